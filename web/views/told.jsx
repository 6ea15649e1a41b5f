// A text with the terms of the glossary in it: each opens what it means beneath itself.

import { useState } from "preact/hooks";
import { linked } from "../story/terms.js";
import { useAtlas, useLanguage } from "./atlas.js";
import "./told.css";

/** @param {{ text: string }} given */
export function Told({ text }) {
  const { page } = useAtlas();
  const language = useLanguage();
  const [open, setOpen] = useState("");
  return (
    <>
      {linked(text, page.terms, language).map((piece) =>
        typeof piece === "string" ? (
          piece
        ) : (
          <Term key={piece.id} {...piece} open={piece.id === open} onTurn={() => setOpen(piece.id === open ? "" : piece.id)} />
        ),
      )}
    </>
  );
}

/** The focus stays on the term. @param {{ id: string, words: string, open: boolean, onTurn: () => void }} given */
function Term({ id, words, open, onTurn }) {
  const { word } = useLanguage();
  const close = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" && open) {
      event.preventDefault(); // what the text stands in stays open
      event.stopPropagation();
      onTurn();
    }
  };
  return (
    <>
      <button type="button" class="term" aria-expanded={open} onClick={onTurn} onKeyDown={close}>
        {words}
      </button>
      {open && (
        <span class="meaning" role="note">
          <strong>{word(`term.${id}.name`)}:</strong> {word(`term.${id}.text`)}
        </span>
      )}
    </>
  );
}
