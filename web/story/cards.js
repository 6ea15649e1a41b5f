// What a card can tell of. A card's key is its kind and the id of what it tells of: "region:kars".

/** @typedef {import("../page").PageData} PageData */
/** @typedef {import("../page").Area | import("../page").Line} Overlay */

/**
 * @param {PageData} page
 * @returns {readonly Overlay[]} areas and lines, in the order in which they are drawn and switched
 */
export function overlaysOf(page) {
  return [...page.areas, ...page.lines];
}

/**
 * @param {PageData} page
 * @param {string | null} key
 */
export function subjectOf(page, key) {
  const [kind, id] = (key ?? "").split(":");
  const named = (/** @type {{ id: string }} */ row) => row.id === id;
  const region = kind === "region" ? page.regions.find(named) : undefined;
  const border = kind === "border" ? page.borders.find(named) : undefined;
  const overlay = kind === "overlay" ? overlaysOf(page).find(named) : undefined;
  const holding = kind === "holding" ? page.holdings.find(named) : undefined;
  return { region, border, overlay, holding };
}

/**
 * @param {PageData} page
 * @param {string | null} key
 */
export function isCard(page, key) {
  return Object.values(subjectOf(page, key)).some(Boolean);
}
