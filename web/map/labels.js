// Names on the map: regions inside their outlines, towns by rank, powers and seas, rivers. They are placed when the scale, the
// language, the step, what is shown or the room changes; a pan only takes away those that would lie under something or be cut.

import { computed, effect, signal } from "@preact/signals-core";
import { labelsOf } from "./labelled.js";
import { setPosition } from "./leaflet.js";
import { keeping, measuring } from "./lettering.js";
import { isInSight, placeNames } from "./placing.js";
import { addPane } from "./sheets.js";
import "./labels.css";

const FURNITURE = "#scale, #zoom button, .folded #panel";

/** @typedef {{ node: HTMLElement, boxes: import("./placing.js").Box[] }} Standing */

/**
 * @param {import("leaflet").Map} map
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("./plane.js").Plane} plane
 * @param {import("./camera.js").Camera} camera
 * @param {import("../state/store.js").Store} store
 */
export function addLabels(map, layers, plane, camera, { page, language, shown, step }) {
  const pane = addPane(map, "labels", 480);
  const labels = labelsOf(page, layers, plane);
  const sizeOf = measuring(pane);
  const nodeFor = keeping();
  const rearranged = watchFurniture();
  const furniture = computed(() => {
    void [camera.size.value, camera.settled.value, rearranged.value]; // else it stands where it stood
    return furnitureOf(map);
  });
  const sheet = pane.appendChild(document.createElement("div"));
  /** @type {readonly Standing[]} */
  let standing = [];

  // Boxes are in pixels of the plane, from its middle, at the scale of the moment.
  const origin = () => map.latLngToContainerPoint(plane.fromKm(0, 0));
  const fromPane = (/** @type {import("./placing.js").Box} */ box) => {
    const { x, y } = origin();
    return { left: box.left - x, right: box.right - x, top: box.top - y, bottom: box.bottom - y };
  };

  // What would lie under something or be cut by the edge is left out until the map is moved.
  function sift() {
    const picture = fromPane(pictureOf(map));
    const under = furniture.value.map(fromPane);
    for (const { node, boxes } of standing) {
      node.classList.toggle("left-out", !boxes.every((box) => isInSight(box, picture, under)));
    }
  }

  function lay() {
    setPosition(sheet, map.latLngToLayerPoint(plane.fromKm(0, 0)));
    sift();
  }

  function place() {
    const km = camera.settled.value;
    const wanted = labels.filter((label) => label.isWanted(shown.value, km, step.value.on));
    const texts = wanted.map((label) => label.text(language.value, km));
    const sizes = sizeOf(wanted, texts);
    const names = wanted.map(({ at, anchors, reach, fits }, index) => {
      const box = { x: at.x / 1000 / km, y: at.y / 1000 / km, anchors, reach, sizes: sizes[index] };
      return { ...box, fits: fits && ((/** @type {import("./placing.js").Box} */ place) => fits(inMetres(place, km))) };
    });
    const placed = placeNames(names, fromPane(pictureOf(map)), furniture.value.map(fromPane));
    standing = placed.flatMap((found, index) =>
      found ? [{ node: nodeFor(wanted[index], texts[index], names[index], found), boxes: boxesOf(found) }] : [],
    );
    put(sheet, standing);
    lay();
  }

  map.on("zoomstart", () => pane.classList.add("unseen")); // names do not grow with the map
  map.on("zoomend", () => pane.classList.remove("unseen"));
  map.on("moveend viewreset", lay);
  effect(place);
}

/** @param {import("./placing.js").Placed} placed */
function boxesOf({ box, sign }) {
  return sign ? [box, sign] : [box];
}

// Most names stand where they stood before.
/** @param {HTMLElement} sheet @param {readonly Standing[]} standing */
function put(sheet, standing) {
  const { children } = sheet;
  if (children.length !== standing.length || standing.some(({ node }, index) => node !== children[index])) {
    sheet.replaceChildren(...standing.map(({ node }) => node));
  }
}

/** @param {import("./placing.js").Box} box in pixels of the plane @param {number} km to the pixel */
function inMetres({ left, right, top, bottom }, km) {
  const metres = km * 1000;
  return { left: left * metres, right: right * metres, top: top * metres, bottom: bottom * metres };
}

/** @param {import("leaflet").Map} map */
export function pictureOf(map) {
  const { x, y } = map.getSize();
  return { left: 0, top: 0, right: x, bottom: y };
}

// A number that goes up when something on the map has changed its size: the panel by its title, the scale by its length.
function watchFurniture() {
  const count = signal(0);
  const watch = new ResizeObserver(() => {
    count.value += 1;
  });
  for (const node of document.querySelectorAll("#panel, #scale")) {
    watch.observe(node);
  }
  return count;
}

// What stands on the map: no name goes under it.
/** @param {import("leaflet").Map} map */
export function furnitureOf(map) {
  const { left: x, top: y } = map.getContainer().getBoundingClientRect();
  const boxes = [...document.querySelectorAll(FURNITURE)].map((node) => node.getBoundingClientRect());
  return boxes.map(({ left, right, top, bottom }) => ({ left: left - x, right: right - x, top: top - y, bottom: bottom - y }));
}
