// The legend on the map: what is on it now, row by row.

import { useState } from "preact/hooks";
import { legendOf } from "../story/legend.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { Keys } from "./keys.jsx";
import "./legend.css";

const COMPACT = "(max-width: 960px), (max-height: 620px)";

export function Legend() {
  const { page } = useAtlas();
  const { word, shortDay } = useLanguage();
  const [isOpen] = useState(() => !matchMedia(COMPACT).matches);
  const stages = new Map(page.stages.map((stage) => [stage.id, stage]));
  return (
    <details id="legend" open={isOpen}>
      <summary>{word("legend.title")}</summary>
      <ul>
        {useLegend().map((row) => {
          const stage = row.kind === "stage" && stages.get(row.id);
          return stage ? (
            <li key={row.id} class="keys stage" style={{ "--stage": stage.colour }}>
              <span>
                <strong>{word(`stage.${row.id}.name`)}</strong>, {shortDay(stage.from)}
              </span>
              <Keys row={row} />
            </li>
          ) : (
            <li key={row.kind} class="keys">
              {row.kind === "holders" && <strong>{word("switch.holdings")}</strong>}
              {row.kind === "certainty" && <strong>{word("card.borders")}</strong>}
              <Keys row={row} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}

/** The rows of the legend at the moment. */
export function useLegend() {
  const { page, story, state, shown, marked, map } = useAtlas();
  const sides = [{ at: state.step.value, shown: shown.value }];
  return legendOf(page, story, { sides, marked: marked.value, draws: map.draws, signs: map.signs() });
}
