"""What values of the data are made of: JSON, positions, and the words of which a field may have one."""

from typing import Annotated, Any, Literal

Json = Any  # a value that came out of, or goes into, a JSON file
Object = dict[str, Json]
RowFile = Literal[
    "stages.json", "steps.json", "people.json", "offices.json", "aftermath.json", "otherwise.json", "terms.json", "statuses.json",
    "instruments.json", "standings.json", "holders.json", "yardsticks.json", "sources.json", "facts.json",
    "regions.geojson", "places.geojson", "borders.json", "readings.json", "sums.json", "lines.geojson", "areas.geojson",
    "holdings.geojson", "rivers.geojson", "frontiers.geojson", "names.geojson", "basemap.geojson",
]  # fmt: skip
CollectionFile = Literal[
    "regions.geojson", "places.geojson", "lines.geojson", "areas.geojson", "holdings.geojson", "rivers.geojson",
    "frontiers.geojson", "names.geojson", "basemap.geojson",
]  # fmt: skip
FileName = Literal["atlas.json"] | RowFile
Position = Annotated[list[float], "longitude", "latitude"]

SourceType = Literal[
    "article-journal", "article-magazine", "article-newspaper", "book", "chapter", "dataset", "document", "entry",
    "entry-encyclopedia", "legislation", "manuscript", "map", "pamphlet", "report", "speech", "thesis", "treaty", "webpage",
]  # fmt: skip
BasePart = Literal["land", "lakes", "borders"]
BorderKind = Literal["coast", "state-frontier", "governorate-border", "treaty-text", "demarcation", "inferred"]
Pattern = Literal[  # fills.js has their strokes, patterns.css how strong they are
    "none", "tint", "wide", "solid", "hatch", "cross", "dots", "stripes", "grid", "pales", "pales-dots", "sparse",
]  # fmt: skip
Look = Literal["tone", "grain", "waves", "ticks"]  # the same for the land that somebody's troops hold
Quantity = Literal["area", "population", "railways", "iron", "coal", "industry"]
Unit = Literal["km2", "sq-mi", "people", "percent"]
PlaceKind = Literal["seat", "capital", "town", "coal", "iron"]  # which sign signs.js draws: seat is that of the talks
PlaceRank = Literal[1, 2, 3, 4]
StepRank = Literal[1, 2]  # the timeline walks the first, and all of them when it is told to
FrontierKind = Literal["empire", "state"]  # of the state that the map is about, and of others
NameKind = Literal["power", "state", "sea"]  # which letters labels.css gives it
NameRank = Literal[1, 2]
Dash = Literal["whole", "long", "short", "dotted", "broken"]  # how overlays.css draws a line that is no outline
AreaKind = Literal["contested"]  # how overlays.css hatches an area that is no region
Certainty = Literal["certain", "less-certain", "uncertain"]  # the words of Linked Places
SumKind = Literal["region", "status", "sum"]
Pane = Literal["land", "lakes", "rivers", "frontiers", "empire", "borders", "regions", "holdings", "areas", "lines"]
