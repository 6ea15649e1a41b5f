// The story: how each region stands at a step, what changes, what stands out, what a step shows. Pure: a page's data in.

import { stateOf } from "./holding.js";

/** @typedef {import("../page").Region} Region */
/** @typedef {import("../page").StatusRow} Status */
/** @typedef {import("../page").StandingRow} Standing */
/** @typedef {{ stage: string | null, status: Status, signed: boolean }} LandLook of land on the map: without a stage it has no hue */
/** @typedef {ReturnType<typeof storyOf>} Story */

/**
 * @template {{ id: string }} R
 * @param {readonly R[]} rows
 * @returns {Map<string, R>}
 */
export function byId(rows) {
  return new Map(rows.map((row) => [row.id, row]));
}

const ALWAYS = ["places", "bands", "holdings"]; // what every step shows

/** @param {import("../page").PageData} page */
export function storyOf(page) {
  const statusOf = byId(page.statuses);
  const regionOf = byId(page.regions);
  const holdingOf = byId(page.holdings);
  const stageOf = byId(page.stages);
  const indexes = new Map(page.steps.map((step, index) => [step.id, index]));
  /** @type {Map<number, Map<string, Standing>>} */
  const known = new Map();

  // How each region stands at a step: the last of its standings that begins no later. ISO dates are in order as texts are.
  /** @param {number} index */
  function standingsAt(index) {
    let standings = known.get(index);
    if (!standings) {
      const day = page.steps[index].on;
      const last = (/** @type {Region} */ region) => region.standings.filter(({ from }) => from <= day).pop();
      standings = new Map(page.regions.map((region) => [region.id, /** @type {Standing} */ (last(region))]));
      known.set(index, standings);
    }
    return standings;
  }

  /** @param {Region} region @param {number} index */
  const standingAt = (region, index) => /** @type {Standing} */ (standingsAt(index).get(region.id));

  /** @param {Region} region @param {number} index */
  const statusAt = (region, index) => /** @type {Status} */ (statusOf.get(standingAt(region, index).status));

  // What was signed and is now in force stands otherwise than before.
  /** @param {number} earlier @param {number} later */
  const changesBetween = (earlier, later) =>
    page.regions.filter((region) => {
      const [before, now] = [standingAt(region, earlier), standingAt(region, later)];
      return before.status !== now.status || before.signed !== now.signed;
    });

  /** Who changed alike, by how they stood and stand. @param {number} earlier @param {number} later */
  function changesTogether(earlier, later) {
    /** @type {Map<string, { regions: Region[], from: Standing, to: Standing }>} */
    const kinds = new Map();
    for (const region of changesBetween(earlier, later)) {
      const [from, to] = [standingAt(region, earlier), standingAt(region, later)];
      const name = [from, to].map(({ status, signed }) => `${status} ${signed}`).join();
      const kind = kinds.get(name) ?? { regions: [], from, to };
      kind.regions.push(region);
      kinds.set(name, kind);
    }
    return [...kinds.values()];
  }

  /** @param {import("../page").Holding} holding @param {number} index */
  const holdingAt = (holding, index) => stateOf(holding, page.steps[index].on);

  return {
    standingAt,
    statusAt,
    changesBetween,
    changesTogether,
    /**
     * How a region looks on the map: what counts as demanded or given up has the hue of its stage.
     * @param {Region} region
     * @param {number} at
     * @returns {LandLook}
     */
    lookOf(region, at) {
      const [status, { signed = false }] = [statusAt(region, at), standingAt(region, at)];
      return { stage: status.counts ? region.stage : null, status, signed };
    },
    /** Tell whether land is still being taken at a step. @param {import("../page").Holding} holding @param {number} at */
    isTaken: (holding, at) => holdingAt(holding, at) === "taking",
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
    /** @param {string} id @param {number} at */
    shows(id, at) {
      const region = regionOf.get(id);
      if (region) {
        return !statusAt(region, at).hidden;
      }
      const holding = holdingOf.get(id);
      return holding ? holdingAt(holding, at) !== "none" : ALWAYS.includes(id) || page.steps[at].shows.includes(id);
    },
    /** The first standing of a region in its stage: when it was first asked for. @param {Region} region */
    firstAsked({ stage, standings }) {
      const { from = "" } = stageOf.get(stage) ?? {};
      return standings.find((standing) => standing.from >= from);
    },
    /** A border is shown while the land on either side is. @param {import("../page").Border} border @param {ReadonlySet<string>} shown */
    isBorderShown: ({ region, beyond }, shown) => [region, beyond].some((id) => regionOf.has(id) && shown.has(id)),
    /** The id of the switch without which this one shows nothing, if there is one. @param {string} id */
    wholeOf: (id) => (holdingOf.has(id) ? "holdings" : null),
    /** Everything that can be switched on and off, in the order of the data. */
    switches: [...page.regions, ...page.holdings, ...page.areas, ...page.lines].map(({ id }) => id).concat("borders", ...ALWAYS),
  };
}
