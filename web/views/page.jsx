// The page's views, each in its place.

import "@preact/signals"; // whatever signal a view reads, the view follows
import { render } from "preact";
import { AtlasContext } from "./atlas.js";
import { Card } from "./card.jsx";
import { Heading } from "./heading.jsx";
import { Note } from "./note.jsx";
import { Panel } from "./panel.jsx";
import { Timeline } from "./timeline.jsx";
import { ZoomButtons } from "./zoom.jsx";

function MapFurniture() {
  return (
    <>
      <Note />
      <Card />
      <ZoomButtons />
    </>
  );
}

/**
 * The map is painted first; the panel, longer than all the rest, is made once it stands.
 * @param {import("./atlas.js").Atlas} atlas
 */
export function addViews(atlas) {
  show("heading", Heading, atlas);
  show("timeline", Timeline, atlas);
  show("over", MapFurniture, atlas);
  requestAnimationFrame(() => setTimeout(() => show("contents", Panel, atlas)));
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
