// One switch of the map: a box to tick, and what it is called.

import { useAtlas } from "./atlas.js";

/** @param {{ id: string, prefix: string, children: import("preact").ComponentChildren }} given the id of what it switches */
export function Tick({ id, prefix, children }) {
  const { shown, actions } = useAtlas();
  const name = `${prefix}-${id}`;
  return (
    <label class="region" for={name}>
      <input
        type="checkbox"
        id={name}
        checked={shown.value.has(id)}
        onChange={({ currentTarget }) => actions.switchTo(id, currentTarget.checked)}
      />
      {children}
    </label>
  );
}
