"""Write runs of positions briefly: what a page repeats thousands of times should take few bytes.

Each coordinate is written as its difference from the one before, in thousandths of a degree, by the digits of
assets/unpack.js: five bits a digit, lowest first, a digit of 32 or more says that another follows (as in the encoded
polylines of web maps, with letters that need no escaping). Nothing is lost: a run with a finer coordinate stays as it is.
"""

from __future__ import annotations

import json
import re

RUN = re.compile(r"\[(?:\[-?[\d.]+,-?[\d.]+\],?){2,}\]")
PER_DEGREE = 1000
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def packed(script: str) -> str:
    """Return a script with each run of positions replaced by a call that unpacks it."""
    return RUN.sub(lambda match: _call(match[0]), script)


def _call(run: str) -> str:
    positions = json.loads(run)
    whole = [[round(value * PER_DEGREE) for value in position] for position in positions]
    if [[value / PER_DEGREE for value in position] for position in whole] != positions:
        return run
    steps = [
        value - before
        for last, position in zip([[0, 0], *whole], whole, strict=False)
        for before, value in zip(last, position, strict=True)
    ]
    return f'unpack("{"".join(map(_digits, steps))}")'


def _digits(number: int) -> str:
    rest = number << 1 if number >= 0 else ~(number << 1)  # the sign is the lowest bit
    digits = ""
    while rest >= 32:  # noqa: PLR2004
        digits += DIGITS[32 + (rest & 31)]
        rest >>= 5
    return digits + DIGITS[rest]
