"""The runs, interleaved: each round measures every page once, so that whatever else the machine does falls on all alike."""

from __future__ import annotations

import gzip
from statistics import median, quantiles
from typing import TYPE_CHECKING

from .commands import ROOT, bare_imports, build
from .report import Samples, record
from .squares import write_squares
from .visit import ATLAS_REGIONS, Subject, visit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from playwright.sync_api import Browser

SQUARES = (14, 100, 300, 1000)
PAIRS_OF_STEPS = 2


def measure_pages(browser: Browser, subjects: list[Subject], rounds: int, language: str, samples: Samples) -> None:
    """Load each page, pan and zoom it; change the language of those that have one."""
    for number in range(rounds + 1):
        for subject in subjects:
            # the first round warms the browser up
            _measure_page(browser, subject, language, samples if number else {})


def _measure_page(browser: Browser, subject: Subject, language: str, samples: Samples) -> None:
    with visit(browser, subject) as page:
        record(samples, "first-paint", subject.name, page.first_paint_ms)
        record(samples, "map", subject.name, page.map_ms)
        record(samples, "load", subject.name, page.load_work)
        record(samples, "pan", subject.name, page.pan())
        record(samples, "zoom", subject.name, page.zoom())
        record(samples, "frames", subject.name, quantiles(page.frames_of_pan(), n=20)[-1])
        if subject.regions == ATLAS_REGIONS:
            record(samples, "language", subject.name, page.choose_language(language))


def measure_steps(browser: Browser, atlases: list[Subject], rounds: int, steps: int, samples: Samples) -> None:
    """Walk through the steps of each atlas that the timeline walks by itself, from the first on."""
    walks: dict[str, list[list[float]]] = {atlas.name: [] for atlas in atlases}
    for _ in range(rounds):
        for atlas in atlases:
            with visit(browser, atlas) as page:
                page.press(*["ArrowLeft"] * steps)
                walks[atlas.name].append([page.press("ArrowRight") for _ in range(steps - 1)])
    for name, taken in walks.items():
        of_each_step = [median(works) for works in zip(*taken, strict=True)]
        record(samples, "step", name, *of_each_step)
        record(samples, "dearest-step", name, max(of_each_step))


def measure_squares(browser: Browser, folder: Path, name: str, rounds: int, samples: Samples) -> None:
    """Step back and on in atlases of ever more regions, which the code of this project builds."""
    atlases = [_atlas_of_squares(count, folder) for count in SQUARES]
    for _ in range(rounds):
        for atlas in atlases:
            with visit(browser, atlas) as page:
                works = [page.press(key) for key in ("ArrowLeft", "ArrowRight") * PAIRS_OF_STEPS]
            record(samples, f"squares-{atlas.least_regions}", name, *works)


def _atlas_of_squares(count: int, folder: Path) -> Subject:
    data = write_squares(count, ROOT / "tests/tiny", folder / f"squares-{count}")
    output = folder / f"built-{count}"
    build(data, output)
    return Subject(f"{count} squares", output / "index.html", ATLAS_REGIONS, count)


def measure_builds(folder: Path, names: tuple[str, str], rounds: int, samples: Samples) -> None:
    """Time Python's bare imports, under the first name, and the whole build, under the second."""
    commands: dict[str, Callable[[], float]] = {
        names[0]: bare_imports,
        names[1]: lambda: build(ROOT / "data", folder / "built"),
    }
    for number in range(rounds + 1):
        for name, run in commands.items():
            # the first round leaves the bytecode of both
            record(samples if number else {}, "build", name, run())


def measure_sizes(subjects: Iterable[Subject], samples: Samples) -> None:
    """Count the bytes of each page with what it fetches, in KB of 1,000 bytes."""
    for subject in subjects:
        contents = [file.read_bytes() for file in (subject.file, *subject.beside)]
        record(samples, "size", subject.name, sum(map(len, contents)) / 1000)
        record(samples, "gzipped", subject.name, sum(len(gzip.compress(content, 9, mtime=0)) for content in contents) / 1000)
