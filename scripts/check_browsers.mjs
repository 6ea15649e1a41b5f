// Tell what scripts and styles use that a browser of package.json's browserslist does not have, one line each:
// `node scripts/check_browsers.mjs FILE...`; ends with 1 if there is anything. What each browser has is MDN's knowledge.
//
// Of a script: globals, members, the regular expressions, and objects that a method does not take. A member is known by its name
// alone, so it is told only where every object that has a member of this name got it too late. Of a style: properties, keywords,
// functions, units, selectors, rules and conditions, outside of @supports.
import { readFile } from "node:fs/promises";
import bcd from "@mdn/browser-compat-data" with { type: "json" };
import { parse } from "acorn";
import { full } from "acorn-walk";
import * as csstree from "css-tree";

/** @typedef {import("@mdn/browser-compat-data").Identifier} Feature */
/** @typedef {import("@mdn/browser-compat-data").SimpleSupportStatement} Statement */

/** @type {{ browserslist: string[] }} */
const { browserslist } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf-8"));
const FLOOR = browserslist.map((browser) => browser.split(" "));

// What may be missing, and why that does no harm.
/** @type {Record<string, string>} */
const MAY_LACK = {
  hyphens: "a long word is broken where it must be, without a hyphen",
  "mix-blend-mode: plus-lighter": "Leaflet's, for tiles, and the page has none",
  "-webkit-tap-highlight-color": "Leaflet's, for the touch of a phone that knows it",
  "-webkit-user-drag": "Leaflet's, for browsers that know it",
  ".sourceCapabilities": "Leaflet asks whether it is there",
  ".playsInline": "Leaflet's, for films, and the page has none",
  ".displayName": "Preact's, a name for its own tools",
  "Symbol.dispose": "Signals' own: without it the member has another name",
  ".dispose": "Signals' own",
  ".keyboard": "Leaflet's own",
  ".moveBefore": "Preact asks whether it is there",
  "print-color-adjust": "Leaflet's, for a control in print",
};

// The kinds of object that a page holds; a member that only other kinds have is far more likely one of our own.
const COMMON =
  /^(?:(?:HTML|SVG|CSS)\w*|\w*Element|Node|Document|ShadowRoot|Window|Navigator|\w*Event|Range|Selection|Screen|\w*Observer)$/;

// What a regular expression can hold that is no member of anything.
/** @type {Record<string, RegExp>} */
const IN_EXPRESSIONS = { lookbehind_assertion: /\(\?<[=!]/, modifier: /\(\?[ims-]+:/ };

const LENGTHS = {
  viewport_percentage_units_dynamic: /^dv/,
  viewport_percentage_units_small: /^sv/,
  viewport_percentage_units_large: /^lv/,
};

/** @type {any} */
const { api, css, javascript } = bcd;
/** @type {Record<string, Feature>} */
const GLOBALS = { ...api, ...javascript.builtins };
const MEMBERS = membersByName();

/** @param {string} version @param {string} floor */
function isLater(version, floor) {
  const [major = 0, minor = 0] = version.replace("≤", "").split(".").map(Number);
  const [floorMajor = 0, floorMinor = 0] = floor.split(".").map(Number);
  return version === "preview" || major > floorMajor || (major === floorMajor && minor > floorMinor);
}

/**
 * Whether a browser of a version has a feature by one of the ways in which it came.
 * @param {Statement} way
 * @param {string} floor
 * @param {Set<string>} beside names that stand beside it, as a property with a prefix does
 * @param {string} name
 */
function isOpen(way, floor, beside, name) {
  const { version_added: added, version_removed: removed, prefix, flags, alternative_name: other } = way;
  const isThere = typeof added === "string" && !isLater(added, floor);
  const isGone = typeof removed === "string" && !isLater(removed, floor);
  return isThere && !isGone && !flags && !other && (!prefix || beside.has(prefix + name));
}

/**
 * The browsers of the floor that lack a feature.
 * @param {Feature | undefined} feature
 * @param {Set<string>} beside
 * @param {string} name
 */
function lacking(feature, beside = new Set(), name = "") {
  const support = /** @type {Record<string, Statement | Statement[]> | undefined} */ (feature?.__compat?.support);
  if (!support) return [];
  return FLOOR.filter(([browser = "", floor = ""]) => {
    const ways = [support[browser] ?? []].flat();
    return !ways.some((way) => isOpen(way, floor, beside, name));
  }).map((browser) => browser.join(" "));
}

/** Every member of every object that the floor has, by a name that one of the common kinds has, too. */
function membersByName() {
  /** @type {Map<string, { isCommon: boolean, members: Feature[] }>} */
  const found = new Map();
  const builtins = Object.entries({ ...javascript.builtins, ...javascript.builtins.Intl });
  for (const [kind, feature] of [...builtins, ...Object.entries(api)]) {
    if (kind === "__compat" || lacking(feature).length) continue;
    for (const [name, member] of Object.entries(feature)) {
      const { isCommon, members } = found.get(name) ?? { isCommon: false, members: [] };
      found.set(name, { isCommon: isCommon || !api[kind] || COMMON.test(kind), members: [...members, member] });
    }
  }
  return new Map(
    [...found].filter(([name, { isCommon }]) => isCommon && name !== "__compat").map(([name, { members }]) => [name, members]),
  );
}

/** @typedef {(what: string, feature: Feature | undefined, beside?: Set<string>, name?: string) => void} Tell */

/** @param {any} node of a script @param {Tell} tell */
function askOfNode(node, tell) {
  if (node.type === "Identifier") tell(node.name, Object.hasOwn(GLOBALS, node.name) ? GLOBALS[node.name] : undefined);
  if (node.type === "MemberExpression" && !node.computed) askOfMember(node.object.name, node.property.name, tell);
  if (node.type === "CallExpression" && node.callee.type === "MemberExpression") askOfArguments(node, tell);
  if (node.type === "Literal" && node.regex) {
    for (const [name, pattern] of Object.entries(IN_EXPRESSIONS)) {
      if (pattern.test(node.regex.pattern)) tell(`${name} in a regular expression`, javascript.regular_expressions[name]);
    }
  }
}

/** @param {string | undefined} object @param {string} name @param {Tell} tell */
function askOfMember(object, name, tell) {
  const kind = object && Object.hasOwn(GLOBALS, object) ? GLOBALS[object] : undefined;
  const own = kind?.[name] ?? kind?.[`${name}_static`];
  if (own) return tell(`${object}.${name}`, own);
  const all = MEMBERS.get(name) ?? [];
  if (all.every((member) => lacking(member).length)) tell(`.${name}`, all[0]);
}

/** @param {any} call of a method, with objects made on the spot @param {Tell} tell */
function askOfArguments(call, tell) {
  const { name } = call.callee.property;
  for (const { type, callee } of call.arguments) {
    for (const member of type === "NewExpression" ? (MEMBERS.get(name) ?? []) : []) {
      const taken = Object.keys(member).find((key) => key.endsWith(`_parameter_${callee.name}`));
      if (taken) tell(`.${name}(new ${callee.name})`, member[taken]);
    }
  }
}

/** @param {csstree.Declaration} declaration @param {Set<string>} beside @param {Tell} tell */
function askOfDeclaration({ property, value }, beside, tell) {
  const own = css.properties[property];
  tell(property, own, beside, property);
  if (lacking(own, beside, property).length) return;
  csstree.walk(value, (node) => {
    if (node.type === "Identifier") tell(`${property}: ${node.name}`, own?.[node.name]);
    if (node.type === "Function") tell(`${node.name}()`, css.types[node.name] ?? css.types.color[node.name]);
    if (node.type === "Dimension") tell(node.unit, css.types.length[lengthKey(node.unit)]);
  });
}

/** @param {string} unit */
const lengthKey = (unit) => Object.entries(LENGTHS).find(([, pattern]) => pattern.test(unit))?.[0] ?? unit;

/** @param {csstree.CssNode} node of a style @param {Tell} tell */
function askOfRule(node, tell) {
  if (node.type === "PseudoClassSelector" || node.type === "PseudoElementSelector")
    tell(`:${node.name}`, css.selectors[node.name]);
  if (node.type === "Atrule") tell(`@${node.name}`, css["at-rules"][node.name]);
  if (node.type === "Feature") tell(`(${node.name})`, css["at-rules"].media[node.name.replace(/^(?:min|max)-/, "")]);
  if (node.type === "FeatureRange") tell("a range of a medium", css["at-rules"].media.range_syntax);
  if (node.type === "NestingSelector") tell("&", css.selectors.nesting);
}

/** @param {string} text @param {Tell} tell */
function askOfStyle(text, tell) {
  /** @type {Set<string>} */
  let beside = new Set();
  csstree.walk(csstree.parse(text), function (node) {
    if (this.atrule?.name === "supports") return;
    if (node.type === "Block")
      beside = new Set(node.children.toArray().flatMap((child) => (child.type === "Declaration" ? child.property : [])));
    if (node.type === "Declaration") askOfDeclaration(node, beside, tell);
    else askOfRule(node, tell);
  });
}

/** @type {Map<string, string[]>} */
const missing = new Map();
/** @type {Tell} */
const tell = (what, feature, beside, name) => {
  const browsers = lacking(feature, beside, name);
  if (browsers.length && !Object.hasOwn(MAY_LACK, what)) missing.set(what, browsers);
};
for (const file of process.argv.slice(2)) {
  const text = await readFile(file, "utf-8");
  if (file.endsWith(".css")) askOfStyle(text, tell);
  else full(parse(text, { ecmaVersion: "latest" }), (node) => askOfNode(node, tell));
}
for (const [what, browsers] of missing) console.log(`${what}: not in ${browsers.join(", ")}`);
process.exitCode = missing.size ? 1 : 0;
