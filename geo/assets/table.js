"use strict";
// The arithmetic: areas by region, by legal status and in sum, with their uncertainty, beside what others have published.

function tables() {
  const areas = atlas.facts.filter((fact) => fact.quantity === "area");
  const totals = publishedTable("table.published", areas.filter((fact) => !fact.region));
  const regional = publishedTable("table.regional", areas.filter((fact) => fact.region));
  return [computedTable(), saying("p", "table.method", { class: "quiet" }), totals, regional];
}

function computedTable() {
  const body = atlas.sums.map((sum) => {
    const name = say(element("th", { scope: "row" }), () => sumName(sum));
    const km2 = say(element("td"), () => area(sum.km2));
    const deviation = say(element("td"), () => `±\u00a0${number(sum.deviation_km2)}`);
    return element("tr", { class: sum.kind }, name, km2, deviation);
  });
  const head = ["table.land", "table.area", "table.deviation"].map((key) => saying("th", key, { scope: "col" }));
  return element("table", {}, say(element("caption"), () => `${word("table.computed")} (${day(atlas.steps[indexOfStep(atlas.opening)].on)})`), element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
}

function sumName(sum) {
  return word({ region: `region.${sum.id}.name`, status: `status.${sum.id}`, sum: `sum.${sum.id}` }[sum.kind]);
}

function publishedTable(name, facts) {
  const body = facts.map((fact) => {
    const of = () => (fact.region ? `${word(`region.${fact.region}.name`)}: ` : "");
    const what = say(element("span"), () => of() + word(`fact.${fact.id}`));
    const cell = element("th", { scope: "row" }, what, element("br"), worded("cite", titlesOf(fact)));
    return element("tr", {}, cell, say(element("td"), () => factValue(fact)));
  });
  const head = ["table.claim", "table.area"].map((key) => saying("th", key, { scope: "col" }));
  const caption = say(element("caption"), () => word(name));
  return element("table", {}, caption, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
}
