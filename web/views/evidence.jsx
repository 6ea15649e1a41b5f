// The switches of what the borders rest on: bands of uncertainty, areas, lines.

import { overlaysOf } from "../story/cards.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { AreaSwatch, LineSwatch } from "./swatch.jsx";
import { Tick } from "./tick.jsx";

export function Evidence() {
  const { page } = useAtlas();
  const { word, dateText } = useLanguage();
  return (
    <>
      <Tick id="bands" prefix="switch">
        <span>{word("switch.bands")}</span>
      </Tick>
      {overlaysOf(page).map((overlay) => (
        <Tick key={overlay.id} id={overlay.id} prefix="overlay">
          {"dash" in overlay ? <LineSwatch look={`lines ${overlay.dash}`} /> : <AreaSwatch look={`areas ${overlay.kind}`} />}
          <span>{word(`overlay.${overlay.id}.name`)}</span>
          <span class="km2">{dateText(overlay.when)}</span>
        </Tick>
      ))}
    </>
  );
}
