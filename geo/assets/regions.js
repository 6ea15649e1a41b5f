"use strict";
// The regions on the map: their fills, their switches, the note on hover or focus, the way to their cards.

const regionOf = Object.fromEntries(atlas.regions.map((region) => [region.id, region]));
const layerOf = {}; // region or base layer id -> the layer that folium made
const switched = new Set(); // what listens to a change of what is shown
function isShown(id) {
  return map.hasLayer(layerOf[id]);
}

// Show what the step and the reader want to be shown, and nothing else.
function showWanted() {
  const before = atlas.regions.filter((region) => isShown(region.id)).length;
  const layers = [...atlas.regions, ...overlays].map(({ id }) => id).concat(layerOf.borders ? "borders" : []);
  layers.forEach((id) => (isWanted(id) ? map.addLayer(layerOf[id]) : map.removeLayer(layerOf[id])));
  const now = atlas.regions.filter((region) => isShown(region.id));
  if (now.length > before) {
    now.forEach((region) => layerOf[region.id].bringToFront()); // in the order of the data, for those who go by Tab
  }
  markGains();
  switched.forEach((listener) => listener());
  placeLabels();
}

function paint(region) {
  layerOf[region.id].getLayers()[0].setStyle({ fillColor: fillOf(region.stage, statusAt(region)), fillOpacity: 1 });
}

function markGains() {
  const standingOut = marked();
  atlas.regions.forEach((region) => {
    const path = layerOf[region.id].getLayers()[0].getElement();
    path?.classList.toggle("marked", standingOut.includes(region));
  });
}

function addRegions() {
  map.eachLayer((layer) => {
    if (layer instanceof L.GeoJSON) {
      layerOf[layer.getLayers()[0].feature.id] = layer;
    }
  });
  atlas.regions.forEach((region) => {
    const outline = layerOf[region.id].getLayers()[0];
    outline.on("add", () => makeOperable(region, outline));
    makeOperable(region, outline);
    outline.on("mousemove", (event) => showRegionNote(region, event.containerPoint));
    outline.on("mouseout", hideNote);
    outline.on("click", () => openCard(`region:${region.id}`, outline.getElement()));
  });
  sentences.push(hideNote); // it would go on in the other language
  const rename = () => atlas.regions.forEach((region) => nameLayer(layerOf[region.id].getLayers()[0], regionSummary(region)));
  sentences.push(rename);
  stepped.add(rename);
}

// A path is a button to the keyboard and to a screen reader: the note on focus, the card on Enter or Space.
// Leaflet makes a new path each time a layer is shown.
function makeButton(path, { name, note, card }) {
  path.setAttribute("tabindex", "0");
  path.setAttribute("role", "button");
  path.setAttribute("aria-label", name());
  path.setAttribute("aria-describedby", "note");
  path.addEventListener("focus", () => path.matches(":focus-visible") && note());
  path.addEventListener("blur", hideNote);
  path.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      openCard(card, path);
    }
  });
}

function makeOperable(region, outline) {
  const path = outline.getElement();
  path.dataset.region = region.id;
  const note = () => showRegionNote(region, labelPoint(region));
  makeButton(path, { name: () => regionSummary(region), note, card: `region:${region.id}` });
}

function regionSummary(region) {
  return `${word(`region.${region.id}.name`)}, ${roundedArea(region.km2)}, ${word(`status.${statusAt(region).id}`)}`;
}

function nameLayer(layer, name) {
  layer.getElement()?.setAttribute("aria-label", name);
}

function labelPoint(region) {
  const [lon, lat] = region.label;
  return map.latLngToContainerPoint([lat, lon]);
}

function showRegionNote(region, point) {
  showNote(point, word(`region.${region.id}.name`), word(`region.${region.id}.note`), word(`status.${statusAt(region).id}`), roundedArea(region.km2));
}

function showNote(point, title, ...texts) {
  const note = document.getElementById("note");
  note.replaceChildren(worded("strong", title), ...texts.map((text) => (text instanceof Node ? text : worded("span", text))));
  note.hidden = false;
  const pane = map.getSize();
  const left = Math.max(4, Math.min(point.x + 14, pane.x - note.offsetWidth - 4));
  const below = point.y + 14 + note.offsetHeight < pane.y;
  note.style.left = `${left}px`;
  note.style.top = `${Math.max(4, below ? point.y + 14 : point.y - note.offsetHeight - 14)}px`;
}

function hideNote() {
  document.getElementById("note").hidden = true;
}
