import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import "../testing.js";
import { isInSight, placeNames } from "./placing.js";

/** @typedef {import("./placing.js").Box} Box */
/** @typedef {import("./placing.js").Name} Name */
/** @typedef {import("./placing.js").Placed} Placed */

const PICTURE = { left: 0, right: 400, top: 0, bottom: 300 };
const SIZE = { width: 60, height: 16 };
const MIDDLE = /** @type {const} */ ([-0.5, 0, 0]);
const RIGHT = /** @type {const} */ ([0, 8, 0]);
const LEFT = /** @type {const} */ ([-1, -8, 0]);
const BELOW = /** @type {const} */ ([-0.5, 0, 20]);

/** @param {number} x @param {number} y @param {Partial<Name>} [more] @returns {Name} */
const name = (x, y, more = {}) => ({ x, y, sizes: [SIZE], anchors: [MIDDLE], ...more });
/** @param {Box} a @param {Box} b */
const isApart = (a, b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
/** @param {Box} inner @param {Box} outer */
const isWhole = (inner, outer) =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
/** @param {Box} box @param {readonly Box[]} furniture */
const isSeen = (box, furniture) => isWhole(box, PICTURE) && furniture.every((other) => isApart(box, other));
/** @param {Placed} placed */
const boxesOf = ({ box, sign }) => (sign ? [box, sign] : [box]);
/** @param {readonly Name[]} names @param {readonly Box[]} [furniture] */
const place = (names, furniture = []) => placeNames(names, PICTURE, furniture);
/** @param {readonly Name[]} names @param {readonly Box[]} [furniture] */
const shifts = (names, furniture) => place(names, furniture).map((placed) => placed && [placed.across, placed.down]);

test("a name stands where its anchor has it, and keeps others a little away", () => {
  const box = { left: 68, right: 132, top: 91, bottom: 109 };
  assert.deepEqual(place([name(100, 100)]), [{ size: 0, across: -30, down: 0, box, sign: null }]);
  assert.deepEqual(shifts([name(100, 100, { anchors: [RIGHT] })]), [[8, 0]]);
  assert.deepEqual(shifts([name(100, 100, { anchors: [LEFT] })]), [[-68, 0]]);
  const below = { left: 68, right: 132, top: 111, bottom: 129 };
  assert.deepEqual(place([name(100, 100, { anchors: [BELOW] })])[0]?.box, below);
});

test("the name before takes its room, the next one its next anchor, the last none", () => {
  const anchors = [RIGHT, LEFT];
  assert.deepEqual(shifts([name(200, 100, { anchors }), name(200, 104, { anchors }), name(200, 96, { anchors })]), [
    [8, 0],
    [-68, 0],
    null,
  ]);
});

test("names may stand close, but for a pixel above and below and two beside each", () => {
  for (const [dx, dy, free] of /** @type {const} */ ([
    [0, 18, true],
    [0, 17, false],
    [64, 0, true],
    [63, 0, false],
    [63, 18, true],
  ])) {
    assert.equal(place([name(200, 100), name(200 + dx, 100 + dy)])[1] !== null, free, `${dx} ${dy}`);
    assert.equal(place([name(200, 100), name(200 - dx, 100 - dy)])[1] !== null, free, `${-dx} ${-dy}`);
  }
});

test("a smaller size is taken only where no anchor has room for a larger one", () => {
  const sizes = [SIZE, { width: 20, height: 8 }];
  const anchors = [MIDDLE, BELOW];
  const narrow = { ...PICTURE, left: 185, right: 215, top: 90, bottom: 110 };
  assert.deepEqual(
    [place([name(200, 100, { sizes, anchors })])[0]?.size, placeNames([name(200, 100, { sizes, anchors })], narrow, [])[0]?.size],
    [0, 1],
  );
  const second = place([name(200, 100), name(200, 100, { sizes, anchors })])[1];
  assert.deepEqual([second?.size, second?.down], [0, 20]);
});

test("a name that must fit stands only where it does, by its own box and not by the room round it", () => {
  /** @type {Box[]} */
  const tried = [];
  const fits = (/** @type {Box} */ box) => tried.push(box) > 1;
  const anchors = [MIDDLE, BELOW];
  assert.deepEqual(shifts([name(100, 100, { anchors, fits })]), [[-30, 20]]);
  assert.deepEqual(tried[0], { left: 70, right: 130, top: 92, bottom: 108 });
  assert.deepEqual(place([name(100, 100, { fits: () => false })]), [null]);
});

test("a sign is kept free by later names, and a name without room for its sign is none", () => {
  const sign = { left: 195, right: 205, top: 95, bottom: 105 };
  const town = name(200, 100, { anchors: [RIGHT], reach: 5 });
  assert.deepEqual(place([town])[0]?.sign, sign);
  assert.equal(place([town, name(173, 100)])[1], null); // only the sign is in its way
  assert.notEqual(place([{ ...town, reach: undefined }, name(173, 100)])[1], null);
  assert.equal(place([name(173, 100), town])[1], null); // the text would have room
  assert.notEqual(place([name(160, 100), town])[1], null);
});

test("a name in the picture stands whole in it and off the furniture, if any anchor lets it", () => {
  const anchors = [RIGHT, LEFT];
  assert.deepEqual(shifts([name(345, 100, { anchors })]), [[-68, 0]]);
  assert.deepEqual(shifts([name(329, 100, { anchors }), name(331, 200, { anchors })]), [
    [8, 0],
    [-68, 0],
  ]);
  const furniture = [{ left: 210, right: 300, top: 90, bottom: 110 }];
  assert.deepEqual(shifts([name(200, 100, { anchors })], furniture), [[-68, 0]]);
  assert.deepEqual(shifts([name(200, 150, { anchors })], furniture), [[8, 0]]);
});

test("a smaller name in sight goes before a larger one that is cut", () => {
  const sizes = [SIZE, { width: 20, height: 8 }];
  assert.equal(place([name(380, 100, { sizes })])[0]?.size, 1);
});

test("where no anchor is in sight the first that is free is taken: the map may be moved", () => {
  const anchors = [RIGHT, LEFT];
  assert.deepEqual(shifts([name(200, 2, { anchors })]), [[8, 0]]);
  assert.deepEqual(shifts([name(-50, 100, { anchors }), name(500, 100, { anchors })]), [
    [8, 0],
    [8, 0],
  ]);
  assert.deepEqual(shifts([name(402, 100, { anchors })]), [[8, 0]]); // not LEFT, though it would be in sight
  assert.deepEqual(shifts([name(-50, 100), name(-50, 104)]), [[-30, 0], null]);
});

test("in sight is what is whole in the picture, edges and all, and lies under nothing", () => {
  const furniture = [{ left: 100, right: 200, top: 100, bottom: 200 }];
  for (const [box, seen] of /** @type {[[number, number, number, number], boolean][]} */ ([
    [[0, 0, 100, 100], true],
    [[200, 200, 400, 300], true],
    [[-1, 0, 50, 50], false],
    [[0, -1, 50, 50], false],
    [[350, 0, 401, 50], false],
    [[350, 250, 400, 301], false],
    [[0, 0, 101, 101], false],
    [[120, 120, 130, 130], false],
    [[50, 50, 250, 250], false],
  ])) {
    const [left, top, right, bottom] = box;
    assert.equal(isInSight({ left, top, right, bottom }, PICTURE, furniture), seen, String(box));
  }
});

const across = fc.integer({ min: -100, max: 500 });
const sizes = fc.array(fc.record({ width: fc.integer({ min: 4, max: 120 }), height: fc.integer({ min: 4, max: 24 }) }), {
  minLength: 1,
  maxLength: 3,
});
const shift = fc.integer({ min: -30, max: 30 });
const anchors = fc.array(fc.tuple(fc.constantFrom(0, -0.5, -1), shift, shift), { minLength: 1, maxLength: 5 });
const anyName = fc.record({
  x: across,
  y: across,
  sizes,
  anchors,
  reach: fc.option(fc.integer({ min: 1, max: 8 }), { nil: undefined }),
});
const anyBox = fc
  .tuple(across, across, fc.integer({ min: 5, max: 150 }), fc.integer({ min: 5, max: 80 }))
  .map(([left, top, width, height]) => ({ left, right: left + width, top, bottom: top + height }));
const anyNames = fc.array(anyName, { minLength: 1, maxLength: 40 });
const anyFurniture = fc.array(anyBox, { maxLength: 3 });

/** All that a name could be given, from what it likes best. @param {Name} one */
function wishesOf({ x, y, sizes, anchors, reach }) {
  const sign = reach ? { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach } : null;
  return sizes.flatMap(({ width, height }, size) =>
    anchors.map(([share, dx, down]) => {
      const left = x + share * width + dx;
      const top = y + down - height / 2;
      return {
        size,
        across: left - x,
        down,
        box: { left: left - 2, right: left + width + 2, top: top - 1, bottom: top + height + 1 },
        sign,
      };
    }),
  );
}

test("no two names or signs overlap, whatever the names", () => {
  fc.assert(
    fc.property(anyNames, anyFurniture, (names, furniture) => {
      const placed = place(names, furniture).flatMap((found) => (found ? [boxesOf(found)] : []));
      placed.forEach((boxes, index) => {
        for (const other of placed.slice(0, index).flat()) {
          assert.ok(boxes.every((box) => isApart(box, other)));
        }
      });
    }),
  );
});

test("each name in its turn is given the first of its wishes that is free, those in sight before others if its place is", () => {
  fc.assert(
    fc.property(anyNames, anyFurniture, (names, furniture) => {
      /** @type {Box[]} */
      const taken = [];
      place(names, furniture).forEach((found, index) => {
        const { x, y } = names[index];
        const free = wishesOf(names[index]).filter((wish) =>
          boxesOf(wish).every((box) => taken.every((other) => isApart(box, other))),
        );
        const inSight = free.filter((wish) => boxesOf(wish).every((box) => isSeen(box, furniture)));
        const isInPicture = x >= 0 && x <= 400 && y >= 0 && y <= 300;
        const expected = (isInPicture && inSight[0]) || free[0] || null;
        assert.deepEqual(found, expected);
        taken.push(...(found ? boxesOf(found) : []));
      });
    }),
  );
});
