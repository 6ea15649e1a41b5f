import math

import geopandas as gpd
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Transformer
from shapes import rings_with_holes, stars

from geo.measure import area_km2, bounds_in_plane, equal_area_crs, label_points, overlaps_km2

CYLINDER = Transformer.from_crs(4326, 6933, always_xy=True)
PROJECTION = {"lat_0": 10, "lon_0": 20}


def series(*shapes):
    return gpd.GeoSeries(shapes, index=[f"r{i}" for i in range(len(shapes))], crs=4326)


def km2(*shapes):
    return area_km2(series(*shapes)).tolist()


def on_cylinder_km2(shape):
    """The area in Lambert's equal-area cylindrical projection, EPSG:6933: another way to the same number."""
    return shapely.transform(shape.segmentize(0.01), CYLINDER.transform, interleaved=False).area / 1e6


def zone_km2(west, south, east, north):
    """The area between two meridians and two parallels of the WGS 84 ellipsoid, by its closed formula."""
    b, e2 = 6356.752314245179, 0.0066943799901413165
    e = math.sqrt(e2)

    def from_equator(latitude):
        s = math.sin(math.radians(latitude))
        return s / (1 - e2 * s * s) + math.atanh(e * s) / e

    return b * b / 2 * math.radians(east - west) * (from_equator(north) - from_equator(south))


@pytest.mark.parametrize("box", [(0, 0, 1, 1), (79, -15.5, 80, -14.5), (20, 59, 30, 69), (-5, -5, 5, 5), (-70, 80, -60, 85)])
def test_area_by_the_closed_formula(box):
    assert km2(shapely.box(*box)) == pytest.approx([zone_km2(*box)], rel=1e-6)


@given(stars() | rings_with_holes())
def test_area_by_another_projection(shape):
    assert km2(shape) == pytest.approx([on_cylinder_km2(shape)], rel=1e-6)


@given(stars(), st.floats(-10, 10))
def test_area_stays_when_a_shape_moves_along_its_parallel(shape, degrees):
    assert km2(shapely.affinity.translate(shape, degrees)) == pytest.approx(km2(shape), rel=1e-6)


@given(rings_with_holes())
def test_area_does_not_depend_on_the_turn_of_rings(shape):
    assert km2(shape.reverse()) == pytest.approx(km2(shape), rel=1e-9)


@given(rings_with_holes(), st.floats(0.2, 0.8))
def test_the_halves_of_a_shape_have_its_area_together(shape, share):
    west, south, east, north = shape.bounds
    cut = west + share * (east - west)
    halves = [shape & shapely.box(west, south, cut, north), shape & shapely.box(cut, south, east, north)]
    assert sum(km2(*halves)) == pytest.approx(km2(shape)[0], rel=1e-6)


def test_areas_stand_under_the_index_of_their_regions():
    areas = area_km2(gpd.GeoSeries({"b": shapely.box(0, 0, 2, 1), "a": shapely.box(0, 0, 1, 1)}, crs=4326))
    assert areas.index.tolist() == ["b", "a"]
    assert areas["b"] == pytest.approx(2 * areas["a"])


@given(stars())
def test_a_shape_overlaps_itself_by_its_area(shape):
    assert overlaps_km2(series(shape, shape)) == {("r0", "r1"): pytest.approx(km2(shape)[0], rel=1e-6)}


@given(stars(latitude=5), stars(latitude=5), st.floats(-3, 3))
def test_overlap_is_the_area_of_the_intersection_either_way_round(one, other, shift):
    other = shapely.affinity.translate(other, one.centroid.x - other.centroid.x + shift)
    there, back = overlaps_km2(series(one, other)), overlaps_km2(series(other, one))
    assert there == pytest.approx(back, rel=1e-6)
    assert sum(there.values()) == pytest.approx(on_cylinder_km2(one & other), rel=1e-5, abs=1e-6)


@pytest.mark.parametrize("neighbour", [shapely.box(1, 0, 2, 1), shapely.box(1, 1, 2, 2), shapely.box(5, 5, 6, 6)])
def test_neighbours_share_no_area(neighbour):
    assert overlaps_km2(series(shapely.box(0, 0, 1, 1), neighbour)) == {}


def test_of_an_intersection_only_polygons_count():
    comb = shapely.union_all([shapely.box(0, 0, 3, 1), shapely.box(0, 1, 1, 2)])
    other = shapely.union_all([shapely.box(0.5, 1.5, 1.5, 3), shapely.box(1, 1, 3, 2)])
    ((pair, shared),) = overlaps_km2(series(comb, other)).items()
    assert pair == ("r0", "r1")
    assert shared == pytest.approx(zone_km2(0.5, 1.5, 1, 2), rel=1e-6)


@settings(max_examples=40)  # each takes a while
@given(rings_with_holes(), st.floats(-9, 9), st.floats(-25, 25))
def test_a_label_stands_inside_its_polygon(region, east, north):
    centre = {"lon_0": region.centroid.x + east, "lat_0": region.centroid.y + north}
    label = label_points(series(region), equal_area_crs(centre))["r0"]
    assert region.contains(label)


def test_a_label_stands_where_it_has_room_for_four_times_its_height():
    crs = equal_area_crs(PROJECTION)
    tower, hall = shapely.box(-400, -100, -200, 800), shapely.box(-400, -100, 400, 100)
    plane = shapely.transform(shapely.union_all([tower, hall]), lambda xy: xy * 1000)
    label = label_points(gpd.GeoSeries([plane], crs=crs).to_crs(4326), crs).to_crs(crs)[0]
    assert (label.x / 1000, label.y / 1000) == pytest.approx((0, 0), abs=30)


def test_a_label_stands_in_the_largest_part():
    small, large = shapely.box(0, 0, 1, 1), shapely.box(10, 0, 14, 4)
    label = label_points(series(shapely.MultiPolygon([small, large])), equal_area_crs(PROJECTION))["r0"]
    assert large.contains(label)


@given(stars(latitude=40))
def test_areas_in_the_plane_are_true(shape):
    crs = equal_area_crs({"lat_0": shape.centroid.y, "lon_0": shape.centroid.x})
    in_plane = series(shape.segmentize(0.01)).to_crs(crs).area.sum() / 1e6
    assert in_plane == pytest.approx(km2(shape)[0], rel=1e-6)


def test_the_plane_is_in_metres_from_its_centre():
    crs = equal_area_crs(PROJECTION)
    assert Transformer.from_crs(4326, crs, always_xy=True).transform(20, 10) == pytest.approx((0, 0), abs=1e-6)
    assert {axis.unit_name for axis in crs.axis_info} == {"metre"}


def test_the_box_holds_the_bulge_of_long_edges():
    crs = equal_area_crs({"lat_0": 50, "lon_0": 20})
    box = bounds_in_plane(series(shapely.box(0, 60, 40, 65)), crs)
    across = Transformer.from_crs(4326, crs, always_xy=True)
    edge = [across.transform(lon, lat) for lon in range(41) for lat in (60, 65)]
    assert box.west == pytest.approx(min(x for x, _ in edge), rel=1e-6)
    assert box.east == pytest.approx(-box.west, rel=1e-6)
    assert box.south == pytest.approx(min(y for _, y in edge), rel=1e-6)
    assert box.north == pytest.approx(max(y for _, y in edge), rel=1e-6)
