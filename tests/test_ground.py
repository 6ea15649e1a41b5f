"""The ground of the map in the real data: the frontiers of 1914, and the names of powers and seas."""

import itertools
from collections import defaultdict

import numpy as np
import pytest
import shapely
from pyproj import Transformer
from support import DATA

from geo.geometry import shape_of
from geo.load import load_atlas
from geo.measure import equal_area_crs
from geo.model import rows

TABLES = load_atlas(DATA).tables
FRONTIERS = {feature["id"]: feature for feature in rows(TABLES["frontiers.geojson"])}
SHAPES = {name: shape_of(feature["geometry"]) for name, feature in FRONTIERS.items()}
REGIONS = {feature["id"]: shape_of(feature["geometry"]) for feature in rows(TABLES["regions.geojson"])}
BASE = {feature["id"]: shape_of(feature["geometry"]) for feature in rows(TABLES["basemap.geojson"])}
SETTINGS = TABLES["atlas.json"]
TO_PLANE = Transformer.from_crs(4326, equal_area_crs(SETTINGS["projection"]), always_xy=True)
FROM_PLANE = Transformer.from_crs(equal_area_crs(SETTINGS["projection"]), 4326, always_xy=True)
FRAME, GROUND = (
    shapely.box(*(SETTINGS[name][side] * 1000 for side in ("west", "south", "east", "north")))
    for name in ("frame_km", "ground_km")
)
NAMES = rows(TABLES["names.geojson"])
WIDTH_DEGREES = 0.002  # what is cut at the frame ends half a rounding off the edge of the land

# towns of 1914 by their states, those near a frontier above all
TOWNS = {
    "Germany": [
        ("Berlin", 13.4, 52.5), ("Munich", 11.57, 48.13), ("Beuthen", 18.9, 50.35), ("Ratibor", 18.2, 50.09),
        ("Pless", 18.95, 49.98), ("Hultschin", 18.19, 49.9), ("Hadersleben", 9.49, 55.25), ("Memel", 21.2, 55.71),
    ],
    "Austria-Hungary": [
        ("Vienna", 16.37, 48.2), ("Teschen", 18.63, 49.75), ("Bielitz", 19.04, 49.82), ("Troppau", 17.9, 49.93),
        ("Trent", 11.12, 46.07), ("Riva", 10.84, 45.89), ("Cortina", 12.14, 46.54), ("Görz", 13.62, 45.94),
        ("Flitsch", 13.55, 46.34), ("Cervignano", 13.34, 45.82), ("Cormons", 13.47, 45.96), ("Sarajevo", 18.4, 43.86),
        ("Cattaro", 18.77, 42.42), ("Semlin", 20.4, 44.85), ("Mitrovica on the Save", 19.61, 44.98), ("Pancsova", 20.64, 44.87),
        ("Orsova", 22.4, 44.73), ("Petrozsény", 23.37, 45.42), ("Hermannstadt", 24.15, 45.79), ("Kronstadt", 25.59, 45.65),
        ("Tölgyes", 25.77, 46.96), ("Gyimes", 26.03, 46.59), ("Sósmező", 26.53, 46.1), ("Dorna Watra", 25.36, 47.35),
        ("Gurahumora", 25.89, 47.55), ("Suczawa", 26.25, 47.64), ("Sereth", 26.07, 47.95), ("Czernowitz", 25.94, 48.29),
        ("Lemberg", 24.03, 49.84), ("Cracow", 19.94, 50.06),
    ],
    "Italy": [
        ("Bormio", 10.37, 46.47), ("Bassano", 11.73, 45.77), ("Asiago", 11.51, 45.87), ("Feltre", 11.9, 46.02),
        ("Auronzo", 12.44, 46.55), ("Malcesine", 10.81, 45.76), ("Udine", 13.24, 46.06), ("Cividale", 13.43, 46.09),
        ("Palmanova", 13.31, 45.905),
    ],
    "Serbia": [
        ("Belgrade", 20.47, 44.79), ("Šabac", 19.69, 44.75), ("Smederevo", 20.93, 44.66), ("Niš", 21.9, 43.32),
        ("Pirot", 22.59, 43.15), ("Vranje", 21.9, 42.55), ("Novi Pazar", 20.52, 43.14), ("Mitrovica", 20.87, 42.89),
        ("Prizren", 20.74, 42.21), ("Skopje", 21.43, 42), ("Bitola", 21.33, 41.03), ("Štip", 22.19, 41.74),
        ("Berovo", 22.85, 41.71),
    ],
    "Montenegro": [
        ("Cetinje", 18.92, 42.39), ("Pljevlja", 19.36, 43.36), ("Ipek", 20.29, 42.66), ("Djakova", 20.43, 42.38),
        ("Antivari", 19.1, 42.1),
    ],
    "Bulgaria": [
        ("Sofia", 23.32, 42.7), ("Tsaribrod", 22.78, 43.01), ("Bosilegrad", 22.47, 42.5), ("Strumica", 22.64, 41.44),
        ("Dedeagach", 25.87, 40.85), ("Gumuljina", 25.4, 41.12), ("Xanthi", 24.88, 41.14), ("Varna", 27.91, 43.21),
        ("Razgrad", 26.52, 43.53), ("Shumla", 26.92, 43.27), ("Mustafa Pasha", 26.19, 41.77), ("Ortakeui", 26.13, 41.53),
    ],
    "Greece": [("Salonica", 22.95, 40.64), ("Kavala", 24.41, 40.94), ("Drama", 24.15, 41.15), ("Janina", 20.85, 39.66)],
    "Albania": [("Tirana", 19.82, 41.33), ("Scutari", 19.51, 42.07)],
    "Ottoman Empire in Europe": [
        ("Constantinople", 28.95, 41.01), ("Adrianople", 26.56, 41.68), ("Dimotika", 26.49, 41.35), ("Karaağaç", 26.53, 41.65),
    ],
    "Ottoman Empire in Asia": [("Erzurum", 41.28, 39.91), ("Bayazid", 44.08, 39.55), ("Khopa", 41.43, 41.39)],
    "Romania": [
        ("Bucharest", 26.1, 44.43), ("Silistra", 27.26, 44.12), ("Turtucaia", 26.61, 44.05), ("Bazargic", 27.83, 43.57),
        ("Balchik", 28.16, 43.42), ("Sinaia", 25.55, 45.35), ("Predeal", 25.57, 45.5), ("Comănești", 26.44, 46.42),
        ("Palanca", 26.12, 46.54), ("Broșteni", 25.7, 47.24), ("Baia", 26.21, 47.42), ("Fălticeni", 26.3, 47.46),
        ("Burdujeni", 26.29, 47.68), ("Dorohoi", 26.4, 47.96), ("Herța", 26.25, 48.15), ("Jassy", 27.6, 47.16),
        ("Galatz", 28.03, 45.43), ("Mihăileni", 26.15, 47.97),
    ],
    "Denmark": [("Kolding", 9.47, 55.49), ("Ribe", 8.77, 55.33)],
    "Russia": [
        ("Moscow", 37.6, 55.75), ("Warsaw", 21, 52.2), ("Khotin", 26.49, 48.51), ("Izmail", 28.84, 45.35), ("Kars", 43.1, 40.61),
        ("Igdir", 44.05, 39.92), ("Baku", 49.86, 40.4), ("Lenkoran", 48.85, 38.75), ("Nakhichevan", 45.41, 39.21),
        ("Petsamo", 31.17, 69.55), ("Tiflis", 44.8, 41.7), ("Helsingfors", 24.95, 60.2),
    ],
    "Persia": [("Khoy", 44.95, 38.55), ("Maku", 44.5, 39.29)],
    "Sweden": [("Stockholm", 18, 59.35), ("Haparanda", 24.12, 65.83)],
    "Norway": [("Kristiania", 10.75, 59.92), ("Kirkenes", 30.04, 69.72)],
}  # fmt: skip


def lines(shape):
    return [shapely.get_coordinates(part).tolist() for part in shapely.get_parts(shape)]


def positions(*shapes):
    return {tuple(position) for shape in shapes for position in shapely.get_coordinates(shape).tolist()}


def edges(courses):
    return {frozenset(map(tuple, edge)) for course in courses for edge in itertools.pairwise(course)}


def states():
    """Return the lands between frontiers and coasts, as a tree."""
    frontiers = shapely.union_all([shape.buffer(WIDTH_DEGREES) for shape in SHAPES.values()])
    frame = shapely.transform(shapely.segmentize(FRAME, 20000), FROM_PLANE.transform, interleaved=False)
    return shapely.STRtree(shapely.get_parts(BASE["land"].intersection(frame).difference(frontiers)))


def test_every_town_lies_in_its_state_and_in_no_other():
    tree = states()
    found = defaultdict(list)
    for state, towns in TOWNS.items():
        for town, lon, lat in towns:
            found[int(tree.nearest(shapely.Point(lon, lat)))].append((state, town))
    lands = defaultdict(set)
    for land, towns in found.items():
        for state, _ in towns:
            lands[state].add(land)
    assert {state: where for state, where in lands.items() if len(where) > 1} == {}
    assert [towns for towns in found.values() if len({state for state, _ in towns}) > 1] == []


OUTLINES = [
    row for row in TABLES["borders.json"]
    if row["kind"] == "state-frontier" and row["beyond"] in {"germany", "austria-hungary", "ottoman-empire", "sweden", "norway"}
]  # fmt: skip


@pytest.mark.parametrize("row", OUTLINES, ids=lambda row: row["id"])
def test_the_frontier_of_the_empire_is_the_outline_of_a_region_vertex_for_vertex(row):
    empire = edges(course for name, feature in FRONTIERS.items() if feature["properties"]["kind"] == "empire"
                   for course in lines(SHAPES[name]))  # fmt: skip
    rings = [part.exterior.coords[:-1] for part in shapely.get_parts(REGIONS[row["region"]])]
    ring = next(ring for ring in rings if tuple(row["from"]) in ring and tuple(row["to"]) in ring)
    start = ring.index(tuple(row["from"]))
    onward = [*ring[start:], *ring[: start + 1]]
    course = onward[: onward.index(tuple(row["to"]), 1) + 1]
    assert len(course) > 1
    assert [edge for edge in edges([course]) if edge not in empire] == []


@pytest.mark.parametrize("name", FRONTIERS)
def test_a_frontier_is_drawn_by_hand_or_from_the_base_map(name):
    known = positions(*BASE.values(), *REGIONS.values())
    by_hand = positions(SHAPES[name]) - known
    assert all(np.allclose(np.array(position) * 100, np.round(np.array(position) * 100)) for position in by_hand)
    assert ("atlas" in FRONTIERS[name]["properties"]["sources"]) or not by_hand


@pytest.mark.parametrize("name", ["land", "lakes"])
def test_the_ground_beyond_the_frame_is_coarse_and_ends_with_the_ground(name):
    rounding = 200  # metres: a position is rounded to a thousandth of a degree
    parts = [shapely.transform(part, TO_PLANE.transform, interleaved=False) for part in shapely.get_parts(BASE[name])]
    far = [part for part in parts if not part.intersects(FRAME)]
    assert far
    assert [part for part in far if part.area < 1.99e9] == []
    assert all(GROUND.buffer(rounding).covers(part) for part in parts)
    steps = [length for part in far for ring in lines(part.exterior) for length in np.hypot(*np.diff(ring, axis=0).T)]
    assert np.median(steps) > 15000


def test_no_seam_runs_along_the_edge_of_the_frame():
    near = 100  # metres: rounding
    for part in shapely.get_parts(BASE["land"]):
        ring = np.array(shapely.transform(part.exterior, TO_PLANE.transform, interleaved=False).coords)
        at_edge = shapely.dwithin(shapely.points(ring), FRAME.boundary, near)
        along = at_edge[1:] & at_edge[:-1] & (np.hypot(*np.diff(ring, axis=0).T) > 50 * near)
        assert ring[1:][along].tolist() == []


def test_no_frontier_crosses_another_nor_itself():
    assert all(shape.is_simple for shape in SHAPES.values())
    crossing = [pair for pair in itertools.combinations(SHAPES, 2) if SHAPES[pair[0]].crosses(SHAPES[pair[1]])]
    assert crossing == []


@pytest.mark.parametrize("name", NAMES, ids=lambda name: name["id"])
def test_a_name_of_a_land_stands_on_land_and_that_of_a_sea_in_water(name):
    on_land = BASE["land"].covers(shape_of(name["geometry"]))
    assert on_land == (name["properties"]["kind"] != "sea")
    assert not any(region.covers(shape_of(name["geometry"])) for region in REGIONS.values())
