// Fills: the hue says the stage, the pattern says how a land stands. Each is drawn once, for the legend; the map's are the
// same, held at their size while the plane below them grows and shrinks.

import { effect } from "@preact/signals-core";
import { svg } from "./svg.js";
import "./patterns.css";

const PATTERN_PX = 8;
export const LEGEND_INK = "#555555"; // the legend explains the patterns without a hue
/** @type {Record<string, string[]>} */
export const STROKES = {
  none: [],
  tint: [],
  solid: [],
  wide: ["M-2 10L10 -2"],
  grid: ["M0 4H8", "M4 0V8"],
  hatch: ["M-2 10L10 -2M-2 2L2 -2M6 10L10 6"],
  cross: ["M-2 10L10 -2M-2 2L2 -2M6 10L10 6", "M-2 -2L10 10M6 -2L10 2M-2 6L2 10"],
  stripes: ["M0 2H8M0 6H8"],
  dots: ["M2 2h.01M6 6h.01"],
  pales: ["M4 0V8"],
  "pales-dots": ["M4 0V8", "M0 4h.01M8 4h.01"],
  sparse: ["M1 2H4M5 6H8"],
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

/**
 * @param {import("../page").PageData} page
 * @param {import("@preact/signals-core").ReadonlySignal<number>} kmPerPx
 */
export function addPatterns(page, kmPerPx) {
  const kinds = [...new Set(page.statuses.map(({ pattern }) => pattern))];
  const hues = page.stages.flatMap(({ id, colour }) => (colour ? [{ id, colour }] : []));
  const drawn = [...hues, { id: "legend", colour: LEGEND_INK }].flatMap(({ id, colour }) =>
    kinds.map((kind) => pattern(`${id}-${kind}`, ...fill(colour, kind))),
  );
  drawn.push(
    pattern("contested", hatch("M-2 -2L10 10", 0.75)),
    pattern("grain", hatch("M1 1h.9M5 1h.9M3 3h.9M7 3h.9M1 5h.9M5 5h.9M3 7h.9M7 7h.9", 0.8)),
    pattern("lines", hatch("M0 1.5H8M0 5.5H8", 0.45)),
  );
  const scaled = drawn.map(({ id }) => svg("pattern", { id: id.replace("swatch", "fill"), href: `#${id}` }));
  effect(() => {
    const metres = kmPerPx.value * 1000;
    for (const node of scaled) {
      node.setAttribute("patternTransform", `scale(${metres})`);
    }
  });
  document.body.append(svg("svg", { id: "patterns", "aria-hidden": "true" }, svg("defs", {}, ...drawn, ...scaled)));
}

/** @param {string} name @param {...Element} content */
function pattern(name, ...content) {
  const size = { width: PATTERN_PX, height: PATTERN_PX, patternUnits: "userSpaceOnUse" };
  return svg("pattern", { id: `swatch-${name}`, ...size }, ...content);
}

/** @param {string} colour @param {string} kind */
function fill(colour, kind) {
  const ground = svg("rect", { width: PATTERN_PX, height: PATTERN_PX, fill: colour, class: `ground ${kind}` });
  return [ground, ...STROKES[kind].map((d) => svg("path", { d, stroke: colour, class: `strokes ${kind}` }))];
}

// A hatch of ink alone, over whatever lies below.
/** @param {string} d @param {number} opacity */
function hatch(d, opacity) {
  return svg("path", { d, stroke: LEGEND_INK, "stroke-width": 1, "stroke-opacity": opacity });
}
