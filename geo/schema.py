"""The shape of every file under data/: which fields, of which kind. data/README.md explains them."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import TYPE_CHECKING, get_args

from geo.kinds import (
    AreaKind,
    BasePart,
    BorderKind,
    CollectionFile,
    Dash,
    FrontierKind,
    Look,
    NameKind,
    NameRank,
    Pattern,
    PlaceKind,
    PlaceRank,
    Quantity,
    RowFile,
    SourceType,
    StepRank,
    Unit,
)
from geo.shape import ListOf, Record, Shape, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from geo.kinds import FileName, Json, Pane

BASE_LAYERS: tuple[BasePart, ...] = get_args(BasePart)  # the features of basemap.geojson
# what is drawn of them, of rivers.geojson and of frontiers.geojson, lowest first
BASE_PANES: tuple[Pane, ...] = ("land", "lakes", "rivers", "frontiers", "empire", "borders")
EDTF_MOMENT = r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)[?~%]?"  # a year, month or day, perhaps uncertain or approximate
GREGORIAN_SINCE = date(1582, 10, 15).isoformat()


def is_number(value: Json) -> bool:
    """Tell whether a value is a finite number; JSON's 1e999 is read as infinity, and True is no number."""
    try:
        return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:  # an integer beyond the largest float
        return False


def _is_within(least: float, most: float) -> Callable[[Json], bool]:
    return lambda value: is_number(value) and least <= value <= most


def _is_day(value: Json) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_date(value: Json) -> bool:
    return _is_day(value) and value >= GREGORIAN_SINCE


def _is_position(value: Json) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(is_number, value))  # noqa: PLR2004


def _is_edtf(value: Json) -> bool:
    """Tell whether a value is an EDTF date or interval of the kinds in use: see EDTF_MOMENT."""
    moments = value.split("/") if isinstance(value, str) else []
    return len(moments) in {1, 2} and all(map(_is_moment, moments))


def _is_moment(text: str) -> bool:
    match = re.fullmatch(EDTF_MOMENT, text)
    return match is not None and _is_day(match[1] + "-01" * (2 - match[1].count("-")))


def _is_name(value: Json) -> bool:
    """Tell whether a value is a name as CSL writes it: of a person by family, or else literal."""
    names = value.keys() if isinstance(value, dict) else set()
    fits = names in ({"literal"}, {"family"}, {"family", "given"})
    return fits and all(isinstance(text, str) and text.strip() for text in value.values())


def _is_dated(value: Json) -> bool:
    """Tell whether a value is one date as CSL writes it: {"date-parts": [[1918, 3, 3]]}, or without the day, or the month."""
    dates = value.get("date-parts") if isinstance(value, dict) and len(value) == 1 else None
    parts = dates[0] if isinstance(dates, list) and len(dates) == 1 else None
    if not isinstance(parts, list) or not 1 <= len(parts) <= 3 or any(type(part) is not int for part in parts):  # noqa: PLR2004
        return False
    return _is_moment("-".join(f"{part:0{width}}" for part, width in zip(parts, (4, 2, 2), strict=False)))


def _matches(pattern: str) -> Callable[[Json], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def _one_of(*words: Json) -> Value:
    typed = [(type(word), word) for word in words]  # True is not 1
    return Value("one of " + ", ".join(map(str, words)), lambda value: (type(value), value) in typed)


def _word_of(literal: Json) -> Value:
    return _one_of(*get_args(literal))


TEXT = Value("a text that is not empty", lambda value: isinstance(value, str) and bool(value.strip()))
ID = Value("an id of the letters a-z, digits and hyphens", _matches("[a-z0-9-]+"))
LANGUAGE = Value("a language tag such as es or pl", _matches("[a-z]{2,3}(-[A-Z]{2})?"))
NUMBER = Value("a finite number", is_number)
POSITIVE = Value("a finite number above 0", lambda value: is_number(value) and value > 0)
LATITUDE = Value("a latitude from -89 to 89", _is_within(-89, 89))
LONGITUDE = Value("a longitude from -180 to 180", _is_within(-180, 180))
KILOMETRES = Value("a number of km from -9000 to 9000", _is_within(-9000, 9000))
AREA_STEP = Value("a number of km2 from 0.01 to 1000000", _is_within(0.01, 1e6))
DATE = Value("a Gregorian date written YYYY-MM-DD", _is_date)
COLOUR = Value("a colour written #rrggbb", _matches("#[0-9a-f]{6}"))
EDTF = Value("a date or interval in EDTF, such as YYYY-MM-DD, YYYY~ or YYYY-MM/YYYY-MM", _is_edtf)
POSITION = Value("a position [longitude, latitude]", _is_position)
TRUE = Value("true, or absent", lambda value: value is True)
URL = Value("an address that starts with https:// or http://", _matches(r"https?://[^\s<>\"]+"))
COORDINATES = Value("a list of coordinates", lambda value: isinstance(value, list) and bool(value))
CRS84 = Value("the CRS84 that a GIS writes, or absent", lambda value: "CRS84" in str(value))
NAME = Value("a name: family and given, or literal", _is_name)
DATED = Value('a date written {"date-parts": [[year, month, day]]}, without what is not known at its end', _is_dated)
SOURCES = ListOf(ID)
PARTICIPANT = Record({"person": ID, "office": ID}, frozenset({"office"}))


def _collection(properties: Shape, *geometry_types: str, at_least: int = 1) -> Record:
    geometry = Record({"type": _one_of(*geometry_types), "coordinates": COORDINATES})
    feature = Record({"type": _one_of("Feature"), "id": ID, "properties": properties, "geometry": geometry})
    return Record(
        {
            "type": _one_of("FeatureCollection"),
            "bbox": ListOf(NUMBER, at_least=4),
            "name": TEXT,
            "crs": CRS84,
            "features": ListOf(feature, at_least),
        },
        frozenset({"bbox", "name", "crs"}),  # build_map.py --canonical adds the first and drops the others
    )


_OF_SOME_SOURCES: Mapping[str, Shape] = {
    "title": TEXT,
    "author": ListOf(NAME),
    "editor": ListOf(NAME),
    "container-title": TEXT,
    "volume": TEXT,
    "issue": TEXT,
    "number": TEXT,
    "publisher": TEXT,
    "publisher-place": TEXT,
    "page": TEXT,
    "section": TEXT,
    "issued": DATED,
    "language": LANGUAGE,
    "URL": URL,
    "accessed": DATED,
    "note": TEXT,
    "custom": Record({"group": _one_of("web")}),
}
FILES: Mapping[FileName, Shape] = {
    "atlas.json": Record(
        {
            "version": TEXT,
            "date": DATE,
            "languages": ListOf(LANGUAGE),
            "projection": Record({"lat_0": LATITUDE, "lon_0": LONGITUDE}),
            "frame_km": Record({"west": KILOMETRES, "south": KILOMETRES, "east": KILOMETRES, "north": KILOMETRES}),
            "opening": ID,
            "quoted": ID,
            "whole": ID,
            "area_step_km2": AREA_STEP,
            "ink": COLOUR,
        },
    ),
    "stages.json": ListOf(Record({"id": ID, "from": DATE, "colour": COLOUR, "sources": SOURCES}, frozenset({"colour"}))),
    "steps.json": ListOf(
        Record(
            {"id": ID, "on": DATE, "rank": _word_of(StepRank), "place": ID, "people": ListOf(PARTICIPANT, at_least=0),
             "shows": ListOf(ID, at_least=0), "note": TRUE, "sources": SOURCES},
            frozenset({"place", "shows", "note"}),
        ),
    ),
    "people.json": ListOf(Record({"id": ID}), at_least=0),
    "offices.json": ListOf(Record({"id": ID}), at_least=0),
    "aftermath.json": ListOf(Record({"id": ID, "region": ID, "on": DATE, "sources": SOURCES}), at_least=0),
    "otherwise.json": ListOf(Record({"id": ID, "found": SOURCES, "sources": SOURCES}), at_least=0),
    "statuses.json": ListOf(
        Record({"id": ID, "pattern": _word_of(Pattern), "counts": TRUE, "hidden": TRUE}, frozenset({"counts", "hidden"})),
    ),
    "instruments.json": ListOf(Record({"id": ID, "on": DATE, "binding": DATE, "sources": SOURCES}, frozenset({"binding"}))),
    "standings.json": ListOf(
        Record(
            {"id": ID, "region": ID, "from": DATE, "status": ID, "signed": TRUE, "instrument": ID, "sources": SOURCES},
            frozenset({"signed", "instrument"}),
        ),
    ),
    "holders.json": ListOf(Record({"id": ID, "look": _word_of(Look)}), at_least=0),
    "yardsticks.json": ListOf(Record({"id": ID, "km2": POSITIVE, "sources": SOURCES})),
    "sources.json": ListOf(
        Record({"id": ID, "type": _word_of(SourceType), **_OF_SOME_SOURCES}, frozenset(_OF_SOME_SOURCES)),
    ),
    "facts.json": ListOf(
        Record(
            {"id": ID, "region": ID, "quantity": _word_of(Quantity), "value": POSITIVE, "unit": _word_of(Unit),
             "sources": SOURCES},
            frozenset({"region"}),
        ),
        at_least=0,
    ),
    "regions.geojson": _collection(
        Record({"stage": ID, "article": ID, "sources": SOURCES}), "Polygon", "MultiPolygon",
    ),
    "places.geojson": _collection(
        Record({"kind": _word_of(PlaceKind), "rank": _word_of(PlaceRank), "sources": SOURCES}), "Point",
    ),
    "borders.json": ListOf(
        Record(
            {"id": ID, "region": ID, "beyond": ID, "from": POSITION, "to": POSITION, "kind": _word_of(BorderKind),
             "line": ID, "within_km": POSITIVE, "follows": ID, "disputed": TRUE, "sources": SOURCES},
            frozenset({"from", "to", "line", "disputed"}),
        ),
    ),
    "readings.json": ListOf(
        Record({"id": ID, "of": ID, "drawn": TRUE, "sources": SOURCES}, frozenset({"drawn"})), at_least=0,
    ),
    "sums.json": ListOf(Record({"id": ID, "without": ListOf(ID, at_least=0)}), at_least=0),
    "lines.geojson": _collection(
        Record({"when": EDTF, "within_km": POSITIVE, "dash": _word_of(Dash), "sources": SOURCES}),
        "LineString", "MultiLineString", at_least=0,
    ),
    "areas.geojson": _collection(
        Record({"kind": _word_of(AreaKind), "when": EDTF, "sources": SOURCES}), "Polygon", "MultiPolygon", at_least=0,
    ),
    "holdings.geojson": _collection(
        Record({"holder": ID, "from": EDTF, "to": EDTF, "within_km": POSITIVE, "sources": SOURCES}),
        "Polygon", "MultiPolygon", at_least=0,
    ),
    "rivers.geojson": _collection(Record({"sources": SOURCES}), "LineString"),
    "frontiers.geojson": _collection(
        Record({"kind": _word_of(FrontierKind), "within_km": POSITIVE, "sources": SOURCES}),
        "LineString", "MultiLineString", at_least=0,
    ),
    "names.geojson": _collection(
        Record(
            {"kind": _word_of(NameKind), "rank": _word_of(NameRank), "from": DATE, "to": DATE, "sources": SOURCES},
            frozenset({"from", "to"}),
        ),
        "Point", at_least=0,
    ),
    "basemap.geojson": _collection(
        Record({"sources": SOURCES}), "Polygon", "MultiPolygon", "LineString", "MultiLineString",
    ),
}  # fmt: skip
ROW_FILES: tuple[RowFile, ...] = get_args(RowFile)
COLLECTIONS: tuple[CollectionFile, ...] = get_args(CollectionFile)
