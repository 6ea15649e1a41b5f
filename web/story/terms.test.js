import assert from "node:assert/strict";
import { test } from "node:test";
import { linked } from "./terms.js";

const STEMS = {
  en: {
    armistice: "armistice",
    treaty: "treat",
    supplementary: "supplementary treat",
    rada: "Central Rad",
    allies: "Allies",
    county: "county|counties",
    self: "self-determination",
    style: "old style",
  },
  pl: { armistice: "rozejm|zawieszeni broni", rada: "Central Rad|Centraln Rad", county: "powia|powiec", uprising: "łódz" },
};

/** @param {string} text @param {"en" | "pl"} language */
const cut = (text, language = "en") => {
  const stems = /** @type {Record<string, string>} */ (STEMS[language]);
  const terms = Object.keys(stems).map((id) => ({ id }));
  const pieces = linked(text, terms, { word: (key) => stems[key.split(".")[1]] });
  return pieces.map((piece) => (typeof piece === "string" ? piece : `[${piece.id}:${piece.words}]`));
};

test("a term is cut out of its text, and nothing is lost", () => {
  assert.deepEqual(cut("The armistice holds."), ["The ", "[armistice:armistice]", " holds."]);
  const text = "Armistice, counties: the Central Rada’s old style.";
  const found = linked(text, [{ id: "rada" }], { word: () => "Central Rad" });
  assert.equal(found.map((piece) => (typeof piece === "string" ? piece : piece.words)).join(""), text);
});

test("a text without terms stays whole, an empty one is nothing", () => {
  assert.deepEqual(cut("Nothing here."), ["Nothing here."]);
  assert.deepEqual(cut(""), []);
  assert.deepEqual(linked("An armistice.", [], { word: () => "" }), ["An armistice."]);
});

test("each term is marked once, where it stands first", () => {
  assert.deepEqual(cut("An armistice is no armistice."), ["An ", "[armistice:armistice]", " is no armistice."]);
});

test("a stem finds what begins so, and no word that has it within", () => {
  assert.deepEqual(cut("Counties and a county."), ["[county:Counties]", " and a county."]);
  assert.deepEqual(cut("Mistreated."), ["Mistreated."]);
  assert.deepEqual(cut("their self-determination"), ["their ", "[self:self-determination]"]);
});

test("of several terms the longest is meant, and the shorter one may follow", () => {
  assert.deepEqual(cut("Supplementary treaties to a treaty"), [
    "[supplementary:Supplementary treaties]",
    " to a ",
    "[treaty:treaty]",
  ]);
});

test("the words of a term follow one another, whatever the space between them", () => {
  assert.deepEqual(cut("(old\u00a0style: 1)"), ["(", "[style:old\u00a0style]", ": 1)"]);
  assert.deepEqual(cut("old, style"), ["old, style"]);
  assert.deepEqual(cut("old"), ["old"]);
});

test("a capital in a stem is a capital in the text", () => {
  assert.deepEqual(cut("Germany’s allies and the Allies"), ["Germany’s allies and the ", "[allies:Allies]"]);
});

test("Polish endings are found", () => {
  assert.deepEqual(cut("Po zawieszeniu broni rozejm.", "pl"), ["Po ", "[armistice:zawieszeniu broni]", " rozejm."]);
  assert.deepEqual(cut("z Centralną Radą w powiecie", "pl"), ["z ", "[rada:Centralną Radą]", " w ", "[county:powiecie]"]);
  assert.deepEqual(cut("Łódzki", "pl"), ["[uprising:Łódzki]"]);
});
