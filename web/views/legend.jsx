// What the map's patterns, lines and signs mean.

import { KINDS } from "../map/signs.js";
import { STYLES } from "../story/names.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { AreaSwatch, HoldingSwatch, LineSwatch, SignSwatch, StatusSwatch, StretchSwatch } from "./swatch.jsx";
import "./legend.css";

export const SURE_WORD = /** @type {const} */ ({
  solid: "certainty.solid",
  dashed: "certainty.dashed",
  dotted: "certainty.dotted",
});
const SIGN_WORD = /** @type {const} */ ({
  seat: "legend.seat",
  capital: "legend.capital",
  town: "legend.town",
  coal: "legend.coal",
  iron: "legend.iron",
});

export function Legend() {
  const { page } = useAtlas();
  const { word } = useLanguage();
  const isAnySigned = page.regions.some(({ standings }) => standings.some(({ signed }) => signed));
  const [sample = page.statuses[0]] = page.statuses.filter(({ pattern }) => pattern === "solid");
  const kinds = KINDS.filter((kind) => page.places.some((place) => place.kind === kind));
  return (
    <>
      <p>{word("legend.hue")}</p>
      {page.statuses.map((status) => (
        <Key key={status.id} name={`status.${status.id}`}>
          <StatusSwatch status={status} />
        </Key>
      ))}
      {isAnySigned && (
        <Key name="legend.signed">
          <StatusSwatch status={sample} paler />
        </Key>
      )}
      {page.holdings.length > 0 && <HoldingKeys />}
      <p>{word("legend.certainty")}</p>
      {Object.values(STYLES).map((style) => (
        <Key key={style} name={SURE_WORD[style]}>
          <StretchSwatch style={style} />
        </Key>
      ))}
      <p class="quiet">{word("legend.coast")}</p>
      <Key name="legend.empire">
        <LineSwatch look="empire-band" over="empire" />
      </Key>
      <Key name="legend.frontiers">
        <LineSwatch look="frontiers" />
      </Key>
      <Key name="legend.borders">
        <LineSwatch look="borders" />
      </Key>
      <Key name="legend.contested">
        <AreaSwatch look="areas contested" />
      </Key>
      {kinds.map((kind) => (
        <Key key={kind} name={SIGN_WORD[kind]}>
          <SignSwatch kind={kind} />
        </Key>
      ))}
    </>
  );
}

/** How the land looks that troops hold or are taking. */
function HoldingKeys() {
  const { page } = useAtlas();
  const { word } = useLanguage();
  return (
    <>
      <p>{word("legend.holding")}</p>
      {page.holders.map(({ id, look }) => (
        <Key key={id} name={`holder.${id}`}>
          <HoldingSwatch look={`look-${look}`} />
        </Key>
      ))}
      <Key name="legend.taking">
        <HoldingSwatch look="taking" />
      </Key>
    </>
  );
}

/** @param {{ name: import("../page").Word, children: import("preact").ComponentChildren }} given */
function Key({ name, children }) {
  const { word } = useLanguage();
  return (
    <p class="key">
      {children}
      <span>{word(name)}</span>
    </p>
  );
}
