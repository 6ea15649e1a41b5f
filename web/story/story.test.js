import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dataIn } from "../testing.js";
import { byId, storyOf } from "./story.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const story = storyOf(page);

/** @param {string} name @returns {any[]} the rows of a table as the data has them */
const rowsIn = (name) => JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8"));

const standings = rowsIn("standings.json");
const steps = rowsIn("steps.json");
const statuses = rowsIn("statuses.json");
const regions = page.regions.map(({ id }) => id);
const counts = new Set(statuses.filter((row) => row.counts).map(({ id }) => id));
const hides = new Set(statuses.filter((row) => row.hidden).map(({ id }) => id));
const indexes = [...steps.keys()];

// How each region stands at each step, by going through the rows as they come: the latest that has begun.
const table = steps.map(({ on }) => {
  /** @type {Record<string, { from: string, status: string, signed?: true }>} */
  const now = {};
  for (const row of standings) {
    if (row.from <= on && row.from >= (now[row.region]?.from ?? "")) {
      now[row.region] = row;
    }
  }
  return /** @type {Record<string, string>} */ (
    Object.fromEntries(Object.entries(now).map(([region, { status }]) => [region, status]))
  );
});
const signed = steps.map(({ on }) => {
  const begun = standings.filter((row) => row.from <= on);
  return new Set(regions.filter((id) => begun.filter(({ region }) => region === id).pop()?.signed));
});

/** @param {readonly { id: string }[]} rows */
const ids = (rows) => rows.map(({ id }) => id);
/** @param {number} earlier @param {number} later */
const differing = (earlier, later) =>
  regions.filter((id) => table[earlier][id] !== table[later][id] || signed[earlier].has(id) !== signed[later].has(id));

test("each region stands at each step as the rows of its standings say", () => {
  const found = indexes.map((at) => Object.fromEntries(page.regions.map((region) => [region.id, story.statusAt(region, at).id])));
  assert.deepEqual(
    found,
    table.map((now) => Object.fromEntries(regions.map((id) => [id, now[id]]))),
  );
  assert.ok(new Set(table.flatMap((now) => Object.values(now))).size > 8);
});

test("what is signed at a step is what its standing says", () => {
  for (const at of indexes) {
    const found = page.regions.filter((region) => story.standingAt(region, at).signed);
    assert.deepEqual(new Set(ids(found)), signed[at]);
  }
  assert.ok(signed.some(({ size }) => size > 0) && signed.some(({ size }) => size === 0));
});

test("a status is a row of the statuses", () => {
  assert.deepEqual(story.statusAt(page.regions[0], 0), byId(statuses).get(table[0][regions[0]]));
});

test("a region counts where its status does", () => {
  for (const at of indexes) {
    assert.deepEqual(
      ids(story.counted(at)),
      regions.filter((id) => counts.has(table[at][id])),
    );
  }
});

test("what a step gains stands out: what counts now and did not at the step from which one comes", () => {
  for (const at of indexes) {
    for (const before of indexes.filter((index) => index <= at)) {
      const gained = regions.filter((id) => counts.has(table[at][id]) && !counts.has(table[before][id]));
      assert.deepEqual(ids(story.marked(at, before, null)), gained);
    }
  }
  assert.ok(story.marked(story.indexOfStep(page.opening), 0, null).length > 0);
});

test("compared with any step, all that differs from it is told and stands out", () => {
  for (const at of indexes) {
    for (const compared of indexes) {
      assert.deepEqual(ids(story.marked(at, 0, compared)), differing(compared, at));
      assert.deepEqual(ids(story.changesBetween(compared, at)), differing(compared, at));
    }
  }
});

test("a region is shown unless the step hides it", () => {
  for (const at of indexes) {
    assert.deepEqual(
      regions.filter((id) => story.shows(id, at)),
      regions.filter((id) => !hides.has(table[at][id])),
    );
  }
  assert.ok(regions.some((id) => !story.shows(id, 0)));
});

test("a region was first asked for on a day of its own, in its stage", () => {
  const from = Object.fromEntries(page.regions.map((region) => [region.id, story.firstAsked(region)?.from]));
  const { grodno, kholm, finland, kars, "brest-polesia": polesia } = from;
  assert.deepEqual(
    [kholm, grodno, polesia, finland, kars],
    ["1917-12-27", "1918-01-18", "1918-02-09", "1918-02-21", "1918-03-01"],
  );
  for (const region of page.regions) {
    const begun = page.stages.filter((stage) => stage.from <= String(from[region.id])).pop();
    assert.equal(begun?.id, region.stage);
  }
});

test("whoever changed alike between two steps is told of together, and nobody twice", () => {
  for (const earlier of indexes) {
    for (const later of indexes) {
      const kinds = story.changesTogether(earlier, later);
      assert.deepEqual(new Set(kinds.flatMap((kind) => ids(kind.regions))), new Set(differing(earlier, later)));
      assert.equal(kinds.flatMap((kind) => kind.regions).length, differing(earlier, later).length);
      for (const { regions: alike, from, to } of kinds) {
        for (const { id } of alike) {
          assert.deepEqual([table[earlier][id], table[later][id]], [from.status, to.status]);
          assert.deepEqual([signed[earlier].has(id), signed[later].has(id)], [from.signed ?? false, to.signed ?? false]);
        }
      }
      const looks = kinds.map(({ from, to }) => [from, to].map((row) => `${row.status} ${row.signed}`).join());
      assert.equal(new Set(looks).size, kinds.length);
    }
  }
});

test("lines and areas are shown from the step that names them to the next that names others", () => {
  /** @type {string[]} */
  let shows = [];
  const overlays = [...page.areas, ...page.lines].map(({ id }) => id);
  steps.forEach((step, at) => {
    shows = step.shows ?? shows;
    assert.deepEqual(
      [...overlays, "borders"].filter((id) => story.shows(id, at)),
      [...overlays, "borders"].filter((id) => shows.includes(id)),
    );
  });
  assert.ok(new Set(page.steps.flatMap((step) => step.shows)).size > 1);
});

test("land is shown as held from the first day on which it is being taken to the last on which it is held", () => {
  for (const at of indexes) {
    const { on } = page.steps[at];
    for (const holding of page.holdings) {
      assert.equal(story.shows(holding.id, at), holding.since <= on && on <= holding.until);
      assert.equal(story.isTaken(holding, at), holding.since <= on && on < holding.held);
      assert.equal(story.wholeOf(holding.id), "holdings");
    }
  }
  assert.ok(page.holdings.some(({ id }) => !story.shows(id, 0)));
  assert.ok(page.holdings.some((holding) => indexes.some((at) => story.isTaken(holding, at))));
  assert.equal(story.wholeOf(regions[0]), null);
});

test("names and bands are shown at every step; what there is not, at none", () => {
  for (const at of indexes) {
    assert.ok(story.shows("places", at));
    assert.ok(story.shows("bands", at));
    assert.ok(story.shows("holdings", at));
    assert.ok(!story.shows("atlantis", at));
  }
});

test("a step is found by its id alone", () => {
  assert.deepEqual(
    page.steps.map(({ id }) => story.indexOfStep(id)),
    indexes,
  );
  assert.deepEqual([null, "", "nowhere", "constructor", "__proto__"].map(story.indexOfStep), [-1, -1, -1, -1, -1]);
});

test("regions, holdings, areas, lines and the four others can be switched, in this order", () => {
  const overlays = [...page.areas, ...page.lines].map(({ id }) => id);
  assert.deepEqual(story.switches, [...regions, ...ids(page.holdings), ...overlays, "borders", "places", "bands", "holdings"]);
});

test("all questions about n regions look at the standings of each once a step", () => {
  const asked = new Map();
  const count = 400;
  const many = Array.from({ length: count }, (_, number) => ({
    ...page.regions[number % regions.length],
    id: `region-${number}`,
    get standings() {
      asked.set(this.id, (asked.get(this.id) ?? 0) + 1);
      return page.regions[number % regions.length].standings;
    },
  }));
  const large = storyOf({ ...page, regions: many });
  for (const at of indexes) {
    for (const region of many) {
      large.statusAt(region, at);
      large.shows(region.id, at);
    }
    large.marked(at, 0, null);
    large.changesBetween(0, at);
    large.counted(at);
  }
  assert.equal(asked.size, count);
  assert.deepEqual(new Set(asked.values()), new Set([steps.length]));
});
