"""The story: its stages and steps in both calendars, and how each region stands on a day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from geo.model import rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from geo.model import Atlas
    from geo.page_data import Stage, Step
    from geo.rows import Since, StandingRow

DAYS_FROM_MARCH_4801_BC = 1_721_424 + 32_083  # to the day before 1 January 1, Gregorian


def julian(gregorian: str) -> str:
    """Return the old-style (Julian) date of a Gregorian one, both as YYYY-MM-DD.

    By the Julian day number, counted in years that begin in March and in cycles of four of them (1461 days).
    """
    days = date.fromisoformat(gregorian).toordinal() + DAYS_FROM_MARCH_4801_BC
    cycle = (4 * days + 3) // 1461
    day_of_year = days - 1461 * cycle // 4
    month = (5 * day_of_year + 2) // 153
    day = day_of_year - (153 * month + 2) // 5 + 1
    return f"{cycle - 4800 + month // 10:04}-{(month + 2) % 12 + 1:02}-{day:02}"


def latest(table: Sequence[Since], day: str) -> Since:
    """Return the row of a table in the order of its dates that holds on a day: the last that is not `from` a later one."""
    return [row for row in table if row["from"] <= day][-1]


def opening_day(atlas: Atlas) -> str:
    """Return the day of the step that the page opens with: the legal status of that day is that of the exports."""
    opening = atlas.tables["atlas.json"]["opening"]
    return next(step["on"] for step in atlas.tables["steps.json"] if step["id"] == opening)


def statuses_on(atlas: Atlas, day: str) -> dict[str, str]:
    """Return each region's status on a day, by its id."""
    return {region: standing["status"] for region, standing in standings_on(atlas, day).items()}


def standings_on(atlas: Atlas, day: str) -> dict[str, StandingRow]:
    """Return the standing that holds for each region on a day, by its id."""
    return {region: latest(standings, day) for region, standings in standings_of(atlas).items()}


def standings_of(atlas: Atlas) -> dict[str, list[StandingRow]]:
    """Return each region's standings in the order of their dates, by its id."""
    found: dict[str, list[StandingRow]] = {feature["id"]: [] for feature in rows(atlas.tables["regions.geojson"])}
    for standing in sorted(atlas.tables["standings.json"], key=lambda row: row["from"]):
        found[standing["region"]].append(standing)
    return found


def stages(atlas: Atlas) -> list[Stage]:
    """Return the stages with their first days in both calendars."""
    return [{**stage, "from_julian": julian(stage["from"])} for stage in atlas.tables["stages.json"]]


def steps(atlas: Atlas) -> list[Step]:
    """Return the steps with their days in both calendars, their stages, and the lines and areas that each shows.

    A step that does not say what it shows goes on showing what the one before it did.
    """
    shows: list[str] = []
    found: list[Step] = []
    for step in atlas.tables["steps.json"]:
        shows = step.get("shows", shows)
        stage = latest(atlas.tables["stages.json"], step["on"])["id"]
        found.append({**step, "on_julian": julian(step["on"]), "stage": stage, "shows": shows})
    return found
