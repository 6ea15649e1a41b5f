"""What every feature that is given away has: titles, readings, citations, and `when` and `names` as Linked Places has them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from geo.bibliography import labels
from geo.geometry import areas_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.kinds import Json, Object
    from geo.model import Atlas
    from geo.rows import BorderRow

EN_DASH = "\N{EN DASH}"


class Drawn(NamedTuple):
    """What is drawn as one feature: its id, its GeoJSON geometry, the ids of its sources."""

    id: str
    geometry: Mapping[str, Json]
    sources: list[str]


def make_feature(atlas: Atlas, drawn: Drawn, properties: Object, when: str | None = None) -> Object:
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
    sources, label = atlas.tables["sources.json"], labels(atlas, words_by_tag(atlas)[0][1])
    return {source["id"]: {"label": label[source["id"]], "@id": source.get("URL", f"#{source['id']}")} for source in sources}


def titles_of_sides(atlas: Atlas, row: BorderRow) -> dict[str, str]:
    """Return the title of a border: its two sides, in each language."""
    regions = areas_of(atlas).keys()
    keys = [f"region.{side}.label" if side in regions else f"beyond.{side}" for side in (row["region"], row["beyond"])]
    titles = {f"title_{tag}": f" {EN_DASH} ".join(words[key] for key in keys) for tag, words in words_by_tag(atlas)}
    return {"title": next(iter(titles.values())), **titles}


def readings_of(atlas: Atlas, identifier: str) -> dict[str, str]:
    """Return in each language the ways to read what is contested, the drawn one first; nothing for the uncontested."""
    readings = _readings_by_layer(atlas).get(identifier)
    if not readings:
        return {}
    return {f"readings_{tag}": " | ".join(words[f"reading.{row}"] for row in readings) for tag, words in words_by_tag(atlas)}


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


def titles_of(atlas: Atlas, key: str) -> dict[str, str]:
    """Return a row's name: `title` in the atlas's first language, and `title_<language>` in each."""
    titles = {f"title_{tag}": words[key] for tag, words in words_by_tag(atlas)}
    return {"title": next(iter(titles.values())), **titles}


def words_by_tag(atlas: Atlas) -> list[tuple[str, Mapping[str, str]]]:
    """Return the words of each language with its tag, the first language first."""
    return [(tag, atlas.words[tag]) for tag in atlas.tables["atlas.json"]["languages"]]
