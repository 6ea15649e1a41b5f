// The letters of names: how large they are, and the nodes that show them.

import { signOf } from "./signs.js";

/** @typedef {import("./labelled.js").Label} Label */

// The node of a name is kept until the name changes or moves.
export function keeping() {
  /** @type {Map<Label, { said: string, node: HTMLElement }>} */
  const kept = new Map();
  /** @type {typeof nodeOf} */
  return (label, text, at, placed) => {
    const said = [text, at.x, at.y, placed.size, placed.across, placed.down, placed.leader?.x].join();
    const before = kept.get(label);
    const node = before?.said === said ? before.node : nodeOf(label, text, at, placed);
    kept.set(label, { said, node });
    return node;
  };
}

/**
 * @param {Label} label
 * @param {string} text
 * @param {{ x: number, y: number }} at
 * @param {import("./placing.js").Placed} placed
 */
function nodeOf({ look, sizes, sign }, text, { x, y }, { size, across, down, leader }) {
  const node = Object.assign(document.createElement("div"), { className: "label" });
  node.setAttribute("aria-hidden", "true"); // said by the regions themselves
  node.style.transform = `translate(${x}px, ${y}px)`;
  const name = node.appendChild(spanOf(look, sizes[size], text));
  name.style.transform = `translate(${across}px, calc(${down}px - 50%))`;
  if (sign) {
    node.prepend(signOf(sign));
  }
  if (leader) {
    node.prepend(leaderTo(leader));
  }
  return node;
}

// From the place, where it has a dot.
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

// A name is measured once for each of its sizes: all that are new are written first and read after, in one layout.
/** @param {HTMLElement} pane */
export function measuring(pane) {
  /** @type {Map<string, import("./placing.js").Size>} */
  const known = new Map();
  let letters = "";
  return (/** @type {readonly Label[]} */ labels, /** @type {readonly string[]} */ texts) => {
    const { fontSize } = getComputedStyle(document.documentElement);
    if (fontSize !== letters) {
      known.clear(); // the reader has changed the size of letters
      letters = fontSize;
    }
    const keys = labels.map(({ look, sizes }, index) => sizes.map((size) => [look, size, texts[index]].join("|")));
    const unknown = [...new Set(keys.flat())].filter((key) => !known.has(key));
    const box = pane.appendChild(Object.assign(document.createElement("div"), { className: "label" }));
    const spans = unknown.map((key) => {
      const [look, size, ...text] = key.split("|");
      return spanOf(look, size, text.join("|"));
    });
    box.append(...spans);
    unknown.forEach((key, index) => {
      known.set(key, { width: spans[index].offsetWidth, height: spans[index].offsetHeight });
    });
    const sizes = keys.map((ofLabel) => ofLabel.map((key) => /** @type {import("./placing.js").Size} */ (known.get(key))));
    if (spans.some(({ offsetWidth }) => offsetWidth === 0)) {
      known.clear(); // the page has been hidden: these are no sizes
    }
    box.remove();
    return sizes;
  };
}
