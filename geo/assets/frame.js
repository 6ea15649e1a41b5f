"use strict";
// The map's frame in the plane of the projection: neat line, graticule, scale bar, the view and its limits.

const GRATICULE_DEGREES = 5;
const GRATICULE_STEP = 0.5;
const DEEPEST_ZOOM = 8; // 150 m to the pixel: finer than any border here is known

const map = window[document.querySelector(".folium-map").id];
const plane = L.CRS.EqualArea.projection;

function fromPlane(xKm, yKm) {
  return plane.unproject(new L.Point(xKm * 1000, yKm * 1000));
}

function ringOf({ west, south, east, north }) {
  return [fromPlane(west, south), fromPlane(east, south), fromPlane(east, north), fromPlane(west, north)];
}

function addFrame() {
  [["water", 205], ["graticule", 215], ["mask", 470], ["labels", 480]].forEach(([name, zIndex]) => {
    map.createPane(name).style.zIndex = zIndex;
    map.getPane(name).style.pointerEvents = "none";
  });
  const inner = ringOf(atlas.frame_km);
  const outer = ringOf({ west: -9000, south: -9000, east: 9000, north: 9000 });
  const still = { interactive: false, noClip: true, smoothFactor: 0 };
  L.polygon(inner, { ...still, pane: "water", className: "water" }).addTo(map);
  L.polygon([outer, inner], { ...still, pane: "mask", className: "mask" }).addTo(map);
  addGraticule({ ...still, pane: "graticule", className: "graticule" });
}

function addGraticule(options) {
  const edges = ringOf(atlas.frame_km).concat(fromPlane(0, atlas.frame_km.north), fromPlane(0, atlas.frame_km.south));
  const bounds = L.latLngBounds(edges);
  const down = (value) => Math.floor(value / GRATICULE_DEGREES) * GRATICULE_DEGREES;
  const steps = (from, to, step) => Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);
  const [south, north] = [down(bounds.getSouth()), Math.min(85, down(bounds.getNorth()) + GRATICULE_DEGREES)];
  const [west, east] = [down(bounds.getWest()), down(bounds.getEast()) + GRATICULE_DEGREES];
  steps(west, east, GRATICULE_DEGREES).forEach((lon) =>
    L.polyline(steps(south, north, GRATICULE_STEP).map((lat) => [lat, lon]), options).addTo(map),
  );
  steps(south, north, GRATICULE_DEGREES).forEach((lat) =>
    L.polyline(steps(west, east, GRATICULE_STEP).map((lon) => [lat, lon]), options).addTo(map),
  );
}

// The view of all regions, as near as the map's pane allows: its middle in the plane (km) and its zoom.
function homeView() {
  const margin = 120;
  const { west, south, east, north } = atlas.view_km;
  const size = map.getSize();
  const kmPerPixel = Math.max((east - west + 2 * margin) / size.x, (north - south + 2 * margin) / size.y);
  return { x: (west + east) / 2, y: (south + north) / 2, zoom: zoomAt(kmPerPixel) };
}

function zoomAt(kmPerPixel) {
  return Math.log2(METRES_PER_TILE / 256 / 1000 / kmPerPixel);
}

function kmPerPixel() {
  return METRES_PER_TILE / 256 / 1000 / 2 ** map.getZoom();
}

function isHome() {
  const { x, y } = plane.project(map.getCenter());
  const home = homeView();
  return Math.hypot(x / 1000 - home.x, y / 1000 - home.y) < 2 * kmPerPixel() && Math.abs(map.getZoom() - home.zoom) < 0.01;
}

// The map's pane has changed its size: whoever saw all goes on seeing all, and what was in the middle stays there.
function refit() {
  const wasHome = isHome();
  map.invalidateSize({ animate: false });
  limitView();
  if (wasHome) {
    showAll();
  }
}

function showAll() {
  const { x, y, zoom } = homeView();
  map.setView(fromPlane(x, y), zoom, { animate: false });
}

// The whole frame is the least that can be shown. Leaflet would animate a change of these limits: set them quietly.
function limitView() {
  const { west, south, east, north } = atlas.frame_km;
  const size = map.getSize();
  map.options.minZoom = zoomAt((1.05 * Math.max((east - west) / size.x, (north - south) / size.y)));
  map.options.maxZoom = DEEPEST_ZOOM;
}

// The middle of the map stays within the frame.
function keepWithin() {
  const { west, south, east, north } = atlas.frame_km;
  const middle = plane.project(map.getCenter());
  const x = Math.min(Math.max(middle.x / 1000, west), east);
  const y = Math.min(Math.max(middle.y / 1000, south), north);
  // a pan goes by whole pixels: what is less than one away is there
  if (Math.hypot(x - middle.x / 1000, y - middle.y / 1000) > kmPerPixel()) {
    map.panTo(fromPlane(x, y));
  }
}

// The distance between two near points on the ellipsoid, in km, by its radii of curvature at the middle latitude.
function distanceKm(a, b) {
  const radians = Math.PI / 180;
  const e2 = 0.0066943799901413165;
  const middle = ((a.lat + b.lat) / 2) * radians;
  const w = 1 - e2 * Math.sin(middle) ** 2;
  const north = ((6378.137 * (1 - e2)) / w ** 1.5) * (b.lat - a.lat) * radians;
  const east = (6378.137 / Math.sqrt(w)) * Math.cos(middle) * (b.lng - a.lng) * radians;
  return Math.hypot(north, east);
}

function addScale() {
  const bar = element("div", { class: "bar" });
  const text = element("span");
  const scale = element("div", { id: "scale", role: "img" }, bar, text);
  document.getElementById("chart").append(scale);

  const draw = () => {
    const middle = map.getSize().divideBy(2);
    const ends = [-50, 50].map((dx) => map.containerPointToLatLng(middle.add([dx, 0])));
    const kmPerPx = distanceKm(...ends) / 100;
    const longest = kmPerPx * 120;
    const power = 10 ** Math.floor(Math.log10(longest));
    const km = [5, 2, 1].map((digit) => digit * power).find((length) => length <= longest);
    bar.style.width = `${km / kmPerPx}px`;
    text.textContent = `${number(km)} km`;
    scale.setAttribute("aria-label", `${word("scale.label")}: ${text.textContent}`);
  };
  sentences.push(draw);
  map.on("zoomend moveend", draw);
  return draw;
}
