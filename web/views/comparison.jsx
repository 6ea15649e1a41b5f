// Any two steps beside one another: what stands differently, on the map and as a list with areas.

import { useAtlas, useLanguage } from "./atlas.js";
import { Changes } from "./facts.jsx";

const NO_STEP = "none";

export function Comparison() {
  const { page, state, walk, actions } = useAtlas();
  const { word, day } = useLanguage();
  const compared = state.compared.value;
  const choose = (/** @type {string} */ value) => actions.compareWith(value === NO_STEP ? null : Number(value));
  return (
    <>
      <label for="compared">
        <span>{word("compare.with")}</span>
      </label>
      <select
        id="compared"
        value={compared ?? NO_STEP}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        onFocus={actions.pause /* the list would change under the reader's hand */}
      >
        <option value={NO_STEP}>{word("compare.none")}</option>
        {walk.value.stops.map((index) => (
          <option
            key={index}
            value={index}
          >{`${day(page.steps[index].on)}: ${word(`step.${page.steps[index].id}.name`)}`}</option>
        ))}
      </select>
      <div id="comparison">{compared === null ? null : <Differences with={compared} />}</div>
    </>
  );
}

/** @param {{ with: number }} given */
function Differences({ with: compared }) {
  const { page, story, state } = useAtlas();
  const { word, day, number, pluralOf, roundedArea } = useLanguage();
  const at = state.step.value;
  const [earlier, later] = [Math.min(at, compared), Math.max(at, compared)];
  const changed = story.changesBetween(earlier, later);
  if (changed.length === 0) {
    return <p>{word("compare.same")}</p>;
  }
  const km2 = changed.reduce((sum, region) => sum + region.km2, 0);
  const dates = `${day(page.steps[earlier].on)} – ${day(page.steps[later].on)}`;
  const lands = `${number(changed.length)}\u00a0${word(`lands.${pluralOf(changed.length)}`)}`;
  return (
    <>
      <p class="sum">{`${dates}: ${lands}, ${roundedArea(km2)}`}</p>
      <Changes earlier={earlier} later={later} />
    </>
  );
}
