// The letters of names: how large they are, and the nodes that show them.

import { signOf } from "./signs.js";

/** @typedef {import("./labelled.js").Label} Label */

// The node of a name is kept until the name changes; where it stands is written anew when it moves.
export function keeping() {
  /** @type {Map<Label, { text: string, node: HTMLElement, at: string }>} */
  const kept = new Map();
  /**
   * @param {Label} label
   * @param {string} text
   * @param {import("./shapes.js").Spot} spot
   * @param {import("./placing.js").Placed} placed
   */
  return (label, text, spot, placed) => {
    const before = kept.get(label);
    const node = before?.text === text ? before.node : nodeOf(label, text);
    const at = [spot.x, spot.y, placed.size, placed.across, placed.down, placed.leader?.x].join();
    if (node !== before?.node || at !== before.at) {
      move(node, label.sizes[placed.size], spot, placed);
      kept.set(label, { text, node, at });
    }
    return node;
  };
}

/** @param {Label} label @param {string} text */
function nodeOf({ look, sign }, text) {
  const node = Object.assign(document.createElement("div"), { className: "label" });
  node.setAttribute("aria-hidden", "true"); // said by the regions themselves
  node.append(...(sign ? [signOf(sign)] : []), spanOf(look, "", text));
  return node;
}

/**
 * @param {HTMLElement} node
 * @param {string} size
 * @param {import("./shapes.js").Spot} spot
 * @param {import("./placing.js").Placed} placed
 */
function move(node, size, { x, y }, { across, down, leader }) {
  const name = /** @type {HTMLElement} */ (node.lastChild);
  node.style.transform = `translate(${x}px, ${y}px)`;
  name.style.transform = `translate(${across}px, calc(${down}px - 50%))`;
  if (name.dataset.size !== size) {
    name.dataset.size = size;
  }
  node.querySelector(".leader")?.remove();
  if (leader) {
    node.prepend(leaderTo(leader));
  }
}

/** @param {import("./shapes.js").Spot} end */
function leaderTo({ x, y }) {
  const line = Object.assign(document.createElement("i"), { className: "leader" });
  line.style.width = `${Math.hypot(x, y)}px`;
  line.style.transform = `rotate(${Math.atan2(y, x)}rad)`;
  return line;
}

/** @param {string} look @param {string} size @param {string} text */
function spanOf(look, size, text) {
  const span = Object.assign(document.createElement("span"), { className: look, textContent: text });
  span.dataset.size = size;
  return span;
}

/**
 * A name is measured once for each of its sizes.
 * @param {HTMLElement} pane
 */
export function measuring(pane) {
  /** @type {ReadonlyMap<string, import("./placing.js").Size>} */
  let known = new Map();
  let letters = "";
  /**
   * @param {readonly Label[]} labels
   * @param {readonly string[]} texts
   * @param {string} now how large letters are: when that changes, all are measured anew
   */
  return (labels, texts, now) => {
    const keys = labels.map(({ look, sizes }, index) => sizes.map((size) => [look, size, texts[index]].join("|")));
    const before = now === letters ? known : new Map();
    const unknown = [...new Set(keys.flat())].filter((key) => !before.has(key));
    const all = unknown.length > 0 ? new Map([...before, ...measured(pane, unknown)]) : before;
    if ([...all.values()].every(({ width }) => width > 0)) {
      [known, letters] = [all, now]; // else the page has been hidden: these are no sizes
    }
    return keys.map((ofLabel) => ofLabel.map((key) => /** @type {import("./placing.js").Size} */ (all.get(key))));
  };
}

// All are written first and read after, in one layout.
/** @param {HTMLElement} pane @param {readonly string[]} keys @returns {[string, import("./placing.js").Size][]} */
function measured(pane, keys) {
  const box = pane.appendChild(Object.assign(document.createElement("div"), { className: "label" }));
  const spans = keys.map((key) => {
    const [look, size, ...text] = key.split("|");
    return spanOf(look, size, text.join("|"));
  });
  box.append(...spans);
  const sizes = spans.map(({ offsetWidth, offsetHeight }) => ({ width: offsetWidth, height: offsetHeight }));
  box.remove();
  return keys.map((key, index) => [key, sizes[index]]);
}
