import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { effect } from "@preact/signals-core";
import fc from "fast-check";
import { readAddress, writeAddress } from "../story/address.js";
import { dataIn } from "../testing.js";
import { makeStore } from "./store.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const { story } = makeStore(page, { language: "en" });
const indexes = [...page.steps.keys()];

const anyStep = fc.constantFrom(...indexes);
const anySwitches = fc.shuffledSubarray([...story.switches], { maxLength: 5 });
const anyState = fc.record({ all: fc.boolean(), at: anyStep, compared: fc.option(anyStep), on: anySwitches, off: anySwitches });

/** @param {{ all: boolean, at: number, compared: number | null, on: string[], off: string[] }} chosen */
function storeWith({ all, at, compared, on, off }) {
  const store = makeStore(page, { language: "en" });
  store.actions.showAllEvents(all);
  store.actions.goTo(at);
  store.actions.compareWith(compared);
  store.actions.switchAll(on, true);
  store.actions.switchAll(off, false);
  return store;
}

test("step and stage are those of the moment", () => {
  const { step, stage, actions } = makeStore(page, { language: "en" });
  for (const at of indexes) {
    actions.goTo(at);
    assert.equal(step.value, page.steps[at]);
    assert.equal(stage.value.id, page.steps[at].stage);
  }
  assert.ok(new Set(page.steps.map((row) => row.stage)).size > 1);
});

test("what is shown on each side is what the reader has switched, and else what its step shows, in the order of the data", () => {
  fc.assert(
    fc.property(anyState, (chosen) => {
      const { at, compared, on, off } = chosen;
      const wantedAt = (/** @type {number | null} */ index) => {
        const isOn = (/** @type {string} */ id) => !off.includes(id) && (on.includes(id) || story.shows(id, index ?? at));
        return story.switches.filter((id) => index !== null && isOn(id) && isOn(story.wholeOf(id) ?? id));
      };
      const { shown, shownNow, shownThen } = storeWith(chosen);
      const [now, then] = [at, compared].map(wantedAt);
      assert.deepEqual([...shownNow.value], now);
      assert.deepEqual([...shownThen.value], then);
      assert.deepEqual(
        [...shown.value],
        story.switches.filter((id) => now.includes(id) || then.includes(id)),
      );
    }),
  );
});

test("what stands out is what the story says, by the comparison if there is one", () => {
  fc.assert(
    fc.property(anyState, (chosen) => {
      const { marked, before } = storeWith(chosen);
      const expected = story.marked(chosen.at, before.value, chosen.compared).map(({ id }) => id);
      assert.deepEqual([...marked.value], expected);
    }),
  );
});

test("the walk is that of rank 1, unless the reader has asked for all or is at one of the others", () => {
  fc.assert(
    fc.property(anyState, (chosen) => {
      const { walk, before, place } = storeWith(chosen);
      const all = chosen.all || [chosen.at, chosen.compared ?? chosen.at].some((index) => page.steps[index].rank === 2);
      const stops = indexes.filter((index) => all || page.steps[index].rank === 1);
      assert.deepEqual([walk.value.stops, place.value.events], [stops, all ? "all" : null]);
      assert.equal(before.value, stops.filter((stop) => stop < chosen.at).pop() ?? chosen.at);
    }),
  );
});

test("the place holds the step, the comparison with another one, and only what is switched against them", () => {
  fc.assert(
    fc.property(anyState, (chosen) => {
      const { at, compared, on, off } = chosen;
      const { place } = storeWith(chosen);
      assert.equal(place.value.step, page.steps[at].id);
      assert.equal(place.value.compare, compared === null || compared === at ? null : page.steps[compared].id);
      const sides = [at, compared ?? at];
      const isAgainst = (/** @type {boolean} */ wanted) => (/** @type {string} */ id) =>
        sides.some((index) => story.shows(id, index) !== wanted);
      assert.deepEqual(new Set(place.value.on), new Set(on.filter((id) => isAgainst(true)(id) && !off.includes(id))));
      assert.deepEqual(new Set(place.value.off), new Set(off.filter(isAgainst(false))));
    }),
  );
});

test("a page that opens with the address of another shows the same", () => {
  fc.assert(
    // a step compared with itself is not in the address
    fc.property(
      anyState.filter(({ at, compared }) => at !== compared),
      (chosen) => {
        const one = storeWith(chosen);
        const other = makeStore(page, { language: "de" });
        other.actions.apply(readAddress(writeAddress(one.place.value), page, story), "de");
        assert.deepEqual(other.place.value, one.place.value);
        assert.deepEqual(other.shown.value, one.shown.value);
        assert.deepEqual(other.marked.value, one.marked.value);
      },
    ),
  );
});

test("what does not hang on the language is not told anew when it changes", () => {
  const { shown, marked, step, actions } = makeStore(page, { language: "en" });
  let told = 0;
  effect(() => {
    void [shown.value, marked.value, step.value];
    told += 1;
  });
  actions.setLanguage("pl");
  actions.look([1, 2, 3]);
  actions.openCard("region:kars");
  assert.equal(told, 1);
});
