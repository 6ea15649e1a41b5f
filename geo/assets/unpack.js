"use strict";
// Runs of positions as geo/pack.py writes them: differences in thousandths of a degree, five bits a digit.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function unpack(text) {
  const positions = [];
  const last = [0, 0];
  let [axis, number, shift] = [0, 0, 0];
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    number |= (digit & 31) << shift;
    shift += 5;
    if (digit < 32) {
      last[axis] += number & 1 ? ~(number >> 1) : number >> 1;
      if (axis === 1) {
        positions.push(last.map((value) => value / 1000));
      }
      [axis, number, shift] = [1 - axis, 0, 0];
    }
  }
  return positions;
}
