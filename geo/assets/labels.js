"use strict";
// Names on the map: regions inside their outlines, towns by rank. Whatever would not fit or would collide is left out.

const TOWN_RANK_FROM_KM_PER_PX = { 1: Infinity, 2: 3, 3: 1.6 };
const BOTH_NAMES_FROM_KM_PER_PX = 0.9;
const labels = []; // in order of precedence

function addLabels() {
  const inOrder = [...atlas.regions].sort((a, b) => b.km2 - a.km2);
  inOrder.forEach(addRegionLabel);
  [...atlas.places].sort((a, b) => a.rank - b.rank).forEach(addTownLabel);
  sentences.push(placeLabels);
  map.on("zoomend moveend resize", placeLabels);
}

function addRegionLabel(region) {
  const [lon, lat, halfWidthKm] = region.label;
  const text = say(element("span", { class: "region-name" }), () => word(`region.${region.id}.label`));
  const marker = addMarker([lat, lon], text);
  const fits = (box) =>
    isShown(region.id) && box.width / 2 < halfWidthKm / kmPerPixel() && box.height < halfWidthKm / 2 / kmPerPixel();
  labels.push({ marker, text, fits, anchors: [[-0.5, 0]] });
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

// Each label in its turn takes the first of its anchors (a share of its width and a shift in pixels) that is free.
function placeLabels() {
  const taken = [];
  labels.forEach(({ marker, text, fits, spell, anchors }) => {
    spell?.();
    const node = marker.getElement();
    node.classList.remove("left-out");
    const { offsetWidth: width, offsetHeight: height } = text;
    const at = map.latLngToContainerPoint(marker.getLatLng());
    const boxes = anchors.map(([share, shift]) => {
      const left = at.x + share * width + shift;
      return { left: left - 2, right: left + width + 2, top: at.y - height / 2 - 1, bottom: at.y + height / 2 + 1, width, height };
    });
    const chosen = boxes.findIndex((box) => fits(box) && !taken.some((other) => overlaps(box, other)));
    node.classList.toggle("left-out", chosen < 0);
    if (chosen >= 0) {
      const [share, shift] = anchors[chosen];
      text.style.transform = `translate(calc(${share * 100}% + ${shift}px), -50%)`;
      taken.push(boxes[chosen]);
      if (anchors.length > 1) {
        taken.push({ left: at.x - 4, right: at.x + 4, top: at.y - 4, bottom: at.y + 4 });
      }
    }
  });
}

function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
