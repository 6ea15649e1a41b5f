// A language that the page speaks: its words, numbers and dates.

import { datesOf } from "./dates.js";
import { numbersOf } from "./numbers.js";

/** @typedef {ReturnType<typeof speak>} Language */

/**
 * @param {import("../page").PageData} page
 * @param {string} code one of the page's languages
 */
export function speak(page, code) {
  const words = new Map(page.keys.map((key, place) => [key, page.words[code][place]]));
  /** @type {import("../page").Say} */
  const word = (key) => words.get(key) ?? "";
  const locale = word("language.locale");
  return {
    code,
    locale,
    word,
    /** @param {string} text */
    capital: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
    ...numbersOf(locale, word, page.area_step_km2),
    ...datesOf(locale, word),
  };
}

/**
 * Return the first language that is known of those wanted, by its code or by the code before a hyphen.
 * @param {readonly (string | null)[]} wanted
 * @param {readonly string[]} known
 */
export function preferredLanguage(wanted, known) {
  const found = wanted.map((tag) => known.find((code) => code === tag || code === tag?.split("-")[0]));
  return found.find(Boolean) ?? known[0];
}
