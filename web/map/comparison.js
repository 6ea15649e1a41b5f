// Two steps on one map: what the one shows is cut off at the divider, and beyond it stands what the other shows.

import { computed, effect } from "@preact/signals-core";
import { subjectOf } from "../story/cards.js";
import { paintHolding } from "./holdings.js";
import { drawnOf, pathOf } from "./layers.js";
import { makePointed } from "./operable.js";
import { paintRegion } from "./regions.js";
import { addPane, sheetOf } from "./sheets.js";
import { svg } from "./svg.js";
import "./comparison.css";

const UNSEEN = "held"; // the pane of what is pointed at and not seen

/** @typedef {import("leaflet").Map} LeafletMap */
/** @typedef {Map<string, import("./layers.js").Drawn>} Layers */
/** @typedef {import("../state/store.js").Store} Store */

/**
 * @param {LeafletMap} map
 * @param {Layers} layers
 * @param {import("./camera.js").Camera} camera
 * @param {Store} store
 */
export function addComparison(map, layers, camera, store) {
  const isOn = computed(() => store.state.compared.value !== null);
  effect(() => {
    if (isOn.value) {
      return begin(map, layers, camera, store);
    }
  });
}

/**
 * Draw the other side, and keep it as it should be; return what ends it.
 * @param {LeafletMap} map
 * @param {Layers} layers
 * @param {import("./camera.js").Camera} camera
 * @param {Store} store
 */
function begin(map, layers, camera, store) {
  const switched = store.story.switches.filter((id) => layers.has(id));
  const names = new Set([UNSEEN, ...switched.map((id) => /** @type {string} */ (drawnOf(layers, id).shape.options.pane))]);
  const panes = [...names].flatMap((name) => map.getPane(name) ?? []);
  const then = map.getPane("then") ?? addPane(map, "then", 402);
  map.getPane("differing") ?? addPane(map, "differing", 445);
  const cut = () => divide(map, camera, store, panes, then);
  map.on("move viewreset", cut);
  const endings = [drawThen(map, layers, switched, store), outline(map, layers, store), effect(cut)];
  return () => {
    map.off("move viewreset", cut);
    for (const end of endings) {
      end();
    }
    for (const name of ["then", "differing"]) {
      sheetOf(map, name).replaceChildren();
    }
    for (const pane of [then, ...panes]) {
      pane.style.clipPath = "";
    }
  };
}

/**
 * What the step compared with shows, each as the present one has it and in the look of that other step.
 * @param {LeafletMap} map
 * @param {Layers} layers
 * @param {readonly string[]} switched
 * @param {Store} store
 */
function drawThen(map, layers, switched, { page, story, state, shownThen, actions }) {
  const like = (/** @type {string} */ id) => {
    const path = pathOf(drawnOf(layers, id).shape);
    const [look, d, fill] = ["class", "d", "fill"].map((name) => path.getAttribute(name) ?? "");
    return svg("path", { class: look, d, fill, "data-then": id });
  };
  const copies = new Map(switched.map((id) => [id, like(id)]));
  const hits = page.holdings.map(({ id }) => {
    const hit = svg("path", { class: "held", d: copies.get(id)?.getAttribute("d") ?? "" });
    makePointed(map, hit, `holding:${id}`, actions, true);
    return { id, hit };
  });
  for (const [id, copy] of copies) {
    copy.classList.remove("marked", "told");
    const { card } = pathOf(drawnOf(layers, id).shape).dataset;
    if (card) {
      makePointed(map, copy, card, actions, true);
    }
  }
  sheetOf(map, "then").append(...hits.map(({ hit }) => hit), ...copies.values());
  return effect(() => {
    const at = state.compared.value ?? 0;
    const subject = subjectOf(page, state.card.value);
    const told = (subject.region ?? subject.overlay ?? subject.holding)?.id;
    for (const [id, copy] of copies) {
      copy.toggleAttribute("hidden", !shownThen.value.has(id));
      copy.classList.toggle("told", id === told);
    }
    for (const { id, hit } of hits) {
      hit.toggleAttribute("hidden", !shownThen.value.has(id));
    }
    for (const region of page.regions) {
      paintRegion(/** @type {SVGElement} */ (copies.get(region.id)), region, story, at);
    }
    for (const holding of page.holdings) {
      paintHolding(/** @type {SVGElement} */ (copies.get(holding.id)), holding, story, at);
    }
  });
}

/**
 * One outline round each region that differs, on both sides.
 * @param {LeafletMap} map
 * @param {Layers} layers
 * @param {Store} store
 */
function outline(map, layers, { shown, marked }) {
  const path = svg("path", { class: "differing" });
  sheetOf(map, "differing").append(path);
  return effect(() => {
    const seen = [...marked.value].filter((id) => shown.value.has(id));
    path.setAttribute("d", seen.map((id) => pathOf(drawnOf(layers, id).shape).getAttribute("d")).join(""));
  });
}

/**
 * The earlier step is on the left, or above; panes are cut in the pixels of the map, wherever it has been moved to.
 * @param {LeafletMap} map
 * @param {import("./camera.js").Camera} camera
 * @param {Store} store
 * @param {readonly HTMLElement[]} panes
 * @param {HTMLElement} then
 */
function divide(map, { size, isNarrow }, { state }, panes, then) {
  const { x: width, y: height } = size.value;
  const { x: left, y: top } = map.containerPointToLayerPoint([0, 0]);
  const [right, bottom, at] = [left + width, top + height, state.divider.value];
  const middle = isNarrow.value ? top + at * height : left + at * width;
  const first = isNarrow.value ? [left, top, right, middle] : [left, top, middle, bottom];
  const second = isNarrow.value ? [left, middle, right, bottom] : [middle, top, right, bottom];
  const isEarlier = (state.compared.value ?? 0) <= state.step.value;
  then.style.clipPath = box(isEarlier ? first : second);
  for (const pane of panes) {
    pane.style.clipPath = box(isEarlier ? second : first);
  }
}

/** @param {number[]} sides */
function box([left, top, right, bottom]) {
  return `polygon(${left}px ${top}px, ${right}px ${top}px, ${right}px ${bottom}px, ${left}px ${bottom}px)`;
}
