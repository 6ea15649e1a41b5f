import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dataIn } from "../testing.js";
import { isoDay } from "./dates.js";
import { speak } from "./language.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
// "_" stands for a no-break space: no line ends after the number of a day; `inText`: a year that is not alone
/** @type {Record<string, { day: string, old: string, month: string, year: string, inText?: string }>} */
const WRITTEN = {
  es: { day: "9_de febrero de 1918", old: "27_de enero de 1918", month: "diciembre de 1917", year: "1914" },
  pl: { day: "9_lutego 1918", old: "27_stycznia 1918", month: "grudzień 1917", year: "1914" },
  en: { day: "9_February 1918", old: "27_January 1918", month: "December 1917", year: "1914" },
  de: { day: "9._Februar 1918", old: "27._Januar 1918", month: "Dezember 1917", year: "1914" },
  ru: { day: "9_февраля 1918_г.", old: "27_января 1918_г.", month: "декабрь 1917_г.", year: "1914", inText: "1914_г." },
  uk: { day: "9_лютого 1918_р.", old: "27_січня 1918_р.", month: "грудень 1917_р.", year: "1914", inText: "1914_р." },
  lt: { day: "1918_m. vasario_9_d.", old: "1918_m. sausio_27_d.", month: "1917_m. gruodis", year: "1914", inText: "1914_m." },
  lv: {
    day: "1918._gada 9._februāris",
    old: "1918._gada 27._janvāris",
    month: "1917._g. decembris",
    year: "1914._g.",
    inText: "1914._g.",
  },
  et: { day: "9._veebruar 1918", old: "27._jaanuar 1918", month: "detsember 1917", year: "1914" },
  fi: { day: "9._helmikuuta 1918", old: "27._tammikuuta 1918", month: "joulukuu 1917", year: "1914" },
};

/** @param {string} text */
const spaced = (text) => text.replaceAll("_", "\u00a0");

test("every language of the page is told of here", () => {
  assert.deepEqual(Object.keys(WRITTEN), page.languages);
});

for (const [code, written] of Object.entries(WRITTEN)) {
  const { day, dateText, bothDays, word } = speak(page, code);
  const [new_, old, month, year] = [written.day, written.old, written.month, written.year].map(spaced);
  const about = (/** @type {string} */ text) => `${word("date.about")}\u00a0${text}`;
  const aboutYear = about(spaced(written.inText ?? written.year));

  test(`days are written as ${code} has them, in both calendars`, () => {
    assert.equal(day("1918-02-09"), new_);
    assert.equal(day("1918-01-27"), old);
    assert.equal(day("1918-02-09"), new_); // a second time
    assert.equal(bothDays("1918-02-09", "1918-01-27"), `${new_} (${word("stage.old-style")} ${old})`);
    assert.equal(bothDays("1918-02-14", "1918-02-01"), day("1918-02-14")); // from then on Russia has the new style
  });

  test(`years, months, days, doubts and intervals are written as ${code} has them`, () => {
    assert.equal(dateText("1914"), year);
    assert.equal(dateText("1917-12"), month);
    assert.equal(dateText("1918-02-09"), new_);
    assert.notEqual(word("date.about"), "");
    for (const doubt of "?~%") {
      assert.equal(dateText(`1914${doubt}`), aboutYear);
      assert.equal(dateText(`1917-12${doubt}`), about(month));
      assert.equal(dateText(`1918-02-09${doubt}`), about(new_));
    }
    assert.equal(dateText("1918-01-27/1918-02-09"), `${old} – ${new_}`);
    assert.equal(dateText("1914~/1918-02-09"), `${aboutYear} – ${new_}`);
  });

  test(`no day of the data can be parted from its month in ${code}`, () => {
    const days = page.steps.flatMap(({ on, on_julian }) => [on, on_julian]);
    const dates = [...page.areas, ...page.lines].map(({ when }) => dateText(when));
    for (const text of [...days.map(day), ...dates]) {
      assert.doesNotMatch(text, /(^|[^\d])\d\d?\.? /);
    }
  });
}

test("a date is the same wherever the reader is", () => {
  for (const there of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
    process.env.TZ = there;
    const { day, dateText } = speak(page, "en");
    assert.equal(day("1918-03-03"), spaced("3_March 1918"));
    assert.equal(dateText("1918-03/1918"), "March 1918 – 1918");
  }
});

test("today is the day of the reader's clock, in two digits each", () => {
  assert.equal(isoDay(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
  assert.equal(isoDay(new Date(2026, 10, 25, 0, 1)), "2026-11-25");
});
