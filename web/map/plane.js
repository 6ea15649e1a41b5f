// The plane of the map for Leaflet: its CRS, and the way between positions and the metres in which everything is drawn.

import { Bounds, CRS, LatLng, Point, Transformation } from "./leaflet.js";
import { lambertAzimuthalEqualArea } from "./projection.js";
import { METRES_PER_TILE } from "./view.js";

/** @typedef {ReturnType<typeof planeOf>} Plane */
/** @typedef {import("./projection.js").Position} Position */
/** @typedef {{ x: number, y: number }} Spot metres of the plane, y down */

/** @param {{ lat_0: number, lon_0: number }} centre degrees */
export function planeOf(centre) {
  const { project, unproject, edge } = lambertAzimuthalEqualArea(centre);
  const projection = {
    /** @param {Position} latlng */
    project(latlng) {
      const { x, y } = project(latlng);
      return new Point(x, y);
    },
    /** @param {{ x: number, y: number }} point */
    unproject(point) {
      const { lat, lng } = unproject(point);
      return new LatLng(lat, lng);
    },
    bounds: new Bounds([-edge, -edge], [edge, edge]),
  };
  const crs = {
    ...CRS,
    code: "EqualArea",
    projection,
    transformation: new Transformation(1 / METRES_PER_TILE, 0.5, -1 / METRES_PER_TILE, 0.5),
  };
  return {
    crs,
    /** @param {Position} latlng @returns {{ x: number, y: number }} km */
    toKm(latlng) {
      const { x, y } = project(latlng);
      return { x: x / 1000, y: y / 1000 };
    },
    /** @param {Spot} spot */
    fromSpot: ({ x, y }) => projection.unproject(new Point(x, -y)),
    /** @param {number} x km @param {number} y km */
    fromKm: (x, y) => projection.unproject(new Point(x * 1000, y * 1000)),
  };
}

/**
 * Where a position is drawn: whole metres of the plane, y down.
 * @param {Position} position
 * @param {{ project: (position: Position) => { x: number, y: number } }} projection
 * @returns {Spot}
 */
export function spotOf(position, projection) {
  const { x, y } = projection.project(position);
  return { x: Math.round(x), y: -Math.round(y) };
}

/**
 * An SVG path through spots.
 * @param {readonly Spot[]} spots
 */
export function courseOf(spots) {
  return `M${spots.map(({ x, y }) => `${x} ${y}`).join("L")}`;
}
