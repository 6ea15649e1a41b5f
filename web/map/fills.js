// Which pattern a land is filled with, on the map and in the legend: the hue says the stage, the pattern how it stands in law.

export const LEGEND_INK = "#555555"; // of the patterns without a hue
/** @typedef {import("../page").StatusRow["pattern"] | import("../page").HolderRow["look"]} Pattern of law, or of who holds the land */

/** @type {Record<Pattern, string[]>} the strokes of each pattern, in a square of 8 pixels */
export const STROKES = {
  none: [],
  tint: [],
  solid: [],
  wide: ["M1 7L5 3"],
  grid: ["M0 4H8", "M4 0V8"],
  hatch: ["M-2 10L10 -2M-2 2L2 -2M6 10L10 6"],
  cross: ["M-2 10L10 -2M-2 2L2 -2M6 10L10 6", "M-2 -2L10 10M6 -2L10 2M-2 6L2 10"],
  stripes: ["M0 2H8M0 6H8"],
  dots: ["M2 2h.01M6 6h.01"],
  pales: ["M4 0V8"],
  "pales-dots": ["M4 0V8", "M0 4h.01M8 4h.01"],
  sparse: ["M2 2L6 6M6 2L2 6"],
  tone: [],
  grain: ["M5.4 2h1.2M1.4 6h1.2"],
  ticks: ["M2 0V4M6 4V8"],
  waves: ["M0 5L2 3L4 5L6 3L8 5"],
};

/** @param {"fill" | "swatch"} where on the map, or in the legend and the panel @param {import("../story/story.js").LandLook} look */
export function fillOf(where, { stage, status }) {
  return `url(#${where}-${stage ?? "legend"}-${status.pattern})`;
}

/** @param {"fill" | "swatch"} where @param {import("../page").HolderRow["look"]} look of the land that somebody's troops hold */
export function holdingFill(where, look) {
  return `url(#${where}-${look})`;
}
