// What the map shows, as sums: scales, the view of all, its limits, the bar of the scale. Kilometres in the plane; pixels.

/** @typedef {import("../page").Edges} Sides */
/** @typedef {{ x: number, y: number }} Pair */

export const METRES_PER_TILE = 10_000_000; // the side of the 256-pixel square at zoom 0
const KM_PER_PIXEL = METRES_PER_TILE / 256 / 1000; // at zoom 0
const HOME_MARGIN_KM = 120;

/** @param {number} zoom */
export function kmPerPixel(zoom) {
  return KM_PER_PIXEL / 2 ** zoom;
}

/** @param {number} km the kilometres that a pixel shows */
export function zoomAt(km) {
  return Math.log2(KM_PER_PIXEL / km);
}

/**
 * The view of all regions, as near as the map's pane allows, beside what stands at its left as far as there is room.
 * @param {Sides} regions
 * @param {Pair} size of the pane
 * @param {number} [aside] pixels at its left that are better left free
 */
export function homeView({ west, south, east, north }, size, aside = 0) {
  const margin = 2 * HOME_MARGIN_KM;
  const km = Math.max((east - west + margin) / size.x, (north - south + margin) / size.y);
  const free = size.x - (east - west + margin) / km;
  return { x: (west + east) / 2 - (Math.min(free, aside) / 2) * km, y: (south + north) / 2, zoom: zoomAt(km) };
}

/**
 * The ground fills the pane, unless that would be too near to see all regions.
 * @param {{ ground_km: Sides, view_km: Sides }} page
 * @param {Pair} size of the pane
 */
export function leastZoom({ ground_km: { west, south, east, north }, view_km }, size) {
  return Math.min(zoomAt(Math.min((east - west) / size.x, (north - south) / size.y)), homeView(view_km, size).zoom);
}

/**
 * Where the middle of the map may be: within the frame, and where nothing beyond the ground is seen.
 * @param {{ frame_km: Sides, ground_km: Sides }} page
 * @param {Pair} size of the pane
 * @param {number} zoom
 * @returns {Sides}
 */
export function middles({ frame_km: frame, ground_km: ground }, size, zoom) {
  const half = kmPerPixel(zoom) / 2;
  const [west, east] = within([frame.west, frame.east], [ground.west + half * size.x, ground.east - half * size.x]);
  const [south, north] = within([frame.south, frame.north], [ground.south + half * size.y, ground.north - half * size.y]);
  return { west, south, east, north };
}

/**
 * As much of a stretch as lies within another; where that is none, the middle of the other.
 * @param {[number, number]} stretch
 * @param {[number, number]} other
 */
function within([from, to], [low, high]) {
  const [start, end] = [Math.max(from, low), Math.min(to, high)];
  return start < end ? [start, end] : [(low + high) / 2, (low + high) / 2];
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
 * The point of a rectangle that is nearest to another.
 * @param {Pair} point
 * @param {Sides} sides
 */
export function nearestWithin({ x, y }, { west, south, east, north }) {
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
