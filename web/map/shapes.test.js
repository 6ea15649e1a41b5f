import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import "../testing.js";
import { apartFrom, clearOf, within } from "./shapes.js";

/** @typedef {import("./shapes.js").Spot} Spot */
/** @typedef {import("./shapes.js").Box} Box */

/** @param {...[x: number, y: number]} corners */
const ring = (...corners) => corners.map(([x, y]) => ({ x, y }));
/** @param {number} left @param {number} top @param {number} right @param {number} bottom */
const box = (left, top, right, bottom) => ({ left, top, right, bottom });

const SQUARE = ring([0, 0], [100, 0], [100, 100], [0, 100]);
const HOLE = ring([40, 40], [60, 40], [60, 60], [40, 60]);
const NOTCHED = ring([0, 0], [100, 0], [100, 100], [52, 100], [50, 30], [48, 100], [0, 100]); // a notch, narrow and deep
const DIAMOND = ring([50, 0], [100, 50], [50, 100], [0, 50]);

for (const [what, rings, place, expected] of /** @type {[string, Spot[][], Box, boolean][]} */ ([
  ["well within", [SQUARE], box(10, 10, 30, 20), true],
  ["without", [SQUARE], box(110, 10, 130, 20), false],
  ["around it all", [SQUARE], box(-10, -10, 110, 110), false],
  ["half across an edge", [SQUARE], box(90, 10, 110, 20), false],
  ["across a corner", [SQUARE], box(90, 90, 110, 110), false],
  ["on an edge", [SQUARE], box(0, 10, 30, 20), false],
  ["beside a hole", [SQUARE, HOLE], box(10, 45, 39, 55), true],
  ["in a hole", [SQUARE, HOLE], box(45, 45, 55, 55), false],
  ["around a hole", [SQUARE, HOLE], box(30, 30, 70, 70), false],
  ["half over a hole", [SQUARE, HOLE], box(30, 45, 50, 55), false],
  ["on an island in a hole", [SQUARE, HOLE, ring([45, 45], [55, 45], [55, 55], [45, 55])], box(47, 47, 53, 53), true],
  ["across a notch", [NOTCHED], box(30, 60, 70, 70), false],
  ["across the tip of a notch", [NOTCHED], box(30, 20, 70, 31), false],
  ["above a notch", [NOTCHED], box(30, 10, 70, 29), true],
  ["beside a notch", [NOTCHED], box(10, 60, 47, 70), true],
  ["within slanted edges", [DIAMOND], box(30, 30, 70, 70), true],
  ["with a corner over a slanted edge", [DIAMOND], box(20, 20, 70, 70), false],
  ["with a corner on a slanted edge", [DIAMOND], box(25, 25, 60, 60), false],
  ["within the bounds of slanted edges, but beyond one", [DIAMOND], box(2, 2, 10, 10), false],
  ["on the second part", [SQUARE, ring([200, 0], [300, 0], [300, 100], [200, 100])], box(210, 10, 230, 20), true],
  ["over both parts", [SQUARE, ring([200, 0], [300, 0], [300, 100], [200, 100])], box(50, 10, 250, 20), false],
  ["in a ring whose end is its beginning", [[...SQUARE, SQUARE[0]]], box(10, 10, 30, 20), true],
  ["level with a corner on its left", [DIAMOND], box(40, 45, 60, 55), true],
  ["of nothing", [], box(0, 0, 1, 1), false],
])) {
  test(`a box ${what} is ${expected ? "" : "not "}within`, () => {
    assert.equal(within(rings)(place), expected);
  });
}

const SLACK = 0.5;

/** Whether a point lies within rings, by how often each goes round it. @param {Spot[][]} rings @param {number} x @param {number} y */
function holds(rings, x, y) {
  const turns = rings.map((corners) => {
    const angles = corners.map((corner) => Math.atan2(corner.y - y, corner.x - x));
    const steps = angles.map((angle, index) => angles[(index + 1) % angles.length] - angle);
    const turned = steps.reduce((sum, step) => sum + step - 2 * Math.PI * Math.round(step / (2 * Math.PI)), 0);
    return Math.round(turned / (2 * Math.PI));
  });
  return turns.filter((turn) => turn % 2 !== 0).length % 2 === 1;
}

/** Points along rings, nearer to each other than the slack. @param {Spot[][]} rings */
function pointsAlong(rings) {
  return rings.flatMap((corners) =>
    corners.flatMap((from, index) => {
      const to = corners[(index + 1) % corners.length];
      const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (SLACK / 2)) + 1;
      return Array.from({ length: count }, (_, step) => ({
        x: from.x + ((to.x - from.x) * step) / count,
        y: from.y + ((to.y - from.y) * step) / count,
      }));
    }),
  );
}

/** By trying points: no point of an edge is in the box, all points of the box are in the rings. @param {Spot[][]} rings @param {Box} place */
function isWithinByPoints(rings, { left, right, top, bottom }) {
  const shares = Array.from({ length: 7 }, (_, index) => (index + 0.013) / 6.026); // off the corners' own heights
  const inBox = shares.flatMap((across) => shares.map((down) => [left + across * (right - left), top + down * (bottom - top)]));
  const met = pointsAlong(rings).some(({ x, y }) => x > left && x < right && y > top && y < bottom);
  return !met && inBox.every(([x, y]) => holds(rings, x, y));
}

/** @param {Box} place @param {number} by */
const grown = ({ left, right, top, bottom }, by) => box(left - by, top - by, right + by, bottom + by);

// A star has notches; a smaller one within is a hole, and one within that an island.
const stars = fc
  .tuple(
    fc.array(fc.integer({ min: 30, max: 100 }), { minLength: 4, maxLength: 12 }),
    fc.constantFrom([1], [1, 0.4], [1, 0.6, 0.3]),
  )
  .map(([reaches, scales]) =>
    scales.map((scale) =>
      reaches.map((reach, index) => {
        const angle = (2 * Math.PI * index) / reaches.length + 0.1;
        return { x: scale * reach * Math.cos(angle), y: scale * reach * Math.sin(angle) };
      }),
    ),
  );
const boxes = fc
  .tuple(
    fc.integer({ min: -90, max: 90 }),
    fc.integer({ min: -90, max: 90 }),
    fc.integer({ min: 2, max: 40 }),
    fc.integer({ min: 2, max: 20 }),
  )
  .map(([x, y, width, height]) => box(x, y, x + width, y + height));

test("any box is within any outline with notches, holes and islands where every point of it is", () => {
  const told = { within: 0, without: 0 };
  fc.assert(
    fc.property(stars, fc.array(boxes, { minLength: 5, maxLength: 5 }), (rings, places) => {
      const isWithin = within(rings);
      for (const place of places) {
        if (isWithin(place)) {
          assert.ok(isWithinByPoints(rings, grown(place, -SLACK)), "it says within, and a point is not");
          told.within += 1;
        } else {
          assert.ok(!isWithinByPoints(rings, grown(place, SLACK)), "it says without, and every point is within");
          told.without += 1;
        }
      }
    }),
  );
  assert.ok(told.within > 100 && told.without > 100, JSON.stringify(told));
});

for (const [what, rings, place, expected] of /** @type {[string, Spot[][], Box, boolean][]} */ ([
  ["far away", [SQUARE], box(110, 10, 130, 20), true],
  ["within", [SQUARE], box(10, 10, 30, 20), false],
  ["half across an edge", [SQUARE], box(90, 10, 110, 20), false],
  ["around it all", [SQUARE], box(-10, -10, 110, 110), false],
  ["in a hole", [SQUARE, HOLE], box(45, 45, 55, 55), true],
  ["in the corner of the bounds of slanted edges", [DIAMOND], box(2, 2, 10, 10), true],
])) {
  test(`a box ${what} is ${expected ? "" : "not "}apart`, () => {
    assert.equal(apartFrom(rings)(place), expected);
  });
}

test("a box is clear of a line that no edge of it meets: a line is not closed, and nothing lies within it", () => {
  const line = ring([0, 0], [100, 0], [100, 100], [0, 100]);
  assert.ok(clearOf([line])(box(10, 10, 30, 20)));
  assert.ok(clearOf([line])(box(-5, 10, 5, 20)), "the edge from its last position to its first is none");
  assert.ok(!clearOf([ring([200, 0], [300, 0]), line])(box(90, 10, 110, 20)));
  assert.ok(clearOf([])(box(0, 0, 1, 1)));
});
