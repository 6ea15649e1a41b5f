"use strict";
// Fills: the hue says the stage, the pattern says the legal status.

const SVG = "http://www.w3.org/2000/svg";
const PATTERN_PX = 8;
const LEGEND_INK = "#555555"; // the legend explains the patterns without a hue
const STROKES = {
  none: [],
  tint: [],
  solid: [],
  slant: ["M-2 -2L10 10"],
  wide: ["M-2 10L10 -2"],
  grid: ["M0 4H8", "M4 0V8"],
  hatch: ["M-2 10L10 -2M-2 2L2 -2M6 10L10 6"],
  cross: ["M-2 10L10 -2M-2 2L2 -2M6 10L10 6", "M-2 -2L10 10M6 -2L10 2M-2 6L2 10"],
  stripes: ["M0 2H8M0 6H8"],
  dots: ["M2 2h.01M6 6h.01"],
};

function svg(tag, attributes, ...children) {
  const node = document.createElementNS(SVG, tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
}

// Land that counts as demanded or given up has the hue of its stage; other land has none.
function fillOf(stage, status) {
  return `url(#fill-${status.counts ? stage : "legend"}-${status.pattern})`;
}

function pattern(id, colour, kind) {
  const ground = svg("rect", { width: PATTERN_PX, height: PATTERN_PX, fill: colour, class: `ground ${kind}` });
  const strokes = STROKES[kind].map((d) => svg("path", { d, stroke: colour, class: `strokes ${kind}` }));
  const size = { width: PATTERN_PX, height: PATTERN_PX, patternUnits: "userSpaceOnUse" };
  return svg("pattern", { id, ...size }, ground, ...strokes);
}

// A hatch of ink alone, over whatever lies below.
function hatch(id, d, opacity) {
  const stroke = svg("path", { d, stroke: LEGEND_INK, "stroke-width": 1, "stroke-opacity": opacity });
  return svg("pattern", { id, width: PATTERN_PX, height: PATTERN_PX, patternUnits: "userSpaceOnUse" }, stroke);
}

function swatch(fill, stroke) {
  const box = svg("rect", { x: 0.5, y: 0.5, width: 25, height: 15, fill, stroke });
  return svg("svg", { class: "swatch", width: 26, height: 16, "aria-hidden": "true" }, box);
}

function addPatterns() {
  const kinds = [...new Set(atlas.statuses.map((status) => status.pattern))];
  const coloured = atlas.stages.filter((stage) => stage.colour);
  const patterns = coloured.flatMap((stage) =>
    kinds.map((kind) => pattern(`fill-${stage.id}-${kind}`, stage.colour, kind)),
  );
  patterns.push(...kinds.map((kind) => pattern(`fill-legend-${kind}`, LEGEND_INK, kind)));
  patterns.push(hatch("hatch-occupied", "M-2 10L10 -2", 0.35), hatch("hatch-contested", "M-2 -2L10 10", 0.75));
  document.body.append(svg("svg", { id: "patterns", "aria-hidden": "true" }, svg("defs", {}, ...patterns)));
}
