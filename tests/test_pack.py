"""Runs of positions are written briefly, and nothing is lost. The browser reads them back: see test_browser_projection."""

import json

from hypothesis import given
from hypothesis import strategies as st

from geo.pack import DIGITS, PER_DEGREE, packed

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


@given(runs)
def test_a_run_comes_back_as_it_was(run):
    text = packed(f"[{json.dumps(run, separators=(',', ':'))}]")
    assert text.startswith('[unpack("')
    assert unpacked(text.removeprefix('[unpack("').removesuffix('")]')) == run


def test_what_is_finer_than_the_digits_and_what_is_no_run_stays():
    for text in ("[[0.0001,2],[3,4]]", "[55,30]", "[[1,2]]", "[-1640,1790]"):
        assert packed(text) == text
