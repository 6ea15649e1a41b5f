"""Put the table of areas into a Markdown document, so that it says what the page says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from geo.bibliography import labels

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.model import Atlas
    from geo.page_data import Page, Sum
    from geo.rows import FactRow

MARKED = re.compile(r"(<!-- areas -->\n).*?(<!-- /areas -->)", re.DOTALL)
KM2_PER_SQUARE_MILE = 1.609344**2
LANGUAGE = "en"  # of the document; an atlas without it gets its first
KEYS = {"region": "region.{}.name", "status": "status.{}", "sum": "sum.{}"}


def with_areas(document: str, atlas: Atlas, page: Page) -> str:
    """Return the document with the table of areas between its marks; without marks it is returned as it is."""
    languages = atlas.tables["atlas.json"]["languages"]
    words = atlas.words[LANGUAGE if LANGUAGE in languages else languages[0]]
    titles = labels(atlas, words)
    published = [fact for fact in page["data"]["facts"] if fact["quantity"] == "area"]
    table = "\n".join(
        [
            f"| {_cell(words['table.computed'])} | km² | ± |",
            "|---|---:|---:|",
            *(_computed(row, words) for row in page["data"]["sums"]),
            f"| *{_cell(words['table.published'])}* | | |",
            *(_published(fact, words, titles) for fact in published if "region" not in fact),
            f"| *{_cell(words['table.regional'])}* | | |",
            *(_published(fact, words, titles) for fact in published if "region" in fact),
        ],
    )
    return MARKED.sub(lambda match: f"{match[1]}{table}\n{match[2]}", document)


def _computed(row: Sum, words: Mapping[str, str]) -> str:
    name = _cell(words[KEYS[row["kind"]].format(row["id"])])
    name = name[:1].upper() + name[1:]
    return f"| {f'**{name}**' if row['kind'] == 'sum' else name} | {row['km2']:,} | {row['deviation_km2']:,} |"


def _published(fact: FactRow, words: Mapping[str, str], titles: Mapping[str, str]) -> str:
    of = f"{words['region.' + fact['region'] + '.name']}: " if "region" in fact else ""
    what = of + words[f"fact.{fact['id']}"]
    cited = "; ".join(titles[source] for source in fact["sources"])
    return f"| {_cell(f'{what} ({cited})')} | {_area(fact, words)} | |"


def _area(fact: FactRow, words: Mapping[str, str]) -> str:
    """Return a published area in km2, and before it in square miles if it was published so."""
    if fact["unit"] == "km2":
        return f"{fact['value']:,}"
    return f"{fact['value']:,} {_cell(words['unit.' + fact['unit']])} = {fact['value'] * KM2_PER_SQUARE_MILE:,.0f}"


def _cell(text: str) -> str:
    """Return a text as one cell of a Markdown table: nothing in it ends the cell, the line or the plain text."""
    return re.sub(r"([\\|<>*_`\[\]])", r"\\\1", " ".join(text.split()))
