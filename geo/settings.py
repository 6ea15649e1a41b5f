"""What atlas.json says of the atlas as a whole, as a type checker sees it."""

from typing import NotRequired, TypedDict


class Projection(TypedDict):
    """The centre of the equal-area projection, in degrees."""

    lat_0: float
    lon_0: float


class Edges(TypedDict):
    """The edges of a rectangle in the plane of the projection, in km from its centre."""

    west: float
    south: float
    east: float
    north: float


class Settings(TypedDict):
    """What atlas.json and the page say of the atlas as a whole."""

    version: str
    date: str
    projection: Projection
    frame_km: Edges
    area_step_km2: float
    opening: str
    quoted: str
    whole: str
    new_style_from: NotRequired[str]


class AtlasRow(Settings):
    """The one row of atlas.json."""

    languages: list[str]
    ink: str
