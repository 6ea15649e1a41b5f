"""Fixtures: the real atlas, the tiny one, and copies of the tiny one to spoil. Hypothesis does the same at every run."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import settings
from support import DATA, TINY

from geo.load import load_atlas
from geo.page import derive_page
from geo.render import make_map, to_html

settings.register_profile("same-every-time", derandomize=True, deadline=None)
settings.load_profile("same-every-time")


@pytest.fixture(scope="session")
def atlas():
    return load_atlas(DATA)


@pytest.fixture(scope="session")
def tiny():
    return load_atlas(TINY)


@pytest.fixture(scope="session")
def tiny_page(tiny):
    return derive_page(tiny)


@pytest.fixture(scope="session")
def tiny_html(tiny_page):
    return to_html(make_map(tiny_page))


@pytest.fixture
def tiny_copy(tmp_path):
    return shutil.copytree(TINY, tmp_path / "data")
