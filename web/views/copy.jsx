// A button that copies a text, and tells so; where the clipboard may not be touched, the text is laid out to be copied by hand.

import { useEffect, useRef, useState } from "preact/hooks";
import { useLanguage } from "./atlas.js";

/**
 * @param {{
 *   id?: string,
 *   name: string,
 *   text: () => string,
 *   children?: import("preact").ComponentChildren,
 * }} given children stand beside the button
 */
export function CopyButton({ id, name, text, children }) {
  const { word, code } = useLanguage();
  const [told, setTold] = useState(/** @type {{ copied: boolean, text: string } | null} */ (null));
  const box = useRef(/** @type {HTMLTextAreaElement | null} */ (null));
  useEffect(() => setTold(null), [code]); // what was told, was told in another language
  useEffect(() => box.current?.select(), [told]);
  const copy = () => {
    const copied = text();
    const byHand = () => setTold({ copied: false, text: copied });
    navigator.clipboard
      ? navigator.clipboard.writeText(copied).then(() => setTold({ copied: true, text: copied }), byHand)
      : byHand();
  };
  return (
    <>
      <div class="tools">
        <button type="button" id={id} onClick={copy}>
          {name}
        </button>
        {children}
      </div>
      <p role="status" class="quiet">
        {told && (told.copied ? word("data.copied") : <textarea ref={box} readOnly rows={4} value={told.text} />)}
      </p>
    </>
  );
}
