import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { dataIn } from "../testing.js";
import { DEEPEST_ZOOM, readAddress, writeAddress } from "./address.js";
import { isCard } from "./cards.js";
import { storyOf } from "./story.js";
import { isMinor } from "./walk.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const story = storyOf(page);
const { west, south, east, north } = page.frame_km;
const stepIds = page.steps.map(({ id }) => id);
const cards = [
  ...page.regions.map(({ id }) => `region:${id}`),
  ...page.borders.map(({ id }) => `border:${id}`),
  ...[...page.areas, ...page.lines].map(({ id }) => `overlay:${id}`),
];
const MINOR = page.steps.filter(isMinor).map(({ id }) => id);
const NOTHING = { lang: null, step: page.opening, compare: null, events: null, on: [], off: [], view: null, card: null };

/** @param {string} hash */
const read = (hash) => readAddress(hash, page, story);
/** @param {number} min @param {number} max */
const between = (min, max) => fc.double({ min, max, noNaN: true }).map((value) => value + 0); // 0 and not -0
const zooms = fc.double({ min: 0, max: DEEPEST_ZOOM, minExcluded: true, noNaN: true });

const places = fc
  .record({
    lang: fc.option(fc.constantFrom(...page.languages)),
    step: fc.constantFrom(...stepIds),
    other: fc.option(fc.constantFrom(...stepIds)),
    switched: fc.shuffledSubarray([...story.switches]),
    cut: fc.nat(story.switches.length),
    view: fc.option(fc.tuple(between(west, east), between(south, north), zooms)),
    card: fc.option(fc.constantFrom(...cards)),
    all: fc.boolean(),
  })
  .map(({ other, switched, cut, all, ...rest }) => ({
    ...rest,
    compare: other === rest.step ? null : other,
    events: all || MINOR.includes(rest.step) || MINOR.includes(other ?? "") ? /** @type {const} */ ("all") : null,
    on: switched.slice(0, cut),
    off: switched.slice(cut),
  }));

test("an address goes round, whatever is seen", () => {
  fc.assert(fc.property(places, (place) => assert.deepEqual(read(writeAddress(place)), place)));
});

test("an address is written to be read, and says only what there is to say", () => {
  const place = { ...NOTHING, lang: "en", step: "treaty", compare: "talks", on: ["borders", "kars"], off: ["places"] };
  assert.equal(
    writeAddress({ ...place, events: "all", view: [-12.5, 0, 4.25], card: "region:kars" }),
    "#lang=en&step=treaty&compare=talks&events=all&on=borders,kars&off=places&view=-12.5,0,4.25&card=region:kars",
  );
  assert.equal(writeAddress(NOTHING), `#step=${page.opening}`);
  assert.equal(writeAddress({ ...NOTHING, card: "a&b=c#d e%" }), `#step=${page.opening}&card=a%26b%3Dc%23d%20e%25`);
});

for (const address of [
  "",
  "#",
  "#%",
  "#on=constructor,toString,land&off=valueOf",
  "#step=nowhere&compare=nowhere&card=region:atlantis&view=1,2&on=x,,y",
  `#step=constructor&compare=${page.opening}`,
  "#card=constructor:x&lang=xx",
  "#events=",
  "#events=some",
  "#lang=__proto__",
  "#lang=pl-PL",
  "#card=kars",
  "#view=",
  "#view=,,",
  "#view=a,b,c",
  "#view=1,2,x",
  "#view=NaN,0,5",
  "#view=0,NaN,5",
  "#view=0,0,NaN",
  "#view=0,0,Infinity",
  "#view=1,2",
  "#view=1,2,3,4",
  "#view= ,0,5",
  "#view=0,0,0",
  "#view=0,0,-1",
  "#view=0,0,8.01",
  "#view=0,0,25",
  "#view=99999,99999,5",
  `#view=${west - 0.1},0,5`,
  `#view=${east + 0.1},0,5`,
  `#view=0,${south - 0.1},5`,
  `#view=0,${north + 0.1},5`,
]) {
  test(`an address of “${address}” says nothing`, () => {
    assert.deepEqual(read(address), NOTHING);
  });
}

test("a view may reach the edges of the frame", () => {
  for (const view of [
    [west, south, DEEPEST_ZOOM],
    [east, north, 0.01],
  ]) {
    assert.deepEqual(read(`#view=${view}`).view, view);
  }
});

test("what is right in an address holds beside what is not", () => {
  const place = read(
    "#lang=xx&step=before&compare=treaty&events=none&on=kars,x,kars,borders&off=kars,y,poland,poland&view=1&card=region:kars",
  );
  assert.deepEqual(place, {
    ...NOTHING,
    step: "before",
    compare: "treaty",
    on: ["kars", "borders"],
    off: ["poland"],
    card: "region:kars",
  });
});

test("all events are walked where the address says so, or names one that is not walked otherwise", () => {
  const [minor] = MINOR;
  assert.equal(read("#events=all").events, "all");
  assert.equal(read(`#step=${minor}`).events, "all");
  assert.equal(read(`#compare=${minor}`).events, "all");
  assert.equal(read(`#step=${minor}&events=some`).events, "all");
  assert.equal(read(`#compare=${page.steps[0].id}`).events, null);
});

test("where every step is of rank 1 there are no others to walk", () => {
  const even = { ...page, steps: page.steps.filter((step) => !isMinor(step)) };
  assert.equal(readAddress("#events=all", even, storyOf(even)).events, null);
});

test("a step is not compared with itself", () => {
  assert.equal(read("#step=talks&compare=talks").compare, null);
});

test("no address is an error, and what is read of it goes round", () => {
  const fields = fc.constantFrom("lang", "step", "compare", "events", "on", "off", "view", "card", "x");
  const values = fc.oneof(
    fc.string(),
    fc.constantFrom(...stepIds, ...cards, ...story.switches, ...page.languages, "all", "0,0,4", "%", "%E0"),
  );
  const addresses = fc.array(fc.tuple(fields, values)).map((pairs) => `#${pairs.map((pair) => pair.join("=")).join("&")}`);
  fc.assert(
    fc.property(fc.oneof(addresses, fc.string()), (address) => {
      const place = read(address);
      assert.ok(stepIds.includes(place.step));
      assert.ok(place.card === null || isCard(page, place.card));
      assert.deepEqual(read(writeAddress(place)), place);
    }),
  );
});
