// Lines that are no outline (fronts, treaty lines, the limits of an advance) and hatched areas, each with its card.

import { effect } from "@preact/signals-core";
import { overlaysOf } from "../story/cards.js";
import { drawnOf, keepOrder, pathOf } from "./layers.js";
import { makeOperable, makePointed, nameIt } from "./operable.js";
import { svg } from "./svg.js";
import "./overlays.css";

/**
 * @param {import("leaflet").Map} map
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("./plane.js").Plane} plane
 * @param {import("../state/store.js").Store} store
 */
export function addOverlays(map, layers, plane, { page, names, language, actions }) {
  keepOrder(layers, page.areas);
  keepOrder(layers, page.lines);
  const drawn = overlaysOf(page).map((overlay) => ({ overlay, ...drawnOf(layers, overlay.id) }));
  for (const { overlay, shape } of drawn) {
    const key = `overlay:${overlay.id}`;
    const path = pathOf(shape);
    const middle = middleOf(shape);
    path.classList.add("dash" in overlay ? overlay.dash : overlay.kind);
    path.dataset.overlay = overlay.id;
    makeOperable(map, path, key, actions, () => map.latLngToContainerPoint(plane.fromSpot(middle)));
    if ("dash" in overlay) {
      widen(map, shape, path, key, actions);
    }
  }
  effect(() => {
    for (const { overlay, shape } of drawn) {
      nameIt(pathOf(shape), names.layer(overlay.id, language.value));
    }
  });
}

// A line is too thin for a pointer: an unseen one along it is not.
/**
 * @param {import("leaflet").Map} map
 * @param {import("./layers.js").Shape} shape
 * @param {SVGPathElement} path
 * @param {string} key
 * @param {import("./operable.js").Actions} actions
 */
function widen(map, shape, path, key, actions) {
  const { order = "" } = path.dataset;
  const wide = svg("path", { class: "wide-target", d: path.getAttribute("d") ?? "", "data-order": order });
  makePointed(map, wide, key, actions);
  const follow = () => path.after(wide);
  shape.on("add", follow);
  shape.on("remove", () => wide.remove());
  follow();
}

/** @param {import("./layers.js").Shape} shape */
function middleOf(shape) {
  const course = shape.courses().flat();
  return course[Math.floor(course.length / 2)];
}
