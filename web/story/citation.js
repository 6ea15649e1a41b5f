// The citation of what is seen, in the forms that schools and universities ask for.

/**
 * @typedef {object} Cited
 * @property {import("../page").PageData} page
 * @property {import("../page").Step} step
 * @property {import("../base/language.js").Language} language
 * @property {string} link
 * @property {string} today the day on which it was seen, YYYY-MM-DD
 */

/** @param {Cited} cited */
function title({ step, language: { word } }) {
  return `${word("title")}: ${word(`step.${step.id}.name`)}`;
}

/** @param {Cited} cited */
function version({ page, language: { word, day } }) {
  return `${word("cite.version")}\u00a0${page.version}, ${day(page.date)}`;
}

/** @param {Cited} cited */
function accessed({ language: { word, day, capital }, today }) {
  return `${capital(word("cite.accessed"))} ${day(today)}`;
}

/** The title in the language's own marks, closed by a full stop within or after them. @param {Cited} cited */
function quoted(cited) {
  const { word } = cited.language;
  return ended(`${word("quote.open")}${title(cited)}`, word("quote.close"));
}

// Whatever ends with a full stop of its own, be it an abbreviation's, needs none more.
/** @param {string} text */
function ended(text, stop = ".") {
  return `${text}${/[.!?]$/.test(text) ? stop.replace(".", "") : stop}`;
}

/** @param {Cited} cited */
export function chicago(cited) {
  return [quoted(cited), ended(cited.language.capital(version(cited))), ended(accessed(cited)), `${cited.link}.`].join(" ");
}

/** @param {Cited} cited */
export function mla(cited) {
  return `${quoted(cited)} ${cited.language.capital(version(cited))}, ${cited.link}. ${ended(accessed(cited))}`;
}

// Plain BibTeX: an entry that every style knows, a title that none puts in small letters.
/** @param {Cited} cited */
export function bibtex(cited) {
  const fields = {
    title: `{${escaped(title(cited))}}`,
    year: cited.page.date.slice(0, 4),
    howpublished: `\\url{${cited.link}}`,
    note: escaped(`${ended(version(cited))} ${accessed(cited)}`),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}}`);
  return `@misc{${cited.step.id}-${cited.page.date},\n${lines.join(",\n")}\n}`;
}

/** @param {string} text */
function escaped(text) {
  /** @type {Record<string, string>} */
  const named = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
  return text.replace(/[\\{}&%$#_~^]/g, (sign) => named[sign] ?? `\\${sign}`);
}
