"""Where boxes stand in layers, and the arrows between them. Pixels; y down."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from architecture.imports import Imports

WIDTH, MARGIN, GAP, ROW_GAP = 1000, 24, 16, 44
WIDE = 200  # an arrow meets a box as wide as this where it comes from, a narrower one at a place of its own


class Box(NamedTuple):
    """A box of the drawing: the middle of its upper edge, its width and its height, in pixels."""

    x: float
    y: float
    width: float
    height: float


def ranks_of(arrows: Imports) -> dict[str, int]:
    """Return the row in which each node stands: under all that point at it."""
    above = {name: [other for other in arrows if name in arrows[other]] for name in arrows}

    def rank(name: str) -> int:
        return max((rank(other) + 1 for other in above[name]), default=0)

    return {name: rank(name) for name in arrows}


def layered(arrows: Imports, sizes: dict[str, tuple[float, float]], top: float) -> tuple[dict[str, Box], list[list[Box]]]:
    """Place the nodes in rows from `top` down, and return them with the points that each arrow goes through."""
    ranks = ranks_of(arrows)
    courses = []
    for name in arrows:
        for other in sorted(arrows[name]):
            between = [f"{name}>{other}>{rank}" for rank in range(ranks[name] + 1, ranks[other])]
            courses.append([name, *between, other])
            ranks |= {point: ranks[name] + 1 + step for step, point in enumerate(between)}
    boxes: dict[str, Box] = {}
    for rank in range(max(ranks.values()) + 1):
        row = [name for name in ranks if ranks[name] == rank]
        above = {name: [boxes[a].x for course in courses for a, b in pairwise(course) if b == name] for name in row}
        wanted = {name: sum(above[name]) / len(above[name]) if rank else 0.0 for name in row}
        row.sort(key=wanted.__getitem__)
        widths = [sizes.get(name, (8, 0))[0] for name in row]
        height = max(sizes.get(name, (0, 0))[1] for name in row)
        xs = _apart([wanted[name] for name in row], widths) if rank else _evenly(widths)
        for name, x, width in zip(row, xs, widths, strict=True):
            boxes[name] = Box(x, top, width, height)
        top += height + ROW_GAP
    return {name: boxes[name] for name in arrows}, [[boxes[name] for name in course] for course in courses]


def _evenly(widths: list[float]) -> list[float]:
    space = (WIDTH - 2 * MARGIN - sum(widths)) / (len(widths) + 1)
    return [MARGIN + space * (place + 1) + sum(widths[:place]) + widths[place] / 2 for place in range(len(widths))]


def _apart(wanted: list[float], widths: list[float]) -> list[float]:
    """Return where boxes stand that keep apart and within the margins, each as near as may be to where it is wanted."""
    steps = [(one + other) / 2 + GAP for one, other in pairwise(widths)]
    ends = MARGIN + widths[0] / 2, WIDTH - MARGIN - widths[-1] / 2
    from_left = _pulled(_pushed(wanted, steps, ends[0]), steps, ends[1])
    from_right = _pushed(_pulled(wanted, steps, ends[1]), steps, ends[0])
    return [(one + other) / 2 for one, other in zip(from_left, from_right, strict=True)]


def _pushed(wanted: list[float], steps: list[float], least: float) -> list[float]:
    found = [max(wanted[0], least)]
    for x, step in zip(wanted[1:], steps, strict=True):
        found.append(max(x, found[-1] + step))
    return found


def _pulled(wanted: list[float], steps: list[float], most: float) -> list[float]:
    return [-x for x in _pushed([-x for x in wanted[::-1]], steps[::-1], -most)][::-1]


def arrows_through(courses: list[list[Box]]) -> str:
    """Return the arrows, each from its own place under one box to its own place over another."""
    leaving = {
        course[0]: sorted((other for other in courses if other[0] is course[0]), key=lambda other: other[1].x)
        for course in courses
    }
    coming = {
        course[-1]: sorted((other for other in courses if other[-1] is course[-1]), key=lambda other: other[-2].x)
        for course in courses
    }
    return "".join(
        _arrow(
            course,
            _port(course[0], leaving[course[0]], course, course[1]),
            _port(course[-1], coming[course[-1]], course, course[-2]),
        )
        for course in courses
    )


def _port(box: Box, courses: list[list[Box]], course: list[Box], towards: Box) -> float:
    if box.width > WIDE:
        return min(max(towards.x, box.x - box.width / 2 + GAP), box.x + box.width / 2 - GAP)
    return box.x + (courses.index(course) - (len(courses) - 1) / 2) * min(14, box.width / (len(courses) + 1))


def _arrow(course: list[Box], start: float, end: float) -> str:
    source, *between, target = course
    path, x, y = f"M{start:.1f} {source.y + source.height:.1f}", start, source.y + source.height
    for box in between:
        path += f"{_bend(x, y, box.x, box.y)}V{box.y + box.height:.1f}"
        x, y = box.x, box.y + box.height
    return f'<path class="arrow" d="{path}{_bend(x, y, end, target.y - 5)}"/>\n'


def _bend(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (y + to_y) / 2
    return f"C{x:.1f} {middle:.1f} {to_x:.1f} {middle:.1f} {to_x:.1f} {to_y:.1f}"
