import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dataIn } from "../testing.js";
import { holdsOf, stateOf } from "./holding.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const [first] = page.holdings;

/** @param {string} id @param {string} holder @param {string} since @param {string} held @param {string} until */
const holding = (id, holder, since, held, until) => ({ ...first, id, holder, since, held, until });
const HOLDINGS = [
  holding("front", "north", "1915-01-01", "1916-01-01", "1918-11-30"),
  holding("advance", "north", "1918-02-18", "1918-03-04", "1918-11-30"),
  holding("raid", "south", "1918-02-20", "1918-02-20", "1918-04-30"),
];
const REGION = {
  ...page.regions[0],
  held: [
    { holding: "raid", percent: 12 },
    { holding: "front", percent: 20 },
    { holding: "advance", percent: 43 },
  ],
};
const OTHER = { ...page, holdings: HOLDINGS };

test("land is not held, then being taken, then held until its last day", () => {
  const days = ["1918-02-17", "1918-02-18", "1918-03-03", "1918-03-04", "1918-11-30", "1918-12-01"];
  assert.deepEqual(
    days.map((day) => stateOf(HOLDINGS[1], day)),
    ["none", "taking", "taking", "held", "held", "none"],
  );
  assert.deepEqual(
    ["1918-02-19", "1918-02-20"].map((day) => stateOf(HOLDINGS[2], day)),
    ["none", "held"],
  );
});

test("what one holder holds of a region is added up, apart from what it is taking, the most first", () => {
  assert.deepEqual(holdsOf(OTHER, REGION, "1918-02-18"), [
    { holder: "north", percent: 43, taking: true },
    { holder: "north", percent: 20, taking: false },
  ]);
  assert.deepEqual(holdsOf(OTHER, REGION, "1918-03-10"), [
    { holder: "north", percent: 63, taking: false },
    { holder: "south", percent: 12, taking: false },
  ]);
  assert.deepEqual(holdsOf(OTHER, REGION, "1918-12-01"), []);
});

test("every holding that covers a region is one of the page's, and every holder has a look", () => {
  const ids = new Set(page.holdings.map(({ id }) => id));
  const looks = new Map(page.holders.map(({ id, look }) => [id, look]));
  assert.ok(page.regions.flatMap(({ held }) => held).every(({ holding: id }) => ids.has(id)));
  assert.ok(page.holdings.every(({ holder }) => looks.has(holder)));
  assert.ok(page.regions.some(({ held }) => held.length > 0));
});
