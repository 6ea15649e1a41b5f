import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { speak } from "../base/language.js";
import { dataIn, inventedLanguage } from "../testing.js";
import { reference } from "./reference.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const DESCRIBED = page.sources.find(({ title }) => title === undefined)?.id ?? "";
const language = inventedLanguage(page, { [`source.${DESCRIBED}`]: "A log" });

/** @param {Partial<import("../page").GroupedReference>} source */
function told(source) {
  const { before, title, after } = reference({ id: "log", group: "books", ...source }, language);
  return [before, title, after].join("|").replaceAll("\u00a0", " ");
}

/** @param {number[]} parts @returns {import("../page").Dated} */
const dated = (...parts) => ({ "date-parts": [parts] });

test("an article: who, title, what it is part of with volume, issue and pages, date", () => {
  const author = [{ family: "Doe", given: "Jane" }, { literal: "The Board" }];
  const source = {
    author,
    title: "On fish",
    "container-title": "Waters",
    volume: "3",
    issue: "2",
    page: "7–9",
    issued: dated(1918, 3, 3),
  };
  assert.equal(told(source), "Doe, Jane; The Board. |On fish|. Waters 3 (2): 7–9 (3 March 1918)");
});

for (const [name, source, after] of /** @type {[string, Partial<import("../page").GroupedReference>, string][]} */ ([
  ["pages of a book", { page: "149", issued: dated(1919) }, ", 149 (1919)"],
  ["volume and page of a book", { volume: "13", page: "172" }, ", 13: 172"],
  ["an issue without a volume", { "container-title": "Waters", issue: "6/2018" }, ". Waters 6/2018"],
  ["a number", { "container-title": "Papers", volume: "1", number: "246" }, ". Papers 1 246"],
  ["pages of what has no volume", { "container-title": "Waters", page: "5" }, ". Waters: 5"],
  ["a month", { issued: dated(1918, 2) }, " (February 1918)"],
  ["nothing but a title", {}, ""],
])) {
  test(`after the title stand ${name}`, () => {
    assert.equal(told({ title: "On fish", ...source }), `|On fish|${after}`);
  });
}

test("an initial at the end of the names is its own full stop", () => {
  assert.equal(told({ author: [{ family: "Doe", given: "J." }], title: "On fish" }), "Doe, J. |On fish|");
});

test("a title has its language, a description is the reader's", () => {
  assert.equal(reference({ id: "log", group: "books", title: "Über Fische", language: "de" }, language).lang, "de");
  const described = reference({ id: DESCRIBED, group: "books", language: "de" }, language);
  assert.deepEqual([described.title, described.lang], ["A log", undefined]);
});

for (const code of page.languages) {
  test(`every source of the atlas has something to say in ${code}`, () => {
    for (const source of page.sources) {
      const { before, title, after } = reference(source, speak(page, code));
      assert.ok(title);
      assert.doesNotMatch(before + title + after, /undefined|Invalid|\.\.| {2}/);
    }
  });
}
