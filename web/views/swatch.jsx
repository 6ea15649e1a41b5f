// Samples of what is on the map, for panel and legend.

import { useLayoutEffect, useRef } from "preact/hooks";
import { fillOf, LEGEND_INK, legendFill } from "../map/fills.js";
import { signOf } from "../map/signs.js";
import { useAtlas } from "./atlas.js";
import "./swatch.css";

/** @param {{ children: import("preact").ComponentChildren }} given */
function Swatch({ children }) {
  return (
    <svg class="swatch" width={26} height={16} aria-hidden="true">
      {children}
    </svg>
  );
}

/** @param {{ fill: string, stroke: string, paler?: boolean }} given */
function Box({ fill, stroke, paler = false }) {
  return (
    <Swatch>
      <rect class={paler ? "paler" : ""} x={0.5} y={0.5} width={25} height={15} fill={fill} stroke={stroke} />
    </Swatch>
  );
}

/** @param {{ region: import("../page").Region }} given */
export function RegionSwatch({ region }) {
  const { page, story, state } = useAtlas();
  const colour = page.stages.find(({ id }) => id === region.stage)?.colour ?? "";
  const at = state.step.value;
  const fill = fillOf("swatch", region.stage, story.statusAt(region, at));
  return <Box fill={fill} stroke={colour} paler={Boolean(story.standingAt(region, at).signed)} />;
}

/** @param {{ status: import("../page").StatusRow, paler?: boolean }} given */
export function StatusSwatch({ status, paler = false }) {
  return <Box fill={legendFill(status)} stroke={LEGEND_INK} paler={paler} />;
}

/** @param {{ look: string, over?: string }} given the class of a line of the map, and of one drawn over it */
export function LineSwatch({ look, over }) {
  return (
    <Swatch>
      <path class={look} d="M0 8H26" />
      {over && <path class={over} d="M0 8H26" />}
    </Swatch>
  );
}

/** @param {{ look: string }} given the class of an area of the map */
export function AreaSwatch({ look }) {
  return (
    <Swatch>
      <rect class={look} x={0.5} y={0.5} width={25} height={15} />
    </Swatch>
  );
}

/** Land with an edge, beside land that nobody has taken. @param {{ look: string }} given how its holder's land looks */
export function HoldingSwatch({ look }) {
  return (
    <Swatch>
      <path class={`holdings ${look}`} d="M0.5 15.5H19L15 10L18 6L14 0.5H0.5Z" />
    </Swatch>
  );
}

const BAND_WIDTH = { solid: 4, dashed: 8, dotted: 14 };

/** @param {{ style: "solid" | "dashed" | "dotted" }} given */
export function StretchSwatch({ style }) {
  return (
    <Swatch>
      <path class={`bands ${style}`} d="M0 8H26" stroke-width={BAND_WIDTH[style]} />
      <path class={`stretches ${style}`} d="M0 8H26" />
    </Swatch>
  );
}

/** @param {{ kind: import("../map/signs.js").Kind }} given */
export function SignSwatch({ kind }) {
  const place = useRef(/** @type {HTMLSpanElement | null} */ (null));
  useLayoutEffect(() => place.current?.replaceChildren(signOf(kind)), [kind]);
  return <span ref={place} />;
}
