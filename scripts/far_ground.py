"""The ground beyond the frame: land and large lakes, much coarser, so that the map fills a pane of any shape."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from pyproj import Transformer

from geo.measure import equal_area_crs

if TYPE_CHECKING:
    from collections.abc import Sequence

TOLERANCE_METRES = 25000  # what a coast may be off by
SMALLEST_KM2 = 5000  # of islands and lakes
SEAM_METRES = 1500  # so far the far ground reaches into the frame: what overlaps is joined without a seam
LONGEST_METRES = 200000  # an edge: one that is straight in the plane is bent in degrees, and would meet others there
STEP_METRES = 20000  # between the vertices of a straight edge, when it is bent into degrees
DECIMALS = 3


class Plane:
    """The plane of the atlas's projection, in metres, and the rectangles of atlas.json in it."""

    def __init__(self, given: dict[str, Any]) -> None:
        crs = equal_area_crs(given["projection"])
        self._there = Transformer.from_crs(4326, crs, always_xy=True)
        self._back = Transformer.from_crs(crs, 4326, always_xy=True)
        self.frame, self.ground = (_box(given[name]) for name in ("frame_km", "ground_km"))

    def laid(self, geometry: shapely.Geometry) -> shapely.Geometry:
        """Return a geometry in degrees as it lies in the plane."""
        return shapely.transform(geometry, self._there.transform, interleaved=False)

    def in_degrees(self, geometry: shapely.Geometry) -> shapely.Geometry:
        """Return a geometry of the plane in degrees."""
        return shapely.transform(geometry, self._back.transform, interleaved=False)

    def bent(self, rectangle: shapely.Polygon) -> shapely.Polygon:
        """Return a rectangle of the plane in degrees, its edges in steps."""
        return self.in_degrees(shapely.segmentize(rectangle, STEP_METRES))


def rounded(geometry: shapely.Geometry) -> shapely.Geometry:
    """Return a geometry with DECIMALS decimals."""
    return shapely.transform(geometry, lambda positions: np.round(positions, DECIMALS))


def with_far(near: shapely.Geometry, shapes: Sequence[shapely.Polygon], plane: Plane) -> shapely.Geometry:
    """Return polygons of the frame (degrees) together with what of others lies beyond it on the ground, joined and thinned."""
    ground = plane.bent(plane.ground)
    clipped = [shapely.make_valid(shape).intersection(ground) for shape in shapes if shape.intersects(ground)]
    beyond = plane.ground.difference(plane.frame.buffer(-SEAM_METRES, join_style="mitre"))
    far = shapely.union_all([plane.laid(shape).buffer(0) for shape in clipped]).intersection(beyond)
    thinned = [_thinned(part, plane.frame) for part in shapely.get_parts(far)]
    whole = shapely.union_all([*shapely.get_parts(plane.laid(near)), *thinned])
    on_grid = shapely.set_precision(shapely.make_valid(plane.in_degrees(whole)), 10**-DECIMALS)
    parts = shapely.get_parts(shapely.get_parts(on_grid))
    return rounded(shapely.multipolygons([part for part in parts if _is_wanted(plane.laid(part), plane.frame)]))


def _is_wanted(part: shapely.Geometry, frame: shapely.Polygon) -> bool:
    return bool(part.area >= SMALLEST_KM2 * 1e6 or (part.area > 0 and part.intersects(frame)))


def _thinned(part: shapely.Polygon, frame: shapely.Polygon) -> shapely.Polygon:
    """Return a part beyond the frame with fewer vertices, and all of those that it has on the frame's edge."""
    if part.area < SMALLEST_KM2 * 1e6:
        return part  # no more than the tip of something in the frame
    holes = [hole for hole in part.interiors if shapely.Polygon(hole).area >= SMALLEST_KM2 * 1e6]
    rings = [_thinned_ring(np.asarray(ring.coords), frame) for ring in (part.exterior, *holes)]
    thinned = shapely.segmentize(shapely.Polygon(rings[0], rings[1:]), LONGEST_METRES)
    return thinned if thinned.is_valid else part


def _thinned_ring(positions: np.ndarray, frame: shapely.Polygon) -> np.ndarray:
    at_edge = shapely.dwithin(shapely.points(positions), frame, SEAM_METRES * 1.01)
    start = int(np.argmax(at_edge))
    turned = np.concatenate([positions[start:-1], positions[: start + 1]])
    fixed = shapely.dwithin(shapely.points(turned), frame, SEAM_METRES * 1.01)
    fixed[[0, -1]] = True
    ends = np.flatnonzero(fixed)
    kept = [turned[:1]]
    for begin, end in pairwise(ends):
        stretch = shapely.LineString(turned[begin : end + 1]).simplify(TOLERANCE_METRES)
        kept.append(shapely.get_coordinates(stretch)[1:])
    ring = np.concatenate(kept)
    return ring if len(ring) > 3 else positions  # noqa: PLR2004


def _box(edges: dict[str, float]) -> shapely.Polygon:
    return shapely.box(*(edges[side] * 1000 for side in ("west", "south", "east", "north")))
