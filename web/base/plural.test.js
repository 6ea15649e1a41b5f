import assert from "node:assert/strict";
import { test } from "node:test";
import { plural } from "./plural.js";

test("one has no s", () => {
  assert.equal(plural(1, "step"), "1 step");
  assert.equal(plural(2, "step"), "2 steps");
});
