"""The command as a user runs it: the same bytes everywhere, a page that needs nothing from elsewhere, small enough."""

import gzip
import os
import re
import shutil
import subprocess
import sys

import pytest
from support import DATA, ROOT, TINY, PageReader, files_in, run

PAGE = ROOT / "output" / "index.html"


@pytest.fixture(scope="module")
def html():
    return PAGE.read_text("utf-8")


@pytest.mark.parametrize("data", [DATA, TINY], ids=["real", "tiny"])
def test_the_same_data_gives_the_same_bytes_anywhere(data, tmp_path):
    copy = shutil.copytree(data, tmp_path / "elsewhere" / "copy")
    here = run("--data", data, "--output", tmp_path / "here", PYTHONHASHSEED="1")
    there = run("--data", "copy", "--output", "there", cwd=copy.parent, PYTHONHASHSEED="2", LC_ALL="C", TZ="Asia/Tokyo")
    assert (here.returncode, here.stderr) == (there.returncode, there.stderr) == (0, "")
    assert files_in(tmp_path / "here") == files_in(copy.parent / "there")


def test_the_committed_page_is_what_the_data_build():
    done = run("--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_committed_data_are_in_canonical_form():
    done = run("--canonical", "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_folder_that_cannot_be_written_is_told_in_one_line(tmp_path):
    (tmp_path / "file").write_text("", "utf-8")
    done = run("--data", TINY, "--output", tmp_path / "file" / "output")
    assert (done.returncode, done.stdout) == (2, "")
    assert re.fullmatch(rf"{tmp_path}/file[^\n]*; choose a folder that can be written\n", done.stderr)


@pytest.mark.parametrize("options", [[], ["--check"]])
def test_a_reader_who_has_read_enough_is_no_error(tmp_path, options):
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, ROOT / "build_map.py", "--data", TINY, "--output", tmp_path, *options]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (len(options), "")


def test_the_page_loads_nothing_from_elsewhere(html):
    assert not re.findall(r"@import|url\(\s*['\"]?(?!data:|#)", re.sub(r"<script.*?</script>", "", html, flags=re.DOTALL))
    for tag, attributes in PageReader(html).tags:
        assert tag not in ("link", "base", "iframe", "object", "embed", "img")
        assert not {"src", "href", "srcset", "data"} & {name for name, _ in attributes}


def test_the_page_is_small(html):
    assert len(html.encode()) < 1_000_000
    assert len(gzip.compress(html.encode(), mtime=0)) < 290_000
