// Who holds the land: what troops are taking or hold on a day, and how much of a region that is. Pure: a page's data in.

/** @typedef {import("../page").Holding} Holding */
/** @typedef {"none" | "taking" | "held"} State */
/** @typedef {{ holder: string, percent: number, taking: boolean }} Hold what one holder has of a region */

/**
 * @param {Holding} holding
 * @param {string} day ISO dates are in order as texts are
 * @returns {State}
 */
export function stateOf({ since, held, until }, day) {
  if (day < since || day > until) {
    return "none";
  }
  return day < held ? "taking" : "held";
}

/**
 * Who holds a region on a day, what each holds and is taking together, the most first.
 * @param {import("../page").PageData} page
 * @param {import("../page").Region} region
 * @param {string} day
 * @returns {Hold[]}
 */
export function holdsOf(page, region, day) {
  const holdings = new Map(page.holdings.map((holding) => [holding.id, holding]));
  /** @type {Map<string, Hold>} */
  const found = new Map();
  for (const { holding: id, percent } of region.held) {
    const holding = /** @type {Holding} */ (holdings.get(id));
    const state = stateOf(holding, day);
    if (state !== "none") {
      const key = `${state} ${holding.holder}`;
      const sum = (found.get(key)?.percent ?? 0) + percent;
      found.set(key, { holder: holding.holder, percent: sum, taking: state === "taking" });
    }
  }
  return [...found.values()].sort((a, b) => b.percent - a.percent);
}
