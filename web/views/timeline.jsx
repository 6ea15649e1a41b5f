// The timeline under the map: back, on, play, and a slider of the steps. It drives the story; the panel tells it.

import { useEffect } from "preact/hooks";
import { isMinor } from "../story/walk.js";
import { useAtlas, useLanguage } from "./atlas.js";
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
    document.addEventListener("keydown", (event) => stepByKey(event, turn));
  }, []);
  useSwipe(() => document.getElementById("timeline"), turn);
  useSwipe(() => document.getElementById("contents"), turn);
  useEffect(() => {
    document.getElementById("timeline")?.setAttribute("aria-label", word("timeline.label"));
  }, [word]);

  return (
    <>
      <SignButton id="previous" sign="‹" name={word("timeline.previous")} off={at === 0} onClick={() => turn(-1)} />
      <PlayButton />
      <SignButton id="next" sign="›" name={word("timeline.next")} off={at === last} onClick={() => turn(1)} />
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
      <p id="step-label" role="status">
        {text}
      </p>
      <AllEvents />
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

/** The switch between the steps that a lesson needs and all there are, if there are more. */
function AllEvents() {
  const { page, state, actions } = useAtlas();
  const { word } = useLanguage();
  return page.steps.some(isMinor) ? (
    <label class="all" for="all-events">
      <input
        type="checkbox"
        id="all-events"
        checked={state.allEvents.value}
        onChange={({ currentTarget }) => actions.showAllEvents(currentTarget.checked)}
      />
      <span>{word("timeline.all")}</span>
    </label>
  ) : null;
}

/** A strip of the stages, each as wide as its steps walked are many. */
function StageMarks() {
  const { page, step, walk } = useAtlas();
  const walked = walk.value.stops.map((index) => page.steps[index].stage);
  return (
    <div class="stages" aria-hidden="true">
      {page.stages
        .filter(({ id }) => walked.includes(id))
        .map(({ id, colour }) => (
          <span
            key={id}
            class={step.value.stage === id ? "present" : ""}
            style={{ flexGrow: walked.filter((stage) => stage === id).length, background: colour }}
          />
        ))}
    </div>
  );
}

/** @param {KeyboardEvent} event @param {(by: number) => void} turn */
function stepByKey(event, turn) {
  const by = ARROWS[event.key];
  const busy = document.activeElement?.closest(NEEDS_ARROWS);
  if (by && !busy && !event.altKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    turn(by);
  }
}
