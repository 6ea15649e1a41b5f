// What things are called: lands, borders, lines and areas, in a language.

/** @typedef {import("../base/language.js").Language} Language */
/** @typedef {import("../page").PageData} PageData */
/** @typedef {import("../page").Border} Border */
/** @typedef {import("../page").StandingRow} Standing */
/** @typedef {ReturnType<typeof namesOf>} Names */

/** How a stretch of border is drawn, by its certainty. */
export const STYLES = /** @type {const} */ ({ certain: "solid", "less-certain": "dashed", uncertain: "dotted" });

/** @param {PageData} page */
export function namesOf(page) {
  const regions = new Set(page.regions.map(({ id }) => id));
  const overlays = new Set([...page.areas, ...page.lines].map(({ id }) => id));
  const holdings = new Set(page.holdings.map(({ id }) => id));
  const instruments = new Map(page.instruments.map((row) => [row.id, row]));
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

  // How a land stands in law; what is signed says that it is not yet in force.
  /** @param {Standing} standing @param {Language} language */
  const standing = ({ status, signed }, { word }) => `${word(`status.${status}`)}${signed ? `, ${word("law.signed")}` : ""}`;

  return {
    sides,
    standing,
    // What a standing rests on, and of which day; nothing where nothing has been asked.
    /** @param {Standing} row @param {Language} language */
    ground({ instrument }, { word, day }) {
      const found = instruments.get(instrument ?? "");
      return found ? `${word(`instrument.${found.id}`)}, ${day(found.on)}` : "";
    },
    /** @param {import("./holding.js").Hold} hold @param {Language} language */
    hold({ holder, percent, taking }, language) {
      const { word } = language;
      return `${word(`holder.${holder}`)}: ${roughShare(percent, language)}${taking ? `, ${word("legend.taking")}` : ""}`;
    },
    /** @param {import("../page").Region} region @param {Standing} row @param {Language} language */
    summary(region, row, language) {
      const { word, roundedArea } = language;
      return `${word(`region.${region.id}.name`)}, ${roundedArea(region.km2)}, ${standing(row, language)}`;
    },
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
      if (holdings.has(id)) {
        return word(`holding.${id}.name`);
      }
      return overlays.has(id) ? word(`overlay.${id}.name`) : word(SWITCH_WORD[/** @type {Switch} */ (id)]);
    },
  };
}

/** @typedef {keyof typeof SWITCH_WORD} Switch */
export const SWITCH_WORD = /** @type {const} */ ({
  borders: "legend.borders",
  places: "switch.places",
  bands: "switch.bands",
  holdings: "switch.holdings",
});

const STEP_PERCENT = 5; // no front is known better

/** @param {number} share in per cent @param {Language} language */
function roughShare(share, { word, percent }) {
  const rough = Math.round(share / STEP_PERCENT) * STEP_PERCENT;
  return rough ? `${word("area.about")} ${percent(rough / 100)}` : `< ${percent(STEP_PERCENT / 100)}`;
}

/** @param {number} km @param {Language} language */
export function withinKm(km, { word, kilometres }) {
  return `${word("certainty.within")} ${kilometres(km)}`;
}
