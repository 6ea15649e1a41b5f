import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dataIn } from "../testing.js";
import { preferredLanguage, speak, spelled } from "./language.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));

/** @param {Record<string, string>} words */
function speaking(words) {
  return speak(
    {
      ...page,
      keys: Object.keys(words)
        .map((key) => `00${key}`)
        .join(" "),
      words: { xx: Object.values(words) },
    },
    "xx",
  );
}

test("a language says each word of the page, and nothing for a word that it has not", () => {
  for (const code of page.languages) {
    const { word, locale } = speak(page, code);
    assert.deepEqual(
      spelled(page.keys).map((key) => word(/** @type {import("../page").Word} */ (key))),
      page.words[code],
    );
    assert.equal(locale.split("-")[0], code);
    assert.equal(word(/** @type {any} */ ("constructor")), "");
  }
  assert.equal(speak(page, "fi").code, "fi");
});

test("a capital is that of the language", () => {
  assert.equal(speaking({ "language.locale": "en" }).capital("istanbul ist"), "Istanbul ist");
  assert.equal(speaking({ "language.locale": "tr" }).capital("istanbul ist"), "İstanbul ist");
  assert.equal(speaking({ "language.locale": "lv" }).capital("ādaži"), "Ādaži");
  assert.equal(speaking({ "language.locale": "en" }).capital(""), "");
});

for (const [wanted, expected] of /** @type {const} */ ([
  [["pl-PL"], "pl"],
  [["es-MX"], "es"],
  [["en-US"], "en"],
  [["pl"], "pl"],
  [["de-AT"], "de"],
  [["zh-Hant-TW", "lv-LV", "en"], "lv"],
  [["fr-FR", "fi", "de"], "fi"],
  [["fr-FR"], "es"],
  [["english"], "es"],
  [["constructor", "__proto__", ""], "es"],
  [[null, "et-EE"], "et"],
  [[], "es"],
])) {
  test(`who wants ${wanted.join(", ") || "nothing"} reads ${expected}`, () => {
    assert.equal(preferredLanguage(wanted, page.languages), expected);
  });
}

test("a language is known by its whole code, too", () => {
  assert.equal(preferredLanguage(["pt-BR"], ["en", "pt-BR"]), "pt-BR");
  assert.equal(preferredLanguage(["pt"], ["en", "pt-BR"]), "en");
});

for (const [address, expected] of [
  ["#lang=xx", "es"],
  ["#lang=", "es"],
  ["#lang", "es"],
  ["#", "es"],
  ["", "es"],
  ["#lang=pl-PL&x=1", "pl"],
  ["#lang=en", "en"],
  ["#lang=__proto__", "es"],
  ["#%", "es"],
]) {
  test(`an address of “${address}” opens in ${expected} for who prefers Spanish`, () => {
    const asked = new URLSearchParams(address.slice(1)).get("lang");
    assert.equal(preferredLanguage([asked, "es-ES", "en"], page.languages), expected);
  });
}

test("keys are spelled out from what each has in common with the one before", () => {
  assert.deepEqual(spelled("00card.close 05held 00data.copy 05sv"), ["card.close", "card.held", "data.copy", "data.sv"]);
});
