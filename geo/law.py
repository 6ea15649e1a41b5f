"""The rules of law and holding: what every standing rests on, in which order, and when land is taken and left."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from geo.days import first_day, last_day
from geo.model import Problem, rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geo.model import Atlas
    from geo.rows import InstrumentRow, StandingRow


def law_problems(atlas: Atlas) -> Iterator[Problem]:
    """Yield the problems of the standings and holdings of an atlas whose files have the right shape."""
    for rule in RULES:
        yield from rule(atlas)


def _standing_from_the_first_day(atlas: Atlas) -> Iterator[Problem]:
    """Hold that every region stands somehow on every day, and never in two ways."""
    if not {"standings.json", "stages.json", "regions.geojson"} <= atlas.tables.keys():
        return
    first, standings = atlas.tables["stages.json"][0]["from"], _by_region(atlas)
    for region in rows(atlas.tables["regions.geojson"]):
        days = [row["from"] for row in standings[region["id"]]]
        if not days or min(days) > first:
            yield Problem(f"standings.json: {region['id']}", f"has no standing on {first}", "add one from that day on")
        for day, times in Counter(days).items():
            if times > 1:
                yield Problem(f"standings.json: {region['id']}", f"has {times} standings from {day} on", "keep one")


def _ordered_standings(atlas: Atlas) -> Iterator[Problem]:
    for standings in _by_region(atlas).values():
        for earlier, later in pairwise(standings):
            if later["from"] < earlier["from"]:
                yield _problem(later, f"is from {later['from']}, not after {earlier['id']}",
                               "put the standings of a region in the order of their dates")  # fmt: skip


def _grounded_standings(atlas: Atlas) -> Iterator[Problem]:
    """Hold that whatever is shown of the law rests on an instrument, and whatever is signed too."""
    if not {"standings.json", "statuses.json"} <= atlas.tables.keys():
        return
    hidden = {status["id"] for status in atlas.tables["statuses.json"] if status.get("hidden")}
    for standing in atlas.tables["standings.json"]:
        if "instrument" not in standing and (standing["status"] not in hidden or standing.get("signed")):
            yield _problem(standing, "rests on no instrument", "add the field 'instrument'")


def _standings_after_their_instruments(atlas: Atlas) -> Iterator[Problem]:
    for standing, instrument in _with_instruments(atlas):
        if standing["from"] < instrument["on"]:
            yield _problem(standing, f"is from {standing['from']}, before {instrument['id']} of {instrument['on']}",
                           "correct its date or its instrument")  # fmt: skip


def _binding_instruments(atlas: Atlas) -> Iterator[Problem]:
    for instrument in atlas.tables.get("instruments.json", ()):
        if instrument.get("binding", instrument["on"]) < instrument["on"]:
            yield Problem(f"instruments.json: {instrument['id']}", "binds before its day", "correct one of its dates")


def _signed_until_binding(atlas: Atlas) -> Iterator[Problem]:
    """Hold that what is signed is in force, or something else, from the day on which its instrument binds."""
    standings = _by_region(atlas)
    for standing, instrument in _with_instruments(atlas):
        binding = instrument.get("binding")
        if standing.get("signed") and binding:
            later = [row["from"] for row in standings[standing["region"]] if row["from"] > standing["from"]]
            if standing["from"] >= binding or not later or min(later) > binding:
                yield _problem(standing, f"is still signed on {binding}, when {instrument['id']} binds",
                               "add a standing from that day on")  # fmt: skip


def _holdings_taken_before_left(atlas: Atlas) -> Iterator[Problem]:
    if "holdings.geojson" not in atlas.tables:
        return
    for holding in rows(atlas.tables["holdings.geojson"]):
        taken, left = holding["properties"]["from"], holding["properties"]["to"]
        if first_day(taken) > first_day(left) or last_day(taken) > last_day(left):
            yield Problem(f"holdings.geojson: {holding['id']}", f"is left ({left}) before it is taken ({taken})",
                          "correct 'from' or 'to'")  # fmt: skip


def _by_region(atlas: Atlas) -> defaultdict[str, list[StandingRow]]:
    found: defaultdict[str, list[StandingRow]] = defaultdict(list)
    for row in atlas.tables.get("standings.json", ()):
        found[row["region"]].append(row)
    return found


def _with_instruments(atlas: Atlas) -> Iterator[tuple[StandingRow, InstrumentRow]]:
    """Yield each standing that rests on a known instrument, with it."""
    instruments = {row["id"]: row for row in atlas.tables.get("instruments.json", ())}
    for standing in atlas.tables.get("standings.json", ()):
        if standing.get("instrument") in instruments:
            yield standing, instruments[standing["instrument"]]


def _problem(standing: StandingRow, what: str, remedy: str) -> Problem:
    return Problem(f"standings.json: {standing['id']}", what, remedy)


RULES: tuple[Callable[[Atlas], Iterator[Problem]], ...] = (
    _standing_from_the_first_day,
    _ordered_standings,
    _grounded_standings,
    _standings_after_their_instruments,
    _binding_instruments,
    _signed_until_binding,
    _holdings_taken_before_left,
)
