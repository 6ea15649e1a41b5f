// The figures beside the land: the area so far and its shares, what it can be held against, what others have published.

import { km2Of } from "../base/numbers.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { FigureRow, Titles } from "./facts.jsx";
import "./figures.css";

export function Figures() {
  const { page } = useAtlas();
  const { word } = useLanguage();
  const quantities = [...new Set(page.facts.map(({ quantity }) => quantity))].filter((quantity) => quantity !== "area");
  return (
    <>
      <AreaSoFar />
      <p class="quiet">{word("figure.quoted")}</p>
      {quantities.map((quantity) => (
        <Published key={quantity} quantity={quantity} />
      ))}
      <p class="quiet">{word("figure.no-sum")}</p>
    </>
  );
}

function AreaSoFar() {
  const { page, story, state } = useAtlas();
  const { word, roundedArea } = useLanguage();
  const km2 = story.counted(state.step.value).reduce((sum, region) => sum + region.km2, 0);
  const quoted = page.facts.find(({ id }) => id === page.quoted);
  const whole = page.yardsticks.find(({ id }) => id === page.whole);
  return (
    <div id="so-far">
      <p class="quiet">{word("figure.area")}</p>
      <p class="sum">{roundedArea(km2)}</p>
      {quoted && <Share share={km2 / km2Of(quoted)} of={word("figure.of-quoted")} sources={quoted.sources} />}
      {whole && <Share share={km2 / whole.km2} of={word("figure.of-russia")} sources={whole.sources} />}
      {km2 > 0 && <p class="quiet">{word("figure.times")}</p>}
      {km2 > 0 &&
        page.yardsticks
          .filter((yardstick) => yardstick !== whole)
          .map((yardstick) => <Times key={yardstick.id} count={km2 / yardstick.km2} yardstick={yardstick} />)}
    </div>
  );
}

/**
 * A quiet bar: as long as the share, with a tick at the whole. A screen reader meets what is said in words.
 * @param {{ share: number, of: string, sources: readonly string[] }} given
 */
function Share({ share, of, sources }) {
  const { percent } = useLanguage();
  const full = Math.max(1, share);
  return (
    <div class="figure">
      <div class="share" aria-hidden="true">
        <span style={{ width: `${(100 * share) / full}%` }} />
        <i style={{ left: `${100 / full}%` }} />
      </div>
      <p>
        <strong>{percent(share)}</strong> {of} <Titles ids={sources} />
      </p>
    </div>
  );
}

/** @param {{ count: number, yardstick: import("../page").YardstickRow }} given */
function Times({ count, yardstick: { id, km2, sources } }) {
  const { word, number, area } = useLanguage();
  return (
    <p>
      <strong>
        {number(Math.round(count * 10) / 10)}
        {"\u00a0×"}
      </strong>{" "}
      {word(`yardstick.${id}`)} ({area(km2)}) <Titles ids={sources} />
    </p>
  );
}

/** @param {{ quantity: string }} given */
function Published({ quantity }) {
  const { page } = useAtlas();
  const { word } = useLanguage();
  return (
    <table>
      <caption>{word(`quantity.${quantity}`)}</caption>
      <tbody>
        {page.facts
          .filter((fact) => fact.quantity === quantity)
          .map((fact) => (
            <FigureRow key={fact.id} fact={fact} />
          ))}
      </tbody>
    </table>
  );
}
