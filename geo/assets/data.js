"use strict";
// The map as a table, in step with it: to read, to sort, to copy, to take away as CSV.

const COLUMNS = [
  { key: "data.land", value: (region) => word(`region.${region.id}.name`) },
  { key: "data.area", value: (region) => rounded(region.km2), text: (region) => number(rounded(region.km2)) },
  { key: "data.standing", value: (region) => word(`status.${statusAt(region).id}`) },
  { key: "data.stage", value: (region) => stageOf[region.stage].from, text: (region) => word(`stage.${region.stage}.name`) },
];
const TAB = "\t";
let sorting = { column: null, descending: false };

function dataTable() {
  const table = element("table", { id: "data-table" });
  const told = element("p", { role: "status", class: "quiet" });
  const draw = () => table.replaceChildren(...dataRows(draw));
  stepped.add(draw);
  sentences.push(draw, () => (told.textContent = ""));
  const copy = saying("button", "data.copy", { type: "button", id: "copy-table" });
  copy.addEventListener("click", () => copyText(separated(TAB), told));
  const named = () => word("panel.data");
  const scroll = say(element("div", { class: "scroll", tabindex: "0", role: "region" }, table), named, "aria-label");
  return [scroll, element("div", { class: "tools" }, copy, ...csvButton()), told, stepsTable()];
}

// The steps as a table: what the timeline and the story tell, to be read in a row.
function stepsTable() {
  const table = element("table", { id: "steps-table" });
  const heads = ["evidence.when", "timeline.step", "story.place", "story.people"];
  const cells = (step) => [
    bothDays(step.on, step.on_julian),
    word(`step.${step.id}.name`),
    step.place ? word(`place.${step.place}`) : "\u2013",
    step.people.map((id) => word(`person.${id}`)).join(", ") || "\u2013",
  ];
  const draw = () => {
    const head = element("tr", {}, ...heads.map((key) => worded("th", word(key), { scope: "col" })));
    const lines = atlas.steps.map((step) => element("tr", {}, ...cells(step).map((cell) => worded("td", cell))));
    table.replaceChildren(worded("caption", word("timeline.label")), element("thead", {}, head), element("tbody", {}, ...lines));
  };
  sentences.push(draw);
  const named = () => word("timeline.label");
  return say(element("div", { class: "scroll", tabindex: "0", role: "region" }, table), named, "aria-label");
}

function sortedRegions() {
  const { column, descending } = sorting;
  if (!column) {
    return atlas.regions;
  }
  const compare = new Intl.Collator(word("language.locale"), { numeric: true }).compare;
  const inOrder = [...atlas.regions].sort((a, b) => compare(String(column.value(a)), String(column.value(b))));
  return descending ? inOrder.reverse() : inOrder;
}

function dataRows(draw) {
  const heads = COLUMNS.map((column) => {
    const order = sorting.column === column ? (sorting.descending ? "descending" : "ascending") : "none";
    const button = worded("button", word(column.key), { type: "button", class: "link", title: `${word("data.sort")}: ${word(column.key)}` });
    button.addEventListener("click", () => {
      sorting = { column, descending: sorting.column === column && !sorting.descending };
      draw();
      document.querySelectorAll("#data-table th button")[COLUMNS.indexOf(column)].focus();
    });
    return element("th", { scope: "col", "aria-sort": order }, button);
  });
  const lines = sortedRegions().map((region) => {
    const [name, ...cells] = COLUMNS.map(({ value, text = value }) => String(text(region)));
    return element("tr", {}, worded("th", name, { scope: "row" }), ...cells.map((cell) => worded("td", cell)));
  });
  const caption = worded("caption", `${day(atlas.steps[at].on)}: ${word(`step.${atlas.steps[at].id}.name`)}`);
  return [caption, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...lines)];
}

// The rows as text, each with its id and the day: plain numbers, so that a spreadsheet reads them in any language. A cell
// that a spreadsheet would take for a formula gets an apostrophe.
function separated(separator) {
  const plain = ({ key, value, text = value }) => (key === "data.area" ? value : text);
  const cell = (value) => {
    const safe = /^[=+\-@]/.test(value) ? `'${value}` : String(value);
    return separator === TAB ? safe : `"${safe.replaceAll('"', '""')}"`;
  };
  const head = ["id", word("evidence.when"), ...COLUMNS.map(({ key }) => word(key))].map(cell);
  const today = atlas.steps[at].on;
  const body = sortedRegions().map((region) => [region.id, today, ...COLUMNS.map((column) => plain(column)(region))].map(cell));
  return [head, ...body].map((cells) => cells.join(separator)).join("\r\n");
}

// In a sandboxed frame a download may be refused without a word: there is the copy instead.
function csvButton() {
  if (location.protocol === "about:" || (origin === "null" && location.protocol !== "file:")) {
    return [];
  }
  const button = saying("button", "data.csv", { type: "button", id: "csv" });
  button.addEventListener("click", () => {
    const file = new Blob(["\ufeff", separated(listSeparator())], { type: "text/csv" });
    const link = element("a", { href: URL.createObjectURL(file), download: `${atlas.steps[at].on}.csv` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000); // the browser may still be reading
  });
  return [button];
}

// Where a comma separates decimals, spreadsheets separate cells by semicolons.
function listSeparator() {
  return new Intl.NumberFormat(word("language.locale")).format(0.5).includes(",") ? ";" : ",";
}

// Copy a text, and tell so; where the clipboard may not be touched, lay the text out to be copied by hand.
function copyText(text, told) {
  const byHand = () => {
    const box = element("textarea", { readonly: "", rows: 4 });
    box.value = text;
    told.replaceChildren(box);
    box.select();
  };
  const done = () => (told.textContent = word("data.copied"));
  navigator.clipboard ? navigator.clipboard.writeText(text).then(done, byHand) : byHand();
}
