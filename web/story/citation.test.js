import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { speak } from "../base/language.js";
import { dataIn, inventedLanguage } from "../testing.js";
import { bibtex, chicago, mla } from "./citation.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const WORDS = {
  title: "Atlas",
  "step.treaty.name": "Peace",
  "cite.version": "version",
  "cite.accessed": "accessed",
  "quote.open": "“",
  "quote.close": ".”",
};
const LINK = "https://example.org/a_b%20c#lang=en&step=treaty";
const [step] = page.steps.filter(({ id }) => id === "treaty");

/** @param {Record<string, string>} [words] @returns {import("./citation.js").Cited} */
function cited(words) {
  const dated = { ...page, version: "1.2.3", date: "2026-11-23" };
  return { page: dated, step, language: inventedLanguage(page, { ...WORDS, ...words }), link: LINK, today: "2027-01-05" };
}

/** Read an escaped text as TeX does. @param {string} text */
function typeset(text) {
  /** @type {Record<string, string>} */
  const named = { "\\textbackslash{}": "\\", "\\textasciitilde{}": "~", "\\textasciicircum{}": "^" };
  return text.replace(/\\text[a-z]+\{\}|\\[{}&%$#_]|[\\{}&%$#_~^]/g, (sign) => {
    assert.ok(sign.length > 1, `${sign} is not escaped in ${text}`);
    return named[sign] ?? sign.slice(1);
  });
}

// "_" stands for a no-break space
const VERSION = "Version_1.2.3, 23_November 2026".replaceAll("_", "\u00a0");
const ACCESSED = "Accessed 5_January 2027".replaceAll("_", "\u00a0");

test("Chicago: title, version, access, link", () => {
  assert.equal(chicago(cited()), `“Atlas: Peace.” ${VERSION}. ${ACCESSED}. ${LINK}.`);
});

test("MLA: title, version, link, access", () => {
  assert.equal(mla(cited()), `“Atlas: Peace.” ${VERSION}, ${LINK}. ${ACCESSED}.`);
});

test("BibTeX: one entry, a title that keeps its capitals, a link as it is", () => {
  assert.deepEqual(bibtex(cited()).replaceAll("\u00a0", " ").split("\n"), [
    "@misc{treaty-2026-11-23,",
    "  title = {{Atlas: Peace}},",
    "  year = {2026},",
    `  howpublished = {\\url{${LINK}}},`,
    "  note = {version 1.2.3, 23 November 2026. Accessed 5 January 2027}",
    "}",
  ]);
});

test("BibTeX: every sign that TeX takes for its own is escaped, in title and note", () => {
  const entry = bibtex(cited({ title: "\\ { } & % $ # _ ~ ^", "cite.version": "100 % {a}" }));
  const title = "\\textbackslash{} \\{ \\} \\& \\% \\$ \\# \\_ \\textasciitilde{} \\textasciicircum{}";
  assert.ok(entry.includes(`{{${title}: Peace}}`), entry);
  assert.ok(entry.includes("note = {100 \\% \\{a\\}"), entry);
});

test("BibTeX: any title is set as it was", () => {
  const titles = fc.string({ unit: fc.constantFrom(..."\\{}&%$#_~^aé “") });
  fc.assert(
    fc.property(titles, (title) => {
      const found = bibtex(cited({ title })).match(/^ {2}title = \{\{(.*)\}\},$/m);
      assert.equal(typeset(/** @type {RegExpMatchArray} */ (found)[1]), `${title}: Peace`);
    }),
  );
});

for (const code of page.languages) {
  test(`each step is cited in ${code} by its name, its version and its link`, () => {
    const language = speak(page, code);
    for (const one of page.steps) {
      const title = `${language.word("title")}: ${language.word(`step.${one.id}.name`)}`;
      const given = { page, step: one, language, link: LINK, today: "2027-01-05" };
      for (const citation of [chicago(given), mla(given)]) {
        const closed = language.word("quote.close").replace(".", /[.!?]$/.test(title) ? "" : ".");
        assert.ok(citation.startsWith(`${language.word("quote.open")}${title}${closed} `), citation);
        assert.doesNotMatch(citation.replace(LINK, ""), /[.!?]\p{P}?\./u);
        const [version, day] = [page.version, language.day("2027-01-05")];
        assert.ok(
          [version, day, `${LINK}.`].every((part) => citation.includes(part)),
          citation,
        );
        assert.ok(citation.endsWith("."));
      }
      assert.ok(bibtex(given).startsWith(`@misc{${one.id}-${page.date},\n`));
    }
  });
}
