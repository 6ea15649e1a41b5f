// The timeline under the map: back, on, play, and a slider of the steps. It drives the story; the panel tells it.

import { useEffect } from "preact/hooks";
import { useAtlas, useLanguage } from "./atlas.js";
import { hasModifier } from "./focus.js";
import { useSwipe } from "./swipe.js";
import "./timeline.css";

const ARROWS = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowLeft: -1 });
// The arrow keys step wherever they are not needed for something else: the map moves by them, a select chooses.
const NEEDS_ARROWS = "#chart, input:not([type=checkbox]), select, textarea, .scroll";

export function Timeline() {
  const { state, step: present, walk, actions } = useAtlas();
  const { word, day } = useLanguage();
  const { stops, placeOf } = walk.value;
  const [at, step, last] = [placeOf(state.step.value), present.value, stops.length - 1];
  const text = `${day(step.on)}: ${word(`step.${step.id}.name`)}`;
  const turn = actions.turnBy;

  useEffect(() => {
    const step = (/** @type {KeyboardEvent} */ event) => stepByKey(event, turn);
    document.addEventListener("keydown", step);
    return () => document.removeEventListener("keydown", step);
  }, []);
  useSwipe(() => document.getElementById("timeline"), turn);
  useSwipe(() => document.getElementById("panel"), turn);
  useEffect(() => {
    document.getElementById("timeline")?.setAttribute("aria-label", word("timeline.label"));
  }, [word]);

  return (
    <>
      <div class="where">
        <SignButton id="previous" sign="‹" name={word("timeline.previous")} off={at === 0} onClick={() => turn(-1)} />
        <PlayButton />
        <SignButton id="next" sign="›" name={word("timeline.next")} off={at === last} onClick={() => turn(1)} />
        <p id="step-label" role="status">
          {text}
        </p>
      </div>
      <div class="track">
        <StageMarks />
        <input
          type="range"
          id="step"
          min={0}
          max={last}
          step={1}
          value={at}
          aria-label={word("timeline.step")}
          aria-valuetext={text}
          onInput={({ currentTarget }) => actions.turnTo(stops[Number(currentTarget.value)])}
        />
      </div>
    </>
  );
}

/** @param {{ id: string, sign: string, name: string, off?: boolean, onClick: () => void }} given */
function SignButton({ id, sign, name, off, onClick }) {
  return (
    <button type="button" id={id} aria-label={name} title={name} aria-disabled={off} onClick={onClick}>
      {sign}
    </button>
  );
}

// Nothing plays for those who ask for less motion.
function PlayButton() {
  const { state, actions } = useAtlas();
  const { word } = useLanguage();
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    return null;
  }
  return state.playing.value ? (
    <SignButton id="play" sign="❚❚" name={word("timeline.pause")} onClick={actions.pause} />
  ) : (
    <SignButton id="play" sign={"\u25b6\ufe0e"} name={word("timeline.play")} onClick={actions.play} />
  );
}

/** The stages by name, and a strip of them, each as wide as its steps walked are many. */
function StageMarks() {
  const { page, step, walk } = useAtlas();
  const { word } = useLanguage();
  const walked = walk.value.stops.map((index) => page.steps[index].stage);
  const stages = page.stages
    .filter(({ id }) => walked.includes(id))
    .map(({ id, colour }) => ({
      name: word(`stage.${id}.short`),
      look: step.value.stage === id ? "present" : "",
      colour,
      count: walked.filter((stage) => stage === id).length,
    }));
  return (
    <div aria-hidden="true">
      <div class="stage-names">
        {stages.map(({ name, look, colour }) => (
          <span key={name} class={look} style={{ borderColor: colour }}>
            {name}
          </span>
        ))}
      </div>
      <div class="stages">
        {stages.map(({ name, look, colour, count }) => (
          <span key={name} class={look} style={{ flexGrow: count, background: colour }} />
        ))}
      </div>
    </div>
  );
}

/** @param {KeyboardEvent} event @param {(by: number) => void} turn */
function stepByKey(event, turn) {
  const by = ARROWS[event.key];
  const busy = document.activeElement?.closest(NEEDS_ARROWS);
  if (by && !busy && !hasModifier(event)) {
    event.preventDefault();
    turn(by);
  }
}
