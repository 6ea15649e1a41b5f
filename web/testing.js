// What the tests beside the modules share: the data of the real page, and properties that try the same values at every run.

import fc from "fast-check";
import { speak } from "./base/language.js";

fc.configureGlobal({ seed: 1918, numRuns: 300 });

/** @typedef {import("./page").PageData} PageData */

/**
 * @param {string} html a built page
 * @returns {PageData} what its scripts are given
 */
export function dataIn(html) {
  const found = html.match(/<script type="application\/json" id="atlas-data">(.*?)<\/script>/s);
  return JSON.parse(/** @type {RegExpMatchArray} */ (found)[1]);
}

/**
 * A language of invented words, each its own key: what is made of words can be read off it.
 * @param {PageData} page
 * @param {Record<string, string>} [words] those that are something else
 */
export function inventedLanguage(page, words = {}) {
  const all = page.keys.map((key) => words[key] ?? (key === "language.locale" ? "en-GB" : key));
  return speak({ ...page, words: { ...page.words, invented: all } }, "invented");
}
