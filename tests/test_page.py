import json
from datetime import date

import pytest
import shapely
from hypothesis import example, given
from hypothesis import strategies as st
from support import with_value, words_in
from test_measure import zone_km2

from geo.csl import group_of
from geo.page import derive_page, to_step
from geo.story import julian
from geo.validate import find_problems


def julian_date(day):
    """The date of a day in the Julian calendar, by way of its Julian day number (Richards 2013)."""
    f = day.toordinal() + 1721425 + 1401
    e = 4 * f + 3
    h = 5 * (e % 1461 // 4) + 2
    month = (h // 153 + 2) % 12 + 1
    return f"{e // 1461 - 4716 + (14 - month) // 12:04}-{month:02}-{h % 153 // 5 + 1:02}"


@pytest.mark.parametrize(
    ("new_style", "old_style"),
    [("1917-11-07", "1917-10-25"), ("1918-03-03", "1918-02-18"), ("1918-02-14", "1918-02-01"), ("2000-03-13", "2000-02-29")],
)
def test_old_style_dates_known_from_history(new_style, old_style):
    assert julian(new_style) == old_style == julian_date(date.fromisoformat(new_style))


@given(st.dates(date(1582, 10, 15)))
@example(date(1900, 3, 1))
def test_old_style_dates_by_the_julian_day_number(day):
    assert julian(day.isoformat()) == julian_date(day)


@pytest.mark.parametrize("day", ["0001-01-01", "1582-10-14", "1815-06-09", "2100-03-15", "9999-12-31"])
def test_an_old_style_date_is_right_or_its_stage_is_refused(tiny, day):
    atlas = with_value(tiny, "stages.json", (), [{**tiny.tables["stages.json"][0], "from": day}])
    problems = find_problems(with_value(atlas, "regions.geojson", ("features", 1, "properties", "stage"), "offer"))
    assert problems or julian(day) == julian_date(date.fromisoformat(day))


@given(st.floats(0, 1e6), st.sampled_from([0.1, 1, 10, 100, 250]))
def test_a_step_is_the_nearest_multiple(value, step):
    rounded = to_step(value, step)
    assert abs(rounded - value) <= step / 2 * (1 + 1e-9)
    assert rounded / step == pytest.approx(round(rounded / step), abs=1e-6)


@pytest.mark.parametrize(
    ("value", "step", "shown"), [(11949, 100, "11900"), (11949, 10, "11950"), (0.26, 0.5, "0.5"), (3, 1, "3")]
)
def test_a_whole_number_is_shown_without_a_point(value, step, shown):
    assert json.dumps(to_step(value, step)) == shown


def test_a_page_is_plain_json(tiny_page):
    assert json.loads(json.dumps(tiny_page, allow_nan=False)) == json.loads(json.dumps(tiny_page))


def test_layers_hold_ids_and_geometry_only_lowest_first(tiny_page):
    assert [(layer["id"], layer["pane"]) for layer in tiny_page["layers"]] == [
        ("land", "land"), ("rivers", "rivers"), ("frontiers", "frontiers"), ("empire", "empire"),
        ("west-square", "regions"), ("east-square", "regions"),
        ("camp", "holdings"), ("raid", "holdings"), ("blockade", "holdings"), ("reef", "areas"), ("patrol", "lines"),
    ]  # fmt: skip
    assert all(layer.keys() == {"id", "pane", "geometry"} for layer in tiny_page["layers"])


def test_the_geometry_is_that_of_the_files(tiny, tiny_page):
    shapes = {layer["id"]: shapely.geometry.shape(layer["geometry"]) for layer in tiny_page["layers"]}
    for name in ("regions.geojson", "basemap.geojson"):
        for feature in tiny.tables[name]["features"]:
            assert shapes[feature["id"]] == shapely.geometry.shape(feature["geometry"])
    march, inland = (feature["geometry"]["coordinates"] for feature in tiny.tables["frontiers.geojson"]["features"])
    assert shapely.get_coordinates(shapes["empire"]).tolist() == march
    assert [shapely.get_coordinates(line).tolist() for line in shapes["frontiers"].geoms] == inland
    (river,) = tiny.tables["rivers.geojson"]["features"]
    assert shapes["rivers"].geoms[0] == shapely.geometry.shape(river["geometry"])


def test_the_first_language_gives_title_and_note(tiny, tiny_page):
    assert (tiny_page["language"], tiny_page["title"]) == ("en", tiny.words["en"]["title"])
    french = derive_page(with_value(tiny, "atlas.json", ("languages",), ["fr", "en"]))
    assert (french["language"], french["title"]) == ("fr", tiny.words["fr"]["title"])
    assert list(french["fallback"].items()) == [(code, tiny.words[code]["fallback"]) for code in ("fr", "en")]
    assert french["data"]["languages"] == ["fr", "en"]


def test_a_language_that_is_not_listed_stays_out(tiny):
    page = derive_page(with_value(tiny, "atlas.json", ("languages",), ["fr"]))
    assert words_in(page["data"]) == {"fr": tiny.words["fr"]}


def test_what_needs_no_joining_goes_through(tiny, tiny_page):
    data = tiny_page["data"]
    assert words_in(data) == tiny.words
    for name in ("statuses", "instruments", "holders"):
        assert data[name] == tiny.tables[f"{name}.json"]
    assert (data["facts"], data["yardsticks"]) == (tiny.tables["facts.json"], tiny.tables["yardsticks.json"])
    for field in ("version", "date", "projection", "frame_km", "opening", "quoted", "whole", "area_step_km2"):
        assert data[field] == tiny.tables["atlas.json"][field]


def test_the_ground_reaches_as_far_as_it_is_said_or_else_as_the_frame(tiny, tiny_page):
    assert tiny_page["data"]["ground_km"] == tiny_page["data"]["frame_km"]
    wide = {"west": -900, "south": -400, "east": 900, "north": 400}
    assert derive_page(with_value(tiny, "atlas.json", ("ground_km",), wide))["data"]["ground_km"] == wide


def test_a_source_goes_through_with_what_is_shown_of_it(tiny):
    log = tiny.tables["sources.json"][0]
    kept = {**{field: value for field, value in log.items() if field != "type"}, "group": "contemporary"}
    more = {
        **log,
        "publisher": "Sea",
        "publisher-place": "Haven",
        "accessed": {"date-parts": [[1933]]},
        "note": "wet",
        "section": "4",
    }
    assert derive_page(with_value(tiny, "sources.json", (0,), more))["data"]["sources"][0] == kept


@pytest.mark.parametrize(
    ("row", "group"),
    [
        ({"type": "treaty", "issued": {"date-parts": [[1918, 3, 3]]}}, "documents"),
        ({"type": "article-newspaper"}, "press"),
        ({"type": "book", "issued": {"date-parts": [[1939]]}}, "contemporary"),
        ({"type": "chapter", "issued": {"date-parts": [[1940]]}}, "books"),
        ({"type": "article-journal"}, "books"),
        ({"type": "dataset", "issued": {"date-parts": [[1918]]}}, "reference"),
        ({"type": "book", "custom": {"group": "web"}}, "web"),
    ],
)
def test_a_source_stands_among_its_kind(row, group):
    assert group_of(row, "1939-12-31") == group
    assert (group_of(row, None) == group) == (group != "contemporary")


def test_names_carry_their_days_where_they_have_any(tiny_page):
    realm, bay = tiny_page["data"]["names"]
    assert realm == {
        "id": "realm", "kind": "power", "rank": 1, "from": "1931-12-24", "to": "1932-07-14", "at": [82, -15],
    }  # fmt: skip
    assert bay == {"id": "bay", "kind": "sea", "rank": 2, "at": [81.8, -14]}


def test_regions_carry_their_stage_standings_and_measures(tiny, tiny_page):
    west, east = tiny_page["data"]["regions"]
    assert {key: west[key] for key in ("id", "stage", "article", "sources", "standings", "held")} == {
        "id": "west-square",
        "stage": "offer",
        "article": "first",
        "sources": ["log"],
        "standings": tiny.tables["standings.json"][:2],
        "held": [
            {"holding": "camp", "percent": 50},
            {"holding": "raid", "percent": 50},
            {"holding": "blockade", "percent": 50},
        ],
    }
    assert (east["id"], east["stage"], east["standings"]) == ("east-square", "award", tiny.tables["standings.json"][2:])
    assert east["held"] == [{"holding": "raid", "percent": 25}]
    assert west["km2"] == round(zone_km2(79, -15.5, 80, -14.5)) == east["km2"]
    assert shapely.box(79, -15.5, 80, -14.5).contains(shapely.Point(west["label"]))


def test_holdings_have_their_days(tiny_page):
    found = [(row["id"], row["holder"], row["since"], row["held"], row["until"]) for row in tiny_page["data"]["holdings"]]
    assert sorted(found) == [
        ("blockade", "navy", "1932-07-15", "1932-07-15", "1933-12-31"),
        ("camp", "crew", "1930-01-01", "1931-01-01", "1932-07-14"),
        ("raid", "pirates", "1931-12-01", "1932-03-01", "1932-12-31"),
    ]


def test_stages_stand_in_both_calendars_and_in_order(tiny_page):
    dates = [(stage["id"], stage["from"], stage["from_julian"]) for stage in tiny_page["data"]["stages"]]
    assert dates == [("offer", "1931-05-01", "1931-04-18"), ("award", "1932-07-15", "1932-07-02")]


def test_steps_know_their_stage_and_both_days_and_go_on_showing(tiny_page):
    found = [(step["id"], step["stage"], step["on_julian"], step["shows"]) for step in tiny_page["data"]["steps"]]
    assert found == [
        ("bid", "offer", "1931-04-18", ["reef"]),
        ("storm", "offer", "1931-12-11", ["reef"]),
        ("verdict", "award", "1932-07-02", ["reef", "patrol"]),
    ]


def test_what_became_of_the_lands_is_told_in_the_order_of_the_dates(tiny_page):
    assert [row["id"] for row in tiny_page["data"]["aftermath"]] == ["west-sighted", "west-sunk"]


def test_places_and_rivers_have_their_points(tiny_page):
    assert tiny_page["data"]["places"] == [{"id": "haven", "kind": "town", "rank": 1, "at": [79.25, -15.25]}]
    assert tiny_page["data"]["rivers"] == [{"id": "brook", "at": [80.5, -15]}]


def test_the_first_view_is_that_of_the_regions(tiny_page):
    # half a degree of latitude is 55.3 km here, a degree of longitude 107.5 to 107.7 along the two parallels
    view = tiny_page["data"]["view_km"]
    assert [view[side] for side in ("west", "south", "east", "north")] == pytest.approx([-108, -55, 108, 55], abs=1)


def test_the_atlas_is_not_changed(tiny):
    before = json.dumps([tiny.tables, tiny.words])
    derive_page(tiny)["data"]["words"]["en"][0] = ""
    assert json.dumps([tiny.tables, tiny.words]) == before
