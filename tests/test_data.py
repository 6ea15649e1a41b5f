"""The real data, row by row."""

import gzip
import itertools
import json
import re
from collections import Counter

import pytest
import shapely
from pyproj import Geod
from support import DATA

from geo.canon import canonical
from geo.geometry import regions_of
from geo.load import load_atlas
from geo.measure import area_km2
from geo.model import rows
from geo.schema import COLLECTIONS

ATLAS = load_atlas(DATA)
TABLES = ATLAS.tables
REGIONS = {feature["id"]: shapely.geometry.shape(feature["geometry"]) for feature in rows(TABLES["regions.geojson"])}
BASE = {feature["id"]: shapely.geometry.shape(feature["geometry"]) for feature in rows(TABLES["basemap.geojson"])}
RIVERS = [shapely.geometry.shape(feature["geometry"]) for feature in rows(TABLES["rivers.geojson"])]
LAND = BASE["land"]
shapely.prepare(LAND)
WGS84 = Geod(ellps="WGS84")

# stage and article of each region, as design and treaty have them
EXPECTED = {
    "poland": ("first-terms", "iii"),
    "kholm": ("first-terms", "vi-ukraine"),
    "lithuania": ("first-terms", "iii"),
    "western-latvia": ("first-terms", "iii"),
    "moonsund": ("first-terms", "iii"),
    "grodno": ("first-terms", "iii"),
    "brest-polesia": ("ukraine-peace", "vi-ukraine"),
    "ukraine": ("ultimatum", "vi"),
    "finland": ("ultimatum", "vi"),
    "livonia": ("ultimatum", "vi"),
    "estonia": ("ultimatum", "vi"),
    "kars": ("treaty", "iv"),
    "ardahan": ("treaty", "iv"),
    "batum": ("treaty", "iv"),
}
STAGES = [
    ("before", "1917-11-08"),
    ("armistice", "1917-12-15"),
    ("first-terms", "1917-12-27"),
    ("ukraine-peace", "1918-02-09"),
    ("ultimatum", "1918-02-21"),
    ("treaty", "1918-03-01"),
    ("supplement", "1918-08-27"),
    ("annulled", "1918-11-13"),
    ("aftermath", "1919-06-28"),
]
PUBLISHED_KM2 = [
    (["finland"], 373_600, 0.02),
    (["ardahan"], 5_491, 0.05),
    (["batum"], 6_975, 0.04),
    (["kars", "ardahan"], 18_749, 0.02),
]
TOWNS = [
    ("Warsaw", 21.01, 52.23, "poland"),
    ("Lodz", 19.46, 51.76, "poland"),
    ("Lublin", 22.57, 51.25, "poland"),
    ("Chelm", 23.47, 51.14, "kholm"),
    ("Biala Podlaska", 23.13, 52.03, "kholm"),
    ("Vilnius", 25.28, 54.69, "lithuania"),
    ("Kaunas", 23.90, 54.90, "lithuania"),
    ("Suwalki", 22.93, 54.10, "lithuania"),
    ("Riga", 24.11, 56.95, "western-latvia"),
    ("Liepaja", 21.02, 56.51, "western-latvia"),
    ("Kuressaare", 22.49, 58.25, "moonsund"),
    ("Bialystok", 23.16, 53.13, "grodno"),
    ("Pinsk", 26.09, 52.12, "brest-polesia"),
    ("Brest", 23.69, 52.09, "brest-polesia"),
    ("Kyiv", 30.52, 50.45, "ukraine"),
    ("Kharkiv", 36.23, 49.99, "ukraine"),
    ("Odesa", 30.73, 46.48, "ukraine"),
    ("Tiraspol", 29.60, 46.84, "ukraine"),
    ("Luhansk", 39.31, 48.57, "ukraine"),
    ("Helsinki", 24.94, 60.18, "finland"),
    ("Mariehamn", 19.93, 60.10, "finland"),
    ("Vyborg", 28.75, 60.71, "finland"),
    ("Tallinn", 24.75, 59.43, "estonia"),
    ("Narva", 28.19, 59.377, "estonia"),
    ("Tartu", 26.72, 58.38, "livonia"),
    ("Parnu", 24.51, 58.39, "livonia"),
    ("Kars", 43.10, 40.61, "kars"),
    ("Ardahan", 42.70, 41.11, "ardahan"),
    ("Batumi", 41.64, 41.65, "batum"),
    ("Simferopol", 34.10, 44.95, None),
    ("Minsk", 27.56, 53.90, None),
    ("Pskov", 28.33, 57.82, None),
    ("Gomel", 30.98, 52.44, None),
    ("Petrograd", 30.32, 59.94, None),
    ("Ivangorod", 28.21, 59.37, None),
    ("Bendery", 29.47, 46.83, None),
    ("Taganrog", 38.90, 47.24, None),
    ("Petsamo", 31.17, 69.55, None),
    ("Dvinsk", 26.54, 55.88, None),
    ("Memel", 21.14, 55.71, None),
    ("Lemberg", 24.03, 49.84, None),
]
COARSE_KM = {"Batumi": 3, "Tallinn": 3, "Odesa": 3, "Helsinki": 3, "Liepaja": 3, "Kuressaare": 3, "Mariehamn": 3}  # on the coast


def positions(*shapes):
    return {tuple(position) for shape in shapes for position in shapely.get_coordinates(shape).tolist()}


def rings(shape):
    return [ring for part in shapely.get_parts(shape) for ring in [part.exterior, *part.interiors]]


def edges(shape):
    return Counter(frozenset(edge) for ring in rings(shape) for edge in itertools.pairwise(ring.coords))


LAND_EDGES, LAND_POSITIONS = edges(LAND), positions(LAND)
OUTLINES = sum((edges(shape) for shape in REGIONS.values()), Counter())


def decimals(position):
    return max(len(f"{value:.9g}".partition(".")[2]) for value in position)


def km_apart(shape, lon, lat):
    nearest = shapely.get_coordinates(shapely.shortest_line(shape, shapely.Point(lon, lat)))
    return WGS84.inv(*nearest[0], *nearest[1])[2] / 1000


def test_the_regions_are_those_of_the_design():
    assert set(REGIONS) == set(EXPECTED)


@pytest.mark.parametrize("feature", rows(TABLES["regions.geojson"]), ids=lambda feature: feature["id"])
def test_region(feature):
    properties = feature["properties"]
    assert (properties["stage"], properties["article"]) == EXPECTED[feature["id"]]
    assert len(set(properties["sources"])) == len(properties["sources"])


def test_the_stages_are_those_of_the_design_in_order():
    assert [(stage["id"], stage["from"]) for stage in TABLES["stages.json"]] == STAGES


@pytest.mark.parametrize("stage", TABLES["stages.json"], ids=lambda stage: stage["id"])
def test_a_stage_has_a_colour_when_and_only_when_it_has_regions(stage):
    assert ("colour" in stage) == (stage["id"] in {wanted for wanted, _ in EXPECTED.values()})


def citations(node):
    if isinstance(node, dict):
        yield from node.get("sources", ())
        yield from node.get("found", ())
    if isinstance(node, dict | list):
        for child in node.values() if isinstance(node, dict) else node:
            yield from citations(child)


CITED = Counter(source for name, table in TABLES.items() if name != "sources.json" for source in citations(table))


@pytest.mark.parametrize("source", TABLES["sources.json"], ids=lambda source: source["id"])
def test_source(source):
    assert CITED[source["id"]]
    assert "language" in source or source["id"] == "atlas"
    assert "accessed" not in source or "URL" in source
    for field in ("title", "container-title", "volume", "issue", "number", "publisher", "publisher-place", "page", "note"):
        assert not faults(source.get(field, "none"))


DOUBTFUL = {source["id"] for source in TABLES["sources.json"] if "custom" in source or source["id"].startswith("brief-")}


@pytest.mark.parametrize(
    "name",
    [
        name
        for name in TABLES
        if name not in {"sources.json", "facts.json", "otherwise.json", "lines.geojson", "holdings.geojson"}
    ],
)
def test_only_figures_and_errors_rest_on_what_nobody_answers_for(name):
    assert not DOUBTFUL & set(citations(TABLES[name]))


@pytest.mark.parametrize("name", ["lines.geojson", "holdings.geojson"])
def test_no_line_and_no_holding_rests_on_that_alone(name):
    for feature in rows(TABLES[name]):
        assert set(feature["properties"]["sources"]) - DOUBTFUL - {"atlas", "ristat"}, feature["id"]


def test_every_cited_source_exists():
    assert set(CITED) <= {source["id"] for source in TABLES["sources.json"]}


@pytest.mark.parametrize("status", TABLES["statuses.json"], ids=lambda status: status["id"])
def test_every_status_is_some_regions(status):
    assert status["id"] in {standing["status"] for standing in TABLES["standings.json"]}


@pytest.mark.parametrize("fact", TABLES["facts.json"], ids=lambda fact: fact["id"])
def test_fact(fact):
    assert fact.get("region") in {*REGIONS, None}
    assert isinstance(fact["value"], int) or fact["unit"] == "percent"
    assert fact["id"].endswith(tuple(f"-{source}" for source in fact["sources"]))


@pytest.mark.parametrize("place", rows(TABLES["places.geojson"]), ids=lambda place: place["id"])
def test_place(place):
    lon, lat = place["geometry"]["coordinates"]
    assert km_apart(LAND, lon, lat) < 3
    assert decimals((lon, lat)) <= 3


def faults(text):
    return re.search(r"['\"]|  |^\s|\s$|[\t\n<>{}]|\u00a0\u00a0|\.\.", text)


def test_every_language_has_the_same_words_in_the_same_order():
    first, *others = ATLAS.words.values()
    assert all(list(words) == list(first) for words in others)
    assert set(ATLAS.words) == set(TABLES["atlas.json"]["languages"])


@pytest.mark.parametrize(
    ("key", "text"),
    [pytest.param(key, text, id=f"{language} {key}") for language, words in ATLAS.words.items() for key, text in words.items()],
)
def test_word(key, text):
    assert text not in ("", key)
    assert not faults(text)


@pytest.mark.parametrize("name", COLLECTIONS)
def test_collections_are_canonical_and_know_their_box(name):
    text = (DATA / name).read_text("utf-8")
    assert text == canonical(json.loads(text))
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in rows(TABLES[name])]
    assert TABLES[name]["bbox"] == list(shapely.total_bounds(shapes))


@pytest.mark.parametrize(
    "name",
    [
        "stages.json",
        "steps.json",
        "standings.json",
        "statuses.json",
        "people.json",
        "offices.json",
        "aftermath.json",
        "otherwise.json",
        "yardsticks.json",
        "sources.json",
        "facts.json",
    ],
)
def test_a_row_stands_on_a_line(name):
    lines = [json.dumps(row, ensure_ascii=False) for row in TABLES[name]]
    assert (DATA / name).read_text("utf-8") == "[\n" + ",\n".join(lines) + "\n]\n"


def test_the_base_map_is_small():
    both = b"".join((DATA / name).read_bytes() for name in ("basemap.geojson", "rivers.geojson"))
    assert len(gzip.compress(both, mtime=0)) < 60_000


def test_neighbours_share_their_borders_vertex_for_vertex():
    assert shapely.coverage_is_valid(list(REGIONS.values()))
    assert set(OUTLINES.values()) == {1, 2}


@pytest.mark.parametrize("name", REGIONS)
def test_the_coast_of_a_region_is_the_coast_of_the_base_map(name):
    seaward = [edge for edge in edges(REGIONS[name]) if OUTLINES[edge] == 1 and edge <= LAND_POSITIONS]
    assert [tuple(edge) for edge in seaward if edge not in LAND_EDGES] == []


@pytest.mark.parametrize("name", REGIONS)
def test_no_vertex_of_a_region_stands_in_the_sea(name):
    assert [at for at in positions(REGIONS[name]) if not LAND.covers(shapely.Point(at)) and km_apart(LAND, *at) > 0.05] == []


@pytest.mark.parametrize("name", REGIONS)
def test_no_region_holds_any_sea(name):
    assert area_km2(regions_of(ATLAS).geometry.loc[[name]].difference(LAND)).sum() < 0.5


@pytest.mark.parametrize("name", REGIONS)
def test_vertices_have_the_decimals_of_what_they_were_drawn_from(name):
    taken_over = LAND_POSITIONS | positions(BASE["borders"], BASE["lakes"], *RIVERS)
    for position in positions(REGIONS[name]):
        assert decimals(position) <= (3 if position in taken_over else 2), position


@pytest.mark.parametrize(("names", "published", "tolerance"), PUBLISHED_KM2)
def test_areas_are_near_the_published_ones(names, published, tolerance):
    assert area_km2(regions_of(ATLAS).geometry.loc[names]).sum() == pytest.approx(published, rel=tolerance)


@pytest.mark.parametrize(("town", "lon", "lat", "name"), TOWNS, ids=[town for town, *_ in TOWNS])
def test_towns_lie_in_their_regions(town, lon, lat, name):
    within = {region for region, shape in REGIONS.items() if km_apart(shape, lon, lat) <= COARSE_KM.get(town, 0)}
    assert within == ({name} if name else set())


@pytest.mark.parametrize("language", TABLES["atlas.json"]["languages"])
def test_the_glossary_of_a_language_is_complete_and_its_terms_are_used(language):
    glossaries = {path.stem: json.loads(path.read_text("utf-8")) for path in (DATA / "glossary").glob("*.json")}
    assert set(glossaries) == set(TABLES["atlas.json"]["languages"])
    assert list(glossaries[language]) == list(glossaries["en"])
    texts = " ".join(ATLAS.words[language].values()).lower()
    stems = {term: term.split()[-1][:5].lower() for term in glossaries[language].values()}  # words have endings
    assert [term for term, stem in stems.items() if stem not in texts] == []


APOSTROPHE = "\u2019"
READ = re.compile(
    r"(stage|step)\.[^.]+\.text|(reading|border)\.[^.]+|(holding|overlay)\.[^.]+\.note"
    r"|region\.[^.]+\.(was|wanted|treaty)|stage\.old-style"
)
TRANSLATED = [  # a language whose glossary is still the English one is none of its own
    language
    for language, words in ATLAS.words.items()
    if language == "en" or words["term.armistice.text"] != ATLAS.words["en"]["term.armistice.text"]
]


def finds(stem, text):
    """Ask whether a stem finds its term in a text, as web/story/terms.js does."""
    parts = rf"[\w{APOSTROPHE}-]*\s+".join(map(re.escape, stem.split(" ")))
    return re.search(rf"(?<![\w{APOSTROPHE}-]){parts}", text, 0 if stem != stem.lower() else re.IGNORECASE)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_term_is_found_in_a_text_that_opens_it(language):
    words = ATLAS.words[language]
    texts = [text for key, text in words.items() if READ.fullmatch(key)]
    unfound = []
    for row in TABLES["terms.json"]:
        stems = words[f"term.{row['id']}.stem"].split("|")
        assert all(part for stem in stems for part in stem.split(" ")), row["id"]
        if not all(any(finds(stem, text) for text in texts) for stem in stems):
            unfound.append(row["id"])
    assert unfound == []


LINES = {feature["id"]: feature["geometry"] for feature in rows(TABLES["lines.geojson"])}
AREAS = {feature["id"]: shapely.geometry.shape(feature["geometry"]) for feature in rows(TABLES["areas.geojson"])}


@pytest.mark.parametrize(("line", "apart"), [("line-article-6", 0), ("line-ukraine", 0), ("line-article-3", 3)])
def test_a_line_of_the_treaty_is_the_outline_where_it_runs_along_one(line, apart):
    """The line of Article III crosses open water with the edges that no outline has."""
    course = [tuple(position) for position in LINES[line]["coordinates"]]
    assert len([edge for edge in itertools.pairwise(course) if frozenset(edge) not in OUTLINES]) == apart


def test_the_contested_band_is_30_km_to_either_side():
    inferred = [row for row in TABLES["borders.json"] if row.get("line") == "article-3"]
    assert {row["within_km"] for row in inferred} == {30}
    square_metres, metres = WGS84.geometry_area_perimeter(AREAS["contested-vilna"])
    assert abs(square_metres) / (metres / 2 - 60_000) == pytest.approx(60_000, rel=0.05)  # two long sides, two of 60 km
    between_oshmyany_and_lida = shapely.Point(25.62, 54.15)
    assert AREAS["contested-vilna"].covers(between_oshmyany_and_lida)
