"use strict";
// Any two steps beside one another: what stands differently, on the map and as a list with areas.

const NO_STEP = "none";
const LANDS = { one: "lands.one", few: "lands.few", many: "lands.many", other: "lands.other" };

function comparison() {
  const chooser = element("select", { id: "compared" });
  chooser.addEventListener("change", () => compareWith(chooser.value === NO_STEP ? null : Number(chooser.value)));
  chooser.addEventListener("focus", pause); // the list would change under the reader's hand
  const label = element("label", { for: "compared" }, saying("span", "compare.with"));
  const result = element("div", { id: "comparison" });
  const draw = () => {
    const choices = atlas.steps.map((step, index) => [index, `${day(step.on)}: ${word(`step.${step.id}.name`)}`]);
    const options = [[NO_STEP, word("compare.none")], ...choices];
    chooser.replaceChildren(...options.map(([value, text]) => worded("option", text, { value })));
    chooser.value = compared ?? NO_STEP;
    result.replaceChildren(...differences());
  };
  stepped.add(draw);
  sentences.push(draw);
  return [label, chooser, result];
}

function differences() {
  if (compared === null) {
    return [];
  }
  const [earlier, later] = [Math.min(at, compared), Math.max(at, compared)];
  const changed = changesBetween(earlier, later);
  if (!changed.length) {
    return [worded("p", word("compare.same"))];
  }
  const km2 = changed.reduce((sum, region) => sum + region.km2, 0);
  const dates = `${day(atlas.steps[earlier].on)} \u2013 ${day(atlas.steps[later].on)}`;
  const summary = `${dates}: ${number(changed.length)}\u00a0${word(LANDS[pluralOf(changed.length)])}, ${roundedArea(km2)}`;
  return [worded("p", summary, { class: "sum" }), element("ul", {}, ...changed.map((region) => changeItem(region, earlier, later)))];
}
