// What things are called: lands, borders, lines and areas, in a language.

/** @typedef {import("../base/language.js").Language} Language */
/** @typedef {import("../page").PageData} PageData */
/** @typedef {import("../page").Border} Border */
/** @typedef {ReturnType<typeof namesOf>} Names */

/** How a stretch of border is drawn, by its certainty. */
export const STYLES = /** @type {const} */ ({ certain: "solid", "less-certain": "dashed", uncertain: "dotted" });

/** @param {PageData} page */
export function namesOf(page) {
  const regions = new Set(page.regions.map(({ id }) => id));
  const overlays = new Set([...page.areas, ...page.lines].map(({ id }) => id));
  /** @type {Map<string, string[]>} the borders between the same two sides, by their sides */
  const alike = new Map();
  page.borders.forEach((border) => {
    const sides = `${border.region} ${border.beyond}`;
    alike.set(sides, [...(alike.get(sides) ?? []), border.id]);
  });

  /** @param {string} id @param {Language} language */
  const side = (id, { word }) => word(regions.has(id) ? `region.${id}.label` : `beyond.${id}`);

  /** @param {Border} border @param {Language} language */
  const sides = (border, language) => `${side(border.region, language)} – ${side(border.beyond, language)}`;

  return {
    sides,
    // Stretches between the same two sides are told apart by their number.
    /** @param {Border} border @param {Language} language */
    border(border, language) {
      const ids = /** @type {string[]} */ (alike.get(`${border.region} ${border.beyond}`));
      const number = ids.length > 1 ? ` (${ids.indexOf(border.id) + 1}/${ids.length})` : "";
      return `${sides(border, language)}${number}: ${withinKm(border.within_km, language)}`;
    },
    /** @param {string} id what can be switched @param {Language} language */
    layer(id, { word }) {
      if (regions.has(id)) {
        return word(`region.${id}.name`);
      }
      return overlays.has(id) ? word(`overlay.${id}.name`) : word(SWITCH_WORD[/** @type {Switch} */ (id)]);
    },
  };
}

/** @typedef {keyof typeof SWITCH_WORD} Switch */
export const SWITCH_WORD = /** @type {const} */ ({
  borders: "switch.borders",
  places: "switch.places",
  bands: "switch.bands",
});

/** @param {number} km @param {Language} language */
export function withinKm(km, { word, kilometres }) {
  return `${word("certainty.within")} ${kilometres(km)}`;
}

/** @param {import("../page").Region} region @param {import("../page").StatusRow} status @param {Language} language */
export function regionSummary(region, status, { word, roundedArea }) {
  return `${word(`region.${region.id}.name`)}, ${roundedArea(region.km2)}, ${word(`status.${status.id}`)}`;
}
