"""The atlas's geometry: as shapely sees it, and the rules that it must keep."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import geopandas as gpd
import shapely
from pyproj import Transformer

from geo.borders import cut, rings_of
from geo.measure import equal_area_crs, overlaps_km2
from geo.model import Atlas, Problem, rows
from geo.schema import COLLECTIONS, is_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geo.kinds import CollectionFile, Json, Object
    from geo.rows import Tables

NESTING = {"Point": 0, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
SMALLEST_OVERLAP_KM2 = 0.001
POLYGONS: tuple[CollectionFile, ...] = ("regions.geojson", "areas.geojson", "basemap.geojson")
FRAMED: tuple[CollectionFile, ...] = ("regions.geojson", "places.geojson")
RING_LENGTH = 4  # the fewest positions of a closed ring, RFC 7946 section 3.1.6


def regions_of(atlas: Atlas) -> gpd.GeoDataFrame:
    """Return the regions of a valid atlas: WGS 84 degrees, indexed by id, in the order of the file."""
    features = atlas.tables["regions.geojson"]["features"]
    return gpd.GeoDataFrame(
        [feature["properties"] for feature in features],
        geometry=[shapely.geometry.shape(feature["geometry"]) for feature in features],
        index=[feature["id"] for feature in features],
        crs=4326,
    )


def geometry_problems(atlas: Atlas) -> list[Problem]:
    """Return the problems of the geometry of an atlas whose files have the right shape.

    A feature whose coordinates are broken is told once and left out of the rules that would build on it.
    """
    broken = _broken_coordinates(atlas)
    whole = _without(atlas, {problem.where for problem in broken})
    problems = [*broken, *(problem for rule in RULES for problem in rule(whole))]
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
    if any(abs(lon) > 180 or abs(lat) > 90 for line in lines for lon, lat in line):  # noqa: PLR2004
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
    return isinstance(line, list) and bool(line) and all(
        isinstance(position, list) and len(position) == 2 and all(map(is_number, position)) for position in line  # noqa: PLR2004
    )  # fmt: skip


def _simple_rings(atlas: Atlas) -> Iterator[Problem]:
    for name in POLYGONS:
        for identifier, geometry in _geometries(atlas, name):
            if not geometry.is_valid:
                reason = shapely.is_valid_reason(geometry)
                yield Problem(f"{name}: {identifier}", f"the outline is not simple ({reason})", "untangle it at that place")


def _within_frame(atlas: Atlas) -> Iterator[Problem]:
    if "atlas.json" not in atlas.tables:
        return
    edges = atlas.tables["atlas.json"]["frame_km"]
    frame = shapely.box(*(edges[side] * 1000 for side in ("west", "south", "east", "north")))
    to_plane = Transformer.from_crs(4326, equal_area_crs(atlas.tables["atlas.json"]["projection"]), always_xy=True)

    def inside(geometry: shapely.Geometry) -> bool:
        in_plane = shapely.transform(geometry, to_plane.transform, interleaved=False)
        return bool(shapely.covers(frame, shapely.multipoints(shapely.get_coordinates(in_plane))))

    for name in FRAMED:
        for identifier, geometry in _geometries(atlas, name):
            if inside(geometry):
                continue
            if inside(shapely.transform(geometry, lambda xy: xy[:, ::-1])):
                yield Problem(f"{name}: {identifier}", "longitude and latitude are swapped", "write longitude first")
            else:
                yield Problem(f"{name}: {identifier}", "lies outside the frame", "correct it or widen frame_km in atlas.json")


def _no_overlaps(atlas: Atlas) -> Iterator[Problem]:
    regions = dict(_geometries(atlas, "regions.geojson"))
    simple = gpd.GeoSeries({i: g for i, g in regions.items() if g.is_valid}, crs=4326)
    for (first, second), km2 in overlaps_km2(simple).items():
        if km2 > SMALLEST_OVERLAP_KM2:
            yield Problem(f"regions.geojson: {first}", f"overlaps {second} by {km2:,.3f} km2",
                          "let the two share one border, vertex for vertex")  # fmt: skip


def _geometries(atlas: Atlas, name: CollectionFile) -> Iterator[tuple[str, shapely.Geometry]]:
    for feature in rows(atlas.tables[name]) if name in atlas.tables else ():
        yield feature["id"], shapely.geometry.shape(feature["geometry"])


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


RULES: tuple[Callable[[Atlas], Iterator[Problem]], ...] = (_simple_rings, _within_frame, _no_overlaps)
