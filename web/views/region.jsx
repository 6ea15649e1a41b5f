// What a card tells of a region.

import { holdsOf } from "../story/holding.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { CitedSources, Fact, FactValue, Readings, Titles } from "./facts.jsx";
import { Told } from "./told.jsx";

/** The answer first, and what it rests on behind it. @param {{ region: import("../page").Region }} given */
export function RegionFacts({ region }) {
  const { story, state, step, names } = useAtlas();
  const language = useLanguage();
  const { word, day, roundedArea } = language;
  return (
    <>
      <dl>
        <Fact name="card.was">
          <p>
            <Told key={region.id} text={word(`region.${region.id}.was`)} />
          </p>
        </Fact>
        <Fact name="card.wanted">
          <p>
            <Told key={region.id} text={word(`region.${region.id}.wanted`)} />
          </p>
        </Fact>
        <Fact name="card.treaty">
          <p>
            <Told key={region.id} text={word(`region.${region.id}.treaty`)} />
          </p>
          <p class="quiet">
            {day(step.value.on)}: {names.standing(story.standingAt(region, state.step.value), language)}
          </p>
        </Fact>
        <Aftermath region={region} />
        <Fact name="card.name-now">
          <p>{word(`region.${region.id}.now`)}</p>
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
