import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import "../testing.js"; // the same values at every run
import { isMinor, walkOf } from "./walk.js";

const RANKS = /** @type {const} */ ([1, 2, 2, 1, 1, 2]);
const STEPS = RANKS.map((rank) => ({ rank }));

const ranked = fc
  .array(fc.constantFrom(/** @type {1} */ (1), /** @type {2} */ (2)), { maxLength: 12 })
  .map((ranks) => [{ rank: /** @type {const} */ (1) }, ...ranks.map((rank) => ({ rank }))]);

test("the steps of rank 1 are walked, or all", () => {
  assert.deepEqual(walkOf(STEPS, false).stops, [0, 3, 4]);
  assert.deepEqual(walkOf(STEPS, true).stops, [0, 1, 2, 3, 4, 5]);
});

test("a walk goes from one step walked to the next, and no further than its ends", () => {
  const { onFrom, placeOf } = walkOf(STEPS, false);
  assert.deepEqual(
    [onFrom(0, 1), onFrom(3, 1), onFrom(4, 1), onFrom(4, -1), onFrom(0, -1), onFrom(0, 9), onFrom(4, -9)],
    [3, 4, 4, 3, 0, 4, 0],
  );
  assert.deepEqual([0, 3, 4].map(placeOf), [0, 1, 2]);
});

test("of a step that is not walked, the walk knows the last one before it, or the first of all", () => {
  const { onFrom } = walkOf(STEPS, false);
  assert.deepEqual(
    [1, 2, 5].map((index) => onFrom(index, 0)),
    [0, 0, 4],
  );
  assert.equal(walkOf([{ rank: 2 }, { rank: 1 }], false).onFrom(0, 0), 1);
});

test("whoever goes on step by step comes to every step walked, and back", () => {
  fc.assert(
    fc.property(ranked, fc.boolean(), (steps, all) => {
      const { stops, onFrom, placeOf } = walkOf(steps, all);
      const wanted = steps.flatMap((step, index) => (all || !isMinor(step) ? [index] : []));
      assert.deepEqual(stops, wanted);
      assert.deepEqual(
        wanted.map((_, place) => onFrom(0, place)),
        wanted,
      );
      for (const stop of wanted) {
        assert.deepEqual([stops[placeOf(stop)], onFrom(stop, 0)], [stop, stop]);
        assert.equal(onFrom(onFrom(stop, 1), -1), stop === wanted.at(-1) ? onFrom(stop, -1) : stop);
      }
    }),
  );
});
