// A language that the page speaks: its words, numbers and dates.

import { datesOf } from "./dates.js";
import { numbersOf } from "./numbers.js";

/** @typedef {ReturnType<typeof speak>} Language */

/**
 * @param {import("../page").PageData} page
 * @param {string} code one of the page's languages
 */
export function speak(page, code) {
  const places = placesIn(page.keys);
  const words = page.words[code];
  /** @type {import("../page").Say} */
  const word = (key) => words[places.get(key) ?? -1] ?? "";
  const locale = word("language.locale");
  return {
    code,
    locale,
    word,
    /** @param {string} text */
    capital: (text) => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1),
    ...numbersOf(locale, word, page.area_step_km2),
    ...datesOf(locale, word, page.new_style_from),
  };
}

/** @type {Map<string, Map<string, number>>} */
const known = new Map();

/**
 * The names of the words, from the text in which geo/pack.py writes them: each says in two digits with how many letters of
 * the one before it begins.
 * @param {string} keys
 */
export function spelled(keys) {
  let key = "";
  return keys.split(" ").map((part) => {
    key = key.slice(0, Number(part.slice(0, 2))) + part.slice(2);
    return key;
  });
}

/**
 * Where each key's word stands, counted once for all languages.
 * @param {string} keys
 */
function placesIn(keys) {
  const places = known.get(keys) ?? new Map(spelled(keys).map((key, place) => [key, place]));
  known.set(keys, places);
  return places;
}

/**
 * Return the first language that is known of those wanted, by its code or by the code before a hyphen.
 * @param {readonly (string | null)[]} wanted
 * @param {readonly string[]} languages
 */
export function preferredLanguage(wanted, languages) {
  const found = wanted.map((tag) => languages.find((code) => code === tag || code === tag?.split("-")[0]));
  return found.find(Boolean) ?? languages[0];
}
