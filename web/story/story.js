// The story: how each region stands at a step, what changes, what stands out, what a step shows. Pure: a page's data in.

/** @typedef {import("../page").Region} Region */
/** @typedef {import("../page").StatusRow} Status */
/** @typedef {ReturnType<typeof storyOf>} Story */

/**
 * @template {{ id: string }} R
 * @param {readonly R[]} rows
 * @returns {Map<string, R>}
 */
export function byId(rows) {
  return new Map(rows.map((row) => [row.id, row]));
}

/** @param {import("../page").PageData} page */
export function storyOf(page) {
  const statusOf = byId(page.statuses);
  const regionOf = byId(page.regions);
  const indexes = new Map(page.steps.map((step, index) => [step.id, index]));
  /** @type {Map<number, Map<string, Status>>} */
  const known = new Map();

  // How each region stands at a step: the last of its standings that begins no later. ISO dates are in order as texts are.
  /** @param {number} index */
  function statusesAt(index) {
    let statuses = known.get(index);
    if (!statuses) {
      const day = page.steps[index].on;
      const standing = (/** @type {Region} */ region) => region.standings.filter(({ from }) => from <= day).pop();
      statuses = new Map(page.regions.map((region) => [region.id, statusNamed(standing(region)?.status)]));
      known.set(index, statuses);
    }
    return statuses;
  }

  /** @param {string | undefined} id */
  const statusNamed = (id) => /** @type {Status} */ (statusOf.get(id ?? ""));

  /** @param {Region} region @param {number} index */
  const statusAt = (region, index) => /** @type {Status} */ (statusesAt(index).get(region.id));

  /** @param {number} earlier @param {number} later */
  const changesBetween = (earlier, later) =>
    page.regions.filter((region) => statusAt(region, earlier) !== statusAt(region, later));

  return {
    statusAt,
    changesBetween,
    /** @param {string | null} id @returns {number} its place among the steps, or -1 */
    indexOfStep: (id) => indexes.get(id ?? "") ?? -1,
    /** @param {number} at */
    counted: (at) => page.regions.filter((region) => statusAt(region, at).counts),
    // What stands out on the map: the gains of a step, or whatever differs from the step compared with.
    /** @param {number} at @param {number} before the step from which the reader comes @param {number | null} compared */
    marked(at, before, compared) {
      const gained = (/** @type {Region} */ region) => statusAt(region, at).counts && !statusAt(region, before).counts;
      return compared === null ? page.regions.filter(gained) : changesBetween(compared, at);
    },
    // A region is hidden where the step, and the step compared with, if any, hide it.
    /** @param {string} id @param {number} at @param {number | null} compared */
    shows(id, at, compared) {
      const region = regionOf.get(id);
      if (region) {
        return [at, compared ?? at].some((index) => !statusAt(region, index).hidden);
      }
      return id === "places" || id === "bands" || page.steps[at].shows.includes(id);
    },
    /** Everything that can be switched on and off, in the order of the data. */
    switches: [...page.regions, ...page.areas, ...page.lines].map(({ id }) => id).concat("borders", "places", "bands"),
  };
}
