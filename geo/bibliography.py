"""The sources as scholars keep them: CSL-JSON, BibLaTeX, and a line of plain text for each.

A source without a title is described by the word `source.<id>`, which stands for its title here.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.csl import Dated, Name, SourceRow
    from geo.kinds import Json, SourceType
    from geo.model import Atlas

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
ENTRIES: Mapping[SourceType, tuple[str, str]] = {  # what BibLaTeX calls each type, and the field of what it is part of
    "article-journal": ("article", "journaltitle"),
    "article-magazine": ("article", "journaltitle"),
    "article-newspaper": ("article", "journaltitle"),
    "book": ("book", "maintitle"),
    "chapter": ("incollection", "booktitle"),
    "dataset": ("dataset", "organization"),
    "document": ("misc", "howpublished"),
    "entry": ("inreference", "booktitle"),
    "entry-encyclopedia": ("inreference", "booktitle"),
    "legislation": ("incollection", "booktitle"),
    "manuscript": ("unpublished", "howpublished"),
    "map": ("misc", "howpublished"),
    "pamphlet": ("booklet", "howpublished"),
    "report": ("report", "series"),
    "speech": ("misc", "howpublished"),
    "thesis": ("thesis", "series"),
    "treaty": ("incollection", "booktitle"),
    "webpage": ("online", "organization"),
}
TEXTS = {  # what BibLaTeX calls the fields that hold a text
    "title": "title",
    "volume": "volume",
    "issue": "issue",
    "number": "number",
    "publisher": "publisher",
    "publisher-place": "location",
    "page": "pages",
    "section": "chapter",
    "language": "language",
    "note": "note",
}
NAMES = ("author", "editor")
DATES = {"issued": "date", "accessed": "urldate"}
TEX = {
    **{ord(sign): f"\\{sign}" for sign in "&%$#_"},
    **{ord(sign): f"\\text{name}{{}}" for sign, name in zip("\\{}~^", ("backslash", "braceleft", "braceright", "asciitilde",
                                                                     "asciicircum"), strict=True)},
}  # fmt: skip
BARE = str.maketrans({sign: f"%{ord(sign):02X}" for sign in "\\{}"})  # an address is not read as TeX, but braces must match


def described(atlas: Atlas, words: Mapping[str, str]) -> list[SourceRow]:
    """Return the sources, each with a title: its own, or its description in the language of the words."""
    return [{**source, "title": title_of(source, words)} for source in atlas.tables["sources.json"]]


def title_of(source: SourceRow, words: Mapping[str, str]) -> str:
    """Return a source's title, or the word that describes it, with common spaces: whoever cites it sets their own."""
    title = source["title"] if "title" in source else words[f"source.{source['id']}"]
    return title.replace(NO_BREAK_SPACE, " ")


def labels(atlas: Atlas, words: Mapping[str, str]) -> dict[str, str]:
    """Return each source by its id in a line of plain text: who wrote it, its title, what it is part of."""
    return {source["id"]: _label(source, words) for source in atlas.tables["sources.json"]}


def csl_json(sources: list[SourceRow]) -> str:
    """Return titled sources as a file of CSL-JSON."""
    return json.dumps(sources, ensure_ascii=False, indent=1) + "\n"


def biblatex(sources: list[SourceRow]) -> str:
    """Return titled sources as a file for BibLaTeX."""
    return "\n".join(map(_entry, sources))


def _label(source: SourceRow, words: Mapping[str, str]) -> str:
    authors = ", ".join(name.get("family") or name["literal"] for name in source.get("author", ()))
    work = ", ".join(filter(None, (title_of(source, words), source.get("container-title"))))
    return f"{authors}: {work}" if authors else work


def _entry(source: SourceRow) -> str:
    kind, around = ENTRIES[source["type"]]
    lines = [f"  {name} = {{{value}}},\n" for name, value in _fields(source, around).items()]
    return f"@{kind}{{{source['id']},\n{''.join(lines)}}}\n"


def _fields(source: SourceRow, around: str) -> dict[str, str]:
    given: Mapping[str, Json] = source
    return {
        **{field: " and ".join(map(_name, given[field])) for field in NAMES if field in given},
        **{name: _text(given[field]) for field, name in {**TEXTS, "container-title": around}.items() if field in given},
        **{name: _date(given[field]) for field, name in DATES.items() if field in given},
        **({"url": source["URL"].translate(BARE)} if "URL" in source else {}),
        **({"keywords": source["custom"]["group"]} if "custom" in source else {}),
    }


def _name(name: Name) -> str:
    """Return a name in braces, so that no comma and no `and` within it parts it."""
    return ", ".join(f"{{{_text(part)}}}" for part in (name.get("literal"), name.get("family"), name.get("given")) if part)


def _text(text: str) -> str:
    return " ".join(text.translate(TEX).split())


def _date(dated: Dated) -> str:
    """Return a date as ISO writes it, as far as it is known."""
    return "-".join(f"{part:02}" for part in dated["date-parts"][0])
