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

test("a hand on the timeline stops the play where it leads", () => {
  const { state, actions } = playingAt(1);
  actions.turnTo(7);
  mock.timers.tick(20_000);
  assert.equal(state.step.value, 7);
});
