"""No-break spaces: where no line may end in a text, by the rules of its language. The words of the data have plain spaces."""

# ruff: noqa: RUF001 (Cyrillic letters and dashes are meant)

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

NBSP = "\u00a0"
LETTER = r"[^\W\d_]"
LOWER = r"[a-z]"
UNITS = r"(?:%|km|км|m\.|d\.|r\.|гг?\.|рр?\.|gad|aasta|art|pan[tu]|str)"  # the words of years, days and articles too
ARTICLE = r"\b(?:[Aa]rt|[Сс]т)\w*\.?"  # article, Artikel, artículo, artykuł, статья, стаття and their abbreviations
RULES = (  # what stands before the space, and what behind it
    (r"(?<![\d.,])\d{1,3}", r"\d{3}(?!\d)"),  # thousands
    (r"(?<![\d.,])\d{1,2}", LETTER),  # a day and its month, a small number and what it counts
    (r"(?<!\d)\d{1,2}\.", LOWER),  # an ordinal: with a capital behind it, it may end a sentence
    (r"\d\.?", UNITS),
    (ARTICLE, r"(?:[IVX]+\b|\d)"),
    (r"\b[IVX]+\.?", r"(?:art|pan[tu]|str)"),  # where the numeral comes first
)
MONTHS_DE = r"(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)"
MONTHS_LT = r"\b(?:[Ss]aus|[Vv]as|[Kk]ov|[Bb]al|[Gg]eg|[Bb]ir|[Ll]iep|[Rr]ugp|[Rr]ugs|[Ss]pal|[Ll]apk|[Gg]ruod)\w*"
DASH = (r"\S", "[–—]")  # begins no line
OF_LANGUAGE: Mapping[str, tuple[tuple[str, str], ...]] = {
    "de": ((r"(?<!\d)\d{1,2}\.", MONTHS_DE),),
    "lt": ((MONTHS_LT, r"\d{1,2}\b"),),
    # words of one letter end no line
    "pl": ((r"\b[aiouwzAIOUWZ]", r"\S"),),
    "ru": ((r"\b[авкосуАВКОСУ]", r"\S"), DASH),
    "uk": ((r"\b[авзоуАВЗОУ]", r"\S"), DASH),
}


def typeset(text: str, language: str) -> str:
    """Return a text with no-break spaces in place of the spaces at which no line may end; nothing else of it is changed."""
    for rule in _rules(language):
        text = rule.sub(rf"\1{NBSP}", text)
    return text


@cache
def _rules(language: str) -> tuple[re.Pattern[str], ...]:
    pairs = (*RULES, *OF_LANGUAGE.get(language, ()))
    return tuple(re.compile(rf"({before}) (?={behind})") for before, behind in pairs)
