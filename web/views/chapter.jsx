// What is told of a step: its day and name, its stage where that begins, its text, what it changes; and where, who, by which
// sources.

import { isMinor } from "../story/walk.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { Comparison, Differences } from "./comparison.jsx";
import { Changes, CitedSources, Fact } from "./facts.jsx";
import { useKeptFocus } from "./focus.js";
import { Told } from "./told.jsx";
import "./chapter.css";

export function Chapter() {
  const { page, state, step: present, stage: begun, walk, before } = useAtlas();
  const { word, number, bothDays } = useLanguage();
  const [step, stage] = [present.value, begun.value];
  const [told, heading] = useKeptFocus();
  const { stops, placeOf } = walk.value;
  const count = `${word("timeline.step")} ${number(placeOf(state.step.value) + 1)}/${number(stops.length)}`;
  const begins = state.step.value === before.value || page.steps[before.value].stage !== stage.id;
  const texts = [...(begins ? [word(`stage.${stage.id}.text`)] : []), word(`step.${step.id}.text`)];
  return (
    <div id="chapter" ref={told}>
      <div class="tools">
        <p class="quiet">
          {word(`stage.${stage.id}.name`)} · {count}
        </p>
        <AllEvents />
      </div>
      <h2 tabIndex={-1} ref={heading}>
        {word(`step.${step.id}.name`)}
      </h2>
      <p class="quiet">
        <Told key={step.id} text={bothDays(step.on, step.on_julian)} />
      </p>
      {texts.map((text) => (
        <p key={text}>
          <Told text={text} />
        </p>
      ))}
      {step.note && (
        <p class="editor">
          <strong>{word("story.note")}:</strong> {word(`step.${step.id}.note`)}
        </p>
      )}
      <div>{state.compared.value === null ? <StepChanges /> : <Differences />}</div>
      <Comparison />
      <OwnSwitches onFollow={() => heading.current?.focus()} />
    </div>
  );
}

/** Where a step took place, who was there, who says so. */
export function StepEvidence() {
  const { step: present, stage } = useAtlas();
  const { word } = useLanguage();
  const step = present.value;
  return (
    <dl>
      {step.place && (
        <Fact name="story.place">
          <p>{placeName(step.place, word)}</p>
        </Fact>
      )}
      {step.people.length > 0 && (
        <Fact name="story.people">
          {step.people.map(({ person, office }) => (
            <p key={person}>
              {word(`person.${person}`)}
              {office && `, ${word(`office.${office}`)}`}
            </p>
          ))}
        </Fact>
      )}
      <Fact name="card.sources">
        <CitedSources ids={[...new Set([...step.sources, ...stage.value.sources])]} />
      </Fact>
    </dl>
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

/** @param {string} place @param {import("../page").Say} word */
function placeName(place, word) {
  const [then, now] = [word(`place.${place}`), word(`place.${place}.now`)];
  return then === now ? then : `${then} (${now})`;
}

function StepChanges() {
  const { page, story, state, before } = useAtlas();
  const { word, shortDay } = useLanguage();
  const [earlier, at] = [before.value, state.step.value];
  if (at === earlier) {
    return null;
  }
  if (story.changesBetween(earlier, at).length === 0) {
    return <p class="quiet">{word("story.no-change")}</p>;
  }
  return (
    <>
      <h3>
        {word("story.changes")} ({`${shortDay(page.steps[earlier].on)} → ${shortDay(page.steps[at].on)}`})
      </h3>
      <Changes earlier={earlier} later={at} />
    </>
  );
}

/** A step never hides or shows against the reader's switches without saying so. @param {{ onFollow: () => void }} given */
function OwnSwitches({ onFollow }) {
  const { state, names, actions } = useAtlas();
  const language = useLanguage();
  const own = [...state.own.value].map(([id, on]) => `${on ? "+" : "−"}\u00a0${names.layer(id, language)}`);
  const follow = () => {
    actions.followStep();
    onFollow(); // the button is gone
  };
  return (
    <div class="own">
      {own.length > 0 && (
        <>
          <p>
            {language.word("switch.own")} {own.join(", ")}
          </p>
          <button type="button" onClick={follow}>
            {language.word("switch.follow")}
          </button>
        </>
      )}
    </div>
  );
}
