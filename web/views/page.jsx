// The page's views, each in its place.

import "@preact/signals"; // whatever signal a view reads, the view follows
import { render } from "preact";
import { AtlasContext } from "./atlas.js";
import { Card } from "./card.jsx";
import { Divider } from "./divider.jsx";
import { Heading } from "./heading.jsx";
import { Hint } from "./hint.jsx";
import { Legend } from "./legend.jsx";
import { Note } from "./note.jsx";
import { Panel } from "./panel.jsx";
import { Timeline } from "./timeline.jsx";
import { ZoomButtons } from "./zoom.jsx";

function MapFurniture() {
  return (
    <>
      <Legend />
      <Note />
      <Divider />
      <ZoomButtons />
      <Hint />
    </>
  );
}

// Of the views those that take room from the map come before it, so that it need not change its size.
/** @param {import("../state/store.js").Store} store */
export function addFirstViews(store) {
  show("heading", Heading, /** @type {any} */ (store));
  show("timeline", Timeline, /** @type {any} */ (store));
}

/** @param {import("./atlas.js").Atlas} atlas */
export function addViews(atlas) {
  show("over", MapFurniture, atlas);
  show("reader", Panel, atlas);
  show("card", Card, atlas);
}

/**
 * @param {string} id of its place
 * @param {() => import("preact").VNode} View
 * @param {import("./atlas.js").Atlas} atlas
 */
function show(id, View, atlas) {
  const place = /** @type {HTMLElement} */ (document.getElementById(id));
  render(
    <AtlasContext.Provider value={atlas}>
      <View />
    </AtlasContext.Provider>,
    place,
  );
}
