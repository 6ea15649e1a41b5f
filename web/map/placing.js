// Where names stand: each in its turn takes the first of its sizes and anchors that is free. Pure; in pixels, wherever they are counted from.

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {{ x: number, y: number }} Spot */
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
      const text = { left: x + across, right: x + across + width, top: y + down - height / 2, bottom: y + down + height / 2 };
      const box = widened(text);
      if (allowed(box) && isFree(box) && fits(text)) {
        return { size, across, down, box, sign };
      }
    }
  }
  return null;
}

// Names stand a little apart.
/** @param {Box} text */
function widened({ left, right, top, bottom }) {
  return { left: left - 2, right: right + 2, top: top - 1, bottom: bottom + 1 };
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
 * Return a test of whether a box lies within rings (even-odd): no edge of theirs meets it, and its middle lies within.
 * @param {readonly (readonly Spot[])[]} rings
 * @returns {(box: Box) => boolean}
 */
export function within(rings) {
  const lies = lying(rings);
  return (box) => lies(box) === "within";
}

/**
 * Return a test of whether a box lies apart from rings (even-odd): no edge of theirs meets it, and its middle lies without.
 * @param {readonly (readonly Spot[])[]} rings
 * @returns {(box: Box) => boolean}
 */
export function apartFrom(rings) {
  const lies = lying(rings);
  return (box) => lies(box) === "apart";
}

/**
 * Return a test of whether a box lies clear of lines.
 * @param {readonly (readonly Spot[])[]} lines
 * @returns {(box: Box) => boolean}
 */
export function clearOf(lines) {
  const courses = lines.map((line) => ({
    bounds: boundsOf(line),
    edges: line.slice(1).map((to, index) => ({ from: line[index], to })),
  }));
  return (box) =>
    !courses.some(({ bounds, edges }) => overlaps(bounds, box) && edges.some(({ from, to }) => meets(from, to, box)));
}

/**
 * @param {readonly (readonly Spot[])[]} rings
 * @returns {(box: Box) => "within" | "across" | "apart"}
 */
function lying(rings) {
  const edges = rings.flatMap((ring) => ring.map((from, index) => ({ from, to: ring[(index + 1) % ring.length] })));
  const bounds = boundsOf(rings.flat());
  return (box) => {
    if (!overlaps(bounds, box)) {
      return "apart"; // without a look at a thousand edges
    }
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    let inside = false;
    for (const { from, to } of edges) {
      if (meets(from, to, box)) {
        return "across";
      }
      if (from.y > middle.y !== to.y > middle.y && crossing(from, to, middle.y) > middle.x) {
        inside = !inside;
      }
    }
    return inside ? "within" : "apart";
  };
}

/** @param {readonly Spot[]} spots */
function boundsOf(spots) {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** Where a line is at a height. @param {Spot} from @param {Spot} to @param {number} y */
function crossing(from, to, y) {
  return from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
}

/** Whether a line meets a box: a line that passes by has all corners on one side. @param {Spot} from @param {Spot} to @param {Box} box */
function meets(from, to, { left, right, top, bottom }) {
  const beside = Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right;
  const aboveOrBelow = Math.max(from.y, to.y) < top || Math.min(from.y, to.y) > bottom;
  if (beside || aboveOrBelow) {
    return false;
  }
  const side = (/** @type {number} */ x, /** @type {number} */ y) =>
    Math.sign((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x));
  const sides = side(left, top) + side(right, top) + side(left, bottom) + side(right, bottom);
  return Math.abs(sides) < 4;
}
