"""The bench measures what it says: its table, the pages it measures, and the document that shows its table."""

import re

import pytest
from support import DATA, ROOT, TINY

from geo.load import load_atlas
from geo.validate import require_valid
from scripts.benchmark.plain_folium import BESIDE, write_plain_map
from scripts.benchmark.report import MEASURES, record, table
from scripts.benchmark.squares import write_squares

PERFORMANCE = (ROOT / "docs/performance.md").read_text("utf-8")


def rows_of(markdown):
    """Return the cells of each table of a Markdown text, row by row, without the line under the head."""
    tables = re.findall(r"(?:^\|.*\|\n)+", f"{markdown}\n", re.MULTILINE)
    return [[[cell.strip() for cell in line.strip("|").split("|")] for line in found.splitlines()] for found in tables]


def shown(samples, names, key):
    """Return the cells that the table shows of a measure."""
    place = [measure.key for measure in MEASURES].index(key)
    (rows,) = rows_of(table(samples, names))
    return rows[place + 2][2:]


def test_the_table_shows_medians_and_their_ratios_to_the_first_page():
    samples = {}
    record(samples, "pan", "plain", 10, 1000, 20)
    record(samples, "pan", "ours", 50, 30, 40)
    assert shown(samples, ["plain", "ours"], "pan") == ["20.0", "40.0 (2.00x)"]


def test_a_growth_is_told_against_the_measure_above_on_the_same_page():
    samples = {}
    record(samples, "squares-14", "ours", 2)
    record(samples, "squares-100", "ours", 14)
    assert shown(samples, ["plain", "ours"], "squares-100") == ["", "14.0 (7.00x)"]


def test_every_measure_above_is_in_the_table():
    keys = [measure.key for measure in MEASURES]
    assert {measure.above for measure in MEASURES if measure.above} <= set(keys)
    assert len(keys) == len(set(keys))


def test_the_document_shows_the_table_as_the_bench_prints_it():
    tables = [rows for rows in rows_of(PERFORMANCE) if rows[0][0] == "Measure"]
    assert tables
    for head, _, *rows in tables:
        assert head[:3] == ["Measure", "Aim", "plain folium"]
        assert [row[:2] for row in rows] == [[f"{measure.label}, {measure.unit}", measure.aim] for measure in MEASURES]
        for row in rows:
            assert len(row) == len(head)
            assert all(re.fullmatch(r"([\d,]+\.\d+( \(\d+\.\d\dx\))?)?", cell) for cell in row[2:]), row


@pytest.mark.parametrize("count", [1, 14, 100])
def test_the_squares_are_an_atlas_without_a_fault(tmp_path, count):
    atlas = load_atlas(write_squares(count, TINY, tmp_path / "squares"))
    require_valid(atlas)
    assert len(atlas.tables["regions.geojson"]["features"]) == count


def test_every_square_changes_with_the_last_step(tmp_path):
    tables = load_atlas(write_squares(9, TINY, tmp_path / "squares")).tables
    first, last = tables["stages.json"][0]["from"], tables["steps.json"][-1]["on"]
    status = {(row["region"], row["from"]): row["status"] for row in tables["standings.json"]}
    for feature in tables["regions.geojson"]["features"]:
        assert status[feature["id"], first] != status[feature["id"], last]


def test_plain_folium_draws_every_region_and_asks_for_nothing_but_what_is_beside_it(tmp_path):
    html = write_plain_map(DATA, tmp_path).read_text("utf-8")
    for feature in load_atlas(DATA).tables["regions.geojson"]["features"]:
        assert f'"id": "{feature["id"]}"' in html
    fetched = re.findall(r'<(?:script|link)[^>]* (?:src|href)="([^"]+)"', html)
    assert fetched == list(BESIDE)
    assert all((tmp_path / name).is_file() for name in fetched)
    assert "http://" not in html
    assert "https://" not in html
