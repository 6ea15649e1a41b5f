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


class _Settings(TypedDict):
    """What atlas.json and the page both say of the atlas as a whole."""

    version: str
    date: str
    projection: Projection
    frame_km: Edges
    area_step_km2: float
    opening: str
    quoted: str
    whole: str
    new_style_from: NotRequired[str]


class Settings(_Settings):
    """What the page says of the atlas as a whole: as the file, and how far its ground reaches."""

    ground_km: Edges


class AtlasRow(_Settings):
    """The one row of atlas.json; where it does not say how far the ground reaches, that is the frame."""

    ground_km: NotRequired[Edges]
    of_the_time_until: NotRequired[str]
    languages: list[str]
    ink: str
