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

function start() {
  addPatterns();
  addFrame();
  addRegions();
  addBorders();
  addOverlays();
  addPanel();
  addCard();
  addButtons();
  const drawScale = addScale();
  say(document.getElementById("chart"), () => word("map.label"), "aria-label");
  map.invalidateSize({ animate: false });
  showAll();
  limitView();
  addLabels();
  placeLabels();
  drawScale();
  map.on("moveend", keepWithin);
  map.on("resize", limitView);
  addEventListener("hashchange", () => setLanguage(preferredLanguage()));
  setLanguage(language);
}

start();
