// Callouts: the name of a land that has no room for it stands beside the land, with a straight line to it. Pure; in pixels.

import { meets, overlaps, widened } from "./shapes.js";

const DIRECTIONS = Array.from({ length: 32 }, (_, index) => (index / 32) * 2 * Math.PI);
const SHORTEST = 8;
const STEP = 6;
const LONGEST = 420;
const SAMPLE = 5;
// What a place is charged with, in pixels of a longer line.
const OVER_LARGE_LAND = 50;
const OVER_OWN_LAND = 30;
const ACROSS_SMALL_LAND = 15; // for each sample of the line that lies on one

/** @typedef {import("./shapes.js").Box} Box */
/** @typedef {import("./shapes.js").Spot} Spot */
/** @typedef {import("./placing.js").Name} Name */
/** @typedef {import("./placing.js").Placed} Placed */

/**
 * @typedef {object} Scene
 * @property {import("./placing.js").Taken} taken
 * @property {readonly Box[]} signs of names that are yet to be placed
 * @property {readonly Name[]} small the lands that are called out
 * @property {readonly Name[]} large those that have their names within
 * @property {(box: Box) => boolean} inSight
 */

/**
 * The cheapest place beside a land: the nearest, but rather over sea and foreign ground than over a large land, and never over
 * a small one. Its line crosses no name, no sign and no other line. Where there is none, one may lie over small lands, then over
 * signs.
 * @param {Name} name
 * @param {Scene} scene
 * @returns {Placed | null}
 */
export function callOut(name, scene) {
  const others = scene.small.filter((other) => other !== name);
  const free = { ...scene, signs: [] };
  return cheapest(name, scene, others, true) ?? cheapest(name, scene, others, false) ?? cheapest(name, free, others, false);
}

/**
 * @param {Name} name
 * @param {Scene} scene
 * @param {readonly Name[]} others
 * @param {boolean} isStrict
 * @returns {Placed | null}
 */
function cheapest(name, { taken, signs, large, inSight }, others, isStrict) {
  const { x, y, sizes } = name;
  const size = sizes.length - 1;
  const covered = (/** @type {readonly Name[]} */ lands, /** @type {Box} */ box) => lands.some(({ covers }) => covers?.(box));
  const kept = [...taken.boxes, ...signs];
  const charge = (/** @type {Box} */ text, /** @type {Spot} */ end) => {
    const crossed = samples({ x, y }, end).filter((box) => covered(others, box)).length;
    const own = name.covers?.(text) ? OVER_OWN_LAND : 0;
    return ACROSS_SMALL_LAND * crossed + own + (covered(large, text) ? OVER_LARGE_LAND : 0);
  };
  const isFree = (/** @type {Box} */ box) =>
    inSight(box) && !kept.some((other) => overlaps(box, other)) && !taken.leaders.some(({ from, to }) => meets(from, to, box));
  const isLineFree = (/** @type {Spot} */ end) =>
    !kept.some((box) => meets({ x, y }, end, box)) && !taken.leaders.some((leader) => cross({ from: { x, y }, to: end }, leader));

  /** @type {Placed | null} */
  let best = null;
  let least = Number.POSITIVE_INFINITY;
  for (let length = SHORTEST; length < Math.min(LONGEST, least); length += STEP) {
    for (const direction of DIRECTIONS) {
      const text = textAt({ x, y }, sizes[size], direction, length);
      const box = widened(text);
      const end = nearestOf(text, { x, y });
      if (isFree(box) && !(isStrict && covered(others, text)) && isLineFree(end)) {
        const cost = Math.hypot(end.x - x, end.y - y) + charge(text, end);
        if (cost < least) {
          least = cost;
          const leader = { x: end.x - x, y: end.y - y };
          best = { size, across: text.left - x, down: (text.top + text.bottom) / 2 - y, box, sign: null, leader };
        }
      }
    }
  }
  return best;
}

/**
 * Where a text stands whose edge is so far from a spot, about: in whole pixels, lest letters blur.
 * @param {Spot} spot
 * @param {import("./placing.js").Size} size
 * @param {number} direction
 * @param {number} length
 * @returns {Box}
 */
function textAt({ x, y }, { width, height }, direction, length) {
  const [cos, sin] = [Math.cos(direction), Math.sin(direction)];
  const left = x + Math.round(cos * (length + width / 2) - width / 2);
  const top = y + Math.round(sin * (length + height / 2) - height / 2);
  return { left, right: left + width, top, bottom: top + height };
}

/** @param {Box} box @param {Spot} spot @returns {Spot} */
function nearestOf({ left, right, top, bottom }, { x, y }) {
  return { x: Math.min(Math.max(x, left), right), y: Math.min(Math.max(y, top), bottom) };
}

/** Small boxes along a line. @param {Spot} from @param {Spot} to @returns {Box[]} */
function samples(from, to) {
  const count = Math.floor(Math.hypot(to.x - from.x, to.y - from.y) / SAMPLE);
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 1) / count;
    const [x, y] = [from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)];
    return { left: x - 0.5, right: x + 0.5, top: y - 0.5, bottom: y + 0.5 };
  });
}

/**
 * Whether two lines cross or touch.
 * @param {{ from: Spot, to: Spot }} one
 * @param {{ from: Spot, to: Spot }} other
 */
export function cross(one, other) {
  const side = (/** @type {{ from: Spot, to: Spot }} */ { from, to }, /** @type {Spot} */ { x, y }) =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
  const apart = (/** @type {"x" | "y"} */ axis) =>
    Math.max(one.from[axis], one.to[axis]) < Math.min(other.from[axis], other.to[axis]) ||
    Math.max(other.from[axis], other.to[axis]) < Math.min(one.from[axis], one.to[axis]);
  return (
    !(apart("x") || apart("y")) &&
    side(one, other.from) * side(one, other.to) <= 0 &&
    side(other, one.from) * side(other, one.to) <= 0
  );
}
