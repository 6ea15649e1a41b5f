// What the legend tells: a row for each kind of thing that is on the map now, and no other. Pure: a page's data in.

import { STYLES } from "./names.js";

/** @typedef {import("../page").Region} Region */
/** @typedef {{ at: number, shown: ReadonlySet<string> }} Side a step on the map, and the ids of what is shown of it */
/** @typedef {import("./story.js").LandLook} LandLook */
/** @typedef {{ holder: import("../page").HolderRow, taking: boolean }} HolderLook */
/** @typedef {{ look: import("../page").Line["dash"], ids: string[] }} LineLook lines that are drawn alike, by their ids */
/** @typedef {{ look: import("../page").Area["kind"], ids: string[] }} AreaLook */
/** @typedef {{ line: "empire" | "frontiers" | "borders" } | { sign: import("../page").Place["kind"] }} GroundLook */
/** @typedef {typeof STYLES[keyof typeof STYLES]} Style */

/**
 * @typedef {{ kind: "stage", id: string, looks: LandLook[] }
 *   | { kind: "plain", looks: LandLook[] }
 *   | { kind: "signed", looks: LandLook[] }
 *   | { kind: "marked", looks: Region[] }
 *   | { kind: "holders", looks: HolderLook[] }
 *   | { kind: "lines", looks: LineLook[] }
 *   | { kind: "areas", looks: AreaLook[] }
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
  const ofHue = (/** @type {string | null} */ hue) => lands.filter(({ stage }) => stage === hue);
  const bordering = page.borders.filter(
    (border) => border.kind !== "coast" && sides.some(({ shown }) => story.isBorderShown(border, shown)),
  );
  const sure = new Set(bordering.map(({ certainty }) => STYLES[certainty]));
  const ground = GROUND.filter((id) => draws(id) && (id !== "borders" || isShown(id)));
  /** @type {Row[]} */
  const rows = [
    ...page.stages.map(({ id }) => /** @type {const} */ ({ kind: "stage", id, looks: ofHue(id) })),
    { kind: "plain", looks: ofHue(null) },
    { kind: "signed", looks: lands.filter(({ signed }) => signed).slice(0, 1) },
    { kind: "marked", looks: page.regions.filter(({ id }) => marked.has(id) && isShown(id)).slice(0, 1) },
    { kind: "holders", looks: holdersOn(page, story, sides) },
    {
      kind: "lines",
      looks: alike(
        page.lines.filter(({ id }) => isShown(id)),
        ({ dash }) => dash,
      ),
    },
    {
      kind: "areas",
      looks: alike(
        page.areas.filter(({ id }) => isShown(id)),
        ({ kind }) => kind,
      ),
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
 * The looks of all lands on the map, each once, in the order of the statuses.
 * @param {import("../page").PageData} page
 * @param {import("./story.js").Story} story
 * @param {readonly Side[]} sides
 */
function landsOn(page, story, sides) {
  const drawn = sides.flatMap(({ at, shown }) =>
    page.regions.filter(({ id }) => shown.has(id)).map((region) => story.lookOf(region, at)),
  );
  const once = new Map(drawn.map((look) => [`${look.stage} ${look.status.id} ${look.signed}`, look]));
  const place = (/** @type {LandLook} */ { status, signed }) => 2 * page.statuses.indexOf(status) + Number(signed);
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
