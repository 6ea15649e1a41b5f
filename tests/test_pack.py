"""Runs of positions are written briefly, and nothing is lost. The browser reads them back: see test_browser_projection."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import spelled

from geo.pack import DIGITS, PER_DEGREE, brief, packed, with_calls

thousandths = st.integers(-180_000, 180_000).map(lambda number: number / PER_DEGREE)
runs = st.lists(st.lists(thousandths, min_size=2, max_size=2), min_size=2, max_size=50)


def unpacked(text):
    """Read a packed run as assets/unpack.js does."""
    numbers, number, shift = [], 0, 0
    for digit in map(DIGITS.index, text):
        number |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            numbers.append(~(number >> 1) if number & 1 else number >> 1)
            number, shift = 0, 0
    lon = lat = 0
    positions = []
    for east, north in zip(numbers[::2], numbers[1::2], strict=True):
        lon, lat = lon + east, lat + north
        positions.append([lon / PER_DEGREE, lat / PER_DEGREE])
    return positions


def called(coordinates):
    return with_calls(json.dumps({"coordinates": packed(coordinates)}))


@given(runs)
def test_a_run_comes_back_as_it_was(run):
    text = called(run)
    assert text.startswith('{"coordinates": unpack("')
    assert unpacked(text.removeprefix('{"coordinates": unpack("').removesuffix('")}')) == run


def test_the_runs_of_a_geometry_stand_where_they_stood():
    ring = [[1, 2], [3, 4]]
    call = called(ring).removeprefix('{"coordinates": ').removesuffix("}")
    assert called([[ring, ring], [ring]]) == f'{{"coordinates": [[{call},{call}], [{call}]]}}'


@pytest.mark.parametrize("coordinates", [[[0.0001, 2], [3, 4]], [55, 30], [[1, 2]], [[[0.0001, 2], [3, 4]]], [-1640, 1790]])
def test_what_is_finer_than_the_digits_and_what_is_no_run_stays(coordinates):
    assert packed(coordinates) == coordinates


@given(st.lists(st.from_regex(r"[a-z0-9.-]{1,60}", fullmatch=True), min_size=1))
def test_keys_are_written_briefly_and_read_as_they_were(keys):
    assert spelled(brief(keys)) == keys
    assert len(brief(sorted(keys))) <= sum(len(key) + 3 for key in keys)
