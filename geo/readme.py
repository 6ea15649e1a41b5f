"""Put the table of areas into a Markdown document, so that it says what the page says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geo.model import Atlas, Page, Row

MARKED = re.compile(r"(<!-- areas -->\n).*?(<!-- /areas -->)", re.DOTALL)
LANGUAGE = "en"  # of the document; an atlas without it gets its first
KEYS = {"region": "region.{}.name", "status": "status.{}", "sum": "sum.{}"}


def with_areas(document: str, atlas: Atlas, page: Page) -> str:
    """Return the document with the table of areas between its marks; without marks it is returned as it is."""
    languages = atlas.tables["atlas.json"]["languages"]
    words = atlas.words[LANGUAGE if LANGUAGE in languages else languages[0]]
    titles = {source["id"]: source["title"] for source in atlas.tables["sources.json"]}
    computed = [
        _line(words[KEYS[row["kind"]].format(row["id"])], _sum(row), row["kind"] == "sum") for row in page["data"]["sums"]
    ]
    published = [
        _line(
            f"{words['fact.' + fact['id']]} ({'; '.join(titles[source] for source in fact['sources'])})", f"{fact['value']:,} | "
        )
        for fact in page["data"]["totals"]
    ]
    table = "\n".join(
        [
            f"| {words['table.computed']} | km² | ± |",
            "|---|---:|---:|",
            *computed,
            f"| *{words['table.published']}* | | |",
            *published,
        ],
    )
    return MARKED.sub(lambda match: f"{match[1]}{table}\n{match[2]}", document)


def _sum(row: Row) -> str:
    return f"{row['km2']:,} | {row['deviation_km2']:,}"


def _line(name: str, cells: str, strong: bool = False) -> str:  # noqa: FBT001, FBT002
    return f"| **{name}** | {cells} |" if strong else f"| {name} | {cells} |"
