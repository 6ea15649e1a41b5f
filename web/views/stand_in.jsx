import { useSignal } from "@preact/signals";
import { plural } from "../base/plural.js";

/** @param {{ text: string }} props */
export function StandIn({ text }) {
  const count = useSignal(0);
  return (
    <button type="button" class="stand-in" onClick={() => count.value++}>
      {text}: {plural(count.value, "step")}
    </button>
  );
}
