"""Each folder in bad/ is one defect: what differs from tiny/, and the lines that the command says about it."""

import shutil

import pytest
from support import ROOT, files_in

import build_map

CASES = sorted(folder for folder in (ROOT / "tests" / "bad").iterdir() if folder.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_data_is_told_and_nothing_is_written(case, tiny_copy, tmp_path, capsys):
    shutil.copytree(case, tiny_copy, dirs_exist_ok=True)
    removed = tiny_copy / "remove.txt"
    for name in removed.read_text("utf-8").split() if removed.exists() else ():
        (tiny_copy / name).unlink()
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("the page of yesterday", "utf-8")
    before = files_in(tmp_path)

    assert build_map.main(["--data", str(tiny_copy), "--output", str(output)]) == 2

    told = capsys.readouterr()
    assert told.err == (case / "expected.txt").read_text("utf-8")
    assert told.out == ""
    assert files_in(tmp_path) == before


def test_problems_of_four_files_are_told_together():
    lines = (ROOT / "tests" / "bad" / "several-at-once" / "expected.txt").read_text("utf-8").splitlines()
    assert len({line.split(":")[0] for line in lines}) == 4 < len(lines)


def test_every_case_differs_from_the_tiny_atlas_in_every_file():
    tiny = files_in(ROOT / "tests" / "tiny")
    for case in CASES:
        assert not [name for name, content in files_in(case).items() if tiny.get(name) == content]
