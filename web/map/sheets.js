// How the map is drawn: one SVG for each pane, in metres of the plane. A path is written once; a pan moves the panes, a zoom
// sets one transform for each sheet. Leaflet's own renderer writes every path anew each time.

import { LatLngBounds, Layer, LeafletMap, Polyline, setTransform, stamp } from "./leaflet.js";
import { letBeHeard } from "./operable.js";
import { courseOf, spotOf } from "./plane.js";
import { svg } from "./svg.js";
import { METRES_PER_TILE } from "./view.js";
import "./sheets.css";

/** The sheet of a pane, as Leaflet's paths know a renderer. */
const Sheet = Layer.extend({
  initialize(/** @type {string} */ pane) {
    this.options = { pane };
    this._drawing = svg("g", {});
    this._container = svg("svg", { class: "sheet leaflet-zoom-animated", "aria-hidden": "true" }, this._drawing);
    stamp(this);
  },

  onAdd() {
    this.getPane().appendChild(this._container);
    this._lay();
  },

  onRemove() {
    this._container.remove();
  },

  getEvents() {
    return { viewreset: this._lay, zoom: this._lay, zoomanim: this._animate };
  },

  // The plane as the map has it now.
  _lay() {
    const scale = this._map.options.crs.scale(this._map.getZoom());
    const { x, y } = this._map.getPixelOrigin();
    this._zoom = this._map.getZoom();
    this._origin = this._map.layerPointToLatLng([0, 0]);
    setTransform(this._container, { x: 0, y: 0 }, 1);
    this._drawing.setAttribute("transform", `translate(${scale / 2 - x} ${scale / 2 - y}) scale(${scale / METRES_PER_TILE})`);
  },

  // On the way to another zoom the sheet is stretched as it is.
  _animate(/** @type {{ center: import("leaflet").LatLng, zoom: number }} */ { center, zoom }) {
    const corner = this._map._latLngToNewLayerPoint(this._origin, zoom, center);
    setTransform(this._container, corner, this._map.getZoomScale(zoom, this._zoom));
  },

  // What follows is asked for by Leaflet's paths.

  _initPath(/** @type {any} */ layer) {
    layer._path ??= svg("path", { class: layer.options.className ?? "" }); // whoever is shown again is as before
    layer._path.classList.toggle("leaflet-interactive", layer.options.interactive);
  },

  // In the order of the data, for those who go by Tab.
  _addPath(/** @type {any} */ layer) {
    const { order } = layer.options;
    const paths = this._drawing.children;
    const next = order === undefined ? paths.length : firstFrom(paths, order);
    this._drawing.insertBefore(layer._path, paths[next] ?? null);
    layer.addInteractiveTarget(layer._path);
    if (layer.options.interactive) {
      letBeHeard(this._container);
    }
  },

  _removePath(/** @type {any} */ layer) {
    layer._path.remove();
    layer.removeInteractiveTarget(layer._path);
  },

  _updateStyle() {}, // colours are the style sheet's, and those of regions.js

  _updatePoly(/** @type {any} */ layer, /** @type {boolean} */ closed) {
    const courses = layer.courses().map(courseOf);
    layer._path.setAttribute("d", courses.map((/** @type {string} */ d) => (closed ? `${d}z` : d)).join(""));
  },
});

Polyline.include({
  // GeoJSON brings positions as they should be, and their bounds are seldom asked for.
  _setLatLngs(/** @type {any} */ latlngs) {
    this._latlngs = latlngs;
  },
  getBounds() {
    return new LatLngBounds(flattened(this._latlngs).flat());
  },
  /** Return the layer's positions in the plane, nested as they are given. */
  inPlane() {
    this._inPlane ??= laid(this._latlngs, this._map.options.crs.projection);
    return this._inPlane;
  },
  /** Return the layer's lines or rings in the plane, however deep it nests them. */
  courses() {
    return flattened(this.inPlane());
  },
  _project() {}, // a course lies in the plane, whatever the map shows of it
  _update() {
    this._updatePath();
  },
});

/**
 * @param {any} latlngs nested at any depth
 * @param {import("./plane.js").Plane["crs"]["projection"]} projection
 * @returns {any}
 */
function laid(latlngs, projection) {
  return Array.isArray(latlngs) ? latlngs.map((part) => laid(part, projection)) : spotOf(latlngs, projection);
}

/** @param {any} spots or positions, nested at any depth @returns {any[][]} */
function flattened(spots) {
  return Array.isArray(spots[0]) ? spots.flatMap(flattened) : [spots];
}

/**
 * The place of the first path whose order is no less than a given one. By halves: there may be a thousand.
 * @param {HTMLCollection} paths
 * @param {number} order
 */
function firstFrom(paths, order) {
  let from = 0;
  let to = paths.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (Number(/** @type {SVGElement} */ (paths[middle]).dataset.order) < order) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return from;
}

LeafletMap.include({
  /** @param {{ options: { pane: string } }} layer */
  getRenderer({ options: { pane } }) {
    this._paneRenderers[pane] ??= new /** @type {any} */ (Sheet)(pane);
    if (!this.hasLayer(this._paneRenderers[pane])) {
      this.addLayer(this._paneRenderers[pane]);
    }
    return this._paneRenderers[pane];
  },
});

/**
 * The group of a pane in which metres of the plane are drawn.
 * @param {import("leaflet").Map} map
 * @param {string} pane
 * @returns {SVGGElement}
 */
export function sheetOf(map, pane) {
  return /** @type {any} */ (map).getRenderer({ options: { pane } })._drawing;
}

/**
 * Make a pane that is only looked at.
 * @param {import("leaflet").Map} map
 * @param {string} name
 * @param {number} zIndex
 */
export function addPane(map, name, zIndex) {
  const pane = map.createPane(name);
  pane.style.zIndex = String(zIndex);
  pane.style.pointerEvents = "none";
  return pane;
}
