"""The switches: each shows and hides what it names, the stages follow, the area is added up, the order holds."""

from __future__ import annotations

import random
import re

import pytest

pytest_plugins = ["browser_fixtures"]

TOWNS = ".label:not(.left-out) .town"


@pytest.fixture(autouse=True)
def layers(shown):
    """The switches are in a tab of their own."""
    shown.open_tab("layers")


def switch(atlas, name: str, *, on: bool) -> None:
    atlas.page.locator(f"#{name}").set_checked(on)


def state(atlas, stage: str) -> str:
    box = atlas.page.locator(f"#stage-{stage}")
    if box.evaluate("(box) => box.indeterminate"):
        return "some"
    return "all" if box.is_checked() else "none"


def area_told(atlas) -> int:
    return int(re.sub(r"\D", "", atlas.page.locator(".shown").inner_text()))


def area_of(atlas, regions: list[str]) -> int:
    return round(sum(row["km2"] for row in atlas.data["regions"] if row["id"] in regions), -2)


def names_on_map(atlas) -> list[str]:
    return atlas.page.locator(".label:not(.left-out) .region-name").all_inner_texts()


def test_each_region_has_a_switch_of_its_own(shown):
    everything = shown.region_ids
    before = names_on_map(shown)
    for region in everything:
        switch(shown, f"region-{region}", on=False)
        rest = [other for other in everything if other != region]
        assert shown.drawn() == rest
        assert shown.path(region).count() == 0
        assert shown.words[f"region.{region}.label"] not in names_on_map(shown)
        assert area_told(shown) == area_of(shown, rest)
        switch(shown, f"region-{region}", on=True)
        assert shown.drawn() == everything
        assert area_told(shown) == area_of(shown, everything)
    assert sorted(names_on_map(shown)) == sorted(before)


def test_each_stage_switches_its_regions(shown):
    everything = shown.region_ids
    stages = [stage["id"] for stage in shown.data["stages"] if shown.regions_of(stage["id"])]
    assert stages
    for stage in stages:
        members = shown.regions_of(stage)
        assert state(shown, stage) == "all"
        switch(shown, f"stage-{stage}", on=False)
        assert shown.drawn() == [region for region in everything if region not in members]
        assert state(shown, stage) == "none"
        assert not any(shown.page.locator(f"#region-{region}").is_checked() for region in members)
        assert area_told(shown) == area_of(shown, shown.drawn())
        switch(shown, f"stage-{stage}", on=True)
        assert shown.drawn() == everything
        assert all(shown.page.locator(f"#region-{region}").is_checked() for region in members)


def test_a_stage_shown_in_part_says_so(shown):
    stage = shown.data["regions"][0]["stage"]
    first, *others = shown.regions_of(stage)
    switch(shown, f"region-{first}", on=False)
    assert state(shown, stage) == "some"
    shown.page.locator(f"#stage-{stage}").click()
    assert state(shown, stage) == "all"
    assert shown.drawn() == shown.region_ids
    for region in (first, *others):
        switch(shown, f"region-{region}", on=False)
    assert state(shown, stage) == "none"


def test_stages_without_regions_have_no_switch(shown):
    empty = [stage["id"] for stage in shown.data["stages"] if not shown.regions_of(stage["id"])]
    assert empty
    assert not any(shown.page.locator(f"#stage-{stage}").count() for stage in empty)


def test_everything_can_be_hidden(shown):
    for region in shown.region_ids:
        switch(shown, f"region-{region}", on=False)
    assert shown.drawn() == []
    assert names_on_map(shown) == []
    assert area_told(shown) == 0


def test_borders_of_today_are_shown_to_those_who_ask(shown):
    lines = shown.page.locator(".folium-map path.borders")
    assert lines.count() == 0
    switch(shown, "switch-borders", on=True)
    assert lines.count() == 1
    assert lines.bounding_box()["width"] > 500
    assert shown.drawn() == shown.region_ids
    switch(shown, "switch-borders", on=False)
    assert lines.count() == 0


def test_towns_can_be_hidden(shown):
    names = shown.page.locator(TOWNS).all_inner_texts()
    assert names
    switch(shown, "switch-places", on=False)
    assert shown.page.locator(TOWNS).count() == 0
    assert not any(dot.is_visible() for dot in shown.page.locator(".label .dot").all())
    switch(shown, "switch-places", on=True)
    assert shown.page.locator(TOWNS).all_inner_texts() == names


@pytest.mark.parametrize("order", ["given", "reversed", "shuffled", "by stage, backwards"])
def test_regions_keep_their_order(shown, order):
    """Whoever hears the page or goes through it by keyboard meets the regions in the order of the data, always."""
    everything = shown.region_ids
    shuffled = random.Random(1918).sample(everything, len(everything))  # noqa: S311 (an order, no secret)
    stages = list(dict.fromkeys(row["stage"] for row in shown.data["regions"]))
    names = {
        "given": [f"region-{region}" for region in everything],
        "reversed": [f"region-{region}" for region in reversed(everything)],
        "shuffled": [f"region-{region}" for region in shuffled],
        "by stage, backwards": [f"stage-{stage}" for stage in reversed(stages)],
    }[order]
    for name in names:
        switch(shown, name, on=False)
    assert shown.drawn() == []
    for name in names:
        switch(shown, name, on=True)
        assert shown.drawn() == [region for region in everything if region in shown.drawn()]
    assert shown.drawn() == everything


def test_a_region_shown_again_is_as_before(shown):
    """Leaflet makes a new path each time: it has to get its name, its fill and its keys again."""
    region = shown.region_ids[-1]
    look = "(path) => [...path.attributes].filter(({ name }) => name !== 'd').map(({ name, value }) => [name, value]).sort()"
    before = shown.path(region).evaluate(look)
    switch(shown, f"region-{region}", on=False)
    switch(shown, f"region-{region}", on=True)
    assert shown.path(region).evaluate(look) == before
    shown.open_card(region)
    assert shown.page.locator("#card h2").inner_text() == shown.words[f"region.{region}.name"]


def test_who_holds_the_land_is_switched_off_as_a_whole_and_singly(shown):
    def held():
        return shown.page.locator("path[data-holding]").evaluate_all("(paths) => paths.map((path) => path.dataset.holding)")

    before = held()
    assert len(before) > 1
    shown.open_section("holdings")
    switch(shown, f"holding-{before[0]}", on=False)
    assert held() == before[1:]
    switch(shown, "switch-holdings", on=False)
    assert held() == []
    assert shown.page.locator(f"#holding-{before[1]}").count() == 0
    shown.page.wait_for_function("() => /off=[^&]*holdings/.test(location.hash)")
    switch(shown, "switch-holdings", on=True)
    assert held() == before[1:]


def test_land_that_is_held_and_no_region_has_a_card_and_a_region_above_it_keeps_its_own(shown):
    """What lies unseen below the regions is what the pointer meets where there is none."""
    meets = """([lng, lat]) => {
      const { x, y } = map.latLngToContainerPoint([lat, lng]);
      const { left, top } = map.getContainer().getBoundingClientRect();
      return document.elementFromPoint(left + x, top + y).getAttribute("class");
    }"""
    minsk, livonia = [28.3, 54.2], [25.9, 57.6]
    assert "held" in shown.on_map(f"return ({meets})(argument)", minsk)
    assert "regions" in shown.on_map(f"return ({meets})(argument)", livonia)
    x, y = shown.on_map("const { x, y } = map.latLngToContainerPoint([argument[1], argument[0]]); return [x, y]", minsk)
    shown.page.locator(".folium-map").click(position={"x": x, "y": y})
    assert shown.page.locator("#card-name").inner_text() in {
        shown.words[f"holding.{row['id']}.name"] for row in shown.data["holdings"]
    }
