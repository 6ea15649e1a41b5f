"""Describe the atlas to machines: a schema.org Dataset for the page, a Frictionless data package for the files."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from geo.bibliography import labels

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from geo.kinds import Object
    from geo.model import Atlas

GIVEN_AWAY = (
    "regions.geojson", "borders.geojson", "lines.geojson", "areas.geojson", "holdings.geojson", "places.geojson",
    "sources.json", "sources.bib",
)  # fmt: skip
MEDIA_TYPES = {
    "geojson": "application/geo+json",
    "json": "application/vnd.citationstyles.csl+json",
    "bib": "application/x-bibtex",
}
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}


def dataset_json_ld(atlas: Atlas, box: Sequence[float]) -> Object:
    """Return the schema.org description of the atlas, whose regions lie in `box` (west, south, east, north), as a Dataset."""
    settings = atlas.tables["atlas.json"]
    words = atlas.words[settings["languages"][0]]
    west, south, east, north = box
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": words["title"],
        "description": words["subtitle"],
        "version": settings["version"],
        "inLanguage": settings["languages"],
        "license": LICENCE["path"],
        "isAccessibleForFree": True,
        "spatialCoverage": {"@type": "Place", "geo": {"@type": "GeoShape", "box": f"{south} {west} {north} {east}"}},
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": MEDIA_TYPES[_format(name)], "contentUrl": name} for name in GIVEN_AWAY
        ],
        "temporalCoverage": f"{atlas.tables['stages.json'][0]['from']}/{atlas.tables['stages.json'][-1]['from']}",
        "citation": list(labels(atlas, words).values()),
    }


def data_package(atlas: Atlas, texts: Mapping[str, str]) -> Object:
    """Return the Frictionless description of the files (name to text) that are given away."""
    settings = atlas.tables["atlas.json"]
    words = atlas.words[settings["languages"][0]]
    label = labels(atlas, words)
    sources = [
        {"title": label[source["id"]], **({"path": source["URL"]} if "URL" in source else {})}
        for source in atlas.tables["sources.json"]
    ]
    return {
        "profile": "data-package",
        "name": "atlas",
        "title": words["title"],
        "description": words["subtitle"],
        "version": settings["version"],
        "licenses": [LICENCE],
        "sources": sources,
        "resources": [
            {
                "name": name.removesuffix(".geojson").replace(".", "-"),
                "path": name,
                "profile": "data-resource",
                "format": _format(name),
                "mediatype": MEDIA_TYPES[_format(name)],
                "encoding": "utf-8",
                "bytes": len(text.encode()),
                "hash": "sha256:" + hashlib.sha256(text.encode()).hexdigest(),
            }
            for name, text in texts.items()
        ],
    }


def _format(name: str) -> str:
    return name.rpartition(".")[2]
