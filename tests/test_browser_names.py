"""Every land that is shown has its name in sight, in every language, beside it if it has no room for it."""

from __future__ import annotations

import json
from itertools import combinations

import pytest
import shapely
from support import DATA

pytest_plugins = ["browser_fixtures"]

LANGUAGES = json.loads((DATA / "atlas.json").read_text("utf-8"))["languages"]
SIZES = [(1024, 768), (1440, 900)]
# The names and lines in sight; a line by its ends, from the land.
NAMES = """() => {
  const labels = [...document.querySelectorAll(".label:not(.left-out)")];
  const boxOf = (node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const names = labels.map((label) => {
    const span = label.querySelector("span");
    const { x, y } = label.getBoundingClientRect();
    const line = label.querySelector(".leader");
    const turn = line && new DOMMatrix(getComputedStyle(line).transform);
    const length = line && line.offsetWidth;
    const leader = line && [x, y, x + length * turn.a, y + length * turn.b];
    const signs = [...label.querySelectorAll(".sign")].map(boxOf);
    return { text: span.textContent, land: span.classList.contains("region-name"), ...boxOf(span), leader, signs };
  });
  const furniture = [...document.querySelectorAll("#scale, #zoom button, #legend, #hint, .compare-day")].map(boxOf);
  return { names, furniture, pane: boxOf(document.getElementById("chart")) };
}"""


def overlap(one: dict, other: dict) -> bool:
    return (
        one["left"] < other["right"]
        and other["left"] < one["right"]
        and one["top"] < other["bottom"]
        and other["top"] < one["bottom"]
    )


def is_within(inner: dict, outer: dict) -> bool:
    return (
        inner["left"] >= outer["left"]
        and inner["right"] <= outer["right"]
        and inner["top"] >= outer["top"]
        and inner["bottom"] <= outer["bottom"]
    )


def meet(one: list[float], other: list[float]) -> bool:
    return shapely.LineString([one[:2], one[2:]]).intersects(shapely.LineString([other[:2], other[2:]]))


def crosses(leader: list[float], box: dict) -> bool:
    inside = shapely.box(box["left"], box["top"], box["right"], box["bottom"]).buffer(-0.5)
    return inside.intersects(shapely.LineString([leader[:2], leader[2:]]))


def faults_of(atlas) -> list[str]:
    """Return what is wrong with the names that are in sight."""
    found = atlas.page.evaluate(NAMES)
    names, pane = found["names"], found["pane"]
    said = {name["text"] for name in names if name["land"]}
    shown = set(atlas.drawn())
    faults = [f"{land} has no name" for land in shown if atlas.words[f"region.{land}.label"] not in said]
    faults += [f"{one['text']} on {other['text']}" for one, other in combinations(names, 2) if overlap(one, other)]
    faults += [f"{name['text']} out of sight" for name in names if not is_within(name, pane)]
    faults += [f"{name['text']} under something" for name in names if any(overlap(name, box) for box in found["furniture"])]
    lines = [name for name in names if name["leader"]]
    for line in lines:
        boxes = [box for name in names for box in ([name] if name is not line else []) + name["signs"]]
        faults += [
            f"the line of {line['text']} through {box.get('text', 'a sign')}" for box in boxes if crosses(line["leader"], box)
        ]
    pairs = combinations(lines, 2)
    faults += [f"the lines of {one['text']} and {other['text']}" for one, other in pairs if meet(one["leader"], other["leader"])]
    return faults


@pytest.fixture(scope="module", params=[(size, code) for size in SIZES for code in LANGUAGES],
                ids=lambda given: f"{given[0][0]}x{given[0][1]}-{given[1]}")  # fmt: skip
def first_view(request, chromium, real_file):
    size, code = request.param
    with chromium.atlas(real_file, f"#lang={code}", size=size) as atlas:
        yield atlas


def test_every_land_has_its_name_in_sight(first_view):
    faults = faults_of(first_view)
    for number in (0, len(first_view.data["steps"]) - 1):
        first_view.go_to(number)
        faults += faults_of(first_view)
    assert faults == []
