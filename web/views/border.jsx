// What is known of a stretch of border.

import { STYLES, withinKm } from "../story/names.js";
import { useLanguage } from "./atlas.js";
import { CitedSources, Fact } from "./facts.jsx";
import { Told } from "./told.jsx";

const SURE_WORD = /** @type {const} */ ({
  solid: "certainty.solid",
  dashed: "certainty.dashed",
  dotted: "certainty.dotted",
});

/** @param {{ border: import("../page").Border, plain?: boolean }} given plain: with no links */
export function BorderFacts({ border, plain = false }) {
  const language = useLanguage();
  const { word, kilometres } = language;
  return (
    <>
      <Fact name="evidence.kind">
        <p>{word(`kind.${border.kind}`)}</p>
        <p>{word(`follows.${border.follows}`)}</p>
      </Fact>
      <Fact name="evidence.certainty">
        <p>{withinKm(border.within_km, language)}</p>
        <p>{word(SURE_WORD[STYLES[border.certainty]])}</p>
      </Fact>
      <Fact name="evidence.length">
        <p>
          {word("area.about")}
          {"\u00a0"}
          {kilometres(border.km)}
        </p>
      </Fact>
      {border.disputed && (
        <Fact name="evidence.disputed">
          <p>{plain ? word(`border.${border.id}`) : <Told text={word(`border.${border.id}`)} />}</p>
        </Fact>
      )}
      <Fact name="card.sources">
        <CitedSources ids={border.sources} plain={plain} />
      </Fact>
    </>
  );
}
