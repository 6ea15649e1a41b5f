import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import "../testing.js";
import { cross } from "./callouts.js";
import { placeNames } from "./placing.js";
import { meets, overlaps } from "./shapes.js";

/** @typedef {import("./shapes.js").Box} Box */
/** @typedef {import("./placing.js").Name} Name */
/** @typedef {import("./placing.js").Placed} Placed */

const PICTURE = { left: 0, right: 400, top: 0, bottom: 300 };
const SIZES = [
  { width: 80, height: 20 },
  { width: 60, height: 14 },
];

/** A square land, half a side about its place. @param {number} x @param {number} y @param {number} half @param {Partial<Name>} [more] @returns {Name} */
function land(x, y, half, more = {}) {
  const outline = { left: x - half, right: x + half, top: y - half, bottom: y + half };
  const fits = (/** @type {Box} */ { left, right, top, bottom }) =>
    left > outline.left && right < outline.right && top > outline.top && bottom < outline.bottom;
  return { x, y, sizes: SIZES, anchors: [[-0.5, 0, 0]], fits, covers: (box) => overlaps(outline, box), ...more };
}

/** @param {number} x @param {number} y @returns {Name} */
const town = (x, y) => ({ x, y, sizes: [{ width: 40, height: 12 }], anchors: [[0, 8, 0]], reach: 4 });
/** @param {readonly Name[]} names @param {readonly Box[]} [furniture] */
const place = (names, furniture = []) => placeNames(names, PICTURE, furniture);
/** @param {Name} name @param {Placed} placed */
const lineOf = ({ x, y }, { leader = { x: 0, y: 0 } }) => ({ from: { x, y }, to: { x: x + leader.x, y: y + leader.y } });

test("a land with room has its name within and no line, one without has it beside it with a line to its edge", () => {
  const [large, small] = place([land(100, 150, 60), land(300, 150, 10)]);
  assert.deepEqual([large?.size, large?.across, large?.leader], [0, -40, undefined]);
  assert.ok(small?.leader);
  assert.equal(small.size, 1); // the smaller letters
  const { box } = small;
  assert.ok(box.left > 307 || box.right < 293 || box.top > 158 || box.bottom < 142, "it is beside the land");
  const end = lineOf(land(300, 150, 10), small).to;
  assert.ok(end.x >= box.left && end.x <= box.right && end.y >= box.top && end.y <= box.bottom);
  assert.ok(Math.hypot(small.leader.x, small.leader.y) < 30, "and near");
});

test("a name is called out over sea rather than over a large land, unless the sea is far", () => {
  const isOver = (/** @type {number} */ half) => {
    const [large, small] = place([{ ...land(200, 150, half), anchors: [[-0.5, 0, -half + 12]] }, land(200 + half - 20, 150, 5)]);
    assert.ok(large && small?.leader);
    return small.box.left < 200 + half - 2;
  };
  assert.equal(isOver(60), false);
  const island = place([{ ...land(200, 150, 140), anchors: [[-0.5, 0, -120]] }, land(200, 160, 5)])[1];
  assert.ok(island?.leader && Math.hypot(island.leader.x, island.leader.y) < 30);
});

test("a name covers no other small land while there is another place, and no sign", () => {
  const lands = [land(200, 150, 10), land(200, 120, 10), land(200, 180, 10), land(250, 150, 12)];
  const names = [...lands, town(150, 150)];
  const placed = place(names); // the town comes last, and its name finds no room
  for (const [index, one] of lands.entries()) {
    const found = placed[index];
    assert.ok(found?.leader);
    assert.ok(lands.every((other) => other === one || !other.covers?.(found.box)));
    assert.ok(!overlaps(found.box, { left: 146, right: 154, top: 146, bottom: 154 }));
  }
});

test("a name before the lands leaves the ends of their lines free, if it can", () => {
  const seat = {
    ...town(200, 150),
    anchors: /** @type {import("./placing.js").Anchor[]} */ ([
      [0, 8, 0],
      [-1, -8, 0],
    ]),
  };
  assert.equal(place([seat])[0]?.across, 8);
  assert.equal(place([seat, land(220, 152, 5)])[0]?.across, -48);
  assert.equal(place([seat, land(220, 152, 5), land(180, 152, 5)])[0]?.across, 8);
});

test("a land whose place is out of the picture is not called out", () => {
  assert.deepEqual(place([land(-20, 150, 10)]), [null]);
});

test("lines cross where they do", () => {
  const line = (/** @type {number[]} */ [x, y, toX, toY]) => ({ from: { x, y }, to: { x: toX, y: toY } });
  for (const [one, other, expected] of /** @type {[number[], number[], boolean][]} */ ([
    [[0, 0, 10, 10], [0, 10, 10, 0], true],
    [[0, 0, 10, 10], [0, 10, 4, 6], false],
    [[0, 0, 10, 0], [0, 1, 10, 1], false],
    [[0, 0, 10, 0], [5, 0, 5, 9], true],
    [[0, 0, 4, 0], [6, 0, 9, 0], false],
    [[0, 0, 6, 0], [4, 0, 9, 0], true],
  ])) {
    assert.equal(cross(line(one), line(other)), expected, `${one} ${other}`);
    assert.equal(cross(line(other), line(one)), expected, `${other} ${one}`);
  }
});

const spots = fc.tuple(fc.integer({ min: 20, max: 380 }), fc.integer({ min: 20, max: 280 }));
const lands = fc.array(
  fc.tuple(spots, fc.integer({ min: 3, max: 60 })).map(([[x, y], half]) => land(x, y, half)),
  { maxLength: 9 },
);
const towns = fc.array(
  spots.map(([x, y]) => town(x, y)),
  { maxLength: 6 },
);

test("no line crosses a name, a sign or another line, and no name leaves the picture or goes under what stands on it", () => {
  const furniture = [{ left: 0, right: 120, top: 0, bottom: 130 }];
  fc.assert(
    fc.property(towns, lands, towns, (before, middle, after) => {
      const names = [...before, ...middle, ...after];
      const stands = place(names, furniture).flatMap((placed, index) => (placed ? [{ name: names[index], placed }] : []));
      for (const one of stands.filter(({ placed }) => placed.leader)) {
        const line = lineOf(one.name, one.placed);
        assert.ok(furniture.every((box) => !overlaps(box, one.placed.box)));
        assert.ok(one.placed.box.left >= 0 && one.placed.box.right <= 400);
        for (const other of stands.filter((stand) => stand !== one)) {
          assert.ok(!overlaps(one.placed.box, other.placed.box));
          assert.ok(!meets(line.from, line.to, other.placed.box));
          assert.ok(!(other.placed.sign && meets(line.from, line.to, other.placed.sign)));
          assert.ok(!(other.placed.leader && cross(line, lineOf(other.name, other.placed))));
        }
      }
    }),
  );
});

test("a land in a free picture always has a name", () => {
  fc.assert(
    fc.property(spots, fc.integer({ min: 3, max: 20 }), ([x, y], half) => {
      assert.ok(place([land(x, y, half)])[0]?.leader);
    }),
  );
});
