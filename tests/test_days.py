"""Days of EDTF, and the days on which land is held."""

import calendar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geo.days import Held, first_day, held_days, last_day


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("1915", "1915-01-01", "1915-12-31"),
        ("1918-02", "1918-02-01", "1918-02-28"),
        ("1920-02~", "1920-02-01", "1920-02-29"),
        ("1918-02-18", "1918-02-18", "1918-02-18"),
        ("1918-02-18/1918-03", "1918-02-18", "1918-03-31"),
        ("1917?/1918-11-11%", "1917-01-01", "1918-11-11"),
    ],
)
def test_a_date_or_interval_has_its_first_and_last_day(edtf, first, last):
    assert (first_day(edtf), last_day(edtf)) == (first, last)


@given(st.integers(1582, 9999), st.integers(1, 12))
def test_a_month_ends_on_its_last_day(year, month):
    assert last_day(f"{year}-{month:02}") == f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"


@pytest.mark.parametrize(
    ("begun", "left", "days"),
    [
        ("1918-02-18/1918-02-28", "1918-11", Held("1918-02-18", "1918-03-01", "1918-11-30")),
        ("1918-04-14", "1918-04-14", Held("1918-04-14", "1918-04-14", "1918-04-14")),
        ("1915", "1918-11-11/1919-01", Held("1915-01-01", "1916-01-01", "1919-01-31")),
    ],
)
def test_land_is_held_from_the_day_after_it_has_been_taken_to_the_last_on_which_it_is_left(begun, left, days):
    assert held_days({"from": begun, "to": left}) == days
