"use strict";
// The arithmetic: areas by region, by legal status and in sum, with their uncertainty, beside what others have published.

function tables() {
  return [computedTable(), publishedTable(), saying("p", "table.method", { class: "quiet" })];
}

function computedTable() {
  const body = atlas.sums.map((sum) => {
    const name = say(element("th", { scope: "row" }), () => sumName(sum));
    const km2 = say(element("td"), () => area(sum.km2));
    const deviation = say(element("td"), () => `±\u00a0${number(sum.deviation_km2)}`);
    return element("tr", { class: sum.kind }, name, km2, deviation);
  });
  const head = ["table.land", "table.area", "table.deviation"].map((key) => saying("th", key, { scope: "col" }));
  return element("table", {}, saying("caption", "table.computed"), element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
}

function sumName(sum) {
  return word({ region: `region.${sum.id}.name`, status: `status.${sum.id}`, sum: `sum.${sum.id}` }[sum.kind]);
}

function publishedTable() {
  const body = atlas.totals.map((fact) => {
    const what = say(element("span"), () => word(`fact.${fact.id}`));
    const who = worded("cite", titlesOf(fact));
    const name = element("th", { scope: "row" }, what, element("br"), who);
    return element("tr", {}, name, say(element("td"), () => area(fact.value)));
  });
  const head = ["table.claim", "table.area"].map((key) => saying("th", key, { scope: "col" }));
  return element("table", {}, saying("caption", "table.published"), element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
}
