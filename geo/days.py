"""What a date or interval in EDTF says in days, and on which days troops hold land. Days are YYYY-MM-DD, Gregorian."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from geo.rows import HoldingProperties


class Held(NamedTuple):
    """Land is being taken from the day `since` on, held from `held` on, and `until` is the last day on which it is."""

    since: str
    held: str
    until: str


def held_days(holding: HoldingProperties) -> Held:
    """Return the days of a holding: within an interval `from` it is being taken, within an interval `to` it is still held."""
    since, taken = first_day(holding["from"]), last_day(holding["from"])
    return Held(since, since if taken == since else _next(taken), last_day(holding["to"]))


def first_day(edtf: str) -> str:
    """Return the first day of a date or interval in EDTF."""
    moment = _plain(edtf.partition("/")[0])
    return moment + "-01" * (2 - moment.count("-"))


def last_day(edtf: str) -> str:
    """Return the last day of a date or interval in EDTF."""
    moment = _plain(edtf.rpartition("/")[2])
    match moment.count("-"):
        case 0:
            return f"{moment}-12-31"
        case 1:
            year, month = map(int, moment.split("-"))
            return f"{moment}-{monthrange(year, month)[1]}"
        case _:
            return moment


def _plain(moment: str) -> str:
    """Return a date without EDTF's signs of doubt."""
    return moment.rstrip("?~%")


def _next(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
