"""Render a page as a map: the only module that knows folium. It is given geometry and ids; it computes nothing.

folium evaluates what it is given as templates, so no word of the data ever gets there: words travel beside the map,
in one JSON element that scripts read. The page itself is put together by filling the slots of assets/page.html.
"""

from __future__ import annotations

import html
import json
import re
from importlib.resources import files
from itertools import starmap
from typing import TYPE_CHECKING

import folium
from branca.element import Element, Figure, MacroElement
from folium.map import CustomPane

from geo.pack import packed, with_calls

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.kinds import Json
    from geo.page_data import Page

# z-index; Leaflet's own go from 200 to 700
PANES = {
    "land": 210,
    "regions": 400,
    "holdings": 405,
    "areas": 415,
    "lakes": 420,
    "rivers": 430,
    "frontiers": 434,
    "empire": 436,
    "borders": 440,
    "lines": 458,
}
OPERABLE = ("regions", "areas", "lines")
SPACE_BETWEEN_NUMBERS = re.compile(r", (?<=[\d\]], )(?=[-\d\[])")  # begun, as the next, with what a search finds fast
INDENT = re.compile(r"\n\s+")
RANDOM_ID = re.compile(r"_([0-9a-f]{32})(?![0-9a-f])")


class AtlasFigure(Figure):
    """A branca figure that renders as the atlas's own page instead of branca's."""

    def __init__(self, page: Page) -> None:
        super().__init__(ratio="75%", title=page["title"])
        self.page = page

    def render(self, **kwargs: Json) -> str:
        """Return the whole page; the same page gives the same text."""
        self.html, self.script = Element(), Element()  # folium appends to them at every rendering
        for child in self._children.values():
            child.render(**kwargs)
        body, script = _numbered(self.html.render(**kwargs), self.script.render(**kwargs))
        script = with_calls(SPACE_BETWEEN_NUMBERS.sub(",", INDENT.sub("\n", script)))
        return _fill(
            _asset("page.html"),
            {
                "language": html.escape(self.page["language"]),
                "title": html.escape(self.page["title"]),
                "fallback": "".join(starmap(_paragraph, self.page["fallback"].items())),
                "dataset": json_for_html(self.page["dataset"]),
                "style": _asset("atlas.css"),
                "map": body,
                "data": json_for_html(self.page["data"]),
                "script": _asset("atlas.js"),
                "folium": script,
            },
        )


class Text(Element):
    """A part of a figure that is as it is: branca would compile it as a template, and so evaluate it once more."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, **_: Json) -> str:
        """Return the text."""
        return self.text


class Plain(MacroElement):
    """What a folium class has to inherit from, after its own, to put Text into the figure."""

    def render(self, **kwargs: Json) -> Json:
        """Put what the templates of this element and its children give into the figure."""
        _put(self, kwargs)
        for child in self._children.values():
            if isinstance(child, Plain):
                child.render(**kwargs)
            else:
                _put(child, kwargs)


def _put(element: Element, kwargs: Mapping[str, Json]) -> None:
    for part in ("header", "html", "script"):
        template = getattr(element._template.module, part, None)  # noqa: SLF001 (as branca's own render does)
        if template:
            getattr(element.get_root(), part).add_child(Text(template(element, kwargs)), name=element.get_name())


class Drawn(folium.GeoJson, Plain):
    """One layer."""


class AtlasMap(folium.Map, Plain):
    """A folium map without tiles or remote files, drawn in the page's own equal-area projection."""

    def __init__(self, page: Page) -> None:
        projection = page["data"]["projection"]
        super().__init__(
            location=(projection["lat_0"], projection["lon_0"]),
            zoom_start=2,
            tiles=None,
            crs="EqualArea",
            zoom_control=False,
            attribution_control=False,
            zoom_snap=0,
            zoom_delta=0.5,
            trackResize=False,  # the page itself watches the pane of the map
            inertia_max_speed=1000,  # pixels a second: a map that is thrown stays on the Earth
        )
        self.default_js, self.default_css = [], []  # folium's own are remote files
        AtlasFigure(page).add_child(self)
        for pane, z_index in PANES.items():
            CustomPane(pane, z_index=z_index, pointer_events=pane in OPERABLE).add_to(self)
        for layer in page["layers"]:
            geometry = {**layer["geometry"], "coordinates": packed(layer["geometry"]["coordinates"])}
            feature = {"type": "Feature", "id": layer["id"], "properties": {}, "geometry": geometry}
            Drawn(
                feature,
                pane=layer["pane"],
                class_name=layer["pane"],
                interactive=layer["pane"] in OPERABLE,
            ).add_to(self)


def make_map(page: Page) -> AtlasMap:
    """Return the map of a page. In a notebook it shows itself."""
    return AtlasMap(page)


def to_html(atlas_map: AtlasMap) -> str:
    """Return the map's page as one self-contained HTML text; the same page gives the same bytes."""
    return atlas_map.get_root().render()


def json_for_html(value: Json) -> str:
    """Return JSON that no HTML parser can mistake for markup and no JavaScript parser for a line end."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _fill(skeleton: str, slots: Mapping[str, str]) -> str:
    """Return the skeleton with its slots filled, in one pass: what fills a slot is never looked at again."""
    return re.sub(r"<!--slot:(\w+)-->|/\*slot:(\w+)\*/", lambda match: slots[match[1] or match[2]], skeleton)


def _paragraph(language: str, text: str) -> str:
    return f'<p lang="{html.escape(language)}">{html.escape(text)}</p>'


def _numbered(*texts: str) -> list[str]:
    """Return the texts with branca's random ids replaced by running numbers, in the order of their appearance."""
    numbers: dict[str, str] = {}
    return [RANDOM_ID.sub(lambda match: numbers.setdefault(match[1], f"_{len(numbers)}"), text) for text in texts]


def _asset(name: str) -> str:
    return files("geo").joinpath("assets", name).read_text("utf-8")
