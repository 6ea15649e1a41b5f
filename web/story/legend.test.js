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
    case "status":
      return row.looks.map(({ stage, status, signed }) => `${stage ?? "no hue"}: ${status.id}${signed ? ", signed" : ""}`);
    case "holders":
      return row.looks.map(({ holder, taking }) => `${holder.id}${taking ? ", taking" : ""}`);
    case "overlays":
      return row.looks.flatMap((look) => look.ids.map((id) => `${"line" in look ? look.line : look.area}: ${id}`));
    case "ground":
      return row.looks.map((look) => ("line" in look ? look.line : look.sign));
    case "certainty":
      return row.looks;
    default:
      return []; // the stages, what is signed and what stands out are told of below
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

test("the stages are those whose hue is on the map, and a row of a status has that status alone", () => {
  fc.assert(
    fc.property(anySides, (sides) => {
      const rows = rowsOf(sides);
      const statuses = rows.flatMap((row) => (row.kind === "status" ? [row] : []));
      const hues = statuses.flatMap(({ looks }) => looks.map(({ stage }) => stage)).filter(Boolean);
      const stages = rows.flatMap((row) => (row.kind === "stages" ? row.looks.map(({ id }) => id) : []));
      assert.deepEqual([...stages].sort(), [...new Set(hues)].sort());
      assert.ok(statuses.every(({ id, looks }) => looks.every(({ status }) => status.id === id)));
      assert.ok(rows.every(({ looks }) => looks.length > 0));
    }),
  );
});

test("what is signed and what stands out are told of where they are on the map", () => {
  const anyMarked = fc.shuffledSubarray(page.regions.map(({ id }) => id));
  fc.assert(
    fc.property(anySides, anyMarked, (sides, marked) => {
      const marks = rowsOf(sides, marked).flatMap((row) => (row.kind === "marks" ? row.looks : []));
      assert.equal(
        marks.some((look) => "signed" in look),
        sides.flatMap(drawnOn).some((look) => look.endsWith(", signed")),
      );
      assert.equal(
        marks.some((look) => "marked" in look),
        sides.some(({ shown }) => marked.some((id) => shown.includes(id))),
      );
    }),
  );
});

test("no more than twelve rows at every step, as it is", () => {
  for (const at of page.steps.keys()) {
    const marked = story.marked(at, Math.max(at - 1, 0), null).map(({ id }) => id);
    const rows = rowsOf([{ at, shown: story.switches.filter((id) => story.shows(id, at)) }], marked);
    assert.ok(rows.length <= MOST_ROWS, `${page.steps[at].id}: ${rows.length}`);
  }
});
