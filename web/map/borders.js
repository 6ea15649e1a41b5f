// The borders of the regions, stretch by stretch: how sure each is, and how we know.
// A stretch is solid, dashed or dotted by its certainty; the band behind it is as wide as the line could be off.

import { effect } from "@preact/signals-core";
import { STYLES } from "../story/names.js";
import { drawnOf } from "./layers.js";
import { letBeHeard, makeOperable, nameIt } from "./operable.js";
import { courseOf } from "./plane.js";
import { addPane, sheetOf } from "./sheets.js";
import { svg } from "./svg.js";
import "./borders.css";

/** @typedef {import("../page").Border} Border */
/** @typedef {import("leaflet").Map} LeafletMap */
/** @typedef {{ border: Border, middle: import("./plane.js").Spot, d: string, hit: SVGElement }} Line what one points at */
/** @typedef {{ path: SVGElement, lines: Line[] }} Alike lines that look the same, drawn as one */

/**
 * @param {LeafletMap} map
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("./plane.js").Plane} plane
 * @param {import("../state/store.js").Store} store
 */
export function addBorders(map, layers, plane, store) {
  const { page, story, names, language, shown, actions } = store;
  addPane(map, "bands", 410);
  addPane(map, "stretches", 450);
  addPane(map, "hits", 455);
  const ringsOf = foundBefore(page.regions, (id) => drawnOf(layers, id).shape.inPlane());
  const lines = page.borders.map((border) => lineOf(border, ringsOf));
  for (const { border, middle, hit } of lines) {
    makeOperable(map, hit, `border:${border.id}`, actions, () => map.latLngToContainerPoint(plane.fromSpot(middle)));
  }
  const bands = alike(lines, bandOf);
  const stretches = alike(lines, stretchOf);
  sheetOf(map, "bands").append(...bands.map(({ path }) => path));
  sheetOf(map, "stretches").append(...stretches.map(({ path }) => path));
  sheetOf(map, "hits").append(...lines.map(({ hit }) => hit));
  letBeHeard(/** @type {SVGElement} */ (sheetOf(map, "hits").ownerSVGElement));

  effect(() => {
    const on = shown.value;
    for (const { border, hit } of lines) {
      hit.toggleAttribute("hidden", !story.isBorderShown(border, on));
    }
    draw(stretches, true);
    draw(bands, on.has("bands"));
    keepTabStop(lines);
  });
  effect(() => {
    for (const { border, hit } of lines) {
      nameIt(hit, names.border(border, language.value));
    }
  });
  sheetOf(map, "hits").addEventListener("keydown", (event) => stepAlong(map, plane, lines, event));
}

/**
 * @template V
 * @param {readonly { id: string }[]} rows
 * @param {(id: string) => V} find
 */
function foundBefore(rows, find) {
  const found = new Map(rows.map(({ id }) => [id, find(id)]));
  return (/** @type {string} */ id) => /** @type {V} */ (found.get(id));
}

/**
 * @param {Border} border
 * @param {(region: string) => any} ringsOf
 * @returns {Line}
 */
function lineOf(border, ringsOf) {
  const rings = ringsOf(border.region);
  const courses = border.at.map(([part, ring, start, count]) => {
    // a Polygon has one part less of nesting than a MultiPolygon
    const spots = Array.isArray(rings[0][0]) ? rings[part][ring] : rings[ring];
    return Array.from({ length: count + 1 }, (_, step) => spots[(start + step) % spots.length]);
  });
  const d = courses.map(courseOf).join("");
  const all = courses.flat();
  return {
    border,
    d,
    middle: all[Math.floor(all.length / 2)],
    hit: svg("path", { class: "hits", d, "data-border": border.id }),
  };
}

/** @param {Border} border */
function stretchOf({ certainty, kind }) {
  return { class: `stretches ${STYLES[certainty]}${kind === "coast" ? " coast" : ""}` };
}

// A coast has no band: it is where it is.
/** @param {Border} border */
function bandOf(border) {
  const { within_km: km, kind } = border;
  return kind === "coast" ? null : { class: "bands", "stroke-width": 2000 * km, "stroke-opacity": paleness(border) };
}

/**
 * Gather the lines that look the same: a hundred paths cost more at each frame than a dozen.
 * @param {readonly Line[]} lines
 * @param {(border: Border) => Record<string, string | number> | null} look
 * @returns {Alike[]}
 */
function alike(lines, look) {
  /** @type {Map<string, Alike>} */
  const found = new Map();
  for (const line of lines) {
    const attributes = look(line.border);
    if (attributes) {
      const name = JSON.stringify(attributes);
      const group = found.get(name) ?? { path: svg("path", attributes), lines: [] };
      group.lines.push(line);
      found.set(name, group);
    }
  }
  return [...found.values()];
}

/** @param {readonly Alike[]} groups @param {boolean} on */
function draw(groups, on) {
  for (const { path, lines } of groups) {
    const seen = on ? operable(lines) : [];
    path.setAttribute("d", seen.map(({ d }) => d).join(""));
  }
}

// The farther a border could be off, the wider and the paler its band: at 2 km a fifth of the ink, at 30 km a twelfth.
/** @param {Border} border */
function paleness({ within_km: km }) {
  return 0.26 / km ** 0.35;
}

// Those that can be seen.
/** @param {readonly Line[]} lines */
function operable(lines) {
  return lines.filter(({ hit }) => !hit.hasAttribute("hidden"));
}

// All borders are one stop of the Tab key; the arrow keys go from one to the next.
/** @param {readonly Line[]} lines */
function keepTabStop(lines) {
  const visible = operable(lines);
  moveTabStop(lines, visible.find(({ hit }) => hit.tabIndex === 0) ?? visible[0]);
}

/** @param {readonly Line[]} lines @param {Line | undefined} stop */
function moveTabStop(lines, stop) {
  for (const line of lines) {
    line.hit.setAttribute("tabindex", line === stop ? "0" : "-1");
  }
}

/**
 * @param {LeafletMap} map
 * @param {import("./plane.js").Plane} plane
 * @param {readonly Line[]} lines
 * @param {KeyboardEvent} event
 */
function stepAlong(map, plane, lines, event) {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const stops = operable(lines);
  const at = stops.findIndex(({ hit }) => hit === event.target);
  const next = stops[(at + step + stops.length) % stops.length];
  moveTabStop(lines, next);
  const middle = plane.fromSpot(next.middle);
  if (!map.getBounds().contains(middle)) {
    map.panTo(middle, { animate: false });
  }
  next.hit.focus();
}
