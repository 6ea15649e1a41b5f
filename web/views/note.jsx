// The note beside the pointer, or beside what has the focus: what it is, in two or three lines.

import { useLayoutEffect, useRef } from "preact/hooks";
import { subjectOf } from "../story/cards.js";
import { holdsOf } from "../story/holding.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { BorderFacts } from "./border.jsx";
import "./note.css";

const APART = 14; // pixels between the pointer and the note
const EDGE = 4;

export function Note() {
  const { state, map } = useAtlas();
  const pointed = state.pointed.value;
  const note = useRef(/** @type {HTMLDivElement | null} */ (null));
  useLayoutEffect(() => {
    if (pointed && note.current) {
      const { style, offsetWidth: width, offsetHeight: height } = note.current;
      const pane = map.size();
      const isBelow = pointed.y + APART + height < pane.y;
      const within = (/** @type {number} */ at, /** @type {number} */ room) => `${Math.max(EDGE, Math.min(at, room - EDGE))}px`;
      style.left = within(pointed.x + APART, pane.x - width);
      style.top = within(isBelow ? pointed.y + APART : pointed.y - height - APART, pane.y - height);
    }
  });
  return (
    <div id="note" role="status" hidden={!pointed} ref={note}>
      {pointed && <Told pointed={pointed} />}
    </div>
  );
}

/** @param {{ pointed: import("../state/store.js").Pointed }} given */
function Told({ pointed: { key, focused, then } }) {
  const { page, story, state, names } = useAtlas();
  const language = useLanguage();
  const { word, roundedArea, dateText } = language;
  const { region, border, overlay, holding } = subjectOf(page, key);
  const at = then ? (state.compared.value ?? 0) : state.step.value;
  if (region) {
    return (
      <>
        <strong>{word(`region.${region.id}.name`)}</strong>
        <span>{names.standing(story.standingAt(region, at), language)}</span>
        {holdsOf(page, region, page.steps[at].on).map((hold) => (
          <span key={`${hold.holder} ${hold.taking}`}>{names.hold(hold, language)}</span>
        ))}
        <span>{roundedArea(region.km2)}</span>
      </>
    );
  }
  if (border && focused) {
    // what the card says, for those who go from one border to the next by keyboard
    return (
      <>
        <strong>{names.sides(border, language)}</strong>
        <span>{word("evidence.how-known")}</span>
        <dl>
          <BorderFacts border={border} plain />
        </dl>
      </>
    );
  }
  if (border) {
    return (
      <>
        <strong>{names.border(border, language)}</strong>
        <span>{word(`kind.${border.kind}`)}</span>
        <span>{word(`follows.${border.follows}`)}</span>
      </>
    );
  }
  if (holding) {
    return (
      <>
        <strong>{names.layer(holding.id, language)}</strong>
        <span>{word(`holder.${holding.holder}`)}</span>
      </>
    );
  }
  return overlay ? (
    <>
      <strong>{names.layer(overlay.id, language)}</strong>
      <span>{dateText(overlay.when)}</span>
    </>
  ) : null;
}
