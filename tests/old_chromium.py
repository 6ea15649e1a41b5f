"""Real old browsers: Chromiums that `make test` unpacks into tests/old_browsers, started by the newest Playwright."""

import os
import platform

import pytest
from browser_fixtures import Chromium
from support import ROOT

PACKAGES = ROOT / "tests" / "old_browsers" / "node_modules"


@pytest.fixture(scope="session")
def old_chromium(request, chromium):
    """Start the Chromium of a major version, given as the fixture's parameter; they exist for Linux on x86-64 alone."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        pytest.skip("the old browsers run on Linux on x86-64 alone")
    program = PACKAGES / f"chromium-{request.param}" / "chromium"
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    browser = chromium.browser.browser_type.launch(executable_path=program, args=["--disable-gpu", *arguments])
    assert browser.version.startswith(f"{request.param}.")
    yield Chromium(browser)
    browser.close()
