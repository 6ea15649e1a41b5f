"use strict";
// The figures beside the land: the area so far and its shares, what it can be held against, what others have published.

const factOf = Object.fromEntries(atlas.facts.map((fact) => [fact.id, fact]));
const yardstickOf = Object.fromEntries(atlas.yardsticks.map((yardstick) => [yardstick.id, yardstick]));

function figures() {
  const soFar = element("div", { id: "so-far" });
  const draw = () => soFar.replaceChildren(...areaSoFar());
  stepped.add(draw);
  sentences.push(draw);
  return [soFar, ...published(), saying("p", "figure.no-sum", { class: "quiet" })];
}

function areaSoFar() {
  const km2 = countedAt().reduce((sum, region) => sum + region.km2, 0);
  const whole = yardstickOf[atlas.whole];
  const rest = atlas.yardsticks.filter((yardstick) => yardstick !== whole);
  return [
    worded("p", word("figure.area"), { class: "quiet" }),
    worded("p", roundedArea(km2), { class: "sum" }),
    bar(km2 / factOf[atlas.quoted].value, word("figure.of-quoted"), titlesOf(factOf[atlas.quoted])),
    bar(km2 / whole.km2, word("figure.of-russia"), titlesOf(whole)),
    ...(km2 ? [worded("p", word("figure.times"), { class: "quiet" })] : []),
    ...(km2 ? rest.map((yardstick) => times(km2 / yardstick.km2, yardstick)) : []),
  ];
}

// A quiet bar: as long as the share, with a tick at the whole. A screen reader meets what is said in words.
function bar(share, text, source) {
  const line = element("div", { class: "share", "aria-hidden": "true" }, element("span"), element("i"));
  const full = Math.max(1, share);
  line.firstChild.style.width = `${(100 * share) / full}%`;
  line.lastChild.style.left = `${100 / full}%`;
  return element("div", { class: "figure" }, line, element("p", {}, worded("strong", percent(share)), ` ${text} `, worded("cite", source)));
}

function times(count, yardstick) {
  const name = `${word(`yardstick.${yardstick.id}`)} (${area(yardstick.km2)})`;
  const factor = worded("strong", `${number(Math.round(count * 10) / 10)}\u00a0\u00d7`);
  return element("p", {}, factor, ` ${name} `, worded("cite", titlesOf(yardstick)));
}

function published() {
  const quantities = [...new Set(atlas.facts.map((fact) => fact.quantity))].filter((quantity) => quantity !== "area");
  return [saying("p", "figure.quoted", { class: "quiet" }), ...quantities.map(quantityTable)];
}

function quantityTable(quantity) {
  const rows = atlas.facts.filter((fact) => fact.quantity === quantity).map(factRow);
  return element("table", {}, saying("caption", `quantity.${quantity}`), element("tbody", {}, ...rows));
}

function factRow(fact) {
  const what = say(element("span"), () => word(`fact.${fact.id}`));
  const name = element("th", { scope: "row" }, what, element("br"), worded("cite", titlesOf(fact)));
  return element("tr", {}, name, say(element("td"), () => factValue(fact)));
}

function factValue({ value, unit }) {
  return { km2: area, "sq-mi": squareMiles, people, percent: (share) => percent(share / 100) }[unit](value);
}
