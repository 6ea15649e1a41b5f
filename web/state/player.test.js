import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { beforeEach, mock, test } from "node:test";
import { dataIn } from "../testing.js";
import { addPlayer } from "./player.js";
import { makeStore } from "./store.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setInterval"] });
});

/** @param {number} at */
function playingAt(at) {
  const store = makeStore(page, { language: "en" });
  store.actions.showAllEvents(true);
  addPlayer(store);
  store.actions.goTo(at);
  mock.timers.tick(20_000);
  assert.equal(store.state.step.value, at); // not yet
  store.actions.play();
  return store;
}

test("what plays goes on every five seconds, until it is paused", () => {
  const { state, actions } = playingAt(1);
  assert.equal(state.step.value, 2);
  mock.timers.tick(4_999);
  assert.equal(state.step.value, 2);
  mock.timers.tick(1);
  assert.equal(state.step.value, 3);
  mock.timers.tick(10_000);
  assert.equal(state.step.value, 5);
  actions.pause();
  mock.timers.tick(20_000);
  assert.equal(state.step.value, 5);
});

test("at the last step the play is over", () => {
  const last = page.steps.length - 1;
  const { state } = playingAt(last - 1);
  mock.timers.tick(5_000);
  assert.deepEqual([state.step.value, state.playing.value], [last, false]);
  mock.timers.tick(20_000);
  assert.equal(state.step.value, last);
});

test("what plays goes through the steps of rank 1, unless all are asked for", () => {
  const { state, actions } = makeStore(page, { language: "en" });
  actions.goTo(0);
  const seen = [0];
  for (actions.play(); state.playing.value; actions.playOn()) {
    seen.push(state.step.value);
  }
  assert.deepEqual(
    seen,
    [...page.steps.keys()].filter((index) => page.steps[index].rank === 1),
  );
});

test("a hand on the timeline stops the play where it leads", () => {
  const { state, actions } = playingAt(1);
  actions.turnTo(7);
  mock.timers.tick(20_000);
  assert.equal(state.step.value, 7);
});
