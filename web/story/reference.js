// A source as a bibliography has it: who wrote it, its title, what it is part of, its pages, its date.

/** @typedef {import("../page").GroupedReference} Source */

/**
 * Return an entry in three parts, for the title stands in a language of its own: what is before it, the title, what is after it.
 * A source without a title is described by a word.
 * @param {Source} source
 * @param {Pick<import("../base/language.js").Language, "word" | "dateText">} language
 */
export function reference(source, { word, dateText }) {
  const { id, author = [], language, issued } = source;
  const title = source.title ?? word(`source.${id}`);
  const date = issued ? ` (${dateText(isoOf(issued))})` : "";
  return {
    before: closed(author.map(nameOf).join("; ")),
    title,
    lang: source.title === undefined ? undefined : language,
    after: `${placeOf(source, title)}${date}`,
  };
}

/** @param {import("../page").Name} name */
function nameOf({ literal, family, given }) {
  return literal ?? [family, given].filter(Boolean).join(", ");
}

/** Whoever ends with an initial needs no full stop more. @param {string} names */
function closed(names) {
  return names && `${names}${names.endsWith(".") ? "" : "."} `;
}

/**
 * Where it stands in what it is part of, or in itself. A title that ends with an abbreviation needs no full stop more.
 * @param {Source} source
 * @param {string} title
 */
function placeOf({ "container-title": container, volume, issue, number, page }, title) {
  const numbers = [volume, issue && (volume ? `(${issue})` : issue), number].filter(Boolean).join(" ");
  const within = [container, numbers].filter(Boolean).join(" ");
  const stop = title.endsWith(".") ? " " : ". ";
  const lead = container ? stop : ", ";
  const pages = page ? `${within ? ": " : lead}${page}` : "";
  return `${within ? lead : ""}${within}${pages}`;
}

/** @param {import("../page").Dated} dated */
function isoOf({ "date-parts": [parts] }) {
  return parts.map((part, place) => String(part).padStart(place === 0 ? 4 : 2, "0")).join("-");
}
