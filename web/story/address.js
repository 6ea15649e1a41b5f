// The address of what is seen: language, step, comparison, events, switches, view and card stand after the #.

import { isCard } from "./cards.js";
import { isMinor } from "./walk.js";

/**
 * @typedef {object} Place what an address says
 * @property {string | null} lang
 * @property {string} step
 * @property {string | null} compare
 * @property {"all" | null} events all where the timeline walks all steps
 * @property {string[]} on switched on against the step
 * @property {string[]} off switched off against the step
 * @property {View | null} view null where all is seen: that is another view on another screen
 * @property {string | null} card
 */
/** @typedef {readonly [x: number, y: number, zoom: number]} View the middle in the plane (km), and the zoom */

export const DEEPEST_ZOOM = 8; // 150 m to the pixel: finer than any border here is known

/**
 * Read what an address says; what it says amiss is as if it were not said.
 * @param {string} hash
 * @param {import("../page").PageData} page
 * @param {import("./story.js").Story} story
 * @returns {Place}
 */
export function readAddress(hash, page, story) {
  const asked = new URLSearchParams(hash.slice(1));
  const switches = new Set(story.switches);
  const list = (/** @type {string} */ name) => [...new Set((asked.get(name) ?? "").split(","))].filter((id) => switches.has(id));
  const known = (/** @type {string | null} */ id) => page.steps[story.indexOfStep(id)]?.id ?? null;
  const step = known(asked.get("step")) ?? page.opening;
  const compare = known(asked.get("compare"));
  const on = list("on");
  const card = asked.get("card");
  const isAll = asked.get("events") === "all";
  return {
    lang: page.languages.find((code) => code === asked.get("lang")) ?? null,
    step,
    compare: compare === step ? null : compare,
    events: page.steps.filter(isMinor).some(({ id }) => isAll || id === step || id === compare) ? "all" : null,
    on,
    off: list("off").filter((id) => !on.includes(id)),
    view: readView(asked.get("view") ?? "", page.frame_km),
    card: isCard(page, card) ? card : null,
  };
}

/**
 * A view out of the frame is none.
 * @param {string} text
 * @param {import("../page").Edges} frame
 * @returns {View | null}
 */
function readView(text, { west, south, east, north }) {
  const parts = text.split(",");
  const [x, y, zoom] = parts.map(Number);
  const numbers = parts.length === 3 && parts.every((part) => part.trim() !== "" && Number.isFinite(Number(part)));
  const within = x >= west && x <= east && y >= south && y <= north && zoom > 0 && zoom <= DEEPEST_ZOOM;
  return numbers && within ? [x, y, zoom] : null;
}

/** @param {Place} place */
export function writeAddress({ lang, step, compare, events, on, off, view, card }) {
  const entries = { lang, step, compare, events, on: on.join(), off: off.join(), view: view?.join(), card };
  const parts = Object.entries(entries).flatMap(([name, value]) => (value ? [`${name}=${readable(value)}`] : []));
  return `#${parts.join("&")}`;
}

/** @param {string} value */
function readable(value) {
  return encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3A/g, ":");
}
