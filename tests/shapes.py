"""Shapes for hypothesis: simple polygons of any form and size, in WGS 84 degrees."""

from __future__ import annotations

import math

import shapely
from hypothesis import strategies as st


@st.composite
def stars(draw, least=1.0, most=5.0, latitude=60.0):
    """Draw a polygon whose corners lie around a centre, each at a distance of its own: never self-crossing."""
    lon, lat = draw(st.floats(-170, 170)), draw(st.floats(-latitude, latitude))
    radii = draw(st.lists(st.floats(least, most), min_size=3, max_size=12))
    turn = 2 * math.pi / len(radii)
    corners = [(lon + r * math.cos(i * turn), lat + r * math.sin(i * turn)) for i, r in enumerate(radii)]
    return shapely.Polygon(corners)


@st.composite
def rings_with_holes(draw):
    """Draw a star with a smaller star cut out of it."""
    outer = draw(stars(least=2))
    hole = shapely.affinity.scale(outer, 0.4, 0.4, origin=outer.representative_point())
    return outer.difference(hole) if outer.contains(hole) else outer
