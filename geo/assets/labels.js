"use strict";
// Names on the map: regions inside their outlines, towns by rank. Whatever would not fit or would collide is left out.

const TOWN_RANK_FROM_KM_PER_PX = { 1: Infinity, 2: 3, 3: 1.6 };
const RIVERS_FROM_KM_PER_PX = 1.6;
const BOTH_NAMES_FROM_KM_PER_PX = 0.9;
const labels = []; // in order of precedence

function addLabels() {
  const inOrder = [...atlas.regions].sort((a, b) => b.km2 - a.km2);
  inOrder.forEach(addRegionLabel);
  [...atlas.places].sort((a, b) => a.rank - b.rank).forEach(addTownLabel);
  atlas.rivers.forEach(addRiverLabel);
  sentences.push(placeLabels);
  map.on("moveend", placeLabels); // the last event of a zoom, a move or a change of size
}

function addRegionLabel(region) {
  const [lon, lat] = region.label;
  const text = say(element("span", { class: "region-name" }), () => word(`region.${region.id}.label`));
  const marker = addMarker([lat, lon], text);
  const fits = (box) => isShown(region.id) && isWithin(box, layerOf[region.id].getLayers()[0].getElement());
  labels.push({ marker, text, fits, anchors: [[-0.5, 0]], sizes: ["large", "small"] });
}

// The corners of a label and the middles of its sides lie on its region as it is drawn.
function isWithin({ left, right, top, bottom }, path) {
  const origin = map.containerPointToLayerPoint([0, 0]);
  const edges = [left, (left + right) / 2, right].flatMap((x) => [top, (top + bottom) / 2, bottom].map((y) => [x, y]));
  return edges.every(([x, y]) => path.isPointInFill(new DOMPoint(x + origin.x, y + origin.y)));
}

function addRiverLabel(river) {
  const text = say(element("span", { class: "river-name" }), () => word(`river.${river.id}`));
  const marker = addMarker([river.at[1], river.at[0]], text);
  labels.push({ marker, text, fits: () => kmPerPixel() < RIVERS_FROM_KM_PER_PX, anchors: [[-0.5, 0]] });
}

function addTownLabel(place) {
  const names = () => [word(`place.${place.id}`), word(`place.${place.id}.now`)];
  const text = say(element("span", { class: `town rank-${place.rank}` }), () => names()[0]);
  const marker = addMarker([place.at[1], place.at[0]], text, element("span", { class: "dot" }));
  const fits = () => townsShown && kmPerPixel() < TOWN_RANK_FROM_KM_PER_PX[place.rank];
  const spell = () => {
    const [then, now] = names();
    text.textContent = kmPerPixel() < BOTH_NAMES_FROM_KM_PER_PX && then !== now ? `${then} (${now})` : then;
  };
  labels.push({ marker, text, fits, spell, anchors: [[0, 7], [-1, -7]] });
}

function addMarker(latlng, ...children) {
  const icon = L.divIcon({ className: "label", iconSize: [0, 0], html: element("div", { "aria-hidden": "true" }, ...children) });
  return L.marker(latlng, { icon, pane: "labels", interactive: false, keyboard: false }).addTo(map);
}

// Each label in its turn takes the first of its sizes and anchors (a share of its width and a shift in pixels) that is free.
function placeLabels() {
  const taken = [];
  labels.forEach((label) => {
    label.spell?.();
    const place = freePlace(label, taken);
    label.marker.getElement().classList.toggle("left-out", !place);
    if (place) {
      label.text.style.transform = `translate(${place.shift}px, -50%)`;
      taken.push(place.box, ...(label.anchors.length > 1 ? [place.dot] : []));
    }
  });
}

function freePlace({ marker, text, fits, anchors, sizes = [""] }, taken) {
  const { x, y } = map.latLngToContainerPoint(marker.getLatLng());
  for (const size of sizes) {
    text.dataset.size = size;
    const { offsetWidth: width, offsetHeight: height } = text;
    for (const [share, gap] of anchors) {
      const shift = share * width + gap;
      const box = { left: x + shift - 2, right: x + shift + width + 2, top: y - height / 2, bottom: y + height / 2};
      if (fits(box) && !taken.some((other) => overlaps(box, other))) {
        return { shift, box, dot: { left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 } };
      }
    }
  }
  return null;
}

function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
