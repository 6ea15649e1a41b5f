"""Two steps on one map: a divider to drag, each side as its step has it, and the way out."""

from datetime import date

import pytest
from support import spaced
from test_browser_cards import english_day, note_of, standing_of
from test_browser_story import FIRST_TERMS, IDS, OPENING, STEPS, changed_regions, statuses

pytest_plugins = ["browser_fixtures"]

FROM_FIRST_TERMS = f"#step={IDS[OPENING]}&compare={IDS[FIRST_TERMS]}"
SEEN_AT = """([x, y]) => {
  const { dataset, attributes } = document.elementFromPoint(x, y);
  return [dataset.region ?? null, dataset.then ?? null, attributes.fill?.value ?? null];
}"""


@pytest.fixture
def divided(open_atlas):
    with open_atlas(FROM_FIRST_TERMS) as atlas:
        yield atlas


def share(atlas) -> int:
    return int(atlas.page.locator("#divider").get_attribute("aria-valuenow"))


def seen_at(atlas, region: str) -> list[str | None]:
    """Return which region is seen at the middle of another's name, now and as it is then, and its fill."""
    return atlas.page.evaluate(SEEN_AT, atlas.point_of(region))


def fill_of(atlas, region: str, number: int) -> str:
    """Return how a region is to be filled at a step."""
    status = next(row for row in atlas.data["statuses"] if row["id"] == statuses(number)[region])
    stage = next(row["stage"] for row in atlas.data["regions"] if row["id"] == region)
    return f"url(#fill-{stage if status.get('counts') else 'legend'}-{status['pattern']})"


def test_the_divider_goes_by_keyboard_and_the_steps_stay(divided):
    divider = divided.page.locator("#divider")
    assert divider.get_attribute("role") == "slider"
    assert divider.get_attribute("aria-label") == divided.words["compare.divider"]
    divider.focus()
    for key, at in (("ArrowRight", 52), ("ArrowDown", 54), ("ArrowLeft", 52), ("ArrowUp", 50), ("Home", 5), ("End", 95)):
        divided.page.keyboard.press(key)
        assert share(divided) == at
    assert divided.place["step"] == IDS[OPENING]


def test_the_divider_goes_by_mouse(divided):
    chart = divided.page.locator("#chart").bounding_box()
    y = chart["y"] + chart["height"] / 3
    divided.page.mouse.move(chart["x"] + chart["width"] / 2, y)
    divided.page.mouse.down()
    divided.page.mouse.move(chart["x"] + chart["width"] * 0.3, y, steps=3)
    assert share(divided) == 30
    divided.page.mouse.up()
    divided.page.mouse.move(chart["x"] + chart["width"] * 0.6, y)
    assert share(divided) == 30


def test_the_divider_goes_by_touch_and_lies_across_a_phone(open_atlas):
    with open_atlas(FROM_FIRST_TERMS, size=(390, 844), has_touch=True) as atlas:
        divider = atlas.page.locator("#divider")
        assert divider.get_attribute("aria-orientation") == "vertical"
        chart, box = atlas.page.locator("#chart").bounding_box(), divider.bounding_box()
        assert box["width"] == pytest.approx(chart["width"], abs=1)  # an edge
        touches = atlas.page.context.new_cdp_session(atlas.page)
        x, y = chart["x"] + 60, chart["y"] + chart["height"] / 2
        for kind, at in (("touchStart", y), ("touchMove", y + 40), ("touchMove", chart["y"] + chart["height"] * 0.75)):
            touches.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": at}]})
        touches.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        assert share(atlas) == 75
        earlier, later = (box["y"] for box in map(box_of, atlas.page.locator(".compare-day").all()))
        assert earlier < chart["y"] + chart["height"] * 0.75 < later


def box_of(locator) -> dict:
    return locator.bounding_box()


@pytest.mark.parametrize("swapped", [False, True])
def test_each_side_shows_its_step(open_atlas, swapped):
    """The earlier step is on the left, whichever of the two the page is at; moved, the map keeps its divider."""
    at, compared = (FIRST_TERMS, OPENING) if swapped else (OPENING, FIRST_TERMS)
    with open_atlas(f"#step={IDS[at]}&compare={IDS[compared]}") as atlas:
        days = [text.partition(":")[0] for text in atlas.page.locator(".compare-day").all_inner_texts()]
        assert [day.replace("\u00a0", " ") for day in days] == ["27 December 1917", "3 March 1918"]
        for key, number in (("End", FIRST_TERMS), ("Home", OPENING)):
            atlas.page.locator("#divider").press(key)
            atlas.next_frame()
            now, then, fill = seen_at(atlas, "lithuania")
            assert (now, then) == (("lithuania", None) if number == at else (None, "lithuania"))
            assert fill == fill_of(atlas, "lithuania", number)
        assert fill_of(atlas, "lithuania", FIRST_TERMS) != fill_of(atlas, "lithuania", OPENING)
        atlas.on_map("map.panBy([150, 0], { animate: false })")
        assert seen_at(atlas, "lithuania")[2] == fill_of(atlas, "lithuania", OPENING)
        atlas.page.locator("#divider").press("End")
        atlas.next_frame()
        assert seen_at(atlas, "lithuania")[2] == fill_of(atlas, "lithuania", FIRST_TERMS)
        atlas.on_map("map.setZoom(map.getZoom() + 0.3, { animate: false })")
        assert seen_at(atlas, "lithuania")[2] == fill_of(atlas, "lithuania", FIRST_TERMS)


def test_what_only_one_step_shows_is_on_its_side_alone(divided):
    assert statuses(FIRST_TERMS)["estonia"] == "unasked"
    for key, seen in (("End", [None, None]), ("Home", ["estonia", None])):
        divided.page.locator("#divider").press(key)
        divided.next_frame()
        assert seen_at(divided, "estonia")[:2] == seen


def test_a_switch_holds_on_both_sides(divided):
    divided.frame.evaluate("atlas.begun.actions.switchTo('lithuania', false)")
    for key in ("End", "Home"):
        divided.page.locator("#divider").press(key)
        divided.next_frame()
        assert seen_at(divided, "lithuania")[:2] == [None, None]


def test_the_note_tells_of_the_side_that_is_pointed_at(divided):
    lithuania = next(row for row in divided.data["regions"] if row["id"] == "lithuania")
    told = {"End": divided.words[f"status.{statuses(FIRST_TERMS)['lithuania']}"], "Home": standing_of(divided, lithuania)}
    for key, standing in told.items():
        divided.page.locator("#divider").press(key)
        divided.page.mouse.move(0, 0)
        divided.page.mouse.move(*divided.point_of("lithuania"))
        divided.page.locator("#note").wait_for()
        assert spaced(standing) in note_of(divided)


def test_what_differs_is_outlined_and_listed(divided):
    changed = changed_regions(FIRST_TERMS, OPENING)
    outline = divided.page.locator("path.differing").get_attribute("d")
    paths = divided.page.locator("path[data-region]").evaluate_all(
        "(all) => all.map((p) => [p.dataset.region, p.getAttribute('d')])"
    )
    assert {region for region, d in paths if d in outline} == changed
    told = divided.page.locator("#comparison li strong").all_inner_texts()
    assert sorted(name for line in told for name in line.split(", ")) == sorted(
        divided.words[f"region.{region}.label"] for region in changed
    )
    kinds = {(statuses(FIRST_TERMS)[region], statuses(OPENING)[region]) for region in changed}
    assert len(told) == len(kinds)


@pytest.mark.parametrize("button", ["#end-on-map", "#end-comparison"])
def test_a_button_ends_it(divided, button):
    assert divided.page.locator("path[data-then]").count() > 0
    end = divided.page.locator(button)
    assert end.inner_text() == divided.words["compare.end"]
    end.click()
    assert divided.page.locator("#compare, #comparison, path[data-then], path.differing").count() == 0
    cut = "[...document.querySelectorAll('.leaflet-pane')].filter((pane) => pane.style.clipPath).length"
    assert divided.page.evaluate(cut) == 0
    assert divided.place["compare"] is None
    assert seen_at(divided, "lithuania")[0] == "lithuania"


def test_nothing_is_made_for_it_where_nothing_is_compared(shown):
    assert shown.page.locator("#compare, path[data-then], path.differing").count() == 0
    assert shown.on_map("return map.getPane('then') === undefined")


def test_a_card_is_marked_on_both_sides(divided):
    divided.open_card("poland")
    marked = divided.page.locator("path.told").evaluate_all(
        "(all) => all.map((path) => path.dataset.region ?? path.dataset.then)"
    )
    assert marked == ["poland", "poland"]


def test_the_days_on_the_map_are_those_of_the_steps(divided):
    for number, chip in zip((FIRST_TERMS, OPENING), divided.page.locator(".compare-day").all_inner_texts(), strict=True):
        name = divided.words[f"step.{STEPS[number]['id']}.name"]
        day = english_day(date.fromisoformat(STEPS[number]["on"]))
        assert chip.replace("\u00a0", " ") == f"{day}: {name}"
