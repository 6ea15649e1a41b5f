import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dataIn } from "../testing.js";
import { fillOf, legendFill, STROKES } from "./fills.js";

const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const css = readFileSync(new URL("./patterns.css", import.meta.url), "utf8");

/** How strong the ground of a pattern is. @param {string} pattern */
function groundOf(pattern) {
  const own = [...css.matchAll(/((?:\.ground[\w.-]*,?\s*)+)\{\s*fill-opacity: ([\d.]+)/g)];
  const found = own.filter(([, names]) => names.split(/,\s*/).some((name) => name.trim() === `.ground.${pattern}`));
  return Number((found.pop() ?? own[0])[2]);
}

// Where a pattern has strokes: 16 by 16 points of its square, by their distance to the strokes of all squares around.
/** @param {readonly string[]} strokes */
function inked(strokes) {
  const lines = strokes.flatMap(segmentsOf);
  const points = Array.from({ length: 256 }, (_, number) => [(number % 16) / 2, Math.floor(number / 16) / 2]);
  return points.map(([x, y]) =>
    lines.some((line) => SHIFTS.some(([dx, dy]) => distance(line, x + dx, y + dy) < halfWidth(line))),
  );
}

const SHIFTS = [-8, 0, 8].flatMap((dx) => [-8, 0, 8].map((dy) => [dx, dy]));

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

// What has no length is a dot, twice as wide as a line is.
/** @param {number[]} line */
function halfWidth([x1, , x2]) {
  return Math.abs(x2 - x1) > 0 && Math.abs(x2 - x1) < 0.1 ? 1.3 : 0.65;
}

/** @param {number[]} line @param {number} x @param {number} y */
function distance([x1, y1, x2, y2], x, y) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x1 + along * dx - x, y1 + along * dy - y);
}

test("no two standings in law look alike: they have other strokes, or none and another ground", () => {
  const looks = page.statuses.map(({ pattern }) => ({ pattern, ink: inked(STROKES[pattern]), ground: groundOf(pattern) }));
  looks.forEach((look, index) => {
    for (const other of looks.slice(0, index)) {
      const differing = look.ink.filter((isInked, place) => isInked !== other.ink[place]).length / look.ink.length;
      const isPlain = [look, other].every(({ ink }) => !ink.includes(true));
      const isApart = isPlain ? Math.abs(look.ground - other.ground) > 0.1 : differing > 0.06;
      assert.ok(isApart, `${look.pattern} ${other.pattern} ${differing}`);
    }
  });
});

test("what is demanded, signed and in force are told apart where they have no strokes", () => {
  const paler = Number(css.match(/\.paler \{\s*fill-opacity: ([\d.]+)/)?.[1]);
  const strengths = [groundOf("none"), groundOf("tint"), groundOf("solid") * paler, groundOf("solid")];
  strengths.slice(1).forEach((strength, index) => {
    assert.ok(strength > 1.2 * strengths[index], String(strengths));
  });
});

test("map and legend have the same patterns, the map in the hue of the stage where the land counts", () => {
  for (const status of page.statuses) {
    const hue = status.counts ? "treaty" : "legend";
    assert.equal(fillOf("fill", "treaty", status), `url(#fill-${hue}-${status.pattern})`);
    assert.equal(fillOf("swatch", "treaty", status), `url(#swatch-${hue}-${status.pattern})`);
    assert.equal(legendFill(status), `url(#swatch-legend-${status.pattern})`);
  }
});
