// The page, put together: folium's script stands between what it needs and what is made of it.

import "./page.css";
import { effect } from "@preact/signals-core";
import { preferredLanguage } from "./base/language.js";
import { isRoomy } from "./base/screen.js";
import { addBorders } from "./map/borders.js";
import { addCamera, besideLegend, keepStill, stillness } from "./map/camera.js";
import { addComparison } from "./map/comparison.js";
import { addFrame } from "./map/frame.js";
import { addFrontiers } from "./map/frontiers.js";
import { nameHoldings, paintHoldings } from "./map/holdings.js";
import { signsAt } from "./map/labelled.js";
import { addLabels } from "./map/labels.js";
import { layersOf, showWanted } from "./map/layers.js";
import { createMap, geoJSON } from "./map/leaflet.js";
import { addOverlays } from "./map/overlays.js";
import { addPatterns } from "./map/patterns.js";
import { planeOf } from "./map/plane.js";
import { nameRegions, paintRegions } from "./map/regions.js";
import { addScale } from "./map/scale.js";
import "./map/sheets.js";
import { addTold } from "./map/told.js";
import { unpack } from "./map/unpack.js";
import { homeView, leastZoom } from "./map/view.js";
import { addHistory } from "./state/history.js";
import { addPlayer } from "./state/player.js";
import { makeStore } from "./state/store.js";
import { addFirstViews, addViews } from "./views/page.jsx";

const UNPAINTED_MS = 1000;

/** @type {import("./page").PageData} */
const page = JSON.parse(/** @type {string} */ (document.getElementById("atlas-data")?.textContent));
const plane = planeOf(page.projection);

function preferred() {
  const asked = new URLSearchParams(location.hash.slice(1)).get("lang");
  return preferredLanguage([asked, ...navigator.languages], page.languages);
}

/**
 * The map in its colours, by folium's layers; what else stands on it and beside it is made when it has been painted.
 * @param {import("./state/store.js").Store} store
 * @param {() => void} drawLayers folium's script
 * @param {HTMLElement} pane
 */
function begin(store, drawLayers, pane) {
  const map = openMap(drawLayers, startOf(store, pane));
  const layers = layersOf(map);
  const camera = addCamera(map, plane, store);
  addPatterns(page, camera.scale);
  addFrame(map, plane, page.ground_km);
  addFrontiers(layers);
  paintRegions(layers, store);
  paintHoldings(layers, store);
  showWanted(map, layers, store);
  afterPaint(() => finish(store, map, layers, camera));
  return { ...store, camera, map };
}

/**
 * Go on when what there is has been painted; where nothing is painted, as in a tab in the background, in a while all the same.
 * @param {() => void} act
 */
function afterPaint(act) {
  let waits = true;
  const once = () => {
    if (waits) {
      waits = false;
      act();
    }
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, UNPAINTED_MS);
}

/**
 * Run folium's script, which asks for these names, with a map that shows at once what it is to show.
 * @param {() => void} drawLayers
 * @param {{ center: import("leaflet").LatLng, zoom: number }} view
 * @returns {import("leaflet").Map}
 */
function openMap(drawLayers, view) {
  /** @type {import("leaflet").Map | undefined} */
  let opened;
  const map = (/** @type {string} */ id, /** @type {object} */ options) => {
    opened = createMap(id, { ...options, ...view, ...stillness() });
    keepStill(opened);
    Object.assign(globalThis, { [id]: opened }); // for the browser's console, as folium has it
    return opened;
  };
  Object.assign(globalThis, { L: { map, geoJson: geoJSON, CRS: { EqualArea: plane.crs } }, unpack });
  drawLayers();
  return /** @type {import("leaflet").Map} */ (/** @type {unknown} */ (opened));
}

/**
 * @param {import("./state/store.js").Store} store
 * @param {HTMLElement} pane
 */
function startOf({ state }, { clientWidth, clientHeight }) {
  const size = { x: clientWidth, y: clientHeight };
  const home = homeView(page.view_km, size, besideLegend());
  const [x, y, zoom] = state.view.value ?? [home.x, home.y, home.zoom];
  return { center: plane.fromKm(x, y), zoom: Math.max(zoom, leastZoom(page, size)) };
}

/**
 * @param {import("./state/store.js").Store} store
 * @param {import("leaflet").Map} map
 * @param {Map<string, import("./map/layers.js").Drawn>} layers
 * @param {import("./map/camera.js").Camera} camera
 */
function finish(store, map, layers, camera) {
  addPlayer(store);
  nameRegions(map, layers, store);
  nameHoldings(map, layers, plane, store);
  addBorders(map, layers, plane, store);
  addOverlays(map, layers, plane, store);
  addComparison(map, layers, camera, store);
  addTold(map, layers, plane, camera, store);
  addScale(map, camera, store);
  addViews({
    ...store,
    map: {
      showAll: camera.showAll,
      zoom: (by) => map.setZoom(map.getZoom() + by),
      size: () => map.getSize(),
      isNarrow: () => camera.isNarrow.value,
      draws: (id) => layers.has(id),
      signs: () => signsAt(page, camera.settled.value),
    },
  });
  addLabels(map, layers, plane, camera, store);
  document.getElementById("fallback")?.remove();
}

/** What of the document itself follows the state. @param {import("./state/store.js").Store} store */
function speakUp({ state, language }) {
  const { code, word } = language.value;
  document.documentElement.lang = code;
  document.title = word("title");
  document.getElementById("chart")?.setAttribute("aria-label", word("map.label"));
  const isTelling = state.card.value !== null;
  document.body.classList.toggle("telling", isTelling);
  document.body.classList.toggle("folded", state.folded.value && !isTelling); // a card is shown all the same
  document.getElementById("panel")?.setAttribute("aria-label", word("title"));
}

/** @type {ReturnType<typeof begin> | undefined} what has begun, for the browser's console and for tests */
export let begun;

/**
 * Title and timeline are painted first, in the reader's language; then the map is begun.
 * @param {() => void} drawLayers folium's script
 */
export function start(drawLayers) {
  const pane = /** @type {HTMLElement} */ (document.getElementById("chart"));
  whenSeen(pane, () => {
    const store = makeStore(page, { language: preferred(), folded: !isRoomy() });
    addHistory(store, preferred);
    effect(() => speakUp(store));
    addFirstViews(store);
    afterPaint(() => whenSeen(pane, () => beginIn(pane, store, drawLayers)));
  });
}

/** @param {HTMLElement} pane @param {import("./state/store.js").Store} store @param {() => void} drawLayers */
function beginIn(pane, store, drawLayers) {
  begun = begin(store, drawLayers, pane);
  const { camera, actions } = begun;
  new ResizeObserver(() => (hasSize(pane) ? camera.refit() : actions.pause())).observe(pane);
}

/**
 * Act when an element has a size: in a closed <details> or a hidden tab of a lesson nothing begins until it is seen.
 * @param {HTMLElement} element
 * @param {() => void} act
 */
function whenSeen(element, act) {
  if (hasSize(element)) {
    act();
    return;
  }
  const observer = new ResizeObserver(() => {
    if (hasSize(element)) {
      observer.disconnect();
      act();
    }
  });
  observer.observe(element);
}

/** @param {HTMLElement} element */
function hasSize({ clientWidth, clientHeight }) {
  return clientWidth > 0 && clientHeight > 0;
}
