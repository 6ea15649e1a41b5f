"""The note and the card of each region, by mouse and by keyboard, against the data that the page carries."""

from __future__ import annotations

import math
import re
from datetime import date, timedelta

import pytest

pytest_plugins = ["browser_fixtures"]

MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905
JULIAN_LAG = timedelta(days=13)


def english_day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def expected_card(atlas, region: dict) -> dict[str, list[str]]:
    """Return what a region's card has to say in English, by the data."""
    words = atlas.words
    sources = {source["id"]: source for source in atlas.data["sources"]}
    begins = date.fromisoformat(next(stage["from"] for stage in atlas.data["stages"] if stage["id"] == region["stage"]))
    both_days = f"{english_day(begins)} (old style: {english_day(begins - JULIAN_LAG)})"
    published = [
        f"{fact['value']:,} km² {words['fact.' + fact['id']]} {titles(atlas, fact['sources'])}"
        for fact in atlas.data["facts"]
        if fact.get("region") == region["id"]
    ]
    card = {
        "card.name-now": [words[f"region.{region['id']}.now"]],
        "card.stage": [f"{words['stage.' + region['stage'] + '.name']}, {both_days}"],
        "card.article": [words[f"article.{region['article']}"]],
        "card.law": [standings_of(atlas, region)],
        "card.held": held_of(atlas, region),
        "card.readings": readings_of(atlas, region),
        "card.computed": [f"about {round(region['km2'], -2):,} km²"],
        "card.published": published or [words["card.none-published"]],
        "card.aftermath": fates_of(atlas, region),
        "card.sources": [citation(atlas, sources[source]) for source in region["sources"]],
        "card.borders": [border_name(atlas, border) for border in atlas.data["borders"] if region["id"] in sides(border)],
    }
    return {words[key]: [spaced(line) for line in lines] for key, lines in card.items() if lines}


def standings_of(atlas, region: dict) -> str:
    """Return the standings up to the opening as a card tells them, each with what it rests on."""
    days = {row["id"]: english_day(date.fromisoformat(row["on"])) for row in atlas.data["instruments"]}
    told = []
    for row in region["standings"]:
        if row["from"] <= atlas.opening_day:
            signed = f", {atlas.words['law.signed']}" if row.get("signed") else ""
            ground = row.get("instrument")
            rests = f" ({atlas.words['instrument.' + ground]}, {days[ground]})" if ground else ""
            day = english_day(date.fromisoformat(row["from"]))
            told.append(f"{day}: {atlas.words['status.' + row['status']]}{signed}{rests}")
    return "".join(told)


def held_of(atlas, region: dict) -> list[str]:
    """Return who holds a region at the opening, to five per cent, the most first."""
    holdings = {row["id"]: row for row in atlas.data["holdings"]}
    sums: dict[tuple[str, bool], int] = {}
    for share in region["held"]:
        row = holdings[share["holding"]]
        if row["since"] <= atlas.opening_day <= row["until"]:
            key = (row["holder"], atlas.opening_day < row["held"])
            sums[key] = sums.get(key, 0) + share["percent"]
    told = []
    for (holder, taking), percent in sorted(sums.items(), key=lambda entry: -entry[1]):
        share = f"about {5 * math.floor(percent / 5 + 0.5)}%" if percent > 2 else "< 5%"
        told.append(f"{atlas.words['holder.' + holder]}: {share}{', ' + atlas.words['legend.taking'] if taking else ''}")
    return told


def fates_of(atlas, region: dict) -> list[str]:
    return [
        f"{english_day(date.fromisoformat(row['on']))}: {atlas.words['aftermath.' + row['id']]} " + titles(atlas, row["sources"])
        for row in atlas.data["aftermath"]
        if row["region"] == region["id"]
    ]


def readings_of(atlas, region: dict) -> list[str]:
    """Return the readings of a contested region as its card tells them, side by side in one list."""
    drawn = f"({atlas.words['card.drawn-so']}) "
    told = [
        f"{atlas.words['reading.' + reading['id']]} {drawn if reading.get('drawn') else ''}" + titles(atlas, reading["sources"])
        for reading in atlas.data["readings"]
        if reading["of"] == region["id"]
    ]
    return ["".join(told)] if told else []


def sides(border: dict) -> tuple[str, str]:
    return border["region"], border["beyond"]


def border_name(atlas, border: dict) -> str:
    names = [atlas.words.get(f"region.{side}.label") or atlas.words[f"beyond.{side}"] for side in sides(border)]
    alike = [other["id"] for other in atlas.data["borders"] if sides(other) == sides(border)]
    number = f" ({alike.index(border['id']) + 1}/{len(alike)})" if len(alike) > 1 else ""
    return f"{names[0]} \N{EN DASH} {names[1]}{number}: {atlas.words['certainty.within']} {border['within_km']} km"


def title_of(atlas, source: dict) -> str:
    return source.get("title") or atlas.words[f"source.{source['id']}"]


def authors_of(source: dict) -> str:
    names = [
        name.get("literal") or ", ".join(filter(None, [name["family"], name.get("given")])) for name in source.get("author", ())
    ]
    return "; ".join(names) + ("" if not names else " " if names[-1].endswith(".") else ". ")


def titles(atlas, ids: list[str]) -> str:
    sources = {source["id"]: source for source in atlas.data["sources"]}
    return "; ".join(authors_of(sources[source]) + title_of(atlas, sources[source]) for source in ids)


def citation(atlas, source: dict) -> str:
    """Return an entry of a bibliography: who, title, what it is part of with volume, issue and pages, date."""
    issue = source.get("issue", "")
    numbers = [source.get("volume"), f"({issue})" if issue and "volume" in source else issue, source.get("number")]
    within = " ".join(filter(None, [source.get("container-title"), *numbers]))
    lead = ". " if "container-title" in source else ", "
    pages = (": " if within else lead) + source["page"] if "page" in source else ""
    return authors_of(source) + title_of(atlas, source) + (lead if within else "") + within + pages + dated(source)


def dated(source: dict) -> str:
    parts = source.get("issued", {}).get("date-parts", [[]])[0]
    year, month, day = (*parts, None, None, None)[:3]
    return f" ({' '.join(str(part) for part in (day, month and MONTHS[month - 1], year) if part)})" if year else ""


def spaced(text: str) -> str:
    """Return a text with its no-break spaces as common ones."""
    return re.sub(r"\s", " ", text)


def note_of(atlas) -> list[str]:
    return [spaced(line) for line in atlas.page.locator("#note > *").all_inner_texts()]


def expected_note(atlas, region: dict) -> list[str]:
    last = [row for row in region["standings"] if row["from"] <= atlas.opening_day][-1]
    standing = atlas.words[f"status.{last['status']}"] + (f", {atlas.words['law.signed']}" if last.get("signed") else "")
    about = f"about {round(region['km2'], -2):,} km²"
    told = [atlas.words[f"region.{region['id']}.name"], standing, *held_of(atlas, region)]
    return [*map(spaced, told), about]


def focused_region(atlas) -> str | None:
    return atlas.active("node.dataset.region ?? null")


def test_cards_by_mouse(shown):
    card, note = shown.page.locator("#card"), shown.page.locator("#note")
    for region in shown.data["regions"]:
        lon, lat = region["label"]
        shown.on_map("map.setView(argument, 5.5, { animate: false })", [lat, lon])  # from afar the borders are nearer
        x, y = shown.point_of(region["id"])
        shown.page.mouse.move(x, y)
        note.wait_for()
        assert note_of(shown) == expected_note(shown, region)
        shown.page.mouse.click(x, y)
        card.wait_for()
        assert note.is_hidden()
        assert card.locator("h2").inner_text() == shown.words[f"region.{region['id']}.name"]
        answers = [spaced(shown.words[f"region.{region['id']}.{part}"]) for part in ("was", "wanted", "treaty")]
        assert [spaced(line) for line in card.locator("> p").all_inner_texts()] == answers
        assert shown.card() == expected_card(shown, region)
        card.get_by_role("button", name=shown.words["card.close"]).click()
        assert card.is_hidden()


def test_note_goes_with_the_mouse(shown):
    note = shown.page.locator("#note")
    shown.page.mouse.move(*shown.point_of("finland"))
    note.wait_for()
    shown.page.locator("h1").hover()
    note.wait_for(state="hidden")


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_cards_by_keyboard(shown, key):
    """Tab meets every region in the order of the data; each opens with the key, and gets the focus back on Escape."""
    card, note = shown.page.locator("#card"), shown.page.locator("#note")
    shown.page.locator(".folium-map").focus()
    for region in shown.data["regions"]:
        shown.page.keyboard.press("Tab")
        assert focused_region(shown) == region["id"]
        assert note_of(shown) == expected_note(shown, region)
        assert note.is_visible()
        shown.page.keyboard.press(key)
        card.wait_for()
        assert shown.active("document.getElementById('card').contains(node)")
        assert shown.active("node.textContent") == shown.words[f"region.{region['id']}.name"]
        assert shown.card() == expected_card(shown, region)
        shown.page.keyboard.press("Escape")
        assert card.is_hidden()
        assert focused_region(shown) == region["id"]


def test_regions_are_reached_from_the_top_of_the_page(shown):
    met = []
    while len(met) < len(shown.region_ids):
        shown.page.keyboard.press("Tab")
        assert shown.active("node !== document.body"), f"Tab left the page after {met}"
        met += filter(None, [focused_region(shown)])
    assert met == shown.region_ids


def test_close_button_is_the_first_stop_in_a_card_and_gives_the_focus_back(shown):
    shown.open_card("kars")
    shown.page.keyboard.press("Shift+Tab")
    assert shown.active("node.textContent") == shown.words["card.close"]
    shown.page.keyboard.press("Enter")
    assert shown.page.locator("#card").is_hidden()
    assert focused_region(shown) == "kars"


def test_one_card_follows_another(shown):
    """A card left open is replaced, and the way back leads to the region opened last."""
    shown.open_card("finland")
    shown.open_card("estonia")
    assert shown.page.locator("#card h2").inner_text() == shown.words["region.estonia.name"]
    shown.page.keyboard.press("Escape")
    assert focused_region(shown) == "estonia"


def test_focus_is_not_lost_with_a_hidden_region(shown):
    """The card stays when its region is switched off; closed then, it leaves the focus on the map, not nowhere."""
    shown.open_card("finland")
    shown.page.locator("#region-finland").uncheck()
    shown.page.locator("#card .close").click()
    assert shown.page.locator("#card").is_hidden()
    assert shown.active("document.getElementById('chart').contains(node)")


def test_sources_with_an_address_are_links_that_open_apart(shown):
    known = {
        (title_of(shown, row), row.get("URL"), row.get("language") if "title" in row else None) for row in shown.data["sources"]
    }
    for region in shown.region_ids:
        shown.open_card(region)
        for link in shown.page.locator("#card a").all():
            assert (link.inner_text(), link.get_attribute("href"), link.get_attribute("lang")) in known
            assert link.get_attribute("target") == "_blank"
            assert set(link.get_attribute("rel").split()) >= {"noopener", "noreferrer"}
        shown.page.keyboard.press("Escape")


def test_empty_water_opens_nothing(shown):
    shown.page.mouse.click(
        *shown.on_map("""const { left, top } = map.getContainer().getBoundingClientRect();
        const { x, y } = map.latLngToContainerPoint([58, 19.5]); return [left + x, top + y];""")
    )
    assert shown.page.locator("#card").is_hidden()
    assert shown.page.locator("#note").is_hidden()
