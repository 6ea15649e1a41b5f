// The map as a table: what stands in it, in which order, and as text to take away.

/** @typedef {import("../page").Region} Region */

/**
 * @typedef {object} Row a region as the table tells it: each value as it is sorted, and as it is shown
 * @property {string} id
 * @property {string} name
 * @property {number} km2 rounded
 * @property {string} area the same as text
 * @property {string} standing
 * @property {string} ground what it rests on
 * @property {string} since the day on which it was first asked for, YYYY-MM-DD
 * @property {string} stage that day, and the stage
 */
/** @typedef {{ column: Column | null, descending: boolean }} Sorting */
/** @typedef {typeof COLUMNS[number]} Column */

/** The columns: the word over each, what is shown, what it is sorted by. */
export const COLUMNS = /** @type {const} */ ([
  { key: "data.land", shown: "name", sorted: "name" },
  { key: "data.area", shown: "area", sorted: "km2" },
  { key: "data.standing", shown: "standing", sorted: "standing" },
  { key: "data.ground", shown: "ground", sorted: "ground" },
  { key: "data.stage", shown: "stage", sorted: "since" },
]);
export const TAB = "\t";

/**
 * @param {import("../page").PageData} page
 * @param {import("./story.js").Story} story
 * @param {import("./names.js").Names} names
 * @param {number} at
 * @param {import("../base/language.js").Language} language
 * @returns {Row[]}
 */
export function rowsOf(page, story, names, at, language) {
  const { word, day, number, rounded } = language;
  const since = (/** @type {Region} */ region) => story.firstAsked(region)?.from ?? "";
  return page.regions.map((region) => ({
    id: region.id,
    name: word(`region.${region.id}.name`),
    km2: rounded(region.km2),
    area: number(rounded(region.km2)),
    standing: names.standing(story.standingAt(region, at), language),
    ground: names.ground(story.standingAt(region, at), language),
    since: since(region),
    stage: `${day(since(region))}: ${word(`stage.${region.stage}.name`)}`,
  }));
}

/**
 * @param {readonly Row[]} rows
 * @param {Sorting} sorting
 * @param {string} locale
 */
export function sorted(rows, { column, descending }, locale) {
  if (!column) {
    return rows;
  }
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const inOrder = [...rows].sort((a, b) => compare(String(a[column.sorted]), String(b[column.sorted])));
  return descending ? inOrder.reverse() : inOrder;
}

/**
 * Return the rows as text, each with its id and the day: plain numbers, so that a spreadsheet reads them in any language.
 * A cell that a spreadsheet would take for a formula gets an apostrophe; between tabs no cell can hold a tab or an end of line.
 * @param {readonly Row[]} rows
 * @param {string} day
 * @param {string} separator
 * @param {import("../page").Say} word
 */
export function separated(rows, day, separator, word) {
  const cell = (/** @type {string | number} */ value) => {
    const text = String(value);
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return separator === TAB ? safe.replace(/[\t\r\n]+/g, " ") : `"${safe.replaceAll('"', '""')}"`;
  };
  const head = ["id", word("evidence.when"), ...COLUMNS.map(({ key }) => word(key))];
  const body = rows.map((row) => [row.id, day, row.name, row.km2, row.standing, row.ground, row.stage]);
  return [head, ...body].map((cells) => cells.map(cell).join(separator)).join("\r\n");
}
