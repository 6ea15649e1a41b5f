import assert from "node:assert/strict";
import { test } from "node:test";
import { once } from "./once.js";

test("what is made once is made at the first use and not again", () => {
  let made = 0;
  const give = once(() => {
    made += 1;
    return { made };
  });
  assert.equal(made, 0);
  assert.equal(give(), give());
  assert.equal(made, 1);
});
