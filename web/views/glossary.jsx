// The glossary: what the terms of the texts mean, and who says so.

import { useAtlas, useLanguage } from "./atlas.js";
import { Titles } from "./facts.jsx";

export function Glossary() {
  const { page } = useAtlas();
  const { word, locale } = useLanguage();
  const named = page.terms.map((term) => ({ ...term, name: word(`term.${term.id}.name`) }));
  return (
    <dl>
      {named
        .sort((a, b) => a.name.localeCompare(b.name, locale))
        .map(({ id, name, sources }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {word(`term.${id}.text`)} <Titles ids={sources} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
