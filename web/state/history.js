// The address bar and the browser's history, in step with the state: a link, a bookmark, back and forward lead to what was
// seen. Where history may not be touched, the # itself is set.

import { effect, untracked } from "@preact/signals-core";
import { readAddress, writeAddress } from "../story/address.js";

/** @typedef {import("../story/address.js").Place} Place */

const PAUSE_MS = 1000; // steps that follow one another faster are one entry of the history
const TURNS = /** @type {const} */ (["step", "compare", "card"]);

/**
 * @param {import("./store.js").Store} store
 * @param {() => string} preferred the language of a reader whose address names none
 */
export function addHistory(store, preferred) {
  const { page, story, state, place, actions } = store;
  /** @type {Place | null} what the address was last read from or written as */
  let seen = null;
  let turnedAt = Number.NEGATIVE_INFINITY; // when the last entry was added
  let following = false; // what the address itself brings is no news

  // A new step, comparison or card is a page to go back from; a view, a switch or a language is not, nor is what plays.
  /** @param {Place} now */
  function keep(now) {
    const before = seen;
    seen = now;
    if (following || !before || writeAddress(now) === writeAddress(before)) {
      return;
    }
    const turned = TURNS.some((field) => now[field] !== before[field]);
    const hasty = now.card === before.card && performance.now() - turnedAt < PAUSE_MS;
    turnedAt = turned ? performance.now() : turnedAt;
    const way = turned && !hasty && !state.playing.peek() ? "pushState" : "replaceState";
    try {
      history[way]({ ours: true }, "", writeAddress(now));
    } catch {
      location.hash = writeAddress(now);
    }
  }

  /** @param {string} otherwise */
  function follow(otherwise, language = /** @type {string | null} */ (null)) {
    const said = readAddress(location.hash, page, story);
    following = true;
    actions.apply(language ? { ...said, lang: language } : said, otherwise);
    following = false;
  }

  follow(preferred());
  effect(() => {
    const now = place.value;
    untracked(() => keep(now));
  });
  // Back and forward keep the language that the reader has chosen since; an address that was typed may bring another.
  addEventListener("popstate", () => {
    if (!seen || location.hash !== writeAddress(seen)) {
      follow(preferred(), history.state?.ours ? state.language.peek() : null);
    }
  });
}

/** A link to what is seen, wherever the page lies. @param {Place} place */
export function linkTo(place) {
  return location.href.split("#")[0] + writeAddress(place);
}

/** A citation names the page's address only where others can reach it. @param {Place} place */
export function publicLinkTo(place) {
  return location.protocol.startsWith("http") ? linkTo(place) : writeAddress(place);
}
