// What the looks of the map mean: a sample of each and its words, for the legend and for the switches.

import { useAtlas, useLanguage } from "./atlas.js";
import {
  AreaSwatch,
  ColourSwatch,
  HoldingSwatch,
  LandSwatch,
  LineSwatch,
  MarkedSwatch,
  SignSwatch,
  StretchSwatch,
} from "./swatch.jsx";
import "./keys.css";

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

// As geo/borders.py has it: what is drawn so is right within so many kilometres, or not even so.
const SURE_KM = { solid: 3, dashed: 10, dotted: 10 };

const BRIEF_SURE = /** @type {const} */ ({ solid: "", dashed: "", dotted: "> " });

/** A row of the legend, look by look. @param {{ row: import("../story/legend.js").Row }} given */
export function Keys({ row }) {
  const { state } = useAtlas();
  const { word, capital, number, kilometres, shortDay } = useLanguage();
  switch (row.kind) {
    case "stages":
      return row.looks.map(({ id, from, colour = "" }) => (
        <Key key={id} text={`${word(`stage.${id}.short`)}, ${shortDay(from)}`}>
          <ColourSwatch colour={colour} />
        </Key>
      ));
    case "status":
      return (
        <Key text={capital(word(`status.${row.id}`))}>
          {row.looks.map((look) => (
            <LandSwatch key={`${look.stage} ${look.signed}`} look={look} />
          ))}
        </Key>
      );
    case "marks":
      return row.looks.map((look) =>
        "signed" in look ? (
          <Key key="signed" text={word("legend.signed")}>
            <LandSwatch look={look.signed} />
          </Key>
        ) : (
          <Key key="marked" text={word(state.compared.value === null ? "legend.marked" : "legend.differs")}>
            <MarkedSwatch />
          </Key>
        ),
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
    case "overlays":
      return row.looks.map((look) =>
        "line" in look ? (
          <Key key={look.line} text={word(`dash.${look.line}`)}>
            <LineSwatch look={`lines ${look.line}`} />
          </Key>
        ) : (
          <Key key={look.area} text={word(`area.${look.area}`)}>
            <AreaSwatch look={`areas ${look.area}`} />
          </Key>
        ),
      );
    case "certainty":
      return row.looks.map((style, place) => (
        <Key key={style} text={`${BRIEF_SURE[style]}${(place < row.looks.length - 1 ? number : kilometres)(SURE_KM[style])}`}>
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
