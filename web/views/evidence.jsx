// The switches of what lies over the regions: bands of uncertainty, who holds the land, areas, lines.

import { overlaysOf } from "../story/cards.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { AreaSwatch, HoldingSwatch, LineSwatch } from "./swatch.jsx";
import { Tick } from "./tick.jsx";

export function Evidence() {
  const { page, shown } = useAtlas();
  const looks = new Map(page.holders.map(({ id, look }) => [id, look]));
  const { word, dateText } = useLanguage();
  return (
    <>
      <Tick id="bands" prefix="switch">
        <span>{word("switch.bands")}</span>
      </Tick>
      {page.holdings.length > 0 && (
        <Tick id="holdings" prefix="switch">
          <span>{word("switch.holdings")}</span>
        </Tick>
      )}
      {shown.value.has("holdings") &&
        page.holdings.map((holding) => (
          <Tick key={holding.id} id={holding.id} prefix="holding">
            <HoldingSwatch look={`look-${looks.get(holding.holder)}`} />
            <span>{word(`holding.${holding.id}.name`)}</span>
            <span class="km2">{dateText(holding.from)}</span>
          </Tick>
        ))}
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
