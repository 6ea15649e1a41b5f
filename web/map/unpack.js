// Runs of positions as geo/pack.py writes them: differences in thousandths of a degree, five bits a digit.

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUE_OF = new Map([...DIGITS].map((digit, value) => [digit, value]));

/**
 * @param {string} text
 * @returns {[lon: number, lat: number][]} degrees
 */
export function unpack(text) {
  /** @type {[number, number][]} */
  const positions = [];
  let [lon, lat, number, shift, isLat] = [0, 0, 0, 0, false];
  for (const character of text) {
    const digit = VALUE_OF.get(character) ?? 0;
    number |= (digit & 31) << shift;
    shift += 5;
    if (digit < 32) {
      const change = number & 1 ? ~(number >> 1) : number >> 1;
      if (isLat) {
        lat += change;
        positions.push([lon / 1000, lat / 1000]);
      } else {
        lon += change;
      }
      [isLat, number, shift] = [!isLat, 0, 0];
    }
  }
  return positions;
}
