// The legend on the map: what is on it now, row by row.

import { useState } from "preact/hooks";
import { isWide } from "../base/screen.js";
import { legendOf } from "../story/legend.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { Keys } from "./keys.jsx";
import "./legend.css";

export function Legend() {
  const { word } = useLanguage();
  const [isOpen] = useState(isWide);
  return (
    <details id="legend" open={isOpen}>
      <summary>{word("legend.title")}</summary>
      <ul>
        {useLegend().map((row) => (
          <li key={row.kind === "status" ? row.id : row.kind} class="keys">
            {row.kind === "stages" && <strong>{word("data.stage")}</strong>}
            {row.kind === "holders" && <strong>{word("switch.holdings")}</strong>}
            {row.kind === "certainty" && <strong>{word("card.borders")} ±</strong>}
            <Keys row={row} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The rows of the legend at the moment: of both sides of the divider, if there is one. */
export function useLegend() {
  const { page, story, state, shownNow, shownThen, marked, map } = useAtlas();
  const compared = state.compared.value;
  const sides = [{ at: state.step.value, shown: shownNow.value }];
  return legendOf(page, story, {
    sides: compared === null ? sides : [...sides, { at: compared, shown: shownThen.value }],
    marked: marked.value,
    draws: map.draws,
    signs: map.signs(),
  });
}
