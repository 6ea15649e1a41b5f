"use strict";
// The page, put together.

function addButtons() {
  const buttons = [
    ["map.zoom-in", "+", () => map.zoomIn(0.5)],
    ["map.zoom-out", "\u2212", () => map.zoomOut(0.5)],
    ["map.whole", "\u2922", showAll],
  ].map(([key, sign, act]) => {
    const button = worded("button", sign, { type: "button" });
    button.addEventListener("click", act);
    return say(say(button, () => word(key), "aria-label"), () => word(key), "title");
  });
  document.getElementById("chart").append(element("div", { id: "zoom" }, ...buttons));
}

// Whoever asks their system for less motion gets none from Leaflet either.
function keepStill() {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    Object.assign(map.options, { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false });
    map.panBy = (offset) => L.Map.prototype.panBy.call(map, offset, { animate: false });
  }
}

// A screen reader meets the buttons in the drawing, not the drawing's sheets.
function nameDrawings() {
  map.getPanes().mapPane.querySelectorAll("svg").forEach((drawing) => {
    drawing.setAttribute("role", drawing.querySelector("[role=button]") ? "group" : "presentation");
  });
}

// Nothing is computed at size 0: in a closed <details> or a hidden tab the page waits until it is seen.
function watchPane() {
  const pane = document.getElementById("chart");
  let started = false;
  const watch = () => {
    if (pane.clientWidth && pane.clientHeight) {
      (started ? refit : start)();
      started = true;
    }
  };
  watch();
  new ResizeObserver(watch).observe(pane);
}

function start() {
  keepStill();
  addPatterns();
  addFrame();
  addRegions();
  addBorders();
  addOverlays();
  addPanel();
  addTimeline();
  addCard();
  addButtons();
  const drawScale = addScale();
  say(document.getElementById("chart"), () => word("map.label"), "aria-label");
  addLabels();
  map.invalidateSize({ animate: false });
  limitView();
  addAddress();
  drawScale();
  map.on("moveend", keepWithin);
  nameDrawings();
  document.getElementById("fallback").remove();
}

watchPane();
