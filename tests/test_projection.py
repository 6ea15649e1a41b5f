"""The plane that the map is drawn in, as web/map/projection.js computes it: against pyproj, on the ellipsoid."""

import json
import subprocess

import numpy as np
import pytest
from node import NODE
from pyproj import CRS, Geod, Transformer
from support import DATA, ROOT, TINY

WGS84 = Geod(ellps="WGS84")
GOLDEN_ANGLE = np.pi * (3 - np.sqrt(5))
SETTINGS = [json.loads((folder / "atlas.json").read_text("utf-8")) for folder in (DATA, TINY)]
ONCE = """
import { readFileSync } from "node:fs";
import { distanceKm, lambertAzimuthalEqualArea } from "./web/map/projection.js";
const { centre, points, pairs } = JSON.parse(readFileSync(0, "utf8"));
const { project, unproject } = lambertAzimuthalEqualArea(centre);
const there = points.map(([lng, lat]) => project({ lng, lat }));
const back = there.map(unproject);
const again = back.map(project);
const position = ([lng, lat]) => ({ lng, lat });
console.log(JSON.stringify({
  plane: there.map(({ x, y }, i) => [x, y, back[i].lng, back[i].lat, again[i].x, again[i].y]),
  km: pairs.map(([a, b]) => distanceKm(position(a), position(b))),
}));
"""


def computed(**given):
    """Return what the page's module makes of a centre, of points and of pairs of points (lon, lat)."""
    told = subprocess.run(
        [NODE, "--input-type=module", "--eval", ONCE],
        cwd=ROOT,
        input=json.dumps(given),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return {name: np.array(values) for name, values in json.loads(told.stdout).items()}


def laea(centre):
    crs = CRS.from_dict({"proj": "laea", **centre, "datum": "WGS84", "units": "m"})
    return Transformer.from_crs(4326, crs, always_xy=True)


def points_of_frame(settings, count):
    """Return points (lon, lat) spread evenly over the frame."""
    west, south, east, north = (settings["frame_km"][side] * 1000 for side in ("west", "south", "east", "north"))
    index = np.arange(count)
    x, y = west + (east - west) * (index + 0.5) / count, south + (north - south) * (index * 0.6180339887498949 % 1)
    return np.column_stack(laea(settings["projection"]).transform(x, y, direction="INVERSE"))


def points_of_hemisphere(centre, count):
    """Return points (lon, lat) spread evenly over the 85 degrees round a centre."""
    index = np.arange(count)
    distance = np.degrees(np.arccos(1 - (1 - np.cos(np.radians(85))) * (index + 0.5) / count))
    bearing = np.degrees(index * GOLDEN_ANGLE % (2 * np.pi))
    middle = np.full(count, centre["lon_0"], float), np.full(count, centre["lat_0"], float)
    lon, lat, _ = WGS84.fwd(*middle, bearing, np.radians(distance) * 6371000)
    return np.column_stack([lon, lat])


@pytest.mark.parametrize("settings", SETTINGS, ids=["real", "tiny"])
def test_projection_agrees_with_pyproj(settings):
    centre = settings["projection"]
    middle = [[centre["lon_0"], centre["lat_0"]]]
    points = np.vstack([points_of_frame(settings, 600), points_of_hemisphere(centre, 399), middle])
    x, y, lon, lat, again_x, again_y = computed(centre=centre, points=points.tolist(), pairs=[])["plane"].T
    expected_x, expected_y = laea(centre).transform(*points.T)

    assert len(points) == len(x) == 1000
    assert np.hypot(x - expected_x, y - expected_y).max() < 1e-6  # metres
    assert np.hypot(again_x - x, again_y - y).max() < 1e-6  # metres
    assert np.abs(lat - points[:, 1]).max() < 1e-11  # degrees
    east = (lon - points[:, 0] + 180) % 360 - 180
    assert np.abs(east * np.cos(np.radians(points[:, 1]))).max() < 1e-11


@pytest.mark.parametrize(("km", "tolerance"), [(1, 1e-7), (100, 1e-4), (500, 2e-3)])
def test_distance_agrees_with_pyproj(km, tolerance):
    """Between points of the frame and others as far from them as the bar of the scale reaches, all round."""
    settings = SETTINGS[0]
    points = points_of_frame(settings, 1000)
    bearing = np.degrees(np.arange(1000) * GOLDEN_ANGLE % (2 * np.pi))
    lon, lat, _ = WGS84.fwd(*points.T, bearing, np.full(1000, km * 1000.0))
    pairs = np.stack([points, np.column_stack([lon, lat])], axis=1)
    found = computed(centre=settings["projection"], points=[], pairs=pairs.tolist())["km"]
    assert np.abs(found / km - 1).max() < tolerance
