// Title, language, and the button that folds the panel.

import { speak } from "../base/language.js";
import { useAtlas } from "./atlas.js";
import "./heading.css";

export function Heading() {
  const { page, state, language, actions } = useAtlas();
  const { word, code } = language.value;
  const folded = state.folded.value && state.card.value === null;
  return (
    <>
      <h1>{word("title")}</h1>
      <p>{word("subtitle")}</p>
      <div class="tools">
        <select
          id="language"
          value={code}
          aria-label={word("panel.language")}
          onChange={({ currentTarget }) => actions.setLanguage(currentTarget.value)}
        >
          {page.languages.map((other) => (
            <option key={other} value={other} lang={other}>
              {speak(page, other).word("language.name")}
            </option>
          ))}
        </select>
        <button id="fold" type="button" aria-controls="panel" aria-expanded={!folded} onClick={() => actions.fold(!folded)}>
          {word(folded ? "panel.open" : "panel.close")}
        </button>
      </div>
    </>
  );
}
