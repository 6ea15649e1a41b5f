// What to do with the page, in one sentence, until it is put away or the reader has done something. The page keeps nothing
// between visits: whoever comes by an address that leads to a step has been here, or has been led.

import { useEffect, useState } from "preact/hooks";
import { useAtlas, useLanguage } from "./atlas.js";
import { focusMap } from "./focus.js";
import "./hint.css";

export function Hint() {
  const { page, place } = useAtlas();
  const { word } = useLanguage();
  const [wanted, setWanted] = useState(() => page.steps.length > 1 && !new URLSearchParams(location.hash.slice(1)).has("step"));
  const { step, card, compare } = place.value;
  const [first] = useState(step);
  const begun = step !== first || card !== null || compare !== null;
  useEffect(() => {
    if (begun) {
      setWanted(false);
    }
  }, [begun]);
  const putAway = () => {
    setWanted(false);
    focusMap();
  };
  return wanted ? (
    <p id="hint">
      <span>{word("hint.first")}</span>
      <button type="button" aria-label={word("hint.close")} title={word("hint.close")} onClick={putAway}>
        ×
      </button>
    </p>
  ) : null;
}
