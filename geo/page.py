"""Derive the page: join regions, stages, facts, measures and words into plain JSON values."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import shapely

from geo.describe import dataset_json_ld
from geo.geometry import regions_of
from geo.measure import area_km2, bounds_in_plane, equal_area_crs, label_points, to_step
from geo.model import rows
from geo.schema import BASE_PANES
from geo.sums import Outlines, table

if TYPE_CHECKING:
    import geopandas as gpd

    from geo.model import Atlas, Layer, Page, Row

DAYS_FROM_MARCH_4801_BC = 1_721_424 + 32_083  # to the day before 1 January 1, Gregorian
LABEL_DECIMALS = 3


def derive_page(atlas: Atlas) -> Page:
    """Return the page of a valid atlas: geometry and ids in `layers`, everything else in `data`."""
    language = atlas.tables["atlas.json"]["languages"][0]
    regions = regions_of(atlas)
    return {
        "language": language,
        "title": atlas.words[language]["title"],
        "noscript": atlas.words[language]["noscript"],
        "dataset": dataset_json_ld(atlas),
        "layers": [*_base_layers(atlas), *_region_layers(regions), *_overlays(atlas)],
        "data": {**_settings(atlas, regions), **_tables(atlas, regions)},
    }


def _settings(atlas: Atlas, regions: gpd.GeoDataFrame) -> Row:
    settings = atlas.tables["atlas.json"]
    return {
        "version": settings["version"],
        "projection": settings["projection"],
        "frame_km": settings["frame_km"],
        "view_km": _view_km(regions, settings["projection"]),
        "languages": settings["languages"],
        "words": _words(atlas, settings["languages"]),
    }


def _words(atlas: Atlas, languages: list[str]) -> dict[str, list[str]]:
    """Return each word in every language, in their order: a key stands once, however many languages there are."""
    return {key: [atlas.words[language][key] for language in languages] for key in atlas.words[languages[0]]}


def _tables(atlas: Atlas, regions: gpd.GeoDataFrame) -> Row:
    tables = atlas.tables
    areas = {str(identifier): km2 for identifier, km2 in area_km2(regions.geometry).items()}
    outlines = Outlines(rows(tables["regions.geojson"]), tables["borders.json"])
    return {
        "stages": [_stage(stage) for stage in tables["stages.json"]],
        "statuses": tables["statuses.json"],
        "regions": _regions(atlas, regions, areas),
        "borders": [_border(row, outlines) for row in tables["borders.json"]],
        "lines": [_overlay(feature) for feature in rows(tables["lines.geojson"])],
        "areas": [_overlay(feature) for feature in rows(tables["areas.geojson"])],
        "readings": tables["readings.json"],
        "sums": _sums(atlas, areas, outlines),
        "totals": [fact for fact in tables["facts.json"] if "region" not in fact],
        "places": [_place(feature) for feature in rows(tables["places.geojson"])],
        "rivers": [_river(feature) for feature in rows(tables["rivers.geojson"])],
        "sources": tables["sources.json"],
    }


def julian(gregorian: str) -> str:
    """Return the old-style (Julian) date of a Gregorian one, both as YYYY-MM-DD.

    By the Julian day number, counted in years that begin in March and in cycles of four of them (1461 days).
    """
    days = date.fromisoformat(gregorian).toordinal() + DAYS_FROM_MARCH_4801_BC
    cycle = (4 * days + 3) // 1461
    day_of_year = days - 1461 * cycle // 4
    month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * month + 2) // 5 + 1
    return f"{cycle - 4800 + month // 10:04}-{(month + 2) % 12 + 1:02}-{day:02}"


def _base_layers(atlas: Atlas) -> list[Layer]:
    geometry = {feature["id"]: feature["geometry"] for feature in atlas.tables["basemap.geojson"]["features"]}
    courses = [feature["geometry"]["coordinates"] for feature in atlas.tables["rivers.geojson"]["features"]]
    geometry["rivers"] = {"type": "MultiLineString", "coordinates": courses}
    return [{"id": pane, "pane": pane, "geometry": geometry[pane]} for pane in BASE_PANES if pane in geometry]


def _region_layers(regions: gpd.GeoDataFrame) -> list[Layer]:
    return [
        {"id": str(identifier), "pane": "regions", "geometry": shapely.geometry.mapping(geometry)}
        for identifier, geometry in regions.geometry.items()
    ]


def _overlays(atlas: Atlas) -> list[Layer]:
    return [
        {"id": feature["id"], "pane": pane, "geometry": feature["geometry"]}
        for pane in ("areas", "lines")
        for feature in rows(atlas.tables[f"{pane}.geojson"])
    ]


def _view_km(regions: gpd.GeoDataFrame, projection: Row) -> Row:
    box = bounds_in_plane(regions.geometry, equal_area_crs(projection))
    return {side: round(metres / 1000) for side, metres in box._asdict().items()}


def _stage(stage: Row) -> Row:
    return {**stage, "from_julian": julian(stage["from"])}


def _regions(atlas: Atlas, regions: gpd.GeoDataFrame, areas: dict[str, float]) -> list[Row]:
    settings = atlas.tables["atlas.json"]
    labels = label_points(regions.geometry, equal_area_crs(settings["projection"]))
    return [
        {
            "id": str(identifier),
            "stage": row["stage"],
            "article": row["article"],
            "status": row["status"],
            "sources": row["sources"],
            "km2": to_step(areas[str(identifier)], settings["area_step_km2"]),
            "label": _position(labels[identifier]),
            "facts": [fact for fact in atlas.tables["facts.json"] if fact.get("region") == identifier],
        }
        for identifier, row in regions.iterrows()
    ]


def _border(row: Row, outlines: Outlines) -> Row:
    """Return a row of evidence with its length, and where in its region's outline the page's scripts find it."""
    evidence = {field: value for field, value in row.items() if field not in {"from", "to"}}
    at = [[stretch.part, stretch.ring, stretch.start, stretch.length] for stretch in outlines.stretches[row["id"]]]
    return {**evidence, "km": round(sum(outlines.lengths_km[row["id"]])), "at": at}


def _overlay(feature: Row) -> Row:
    return {"id": feature["id"], **feature["properties"]}


def _sums(atlas: Atlas, areas: dict[str, float], outlines: Outlines) -> list[Row]:
    statuses = {feature["id"]: feature["properties"]["status"] for feature in rows(atlas.tables["regions.geojson"])}
    step = atlas.tables["atlas.json"]["area_step_km2"]
    found = table(areas, outlines, atlas.tables["sums.json"], statuses)
    return [{**row, "km2": to_step(row["km2"], step), "deviation_km2": to_step(row["deviation_km2"], step)} for row in found]


def _place(feature: Row) -> Row:
    given = feature["properties"]
    return {"id": feature["id"], "kind": given["kind"], "rank": given["rank"], "at": feature["geometry"]["coordinates"]}


def _river(feature: Row) -> Row:
    """Return where a river's name may stand: the middle of its course."""
    course = shapely.geometry.shape(feature["geometry"])
    return {"id": feature["id"], "at": _position(course.interpolate(0.5, normalized=True))}


def _position(point: shapely.Point) -> list[float]:
    return [round(point.x, LABEL_DECIMALS), round(point.y, LABEL_DECIMALS)]
