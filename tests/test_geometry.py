import pytest
import shapely
from support import with_value

from geo.geometry import regions_of
from geo.measure import area_km2
from geo.validate import find_problems

WEST, EAST = (("features", number, "geometry", "coordinates") for number in (0, 1))
SQUARE = [[79, -15.5], [80, -15.5], [80, -14.5], [79, -14.5], [79, -15.5]]


def told(atlas):
    return [str(problem) for problem in find_problems(atlas)]


def test_regions_keep_their_order_ids_and_fields(tiny):
    regions = regions_of(tiny)
    assert regions.index.tolist() == ["west-square", "east-square"]
    assert regions.columns.tolist() == ["stage", "article", "sources", "geometry"]
    assert regions.crs == 4326
    assert regions.geometry["west-square"].equals(shapely.Polygon(SQUARE))


@pytest.mark.parametrize(
    ("name", "path", "value", "what"),
    [
        ("regions.geojson", WEST, [SQUARE, [[79.2, -15.2], [79.2, -14.8], [81, -15], [79.2, -15.2]]], "is not simple"),
        ("regions.geojson", WEST, [SQUARE, SQUARE], "is not simple"),
        ("regions.geojson", WEST, [[[79, -15]] * 4], "is not simple"),
        ("regions.geojson", WEST, SQUARE, "is not two finite numbers in its place"),
        ("regions.geojson", WEST, [[]], "is not two finite numbers in its place"),
        ("regions.geojson", WEST, [SQUARE, []], "is not two finite numbers in its place"),
        ("regions.geojson", WEST, {"a": 1}, "should be a list of coordinates"),
        ("regions.geojson", WEST, [[["79", -15.5], *SQUARE[1:]]], "is not two finite numbers in its place"),
        ("regions.geojson", WEST, [[[lat, lon] for lon, lat in SQUARE]], "longitude and latitude are swapped"),
        ("regions.geojson", WEST, [[[lon + 5, lat] for lon, lat in SQUARE]], "lies outside the frame"),
        ("regions.geojson", WEST, [[[lon, lat - 80] for lon, lat in SQUARE]], "off the globe"),
        ("regions.geojson", EAST, [SQUARE], "overlaps east-square by 11,"),
        ("places.geojson", WEST, [[79, -15]], "is not two finite numbers in its place"),
        ("places.geojson", WEST, [79, True], "is not two finite numbers in its place"),
        ("places.geojson", WEST, [79, 10**400], "is not two finite numbers in its place"),
        ("rivers.geojson", WEST, [[200, 0], [0, 0]], "off the globe"),
        ("rivers.geojson", WEST, [80, -15], "is not two finite numbers in its place"),
        ("basemap.geojson", WEST, [[[lon, -15] for lon, _ in SQUARE]], "is not simple"),
        ("basemap.geojson", WEST, [SQUARE[:-1]], "a ring is not closed, at [79, -15.5]"),
    ],
)
def test_a_broken_geometry_is_told_once(tiny, name, path, value, what):
    (problem,) = told(with_value(tiny, name, path, value))
    assert problem.startswith(name)
    assert what in problem


@pytest.mark.parametrize(
    ("west", "problems"),
    [
        ([[79, -15.5], [80.0000000001, -15.5], [80.0000000001, -14.5], [79, -14.5], [79, -15.5]], 0),  # 0.0000012 km2
        ([[79, -15.5], [80.000001, -15.5], [80.000001, -14.5], [79, -14.5], [79, -15.5]], 1),  # 0.012 km2
    ],
)
def test_an_overlap_below_a_thousandth_of_a_km2_is_arithmetic(tiny, west, problems):
    lines = told(with_value(tiny, "regions.geojson", WEST, [west]))
    assert len([line for line in lines if not line.startswith("borders.json")]) == problems


def test_the_frame_holds_what_lies_on_its_edge(tiny):
    assert told(with_value(tiny, "atlas.json", ("frame_km", "west"), -107.8)) == []
    assert told(with_value(tiny, "atlas.json", ("frame_km", "west"), -107.0)) == [
        "regions.geojson: west-square: lies outside the frame; correct it or widen frame_km in atlas.json",
    ]


@pytest.mark.parametrize(
    ("side", "good", "bad"), [("west", -300, -299), ("south", -301, -100), ("east", 300, 0), ("north", 900, 299)]
)
def test_the_ground_reaches_round_the_frame(tiny, side, good, bad):
    frame = tiny.tables["atlas.json"]["frame_km"]
    told_of = [told(with_value(tiny, "atlas.json", ("ground_km",), {**frame, side: edge})) for edge in (good, bad)]
    assert told_of == [[], ["atlas.json: ground_km does not reach round frame_km; widen it or take it out"]]


def test_several_parts_and_holes_are_good(tiny):
    west, east = tiny.tables["regions.geojson"]["features"]
    hole = [[79.4, -15.2], [79.4, -14.8], [79.6, -14.8], [79.6, -15.2], [79.4, -15.2]]
    island = {"type": "MultiPolygon", "coordinates": [[hole[::-1]], east["geometry"]["coordinates"]]}
    atlas = with_value(tiny, "regions.geojson", WEST, [SQUARE, hole])
    atlas = with_value(atlas, "regions.geojson", ("features", 1, "geometry"), island)
    assert [line for line in told(atlas) if not line.startswith("borders.json")] == []
    assert area_km2(regions_of(atlas).geometry).sum() == pytest.approx(area_km2(regions_of(tiny).geometry).sum())
    assert west["geometry"]["coordinates"] == [SQUARE]
