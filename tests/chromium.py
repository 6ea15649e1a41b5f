"""Find a Chromium for the browser tests, or install one: `python tests/chromium.py`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

# the first draws nothing on a screen and is the fastest
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find() -> str | None:
    """Return the path of a Chromium: $CHROMIUM, one on the path, or Playwright's own; None if there is none."""
    known = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    return known or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 (only where none is on the path)

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if os.path.exists(path) else None  # noqa: PTH110


def _install() -> None:
    """Install a Chromium by the system's packages where one may, by Playwright elsewhere."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        subprocess.run(["apt-get", "update", "-qq"], check=False)  # noqa: S607
        for package in ("chromium-headless-shell", "chromium"):
            if subprocess.run(["apt-get", "install", "-y", "-qq", package], check=False).returncode == 0:  # noqa: S607
                return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


if __name__ == "__main__":
    if not find():
        _install()
    found = find()
    if not found:
        sys.exit("tests: no Chromium; install one and put it on the path, or name it in the variable CHROMIUM")
    print(f"browser tests use {found}")
