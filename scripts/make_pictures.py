"""Make the pictures of docs/ from output/index.html: the whole map, the stretch from Vilna to Pruzhany, each step of a lesson.

Needs the test tools (`make test` installs them) and their Chromium.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from chromium import find  # noqa: E402 (it is beside the tests that use it)

PAGE = (ROOT / "output/index.html").as_uri()
PICTURES = {
    "map.png": ((1440, 900), "#lang=en"),
    "vilna-pruzhany.png": ((1200, 800), "#lang=en&view=-305,-120,6.1"),
}
STEP_SIZE = (720, 560)
FITTED_MS = 200  # the map fits itself to a pane that has changed its size
ONLY_MAP = "#panel, #zoom { display: none !important; }"


def main() -> None:
    """Write every picture."""
    steps = [step for step in json.loads((ROOT / "data/steps.json").read_text("utf-8")) if step["rank"] == 1]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), args=["--no-sandbox"])
        page = browser.new_page()
        for name, ((width, height), address) in PICTURES.items():
            page.set_viewport_size({"width": width, "height": height})
            page.goto("about:blank")
            page.goto(PAGE + address)
            page.wait_for_selector("#contents > *", state="attached")
            page.screenshot(path=ROOT / "docs" / name)
        (ROOT / "docs/steps").mkdir(exist_ok=True)
        page.set_viewport_size({"width": STEP_SIZE[0], "height": STEP_SIZE[1]})
        for number, step in enumerate(steps, 1):
            page.goto("about:blank")
            page.goto(f"{PAGE}#lang=en&step={step['id']}")
            page.wait_for_selector("#contents > *", state="attached")
            page.add_style_tag(content=ONLY_MAP)
            page.wait_for_timeout(FITTED_MS)
            page.screenshot(path=ROOT / f"docs/steps/{number:02}-{step['id']}.jpg", type="jpeg", quality=60)
        browser.close()


if __name__ == "__main__":
    main()
