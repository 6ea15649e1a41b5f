// Numbers and measures as a language writes them. A formatter costs more to make than a hundred uses: each is made once.

import { once } from "./once.js";

const NBSP = "\u00a0";
// 1609.344 metres, squared
const KM2_PER_SQUARE_MILE = 2.589988110336;

/**
 * An area in km², so that it can be held against another.
 * @param {{ value: number, unit: string }} published in km2 or sq-mi
 */
export const km2Of = ({ value, unit }) => (unit === "sq-mi" ? value * KM2_PER_SQUARE_MILE : value);

/**
 * @param {string} locale a BCP 47 tag
 * @param {import("../page").Say} word
 * @param {number} stepKm2 what areas are rounded to
 */
export function numbersOf(locale, word, stepKm2) {
  // "always" is younger than some browsers, which take it for true
  const grouping = /** @type {any} */ ({ useGrouping: "always" });
  const plain = once(() => new Intl.NumberFormat(locale, grouping));
  const share = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const length = once(() => new Intl.NumberFormat(locale, { style: "unit", unit: "kilometer", ...grouping }));
  const compact = once(() => new Intl.NumberFormat(locale, { notation: "compact", compactDisplay: "long" }));
  const plural = once(() => new Intl.PluralRules(locale));

  /** @param {number} value */
  const number = (value) => plain().format(value);
  /** @param {number} km2 */
  const area = (km2) => `${number(km2)}${NBSP}${word("area.unit")}`;
  /** @param {number} km2 */
  const rounded = (km2) => Math.round(km2 / stepKm2) * stepKm2;
  const unbroken = (/** @type {string} */ text) => text.replaceAll(" ", NBSP);
  // the sign is the word's: a browser's locale and the texts of the page would set it apart from the number differently
  /** @param {number} ratio */
  const percent = (ratio) => unbroken(word("unit.percent").replace("#", share().format(100 * ratio)));
  // nothing is nothing, and not about nothing
  /** @param {number} km2 */
  const roundedArea = (km2) => (rounded(km2) === 0 ? area(0) : `${word("area.about")}${NBSP}${area(rounded(km2))}`);

  return {
    number,
    area,
    rounded,
    percent,
    roundedArea,
    /** @param {number} km */
    kilometres: (km) => unbroken(length().format(km)),
    // beside areas in km², an area in square miles is told in both
    /** @param {number} value */
    squareMiles: (value) => `${number(value)}${NBSP}${word("unit.sq-mi")} (${roundedArea(km2Of({ value, unit: "sq-mi" }))})`,
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
