import json

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapes import rings_with_holes, stars

from geo.canon import DECIMALS, canonical

SQUARE = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]
HOLE = [[0.2, 0.2], [0.2, 0.8], [0.8, 0.8], [0.8, 0.2], [0.2, 0.2]]


def collection(*geometries):
    mapped = [shapely.geometry.mapping(geometry) for geometry in geometries]
    features = [
        {"type": "Feature", "id": f"f{i}", "properties": {"n": i}, "geometry": geometry} for i, geometry in enumerate(mapped)
    ]
    return {"type": "FeatureCollection", "features": features}


def shapes_in(text):
    return [shapely.geometry.shape(feature["geometry"]) for feature in json.loads(text)["features"]]


geometries = (
    stars()
    | rings_with_holes()
    | st.lists(stars(latitude=20), min_size=1, max_size=3).map(shapely.MultiPolygon)
    | stars().map(lambda polygon: shapely.LineString(polygon.exterior))
    | stars().map(lambda polygon: polygon.centroid)
    | st.lists(stars().map(lambda polygon: polygon.exterior), min_size=1, max_size=3).map(shapely.MultiLineString)
)


@given(st.lists(geometries, min_size=1, max_size=3))
def test_canonical_text_is_its_own_canonical_form(shapes):
    text = canonical(collection(*shapes))
    assert canonical(json.loads(text)) == text


@given(st.lists(geometries, min_size=1, max_size=3))
def test_the_geometry_stays_as_it_is_but_for_rounding(shapes):
    written = shapes_in(canonical(collection(*shapes)))
    rounded = [shapely.transform(shape, lambda xy: xy.round(DECIMALS)) for shape in shapes]
    assert all(shapely.equals_exact(a, b, normalize=True) for a, b in zip(written, rounded, strict=True))


@given(rings_with_holes())
def test_exterior_rings_turn_left_and_holes_right_from_their_south_western_corner(shape):
    (written,) = shapes_in(canonical(collection(shape)))
    assert written.exterior.is_ccw
    assert not any(hole.is_ccw for hole in written.interiors)
    for ring in [written.exterior, *written.interiors]:
        assert ring.coords[0] == min(ring.coords)


@given(rings_with_holes(), st.integers(0, 11), st.booleans())
def test_where_a_ring_begins_and_how_it_turns_does_not_matter(shape, start, turned):
    corners = list(shape.exterior.coords)[:-1]
    start %= len(corners)
    corners = (corners[start:] + corners[:start])[:: -1 if turned else 1]
    same = shapely.Polygon(corners, [hole.coords[::-1] for hole in shape.interiors])
    assert canonical(collection(same)) == canonical(collection(shape))


DISCS = [shapely.Point(i, 0).buffer(0.2) for i in range(4)]


@given(st.permutations(DISCS))
def test_the_order_of_parts_and_holes_does_not_matter(parts):
    lines = [part.exterior for part in parts]
    cloth = shapely.box(-1, -1, 4, 1).exterior
    shapes = [shapely.MultiPolygon(parts), shapely.MultiLineString(lines), shapely.Polygon(cloth, lines)]
    in_order = [disc.exterior for disc in DISCS]
    expected = [shapely.MultiPolygon(DISCS), shapely.MultiLineString(in_order), shapely.Polygon(cloth, in_order)]
    assert canonical(collection(*shapes)) == canonical(collection(*expected))


def test_one_feature_a_line_in_the_given_order_with_members_in_theirs():
    point = {"coordinates": [1.23456, 2.0], "type": "Point"}
    features = [{"geometry": point, "properties": {"b": "é", "a": 1}, "id": name, "type": "Feature"} for name in ("z", "a")]
    text = canonical({"name": "from a GIS", "crs": "CRS84", "features": features, "type": "FeatureCollection"})
    assert text == (
        '{"type":"FeatureCollection","bbox":[1.235,2,1.235,2],"features":[\n'
        '{"type":"Feature","id":"z","properties":{"b":"é","a":1},"geometry":{"type":"Point","coordinates":[1.235,2]}},\n'
        '{"type":"Feature","id":"a","properties":{"b":"é","a":1},"geometry":{"type":"Point","coordinates":[1.235,2]}}\n'
        "]}\n"
    )


def test_a_polygon_in_full():
    text = canonical(collection(shapely.Polygon(SQUARE[2:] + SQUARE[1:3], [HOLE[::-1]])))
    assert '"coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]],[[0.2,0.2],[0.2,0.8],[0.8,0.8],[0.8,0.2],[0.2,0.2]]]' in text


def test_the_box_is_that_of_the_rounded_geometry():
    text = canonical(collection(shapely.Point(-0.00049, 5), shapely.LineString([(3.0006, -2), (1, 1)])))
    assert json.loads(text)["bbox"] == [0, -2, 3.001, 5]
    assert "-0" not in text.replace("-2", "")


@pytest.mark.parametrize(
    "sliver",
    [
        [(0, 0), (0.0001, 0.01), (0.0002, 0), (0, 0)],
        [(0, 0), (0.0001, 0.0001), (0.0002, 0), (0, 0)],
        [(0, 0), (2, 0.0001), (1, 0.0002), (0, 0)],
    ],
)
def test_a_ring_that_rounding_flattens_has_a_canonical_form_too(sliver):
    text = canonical(collection(shapely.Polygon(sliver)))
    assert canonical(json.loads(text)) == text
