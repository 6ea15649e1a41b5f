// Boxes, lines and rings in a plane: which of them meet, and which lie apart. Pure.

const STRIPS = 64;

/** @typedef {{ left: number, right: number, top: number, bottom: number }} Box */
/** @typedef {{ x: number, y: number }} Spot */

// Names stand a little apart.
/** @param {Box} text */
export function widened({ left, right, top, bottom }) {
  return { left: left - 2, right: right + 2, top: top - 1, bottom: bottom + 1 };
}

/** @param {Box} outer @param {Box} inner */
export function contains(outer, inner) {
  return inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;
}

/** @param {Box} a @param {Box} b */
export function overlaps(a, b) {
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
 * The edges are kept by strips from above to below: a box is held against those of its own strips, not against a thousand.
 * @param {readonly (readonly Spot[])[]} rings
 * @returns {(box: Box) => "within" | "across" | "apart"}
 */
function lying(rings) {
  const bounds = boundsOf(rings.flat());
  const height = (bounds.bottom - bounds.top) / STRIPS || 1;
  const stripOf = (/** @type {number} */ y) => Math.min(Math.max(Math.floor((y - bounds.top) / height), 0), STRIPS - 1);
  /** @type {{ from: Spot, to: Spot }[][]} */
  const strips = Array.from({ length: STRIPS }, () => []);
  for (const ring of rings) {
    ring.forEach((from, index) => {
      const to = ring[(index + 1) % ring.length];
      const last = stripOf(Math.max(from.y, to.y));
      for (let strip = stripOf(Math.min(from.y, to.y)); strip <= last; strip += 1) {
        strips[strip].push({ from, to });
      }
    });
  }
  return (box) => {
    if (!overlaps(bounds, box)) {
      return "apart";
    }
    const last = stripOf(box.bottom);
    for (let strip = stripOf(box.top); strip <= last; strip += 1) {
      if (strips[strip].some(({ from, to }) => meets(from, to, box))) {
        return "across";
      }
    }
    const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
    const crossed = strips[stripOf(middle.y)].filter(
      ({ from, to }) => from.y > middle.y !== to.y > middle.y && crossing(from, to, middle.y) > middle.x,
    );
    return crossed.length % 2 ? "within" : "apart";
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
export function meets(from, to, { left, right, top, bottom }) {
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
