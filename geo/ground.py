"""The rows of the ground of the map, frontiers and names, as geo/rows.py has the rows of the other files."""

from typing import NotRequired, TypedDict

from geo.kinds import FrontierKind, NameKind, NameRank


class FrontierProperties(TypedDict):
    """A frontier: whose, how far it could be off, and the ids of its sources."""

    kind: FrontierKind
    within_km: float
    sources: list[str]


_Days = TypedDict("_Days", {"from": NotRequired[str], "to": NotRequired[str]})


class Naming(_Days):
    """A name: of what, the rank by which it is shown, the first and the last day on which it holds."""

    kind: NameKind
    rank: NameRank


class NameProperties(Naming):
    """A name as the file has it, with the ids of its sources."""

    sources: list[str]
