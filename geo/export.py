"""Derive the files that people take away: GeoJSON by layer, the sources, and the data package that describes them.

Names follow simplestyle 1.1 where a map viewer styles by them, Linked Places where history projects exchange by them
(`when`, `names`, `certainty`, `citations`), Frictionless Data Package 1 for the description. Dates are EDTF.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from geo.bibliography import biblatex, csl_json, described
from geo.borders import certainty
from geo.days import held_days
from geo.describe import data_package
from geo.feature import Drawn, make_feature, readings_of, titles_of, titles_of_sides, words_by_tag
from geo.geometry import areas_of
from geo.measure import to_step
from geo.model import rows
from geo.qgis import derive_styles
from geo.story import opening_day, standings_on
from geo.sums import outlines_of

if TYPE_CHECKING:
    from geo.kinds import Json, Object
    from geo.model import Atlas
    from geo.rows import BorderRow, StandingRow


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
    sources = described(atlas, words_by_tag(atlas)[0][1])
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
            **titles_of(atlas, f"region.{feature['id']}.name"),
            "stage": stage["id"],
            "first_demanded": stage["from"],
            "article": given["article"],
            **_standing(standings[feature["id"]]),
            "km2": to_step(areas[feature["id"]], step),
            **readings_of(atlas, feature["id"]),
            "fill": stage["colour"],
            "fill-opacity": 0.5,
            "stroke": stage["colour"],
            "stroke-width": 1,
        }
        features.append(make_feature(atlas, Drawn(feature["id"], feature["geometry"], given["sources"]), properties, day))
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
            **titles_of_sides(atlas, row),
            **_dispute(atlas, row),
            "region": row["region"],
            "beyond": row["beyond"],
            "kind": row["kind"],
            "within_km": row["within_km"],
            "follows": row["follows"],
            "km": round(sum(found.lengths_km[row["id"]])),
            "stroke": atlas.tables["atlas.json"]["ink"],
            "stroke-width": 2,
        }
        features.append(make_feature(atlas, Drawn(row["id"], geometry, row["sources"]), properties, opening_day(atlas)))
    return features


def _dispute(atlas: Atlas, row: BorderRow) -> Object:
    """Return in each language what is disputed of a border; nothing for the undisputed."""
    if not row.get("disputed"):
        return {}
    return {f"disputed_{tag}": words[f"border.{row['id']}"] for tag, words in words_by_tag(atlas)}


def _lines(atlas: Atlas) -> list[Object]:
    features = []
    for line in rows(atlas.tables["lines.geojson"]):
        given = line["properties"]
        properties = _overlay(atlas, line["id"], {"when": given["when"], "within_km": given["within_km"]})
        geometry = {**line["geometry"], "certainty": certainty(given["within_km"])}
        features.append(make_feature(atlas, Drawn(line["id"], geometry, given["sources"]), properties, given["when"]))
    return features


def _areas(atlas: Atlas) -> list[Object]:
    features = []
    fill = {"fill": atlas.tables["atlas.json"]["ink"], "fill-opacity": 0.15}
    for area in rows(atlas.tables["areas.geojson"]):
        given = area["properties"]
        properties = {**_overlay(atlas, area["id"], {"kind": given["kind"], "when": given["when"]}), **fill}
        features.append(make_feature(atlas, Drawn(area["id"], area["geometry"], given["sources"]), properties, given["when"]))
    return features


def _holdings(atlas: Atlas) -> list[Object]:
    features = []
    ink = atlas.tables["atlas.json"]["ink"]
    for holding in rows(atlas.tables["holdings.geojson"]):
        given = holding["properties"]
        days = held_days(given)
        properties = {
            **titles_of(atlas, f"holding.{holding['id']}.name"),
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
        features.append(make_feature(atlas, drawn, properties, f"{days.since}/{days.until}"))
    return features


def _overlay(atlas: Atlas, identifier: str, own: Object) -> Object:
    return {
        **titles_of(atlas, f"overlay.{identifier}.name"),
        **own,
        **readings_of(atlas, identifier),
        "stroke": atlas.tables["atlas.json"]["ink"],
        "stroke-width": 2,
    }


def _places(atlas: Atlas) -> list[Object]:
    """Return the places with their names of the time and of today."""
    features = []
    for feature in rows(atlas.tables["places.geojson"]):
        given = feature["properties"]
        now = {f"now_{tag}": words[f"place.{feature['id']}.now"] for tag, words in words_by_tag(atlas)}
        properties = {
            **titles_of(atlas, f"place.{feature['id']}"),
            **now,
            "kind": given["kind"],
            "rank": given["rank"],
            "marker-color": atlas.tables["atlas.json"]["ink"],
            "marker-size": "small",
        }
        features.append(make_feature(atlas, Drawn(feature["id"], feature["geometry"], given["sources"]), properties))
    return features


def _collection_text(features: list[Object]) -> str:
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(map(_dumps, features)) + "\n]}\n"


def _dumps(value: Json, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":"))
