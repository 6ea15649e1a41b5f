"""The timeline drives the map: by keyboard, by button, by touch; what a step shows is what the status matrix says."""

from collections import Counter
from itertools import pairwise

import pytest
from support import DATA
from test_browser_cards import titles

from geo.load import load_atlas
from geo.story import standings_on, statuses_on, steps

pytest_plugins = ["browser_fixtures"]

ATLAS = load_atlas(DATA)
STEPS = steps(ATLAS)
HIDDEN = {status["id"] for status in ATLAS.tables["statuses.json"] if status.get("hidden")}
COUNTED = {status["id"] for status in ATLAS.tables["statuses.json"] if status.get("counts")}
IDS = [step["id"] for step in STEPS]
OPENING = IDS.index(ATLAS.tables["atlas.json"]["opening"])
FIRST_TERMS = IDS.index("first-terms")
EVERY = range(len(STEPS))
WALK = [number for number in EVERY if STEPS[number]["rank"] == 1]
MINOR = next(number for number in EVERY if STEPS[number]["rank"] == 2 and number > FIRST_TERMS)
BEFORE, AFTER = (WALK[WALK.index(OPENING) + by] for by in (-1, 1))
FILLS = """() => Object.fromEntries([...document.querySelectorAll("path[data-region]")].map((path) =>
  [path.dataset.region, path.getAttribute("fill")]))"""
MARKED = """() => [...document.querySelectorAll("path[data-region].marked")].map((path) => path.dataset.region)"""


def stops(atlas) -> list[int]:
    """Return the numbers of the steps that the timeline walks."""
    return list(EVERY) if int(atlas.frame.locator("#step").get_attribute("max")) == EVERY[-1] else WALK


def present(atlas) -> int:
    return stops(atlas)[int(atlas.frame.locator("#step").input_value())]


def go(atlas, number: int) -> None:
    atlas.frame.locator("#step").evaluate(
        "(slider, place) => { slider.value = place; slider.dispatchEvent(new Event('input')); }", stops(atlas).index(number)
    )


def changed_lands(atlas) -> set[str]:
    """Return the lands that the chapter lists as changed, of all its lines."""
    return {name for line in atlas.page.locator("#chapter li strong").all_inner_texts() for name in line.split(", ")}


PALER = "() => [...document.querySelectorAll('path[data-region].paler')].map((path) => path.dataset.region)"
HELD = """() => Object.fromEntries([...document.querySelectorAll('path[data-holding]')]
    .map((path) => [path.dataset.holding, path.classList.contains('taking')]))"""


def statuses(number: int) -> dict[str, str]:
    return statuses_on(ATLAS, STEPS[number]["on"])


def changed_regions(earlier: int, later: int) -> set[str]:
    """Return the regions that stand otherwise in law at another step; what was signed and is in force does."""
    before, now = (
        {region: (row["status"], row.get("signed")) for region, row in standings_on(ATLAS, STEPS[number]["on"]).items()}
        for number in (earlier, later)
    )
    return {region for region in now if now[region] != before[region]}


def test_each_step_shows_how_the_regions_stand_on_its_day(shown):
    patterns = {status["id"]: status["pattern"] for status in ATLAS.tables["statuses.json"]}
    overlays = {row["id"] for row in [*shown.data["lines"], *shown.data["areas"]]}
    shown.page.locator("#all-events").check()
    shown.open_section("evidence")
    for number, step in enumerate(STEPS):
        go(shown, number)
        now = statuses(number)
        assert sorted(shown.drawn()) == sorted(region for region, status in now.items() if status not in HIDDEN), step["id"]
        for region, fill in shown.page.evaluate(FILLS).items():
            assert fill.endswith(f"-{patterns[now[region]]})")
            assert ("legend" in fill) == (now[region] not in COUNTED)
        drawn = set(
            shown.page.evaluate("() => [...document.querySelectorAll('path[data-overlay]')].map((p) => p.dataset.overlay)")
        )
        assert drawn == set(step["shows"]) & overlays
        before = statuses(max(0, number - 1))
        gained = {region for region in now if now[region] in COUNTED and before[region] not in COUNTED}
        assert set(shown.page.evaluate(MARKED)) == gained
        changed = changed_regions(max(0, number - 1), number)
        assert set(shown.page.evaluate(PALER)) == {
            region for region, row in standings_on(ATLAS, step["on"]).items() if row.get("signed") and region in shown.drawn()
        }
        held = {row["id"]: row for row in shown.data["holdings"] if row["since"] <= step["on"] <= row["until"]}
        assert shown.page.evaluate(HELD) == {identifier: step["on"] < row["held"] for identifier, row in held.items()}
        assert changed_lands(shown) == {shown.words[f"region.{region}.label"] for region in changed}
        told = shown.page.locator("#chapter").inner_text()
        assert shown.words[f"step.{step['id']}.text"] in told
        begins = number == 0 or STEPS[number - 1]["stage"] != step["stage"]
        assert (shown.words[f"stage.{step['stage']}.text"] in told) == begins  # a stage is opened once
        told = shown.page.locator("#contents").inner_text()
        for row in step["people"]:
            office = shown.words.get(f"office.{row.get('office')}")
            assert shown.words[f"person.{row['person']}"] + (f", {office}" if office else "") in told
        assert (shown.words["story.note"] in told) == step.get("note", False)


def test_the_timeline_walks_the_first_rank_and_all_when_it_is_told_to(shown):
    slider, box = shown.page.locator("#step"), shown.page.locator("#all-events")
    offered = shown.page.locator("#compared option:not([value=none])")
    assert (int(slider.get_attribute("max")), offered.count(), box.is_checked()) == (len(WALK) - 1, len(WALK), False)
    told = {shown.words[f"region.{region}.label"] for region in changed_regions(BEFORE, OPENING)}
    assert changed_lands(shown) == told
    box.check()
    assert (int(slider.get_attribute("max")), offered.count()) == (len(STEPS) - 1, len(STEPS))
    assert "events=all" in shown.page.url
    assert f"{OPENING + 1}/{len(STEPS)}" in shown.page.locator("#chapter").inner_text()
    go(shown, MINOR - 1)
    shown.page.keyboard.press("ArrowRight")  # the switch, which has the focus, does not need it
    assert present(shown) == MINOR
    box.uncheck()
    assert present(shown) == max(number for number in WALK if number < MINOR)
    assert "events" not in shown.page.url


def test_a_stage_is_as_wide_on_the_strip_as_its_steps_walked_are_many(shown):
    for numbers in (WALK, EVERY):
        shown.page.locator("#all-events").set_checked(numbers is EVERY)
        walked = Counter(STEPS[number]["stage"] for number in numbers)
        grown = "(spans) => spans.map((span) => Number(span.style.flexGrow))"
        assert shown.page.locator("#timeline .stages span").evaluate_all(grown) == list(walked.values())


def test_a_link_to_a_step_that_is_not_walked_walks_all(open_atlas):
    with open_atlas(f"#step={IDS[MINOR]}") as atlas:
        assert stops(atlas) == list(EVERY)
        assert present(atlas) == MINOR


def test_without_more_events_errors_or_fates_there_is_no_place_for_them(chromium, build_file, tiny_copy):
    steps_file = tiny_copy / "steps.json"
    steps_file.write_text(steps_file.read_text("utf-8").replace('"rank": 2', '"rank": 1'), "utf-8")
    for name in ("otherwise.json", "aftermath.json"):
        (tiny_copy / name).write_text("[]", "utf-8")
    with chromium.atlas(build_file(tiny_copy), "#events=all") as atlas:
        assert atlas.page.locator("#all-events").count() == 0
        assert atlas.page.locator("#section-otherwise").count() == 0
        assert atlas.place["events"] is None
        atlas.open_card("west-square")
        assert atlas.words["card.became"] not in atlas.card()


def test_where_nothing_is_held_and_nothing_signed_nothing_speaks_of_it(chromium, build_file, tiny_copy, tiny_file):
    standings = tiny_copy / "standings.json"
    standings.write_text(standings.read_text("utf-8").replace('"signed": true, ', ""), "utf-8")
    (tiny_copy / "holdings.geojson").write_text('{"type": "FeatureCollection", "features": []}', "utf-8")
    for file, is_told in ((tiny_file, True), (build_file(tiny_copy), False)):
        with chromium.atlas(file) as atlas:
            legend = ""
            for number in range(len(atlas.data["steps"])):
                atlas.go_to(number)
                legend += atlas.page.locator("#legend").inner_text()
            for word in ("legend.signed", "switch.holdings", "legend.taking"):
                assert (atlas.words[word] in legend) == is_told
            atlas.open_tab("layers")
            assert atlas.page.locator("#switch-holdings").count() == is_told


def test_what_is_told_otherwise_stands_with_where_and_with_what_is_right(shown):
    shown.open_section("otherwise")
    items = shown.page.locator("#section-otherwise li").all_inner_texts()
    rows = ATLAS.tables["otherwise.json"]
    assert len(items) == len(rows) > 0
    for told, row in zip(items, rows, strict=True):
        for part in (*(shown.words[f"otherwise.{row['id']}.{word}"] for word in ("told", "right")),
                     *(titles(shown, [source]) for source in [*row["found"], *row["sources"]])):  # fmt: skip
            assert part in told


def test_by_keyboard_alone(shown):
    assert present(shown) == OPENING
    shown.page.keyboard.press("ArrowRight")  # nothing has the focus
    assert present(shown) == AFTER
    shown.page.locator("#step").focus()
    shown.page.keyboard.press("ArrowLeft")
    shown.page.keyboard.press("ArrowLeft")
    assert present(shown) == BEFORE
    shown.page.keyboard.press("Home")
    assert present(shown) == 0
    assert shown.page.locator("#previous").get_attribute("aria-disabled") == "true"
    shown.page.locator("#previous").focus()
    shown.page.keyboard.press("Enter")
    assert present(shown) == 0
    shown.page.locator("#next").focus()
    shown.page.keyboard.press("Enter")
    assert present(shown) == WALK[1]
    assert shown.active("node.id") == "next"
    label = shown.page.locator("#step").get_attribute("aria-valuetext")
    assert shown.words[f"step.{STEPS[WALK[1]]['id']}.name"] in label
    shown.page.locator(".folium-map").focus()
    shown.page.keyboard.press("ArrowRight")  # the map's own key
    assert present(shown) == WALK[1]


def test_it_plays_and_pauses(shown):
    go(shown, WALK[-1])
    shown.page.clock.install()
    shown.page.locator("#play").click()
    assert present(shown) == 0
    shown.page.clock.run_for(11_000)
    assert present(shown) == WALK[2]
    shown.page.locator("#play").click()
    shown.page.clock.run_for(20_000)
    assert present(shown) == WALK[2]
    shown.page.locator("#play").click()
    assert present(shown) == WALK[3]
    shown.page.locator("#next").click()  # a hand on the timeline stops the play
    shown.page.clock.run_for(20_000)
    assert present(shown) == WALK[4]


def test_nothing_plays_for_those_who_ask_for_less_motion(open_atlas):
    with open_atlas(reduced_motion="reduce") as atlas:
        assert atlas.page.locator("#play").count() == 0
        atlas.page.locator("#next").click()
        assert present(atlas) == AFTER


def swipe(atlas, x: float, y: float, across: float, down: float = 0) -> None:
    session = atlas.page.context.new_cdp_session(atlas.page)
    for kind, points in (
        ("touchStart", [0]),
        ("touchMove", [0.5]),
        ("touchMove", [1]),
        ("touchEnd", []),
    ):
        fingers = [{"x": x + share * across, "y": y + share * down} for share in points]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})


@pytest.mark.parametrize(("across", "down", "by"), [(-120, 0, 1), (120, 40, -1), (-20, 0, 0), (-80, -70, 0)])
def test_a_swipe_steps(open_atlas, across, down, by):
    with open_atlas(size=(390, 844), has_touch=True) as atlas:
        box = atlas.page.locator("#step-label").bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        swipe(atlas, x, y, across, down)
        assert present(atlas) == WALK[WALK.index(OPENING) + by]


def switch_finland(atlas, *, on: bool) -> None:
    atlas.open_tab("layers")
    atlas.page.locator("#region-finland").set_checked(on)
    atlas.open_tab("story")


def test_a_step_says_what_the_reader_has_switched_and_keeps_it(shown):
    switch_finland(shown, on=False)
    own = shown.page.locator("#chapter .own")
    assert shown.words["region.finland.name"] in own.inner_text()
    go(shown, AFTER)
    assert "finland" not in shown.drawn()
    assert shown.words["switch.own"] in own.inner_text()
    go(shown, 0)  # here the step hides Finland too: nothing against it is left
    assert own.inner_text() == ""
    go(shown, OPENING)
    assert "finland" in shown.drawn()
    switch_finland(shown, on=False)
    own.locator("button").click()
    assert "finland" in shown.drawn()
    assert own.inner_text() == ""
    assert shown.active("node === document.querySelector('#chapter h2')")  # the button is gone


def test_any_two_steps_can_be_compared(shown):
    shown.page.locator("#compared").select_option(str(FIRST_TERMS))
    before, now = statuses(FIRST_TERMS), statuses(OPENING)
    changed = {region for region in now if before[region] != now[region]}
    assert set(shown.page.evaluate(MARKED)) == changed
    told = shown.page.locator("#comparison").inner_text()
    for region in changed:
        assert shown.words[f"region.{region}.label"] in told
        assert shown.words[f"status.{now[region]}"] in told
    km2 = sum(row["km2"] for row in shown.data["regions"] if row["id"] in changed)
    assert f"{round(km2, -2):,} km²" in told.replace("\u00a0", " ")
    assert f"{len(changed)} {shown.words['lands.other']}" in told.replace("\u00a0", " ")
    go(shown, FIRST_TERMS)  # compared with itself
    assert shown.words["compare.same"] in shown.page.locator("#comparison").inner_text()
    go(shown, 0)  # from an earlier step all that differs is told and stands out, too
    shown.page.locator("#compared").select_option(str(OPENING))
    everything = changed_regions(0, OPENING)
    assert changed_lands(shown) == {shown.words[f"region.{region}.label"] for region in everything}
    assert set(shown.drawn()) < everything  # each side shows its own
    shown.page.locator("#end-comparison").click()
    assert shown.page.locator("#comparison").count() == 0


def test_the_figures_follow_the_land(shown):
    shown.open_tab("figures")
    exact = {row["id"]: row["km2"] for row in shown.data["regions"]}
    yardsticks = {row["id"]: row["km2"] for row in shown.data["yardsticks"]}
    for number in (0, FIRST_TERMS, OPENING, WALK[-1]):
        go(shown, number)
        km2 = sum(exact[region] for region, status in statuses(number).items() if status in COUNTED)
        told = shown.page.locator("#so-far").inner_text().replace("\u00a0", " ")
        assert (f"about {round(km2, -2):,} km²" if km2 else "\n0 km²") in told
        assert f"{km2 / 780_000:.1%}".replace(".0%", "%") in told
        assert f"{km2 / yardsticks['european-russia']:.1%}".replace(".0%", "%") in told
        assert (f"{round(km2 / yardsticks['spain'], 1):g} \N{MULTIPLICATION SIGN}" in told) == (km2 > 0)
    table = shown.page.locator("#contents").inner_text().replace("\u00a0", " ")
    assert "56 million people" in table
    for value in ("89%", "73%", "78.8%", "33.3%", "26%"):
        assert value in table


def test_the_table_can_be_sorted_copied_and_taken_away(open_atlas):
    with open_atlas(permissions=["clipboard-read", "clipboard-write"], accept_downloads=True) as atlas:
        atlas.open_section("data")
        heads = atlas.page.locator("#data-table th[scope=col]")
        names = lambda: atlas.page.locator("#data-table th[scope=row]").all_inner_texts()  # noqa: E731
        assert names() == [atlas.words[f"region.{region}.name"] for region in atlas.region_ids]
        areas = heads.nth(1)
        areas.locator("button").click()
        assert areas.get_attribute("aria-sort") == "ascending"
        by_area = sorted(atlas.data["regions"], key=lambda row: round(row["km2"], -2))
        assert names() == [atlas.words[f"region.{row['id']}.name"] for row in by_area]
        atlas.page.keyboard.press("Enter")  # the head has kept the focus
        assert areas.get_attribute("aria-sort") == "descending"
        assert names()[0] == atlas.words["region.ukraine.name"]

        atlas.page.locator("#copy-table").click()
        copied = atlas.page.evaluate("navigator.clipboard.readText()").splitlines()
        assert len(copied) == len(atlas.region_ids) + 1
        assert copied[1].split("\t")[:3] == ["ukraine", "1918-03-03", atlas.words["region.ukraine.name"]]
        assert copied[1].split("\t")[3] == "491900"

        with atlas.page.expect_download() as waiting:
            atlas.page.locator("#csv").click()
        text = waiting.value.path().read_bytes().decode("utf-8-sig")
        assert waiting.value.suggested_filename == "1918-03-03.csv"
        assert text.splitlines()[1].startswith(f'"ukraine","1918-03-03","{atlas.words["region.ukraine.name"]}",')
        atlas.page.locator("#language").select_option("es")
        with atlas.page.expect_download() as waiting:
            atlas.page.locator("#csv").click()
        assert '"ukraine";"1918-03-03";' in waiting.value.path().read_bytes().decode("utf-8-sig")
        atlas.open_section("steps")
        steps_told = atlas.page.locator("#steps-table tbody tr")
        assert steps_told.count() == len(STEPS)
        assert atlas.words["person.trotsky"] in atlas.page.locator("#steps-table").inner_text()
        atlas.open_section("data")
        go(atlas, 0)
        assert atlas.words["status.unasked"] in atlas.page.locator("#data-table").inner_text()


def test_a_step_takes_the_focus_from_nobody(shown):
    """Whoever is in a card, in the chapter or on a region when the map steps on stays there."""
    shown.path("poland").focus()
    shown.go_to(BEFORE)
    assert shown.active("node.dataset.region") == "poland"
    shown.open_card("lithuania")
    shown.go_to(OPENING)
    assert shown.active("document.getElementById('card').contains(node)")
    shown.page.keyboard.press("Escape")


def test_the_heading_takes_the_focus_that_a_step_would_lose(shown):
    shown.page.locator("#all-events").check()
    links = shown.page.locator("#chapter button")  # of the words that the glossary explains
    counts = []
    for step in range(len(shown.data["steps"])):
        shown.go_to(step)
        counts.append(links.count())
    longer = next(step for step, (here, there) in enumerate(pairwise(counts)) if here > there)
    shown.go_to(longer)
    links.last.focus()
    shown.go_to(longer + 1)
    assert shown.active("node === document.querySelector('#chapter h2')")


def test_every_pattern_with_strokes_shows_them(shown):
    """A style for something else must not reach the strokes of a fill."""
    unseen = """() => [...document.querySelectorAll("#patterns pattern path")].filter((path) => {
      const { strokeOpacity, strokeWidth } = getComputedStyle(path);
      return Number(strokeOpacity) < 0.3 || parseFloat(strokeWidth) > 3;
    }).map((path) => path.closest("pattern").id)"""
    assert shown.page.evaluate(unseen) == []
    assert shown.page.locator("#patterns pattern path").count() > 20


def test_a_text_that_cannot_be_copied_is_laid_out_and_selected(chromium, real_file, tmp_path):
    """In a sandboxed frame the clipboard is refused, and Chromium says so on the console."""
    lesson = tmp_path / "lesson.html"
    frame = f'<iframe width=1000 height=700 sandbox="allow-scripts" src="{real_file.as_uri()}"></iframe>'
    lesson.write_text(f"<!DOCTYPE html><title>x</title>{frame}", "utf-8")
    with chromium.context([lesson.as_uri(), real_file.as_uri()], broken=True) as context:
        page = context.new_page()
        page.goto(lesson.as_uri())
        atlas = chromium.shown_by(page, page.frames[1])
        atlas.unfold()
        atlas.open_section("data")
        atlas.frame.locator("#copy-table").click()
        box = atlas.frame.locator("#section-data textarea")
        box.wait_for()
        assert box.input_value().splitlines()[1].startswith("poland\t")
        assert box.evaluate("(box) => box.selectionEnd - box.selectionStart === box.value.length")
        atlas.frame.locator("#language").select_option("pl")
        box.wait_for(state="detached")  # what was told, was told in another language


def test_choosing_a_step_to_compare_with_stops_the_play(shown):
    shown.page.locator("#play").click()
    shown.page.locator("#compared").focus()
    assert shown.page.locator("#play").get_attribute("aria-label") == shown.words["timeline.play"]


@pytest.mark.parametrize("modifier", ["Alt", "Control", "Meta"])
def test_an_arrow_with_another_key_is_the_browsers(shown, modifier):
    shown.page.evaluate("document.addEventListener('keydown', (event) => event.preventDefault())")
    shown.page.keyboard.press(f"{modifier}+ArrowLeft")
    assert present(shown) == OPENING


def test_a_swipe_over_a_table_moves_the_table(open_atlas):
    with open_atlas(size=(390, 844), has_touch=True) as atlas:
        atlas.unfold()
        atlas.open_section("data")
        for selector, by in (("#data-table tbody td", 0), ("#section-data summary", 1)):
            box = atlas.page.locator(selector).first.bounding_box()
            swipe(atlas, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, -120)
            assert present(atlas) == WALK[WALK.index(OPENING) + by]
