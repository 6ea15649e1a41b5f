// The regions on the map: their fills, what stands out, their names for the ear, the way to their cards.

import { effect } from "@preact/signals-core";
import { fillOf } from "./fills.js";
import { drawnOf, keepOrder, pathOf } from "./layers.js";
import { makeOperable, nameIt } from "./operable.js";
import "./regions.css";

/**
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("../state/store.js").Store} store
 */
export function paintRegions(layers, { page, story, state, marked }) {
  keepOrder(layers, page.regions);
  const drawn = drawnRegions(page, layers);
  for (const { region, path } of drawn) {
    path.dataset.region = region.id;
  }
  effect(() => {
    for (const { region, path } of drawn) {
      paintRegion(path, region, story, state.step.value);
      path.classList.toggle("marked", marked.value.has(region.id));
    }
  });
}

/**
 * How a region stands at a step, as a look.
 * @param {SVGElement} path
 * @param {import("../page").Region} region
 * @param {import("../story/story.js").Story} story
 * @param {number} at
 */
export function paintRegion(path, region, story, at) {
  const look = story.lookOf(region, at);
  path.setAttribute("fill", fillOf("fill", look));
  path.classList.toggle("paler", look.signed);
}

/**
 * @param {import("leaflet").Map} map
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("../state/store.js").Store} store
 */
export function nameRegions(map, layers, { page, story, names, state, language, actions }) {
  const drawn = drawnRegions(page, layers);
  for (const { region, path } of drawn) {
    const [lng, lat] = region.label;
    makeOperable(map, path, `region:${region.id}`, actions, () => map.latLngToContainerPoint([lat, lng]));
  }
  effect(() => {
    for (const { region, path } of drawn) {
      nameIt(path, names.summary(region, story.standingAt(region, state.step.value), language.value));
    }
  });
}

/**
 * @param {import("../page").PageData} page
 * @param {Map<string, import("./layers.js").Drawn>} layers
 */
function drawnRegions(page, layers) {
  return page.regions.map((region) => ({ region, path: pathOf(drawnOf(layers, region.id).shape) }));
}
