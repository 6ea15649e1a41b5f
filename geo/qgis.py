"""Derive the styles with which QGIS opens the files to take away: it reads NAME.qml beside NAME.geojson by itself.

QGIS does not know simplestyle, so each style takes its colours and widths from the simplestyle fields of the features.
"""

from __future__ import annotations

from typing import NamedTuple
from xml.etree import ElementTree as ET

from geo.borders import CERTAINTY_KM

VERSION = "3.22"
EXPRESSION = "3"  # QGIS's number for a property that is an expression
DASHES = {"certain": "100;0", "less-certain": "4;2", "uncertain": "0.5;2"}  # stroke and gap, in line widths
DASH_BY_CERTAINTY = (
    "CASE "
    + " ".join(f"WHEN \"within_km\" <= {limit} THEN '{DASHES[word]}'" for word, limit in CERTAINTY_KM.items())
    + f" ELSE '{DASHES['uncertain']}' END"
)


class Symbol(NamedTuple):
    """How QGIS draws one kind of geometry: fixed settings, and expressions over the fields of a feature."""

    kind: str
    layer: str
    settings: dict[str, str]
    expressions: dict[str, str]


STROKE = {"outlineColor": '"stroke"', "outlineWidth": '0.26 * "stroke-width"'}  # mm of CSS pixels
FILL = {"fillColor": 'set_color_part("fill", \'alpha\', 255 * "fill-opacity")'}
SYMBOLS = {
    "regions": Symbol("fill", "SimpleFill", {"style": "solid"}, {**FILL, **STROKE}),
    "areas": Symbol("fill", "SimpleFill", {"style": "solid"}, {**FILL, **STROKE}),
    "holdings": Symbol("fill", "SimpleFill", {"style": "solid"}, {**FILL, **STROKE}),
    "borders": Symbol("line", "SimpleLine", {"use_custom_dash": "1"}, {**STROKE, "customDash": DASH_BY_CERTAINTY}),
    "lines": Symbol("line", "SimpleLine", {"use_custom_dash": "1"}, {**STROKE, "customDash": DASH_BY_CERTAINTY}),
    "places": Symbol("marker", "SimpleMarker", {"name": "circle"}, {"fillColor": '"marker-color"', "size": '3 - 0.5 * "rank"'}),
}


def derive_styles(names: list[str]) -> dict[str, str]:
    """Return the text of the style of each GeoJSON file, by the style's name."""
    stems = [name.removesuffix(".geojson") for name in names]
    return {f"{stem}.qml": _style(SYMBOLS[stem]) for stem in stems}


def _style(symbol: Symbol) -> str:
    root = ET.Element("qgis", version=VERSION, styleCategories="Symbology")
    renderer = ET.SubElement(root, "renderer-v2", type="singleSymbol")
    symbols = ET.SubElement(renderer, "symbols")
    drawn = ET.SubElement(symbols, "symbol", type=symbol.kind, name="0", alpha="1")
    layer = ET.SubElement(drawn, "layer", {"class": symbol.layer, "enabled": "1"})
    settings = ET.SubElement(layer, "Option", type="Map")
    for name, value in symbol.settings.items():
        ET.SubElement(settings, "Option", name=name, type="QString", value=value)
    defined = ET.SubElement(layer, "data_defined_properties")
    collection = ET.SubElement(defined, "Option", type="Map")
    ET.SubElement(collection, "Option", name="name", type="QString", value="")
    properties = ET.SubElement(collection, "Option", name="properties", type="Map")
    ET.SubElement(collection, "Option", name="type", type="QString", value="collection")
    for name, expression in symbol.expressions.items():
        entry = ET.SubElement(properties, "Option", name=name, type="Map")
        ET.SubElement(entry, "Option", name="active", type="bool", value="true")
        ET.SubElement(entry, "Option", name="expression", type="QString", value=expression)
        ET.SubElement(entry, "Option", name="type", type="int", value=EXPRESSION)
    ET.indent(root)
    return ET.tostring(root, encoding="unicode") + "\n"
