"""Time each part of a build: of the atlas in data/, or of an invented one with as many square regions as one asks for.

Run it as `python scripts/time_build.py [REGIONS]`. It gives seconds of processor time, which other programs disturb little.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from geo.export import derive_exports  # noqa: E402
from geo.load import load_atlas  # noqa: E402
from geo.page import derive_page  # noqa: E402
from geo.render import make_map, to_html  # noqa: E402
from geo.validate import require_valid  # noqa: E402

TINY = ROOT / "tests" / "tiny"
COLUMNS = 40
WEST, SOUTH, SIDE = 78.0, -16.2, 0.1  # degrees; within the frame of the tiny atlas
Object = dict[str, Any]


def main() -> None:
    """Time the parts of a build and print a line for each."""
    if len(sys.argv) == 1:
        time_parts(ROOT / "data")
        return
    with tempfile.TemporaryDirectory() as folder:
        write_squares(Path(folder, "data"), int(sys.argv[1]))
        time_parts(Path(folder, "data"))


def time_parts(folder: Path) -> None:
    """Build an atlas part by part, and print how long each took."""
    atlas = timed("load", lambda: load_atlas(folder))
    timed("validate", lambda: require_valid(atlas))
    page = timed("derive the page", lambda: derive_page(atlas))
    timed("render", lambda: to_html(make_map(page)))
    timed("derive the exports", lambda: derive_exports(atlas))


def timed(part: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401 (whatever the work gives)
    """Do some work, print how long it took, and return what it gave."""
    start = process_time()
    given = work()
    print(f"{part:20} {process_time() - start:8.3f} s")  # noqa: T201
    return given


def write_squares(folder: Path, count: int) -> None:
    """Write the tiny atlas with `count` squares side by side instead of its two."""
    shutil.copytree(TINY, folder)
    squares = {(number % COLUMNS, number // COLUMNS): f"square-{number}" for number in range(count)}
    regions = [region(square, corners(*at)) for at, square in squares.items()]
    put(folder, "regions.geojson", {"type": "FeatureCollection", "features": regions})
    put(folder, "borders.json", [row for at in squares for row in borders(squares, at)])
    standing = {"from": "1931-05-01", "status": "leased", "sources": ["log"]}
    put(folder, "standings.json", [{"id": square, "region": square, **standing} for square in squares.values()])
    put(folder, "sums.json", [{"id": "all", "without": []}])
    facts = json.loads((folder / "facts.json").read_text("utf-8"))
    put(folder, "facts.json", [{**fact, **({"region": "square-0"} if "region" in fact else {})} for fact in facts])
    for path in (folder / "text").glob("*.json"):
        words = json.loads(path.read_text("utf-8"))
        parts = ("name", "label", "now", "was", "wanted", "treaty")
        named = {f"region.{square}.{part}": square for square in squares.values() for part in parts}
        path.write_text(json.dumps({**words, **named, "sum.all": "All"}), "utf-8")


def corners(column: int, row: int) -> list[list[float]]:
    """Return the ring of a square, counter-clockwise from its south-western corner, in degrees."""
    around = [(0, 0), (1, 0), (1, 1), (0, 1), (0, 0)]
    return [[round(WEST + (column + x) * SIDE, 3), round(SOUTH + (row + y) * SIDE, 3)] for x, y in around]


def region(identifier: str, ring: list[list[float]]) -> Object:
    """Return a square as a feature of regions.geojson."""
    properties = {"stage": "offer", "article": "first", "sources": ["log"]}
    return {"type": "Feature", "id": identifier, "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def borders(squares: dict[tuple[int, int], str], at: tuple[int, int]) -> Iterator[Object]:
    """Yield the rows of a square's sides: all but those that the square to the south or to the west has told."""
    ring = corners(*at)
    for side, (x, y) in enumerate([(0, -1), (1, 0), (0, 1), (-1, 0)]):
        beyond = squares.get((at[0] + x, at[1] + y))
        if beyond is None or x + y > 0:
            yield {
                "id": f"{squares[at]}-{side}",
                "region": squares[at],
                "beyond": beyond or "lagoon",
                "from": ring[side],
                "to": ring[side + 1],
                "kind": "coast",
                "within_km": 1,
                "follows": "shore",
                "sources": ["log"],
            }


def put(folder: Path, name: str, table: Any) -> None:  # noqa: ANN401 (JSON)
    """Write a table of the atlas."""
    (folder / name).write_text(json.dumps(table), "utf-8")


if __name__ == "__main__":
    main()
