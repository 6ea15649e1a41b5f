// The bar of the scale: as long as it says in the middle of the map.

import { effect } from "@preact/signals-core";
import { distanceKm } from "./projection.js";
import { roundLength } from "./view.js";
import "./scale.css";

const LONGEST_PX = 120;

/**
 * @param {import("leaflet").Map} map
 * @param {import("./camera.js").Camera} camera
 * @param {import("../state/store.js").Store} store
 */
export function addScale(map, camera, { language }) {
  const bar = Object.assign(document.createElement("div"), { className: "bar" });
  const text = document.createElement("span");
  const scale = Object.assign(document.createElement("div"), { id: "scale" });
  scale.setAttribute("role", "img");
  scale.append(bar, text);
  /** @type {HTMLElement} */ (document.getElementById("chart")).append(scale);

  const draw = () => {
    const middle = map.getSize().divideBy(2);
    const [west, east] = [-50, 50].map((dx) => map.containerPointToLatLng(middle.add([dx, 0])));
    const kmPerPx = distanceKm(west, east) / 100;
    const km = roundLength(kmPerPx, LONGEST_PX);
    const { kilometres, word } = language.value;
    bar.style.width = `${km / kmPerPx}px`;
    text.textContent = kilometres(km);
    scale.setAttribute("aria-label", `${word("scale.label")}: ${text.textContent}`);
  };
  map.on("moveend", draw); // a kilometre is not as long everywhere
  effect(() => {
    void camera.settled.value;
    draw();
  });
}
