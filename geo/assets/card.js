"use strict";
// Cards: of a region, of a stretch of border, of a line or an area. A card is spelt anew when the language changes.

const sourceOf = Object.fromEntries(atlas.sources.map((source) => [source.id, source]));
const CARDS = {
  region: [atlas.regions, (region) => regionCard(region)],
  border: [atlas.borders, (border) => borderCard(border)],
  overlay: [[...atlas.areas, ...atlas.lines], (overlay) => overlayCard(overlay)],
};
let opened = null; // the key of the open card, and what had the focus before

// A card's key is its kind and the id of what it tells of: "region:kars".
function cardOf(key) {
  const [kind, id] = (key ?? "").split(":");
  const [rows, spell] = Object.hasOwn(CARDS, kind) ? CARDS[kind] : [[]];
  const subject = rows.find((candidate) => candidate.id === id);
  return subject && (() => spell(subject));
}

function isCard(key) {
  return Boolean(cardOf(key));
}

function openCard(key, opener) {
  hideNote();
  opened = { key, opener };
  drawCard();
  keepAddress();
  document.getElementById("card").querySelector("h2").focus();
}

function closeCard() {
  const { opener } = opened;
  opened = null;
  document.getElementById("card").hidden = true;
  keepAddress();
  (opener.isConnected ? opener : document.querySelector(".folium-map")).focus({ preventScroll: true });
}

function addCard() {
  const card = document.getElementById("card");
  card.addEventListener("keydown", (event) => event.key === "Escape" && closeCard());
  const again = () => opened && drawCard();
  sentences.push(again);
  stepped.add(again);
}

function drawCard() {
  const { scrollTop } = document.getElementById("card");
  const hadFocus = document.getElementById("card").contains(document.activeElement);
  const { title, lead, facts } = cardOf(opened.key)();
  const card = document.getElementById("card");
  const close = worded("button", word("card.close"), { type: "button", class: "close" });
  close.addEventListener("click", closeCard);
  const heading = worded("h2", title, { tabindex: "-1", id: "card-name" });
  card.setAttribute("aria-labelledby", heading.id);
  card.replaceChildren(close, heading, worded("p", lead), element("dl", {}, ...facts));
  card.hidden = false;
  card.scrollTop = hadFocus ? scrollTop : 0;
  if (hadFocus) {
    heading.focus({ preventScroll: true });
  }
}

function regionCard(region) {
  const of = (part) => word(`region.${region.id}.${part}`);
  const stage = stageOf[region.stage];
  const borders = atlas.borders.filter((border) => [border.region, border.beyond].includes(region.id));
  const facts = [
    ...row("card.name-now", of("now")),
    ...row("card.stage", `${word(`stage.${stage.id}.name`)}, ${bothDays(stage.from, stage.from_julian)}`),
    ...row("card.article", word(`article.${region.article}`)),
    ...row("data.standing", word(`status.${statusAt(region).id}`), ...standingLines(region)),
    ...readingsRow(region.id),
    ...row("card.computed", roundedArea(region.km2)),
    ...row("card.published", ...publishedLines(region)),
    ...row("card.sources", ...region.sources.map((id) => citation(sourceOf[id]))),
    ...row("card.borders", ...borders.map(borderButton)),
  ];
  return { title: of("name"), lead: of("text"), facts };
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
  button.addEventListener("click", () => openCard(`border:${border.id}`, entry.hit.getElement()));
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

// How the region's standing has changed, from the first day on.
function standingLines(region) {
  const lines = region.standings.map(({ from, status }) => `${day(from)}: ${word(`status.${status}`)}`);
  return [element("ol", { class: "standings" }, ...lines.map((line) => worded("li", line)))];
}

function publishedLines(region) {
  const facts = atlas.facts.filter((fact) => fact.region === region.id);
  return facts.length ? facts.map(factLine) : [word("card.none-published")];
}

function factLine(fact) {
  return element("p", {}, worded("strong", factValue(fact)), ` ${word(`fact.${fact.id}`)} `, worded("cite", titlesOf(fact)));
}

function citation(source) {
  const title = source.url
    ? worded("a", source.title, { href: source.url, target: "_blank", rel: "noopener noreferrer" })
    : worded("cite", source.title);
  const rest = [source.by, source.date].filter(Boolean).join(", ");
  return element("p", {}, title, rest ? ` (${rest})` : "");
}
