"""The evidence covers every outline once, from both of its sides."""

import copy
from itertools import pairwise

import pytest
from support import DATA, with_value

from geo.borders import cut, rings_of
from geo.load import load_atlas
from geo.model import rows
from geo.validate import find_problems

ATLAS = load_atlas(DATA)
REGIONS = rows(ATLAS.tables["regions.geojson"])
BORDERS = ATLAS.tables["borders.json"]
RINGS = rings_of(REGIONS)
STRETCHES, PROBLEMS = cut(RINGS, BORDERS)


def edges_of(row):
    return [edge for stretch in STRETCHES[row["id"]] for edge in pairwise(stretch.positions(RINGS))]


def test_every_edge_of_every_outline_belongs_to_one_row():
    assert PROBLEMS == []
    drawn = {frozenset(edge) for ring in RINGS.values() for edge in pairwise([*ring, ring[0]])}
    covered = [frozenset(edge) for row in BORDERS for edge in edges_of(row)]
    assert len(covered) == len(set(covered))
    assert set(covered) == drawn


@pytest.mark.parametrize("row", BORDERS, ids=lambda row: row["id"])
def test_a_row_names_both_sides_of_each_of_its_edges(row):
    sides = {edge: key[0] for key, ring in RINGS.items() for edge in pairwise([*ring, ring[0]])}
    edges = edges_of(row)
    assert edges
    assert {sides[edge] for edge in edges} == {row["region"]}
    neighbours = {sides.get(edge[::-1]) for edge in edges}
    names = {feature["id"] for feature in REGIONS}
    assert neighbours == ({row["beyond"]} if row["beyond"] in names else {None})


@pytest.mark.parametrize("row", BORDERS, ids=lambda row: row["id"])
def test_a_coast_is_a_coast_and_an_inference_is_not_sure(row):
    assert (row["kind"] == "coast") == (row["beyond"] == "sea")
    assert (row["within_km"] > 10) == (row["kind"] == "inferred") or row["kind"] == "treaty-text"


@pytest.mark.parametrize("number", range(3))
def test_a_missing_row_is_told(tiny, number):
    fewer = [row for place, row in enumerate(tiny.tables["borders.json"]) if place != number]
    lines = [str(problem) for problem in find_problems(with_value(tiny, "borders.json", (), fewer))]
    assert len(lines) == (2 if number == 1 else 1)
    assert all("no row covers" in line for line in lines)


def test_a_row_twice_is_told(tiny):
    twice = [*tiny.tables["borders.json"], {**tiny.tables["borders.json"][0], "id": "again"}]
    (line,) = [str(problem) for problem in find_problems(with_value(tiny, "borders.json", (), twice))]
    assert line.startswith("borders.json: again: covers the stretch near [80, -14.5] that west-shore covers too")


@pytest.mark.parametrize(
    ("number", "field", "value", "what"),
    [
        (1, "beyond", "lagoon", "the other side is east-square, not lagoon"),
        (0, "beyond", "east-square", "east-square is not on the other side"),
        (0, "from", [80, -14], "no ring of west-square has both [80, -14] and [80, -15.5]"),
    ],
)
def test_a_wrong_row_is_told_once(tiny, number, field, value, what):
    lines = [str(problem) for problem in find_problems(with_value(tiny, "borders.json", (number, field), value))]
    assert [what in line for line in lines if "no row covers" not in line and "is missing" not in line] == [True]
    assert len([line for line in lines if "no row covers" in line]) == (field == "from")


@pytest.mark.parametrize("end", ["from", "to"])
def test_a_row_with_one_end_is_told(tiny, end):
    borders = tiny.tables["borders.json"]
    halved = [{field: value for field, value in borders[0].items() if field != end}, *borders[1:]]
    lines = [str(problem) for problem in find_problems(with_value(tiny, "borders.json", (), halved))]
    told = "borders.json: west-shore: has one end and not the other; give both 'from' and 'to', or neither"
    assert told in lines
    assert len(lines) == 2


def test_every_word_for_a_neighbour_or_a_course_is_used():
    words = ATLAS.words["en"]
    for field, start in (("beyond", "beyond."), ("follows", "follows.")):
        assert {key.removeprefix(start) for key in words if key.startswith(start)} <= {row[field] for row in BORDERS}


def test_a_row_without_ends_stands_for_the_rings_that_no_other_row_cuts(tiny):
    features = copy.deepcopy(rows(tiny.tables["regions.geojson"]))
    square = features[0]["geometry"]["coordinates"]
    island = [[[70, 0], [71, 0], [71, 1], [70, 0]]]
    features[0]["geometry"] = {"type": "MultiPolygon", "coordinates": [square, island]}
    islands = {"id": "islands", "region": "west-square", "beyond": "lagoon"}
    stretches, problems = cut(rings_of(features), [*tiny.tables["borders.json"], islands])
    assert problems == []
    assert [(stretch.part, stretch.length) for stretch in stretches["islands"]] == [(1, 3)]
