"""What values of the data are made of: JSON, positions, and the words of which a field may have one."""

from typing import Annotated, Any, Literal

Json = Any  # a value that came out of, or goes into, a JSON file
Object = dict[str, Json]
RowFile = Literal[
    "stages.json", "steps.json", "people.json", "statuses.json", "standings.json", "yardsticks.json", "sources.json",
    "facts.json", "regions.geojson", "places.geojson", "borders.json", "readings.json", "sums.json", "lines.geojson",
    "areas.geojson", "rivers.geojson", "frontiers.geojson", "names.geojson", "basemap.geojson",
]  # fmt: skip
CollectionFile = Literal[
    "regions.geojson", "places.geojson", "lines.geojson", "areas.geojson", "rivers.geojson", "frontiers.geojson",
    "names.geojson", "basemap.geojson",
]  # fmt: skip
FileName = Literal["atlas.json"] | RowFile
Position = Annotated[list[float], "longitude", "latitude"]

BasePart = Literal["land", "lakes", "borders"]
BorderKind = Literal["coast", "state-frontier", "governorate-border", "treaty-text", "demarcation", "inferred"]
Pattern = Literal["none", "tint", "slant", "wide", "solid", "hatch", "cross", "dots", "stripes", "grid"]  # patterns.js draws them
Quantity = Literal["area", "population", "railways", "iron", "coal", "industry"]
Unit = Literal["km2", "sq-mi", "people", "percent"]
PlaceKind = Literal["seat", "capital", "town", "coal", "iron"]  # which sign labels.js draws: seat is that of the talks
PlaceRank = Literal[1, 2, 3, 4]
FrontierKind = Literal["empire", "state"]  # of the state that the map is about, and of others
NameKind = Literal["power", "state", "sea"]  # which letters labels.css gives it
NameRank = Literal[1, 2]
Dash = Literal["whole", "long", "short", "dotted", "broken"]  # how map.css draws a line that is no outline
AreaKind = Literal["occupied", "contested"]  # how map.css hatches an area that is no region
Certainty = Literal["certain", "less-certain", "uncertain"]  # the words of Linked Places
SumKind = Literal["region", "status", "sum"]
Pane = Literal["land", "lakes", "rivers", "frontiers", "empire", "borders", "regions", "areas", "lines"]
