import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import TINY

from geo.schema import COLLECTIONS, FILES
from geo.shape import ListOf, Record, shape_problems
from geo.values import (
    AREA_STEP,
    COLOUR,
    CRS84,
    DATE,
    DATED,
    ID,
    KILOMETRES,
    LANGUAGE,
    LATITUDE,
    LONGITUDE,
    NAME,
    NUMBER,
    POSITIVE,
    TEXT,
    URL,
    is_number,
)

RANK = FILES["places.geojson"].fields["features"].item.fields["properties"].fields["rank"]
KINDS = {
    "text": (TEXT, ["a", " b "], ["", " ", "\n", None, 1, ["a"]]),
    "id": (ID, ["a", "west-2", "0"], ["", "A", "a b", "a_b", "é", "a\n", "{{7*7}}", 1, None]),
    "language": (LANGUAGE, ["es", "sr-RS", "rue"], ["ES", "e", "spanish", "es-mx", "", None]),
    "number": (NUMBER, [0, -1, 2.5, 10**300], [True, "1", float("inf"), float("nan"), None]),
    "positive": (POSITIVE, [1, 0.1], [0, -1, True, "1", float("inf")]),
    "latitude": (LATITUDE, [0, -89, 89], [89.1, -90, "1", None]),
    "longitude": (LONGITUDE, [0, -180, 180], [180.1, "1", None]),
    "kilometres": (KILOMETRES, [-9000, 0, 9000], [9000.1, 10**308, True, "1", None]),
    "area step": (AREA_STEP, [0.01, 100, 1e6], [0, 1e-320, 1e308, True, None]),
    "rank": (RANK, [1, 4], [True, 1.0, 5, "1", [1], None]),
    "date": (
        DATE,
        ["1918-03-03", "2000-02-29", "1582-10-15"],
        ["1918-3-3", "19180303", "1918-02-29", "1918-W10-7", "1582-10-14", "", 1918, None],
    ),
    "colour": (COLOUR, ["#0b6e4f"], ["#0B6E4F", "#fff", "red", "#0b6e4f;", "#0b6e4f\n", None]),
    "address": (
        URL,
        ["https://example.org/a?b=c#d", "http://example.org"],
        ["javascript:alert(1)", "data:text/html,x", "//example.org", "ftp://example.org", "https://a b", 'https://a"b', "", None],
    ),
    "name": (
        NAME,
        [{"family": "Doe", "given": "Jane"}, {"family": "Doe"}, {"literal": "The Board"}],
        [{"given": "Jane"}, {"family": ""}, {"family": "Doe", "literal": "Doe"}, {"literal": 1}, {}, "Doe", [["family"]], None],
    ),
    "date in parts": (
        DATED,
        [{"date-parts": [[1918]]}, {"date-parts": [[1918, 3]]}, {"date-parts": [[1918, 2, 28]]}, {"date-parts": [[1323, 8, 12]]}],
        [
            *(
                {"date-parts": parts}
                for parts in ([], [[]], [[1918], [1919]], [["1918"]], [[True]], [[1918, 2, 29]], [[1918, 13]])
            ),
            *({"date-parts": parts} for parts in ([[0]], [[-1]], [[10**400]], [[1918.0]], [[1918, 3, 3, 1]], 1918, None)),
            {"date-parts": [[1918]], "season": 1},
            {},
            "1918",
        ],
    ),
    "reference system": (CRS84, [{"type": "name", "properties": {"name": "urn:ogc:def:crs:OGC:1.3:CRS84"}}], ["EPSG:3857", {}]),
}


def told(value, shape):
    return [str(problem) for problem in shape_problems(value, shape, "here")]


@pytest.mark.parametrize(("shape", "value"), [(shape, value) for shape, good, _ in KINDS.values() for value in good])
def test_a_good_value_has_no_problem(shape, value):
    assert told(value, shape) == []


@pytest.mark.parametrize(("shape", "value"), [(shape, value) for shape, _, bad in KINDS.values() for value in bad])
def test_a_bad_value_has_one_problem_that_names_its_kind(shape, value):
    (problem,) = told(value, shape)
    assert problem.startswith(f"here: should be {shape.kind}, is ")
    assert problem.endswith("; correct the value")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ([], ["here: has 0 items, needs 1 or more; add what is missing"]),
        ({}, ["here: should be a list, is {}; write it in square brackets"]),
        ([1, "x", 3, {}], ["here: entry 2: should be a finite number, is 'x'; correct the value",
                           "here: entry 4: should be a finite number, is {}; correct the value"]),
    ],
)  # fmt: skip
def test_lists(value, expected):
    assert told(value, ListOf(NUMBER)) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"id": "a", "n": 1}, []),
        ({"id": "a", "n": 1, "note": "b"}, []),
        ([], ["here: should be an object, is []; write it in curly brackets"]),
        ({}, ["here: the field 'id' is missing; add it", "here: the field 'n' is missing; add it"]),
        ({"id": "a", "m": 1}, ["here: the field 'n' is missing; add it",
                               "here: the field 'm' is not known; remove it or correct its name"]),
        ({"id": "a", "n": "1"}, ["here: n: should be a finite number, is '1'; correct the value"]),
    ],
)  # fmt: skip
def test_records(value, expected):
    assert told(value, Record({"id": ID, "n": NUMBER, "note": TEXT}, frozenset({"note"}))) == expected


def test_an_entry_is_named_by_its_id():
    shape = ListOf(Record({"id": ID, "n": NUMBER}))
    assert told([{"id": "a", "n": None}], shape) == ["here: a: n: should be a finite number, is None; correct the value"]


def test_a_long_value_is_cut_short():
    (problem,) = told("x" * 1000, NUMBER)
    assert len(problem) < 120


@given(st.floats() | st.integers())
def test_finite_numbers_are_numbers(value):
    assert is_number(value) == (abs(value) < float("inf"))


def test_an_integer_too_large_for_a_float_is_no_number():
    assert not is_number(10**400)


@pytest.mark.parametrize("name", FILES)
def test_the_files_of_both_atlases_have_their_shape(name, atlas, tiny):
    assert list(shape_problems(atlas.tables[name], FILES[name], name)) == []
    assert list(shape_problems(tiny.tables[name], FILES[name], name)) == []


def test_collections_are_the_geojson_files():
    assert {path.name for path in TINY.glob("*.geojson")} == set(COLLECTIONS)
