"""The ways to move about: buttons, keys and wheel, their limits, and the way back."""

from __future__ import annotations

import pytest

pytest_plugins = ["browser_fixtures"]

# How many pixels of the map's pane, at most, lie beyond the ground on one side of it.
BEYOND_GROUND = """const { west, south, east, north } = argument;
const { x, y } = map.getSize();
const at = (x, y) => map.latLngToContainerPoint(map.options.crs.projection.unproject({ x: x * 1000, y: y * 1000 }));
const [least, most] = [at(west, north), at(east, south)];
return Math.max(least.x, least.y, x - most.x, y - most.y);"""

MIDDLE_WITHIN = """(({ west, south, east, north }) => {
  const { x, y } = map.options.crs.projection.project(map.getCenter());
  const pixel = 8; // km, at most
  return x / 1000 > west - pixel && x / 1000 < east + pixel && y / 1000 > south - pixel && y / 1000 < north + pixel;
})(argument)"""


def zoom_of(atlas) -> float:
    return atlas.on_map("return map.getZoom()")


def button(atlas, key: str):
    return atlas.page.get_by_role("button", name=atlas.words[key], exact=True)


def test_buttons_zoom(shown):
    start, scale = zoom_of(shown), shown.page.locator("#scale").inner_text()
    button(shown, "map.zoom-in").click()
    shown.wait_on_map("map.getZoom() > argument", start)
    shown.settle()
    near = zoom_of(shown)
    button(shown, "map.zoom-out").click()
    shown.wait_on_map("map.getZoom() < argument", near)
    shown.settle()
    assert zoom_of(shown) == pytest.approx(start)
    assert shown.page.locator("#scale").inner_text() == scale


def test_keys_zoom_and_move(shown):
    shown.page.locator(".folium-map").focus()
    start = zoom_of(shown)
    shown.page.keyboard.press("+")
    shown.wait_on_map("map.getZoom() > argument", start)
    shown.settle()
    near = zoom_of(shown)
    shown.page.keyboard.press("-")
    shown.wait_on_map("map.getZoom() < argument", near)
    shown.settle()
    middle = shown.on_map("return map.getCenter().lng")
    shown.page.keyboard.press("ArrowRight")
    shown.wait_on_map("map.getCenter().lng > argument + 0.5", middle)


def test_way_back_shows_everything(shown):
    start = shown.on_map("return [map.getZoom(), map.getCenter().lat, map.getCenter().lng]")
    shown.on_map("map.setView([41, 43], 6, { animate: false })")
    button(shown, "map.whole").click()
    shown.wait_on_map("Math.abs(map.getZoom() - argument) < 0.01", start[0])
    shown.settle()
    assert shown.on_map("return [map.getZoom(), map.getCenter().lat, map.getCenter().lng]") == pytest.approx(start, abs=0.05)
    assert shown.drawn() == shown.region_ids


SIZES = [(1440, 900), (1024, 768), (800, 600), (640, 400), (390, 844), (1920, 1080)]


@pytest.mark.parametrize("size", SIZES)
def test_the_ground_fills_the_pane_in_the_first_view_and_from_as_far_as_may_be(open_atlas, size):
    with open_atlas(size=size) as atlas:
        assert atlas.on_map(BEYOND_GROUND, atlas.data["ground_km"]) <= 0
        least = atlas.on_map("return map.getMinZoom()")
        while zoom_of(atlas) > least + 1e-9:
            before = zoom_of(atlas)
            button(atlas, "map.zoom-out").click()
            atlas.wait_on_map("map.getZoom() < argument", before)
            atlas.settle()
        assert zoom_of(atlas) == pytest.approx(least)
        button(atlas, "map.zoom-out").click()
        atlas.settle()
        assert zoom_of(atlas) == pytest.approx(least)
        assert atlas.on_map(BEYOND_GROUND, atlas.data["ground_km"]) <= 2


@pytest.mark.parametrize("corner", [(-1, -1), (-1, 1), (1, -1), (1, 1)])
def test_a_map_moved_to_a_corner_comes_back_onto_the_ground(shown, corner):
    shown.on_map("map.setZoom(map.getMinZoom(), { animate: false }); map.panBy(argument.map((way) => 2000 * way))", corner)
    shown.wait_on_map("!document.querySelector('.leaflet-pan-anim')")
    shown.settle()
    shown.wait_on_map(f"(() => {{ {BEYOND_GROUND} }})() <= 2", shown.data["ground_km"])


def test_greatest_zoom_holds(shown):
    most = shown.on_map("return map.getMaxZoom()")
    shown.on_map("map.setView([52.1, 23.7], 20, { animate: false })")
    assert zoom_of(shown) == most


@pytest.mark.parametrize(("dx", "dy"), [(0, -700), (0, 700), (-800, 0), (800, 0)])
def test_map_does_not_leave_its_frame(shown, dx, dy):
    """However far one drags it, the middle of the map comes back into the frame."""
    shown.page.locator("#legend summary").click()  # the map is dragged from where it stands
    shown.on_map("map.on('moveend', () => { window.moves = (window.moves ?? 0) + 1; })")
    box = shown.page.locator("#chart").bounding_box()
    start = box["x"] + box["width"] / 2 - dx / 2, box["y"] + box["height"] / 2 - dy / 2
    for _ in range(2):
        shown.page.mouse.move(*start)
        shown.page.mouse.down()
        shown.page.mouse.move(start[0] + dx, start[1] + dy, steps=4)
        shown.page.mouse.up()
    shown.wait_on_map(MIDDLE_WITHIN, shown.data["frame_km"])
    shown.settle()
    assert shown.page.evaluate("window.moves") < 20


def test_first_view_is_not_nearer_than_the_limits(shown):
    assert shown.on_map("return map.getMinZoom()") <= zoom_of(shown) <= shown.on_map("return map.getMaxZoom()")


def test_the_limits_follow_the_size_of_the_map(shown):
    before = shown.on_map("return map.getMinZoom()")
    shown.page.set_viewport_size({"width": 700, "height": 500})
    shown.wait_on_map("map.getMinZoom() < argument - 0.3", before)
    assert shown.on_map("return map.getMaxZoom()") == 8


def test_a_drag_opens_no_card_and_no_note(shown):
    x, y = shown.point_of("ukraine")
    shown.page.mouse.move(x, y - 40)
    shown.page.locator("#note").wait_for()
    before = shown.page.locator("#note").bounding_box()
    shown.page.mouse.down()
    for share in range(1, 11):
        shown.page.mouse.move(x + 12 * share, y - 40)
        shown.next_frame()
    note = shown.page.locator("#note")
    assert note.is_hidden() or note.bounding_box() == before  # it does not run after the hand
    shown.page.mouse.up()
    shown.next_frame()
    assert shown.page.locator("#card").is_hidden()
    shown.page.mouse.click(*shown.point_of("ukraine"))
    shown.page.locator("#card h2").wait_for()


def test_an_address_cannot_show_more_than_the_ground(open_atlas):
    with open_atlas("#view=0,0,1") as atlas:
        assert zoom_of(atlas) == pytest.approx(atlas.on_map("return map.getMinZoom()"), abs=0.01)


def test_a_zoom_is_at_once_for_those_who_want_stillness(open_atlas):
    with open_atlas(reduced_motion="reduce") as atlas:
        before = zoom_of(atlas)
        for _ in range(2):  # a second press is not swallowed by the way of the first
            button(atlas, "map.zoom-in").click()
        assert zoom_of(atlas) == pytest.approx(before + 1)


def test_what_is_out_of_sight_is_made_all_the_same(open_atlas):
    """A tab in the background is never painted: the panel and the timeline's play must not wait for it."""
    with open_atlas() as atlas:
        atlas.page.add_init_script("window.requestAnimationFrame = () => 0")
        atlas.page.reload()
        atlas.page.locator("#contents > *").first.wait_for(state="attached")
        assert atlas.page.locator("#fallback").count() == 0
