"use strict";
// The card of a region: what it was and is called, when and on what ground it went, how large, who says so.

let opened = null; // the region whose card is open, and what had the focus before
const sourceOf = Object.fromEntries(atlas.sources.map((source) => [source.id, source]));

function openCard(region, opener) {
  hideNote();
  opened = { region, opener };
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
  const { region } = opened;
  const of = (part) => word(`region.${region.id}.${part}`);
  const stage = stageOf[region.stage];
  const card = document.getElementById("card");
  const close = worded("button", word("card.close"), { type: "button", class: "close" });
  close.addEventListener("click", closeCard);
  const heading = worded("h2", of("name"), { tabindex: "-1", id: "card-name" });
  card.setAttribute("aria-labelledby", heading.id);
  card.replaceChildren(
    close,
    heading,
    worded("p", of("note")),
    element(
      "dl",
      {},
      ...row("card.name-now", of("now")),
      ...row("card.stage", `${word(`stage.${stage.id}.name`)}, ${bothDays(stage)}`),
      ...row("card.article", word(`article.${region.article}`)),
      ...row("card.status", word(`status.${region.status}`), of("legal")),
      ...row("card.computed", roundedArea(region.km2)),
      ...row("card.published", ...(region.facts.length ? region.facts.map(factLine) : [word("card.none-published")])),
      ...row("card.sources", ...region.sources.map((id) => citation(sourceOf[id]))),
    ),
  );
  card.hidden = false;
  card.scrollTop = 0;
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
  const names = fact.sources.map((id) => sourceOf[id].title).join("; ");
  return element("p", {}, worded("strong", area(fact.value)), ` ${word(`fact.${fact.id}`)} `, worded("cite", names));
}

function citation(source) {
  const title = source.url
    ? worded("a", source.title, { href: source.url, target: "_blank", rel: "noopener noreferrer" })
    : worded("cite", source.title);
  const rest = [source.by, source.date].filter(Boolean).join(", ");
  return element("p", {}, title, rest ? ` (${rest})` : "");
}
