// What is made at its first use, and kept.

/**
 * @template T
 * @param {() => T} make
 * @returns {() => T} what gives the same value at every call, made at the first
 */
export function once(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}
