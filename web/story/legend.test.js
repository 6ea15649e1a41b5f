import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { dataIn } from "../testing.js";
import { legendOf } from "./legend.js";
import { storyOf } from "./story.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const story = storyOf(page);
const MOST_ROWS = 12;
const [allDrawn, allSigns] = [() => true, /** @type {const} */ (["seat", "capital", "town", "coal", "iron"])];

const anySides = fc.array(fc.record({ at: fc.nat(page.steps.length - 1), shown: fc.shuffledSubarray([...story.switches]) }), {
  minLength: 1,
  maxLength: 2,
});

/** What is drawn of one side, told by the page's data alone. @param {{ at: number, shown: string[] }} side */
function drawnOn({ at, shown }) {
  const day = page.steps[at].on;
  const on = (/** @type {readonly any[]} */ rows) => rows.filter(({ id }) => shown.includes(id));
  const lands = on(page.regions).map((region) => {
    const now = region.standings.findLast((/** @type {any} */ { from }) => from <= day);
    const { counts, id } = /** @type {any} */ (page.statuses.find((status) => status.id === now.status));
    return `${counts ? region.stage : "no hue"}: ${id}${now.signed ? ", signed" : ""}`;
  });
  const taken = on(page.holdings).map(({ holder, since, held }) => `${holder}${since <= day && day < held ? ", taking" : ""}`);
  const borders = page.borders.filter(
    ({ kind, region, beyond }) => kind !== "coast" && on(page.regions).some(({ id }) => [region, beyond].includes(id)),
  );
  return [
    ...lands,
    ...taken,
    ...on(page.lines).map(({ id, dash }) => `${dash}: ${id}`),
    ...on(page.areas).map(({ id, kind }) => `${kind}: ${id}`),
    ...borders.map(({ certainty }) => ({ certain: "solid", "less-certain": "dashed", uncertain: "dotted" })[certainty]),
    ...(shown.includes("borders") ? ["borders"] : []),
    ...(shown.includes("places") ? allSigns : []),
    "empire",
    "frontiers",
  ];
}

/** What a row tells, in the same words. @param {import("./legend.js").Row} row @returns {string[]} */
function told(row) {
  switch (row.kind) {
    case "stage":
    case "plain":
      return row.looks.map(({ stage, status, signed }) => `${stage ?? "no hue"}: ${status.id}${signed ? ", signed" : ""}`);
    case "holders":
      return row.looks.map(({ holder, taking }) => `${holder.id}${taking ? ", taking" : ""}`);
    case "lines":
    case "areas":
      return row.looks.flatMap(({ look, ids }) => ids.map((id) => `${look}: ${id}`));
    case "ground":
      return row.looks.map((look) => ("line" in look ? look.line : look.sign));
    case "certainty":
      return row.looks;
    default:
      return []; // what is signed and what stands out are told of below
  }
}

/** @param {{ at: number, shown: string[] }[]} sides @param {string[]} [marked] */
function rowsOf(sides, marked = []) {
  const given = sides.map(({ at, shown }) => ({ at, shown: new Set(shown) }));
  return legendOf(page, story, { sides: given, marked: new Set(marked), draws: allDrawn, signs: allSigns });
}

test("every look that is drawn has its place in a row, every row tells of what is drawn, and nothing twice", () => {
  fc.assert(
    fc.property(anySides, (sides) => {
      const looks = rowsOf(sides).flatMap(told);
      assert.deepEqual([...looks].sort(), [...new Set(sides.flatMap(drawnOn))].sort());
    }),
  );
});

test("a row of a stage has the colour of that stage alone", () => {
  fc.assert(
    fc.property(anySides, (sides) => {
      for (const row of rowsOf(sides)) {
        assert.ok(row.looks.length > 0);
        if (row.kind === "stage") {
          assert.ok(row.looks.every(({ stage }) => stage === row.id));
        }
      }
    }),
  );
});

test("what is signed and what stands out are told of where they are on the map", () => {
  const anyMarked = fc.shuffledSubarray(page.regions.map(({ id }) => id));
  fc.assert(
    fc.property(anySides, anyMarked, (sides, marked) => {
      const kinds = rowsOf(sides, marked).map(({ kind }) => kind);
      assert.equal(
        kinds.includes("signed"),
        sides.flatMap(drawnOn).some((look) => look.endsWith(", signed")),
      );
      assert.equal(
        kinds.includes("marked"),
        sides.some(({ shown }) => marked.some((id) => shown.includes(id))),
      );
    }),
  );
});

test("no more than twelve rows, at every step, compared with every other, whatever is switched on", () => {
  for (const at of page.steps.keys()) {
    const marked = story.marked(at, Math.max(at - 1, 0), null).map(({ id }) => id);
    const rows = rowsOf([{ at, shown: story.switches.filter((id) => story.shows(id, at, null)) }], marked);
    assert.ok(rows.length <= MOST_ROWS, `${page.steps[at].id}: ${rows.length}`);
    for (const other of page.steps.keys()) {
      const sides = [at, other].map((index) => ({ at: index, shown: story.switches }));
      assert.ok(rowsOf(sides, marked).length <= MOST_ROWS);
    }
  }
});

test("lines of the ground that the map has not are not told of", () => {
  const sides = [{ at: 0, shown: new Set(story.switches) }];
  const [row, ...others] = legendOf(page, story, {
    sides,
    marked: new Set(),
    draws: (id) => id === "frontiers",
    signs: [],
  }).filter(({ kind }) => kind === "ground");
  assert.deepEqual([row.looks, others], [[{ line: "frontiers" }], []]);
});
