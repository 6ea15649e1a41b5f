// All that the atlas rests on.

import { useAtlas } from "./atlas.js";
import { Citation } from "./facts.jsx";

export function Sources() {
  return useAtlas().page.sources.map((source) => <Citation key={source.id} source={source} />);
}
