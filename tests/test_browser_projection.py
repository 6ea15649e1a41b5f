"""The plane that the map is drawn in, as the browser computes it: against pyproj, on the ellipsoid, on the screen."""

from __future__ import annotations

import json
import re

import pytest
import shapely
from pyproj import Geod
from support import DATA

from geo.measure import STEP_DEGREES

pytest_plugins = ["browser_fixtures"]

WGS84 = Geod(ellps="WGS84")
RINGS = """const rings = {};
map.eachLayer((layer) => {
  if (layer.feature && layer.options.pane === "regions") {
    const parts = layer.feature.geometry.type === "MultiPolygon" ? layer.getLatLngs() : [layer.getLatLngs()];
    rings[layer.feature.id] = parts.map((part) => part.map((ring) => ring.map(({ lng, lat }) => {
      const { x, y } = map.options.crs.projection.project({ lng, lat });
      return [x, y];
    })));
  }
});
return rings;"""

# Fill the window with a region, leaving room for its bulges, and return the size in km of a unit of its path as it is seen.
BRING_NEAR = """let bounds;
map.eachLayer((layer) => { if (layer.feature?.id === argument) bounds = layer.getBounds(); });
map.setView(bounds.getCenter(), map.getBoundsZoom(bounds) - 0.7, { animate: false });
const ends = [[0, 0], [100, 0]].map((end) => map.options.crs.projection.project(map.containerPointToLatLng(end)));
const screen = document.querySelector(`path[data-region="${argument}"]`).getScreenCTM(); // pixels to a unit of the path
return Math.hypot(ends[0].x - ends[1].x, ends[0].y - ends[1].y) / 1e5 * screen.a;"""
LAY_SCALE = """const { x, y, zoom } = argument;
map.setView(map.options.crs.projection.unproject({ x, y }), zoom, { animate: false });
const half = document.querySelector("#scale .bar").getBoundingClientRect().width / 2;
const middle = map.getSize().divideBy(2);
const ends = [-half, half].map((dx) => map.containerPointToLatLng(middle.add([dx, 0])));
return [ends, document.querySelector("#scale").innerText.trim()];"""


def test_regions_have_their_true_area_in_the_plane(shown):
    true = true_areas_km2()
    rings = shown.on_map(RINGS)
    in_plane = {
        region: sum(shapely.Polygon(shell, holes).area for shell, *holes in parts) / 1e6 for region, parts in rings.items()
    }
    assert in_plane == pytest.approx(true, rel=0.002)


def test_regions_have_their_true_area_on_the_screen(shown):
    """Against the paths that are drawn, by the transform under which they are seen."""
    on_screen = {}
    for region in shown.region_ids:
        km_per_unit = shown.on_map(BRING_NEAR, region)
        on_screen[region] = path_area(shown.path(region).get_attribute("d")) * km_per_unit**2
    assert on_screen == pytest.approx(true_areas_km2(), rel=0.005)


@pytest.mark.parametrize("zoom", [2, 4.5, 7])
def test_scale_bar_is_true(shown, zoom):
    places = [(0, 0), (-1500, -1500), (1800, -1500), (1800, 1600), (-1500, 1600)]  # km in the plane, corners of the frame
    for east, north in places:
        ends, told = scale_at(shown, east * 1000, north * 1000, zoom)
        _, _, metres = WGS84.inv(ends[0]["lng"], ends[0]["lat"], ends[1]["lng"], ends[1]["lat"])
        number, unit = re.fullmatch(r"([\d,.]+)\s(km|m)", told).groups()
        length = float(number.replace(",", "")) * {"km": 1000, "m": 1}[unit]
        assert length == pytest.approx(metres, rel=0.005), (east, north)


def scale_at(atlas, x: float, y: float, zoom: float) -> tuple[list[dict], str]:
    """Move the middle of the map to a place and return the ends of the bar laid there, and what the bar says."""
    return atlas.on_map(LAY_SCALE, {"x": x, "y": y, "zoom": zoom})


def true_areas_km2() -> dict[str, float]:
    """Return the geodesic area of each region of the data; edges are straight in longitude and latitude."""
    collection = json.loads((DATA / "regions.geojson").read_text("utf-8"))
    areas = {}
    for feature in collection["features"]:
        dense = shapely.segmentize(shapely.geometry.shape(feature["geometry"]), STEP_DEGREES)
        areas[feature["id"]] = WGS84.geometry_area_perimeter(shapely.orient_polygons(dense))[0] / 1e6
    return areas


def path_area(d: str) -> float:
    """Return the area of a path of Leaflet's, in its own square units: even-odd, so islands and holes alternate."""
    area = shapely.Polygon()
    for ring in re.findall(r"M[^Mz]+", d):
        numbers = list(map(float, re.findall(r"-?[\d.]+", ring)))
        if len(numbers) >= 6:
            area = area.symmetric_difference(shapely.make_valid(shapely.Polygon(zip(numbers[::2], numbers[1::2], strict=True))))
    return area.area
