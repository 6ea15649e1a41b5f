import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { dataIn } from "../testing.js";
import { distanceKm, lambertAzimuthalEqualArea } from "./projection.js";

// Where points lie, pyproj is the judge: see tests/test_projection.py. Here is what holds for any centre.
const page = dataIn(readFileSync(new URL("../../output/index.html", import.meta.url), "utf8"));
const { project, unproject, edge } = lambertAzimuthalEqualArea(page.projection);
const EARTH_KM2 = 510_065_622; // of the ellipsoid of WGS 84

const centres = fc.record({ lat_0: fc.integer({ min: -80, max: 80 }), lon_0: fc.integer({ min: -180, max: 180 }) });

test("the middle of the plane is the centre", () => {
  fc.assert(
    fc.property(centres, (centre) => {
      const plane = lambertAzimuthalEqualArea(centre);
      assert.deepEqual(plane.unproject({ x: 0, y: 0 }), { lat: centre.lat_0, lng: centre.lon_0 });
      const { x, y } = plane.project({ lat: centre.lat_0, lng: centre.lon_0 });
      assert.ok(Math.hypot(x, y) < 1e-6);
    }),
  );
});

test("any position comes back from the plane, the poles too", () => {
  const positions = fc.record({
    lat: fc.double({ min: -34, max: 90, noNaN: true }), // the far side of the Earth is spread along the edge
    lng: fc.double({ min: -149, max: 209, noNaN: true }),
  });
  fc.assert(
    fc.property(positions, (position) => {
      const { lat, lng } = unproject(project(position));
      const across = (lng - position.lng) * Math.cos((lat * Math.PI) / 180);
      assert.ok(Math.hypot(lat - position.lat, across) < 1e-6, `${lat} ${lng}`);
    }),
  );
  assert.ok(Math.abs(unproject(project({ lat: 90, lng: 0 })).lat - 90) < 1e-6);
});

test("the disc within the edge is as large as the Earth", () => {
  assert.ok(Math.abs((Math.PI * (edge / 1000) ** 2) / EARTH_KM2 - 1) < 1e-8);
  const { x, y } = project({ lat: -page.projection.lat_0 + 0.01, lng: page.projection.lon_0 + 180 });
  assert.ok(Math.hypot(x, y) > 0.98 * edge && Math.hypot(x, y) < 1.02 * edge);
});

test("a point that is not on the Earth leads to its far side", () => {
  const { lat, lng } = unproject({ x: 0, y: 5 * edge });
  assert.ok(Math.abs(lat + page.projection.lat_0) < 0.5 && Number.isFinite(lng), `${lat} ${lng}`);
});

test("a distance is the same both ways, and none from a point to itself", () => {
  const [brest, pinsk] = [
    { lat: 52.09, lng: 23.7 },
    { lat: 52.12, lng: 26.07 },
  ];
  assert.equal(distanceKm(brest, pinsk), distanceKm(pinsk, brest));
  assert.equal(distanceKm(brest, brest), 0);
});
