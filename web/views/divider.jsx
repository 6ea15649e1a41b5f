// The divider of a comparison: the day of each side, a handle between them, and the button that ends it.

import { LEAST_SIDE } from "../state/store.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { focusMap, hasModifier } from "./focus.js";
import "./divider.css";

const STEP = 0.02;
const END_KEYS = /** @type {Record<string, number>} */ ({ Home: 0, End: 1 });
const percent = (/** @type {number} */ share) => Math.round(100 * share);

export function Divider() {
  const { page, state, map, actions } = useAtlas();
  const { word, day } = useLanguage();
  const [at, compared, share] = [state.step.value, state.compared.value, state.divider.value];
  if (compared === null) {
    return null;
  }
  const dayOf = (/** @type {number} */ index) => {
    const { id, on } = page.steps[index];
    return `${day(on)}: ${word(`step.${id}.name`)}`;
  };
  const [earlier, later] = [Math.min(at, compared), Math.max(at, compared)].map(dayOf);
  const isNarrow = map.isNarrow();
  const drag = (
    /** @type {PointerEvent & { currentTarget: HTMLElement }} */ { currentTarget: handle, pointerId, clientX, clientY },
  ) => {
    if (handle.hasPointerCapture(pointerId)) {
      const { left, top, width, height } = /** @type {HTMLElement} */ (handle.parentElement).getBoundingClientRect();
      actions.divide(isNarrow ? (clientY - top) / height : (clientX - left) / width);
    }
  };
  const step = (/** @type {KeyboardEvent} */ event) => {
    const by = /** @type {Record<string, number>} */ ({ ArrowRight: STEP, ArrowLeft: -STEP, ArrowDown: STEP, ArrowUp: -STEP });
    const to = END_KEYS[event.key] ?? share + (by[event.key] ?? Number.NaN);
    if (!Number.isNaN(to) && !hasModifier(event)) {
      event.preventDefault();
      actions.divide(to);
    }
  };
  return (
    <div id="compare" class={isNarrow ? "tall" : ""} style={{ "--at": `${100 * share}%` }}>
      <p class="compare-day">{earlier}</p>
      <p class="compare-day">{later}</p>
      <div
        id="divider"
        role="slider"
        tabIndex={0}
        aria-label={word("compare.divider")}
        aria-orientation={isNarrow ? "vertical" : "horizontal"}
        aria-valuemin={percent(LEAST_SIDE)}
        aria-valuemax={percent(1 - LEAST_SIDE)}
        aria-valuenow={percent(share)}
        aria-valuetext={`${earlier} – ${later}`}
        onKeyDown={step}
        onPointerDown={({ button, currentTarget, pointerId }) => button === 0 && currentTarget.setPointerCapture(pointerId)}
        onPointerMove={drag}
      />
      <EndButton id="end-on-map" />
    </div>
  );
}

/** @param {{ id: string }} given */
export function EndButton({ id }) {
  const { actions } = useAtlas();
  const { word } = useLanguage();
  const end = () => {
    actions.compareWith(null);
    focusMap(); // the button is gone
  };
  return (
    <button type="button" id={id} onClick={end}>
      {word("compare.end")}
    </button>
  );
}
