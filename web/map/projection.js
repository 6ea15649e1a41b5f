// The ellipsoidal Lambert azimuthal equal-area projection (Snyder 1987, pages 187-190; WGS 84, metres): a square kilometre
// is as large in the north of the map as in its south.

/** @typedef {{ lat: number, lng: number }} Position WGS 84, degrees */
/** @typedef {{ x: number, y: number }} Spot in the plane, metres east and north of the centre */
/** @typedef {ReturnType<typeof lambertAzimuthalEqualArea>} Projection */

const A = 6378137;
const E2 = 0.0066943799901413165;
const E = Math.sqrt(E2);
const RADIANS = Math.PI / 180;

/** @param {number} sine of a latitude */
function authalicQ(sine) {
  return (1 - E2) * (sine / (1 - E2 * sine * sine) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E));
}

const Q_POLE = authalicQ(1);

// Newton's method on q(latitude), from the latitude that a sphere would have: three rounds are exact, six are safe.
/** @param {number} q */
function latitude(q) {
  let phi = Math.asin(Math.max(-1, Math.min(1, q / Q_POLE)));
  for (let round = 0; round < 6 && Math.cos(phi) > 1e-9; round += 1) {
    const sine = Math.sin(phi);
    const w = 1 - E2 * sine * sine;
    phi += ((q - authalicQ(sine)) * w * w) / (2 * (1 - E2) * Math.cos(phi));
  }
  return phi;
}

/** @param {{ lat_0: number, lon_0: number }} centre degrees */
export function lambertAzimuthalEqualArea(centre) {
  const rQ = A * Math.sqrt(Q_POLE / 2);
  const sine1 = Math.sin(centre.lat_0 * RADIANS);
  const sinBeta1 = authalicQ(sine1) / Q_POLE;
  const cosBeta1 = Math.sqrt(1 - sinBeta1 * sinBeta1);
  const d = (A * Math.cos(centre.lat_0 * RADIANS)) / (Math.sqrt(1 - E2 * sine1 * sine1) * rQ * cosBeta1);

  /** @param {Position} position @returns {Spot} */
  function project({ lat, lng }) {
    const sinBeta = authalicQ(Math.sin(lat * RADIANS)) / Q_POLE;
    const cosBeta = Math.sqrt(Math.max(0, 1 - sinBeta * sinBeta));
    const east = (lng - centre.lon_0) * RADIANS;
    const b = rQ * Math.sqrt(2 / (1 + sinBeta1 * sinBeta + cosBeta1 * cosBeta * Math.cos(east)));
    return {
      x: b * d * cosBeta * Math.sin(east),
      y: (b / d) * (cosBeta1 * sinBeta - sinBeta1 * cosBeta * Math.cos(east)),
    };
  }

  /** @param {Spot} spot @returns {Position} */
  function unproject(spot) {
    const x = spot.x / d;
    const y = spot.y * d;
    const rho = Math.hypot(x, y);
    if (rho === 0) {
      return { lat: centre.lat_0, lng: centre.lon_0 };
    }
    const c = 2 * Math.asin(Math.min(1, rho / (2 * rQ)));
    const q = Q_POLE * (Math.cos(c) * sinBeta1 + (y * Math.sin(c) * cosBeta1) / rho);
    const east = Math.atan2(x * Math.sin(c), rho * cosBeta1 * Math.cos(c) - y * sinBeta1 * Math.sin(c));
    return { lat: latitude(q) / RADIANS, lng: centre.lon_0 + east / RADIANS };
  }

  return { project, unproject, edge: 2 * rQ }; // the edge is the far side of the Earth
}

/**
 * The distance between two near points on the ellipsoid, in km, by its radii of curvature at the middle latitude.
 * @param {Position} a
 * @param {Position} b
 */
export function distanceKm(a, b) {
  const middle = ((a.lat + b.lat) / 2) * RADIANS;
  const w = 1 - E2 * Math.sin(middle) ** 2;
  const north = (((A / 1000) * (1 - E2)) / w ** 1.5) * (b.lat - a.lat) * RADIANS;
  const east = (A / 1000 / Math.sqrt(w)) * Math.cos(middle) * (b.lng - a.lng) * RADIANS;
  return Math.hypot(north, east);
}
