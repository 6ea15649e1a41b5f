// The ground in the plane of the projection: water to its edge, paper without, the graticule between.

import { courseOf, spotOf } from "./plane.js";
import { addPane, sheetOf } from "./sheets.js";
import { svg } from "./svg.js";
import "./frame.css";

const GRATICULE_DEGREES = 5;
const GRATICULE_STEP = 1;
const NORTHERNMOST = 85;
const PAPER = { west: -9000, south: -9000, east: 9000, north: 9000 }; // km: more than any view shows

/**
 * @param {import("leaflet").Map} map
 * @param {import("./plane.js").Plane} plane
 * @param {import("../page").Edges} ground km
 */
export function addFrame(map, plane, ground) {
  addPane(map, "water", 205);
  addPane(map, "graticule", 215);
  addPane(map, "mask", 470);
  sheetOf(map, "water").append(svg("path", { class: "water", d: box(ground) }));
  sheetOf(map, "graticule").append(svg("path", { class: "graticule", d: graticule(plane, ground) }));
  sheetOf(map, "mask").append(svg("path", { class: "mask", d: box(PAPER) + box(ground), "fill-rule": "evenodd" }));
}

/** @param {import("../page").Edges} sides km */
function box({ west, south, east, north }) {
  return `M${west * 1000} ${-south * 1000}H${east * 1000}V${-north * 1000}H${west * 1000}z`;
}

/**
 * @param {import("./plane.js").Plane} plane
 * @param {import("../page").Edges} ground
 */
function graticule(plane, { west, south, east, north }) {
  const edge = [0, 0.5, 1]
    .map((share) => west + share * (east - west))
    .flatMap((x) => [plane.fromKm(x, south), plane.fromKm(x, north)]);
  const lons = reach(edge.map(({ lng }) => lng));
  const lats = reach(edge.map(({ lat }) => lat)).filter((lat) => lat <= NORTHERNMOST);
  const ends = (/** @type {number[]} */ values) => /** @type {const} */ ([values[0], values[values.length - 1], GRATICULE_STEP]);
  const meridians = lons.map((lng) => range(...ends(lats)).map((lat) => ({ lat, lng })));
  const parallels = lats.map((lat) => range(...ends(lons)).map((lng) => ({ lat, lng })));
  return [...meridians, ...parallels]
    .map((line) => courseOf(line.map((position) => spotOf(position, plane.crs.projection))))
    .join("");
}

/** @param {number[]} degrees @returns {number[]} the lines of the graticule that reach round them */
function reach(degrees) {
  const down = Math.floor(Math.min(...degrees) / GRATICULE_DEGREES) * GRATICULE_DEGREES;
  return range(down, Math.max(...degrees) + GRATICULE_DEGREES, GRATICULE_DEGREES);
}

/** @param {number} from @param {number} to @param {number} step */
function range(from, to, step) {
  return Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, index) => from + index * step);
}
