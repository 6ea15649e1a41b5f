// The signs of places: seats of the story, capitals, towns, mines.

import { svg } from "./svg.js";

/** The shape of each kind of place, about its middle. */
export const SIGNS = {
  seat: "M0 -7L1.8 -2.3L6.7 -2.2L2.8 .9L4.1 5.7L0 2.9L-4.1 5.7L-2.8 .9L-6.7 -2.2L-1.8 -2.3Z",
  capital: "M-3.2 -3.2H3.2V3.2H-3.2Z",
  town: "M-2.4 0A2.4 2.4 0 1 0 2.4 0A2.4 2.4 0 1 0 -2.4 0Z",
  coal: "M-4.5 0L0 -4.5L4.5 0L0 4.5Z",
  iron: "M-4.2 3.4L0 -4.2L4.2 3.4Z",
};

/** @typedef {keyof typeof SIGNS} Kind */

export const KINDS = /** @type {Kind[]} */ (Object.keys(SIGNS));

/** @param {Kind} kind */
export function signOf(kind) {
  const box = { class: `sign ${kind}`, width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true" };
  return svg("svg", box, svg("path", { d: SIGNS[kind] }));
}
