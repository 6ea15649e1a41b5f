// All that the atlas rests on, and apart from it what others have put on the web.

import { useAtlas, useLanguage } from "./atlas.js";
import { Citation } from "./facts.jsx";

export function Sources() {
  const { page } = useAtlas();
  const { word } = useLanguage();
  const elsewhere = page.sources.filter(({ custom }) => custom);
  const entries = (/** @type {readonly import("../page").Reference[]} */ sources) =>
    sources.map((source) => <Citation key={source.id} source={source} />);
  return (
    <>
      {entries(page.sources.filter(({ custom }) => !custom))}
      {elsewhere.length > 0 && <h3>{word("sources.web")}</h3>}
      {entries(elsewhere)}
    </>
  );
}
