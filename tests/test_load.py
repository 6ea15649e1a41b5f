import re
import sys

import pytest
from support import TINY

from geo.load import load_atlas, parse_json
from geo.schema import FILES


def test_every_file_and_language_is_read(tiny):
    assert set(tiny.tables) == set(FILES)
    assert set(tiny.words) == {"en", "fr"}
    assert tiny.unreadable == ()
    assert tiny.words["fr"]["title"] == "Les deux carrés de la mer du Sud"
    assert tiny.folder == TINY


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_told_and_the_others_are_read(tiny_copy, name):
    (tiny_copy / name).unlink()
    atlas = load_atlas(tiny_copy)
    assert [str(problem) for problem in atlas.unreadable] == [
        f"{name}: the file is missing; add it (data/README.md says what it holds)",
    ]
    assert set(atlas.tables) == set(FILES) - {name}


def test_a_folder_that_does_not_exist_is_told_in_one_line(tmp_path):
    atlas = load_atlas(tmp_path / "nowhere")
    assert [str(problem) for problem in atlas.unreadable] == [f"{tmp_path}/nowhere: is no folder; give the atlas's data folder"]
    assert (atlas.tables, atlas.words) == ({}, {})


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff\xfe", "is not UTF-8 ("),
        (b"", "line 1 is not JSON"),
        (b'{"a": 1\n"b": 2}', "line 2 is not JSON (Expecting ',' delimiter)"),
        (b"[" * 100_000, "is nested too deeply"),
        (b'{"a": 1, "b": 2, "a": 3}', "the key 'a' stands twice in one object"),
        (b"[-Infinity]", "-Infinity is not a finite number"),
        (b"1" * (sys.get_int_max_str_digits() + 1), "Exceeds the limit"),
    ],
)
@pytest.mark.parametrize("name", ["facts.json", "text/fr.json"])
def test_a_file_that_cannot_be_read_is_told(tiny_copy, name, content, reason):
    (tiny_copy / name).write_bytes(content)
    (problem,) = load_atlas(tiny_copy).unreadable
    assert problem.where == name
    assert reason in problem.what


def test_a_byte_order_mark_is_no_error(tiny_copy, tiny):
    (tiny_copy / "facts.json").write_bytes(b"\xef\xbb\xbf" + (tiny_copy / "facts.json").read_bytes())
    assert load_atlas(tiny_copy).tables == tiny.tables


def test_a_folder_in_the_place_of_a_file_is_told(tiny_copy):
    (tiny_copy / "facts.json").unlink()
    (tiny_copy / "facts.json").mkdir()
    (problem,) = load_atlas(tiny_copy).unreadable
    assert str(problem) == "facts.json: cannot be read (Is a directory); make it a readable file"


def test_nothing_but_readability_is_judged(tiny_copy):
    (tiny_copy / "stages.json").write_text('"no stages"', "utf-8")
    atlas = load_atlas(tiny_copy)
    assert atlas.unreadable == ()
    assert atlas.tables["stages.json"] == "no stages"


@pytest.mark.parametrize(
    "text", ['{"a": 1, "a": 1}', '[{"b": {"c": 1, "c": 2}}]', "NaN", "[Infinity]", r'"\ud800"', r'{"\udfff": 1}', "{", "", "1 2"]
)
def test_what_json_leaves_open_is_refused(text):
    with pytest.raises(ValueError, match=re.compile(".")):
        parse_json(text)


def test_a_whole_surrogate_pair_is_a_character():
    assert parse_json(r'["\ud83d\ude00"]') == ["\U0001f600"]


def test_all_keys_that_stand_twice_are_named():
    with pytest.raises(ValueError, match="'a', 'c' stands twice"):
        parse_json('{"c": 1, "a": 1, "b": 2, "a": 3, "c": 4}')
