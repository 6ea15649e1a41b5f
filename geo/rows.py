"""The rows of the files under data/, as a type checker sees them: a field misspelt anywhere in the code is an error.

Those of what is told stand in geo/events.py; geo/tables.py says which file has which. geo/schema.py says which values
they may have, data/README.md what they mean. Dates are Gregorian, YYYY-MM-DD; coordinates WGS 84 degrees.
"""

from typing import Generic, Literal, NotRequired, TypedDict, TypeVar

from geo.kinds import AreaKind, BorderKind, Dash, Json, Look, Pattern, PlaceKind, PlaceRank, Position, Quantity, Unit

_From = TypedDict("_From", {"from": str})  # `from` is a word of Python's own


class Row(TypedDict):
    """What every row of every other file has."""

    id: str


class Sourced(TypedDict):
    """What says where it comes from: ids of sources."""

    sources: list[str]


class StageRow(Row, _From, Sourced):
    """A stage, from its first day on; only stages with regions have a colour, #rrggbb."""

    colour: NotRequired[str]


class StatusRow(Row):
    """A way in which a region can stand, and how it is filled."""

    pattern: Pattern
    counts: NotRequired[Literal[True]]
    hidden: NotRequired[Literal[True]]


class InstrumentRow(Row, Sourced):
    """What law or claim rests on: its day, and from when it binds, where that is later."""

    on: str
    binding: NotRequired[str]


class StandingRow(Row, _From, Sourced):
    """How a region stands from a day on, by which instrument; `signed`: it is not yet in force."""

    region: str
    status: str
    signed: NotRequired[Literal[True]]
    instrument: NotRequired[str]


class HolderRow(Row):
    """Whose troops hold land, and how such land looks."""

    look: Look


Since = TypeVar("Since", StageRow, StandingRow)


class YardstickRow(Row, Sourced):
    """A land to measure by, and its published area."""

    km2: float


class FactRow(Row, Sourced):
    """A published figure; without a region it is a total."""

    region: NotRequired[str]
    quantity: Quantity
    value: float
    unit: Unit


class Evidence(Row, Sourced):
    """What is known of a stretch of border, as borders.json and the page have it."""

    region: str
    beyond: str
    kind: BorderKind
    within_km: float
    follows: str
    disputed: NotRequired[Literal[True]]


_Ends = TypedDict("_Ends", {"from": NotRequired[Position], "to": NotRequired[Position]})


class BorderRow(Evidence, _Ends):
    """A stretch of border from one vertex of an outline to another, or every ring that no other row cuts."""

    line: NotRequired[str]


class ReadingRow(Row, Sourced):
    """A way to read what is contested."""

    of: str
    drawn: NotRequired[Literal[True]]


class SumRow(Row):
    """A sum of areas: of all regions without these."""

    without: list[str]


class RegionProperties(Sourced):
    """A region: the stage of its first demand, the article of the treaty."""

    stage: str
    article: str


class PlaceProperties(Sourced):
    """A place: its kind, and the rank by which it is shown."""

    kind: PlaceKind
    rank: PlaceRank


class LineProperties(Sourced):
    """A line that is no outline: its day or days in EDTF, how far it could be off, how it is drawn."""

    when: str
    within_km: float
    dash: Dash


class AreaProperties(Sourced):
    """An area that is no region: its kind, its day or days in EDTF."""

    kind: AreaKind
    when: str


class HoldingProperties(_From, Sourced):
    """Land that troops hold: whose, in EDTF the day or days in which they took and left it, how far its edge could be off."""

    holder: str
    to: str
    within_km: float


class Geometry(TypedDict):
    """A geometry of GeoJSON."""

    type: str
    coordinates: Json


Properties = TypeVar("Properties")
AnyRow = TypeVar("AnyRow", bound=Row)


class Feature(Row, Generic[Properties]):
    """A feature of GeoJSON."""

    type: Literal["Feature"]
    properties: Properties
    geometry: Geometry


class Collection(TypedDict, Generic[Properties]):
    """A collection of GeoJSON; a GIS adds members, which build_map.py --canonical drops."""

    type: Literal["FeatureCollection"]
    bbox: NotRequired[list[float]]
    name: NotRequired[str]
    crs: NotRequired[Json]
    features: list[Feature[Properties]]
