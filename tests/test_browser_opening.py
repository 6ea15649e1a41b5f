"""The page opens wherever a teacher may put it: a disk, a server, a lesson's sandboxed frame."""

from __future__ import annotations

import html
import threading
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from support import spaced, words_in

pytest_plugins = ["browser_fixtures"]


@contextmanager
def served(folder):
    """Serve a folder on the loopback; yield its address and the list of the paths asked for."""
    asked = []

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *arguments):
            super().__init__(*arguments, directory=str(folder))

        def log_message(self, *_):
            asked.append(self.path)

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", asked
        finally:
            server.shutdown()
            thread.join()


def framing(file, attribute: str) -> str:
    """Return a lesson's page with the atlas in a sandboxed frame."""
    value = file.as_uri() if attribute == "src" else html.escape(file.read_text("utf-8"))
    frame = f'<iframe sandbox="allow-scripts" width="1000" height="700" {attribute}="{value}"></iframe>'
    return f'<!DOCTYPE html><html lang="en"><title>A lesson</title>{frame}</html>'


# In which frame the title and the timeline were there, and in which the map.
WATCH_WHAT_COMES_FIRST = """() => {
  let frame = 0;
  const count = () => { frame += 1; requestAnimationFrame(count); };
  requestAnimationFrame(count);
  window.came = {};
  new MutationObserver(() => {
    for (const selector of ["#heading h1", "#step-label", ".leaflet-pane"]) {
      if (document.querySelector(selector)) { window.came[selector] ??= frame; }
    }
  }).observe(document, { childList: true, subtree: true });
}"""


def assert_complete(atlas, regions: int = 14):
    assert len(atlas.region_ids) == regions
    assert atlas.drawn() == atlas.region_ids
    assert atlas.frame.title() == atlas.words["title"] == atlas.frame.locator("h1").inner_text()


def test_opens_from_disk_offline(shown):
    assert_complete(shown)


def test_title_and_timeline_are_painted_before_the_map_is_begun(chromium, real_file):
    with chromium.context([real_file.as_uri()]) as context:
        context.add_init_script(f"({WATCH_WHAT_COMES_FIRST})()")
        page = context.new_page()
        page.goto(real_file.as_uri())
        assert_complete(chromium.shown_by(page))
        came = page.evaluate("came")
    assert came["#heading h1"] == came["#step-label"] < came[".leaflet-pane"]


def test_opens_from_a_server_with_one_request(chromium, real_file):
    with served(real_file.parent) as (address, asked):
        document = f"{address}/index.html"
        with chromium.context([document], offline=False) as context:
            page = context.new_page()
            page.goto(document)
            assert_complete(chromium.shown_by(page))
    assert [path for path in asked if path != "/favicon.ico"] == ["/index.html"]


@pytest.mark.parametrize("attribute", ["src", "srcdoc"])
def test_opens_in_a_sandboxed_frame(chromium, real_file, tmp_path, attribute):
    lesson = tmp_path / "lesson.html"
    lesson.write_text(framing(real_file, attribute), "utf-8")
    with chromium.context([lesson.as_uri(), real_file.as_uri()]) as context:
        page = context.new_page()
        page.goto(lesson.as_uri())
        atlas = chromium.shown_by(page, page.frames[1])
        assert atlas.frame.evaluate("origin") == "null"
        assert_complete(atlas)
        atlas.open_tab("layers")
        atlas.frame.locator("#region-finland").uncheck()
        assert "finland" not in atlas.drawn()
        atlas.frame.locator("#language").select_option("pl")
        assert atlas.frame.title() == words_in(atlas.data)["pl"]["title"]
        atlas.open_card("poland")
        assert atlas.frame.locator("#card h2").inner_text() == atlas.words["region.poland.name"]


def assert_says_what_to_do(page, words):
    """The sentence is there in every language, under the title, and nothing lies over it."""
    assert page.locator("#fallback h1").inner_text() == next(iter(words.values()))["title"]
    told = [spaced(text) for text in page.locator("#fallback p").all_inner_texts()]
    assert told == [spaced(text["fallback"]) for text in words.values()]
    box = page.locator("#fallback").bounding_box()
    assert box["width"] > 300


def test_says_so_at_once_where_scripts_are_off(chromium, real_file, atlas):
    with chromium.context([real_file.as_uri()], java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(real_file.as_uri())
        assert page.locator("#fallback").is_visible()
        assert_says_what_to_do(page, {code: atlas.words[code] for code in atlas.tables["atlas.json"]["languages"]})


def test_says_so_in_a_while_when_a_script_fails(chromium, real_file, tmp_path, atlas):
    broken = tmp_path / "broken.html"
    broken.write_text(real_file.read_text("utf-8").replace('id="timeline"', 'id="time"'), "utf-8")
    with chromium.context([broken.as_uri()], broken=True) as context:
        page = context.new_page()
        page.goto(broken.as_uri())
        assert not page.locator("#fallback").is_visible()  # a page that is only slow says nothing
        page.locator("#fallback").wait_for(timeout=6000)
        assert_says_what_to_do(page, {code: atlas.words[code] for code in atlas.tables["atlas.json"]["languages"]})


def test_says_nothing_where_the_map_is_drawn(shown):
    assert shown.page.locator("#fallback").count() == 0


def test_tiny_atlas_opens_with_its_own_rows(tiny_shown):
    assert_complete(tiny_shown, regions=2)
    assert tiny_shown.drawn() == ["west-square", "east-square"]
    tiny_shown.open_tab("layers")
    stages = tiny_shown.page.locator("fieldset legend input + span").all_inner_texts()
    assert stages == [tiny_shown.words["stage.offer.name"], tiny_shown.words["stage.award.name"]]
    tiny_shown.open_card("west-square")
    assert tiny_shown.page.locator("#card h2").inner_text() == tiny_shown.words["region.west-square.name"]
    assert "11,900 sq km" in tiny_shown.card()["In print"][0]


@pytest.mark.parametrize(("step", "names"), [("bid", {"Bay"}), ("storm", {"Realm", "Bay"}), ("verdict", {"Bay"})])
def test_a_name_of_the_ground_stands_on_the_days_on_which_it_holds(chromium, tiny_file, step, names):
    with chromium.atlas(tiny_file, f"#lang=en&step={step}") as atlas:
        atlas.page.locator(".sea-name").wait_for(state="attached")
        assert set(atlas.page.locator(".ground-name").all_text_contents()) == names


def test_the_frontier_of_the_empire_has_a_band_under_it_along_all_of_its_course(tiny_shown):
    drawn = "(looks) => looks.map((look) => document.querySelector(look).getAttribute('d'))"
    line, band, others = tiny_shown.page.evaluate(drawn, [f".sheet .{look}" for look in ("empire", "empire-band", "frontiers")])
    assert line == band != others
    assert others.count("M") == 2


def test_tiny_atlas_knows_nothing_of_the_real_one(tiny_shown, open_atlas):
    with open_atlas() as real:
        names = {real.words["title"], *(real.words[f"region.{region}.name"] for region in real.region_ids)}
    for _ in tiny_shown.each_tab():
        assert names.isdisjoint(tiny_shown.texts())
