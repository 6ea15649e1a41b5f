import assert from "node:assert/strict";
import { test } from "node:test";
import { unpack } from "./unpack.js";

// What geo/pack.py writes is told in tests/test_unpack.py; here are the numbers at which a digit more is needed.
for (const [text, positions] of /** @type {const} */ ([
  ["", []],
  ["AA", [[0, 0]]],
  ["CB", [[0.001, -0.001]]],
  [
    "eAAA",
    [
      [0.015, 0],
      [0.015, 0],
    ],
  ],
  ["fA", [[-0.016, 0]]],
  ["gBgB", [[0.016, 0.016]]],
  ["hBhB", [[-0.017, -0.017]]],
  ["-f_f", [[0.511, -0.512]]],
  ["ggBhgB", [[0.512, -0.513]]],
  [
    "_x_K_4vFgk_Vgy_K",
    [
      [-180, -90],
      [180, 90],
    ],
  ],
  [
    "CCDDCD",
    [
      [0.001, 0.001],
      [-0.001, -0.001],
      [0, -0.003],
    ],
  ],
])) {
  test(`“${text}” is ${JSON.stringify(positions)}`, () => {
    assert.deepEqual(unpack(text), positions);
  });
}
