"use strict";
// The words, numbers and dates of the page in the language its reader has chosen.

const atlas = JSON.parse(document.getElementById("atlas-data").textContent);
const languages = atlas.languages;
const placeOf = Object.fromEntries(atlas.keys.map((key, place) => [key, place]));
const sentences = []; // one function for each text on the page: it writes the text anew
let language = preferredLanguage();

function preferredLanguage() {
  const asked = new URLSearchParams(location.hash.slice(1)).get("lang");
  const wanted = [asked, ...navigator.languages].filter(Boolean);
  const known = wanted.map((tag) => languages.find((code) => code === tag || code === tag.split("-")[0]));
  return known.find(Boolean) ?? languages[0];
}

function setLanguage(code) {
  language = code;
  document.documentElement.lang = code;
  document.title = word("title");
  sentences.forEach((write) => write());
}

function word(key, code = language) {
  return atlas.words[code][placeOf[key]];
}

// Keep a node's text, or one of its attributes, in the reader's language from now on.
function say(node, text, attribute) {
  const write = () => (attribute ? node.setAttribute(attribute, text()) : (node.textContent = text()));
  sentences.push(write);
  write();
  return node;
}

function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => node.setAttribute(name, value));
  node.append(...children);
  return node;
}

function saying(tag, key, attributes) {
  return say(element(tag, attributes), () => word(key));
}

function number(value) {
  return new Intl.NumberFormat(word("language.locale"), { useGrouping: "always" }).format(value);
}

function area(km2) {
  return `${number(km2)}\u00a0${word("area.unit")}`;
}

function rounded(km2) {
  return Math.round(km2 / atlas.area_step_km2) * atlas.area_step_km2;
}

function roundedArea(km2) {
  return `${word("area.about")}\u00a0${area(rounded(km2))}`;
}

function kilometres(km) {
  return `${number(km)}\u00a0${word("unit.km")}`;
}

function squareMiles(value) {
  return `${number(value)}\u00a0${word("unit.sq-mi")}`;
}

function people(count) {
  const format = new Intl.NumberFormat(word("language.locale"), { notation: "compact", compactDisplay: "long" });
  return `${format.format(count)} ${word("unit.people")}`;
}

function percent(share) {
  const format = new Intl.NumberFormat(word("language.locale"), { style: "percent", maximumFractionDigits: 1 });
  return format.format(share);
}

// The plural category of a number in the reader's language. Of the languages here only Latvian has a zero, with the
// form that others call few.
function pluralOf(count) {
  return new Intl.PluralRules(word("language.locale")).select(count).replace("zero", "few");
}

function day(iso) {
  const format = new Intl.DateTimeFormat(word("language.locale"), { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${iso}T00:00:00Z`)).replace(/(\d) /g, "$1\u00a0"); // no line ends after a day
}

// A date or an interval in EDTF: years, months or days, "~" for about, "?" for uncertain, "/" between two ends.
function dateText(edtf) {
  return edtf.split("/").map(momentText).join(" – ");
}

function momentText(edtf) {
  const [, iso, doubt] = edtf.match(/^([\d-]+)([?~%]?)$/);
  const parts = iso.split("-").length;
  const options = { timeZone: "UTC", year: "numeric", ...(parts > 1 && { month: "long" }), ...(parts > 2 && { day: "numeric" }) };
  const text = new Intl.DateTimeFormat(word("language.locale"), options).format(new Date(`${iso}${"-01".repeat(3 - parts)}T00:00:00Z`));
  return doubt ? `${word("date.about")}\u00a0${text}` : text;
}

function bothDays(iso, julianIso) {
  return `${day(iso)} (${word("stage.old-style")} ${day(julianIso)})`;
}
