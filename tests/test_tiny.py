"""Another atlas, in another part of the world: the code knows no treaty."""

import json
import re

import pytest
from support import PageReader
from test_measure import zone_km2

from geo.canon import canonical
from geo.pack import packed, with_calls
from geo.schema import COLLECTIONS


@pytest.fixture(scope="module")
def data(tiny_html):
    return PageReader(tiny_html).data


def strings_in(node):
    if isinstance(node, dict | list):
        return {text for child in (node.values() if isinstance(node, dict) else node) for text in strings_in(child)}
    return {node} if isinstance(node, str) else set()


def test_its_regions_are_drawn(data, tiny_html):
    assert {region["id"]: region["km2"] for region in data["regions"]} == {
        "west-square": round(zone_km2(79, -15.5, 80, -14.5)),
        "east-square": round(zone_km2(80, -15.5, 81, -14.5)),
    }
    square = [[79, -15.5], [80, -15.5], [80, -14.5], [79, -14.5], [79, -15.5]]
    assert with_calls(json.dumps(packed(square))) in tiny_html


def test_its_page_shares_no_word_and_no_row_with_the_treaty(atlas, data):
    shared = {
        "English",
        "en",
        "Borders now",
        "km2",
        "sq-mi",
        "people",
        "population",
        "none",
        "certain",
        "uncertain",
        "town",
        "area",
        "lines",
        "dots",
        "coast",
        "sea",
        "treaty-text",
        "short",
        "contested",
        "region",
        "status",
        "sum",
        "#%",
        "# %",
        "«",
        "».",
    }
    theirs = strings_in(data)
    assert len(theirs) > 100
    rows = {name: table["features"] if isinstance(table, dict) and "features" in table else table
            for name, table in atlas.tables.items() if name not in ("atlas.json", "basemap.geojson")}  # fmt: skip
    ids = {row["id"] for table in rows.values() for row in table}
    words = {word for words in atlas.words.values() for word in words.values()}
    assert theirs & ids == set()
    assert theirs & words <= shared


@pytest.mark.parametrize("name", ["Brest", "Litov", "Poland", "Ukrain", "Finland", "Livonia", "Lenin", "1917", "1918"])
def test_neither_data_nor_code_of_its_page_names_the_treaty(tiny_html, name):
    assert not re.search(name, re.sub(r"base64,[\w+/=]*", "", tiny_html), re.IGNORECASE)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_its_files_are_in_canonical_form(tiny, name):
    assert canonical(tiny.tables[name]) == (tiny.folder / name).read_text("utf-8")
