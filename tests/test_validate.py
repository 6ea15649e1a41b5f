import pytest
from support import with_feature, with_value

from geo.model import Atlas, DataError, Problem
from geo.validate import find_problems, require_valid


def told(atlas):
    return [str(problem) for problem in find_problems(atlas)]


def test_both_atlases_are_valid(atlas, tiny):
    assert told(atlas) == told(tiny) == []
    require_valid(tiny)


def test_every_problem_is_carried_and_told_a_line_each(tiny):
    atlas = with_value(with_value(tiny, "facts.json", (0, "region"), "north"), "stages.json", (1, "from"), "1900-01-01")
    with pytest.raises(DataError) as caught:
        require_valid(atlas)
    assert caught.value.problems == find_problems(atlas)
    assert str(caught.value).splitlines() == told(atlas)
    assert len(caught.value.problems) == 3


def test_a_problem_is_one_line():
    assert str(Problem("here", "this is wrong", "do that")) == "here: this is wrong; do that"


def test_nothing_to_read_is_no_error_of_its_own(tiny):
    assert find_problems(Atlas(tiny.folder, {}, {})) == []


def test_a_file_of_the_wrong_shape_is_told_once(tiny):
    atlas = with_value(tiny, "stages.json", (), {"stages": []})
    assert told(atlas) == ["stages.json: should be a list, is {'stages': []}; write it in square brackets"]


@pytest.mark.parametrize("name", ["land", "lakes", "borders", "rivers", "places", "bands", "holdings"])
def test_a_region_may_not_be_called_as_a_base_layer_or_a_switch(tiny, name):
    west = tiny.tables["regions.geojson"]["features"][0]
    atlas = with_feature(tiny, "regions.geojson", {**west, "id": name})
    assert any(f"regions.geojson: {name}: the id" in problem for problem in told(atlas))


def test_each_file_has_ids_of_its_own(tiny):
    doubled = with_feature(tiny, "basemap.geojson", tiny.tables["basemap.geojson"]["features"][0])
    assert told(doubled) == ["basemap.geojson: land: the id stands 2 times; give each its own id"]


def test_a_language_that_is_not_listed_may_be_unfinished(tiny):
    atlas = Atlas(tiny.folder, tiny.tables, {**tiny.words, "de": {"title": "Zwei Quadrate"}})
    assert told(atlas) == []


def test_a_word_that_one_language_has_all_must_have(tiny):
    words = {**tiny.words, "fr": {**tiny.words["fr"], "stage.offer.more": "plus"}}
    assert told(Atlas(tiny.folder, tiny.tables, words)) == ["text/en.json: the word 'stage.offer.more' is missing; translate it"]


def test_a_language_that_is_no_table_is_told_once(tiny):
    atlas = Atlas(tiny.folder, tiny.tables, {**tiny.words, "fr": ["Les deux carrés"]})
    assert told(atlas) == ["text/fr.json: should be an object; write it in curly brackets"]
