"""The page that plain folium makes of the same data: what the atlas is measured against."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING, Any

import folium

if TYPE_CHECKING:
    from collections.abc import Iterable

BESIDE = ("leaflet.js", "leaflet.css")  # what the page fetches
LEAFLET = Path(__file__).resolve().parents[2] / "node_modules/leaflet/dist"  # Leaflet's own files
FILES = ("regions.geojson", "stages.json", "rivers.geojson", "basemap.geojson")
ZOOM = 4  # the deepest whole zoom at which all regions are on a screen of 900 pixels
UNDER_REGIONS = {"land": {"fillColor": "#f4efe2", "fillOpacity": 1, "color": "#9a8f78", "weight": 0.5}}
OVER_REGIONS = {
    "lakes": {"fillColor": "#cfe0e8", "fillOpacity": 1, "color": "#8fb0bf", "weight": 0.5},
    "rivers": {"color": "#8fb0bf", "weight": 1},
    "borders": {"color": "#777777", "weight": 1, "dashArray": "4 3"},
}


def write_plain_map(data: Path, folder: Path) -> Path:
    """Write the map of a data folder as plain folium draws it, with Leaflet's files beside it; return the page's file.

    Web Mercator and the default options; no tiles, since a page on a disk gets none. folium names scripts and
    styles on four hosts: Leaflet's are copied; jQuery, Bootstrap, Font Awesome and the rest, which this map needs not, are
    left out.
    """
    copytree(LEAFLET, folder, dirs_exist_ok=True)
    file = folder / "index.html"
    plain_map(data).save(str(file))
    return file


def plain_map(data: Path) -> folium.Map:
    """Return the map: a layer for each region, in the colour of its stage, and one for each layer of the base map."""
    regions, stages, rivers, basemap = (_read(data / name) for name in FILES)
    base = {**{layer["id"]: layer for layer in basemap["features"]}, "rivers": rivers}
    west, south, east, north = regions["bbox"]
    drawn = folium.Map(location=((south + north) / 2, (west + east) / 2), zoom_start=ZOOM, tiles=None)
    drawn.default_js, drawn.default_css = [("leaflet", BESIDE[0])], [("leaflet_css", BESIDE[1])]
    colours = {stage["id"]: stage.get("colour") for stage in stages}
    _add(drawn, ((base[name], style) for name, style in UNDER_REGIONS.items() if name in base))
    _add(drawn, ((region, _region_style(colours[region["properties"]["stage"]])) for region in regions["features"]))
    _add(drawn, ((base[name], style) for name, style in OVER_REGIONS.items() if name in base))
    return drawn


def _read(file: Path) -> Any:  # noqa: ANN401 (whatever JSON may be)
    return json.loads(file.read_text("utf-8"))


def _region_style(colour: str) -> dict[str, Any]:
    return {"fillColor": colour, "fillOpacity": 0.6, "color": "#333333", "weight": 1}


def _add(drawn: folium.Map, styled: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> None:
    for geojson, style in styled:
        folium.GeoJson(geojson, style_function=lambda _feature, style=style: style).add_to(drawn)
