"""The files that people take away are what their formats say."""

import io
import json
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import frictionless
import geojson
import geojson_pydantic
import geopandas as gpd
import pytest
from support import DATA, ROOT, PageReader

from geo.bibliography import labels
from geo.borders import certainty
from geo.describe import dataset_json_ld
from geo.export import derive_exports
from geo.load import load_atlas
from geo.model import rows
from geo.page import derive_page
from geo.readme import with_areas

ATLAS = load_atlas(DATA)
EXPORTS = derive_exports(ATLAS)
COLLECTIONS = [name for name in EXPORTS if name.endswith(".geojson")]
COLOUR = re.compile(r"#[0-9a-f]{6}")


@pytest.mark.parametrize("name", COLLECTIONS)
def test_two_validators_find_it_valid(name):
    found = geojson.loads(EXPORTS[name])
    assert found.is_valid, found.errors()
    geojson_pydantic.FeatureCollection.model_validate_json(EXPORTS[name])


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_gis_reads_every_feature_with_its_style(name):
    frame = gpd.read_file(io.BytesIO(EXPORTS[name].encode()))
    source = "regions.geojson" if name == "borders.geojson" else name
    assert frame.crs == 4326
    assert len(frame) == len(ATLAS.tables["borders.json"] if name == "borders.geojson" else rows(ATLAS.tables[source]))
    assert frame["id"].is_unique
    if name != "places.geojson":
        assert frame["stroke"].map(lambda colour: bool(COLOUR.fullmatch(colour))).all()
        assert (frame["stroke-width"] > 0).all()


@pytest.mark.parametrize("name", COLLECTIONS)
def test_every_feature_cites_and_linked_places_finds_its_words(name):
    known = set(labels(ATLAS, ATLAS.words["es"]).values())
    for feature in json.loads(EXPORTS[name])["features"]:
        assert feature["citations"]
        assert {citation["label"] for citation in feature["citations"]} <= known
        if name == "borders.geojson":
            assert feature["geometry"]["certainty"] == certainty(feature["properties"]["within_km"])
        if name != "places.geojson":
            assert feature["when"]["timespans"][0]["start"]["in"]
            assert {entry["lang"] for entry in feature["names"]} == set(ATLAS.words)


@pytest.mark.parametrize(
    ("km", "word"), [(1, "certain"), (3, "certain"), (4, "less-certain"), (10, "less-certain"), (11, "uncertain")]
)
def test_certainty_is_a_word_of_linked_places(km, word):
    assert certainty(km) == word


def test_the_data_package_validates(tmp_path):
    for name, text in EXPORTS.items():
        (tmp_path / name).write_bytes(text.encode())
    package = frictionless.Package(str(tmp_path / "datapackage.json"))
    assert frictionless.Package.metadata_validate(package.to_descriptor()) is not None
    assert list(frictionless.Package.metadata_validate(package.to_descriptor())) == []
    assert {resource.path for resource in package.resources} == {*COLLECTIONS, "sources.json", "sources.bib"}
    for resource in package.resources:
        assert resource.bytes == len(EXPORTS[resource.path].encode())


def test_the_page_carries_the_dataset_as_json_ld():
    reader = PageReader((ROOT / "output/index.html").read_text("utf-8"))
    assert ("script", [("type", "application/ld+json")]) in reader.tags
    expected = dataset_json_ld(ATLAS, ATLAS.tables["regions.geojson"]["bbox"])
    assert expected["@type"] == "Dataset"
    html = (ROOT / "output/index.html").read_text("utf-8")
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', html)
    assert json.loads(found[1]) == expected


def test_the_readme_has_the_table_of_the_page():
    document = (ROOT / "README.md").read_text("utf-8")
    page = PageReader((ROOT / "output/index.html").read_text("utf-8"))
    assert with_areas(document, ATLAS, {"data": page.data}) == document
    assert "| **Total without Finland, Livonia and Estonia** |" in document


def test_contested_features_carry_their_readings_and_disputed_borders_say_why():
    readings = ATLAS.tables["readings.json"]
    for name in ("regions.geojson", "areas.geojson"):
        for feature in json.loads(EXPORTS[name])["features"]:
            told = feature["properties"].get("readings_en", "")
            expected = [row["id"] for row in readings if row["of"] == feature["id"]]
            assert all(ATLAS.words["en"][f"reading.{reading}"] in told for reading in expected)
            assert bool(told) == bool(expected)
    disputed = {row["id"] for row in ATLAS.tables["borders.json"] if row.get("disputed")}
    for feature in json.loads(EXPORTS["borders.geojson"])["features"]:
        assert (feature["properties"].get("disputed_en") == ATLAS.words["en"].get(f"border.{feature['id']}")) or (
            feature["id"] not in disputed and "disputed_en" not in feature["properties"]
        )
        assert feature["properties"]["title_en"]


@pytest.mark.parametrize("name", COLLECTIONS)
def test_a_style_for_qgis_stands_beside_each_file_and_asks_for_fields_that_are_there(name):
    style = ET.fromstring(EXPORTS[name.replace(".geojson", ".qml")])  # noqa: S314 (our own)
    expressions = [option.get("value") for option in style.iter("Option") if option.get("name") == "expression"]
    assert expressions
    fields = {field for text in expressions for field in re.findall(r'"([\w-]+)"', text)}
    for feature in json.loads(EXPORTS[name])["features"]:
        assert fields <= feature["properties"].keys(), feature["id"]


def test_no_word_breaks_the_table_of_the_readme(tiny):
    words = {language: dict.fromkeys(table, "a|b\n<i>*c*") for language, table in tiny.words.items()}
    hostile = replace(tiny, words=words)
    document = with_areas("<!-- areas -->\n<!-- /areas -->", hostile, derive_page(hostile))
    lines = document.splitlines()[3:-1]
    assert len(lines) > 5
    for line in lines:
        assert line.endswith("|")
        assert len(re.findall(r"(?<!\\)\|", line)) == 4, line
        assert "<i>" not in line
