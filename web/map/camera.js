// What the map shows of the plane: the view of all, its limits, and the way between the map and the state.

import { batch, computed, effect, signal } from "@preact/signals-core";
import { isWide } from "../base/screen.js";
import { DEEPEST_ZOOM } from "../story/address.js";
import { homeView, isSameView, kmPerPixel, leastZoom, middles, nearestWithin } from "./view.js";

const STILL = { animate: false };
const LEGEND_PX = 272;
const NARROW_PX = 560; // too narrow for two steps side by side

/** @typedef {ReturnType<typeof addCamera>} Camera */

/**
 * @param {import("leaflet").Map} map
 * @param {import("./plane.js").Plane} plane
 * @param {import("../state/store.js").Store} store
 */
export function addCamera(map, plane, { page, state, actions }) {
  const scale = signal(kmPerPixel(map.getZoom())); // at every moment of a zoom
  const settled = signal(scale.value); // when it has come to its end
  const size = signal(map.getSize());
  const isNarrow = computed(() => size.value.x < NARROW_PX);
  let isFitting = false;

  const present = () => ({ ...plane.toKm(map.getCenter()), zoom: map.getZoom() });
  const home = () => homeView(page.view_km, map.getSize(), besideLegend());

  /** @param {{ x: number, y: number, zoom: number }} view */
  const show = ({ x, y, zoom }) => map.setView(plane.fromKm(x, y), zoom, STILL);
  const showAll = () => show(home());

  // Leaflet would animate a change of these limits: set them quietly.
  function limit() {
    map.options.minZoom = leastZoom(page, map.getSize());
    map.options.maxZoom = DEEPEST_ZOOM;
  }

  // The map's pane has changed its size: whoever saw all goes on seeing all, and what was in the middle stays there.
  function refit() {
    const sawAll = state.view.peek() === null;
    batch(() => {
      isFitting = true; // what is seen between the old size and the new limits is nobody's choice
      map.invalidateSize(STILL);
      isFitting = false;
      limit();
      const { x, y, zoom } = present();
      show(sawAll ? home() : { x, y, zoom: Math.max(zoom, map.getMinZoom()) });
      size.value = map.getSize();
    });
  }

  // The middle of the map stays within the frame, its edges on the ground; the view of all is good wherever it is.
  function keepWithin() {
    const { x, y, zoom } = present();
    if (isSameView({ x, y, zoom }, home())) {
      return;
    }
    const nearest = nearestWithin({ x, y }, middles(page, map.getSize(), zoom));
    // a pan goes by whole pixels, across and down: what is less than one away in both is there
    if (Math.max(Math.abs(nearest.x - x), Math.abs(nearest.y - y)) > kmPerPixel(zoom)) {
      map.panTo(plane.fromKm(nearest.x, nearest.y));
    }
  }

  /** What an address says of the present view. @returns {import("../story/address.js").View} */
  function told() {
    const { x, y, zoom } = present();
    return [Math.round(x), Math.round(y), Math.round(zoom * 100) / 100];
  }

  limit();
  map.on("zoom", () => {
    scale.value = kmPerPixel(map.getZoom());
  });
  map.on("zoomend", () => {
    settled.value = scale.value;
  });
  map.on("moveend", () => {
    if (isFitting) {
      return;
    }
    actions.look(isSameView(present(), home()) ? null : told());
    keepWithin();
  });
  effect(() => {
    const view = state.view.value;
    if (view ? String(told()) !== String(view) : !isSameView(present(), home())) {
      show(view ? { x: view[0], y: view[1], zoom: view[2] } : home());
    }
  });
  return { scale, settled, size, isNarrow, showAll, refit };
}

/** How much of the pane's left the legend takes, in pixels, where it is open at first. */
export const besideLegend = () => (isWide() ? LEGEND_PX : 0);

// Whoever asks their system for less motion gets none from Leaflet either.
const isStill = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** What the map is to be made with. */
export function stillness() {
  return isStill() ? { zoomAnimation: false, inertia: false } : {};
}

/** @param {import("leaflet").Map} map */
export function keepStill(map) {
  if (isStill()) {
    const { panBy } = map;
    map.panBy = (offset) => panBy.call(map, offset, STILL);
  }
}
