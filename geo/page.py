"""Derive the page: join regions, stages, facts, measures and words into plain JSON values."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from geo.borders import certainty
from geo.csl import Reference, group_of
from geo.days import held_days
from geo.describe import dataset_json_ld
from geo.geometry import areas_of, holdings_of, regions_of, shape_of
from geo.measure import bounds_in_plane, equal_area_crs, label_points, shares, to_step
from geo.model import rows
from geo.pack import brief
from geo.schema import BASE_PANES
from geo.settings import Settings
from geo.story import opening_day, stages, standings_of, statuses_on, steps
from geo.sums import outlines_of, table
from geo.typography import typeset

if TYPE_CHECKING:
    from collections.abc import Mapping

    import geopandas as gpd
    import shapely

    from geo.csl import GroupedReference, SourceRow
    from geo.ground import NameProperties
    from geo.kinds import CollectionFile, FrontierKind, Pane, Position
    from geo.model import Atlas
    from geo.page_data import Area, Border, GroundName, Holding, Layer, Line, Page, PageData, Place, Region, River, Share, Sum
    from geo.rows import (
        AreaProperties,
        BorderRow,
        Evidence,
        Feature,
        Geometry,
        HoldingProperties,
        LineProperties,
        PlaceProperties,
        Sourced,
    )
    from geo.settings import AtlasRow, Edges, Projection
    from geo.sums import Outlines

DRAWN: tuple[tuple[Pane, CollectionFile], ...] = (  # lowest first
    ("regions", "regions.geojson"),
    ("holdings", "holdings.geojson"),
    ("areas", "areas.geojson"),
    ("lines", "lines.geojson"),
)
FRONTIER_PANES: Mapping[FrontierKind, Pane] = {"empire": "empire", "state": "frontiers"}
LABEL_DECIMALS = 3
SMALLEST_SHARE = 0.01


def derive_page(atlas: Atlas) -> Page:
    """Return the page of a valid atlas: geometry and ids in `layers`, everything else in `data`."""
    language = atlas.tables["atlas.json"]["languages"][0]
    regions = regions_of(atlas)
    return {
        "language": language,
        "title": atlas.words[language]["title"],
        "fallback": {code: words["fallback"] for code, words in _by_language(atlas).items()},
        "dataset": dataset_json_ld(atlas, [round(float(side), 3) for side in regions.total_bounds]),
        "layers": [*_base_layers(atlas), *_drawn_layers(atlas)],
        "data": _data(atlas, regions),
    }


def _data(atlas: Atlas, regions: gpd.GeoDataFrame) -> PageData:
    tables, settings = atlas.tables, atlas.tables["atlas.json"]
    areas, outlines = areas_of(atlas), outlines_of(atlas)
    return {
        **_settings(settings),
        "view_km": _view_km(regions, settings["projection"]),
        "languages": settings["languages"],
        "keys": brief(sorted(atlas.words[settings["languages"][0]])),
        "words": {language: list(words.values()) for language, words in _by_language(atlas).items()},
        "stages": stages(atlas),
        "steps": steps(atlas),
        "aftermath": sorted(tables["aftermath.json"], key=lambda row: row["on"]),
        "otherwise": tables["otherwise.json"],
        "terms": tables["terms.json"],
        "statuses": tables["statuses.json"],
        "instruments": tables["instruments.json"],
        "holders": tables["holders.json"],
        "regions": _regions(atlas, regions, areas),
        "borders": [_border(row, outlines) for row in tables["borders.json"]],
        "lines": [_line(feature) for feature in rows(tables["lines.geojson"])],
        "areas": [_area(feature) for feature in rows(tables["areas.geojson"])],
        "holdings": [_holding(feature) for feature in rows(tables["holdings.geojson"])],
        "readings": tables["readings.json"],
        "sums": _sums(atlas, areas, outlines),
        "facts": tables["facts.json"],
        "yardsticks": tables["yardsticks.json"],
        "places": [_place(feature) for feature in rows(tables["places.geojson"])],
        "rivers": [_river(feature) for feature in rows(tables["rivers.geojson"])],
        "names": [_name(feature) for feature in rows(tables["names.geojson"])],
        "sources": [_reference(row, settings.get("of_the_time_until")) for row in tables["sources.json"]],
    }


def _settings(given: AtlasRow) -> Settings:
    """Return what the page takes of the settings; without a ground of its own the map ends at the frame."""
    taken = {field: value for field, value in given.items() if field in Settings.__annotations__}
    return cast("Settings", {"ground_km": given["frame_km"], **taken})


def _by_language(atlas: Atlas) -> dict[str, dict[str, str]]:
    """Return the words of each language, in the order of the languages and of the alphabet of the keys, with no-break spaces."""
    languages = atlas.tables["atlas.json"]["languages"]
    keys = sorted(atlas.words[languages[0]])
    return {language: {key: typeset(atlas.words[language][key], language) for key in keys} for language in languages}


def _base_layers(atlas: Atlas) -> list[Layer]:
    geometry: dict[str, Geometry] = {part["id"]: part["geometry"] for part in rows(atlas.tables["basemap.geojson"])}
    courses = [river["geometry"]["coordinates"] for river in rows(atlas.tables["rivers.geojson"])]
    geometry["rivers"] = {"type": "MultiLineString", "coordinates": courses}
    geometry |= _frontiers(atlas)
    return [{"id": pane, "pane": pane, "geometry": geometry[pane]} for pane in BASE_PANES if pane in geometry]


def _frontiers(atlas: Atlas) -> dict[str, Geometry]:
    """Return all frontiers of a kind as one geometry, by the pane that it is drawn in."""
    courses: dict[str, list[list[Position]]] = {}
    for frontier in rows(atlas.tables["frontiers.geojson"]):
        pane = FRONTIER_PANES[frontier["properties"]["kind"]]
        given = frontier["geometry"]
        lines = given["coordinates"] if given["type"] == "MultiLineString" else [given["coordinates"]]
        courses.setdefault(pane, []).extend(lines)
    return {pane: {"type": "MultiLineString", "coordinates": lines} for pane, lines in courses.items()}


def _drawn_layers(atlas: Atlas) -> list[Layer]:
    found: list[Layer] = []
    for pane, name in DRAWN:
        found += [{"id": feature["id"], "pane": pane, "geometry": feature["geometry"]} for feature in rows(atlas.tables[name])]
    return found


def _view_km(regions: gpd.GeoDataFrame, projection: Projection) -> Edges:
    box = bounds_in_plane(regions.geometry, equal_area_crs(projection))
    west, south, east, north = (round(metres / 1000) for metres in box)
    return {"west": west, "south": south, "east": east, "north": north}


def _regions(atlas: Atlas, regions: gpd.GeoDataFrame, areas: Mapping[str, float]) -> list[Region]:
    standings = standings_of(atlas)
    held = shares(regions.geometry, holdings_of(atlas))
    labels = label_points(regions.geometry, equal_area_crs(atlas.tables["atlas.json"]["projection"]))
    return [
        {
            "id": feature["id"],
            "stage": feature["properties"]["stage"],
            "article": feature["properties"]["article"],
            "standings": standings[feature["id"]],
            "held": _shares(held[feature["id"]]),
            "sources": feature["properties"]["sources"],
            "km2": round(areas[feature["id"]]),
            "label": _position(labels[feature["id"]]),
        }
        for feature in rows(atlas.tables["regions.geojson"])
    ]


def _shares(found: Mapping[str, float]) -> list[Share]:
    """Return the shares of a region that are worth telling, in per cent."""
    return [{"holding": holding, "percent": round(100 * share)} for holding, share in found.items() if share >= SMALLEST_SHARE]


def _border(row: BorderRow, outlines: Outlines) -> Border:
    """Return a row of evidence with its length, and where in its region's outline the page's scripts find it."""
    evidence: Evidence = {
        "id": row["id"],
        "region": row["region"],
        "beyond": row["beyond"],
        "kind": row["kind"],
        "within_km": row["within_km"],
        "follows": row["follows"],
        "sources": row["sources"],
    }
    if "disputed" in row:
        evidence["disputed"] = row["disputed"]
    at = [[stretch.part, stretch.ring, stretch.start, stretch.length] for stretch in outlines.stretches[row["id"]]]
    return {**evidence, "certainty": certainty(row["within_km"]), "km": round(sum(outlines.lengths_km[row["id"]])), "at": at}


def _line(feature: Feature[LineProperties]) -> Line:
    return {"id": feature["id"], **feature["properties"]}


def _area(feature: Feature[AreaProperties]) -> Area:
    return {"id": feature["id"], **feature["properties"]}


def _holding(feature: Feature[HoldingProperties]) -> Holding:
    days = held_days(feature["properties"])
    return {"id": feature["id"], **feature["properties"], "since": days.since, "held": days.held, "until": days.until}


def _sums(atlas: Atlas, areas: Mapping[str, float], outlines: Outlines) -> list[Sum]:
    statuses = statuses_on(atlas, opening_day(atlas))
    step = atlas.tables["atlas.json"]["area_step_km2"]
    found = table(areas, outlines, atlas.tables["sums.json"], statuses)
    return [{**row, "km2": to_step(row["km2"], step), "deviation_km2": to_step(row["deviation_km2"], step)} for row in found]


def _place(feature: Feature[PlaceProperties]) -> Place:
    given = feature["properties"]
    return {"id": feature["id"], "kind": given["kind"], "rank": given["rank"], "at": feature["geometry"]["coordinates"]}


def _reference(row: SourceRow, of_the_time_until: str | None) -> GroupedReference:
    """Return as much of a source as the page shows."""
    shown = cast("Reference", {field: value for field, value in row.items() if field in Reference.__annotations__})
    return {**shown, "group": group_of(row, of_the_time_until)}


def _river(feature: Feature[Sourced]) -> River:
    """Return where a river's name may stand: the middle of its course."""
    course = shape_of(feature["geometry"])
    return {"id": feature["id"], "at": _position(course.interpolate(0.5, normalized=True))}


def _name(feature: Feature[NameProperties]) -> GroundName:
    given = feature["properties"]
    found: GroundName = {
        "id": feature["id"],
        "kind": given["kind"],
        "rank": given["rank"],
        "at": feature["geometry"]["coordinates"],
    }
    if "from" in given:
        found["from"] = given["from"]
    if "to" in given:
        found["to"] = given["to"]
    return found


def _position(point: shapely.Point) -> list[float]:
    return [round(point.x, LABEL_DECIMALS), round(point.y, LABEL_DECIMALS)]
