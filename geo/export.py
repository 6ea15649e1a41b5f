"""Derive the files that people take away: GeoJSON by layer, the sources, and the data package that describes them.

Names follow simplestyle 1.1 where a map viewer styles by them, Linked Places where history projects exchange by them
(`when`, `names`, `certainty`, `citations`), Frictionless Data Package 1 for the description. Dates are EDTF.
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from geo.bibliography import biblatex, csl_json, described, labels
from geo.borders import certainty
from geo.days import held_days
from geo.describe import data_package
from geo.geometry import areas_of
from geo.measure import to_step
from geo.model import rows
from geo.qgis import derive_styles
from geo.story import opening_day, standings_on
from geo.sums import outlines_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.kinds import Json, Object
    from geo.model import Atlas
    from geo.rows import BorderRow, StandingRow

EN_DASH = "\N{EN DASH}"


class Drawn(NamedTuple):
    """What is drawn as one feature: its id, its GeoJSON geometry, the ids of its sources."""

    id: str
    geometry: Mapping[str, Json]
    sources: list[str]


def derive_exports(atlas: Atlas) -> dict[str, str]:
    """Return the text of each file to give away, by its name."""
    collections = {
        "regions.geojson": _regions(atlas),
        "borders.geojson": _borders(atlas),
        "lines.geojson": _lines(atlas),
        "areas.geojson": _areas(atlas),
        "holdings.geojson": _holdings(atlas),
        "places.geojson": _places(atlas),
    }
    layers = {name: _collection_text(features) for name, features in collections.items() if features}
    sources = described(atlas, _words(atlas)[0][1])
    texts = {**layers, "sources.json": csl_json(sources), "sources.bib": biblatex(sources)}
    return {**texts, **derive_styles(list(layers)), "datapackage.json": _dumps(data_package(atlas, texts), indent=1) + "\n"}


def _regions(atlas: Atlas) -> list[Object]:
    stages = {stage["id"]: stage for stage in atlas.tables["stages.json"]}
    day = opening_day(atlas)
    standings = standings_on(atlas, day)
    areas = areas_of(atlas)
    step = atlas.tables["atlas.json"]["area_step_km2"]
    features = []
    for feature in rows(atlas.tables["regions.geojson"]):
        given = feature["properties"]
        stage = stages[given["stage"]]
        properties = {
            **_titles(atlas, f"region.{feature['id']}.name"),
            "stage": stage["id"],
            "first_demanded": stage["from"],
            "article": given["article"],
            **_standing(standings[feature["id"]]),
            "km2": to_step(areas[feature["id"]], step),
            **_readings(atlas, feature["id"]),
            "fill": stage["colour"],
            "fill-opacity": 0.5,
            "stroke": stage["colour"],
            "stroke-width": 1,
        }
        features.append(_feature(atlas, Drawn(feature["id"], feature["geometry"], given["sources"]), properties, day))
    return features


def _standing(row: StandingRow) -> Object:
    """Return what a GIS is told of a standing; what is signed is not yet in force."""
    return {"status": row["status"], "signed": row.get("signed", False), "instrument": row.get("instrument", "")}


def _borders(atlas: Atlas) -> list[Object]:
    found = outlines_of(atlas)
    features = []
    for row in atlas.tables["borders.json"]:
        courses = [stretch.positions(found.rings) for stretch in found.stretches[row["id"]]]
        sure = certainty(row["within_km"])
        geometry = {"type": "MultiLineString", "coordinates": courses, "certainty": sure}
        properties = {
            **_sides(atlas, row),
            **({f"disputed_{tag}": words[f"border.{row['id']}"] for tag, words in _words(atlas)} if row.get("disputed") else {}),
            "region": row["region"],
            "beyond": row["beyond"],
            "kind": row["kind"],
            "within_km": row["within_km"],
            "follows": row["follows"],
            "km": round(sum(found.lengths_km[row["id"]])),
            "stroke": atlas.tables["atlas.json"]["ink"],
            "stroke-width": 2,
        }
        features.append(_feature(atlas, Drawn(row["id"], geometry, row["sources"]), properties, opening_day(atlas)))
    return features


def _lines(atlas: Atlas) -> list[Object]:
    features = []
    for line in rows(atlas.tables["lines.geojson"]):
        given = line["properties"]
        properties = _overlay(atlas, line["id"], {"when": given["when"], "within_km": given["within_km"]})
        geometry = {**line["geometry"], "certainty": certainty(given["within_km"])}
        features.append(_feature(atlas, Drawn(line["id"], geometry, given["sources"]), properties, given["when"]))
    return features


def _areas(atlas: Atlas) -> list[Object]:
    features = []
    fill = {"fill": atlas.tables["atlas.json"]["ink"], "fill-opacity": 0.15}
    for area in rows(atlas.tables["areas.geojson"]):
        given = area["properties"]
        properties = {**_overlay(atlas, area["id"], {"kind": given["kind"], "when": given["when"]}), **fill}
        features.append(_feature(atlas, Drawn(area["id"], area["geometry"], given["sources"]), properties, given["when"]))
    return features


def _holdings(atlas: Atlas) -> list[Object]:
    features = []
    ink = atlas.tables["atlas.json"]["ink"]
    for holding in rows(atlas.tables["holdings.geojson"]):
        given = holding["properties"]
        days = held_days(given)
        properties = {
            **_titles(atlas, f"holding.{holding['id']}.name"),
            "holder": given["holder"],
            "from": given["from"],
            "to": given["to"],
            "within_km": given["within_km"],
            "fill": ink,
            "fill-opacity": 0.15,
            "stroke": ink,
            "stroke-width": 1,
        }
        geometry = {**holding["geometry"], "certainty": certainty(given["within_km"])}
        drawn = Drawn(holding["id"], geometry, given["sources"])
        features.append(_feature(atlas, drawn, properties, f"{days.since}/{days.until}"))
    return features


def _overlay(atlas: Atlas, identifier: str, own: Object) -> Object:
    return {
        **_titles(atlas, f"overlay.{identifier}.name"),
        **own,
        **_readings(atlas, identifier),
        "stroke": atlas.tables["atlas.json"]["ink"],
        "stroke-width": 2,
    }


def _places(atlas: Atlas) -> list[Object]:
    """Return the places with their names of the time and of today."""
    features = []
    for feature in rows(atlas.tables["places.geojson"]):
        given = feature["properties"]
        now = {f"now_{tag}": words[f"place.{feature['id']}.now"] for tag, words in _words(atlas)}
        properties = {
            **_titles(atlas, f"place.{feature['id']}"),
            **now,
            "kind": given["kind"],
            "rank": given["rank"],
            "marker-color": atlas.tables["atlas.json"]["ink"],
            "marker-size": "small",
        }
        features.append(_feature(atlas, Drawn(feature["id"], feature["geometry"], given["sources"]), properties))
    return features


def _feature(atlas: Atlas, drawn: Drawn, properties: Object, when: str | None = None) -> Object:
    """Return a feature with its properties, and beside them what Linked Places calls when, names and citations."""
    citations = [_citations(atlas)[source] for source in drawn.sources]
    names = [
        {"toponym": text, "lang": key.partition("_")[2]} for key, text in properties.items() if key.startswith(("title_", "now_"))
    ]
    return {
        "type": "Feature",
        "id": drawn.id,
        "properties": {"id": drawn.id, **properties, "sources": "; ".join(drawn.sources)},
        "geometry": drawn.geometry,
        **({"when": {"timespans": [_timespan(when)]}} if when else {}),
        **({"names": names} if names else {}),
        "citations": citations,
    }


@lru_cache(maxsize=1)  # each feature asks for some
def _citations(atlas: Atlas) -> dict[str, dict[str, str]]:
    """Return the citation of each source, by its id."""
    sources, label = atlas.tables["sources.json"], labels(atlas, _words(atlas)[0][1])
    return {source["id"]: {"label": label[source["id"]], "@id": source.get("URL", f"#{source['id']}")} for source in sources}


def _sides(atlas: Atlas, row: BorderRow) -> dict[str, str]:
    """Return the title of a border: its two sides, in each language."""
    regions = areas_of(atlas).keys()
    keys = [f"region.{side}.label" if side in regions else f"beyond.{side}" for side in (row["region"], row["beyond"])]
    titles = {f"title_{tag}": f" {EN_DASH} ".join(words[key] for key in keys) for tag, words in _words(atlas)}
    return {"title": next(iter(titles.values())), **titles}


def _readings(atlas: Atlas, identifier: str) -> dict[str, str]:
    """Return in each language the ways to read what is contested, the drawn one first; nothing for the uncontested."""
    readings = _readings_by_layer(atlas).get(identifier)
    if not readings:
        return {}
    return {f"readings_{tag}": " | ".join(words[f"reading.{row}"] for row in readings) for tag, words in _words(atlas)}


@lru_cache(maxsize=1)
def _readings_by_layer(atlas: Atlas) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for reading in sorted(atlas.tables["readings.json"], key=lambda reading: not reading.get("drawn", False)):
        found.setdefault(reading["of"], []).append(reading["id"])
    return found


def _timespan(edtf: str) -> Object:
    """Return the time span of an EDTF date or interval; without an end it means that day alone."""
    start, _, end = edtf.partition("/")
    return {"start": {"in": start}, **({"end": {"in": end}} if end else {})}


def _titles(atlas: Atlas, key: str) -> dict[str, str]:
    """Return a row's name: `title` in the atlas's first language, and `title_<language>` in each."""
    titles = {f"title_{tag}": words[key] for tag, words in _words(atlas)}
    return {"title": next(iter(titles.values())), **titles}


def _words(atlas: Atlas) -> list[tuple[str, Mapping[str, str]]]:
    return [(tag, atlas.words[tag]) for tag in atlas.tables["atlas.json"]["languages"]]


def _collection_text(features: list[Object]) -> str:
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(map(_dumps, features)) + "\n]}\n"


def _dumps(value: Json, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":"))
