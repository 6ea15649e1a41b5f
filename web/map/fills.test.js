import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dataIn } from "../testing.js";
import { fillOf, holdingFill, STROKES } from "./fills.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const css = ["patterns", "holdings"].map((name) => readFileSync(new URL(`./${name}.css`, import.meta.url), "utf8")).join("");
const RULES = [...css.replace(/\/\*.*?\*\//gs, "").matchAll(/([^{}]+)\{([^}]*)\}/g)].map(([, selectors, body]) => ({
  selectors: selectors.split(",").map((selector) => selector.trim()),
  body,
}));
const INK = 0.67; // how dark the ink of the legend is: all is looked at in grey
const APART = 0.035; // of the way from white to black, at each point of the square
const STEP_PX = 0.5;
const SIDE = 8 / STEP_PX;
const POINTS = Array.from({ length: SIDE ** 2 }, (_, number) => [(number % SIDE) * STEP_PX, Math.floor(number / SIDE) * STEP_PX]);
const TILES = [-8, 0, 8].flatMap((dx) => [-8, 0, 8].map((dy) => [dx, dy]));

/** The value of a property that the last of the rules for these selectors gives. @param {string} name @param {string[]} of */
function styled(name, ...of) {
  const values = RULES.filter(({ selectors }) => of.some((selector) => selectors.includes(selector))).flatMap(
    ({ body }) => body.match(new RegExp(`(?:^|\\s)${name}: ([\\d.]+)`))?.[1] ?? [],
  );
  return Number(values.at(-1));
}

/** How strong the ground of a pattern is. @param {string} pattern */
const groundOf = (pattern) => styled("fill-opacity", ".ground", `.ground.${pattern}`);

/**
 * How dark a pattern is in grey, at each point of its square.
 * @param {import("./fills.js").Pattern} pattern
 */
function picture(pattern) {
  const ground = pattern === "tone" ? styled("fill-opacity", ".holdings.look-tone") * 1.27 : groundOf(pattern); // of a darker ink
  const strokes = STROKES[pattern].map((d, index) => {
    const own = [".strokes", `.strokes.${pattern}`, ...(index ? [`.strokes.${pattern} + .strokes.${pattern}`] : [])];
    return { lines: segmentsOf(d), half: styled("stroke-width", ...own) / 2, opacity: styled("stroke-opacity", ...own) };
  });
  return POINTS.map(([x, y]) => {
    const over = strokes.filter(({ lines, half }) =>
      lines.some((line) => TILES.some(([dx, dy]) => distance(line, x + dx, y + dy) < half)),
    );
    return over.reduce((dark, { opacity }) => dark + (INK - dark) * opacity, INK * ground);
  });
}

/** @param {string} path @returns {number[][]} */
function segmentsOf(path) {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLHVh])([-\d.]+)(?: ?(-?[\d.]+))?/g)].flatMap(([, command, one, other]) => {
    const from = [x, y];
    const to = { H: [Number(one), y], h: [x + Number(one), y], V: [x, Number(one)] }[command] ?? [Number(one), Number(other)];
    [x, y] = to;
    return command === "M" ? [] : [[...from, ...to]];
  });
}

/** @param {number[]} line @param {number} x @param {number} y */
function distance([x1, y1, x2, y2], x, y) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x1 + along * dx - x, y1 + along * dy - y);
}

// Where a pattern begins says nothing: two that are the same but for a shift look the same.
/** @param {number[]} one @param {number[]} other */
function difference(one, other) {
  const shifted = POINTS.map((_, shift) => {
    const [right, down] = [shift % SIDE, Math.floor(shift / SIDE)];
    const at = (/** @type {number} */ place) =>
      ((Math.floor(place / SIDE) + down) % SIDE) * SIDE + (((place % SIDE) + right) % SIDE);
    return one.reduce((sum, dark, place) => sum + Math.abs(dark - other[at(place)]), 0) / one.length;
  });
  return Math.min(...shifted);
}

test("no two standings in law or holders look alike, even in grey", () => {
  const patterns = [...page.statuses.map(({ pattern }) => pattern), ...page.holders.map(({ look }) => look)];
  const looks = patterns.map((pattern) => ({ pattern, dark: picture(pattern) }));
  looks.forEach((look, index) => {
    for (const other of looks.slice(0, index)) {
      const apart = difference(look.dark, other.dark);
      assert.ok(apart > APART, `${look.pattern} ${other.pattern} ${apart}`);
    }
  });
});

test("what is demanded, signed and in force are told apart where they have no strokes", () => {
  const strengths = [groundOf("none"), groundOf("tint"), groundOf("solid") * styled("fill-opacity", ".paler"), groundOf("solid")];
  strengths.slice(1).forEach((strength, index) => {
    assert.ok(strength > 1.2 * strengths[index], String(strengths));
  });
});

test("land that is being taken is paler than land that is held, and has another edge", () => {
  assert.ok(styled("fill-opacity", ".holdings.look-tone.taking") < styled("fill-opacity", ".holdings.look-tone") / 2);
  assert.ok(styled("fill-opacity", ".holdings.taking") <= 0.5);
  assert.ok(styled("stroke-dasharray", ".holdings.taking") > 0);
  assert.ok(Number.isNaN(styled("stroke-dasharray", ".holdings")));
});

test("map and legend have the same patterns, without a hue where there is no stage", () => {
  for (const status of page.statuses) {
    const look = { stage: "treaty", status, signed: false };
    assert.equal(fillOf("fill", look), `url(#fill-treaty-${status.pattern})`);
    assert.equal(fillOf("swatch", { ...look, stage: null }), `url(#swatch-legend-${status.pattern})`);
  }
  assert.equal(holdingFill("fill", "grain"), "url(#fill-grain)");
  assert.equal(holdingFill("swatch", "grain"), "url(#swatch-grain)");
});
