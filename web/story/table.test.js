import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { speak } from "../base/language.js";
import { dataIn } from "../testing.js";
import { namesOf } from "./names.js";
import { storyOf } from "./story.js";
import { COLUMNS, rowsOf, separated, sorted, TAB } from "./table.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const story = storyOf(page);
const names = namesOf(page);
const word = (/** @type {string} */ key) => key;
const [LAND, AREA, STANDING, , STAGE] = COLUMNS;
/** @type {import("./table.js").Row} */
const ROW = {
  id: "kars",
  name: "Kars",
  km2: 13200,
  area: "13,200",
  standing: "withdrawn",
  ground: "Art. IV",
  since: "1918-03-01",
  stage: "Treaty",
};
const TEXTS = /** @type {const} */ (["id", "name", "standing", "ground", "stage"]);
const DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "="];

/** @param {...Partial<import("./table.js").Row>} changes */
const rowsWith = (...changes) => changes.map((change) => ({ ...ROW, ...change }));
/** @param {readonly import("./table.js").Row[]} rows @param {import("./table.js").Column | null} column */
const namesBy = (rows, column, locale = "en", descending = false) =>
  sorted(rows, { column, descending }, locale).map(({ name }) => name);

/**
 * Read CSV as spreadsheets do (RFC 4180, every cell quoted).
 * @param {string} text
 * @param {string} separator
 */
function cellsOf(text, separator) {
  const found = [...text.matchAll(/"((?:[^"]|"")*)"(\r\n|[,;]|$)/g)];
  assert.equal(found.map(([all]) => all).join(""), text);
  /** @type {string[][]} */
  const lines = [[]];
  for (const [, cell, end] of found) {
    lines[lines.length - 1].push(cell.replaceAll('""', '"'));
    assert.ok(["\r\n", separator, ""].includes(end));
    if (end === "\r\n") {
      lines.push([]);
    }
  }
  return lines;
}

for (const code of page.languages) {
  test(`each region has its row in ${code}`, () => {
    const language = speak(page, code);
    const at = story.indexOfStep(page.opening);
    const rows = rowsOf(page, story, names, at, language);
    assert.equal(rows.length, page.regions.length);
    page.regions.forEach((region, index) => {
      const km2 = Math.round(region.km2 / page.area_step_km2) * page.area_step_km2;
      assert.deepEqual(rows[index], {
        id: region.id,
        name: language.word(`region.${region.id}.name`),
        km2,
        area: language.number(km2),
        standing: names.standing(story.standingAt(region, at), language),
        ground: names.ground(story.standingAt(region, at), language),
        since: story.firstAsked(region)?.from,
        stage: `${language.day(story.firstAsked(region)?.from ?? "")}: ${language.word(`stage.${region.stage}.name`)}`,
      });
    });
  });
}

test("rows follow the step", () => {
  const standingsAt = (/** @type {number} */ at) =>
    rowsOf(page, story, names, at, speak(page, "en")).map(({ standing }) => standing);
  assert.notDeepEqual(standingsAt(0), standingsAt(story.indexOfStep(page.opening)));
});

test("unsorted rows stand as they are given, sorting leaves them so", () => {
  const rows = rowsWith({ name: "b" }, { name: "a" });
  assert.deepEqual(namesBy(rows, null), ["b", "a"]);
  assert.deepEqual(namesBy(rows, LAND, "en", true), ["b", "a"]);
  assert.deepEqual(namesBy(rows, LAND), ["a", "b"]);
  assert.deepEqual(namesBy(rows, null), ["b", "a"]);
});

test("names are sorted as the language has them", () => {
  const rows = rowsWith({ name: "Žemaitija" }, { name: "Tartu" }, { name: "Ähtäri" }, { name: "Ahvenanmaa" }, { name: "Zürich" });
  assert.deepEqual(namesBy(rows, LAND, "et"), ["Ahvenanmaa", "Zürich", "Žemaitija", "Tartu", "Ähtäri"]);
  assert.deepEqual(namesBy(rows, LAND, "de"), ["Ähtäri", "Ahvenanmaa", "Tartu", "Žemaitija", "Zürich"]);
  assert.deepEqual(namesBy(rows, LAND, "fi"), ["Ahvenanmaa", "Tartu", "Žemaitija", "Zürich", "Ähtäri"]);
});

test("areas are sorted by size, stages by their days, standings by their words", () => {
  const rows = rowsWith(
    { name: "middle", km2: 4200, area: "4,200", standing: "b", since: "1918-02-09", stage: "A" },
    { name: "large", km2: 376000, area: "376,000", standing: "a", since: "1917-12-27", stage: "C" },
    { name: "small", km2: 900, area: "900", standing: "c", since: "1918-03-01", stage: "B" },
  );
  assert.deepEqual(namesBy(rows, AREA), ["small", "middle", "large"]);
  assert.deepEqual(namesBy(rows, AREA, "en", true), ["large", "middle", "small"]);
  assert.deepEqual(namesBy(rows, STAGE), ["large", "middle", "small"]);
  assert.deepEqual(namesBy(rows, STANDING), ["large", "middle", "small"]);
});

test("rows are copied with tabs between plain numbers and words", () => {
  const text = separated(rowsWith({}, { id: "batum", name: "Batum “quoted” \"'" }), "1918-03-03", TAB, word);
  assert.deepEqual(text.split("\r\n"), [
    "id\tevidence.when\tdata.land\tdata.area\tdata.standing\tdata.ground\tdata.stage",
    "kars\t1918-03-03\tKars\t13200\twithdrawn\tArt. IV\tTreaty",
    "batum\t1918-03-03\tBatum “quoted” \"'\t13200\twithdrawn\tArt. IV\tTreaty",
  ]);
});

test("rows are taken away as CSV with every cell quoted", () => {
  const text = separated(rowsWith({ name: 'The "Free", City; of' }), "1918-03-03", ";", word);
  assert.deepEqual(text.split("\r\n"), [
    '"id";"evidence.when";"data.land";"data.area";"data.standing";"data.ground";"data.stage"',
    '"kars";"1918-03-03";"The ""Free"", City; of";"13200";"withdrawn";"Art. IV";"Treaty"',
  ]);
});

test("any text comes back from CSV as it was, or with an apostrophe before it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: fc.string(), standing: fc.string() })),
      fc.constantFrom(",", ";"),
      (changes, separator) => {
        const [head, ...lines] = cellsOf(separated(rowsWith(...changes), "1918-03-03", separator, word), separator);
        assert.equal(head.length, 7);
        lines.forEach((cells, index) => {
          const { name, standing } = changes[index];
          const guarded = (/** @type {string} */ text) => ("=+-@\t\r".includes(text.charAt(0) || "x") ? `'${text}` : text);
          assert.deepEqual(cells, ["kars", "1918-03-03", guarded(name), "13200", guarded(standing), "Art. IV", "Treaty"]);
        });
      },
    ),
  );
});

for (const separator of [",", ";", TAB]) {
  const way = separator === TAB ? "tabs" : `“${separator}”`;

  test(`no text is a formula in any cell, with ${way} between`, () => {
    for (const text of DANGEROUS) {
      const safe = separator === TAB ? `'${text.replace(/[\t\r]/g, " ")}` : `"'${text}"`;
      TEXTS.forEach((field) => {
        const [, line] = separated(rowsWith({ [field]: text }), "1918-03-03", separator, word).split("\r\n");
        assert.equal(line.split(separator)[["id", "", "name", "", "standing", "ground", "stage"].indexOf(field)], safe);
      });
      const [head] = separated([], "1918-03-03", separator, () => text).split("\r\n");
      assert.deepEqual(head.split(separator).slice(1), Array(6).fill(safe));
      const [, line] = separated(rowsWith({}), text, separator, word).split("\r\n");
      assert.equal(line.split(separator)[1], safe);
    }
  });
}

test("a text with a tab or the end of a line in it stays one cell, be it copied or taken away", () => {
  for (const inner of ["\t", "\n", "\r", "\r\n"]) {
    const rows = rowsWith({ name: `one${inner}=2+2` });
    const copied = separated(rows, "1918-03-03", TAB, word).split("\r\n");
    assert.deepEqual(copied.slice(1), ["kars\t1918-03-03\tone =2+2\t13200\twithdrawn\tArt. IV\tTreaty"]);
    assert.equal(cellsOf(separated(rows, "1918-03-03", ",", word), ",")[1][2], `one${inner}=2+2`);
  }
});
