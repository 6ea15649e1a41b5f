// All that the atlas rests on, in groups, and apart from it what others have put on the web.

import { useAtlas, useLanguage } from "./atlas.js";
import { Citation } from "./facts.jsx";

const GROUPS = /** @type {const} */ (["documents", "press", "contemporary", "books", "reference", "web"]);

export function Sources() {
  const { page } = useAtlas();
  const { word } = useLanguage();
  return GROUPS.map((group) => {
    const sources = page.sources.filter((source) => source.group === group);
    return sources.length === 0 ? null : (
      <details key={group}>
        <summary>{word(`sources.${group}`)}</summary>
        {sources.map((source) => (
          <Citation key={source.id} source={source} />
        ))}
      </details>
    );
  });
}
