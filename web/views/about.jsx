// What the map is: projection, rounding, certainty, licence.

import { useLanguage } from "./atlas.js";

export function About() {
  const { word } = useLanguage();
  const keys = /** @type {const} */ (["about.projection", "about.rounding", "about.certainty", "about.licence"]);
  return keys.map((key) => <p key={key}>{word(key)}</p>);
}
