"""The one way in which a GeoJSON collection of this atlas is written, so that its differences stay readable."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import shapely

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.kinds import Json, Object

DECIMALS = 3
FEATURE_FIELDS = ("type", "id", "properties", "geometry")


def canonical(collection: Mapping[str, Json]) -> str:
    """Return a FeatureCollection (WGS 84 degrees) as canonical text.

    One feature per line in the given order, members in a fixed order, DECIMALS decimals, exterior rings
    counter-clockwise and holes clockwise (RFC 7946), each ring begun at its south-westernmost position (least
    longitude, then latitude), the parts of a geometry sorted by their first position, a `bbox` around all of it.
    Idempotent. Members that RFC 7946 does not know, such as a GIS adds, are dropped from the collection.
    """
    features = [_feature(feature) for feature in collection["features"]]
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    box = [_number(edge) for edge in shapely.total_bounds(shapes)]
    lines = ",\n".join(_dumps(feature) for feature in features)
    return f'{{"type":"FeatureCollection","bbox":{_dumps(box)},"features":[\n{lines}\n]}}\n'


def _feature(feature: Object) -> Object:
    members = {field: feature[field] for field in FEATURE_FIELDS if field in feature}
    return {**members, "geometry": _geometry(**feature["geometry"])}


def _geometry(type: str, coordinates: Json) -> Object:  # noqa: A002 (the names are GeoJSON's)
    rounded = _rounded(coordinates)
    match type:
        case "Polygon":
            rounded = _polygon(rounded)
        case "MultiPolygon":
            rounded = sorted(_polygon(rings) for rings in rounded)
        case "MultiLineString":
            rounded = sorted(rounded)
    return {"type": type, "coordinates": rounded}


def _polygon(rings: Json) -> Json:
    exterior, *holes = rings
    return [_ring(exterior, ccw=True), *sorted(_ring(hole, ccw=False) for hole in holes)]


def _ring(ring: Json, *, ccw: bool) -> Json:
    onward, back = _begun(ring[:-1]), _begun(ring[:0:-1])
    if shapely.Polygon(ring).area == 0:  # rounding can flatten a ring; it then turns neither way
        return min(onward, back)
    return onward if shapely.is_ccw(shapely.linearrings(ring)) == ccw else back


def _begun(open_ring: Json) -> Json:
    """Return a ring begun, and closed, at its least position."""
    start = open_ring.index(min(open_ring))
    return [*open_ring[start:], *open_ring[:start], open_ring[start]]


def _rounded(coordinates: Json) -> Json:
    if isinstance(coordinates, list | tuple):
        return [_rounded(part) for part in coordinates]
    return _number(coordinates)


def _number(value: float) -> float:
    rounded = round(float(value), DECIMALS)
    return int(rounded) if rounded.is_integer() else rounded


def _dumps(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
