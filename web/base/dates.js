// Dates as a language writes them: days in ISO, moments and intervals in EDTF.

import { once } from "./once.js";

const NBSP = "\u00a0";

// As geo/typography.py has it: no line ends between a number, be it "9" or "9.", and its word, nor between Lithuanian month and day.
/** @param {string} text */
const joined = (text) => text.replace(/(\d\.?) (?=\p{L})/gu, `$1${NBSP}`).replace(/ (?=\d+\sd\.)/, NBSP);

/**
 * @param {string} locale a BCP 47 tag
 * @param {import("../page").Say} word
 * @param {string} [newStyleFrom] the day from which on none is told in the old style, too
 */
export function datesOf(locale, word, newStyleFrom = "9999") {
  const long = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }));
  const short = once(() => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }));
  const known = new Map();

  /** @param {string} iso */
  function day(iso) {
    if (!known.has(iso)) {
      known.set(iso, joined(long().format(new Date(`${iso}T00:00:00Z`))));
    }
    return /** @type {string} */ (known.get(iso));
  }

  /** @param {string} iso YYYY-MM or YYYY @param {boolean} hasMonth */
  function monthOrYear(iso, hasMonth) {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", ...(hasMonth && { month: "long" }) });
    return joined(format.format(new Date(`${iso}${hasMonth ? "" : "-01"}-01T00:00:00Z`)));
  }

  // Some languages write a word or a letter behind a year that is not alone: it is found behind the year of a month.
  /** @param {string} iso YYYY */
  function yearInText(iso) {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", month: "long" });
    const parts = format.formatToParts(new Date(`${iso}-01-01T00:00:00Z`));
    const at = parts.findIndex(({ type }) => type === "year");
    return `${parts[at].value}${parts[at + 1]?.value ?? ""}`.trim().replace(/\s/g, NBSP);
  }

  /** @param {string} edtf one date: a year, a month or a day, with "~" for about or "?" for uncertain behind it */
  function moment(edtf) {
    const [, iso, doubt] = /** @type {RegExpMatchArray} */ (edtf.match(/^([\d-]+)([?~%]?)$/));
    const parts = iso.split("-").length;
    const text = parts === 3 ? day(iso) : monthOrYear(iso, parts === 2);
    return doubt ? `${word("date.about")}${NBSP}${parts === 1 ? yearInText(iso) : text}` : text;
  }

  return {
    day,
    /** A day in few letters, on one line. @param {string} iso */
    shortDay: (iso) =>
      short()
        .format(new Date(`${iso}T00:00:00Z`))
        .replaceAll(" ", NBSP),
    /** @param {string} edtf a date, or two with "/" between them */
    dateText: (edtf) => edtf.split("/").map(moment).join(" – "),
    /** @param {string} iso @param {string} julian the same day in the old style */
    bothDays: (iso, julian) => (iso < newStyleFrom ? `${day(iso)} (${word("stage.old-style")} ${day(julian)})` : day(iso)),
  };
}

/** @param {Date} now */
export function isoDay(now) {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
