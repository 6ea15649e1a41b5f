import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { dataIn } from "../testing.js";
import { homeView, isSameView, kmPerPixel, leastZoom, middles, nearestWithin, roundLength, zoomAt } from "./view.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const km = fc.double({ min: -3000, max: 3000, noNaN: true });
const sides = fc
  .tuple(km, km, km, km)
  .map(([a, b, c, d]) => ({ west: Math.min(a, b), east: Math.max(a, b) + 1, south: Math.min(c, d), north: Math.max(c, d) + 1 }));
const panes = fc.record({ x: fc.integer({ min: 200, max: 4000 }), y: fc.integer({ min: 200, max: 4000 }) });

/** @param {number} value @param {number} expected */
const isAbout = (value, expected) =>
  assert.ok(Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected)), `${value} is not ${expected}`);

test("at zoom 0 a square of 256 pixels shows 10,000 km, at each further zoom half as many", () => {
  assert.equal(kmPerPixel(0) * 256, 10_000);
  assert.equal(kmPerPixel(3) * 256, 1250);
  assert.equal(kmPerPixel(-1) * 256, 20_000);
});

test("a zoom is found by the kilometres of its pixel", () => {
  fc.assert(fc.property(fc.double({ min: -2, max: 10, noNaN: true }), (zoom) => isAbout(zoomAt(kmPerPixel(zoom)), zoom)));
});

test("the view of all has all regions beside what stands at its left, with 120 km round them, as near as the pane allows", () => {
  fc.assert(
    fc.property(sides, panes, fc.nat(300), (regions, size, aside) => {
      const { x, y, zoom } = homeView(regions, size, aside);
      const [west, east] = [x - regions.west, regions.east - x].map((km) => size.x / 2 - (km + 120) / kmPerPixel(zoom));
      assert.ok(east >= -1e-9 && west >= east - 1e-9 && (east < 1e-9 || Math.abs(west - east - aside) < 1e-9));
      isAbout(y - regions.south, regions.north - y);
      const across = (regions.east - regions.west + 240) / kmPerPixel(zoom) / size.x;
      const down = (regions.north - regions.south + 240) / kmPerPixel(zoom) / size.y;
      isAbout(Math.max(across, down), 1);
    }),
  );
});

test("at the least zoom the ground just fills the pane, or all regions are just seen", () => {
  fc.assert(
    fc.property(sides, sides, panes, (ground_km, view_km, size) => {
      const zoom = leastZoom({ ground_km, view_km }, size);
      const { west, south, east, north } = ground_km;
      const pixel = kmPerPixel(zoom);
      const filled = Math.min((east - west) / (size.x * pixel), (north - south) / (size.y * pixel));
      const home = homeView(view_km, size).zoom;
      assert.ok(zoom <= home);
      assert.ok(filled < 1 + 1e-9);
      assert.ok(zoom === home || filled > 1 - 1e-9);
    }),
  );
});

const SHAPES = /** @type {const} */ ([
  [1056, 700],
  [640, 640],
  [800, 500],
  [640, 300],
  [390, 420],
  [1550, 950],
  [390, 750],
]);

for (const [x, y] of SHAPES) {
  test(`the ground fills a pane of ${x} by ${y} pixels at the first view, and from as far as may be`, () => {
    const size = { x, y };
    const home = homeView(page.view_km, size);
    assert.deepEqual(beyond(home, size, home.zoom), 0);
    const least = leastZoom(page, size);
    const { west, south, east, north } = middles(page, size, least);
    assert.ok(beyond({ x: west, y: south }, size, least) < 1e-9);
    assert.ok(beyond({ x: east, y: north }, size, least) < 1e-9);
  });
}

/** How many km beyond the ground a view shows. @param {{ x: number, y: number }} middle @param {{ x: number, y: number }} size @param {number} zoom */
function beyond({ x, y }, size, zoom) {
  const [across, down] = [(size.x * kmPerPixel(zoom)) / 2, (size.y * kmPerPixel(zoom)) / 2];
  const { west, south, east, north } = page.ground_km;
  return Math.max(0, west - x + across, x + across - east, south - y + down, y + down - north);
}

test("the middle of the map keeps to the frame, and to where the ground fills the pane", () => {
  assert.deepEqual(middles(page, { x: 600, y: 400 }, 8), page.frame_km);
  const pixel = kmPerPixel(2);
  const far = middles(page, { x: 400, y: 300 }, 2);
  isAbout(far.east, Math.min(page.frame_km.east, page.ground_km.east - 200 * pixel));
  isAbout(far.south, page.ground_km.south + 150 * pixel);
  isAbout(far.north, page.ground_km.north - 150 * pixel);
});

test("a view that shows more than the ground has the ground in its middle", () => {
  const ground_km = { west: -100, south: -50, east: 300, north: 150 };
  const { west, south, east, north } = middles({ frame_km: page.frame_km, ground_km }, { x: 1000, y: 20 }, 5);
  assert.deepEqual([west, east], [100, 100]);
  assert.ok(south < north);
});

test("views are the same where no pixel tells them apart", () => {
  const view = { x: 10, y: -20, zoom: 4 };
  const pixel = kmPerPixel(4);
  for (const [dx, dy, dz, same] of /** @type {const} */ ([
    [0, 0, 0, true],
    [1.9, 0, 0, true],
    [2.1, 0, 0, false],
    [0, -1.9, 0, true],
    [0, -2.1, 0, false],
    [1.5, 1.5, 0, false],
    [0, 0, 0.009, true],
    [0, 0, -0.009, true],
    [0, 0, 0.02, false],
    [0, 0, -0.02, false],
  ])) {
    assert.equal(isSameView(view, { x: 10 + dx * pixel, y: -20 + dy * pixel, zoom: 4 + dz }), same, `${dx} ${dy} ${dz}`);
  }
});

test("the nearest point of a rectangle is the point itself within it, and on its edge without", () => {
  const frame = { west: -10, south: -20, east: 30, north: 40 };
  for (const [point, nearest] of [
    [
      { x: 1, y: 2 },
      { x: 1, y: 2 },
    ],
    [
      { x: -11, y: 2 },
      { x: -10, y: 2 },
    ],
    [
      { x: 31, y: 2 },
      { x: 30, y: 2 },
    ],
    [
      { x: 1, y: -21 },
      { x: 1, y: -20 },
    ],
    [
      { x: 1, y: 41 },
      { x: 1, y: 40 },
    ],
    [
      { x: 99, y: -99 },
      { x: 30, y: -20 },
    ],
  ]) {
    assert.deepEqual(nearestWithin(point, frame), nearest);
  }
});

test("the bar of the scale has the longest round length that fits", () => {
  for (const [kmPerPx, pixels, length] of [
    [1, 120, 100],
    [1, 99, 50],
    [1, 49, 20],
    [1, 19, 10],
    [0.01, 120, 1],
    [0.004, 120, 0.2],
    [30, 120, 2000],
    [10, 100, 1000],
    [1, 500, 500],
    [1, 200, 200],
  ]) {
    isAbout(roundLength(kmPerPx, pixels), length);
  }
  const lengths = [-3, -2, -1, 0, 1, 2, 3, 4].flatMap((power) => [1, 2, 5].map((digit) => Number(`${digit}e${power}`)));
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 400, noNaN: true }), fc.integer({ min: 10, max: 200 }), (kmPerPx, pixels) => {
      const longest = kmPerPx * pixels;
      isAbout(roundLength(kmPerPx, pixels), /** @type {number} */ (lengths.filter((length) => length <= longest).pop()));
    }),
  );
});
