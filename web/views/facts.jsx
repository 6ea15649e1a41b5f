// The small pieces that cards, chapter and tables are told with.

import { Fragment } from "preact";
import { reference } from "../story/reference.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { Told } from "./told.jsx";

/** @typedef {import("preact").ComponentChildren} Children */
/** @typedef {import("../page").GroupedReference} Source */

/**
 * A fact: its name, and one line or several.
 * @param {{ name: import("../page").Word, children: Children }} given
 */
export function Fact({ name, children }) {
  const { word } = useLanguage();
  return (
    <>
      <dt>{word(name)}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A source as a bibliography has it; the title leads to where it was read. @param {{ source: Source }} given */
export function Citation({ source }) {
  const { before, title, lang, after } = reference(source, useLanguage());
  return (
    <p>
      {before}
      {source.URL ? (
        <a href={source.URL} lang={lang} target="_blank" rel="noopener noreferrer">
          {title}
        </a>
      ) : (
        <cite lang={lang}>{title}</cite>
      )}
      {after}
    </p>
  );
}

/** @param {{ ids: readonly string[], plain?: boolean }} given plain: by their titles alone, with no links */
export function CitedSources({ ids, plain = false }) {
  const cited = useSources(ids);
  return cited.map((source) =>
    plain ? <Title key={source.id} source={source} /> : <Citation key={source.id} source={source} />,
  );
}

/** Who wrote each source, and its title. @param {{ ids: readonly string[] }} given */
export function Titles({ ids }) {
  const language = useLanguage();
  return useSources(ids).map((source, place) => (
    <Fragment key={source.id}>
      {place > 0 && "; "}
      {reference(source, language).before}
      <Title source={source} />
    </Fragment>
  ));
}

/** @param {{ source: Source }} given */
function Title({ source }) {
  const { title, lang } = reference(source, useLanguage());
  return <cite lang={lang}>{title}</cite>;
}

/** @param {readonly string[]} ids */
function useSources(ids) {
  const { page } = useAtlas();
  return ids.flatMap((id) => page.sources.filter((source) => source.id === id));
}

/** @param {{ fact: import("../page").FactRow }} given */
export function FactValue({ fact: { value, unit } }) {
  const { area, squareMiles, people, percent } = useLanguage();
  const spelt = { km2: area, "sq-mi": squareMiles, people, percent: (/** @type {number} */ share) => percent(share / 100) };
  return <>{spelt[unit](value)}</>;
}

/** Where readings differ, each stands beside the others with its source, and which one is drawn. @param {{ of: string }} given */
export function Readings({ of }) {
  const { page } = useAtlas();
  const { word } = useLanguage();
  const readings = page.readings.filter((reading) => reading.of === of);
  return readings.length === 0 ? null : (
    <Fact name="card.readings">
      <ul class="readings">
        {readings.map((reading) => (
          <li key={reading.id}>
            <Told text={word(`reading.${reading.id}`)} />{" "}
            {reading.drawn && (
              <>
                <strong>({word("card.drawn-so")})</strong>{" "}
              </>
            )}
            <Titles ids={reading.sources} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** What changed between two steps, a line for those that changed alike. @param {{ earlier: number, later: number }} given */
export function Changes({ earlier, later }) {
  const { story, names, actions } = useAtlas();
  const language = useLanguage();
  return (
    <ul>
      {story.changesTogether(earlier, later).map(({ regions, from, to }) => (
        <li key={regions[0].id}>
          <strong>
            {regions.map(({ id }, place) => (
              <Fragment key={id}>
                {place > 0 && ", "}
                <button type="button" class="land" onClick={() => actions.openCard(`region:${id}`)}>
                  {language.word(`region.${id}.label`)}
                </button>
              </Fragment>
            ))}
          </strong>
          : {names.standing(from, language)} → {names.standing(to, language)}
        </li>
      ))}
    </ul>
  );
}

/** A published figure as a row of a table: what it counts and who says so, and how much. @param {{ fact: import("../page").FactRow }} given */
export function FigureRow({ fact }) {
  const { word } = useLanguage();
  return (
    <tr>
      <th scope="row">
        <span>
          {fact.region ? `${word(`region.${fact.region}.label`)}: ` : ""}
          {word(`fact.${fact.id}`)}
        </span>
        <br />
        <Titles ids={fact.sources} />
      </th>
      <td>
        <FactValue fact={fact} />
      </td>
    </tr>
  );
}
