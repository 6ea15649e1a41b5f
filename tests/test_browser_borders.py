"""The borders on the page: how they are drawn, how one asks what is known of them."""

import pytest

pytest_plugins = ["browser_fixtures"]

# What each border that can be seen is drawn with: its course is part of a path of those that look the same. A band is drawn in
# metres of the plane, so its width on the screen goes by the scale.
LOOKS = """() => Object.fromEntries([...document.querySelectorAll("path.hits:not([hidden])")].map((hit) => {
  const course = hit.getAttribute("d");
  const drawn = (look) => [...document.querySelectorAll(`.folium-map path.${look}`)]
    .filter((path) => path.getAttribute("d").includes(course));
  return [hit.dataset.border, {
    dashes: drawn("stretches").map((path) => getComputedStyle(path).strokeDasharray),
    widths: drawn("bands").map((path) => parseFloat(getComputedStyle(path).strokeWidth) * path.getScreenCTM().a),
  }];
}))"""


def banded(atlas) -> list[dict]:
    """Return the borders that have a band: all but the coasts, which are where they are."""
    return [border for border in atlas.data["borders"] if border["kind"] != "coast"]


@pytest.mark.parametrize("zoom", [3.5, 5, 6.5])
def test_a_band_is_as_wide_as_the_border_could_be_off(shown, zoom):
    shown.on_map("map.setView([54, 26], argument, { animate: false })", zoom)
    looks = shown.page.evaluate(LOOKS)
    east, west = shown.on_map(
        "return [[540, 400], [440, 400]].map((p) => map.options.crs.projection.project(map.containerPointToLatLng(p)).x)"
    )
    km_per_pixel = (east - west) / 100 / 1000
    for border in banded(shown):
        (width,) = looks[border["id"]]["widths"]
        assert width * km_per_pixel == pytest.approx(2 * border["within_km"], rel=1e-4)


def test_a_border_is_solid_dashed_or_dotted_by_its_certainty(shown):
    looks = shown.page.evaluate(LOOKS)
    for border in shown.data["borders"]:
        km = border["within_km"]
        assert looks[border["id"]]["dashes"] == ["none" if km <= 3 else "7px, 4px" if km <= 10 else "0.1px, 5px"]


def test_the_bands_can_be_switched_off(shown):
    shown.page.locator("#switch-bands").uncheck()
    assert not any(look["widths"] for look in shown.page.evaluate(LOOKS).values())
    shown.page.locator("#switch-bands").check()
    looks = shown.page.evaluate(LOOKS)
    assert [border["id"] for border in banded(shown)] == [border for border, look in looks.items() if look["widths"]]


def test_a_border_goes_with_its_regions(shown):
    count = "() => document.querySelectorAll('path[data-border]:not([hidden])').length"
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
    sources = {row["id"]: row.get("title") or shown.words[f"source.{row['id']}"] for row in shown.data["sources"]}
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
    shown.open_section("table")
    lines = shown.page.locator("#section-table table").first.locator("tbody tr")
    assert lines.count() == len(shown.data["sums"])
    whole = lines.last.inner_text()
    assert f"{shown.data['sums'][-1]['km2']:,}" in whole


def test_a_border_out_of_sight_is_brought_into_it(shown):
    stop = shown.page.locator('path[data-border][tabindex="0"]')
    shown.on_map("map.setView([41, 43], 7, { animate: false })")
    stop.focus()
    shown.page.keyboard.press("ArrowRight")
    border = shown.page.evaluate("document.activeElement.dataset.border")
    assert border == shown.data["borders"][1]["id"]
    box = shown.page.locator(f'path[data-border="{border}"]').bounding_box()
    chart = shown.page.locator("#chart").bounding_box()
    assert box["x"] < chart["x"] + chart["width"]
    assert box["x"] + box["width"] > chart["x"]
    assert box["y"] < chart["y"] + chart["height"]
    assert box["y"] + box["height"] > chart["y"]


BESIDE = """(apart) => {
  const line = document.querySelector(".folium-map path.lines[data-overlay=advance-treaty]");
  const { a, b, c, d, e, f } = line.getScreenCTM();
  const point = (at) => {
    const { x, y } = line.getPointAtLength(at);
    return { x: a * x + c * y + e, y: b * x + d * y + f };
  };
  const middle = line.getTotalLength() / 2;
  const [from, to] = [point(middle), point(middle + line.getTotalLength() / 1000)];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return [from.x - ((to.y - from.y) / length) * apart, from.y + ((to.x - from.x) / length) * apart];
}"""


@pytest.mark.parametrize(("apart", "hit"), [(4, True), (12, False)])
def test_a_thin_line_has_a_wide_target(shown, apart, hit):
    shown.page.mouse.move(*shown.page.evaluate(BESIDE, apart))
    shown.next_frame()
    name = shown.words["overlay.advance-treaty.name"]
    told = shown.page.locator("#note strong")
    assert (told.count() == 1 and told.inner_text() == name) == hit


def test_the_region_below_a_contested_area_can_be_reached(open_atlas):
    with open_atlas("#on=contested-suwalki") as atlas:
        area = atlas.page.locator('path[data-overlay="contested-suwalki"]')
        box = area.bounding_box()
        atlas.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        assert atlas.place["card"].startswith("region:")


def test_lines_and_areas_keep_their_order(shown):
    """Whatever was hidden in between, Tab meets them in the order of the data."""
    for group in ("areas", "lines"):
        ids = [row["id"] for row in shown.data[group]]
        for overlay in [*ids, *reversed(ids)]:
            shown.page.locator(f"#overlay-{overlay}").uncheck()
        for overlay in reversed(ids):
            shown.page.locator(f"#overlay-{overlay}").check()
        drawn = shown.page.locator(f".folium-map path.{group}").evaluate_all("(paths) => paths.map((p) => p.dataset.overlay)")
        assert drawn == ids
