"""The arithmetic: sums of areas, and how sure they are."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.borders import rings_of
from geo.geometry import regions_of
from geo.measure import WGS84, area_deviation_km2, area_km2, length_km
from geo.model import rows
from geo.story import opening_day, statuses_on
from geo.sums import Outlines, table


def outlines_of(atlas):
    return Outlines(rows(atlas.tables["regions.geojson"]), atlas.tables["borders.json"])


def statuses_of(atlas):
    return statuses_on(atlas, opening_day(atlas))


@given(st.floats(-170, 160), st.floats(-80, 70), st.floats(0.01, 5))
def test_a_meridian_is_as_long_as_the_ellipsoid_says(lon, lat, degrees):
    _, _, metres = WGS84.inv(lon, lat, lon, lat + degrees)
    assert length_km([(lon, lat), (lon, lat + degrees)]) == pytest.approx(metres / 1000, rel=1e-6)


def test_the_deviation_of_one_stretch_and_of_two():
    assert area_deviation_km2([300]) == pytest.approx(300 / math.sqrt(3))
    assert area_deviation_km2([300, 300]) == pytest.approx(area_deviation_km2([300]) * math.sqrt(2))
    assert area_deviation_km2([]) == 0


@pytest.mark.parametrize("region", ["ukraine", "finland", "lithuania"])
def test_a_deviation_does_not_depend_on_how_finely_the_evidence_is_cut(atlas, region):
    features, borders = rows(atlas.tables["regions.geojson"]), atlas.tables["borders.json"]
    rings = rings_of(features)
    whole = Outlines(features, borders)
    finer = []
    for row in borders:
        stretches = whole.stretches[row["id"]]
        middle = stretches[0].positions(rings)[stretches[0].length // 2] if "from" in row and stretches[0].length > 1 else None
        halves = [{**row, "to": list(middle)}, {**row, "id": f"{row['id']}-rest", "from": list(middle)}] if middle else [row]
        finer += halves
    assert len(finer) > len(borders) + 50
    assert Outlines(features, finer).deviation_km2({region}) == pytest.approx(whole.deviation_km2({region}))


def test_the_stretches_of_one_line_are_off_together(atlas):
    features, borders = rows(atlas.tables["regions.geojson"]), atlas.tables["borders.json"]
    apart = [{field: value for field, value in row.items() if field != "line"} for row in borders]
    both = {"lithuania", "grodno"}
    assert Outlines(features, borders).deviation_km2(both) > Outlines(features, apart).deviation_km2(both) + 100


def test_a_border_between_two_regions_does_not_count_in_their_sum(tiny):
    outlines = outlines_of(tiny)
    west, both = outlines.deviation_km2({"west-square"}), outlines.deviation_km2({"west-square", "east-square"})
    inner = sum(outlines.lengths_km["middle"]) * 12 / math.sqrt(3)
    assert west > inner > both > 0


def test_the_table_shows_what_is_said_of_it(atlas):
    areas = {str(name): km2 for name, km2 in area_km2(regions_of(atlas).geometry).items()}
    sums = {row["id"]: row for row in table(areas, outlines_of(atlas), atlas.tables["sums.json"], statuses_of(atlas))}
    (quoted,) = (fact["value"] for fact in atlas.tables["facts.json"] if fact["id"] == atlas.tables["atlas.json"]["quoted"])
    assert sums["ukraine-and-finland"]["of"] == ["ukraine", "finland"]
    assert sums["ukraine-and-finland"]["km2"] - 3 * sums["ukraine-and-finland"]["deviation_km2"] > quoted
    assert sums["without-ukraine"]["km2"] < quoted < sums["without-finland"]["km2"]
    whole = sums["everything"]["deviation_km2"]
    assert min(areas["kholm"], areas["brest-polesia"]) > whole


def test_the_table_adds_up(atlas):
    areas = {str(name): km2 for name, km2 in area_km2(regions_of(atlas).geometry).items()}
    found = table(areas, outlines_of(atlas), atlas.tables["sums.json"], statuses_of(atlas))
    by_kind = {kind: [row for row in found if row["kind"] == kind] for kind in ("region", "status", "sum")}
    assert {row["id"]: row["km2"] for row in by_kind["region"]} == areas
    assert sum(row["km2"] for row in by_kind["status"]) == pytest.approx(sum(areas.values()))
    sums = {row["id"]: row for row in by_kind["sum"]}
    assert sums["everything"]["km2"] == pytest.approx(sum(areas.values()))
    assert sums["everything"]["km2"] - sums["without-finland"]["km2"] == pytest.approx(areas["finland"])
    assert all(0 < row["deviation_km2"] < row["km2"] / 4 for row in found)
