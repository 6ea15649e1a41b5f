"use strict";
// The address of what is seen: language, step, comparison, switches, view and card stand after the #, so that a link, a
// bookmark and the browser's back and forward lead to them. Where history may not be touched, the # itself is set.

const PAUSE_MS = 1000; // steps that follow one another faster are one entry of the history
const addressed = new Set(); // what listens to a change of the address
let seen = null; // the state that the address was last read from or written as
let turnedAt = -Infinity; // when the last entry was added

function readAddress(hash) {
  const asked = new URLSearchParams(hash.slice(1));
  const list = (name) => [...new Set((asked.get(name) ?? "").split(","))].filter(canBeSwitched);
  const step = atlas.steps.some(({ id }) => id === asked.get("step")) ? asked.get("step") : atlas.opening;
  const other = indexOfStep(asked.get("compare"));
  const on = list("on");
  return {
    lang: languages.find((code) => code === asked.get("lang")) ?? null,
    step,
    compare: other >= 0 && atlas.steps[other].id !== step ? atlas.steps[other].id : null,
    on,
    off: list("off").filter((id) => !on.includes(id)),
    view: readView(asked.get("view") ?? ""),
    card: isCard(asked.get("card")) ? asked.get("card") : null,
  };
}

// A view is where in the frame its middle lies, in km, and its zoom; a view out of the frame is none.
function readView(text) {
  const parts = text.split(",");
  const [x, y, zoom] = parts.map(Number);
  const { west, south, east, north } = atlas.frame_km;
  const known = parts.length === 3 && parts.every((part) => part.trim() !== "") && [x, y, zoom].every(Number.isFinite);
  return known && x >= west && x <= east && y >= south && y <= north && zoom > 0 && zoom <= DEEPEST_ZOOM ? [x, y, zoom] : null;
}

function writeAddress({ lang, step, compare, on, off, view, card }) {
  const entries = { lang, step, compare, on: on.join(), off: off.join(), view: view?.join(), card };
  const parts = Object.entries(entries).filter(([, value]) => value);
  return `#${parts.map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3A/g, ":")}`).join("&")}`;
}

function presentState() {
  const switchedTo = (wanted) => [...own].filter(([, on]) => on === wanted).map(([id]) => id);
  return {
    lang: language,
    step: atlas.steps[at].id,
    compare: compared === null || compared === at ? null : atlas.steps[compared].id,
    on: switchedTo(true),
    off: switchedTo(false),
    view: presentView(),
    card: opened?.key ?? null,
  };
}

// The view that shows all needs no address: it is another on another screen.
function presentView() {
  const { x, y } = plane.project(map.getCenter());
  return isHome() ? null : [Math.round(x / 1000), Math.round(y / 1000), Math.round(map.getZoom() * 100) / 100];
}

function applyState(state) {
  seen = null; // what follows is no news
  compared = state.compare === null ? null : indexOfStep(state.compare);
  own.clear();
  at = indexOfStep(state.step);
  state.on.forEach((id) => own.set(id, true));
  state.off.forEach((id) => own.set(id, false));
  setLanguage(state.lang ?? preferredLanguage());
  showStep();
  map.invalidateSize({ animate: false }); // the timeline may have taken room
  if (state.view) {
    map.setView(fromPlane(state.view[0], state.view[1]), state.view[2], { animate: false });
  } else {
    showAll();
  }
  if (state.card && state.card !== opened?.key) {
    openCard(state.card, document.querySelector(".folium-map"));
  } else if (!state.card && opened) {
    closeCard();
  }
  document.getElementById("section-compare").open ||= compared !== null; // a link to a comparison shows it
  seen = presentState();
  addressed.forEach((listener) => listener());
}

// A new step, comparison or card is a page to go back from; a view, a switch or a language is not, nor is what plays.
function keepAddress() {
  const state = presentState();
  if (!seen || writeAddress(state) === writeAddress(seen)) {
    return;
  }
  const turned = ["step", "compare", "card"].some((field) => state[field] !== seen[field]);
  const hasty = state.card === seen.card && performance.now() - turnedAt < PAUSE_MS;
  turnedAt = turned ? performance.now() : turnedAt;
  seen = state;
  try {
    history[turned && !hasty && !playing ? "pushState" : "replaceState"]({ ours: true }, "", writeAddress(state));
  } catch {
    location.hash = writeAddress(state);
  }
  addressed.forEach((listener) => listener());
}

function addAddress() {
  applyState(readAddress(location.hash));
  sentences.push(keepAddress);
  stepped.add(keepAddress);
  switched.add(keepAddress);
  map.on("moveend", keepAddress);
  addEventListener("popstate", followAddress);
}

// Back and forward keep the language that the reader has chosen since; an address that was typed may bring another.
function followAddress() {
  if (seen && location.hash === writeAddress(seen)) {
    return;
  }
  pause();
  const state = readAddress(location.hash);
  applyState(history.state?.ours ? { ...state, lang: language } : state);
}
