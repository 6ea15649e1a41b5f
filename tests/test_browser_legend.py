"""The legend on the map: it tells of what is drawn and of nothing else, has its place, and takes no more than it."""

from __future__ import annotations

import json
import random

import pytest
from support import DATA

pytest_plugins = ["browser_fixtures"]

LANGUAGES = json.loads((DATA / "atlas.json").read_text("utf-8"))["languages"]
STEPS = ["before", "armistice", "finland-recognised", "ukraine-peace", "first-acceptance", "treaty", "batum-treaty", "compiegne"]
REM = 16
SCREEN = 900  # pixels: of the three that a tab may be long
# What is drawn within a node, by the same signs on the map and in the legend; on the map a fill is held at its size.
LOOKS = """(selector) => {
  const root = document.querySelector(selector);
  const all = (path) => [...root.querySelectorAll(path)];
  const own = (node, known) => [...node.classList].filter((name) => !known.includes(name)).sort().join(" ");
  const fill = (node) => node.getAttribute("fill").replace("fill-", "swatch-");
  const lands = all("path[data-region], rect[fill]")
    .map((node) => fill(node) + (node.classList.contains("paler") ? " paler" : ""));
  const held = all("path.holdings").map((node) => `${fill(node)} ${own(node, ["holdings", "leaflet-interactive"])}`);
  const overlays = all(".lines, .areas").map((node) => own(node, ["leaflet-interactive"]));
  const sure = all("path.stretches:not(.coast, [d=''])").map((node) => own(node, []));
  const ground = ["marked", "empire", "frontiers", "borders"].filter((name) => root.querySelector(`path.${name}`));
  return [...new Set([...lands, ...held, ...overlays, ...sure, ...ground])].sort();
}"""
SIGNS = """(selector) => [...new Set([...document.querySelectorAll(`${selector} .sign`)]
  .map((node) => node.classList[1]))].sort()"""
# The lands of which the legend covers some of the box.
COVERED = """() => [...document.querySelectorAll("path[data-region]")].filter((path) => {
  const { left, right, top, bottom } = path.getBoundingClientRect();
  const legend = document.getElementById("legend").getBoundingClientRect();
  return left < legend.right && top < legend.bottom && right > legend.left && bottom > legend.top;
}).map((path) => path.dataset.region)"""
TOLD = "() => [...document.querySelectorAll('#legend .key')].map((node) => node.textContent)"


def assert_tells_what_is_drawn(atlas, said: object) -> None:
    drawn = atlas.page.evaluate(LOOKS, ".folium-map")
    assert drawn == atlas.page.evaluate(LOOKS, "#legend"), said
    told = atlas.page.evaluate(TOLD)
    assert (atlas.words["legend.signed"] in told) == any(look.endswith("paler") for look in drawn), said
    assert set(atlas.page.evaluate(SIGNS, ".folium-map")) <= set(atlas.page.evaluate(SIGNS, "#legend")), said
    assert 0 < atlas.page.locator("#legend li").count() <= 12, said


def test_the_legend_tells_of_what_is_drawn_and_of_nothing_else(shown):
    numbers = {step["id"]: number for number, step in enumerate(shown.data["steps"])}
    switches = shown.frame.evaluate("atlas.begun.story.switches")
    draw = random.Random(1918)  # noqa: S311 (no secret)
    for step in STEPS:
        shown.go_to(numbers[step])
        assert_tells_what_is_drawn(shown, step)
        switched = {name: draw.random() < 0.5 for name in draw.sample(switches, 8)}
        for name, on in switched.items():
            shown.frame.evaluate("([id, on]) => atlas.begun.actions.switchTo(id, on)", [name, on])
        shown.next_frame()
        assert_tells_what_is_drawn(shown, (step, switched))
        shown.frame.evaluate("atlas.begun.actions.followStep()")


def test_at_the_first_view_every_sign_that_is_told_of_is_on_the_map(shown):
    assert shown.page.evaluate(SIGNS, ".folium-map") == shown.page.evaluate(SIGNS, "#legend") != []
    shown.on_map("map.setView([48.5, 36], 6, { animate: false })")
    shown.next_frame()
    assert set(shown.page.evaluate(SIGNS, "#legend")) >= {"coal", "iron", "town"}
    shown.frame.evaluate("atlas.begun.actions.switchTo('places', false)")
    shown.next_frame()
    assert shown.page.evaluate(SIGNS, "#legend") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_legend_and_switches_keep_to_their_place(open_atlas, language):
    with open_atlas(f"#lang={language}") as atlas:
        legend, chart = atlas.page.locator("#legend").bounding_box(), atlas.page.locator("#chart").bounding_box()
        assert legend["width"] <= 16.5 * REM
        assert legend["height"] <= chart["height"] - 4 * REM
        assert atlas.page.locator("#legend").evaluate("(node) => node.scrollWidth <= node.clientWidth")
        assert atlas.page.evaluate(COVERED) == []
        atlas.open_tab("layers")
        atlas.page.locator("#layers").evaluate("(node) => { node.style.width = '22rem'; }")  # of 24, with its margins
        assert atlas.page.locator("#layers").bounding_box()["height"] < 3 * SCREEN


def test_the_map_beside_the_legend_can_be_reached(shown):
    box = shown.page.locator("#legend").bounding_box()
    for x, y in ((box["x"] + box["width"] + 2, box["y"] + 50), (box["x"] + 50, box["y"] + box["height"] + 2)):
        assert shown.page.evaluate("([x, y]) => document.elementFromPoint(x, y).closest('.folium-map') !== null", [x, y])


def test_on_a_small_screen_the_legend_is_one_tap_away(open_atlas):
    with open_atlas(size=(640, 400)) as atlas:
        legend = atlas.page.locator("#legend")
        assert legend.get_attribute("open") is None
        assert not legend.locator("ul").is_visible()
        legend.locator("summary").click()
        assert legend.locator("ul").is_visible()
        chart = atlas.page.locator("#chart").bounding_box()
        assert legend.bounding_box()["height"] <= chart["height"] - 4 * REM
