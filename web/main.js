// The page, put together: folium's script stands between what it needs and what is made of it.

import "./page.css";
import { effect } from "@preact/signals-core";
import { preferredLanguage } from "./base/language.js";
import { addBorders } from "./map/borders.js";
import { addCamera, keepStill } from "./map/camera.js";
import { addFrame } from "./map/frame.js";
import { addLabels } from "./map/labels.js";
import { layersOf, showWanted } from "./map/layers.js";
import { createMap, geoJSON } from "./map/leaflet.js";
import { addOverlays } from "./map/overlays.js";
import { addPatterns } from "./map/patterns.js";
import { planeOf } from "./map/plane.js";
import { addRegions } from "./map/regions.js";
import { addScale } from "./map/scale.js";
import "./map/sheets.js";
import { unpack } from "./map/unpack.js";
import { addHistory } from "./state/history.js";
import { addPlayer } from "./state/player.js";
import { makeStore } from "./state/store.js";
import { addViews } from "./views/page.jsx";

const NARROW = "(max-width: 720px), (max-height: 480px)";

/** @type {import("./page").PageData} */
const page = JSON.parse(/** @type {string} */ (document.getElementById("atlas-data")?.textContent));
const plane = planeOf(page.projection);

/** What folium's script asks for by these names. */
Object.assign(globalThis, { L: { map: createMap, geoJson: geoJSON, CRS: { EqualArea: plane.crs } }, unpack });

function preferred() {
  const asked = new URLSearchParams(location.hash.slice(1)).get("lang");
  return preferredLanguage([asked, ...navigator.languages], page.languages);
}

/** @param {import("leaflet").Map} map */
function begin(map) {
  const store = makeStore(page, { language: preferred(), folded: matchMedia(NARROW).matches });
  addHistory(store, preferred);
  addPlayer(store);
  keepStill(map);
  const layers = layersOf(map);
  const camera = addCamera(map, plane, store);
  addPatterns(page, camera.scale);
  addFrame(map, plane, page.frame_km);
  addRegions(map, layers, store);
  addBorders(map, layers, plane, store);
  addOverlays(map, layers, plane, store);
  showWanted(map, layers, store);
  addScale(map, store);
  addViews({
    ...store,
    map: {
      showAll: camera.showAll,
      zoom: (by) => map.setZoom(map.getZoom() + by),
      size: () => map.getSize(),
      draws: (id) => layers.has(id),
    },
  });
  effect(() => speakUp(store));
  camera.refit(); // the views have taken their room
  addLabels(map, layers, plane, camera, store);
  document.getElementById("fallback")?.remove();
  return { ...store, camera, map };
}

/** What of the document itself follows the state. @param {import("./state/store.js").Store} store */
function speakUp({ state, language }) {
  const { code, word } = language.value;
  document.documentElement.lang = code;
  document.title = word("title");
  document.getElementById("chart")?.setAttribute("aria-label", word("map.label"));
  document.body.classList.toggle("folded", state.folded.value);
}

/** @type {ReturnType<typeof begin> | undefined} what has begun, for the browser's console and for tests */
export let begun;

/** Begin when the map's pane has a size: in a closed <details> or a hidden tab the page waits until it is seen. */
export function start() {
  const pane = /** @type {HTMLElement} */ (document.getElementById("chart"));
  const id = /** @type {HTMLElement} */ (document.querySelector(".folium-map")).id;
  const map = /** @type {any} */ (globalThis)[id];
  const watch = () => {
    if (!pane.clientWidth || !pane.clientHeight) {
      return;
    }
    if (begun) {
      begun.camera.refit();
    } else {
      begun = begin(map);
    }
  };
  watch();
  new ResizeObserver(watch).observe(pane);
}
