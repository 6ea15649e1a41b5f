"use strict";
// The timeline under the map: back, on, play, and a slider of the steps. It drives the story; the story is told in the panel.

const SECONDS_A_STEP = 5;
const SWIPE_PX = 40;
const played = new Set(); // what listens to the start and the end of the play
let playing = null;

function addTimeline() {
  const slider = element("input", { type: "range", id: "step", min: 0, max: atlas.steps.length - 1, step: 1 });
  slider.addEventListener("input", () => goByHand(Number(slider.value)));
  say(slider, () => word("timeline.step"), "aria-label");
  const label = element("p", { id: "step-label", role: "status" });
  const back = timelineButton("previous", "\u2039", "timeline.previous", () => goByHand(at - 1));
  const on = timelineButton("next", "\u203a", "timeline.next", () => goByHand(at + 1));
  const play = matchMedia("(prefers-reduced-motion: reduce)").matches ? [] : [playButton()];
  const timeline = document.getElementById("timeline");
  timeline.append(back, ...play, on, element("div", { class: "track" }, stageMarks(), slider), label);
  say(timeline, () => word("timeline.label"), "aria-label");
  const tell = () => {
    slider.value = at;
    const step = atlas.steps[at];
    const text = `${day(step.on)}: ${word(`step.${step.id}.name`)}`;
    if (label.textContent !== text) {
      label.textContent = text; // what has not changed is not to be read out again
    }
    slider.setAttribute("aria-valuetext", text);
    back.setAttribute("aria-disabled", String(at === 0));
    on.setAttribute("aria-disabled", String(at === atlas.steps.length - 1));
    refit(); // a long name takes another line from the map
  };
  stepped.add(tell);
  sentences.push(tell);
  swipe(timeline);
  swipe(document.getElementById("contents"));
  document.addEventListener("keydown", stepByKey);
}

function timelineButton(id, sign, key, act) {
  const button = worded("button", sign, { type: "button", id });
  button.addEventListener("click", act);
  return say(say(button, () => word(key), "aria-label"), () => word(key), "title");
}

function playButton() {
  const button = element("button", { type: "button", id: "play" });
  const name = () => word(playing ? "timeline.pause" : "timeline.play");
  const tell = () => {
    button.textContent = playing ? "\u275a\u275a" : "\u25b6\ufe0e";
    button.setAttribute("aria-label", name());
    button.title = name();
  };
  button.addEventListener("click", () => (playing ? pause() : play()));
  played.add(tell);
  sentences.push(tell);
  return button;
}

function play() {
  playing = setInterval(() => (at < atlas.steps.length - 1 ? goTo(at + 1) : pause()), SECONDS_A_STEP * 1000);
  goTo(at < atlas.steps.length - 1 ? at + 1 : 0);
  played.forEach((listener) => listener());
}

function pause() {
  clearInterval(playing);
  playing = null;
  played.forEach((listener) => listener());
}

function goByHand(index) {
  if (playing) {
    pause();
  }
  goTo(index);
}

// The arrow keys step wherever they are not needed for something else: the map moves by them, a select chooses.
function stepByKey(event) {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const busy = document.activeElement.closest("#chart, input, select, textarea, .scroll");
  if (by && !busy && !event.altKey && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    goByHand(at + by);
  }
}

function swipe(node) {
  let start = null;
  node.addEventListener("touchstart", ({ touches }) => (start = touches.length === 1 ? touches[0] : null), { passive: true });
  node.addEventListener("touchcancel", () => (start = null));
  node.addEventListener("touchend", ({ changedTouches, target }) => {
    if (!start || target.closest("input, select, textarea, .scroll")) {
      return;
    }
    const across = changedTouches[0].clientX - start.clientX;
    const down = changedTouches[0].clientY - start.clientY;
    if (Math.abs(across) > SWIPE_PX && Math.abs(across) > 2 * Math.abs(down)) {
      goByHand(at - Math.sign(across));
    }
  });
}

// A strip of the stages, each as wide as its steps are many.
function stageMarks() {
  const marks = atlas.stages.map((stage) => {
    const steps = atlas.steps.filter((step) => step.stage === stage.id).length;
    const mark = element("span", { style: `flex-grow: ${steps}` });
    mark.style.background = stage.colour ?? "";
    const follow = () => mark.classList.toggle("present", atlas.steps[at].stage === stage.id);
    stepped.add(follow);
    return mark;
  });
  return element("div", { class: "stages", "aria-hidden": "true" }, ...marks);
}
