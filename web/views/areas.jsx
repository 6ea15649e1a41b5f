// The arithmetic: areas by region, by legal status and in sum, with their uncertainty, beside what others have published.

import { useAtlas, useLanguage } from "./atlas.js";
import { FigureRow } from "./facts.jsx";

export function AreasTables() {
  const { page } = useAtlas();
  const { word } = useLanguage();
  const areas = page.facts.filter(({ quantity }) => quantity === "area");
  return (
    <>
      <Computed />
      <p class="quiet">{word("table.method")}</p>
      <Published name="table.published" facts={areas.filter(({ region }) => !region)} />
      <Published name="table.regional" facts={areas.filter(({ region }) => region)} />
    </>
  );
}

function Computed() {
  const { page, story } = useAtlas();
  const { word, capital, day, area, number } = useLanguage();
  const opening = page.steps[story.indexOfStep(page.opening)];
  const sums = page.sums.map((sum) => ({ ...sum, name: word(/** @type {any} */ (SUM_WORD[sum.kind](sum.id))) }));
  const heads = /** @type {const} */ (["table.land", "table.area", "table.deviation"]);
  return (
    <table>
      <caption>
        {word("table.computed")} ({day(opening.on)})
      </caption>
      <Heads keys={heads} />
      <tbody>
        {sums.map(({ kind, id, name, km2, deviation_km2: deviation }) => (
          <tr key={`${kind} ${id}`} class={kind}>
            <th scope="row">{capital(name)}</th>
            <td>{area(km2)}</td>
            <td>
              ±{"\u00a0"}
              {number(deviation)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SUM_WORD = {
  region: (/** @type {string} */ id) => `region.${id}.name`,
  status: (/** @type {string} */ id) => `status.${id}`,
  sum: (/** @type {string} */ id) => `sum.${id}`,
};

/** @param {{ name: import("../page").Word, facts: readonly import("../page").FactRow[] }} given */
function Published({ name, facts }) {
  const { word } = useLanguage();
  return (
    <table>
      <caption>{word(name)}</caption>
      <Heads keys={["table.claim", "table.area"]} />
      <tbody>
        {facts.map((fact) => (
          <FigureRow key={fact.id} fact={fact} />
        ))}
      </tbody>
    </table>
  );
}

/** @param {{ keys: readonly import("../page").Word[] }} given */
function Heads({ keys }) {
  const { word } = useLanguage();
  return (
    <thead>
      <tr>
        {keys.map((key) => (
          <th key={key} scope="col">
            {word(key)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
