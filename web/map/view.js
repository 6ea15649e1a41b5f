// What the map shows, as sums: scales, the view of all, its limits, the bar of the scale. Kilometres in the plane; pixels.

/** @typedef {import("../page").Edges} Sides */
/** @typedef {{ x: number, y: number }} Pair */

export const METRES_PER_TILE = 10_000_000; // the side of the 256-pixel square at zoom 0
const KM_PER_PIXEL = METRES_PER_TILE / 256 / 1000; // at zoom 0
const HOME_MARGIN_KM = 120;
const LEGEND_PX = 272; // stands at the left of a pane that is wide enough for both
const FRAME_MARGIN = 1.05;

/** @param {number} zoom */
export function kmPerPixel(zoom) {
  return KM_PER_PIXEL / 2 ** zoom;
}

/** @param {number} km the kilometres that a pixel shows */
export function zoomAt(km) {
  return Math.log2(KM_PER_PIXEL / km);
}

/**
 * The view of all regions, as near as the map's pane allows, beside the legend as far as there is room.
 * @param {Sides} regions
 * @param {Pair} size of the pane
 */
export function homeView({ west, south, east, north }, size) {
  const margin = 2 * HOME_MARGIN_KM;
  const km = Math.max((east - west + margin) / size.x, (north - south + margin) / size.y);
  const free = size.x - (east - west + margin) / km;
  const aside = size.x > 2 * LEGEND_PX ? Math.min(free, LEGEND_PX) / 2 : 0;
  return { x: (west + east) / 2 - aside * km, y: (south + north) / 2, zoom: zoomAt(km) };
}

/**
 * The whole frame is the least that can be shown.
 * @param {Sides} frame
 * @param {Pair} size of the pane
 */
export function leastZoom({ west, south, east, north }, size) {
  return zoomAt(FRAME_MARGIN * Math.max((east - west) / size.x, (north - south) / size.y));
}

/**
 * Two views are the same where no pixel tells them apart.
 * @param {Pair & { zoom: number }} one
 * @param {Pair & { zoom: number }} other
 */
export function isSameView(one, other) {
  const apart = Math.hypot(one.x - other.x, one.y - other.y);
  return apart < 2 * kmPerPixel(one.zoom) && Math.abs(one.zoom - other.zoom) < 0.01;
}

/**
 * The point of the frame that is nearest to another.
 * @param {Pair} middle
 * @param {Sides} frame
 */
export function withinFrame({ x, y }, { west, south, east, north }) {
  return { x: Math.min(Math.max(x, west), east), y: Math.min(Math.max(y, south), north) };
}

/**
 * The longest round length (1, 2 or 5 times a power of ten, in km) that fits in a number of pixels.
 * @param {number} kmPerPx
 * @param {number} pixels
 */
export function roundLength(kmPerPx, pixels) {
  const longest = kmPerPx * pixels;
  const power = 10 ** Math.floor(Math.log10(longest));
  return (longest >= 5 * power ? 5 : longest >= 2 * power ? 2 : 1) * power;
}
