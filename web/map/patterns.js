// The patterns: each is drawn once, for the legend; the map's are the same, held at their size
// while the plane below them grows and shrinks.

import { effect } from "@preact/signals-core";
import { fillOf, LEGEND_INK, STROKES } from "./fills.js";
import { svg } from "./svg.js";
import "./patterns.css";

const PATTERN_PX = 8;
const OVER_ALL = ["contested", "grain", "lines"];

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
    pattern("grain", ground("ground grain", LEGEND_INK), hatch("M5.4 2h1.2M1.4 6h1.2", 1)),
    pattern("lines", hatch("M0 1.5H8M0 5.5H8", 0.45)),
  );
  const used = fillsOf(page);
  const scaled = drawn
    .filter(({ id }) => used.has(id))
    .map(({ id }) => svg("pattern", { id: id.replace("swatch", "fill"), href: `#${id}` }));
  effect(() => {
    const metres = kmPerPx.value * 1000;
    for (const node of scaled) {
      node.setAttribute("patternTransform", `scale(${metres})`);
    }
  });
  document.body.append(svg("svg", { id: "patterns", "aria-hidden": "true" }, svg("defs", {}, ...drawn, ...scaled)));
}

/**
 * The patterns that the map has at some step; each costs at every zoom.
 * @param {import("../page").PageData} page
 */
function fillsOf({ regions, statuses }) {
  const rowOf = new Map(statuses.map((row) => [row.id, row]));
  const fills = regions.flatMap(({ stage, standings }) =>
    standings.map(({ status }) => fillOf("swatch", stage, /** @type {import("../page").StatusRow} */ (rowOf.get(status)))),
  );
  return new Set([...fills.map((fill) => fill.slice("url(#".length, -1)), ...OVER_ALL.map((name) => `swatch-${name}`)]);
}

/** @param {string} name @param {...Element} content */
function pattern(name, ...content) {
  const size = { width: PATTERN_PX, height: PATTERN_PX, patternUnits: "userSpaceOnUse" };
  return svg("pattern", { id: `swatch-${name}`, ...size }, ...content);
}

/** @param {string} colour @param {import("../page").StatusRow["pattern"]} kind */
function fill(colour, kind) {
  return [
    ground(`ground ${kind}`, colour),
    ...STROKES[kind].map((d) => svg("path", { d, stroke: colour, class: `strokes ${kind}` })),
  ];
}

/** @param {string} look @param {string} colour */
function ground(look, colour) {
  return svg("rect", { width: PATTERN_PX, height: PATTERN_PX, fill: colour, class: look });
}

// A hatch of ink alone, over whatever lies below.
/** @param {string} d @param {number} opacity */
function hatch(d, opacity) {
  return svg("path", { d, stroke: LEGEND_INK, "stroke-width": 1, "stroke-opacity": opacity });
}
