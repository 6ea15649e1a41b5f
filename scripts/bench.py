"""Measure how fast the page is, against the page that plain folium makes of the same data; docs/performance.md tells how.

`make bench`, or `python scripts/bench.py [--quick] [--page NAME=FILE ...]`. Needs the test tools (`make test` installs
them) and their Chromium. It prints a table and writes nothing but temporary files.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from benchmark.commands import ROOT
from benchmark.plain_folium import BESIDE, write_plain_map
from benchmark.report import Samples, table
from benchmark.rounds import measure_builds, measure_pages, measure_sizes, measure_squares, measure_steps
from benchmark.visit import ATLAS_REGIONS, FOLIUM_REGIONS, LANGUAGE, Subject
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(ROOT / "tests"))
from chromium import find

PLAIN, OURS = "plain folium", "atlas"


class Rounds(NamedTuple):
    """How often each thing is measured."""

    pages: int
    walks: int
    squares: int
    builds: int


FULL, QUICK = Rounds(pages=15, walks=3, squares=3, builds=7), Rounds(pages=3, walks=1, squares=1, builds=3)


def main() -> None:
    """Measure everything and print the table."""
    arguments = _parser().parse_args()
    rounds = QUICK if arguments.quick else FULL
    pages = {OURS: ROOT / "output/index.html", **dict(arguments.page)}
    start, load = time.monotonic(), os.getloadavg()[0]
    with TemporaryDirectory() as folder:
        samples = measure(rounds, Path(folder), pages)
    minutes = (time.monotonic() - start) / 60
    loads = f"load {load:.1f} before, {os.getloadavg()[0]:.1f} after"
    told = f"{minutes:.0f} minutes on {os.cpu_count()} processors; {loads}; {rounds}"
    sys.stdout.write(f"{table(samples, [PLAIN, *pages])}\n\n{told}\n")


def measure(rounds: Rounds, folder: Path, pages: dict[str, Path]) -> Samples:
    """Return all that is measured of plain folium's page, of those named and of the build."""
    steps, regions, languages = _read("steps.json"), _read("regions.geojson")["features"], _read("atlas.json")["languages"]
    plain_file = write_plain_map(ROOT / "data", folder / "plain")
    beside = tuple(plain_file.parent / name for name in BESIDE)
    plain = Subject(PLAIN, plain_file, FOLIUM_REGIONS, len(regions), beside)
    atlases = [Subject(name, file.resolve(), ATLAS_REGIONS, len(regions)) for name, file in pages.items()]
    samples: Samples = {}
    _tell("the build")
    measure_sizes([plain, *atlases], samples)
    measure_builds(folder, (PLAIN, OURS), rounds.builds, samples)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        other = next(code for code in languages if code != LANGUAGE)
        _tell("loads and gestures")
        measure_pages(browser, [plain, *atlases], rounds.pages, other, samples)
        _tell("steps")
        measure_steps(browser, atlases, rounds.walks, sum(step["rank"] == 1 for step in steps), samples)
        _tell("squares")
        measure_squares(browser, folder, OURS, rounds.squares, samples)
        browser.close()
    return samples


def _tell(part: str) -> None:
    sys.stderr.write(f"measuring: {part}\n")


def _read(name: str) -> Any:  # noqa: ANN401 (whatever JSON may be)
    return json.loads((ROOT / "data" / name).read_text("utf-8"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer runs: good for a first look, not for a verdict")
    further = "measure a further page of the atlas in the same run, one from before a change for instance"
    parser.add_argument("--page", type=_named_file, action="append", default=[], metavar="NAME=FILE", help=further)
    return parser


def _named_file(text: str) -> tuple[str, Path]:
    name, _, file = text.partition("=")
    if not Path(file).is_file():
        message = f"{text}: write NAME=FILE, with a file that exists"
        raise argparse.ArgumentTypeError(message)
    return name, Path(file)


if __name__ == "__main__":
    main()
