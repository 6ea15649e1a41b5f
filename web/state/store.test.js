import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { changedBy, dataIn, valuesOf } from "../testing.js";
import { makeStore } from "./store.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const LAST = page.steps.length - 1;
const OPENING = page.steps.findIndex(({ id }) => id === page.opening);
const [FIRST_REGION] = page.regions.map(({ id }) => id);
const POINTED = { key: `region:${FIRST_REGION}`, x: 10, y: 20 };
const MAIN = [...page.steps.keys()].filter((index) => page.steps[index].rank === 1);
const MINOR = [...page.steps.keys()].filter((index) => page.steps[index].rank === 2);
const LAST_WALKED = MAIN[MAIN.length - 1];
const AFTER_OPENING = MAIN[MAIN.indexOf(OPENING) + 1];
const PLACE = { lang: "en", step: page.opening, compare: null, events: null, on: [], off: [], view: null, card: null };

const opened = (given = {}) => makeStore(page, { language: "en", ...given });

test("the page opens with its opening step, and nothing chosen", () => {
  assert.deepEqual(valuesOf(opened()), {
    language: "en",
    step: OPENING,
    allEvents: false,
    compared: null,
    divider: 0.5,
    own: new Map(),
    view: null,
    card: null,
    tab: "story",
    folded: false,
    playing: false,
    pointed: null,
  });
  assert.equal(valuesOf(opened({ folded: true })).folded, true);
  assert.equal(valuesOf(opened({ language: "fi" })).language, "fi");
});

test("to go to a step is to go to the nearest there is", () => {
  const { state, actions } = opened();
  for (const [to, at] of [
    [3, 3],
    [-1, 0],
    [LAST, LAST],
    [LAST + 1, LAST],
    [1000, LAST],
    [0, 0],
  ]) {
    actions.goTo(to);
    assert.equal(state.step.value, at);
  }
});

test("a step takes away the note and nothing else; what plays goes on", () => {
  const store = opened();
  const view = /** @type {const} */ ([1, 2, 3]);
  store.actions.openCard("region:kars");
  store.actions.look(view);
  store.actions.play();
  store.actions.point(POINTED);
  const { changed, told } = changedBy(store, () => store.actions.goTo(MAIN[2]));
  assert.deepEqual([changed, told], [{ step: MAIN[2], pointed: null }, 1]);
  assert.equal(store.state.playing.value, true);
});

test("a hand on the timeline stops the play", () => {
  const store = opened();
  store.actions.play();
  store.actions.turnTo(2);
  assert.deepEqual([store.state.step.value, store.state.playing.value], [2, false]);
});

test("a hand that turns goes from one step walked to the next", () => {
  const { state, actions } = opened();
  actions.play();
  actions.turnBy(-1);
  assert.deepEqual([state.step.value, state.playing.value], [OPENING, false]);
  actions.turnBy(1);
  assert.equal(state.step.value, AFTER_OPENING);
  actions.goTo(0);
  actions.turnBy(-1);
  assert.equal(state.step.value, 0);
  actions.showAllEvents(true);
  for (const index of page.steps.keys()) {
    assert.equal(state.step.value, index);
    actions.turnBy(1);
  }
  assert.equal(state.step.value, LAST);
});

test("a step of rank 2, to be at or to compare with, is one of all events", () => {
  const store = opened();
  assert.deepEqual(changedBy(store, () => store.actions.goTo(MINOR[0])).changed, { step: MINOR[0], allEvents: true });
  const other = opened();
  assert.deepEqual(changedBy(other, () => other.actions.compareWith(MINOR[0])).changed, { compared: MINOR[0], allEvents: true });
});

test("all events are shown and hidden again, and a step of rank 1 stays", () => {
  const store = opened();
  assert.deepEqual(
    changedBy(store, () => store.actions.showAllEvents(true)),
    { changed: { allEvents: true }, told: 1 },
  );
  assert.deepEqual(
    changedBy(store, () => store.actions.showAllEvents(false)),
    { changed: { allEvents: false }, told: 1 },
  );
});

test("who is at a step of rank 2 when only the others are shown goes back to the last one before it", () => {
  for (const minor of MINOR) {
    const { state, actions } = opened();
    const nearest = MAIN.filter((index) => index < minor).pop() ?? MAIN[0];
    actions.compareWith(minor);
    actions.showAllEvents(false);
    assert.deepEqual([state.step.value, state.compared.value, state.allEvents.value], [OPENING, nearest, false]);
    actions.goTo(minor);
    actions.showAllEvents(false);
    assert.deepEqual([state.step.value, state.compared.value, state.allEvents.value], [nearest, nearest, false]);
  }
});

test("the map is divided where the reader wants it, and both sides stay in sight", () => {
  const store = opened();
  assert.deepEqual(
    changedBy(store, () => store.actions.divide(0.3)),
    { changed: { divider: 0.3 }, told: 1 },
  );
  for (const [to, at] of [
    [-1, 0.05],
    [0, 0.05],
    [1, 0.95],
    [7, 0.95],
  ]) {
    store.actions.divide(to);
    assert.equal(store.state.divider.value, at);
  }
});

test("a comparison stays while the steps go by, until it is ended", () => {
  const { state, actions } = opened();
  actions.compareWith(0);
  actions.goTo(4);
  assert.deepEqual([state.step.value, state.compared.value], [4, 0]);
  actions.compareWith(null);
  assert.deepEqual([state.step.value, state.compared.value], [4, null]);
});

test("to open a card hides the note; to close it leaves all else", () => {
  const store = opened();
  store.actions.point(POINTED);
  assert.equal(store.state.pointed.value, POINTED);
  assert.deepEqual(
    changedBy(store, () => store.actions.openCard("region:kars")),
    {
      changed: { card: "region:kars", pointed: null },
      told: 1,
    },
  );
  assert.deepEqual(changedBy(store, store.actions.closeCard).changed, { card: null });
  store.actions.point(POINTED);
  store.actions.point(null);
  assert.equal(store.state.pointed.value, null);
});

test("the panel is folded and unfolded, and closes its card", () => {
  const store = opened();
  store.actions.openCard("region:kars");
  assert.deepEqual(changedBy(store, () => store.actions.fold(false)).changed, { card: null });
  assert.deepEqual(changedBy(store, () => store.actions.fold(false)).changed, {});
  assert.deepEqual(changedBy(store, () => store.actions.fold(true)).changed, { folded: true });
  assert.deepEqual(changedBy(store, () => store.actions.fold(false)).changed, { folded: false });
});

test("a tab that is opened is seen", () => {
  const store = opened({ folded: true });
  const { changed, told } = changedBy(store, () => store.actions.openTab("figures"));
  assert.deepEqual([changed, told], [{ tab: "figures", folded: false }, 1]);
});

test("a view that is the same is no news", () => {
  const store = opened();
  const view = /** @type {const} */ ([-12.5, 3, 4.25]);
  assert.deepEqual(
    changedBy(store, () => store.actions.look(view)),
    { changed: { view }, told: 1 },
  );
  assert.deepEqual(
    changedBy(store, () => store.actions.look([-12.5, 3, 4.25])),
    { changed: {}, told: 0 },
  );
  for (const other of /** @type {const} */ ([
    [-12, 3, 4.25],
    [-12, 4, 4.25],
    [-12, 4, 5],
  ])) {
    assert.deepEqual(changedBy(store, () => store.actions.look(other)).changed, { view: other });
  }
  assert.deepEqual(changedBy(store, () => store.actions.look(null)).changed, { view: null });
  assert.equal(changedBy(store, () => store.actions.look(null)).told, 0);
});

test("a language is what all words are in", () => {
  const { language, place, actions } = opened();
  actions.setLanguage("pl");
  assert.deepEqual([language.value.code, language.value.locale, place.value.lang], ["pl", "pl", "pl"]);
});

test("to play is to go on at once; at the last step walked, to begin anew", () => {
  const store = opened();
  assert.deepEqual(changedBy(store, store.actions.play), { changed: { playing: true, step: AFTER_OPENING }, told: 1 });
  store.actions.pause();
  assert.deepEqual([store.state.playing.value, store.state.step.value], [false, AFTER_OPENING]);
  store.actions.goTo(/** @type {number} */ (MAIN.at(-2)));
  store.actions.play();
  assert.equal(store.state.step.value, LAST_WALKED);
  store.actions.play();
  assert.deepEqual([store.state.playing.value, store.state.step.value], [true, 0]);
});

test("what plays goes to the last step walked, and there it is over", () => {
  const { state, actions } = opened();
  actions.goTo(/** @type {number} */ (MAIN.at(-3)));
  actions.play();
  actions.playOn();
  assert.deepEqual([state.step.value, state.playing.value], [LAST_WALKED, true]);
  actions.playOn();
  assert.deepEqual([state.step.value, state.playing.value], [LAST_WALKED, false]);
});

test("an address is applied as a whole, and told of once", () => {
  const store = opened();
  store.actions.switchTo("borders", true);
  store.actions.play();
  store.actions.point(POINTED);
  const place = {
    lang: "fi",
    step: page.steps[MINOR[0]].id,
    compare: page.steps[0].id,
    events: /** @type {const} */ ("all"),
    on: ["borders"],
    off: ["places"],
    view: /** @type {const} */ ([1, 2, 3]),
    card: `region:${FIRST_REGION}`,
  };
  const { told } = changedBy(store, () => store.actions.apply(place, "de"));
  assert.equal(told, 1);
  assert.deepEqual(valuesOf(store), {
    language: "fi",
    step: MINOR[0],
    allEvents: true,
    compared: 0,
    divider: 0.5,
    own: new Map([
      ["borders", true],
      ["places", false],
    ]),
    view: [1, 2, 3],
    card: place.card,
    tab: "story",
    folded: false,
    playing: false,
    pointed: null,
  });
  assert.deepEqual(store.place.value, place);
});

test("an address that says little takes back what was chosen", () => {
  const store = opened();
  store.actions.apply({ ...PLACE, compare: page.steps[0].id, off: ["places"], view: [1, 2, 3], card: "region:kars" }, "de");
  store.actions.apply({ ...PLACE, lang: null }, "de");
  assert.deepEqual(store.place.value, { ...PLACE, lang: "de" });
});
