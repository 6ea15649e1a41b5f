"""Derive the page: join regions, stages, facts, measures and words into plain JSON values."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import shapely

from geo.geometry import regions_of
from geo.measure import area_km2, bounds_in_plane, equal_area_crs, label_points
from geo.schema import BASE_PANES

if TYPE_CHECKING:
    import geopandas as gpd

    from geo.model import Atlas, Json, Layer, Page, Row

DAYS_FROM_MARCH_4801_BC = 1_721_424 + 32_083  # to the day before 1 January 1, Gregorian
LABEL_DECIMALS = 3


def derive_page(atlas: Atlas) -> Page:
    """Return the page of a valid atlas: geometry and ids in `layers`, everything else in `data`."""
    settings = atlas.tables["atlas.json"]
    language = settings["languages"][0]
    regions = regions_of(atlas)
    return {
        "language": language,
        "title": atlas.words[language]["title"],
        "noscript": atlas.words[language]["noscript"],
        "layers": [*_base_layers(atlas), *_region_layers(regions)],
        "data": {
            "version": settings["version"],
            "projection": settings["projection"],
            "frame_km": settings["frame_km"],
            "view_km": _view_km(regions, settings["projection"]),
            "stages": [_stage(stage) for stage in atlas.tables["stages.json"]],
            "statuses": atlas.tables["statuses.json"],
            "regions": _regions(atlas, regions),
            "places": [_place(feature) for feature in atlas.tables["places.geojson"]["features"]],
            "rivers": [_river(feature) for feature in atlas.tables["rivers.geojson"]["features"]],
            "sources": atlas.tables["sources.json"],
            "text": {language: atlas.words[language] for language in settings["languages"]},
        },
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


def _view_km(regions: gpd.GeoDataFrame, projection: Row) -> Row:
    box = bounds_in_plane(regions.geometry, equal_area_crs(projection))
    return {side: round(metres / 1000) for side, metres in box._asdict().items()}


def _stage(stage: Row) -> Row:
    return {**stage, "from_julian": julian(stage["from"])}


def _regions(atlas: Atlas, regions: gpd.GeoDataFrame) -> list[Row]:
    settings = atlas.tables["atlas.json"]
    areas = area_km2(regions.geometry)
    labels = label_points(regions.geometry, equal_area_crs(settings["projection"]))
    return [
        {
            "id": str(identifier),
            "stage": row["stage"],
            "article": row["article"],
            "status": row["status"],
            "sources": row["sources"],
            "km2": to_step(areas[identifier], settings["area_step_km2"]),
            "label": _position(labels[identifier]),
            "facts": [fact for fact in atlas.tables["facts.json"] if fact["region"] == identifier],
        }
        for identifier, row in regions.iterrows()
    ]


def to_step(value: float, step: float) -> Json:
    """Return the multiple of `step` nearest to a value, as an integer where it is one."""
    rounded = round(value / step) * step
    return int(rounded) if float(rounded).is_integer() else rounded


def _place(feature: Row) -> Row:
    return {"id": feature["id"], "rank": feature["properties"]["rank"], "at": feature["geometry"]["coordinates"]}


def _river(feature: Row) -> Row:
    """Return where a river's name may stand: the middle of its course."""
    course = shapely.geometry.shape(feature["geometry"])
    return {"id": feature["id"], "at": _position(course.interpolate(0.5, normalized=True))}


def _position(point: shapely.Point) -> list[float]:
    return [round(point.x, LABEL_DECIMALS), round(point.y, LABEL_DECIMALS)]
