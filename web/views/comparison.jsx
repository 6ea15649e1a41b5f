// Any two steps beside one another: which, what stands differently, and the way out. The map shows both.

import { useAtlas, useLanguage } from "./atlas.js";
import { EndButton } from "./divider.jsx";
import { Changes } from "./facts.jsx";

const NO_STEP = "none";

export function Comparison() {
  const { page, state, walk, actions } = useAtlas();
  const { word, day } = useLanguage();
  const choose = (/** @type {string} */ value) => actions.compareWith(value === NO_STEP ? null : Number(value));
  return (
    <>
      <label for="compared">{word("compare.start")}</label>
      <select
        id="compared"
        value={state.compared.value ?? NO_STEP}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        onFocus={actions.pause /* the list would change under the reader's hand */}
      >
        <option value={NO_STEP}>–</option>
        {walk.value.stops.map((index) => (
          <option
            key={index}
            value={index}
          >{`${day(page.steps[index].on)}: ${word(`step.${page.steps[index].id}.name`)}`}</option>
        ))}
      </select>
    </>
  );
}

/** What differs between the two steps of a comparison. */
export function Differences() {
  const { page, story, state } = useAtlas();
  const { word, day, number, pluralOf, roundedArea } = useLanguage();
  const [at, compared] = [state.step.value, state.compared.value ?? 0];
  const [earlier, later] = [Math.min(at, compared), Math.max(at, compared)];
  const changed = story.changesBetween(earlier, later);
  const km2 = changed.reduce((sum, region) => sum + region.km2, 0);
  const dates = `${day(page.steps[earlier].on)} – ${day(page.steps[later].on)}`;
  const lands = `${number(changed.length)}\u00a0${word(`lands.${pluralOf(changed.length)}`)}`;
  return (
    <div id="comparison">
      <p class="sum">{changed.length > 0 ? `${dates}: ${lands}, ${roundedArea(km2)}` : word("compare.same")}</p>
      <EndButton id="end-comparison" />
      <Changes earlier={earlier} later={later} />
    </div>
  );
}
