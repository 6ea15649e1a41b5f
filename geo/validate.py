"""Every rule that an atlas must keep: one small function each, all of them asked, all problems told at once."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, cast

from geo.geometry import geometry_problems
from geo.law import law_problems
from geo.model import Atlas, DataError, Problem, rows, rows_in
from geo.order import order_problems
from geo.schema import BASE_LAYERS, BASE_PANES, FILES, ROW_FILES
from geo.shape import shape_problems
from geo.values import TEXT
from geo.words import expected_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from geo.kinds import CollectionFile, FileName, Json, RowFile
    from geo.tables import Tables


FEWEST_READINGS = 2
AREA_UNITS = ("km2", "sq-mi")
READABLE: tuple[CollectionFile, ...] = ("regions.geojson", "areas.geojson")
SWITCHES = ("places", "bands", "holdings")  # the page switches them by these ids, beside those of the layers
LAYERS: tuple[CollectionFile, ...] = ("regions.geojson", "areas.geojson", "lines.geojson", "holdings.geojson")


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
    for name, shape in FILES.items():
        found = list(shape_problems(atlas.tables[name], shape, name)) if name in atlas.tables else []
        problems += found
        if name in atlas.tables and not found:
            sound[name] = atlas.tables[name]
    problems += _words_that_are_no_text(atlas)
    words = {language: table for language, table in atlas.words.items() if isinstance(table, dict)}
    checked = Atlas(atlas.folder, cast("Tables", sound), words, tuple(problems))
    for rule in RULES:
        problems += rule(checked)
    return problems + geometry_problems(checked)


def _unique_ids(atlas: Atlas) -> Iterator[Problem]:
    for name in ROW_FILES:
        for identifier, times in Counter(row["id"] for row in rows_in(atlas, name)).items():
            if times > 1:
                yield Problem(f"{name}: {identifier}", f"the id stands {times} times", "give each its own id")


def _unique_layers(atlas: Atlas) -> Iterator[Problem]:
    """Tell the layers of the map apart, and from what is switched beside them: they are known by their ids."""
    taken: dict[str, str] = {
        **dict.fromkeys(BASE_PANES, "a layer of the base map"),
        **dict.fromkeys(SWITCHES, "a switch of the page"),
    }
    for name in LAYERS:
        for identifier in dict.fromkeys(row["id"] for row in rows_in(atlas, name)):
            if identifier in taken:
                yield Problem(f"{name}: {identifier}", f"the id is that of {taken[identifier]}", "choose another")
            taken[identifier] = f"a layer of {name}"


REFERENCES: tuple[
    tuple[FileName, str, list[RowFile]], ...
] = (  # a file, a field of its rows that names rows of others (people.office: the office of each of the people), those others
    ("atlas.json", "opening", ["steps.json"]),
    ("atlas.json", "quoted", ["facts.json"]),
    ("atlas.json", "whole", ["yardsticks.json"]),
    ("regions.geojson", "stage", ["stages.json"]),
    ("standings.json", "region", ["regions.geojson"]),
    ("standings.json", "status", ["statuses.json"]),
    ("standings.json", "instrument", ["instruments.json"]),
    ("holdings.geojson", "holder", ["holders.json"]),
    ("steps.json", "place", ["places.geojson"]),
    ("steps.json", "people.person", ["people.json"]),
    ("steps.json", "people.office", ["offices.json"]),
    ("steps.json", "shows", ["lines.geojson", "areas.geojson"]),
    ("aftermath.json", "region", ["regions.geojson"]),
    ("otherwise.json", "found", ["sources.json"]),
    ("facts.json", "region", ["regions.geojson"]),
    ("borders.json", "region", ["regions.geojson"]),
    ("readings.json", "of", ["regions.geojson", "areas.geojson"]),
    ("sums.json", "without", ["regions.geojson"]),
)


def _known_references(atlas: Atlas) -> Iterator[Problem]:
    for name, field, targets in REFERENCES:
        if {name, *targets} <= atlas.tables.keys():
            known = {row["id"] for target in targets for row in rows_in(atlas, target)}
            for where, fields in _fields(atlas, name):
                for value in _named(fields, field):
                    if value not in known:
                        kind = field.split(".")[-1]
                        yield Problem(where, f"the {kind} {value!r} is unknown", f"add it to {targets[0]} or correct it")


def _named(fields: Mapping[str, Json], path: str) -> list[Json]:
    """Return the ids that a field of a row names, one or several."""
    name, _, part = path.partition(".")
    found = fields.get(name, [])
    named = found if isinstance(found, list) else [found]
    return [each[part] for each in named if part in each] if part else named


def _known_sources(atlas: Atlas) -> Iterator[Problem]:
    if "sources.json" not in atlas.tables:
        return
    known = {row["id"] for row in atlas.tables["sources.json"]}
    for name in ROW_FILES:
        for where, fields in _fields(atlas, name):
            for source in fields.get("sources", ()):
                if source not in known:
                    yield Problem(where, f"the source {source!r} is unknown", "add it to sources.json or correct it")


def _fields(atlas: Atlas, name: FileName) -> Iterator[tuple[str, Mapping[str, Json]]]:
    """Yield where each row of a file stands, and its fields: those of a feature are its properties."""
    if name == "atlas.json":
        yield name, atlas.tables[name]
        return
    for row in rows_in(atlas, name):
        fields: Mapping[str, Json] = row
        yield f"{name}: {row['id']}", fields.get("properties", fields)


def _both_readings(atlas: Atlas) -> Iterator[Problem]:
    """Hold that whatever is contested has two readings or more, and that the map draws one of them."""
    if not {"readings.json", "regions.geojson", "areas.geojson"} <= atlas.tables.keys():
        return
    readings: defaultdict[str, list[bool]] = defaultdict(list)
    for reading in atlas.tables["readings.json"]:
        readings[reading["of"]].append(reading.get("drawn", False))
    for area in rows(atlas.tables["areas.geojson"]):
        if area["properties"]["kind"] == "contested":
            readings.setdefault(area["id"], [])
    for layer in dict.fromkeys(row["id"] for name in READABLE for row in rows_in(atlas, name)):
        drawn = readings.get(layer)
        if drawn is not None and (len(drawn) < FEWEST_READINGS or sum(drawn) != 1):
            yield Problem(f"readings.json: {layer}", f"has {len(drawn)} readings, {sum(drawn)} of them drawn",
                          "give it two or more, one of them drawn")  # fmt: skip


def _quoted_area(atlas: Atlas) -> Iterator[Problem]:
    """Hold that the running area is held against an area."""
    if not {"atlas.json", "facts.json"} <= atlas.tables.keys():
        return
    quoted = atlas.tables["atlas.json"]["quoted"]
    for fact in atlas.tables["facts.json"]:
        if fact["id"] == quoted and (fact["quantity"] != "area" or fact["unit"] not in AREA_UNITS):
            yield Problem("atlas.json", f"the quoted {quoted!r} is no area", "quote one in km2 or sq-mi")


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
    told = {problem.where for problem in atlas.unreadable}
    expected = expected_keys(atlas).union(*(atlas.words.get(language, {}) for language in languages))
    for language in languages:
        where = f"text/{language}.json"
        if where in told:
            continue
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


RULES: tuple[Callable[[Atlas], Iterator[Problem]], ...] = (
    _unique_ids,
    _unique_layers,
    _known_references,
    _known_sources,
    _both_readings,
    _quoted_area,
    order_problems,
    law_problems,
    _coloured_stages,
    _known_base_layers,
    _complete_words,
)
