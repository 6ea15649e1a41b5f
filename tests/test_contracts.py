"""The contracts of pyproject.toml are kept, and each of them bites: import-linter's over imports, ruff's over names."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import ROOT

BIN = Path(sys.executable).parent
ONE_WAY = "Imports point one way, and modules of one level know nothing of each other"
FOLIUM = "Only render knows folium, and the files of a package"
GEOMETRY = "Few modules know geometry"
DISK = "Only write reaches the disk's other side"
OUTSIDE = "Nothing asks the network, the clock, chance or whoever runs it"


def verdicts(folder):
    """Return the contracts as import-linter judges them in a folder: those that are kept and those that are broken."""
    said = subprocess.run(
        [BIN / "lint-imports", "--no-cache", "--no-logo"], cwd=folder, capture_output=True, text=True, check=False
    )
    lines = said.stdout.splitlines()
    kept = {line.partition(" KEPT")[0] for line in lines if " KEPT" in line}
    broken = {line.partition(" BROKEN")[0] for line in lines if " BROKEN" in line}
    assert (said.returncode == 0) == (not broken), said.stdout
    return kept, broken


@pytest.fixture
def copy(tmp_path):
    shutil.copytree(ROOT / "geo", tmp_path / "geo", ignore=shutil.ignore_patterns("assets", "__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_every_contract_is_kept():
    assert verdicts(ROOT) == ({ONE_WAY, FOLIUM, GEOMETRY, DISK, OUTSIDE}, set())


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("model", "from geo.schema import FILES", ONE_WAY),
        ("rows", "import geo.page_data", ONE_WAY),
        ("page", "from geo.render import make_map", ONE_WAY),
        ("canon", "from geo.write import write_texts", ONE_WAY),
        ("story", "from geo.words import PAGE_WORDS", ONE_WAY),
        ("borders", "import geo.sums", ONE_WAY),
        ("new", "", ONE_WAY),  # a module that has no level
        ("page", "import folium", FOLIUM),
        ("page", "from branca.element import Element", FOLIUM),
        ("render", "import jinja2", FOLIUM),
        ("load", "from importlib.resources import files", FOLIUM),
        ("borders", "import shapely", GEOMETRY),
        ("export", "import geopandas as gpd", GEOMETRY),
        ("render", "import numpy as np", GEOMETRY),
        ("load", "import os", DISK),
        ("export", "import tempfile", DISK),
        ("render", "from urllib.request import urlopen", OUTSIDE),
        ("page", "import time", OUTSIDE),
        ("render", "import uuid", OUTSIDE),
        ("validate", "import sys", OUTSIDE),
        ("measure", "import warnings", OUTSIDE),
    ],
)
def test_an_import_that_breaks_a_contract_is_told(copy, module, line, contract):
    with (copy / "geo" / f"{module}.py").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    _, broken = verdicts(copy)
    assert broken == {contract}


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ("print(1)", "T201"),
        ("open('x')", "PTH123"),
        ("exit()", "PLR1722"),
        ("eval('1')", "S307"),
        ("exec('1')", "S102"),
        ("breakpoint()", "T100"),
        ("assert 1", "S101"),
        ("from json import *", "F403"),
        ("def f():\n    global x\n    x = 1", "PLW0603"),
        ("try:\n    f()\nexcept Exception:\n    pass", "BLE001"),
        ("try:\n    f()\nexcept (ValueError, BaseException):\n    pass", "BLE001"),
        ("try:\n    f()\nexcept:\n    pass", "E722"),
        ("def f(a, b, c, d, e, g): ...", "PLR0913"),
        ("def f(a=[]): ...", "B006"),
        ("def f(a=g()): ...", "B008"),
        ("from datetime import date\ndate.today()", "TID251"),
        ("from datetime import datetime, UTC\ndatetime.now(UTC)", "TID251"),
        ("import os\nos.environ['x']", "TID251"),
        ("from os import getenv", "TID251"),
        ("import os\nos.urandom(1)", "TID251"),
        ("import build_map", "TID251"),
    ],
)
def test_code_that_breaks_a_rule_is_told(code, rule):
    command = [BIN / "ruff", "check", "--output-format", "json", "--stdin-filename", "geo/new.py", "-"]
    said = subprocess.run(command, cwd=ROOT, input=code, capture_output=True, text=True, check=False)
    assert rule in {found["code"] for found in json.loads(said.stdout)}
