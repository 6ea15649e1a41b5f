"use strict";
// The panel: title and language, switches by stage, legend, sources, what the map is.

const HATCH_WORD = { occupied: "legend.occupied", contested: "legend.contested" };

function addPanel() {
  addHeading();
  const contents = document.getElementById("contents");
  contents.append(
    section("story", true, ...chapter()),
    section("layers", true, ...switches()),
    section("evidence", true, ...evidence()),
    section("legend", true, ...legend()),
    section("figures", false, ...figures()),
    section("compare", false, ...comparison()),
    section("data", false, ...dataTable()),
    section("table", false, ...tables()),
    section("sources", false, ...atlas.sources.map(citation)),
    section("cite", false, ...citations()),
    section("about", false, ...about()),
  );
}

function addHeading() {
  const chooser = element("select", { id: "language" });
  languages.forEach((code) => {
    const option = element("option", { value: code, lang: code });
    option.textContent = word("language.name", code);
    chooser.append(option);
  });
  sentences.push(() => (chooser.value = language));
  chooser.addEventListener("change", () => setLanguage(chooser.value));
  say(chooser, () => word("panel.language"), "aria-label");
  const fold = element("button", { id: "fold", type: "button", "aria-controls": "contents" });
  fold.addEventListener("click", () => setFolded(!document.body.classList.contains("folded")));
  say(fold, foldWord);
  document
    .getElementById("heading")
    .append(saying("h1", "title"), saying("p", "subtitle"), element("div", { class: "tools" }, chooser, fold));
  setFolded(matchMedia("(max-width: 720px), (max-height: 480px)").matches);
}

function foldWord() {
  return word(document.body.classList.contains("folded") ? "panel.open" : "panel.close");
}

function setFolded(folded) {
  document.body.classList.toggle("folded", folded);
  const fold = document.getElementById("fold");
  fold.textContent = foldWord();
  fold.setAttribute("aria-expanded", String(!folded));
  refit();
}

function section(key, open, ...children) {
  const details = element("details", { id: `section-${key}` }, saying("summary", `panel.${key}`), ...children);
  details.open = open;
  return details;
}

function switches() {
  const shown = element("p", { class: "shown" });
  const sum = () => atlas.regions.filter((region) => isShown(region.id)).reduce((total, region) => total + region.km2, 0);
  const tell = () => (shown.textContent = `${word("area.shown")}: ${roundedArea(sum())}`);
  sentences.push(tell);
  switched.add(tell);
  tell();
  const stages = atlas.stages.filter((stage) => atlas.regions.some((region) => region.stage === stage.id));
  return [...stages.map(stageSwitches), baseSwitches(), shown];
}

function stageSwitches(stage) {
  const regions = atlas.regions.filter((region) => region.stage === stage.id);
  const whole = tick(`stage-${stage.id}`, (on) => regions.forEach((region) => switchByHand(region.id, on)));
  const follow = () => {
    const count = regions.filter((region) => isShown(region.id)).length;
    whole.checked = count === regions.length;
    whole.indeterminate = count > 0 && count < regions.length;
  };
  switched.add(follow);
  follow();
  const title = element("label", { for: whole.id }, whole, saying("span", `stage.${stage.id}.name`));
  say(whole, () => `${word("switch.stage")}: ${word(`stage.${stage.id}.name`)}`, "aria-label");
  const dates = say(element("p", { class: "quiet" }), () => bothDays(stage.from, stage.from_julian));
  const note = saying("p", `stage.${stage.id}.note`, { class: "stage-note" });
  const group = element("fieldset", {}, element("legend", {}, title), dates, note, ...regions.map(regionSwitch));
  group.style.setProperty("--stage", stage.colour);
  return group;
}

function regionSwitch(region) {
  const box = tick(`region-${region.id}`, (on) => switchByHand(region.id, on));
  const follow = () => (box.checked = isShown(region.id));
  switched.add(follow);
  follow();
  return element(
    "label",
    { class: "region", for: box.id },
    box,
    regionSwatch(region),
    saying("span", `region.${region.id}.name`),
    say(element("span", { class: "km2" }), () => area(rounded(region.km2))),
  );
}

function regionSwatch(region) {
  const box = swatch("", stageOf[region.stage].colour);
  const follow = () => box.firstChild.setAttribute("fill", fillOf(region.stage, statusAt(region)));
  stepped.add(follow);
  return box;
}

function baseSwitches() {
  const rows = [];
  if (layerOf.borders) {
    const borders = tick("switch-borders", (on) => switchByHand("borders", on));
    switched.add(() => (borders.checked = isShown("borders")));
    rows.push(element("label", { class: "region", for: borders.id }, borders, saying("span", "switch.borders")));
  }
  const towns = tick("switch-places", (on) => switchByHand("places", on));
  switched.add(() => (towns.checked = isWanted("places")));
  rows.push(element("label", { class: "region", for: towns.id }, towns, saying("span", "switch.places")));
  return element("div", { class: "base" }, ...rows);
}

function evidence() {
  const bands = tick("switch-bands", (on) => switchByHand("bands", on));
  switched.add(() => (bands.checked = isWanted("bands")));
  const rows = [element("label", { class: "region", for: bands.id }, bands, saying("span", "switch.bands"))];
  return [...rows, ...overlays.map(overlaySwitch)];
}

function overlaySwitch(overlay) {
  const box = tick(`overlay-${overlay.id}`, (on) => switchByHand(overlay.id, on));
  switched.add(() => (box.checked = isShown(overlay.id)));
  const name = say(element("span"), () => overlayName(overlay));
  const when = say(element("span", { class: "km2" }), () => dateText(overlay.when));
  return element("label", { class: "region", for: box.id }, box, sampleOf(overlay), name, when);
}

function sampleOf(overlay) {
  const shape =
    overlay.group === "line"
      ? svg("path", { class: `lines ${overlay.dash}`, d: "M0 8H26" })
      : svg("rect", { class: `areas ${overlay.kind}`, x: 0.5, y: 0.5, width: 25, height: 15 });
  return svg("svg", { class: "swatch", width: 26, height: 16, "aria-hidden": "true" }, shape);
}

function tick(id, change) {
  const box = element("input", { type: "checkbox", id });
  box.addEventListener("change", () => change(box.checked));
  return box;
}

function legend() {
  const keys = atlas.statuses.map((status) => key(swatch(`url(#fill-legend-${status.pattern})`, LEGEND_INK), `status.${status.id}`));
  const dash = svg("path", { class: "borders", d: "M0 8H26" });
  const line = svg("svg", { class: "swatch", width: 26, height: 16, "aria-hidden": "true" }, dash);
  const stretches = Object.values(STYLES).map((style) => key(sampleStretch(style), SURE_WORD[style]));
  const signs = Object.keys(SIGN_WORD).filter((kind) => atlas.places.some((place) => place.kind === kind));
  const places = signs.map((kind) => key(signOf(kind), SIGN_WORD[kind]));
  const hatches = Object.entries(HATCH_WORD).map(([kind, name]) => key(sampleOf({ group: "area", kind }), name));
  const sure = [saying("p", "legend.certainty"), ...stretches, saying("p", "legend.coast", { class: "quiet" })];
  const borders = [...sure, key(line, "legend.borders"), ...hatches];
  return [saying("p", "legend.hue"), ...keys, ...borders, ...places];
}

function sampleStretch(style) {
  const band = svg("path", { class: `bands ${style}`, d: "M0 8H26", "stroke-width": { solid: 4, dashed: 8, dotted: 14 }[style] });
  const line = svg("path", { class: `stretches ${style}`, d: "M0 8H26" });
  return svg("svg", { class: "swatch", width: 26, height: 16, "aria-hidden": "true" }, band, line);
}

function key(sign, wordKey) {
  return element("p", { class: "key" }, sign, saying("span", wordKey));
}

function about() {
  return ["about.projection", "about.rounding", "about.certainty", "about.licence"].map((key) => saying("p", key));
}
