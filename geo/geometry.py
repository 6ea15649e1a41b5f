"""The atlas's geometry: as shapely sees it, and the rules that it must keep."""

from __future__ import annotations

from functools import lru_cache
from itertools import chain
from math import isfinite
from typing import TYPE_CHECKING, cast

import geopandas as gpd
import numpy as np
import shapely

from geo.borders import cut, rings_of
from geo.measure import area_km2, equal_area_crs
from geo.model import Atlas, Problem, rows
from geo.overlaps import overlapping_holdings, overlapping_regions
from geo.schema import COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from geo.kinds import CollectionFile, Json, Object
    from geo.overlaps import Shapes
    from geo.rows import Geometry
    from geo.settings import AtlasRow
    from geo.tables import Tables

NESTING = {"Point": 0, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
POLYGONS: tuple[CollectionFile, ...] = ("regions.geojson", "areas.geojson", "holdings.geojson", "basemap.geojson")
FRAMED: tuple[CollectionFile, ...] = ("regions.geojson", "places.geojson", "names.geojson")
RING_LENGTH = 4  # the fewest positions of a closed ring, RFC 7946 section 3.1.6


@lru_cache(maxsize=1)  # the page and the files to take away ask for the same
def regions_of(atlas: Atlas) -> gpd.GeoDataFrame:
    """Return the regions of a valid atlas: WGS 84 degrees, indexed by id, in the order of the file."""
    features = rows(atlas.tables["regions.geojson"])
    return gpd.GeoDataFrame(
        [feature["properties"] for feature in features],
        geometry=[shape_of(feature["geometry"]) for feature in features],
        index=[feature["id"] for feature in features],
        crs=4326,
    )


@lru_cache(maxsize=1)
def areas_of(atlas: Atlas) -> Mapping[str, float]:
    """Return the area of each region of a valid atlas in km2, by its id."""
    return {str(identifier): float(km2) for identifier, km2 in area_km2(regions_of(atlas).geometry).items()}


def holdings_of(atlas: Atlas) -> gpd.GeoSeries:
    """Return the outlines of a valid atlas's holdings: WGS 84 degrees, by their ids, in the order of the file."""
    features = rows(atlas.tables["holdings.geojson"])
    return gpd.GeoSeries({feature["id"]: shape_of(feature["geometry"]) for feature in features}, crs=4326)


def shape_of(geometry: Geometry) -> shapely.Geometry:
    """Return a GeoJSON geometry as shapely has it: what shapely's own `shape` returns, many times faster."""
    coordinates = geometry["coordinates"]
    match geometry["type"]:
        case "Polygon":
            return _polygons([coordinates])[0]
        case "MultiPolygon":
            return shapely.multipolygons(_polygons(coordinates))
        case "LineString":
            return shapely.linestrings(coordinates)
        case "MultiLineString":
            return shapely.multilinestrings([shapely.linestrings(line) for line in coordinates])
        case _:
            return shapely.points(coordinates)


def _polygons(polygons: list[list[list[list[float]]]]) -> np.ndarray:
    rings = list(chain.from_iterable(polygons))
    lines = shapely.linearrings(np.array(list(chain.from_iterable(rings)), float), indices=_numbers(rings))
    found: np.ndarray = shapely.polygons(lines, indices=_numbers(polygons))
    return found


def _numbers(groups: Sequence[Sequence[Json]]) -> np.ndarray:
    """Return the number of its group for each member of each group."""
    return np.repeat(np.arange(len(groups)), [*map(len, groups)])


def geometry_problems(atlas: Atlas) -> list[Problem]:
    """Return the problems of the geometry of an atlas whose files have the right shape.

    A feature whose coordinates are broken is told once and left out of the rules that would build on it.
    """
    broken = _broken_coordinates(atlas)
    whole = _without(atlas, {problem.where for problem in broken})
    shapes = {name: list(_shapes(whole, name)) for name in {*POLYGONS, *FRAMED}}
    problems = [*broken, *(problem for rule in RULES for problem in rule(whole, shapes))]
    return problems or list(_covered_borders(atlas))  # a spoilt outline would only spoil its evidence too


def _broken_coordinates(atlas: Atlas) -> list[Problem]:
    return [
        Problem(f"{name}: {feature['id']}", what, remedy)
        for name in COLLECTIONS
        if name in atlas.tables
        for feature in rows(atlas.tables[name])
        for what, remedy in _coordinate_faults(**feature["geometry"])
    ]


def _coordinate_faults(type: str, coordinates: Json) -> Iterator[tuple[str, str]]:  # noqa: A002
    """Yield what is wrong with the coordinates of one geometry, before shapely may read it; names are GeoJSON's."""
    lines = list(_lines(coordinates, NESTING[type]))
    if not all(map(_is_line, lines)):
        yield "has a coordinate that is not two finite numbers in its place", "correct it"
        return
    lons, lats = zip(*chain.from_iterable(lines), strict=True)
    if max(map(abs, lons)) > 180 or max(map(abs, lats)) > 90:  # noqa: PLR2004
        yield "has a coordinate off the globe", "write longitude first, then latitude, in degrees"
    if type.endswith("Polygon"):
        for ring in lines:
            if ring[0] != ring[-1]:
                yield f"a ring is not closed, at {ring[0]}", "repeat its first position at its end"
            elif len(ring) < RING_LENGTH:
                yield f"a ring has only {len(ring)} positions, at {ring[0]}", f"give it {RING_LENGTH} or more"
    elif type.endswith("LineString") and any(len(line) < 2 for line in lines):  # noqa: PLR2004
        yield "a line has only one position", "give it two or more"


def _lines(coordinates: Json, nesting: int) -> Iterator[Json]:
    """Yield the rings or lines within GeoJSON coordinates; a lone point counts as a line of one."""
    if nesting == 0:
        yield [coordinates]
    elif nesting == 1 or not isinstance(coordinates, list) or not coordinates:
        yield coordinates
    else:
        for part in coordinates:
            yield from _lines(part, nesting - 1)


def _is_line(line: Json) -> bool:
    """Tell whether a value is a list of one position or more, each a list of two finite numbers."""
    if not isinstance(line, list) or set(map(type, line)) != {list} or set(map(len, line)) != {2}:
        return False
    numbers = list(chain.from_iterable(line))
    try:
        return set(map(type, numbers)) <= {int, float} and all(map(isfinite, numbers))
    except OverflowError:  # an integer beyond the largest float
        return False


def _shapes(atlas: Atlas, name: CollectionFile) -> Iterator[tuple[str, shapely.Geometry]]:
    for feature in rows(atlas.tables[name]) if name in atlas.tables else ():
        yield feature["id"], shape_of(feature["geometry"])


def _simple_rings(_atlas: Atlas, shapes: Shapes) -> Iterator[Problem]:
    for name in POLYGONS:
        for identifier, geometry in shapes[name]:
            if not geometry.is_valid:
                reason = shapely.is_valid_reason(geometry)
                yield Problem(f"{name}: {identifier}", f"the outline is not simple ({reason})", "untangle it at that place")


def _within_frame(atlas: Atlas, shapes: Shapes) -> Iterator[Problem]:
    if "atlas.json" not in atlas.tables:
        return
    settings = atlas.tables["atlas.json"]
    for name in FRAMED:
        geometries = gpd.GeoSeries([geometry for _, geometry in shapes[name]], crs=4326)
        outside = [number for number, is_inside in enumerate(_inside(geometries, settings)) if not is_inside]
        swapped = _inside(geometries.iloc[outside].transform(lambda xy: xy[:, ::-1]), settings)
        for number, would_be_inside in zip(outside, swapped, strict=True):
            where = f"{name}: {shapes[name][number][0]}"
            if would_be_inside:
                yield Problem(where, "longitude and latitude are swapped", "write longitude first")
            else:
                yield Problem(where, "lies outside the frame", "correct it or widen frame_km in atlas.json")


def _ground_round_frame(atlas: Atlas, _shapes: Shapes) -> Iterator[Problem]:
    if "atlas.json" not in atlas.tables or "ground_km" not in atlas.tables["atlas.json"]:
        return
    frame, ground = atlas.tables["atlas.json"]["frame_km"], atlas.tables["atlas.json"]["ground_km"]
    is_round_it = ground["west"] <= frame["west"] and ground["east"] >= frame["east"]
    is_round_it &= ground["south"] <= frame["south"] and ground["north"] >= frame["north"]
    if not is_round_it:
        yield Problem("atlas.json", "ground_km does not reach round frame_km", "widen it or take it out")


def _inside(geometries: gpd.GeoSeries, settings: AtlasRow) -> list[bool]:
    """Tell of each geometry (WGS 84 degrees) whether all its vertices lie within the frame."""
    edges = settings["frame_km"]
    west, south, east, north = geometries.to_crs(equal_area_crs(settings["projection"])).bounds.to_numpy().T / 1000
    within = (west >= edges["west"]) & (south >= edges["south"]) & (east <= edges["east"]) & (north <= edges["north"])
    return list(within)


def _covered_borders(atlas: Atlas) -> Iterator[Problem]:
    """Ask for evidence for every stretch of outline, where the rows name regions that exist."""
    if not {"regions.geojson", "borders.json"} <= atlas.tables.keys():
        return
    regions, borders = rows(atlas.tables["regions.geojson"]), atlas.tables["borders.json"]
    if {row["region"] for row in borders} <= {region["id"] for region in regions}:
        yield from cut(rings_of(regions), borders)[1]


def _without(atlas: Atlas, spoiled: set[str]) -> Atlas:
    """Return the atlas without the features whose coordinates cannot be read as geometry."""
    tables: Object = {**atlas.tables}
    for name in COLLECTIONS:
        if name in tables:
            kept = [feature for feature in rows(atlas.tables[name]) if f"{name}: {feature['id']}" not in spoiled]
            tables[name] = {**tables[name], "features": kept}
    return Atlas(atlas.folder, cast("Tables", tables), atlas.words)


RULES: tuple[Callable[[Atlas, Shapes], Iterator[Problem]], ...] = (
    _simple_rings,
    _within_frame,
    _ground_round_frame,
    overlapping_regions,
    overlapping_holdings,
)
