"""Write runs of positions, and keys, briefly: what a page repeats thousands of times should take few bytes.

Each coordinate is written as its difference from the one before, in thousandths of a degree, by the digits of
assets/unpack.js: five bits a digit, lowest first, a digit of 32 or more says that another follows (as in the encoded
polylines of web maps, with letters that need no escaping). Nothing is lost: a run with a finer coordinate stays as it is.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, takewhile
from operator import sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from geo.kinds import Json

PER_DEGREE = 1000
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
MARK = "unpack:"
MARKED = re.compile(rf'"{MARK}([\w-]+)"')


def packed(coordinates: Json) -> Json:
    """Return GeoJSON coordinates (degrees) with each run of two positions or more as one text that begins with MARK."""
    if not isinstance(coordinates[0], list):
        return coordinates
    if isinstance(coordinates[0][0], list):
        return [packed(part) for part in coordinates]
    return _run(coordinates) if len(coordinates) > 1 else coordinates


def brief(keys: Iterable[str]) -> str:
    """Return keys as one text: of each, in two digits, how many letters the one before has begun it with, and the rest.

    web/base/language.js spells them out. Keys in alphabetical order take the least.
    """
    written: list[str] = []
    before = ""
    for key in keys:
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, key, strict=False)))
        written.append(f"{shared:02}{key[shared:]}")
        before = key
    return " ".join(written)


def with_calls(script: str) -> str:
    """Return a script of JSON, written with spaces, with a call that unpacks it instead of each text that `packed` gave."""
    return MARKED.sub(r'unpack("\1")', script.replace(f', "{MARK}', f',"{MARK}'))


def _run(positions: list[list[float]]) -> Json:
    degrees = list(chain.from_iterable(positions))
    whole = [round(value * PER_DEGREE) for value in degrees]
    if [value / PER_DEGREE for value in whole] != degrees:
        return positions
    return MARK + "".join(map(_digits, map(sub, whole, [0, 0, *whole])))


@cache  # most differences stand there many times
def _digits(number: int) -> str:
    rest = number << 1 if number >= 0 else ~(number << 1)  # the sign is the lowest bit
    digits = ""
    while rest >= 32:  # noqa: PLR2004
        digits += DIGITS[32 + (rest & 31)]
        rest >>= 5
    return digits + DIGITS[rest]
