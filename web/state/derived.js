// What follows from what the reader has chosen.

import { computed } from "@preact/signals-core";
import { speak } from "../base/language.js";
import { walkOf } from "../story/walk.js";

/** @typedef {import("../story/address.js").Place} Place */

/**
 * @param {import("../page").PageData} page
 * @param {import("../story/story.js").Story} story
 * @param {import("./store.js").State} state
 */
export function deriveFrom(page, story, { language, step, allEvents, compared, own, view, card }) {
  const wantedAt = (/** @type {number} */ at) => {
    const isSwitchedOn = (/** @type {string} */ id) => own.value.get(id) ?? story.shows(id, at);
    return story.switches.filter((id) => isSwitchedOn(id) && isSwitchedOn(story.wholeOf(id) ?? id));
  };
  const shownNow = computed(same(() => new Set(wantedAt(step.value))));
  const shownThen = computed(same(() => new Set(compared.value === null ? [] : wantedAt(compared.value))));
  const switchedTo = (/** @type {boolean} */ wanted) => [...own.value].filter(([, on]) => on === wanted);
  const stageOf = new Map(page.stages.map((stage) => [stage.id, stage]));
  const present = computed(() => page.steps[step.value]);
  const walk = computed(() => walkOf(page.steps, allEvents.value));
  const before = computed(() => walk.value.onFrom(step.value, -1));
  return {
    language: computed(() => speak(page, language.value)),
    /** the step at which the page is */
    step: present,
    /** the steps that the timeline goes through */
    walk,
    /** the index of the step walked before the present one; of the first itself, where nothing has changed yet */
    before,
    stage: computed(() => /** @type {import("../page").Stage} */ (stageOf.get(present.value.stage))),
    /** the ids of all that the present step shows, as the reader wants it */
    shownNow,
    /** and of what the step shows that it is compared with */
    shownThen,
    /** the ids of all that is on the map, on either side of its divider */
    shown: computed(same(() => new Set(story.switches.filter((id) => shownNow.value.has(id) || shownThen.value.has(id))))),
    /** the ids of the regions that stand out */
    marked: computed(same(() => new Set(story.marked(step.value, before.value, compared.value).map(({ id }) => id)))),
    /** what the address says */
    place: computed(
      () =>
        /** @type {Place} */ ({
          lang: language.value,
          step: present.value.id,
          compare: compared.value === null || compared.value === step.value ? null : page.steps[compared.value].id,
          events: allEvents.value ? "all" : null,
          on: switchedTo(true).map(([id]) => id),
          off: switchedTo(false).map(([id]) => id),
          view: view.value,
          card: card.value,
        }),
    ),
  };
}

/**
 * Let a set that is made anew with the same members be the set that it was: what follows from it need not be done again.
 * @param {() => ReadonlySet<string>} make
 */
function same(make) {
  /** @type {ReadonlySet<string>} */
  let last = new Set();
  return () => {
    const now = make();
    const isSame = now.size === last.size && [...now].every((member) => last.has(member));
    last = isSame ? last : now;
    return last;
  };
}
