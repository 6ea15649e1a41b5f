// What on the map can be operated: by mouse a note on hover and a card on click, by keyboard a note on focus and a card on
// Enter or Space. A path is a button to the keyboard and to a screen reader.

/** @typedef {import("leaflet").Map} LeafletMap */
/** @typedef {import("../state/store.js").Store["actions"]} Actions */

// A screen reader meets the buttons in a drawing, not the drawing's sheets.
/** @param {SVGElement} drawing with buttons in it */
export function letBeHeard(drawing) {
  drawing.removeAttribute("aria-hidden");
  drawing.setAttribute("role", "group");
}

/**
 * @param {LeafletMap} map
 * @param {SVGElement} path
 * @param {string} key of its card
 * @param {Actions} actions
 * @param {() => { x: number, y: number }} spot where in the map's pane its note stands on focus
 */
export function makeOperable(map, path, key, actions, spot) {
  makePointed(map, path, key, actions);
  path.setAttribute("tabindex", "0");
  path.setAttribute("role", "button");
  path.dataset.card = key;
  path.addEventListener("focus", () => {
    if (path.matches(":focus-visible")) {
      path.setAttribute("aria-describedby", "note");
      actions.point({ key, ...spot(), focused: true });
    }
  });
  path.addEventListener("blur", () => {
    path.removeAttribute("aria-describedby");
    actions.point(null);
  });
  path.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      actions.openCard(key);
    }
  });
}

/**
 * @param {LeafletMap} map
 * @param {SVGElement} path
 * @param {string} key
 * @param {Actions} actions
 * @param {boolean} [then] whether it is as the step has it that is compared with
 */
export function makePointed(map, path, key, actions, then) {
  path.classList.add("leaflet-interactive");
  path.addEventListener("mousemove", (event) => {
    actions.point({ key, ...map.mouseEventToContainerPoint(event), then });
  });
  path.addEventListener("mouseout", () => actions.point(null));
  path.addEventListener("click", () => actions.openCard(key));
}

/** @param {SVGElement} path @param {string} name */
export function nameIt(path, name) {
  if (path.getAttribute("aria-label") !== name) {
    path.setAttribute("aria-label", name);
  }
}
