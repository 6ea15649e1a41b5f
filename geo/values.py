"""The values that a field may have: what each is called in a message, and what tells it."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import TYPE_CHECKING, get_args

from geo.shape import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from geo.kinds import Json

EDTF_MOMENT = r"(\d{4}(?:-\d{2}(?:-\d{2})?)?)[?~%]?"  # a year, month or day, perhaps uncertain or approximate
GREGORIAN_SINCE = date(1582, 10, 15).isoformat()


def is_number(value: Json) -> bool:
    """Tell whether a value is a finite number; JSON's 1e999 is read as infinity, and True is no number."""
    try:
        return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    except OverflowError:  # an integer beyond the largest float
        return False


def _is_within(least: float, most: float) -> Callable[[Json], bool]:
    return lambda value: is_number(value) and least <= value <= most


def _is_day(value: Json) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


def _is_date(value: Json) -> bool:
    return _is_day(value) and value >= GREGORIAN_SINCE


def _is_position(value: Json) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(map(is_number, value))  # noqa: PLR2004


def _is_edtf(value: Json) -> bool:
    """Tell whether a value is an EDTF date or interval of the kinds in use: see EDTF_MOMENT."""
    moments = value.split("/") if isinstance(value, str) else []
    return len(moments) in {1, 2} and all(map(_is_moment, moments))


def _is_moment(text: str) -> bool:
    match = re.fullmatch(EDTF_MOMENT, text)
    return match is not None and _is_day(match[1] + "-01" * (2 - match[1].count("-")))


def _is_name(value: Json) -> bool:
    """Tell whether a value is a name as CSL writes it: of a person by family, or else literal."""
    names = value.keys() if isinstance(value, dict) else set()
    fits = names in ({"literal"}, {"family"}, {"family", "given"})
    return fits and all(isinstance(text, str) and text.strip() for text in value.values())


def _is_dated(value: Json) -> bool:
    """Tell whether a value is one date as CSL writes it: {"date-parts": [[1918, 3, 3]]}, or without the day, or the month."""
    dates = value.get("date-parts") if isinstance(value, dict) and len(value) == 1 else None
    parts = dates[0] if isinstance(dates, list) and len(dates) == 1 else None
    if not isinstance(parts, list) or not 1 <= len(parts) <= 3 or any(type(part) is not int for part in parts):  # noqa: PLR2004
        return False
    return _is_moment("-".join(f"{part:0{width}}" for part, width in zip(parts, (4, 2, 2), strict=False)))


def _matches(pattern: str) -> Callable[[Json], bool]:
    return lambda value: isinstance(value, str) and re.fullmatch(pattern, value) is not None


def one_of(*words: Json) -> Value:
    """Return the value that is one of some words."""
    typed = [(type(word), word) for word in words]  # True is not 1
    return Value("one of " + ", ".join(map(str, words)), lambda value: (type(value), value) in typed)


def word_of(literal: Json) -> Value:
    """Return the value that is a word of a Literal."""
    return one_of(*get_args(literal))


TEXT = Value("a text that is not empty", lambda value: isinstance(value, str) and bool(value.strip()))
ID = Value("an id of the letters a-z, digits and hyphens", _matches("[a-z0-9-]+"))
LANGUAGE = Value("a language tag such as es or pl", _matches("[a-z]{2,3}(-[A-Z]{2})?"))
NUMBER = Value("a finite number", is_number)
POSITIVE = Value("a finite number above 0", lambda value: is_number(value) and value > 0)
LATITUDE = Value("a latitude from -89 to 89", _is_within(-89, 89))
LONGITUDE = Value("a longitude from -180 to 180", _is_within(-180, 180))
KILOMETRES = Value("a number of km from -9000 to 9000", _is_within(-9000, 9000))
AREA_STEP = Value("a number of km2 from 0.01 to 1000000", _is_within(0.01, 1e6))
DATE = Value("a Gregorian date written YYYY-MM-DD", _is_date)
COLOUR = Value("a colour written #rrggbb", _matches("#[0-9a-f]{6}"))
EDTF = Value("a date or interval in EDTF, such as YYYY-MM-DD, YYYY~ or YYYY-MM/YYYY-MM", _is_edtf)
POSITION = Value("a position [longitude, latitude]", _is_position)
TRUE = Value("true, or absent", lambda value: value is True)
URL = Value("an address that starts with https:// or http://", _matches(r"https?://[^\s<>\"]+"))
COORDINATES = Value("a list of coordinates", lambda value: isinstance(value, list) and bool(value))
CRS84 = Value("the CRS84 that a GIS writes, or absent", lambda value: "CRS84" in str(value))
NAME = Value("a name: family and given, or literal", _is_name)
DATED = Value('a date written {"date-parts": [[year, month, day]]}, without what is not known at its end', _is_dated)
