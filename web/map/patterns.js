// The patterns: each is drawn once, for the legend; the map's are the same, held at their size
// while the plane below them grows and shrinks.

import { effect } from "@preact/signals-core";
import { fillOf, LEGEND_INK, STROKES } from "./fills.js";
import { svg } from "./svg.js";
import "./patterns.css";

const PATTERN_PX = 8;

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
  const looks = new Set(page.holders.map(({ look }) => look).filter((look) => STROKES[look].length > 0)); // a tone is a style
  drawn.push(...[...looks].map((look) => pattern(look, ...fill(LEGEND_INK, look))));
  drawn.push(pattern("contested", svg("path", { d: "M-2 -2L10 10", stroke: LEGEND_INK, class: "strokes contested" })));
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
function fillsOf({ regions, statuses, holders }) {
  const rowOf = new Map(statuses.map((row) => [row.id, row]));
  const fills = regions.flatMap(({ stage, standings }) =>
    standings.map((standing) => {
      const status = /** @type {import("../page").StatusRow} */ (rowOf.get(standing.status));
      return fillOf("swatch", { stage: status.counts ? stage : null, status, signed: false });
    }),
  );
  const names = ["contested", ...holders.map(({ look }) => look)].map((name) => `swatch-${name}`);
  return new Set([...fills.map((fill) => fill.slice("url(#".length, -1)), ...names]);
}

/** @param {string} name @param {...Element} content */
function pattern(name, ...content) {
  const size = { width: PATTERN_PX, height: PATTERN_PX, patternUnits: "userSpaceOnUse" };
  return svg("pattern", { id: `swatch-${name}`, ...size }, ...content);
}

/** @param {string} colour @param {import("./fills.js").Pattern} kind */
function fill(colour, kind) {
  return [
    svg("rect", { width: PATTERN_PX, height: PATTERN_PX, fill: colour, class: `ground ${kind}` }),
    ...STROKES[kind].map((d) => svg("path", { d, stroke: colour, class: `strokes ${kind}` })),
  ];
}
