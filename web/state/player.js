// What plays goes on by itself.

import { effect } from "@preact/signals-core";

const SECONDS_A_STEP = 5;

/** @param {import("./store.js").Store} store */
export function addPlayer({ state, actions }) {
  effect(() => {
    if (state.playing.value) {
      const timer = setInterval(actions.playOn, SECONDS_A_STEP * 1000);
      return () => clearInterval(timer);
    }
  });
}
