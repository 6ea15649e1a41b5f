"""The built page in browsers of the past: from the floor on it works, below the floor it works or says why not."""

from base64 import b64encode

import pytest
from support import DATA, ROOT

from geo.load import load_atlas

pytest_plugins = ["browser_fixtures", "old_chromium"]

PAGE = ROOT / "output" / "index.html"
REGIONS = [feature["id"] for feature in load_atlas(DATA).tables["regions.geojson"]["features"]]
PATIENCE = 5_000  # ms
SIZE = (1024, 768)  # of an old school computer
WORKING = pytest.mark.parametrize("old_chromium", [109, 131], indirect=True)
TOO_OLD = pytest.mark.parametrize("old_chromium", [92], indirect=True)
# by region, the points in the window that lie inside it, on a grid of 40 by 40 over its box
OWN_POINTS = """() => {
  document.querySelector(".leaflet-hits-pane").hidden = true; // the borders' targets cover the smallest islands
  const grid = [...Array(1600).keys()].map((number) => [(number % 40 + 0.5) / 40, (Math.floor(number / 40) + 0.5) / 40]);
  return [...document.querySelectorAll("path[data-region]")].map((path) => {
    const box = path.getBoundingClientRect();
    const points = grid.map(([x, y]) => [Math.floor(box.left + x * box.width), Math.floor(box.top + y * box.height)]);
    const inverse = path.getScreenCTM().inverse();
    const isInside = ([x, y]) =>
      path.isPointInFill(Object.assign(path.ownerSVGElement.createSVGPoint(), { x, y }).matrixTransform(inverse));
    return [path.dataset.region, points.filter(isInside)];
  });
}"""
TAKE_FILLS_AWAY = """() => document.querySelectorAll("path[data-region]").forEach((path) =>
  path.style.setProperty("fill", "none", "important"))"""
CHANGED = """async ([pictures, regions]) => {
  const [before, after] = await Promise.all(pictures.map(async (picture) => {
    const image = Object.assign(new Image(), { src: `data:image/png;base64,${picture}` });
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return (x, y) => data.subarray(4 * (y * image.width + x)).slice(0, 4).join();
  }));
  return regions.filter(([, points]) => points.some(([x, y]) => before(x, y) !== after(x, y))).map(([region]) => region);
}"""
IN_SIGHT = """() => {
  const node = document.querySelector("#fallback");
  const { width, height } = node?.getBoundingClientRect() ?? { width: 0, height: 0 };
  return width * height > 0 && getComputedStyle(node).visibility === "visible";
}"""


@pytest.fixture
def opened(old_chromium):
    """Open the committed page; when the test is over it has said nothing on the console, and raised nothing."""
    with old_chromium.context([PAGE.as_uri()], size=SIZE) as context:
        context.set_default_timeout(PATIENCE)
        page = context.new_page()
        page.goto(PAGE.as_uri())
        yield old_chromium.shown_by(page)


def coloured(atlas):
    """Return the regions of which at least one point changes its colour when all fills are taken away."""
    points, before = atlas.frame.evaluate(OWN_POINTS), atlas.page.screenshot()
    atlas.frame.evaluate(TAKE_FILLS_AWAY)
    pictures = [b64encode(picture).decode() for picture in (before, atlas.page.screenshot())]
    blank = atlas.page.context.new_page()  # whatever the page's own policy says of pictures
    return blank.evaluate(CHANGED, [pictures, points])


@WORKING
def test_every_region_is_drawn_and_coloured(opened):
    opened.page.wait_for_function("(count) => document.querySelectorAll('path[data-region]').length === count", arg=len(REGIONS))
    assert sorted(opened.drawn()) == sorted(REGIONS)
    assert sorted(coloured(opened)) == sorted(REGIONS)


@WORKING
def test_an_arrow_key_goes_on_by_a_step(opened):
    before = opened.frame.locator("#chapter").inner_text()
    opened.page.keyboard.press("ArrowRight")
    opened.page.wait_for_function("(before) => document.querySelector('#chapter').innerText !== before", arg=before)
    assert "step=" in opened.page.url


@WORKING
def test_a_region_opens_its_card(opened):
    opened.open_card(REGIONS[0])
    assert opened.frame.locator("#card h2").inner_text() == opened.words[f"region.{REGIONS[0]}.name"]


@TOO_OLD
def test_below_the_floor_no_page_stays_white(old_chromium):
    page = old_chromium.browser.new_page(offline=True)
    page.goto(PAGE.as_uri())
    page.wait_for_function(f"() => ({IN_SIGHT})() || document.querySelector('path[data-region]')", timeout=PATIENCE)
    assert page.title()
    page.close()


@TOO_OLD
def test_a_browser_that_cannot_read_the_script_shows_a_sentence(old_chromium, tmp_path):
    file = tmp_path / "unreadable.html"
    file.write_text(PAGE.read_text("utf-8").replace("<script>", "<script>of the future;"), "utf-8")
    page = old_chromium.browser.new_page(offline=True)
    page.goto(file.as_uri())
    page.wait_for_function(IN_SIGHT, timeout=PATIENCE)  # Playwright's own question is too new for this browser
    assert page.title()
    assert len(page.locator("#fallback").inner_text().split()) > 3
    page.close()
