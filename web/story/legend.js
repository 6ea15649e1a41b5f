// What the legend tells: a row for each kind of thing that is on the map now, and no other. Pure: a page's data in.

import { STYLES } from "./names.js";

/** @typedef {import("../page").Region} Region */
/** @typedef {{ at: number, shown: ReadonlySet<string> }} Side a step on the map, and the ids of what is shown of it */
/** @typedef {import("./story.js").LandLook} LandLook */
/** @typedef {{ holder: import("../page").HolderRow, taking: boolean }} HolderLook */
/** @typedef {{ line: "empire" | "frontiers" | "borders" } | { sign: import("../page").Place["kind"] }} GroundLook */
/** @typedef {typeof STYLES[keyof typeof STYLES]} Style */

/** @typedef {{ line: import("../page").Line["dash"], ids: string[] } | { area: import("../page").Area["kind"], ids: string[] }} OverlayLook */
/** @typedef {{ signed: LandLook } | { marked: Region }} MarkLook */

/**
 * @typedef {{ kind: "stages", looks: import("../page").Stage[] }
 *   | { kind: "status", id: string, looks: LandLook[] }
 *   | { kind: "marks", looks: MarkLook[] }
 *   | { kind: "holders", looks: HolderLook[] }
 *   | { kind: "overlays", looks: OverlayLook[] }
 *   | { kind: "certainty", looks: Style[] }
 *   | { kind: "ground", looks: GroundLook[] }} Row
 */

const GROUND = /** @type {const} */ (["empire", "frontiers", "borders"]);

/**
 * @param {import("../page").PageData} page
 * @param {import("./story.js").Story} story
 * @param {object} map
 * @param {readonly Side[]} map.sides the present step, and that which it is compared with, if any
 * @param {ReadonlySet<string>} map.marked the regions that stand out
 * @param {(id: string) => boolean} map.draws whether the ground has such lines
 * @param {readonly import("../page").Place["kind"][]} map.signs of the places that the map names at its scale
 * @returns {Row[]}
 */
export function legendOf(page, story, { sides, marked, draws, signs }) {
  const isShown = (/** @type {string} */ id) => sides.some(({ shown }) => shown.has(id));
  const lands = landsOn(page, story, sides);
  const bordering = page.borders.filter(
    (border) => border.kind !== "coast" && sides.some(({ shown }) => story.isBorderShown(border, shown)),
  );
  const sure = new Set(bordering.map(({ certainty }) => STYLES[certainty]));
  const ground = GROUND.filter((id) => draws(id) && (id !== "borders" || isShown(id)));
  const hues = new Set(lands.map(({ stage }) => stage));
  const [signed] = lands.filter((look) => look.signed);
  const [standsOut] = page.regions.filter(({ id }) => marked.has(id) && isShown(id));
  const lines = page.lines.filter(({ id }) => isShown(id));
  const areas = page.areas.filter(({ id }) => isShown(id));
  /** @type {Row[]} */
  const rows = [
    { kind: "stages", looks: page.stages.filter(({ id }) => hues.has(id)) },
    ...page.statuses.map(
      ({ id }) => /** @type {const} */ ({ kind: "status", id, looks: lands.filter(({ status }) => status.id === id) }),
    ),
    { kind: "marks", looks: [...(signed ? [{ signed }] : []), ...(standsOut ? [{ marked: standsOut }] : [])] },
    { kind: "holders", looks: holdersOn(page, story, sides) },
    {
      kind: "overlays",
      looks: [
        ...alike(lines, ({ dash }) => dash).map(({ look, ids }) => ({ line: look, ids })),
        ...alike(areas, ({ kind }) => kind).map(({ look, ids }) => ({ area: look, ids })),
      ],
    },
    { kind: "certainty", looks: Object.values(STYLES).filter((style) => sure.has(style)) },
    {
      kind: "ground",
      looks: [...ground.map((line) => ({ line })), ...(isShown("places") ? signs : []).map((sign) => ({ sign }))],
    },
  ];
  return rows.filter(({ looks }) => looks.length > 0);
}

/**
 * The looks of all lands on the map, each once, in the order of the stages.
 * @param {import("../page").PageData} page
 * @param {import("./story.js").Story} story
 * @param {readonly Side[]} sides
 */
function landsOn(page, story, sides) {
  const drawn = sides.flatMap(({ at, shown }) =>
    page.regions.filter(({ id }) => shown.has(id)).map((region) => story.lookOf(region, at)),
  );
  const once = new Map(drawn.map((look) => [`${look.stage} ${look.status.id} ${look.signed}`, look]));
  const place = (/** @type {LandLook} */ { stage, signed }) =>
    2 * page.stages.findIndex(({ id }) => id === stage) + Number(signed);
  return [...once.values()].sort((one, other) => place(one) - place(other));
}

/**
 * @param {import("../page").PageData} page
 * @param {import("./story.js").Story} story
 * @param {readonly Side[]} sides
 */
function holdersOn(page, story, sides) {
  const drawn = new Set(
    sides.flatMap(({ at, shown }) =>
      page.holdings.filter(({ id }) => shown.has(id)).map((holding) => `${holding.holder} ${story.isTaken(holding, at)}`),
    ),
  );
  return page.holders.flatMap((holder) =>
    [false, true].filter((taking) => drawn.has(`${holder.id} ${taking}`)).map((taking) => ({ holder, taking })),
  );
}

/**
 * @template {{ id: string }} R
 * @template {string} L
 * @param {readonly R[]} rows
 * @param {(row: R) => L} lookOf
 * @returns {{ look: L, ids: string[] }[]} the ids of those that look the same together
 */
function alike(rows, lookOf) {
  const looks = [...new Set(rows.map(lookOf))];
  return looks.map((look) => ({ look, ids: rows.filter((row) => lookOf(row) === look).map(({ id }) => id) }));
}
