"""The look at every size and in every language: names that can be read, a map that is seen whole, a panel that works."""

from __future__ import annotations

import json
from contextlib import contextmanager
from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest
from support import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest_plugins = ["browser_fixtures"]

LANGUAGES = json.loads((DATA / "atlas.json").read_text("utf-8"))["languages"]
SIZES = [(1440, 900), (1024, 768), (800, 600), (640, 400), (390, 844)]
VIEWS = [*product(SIZES, LANGUAGES[:3]), *product([(390, 844)], LANGUAGES[3:])]  # the first three are read the most
WIDE_NAMES = ["german-empire", "austria-hungary", "ottoman-empire", "soviet-russia", "romania", "sweden", "baltic-sea"]
SMALLEST_TARGET = 24  # CSS pixels: WCAG 2.2, 2.5.8
LABELS = """() => [...document.querySelectorAll(".label:not(.left-out) span:not(.dot)")].map((node) => {
  const { left, top, right, bottom } = node.getBoundingClientRect();
  return { text: node.textContent, left, top, right, bottom };
})"""
# The region names without a line that reach beyond their regions, by the corners and the middles of the sides of their boxes.
STRAYING = """(regions) => [...document.querySelectorAll(".label:not(.left-out, :has(.leader)) .region-name")].filter((node) => {
  const { left, top, right, bottom } = node.getBoundingClientRect();
  const pane = document.getElementById("chart").getBoundingClientRect();
  if (left < pane.left || right > pane.right || top < pane.top || bottom > pane.bottom) return false; // out of the picture
  const path = document.querySelector(`path[data-region="${regions[node.textContent]}"]`);
  const inverse = path.getScreenCTM().inverse();
  const sides = [left, (left + right) / 2, right].flatMap((x) => [top, (top + bottom) / 2, bottom].map((y) => [x, y]));
  return sides.some(([x, y]) => !path.isPointInFill(new DOMPoint(x, y).matrixTransform(inverse)));
}).map((node) => node.textContent)"""
# The controls that a pointer cannot reach even when they are scrolled to.
OUT_OF_REACH = """(selector) => [...document.querySelectorAll(selector)].filter((node) => node.checkVisibility())
  .filter((node) => {
    node.scrollIntoView({ block: "nearest", inline: "nearest" });
    const { left, top, width, height } = node.getClientRects()[0]; // a link's first line
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return !(hit && (node.contains(hit) || hit.contains(node) && hit.matches("label, summary, legend")));
  }).map((node) => node.id || node.textContent)"""
BOXES = """(selector) => [...document.querySelectorAll(selector)].filter((node) => node.checkVisibility()).map((node) => {
  const { left, top, right, bottom } = node.getBoundingClientRect();
  return { text: node.id || node.dataset.region || node.textContent, left, top, right, bottom };
})"""
OVERFLOWING = """(selector) => [...document.querySelectorAll(selector)]
  .filter((node) => node.checkVisibility() && node.scrollWidth > node.clientWidth).map((node) => node.id || node.localName)"""


@pytest.fixture(scope="module", params=VIEWS, ids=lambda pair: "{}x{}-{}".format(*pair[0], pair[1]))
def first_view(request, chromium, real_file):
    """The page as it opens, at one size and in one language; whoever changes it puts it back."""
    size, language = request.param
    with chromium.atlas(real_file, f"#lang={language}", size=size) as atlas:
        yield atlas


@pytest.fixture
def chart(first_view):
    return box_of(first_view, "#chart")


def box_of(atlas, selector: str) -> dict:
    return atlas.frame.evaluate(BOXES, selector)[0]


def overlap(one: dict, other: dict) -> float:
    """Return the area that two boxes share, in square pixels."""
    width = min(one["right"], other["right"]) - max(one["left"], other["left"])
    height = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
    return max(0, width) * max(0, height)


def within(inner: dict, outer: dict, tolerance: float = 0.5) -> bool:
    return (
        inner["left"] >= outer["left"] - tolerance
        and inner["top"] >= outer["top"] - tolerance
        and inner["right"] <= outer["right"] + tolerance
        and inner["bottom"] <= outer["bottom"] + tolerance
    )


def area(box: dict) -> float:
    return (box["right"] - box["left"]) * (box["bottom"] - box["top"])


def region_by_label(atlas) -> dict[str, str]:
    return {atlas.words[f"region.{region}.label"]: region for region in atlas.region_ids}


def colliding(atlas) -> list[tuple[str, str]]:
    labels = atlas.page.evaluate(LABELS)
    return [(one["text"], other["text"]) for one, other in combinations(labels, 2) if overlap(one, other) > 0]


def test_labels_do_not_collide_and_stay_inside(first_view):
    assert len(first_view.page.evaluate(LABELS)) > 3
    assert colliding(first_view) == []
    assert first_view.page.evaluate(STRAYING, region_by_label(first_view)) == []


# The names of the ground that meet a region or the strong frontier, by points of their boxes.
ASTRAY = """() => [...document.querySelectorAll(".label:not(.left-out) .ground-name")].filter((node) => {
  const { left, top, right, bottom } = node.getBoundingClientRect();
  const along = (from, to) => Array.from({ length: 21 }, (_, index) => from + ((to - from) * index) / 20);
  const points = along(left, right).flatMap((x) => along(top, bottom).map((y) => [x, y]));
  return [...document.querySelectorAll("path[data-region]")].some((path) => {
    const inverse = path.getScreenCTM().inverse();
    return points.some(([x, y]) => path.isPointInFill(new DOMPoint(x, y).matrixTransform(inverse)));
  });
}).map((node) => node.textContent)"""


def test_the_first_view_names_powers_and_seas_off_the_regions(first_view):
    drawn = {box["text"] for box in first_view.page.evaluate(LABELS)}
    wanted = WIDE_NAMES if first_view.page.viewport_size["width"] >= 1440 else ["soviet-russia"]
    assert [name for name in wanted if first_view.words[f"name.{name}"] not in drawn] == []
    assert first_view.page.evaluate(ASTRAY) == []


def test_the_map_has_the_screen_that_the_first_view_needs(first_view, chart):
    """Folded, map and the step's name have seven tenths of the height; with the panel beside it, half of the screen."""
    size = first_view.page.viewport_size
    if first_view.page.locator("#fold").get_attribute("aria-expanded") == "false":
        name = box_of(first_view, "#step-label")
        assert chart["bottom"] - chart["top"] + name["bottom"] - name["top"] >= 0.7 * size["height"]
    elif size["width"] > size["height"]:
        assert area(chart) >= size["width"] * size["height"] / 2
    else:
        assert chart["bottom"] - chart["top"] >= 0.45 * size["height"]
    assert first_view.drawn() == first_view.region_ids
    regions = first_view.page.evaluate(BOXES, "path[data-region]")
    assert [box["text"] for box in regions if not within(box, chart)] == []
    furniture = first_view.page.evaluate(BOXES, "#zoom button, #scale, #legend")
    assert [
        (region["text"], box["text"]) for region, box in product(regions, furniture) if overlap(region, box) > area(region) / 4
    ] == []


def test_the_first_view_tells_the_step_without_scrolling(first_view):
    """Title, day and name, text, what changed, timeline with the stages' names: where there is room for them."""
    size = first_view.page.viewport_size
    if size["width"] < 1024:
        pytest.skip("on a small screen the step's words are one tap away")
    contents = box_of(first_view, "#contents")
    told = first_view.page.evaluate(BOXES, "#chapter h2, #chapter > p, #chapter li")
    assert len(told) > 4
    assert [box["text"] for box in told if not within(box, contents)] == []
    names = first_view.page.evaluate(BOXES, ".stage-names span")
    assert len(names) == len({step["stage"] for step in first_view.data["steps"] if step["rank"] == 1})
    assert [one["text"] for one, other in combinations(names, 2) if overlap(one, other)] == []


def test_nothing_scrolls_sideways(first_view):
    with panel_unfolded(first_view):
        for tab in first_view.each_tab():
            everything = "html, body, #panel, #heading, #contents, #contents *:not(svg *, .scroll)"
            assert first_view.page.evaluate(OVERFLOWING, everything) == [], tab
            assert first_view.page.evaluate("document.scrollingElement.scrollHeight <= innerHeight")


def test_panel_can_be_used(first_view):
    with panel_unfolded(first_view):
        for tab in first_view.each_tab():
            controls = "#panel input, #panel button, #panel select, #panel summary, #panel a, #zoom button"
            assert first_view.page.evaluate(OUT_OF_REACH, controls) == [], tab
            targets = first_view.page.evaluate(
                BOXES, "button:not(.term, .land), select, summary, label"
            )  # a term stands in its sentence
            small = [
                box["text"]
                for box in targets
                if min(box["right"] - box["left"], box["bottom"] - box["top"]) < SMALLEST_TARGET - 0.01
            ]
            assert small == [], tab


# Focus each region, which shows its note, and open its card: the boxes of both, what is too long, what is out of reach.
NOTES_AND_CARDS = f"""async (regions) => {{
  const drawn = () => new Promise((done) => setTimeout(done)); // the views follow at once; nothing needs be painted
  const {{ actions }} = atlas.begun;
  const found = [];
  for (const region of regions) {{
    document.querySelector(`path[data-region="${{region}}"]`).focus();
    await drawn();
    const [note] = ({BOXES})("#note");
    actions.openCard(`region:${{region}}`);
    await drawn();
    document.querySelector("#card details").open = true;
    const [[card], [panel], [chart]] = ["#card", "#panel", "#chart"].map({BOXES});
    const faults = [...({OVERFLOWING})("#card, #card *"), ...({OUT_OF_REACH})("#card button, #card a")];
    actions.closeCard();
    await drawn();
    found.push({{ region, note, card, panel, chart, faults }});
  }}
  return found;
}}"""


def test_notes_fit_in_the_map_and_cards_beside_it(first_view, chart):
    size = first_view.page.viewport_size
    first_view.page.mouse.move(size["width"] - 1, size["height"] - 1)  # off the map, whatever size a card leaves it
    first_view.page.locator(".folium-map").focus()
    first_view.page.keyboard.press("Tab")  # whoever comes by keyboard is shown a note on focus
    found = first_view.page.evaluate(NOTES_AND_CARDS, first_view.region_ids)
    assert [shown["region"] for shown in found] == first_view.region_ids
    for shown in found:
        assert within(shown["note"], chart), shown
        assert within(shown["card"], shown["panel"]), shown
        assert overlap(shown["card"], shown["chart"]) == 0, shown
        assert shown["faults"] == [], shown


def test_labels_stay_in_order_when_the_map_comes_nearer(first_view):
    for zoom in (3, 4, 5):
        for centre in ([56, 25], [49, 33], [41.2, 42.5]):
            first_view.on_map("map.setView(argument[0], argument[1], { animate: false })", [centre, zoom])
            assert colliding(first_view) == [], (zoom, centre)
            assert first_view.page.evaluate(STRAYING, region_by_label(first_view)) == [], (zoom, centre)
    first_view.page.locator("#zoom button").last.click()


@contextmanager
def panel_unfolded(atlas) -> Iterator[None]:
    """Show the panel; where it was folded, fold it again."""
    was_folded = atlas.page.locator("#fold").get_attribute("aria-expanded") == "false"
    try:
        yield
    finally:
        if was_folded:
            atlas.page.locator("#fold").click()


def test_folding_gives_the_map_the_room(open_atlas):
    with open_atlas() as atlas:
        before = box_of(atlas, "#chart")
        atlas.page.locator("#fold").click()
        assert atlas.page.locator("#fold").get_attribute("aria-expanded") == "false"
        assert not atlas.page.locator("#contents").is_visible()
        assert area(box_of(atlas, "#chart")) > area(before)
        assert colliding(atlas) == []
        atlas.page.locator("#fold").click()
        assert box_of(atlas, "#chart") == before


def assert_whole(atlas) -> None:
    """All regions are in the picture, and nothing says that someone has chosen this view."""
    chart = box_of(atlas, "#chart")
    regions = atlas.frame.evaluate(BOXES, "path[data-region]")
    assert len(regions) == len(atlas.region_ids)
    assert [box["text"] for box in regions if not within(box, chart)] == []
    assert "view=" not in atlas.frame.evaluate("location.hash")


@pytest.mark.parametrize(
    ("before", "after"),
    [((390, 844), (844, 390)), ((1280, 900), (700, 900)), ((1280, 900), (1280, 500)), ((500, 400), (1440, 900))],
)
def test_whoever_saw_all_goes_on_seeing_all(open_atlas, before, after):
    """A phone is turned, a window or a frame becomes narrower, lower, larger."""
    with open_atlas(size=before) as atlas:
        atlas.page.set_viewport_size(dict(zip(("width", "height"), after, strict=True)))
        atlas.wait_on_map("Math.abs(map.getSize().x - document.getElementById('chart').clientWidth) < 1")
        atlas.next_frame()
        assert_whole(atlas)
        assert colliding(atlas) == []
        assert atlas.page.evaluate(STRAYING, region_by_label(atlas)) == []
        assert atlas.page.evaluate(OVERFLOWING, "html, body") == []


def test_whoever_chose_a_view_keeps_its_middle(open_atlas):
    with open_atlas("#view=-305,-120,5.5") as atlas:
        for size in ((900, 500), (1440, 900), (1000, 800)):
            atlas.page.set_viewport_size({"width": size[0], "height": size[1]})
            atlas.wait_on_map("Math.abs(map.getSize().x - document.getElementById('chart').clientWidth) < 1")
        middle = atlas.on_map("return map.options.crs.projection.project(map.getCenter())")
        assert [middle["x"] / 1000, middle["y"] / 1000] == pytest.approx([-305, -120], abs=5)
        assert atlas.on_map("return map.getZoom()") == 5.5


HIDDEN = {  # a lesson that shows its frame only later, and what shows it
    "details": ("<details><summary>Map</summary>{}</details>", "document.querySelector('details').open = true"),
    "tab": ('<div id="tab" style="display:none">{}</div>', "document.getElementById('tab').style.display = 'block'"),
    "no height": (
        '<div id="tab" style="height:0;overflow:hidden">{}</div>',
        "document.getElementById('tab').style.height = '640px'",
    ),
}


@pytest.mark.parametrize("way", HIDDEN)
@pytest.mark.parametrize("address", ["#lang=en", "#lang=en&view=-305,-120,5.5"])
def test_a_frame_that_is_hidden_at_first_shows_the_map_when_it_is_shown(chromium, real_file, tmp_path, way, address):
    around, show = HIDDEN[way]
    height = "style=height:100%" if way == "no height" else "height=640"
    frame = f'<iframe src="{real_file.as_uri()}{address}" sandbox="allow-scripts" width="100%" {height}></iframe>'
    lesson = tmp_path / "lesson.html"
    lesson.write_text(f"<!DOCTYPE html><title>A lesson</title><body>{around.format(frame)}", "utf-8")
    with chromium.context([lesson.as_uri(), real_file.as_uri()], size=(1280, 800)) as context:
        page = context.new_page()
        page.goto(lesson.as_uri())
        page.wait_for_timeout(300)
        page.evaluate(show)
        atlas = chromium.shown_by(page, page.frames[1])
        atlas.frame.locator("#fallback").wait_for(state="detached")
        if "view" in address:
            assert atlas.on_map("return map.getZoom()") == 5.5
        else:
            assert_whole(atlas)
        assert atlas.frame.locator("#fold").get_attribute("aria-expanded") == "true"  # as on any wide screen


UNDER = """() => {
  const boxes = [...document.querySelectorAll("#scale, #zoom button, .folded #panel")]
    .map((node) => node.getBoundingClientRect());
  return [...document.querySelectorAll(".label:not(.left-out) span")].filter((node) => {
    const { left, right, top, bottom } = node.getBoundingClientRect();
    return boxes.some((box) => left < box.right && box.left < right && top < box.bottom && box.top < bottom);
  }).map((node) => node.textContent);
}"""
# move the map so that a name comes to lie under the middle of what stands on it
SLIDE_UNDER = """([selector, nth]) => {
  const map = window[document.querySelector(".folium-map").id];
  const { left, top, width, height } = document.querySelectorAll(selector)[0].getBoundingClientRect();
  const name = document.querySelectorAll(".label:not(.left-out) span")[nth].getBoundingClientRect();
  map.panBy([name.left + name.width / 2 - left - width / 2, name.top + name.height / 2 - top - height / 2], { animate: false });
}"""


@pytest.mark.parametrize("selector", ["#zoom button", "#scale"])
def test_no_name_lies_under_what_stands_on_the_map(open_atlas, selector):
    with open_atlas() as atlas:
        assert atlas.page.evaluate(UNDER) == []
        for nth in range(4):
            atlas.page.evaluate(SLIDE_UNDER, [selector, nth])
            atlas.settle()  # a map that was moved out of its frame comes back
            assert atlas.page.evaluate(UNDER) == []
            atlas.page.locator("#zoom button").last.click()


def test_names_keep_apart_when_letters_grow(open_atlas):
    with open_atlas() as atlas:
        atlas.page.add_style_tag(content="html { font-size: 150%; }")
        atlas.page.locator("#zoom button").first.click()
        atlas.settle()
        assert len(atlas.page.evaluate(LABELS)) > 5
        assert colliding(atlas) == []
