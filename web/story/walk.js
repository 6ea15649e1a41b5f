// The walk: the steps that the timeline goes through, those of rank 1 or all, and how to go from one to another.

/** @typedef {ReturnType<typeof walkOf>} Walk */
/** @typedef {{ readonly rank: 1 | 2 }} Ranked */

/** @param {Ranked | undefined} step */
export function isMinor(step) {
  return step?.rank === 2;
}

/** @param {readonly Ranked[]} steps @param {boolean} all */
export function walkOf(steps, all) {
  const stops = [...steps.keys()].filter((index) => all || !isMinor(steps[index]));
  const nearest = (/** @type {number} */ place) => Math.min(Math.max(place, 0), stops.length - 1);

  // Of a step that is not walked, the place of the last that is walked before it.
  const placeOf = (/** @type {number} */ index) => nearest(stops.filter((stop) => stop <= index).length - 1);

  return {
    /** the indexes of the steps walked, in their order */
    stops,
    placeOf,
    /** The step so many on, or back, no further than the ends. @param {number} index @param {number} by */
    onFrom: (index, by) => stops[nearest(placeOf(index) + by)],
  };
}
