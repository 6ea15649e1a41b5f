"use strict";
// Cards: of a region, of a stretch of border, of a line or an area. A card is spelt anew when the language changes.

const sourceOf = Object.fromEntries(atlas.sources.map((source) => [source.id, source]));
let opened = null; // what spells the open card, and what had the focus before

function openCard(spell, opener) {
  hideNote();
  opened = { spell, opener };
  drawCard();
  document.getElementById("card").querySelector("h2").focus();
}

function closeCard() {
  const { opener } = opened;
  opened = null;
  document.getElementById("card").hidden = true;
  (opener.isConnected ? opener : document.querySelector(".folium-map")).focus({ preventScroll: true });
}

function addCard() {
  const card = document.getElementById("card");
  card.addEventListener("keydown", (event) => event.key === "Escape" && closeCard());
  sentences.push(() => opened && drawCard());
}

function drawCard() {
  const { title, lead, facts } = opened.spell();
  const card = document.getElementById("card");
  const close = worded("button", word("card.close"), { type: "button", class: "close" });
  close.addEventListener("click", closeCard);
  const heading = worded("h2", title, { tabindex: "-1", id: "card-name" });
  card.setAttribute("aria-labelledby", heading.id);
  card.replaceChildren(close, heading, worded("p", lead), element("dl", {}, ...facts));
  card.hidden = false;
  card.scrollTop = 0;
}

function regionCard(region) {
  const of = (part) => word(`region.${region.id}.${part}`);
  const stage = stageOf[region.stage];
  const borders = atlas.borders.filter((border) => [border.region, border.beyond].includes(region.id));
  const facts = [
    ...row("card.name-now", of("now")),
    ...row("card.stage", `${word(`stage.${stage.id}.name`)}, ${bothDays(stage)}`),
    ...row("card.article", word(`article.${region.article}`)),
    ...row("card.status", word(`status.${region.status}`), of("legal")),
    ...readingsRow(region.id),
    ...row("card.computed", roundedArea(region.km2)),
    ...row("card.published", ...(region.facts.length ? region.facts.map(factLine) : [word("card.none-published")])),
    ...row("card.sources", ...region.sources.map((id) => citation(sourceOf[id]))),
    ...row("card.borders", ...borders.map(borderButton)),
  ];
  return { title: of("name"), lead: of("note"), facts };
}

// Where readings differ, each stands beside the others with its source, and which one is drawn.
function readingsRow(id) {
  const readings = atlas.readings.filter((reading) => reading.of === id);
  return readings.length ? row("card.readings", element("ul", { class: "readings" }, ...readings.map(readingItem))) : [];
}

function readingItem(reading) {
  const drawnSo = reading.drawn ? [worded("strong", `(${word("card.drawn-so")})`), " "] : [];
  return element("li", {}, `${word(`reading.${reading.id}`)} `, ...drawnSo, worded("cite", titlesOf(reading)));
}

function titlesOf(cited) {
  return cited.sources.map((id) => sourceOf[id].title).join("; ");
}

function borderButton(border) {
  const button = worded("button", borderName(border), { type: "button", class: "link" });
  const entry = drawn.find((candidate) => candidate.border === border);
  button.addEventListener("click", () => openCard(() => borderCard(border), entry.hit.getElement() ?? button));
  return button;
}

function worded(tag, text, attributes) {
  const node = element(tag, attributes);
  node.textContent = text;
  return node;
}

function row(key, ...values) {
  const items = values.map((value) => (value instanceof Node ? value : worded("p", value)));
  return [worded("dt", word(key)), element("dd", {}, ...items)];
}

function factLine(fact) {
  return element("p", {}, worded("strong", area(fact.value)), ` ${word(`fact.${fact.id}`)} `, worded("cite", titlesOf(fact)));
}

function citation(source) {
  const title = source.url
    ? worded("a", source.title, { href: source.url, target: "_blank", rel: "noopener noreferrer" })
    : worded("cite", source.title);
  const rest = [source.by, source.date].filter(Boolean).join(", ");
  return element("p", {}, title, rest ? ` (${rest})` : "");
}
