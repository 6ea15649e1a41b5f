// What every view of the page is given: the store, and the map as far as a view may ask of it.

import { createContext } from "preact";
import { useContext } from "preact/hooks";

/**
 * @typedef {object} AtlasMap
 * @property {() => void} showAll
 * @property {(by: number) => void} zoom
 * @property {() => { x: number, y: number }} size of the map's pane, in pixels
 * @property {() => boolean} isNarrow whether the pane is too narrow for two steps side by side
 * @property {(id: string) => boolean} draws whether there is such a layer
 * @property {() => import("../map/signs.js").Kind[]} signs of the places that the map names at its scale
 */
/** @typedef {import("../state/store.js").Store & { map: AtlasMap }} Atlas */

export const AtlasContext = createContext(/** @type {Atlas} */ (/** @type {unknown} */ (null)));

/** @returns {Atlas} */
export function useAtlas() {
  return useContext(AtlasContext);
}

/** The language of the moment: a view that takes it is told anew when the reader changes it. */
export function useLanguage() {
  return useAtlas().language.value;
}
