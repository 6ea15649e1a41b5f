// The land that troops hold: a tone or a pattern of ink over whatever the law says of it, paler where it is being taken.

import { effect } from "@preact/signals-core";
import { holdingFill } from "./fills.js";
import { drawnOf, keepOrder, pathOf } from "./layers.js";
import { makeOperable, makePointed, nameIt } from "./operable.js";
import { addPane, sheetOf } from "./sheets.js";
import { svg } from "./svg.js";
import "./holdings.css";

/**
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("../state/store.js").Store} store
 */
export function paintHoldings(layers, { page, story, state }) {
  keepOrder(layers, page.holdings);
  const looks = new Map(page.holders.map(({ id, look }) => [id, look]));
  const drawn = drawnHoldings(page, layers);
  for (const { holding, path } of drawn) {
    const look = /** @type {import("../page").HolderRow["look"]} */ (looks.get(holding.holder));
    path.classList.add(`look-${look}`);
    path.setAttribute("fill", holdingFill("fill", look));
    path.dataset.holding = holding.id;
  }
  effect(() => {
    for (const { holding, path } of drawn) {
      paintHolding(path, holding, story, state.step.value);
    }
  });
}

/**
 * @param {SVGElement} path
 * @param {import("../page").Holding} holding
 * @param {import("../story/story.js").Story} story
 * @param {number} at
 */
export function paintHolding(path, holding, story, at) {
  path.classList.toggle("taking", story.isTaken(holding, at));
}

// By keyboard what is drawn is operated, by pointer what lies unseen below the regions: they are to be reached.
/**
 * @param {import("leaflet").Map} map
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("./plane.js").Plane} plane
 * @param {import("../state/store.js").Store} store
 */
export function nameHoldings(map, layers, plane, { page, names, language, shownNow, actions }) {
  addPane(map, "held", 395);
  const drawn = drawnHoldings(page, layers).map(({ holding, path, shape }) => {
    const key = `holding:${holding.id}`;
    const [middle] = shape.courses()[0];
    const hit = svg("path", { class: "held", d: path.getAttribute("d") ?? "" });
    makeOperable(map, path, key, actions, () => map.latLngToContainerPoint(plane.fromSpot(middle)));
    makePointed(map, hit, key, actions);
    return { holding, path, hit };
  });
  sheetOf(map, "held").append(...drawn.map(({ hit }) => hit));
  effect(() => {
    for (const { holding, hit } of drawn) {
      hit.toggleAttribute("hidden", !shownNow.value.has(holding.id));
    }
  });
  effect(() => {
    for (const { holding, path } of drawn) {
      nameIt(path, names.layer(holding.id, language.value));
    }
  });
}

/**
 * @param {import("../page").PageData} page
 * @param {Map<string, import("./layers.js").Drawn>} layers
 */
function drawnHoldings(page, layers) {
  return page.holdings.map((holding) => {
    const { shape } = drawnOf(layers, holding.id);
    return { holding, shape, path: pathOf(shape) };
  });
}
