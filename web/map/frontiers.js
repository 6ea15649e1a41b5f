// The frontiers on the ground of the map: that of the state whose land is told of has a soft band, as in school atlases.

import { drawnOf, pathOf } from "./layers.js";
import { svg } from "./svg.js";
import "./frontiers.css";

/** @param {Map<string, import("./layers.js").Drawn>} layers */
export function addFrontiers(layers) {
  if (layers.has("empire")) {
    const path = pathOf(drawnOf(layers, "empire").shape);
    path.before(svg("path", { class: "empire-band", d: path.getAttribute("d") ?? "" }));
  }
}
