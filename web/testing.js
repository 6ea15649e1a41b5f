// What the tests beside the modules share: the data of the real page, and properties that try the same values at every run.

import { effect } from "@preact/signals-core";
import fc from "fast-check";
import { speak, spelled } from "./base/language.js";

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
  const all = spelled(page.keys).map((key) => words[key] ?? (key === "language.locale" ? "en-GB" : key));
  return speak({ ...page, words: { ...page.words, invented: all } }, "invented");
}

/** @param {import("./state/store.js").Store} store @returns {Record<string, unknown>} */
export function valuesOf({ state }) {
  return Object.fromEntries(Object.entries(state).map(([name, { value }]) => [name, value]));
}

/**
 * Tell what an action changes of the state, and how often those who look are told.
 * @param {import("./state/store.js").Store} store
 * @param {() => void} act
 */
export function changedBy(store, act) {
  const before = valuesOf(store);
  let told = -1; // an effect runs once by itself
  const stop = effect(() => {
    valuesOf(store);
    told += 1;
  });
  act();
  stop();
  const changed = Object.entries(valuesOf(store)).filter(([name, value]) => value !== before[name]);
  return { changed: Object.fromEntries(changed), told };
}
