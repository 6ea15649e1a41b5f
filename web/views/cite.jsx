// A link to what is seen, and its citation.

import { isoDay } from "../base/dates.js";
import { linkTo, publicLinkTo } from "../state/history.js";
import { bibtex, chicago, mla } from "../story/citation.js";
import { useAtlas, useLanguage } from "./atlas.js";
import { CopyButton } from "./copy.jsx";

export function Citations() {
  const { page, step, place } = useAtlas();
  const language = useLanguage();
  const cited = { page, step: step.value, language, link: publicLinkTo(place.value), today: isoDay(new Date()) };
  return (
    <>
      <Form id="cite-link" name={language.word("cite.link")} text={linkTo(place.value)} />
      <Form id="chicago" name="Chicago" text={chicago(cited)} />
      <Form id="mla" name="MLA" text={mla(cited)} />
      <Form id="bibtex" name="BibTeX" text={bibtex(cited)} rows={6} />
    </>
  );
}

/** @param {{ id: string, name: string, text: string, rows?: number }} given */
function Form({ id, name, text, rows = 3 }) {
  const { word } = useLanguage();
  return (
    <div class="cite">
      <label for={`cite-${id}`}>{name}</label>
      <textarea id={`cite-${id}`} readOnly rows={rows} value={text} />
      <CopyButton name={word("cite.copy")} text={() => text} />
    </div>
  );
}
