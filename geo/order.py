"""The rules of the story's order: stages and steps by their dates, and the walk through the steps."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from geo.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geo.model import Atlas

FEWEST_WALKED = 2


def order_problems(atlas: Atlas) -> Iterator[Problem]:
    """Yield the problems of the stages and steps of an atlas whose files have the right shape."""
    for rule in RULES:
        yield from rule(atlas)


def _ordered_stages(atlas: Atlas) -> Iterator[Problem]:
    for earlier, later in pairwise(atlas.tables.get("stages.json", ())):
        if later["from"] <= earlier["from"]:
            yield Problem(f"stages.json: {later['id']}", f"begins on {later['from']}, not after {earlier['id']}",
                          "put the stages in the order of their dates")  # fmt: skip


def _ordered_steps(atlas: Atlas) -> Iterator[Problem]:
    """Hold that every day from the first stage on belongs to one step, and every stage begins with one."""
    if not {"steps.json", "stages.json"} <= atlas.tables.keys():
        return
    stages, steps = atlas.tables["stages.json"], atlas.tables["steps.json"]
    for earlier, later in pairwise(steps):
        if later["on"] <= earlier["on"]:
            yield Problem(f"steps.json: {later['id']}", f"is on {later['on']}, not after {earlier['id']}",
                          "put the steps in the order of their dates")  # fmt: skip
    for step in steps:
        if step["on"] < stages[0]["from"]:
            yield Problem(f"steps.json: {step['id']}", "comes before the first stage", "correct its date or the stage's")
    for stage in stages:
        if stage["from"] not in {step["on"] for step in steps}:
            yield Problem(f"stages.json: {stage['id']}", f"no step is on its first day, {stage['from']}",
                          "add one to steps.json")  # fmt: skip


def _steps_to_walk(atlas: Atlas) -> Iterator[Problem]:
    """Hold that the steps of rank 1 are a walk, and that the page opens on it."""
    if not {"steps.json", "atlas.json"} <= atlas.tables.keys():
        return
    steps, opening = atlas.tables["steps.json"], atlas.tables["atlas.json"]["opening"]
    walked = sum(step["rank"] == 1 for step in steps)
    if walked < FEWEST_WALKED:
        yield Problem("steps.json", f"has {walked} steps of rank 1", f"give it {FEWEST_WALKED} or more")
    if any(step["id"] == opening and step["rank"] != 1 for step in steps):
        yield Problem(f"steps.json: {opening}", "opens the page and is not of rank 1", "make it so or open with another")


RULES: tuple[Callable[[Atlas], Iterator[Problem]], ...] = (_ordered_stages, _ordered_steps, _steps_to_walk)
