"""What the page is given: the one description of it, for Python here and, by scripts/make_types.py, for the page's scripts.

Rows that the page has as the files have them are those of geo/rows.py and geo/events.py.
"""

from typing import Annotated, TypedDict

from geo.csl import GroupedReference
from geo.events import AftermathRow, Event, OtherwiseRow, TermRow
from geo.ground import Naming
from geo.kinds import Certainty, Object, Pane, PlaceKind, PlaceRank, Position, SumKind
from geo.rows import (
    AreaProperties,
    Evidence,
    FactRow,
    Geometry,
    HolderRow,
    HoldingProperties,
    InstrumentRow,
    LineProperties,
    ReadingRow,
    Row,
    Sourced,
    StageRow,
    StandingRow,
    StatusRow,
    YardstickRow,
)
from geo.settings import Edges, Settings

Run = Annotated[list[int], "part", "ring", "start", "length"]  # edges of one ring, from the position numbered `start` on


class Stage(StageRow):
    """A stage, its first day in both calendars."""

    from_julian: str


class Step(Event):
    """A step of the story, its day in both calendars, its stage, and the ids of the lines and areas that it shows."""

    on_julian: str
    stage: str
    shows: list[str]


class Share(TypedDict):
    """How much of a region a holding covers, in per cent."""

    holding: str
    percent: int


class Region(Row, Sourced):
    """A region, its standings in the order of their dates, what covers it, its area in km2, and where its name stands."""

    stage: str
    article: str
    standings: list[StandingRow]
    held: list[Share]
    km2: int
    label: Position


class Border(Evidence):
    """A stretch of border, its certainty in a word, its length in km, and where the outline of its region has it."""

    certainty: Certainty
    km: int
    at: list[Run]


class Line(Row, LineProperties):
    """A line that is no outline."""


class Area(Row, AreaProperties):
    """An area that is no region."""


class Holding(Row, HoldingProperties):
    """Land that troops hold: being taken from the day `since` on, held from `held` on, `until` its last day."""

    since: str
    held: str
    until: str


class Sum(Row):
    """A row of the table of areas: its area and the standard deviation of it in km2, the ids of the regions it adds up."""

    kind: SumKind
    km2: float
    deviation_km2: float
    of: list[str]


class Place(Row):
    """A place, and where it is."""

    kind: PlaceKind
    rank: PlaceRank
    at: Position


class River(Row):
    """A river, and where its name stands."""

    at: Position


class GroundName(Row, Naming):
    """A name of a power, a state or a sea, and where it stands."""

    at: Position


class PageData(Settings):
    """What the page's scripts read: all but the geometry, which folium draws.

    `view_km` is the first view. `keys` names the words, as `geo.pack.brief` writes them; `words` has them by language, in the
    order of the keys.
    """

    view_km: Edges
    languages: list[str]
    keys: str
    words: dict[str, list[str]]
    stages: list[Stage]
    steps: list[Step]
    aftermath: list[AftermathRow]
    otherwise: list[OtherwiseRow]
    terms: list[TermRow]
    statuses: list[StatusRow]
    instruments: list[InstrumentRow]
    holders: list[HolderRow]
    regions: list[Region]
    borders: list[Border]
    lines: list[Line]
    areas: list[Area]
    holdings: list[Holding]
    readings: list[ReadingRow]
    sums: list[Sum]
    facts: list[FactRow]
    yardsticks: list[YardstickRow]
    places: list[Place]
    rivers: list[River]
    names: list[GroundName]
    sources: list[GroupedReference]


class Layer(TypedDict):
    """One layer for the map: an id, the pane it is drawn in, and its geometry."""

    id: str
    pane: Pane
    geometry: Geometry


class Page(TypedDict):
    """All that the page shows, as plain JSON values.

    `layers` holds geometry and ids only, lowest first; `data` everything else, words included. `fallback` is what the page
    says, by language, until its map is drawn; `dataset` describes the atlas to machines.
    """

    language: str
    title: str
    fallback: dict[str, str]
    dataset: Object
    layers: list[Layer]
    data: PageData
