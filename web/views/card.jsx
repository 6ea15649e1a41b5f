// The card of a region, of a stretch of border, of a line or an area.

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { subjectOf } from "../story/cards.js";
import { holdsOf } from "../story/holding.js";
import { withinKm } from "../story/names.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { BorderFacts } from "./border.jsx";
import { CitedSources, Fact, FactValue, Readings, Titles } from "./facts.jsx";
import { Told } from "./told.jsx";
import "./card.css";

export function Card() {
  const { page, state, actions } = useAtlas();
  const language = useLanguage();
  const key = state.card.value;
  const heading = useCardFocus(key);
  const { region, border, overlay, holding } = subjectOf(page, key);
  const told = useTold(key);
  useEffect(() => {
    document.addEventListener("keydown", ({ key: pressed, defaultPrevented }) => {
      if (pressed === "Escape" && !defaultPrevented) {
        actions.closeCard();
      }
    });
  }, []);
  return (
    <>
      {told && (
        <>
          <button type="button" class="close" onClick={actions.closeCard}>
            {language.word("card.close")}
          </button>
          <h2 id="card-name" tabIndex={-1} ref={heading}>
            {told.title}
          </h2>
          {told.lead && (
            <p>
              <Told text={told.lead} />
            </p>
          )}
          {region ? (
            <RegionFacts region={region} />
          ) : (
            <dl>
              {border && <BorderFacts border={border} />}
              {overlay && <OverlayFacts overlay={overlay} />}
              {holding && <HoldingFacts holding={holding} />}
            </dl>
          )}
        </>
      )}
    </>
  );
}

/**
 * What a card tells of, and its first lines.
 * @param {string | null} key
 */
function useTold(key) {
  const { page, names } = useAtlas();
  const language = useLanguage();
  const { word } = language;
  const { region, border, overlay, holding } = subjectOf(page, key);
  if (region) {
    return { title: word(`region.${region.id}.name`) };
  }
  if (border) {
    return { title: names.sides(border, language), lead: word("evidence.how-known") };
  }
  if (holding) {
    return { title: names.layer(holding.id, language), lead: word(`holding.${holding.id}.note`) };
  }
  return overlay && { title: names.layer(overlay.id, language), lead: word(`overlay.${overlay.id}.note`) };
}

/**
 * A card that opens takes the focus to its heading; one that closes with it gives it to what it told of, or to the map.
 * @param {string | null} key
 */
function useCardFocus(key) {
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const before = useRef(/** @type {string | null} */ (null));
  useLayoutEffect(() => {
    const card = /** @type {HTMLElement} */ (document.getElementById("card"));
    card.hidden = !key;
    if (key) {
      card.scrollTop = 0;
      heading.current?.focus();
    } else if (before.current && document.activeElement === document.body) {
      const told = document.querySelector(`.folium-map [data-card="${before.current}"]:not([hidden])`);
      const back = told ?? document.querySelector(".folium-map");
      /** @type {HTMLElement} */ (back).focus({ preventScroll: true });
    }
    before.current = key;
  }, [key]);
  return heading;
}

/** The answer first, and what it rests on behind it. @param {{ region: import("../page").Region }} given */
function RegionFacts({ region }) {
  const { story, state, step, names } = useAtlas();
  const language = useLanguage();
  const { word, day, roundedArea } = language;
  const of = (/** @type {"was" | "wanted" | "treaty" | "now"} */ part) => word(`region.${region.id}.${part}`);
  return (
    <>
      <dl>
        <Fact name="card.was">
          <p>
            <Told text={of("was")} />
          </p>
        </Fact>
        <Fact name="card.wanted">
          <p>
            <Told text={of("wanted")} />
          </p>
        </Fact>
        <Fact name="card.treaty">
          <p>
            <Told text={of("treaty")} />
          </p>
          <p class="quiet">
            {day(step.value.on)}: {names.standing(story.standingAt(region, state.step.value), language)}
          </p>
        </Fact>
        <Aftermath region={region} />
        <Fact name="card.name-now">
          <p>{of("now")}</p>
        </Fact>
        <Fact name="card.computed">
          <p>{roundedArea(region.km2)}</p>
        </Fact>
      </dl>
      <details key={region.id}>
        <summary>{word("card.evidence")}</summary>
        <dl>
          <Evidence region={region} />
        </dl>
      </details>
    </>
  );
}

/** @param {{ region: import("../page").Region }} given */
function Evidence({ region }) {
  const { page, step, names, actions } = useAtlas();
  const language = useLanguage();
  const { word } = language;
  const borders = page.borders.filter((border) => [border.region, border.beyond].includes(region.id));
  const holds = holdsOf(page, region, step.value.on);
  const facts = page.facts.filter((fact) => fact.region === region.id);
  return (
    <>
      <Fact name="card.law">
        <Standings region={region} />
      </Fact>
      {holds.length > 0 && (
        <Fact name="card.held">
          {holds.map((hold) => (
            <p key={`${hold.holder} ${hold.taking}`}>{names.hold(hold, language)}</p>
          ))}
        </Fact>
      )}
      <Readings of={region.id} />
      <Fact name="card.published">
        {facts.length > 0 ? (
          facts.map((fact) => (
            <p key={fact.id}>
              <strong>
                <FactValue fact={fact} />
              </strong>{" "}
              {word(`fact.${fact.id}`)} <Titles ids={fact.sources} />
            </p>
          ))
        ) : (
          <p>{word("card.none-published")}</p>
        )}
      </Fact>
      <Fact name="card.article">
        <p>{word(`article.${region.article}`)}</p>
      </Fact>
      <Fact name="card.sources">
        <CitedSources ids={region.sources} />
      </Fact>
      <Fact name="card.borders">
        {borders.map((border) => (
          <button key={border.id} type="button" class="link" onClick={() => actions.openCard(`border:${border.id}`)}>
            {names.border(border, language)}
          </button>
        ))}
      </Fact>
    </>
  );
}

/** How the region has stood in law, from the first day to that of the step. @param {{ region: import("../page").Region }} given */
function Standings({ region }) {
  const { step, names } = useAtlas();
  const language = useLanguage();
  return (
    <ol class="standings">
      {region.standings
        .filter(({ from }) => from <= step.value.on)
        .map((standing) => {
          const ground = names.ground(standing, language);
          return (
            <li key={standing.from}>
              {language.day(standing.from)}: <span>{names.standing(standing, language)}</span>
              {ground && `; ${ground}`}
            </li>
          );
        })}
    </ol>
  );
}

/** @param {{ holding: import("../page").Holding }} given */
function HoldingFacts({ holding }) {
  const language = useLanguage();
  return (
    <>
      <Fact name="card.held">
        <p>{language.word(`holder.${holding.holder}`)}</p>
      </Fact>
      <Fact name="evidence.when">
        <p>{`${language.dateText(holding.from)} → ${language.dateText(holding.to)}`}</p>
      </Fact>
      <Fact name="evidence.certainty">
        <p>{withinKm(holding.within_km, language)}</p>
      </Fact>
      <Fact name="card.sources">
        <CitedSources ids={holding.sources} />
      </Fact>
    </>
  );
}

/** What became of the region after the story. @param {{ region: import("../page").Region }} given */
function Aftermath({ region }) {
  const { page } = useAtlas();
  const { word, day } = useLanguage();
  const told = page.aftermath.filter((row) => row.region === region.id);
  return told.length === 0 ? null : (
    <Fact name="card.became">
      {told.map(({ id, on, sources }) => (
        <p key={id}>
          {day(on)}: {word(`aftermath.${id}`)} <Titles ids={sources} />
        </p>
      ))}
    </Fact>
  );
}

/** @param {{ overlay: import("../story/cards.js").Overlay }} given */
function OverlayFacts({ overlay }) {
  const language = useLanguage();
  return (
    <>
      <Fact name="evidence.when">
        <p>{language.dateText(overlay.when)}</p>
      </Fact>
      {"within_km" in overlay && (
        <Fact name="evidence.certainty">
          <p>{withinKm(overlay.within_km, language)}</p>
        </Fact>
      )}
      <Readings of={overlay.id} />
      <Fact name="card.sources">
        <CitedSources ids={overlay.sources} />
      </Fact>
    </>
  );
}
