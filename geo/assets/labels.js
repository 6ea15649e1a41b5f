"use strict";
// Names on the map: regions inside their outlines, towns by rank. Whatever would not fit or would collide is left out.

const TOWN_RANK_FROM_KM_PER_PX = { 1: Infinity, 2: 3, 3: 1.6, 4: 0.8 };
const RIVERS_FROM_KM_PER_PX = 1.6;
const BOTH_NAMES_FROM_KM_PER_PX = 0.9;
const SIGNS = {
  seat: "M0 -7L1.8 -2.3L6.7 -2.2L2.8 .9L4.1 5.7L0 2.9L-4.1 5.7L-2.8 .9L-6.7 -2.2L-1.8 -2.3Z",
  capital: "M-3.2 -3.2H3.2V3.2H-3.2Z",
  town: "M-2.4 0A2.4 2.4 0 1 0 2.4 0A2.4 2.4 0 1 0 -2.4 0Z",
  coal: "M-4.5 0L0 -4.5L4.5 0L0 4.5Z",
  iron: "M-4.2 3.4L0 -4.2L4.2 3.4Z",
};
const SIGN_WORD = { seat: "legend.seat", capital: "legend.capital", town: "legend.town", coal: "legend.coal", iron: "legend.iron" };
const REGION_ANCHORS = [[-0.5, 0, 0], [-0.5, 0, -14], [-0.5, 0, 14], [-0.5, 28, 0], [-0.5, -28, 0]];
const TOWN_ANCHORS = [[0, 8, 0], [-1, -8, 0], [-0.5, 0, -13], [-0.5, 0, 13]];
const labels = []; // in order of precedence

function addLabels() {
  const byRank = [...atlas.places].sort((a, b) => a.rank - b.rank);
  byRank.filter(isSeat).forEach(addTownLabel);
  [...atlas.regions].sort((a, b) => b.km2 - a.km2).forEach(addRegionLabel);
  byRank.filter((place) => !isSeat(place)).forEach(addTownLabel);
  atlas.rivers.forEach(addRiverLabel);
  sentences.push(placeLabels);
  map.on("moveend", placeLabels); // the last event of a zoom, a move or a change of size
}

function isSeat(place) {
  return place.kind === "seat";
}

function signOf(kind) {
  return svg("svg", { class: `sign ${kind}`, width: 16, height: 16, viewBox: "-8 -8 16 16", "aria-hidden": "true" }, svg("path", { d: SIGNS[kind] }));
}

function addRegionLabel(region) {
  const [lon, lat] = region.label;
  const text = say(element("span", { class: "region-name" }), () => word(`region.${region.id}.label`));
  const marker = addMarker([lat, lon], text);
  const fits = (box) => isShown(region.id) && isWithin(box, layerOf[region.id].getLayers()[0].getElement());
  labels.push({ marker, text, fits, anchors: REGION_ANCHORS, sizes: ["large", "small"] });
}

// The corners of a label and the middles of its sides lie on its region as it is drawn.
function isWithin({ left, right, top, bottom }, path) {
  const origin = map.containerPointToLayerPoint([0, 0]);
  const point = path.ownerSVGElement.createSVGPoint(); // no browser before the spring of 2025 takes a DOMPoint here
  const edges = [left, (left + right) / 2, right].flatMap((x) => [top, (top + bottom) / 2, bottom].map((y) => [x, y]));
  return edges.every(([x, y]) => path.isPointInFill(Object.assign(point, { x: x + origin.x, y: y + origin.y })));
}

function addRiverLabel(river) {
  const text = say(element("span", { class: "river-name" }), () => word(`river.${river.id}`));
  const marker = addMarker([river.at[1], river.at[0]], text);
  labels.push({ marker, text, fits: () => kmPerPixel() < RIVERS_FROM_KM_PER_PX, anchors: [[-0.5, 0, 0]] });
}

function addTownLabel(place) {
  const names = () => [word(`place.${place.id}`), word(`place.${place.id}.now`)];
  const text = say(element("span", { class: `town rank-${place.rank}` }), () => names()[0]);
  const marker = addMarker([place.at[1], place.at[0]], text, signOf(place.kind));
  const fits = () => isWanted("places") && kmPerPixel() < TOWN_RANK_FROM_KM_PER_PX[place.rank];
  const spell = () => {
    const [then, now] = names();
    text.textContent = kmPerPixel() < BOTH_NAMES_FROM_KM_PER_PX && then !== now ? `${then} (${now})` : then;
  };
  const reach = place.kind === "town" ? 4 : 7;
  labels.push({ marker, text, fits, spell, reach, anchors: TOWN_ANCHORS });
}

function addMarker(latlng, ...children) {
  const icon = L.divIcon({ className: "label", iconSize: [0, 0], html: element("div", { "aria-hidden": "true" }, ...children) });
  return L.marker(latlng, { icon, pane: "labels", interactive: false, keyboard: false }).addTo(map);
}

// Each label in its turn takes the first of its sizes and anchors that is free. An anchor is a share of the label's
// width and a shift across and down in pixels; the sign of a town, as far as it reaches, is kept free like its name.
function placeLabels() {
  const taken = furniture();
  labels.forEach((label) => {
    label.spell?.();
    const place = freePlace(label, taken);
    label.marker.getElement().classList.toggle("left-out", !place);
    if (place) {
      label.text.style.transform = `translate(${place.across}px, calc(${place.down}px - 50%))`;
      taken.push(...place.boxes);
    }
  });
}

// What stands on the map: no name goes under it.
function furniture() {
  const { left: x, top: y } = map.getContainer().getBoundingClientRect();
  const boxes = [...document.querySelectorAll("#scale, #zoom button, .folded #panel")].map((node) => node.getBoundingClientRect());
  return boxes.map(({ left, right, top, bottom }) => ({ left: left - x, right: right - x, top: top - y, bottom: bottom - y }));
}

function freePlace({ marker, text, fits, anchors, reach, sizes = [""] }, taken) {
  const { x, y } = map.latLngToContainerPoint(marker.getLatLng());
  const sign = reach ? [{ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }] : [];
  const isFree = (box) => !taken.some((other) => overlaps(box, other));
  if (!sign.every(isFree)) {
    return null;
  }
  for (const size of sizes) {
    text.dataset.size = size;
    const { offsetWidth: width, offsetHeight: height } = text;
    for (const [share, dx, down] of anchors) {
      const across = share * width + dx;
      const middle = y + down;
      const box = { left: x + across - 2, right: x + across + width + 2, top: middle - height / 2 - 1, bottom: middle + height / 2 + 1 };
      if (fits(box) && isInPicture(box) && isFree(box)) {
        return { across, down, boxes: [box, ...sign] };
      }
    }
  }
  return null;
}

function isInPicture({ left, right, top, bottom }) {
  const { x, y } = map.getSize();
  return left >= 0 && top >= 0 && right <= x && bottom <= y;
}

function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
