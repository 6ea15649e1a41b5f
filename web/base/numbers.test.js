import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dataIn } from "../testing.js";
import { speak } from "./language.js";
import { km2Of, numbersOf } from "./numbers.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const NBSP = "\u00a0";
// "_" stands for a no-break space
const WRITTEN = {
  es: { number: "1_234_567,5", small: "1_234", percent: "33,3_%", people: "56 millones de habitantes", separator: ";" },
  pl: { number: "1_234_567,5", small: "1_234", percent: "33,3%", people: "56 milionów osób", separator: ";" },
  en: { number: "1,234,567.5", small: "1,234", percent: "33.3%", people: "56 million people", separator: "," },
  de: { number: "1.234.567,5", small: "1.234", percent: "33,3_%", people: "56 Millionen Menschen", separator: ";" },
  ru: { number: "1_234_567,5", small: "1_234", percent: "33,3_%", people: "56 миллионов человек", separator: ";" },
  uk: { number: "1_234_567,5", small: "1_234", percent: "33,3_%", people: "56 мільйонів осіб", separator: ";" },
  lt: { number: "1_234_567,5", small: "1_234", percent: "33,3_%", people: "56 milijonai gyventojų", separator: ";" },
  lv: { number: "1_234_567,5", small: "1_234", percent: "33,3_%", people: "56 miljoni iedzīvotāju", separator: ";" },
  et: { number: "1_234_567,5", small: "1_234", percent: "33,3%", people: "56 miljonit inimest", separator: ";" },
  fi: { number: "1_234_567,5", small: "1_234", percent: "33,3_%", people: "56 miljoonaa asukasta", separator: ";" },
};
// As the rules of each language have them, by the last one or two digits; "else" is for all others.
const PLURALS = {
  es: { one: [1], many: [1_000_000], else: "other" },
  pl: { one: [1], few: [2, 3, 4, 22, 34, 102, 1003], other: [1.5], else: "many" },
  en: { one: [1], else: "other" },
  de: { one: [1], else: "other" },
  ru: { one: [1, 21, 101], few: [2, 3, 4, 22, 34, 102, 1003], other: [1.5], else: "many" },
  uk: { one: [1, 21, 101], few: [2, 3, 4, 22, 34, 102, 1003], other: [1.5], else: "many" },
  lt: { one: [1, 21, 101], few: [2, 3, 4, 5, 7, 9, 22, 25, 34, 102, 1003], many: [1.5], else: "other" },
  lv: { one: [1, 21, 101], few: [0, 10, 11, 12, 14, 19, 20, 30, 100, 111, 112, 1_000_000], else: "other" },
  et: { one: [1], else: "other" },
  fi: { one: [1], else: "other" },
};
const COUNTS = [
  0, 1, 2, 3, 4, 5, 7, 9, 10, 11, 12, 14, 19, 20, 21, 22, 25, 30, 34, 100, 101, 102, 111, 112, 1003, 1_000_000, 1.5,
];

/** @param {string} text */
const spaced = (text) => text.replaceAll("_", NBSP);

test("every language of the page is told of here", () => {
  assert.deepEqual(Object.keys(WRITTEN), page.languages);
  assert.deepEqual(Object.keys(PLURALS), page.languages);
});

for (const [code, { number, small, percent, people, separator }] of Object.entries(WRITTEN)) {
  test(`numbers, percentages and lists are written as ${code} has them`, () => {
    const language = speak(page, code);
    assert.equal(language.number(1234567.5), spaced(number));
    assert.equal(language.number(1234), spaced(small)); // four digits are grouped, too
    assert.equal(language.number(234), "234");
    assert.equal(language.percent(0.33333), spaced(percent));
    assert.equal(language.percent(0.5), spaced(percent).replace(/33[.,]3/, "50"));
    assert.equal(language.people(56_000_000), people);
    assert.equal(language.listSeparator(), separator);
  });

  test(`a measure and its unit are not parted in ${code}`, () => {
    const { area, kilometres, squareMiles, roundedArea, word } = speak(page, code);
    assert.equal(area(1234), `${spaced(small)}${NBSP}${word("area.unit")}`);
    assert.equal(kilometres(1234), `${spaced(small)}${NBSP}${["ru", "uk"].includes(code) ? "км" : "km"}`);
    const inBoth = `${spaced(small)}${NBSP}${word("unit.sq-mi")} (${roundedArea(3196)})`; // 1234 × 2.59
    assert.equal(squareMiles(1234), inBoth);
    assert.deepEqual([0, 30].map(roundedArea), Array(2).fill(`0${NBSP}${word("area.unit")}`)); // nothing is not about nothing
    assert.equal(
      roundedArea(1234),
      `${word("area.about")}${NBSP}${spaced(small).replace("234", "200")}${NBSP}${word("area.unit")}`,
    );
    assert.ok(word("area.unit") && word("unit.sq-mi") && word("area.about"));
  });
}

test("a percentage on the page is written as in its texts", () => {
  for (const code of page.languages) {
    const sign = speak(page, code).percent(0.5).replace("50", "");
    const written = page.words[code].join("\n").match(/(?<=\d)\s?%/g) ?? [];
    assert.ok(written.length > 0);
    assert.deepEqual(new Set(written.map((found) => found.replace(" ", NBSP))), new Set([sign]), code);
  }
});

for (const [code, { else: others, ...categories }] of Object.entries(PLURALS)) {
  test(`numbers take their plural in ${code}`, () => {
    const { pluralOf } = speak(page, code);
    const expected = COUNTS.map(
      (count) => Object.entries(categories).find(([, counts]) => counts.includes(count))?.[0] ?? others,
    );
    assert.deepEqual(COUNTS.map(pluralOf), expected);
  });

  test(`there is a word for any number of lands in ${code}`, () => {
    const { pluralOf, word } = speak(page, code);
    for (const count of COUNTS) {
      assert.notEqual(word(`lands.${pluralOf(count)}`), "");
    }
  });
}

test("areas are rounded to the step of the page", () => {
  const word = () => "";
  assert.deepEqual([149, 150, 249.9, 0].map(numbersOf("en", word, 100).rounded), [100, 200, 200, 0]);
  assert.deepEqual([12, 13, 37].map(numbersOf("en", word, 25).rounded), [0, 25, 25]);
  assert.equal(speak(page, "en").rounded(1250 + page.area_step_km2), 1300 + page.area_step_km2);
});

test("areas of two units can be held against each other", () => {
  assert.equal(km2Of({ value: 780000, unit: "km2" }), 780000);
  assert.equal(Math.round(km2Of({ value: 455000, unit: "sq-mi" })), 1178445);
});
