"""The shape of every file under data/: which fields, of which kind. data/README.md explains them."""

from __future__ import annotations

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
from geo.shape import ListOf, Record, Shape
from geo.values import (
    AREA_STEP,
    COLOUR,
    COORDINATES,
    CRS84,
    DATE,
    DATED,
    EDTF,
    ID,
    KILOMETRES,
    LANGUAGE,
    LATITUDE,
    LONGITUDE,
    NAME,
    NUMBER,
    POSITION,
    POSITIVE,
    TEXT,
    TRUE,
    URL,
    one_of,
    word_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.kinds import FileName, Pane

BASE_LAYERS: tuple[BasePart, ...] = get_args(BasePart)  # the features of basemap.geojson
# what is drawn of them, of rivers.geojson and of frontiers.geojson, lowest first
BASE_PANES: tuple[Pane, ...] = ("land", "lakes", "rivers", "frontiers", "empire", "borders")
SOURCES = ListOf(ID)
PARTICIPANT = Record({"person": ID, "office": ID}, frozenset({"office"}))


def _collection(properties: Shape, *geometry_types: str, at_least: int = 1) -> Record:
    geometry = Record({"type": one_of(*geometry_types), "coordinates": COORDINATES})
    feature = Record({"type": one_of("Feature"), "id": ID, "properties": properties, "geometry": geometry})
    return Record(
        {
            "type": one_of("FeatureCollection"),
            "bbox": ListOf(NUMBER, at_least=4),
            "name": TEXT,
            "crs": CRS84,
            "features": ListOf(feature, at_least),
        },
        frozenset({"bbox", "name", "crs"}),  # build_map.py --canonical adds the first and drops the others
    )


EDGES = Record({"west": KILOMETRES, "south": KILOMETRES, "east": KILOMETRES, "north": KILOMETRES})
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
    "custom": Record({"group": one_of("web")}),
}
FILES: Mapping[FileName, Shape] = {
    "atlas.json": Record(
        {
            "version": TEXT,
            "date": DATE,
            "languages": ListOf(LANGUAGE),
            "projection": Record({"lat_0": LATITUDE, "lon_0": LONGITUDE}),
            "frame_km": EDGES,
            "ground_km": EDGES,
            "opening": ID,
            "quoted": ID,
            "whole": ID,
            "area_step_km2": AREA_STEP,
            "ink": COLOUR,
            "new_style_from": DATE,
            "of_the_time_until": DATE,
        },
        frozenset({"ground_km", "new_style_from", "of_the_time_until"}),
    ),
    "stages.json": ListOf(Record({"id": ID, "from": DATE, "colour": COLOUR, "sources": SOURCES}, frozenset({"colour"}))),
    "steps.json": ListOf(
        Record(
            {"id": ID, "on": DATE, "rank": word_of(StepRank), "place": ID, "people": ListOf(PARTICIPANT, at_least=0),
             "shows": ListOf(ID, at_least=0), "note": TRUE, "sources": SOURCES},
            frozenset({"place", "shows", "note"}),
        ),
    ),
    "people.json": ListOf(Record({"id": ID}), at_least=0),
    "offices.json": ListOf(Record({"id": ID}), at_least=0),
    "aftermath.json": ListOf(Record({"id": ID, "region": ID, "on": DATE, "sources": SOURCES}), at_least=0),
    "otherwise.json": ListOf(Record({"id": ID, "found": SOURCES, "sources": SOURCES}), at_least=0),
    "terms.json": ListOf(Record({"id": ID, "sources": SOURCES}), at_least=0),
    "statuses.json": ListOf(
        Record({"id": ID, "pattern": word_of(Pattern), "counts": TRUE, "hidden": TRUE}, frozenset({"counts", "hidden"})),
    ),
    "instruments.json": ListOf(Record({"id": ID, "on": DATE, "binding": DATE, "sources": SOURCES}, frozenset({"binding"}))),
    "standings.json": ListOf(
        Record(
            {"id": ID, "region": ID, "from": DATE, "status": ID, "signed": TRUE, "instrument": ID, "sources": SOURCES},
            frozenset({"signed", "instrument"}),
        ),
    ),
    "holders.json": ListOf(Record({"id": ID, "look": word_of(Look)}), at_least=0),
    "yardsticks.json": ListOf(Record({"id": ID, "km2": POSITIVE, "sources": SOURCES})),
    "sources.json": ListOf(
        Record({"id": ID, "type": word_of(SourceType), **_OF_SOME_SOURCES}, frozenset(_OF_SOME_SOURCES)),
    ),
    "facts.json": ListOf(
        Record(
            {"id": ID, "region": ID, "quantity": word_of(Quantity), "value": POSITIVE, "unit": word_of(Unit),
             "sources": SOURCES},
            frozenset({"region"}),
        ),
        at_least=0,
    ),
    "regions.geojson": _collection(
        Record({"stage": ID, "article": ID, "sources": SOURCES}), "Polygon", "MultiPolygon",
    ),
    "places.geojson": _collection(
        Record({"kind": word_of(PlaceKind), "rank": word_of(PlaceRank), "sources": SOURCES}), "Point",
    ),
    "borders.json": ListOf(
        Record(
            {"id": ID, "region": ID, "beyond": ID, "from": POSITION, "to": POSITION, "kind": word_of(BorderKind),
             "line": ID, "within_km": POSITIVE, "follows": ID, "disputed": TRUE, "sources": SOURCES},
            frozenset({"from", "to", "line", "disputed"}),
        ),
    ),
    "readings.json": ListOf(
        Record({"id": ID, "of": ID, "drawn": TRUE, "sources": SOURCES}, frozenset({"drawn"})), at_least=0,
    ),
    "sums.json": ListOf(Record({"id": ID, "without": ListOf(ID, at_least=0)}), at_least=0),
    "lines.geojson": _collection(
        Record({"when": EDTF, "within_km": POSITIVE, "dash": word_of(Dash), "sources": SOURCES}),
        "LineString", "MultiLineString", at_least=0,
    ),
    "areas.geojson": _collection(
        Record({"kind": word_of(AreaKind), "when": EDTF, "sources": SOURCES}), "Polygon", "MultiPolygon", at_least=0,
    ),
    "holdings.geojson": _collection(
        Record({"holder": ID, "from": EDTF, "to": EDTF, "within_km": POSITIVE, "sources": SOURCES}),
        "Polygon", "MultiPolygon", at_least=0,
    ),
    "rivers.geojson": _collection(Record({"sources": SOURCES}), "LineString"),
    "frontiers.geojson": _collection(
        Record({"kind": word_of(FrontierKind), "within_km": POSITIVE, "sources": SOURCES}),
        "LineString", "MultiLineString", at_least=0,
    ),
    "names.geojson": _collection(
        Record(
            {"kind": word_of(NameKind), "rank": word_of(NameRank), "from": DATE, "to": DATE, "sources": SOURCES},
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
