// Which pattern a land is filled with, on the map and in the legend: the hue says the stage, the pattern how it stands in law.

export const LEGEND_INK = "#555555"; // the legend explains the patterns without a hue
/** @type {Record<import("../page").StatusRow["pattern"], string[]>} the strokes of each pattern, in a square of 8 pixels */
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
};

/**
 * Land that counts as demanded or given up has the hue of its stage; other land has none.
 * @param {"fill" | "swatch"} where on the map, or in the legend and the panel
 * @param {string} stage
 * @param {import("../page").StatusRow} status
 */
export function fillOf(where, stage, status) {
  return `url(#${where}-${status.counts ? stage : "legend"}-${status.pattern})`;
}

/** @param {import("../page").StatusRow} status */
export function legendFill(status) {
  return `url(#swatch-legend-${status.pattern})`;
}
