// What has a name on the map, in which order, where about its place, and from which scale on.

import { once } from "../base/once.js";
import { drawnOf } from "./layers.js";
import { spotOf } from "./plane.js";
import { apartFrom, clearOf, within } from "./shapes.js";
import { KINDS } from "./signs.js";

/** @type {Record<number, number>} */
const TOWN_RANK_FROM_KM_PER_PX = { 1: Number.POSITIVE_INFINITY, 2: 3, 3: 1.6, 4: 0.8 };
const RIVERS_FROM_KM_PER_PX = 1.6;
const BOTH_NAMES_FROM_KM_PER_PX = 0.9;
const REGION_ANCHORS = anchorsAround(14, 28);
/** @type {import("./placing.js").Anchor[]} */
const TOWN_ANCHORS = [
  [0, 8, 0],
  [-1, -8, 0],
  [-0.5, 0, -13],
  [-0.5, 0, 13],
];
/** @type {import("./placing.js").Anchor[]} */
const RIVER_ANCHORS = [[-0.5, 0, 0]];
/** @type {Record<number, number>} */
const NAME_RANK_FROM_KM_PER_PX = { 1: 8, 2: 3 };
const POWER_ANCHORS = anchorsAround(24, 60);
const NAME_ANCHORS = anchorsAround(18, 24);

/** @typedef {import("../base/language.js").Language} Language */
/** @typedef {import("./plane.js").Spot} Spot */
/** @typedef {(box: import("./shapes.js").Box) => boolean} Test */

/**
 * @typedef {object} Label
 * @property {Spot} at
 * @property {string} look its class
 * @property {readonly string[]} sizes
 * @property {readonly import("./placing.js").Anchor[]} anchors
 * @property {(language: Language, km: number) => string} text at so many km to the pixel
 * @property {(shown: ReadonlySet<string>, km: number, day: string) => boolean} isWanted
 * @property {Test} [fits] in metres of the plane
 * @property {Test} [covers] whether a box covers some of its land, in metres of the plane
 * @property {import("./signs.js").Kind} [sign]
 * @property {number} [reach]
 */

/**
 * All names, in order of precedence.
 * @param {import("../page").PageData} page
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @param {import("./plane.js").Plane} plane
 * @returns {Label[]}
 */
export function labelsOf(page, layers, plane) {
  const spot = (/** @type {readonly [number, number]} */ [lng, lat]) => spotOf({ lat, lng }, plane.crs.projection);
  const byRank = [...page.places].sort((a, b) => a.rank - b.rank);
  const towns = byRank.map((place) => townLabel(place, spot(place.at)));
  const bySize = [...page.regions].sort((a, b) => b.km2 - a.km2);
  const regions = bySize.map((region) => {
    const { shape } = drawnOf(layers, region.id);
    return regionLabel(region, spot(region.label), () => shape.courses());
  });
  const rivers = page.rivers.map((river) => riverLabel(river, spot(river.at)));
  const ground = once(() => groundOf(page, layers));
  const names = [...page.names]
    .sort((a, b) => a.rank - b.rank)
    .map((name) => nameLabel(name, spot(name.at), (box) => ground().every((isFree) => isFree(box))));
  const isSeat = (/** @type {Label} */ { sign }) => sign === "seat";
  return [...towns.filter(isSeat), ...regions, ...towns.filter((town) => !isSeat(town)), ...names, ...rivers];
}

/**
 * @param {import("../page").Region} region
 * @param {Spot} at
 * @param {() => import("./shapes.js").Spot[][]} outline
 * @returns {Label}
 */
function regionLabel({ id }, at, outline) {
  const lies = once(() => within(outline()));
  const isOff = once(() => apartFrom(outline()));
  return {
    at,
    look: "region-name",
    sizes: ["large", "small"],
    anchors: REGION_ANCHORS,
    text: ({ word }) => word(`region.${id}.label`),
    isWanted: (shown) => shown.has(id),
    fits: (box) => lies()(box),
    covers: (box) => !isOff()(box),
  };
}

/** Tell whether the map names the places of a rank at so many km to the pixel. @param {number} rank @param {number} km */
const isInScale = (rank, km) => km < TOWN_RANK_FROM_KM_PER_PX[rank];

/** @param {import("../page").PageData} page @param {number} km to the pixel @returns {import("./signs.js").Kind[]} */
export function signsAt({ places }, km) {
  return KINDS.filter((kind) => places.some((place) => place.kind === kind && isInScale(place.rank, km)));
}

/**
 * @param {import("../page").Place} place
 * @param {Spot} at
 * @returns {Label}
 */
function townLabel({ id, kind, rank }, at) {
  return {
    at,
    look: `town rank-${rank}`,
    sizes: [""],
    anchors: TOWN_ANCHORS,
    text({ word }, km) {
      const [then, now] = [word(`place.${id}`), word(`place.${id}.now`)];
      return km < BOTH_NAMES_FROM_KM_PER_PX && then !== now ? `${then} (${now})` : then;
    },
    isWanted: (shown, km) => shown.has("places") && isInScale(rank, km),
    sign: kind,
    reach: kind === "town" ? 4 : 7,
  };
}

/**
 * A name of the ground, on the days on which it holds.
 * @param {import("../page").GroundName} name
 * @param {Spot} at
 * @param {Test} fits
 * @returns {Label}
 */
function nameLabel({ id, kind, rank, from = "", to }, at, fits) {
  const furthest = kind === "power" ? Number.POSITIVE_INFINITY : NAME_RANK_FROM_KM_PER_PX[rank];
  return {
    at,
    look: `ground-name ${kind}-name`,
    sizes: ["large", "small"],
    anchors: kind === "power" ? POWER_ANCHORS : NAME_ANCHORS,
    text: ({ word }) => word(`name.${id}`),
    isWanted: (_, km, day) => km < furthest && from <= day && (to === undefined || day <= to),
    fits,
  };
}

/**
 * What the names of the ground keep to: on the ground, off the regions, off the strong frontier.
 * @param {import("../page").PageData} page
 * @param {Map<string, import("./layers.js").Drawn>} layers
 * @returns {Test[]}
 */
function groundOf({ ground_km: { west, south, east, north }, regions }, layers) {
  return [
    ({ left, right, top, bottom }) => left > west * 1000 && right < east * 1000 && top > -north * 1000 && bottom < -south * 1000,
    clearOf(layers.get("empire")?.shape.courses() ?? []),
    ...regions.map(({ id }) => apartFrom(drawnOf(layers, id).shape.courses())),
  ];
}

/**
 * @param {import("../page").River} river
 * @param {Spot} at
 * @returns {Label}
 */
function riverLabel({ id }, at) {
  return {
    at,
    look: "river-name",
    sizes: [""],
    anchors: RIVER_ANCHORS,
    text: ({ word }) => word(`river.${id}`),
    isWanted: (_, km) => km < RIVERS_FROM_KM_PER_PX,
  };
}

/**
 * Anchors about a place, two steps to each side, the nearest first.
 * @param {number} down the furthest, px
 * @param {number} across
 * @returns {import("./placing.js").Anchor[]}
 */
function anchorsAround(down, across) {
  const steps = [0, -0.5, 0.5, -1, 1];
  return steps
    .flatMap((y) => steps.map((x) => ({ across: x * across, down: y * down })))
    .sort((a, b) => Math.hypot(a.across / 2, a.down) - Math.hypot(b.across / 2, b.down))
    .map((shift) => [-0.5, shift.across, shift.down]);
}
