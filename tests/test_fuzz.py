"""Whatever JSON stands wherever in the data, it is told or it is drawn: nothing is raised but DataError."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support import TINY, paths_of, with_node

from build_map import main
from geo.load import load_atlas
from geo.model import Problem
from geo.validate import find_problems

ATLAS = load_atlas(TINY)
FILES = {**ATLAS.tables, **{f"text/{language}.json": words for language, words in ATLAS.words.items()}}
NODES = [(name, path) for name, table in FILES.items() for path in paths_of(table)]
ODD = ["", "land", "offer", "1931-05-01", "\ud800", "{{7*7}}", 0, -0.0, 90, 180, 1e-320, 1e308, 1e999, 10**308, 10**400, True]
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.sampled_from(ODD),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
changes = st.lists(st.tuples(st.sampled_from(NODES), values), min_size=1, max_size=2, unique_by=lambda change: change[0][0])


def spoiled(change):
    """The tiny files with the nodes of a change replaced: at most one in each file."""
    return {**FILES, **{name: with_node(FILES[name], path, value) for (name, path), value in change}}


@settings(max_examples=200)
@given(changes)
def test_problems_are_found_and_nothing_is_raised(change):
    files = spoiled(change)
    tables = {name: files[name] for name in ATLAS.tables}
    words = {language: files[f"text/{language}.json"] for language in ATLAS.words}
    for problem in find_problems(replace(ATLAS, tables=tables, words=words)):
        assert isinstance(problem, Problem)
        assert "\n" not in str(problem)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("fuzz")


def written(files, folder):
    for name, table in files.items():
        path = folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(table).replace("Infinity", "1e999"), "utf-8")
    return ["--data", str(folder / "data"), "--output", str(folder / "output")]


@settings(max_examples=100)
@given(changes)
def test_the_command_ends_in_one_of_two_ways(folder, change):
    assert main(written(spoiled(change), folder)) in (0, 2)


EXTREMES = [
    ("atlas.json", ("version",), "\ud800"),
    ("atlas.json", ("projection", "lat_0"), 10**400),
    ("atlas.json", ("projection",), {"lat_0": 15, "lon_0": -100}),  # the other side of the world
    ("atlas.json", ("frame_km", "east"), 1e308),
    ("atlas.json", ("frame_km", "east"), 10**308),
    ("atlas.json", ("area_step_km2",), 1e-320),
    ("atlas.json", ("area_step_km2",), 1e308),
    ("stages.json", (0, "from"), "0001-01-01"),
    ("stages.json", (0, "id"), "two\nlines"),
    ("statuses.json", (0, "id"), 10**4000),
    ("sources.json", (0, "title"), "\ud800"),
    ("facts.json", (0, "value"), 10**400),
    ("text/fr.json", (), {"two\nlines": 1}),
    ("text/fr.json", ("title",), "\ud800"),
    ("places.geojson", ("features", 0, "geometry", "coordinates"), [10**400, 0]),
    ("rivers.geojson", ("features", 0, "geometry", "coordinates"), [[80, -15], [80, -15]]),
    ("regions.geojson", ("features", 0, "geometry", "coordinates"), [[[79, -15], [79, 15], [79, -15], [79, -15]]]),
]


@pytest.mark.parametrize(("name", "path", "value"), EXTREMES, ids=[f"{i} {name}" for i, (name, *_) in enumerate(EXTREMES)])
def test_extremes_that_chance_seldom_finds(folder, capsys, name, path, value):
    assert main(written(spoiled([((name, path), value)]), folder)) in (0, 2)
    for line in capsys.readouterr().err.splitlines():
        assert line.startswith(tuple(FILES))
