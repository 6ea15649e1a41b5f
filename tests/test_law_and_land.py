"""Law and land on every day of the story: at every point of the frame one of each, and on every step what its words tell."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from support import DATA

from geo.days import first_day, held_days, last_day
from geo.load import load_atlas
from geo.model import rows
from geo.story import latest, standings_of, standings_on

ATLAS = load_atlas(DATA)
TABLES = ATLAS.tables
WORDS = ATLAS.words["en"]
STEPS = TABLES["steps.json"]
WALKED = [step for step in STEPS if step["rank"] == 1]
REGIONS = {feature["id"]: shapely.geometry.shape(feature["geometry"]) for feature in rows(TABLES["regions.geojson"])}
HOLDINGS = {feature["id"]: shapely.geometry.shape(feature["geometry"]) for feature in rows(TABLES["holdings.geojson"])}
HELD = {feature["id"]: held_days(feature["properties"]) for feature in rows(TABLES["holdings.geojson"])}
FIRST, LAST = (date.fromisoformat(STEPS[end]["on"]) for end in (0, -1))
WEST, SOUTH, EAST, NORTH = 5, 37, 60, 72  # degrees: more than the frame
for shape in (*REGIONS.values(), *HOLDINGS.values()):
    shapely.prepare(shape)


@given(
    st.floats(WEST, EAST), st.floats(SOUTH, NORTH), st.integers(0, (LAST - FIRST).days).map(lambda days: FIRST + timedelta(days))
)
def test_every_point_has_one_law_and_one_holder_on_every_day(lon, lat, day):
    point, on = shapely.Point(lon, lat), day.isoformat()
    lands = [region for region, shape in REGIONS.items() if shapely.contains_properly(shape, point)]
    assert len(lands) <= 1  # where there is none, nothing was asked for
    for region in lands:
        assert latest(standings_of(ATLAS)[region], on)["from"] <= on
    held = [
        holding
        for holding, shape in HOLDINGS.items()
        if HELD[holding].held <= on <= HELD[holding].until and shapely.contains_properly(shape, point)
    ]
    assert len(held) <= 1, held


def positions(*names: str) -> set[tuple[float, float]]:
    shapes = [shapely.geometry.shape(feature["geometry"]) for name in names for feature in rows(TABLES[name])]
    return {tuple(position) for position in shapely.get_coordinates(shapes).tolist()}


CUT = ["advance-treaty", "advance-furthest", "front-caucasus-1917", "ottoman-advance"]


@pytest.mark.parametrize("line", CUT)
def test_holdings_are_cut_by_the_lines_vertex_for_vertex(line):
    course = next(shapely.geometry.shape(row["geometry"]) for row in rows(TABLES["lines.geojson"]) if row["id"] == line)
    vertices = {tuple(position) for position in shapely.get_coordinates(course).tolist()}
    assert vertices <= positions("holdings.geojson")


def test_the_front_of_1917_parts_what_was_held_from_what_was_overrun():
    front = next(row for row in rows(TABLES["lines.geojson"]) if row["id"] == "front-1917")
    within = [tuple(at) for at in front["geometry"]["coordinates"] if shapely.Point(at).distance(HOLDINGS["behind-front"]) < 1e-9]
    shared = set(within) & positions("holdings.geojson")
    assert len(within) > 50
    assert shared == set(within)


def test_holdings_do_not_follow_regions_where_armies_did_not():
    """Most regions are held in part, or by stages, on some day."""
    split = {
        region
        for region, land in REGIONS.items()
        if sum(land.intersection(held).area > 0.02 * land.area for held in HOLDINGS.values()) > 1
    }
    assert split >= {"ukraine", "brest-polesia", "western-latvia"}


def told(step: dict) -> tuple:
    """Return what the map shows at a step: the law of each land, what is taken and held, and the lines."""
    day = step["on"]
    law = sorted((region, row["status"], row.get("signed", False)) for region, row in standings_on(ATLAS, day).items())
    held = sorted((name, days.held <= day) for name, days in HELD.items() if days.since <= day <= days.until)
    shows = next((other["shows"] for other in reversed(STEPS[: STEPS.index(step) + 1]) if "shows" in other), [])
    return law, held, sorted(shows)


@pytest.mark.parametrize("pair", list(pairwise(WALKED)), ids=lambda pair: pair[1]["id"])
def test_every_step_of_a_lesson_differs_on_the_map_from_the_one_before_or_says_why_not(pair):
    before, after = map(told, pair)
    assert before != after or pair[1]["id"] == "acceptance"  # its words: the ultimatum's terms, accepted, stay on the map


def test_no_line_is_shown_before_its_day():
    days = {
        row["id"]: first_day(row["properties"]["when"])
        for name in ("lines.geojson", "areas.geojson")
        for row in rows(TABLES[name])
    }
    for step in STEPS:
        for shown in step.get("shows", []):
            assert days[shown] <= step["on"], (step["id"], shown)


MONTHS = {name: number for number, name in enumerate(
    "January February March April May June July August September October November December".split(), 1)}  # fmt: skip # noqa: SIM905
DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)})(?: (\d{{4}}))?")


def days_of_the_data() -> set[tuple[int, int]]:
    """Return the day and month of every date in the data."""
    days: set[str] = {step["on"] for step in STEPS} | {stage["from"] for stage in TABLES["stages.json"]}
    days |= {row["from"] for row in TABLES["standings.json"]} | {row["on"] for row in TABLES["aftermath.json"]}
    for row in TABLES["instruments.json"]:
        days |= {row["on"], row.get("binding", row["on"])}
    for row in rows(TABLES["holdings.geojson"]):
        for edtf in (row["properties"]["from"], row["properties"]["to"]):
            days |= {first_day(edtf), last_day(edtf)}
    for name in ("lines.geojson", "areas.geojson"):
        days |= {end(row["properties"]["when"]) for row in rows(TABLES[name]) for end in (first_day, last_day)}
    for row in TABLES["sources.json"]:
        days |= {"-".join(f"{part:02}" for part in row.get("issued", {}).get("date-parts", [[]])[0])}
    return {(int(day[8:10]), int(day[5:7])) for day in days if re.fullmatch(r"\d{4}-\d\d-\d\d", day)}


WITHOUT_A_ROW = {
    (5, 3): "Vorwärts prints a map",
    (15, 9): "Baku falls",
    (14, 4): "Batum falls",
    (4, 1): "the term set to the Allies",
    (22, 1): "the date that the Fourth Universal bears",
    (11, 6): "the armistice of Kiev, by Chicherin",
    (9, 4): "Bessarabia joins Romania",
}


def test_each_date_in_a_text_is_one_of_the_data():
    known = days_of_the_data() | WITHOUT_A_ROW.keys()
    for key, text in WORDS.items():
        for number, month, _ in DAY.findall(text):
            assert (int(number), MONTHS[month]) in known, f"{key}: {number} {month}"
