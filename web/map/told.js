// What the open card tells of is marked on the map, and brought into sight where it is not.

import { effect } from "@preact/signals-core";
import { subjectOf } from "../story/cards.js";
import { furnitureOf, pictureOf } from "./labels.js";
import { drawnOf, pathOf } from "./layers.js";
import { isInSight } from "./placing.js";
import "./told.css";

const ROOM = 24; // pixels about the middle of what is told of

/**
 * @param {import("leaflet").Map} map
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("./plane.js").Plane} plane
 * @param {import("./camera.js").Camera} camera
 * @param {import("../state/store.js").Store} store
 */
export function addTold(map, layers, plane, camera, { page, state }) {
  const seenNow = () => ({ key: state.card.value, view: String(state.view.value), size: camera.size.value });
  let before = seenNow();
  effect(() => {
    const now = seenNow();
    const isOpened = now.key !== before.key && now.view === before.view; // an address that has a view is shown as it says
    const isResized = now.size !== before.size;
    before = now;
    const path = now.key && pathFor(map, page, layers, now.key);
    if (path) {
      path.classList.add("told");
      if (isOpened || isResized) {
        bringIntoSight(map, middleOf(page, plane, now.key, path));
      }
      return () => path.classList.remove("told");
    }
  });
}

/**
 * @param {import("leaflet").Map} map
 * @param {import("../page").PageData} page
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {string} key
 * @returns {SVGPathElement | null}
 */
function pathFor(map, page, layers, key) {
  const { border, region, overlay, holding } = subjectOf(page, key);
  const row = region ?? overlay ?? holding;
  if (border) {
    return map.getContainer().querySelector(`[data-border="${border.id}"]`);
  }
  return row ? pathOf(drawnOf(layers, row.id).shape) : null;
}

/**
 * @param {import("../page").PageData} page
 * @param {import("./plane.js").Plane} plane
 * @param {string | null} key
 * @param {SVGPathElement} path
 */
function middleOf(page, plane, key, path) {
  const { region } = subjectOf(page, key);
  return region
    ? { lng: region.label[0], lat: region.label[1] }
    : plane.fromSpot(path.getPointAtLength(path.getTotalLength() / 2));
}

/** @param {import("leaflet").Map} map @param {{ lat: number, lng: number }} middle */
function bringIntoSight(map, middle) {
  const { x, y } = map.latLngToContainerPoint(middle);
  const about = { left: x - ROOM, right: x + ROOM, top: y - ROOM, bottom: y + ROOM };
  if (!isInSight(about, pictureOf(map), furnitureOf(map))) {
    map.panTo(middle);
  }
}
