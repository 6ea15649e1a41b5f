import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dataIn } from "../testing.js";
import { isCard, overlaysOf, subjectOf } from "./cards.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const NOTHING = { region: undefined, border: undefined, overlay: undefined, holding: undefined };

test("overlays are the areas and then the lines", () => {
  assert.deepEqual(overlaysOf(page), [...page.areas, ...page.lines]);
  assert.ok(page.areas.length && page.lines.length);
});

test("a card's key names one region, one border, one overlay or one holding", () => {
  for (const holding of page.holdings) {
    assert.deepEqual(subjectOf(page, `holding:${holding.id}`), { ...NOTHING, holding });
  }
  for (const region of page.regions) {
    assert.deepEqual(subjectOf(page, `region:${region.id}`), { ...NOTHING, region });
  }
  for (const border of page.borders) {
    assert.deepEqual(subjectOf(page, `border:${border.id}`), { ...NOTHING, border });
  }
  for (const overlay of [...page.areas, ...page.lines]) {
    assert.deepEqual(subjectOf(page, `overlay:${overlay.id}`), { ...NOTHING, overlay });
  }
});

test("a key is a card's if it names something, by its kind and its id", () => {
  const [region, border, overlay] = [page.regions[0].id, page.borders[0].id, page.lines[0].id];
  for (const key of [`region:${region}`, `border:${border}`, `overlay:${overlay}`]) {
    assert.ok(isCard(page, key), key);
  }
  for (const key of [`border:${region}`, `overlay:${region}`, `region:${border}`, `region:${overlay}`, region, "region:"]) {
    assert.deepEqual(subjectOf(page, key), NOTHING, key);
    assert.ok(!isCard(page, key), key);
  }
  for (const key of [null, "", ":", "region:atlantis", "constructor:x", "region:constructor", "__proto__"]) {
    assert.ok(!isCard(page, key), String(key));
  }
});
