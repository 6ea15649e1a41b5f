// Numbers and measures as a language writes them. A formatter costs more to make than a hundred uses: each is made once.

import { once } from "./once.js";

const NBSP = "\u00a0";

/**
 * @param {string} locale a BCP 47 tag
 * @param {import("../page").Say} word
 * @param {number} stepKm2 what areas are rounded to
 */
export function numbersOf(locale, word, stepKm2) {
  // "always" is younger than some browsers, which take it for true
  const grouping = /** @type {any} */ ({ useGrouping: "always" });
  const plain = once(() => new Intl.NumberFormat(locale, grouping));
  const share = once(() => new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }));
  const compact = once(() => new Intl.NumberFormat(locale, { notation: "compact", compactDisplay: "long" }));
  const plural = once(() => new Intl.PluralRules(locale));

  /** @param {number} value */
  const number = (value) => plain().format(value);
  /** @param {number} km2 */
  const area = (km2) => `${number(km2)}${NBSP}${word("area.unit")}`;
  /** @param {number} km2 */
  const rounded = (km2) => Math.round(km2 / stepKm2) * stepKm2;
  /** @param {number} ratio */
  const percent = (ratio) => share().format(ratio);

  return {
    number,
    area,
    rounded,
    percent,
    /** @param {number} km2 */
    roundedArea: (km2) => `${word("area.about")}${NBSP}${area(rounded(km2))}`,
    /** @param {number} km */
    kilometres: (km) => `${number(km)}${NBSP}${word("unit.km")}`,
    /** @param {number} value */
    squareMiles: (value) => `${number(value)}${NBSP}${word("unit.sq-mi")}`,
    /** @param {number} count */
    people: (count) => `${compact().format(count)} ${word("unit.people")}`,
    /**
     * The plural category of a number. Of the languages here only Latvian has a zero, with the form that others call few.
     * @param {number} count
     * @returns {"one" | "few" | "many" | "other"}
     */
    pluralOf: (count) => /** @type {any} */ (plural().select(count).replace("zero", "few")),
    // Where a comma separates decimals, spreadsheets separate cells by semicolons.
    listSeparator: () => (new Intl.NumberFormat(locale).format(0.5).includes(",") ? ";" : ","),
  };
}
