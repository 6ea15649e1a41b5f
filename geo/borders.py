"""Cut the outlines into the stretches that data/borders.json gives evidence for, and see that nothing is left over."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from geo.model import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from geo.kinds import Certainty
    from geo.rows import BorderRow, Feature, RegionProperties

Position = tuple[float, float]  # longitude, latitude
CERTAINTY_KM: Mapping[Certainty, float] = {
    "certain": 3,
    "less-certain": 10,
}  # beyond: uncertain; the words are those of Linked Places
OTHER_SIDE = "if a vertex was moved, move it in both regions; else end the row there"
Edge = tuple[Position, Position]  # in the sense of its ring: the region lies to the left of an exterior


class Stretch(NamedTuple):
    """A run of edges of one ring: `length` edges of ring `ring` of part `part`, from the position numbered `start` on."""

    region: str
    part: int
    ring: int
    start: int
    length: int

    def positions(self, rings: Rings) -> list[Position]:
        """Return the stretch's positions, first and last included, in the sense of the ring."""
        ring = rings[self.region, self.part, self.ring]
        end = self.start + self.length + 1
        return ring[self.start : end] + ring[: max(0, end - len(ring))]


RingKey = tuple[str, int, int]  # region, part, ring
Rings = dict[RingKey, list[Position]]  # a ring's positions, the first not repeated
Outline = list[tuple[RingKey, dict[tuple[float, ...], int]]]


def certainty(within_km: float) -> Certainty:
    """Return the word of Linked Places for a certainty in km."""
    return next((word for word, limit in CERTAINTY_KM.items() if within_km <= limit), "uncertain")


def rings_of(features: Iterable[Feature[RegionProperties]]) -> Rings:
    """Return every ring of polygon features."""
    rings: Rings = {}
    for feature in features:
        geometry = feature["geometry"]
        parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        for part, polygon in enumerate(parts):
            for number, ring in enumerate(polygon):
                rings[feature["id"], part, number] = [(position[0], position[1]) for position in ring[:-1]]
    return rings


def cut(rings: Rings, rows: list[BorderRow]) -> tuple[dict[str, list[Stretch]], list[Problem]]:
    """Return the stretches of each row of borders.json by its id, and what is wrong with the rows.

    A row from one position to another is one stretch, along the ring of its region in the ring's own sense. A row
    without them stands for every ring of its region that no other row cuts. Every edge of every outline must belong to
    exactly one row; an edge that two regions share, to a row that names both.
    """
    problems: list[Problem] = []
    stretches: dict[str, list[Stretch]] = {}
    outlines = _outlines(rings)
    for row in rows:
        if ("from" in row) != ("to" in row):
            stretches[row["id"]] = []
            problems.append(_problem(row, "has one end and not the other", "give both 'from' and 'to', or neither"))
        elif "from" in row:
            found = _between(rings, outlines[row["region"]], row)
            stretches[row["id"]] = [found] if found else []
            if not found:
                problems.append(_problem(row, f"no ring of {row['region']} has both {row['from']} and {row['to']}",
                                         "let it begin and end at vertices of the outline"))  # fmt: skip
    taken = {(s.region, s.part, s.ring) for found in stretches.values() for s in found}
    for row in rows:
        if row["id"] not in stretches:
            whole = [key for key, _ in outlines[row["region"]] if key not in taken]
            stretches[row["id"]] = [Stretch(*key, 0, len(rings[key])) for key in whole]
    return stretches, problems + list(_covering_problems(rings, rows, stretches))


def _outlines(rings: Rings) -> defaultdict[str, Outline]:
    """Return the outline of each region: its rings, each with the number of the first vertex at each of its positions."""
    found: defaultdict[str, Outline] = defaultdict(list)
    for key, ring in rings.items():
        found[key[0]].append((key, dict(zip(reversed(ring), reversed(range(len(ring))), strict=True))))
    return found


def _between(rings: Rings, outline: Outline, row: BorderRow) -> Stretch | None:
    first, last = tuple(row["from"]), tuple(row["to"])
    for key, numbers in outline:
        if first in numbers and last in numbers:
            length = len(rings[key])
            return Stretch(*key, numbers[first], (numbers[last] - numbers[first]) % length or length)
    return None


def _covering_problems(rings: Rings, rows: list[BorderRow], stretches: dict[str, list[Stretch]]) -> Iterator[Problem]:
    sides: dict[Edge, str] = {edge: key[0] for key, ring in rings.items() for edge in _edges([*ring, ring[0]])}
    regions = {key[0] for key in rings}
    owners: dict[Edge, str] = {}
    for row in rows:
        edges = [edge for stretch in stretches[row["id"]] for edge in _edges(stretch.positions(rings))]
        problems = _row_problems(row, edges, sides, owners, bounded=row["beyond"] in regions)
        yield from islice(problems, 1)  # its further edges would only repeat it
        owners.update(dict.fromkeys(edges, row["id"]))
    open_edges: dict[str, list[Edge]] = {}
    for (first, last), region in sides.items():
        if (first, last) not in owners and (last, first) not in owners:
            open_edges.setdefault(region, []).append((first, last))
    for region, edges in open_edges.items():
        yield Problem(f"borders.json: {region}", f"no row covers {len(edges)} edges of the outline, from {list(edges[0][0])} on",
                      "add a row for that stretch")  # fmt: skip


def _row_problems(
    row: BorderRow,
    edges: list[Edge],
    sides: dict[Edge, str],
    owners: dict[Edge, str],
    *,
    bounded: bool,
) -> Iterator[Problem]:
    """Yield what is wrong with a row; `bounded`: it names a region on the other side."""
    for first, last in edges:
        beyond = sides.get((last, first))
        if beyond and beyond != row["beyond"]:
            yield _problem(row, f"near {list(first)} the other side is {beyond}, not {row['beyond']}", OTHER_SIDE)
        elif not beyond and bounded:
            yield _problem(row, f"near {list(first)} {row['beyond']} is not on the other side", OTHER_SIDE)
        elif other := owners.get((first, last)) or owners.get((last, first)):
            yield _problem(row, f"covers the stretch near {list(first)} that {other} covers too", "shorten one of them")


def _edges(positions: list[Position]) -> Iterator[Edge]:
    return pairwise(positions)


def _problem(row: BorderRow, what: str, remedy: str) -> Problem:
    return Problem(f"borders.json: {row['id']}", what, remedy)
