"""The note and the card of each region, by mouse and by keyboard, against the data that the page carries."""

from __future__ import annotations

import math
from datetime import date

import pytest
from support import spaced

pytest_plugins = ["browser_fixtures"]

MONTHS = "January February March April May June July August September October November December".split()  # noqa: SIM905


def english_day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def expected_card(atlas, region: dict) -> dict[str, list[str]]:
    """Return what a region's card has to say in English, by the data."""
    words = atlas.words
    name = f"region.{region['id']}"
    today = english_day(date.fromisoformat(atlas.opening_day))
    sources = {source["id"]: source for source in atlas.data["sources"]}
    published = [
        f"{fact['value']:,} km² {words['fact.' + fact['id']]} {titles(atlas, fact['sources'])}"
        for fact in atlas.data["facts"]
        if fact.get("region") == region["id"]
    ]
    card = {
        "card.was": [words[f"{name}.was"]],
        "card.wanted": [words[f"{name}.wanted"]],
        "card.treaty": [words[f"{name}.treaty"], f"{today}: {standing_of(atlas, region)}"],
        "card.name-now": [words[f"{name}.now"]],
        "card.article": [words[f"article.{region['article']}"]],
        "card.law": [standings_of(atlas, region)],
        "card.held": held_of(atlas, region),
        "card.readings": readings_of(atlas, region),
        "card.computed": [f"about {round(region['km2'], -2):,} km²"],
        "card.published": published or [words["card.none-published"]],
        "card.became": fates_of(atlas, region),
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
            ground = row.get("instrument")
            rests = f"; {atlas.words['instrument.' + ground]}, {days[ground]}" if ground else ""
            told.append(f"{english_day(date.fromisoformat(row['from']))}: {in_law(atlas, row)}{rests}")
    return "".join(told)


def in_law(atlas, row: dict) -> str:
    return atlas.words["status." + row["status"]] + (f", {atlas.words['law.signed']}" if row.get("signed") else "")


def standing_of(atlas, region: dict) -> str:
    """Return how a region stands at the opening, in words."""
    return in_law(atlas, [row for row in region["standings"] if row["from"] <= atlas.opening_day][-1])


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


def note_of(atlas) -> list[str]:
    return [spaced(line) for line in atlas.page.locator("#note > *").all_inner_texts()]


def expected_note(atlas, region: dict) -> list[str]:
    about = f"about {round(region['km2'], -2):,} km²"
    told = [atlas.words[f"region.{region['id']}.name"], standing_of(atlas, region), *held_of(atlas, region)]
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
        assert not card.locator("details dl").is_visible()  # the answer first
        answers = [spaced(shown.words[f"region.{region['id']}.{part}"]) for part in ("was", "wanted", "treaty")]
        assert [spaced(line) for line in card.locator("> dl > dd > p:first-child").all_inner_texts()][:3] == answers
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
    shown.frame.evaluate("atlas.begun.actions.switchTo('finland', false)")
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
            assert (link.text_content(), link.get_attribute("href"), link.get_attribute("lang")) in known
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


@pytest.mark.parametrize(
    ("size", "fragment"), [((1440, 900), ""), ((1024, 768), "#lang=pl"), ((390, 844), ""), ((800, 480), ""), ((640, 400), "")]
)
def test_a_card_covers_no_map_and_its_land_is_marked_in_sight(open_atlas, size, fragment):
    """Beside the map, even where the panel is folded; when it is closed all is as it was."""
    with open_atlas(fragment, size=size) as atlas:
        marked = atlas.page.locator("path.told")
        chart = atlas.page.locator("#chart").bounding_box()
        atlas.open_card("moonsund")
        atlas.settle()
        assert not overlap(atlas.page.locator("#card").bounding_box(), atlas.page.locator("#chart").bounding_box())
        assert atlas.page.locator("#contents").is_hidden()
        assert marked.evaluate_all("(paths) => paths.map((path) => path.dataset.region)") == ["moonsund"]
        assert marked.evaluate("(path) => getComputedStyle(path).strokeWidth") == "4px"
        x, y = atlas.point_of("moonsund")
        assert overlap({"x": x, "y": y, "width": 1, "height": 1}, atlas.page.locator("#chart").bounding_box())
        atlas.page.keyboard.press("Escape")
        assert marked.count() == 0
        atlas.frame.wait_for_function("atlas.begun.place.value.card === null")
        atlas.next_frame()
        assert atlas.page.locator("#chart").bounding_box() == chart


def overlap(one: dict, other: dict) -> bool:
    return all(
        one[side] < other[side] + other[length] and other[side] < one[side] + one[length]
        for side, length in (("x", "width"), ("y", "height"))
    )


@pytest.mark.parametrize("kind", ["region", "border", "line", "holding"])
def test_what_a_card_tells_of_is_brought_into_sight(shown, kind):
    keys = {
        "region": "region:kars",
        "border": "border:kars-ottoman-empire",
        "line": "overlay:advance-treaty",
        "holding": next(f"holding:{row['id']}" for row in shown.data["holdings"] if shown.opening_day < row["until"]),
    }
    shown.on_map("map.setView([68, 14], 6, { animate: false })")
    shown.frame.evaluate("(key) => atlas.begun.actions.openCard(key)", keys[kind])
    shown.settle()
    told = shown.page.locator("path.told")
    assert told.count() == 1
    assert overlap(told.bounding_box(), shown.page.locator("#chart").bounding_box())


def test_an_address_with_a_view_is_shown_as_it_says(open_atlas):
    with open_atlas("#view=0,1200,5&card=region:kars") as atlas:
        assert atlas.page.locator("path.told").count() == 1
        assert atlas.place["view"] == pytest.approx([0, 1200, 5], abs=1)  # km: not a pixel


def test_escape_closes_the_card_from_anywhere(shown):
    shown.open_card("kars")
    shown.page.locator("#next").focus()
    shown.page.keyboard.press("Escape")
    assert shown.page.locator("#card").is_hidden()
    assert shown.active("node.id") == "next"


def test_the_fold_button_takes_the_place_of_a_card_back(open_atlas):
    with open_atlas("#card=region:kars", size=(390, 844)) as atlas:
        fold = atlas.page.locator("#fold")
        assert fold.get_attribute("aria-expanded") == "true"
        fold.click()
        assert atlas.page.locator("#card").is_hidden()
        assert fold.get_attribute("aria-expanded") == "false"
        assert atlas.page.locator("#contents").is_hidden()
