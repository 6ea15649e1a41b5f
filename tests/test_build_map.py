"""The command, in this process: what it returns, prints and writes."""

import pytest
from support import TINY, files_in

from build_map import main
from geo.schema import COLLECTIONS

EXPORTS = [
    "regions.geojson",
    "borders.geojson",
    "lines.geojson",
    "areas.geojson",
    "holdings.geojson",
    "places.geojson",
    "sources.json",
    "sources.bib",
    "regions.qml",
    "borders.qml",
    "lines.qml",
    "areas.qml",
    "holdings.qml",
    "places.qml",
    "datapackage.json",
]


@pytest.fixture
def options(tiny_copy, tmp_path):
    return ["--data", str(tiny_copy), "--output", str(tmp_path / "output")]


def test_a_build_writes_one_file_and_tells_its_size(options, tmp_path, capsys, tiny_html):
    assert main(options) == 0
    written = {str(name): content for name, content in files_in(tmp_path / "output").items()}
    assert set(written) == {"index.html", *EXPORTS}
    assert written["index.html"] == tiny_html.encode()
    told = "".join(f"{tmp_path / 'output' / name}: {len(written[name]):,} bytes\n" for name in ["index.html", *EXPORTS])
    assert capsys.readouterr() == (told, "")


def test_check_is_silent_about_a_fresh_page(options, capsys):
    main(options)
    capsys.readouterr()
    assert main([*options, "--check"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("content", [None, "", "stale"])
def test_check_tells_each_stale_file_and_writes_nothing(options, tmp_path, capsys, content):
    main(options)
    capsys.readouterr()
    page = tmp_path / "output" / "index.html"
    page.unlink()
    if content is not None:
        page.write_text(content, "utf-8")
    before = files_in(tmp_path)
    assert main([*options, "--check"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told == [f"{page}: is not what the data would build; run build_map.py with the same options, without --check"]
    assert files_in(tmp_path) == before


def test_canonical_restores_jumbled_files(options, tiny_copy, capsys):
    for name in COLLECTIONS:
        text = (tiny_copy / name).read_text("utf-8")
        jumbled = text.replace(",", " ,\n").replace("79,", "79.0001,").replace('"bbox"', '"name":"from a GIS","bbox"')
        (tiny_copy / name).write_text(jumbled, "utf-8")
    assert main([*options, "--canonical", "--check"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == len(COLLECTIONS)
    assert main([*options, "--canonical"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == len(COLLECTIONS)
    assert files_in(tiny_copy) == files_in(TINY)
    assert main([*options, "--canonical", "--check"]) == 0


def test_canonical_writes_no_page(options, tmp_path):
    assert main([*options, "--canonical"]) == 0
    assert not (tmp_path / "output").exists()


def test_bad_data_is_told_on_standard_error(options, tiny_copy, capsys):
    (tiny_copy / "facts.json").unlink()
    assert main(options) == 2
    assert capsys.readouterr() == ("", "facts.json: the file is missing; add it (data/README.md says what it holds)\n")


@pytest.mark.parametrize("option", [[], ["--check"], ["--canonical"]])
def test_a_data_folder_that_does_not_exist_is_told(tmp_path, capsys, option):
    assert main(["--data", str(tmp_path / "nowhere"), "--output", str(tmp_path / "output"), *option]) == 2
    assert "nowhere: is no folder" in capsys.readouterr().err
    assert files_in(tmp_path) == {}


@pytest.mark.parametrize(("arguments", "status"), [(["--help"], 0), (["--colour"], 2), (["data"], 2)])
def test_arguments(arguments, status, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == status
    assert "build_map.py" in "".join(capsys.readouterr())
