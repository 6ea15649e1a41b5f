"""The negotiation as data: every day belongs to one step, every region stands somehow on it, in both calendars."""

from datetime import date, timedelta

import pytest
from support import DATA
from test_page import julian_date

from geo.load import load_atlas
from geo.model import rows
from geo.story import latest, opening_day, standings_of, standings_on, statuses_on, steps

ATLAS = load_atlas(DATA)
STEPS = steps(ATLAS)
STAGES = ATLAS.tables["stages.json"]
FIRST, LAST = date(1917, 11, 8), date(1922, 4, 16)
DAYS = [(FIRST + timedelta(days)).isoformat() for days in range((LAST - FIRST).days + 1)]
LANGUAGES = ATLAS.tables["atlas.json"]["languages"]


def test_every_day_falls_into_exactly_one_step():
    until = [*(step["on"] for step in STEPS[1:]), "9999-12-31"]
    for day in DAYS:
        holding = [step["id"] for step, end in zip(STEPS, until, strict=True) if step["on"] <= day < end]
        assert holding == [step["id"] for step in STEPS if step["on"] <= day][-1:], day
    assert (STEPS[0]["on"], STEPS[-1]["on"]) == (DAYS[0], DAYS[-1])


def test_every_stage_begins_with_a_step_and_its_steps_know_it():
    begins = {stage["from"]: stage["id"] for stage in STAGES}
    assert {step["on"]: step["stage"] for step in STEPS if step["on"] in begins} == begins
    assert [step["stage"] for step in STEPS] == [latest(STAGES, step["on"])["id"] for step in STEPS]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step["id"])
def test_a_step_has_its_day_in_both_calendars(step):
    assert step["on_julian"] == julian_date(date.fromisoformat(step["on"]))


@pytest.mark.parametrize("feature", rows(ATLAS.tables["regions.geojson"]), ids=lambda feature: feature["id"])
def test_a_region_is_first_demanded_at_its_stage_and_ends_void_or_independent(feature):
    standings = standings_of(ATLAS)[feature["id"]]
    counts = {status["id"] for status in ATLAS.tables["statuses.json"] if status.get("counts")}
    first = next(row["from"] for row in standings if row["status"] in counts or row["status"] == "independent-leaving")
    assert latest(STAGES, first)["id"] == feature["properties"]["stage"]
    assert standings[-1]["status"] == ("independent" if feature["id"] == "finland" else "void")
    assert standings[0]["from"] == STAGES[0]["from"]


def test_the_status_of_3_march_is_that_of_the_design():
    assert opening_day(ATLAS) == "1918-03-03"
    assert statuses_on(ATLAS, "1918-03-03") == {
        **dict.fromkeys(("poland", "lithuania", "western-latvia", "moonsund", "grodno"), "sovereignty-ended"),
        **dict.fromkeys(("kholm", "brest-polesia"), "awarded"),
        **dict.fromkeys(("kars", "ardahan", "batum"), "withdrawn"),
        "finland": "independent-leaving",
        **dict.fromkeys(("livonia", "estonia"), "police-force"),
        "ukraine": "recognised",
    }


def test_what_the_treaty_says_is_signed_on_3_march_and_in_force_from_29_march():
    def signed(day):
        return {region for region, row in standings_on(ATLAS, day).items() if row.get("signed")}

    regions = {feature["id"] for feature in rows(ATLAS.tables["regions.geojson"])}
    assert signed("1918-03-03") == signed("1918-03-28") == regions
    assert signed("1918-03-29") == {"kholm", "brest-polesia"}  # Austria-Hungary never ratified the treaty with Ukraine


def test_kars_ardahan_and_batum_are_first_asked_for_on_1_march():
    before, after = (statuses_on(ATLAS, day) for day in ("1918-02-28", "1918-03-01"))
    for region in ("kars", "ardahan", "batum"):
        assert (before[region], after[region]) == ("unasked", "demanded")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage["id"])
def test_a_stage_is_told_in_few_words_and_named_in_fewer(language, stage):
    words = ATLAS.words[language]
    assert 25 <= len(words[f"stage.{stage['id']}.text"].split()) <= 80
    short = words[f"stage.{stage['id']}.short"].split()
    assert len(short) <= 2
    assert max(map(len, short)) <= 12


ANSWERS = [f"region.{row['id']}.{part}" for row in rows(ATLAS.tables["regions.geojson"]) for part in ("was", "wanted", "treaty")]
MEANINGS = [f"term.{row['id']}.text" for row in ATLAS.tables["terms.json"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_answers_and_the_glossary_explains_in_one_line(language):
    """English, from which all others come, is held to its own lengths; others may need a third more."""
    words, room = ATLAS.words[language], 1 if language == "en" else 4 / 3
    assert [key for key in ANSWERS if not 40 / room <= len(words[key]) <= 90 * room] == []
    assert [key for key in MEANINGS if len(words[key]) > 110 * room] == []


def test_the_events_that_a_lesson_needs_are_there():
    days = {step["on"] for step in STEPS}
    assert days >= {
        "1917-11-08",
        "1917-12-03",
        "1918-02-10",
        "1918-02-18",
        "1918-03-16",
        "1918-07-06",
        "1918-08-27",
        "1918-11-13",
    }


def test_a_lesson_is_a_walk_of_a_dozen_steps_or_a_few_more():
    assert 12 <= sum(step["rank"] == 1 for step in STEPS) <= 16
