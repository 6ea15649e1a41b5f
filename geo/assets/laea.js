"use strict";
// The ellipsoidal Lambert azimuthal equal-area projection (Snyder 1987, pages 187-190; WGS 84, metres) for Leaflet:
// a square kilometre is as large in the north of the map as in its south.

function lambertAzimuthalEqualArea(centre) {
  const A = 6378137;
  const E2 = 0.0066943799901413165;
  const E = Math.sqrt(E2);
  const RADIANS = Math.PI / 180;

  function authalicQ(sine) {
    return (1 - E2) * (sine / (1 - E2 * sine * sine) - Math.log((1 - E * sine) / (1 + E * sine)) / (2 * E));
  }

  const qPole = authalicQ(1);
  const rQ = A * Math.sqrt(qPole / 2);
  const sine1 = Math.sin(centre.lat_0 * RADIANS);
  const sinBeta1 = authalicQ(sine1) / qPole;
  const cosBeta1 = Math.sqrt(1 - sinBeta1 * sinBeta1);
  const d = (A * Math.cos(centre.lat_0 * RADIANS)) / (Math.sqrt(1 - E2 * sine1 * sine1) * rQ * cosBeta1);

  function project(latlng) {
    const sinBeta = authalicQ(Math.sin(latlng.lat * RADIANS)) / qPole;
    const cosBeta = Math.sqrt(Math.max(0, 1 - sinBeta * sinBeta));
    const east = (latlng.lng - centre.lon_0) * RADIANS;
    const b = rQ * Math.sqrt(2 / (1 + sinBeta1 * sinBeta + cosBeta1 * cosBeta * Math.cos(east)));
    return new L.Point(
      b * d * cosBeta * Math.sin(east),
      (b / d) * (cosBeta1 * sinBeta - sinBeta1 * cosBeta * Math.cos(east)),
    );
  }

  // Newton's method on q(latitude): three rounds are exact, six are safe.
  function latitude(q) {
    let phi = Math.asin(Math.max(-1, Math.min(1, q / 2)));
    for (let round = 0; round < 6 && Math.cos(phi) > 1e-9; round += 1) {
      const sine = Math.sin(phi);
      const w = 1 - E2 * sine * sine;
      phi += ((q - authalicQ(sine)) * w * w) / (2 * (1 - E2) * Math.cos(phi));
    }
    return phi;
  }

  function unproject(point) {
    const x = point.x / d;
    const y = point.y * d;
    const rho = Math.hypot(x, y);
    if (rho === 0) {
      return new L.LatLng(centre.lat_0, centre.lon_0);
    }
    const c = 2 * Math.asin(Math.min(1, rho / (2 * rQ)));
    const q = qPole * (Math.cos(c) * sinBeta1 + (y * Math.sin(c) * cosBeta1) / rho);
    const east = Math.atan2(x * Math.sin(c), rho * cosBeta1 * Math.cos(c) - y * sinBeta1 * Math.sin(c));
    return new L.LatLng(latitude(q) / RADIANS, centre.lon_0 + east / RADIANS);
  }

  const edge = 2 * rQ; // the far side of the Earth
  return { project, unproject, bounds: L.bounds([-edge, -edge], [edge, edge]) };
}

const METRES_PER_TILE = 10000000; // the side of the 256-pixel square at zoom 0

// folium asks for the map's CRS by this name.
L.CRS.EqualArea = L.extend({}, L.CRS, {
  code: "EqualArea",
  projection: lambertAzimuthalEqualArea(atlas.projection),
  transformation: new L.Transformation(1 / METRES_PER_TILE, 0.5, -1 / METRES_PER_TILE, 0.5),
});
