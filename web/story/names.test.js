import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { speak } from "../base/language.js";
import { dataIn, inventedLanguage } from "../testing.js";
import { namesOf, STYLES, SWITCH_WORD, withinKm } from "./names.js";
import { storyOf } from "./story.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const language = inventedLanguage(page, { "certainty.within": "within", "unit.percent": "#%" });

/** @param {string} id @param {string} region @param {string} beyond @param {number} within_km */
const border = (id, region, beyond, within_km) => ({ ...page.borders[0], id, region, beyond, within_km });

test("borders between the same two sides are told apart by their number", () => {
  const borders = [
    border("a", "poland", "lithuania", 1),
    border("b", "poland", "germany", 2),
    border("c", "poland", "lithuania", 30),
    border("d", "lithuania", "poland", 5),
    border("e", "poland", "lithuania", 1),
  ];
  const names = namesOf({ ...page, borders });
  assert.deepEqual(
    borders.map((one) => names.border(one, language).replaceAll("\u00a0", " ")),
    [
      "region.poland.label – region.lithuania.label (1/3): within 1 km",
      "region.poland.label – beyond.germany: within 2 km",
      "region.poland.label – region.lithuania.label (2/3): within 30 km",
      "region.lithuania.label – region.poland.label: within 5 km",
      "region.poland.label – region.lithuania.label (3/3): within 1 km",
    ],
  );
});

for (const code of page.languages) {
  test(`every border has a name of its own in ${code}, and every word of it is there`, () => {
    const names = namesOf(page);
    const spoken = speak(page, code);
    const all = page.borders.map((one) => names.border(one, spoken));
    assert.equal(new Set(all).size, page.borders.length);
    for (const one of page.borders) {
      assert.match(names.sides(one, spoken), /^.+ – .+$/);
    }
  });
}

test("what can be switched has its name", () => {
  const names = namesOf(page);
  for (const { id } of page.regions) {
    assert.equal(names.layer(id, language), `region.${id}.name`);
  }
  for (const { id } of page.holdings) {
    assert.equal(names.layer(id, language), `holding.${id}.name`);
  }
  for (const { id } of [...page.areas, ...page.lines]) {
    assert.equal(names.layer(id, language), `overlay.${id}.name`);
  }
  assert.deepEqual(
    Object.keys(SWITCH_WORD).map((id) => names.layer(id, language)),
    ["legend.borders", "switch.places", "switch.bands", "switch.holdings"],
  );
  assert.ok(storyOf(page).switches.every((id) => names.layer(id, language)));
});

test("a certainty says its kilometres", () => {
  assert.equal(withinKm(30, language), "within 30\u00a0km");
});

test("every certainty of the data has a style of line", () => {
  assert.deepEqual(STYLES, { certain: "solid", "less-certain": "dashed", uncertain: "dotted" });
  assert.ok(page.borders.every(({ certainty }) => STYLES[certainty]));
});

test("a region is summed up in its name, its area and how it stands", () => {
  const [region] = page.regions;
  const area = language.roundedArea(region.km2);
  const [standing] = region.standings;
  assert.equal(namesOf(page).summary(region, standing, language), `region.${region.id}.name, ${area}, status.${standing.status}`);
});

test("what is signed says so, and what it rests on has its day", () => {
  const names = namesOf(page);
  const [instrument] = page.instruments;
  const [{ id: status }] = page.statuses;
  const signed = {
    ...page.regions[0].standings[0],
    status,
    signed: /** @type {const} */ (true),
    instrument: instrument.id,
  };
  assert.equal(names.standing(signed, language), `status.${status}, law.signed`);
  assert.equal(names.ground(signed, language), `instrument.${instrument.id}, ${language.day(instrument.on)}`);
  const { instrument: _, ...groundless } = signed;
  assert.equal(names.ground(groundless, language), "");
});

test("what somebody holds is told to five per cent, and the least as less than that", () => {
  const names = namesOf(page);
  const [{ id: holder }] = page.holders;
  const told = (/** @type {number} */ percent, taking = false) => names.hold({ holder, percent, taking }, language);
  assert.equal(told(62), `holder.${holder}: area.about 60%`);
  assert.equal(told(63, true), `holder.${holder}: area.about 65%, legend.taking`);
  assert.equal(told(2), `holder.${holder}: < 5%`);
});
