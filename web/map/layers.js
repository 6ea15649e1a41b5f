// The layers that folium made: each region, line and area, and the base map. What the step and the reader want is shown.

import { effect } from "@preact/signals-core";
import { GeoJSON } from "./leaflet.js";

/** @typedef {import("leaflet").Map} LeafletMap */
/** @typedef {{ layer: import("leaflet").GeoJSON, shape: Shape }} Drawn a layer, and the one shape in it */
/** @typedef {import("leaflet").Polygon & { inPlane: () => any, courses: () => import("./plane.js").Spot[][] }} Shape */

/**
 * @param {LeafletMap} map
 * @returns {Map<string, Drawn>} by the ids of the data
 */
export function layersOf(map) {
  const layers = new Map();
  map.eachLayer((/** @type {any} */ layer) => {
    if (layer instanceof /** @type {any} */ (GeoJSON)) {
      const [shape] = layer.getLayers();
      layers.set(shape.feature.id, { layer, shape });
    }
  });
  return layers;
}

/**
 * Where each row stands among the others: the order in which Tab meets them, whatever was hidden in between.
 * @param {Map<string, Drawn>} layers
 * @param {readonly { id: string }[]} rows
 */
export function keepOrder(layers, rows) {
  rows.forEach(({ id }, order) => {
    const { shape } = drawnOf(layers, id);
    Object.assign(shape.options, { order });
    pathOf(shape).dataset.order = String(order);
  });
}

/**
 * @param {LeafletMap} map
 * @param {Map<string, Drawn>} layers
 * @param {import("../state/store.js").Store} store
 */
export function showWanted(map, layers, { story, shownNow }) {
  const switched = story.switches.flatMap((id) => {
    const drawn = layers.get(id);
    return drawn ? [{ id, layer: drawn.layer }] : [];
  });
  effect(() => {
    const wanted = shownNow.value;
    for (const { id, layer } of switched) {
      if (wanted.has(id) !== map.hasLayer(layer)) {
        wanted.has(id) ? map.addLayer(layer) : map.removeLayer(layer);
      }
    }
  });
}

/** @param {Map<string, Drawn>} layers @param {string} id */
export function drawnOf(layers, id) {
  return /** @type {Drawn} */ (layers.get(id));
}

/** @param {Shape} shape @returns {SVGPathElement} */
export function pathOf(shape) {
  return /** @type {any} */ (shape.getElement());
}
