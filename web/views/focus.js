// Whoever is in something that is told anew stays in it; and whose the keys are.

import { useLayoutEffect, useRef } from "preact/hooks";

/**
 * Return references for a node that is told anew, and for the heading in it that takes a focus that would be lost.
 * @returns {[import("preact").RefObject<HTMLDivElement | null>, import("preact").RefObject<HTMLHeadingElement | null>]}
 */
export function useKeptFocus() {
  const within = useRef(/** @type {HTMLDivElement | null} */ (null));
  const heading = useRef(/** @type {HTMLHeadingElement | null} */ (null));
  const had = within.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    if (had && !within.current?.contains(document.activeElement)) {
      heading.current?.focus({ preventScroll: true });
    }
  });
  return [within, heading];
}

/** Where the focus goes when what had it is gone. */
export function focusMap() {
  const map = /** @type {HTMLElement | null} */ (document.querySelector(".folium-map"));
  map?.focus({ preventScroll: true });
}

/** With one of these a key is the browser's. @param {KeyboardEvent} event */
export function hasModifier({ altKey, ctrlKey, metaKey }) {
  return altKey || ctrlKey || metaKey;
}
