// What is often told otherwise: each error with where it is found, what is right, and who says so.

import { useAtlas, useLanguage } from "./atlas.js";
import { CitedSources, Fact, Titles } from "./facts.jsx";
import "./otherwise.css";

export function Otherwise() {
  const { page } = useAtlas();
  const { word } = useLanguage();
  return (
    <>
      <p class="quiet">{word("otherwise.intro")}</p>
      <ul class="otherwise">
        {page.otherwise.map(({ id, found, sources }) => (
          <li key={id}>
            <dl>
              <Fact name="otherwise.told">
                <p>
                  {word(`otherwise.${id}.told`)} <Titles ids={found} />
                </p>
              </Fact>
              <Fact name="otherwise.right">
                <p>{word(`otherwise.${id}.right`)}</p>
                <CitedSources ids={sources} />
              </Fact>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
}
