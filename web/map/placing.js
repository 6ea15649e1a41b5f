// Where names stand: each in its turn takes the first of its sizes and anchors that is free; a land without room for its name is
// called out. Pure; in pixels, wherever they are counted from.

import { callOut } from "./callouts.js";
import { contains, meets, overlaps, widened } from "./shapes.js";

/** @typedef {import("./shapes.js").Box} Box */
/** @typedef {import("./shapes.js").Spot} Spot */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {readonly [share: number, dx: number, down: number]} Anchor a share of the name's width, and a shift */

/**
 * @typedef {object} Name
 * @property {number} x of its place
 * @property {number} y
 * @property {readonly Size[]} sizes from the one liked best
 * @property {readonly Anchor[]} anchors from the one liked best
 * @property {number | undefined} [reach] how far the sign of the place reaches: it is kept free like the name
 * @property {((box: Box) => boolean) | undefined} [fits]
 * @property {((box: Box) => boolean) | undefined} [covers] whether a box covers something of its land: it may be called out
 */
/** @typedef {{ size: number, across: number, down: number, box: Box, sign: Box | null, leader?: Spot }} Placed a leader ends there, from the place */
/** @typedef {{ boxes: Box[], leaders: { from: Spot, to: Spot }[] }} Taken */

/**
 * A place that is in the picture has its name whole in it, and not under what stands there; one that is not may have it
 * anywhere, for the map may be moved.
 * @param {readonly Name[]} names in order of precedence
 * @param {Box} picture
 * @param {readonly Box[]} furniture what stands on the picture
 * @returns {(Placed | null)[]} for each name where it stands, or null where it finds no room
 */
export function placeNames(names, picture, furniture) {
  /** @type {Taken} */
  const taken = { boxes: [], leaders: [] };
  /** @type {(Placed | null)[]} */
  const placed = names.map(() => null);
  /** @type {number[]} */
  let waiting = [];
  const inSight = (/** @type {Box} */ box) => isInSight(box, picture, furniture);
  const anywhere = () => true;
  const isSeen = (/** @type {Name} */ { x, y }) => contains(picture, { left: x, right: x, top: y, bottom: y });
  const signs = names.filter(isSeen).flatMap((name) => signOf(name) ?? []);
  const keep = (/** @type {number} */ index, /** @type {Placed | null} */ found) => {
    placed[index] = found;
    if (found) {
      taken.boxes.push(found.box, ...(found.sign ? [found.sign] : []));
      const { x, y } = names[index];
      taken.leaders.push(...(found.leader ? [{ from: { x, y }, to: { x: x + found.leader.x, y: y + found.leader.y } }] : []));
    }
  };

  // Those without room on their land, when those with it have theirs, and before whoever comes after all lands.
  const callOutWaiting = () => {
    const small = waiting.map((index) => names[index]);
    const large = names.filter((name, index) => name.covers && placed[index]);
    for (const index of waiting) {
      const found = callOut(names[index], { taken, signs, small, large, inSight });
      keep(index, found ?? placeName(names[index], taken, anywhere));
    }
    waiting = [];
  };

  for (const [index, name] of names.entries()) {
    if (!name.covers) {
      callOutWaiting();
    }
    const clear = name.covers
      ? []
      : names
          .slice(index + 1)
          .filter((land) => land.covers && isSeen(land))
          .map(spotOf);
    const found =
      placeName(name, { ...taken, boxes: [...taken.boxes, ...clear] }, isSeen(name) ? inSight : anywhere) ??
      placeName(name, taken, isSeen(name) ? inSight : anywhere);
    if (!found && isSeen(name) && name.covers) {
      waiting.push(index);
    } else {
      keep(index, found ?? placeName(name, taken, anywhere));
    }
  }
  callOutWaiting();
  return placed;
}

// Where the line to a land will end.
/** @param {Name} name */
function spotOf({ x, y }) {
  return { left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 };
}

/** @param {Name} name */
function signOf({ x, y, reach }) {
  return reach ? { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach } : null;
}

/**
 * @param {Name} name
 * @param {Taken} taken
 * @param {(box: Box) => boolean} allowed
 * @returns {Placed | null}
 */
function placeName(name, taken, allowed) {
  const { x, y, sizes, anchors, fits = () => true } = name;
  const sign = signOf(name);
  const isFree = (/** @type {Box} */ box) =>
    !taken.boxes.some((other) => overlaps(box, other)) && !taken.leaders.some(({ from, to }) => meets(from, to, box));
  if (sign && !(isFree(sign) && allowed(sign))) {
    return null;
  }
  for (const [size, { width, height }] of sizes.entries()) {
    for (const [share, dx, down] of anchors) {
      const across = share * width + dx;
      const text = { left: x + across, right: x + across + width, top: y + down - height / 2, bottom: y + down + height / 2 };
      const box = widened(text);
      if (allowed(box) && isFree(box) && fits(text)) {
        return { size, across, down, box, sign };
      }
    }
  }
  return null;
}

/**
 * @param {Box} box
 * @param {Box} picture
 * @param {readonly Box[]} furniture
 */
export function isInSight(box, picture, furniture) {
  return contains(picture, box) && !furniture.some((other) => overlaps(box, other));
}
