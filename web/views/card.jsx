// The card of a region, of a stretch of border, of a line or an area.

import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { subjectOf } from "../story/cards.js";
import { withinKm } from "../story/names.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { BorderFacts } from "./border.jsx";
import { CitedSources, Fact, Readings } from "./facts.jsx";
import { RegionFacts } from "./region.jsx";
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
    const close = (/** @type {KeyboardEvent} */ { key: pressed, defaultPrevented }) => {
      if (pressed === "Escape" && !defaultPrevented) {
        actions.closeCard();
      }
    };
    document.addEventListener("keydown", close);
    return () => document.removeEventListener("keydown", close);
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
              <Told key={key} text={told.lead} />
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
      const told = document.querySelector(`.folium-map path[data-card="${before.current}"]:not([hidden])`);
      const back = told ?? document.querySelector(".folium-map");
      /** @type {HTMLElement} */ (back).focus({ preventScroll: true });
    }
    before.current = key;
  }, [key]);
  return heading;
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
