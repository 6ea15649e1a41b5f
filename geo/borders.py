"""Cut the outlines into the stretches that data/borders.json gives evidence for, and see that nothing is left over."""

from __future__ import annotations

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
        return [ring[(self.start + step) % len(ring)] for step in range(self.length + 1)]


Rings = dict[tuple[str, int, int], list[Position]]  # (region, part, ring) -> its positions, the first not repeated


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
    for row in rows:
        if ("from" in row) != ("to" in row):
            stretches[row["id"]] = []
            problems.append(_problem(row, "has one end and not the other", "give both 'from' and 'to', or neither"))
        elif "from" in row:
            found = _between(rings, row)
            stretches[row["id"]] = [found] if found else []
            if not found:
                problems.append(_problem(row, f"no ring of {row['region']} has both {row['from']} and {row['to']}",
                                         "let it begin and end at vertices of the outline"))  # fmt: skip
    taken = {(s.region, s.part, s.ring) for found in stretches.values() for s in found}
    for row in rows:
        if row["id"] not in stretches:
            whole = [key for key in rings if key[0] == row["region"] and key not in taken]
            stretches[row["id"]] = [Stretch(*key, 0, len(rings[key])) for key in whole]
    return stretches, problems + list(_covering_problems(rings, rows, stretches))


def _between(rings: Rings, row: BorderRow) -> Stretch | None:
    first, last = tuple(row["from"]), tuple(row["to"])
    for (region, part, number), ring in rings.items():
        if region == row["region"] and first in ring and last in ring:
            start = ring.index(first)
            return Stretch(region, part, number, start, (ring.index(last) - start) % len(ring) or len(ring))
    return None


def _covering_problems(rings: Rings, rows: list[BorderRow], stretches: dict[str, list[Stretch]]) -> Iterator[Problem]:
    sides: dict[Edge, str] = {edge: key[0] for key, ring in rings.items() for edge in _edges([*ring, ring[0]])}
    owners: dict[Edge, str] = {}
    for row in rows:
        edges = [edge for stretch in stretches[row["id"]] for edge in _edges(stretch.positions(rings))]
        yield from islice(_row_problems(row, edges, sides, owners), 1)  # its further edges would only repeat it
        owners.update((edge, row["id"]) for edge in edges)
    open_edges: dict[str, list[Edge]] = {}
    for (first, last), region in sides.items():
        if (first, last) not in owners and (last, first) not in owners:
            open_edges.setdefault(region, []).append((first, last))
    for region, edges in open_edges.items():
        yield Problem(f"borders.json: {region}", f"no row covers {len(edges)} edges of the outline, from {list(edges[0][0])} on",
                      "add a row for that stretch")  # fmt: skip


def _row_problems(row: BorderRow, edges: list[Edge], sides: dict[Edge, str], owners: dict[Edge, str]) -> Iterator[Problem]:
    regions = set(sides.values())
    for first, last in edges:
        beyond = sides.get((last, first))
        if beyond and beyond != row["beyond"]:
            yield _problem(row, f"near {list(first)} the other side is {beyond}, not {row['beyond']}", OTHER_SIDE)
        elif not beyond and row["beyond"] in regions:
            yield _problem(row, f"near {list(first)} {row['beyond']} is not on the other side", OTHER_SIDE)
        elif other := owners.get((first, last)) or owners.get((last, first)):
            yield _problem(row, f"covers the stretch near {list(first)} that {other} covers too", "shorten one of them")


def _edges(positions: list[Position]) -> Iterator[Edge]:
    return pairwise(positions)


def _problem(row: BorderRow, what: str, remedy: str) -> Problem:
    return Problem(f"borders.json: {row['id']}", what, remedy)
