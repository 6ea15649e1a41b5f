"use strict";
// The borders of the regions, stretch by stretch: how sure each is, and how we know.
// A stretch is solid, dashed or dotted by its certainty; the band behind it is as wide as the line could be off.

const STYLES = { certain: "solid", "less-certain": "dashed", uncertain: "dotted" }; // of a stretch, by its certainty
const SURE_WORD = { solid: "certainty.solid", dashed: "certainty.dashed", dotted: "certainty.dotted" };
const drawn = []; // one entry for each row of evidence: the row and its layers

// The rings of a region as Leaflet holds them: by part, then by ring. A Polygon has one part less of nesting.
function ringsOf(region) {
  const latlngs = layerOf[region].getLayers()[0].getLatLngs();
  return L.LineUtil.isFlat(latlngs[0]) ? [latlngs] : latlngs;
}

function courseOf(border) {
  const parts = ringsOf(border.region);
  return border.at.map(([part, ring, start, count]) => {
    const positions = parts[part][ring];
    return Array.from({ length: count + 1 }, (_, step) => positions[(start + step) % positions.length]);
  });
}

function addBorders() {
  [["bands", 410], ["stretches", 450], ["hits", 455]].forEach(([name, zIndex]) => {
    map.createPane(name).style.zIndex = zIndex;
    map.getPane(name).style.pointerEvents = "none";
  });
  atlas.borders.forEach((border) => {
    const course = courseOf(border);
    const line = (pane, interactive) =>
      L.polyline(course, { pane, interactive, className: `${pane} ${STYLES[border.certainty]} ${border.kind}`, smoothFactor: 0.5 });
    const entry = { border, band: line("bands", false), stretch: line("stretches", false), hit: line("hits", true) };
    entry.hit.on("mousemove", (event) => showBorderNote(border, event.containerPoint));
    entry.hit.on("mouseout", hideNote);
    entry.hit.on("click", () => openCard(`border:${border.id}`, entry.hit.getElement()));
    entry.hit.on("add", () => makeBorderOperable(entry));
    drawn.push(entry);
  });
  switched.add(followRegions);
  map.on("zoomend", drawBands);
  sentences.push(nameBorders);
  followRegions();
}

// A border is on the map while a region on either side of it is.
function followRegions() {
  drawn.forEach(({ border, band, stretch, hit }) => {
    const on = [border.region, border.beyond].some((id) => regionOf[id] && isShown(id));
    [[band, on && isWanted("bands")], [stretch, on], [hit, on]].forEach(([layer, visible]) =>
      visible ? map.addLayer(layer) : map.removeLayer(layer),
    );
  });
  drawBands();
  const stop = drawn.find(({ hit }) => hit.getElement()?.getAttribute("tabindex") === "0");
  moveTabStop(stop ?? operable()[0]);
}

function drawBands() {
  drawn.forEach(({ border, band }) => band.setStyle({ weight: (2 * border.within_km) / kmPerPixel(), opacity: palenessOf(border) }));
}

// The farther a border could be off, the wider and the paler its band: at 2 km a fifth of the ink, at 30 km a twelfth.
function palenessOf({ within_km: km }) {
  return 0.26 / km ** 0.35;
}

function operable() {
  return drawn.filter(({ hit }) => map.hasLayer(hit));
}

// All borders are one stop of the Tab key; the arrow keys go from one to the next.
function moveTabStop(entry) {
  drawn.forEach(({ hit }) => hit.getElement()?.setAttribute("tabindex", entry && hit === entry.hit ? "0" : "-1"));
}

function makeBorderOperable(entry) {
  const { border, hit } = entry;
  const path = hit.getElement();
  path.dataset.border = border.id;
  const note = () => showEvidence(border, middleOf(hit));
  makeButton(path, { name: () => borderName(border), note, card: `border:${border.id}` });
  path.setAttribute("tabindex", "-1");
  path.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      event.stopPropagation();
      const stops = operable();
      const next = stops[(stops.indexOf(entry) + step + stops.length) % stops.length];
      moveTabStop(next);
      if (!map.getBounds().intersects(next.hit.getBounds())) {
        map.panTo(map.containerPointToLatLng(middleOf(next.hit)), { animate: false });
      }
      next.hit.getElement().focus();
    }
  });
}

function nameBorders() {
  drawn.forEach(({ border, hit }) => nameLayer(hit, borderName(border)));
}

function middleOf(line) {
  const course = line.getLatLngs().flat(Infinity);
  return map.latLngToContainerPoint(course[Math.floor(course.length / 2)]);
}

function sideName(id) {
  return word(regionOf[id] ? `region.${id}.label` : `beyond.${id}`);
}

// Stretches between the same two sides are told apart by their number.
function borderName(border) {
  const alike = atlas.borders.filter((other) => other.region === border.region && other.beyond === border.beyond);
  const sides = `${sideName(border.region)} – ${sideName(border.beyond)}`;
  const number = alike.length > 1 ? ` (${alike.indexOf(border) + 1}/${alike.length})` : "";
  return `${sides}${number}: ${withinText(border.within_km)}`;
}

function withinText(km) {
  return `${word("certainty.within")} ${kilometres(km)}`;
}

function showBorderNote(border, point) {
  showNote(point, borderName(border), word(`kind.${border.kind}`), word(`follows.${border.follows}`));
}

// What the card says of a border, beside the border: for those who go from one to the next by keyboard.
function showEvidence(border, point) {
  const { title, lead, facts } = borderCard(border, (source) => worded("cite", source.title)); // no links in a note
  showNote(point, title, lead, element("dl", {}, ...facts));
}

function borderCard(border, cite = citation) {
  const title = `${sideName(border.region)} – ${sideName(border.beyond)}`;
  const facts = [
    ...row("evidence.kind", word(`kind.${border.kind}`), word(`follows.${border.follows}`)),
    ...row("evidence.certainty", withinText(border.within_km), word(SURE_WORD[STYLES[border.certainty]])),
    ...row("evidence.length", `${word("area.about")}\u00a0${kilometres(border.km)}`),
    ...(border.disputed ? row("evidence.disputed", word(`border.${border.id}`)) : []),
    ...row("card.sources", ...border.sources.map((id) => cite(sourceOf[id]))),
  ];
  return { title, lead: word("evidence.how-known"), facts };
}
