"""Every rule that an atlas must keep: one small function each, all of them asked, all problems told at once."""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

import geopandas as gpd
import shapely
from pyproj import Transformer

from geo.borders import cut, rings_of
from geo.measure import equal_area_crs, overlaps_km2
from geo.model import Atlas, DataError, Json, Problem, Row
from geo.schema import BASE_LAYERS, COLLECTIONS, FILES, TEXT, is_number, shape_problems
from geo.words import expected_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LAYERS = ("basemap.geojson", "regions.geojson", "areas.geojson", "lines.geojson")
NESTING = {"Point": 0, "LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
SMALLEST_OVERLAP_KM2 = 0.001
RING_LENGTH = 4  # the fewest positions of a closed ring, RFC 7946 section 3.1.6


def require_valid(atlas: Atlas) -> None:
    """Raise DataError with every problem of the atlas, if it has any."""
    problems = find_problems(atlas)
    if problems:
        raise DataError(problems)


def find_problems(atlas: Atlas) -> list[Problem]:
    """Return every problem of the atlas, in the order of the rules.

    A file whose shape is wrong is told once and left out of the rules that would build on it.
    """
    problems = list(atlas.unreadable)
    sound: dict[str, Json] = {}
    for name, table in atlas.tables.items():
        found = list(shape_problems(table, FILES[name], name))
        problems += found
        if not found:
            sound[name] = table
    words = {language: table for language, table in atlas.words.items() if isinstance(table, dict)}
    checked = Atlas(atlas.folder, sound, words)
    problems += _words_that_are_no_text(atlas)
    for rule in RULES:
        problems += rule(checked)
    broken = _broken_coordinates(checked)
    problems += broken
    spoiled = {problem.where for problem in broken}
    for rule in GEOMETRY_RULES:
        problems += rule(_without(checked, spoiled))
    return problems


def regions_of(atlas: Atlas) -> gpd.GeoDataFrame:
    """Return the regions of a valid atlas: WGS 84 degrees, indexed by id, in the order of the file."""
    features = atlas.tables["regions.geojson"]["features"]
    return gpd.GeoDataFrame(
        [feature["properties"] for feature in features],
        geometry=[shapely.geometry.shape(feature["geometry"]) for feature in features],
        index=[feature["id"] for feature in features],
        crs=4326,
    )


def rows(table: Json) -> list[Row]:
    """Return the rows of a table: the features of a collection, the items of a list."""
    found: list[Row] = table["features"] if isinstance(table, dict) else table
    return found


def _unique_ids(atlas: Atlas) -> Iterator[Problem]:
    for name, table in atlas.tables.items():
        if name == "atlas.json":
            continue
        for identifier, times in Counter(row["id"] for row in rows(table)).items():
            if times > 1:
                yield Problem(f"{name}: {identifier}", f"the id stands {times} times", "give each its own id")


def _unique_layers(atlas: Atlas) -> Iterator[Problem]:
    layers = [(row["id"], name) for name in LAYERS if name in atlas.tables for row in rows(atlas.tables[name])]
    for earlier, later in combinations(layers, 2):
        if earlier[0] == later[0] and earlier[1] != later[1]:
            yield Problem(f"{later[1]}: {later[0]}", f"the id stands in {earlier[1]} too", "give each its own id")


def _known_references(atlas: Atlas) -> Iterator[Problem]:
    references = (
        ("regions.geojson", "stage", "stages.json"),
        ("regions.geojson", "status", "statuses.json"),
        ("facts.json", "region", "regions.geojson"),
        ("borders.json", "region", "regions.geojson"),
    )
    for name, field, target in references:
        if name not in atlas.tables or target not in atlas.tables:
            continue
        known = {row["id"] for row in rows(atlas.tables[target])}
        for row in rows(atlas.tables[name]):
            value = row.get("properties", row).get(field)
            if value is not None and value not in known:
                yield Problem(f"{name}: {row['id']}", f"the {field} {value!r} is unknown", f"add it to {target} or correct it")


def _known_sources(atlas: Atlas) -> Iterator[Problem]:
    if "sources.json" not in atlas.tables:
        return
    known = {row["id"] for row in atlas.tables["sources.json"]}
    for name, table in atlas.tables.items():
        for row in rows(table) if name != "atlas.json" else ():
            for source in row.get("properties", row).get("sources", ()):
                if source not in known:
                    yield Problem(f"{name}: {row['id']}", f"the source {source!r} is unknown",
                                  "add it to sources.json or correct it")  # fmt: skip


def _ordered_stages(atlas: Atlas) -> Iterator[Problem]:
    for earlier, later in pairwise(atlas.tables.get("stages.json", ())):
        if later["from"] <= earlier["from"]:
            yield Problem(f"stages.json: {later['id']}", f"begins on {later['from']}, not after {earlier['id']}",
                          "put the stages in the order of their dates")  # fmt: skip


def _coloured_stages(atlas: Atlas) -> Iterator[Problem]:
    if "regions.geojson" not in atlas.tables:
        return
    used = {feature["properties"]["stage"] for feature in rows(atlas.tables["regions.geojson"])}
    for stage in atlas.tables.get("stages.json", ()):
        if stage["id"] in used and "colour" not in stage:
            yield Problem(f"stages.json: {stage['id']}", "has regions and no colour", "add the field 'colour'")


def _known_base_layers(atlas: Atlas) -> Iterator[Problem]:
    if "basemap.geojson" not in atlas.tables:
        return
    for feature in rows(atlas.tables["basemap.geojson"]):
        if feature["id"] not in BASE_LAYERS:
            yield Problem(f"basemap.geojson: {feature['id']}", "is no part of a base map", f"use {', '.join(BASE_LAYERS)}")


def _complete_words(atlas: Atlas) -> Iterator[Problem]:
    if "atlas.json" not in atlas.tables:
        return
    languages = atlas.tables["atlas.json"]["languages"]
    expected = expected_keys(atlas).union(*(atlas.words.get(language, {}) for language in languages))
    for language in languages:
        where = f"text/{language}.json"
        if language not in atlas.words:
            yield Problem(where, "the language of atlas.json has no words", "add the file or take the language out")
            continue
        for key in sorted(expected - atlas.words[language].keys()):
            yield Problem(where, f"the word {key!r} is missing", "translate it")


def _words_that_are_no_text(atlas: Atlas) -> Iterator[Problem]:
    for language, words in atlas.words.items():
        where = f"text/{language}.json"
        if not isinstance(words, dict):
            yield Problem(where, "should be an object", "write it in curly brackets")
            continue
        for key, word in words.items():
            yield from shape_problems(word, TEXT, f"{where}: {key}")


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
    for name in ("regions.geojson", "areas.geojson", "basemap.geojson"):
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

    for name in ("regions.geojson", "places.geojson"):
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


def _covered_borders(atlas: Atlas) -> Iterator[Problem]:
    if "regions.geojson" in atlas.tables and "borders.json" in atlas.tables:
        known = {feature["id"] for feature in rows(atlas.tables["regions.geojson"])}
        borders = [row for row in atlas.tables["borders.json"] if row["region"] in known]
        yield from cut(rings_of(rows(atlas.tables["regions.geojson"])), borders)[1]


def _known_sums(atlas: Atlas) -> Iterator[Problem]:
    if "regions.geojson" not in atlas.tables:
        return
    known = {feature["id"] for feature in rows(atlas.tables["regions.geojson"])}
    for row in atlas.tables.get("sums.json", ()):
        for region in row["without"]:
            if region not in known:
                yield Problem(f"sums.json: {row['id']}", f"the region {region!r} is unknown", "correct it or take it out")


def _geometries(atlas: Atlas, name: str) -> Iterator[tuple[str, shapely.Geometry]]:
    for feature in rows(atlas.tables[name]) if name in atlas.tables else ():
        yield feature["id"], shapely.geometry.shape(feature["geometry"])


def _without(atlas: Atlas, spoiled: set[str]) -> Atlas:
    """Return the atlas without the features whose coordinates cannot be read as geometry."""
    tables = dict(atlas.tables)
    for name in COLLECTIONS:
        if name in tables:
            kept = [feature for feature in rows(tables[name]) if f"{name}: {feature['id']}" not in spoiled]
            tables[name] = {**tables[name], "features": kept}
    return Atlas(atlas.folder, tables, atlas.words)


RULES: tuple[Callable[[Atlas], Iterator[Problem]], ...] = (
    _unique_ids,
    _unique_layers,
    _known_references,
    _known_sources,
    _known_sums,
    _ordered_stages,
    _coloured_stages,
    _known_base_layers,
    _complete_words,
)
GEOMETRY_RULES: tuple[Callable[[Atlas], Iterator[Problem]], ...] = (
    _simple_rings,
    _within_frame,
    _no_overlaps,
    _covered_borders,
)
