"use strict";
// Lines that are no outline (fronts, treaty lines, the limits of an advance) and hatched areas, each with its card.

const overlays = [...atlas.areas.map((row) => ({ ...row, group: "area" })), ...atlas.lines.map((row) => ({ ...row, group: "line" }))];

function addOverlays() {
  overlays.forEach((overlay) => {
    const layer = layerOf[overlay.id];
    const shape = layer.getLayers()[0];
    shape.on("add", () => makeOverlayOperable(overlay, shape));
    const pointed = overlay.group === "line" ? [shape, wideLine(shape)] : [shape];
    pointed.forEach((target) => {
      target.on("mousemove", (event) => showOverlayNote(overlay, event.containerPoint));
      target.on("mouseout", hideNote);
      target.on("click", () => openCard(`overlay:${overlay.id}`, shape.getElement()));
    });
    map.removeLayer(layer);
  });
  sentences.push(() => overlays.forEach((overlay) => nameLayer(layerOf[overlay.id].getLayers()[0], overlayName(overlay))));
}

// A line is too thin for a pointer: an unseen one along it is not.
function wideLine(shape) {
  const wide = L.polyline(shape.getLatLngs(), { pane: "lines", className: "wide-target" });
  shape.on("add", () => wide.addTo(map));
  shape.on("remove", () => wide.remove());
  return wide;
}

function makeOverlayOperable(overlay, shape) {
  const path = shape.getElement();
  path.classList.add(overlay.kind ?? overlay.dash);
  path.dataset.overlay = overlay.id;
  const note = () => showOverlayNote(overlay, middleOf(shape));
  makeButton(path, { name: () => overlayName(overlay), note, card: `overlay:${overlay.id}` });
}

function overlayName(overlay) {
  return word(`overlay.${overlay.id}.name`);
}

function showOverlayNote(overlay, point) {
  showNote(point, overlayName(overlay), dateText(overlay.when));
}

function overlayCard(overlay) {
  const facts = [
    ...row("evidence.when", dateText(overlay.when)),
    ...(overlay.within_km ? row("evidence.certainty", withinText(overlay.within_km)) : []),
    ...readingsRow(overlay.id),
    ...row("card.sources", ...overlay.sources.map((id) => citation(sourceOf[id]))),
  ];
  return { title: overlayName(overlay), lead: word(`overlay.${overlay.id}.note`), facts };
}
