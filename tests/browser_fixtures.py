"""The browser of the tests: one Chromium, pages that watch themselves, and what the tests ask of a page.

Every page opened here is watched. When it is closed it has asked for nothing but its own document, said nothing on the
console and raised nothing, or the test fails.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING

import pytest
from chromium import find
from playwright.sync_api import sync_playwright
from support import DATA, NEXT_FRAME, TEXTS, TINY, words_in

import build_map

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Frame, Page, Request, Route

LEAFLET_MAP = "window[document.querySelector('.folium-map').id]"
DRAWN = """() => [...document.querySelectorAll("path[data-region]")]
  .filter((path) => path.getAttribute("d").length > 10 && path.getBoundingClientRect().width > 0
    && path.getBoundingClientRect().height > 0)
  .map((path) => path.dataset.region)"""
TAB_OF = {  # of the panel, by the section that is in it
    "evidence": "story",
    "holdings": "layers",
    "table": "figures",
    "data": "figures",
    "steps": "figures",
    "glossary": "about",
    "otherwise": "about",
    "sources": "about",
    "cite": "about",
    "about": "about",
}
TABS = ("story", "layers", "figures", "about")
CARD = r"""() => {
  const rows = {};
  for (const term of document.querySelectorAll("#card dt")) {
    rows[term.textContent] = [...term.nextElementSibling.children].map((line) => line.textContent.replace(/\s/g, " "));
  }
  return rows;
}"""


class Watch:
    """What the pages of one browser context ask for beside their own documents, and what they complain about."""

    def __init__(self, context: BrowserContext, documents: Iterable[str]) -> None:
        self.documents = set(documents)
        self.faults: list[str] = []
        context.route(re.compile(".*"), self._answer)
        context.on("request", self._request)
        context.on("page", lambda page: page.on("websocket", lambda socket: self.faults.append(f"opened {socket.url}")))
        context.on("console", self._console)
        context.on("weberror", lambda error: self.faults.append(f"raised {error.error}"))

    def _is_own(self, request: Request) -> bool:
        return request.is_navigation_request() and request.url.partition("#")[0] in self.documents

    def _answer(self, route: Route) -> None:
        if self._is_own(route.request):
            route.continue_()
        elif route.request.url.endswith("/favicon.ico"):
            route.fulfill(status=204)
        else:
            route.abort()

    def _request(self, request: Request) -> None:
        if not self._is_own(request) and not request.url.startswith("data:") and not request.url.endswith("/favicon.ico"):
            self.faults.append(f"asked for {request.url}")

    def _console(self, message) -> None:
        if message.type in {"error", "warning"}:
            self.faults.append(f"{message.type} on the console: {message.text}")


class OpenAtlas:
    """An atlas in a browser's page, or in a frame of one, with the questions that tests ask of it."""

    def __init__(self, page: Page, frame: Frame | None = None) -> None:
        self.page = page
        self.frame = frame or page.main_frame
        self.frame.wait_for_selector("#contents > *", state="attached")  # the panel comes after the map

    @cached_property
    def data(self) -> dict:
        """Everything but geometry, as the page itself carries it."""
        return json.loads(self.frame.locator("#atlas-data").text_content())

    @property
    def language(self) -> str:
        return self.frame.locator("html").get_attribute("lang")

    @property
    def words(self) -> dict[str, str]:
        return words_in(self.data)[self.language]

    @property
    def region_ids(self) -> list[str]:
        return [region["id"] for region in self.data["regions"]]

    def status_of(self, region: dict) -> str:
        """Return how a region stands at the step that the page opens with."""
        return [standing["status"] for standing in region["standings"] if standing["from"] <= self.opening_day][-1]

    @property
    def opening_day(self) -> str:
        return next(step["on"] for step in self.data["steps"] if step["id"] == self.data["opening"])

    def regions_of(self, stage: str) -> list[str]:
        return [region["id"] for region in self.data["regions"] if region["stage"] == stage]

    def drawn(self) -> list[str]:
        """Return the regions that can be seen, in the order of the document."""
        return self.frame.evaluate(DRAWN)

    def path(self, region: str):
        return self.frame.locator(f"path[data-region='{region}']")

    def texts(self) -> list[str]:
        return self.frame.evaluate(TEXTS)

    def on_map(self, script: str, argument: object = None):
        """Run the body of a function of `map`, the Leaflet map, and `argument`."""
        return self.frame.evaluate(f"(argument) => {{ const map = {LEAFLET_MAP}; {script} }}", argument)

    def wait_on_map(self, condition: str, argument: object = None) -> None:
        self.frame.wait_for_function(f"(argument) => {{ const map = {LEAFLET_MAP}; return {condition}; }}", arg=argument)

    @property
    def place(self) -> dict:
        """Return what the address says of the page, or would say."""
        return self.frame.evaluate("atlas.begun.place.value")

    def go_to(self, number: int) -> None:
        """Show a step as the play does, with nothing clicked and nothing focused; wait until it is told."""
        self.frame.evaluate("(number) => atlas.begun.actions.goTo(number)", number)
        self.next_frame()

    def next_frame(self) -> None:
        """Wait until what has changed is drawn."""
        self.frame.evaluate(NEXT_FRAME)

    def open_tab(self, name: str) -> None:
        """Show a tab of the panel."""
        self.unfold()
        self.frame.locator(f"#tab-{name}").click()

    def open_section(self, name: str) -> None:
        """Open a section of the panel, if it is closed."""
        self.open_tab(TAB_OF[name])
        section = self.frame.locator(f"#section-{name}")
        if section.get_attribute("open") is None:
            section.locator("> summary").click()
        section.locator("> :not(summary)").first.wait_for(state="attached")

    def settle(self) -> None:
        """Wait until the map has come to rest; while it zooms, Leaflet takes no further order."""
        self.frame.wait_for_function("!document.querySelector('.leaflet-zoom-anim, .leaflet-pan-anim')")

    def point_of(self, region: str) -> tuple[float, float]:
        """Return where in the window the middle of a region's name stands, or would stand."""
        lon, lat = next(row["label"] for row in self.data["regions"] if row["id"] == region)
        script = """const { x, y } = map.latLngToContainerPoint(argument);
                    const { left, top } = map.getContainer().getBoundingClientRect();
                    return [left + x, top + y];"""
        return tuple(self.on_map(script, [lat, lon]))

    def card(self) -> dict[str, list[str]]:
        """Return the open card's rows: each term with its lines."""
        return self.frame.evaluate(CARD)

    def open_card(self, region: str) -> None:
        self.path(region).focus()
        self.page.keyboard.press("Enter")
        self.frame.locator("#card h2").wait_for()

    def active(self, script: str):
        """Return the value of a JavaScript expression of `node`, the element that has the focus."""
        return self.frame.evaluate(f"() => {{ const node = document.activeElement; return {script}; }}")

    def unfold(self) -> None:
        fold = self.frame.locator("#fold")
        if fold.get_attribute("aria-expanded") == "false":
            fold.click()

    def each_tab(self) -> Iterator[str]:
        """Show the tabs of the panel one after the other, each with all its sections open; end with the first."""
        for tab in (*TABS, TABS[0]):
            self.open_tab(tab)
            closed = self.frame.locator("#contents details:not([open]) > summary")
            while closed.count():
                closed.first.click()
            drawn = "[...document.querySelectorAll('#contents details')].every((section) => section.children.length > 1)"
            self.frame.wait_for_function(drawn)
            yield tab


class Chromium:
    """A running Chromium that opens atlases."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser

    @contextmanager
    def context(
        self, documents: Iterable[str], size: tuple[int, int] = (1440, 900), *, broken: bool = False, **options
    ) -> Iterator[BrowserContext]:
        """Open a context of its own for documents; when it closes, tell what they did that they must not do.

        A document that is said to be broken must have failed.
        """
        width, height = size
        settings = {"offline": True, "locale": "en-GB", "viewport": {"width": width, "height": height}, **options}
        context = self.browser.new_context(**settings)
        watch = Watch(context, documents)
        try:
            yield context
            for page in context.pages:
                page.evaluate("0")  # by then whatever the page did has been told
        finally:
            context.close()
        assert bool(watch.faults) == broken, "\n".join(watch.faults) or "nothing failed"

    @contextmanager
    def atlas(self, file: Path, fragment: str = "", **options) -> Iterator[OpenAtlas]:
        """Open a file from disk, offline, in a context of its own."""
        with self.context([file.as_uri()], **options) as context:
            page = context.new_page()
            page.goto(file.as_uri() + fragment)
            yield self.shown_by(page)

    @staticmethod
    def shown_by(page: Page, frame: Frame | None = None) -> OpenAtlas:
        """Return the atlas that a page, or a frame of it, shows."""
        return OpenAtlas(page, frame)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    path = find()
    if path is None:
        pytest.fail("no Chromium; run python tests/chromium.py")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield Chromium(browser)
        browser.close()


@pytest.fixture(scope="session")
def build_file(tmp_path_factory: pytest.TempPathFactory):
    """Build a data folder with the real command and return the page's file; each folder is built once."""
    files: dict[Path, Path] = {}

    def build(data: Path) -> Path:
        if data not in files:
            output = tmp_path_factory.mktemp("built")
            assert build_map.main(["--data", str(data), "--output", str(output)]) == 0
            files[data] = output / "index.html"
        return files[data]

    return build


@pytest.fixture(scope="session")
def real_file(build_file) -> Path:
    return build_file(DATA)


@pytest.fixture(scope="session")
def tiny_file(build_file) -> Path:
    return build_file(TINY)


@pytest.fixture
def open_atlas(chromium: Chromium, real_file: Path):
    """Open the real atlas, any number of times: `with open_atlas("#lang=pl", size=(390, 844)) as atlas`."""
    return lambda fragment="", **options: chromium.atlas(real_file, fragment, **options)


@pytest.fixture
def shown(open_atlas) -> Iterator[OpenAtlas]:
    with open_atlas() as atlas:
        yield atlas


@pytest.fixture
def tiny_shown(chromium: Chromium, tiny_file: Path) -> Iterator[OpenAtlas]:
    with chromium.atlas(tiny_file) as atlas:
        yield atlas
