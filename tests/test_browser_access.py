"""The page for those who hear it or go through it by keyboard: names, roles, order, focus, stillness."""

from __future__ import annotations

from itertools import pairwise

import pytest

pytest_plugins = ["browser_fixtures"]

NAMED_ROLES = {"slider", "button", "checkbox", "combobox", "link", "DisclosureTriangle", "region", "main", "img"}
TABLE_OF_ATTRIBUTES = "(nodes, name) => nodes.map((node) => node.getAttribute(name))"
FOCUS_STYLE = """const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(node);
return { outline: outlineStyle === "none" ? "0px" : outlineWidth, stroke, strokeWidth };"""
MOVING = """() => [...document.querySelectorAll("*")].filter((node) => {
  const { transitionDuration, animationName, animationDuration } = getComputedStyle(node);
  const moves = (durations) => durations.split(",").some((duration) => parseFloat(duration) > 0);
  return moves(transitionDuration) || (animationName !== "none" && moves(animationDuration));
}).map((node) => node.id || node.className.baseVal || node.className || node.localName)"""


def accessibility_tree(atlas) -> list[dict]:
    """Return what assistive technology is given: role, name and properties of each node."""
    session = atlas.page.context.new_cdp_session(atlas.page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        {"role": node["role"]["value"], "name": node.get("name", {}).get("value", "").strip()}
        for node in nodes
        if not node["ignored"]
    ]


def test_regions_are_named_buttons(shown):
    paths = shown.page.locator("path[data-region]")
    assert paths.count() == len(shown.region_ids)
    assert set(paths.evaluate_all(TABLE_OF_ATTRIBUTES, "role")) == {"button"}
    assert set(paths.evaluate_all(TABLE_OF_ATTRIBUTES, "tabindex")) == {"0"}
    buttons = [node["name"] for node in accessibility_tree(shown) if node["role"] == "button"]
    for region in shown.data["regions"]:
        name = shown.words[f"region.{region['id']}.name"]
        standing = shown.words[f"status.{shown.status_of(region)}"]
        assert any(name in told and standing in told and f"{round(region['km2'], -2):,}" in told for told in buttons), name
    assert len(set(buttons)) == len(buttons)


def test_nothing_else_on_the_map_is_a_button_or_a_stop(shown):
    overlays = shown.page.evaluate("atlas.begun.step.value.shows.length")
    day = shown.opening_day
    held = sum(row["since"] <= day <= row["until"] for row in shown.data["holdings"])
    stops = len(shown.region_ids) + held + overlays + 1  # all borders are one stop
    assert shown.page.locator(".folium-map [tabindex='0']").count() == stops
    assert shown.page.locator(".folium-map :is(a, button, input)").count() == 0


@pytest.mark.parametrize("language", ["en", "es", "pl"])
def test_every_control_has_a_name(open_atlas, language):
    with open_atlas(f"#lang={language}") as atlas:
        for _ in atlas.each_tab():
            assert_named(atlas)
        atlas.frame.evaluate("atlas.begun.actions.compareWith(0)")
        atlas.open_card("finland")
        assert_named(atlas)


def assert_named(atlas) -> None:
    controls = [node for node in accessibility_tree(atlas) if node["role"] in NAMED_ROLES]
    assert len(controls) > 40
    assert [node["role"] for node in controls if not node["name"]] == []
    for name in (node["name"] for node in controls if node["role"] == "checkbox"):
        assert atlas.page.get_by_role("checkbox", name=name, exact=True).count() == 1, name


def test_no_drawing_is_told_without_a_name(shown):
    """Each pane of the map is an SVG of its own: one that says nothing is hidden from those who listen."""
    assert [node for node in accessibility_tree(shown) if node["role"] == "image" and not node["name"]] == []


def test_headings_are_in_order(shown):
    shown.open_card("finland")
    levels = shown.page.locator("h1, h2, h3, h4, h5, h6").evaluate_all("(nodes) => nodes.map((node) => +node.localName[1])")
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_card_is_labelled_by_its_heading(shown):
    shown.open_card("finland")
    name = shown.words["region.finland.name"]
    assert shown.page.get_by_role("region", name=name, exact=True).count() == 1
    assert shown.page.locator("main").get_attribute("aria-label") == shown.words["map.label"]


def test_ids_are_unique(shown):
    shown.open_card("finland")
    ids = shown.page.locator("[id]").evaluate_all(TABLE_OF_ATTRIBUTES, "id")
    assert len(set(ids)) == len(ids)
    for attribute in ("for", "aria-controls", "aria-labelledby", "aria-describedby"):
        for value in shown.page.locator(f"[{attribute}]").evaluate_all(TABLE_OF_ATTRIBUTES, attribute):
            assert value in ids


def test_focus_can_be_seen_at_every_stop(shown):
    """Go through the whole page by Tab: each stop has a line round it, or another line than without the focus."""
    stops = sum(stops_with_focus_seen(shown) for _ in shown.each_tab())
    assert stops > 200


def stops_with_focus_seen(shown) -> int:
    shown.page.locator("h1").click()  # Tab goes on from there
    stops = 0
    while True:
        shown.page.keyboard.press("Tab")
        if shown.active("node === document.body"):
            break
        stops += 1
        handle = shown.page.evaluate_handle("document.activeElement")
        focused = handle.evaluate(f"(node) => {{ {FOCUS_STYLE} }}")
        handle.evaluate("(node) => node.blur()")
        resting = handle.evaluate(f"(node) => {{ {FOCUS_STYLE} }}")
        handle.evaluate("(node) => node.focus()")
        assert float(focused["outline"].removesuffix("px")) >= 2 or focused["strokeWidth"] != resting["strokeWidth"], handle
        assert focused != resting
    return stops


def test_those_who_want_stillness_have_it(open_atlas):
    with open_atlas(reduced_motion="reduce") as atlas:
        assert atlas.page.evaluate(MOVING) == []
        start = atlas.on_map("return map.getZoom()")
        atlas.page.locator("#zoom button").first.click()
        assert atlas.page.evaluate(MOVING) == []
        atlas.wait_on_map("map.getZoom() > argument", start)


def test_stillness_holds_for_moving_by_keys(open_atlas):
    """Leaflet slides the map frame by frame; for those who want stillness it has to go there in one step."""
    with open_atlas(reduced_motion="reduce") as atlas:
        atlas.on_map("window.steps = 0; map.on('move', () => { window.steps += 1; })")
        atlas.page.locator(".folium-map").focus()
        middle = atlas.on_map("return map.getCenter().lng")
        atlas.on_map("window.ended = false; map.once('moveend', () => { window.ended = true; })")
        atlas.page.keyboard.press("ArrowRight")
        atlas.page.wait_for_function("window.ended")
        assert atlas.on_map("return map.getCenter().lng") > middle
        assert atlas.page.evaluate("window.steps") == 1


def test_zoom_by_fingers_is_not_blocked(shown):
    content = shown.page.locator("meta[name=viewport]").get_attribute("content")
    assert "user-scalable" not in content
    assert "maximum-scale" not in content
