// What the reader has chosen, in one object, changed by named actions alone; everything else on the page follows from it.

import { batch, signal } from "@preact/signals-core";
import { namesOf } from "../story/names.js";
import { storyOf } from "../story/story.js";
import { isMinor } from "../story/walk.js";
import { deriveFrom } from "./derived.js";

/** What the panel can show, in the order of its tabs. */
export const TABS = /** @type {const} */ (["story", "layers", "figures", "about"]);

/** @typedef {typeof TABS[number]} Tab */
/** @typedef {ReturnType<typeof makeStore>} Store */
/** @typedef {import("../story/address.js").View} View */
/** @typedef {import("../story/address.js").Place} Place */

/**
 * @typedef {object} Pointed what the reader points at: its card's key, where in the map's pane, and whether by keyboard
 * @property {string} key
 * @property {number} x
 * @property {number} y
 * @property {boolean} [focused]
 * @property {boolean | undefined} [then] whether as the step has it that is compared with
 */

export const LEAST_SIDE = 0.05;

/**
 * @param {import("../page").PageData} page
 * @param {{ language: string, folded?: boolean }} first
 */
export function makeStore(page, { language, folded = false }) {
  const story = storyOf(page);
  const state = firstState(language, story.indexOfStep(page.opening), folded);
  const derived = deriveFrom(page, story, state);
  return { page, story, names: namesOf(page), state, ...derived, actions: actionsOn(page, story, state, derived.walk) };
}

/** @typedef {ReturnType<typeof firstState>} State */

/** @param {string} language @param {number} step @param {boolean} folded */
function firstState(language, step, folded) {
  return {
    language: signal(language),
    step: signal(step),
    /** whether the timeline walks all steps; so it does while the page shows one of rank 2 */
    allEvents: signal(false),
    /** the step that the present one is compared with */
    compared: signal(/** @type {number | null} */ (null)),
    /** where the map is divided between the two, as a share of its width or height */
    divider: signal(0.5),
    /** what can be switched -> shown or not, as the reader has switched it against the step */
    own: signal(/** @type {ReadonlyMap<string, boolean>} */ (new Map())),
    /** null: all is seen */
    view: signal(/** @type {View | null} */ (null)),
    /** the key of the open card */
    card: signal(/** @type {string | null} */ (null)),
    tab: signal(/** @type {Tab} */ ("story")),
    folded: signal(folded),
    playing: signal(false),
    pointed: signal(/** @type {Pointed | null} */ (null)),
  };
}

/**
 * @param {import("../page").PageData} page
 * @param {import("../story/story.js").Story} story
 * @param {State} state
 * @param {import("@preact/signals-core").ReadonlySignal<import("../story/walk.js").Walk>} walk
 */
function actionsOn(page, story, state, walk) {
  const { language, step, allEvents, compared, divider, own, view, card, tab, folded, playing, pointed } = state;
  const last = page.steps.length - 1;
  const following = () => walk.peek().onFrom(step.peek(), 1);

  // What the reader has switched and the step, and the one compared with, show all the same is no longer against them.
  function agree() {
    const seen = [step.value, compared.value ?? step.value];
    const against = [...own.value].filter(([id, on]) => seen.some((at) => on !== story.shows(id, at)));
    if (against.length < own.value.size) {
      own.value = new Map(against);
    }
  }

  /** @param {number} index @param {number | null} other */
  function show(index, other) {
    batch(() => {
      step.value = Math.min(Math.max(index, 0), last);
      compared.value = other;
      allEvents.value ||= [step.value, other ?? -1].some((at) => isMinor(page.steps[at]));
      pointed.value = null;
      agree();
    });
  }

  const actions = {
    /** @param {string} code */
    setLanguage(code) {
      language.value = code;
    },
    /** @param {number} index */
    goTo: (index) => show(index, compared.value),
    /** Go to a step by hand: what was playing stops, and a card gives way to the story. @param {number} index */
    turnTo(index) {
      batch(() => {
        playing.value = false;
        card.value = null;
        actions.goTo(index);
      });
    },
    /** So many steps of the walk on, or back. @param {number} by */
    turnBy(by) {
      actions.turnTo(walk.value.onFrom(step.value, by));
    },
    /** Whoever is at a step that is no longer walked goes back to the last one before it. @param {boolean} on */
    showAllEvents(on) {
      batch(() => {
        allEvents.value = on;
        const { onFrom } = walk.value;
        show(onFrom(step.value, 0), compared.value === null ? null : onFrom(compared.value, 0));
      });
    },
    /** @param {number | null} index */
    compareWith: (index) => show(step.value, index),
    /** Both sides of the divider stay in sight. @param {number} share */
    divide(share) {
      divider.value = Math.min(Math.max(share, LEAST_SIDE), 1 - LEAST_SIDE);
    },
    /** @param {string} id @param {boolean} on */
    switchTo(id, on) {
      actions.switchAll([id], on);
    },
    /** @param {readonly string[]} ids @param {boolean} on */
    switchAll(ids, on) {
      batch(() => {
        own.value = new Map([...own.value, ...switched(ids, on)]);
        agree();
      });
    },
    followStep() {
      own.value = new Map();
    },
    /** @param {string} key */
    openCard(key) {
      batch(() => {
        pointed.value = null;
        card.value = key;
      });
    },
    closeCard() {
      card.value = null;
    },
    /** @param {Tab} name */
    openTab(name) {
      batch(() => {
        tab.value = name;
        folded.value = false;
      });
    },
    /** @param {boolean} on */
    fold(on) {
      batch(() => {
        card.value = null; // it stands where the panel does
        folded.value = on;
      });
    },
    /** The map has come to show something else. @param {View | null} seen */
    look(seen) {
      if (String(view.value) !== String(seen)) {
        view.value = seen;
      }
    },
    play() {
      batch(() => {
        playing.value = true;
        card.value = null;
        actions.goTo(following() > step.value ? following() : walk.value.stops[0]);
      });
    },
    pause() {
      playing.value = false;
    },
    /** On to the next step while playing; at the last one the play is over. */
    playOn() {
      following() > step.value ? actions.goTo(following()) : actions.pause();
    },
    /** @param {Pointed | null} at */
    point(at) {
      pointed.value = at;
    },
    /** Show what an address says. @param {Place} place @param {string} otherwise the language where it names none */
    apply(place, otherwise) {
      batch(() => {
        playing.value = false;
        language.value = place.lang ?? otherwise;
        own.value = new Map([...switched(place.on, true), ...switched(place.off, false)]);
        allEvents.value = place.events === "all";
        view.value = place.view;
        card.value = place.card;
        show(story.indexOfStep(place.step), place.compare === null ? null : story.indexOfStep(place.compare));
      });
    },
  };
  return actions;
}

/**
 * @param {readonly string[]} ids
 * @param {boolean} on
 * @returns {(readonly [string, boolean])[]}
 */
function switched(ids, on) {
  return ids.map((id) => [id, on]);
}
