"""Which file under data/ has which rows."""

from typing import TypedDict

from geo.csl import SourceRow
from geo.events import AftermathRow, OtherwiseRow, StepRow, TermRow
from geo.ground import FrontierProperties, NameProperties
from geo.rows import (
    AreaProperties,
    BorderRow,
    Collection,
    FactRow,
    HolderRow,
    HoldingProperties,
    InstrumentRow,
    LineProperties,
    PlaceProperties,
    ReadingRow,
    RegionProperties,
    Row,
    Sourced,
    StageRow,
    StandingRow,
    StatusRow,
    SumRow,
    YardstickRow,
)
from geo.settings import AtlasRow

Tables = TypedDict(
    "Tables",
    {
        "atlas.json": AtlasRow,
        "stages.json": list[StageRow],
        "steps.json": list[StepRow],
        "people.json": list[Row],
        "offices.json": list[Row],
        "aftermath.json": list[AftermathRow],
        "otherwise.json": list[OtherwiseRow],
        "terms.json": list[TermRow],
        "statuses.json": list[StatusRow],
        "standings.json": list[StandingRow],
        "yardsticks.json": list[YardstickRow],
        "sources.json": list[SourceRow],
        "facts.json": list[FactRow],
        "regions.geojson": Collection[RegionProperties],
        "places.geojson": Collection[PlaceProperties],
        "borders.json": list[BorderRow],
        "readings.json": list[ReadingRow],
        "sums.json": list[SumRow],
        "lines.geojson": Collection[LineProperties],
        "areas.geojson": Collection[AreaProperties],
        "instruments.json": list[InstrumentRow],
        "holders.json": list[HolderRow],
        "holdings.geojson": Collection[HoldingProperties],
        "rivers.geojson": Collection[Sourced],
        "frontiers.geojson": Collection[FrontierProperties],
        "names.geojson": Collection[NameProperties],
        "basemap.geojson": Collection[Sourced],
    },
    total=False,  # a file that cannot be read has no table
)
