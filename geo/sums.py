"""Add up areas, and say how sure the sums are."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from geo.borders import cut, rings_of
from geo.measure import area_deviation_km2, length_km
from geo.model import rows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from geo.kinds import SumKind
    from geo.model import Atlas
    from geo.page_data import Sum
    from geo.rows import BorderRow, Feature, RegionProperties, SumRow


@lru_cache(maxsize=1)  # the page and the files to take away ask for the same
def outlines_of(atlas: Atlas) -> Outlines:
    """Return the outlines of a valid atlas."""
    return Outlines(rows(atlas.tables["regions.geojson"]), atlas.tables["borders.json"])


class Outlines:
    """The outlines of regions, cut into stretches of known length and certainty."""

    def __init__(self, features: Iterable[Feature[RegionProperties]], borders: list[BorderRow]) -> None:
        self.rings = rings_of(features)
        self.stretches, _ = cut(self.rings, borders)
        self.lengths_km = {
            identifier: [length_km(stretch.positions(self.rings)) for stretch in found]
            for identifier, found in self.stretches.items()
        }
        self._borders: defaultdict[str, list[BorderRow]] = defaultdict(list)
        for row in borders:
            self._borders[row["region"]].append(row)
            self._borders[row["beyond"]].append(row)

    def deviation_km2(self, regions: Collection[str]) -> float:
        """Return the standard deviation in km2 of the joint area of regions; borders between two of them do not count.

        The stretches of one part of an outline towards the same neighbour are off together, and so are those that name
        the same `line`: however finely the evidence is cut, the deviation is the same. Islands are off each by itself.
        """
        margins: defaultdict[object, float] = defaultdict(float)
        inside = set(regions)
        for row in chain.from_iterable(self._borders[region] for region in regions):
            if not inside >= {row["region"], row["beyond"]}:
                for stretch, length in zip(self.stretches[row["id"]], self.lengths_km[row["id"]], strict=True):
                    border = row.get("line") or (row["beyond"], stretch.region, stretch.part)
                    margins[border] += length * row["within_km"]
        return area_deviation_km2(list(margins.values()))


def table(areas_km2: Mapping[str, float], outlines: Outlines, sums: list[SumRow], statuses: Mapping[str, str]) -> list[Sum]:
    """Return the rows of the table of areas: each region, each legal status, each of the sums, with their deviations.

    `statuses` maps a region's id to its legal status.
    """

    def row(kind: SumKind, identifier: str, members: list[str]) -> Sum:
        km2 = sum(areas_km2[member] for member in members)
        return {"kind": kind, "id": identifier, "km2": km2, "deviation_km2": outlines.deviation_km2(members), "of": members}

    regions = list(areas_km2)
    used = dict.fromkeys(statuses[region] for region in regions)
    return [
        *(row("region", region, [region]) for region in regions),
        *(row("status", status, [region for region in regions if statuses[region] == status]) for status in used),
        *(row("sum", entry["id"], [region for region in regions if region not in entry["without"]]) for entry in sums),
    ]
