"use strict";
// The address of what is seen: language, step, comparison, switches, view and card stand after the #, so that a link, a
// bookmark and the browser's back and forward lead to them. Where history may not be touched, the # itself is set.

let seen = null; // the state that the address was last read from or written as
const addressed = new Set(); // what listens to a change of the address
let home = null; // the view that shows all, which needs no address

function readAddress(hash) {
  const asked = new URLSearchParams(hash.slice(1));
  const list = (name) => (asked.get(name) ?? "").split(",").filter((id) => layerOf[id]);
  const step = atlas.steps.some(({ id }) => id === asked.get("step")) ? asked.get("step") : atlas.opening;
  const other = indexOfStep(asked.get("compare"));
  const view = (asked.get("view") ?? "").split(",").map(Number);
  return {
    lang: languages.find((code) => code === asked.get("lang")) ?? null,
    step,
    compare: other >= 0 && atlas.steps[other].id !== step ? atlas.steps[other].id : null,
    on: list("on"),
    off: list("off"),
    view: view.length === 3 && view.every(Number.isFinite) ? view : null,
    card: isCard(asked.get("card")) ? asked.get("card") : null,
  };
}

function writeAddress({ lang, step, compare, on, off, view, card }) {
  const entries = { lang, step, compare, on: on.join(), off: off.join(), view: view?.join(), card };
  const parts = Object.entries(entries).filter(([, value]) => value);
  return `#${parts.map(([name, value]) => `${name}=${encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3A/g, ":")}`).join("&")}`;
}

function presentState() {
  const switchedTo = (wanted) => [...own].filter(([, on]) => on === wanted).map(([id]) => id);
  const { x, y } = plane.project(map.getCenter());
  const view = [Math.round(x / 1000), Math.round(y / 1000), Math.round(map.getZoom() * 100) / 100];
  return {
    lang: language,
    step: atlas.steps[at].id,
    compare: compared === null ? null : atlas.steps[compared].id,
    on: switchedTo(true),
    off: switchedTo(false),
    view: String(view) === home ? null : view,
    card: opened?.key ?? null,
  };
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
  seen = presentState();
  addressed.forEach((listener) => listener());
}

// A new step, comparison or card is a page to go back from; a view, a switch or a language is not.
function keepAddress() {
  if (!seen) {
    return;
  }
  const state = presentState();
  const turned = ["step", "compare", "card"].some((field) => state[field] !== seen[field]);
  const hash = writeAddress(state);
  if (hash === writeAddress(seen)) {
    return;
  }
  seen = state;
  try {
    history[turned ? "pushState" : "replaceState"](null, "", hash);
  } catch {
    location.hash = hash;
  }
  addressed.forEach((listener) => listener());
}

function addAddress() {
  showAll();
  home = String(presentState().view);
  applyState(readAddress(location.hash));
  sentences.push(keepAddress);
  stepped.add(keepAddress);
  switched.add(keepAddress);
  map.on("moveend", keepAddress);
  map.on("resize", () => (home = null));
  const follow = () => location.hash !== (seen && writeAddress(seen)) && applyState(readAddress(location.hash));
  addEventListener("hashchange", follow);
  addEventListener("popstate", follow);
}
