import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { changedBy, dataIn } from "../testing.js";
import { makeStore } from "./store.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const OPENING = page.steps.findIndex(({ id }) => id === page.opening);
const AFTER = page.steps.findIndex(({ rank }, index) => rank === 1 && index > OPENING);
const [FIRST_REGION, SECOND_REGION] = page.regions.map(({ id }) => id);

const opened = () => makeStore(page, { language: "en" });

/** Regions that the first step hides and the opening shows. */
function hiddenAtFirst() {
  const { story } = opened();
  const ids = page.regions.map(({ id }) => id).filter((id) => !story.shows(id, 0) && story.shows(id, OPENING));
  assert.ok(ids.length > 1);
  return ids;
}

test("to switch something is to have it against the step", () => {
  const { state, shown, actions } = opened();
  assert.ok(shown.value.has(FIRST_REGION) && !shown.value.has("borders"));
  actions.switchTo(FIRST_REGION, false);
  actions.switchTo("borders", true);
  assert.deepEqual(
    [...state.own.value],
    [
      [FIRST_REGION, false],
      ["borders", true],
    ],
  );
  assert.ok(!shown.value.has(FIRST_REGION) && shown.value.has("borders"));
});

test("what is switched as the step has it is not against it", () => {
  const store = opened();
  store.actions.switchTo(FIRST_REGION, true);
  assert.deepEqual([...store.state.own.value], []);
  store.actions.switchTo(FIRST_REGION, false);
  store.actions.switchTo(SECOND_REGION, false);
  const { changed, told } = changedBy(store, () => store.actions.switchTo(FIRST_REGION, true));
  assert.deepEqual([changed, told], [{ own: new Map([[SECOND_REGION, false]]) }, 1]);
});

test("several are switched at once, and told of once", () => {
  const store = opened();
  const ids = page.regions.map(({ id }) => id);
  assert.deepEqual(changedBy(store, () => store.actions.switchAll(ids, false)).told, 1);
  assert.ok(ids.every((id) => !store.shown.value.has(id)));
  store.actions.switchAll(ids.slice(0, 2), true);
  assert.deepEqual(
    [...store.state.own.value.keys()],
    ids.slice(2).filter((id) => store.story.shows(id, OPENING)),
  );
});

test("what a step has come to agree with is no longer the reader's", () => {
  const [one, other] = hiddenAtFirst();
  const { state, shown, actions } = opened();
  actions.switchAll([one, "places"], false);
  actions.goTo(OPENING + 1);
  assert.equal(state.own.value.get(one), false);
  actions.goTo(0); // hides it, too
  assert.deepEqual([...state.own.value], [["places", false]]);
  actions.goTo(OPENING);
  assert.ok(shown.value.has(one));
  actions.goTo(0);
  actions.switchTo(other, true);
  assert.ok(shown.value.has(other));
  actions.compareWith(OPENING); // shows it, but the first step does not
  assert.equal(state.own.value.get(other), true);
  actions.goTo(OPENING);
  assert.deepEqual([...state.own.value], [["places", false]]);
});

test("a step that is against all that was switched leaves it as it is", () => {
  const store = opened();
  store.actions.switchTo("places", false);
  assert.deepEqual(Object.keys(changedBy(store, () => store.actions.goTo(AFTER)).changed), ["step"]);
});

test("to follow the step is to have nothing against it", () => {
  const { state, shown, actions } = opened();
  actions.switchAll([FIRST_REGION, "places"], false);
  actions.followStep();
  assert.deepEqual([...state.own.value], []);
  assert.ok(shown.value.has(FIRST_REGION) && shown.value.has("places"));
});

test("what an address switches as its step has it is not against the step", () => {
  const store = opened();
  const place = {
    lang: "en",
    step: page.opening,
    compare: null,
    events: null,
    on: [FIRST_REGION],
    off: ["borders", "bands"],
    view: null,
    card: null,
  };
  store.actions.apply(place, "de");
  assert.deepEqual(store.place.value, { ...place, on: [], off: ["bands"] });
});
