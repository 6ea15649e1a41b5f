// The buttons on the map: nearer, farther, all.

import { useAtlas, useLanguage } from "./atlas.js";
import "./zoom.css";

const STEP = 0.5;

export function ZoomButtons() {
  const { map } = useAtlas();
  const { word } = useLanguage();
  const buttons = /** @type {const} */ ([
    ["map.zoom-in", "+", () => map.zoom(STEP)],
    ["map.zoom-out", "−", () => map.zoom(-STEP)],
    ["map.whole", "⤢", map.showAll],
  ]);
  return (
    <div id="zoom">
      {buttons.map(([key, sign, act]) => (
        <button key={key} type="button" aria-label={word(key)} title={word(key)} onClick={act}>
          {sign}
        </button>
      ))}
    </div>
  );
}
