// Where names stand: each in its turn takes the first of its sizes and anchors that is free. Pure; in pixels of the pane.

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */
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
 */
/** @typedef {{ size: number, across: number, down: number, box: Box, sign: Box | null }} Placed */

/**
 * A place that is in the picture has its name whole in it, and not under what stands there; one that is not may have it
 * anywhere, for the map may be moved.
 * @param {readonly Name[]} names in order of precedence
 * @param {Box} picture
 * @param {readonly Box[]} furniture what stands on the picture
 * @returns {(Placed | null)[]} for each name where it stands, or null where it finds no room
 */
export function placeNames(names, picture, furniture) {
  /** @type {Box[]} */
  const taken = [];
  return names.map((name) => {
    const seen = contains(picture, { left: name.x, right: name.x, top: name.y, bottom: name.y });
    const placed = seen
      ? (placeName(name, taken, (box) => isInSight(box, picture, furniture)) ?? placeName(name, taken, () => true))
      : placeName(name, taken, () => true);
    if (placed) {
      taken.push(placed.box, ...(placed.sign ? [placed.sign] : []));
    }
    return placed;
  });
}

/**
 * @param {Name} name
 * @param {readonly Box[]} taken
 * @param {(box: Box) => boolean} allowed
 * @returns {Placed | null}
 */
function placeName({ x, y, sizes, anchors, reach, fits = () => true }, taken, allowed) {
  const sign = reach ? { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach } : null;
  const isFree = (/** @type {Box} */ box) => !taken.some((other) => overlaps(box, other));
  if (sign && !(isFree(sign) && allowed(sign))) {
    return null;
  }
  for (const [size, { width, height }] of sizes.entries()) {
    for (const [share, dx, down] of anchors) {
      const across = share * width + dx;
      const left = x + across;
      const box = { left: left - 2, right: left + width + 2, top: y + down - height / 2 - 1, bottom: y + down + height / 2 + 1 };
      if (allowed(box) && isFree(box) && fits(box)) {
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

/** @param {Box} outer @param {Box} inner */
function contains(outer, inner) {
  return inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;
}

/** @param {Box} a @param {Box} b */
function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Return a test of whether a box lies within rings (even-odd): its corners, the middles of its sides and its middle do.
 * @param {readonly (readonly { x: number, y: number }[])[]} rings
 */
export function within(rings) {
  const edges = rings.flatMap((ring) => ring.map((from, index) => ({ from, to: ring[(index + 1) % ring.length] })));
  return (/** @type {Box} */ { left, right, top, bottom }) => {
    const columns = [left, (left + right) / 2, right];
    return [top, (top + bottom) / 2, bottom].every((y) => {
      const passed = [0, 0, 0]; // edges to the east of each column
      for (const { from, to } of edges) {
        if (from.y > y !== to.y > y) {
          const x = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
          columns.forEach((column, index) => {
            passed[index] += x > column ? 1 : 0;
          });
        }
      }
      return passed.every((count) => count % 2 === 1);
    });
  };
}
