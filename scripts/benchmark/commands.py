"""The time that whole commands take: the build, and what it cannot do without."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def build(data: Path, output: Path) -> float:
    """Build an atlas with the real command; return the seconds by the clock."""
    return _seconds("build_map.py", "--data", str(data), "--output", str(output))


def bare_imports() -> float:
    """Return the seconds by the clock that a Python takes which imports folium and geopandas and ends."""
    return _seconds("-c", "import folium, geopandas")


def _seconds(*arguments: str) -> float:
    # a build that may keep no bytecode would compile the project anew each time
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], cwd=ROOT, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start
