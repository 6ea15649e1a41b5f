// What the looks of the map mean: a sample of each and its words, for the legend and for the switches.

import { useLanguage } from "./atlas.js";
import { AreaSwatch, HoldingSwatch, LandSwatch, LineSwatch, MarkedSwatch, SignSwatch, StretchSwatch } from "./swatch.jsx";
import "./keys.css";

export const SURE_WORD = /** @type {const} */ ({
  solid: "certainty.solid",
  dashed: "certainty.dashed",
  dotted: "certainty.dotted",
});
const GROUND_WORD = /** @type {const} */ ({
  empire: "legend.empire",
  frontiers: "legend.frontiers",
  borders: "legend.borders",
  seat: "legend.seat",
  capital: "legend.capital",
  town: "legend.town",
  coal: "legend.coal",
  iron: "legend.iron",
});

/** A row of the legend, look by look. @param {{ row: import("../story/legend.js").Row }} given */
export function Keys({ row }) {
  const { word } = useLanguage();
  const names = (/** @type {string[]} */ ids) => ids.map((id) => word(`overlay.${id}.name`)).join(", ");
  switch (row.kind) {
    case "stage":
    case "plain":
      return row.looks.map((look) => (
        <Key key={`${look.status.id} ${look.signed}`} text={word(`status.${look.status.id}`)}>
          <LandSwatch look={look} />
        </Key>
      ));
    case "signed":
      return (
        <Key text={word("legend.signed")}>
          <LandSwatch look={row.looks[0]} />
        </Key>
      );
    case "marked":
      return (
        <Key text={word("legend.marked")}>
          <MarkedSwatch />
        </Key>
      );
    case "holders":
      return row.looks.map(({ holder, taking }, place) => {
        const isNamed = row.looks[place - 1]?.holder !== holder; // what one holds and is taking stands side by side
        const texts = [isNamed && word(`holder.${holder.id}`), taking && word("legend.taking")];
        return (
          <Key key={`${holder.id} ${taking}`} text={texts.filter(Boolean).join(", ")}>
            <HoldingSwatch holder={holder} taking={taking} />
          </Key>
        );
      });
    case "lines":
      return row.looks.map(({ look, ids }) => (
        <Key key={look} text={names(ids)}>
          <LineSwatch look={`lines ${look}`} />
        </Key>
      ));
    case "areas":
      return row.looks.map(({ look, ids }) => (
        <Key key={look} text={names(ids)}>
          <AreaSwatch look={`areas ${look}`} />
        </Key>
      ));
    case "certainty":
      return row.looks.map((style) => (
        <Key key={style} text={word(SURE_WORD[style])}>
          <StretchSwatch style={style} />
        </Key>
      ));
    default:
      return row.looks.map((look) => <GroundKey key={Object.values(look)[0]} look={look} />);
  }
}

/** @param {{ look: import("../story/legend.js").GroundLook }} given */
function GroundKey({ look }) {
  const { word } = useLanguage();
  if ("sign" in look) {
    return (
      <Key text={word(GROUND_WORD[look.sign])}>
        <SignSwatch kind={look.sign} />
      </Key>
    );
  }
  const { line } = look;
  return (
    <Key text={word(GROUND_WORD[line])}>
      <LineSwatch look={line === "empire" ? "empire-band" : line} over={line === "empire" ? line : ""} />
    </Key>
  );
}

/** @param {{ text: string, children: import("preact").ComponentChildren }} given */
function Key({ text, children }) {
  return (
    <span class="key">
      {children}
      <span>{text}</span>
    </span>
  );
}
