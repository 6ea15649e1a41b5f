// The switches of all that the map can show, each with the look that the legend tells of.

import { KINDS } from "../map/signs.js";
import { overlaysOf } from "../story/cards.js";
import { STYLES } from "../story/names.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { Keys } from "./keys.jsx";
import { Lands } from "./lands.jsx";
import { AreaSwatch, HoldingSwatch, LineSwatch } from "./swatch.jsx";
import { Tick } from "./tick.jsx";
import "./layers.css";

export function Layers() {
  const { page } = useAtlas();
  const { word } = useLanguage();
  return (
    <div id="layers">
      <Lands />
      {page.holdings.length > 0 && <Holdings />}
      <h2>{word("legend.lines")}</h2>
      {overlaysOf(page).map((overlay) => (
        <OverlaySwitch key={overlay.id} overlay={overlay} />
      ))}
      <h2>{word("legend.ground")}</h2>
      <Ground />
    </div>
  );
}

/** Who holds the land: as a whole, and each holding for those who ask. */
function Holdings() {
  const { page, story, state, shown } = useAtlas();
  const { word, dateText } = useLanguage();
  const holders = new Map(page.holders.map((holder) => [holder.id, { holder, taking: false }]));
  return (
    <>
      <h2>
        <Tick id="holdings" prefix="switch">
          <span>{word("switch.holdings")}</span>
        </Tick>
      </h2>
      {shown.value.has("holdings") && (
        <details id="section-holdings">
          <summary>
            <span class="keys">
              <Keys row={{ kind: "holders", looks: [...holders.values()] }} />
            </span>
          </summary>
          {page.holdings.map((holding) => {
            const { holder } = /** @type {import("../story/legend.js").HolderLook} */ (holders.get(holding.holder));
            const taking = story.isTaken(holding, state.step.value);
            return (
              <Tick key={holding.id} id={holding.id} prefix="holding">
                <HoldingSwatch holder={holder} taking={taking} />
                <span>{word(`holding.${holding.id}.name`) + (taking ? `, ${word("legend.taking")}` : "")}</span>
                <span class="km2">{dateText(holding.from)}</span>
              </Tick>
            );
          })}
        </details>
      )}
    </>
  );
}

/** @param {{ overlay: import("../story/cards.js").Overlay }} given */
function OverlaySwitch({ overlay }) {
  const { word, dateText } = useLanguage();
  return (
    <Tick id={overlay.id} prefix="overlay">
      {"dash" in overlay ? <LineSwatch look={`lines ${overlay.dash}`} /> : <AreaSwatch look={`areas ${overlay.kind}`} />}
      <span>{word(`overlay.${overlay.id}.name`)}</span>
      <span class="km2">{dateText(overlay.when)}</span>
    </Tick>
  );
}

/** How sure the borders are, which others there are, and the places. */
function Ground() {
  const { page, map } = useAtlas();
  const { word } = useLanguage();
  const lines = /** @type {const} */ (["empire", "frontiers"]).filter(map.draws).map((line) => ({ line }));
  const signs = KINDS.filter((kind) => page.places.some((place) => place.kind === kind)).map((sign) => ({ sign }));
  return (
    <>
      <Tick id="bands" prefix="switch">
        <span>{word("switch.bands")}</span>
      </Tick>
      <p class="quiet">{word("legend.certainty")}</p>
      <div class="keys">
        <Keys row={{ kind: "certainty", looks: Object.values(STYLES) }} />
        <Keys row={{ kind: "ground", looks: lines }} />
      </div>
      {map.draws("borders") && (
        <Tick id="borders" prefix="switch">
          <LineSwatch look="borders" />
          <span>{word("legend.borders")}</span>
        </Tick>
      )}
      <Tick id="places" prefix="switch">
        <span>{word("switch.places")}</span>
      </Tick>
      <div class="keys">
        <Keys row={{ kind: "ground", looks: signs }} />
      </div>
    </>
  );
}
