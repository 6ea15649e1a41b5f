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
/** @typedef {{ border: Border, middle: import("leaflet").LatLng, band: SVGElement, stretch: SVGElement, hit: SVGElement }} Line */

/**
 * @param {LeafletMap} map
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("./plane.js").Plane} plane
 * @param {import("../state/store.js").Store} store
 */
export function addBorders(map, layers, plane, store) {
  const { page, names, language, shown, actions } = store;
  addPane(map, "bands", 410);
  addPane(map, "stretches", 450);
  addPane(map, "hits", 455);
  const ringsOf = once(page.regions, (id) => drawnOf(layers, id).shape.getLatLngs());
  const lines = page.borders.map((border) => draw(border, ringsOf, plane));
  for (const { border, middle, hit } of lines) {
    makeOperable(map, hit, `border:${border.id}`, actions, () => map.latLngToContainerPoint(middle));
  }
  sheetOf(map, "bands").append(...lines.map(({ band }) => band));
  sheetOf(map, "stretches").append(...lines.map(({ stretch }) => stretch));
  sheetOf(map, "hits").append(...lines.map(({ hit }) => hit));
  letBeHeard(/** @type {SVGElement} */ (sheetOf(map, "hits").ownerSVGElement));

  effect(() => {
    const on = shown.value;
    for (const { border, band, stretch, hit } of lines) {
      const visible = on.has(border.region) || on.has(border.beyond); // while a region on either side is
      stretch.toggleAttribute("hidden", !visible);
      hit.toggleAttribute("hidden", !visible);
      band.toggleAttribute("hidden", !(visible && on.has("bands")));
    }
    keepTabStop(lines);
  });
  effect(() => {
    for (const { border, hit } of lines) {
      nameIt(hit, names.border(border, language.value));
    }
  });
  sheetOf(map, "hits").addEventListener("keydown", (event) => stepAlong(map, lines, event));
}

/**
 * @template V
 * @param {readonly { id: string }[]} rows
 * @param {(id: string) => V} find
 */
function once(rows, find) {
  const found = new Map(rows.map(({ id }) => [id, find(id)]));
  return (/** @type {string} */ id) => /** @type {V} */ (found.get(id));
}

/**
 * @param {Border} border
 * @param {(region: string) => any} ringsOf
 * @param {import("./plane.js").Plane} plane
 * @returns {Line}
 */
function draw(border, ringsOf, plane) {
  const rings = ringsOf(border.region);
  const courses = border.at.map(([part, ring, start, count]) => {
    // a Polygon has one part less of nesting than a MultiPolygon
    const positions = Array.isArray(rings[0][0]) ? rings[part][ring] : rings[ring];
    return Array.from({ length: count + 1 }, (_, step) => positions[(start + step) % positions.length]);
  });
  const d = courses.map((course) => courseOf(course, plane.crs.projection)).join("");
  const look = `${STYLES[border.certainty]} ${border.kind}`;
  const all = courses.flat();
  return {
    border,
    middle: all[Math.floor(all.length / 2)],
    // a band is of the land: it grows with it
    band: svg("path", { class: `bands ${look}`, d, "stroke-width": 2000 * border.within_km, "stroke-opacity": paleness(border) }),
    stretch: svg("path", { class: `stretches ${look}`, d }),
    hit: svg("path", { class: `hits ${look}`, d, "data-border": border.id }),
  };
}

// The farther a border could be off, the wider and the paler its band: at 2 km a fifth of the ink, at 30 km a twelfth.
/** @param {Border} border */
function paleness({ within_km: km }) {
  return 0.26 / km ** 0.35;
}

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

/** @param {LeafletMap} map @param {readonly Line[]} lines @param {KeyboardEvent} event */
function stepAlong(map, lines, event) {
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
  if (!map.getBounds().contains(next.middle)) {
    map.panTo(next.middle, { animate: false });
  }
  next.hit.focus();
}
