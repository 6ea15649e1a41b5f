// A swipe to the left leads on, to the right back; what is itself moved across is left alone.

import { useEffect } from "preact/hooks";

const SWIPE_PX = 40;
const MOVED_ACROSS = "input, select, textarea, .scroll";

/**
 * @param {() => HTMLElement | null} find
 * @param {(by: number) => void} turn
 */
export function useSwipe(find, turn) {
  useEffect(() => {
    const node = /** @type {HTMLElement} */ (find());
    /** @type {Touch | null} */
    let start = null;
    const handlers = {
      touchstart: (/** @type {TouchEvent} */ { touches }) => {
        start = touches.length === 1 ? touches[0] : null;
      },
      touchcancel: () => {
        start = null;
      },
      touchend: (/** @type {TouchEvent} */ { changedTouches, target }) => {
        if (!start || /** @type {Element} */ (target).closest(MOVED_ACROSS)) {
          return;
        }
        const across = changedTouches[0].clientX - start.clientX;
        const down = changedTouches[0].clientY - start.clientY;
        if (Math.abs(across) > SWIPE_PX && Math.abs(across) > 2 * Math.abs(down)) {
          turn(-Math.sign(across));
        }
      },
    };
    for (const [kind, handler] of Object.entries(handlers)) {
      node.addEventListener(kind, /** @type {EventListener} */ (handler), { passive: true });
    }
    return () => {
      for (const [kind, handler] of Object.entries(handlers)) {
        node.removeEventListener(kind, /** @type {EventListener} */ (handler));
      }
    };
  }, []);
}
