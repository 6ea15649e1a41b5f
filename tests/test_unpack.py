"""What geo/pack.py writes, web/map/unpack.js reads back: one run of Node over many runs of positions."""

import json
import random
import subprocess

from node import NODE
from support import DATA, ROOT

from geo.pack import MARK, PER_DEGREE, packed

ONCE = """
import { readFileSync } from "node:fs";
import { unpack } from "./web/map/unpack.js";
console.log(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(unpack)));
"""
EDGES = [sign * (2**bits + more) for bits in range(18) for more in (-1, 0, 1) for sign in (-1, 1)]  # where digits are added
FURTHEST = 180 * PER_DEGREE


def drawn_runs():
    """Yield runs of every kind: differences at each number of digits, from side to side, and any."""
    draw = random.Random(1918)  # noqa: S311 (positions, no secret)
    for edge in EDGES:
        yield [[edge, 0], [0, edge], [edge, edge], [0, 0]]
    yield [[-FURTHEST, -FURTHEST], [FURTHEST, FURTHEST], [-FURTHEST, FURTHEST]]
    for _ in range(500):
        reach = draw.choice([20, 2_000, FURTHEST])
        yield [[draw.randint(-reach, reach), draw.randint(-reach, reach)] for _ in range(draw.randint(2, 30))]


def runs_of_data():
    """Yield the rings and lines of the data."""
    for path in sorted(DATA.glob("*.geojson")):
        for feature in json.loads(path.read_text("utf-8"))["features"]:
            yield from runs_within(feature["geometry"]["coordinates"])


def runs_within(coordinates):
    if isinstance(coordinates[0], list):
        if isinstance(coordinates[0][0], list):
            for part in coordinates:
                yield from runs_within(part)
        elif len(coordinates) > 1:
            yield coordinates


def packed_text(run):
    return str(packed(run)).removeprefix(MARK)


def test_every_run_comes_back_as_it_was():
    drawn = [[[value / PER_DEGREE for value in position] for position in run] for run in drawn_runs()]
    runs = [*drawn, *runs_of_data()]
    texts = [packed_text(run) for run in runs]
    assert not [text for text in texts if "[" in text]
    told = subprocess.run(
        [NODE, "--input-type=module", "--eval", ONCE],
        cwd=ROOT,
        input=json.dumps(texts),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert len(runs) > 700
    assert json.loads(told.stdout) == runs
