// Names on the map: regions inside their outlines, towns by rank, powers and seas, rivers. They are placed when the scale, the
// language, the step, what is shown or the room changes; a pan only takes away those that would lie under something or be cut,
// unless a land were then in sight without its name.

import { computed, effect, signal } from "@preact/signals-core";
import { labelsOf } from "./labelled.js";
import { setPosition } from "./leaflet.js";
import { keeping, measuring } from "./lettering.js";
import { isInSight, placeNames } from "./placing.js";
import { contains } from "./shapes.js";
import { addPane } from "./sheets.js";
import "./labels.css";

const FURNITURE = "#legend, #scale, #zoom button, #hint, .compare-day, #end-on-map";

/** @typedef {import("./shapes.js").Box} Box */
/** @typedef {{ node: HTMLElement, boxes: Box[] }} Standing */

/**
 * @param {import("leaflet").Map} map
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("./plane.js").Plane} plane
 * @param {import("./camera.js").Camera} camera
 * @param {import("../state/store.js").Store} store
 */
export function addLabels(map, layers, plane, camera, { page, language, shown, step, state }) {
  const pane = addPane(map, "labels", 480);
  const labels = labelsOf(page, layers, plane);
  const sizeOf = measuring(pane);
  const nodeFor = keeping();
  const rearranged = watchFurniture(state.compared);
  const measured = computed(() => {
    void [camera.size.value, rearranged.value, state.divider.value]; // else it stands where it stood
    const { fontSize } = getComputedStyle(document.documentElement);
    return JSON.stringify([furnitureOf(map), fontSize]); // a text: what stands where it stood is no change
  });
  const room = computed(() => /** @type {[furniture: Box[], letters: string]} */ (JSON.parse(measured.value)));
  const sheet = pane.appendChild(document.createElement("div"));
  /** @type {readonly Standing[]} */
  let standing = [];
  /** @type {() => boolean} */
  let isLandUnnamed = () => false;

  // Boxes are in pixels of the plane, from its middle, at the scale of the moment.
  const origin = () => map.latLngToContainerPoint(plane.fromKm(0, 0));
  const fromPane = (/** @type {Box} */ box) => {
    const { x, y } = origin();
    return { left: box.left - x, right: box.right - x, top: box.top - y, bottom: box.bottom - y };
  };

  // What would lie under something or be cut by the edge is left out until the map is moved.
  function sift() {
    const picture = fromPane(pictureOf(map));
    const under = room.value[0].map(fromPane);
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
    const sizes = sizeOf(wanted, texts, room.value[1]);
    const inPlane = (/** @type {((box: Box) => boolean) | undefined} */ test) =>
      test && ((/** @type {Box} */ box) => test(inMetres(box, km)));
    const names = wanted.map(({ at, anchors, reach, fits, covers }, index) => {
      const name = { x: at.x / 1000 / km, y: at.y / 1000 / km, anchors, reach, sizes: sizes[index] };
      return { ...name, fits: inPlane(fits), covers: inPlane(covers) };
    });
    const placed = placeNames(names, fromPane(pictureOf(map)), room.value[0].map(fromPane));
    const stands = placed.map((found, index) =>
      found ? { node: nodeFor(wanted[index], texts[index], names[index], found), boxes: boxesOf(found) } : null,
    );
    standing = stands.filter((stand) => stand !== null);
    isLandUnnamed = () => {
      const picture = fromPane(pictureOf(map));
      return names.some(
        ({ x, y, covers }, index) =>
          covers &&
          contains(picture, { left: x, right: x, top: y, bottom: y }) &&
          (stands[index]?.node.classList.contains("left-out") ?? true),
      );
    };
    put(sheet, standing);
    lay();
  }

  map.on("zoomstart", () => pane.classList.add("unseen")); // names do not grow with the map
  map.on("zoomend", () => pane.classList.remove("unseen"));
  map.on("moveend viewreset", () => {
    lay();
    if (isLandUnnamed()) {
      place();
    }
  });
  effect(place);
}

/** @param {import("./placing.js").Placed} placed */
function boxesOf({ box, sign }) {
  return sign ? [box, sign] : [box];
}

// Most names that stood there do so again: they stay, lest the browser lay them out anew.
/** @param {HTMLElement} sheet @param {readonly Standing[]} standing */
function put(sheet, standing) {
  const nodes = new Set(standing.map(({ node }) => node));
  for (const node of /** @type {HTMLElement[]} */ ([...sheet.children])) {
    nodes.has(node) ? nodes.delete(node) : node.remove();
  }
  sheet.append(...nodes);
}

/** @param {Box} box in pixels of the plane @param {number} km to the pixel */
function inMetres({ left, right, top, bottom }, km) {
  const metres = km * 1000;
  return { left: left * metres, right: right * metres, top: top * metres, bottom: bottom * metres };
}

/** @param {import("leaflet").Map} map */
export function pictureOf(map) {
  const { x, y } = map.getSize();
  return { left: 0, top: 0, right: x, bottom: y };
}

// A number that goes up when something on the map has come, gone or changed its size: the panel by its title, the legend by its rows.
/** @param {import("@preact/signals-core").ReadonlySignal<number | null>} compared what brings the names of the days */
function watchFurniture(compared) {
  const count = signal(0);
  const watch = new ResizeObserver(() => {
    count.value += 1;
  });
  effect(() => {
    void compared.value;
    setTimeout(() => document.querySelectorAll(FURNITURE).forEach((node) => void watch.observe(node))); // when it is there
  });
  return count;
}

// What stands on the map: no name goes under it.
/** @param {import("leaflet").Map} map */
export function furnitureOf(map) {
  const { left: x, top: y } = map.getContainer().getBoundingClientRect();
  const boxes = [...document.querySelectorAll(FURNITURE)].map((node) => node.getBoundingClientRect());
  return boxes.map(({ left, right, top, bottom }) => ({ left: left - x, right: right - x, top: top - y, bottom: bottom - y }));
}
