"""Measure regions on the WGS 84 ellipsoid. Pure functions; units are in the names.

Edges are straight in longitude and latitude, as RFC 7946 has it: they are densified before anything is measured.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import geopandas as gpd
import pandas as pd
import shapely
from pyproj import CRS, Geod

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.settings import Projection

WGS84 = Geod(ellps="WGS84")
STEP_DEGREES = 0.02  # halving it changes no region's area by 0.01 km2
LABEL_ASPECT = 4  # a label is about four times as wide as it is high
LABEL_TOLERANCE_KM = 1


class Box(NamedTuple):
    """A rectangle in the plane of the projection, in metres."""

    west: float
    south: float
    east: float
    north: float


def equal_area_crs(projection: Projection) -> CRS:
    """Return the Lambert azimuthal equal-area CRS (WGS 84, metres) centred on `lat_0`, `lon_0` (degrees)."""
    return _equal_area_crs(projection["lat_0"], projection["lon_0"])


@lru_cache  # it takes milliseconds, and several modules ask for the same
def _equal_area_crs(lat_0: float, lon_0: float) -> CRS:
    return CRS.from_dict({"proj": "laea", "lat_0": lat_0, "lon_0": lon_0, "datum": "WGS84", "units": "m"})


def area_km2(regions: gpd.GeoSeries) -> pd.Series:
    """Return the geodesic area of polygons in WGS 84 degrees, in km2, under the same index."""
    dense = shapely.orient_polygons(shapely.segmentize(regions.to_numpy(), STEP_DEGREES))
    return pd.Series([_area_m2(polygon) / 1e6 for polygon in dense], regions.index, dtype=float)


def _area_m2(oriented: shapely.Geometry) -> float:
    """Return the geodesic area of a polygon whose exterior rings turn counter-clockwise and whose holes clockwise."""
    rings = map(shapely.get_coordinates, shapely.get_rings(shapely.get_parts(oriented)))
    return sum(WGS84.polygon_area_perimeter(*ring.T)[0] for ring in rings)


def bounds_in_plane(regions: gpd.GeoSeries, crs: CRS) -> Box:
    """Return the smallest rectangle in the plane of `crs` (metres) around polygons in WGS 84 degrees."""
    return Box(*(float(edge) for edge in regions.segmentize(STEP_DEGREES).to_crs(crs).total_bounds))


def label_points(regions: gpd.GeoSeries, crs: CRS) -> gpd.GeoSeries:
    """Return where the name of each polygon (WGS 84 degrees) stands: a point inside it, in degrees, under the same index.

    It is the centre of the largest ellipse, LABEL_ASPECT times as wide as high, within the region's largest part:
    of the largest circle within the region, found after stretching the plane of `crs` northwards.
    """

    def centre(region: shapely.Geometry) -> shapely.Point:
        largest = max(shapely.get_parts(region), key=shapely.area)
        stretched = shapely.transform(largest, lambda xy: xy * (1, LABEL_ASPECT))
        radius = shapely.maximum_inscribed_circle(stretched, tolerance=LABEL_TOLERANCE_KM * 1000)
        x, y = shapely.get_coordinates(radius)[0]
        return shapely.Point(x, y / LABEL_ASPECT)

    return regions.to_crs(crs).map(centre).to_crs(regions.crs)


def length_km(positions: Sequence[tuple[float, float]]) -> float:
    """Return the geodesic length of the line along positions in WGS 84 degrees, in km."""
    dense = shapely.get_coordinates(shapely.segmentize(shapely.linestrings(positions), STEP_DEGREES))
    return float(WGS84.line_length(*dense.T) / 1000)


def area_deviation_km2(margins_km2: Sequence[float]) -> float:
    """Return the standard deviation in km2 of an area whose borders have these margins, each independent of the others.

    A border's margin is the area it would add if it lay off, along all its length, by as much as it can. It is taken
    to lie off by one distance that is uniform between none and that, to either side: deviation margin / sqrt 3.
    """
    return math.sqrt(sum(margin**2 for margin in margins_km2) / 3)


def to_step(value: float, step: float) -> float:
    """Return the multiple of `step` nearest to a value, as an integer where it is one."""
    rounded = round(value / step) * step
    return int(rounded) if float(rounded).is_integer() else rounded


def overlaps_km2(regions: gpd.GeoSeries) -> dict[tuple[str, str], float]:
    """Return the area in km2 shared by each pair of regions (WGS 84) that share any."""
    left, right = regions.sindex.query(regions.geometry, predicate="intersects")
    left, right = left[left < right], right[left < right]
    shapes, names = regions.to_numpy(), regions.index
    common = shapely.intersection(shapes[left], shapes[right])
    overlapping = shapely.area(common) > 0
    areas = area_km2(gpd.GeoSeries([_polygons_of(geometry) for geometry in common[overlapping]], crs=regions.crs))
    pairs = zip(names[left[overlapping]], names[right[overlapping]], strict=True)
    return {(str(first), str(second)): float(km2) for (first, second), km2 in zip(pairs, areas, strict=True)}


def shares(regions: gpd.GeoSeries, covers: gpd.GeoSeries) -> dict[str, dict[str, float]]:
    """Return, by the regions' ids, the share of each region (WGS 84 degrees) that lies in each of the covers touching it."""
    found: dict[str, dict[str, float]] = {str(region): {} for region in regions.index}
    within, over = covers.sindex.query(regions.geometry, predicate="intersects", sort=True)
    common = shapely.intersection(regions.to_numpy()[within], covers.to_numpy()[over])
    areas = area_km2(gpd.GeoSeries([_polygons_of(geometry) for geometry in common], crs=regions.crs))
    whole = area_km2(regions)
    for region, cover, km2 in zip(regions.index[within], covers.index[over], areas, strict=True):
        found[str(region)][str(cover)] = float(km2 / whole[region])
    return found


def _polygons_of(geometry: shapely.Geometry) -> shapely.MultiPolygon:
    """Return the polygons of an intersection, without the lines and points where borders merely touch."""
    parts = shapely.get_parts(geometry)
    return shapely.MultiPolygon(list(parts[shapely.get_dimensions(parts) == 2]))  # noqa: PLR2004
