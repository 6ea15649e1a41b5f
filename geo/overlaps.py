"""The rules of what may not overlap: two regions, and on one day two holdings."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import geopandas as gpd

from geo.days import held_days
from geo.measure import overlaps_km2
from geo.model import Atlas, Problem, rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import shapely

    from geo.kinds import CollectionFile

    Shapes = Mapping[CollectionFile, Sequence[tuple[str, shapely.Geometry]]]

SMALLEST_OVERLAP_KM2 = 0.001


def overlapping_regions(_atlas: Atlas, shapes: Shapes) -> Iterator[Problem]:
    """Hold that no two regions overlap."""
    for (first, second), km2 in _overlaps(shapes, "regions.geojson").items():
        yield Problem(f"regions.geojson: {first}", f"overlaps {second} by {km2:,.3f} km2",
                      "let the two share one border, vertex for vertex")  # fmt: skip


def overlapping_holdings(atlas: Atlas, shapes: Shapes) -> Iterator[Problem]:
    """Hold that no land is held twice on one day; who leaves it and who takes it may both be there."""
    if "holdings.geojson" not in atlas.tables:
        return
    days = {holding["id"]: held_days(holding["properties"]) for holding in rows(atlas.tables["holdings.geojson"])}
    together = {
        pair for pair in combinations(days, 2) if max(days[end].held for end in pair) <= min(days[end].until for end in pair)
    }
    for (first, second), km2 in _overlaps(shapes, "holdings.geojson").items():
        if (first, second) in together:
            day = max(days[first].held, days[second].held)
            yield Problem(f"holdings.geojson: {first}", f"overlaps {second} by {km2:,.3f} km2 on {day}",
                          "let the two share one border, or correct their days")  # fmt: skip


def _overlaps(shapes: Shapes, name: CollectionFile) -> dict[tuple[str, str], float]:
    simple = gpd.GeoSeries({identifier: shape for identifier, shape in shapes[name] if shape.is_valid}, crs=4326)
    return {pair: km2 for pair, km2 in overlaps_km2(simple).items() if km2 > SMALLEST_OVERLAP_KM2}
