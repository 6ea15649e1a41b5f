"""An atlas of any number of regions: squares in a grid, each with its border, its words and its standings."""

from __future__ import annotations

import json
import math
from shutil import copytree
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Read = Callable[[str], Any]  # a file of the pattern -> what it says

GRID_DEGREES = 4.0  # the side of the whole grid: within the frame of tests/tiny
GAP = 0.2  # of a cell: no square has a neighbour, so that one row of evidence covers a whole outline
WORDS = ("name", "label", "now", "was", "wanted", "treaty")


def write_squares(count: int, pattern: Path, folder: Path) -> Path:
    """Write an atlas of `count` squares, which has all but its regions from the folder `pattern`, and return its folder.

    On the day of its last step every square changes: those with an even number from one status that counts to another,
    the others from a hidden status to one that is shown.
    """
    copytree(pattern, folder)
    read: Read = lambda name: json.loads((pattern / name).read_text("utf-8"))  # noqa: E731
    names = [f"square-{number}" for number in range(count)]
    tables = {
        "regions.geojson": _regions(names, read),
        "borders.json": _borders(names, read),
        "standings.json": _standings(names, read),
        "aftermath.json": [],
        "facts.json": [fact for fact in read("facts.json") if "region" not in fact],
        "sums.json": [{**row, "without": []} for row in read("sums.json")],
        **{f"text/{language}.json": _words(names, language, read) for language in read("atlas.json")["languages"]},
    }
    for name, table in tables.items():
        (folder / name).write_text(json.dumps(table), "utf-8")
    return folder


def _regions(names: list[str], read: Read) -> dict[str, Any]:
    properties = {**read("regions.geojson")["features"][0]["properties"], "stage": read("stages.json")[-1]["id"]}
    squares = zip(names, _grid(len(names), read("atlas.json")["projection"]), strict=True)
    features = [{"type": "Feature", "id": name, "properties": properties, "geometry": square} for name, square in squares]
    return {"type": "FeatureCollection", "features": features}


def _grid(count: int, centre: dict[str, float]) -> list[dict[str, Any]]:
    across = math.ceil(math.sqrt(count))
    cell = GRID_DEGREES / across
    west, south = centre["lon_0"] - GRID_DEGREES / 2, centre["lat_0"] - GRID_DEGREES / 2
    corners = [(west + number % across * cell, south + number // across * cell) for number in range(count)]
    return [{"type": "Polygon", "coordinates": [_square(*corner, cell * (1 - GAP))]} for corner in corners]


def _square(west: float, south: float, side: float) -> list[list[float]]:
    ring = [(0, 0), (side, 0), (side, side), (0, side), (0, 0)]
    return [[round(west + dx, 3), round(south + dy, 3)] for dx, dy in ring]  # the page writes thousandths briefly


def _borders(names: list[str], read: Read) -> list[dict[str, Any]]:
    evidence = {field: read("borders.json")[0][field] for field in ("beyond", "kind", "within_km", "follows", "sources")}
    return [{"id": f"{name}-outline", "region": name, **evidence} for name in names]


def _standings(names: list[str], read: Read) -> list[dict[str, Any]]:
    statuses = read("statuses.json")
    hidden = next(status["id"] for status in statuses if status.get("hidden"))
    earlier, later = [status["id"] for status in statuses if status.get("counts")][:2]
    first, last = read("stages.json")[0]["from"], read("steps.json")[-1]["on"]
    oldest = min(read("instruments.json"), key=lambda instrument: instrument["on"])
    rest = {"instrument": oldest["id"], "sources": oldest["sources"]}
    return [
        {"id": f"{name}-{day}", "region": name, "from": day, "status": status, **rest}
        for number, name in enumerate(names)
        for day, status in ((first, hidden if number % 2 else earlier), (last, later))
    ]


def _words(names: list[str], language: str, read: Read) -> dict[str, str]:
    words = {f"region.{name}.{word}": f"{word} {name}" for name in names for word in WORDS}
    return {**read(f"text/{language}.json"), **words}
