"use strict";
// What is told of a step, in the panel: its stage, day, place and people, what it changes, an editor's note, its sources.

const SWITCH_WORD = { borders: "switch.borders", places: "switch.places", bands: "switch.bands" };

function chapter() {
  const told = element("div", { id: "chapter" });
  const draw = () => {
    const hadFocus = told.contains(document.activeElement);
    told.replaceChildren(...chapterOf(atlas.steps[at]));
    if (hadFocus) {
      told.querySelector("h2").focus({ preventScroll: true });
    }
  };
  stepped.add(draw);
  switched.add(() => told.querySelector(".own")?.replaceWith(ownSwitches()));
  sentences.push(draw);
  return [told];
}

function chapterOf(step) {
  const stage = stageOf[step.stage];
  const texts = [worded("p", word(`step.${step.id}.text`)), worded("p", word(`stage.${stage.id}.text`))];
  return [
    worded("p", `${word(`stage.${stage.id}.name`)} (${word("timeline.step")} ${number(at + 1)}/${number(atlas.steps.length)})`, { class: "quiet" }),
    worded("h2", word(`step.${step.id}.name`), { tabindex: "-1" }),
    worded("p", bothDays(step.on, step.on_julian), { class: "quiet" }),
    ...(step.on === stage.from ? texts.reverse() : texts),
    ...(step.note ? [element("p", { class: "editor" }, worded("strong", `${word("story.note")}:`), ` ${word(`step.${step.id}.note`)}`)] : []),
    element("div", {}, ...(compared === null ? changesList() : comparisonLine())),
    ownSwitches(),
    element("dl", {}, ...placeRow(step), ...peopleRow(step), ...row("card.sources", ...sourcesOf(step, stage).map(citation))),
  ];
}

function sourcesOf(step, stage) {
  return [...new Set([...step.sources, ...stage.sources])].map((id) => sourceOf[id]);
}

function placeRow({ place }) {
  if (!place) {
    return [];
  }
  const [then, now] = [word(`place.${place}`), word(`place.${place}.now`)];
  return row("story.place", then === now ? then : `${then} (${now})`);
}

function peopleRow({ people }) {
  return people.length ? row("story.people", ...people.map((id) => `${word(`person.${id}`)}, ${word(`office.${id}`)}`)) : [];
}

function changesList() {
  const changed = changes();
  if (at === 0) {
    return [];
  }
  if (!changed.length) {
    return [worded("p", word("story.no-change"), { class: "quiet" })];
  }
  return [worded("h3", word("story.changes")), element("ul", {}, ...changed.map((region) => changeItem(region, at - 1, at)))];
}

// That the map shows a comparison is said here, and can be ended here.
function comparisonLine() {
  const step = atlas.steps[compared];
  const end = worded("button", word("compare.none"), { type: "button", id: "end-comparison" });
  end.addEventListener("click", () => compareWith(null));
  return [worded("p", `${word("compare.with")}: ${day(step.on)}, ${word(`step.${step.id}.name`)}`), end];
}

function changeItem(region, earlier, later) {
  const name = worded("strong", word(`region.${region.id}.name`));
  const from = word(`status.${statusAt(region, earlier).id}`);
  const to = word(`status.${statusAt(region, later).id}`);
  return element("li", {}, name, ` (${area(rounded(region.km2))}): ${from} \u2192 ${to}`);
}

// A step never hides or shows against the reader's switches without saying so.
function ownSwitches() {
  const box = element("div", { class: "own" });
  if (own.size) {
    const names = [...own].map(([id, on]) => `${on ? "+" : "\u2212"}\u00a0${layerName(id)}`);
    const follow = worded("button", word("switch.follow"), { type: "button" });
    follow.addEventListener("click", () => {
      followStep();
      document.querySelector("#chapter h2").focus();
    });
    box.append(worded("p", `${word("switch.own")} ${names.join(", ")}`), follow);
  }
  return box;
}

function layerName(id) {
  if (regionOf[id]) {
    return word(`region.${id}.name`);
  }
  return SWITCH_WORD[id] ? word(SWITCH_WORD[id]) : word(`overlay.${id}.name`);
}
