"""The borders on the page: how they are drawn, how one asks what is known of them."""

import pytest

pytest_plugins = ["browser_fixtures"]

WIDTHS = """() => drawn.filter(({ band }) => map.hasLayer(band)).map(({ border, band }) => ({
  id: border.id, km: border.within_km, px: Number(band.getElement().getAttribute("stroke-width")), scale: kmPerPixel() }))"""
DASHES = """() => drawn.map(({ border, stretch }) => ({
  km: border.within_km, dash: getComputedStyle(stretch.getElement()).strokeDasharray }))"""


@pytest.mark.parametrize("zoom", [3.5, 5, 6.5])
def test_a_band_is_as_wide_as_the_border_could_be_off(shown, zoom):
    shown.on_map("map.setView([54, 26], argument, { animate: false })", zoom)
    bands = shown.page.evaluate(WIDTHS)
    assert len(bands) == len(shown.data["borders"])
    for band in bands:
        assert band["px"] * band["scale"] == pytest.approx(2 * band["km"], rel=1e-6)
    east, west = shown.on_map("return [[540, 400], [440, 400]].map((p) => plane.project(map.containerPointToLatLng(p)).x)")
    assert bands[0]["scale"] == pytest.approx((east - west) / 100 / 1000, rel=1e-6)


def test_a_border_is_solid_dashed_or_dotted_by_its_certainty(shown):
    for line in shown.page.evaluate(DASHES):
        expected = "none" if line["km"] <= 3 else "7px, 4px" if line["km"] <= 10 else "0.1px, 5px"
        assert line["dash"] == expected


def test_the_bands_can_be_switched_off(shown):
    shown.page.locator("#section-evidence").evaluate("(node) => (node.open = true)")
    shown.page.locator("#switch-bands").uncheck()
    assert shown.page.evaluate(WIDTHS) == []
    shown.page.locator("#switch-bands").check()
    assert len(shown.page.evaluate(WIDTHS)) == len(shown.data["borders"])


def test_a_border_goes_with_its_regions(shown):
    count = "() => document.querySelectorAll('path[data-border]').length"
    everything = shown.page.evaluate(count)
    shown.page.locator("#region-finland").uncheck()
    alone = [border for border in shown.data["borders"] if border["region"] == "finland"]
    assert shown.page.evaluate(count) == everything - len(alone)
    shown.page.locator("#region-finland").check()
    assert shown.page.evaluate(count) == everything


def test_borders_are_one_stop_of_tab_and_arrows_go_on(shown):
    stops = shown.page.locator('path[data-border][tabindex="0"]')
    assert stops.count() == 1
    stops.focus()
    seen = []
    for _ in range(3):
        seen.append(shown.page.evaluate("document.activeElement.dataset.border"))
        shown.page.keyboard.press("ArrowRight")
    assert seen == [border["id"] for border in shown.data["borders"][:3]]
    assert shown.page.locator('path[data-border][tabindex="0"]').count() == 1
    assert shown.page.locator("#note").is_visible()
    evidence = shown.page.locator("#note").inner_text()
    sources = {source["id"]: source["title"] for source in shown.data["sources"]}
    assert shown.words["evidence.how-known"] in evidence
    assert all(sources[source] in evidence for source in shown.data["borders"][3]["sources"])
    assert shown.page.locator("#note a").count() == 0
    shown.page.keyboard.press("Enter")
    border = shown.data["borders"][3]
    card = shown.page.locator("#card").inner_text()
    assert str(border["within_km"]) in card
    assert all(sources[source] in card for source in border["sources"])
    shown.page.keyboard.press("Escape")
    assert shown.page.evaluate("document.activeElement.dataset.border") == border["id"]


def test_every_line_and_area_can_be_switched_and_asked(shown):
    shown.page.locator("#section-evidence").evaluate("(node) => (node.open = true)")
    for overlay in [*shown.data["areas"], *shown.data["lines"]]:
        drawn = shown.page.locator(f'path[data-overlay="{overlay["id"]}"]')
        shown.page.locator(f"#overlay-{overlay['id']}").uncheck()
        assert drawn.count() == 0
        shown.page.locator(f"#overlay-{overlay['id']}").check()
        assert drawn.count() == 1
        drawn.focus()
        shown.page.keyboard.press("Enter")
        readings = [shown.words[f"reading.{row['id']}"] for row in shown.data["readings"] if row["of"] == overlay["id"]]
        assert all(reading in shown.page.locator("#card").inner_text() for reading in readings)
        assert len(readings) >= 2 or overlay.get("kind") != "contested"
        assert shown.words[f"overlay.{overlay['id']}.note"] in shown.page.locator("#card").inner_text()
        shown.page.keyboard.press("Escape")
        shown.page.locator(f"#overlay-{overlay['id']}").uncheck()
        assert drawn.count() == 0


def test_the_table_says_what_the_page_was_given(shown):
    shown.page.locator("#section-table").evaluate("(node) => (node.open = true)")
    lines = shown.page.locator("#section-table table").first.locator("tbody tr")
    assert lines.count() == len(shown.data["sums"])
    whole = lines.last.inner_text()
    assert f"{shown.data['sums'][-1]['km2']:,}" in whole
