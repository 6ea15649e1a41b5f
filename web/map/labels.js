// Names on the map: regions inside their outlines, towns by rank, rivers. They are placed when the scale, the language or what
// is shown changes; a pan only takes away those that would lie under something or be cut.

import { computed, effect } from "@preact/signals-core";
import { once } from "../base/numbers.js";
import { drawnOf } from "./layers.js";
import { setPosition } from "./leaflet.js";
import { isInSight, placeNames, within } from "./placing.js";
import { spotOf } from "./plane.js";
import { addPane } from "./sheets.js";
import { signOf } from "./signs.js";
import "./labels.css";

/** @type {Record<number, number>} */
const TOWN_RANK_FROM_KM_PER_PX = { 1: Number.POSITIVE_INFINITY, 2: 3, 3: 1.6, 4: 0.8 };
const RIVERS_FROM_KM_PER_PX = 1.6;
const BOTH_NAMES_FROM_KM_PER_PX = 0.9;
/** @type {import("./placing.js").Anchor[]} */
const REGION_ANCHORS = [0, -7, 7, -14, 14]
  .flatMap((down) => [0, 14, -14, 28, -28].map((across) => ({ across, down })))
  .sort((a, b) => Math.hypot(a.across / 2, a.down) - Math.hypot(b.across / 2, b.down)) // the nearest first
  .map(({ across, down }) => [-0.5, across, down]);
/** @type {import("./placing.js").Anchor[]} */
const TOWN_ANCHORS = [
  [0, 8, 0],
  [-1, -8, 0],
  [-0.5, 0, -13],
  [-0.5, 0, 13],
];
/** @type {import("./placing.js").Anchor[]} */
const RIVER_ANCHORS = [[-0.5, 0, 0]];
const FURNITURE = "#scale, #zoom button, .folded #panel";

/** @typedef {import("../base/language.js").Language} Language */
/** @typedef {import("./plane.js").Spot} Spot */
/** @typedef {(box: import("./placing.js").Box) => boolean} Test */

/**
 * @typedef {object} Label
 * @property {Spot} at
 * @property {string} look its class
 * @property {readonly string[]} sizes
 * @property {readonly import("./placing.js").Anchor[]} anchors
 * @property {(language: Language, km: number) => string} text at so many km to the pixel
 * @property {(shown: ReadonlySet<string>, km: number) => boolean} isWanted
 * @property {Test} [fits] in metres of the plane
 * @property {import("./signs.js").Kind} [sign]
 * @property {number} [reach]
 */
/** @typedef {{ node: HTMLElement, boxes: import("./placing.js").Box[] }} Standing */

/**
 * @param {import("leaflet").Map} map
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("./plane.js").Plane} plane
 * @param {import("./camera.js").Camera} camera
 * @param {import("../state/store.js").Store} store
 */
export function addLabels(map, layers, plane, camera, { page, state, language, shown }) {
  const pane = addPane(map, "labels", 480);
  const labels = labelsOf(page, layers, plane);
  const sizeOf = measuring(pane);
  const nodeFor = keeping();
  const furniture = computed(() => {
    void [camera.size.value, camera.settled.value, state.folded.value, language.value]; // else it stands where it stood
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
    const wanted = labels.filter((label) => label.isWanted(shown.value, km));
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

/**
 * All names, in order of precedence.
 * @param {import("../page").PageData} page
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("./plane.js").Plane} plane
 * @returns {Label[]}
 */
function labelsOf(page, layers, plane) {
  const spot = (/** @type {readonly [number, number]} */ [lng, lat]) => spotOf({ lat, lng }, plane.crs.projection);
  const byRank = [...page.places].sort((a, b) => a.rank - b.rank);
  const towns = byRank.map((place) => townLabel(place, spot(place.at)));
  const bySize = [...page.regions].sort((a, b) => b.km2 - a.km2);
  const regions = bySize.map((region) => {
    const { shape } = drawnOf(layers, region.id);
    return regionLabel(region, spot(region.label), () => within(shape.courses()));
  });
  const rivers = page.rivers.map((river) => riverLabel(river, spot(river.at)));
  const isSeat = (/** @type {Label} */ { sign }) => sign === "seat";
  return [...towns.filter(isSeat), ...regions, ...towns.filter((town) => !isSeat(town)), ...rivers];
}

/**
 * @param {import("../page").Region} region
 * @param {Spot} at
 * @param {() => Test} outline
 * @returns {Label}
 */
function regionLabel({ id }, at, outline) {
  const lies = once(outline);
  return {
    at,
    look: "region-name",
    sizes: ["large", "small"],
    anchors: REGION_ANCHORS,
    text: ({ word }) => word(`region.${id}.label`),
    isWanted: (shown) => shown.has(id),
    fits: (box) => lies()(box),
  };
}

/**
 * @param {import("../page").Place} place
 * @param {Spot} at
 * @returns {Label}
 */
function townLabel({ id, kind, rank }, at) {
  return {
    at,
    look: `town rank-${rank}`,
    sizes: [""],
    anchors: TOWN_ANCHORS,
    text({ word }, km) {
      const [then, now] = [word(`place.${id}`), word(`place.${id}.now`)];
      return km < BOTH_NAMES_FROM_KM_PER_PX && then !== now ? `${then} (${now})` : then;
    },
    isWanted: (shown, km) => shown.has("places") && km < TOWN_RANK_FROM_KM_PER_PX[rank],
    sign: kind,
    reach: kind === "town" ? 4 : 7,
  };
}

/**
 * @param {import("../page").River} river
 * @param {Spot} at
 * @returns {Label}
 */
function riverLabel({ id }, at) {
  return {
    at,
    look: "river-name",
    sizes: [""],
    anchors: RIVER_ANCHORS,
    text: ({ word }) => word(`river.${id}`),
    isWanted: (_, km) => km < RIVERS_FROM_KM_PER_PX,
  };
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

// The node of a name is kept until the name changes or moves.
function keeping() {
  /** @type {Map<Label, { said: string, node: HTMLElement }>} */
  const kept = new Map();
  /** @type {typeof nodeOf} */
  return (label, text, at, placed) => {
    const said = [text, at.x, at.y, placed.size, placed.across, placed.down].join();
    const before = kept.get(label);
    const node = before?.said === said ? before.node : nodeOf(label, text, at, placed);
    kept.set(label, { said, node });
    return node;
  };
}

/**
 * @param {Label} label
 * @param {string} text
 * @param {{ x: number, y: number }} at
 * @param {import("./placing.js").Placed} placed
 */
function nodeOf({ look, sizes, sign }, text, { x, y }, { size, across, down }) {
  const node = Object.assign(document.createElement("div"), { className: "label" });
  node.setAttribute("aria-hidden", "true"); // said by the regions themselves
  node.style.transform = `translate(${x}px, ${y}px)`;
  const name = node.appendChild(spanOf(look, sizes[size], text));
  name.style.transform = `translate(${across}px, calc(${down}px - 50%))`;
  if (sign) {
    node.prepend(signOf(sign));
  }
  return node;
}

/** @param {string} look @param {string} size @param {string} text */
function spanOf(look, size, text) {
  const span = Object.assign(document.createElement("span"), { className: look, textContent: text });
  span.dataset.size = size;
  return span;
}

// A name is measured once for each of its sizes: all that are new are written first and read after, in one layout.
/** @param {HTMLElement} pane */
function measuring(pane) {
  /** @type {Map<string, import("./placing.js").Size>} */
  const known = new Map();
  let letters = "";
  return (/** @type {readonly Label[]} */ labels, /** @type {readonly string[]} */ texts) => {
    const { fontSize } = getComputedStyle(document.documentElement);
    if (fontSize !== letters) {
      known.clear(); // the reader has changed the size of letters
      letters = fontSize;
    }
    const keys = labels.map(({ look, sizes }, index) => sizes.map((size) => [look, size, texts[index]].join("|")));
    const unknown = [...new Set(keys.flat())].filter((key) => !known.has(key));
    const box = pane.appendChild(Object.assign(document.createElement("div"), { className: "label" }));
    const spans = unknown.map((key) => {
      const [look, size, ...text] = key.split("|");
      return spanOf(look, size, text.join("|"));
    });
    box.append(...spans);
    unknown.forEach((key, index) => {
      known.set(key, { width: spans[index].offsetWidth, height: spans[index].offsetHeight });
    });
    box.remove();
    return keys.map((sizes) => sizes.map((key) => /** @type {import("./placing.js").Size} */ (known.get(key))));
  };
}

/** @param {import("./placing.js").Box} box in pixels of the plane @param {number} km to the pixel */
function inMetres({ left, right, top, bottom }, km) {
  const metres = km * 1000;
  return { left: left * metres, right: right * metres, top: top * metres, bottom: bottom * metres };
}

/** @param {import("leaflet").Map} map */
function pictureOf(map) {
  const { x, y } = map.getSize();
  return { left: 0, top: 0, right: x, bottom: y };
}

// What stands on the map: no name goes under it.
/** @param {import("leaflet").Map} map */
function furnitureOf(map) {
  const { left: x, top: y } = map.getContainer().getBoundingClientRect();
  const boxes = [...document.querySelectorAll(FURNITURE)].map((node) => node.getBoundingClientRect());
  return boxes.map(({ left, right, top, bottom }) => ({ left: left - x, right: right - x, top: top - y, bottom: bottom - y }));
}
