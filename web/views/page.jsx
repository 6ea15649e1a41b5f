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

const VIEWS = /** @type {const} */ ([
  ["heading", Heading],
  ["timeline", Timeline],
  ["over", MapFurniture],
  ["contents", Panel],
]);

function MapFurniture() {
  return (
    <>
      <Note />
      <Card />
      <ZoomButtons />
    </>
  );
}

/** @param {import("./atlas.js").Atlas} atlas */
export function addViews(atlas) {
  for (const [id, View] of VIEWS) {
    const place = /** @type {HTMLElement} */ (document.getElementById(id));
    render(
      <AtlasContext.Provider value={atlas}>
        <View />
      </AtlasContext.Provider>,
      place,
    );
  }
}
