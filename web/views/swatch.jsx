// Samples of what is on the map, for panel and legend.

import { fillOf, holdingFill, LEGEND_INK } from "../map/fills.js";
import { SIGNS } from "../map/signs.js";
import { useAtlas } from "./atlas.js";
import "./swatch.css";

/** @param {{ children: import("preact").ComponentChildren }} given */
function Swatch({ children }) {
  return (
    <svg class="swatch" width={20} height={12} aria-hidden="true">
      {children}
    </svg>
  );
}

/** @param {{ look: import("../story/story.js").LandLook }} given */
export function LandSwatch({ look }) {
  const { page } = useAtlas();
  const colour = page.stages.find(({ id }) => id === look.stage)?.colour ?? LEGEND_INK;
  const box = { x: 0.5, y: 0.5, width: 19, height: 11, fill: fillOf("swatch", look), stroke: colour };
  return (
    <Swatch>
      <rect class={look.signed ? "paler" : ""} {...box} />
    </Swatch>
  );
}

/** @param {{ colour: string }} given the hue of a stage */
export function ColourSwatch({ colour }) {
  return (
    <Swatch>
      <path d="M4 0.5H16V11.5H4Z" fill={colour} />
    </Swatch>
  );
}

/** Land that stands out. */
export function MarkedSwatch() {
  return (
    <Swatch>
      <path class="regions marked" d="M2.5 2.5H17.5V9.5H2.5Z" fill="none" />
    </Swatch>
  );
}

/** @param {{ look: string, over?: string }} given the class of a line of the map, and of one drawn over it */
export function LineSwatch({ look, over }) {
  return (
    <Swatch>
      <path class={look} d="M0 6H20" />
      {over && <path class={over} d="M0 6H20" />}
    </Swatch>
  );
}

/** @param {{ look: string }} given the class of an area of the map */
export function AreaSwatch({ look }) {
  return (
    <Swatch>
      <rect class={look} x={0.5} y={0.5} width={19} height={11} />
    </Swatch>
  );
}

/** Land with an edge, beside land that nobody has taken. @param {import("../story/legend.js").HolderLook} given */
export function HoldingSwatch({ holder: { look }, taking }) {
  const box = { class: `holdings look-${look}${taking ? " taking" : ""}`, fill: holdingFill("swatch", look) };
  return (
    <Swatch>
      <path {...box} d="M0.5 11.5H16L12 8L15 4L12 0.5H0.5Z" />
    </Swatch>
  );
}

const BAND_WIDTH = { solid: 4, dashed: 8, dotted: 11 };

/** @param {{ style: import("../story/legend.js").Style }} given */
export function StretchSwatch({ style }) {
  const { shown } = useAtlas();
  return (
    <Swatch>
      {shown.value.has("bands") && <path class={`bands ${style}`} d="M0 6H20" stroke-width={BAND_WIDTH[style]} />}
      <path class={`stretches ${style}`} d="M0 6H20" />
    </Swatch>
  );
}

/** @param {{ kind: import("../map/signs.js").Kind }} given */
export function SignSwatch({ kind }) {
  return (
    <svg class={`sign ${kind}`} width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true">
      <path d={SIGNS[kind]} />
    </svg>
  );
}
