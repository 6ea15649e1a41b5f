"""One visit to a page in a real browser: what its load and each gesture take."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

WIDTH, HEIGHT = 1440, 900
LANGUAGE = "en"  # of the reader, and so of the page
ATLAS_REGIONS, FOLIUM_REGIONS = "path[data-region]", "path.leaflet-interactive"
# Resolves in the second frame after the one whose painting has the regions in it, with the ms since the navigation.
ON_SCREEN = """([selector, least, mostMs]) => {
  const painted = () => [...document.querySelectorAll(selector)].filter((path) =>
    (path.getAttribute("d") ?? "").length > 10 && getComputedStyle(path).fill !== "none").length >= least;
  window.onScreen = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`fewer than ${least} regions on the screen after ${mostMs} ms`)), mostMs);
    const last = () => requestAnimationFrame(() => resolve(performance.now()));
    const look = () => requestAnimationFrame(painted() ? last : look);
    requestAnimationFrame(look);
  });
}"""
FIRST_PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
WATCH_FRAMES = """() => {
  window.framesSeen = [];
  const note = (now) => { window.framesSeen.push(now); window.watching = requestAnimationFrame(note); };
  window.watching = requestAnimationFrame(note);
}"""
TAKE_FRAMES = "() => { cancelAnimationFrame(window.watching); return window.framesSeen; }"
CHOOSE_LANGUAGE = """(code) => {
  const chooser = [...document.querySelectorAll("select")].find((list) => [...list.options].some(({ value }) => value === code));
  chooser.value = code;
  chooser.dispatchEvent(new Event("change", { bubbles: true }));
}"""
LOAD_MS = 180_000  # at most
QUIET_SECONDS = 0.3  # longer than Leaflet's animation of a zoom, which the main thread sleeps through
QUIET_MS = 3  # of work within QUIET_SECONDS: what the questions of this module take, and no more
MOST_WAITS = 300
DRAG_PX = 300
DRAG_MOVES = 20
FRAME_SECONDS = 1 / 60
HOLD_SECONDS = 0.1  # before the button is let go: Leaflet lets a map glide on that is thrown


@dataclass(frozen=True)
class Subject:
    """A page to measure: what the table calls it, its file, how its regions are found, how many, and what it fetches."""

    name: str
    file: Path
    regions: str
    least_regions: int
    beside: tuple[Path, ...] = ()


class Visit:
    """A page opened in a browser context of its own.

    `work` is the processor time of the page's main thread in ms (scripts, style, layout, painting): unlike a
    clock it does not count the time for which other programs hold the processor.
    """

    def __init__(self, context: BrowserContext, subject: Subject) -> None:
        context.add_init_script(f"({ON_SCREEN})({[subject.regions, subject.least_regions, LOAD_MS]})")
        self.page: Page = context.new_page()
        self._devtools = context.new_cdp_session(self.page)
        self._devtools.send("Performance.enable", {"timeDomain": "threadTicks"})
        self.page.goto(subject.file.as_uri(), timeout=LOAD_MS)
        self.map_ms: float = self.page.evaluate("window.onScreen")
        self.load_work = self._settled()
        self.first_paint_ms: float = self.page.evaluate(FIRST_PAINT)

    def work_of(self, gesture: Callable[[], None]) -> float:
        """Return the work from a gesture's beginning until the page has come to rest."""
        before = self._work()
        gesture()
        return self._settled() - before

    def pan(self) -> float:
        """Return the work of a drag across the map, as the mean of one there and one back."""
        there = self.work_of(lambda: self._drag(DRAG_PX))
        return (there + self.work_of(lambda: self._drag(-DRAG_PX))) / 2

    def zoom(self) -> float:
        """Return the work of a zoom by the keyboard, as the mean of one in and one out."""
        self.page.evaluate("document.querySelector('.folium-map').focus()")
        self._settled()
        return (self.press("+") + self.press("-")) / 2

    def press(self, *keys: str) -> float:
        """Return the work of keys, pressed one right after the other."""

        def one_after_another() -> None:
            for key in keys:
                self.page.keyboard.press(key)

        return self.work_of(one_after_another)

    def choose_language(self, code: str) -> float:
        """Return the work of a change of language."""
        return self.work_of(lambda: self.page.evaluate(CHOOSE_LANGUAGE, code))

    def frames_of_pan(self) -> list[float]:
        """Return the times between the frames of a drag that takes a second, in ms."""
        with self._held(DRAG_PX) as move:
            self.page.evaluate(WATCH_FRAMES)
            start = time.perf_counter()
            while (share := time.perf_counter() - start) < 1:
                move(share)
                time.sleep(FRAME_SECONDS / 2)
            frames = self.page.evaluate(TAKE_FRAMES)
        self._settled()
        return [later - earlier for earlier, later in pairwise(frames)]

    def _drag(self, across: float) -> None:
        with self._held(across) as move:
            for number in range(1, DRAG_MOVES + 1):
                move(number / DRAG_MOVES)
                time.sleep(FRAME_SECONDS)

    @contextmanager
    def _held(self, across: float) -> Iterator[Callable[[float], None]]:
        """Hold the mouse button down over the map; yield a function that moves to a share of the way, about its middle."""
        box = self.page.locator(".folium-map").bounding_box()
        assert box  # noqa: S101 (a page without a map would not have come so far)
        middle, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        move: Callable[[float], None] = lambda share: self.page.mouse.move(middle + (share - 0.5) * across, y)  # noqa: E731
        move(0)
        self.page.mouse.down()
        yield move
        time.sleep(HOLD_SECONDS)
        self.page.mouse.up()

    def _work(self) -> float:
        metrics = self._devtools.send("Performance.getMetrics")["metrics"]
        seconds: float = next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")
        return seconds * 1000

    def _settled(self) -> float:
        """Wait until the main thread has next to nothing to do; return its work since the page was opened."""
        done = self._work()
        for _ in range(MOST_WAITS):
            time.sleep(QUIET_SECONDS)
            before, done = done, self._work()
            if done - before < QUIET_MS:
                return done
        message = f"the page has not come to rest within {MOST_WAITS * QUIET_SECONDS:.0f} s"
        raise TimeoutError(message)


@contextmanager
def visit(browser: Browser, subject: Subject) -> Iterator[Visit]:
    """Open a page in a context of its own, without a network."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, locale=LANGUAGE, offline=True)
    try:
        yield Visit(context, subject)
    finally:
        context.close()
