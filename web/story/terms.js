// Which words of a text the glossary explains. Pure: a text, the terms and a language in.

/** @typedef {{ id: string, words: string }} Named a term as the text has it */
/** @typedef {{ word: string, from: number, to: number }} Token where a word of the text stands */

/**
 * Cut a text where a term stands in it: each term once, where it stands first, the longest of those that begin with one word.
 * @param {string} text
 * @param {readonly { id: string }[]} terms
 * @param {{ word: import("../page").Say }} language
 * @returns {(string | Named)[]} what is between the terms, and the terms
 */
export function linked(text, terms, { word }) {
  const tokens = tokensOf(text);
  const left = new Map(
    terms.map(({ id }) => [
      id,
      word(`term.${id}.stem`)
        .split("|")
        .map((stem) => stem.split(" ")),
    ]),
  );
  /** @type {(string | Named)[]} */
  const pieces = [];
  let end = 0;
  for (let at = 0; at < tokens.length; ) {
    const [id, count] = longest(text, tokens, at, left);
    if (count > 0) {
      const [from, to] = [tokens[at].from, tokens[at + count - 1].to];
      pieces.push(text.slice(end, from), { id, words: text.slice(from, to) });
      left.delete(id);
      end = to;
    }
    at += Math.max(1, count);
  }
  return [...pieces, text.slice(end)].filter(Boolean);
}

/**
 * @param {string} text @param {Token[]} tokens @param {number} at
 * @param {Map<string, string[][]>} terms the stems of each, word by word
 * @returns {[string, number]} the term that begins with this word, and of how many words it is; of none where none does
 */
function longest(text, tokens, at, terms) {
  /** @type {[string, number]} */
  let found = ["", 0];
  for (const [id, stems] of terms) {
    for (const stem of stems) {
      if (stem.length > found[1] && stem.every((part, place) => begins(text, tokens, at + place, part, place > 0))) {
        found = [id, stem.length];
      }
    }
  }
  return found;
}

/**
 * Whether a word begins so, a space before it where it goes on. A stem with a capital finds words with one alone.
 * @param {string} text @param {Token[]} tokens @param {number} at @param {string} part @param {boolean} goesOn
 */
function begins(text, tokens, at, part, goesOn) {
  const token = tokens[at];
  if (!token || (goesOn && text.slice(tokens[at - 1].to, token.from).trim())) {
    return false;
  }
  return (part === part.toLowerCase() ? token.word.toLowerCase() : token.word).startsWith(part);
}

/** @param {string} text @returns {Token[]} */
function tokensOf(text) {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}’-]+/gu)].map(({ 0: word, index = 0 }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
}
