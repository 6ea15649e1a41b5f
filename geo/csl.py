"""A source as an item of CSL-JSON, the form in which reference managers keep and exchange them: the fields in use here."""

from collections.abc import Mapping
from typing import Literal, NotRequired, TypedDict

from geo.kinds import SourceType


class Name(TypedDict):
    """A name in CSL: of a person, or `literal`, that of an office or a society."""

    family: NotRequired[str]
    given: NotRequired[str]
    literal: NotRequired[str]


Dated = TypedDict("Dated", {"date-parts": list[list[int]]})  # a hyphen is for no class
Dated.__doc__ = """A date in CSL, [[year, month, day]]: without the day, or the month, where it is not known."""


class Custom(TypedDict):
    """What CSL has no field for: that a source is one of those on the web that nobody answers for."""

    group: Literal["web"]


_Container = TypedDict("_Container", {"container-title": NotRequired[str]})
_Place = TypedDict("_Place", {"publisher-place": NotRequired[str]})


class Reference(_Container):
    """As much of a source as is shown; one without a title is described by a word."""

    id: str
    title: NotRequired[str]
    author: NotRequired[list[Name]]
    volume: NotRequired[str]
    issue: NotRequired[str]
    number: NotRequired[str]
    page: NotRequired[str]
    issued: NotRequired[Dated]
    language: NotRequired[str]
    URL: NotRequired[str]


class SourceRow(Reference, _Place):
    """A source as an item of CSL-JSON."""

    type: SourceType
    custom: NotRequired[Custom]
    editor: NotRequired[list[Name]]
    publisher: NotRequired[str]
    section: NotRequired[str]
    accessed: NotRequired[Dated]
    note: NotRequired[str]


Group = Literal["documents", "press", "contemporary", "books", "reference", "web"]
GROUPS: Mapping[SourceType, Group] = {
    "treaty": "documents",
    "legislation": "documents",
    "document": "documents",
    "article-newspaper": "press",
    "article-magazine": "press",
    "book": "books",
    "chapter": "books",
    "article-journal": "books",
}


class GroupedReference(Reference):
    """A source as it is shown, in its group."""

    group: Group


def group_of(source: SourceRow, of_the_time_until: str | None) -> Group:
    """Return where a source stands in the list: what is read is told apart from what is looked up, and from the web."""
    if "custom" in source:
        return "web"
    group = GROUPS.get(source["type"], "reference")
    if group == "books" and of_the_time_until and "issued" in source:
        (year, *_), *_ = source["issued"]["date-parts"]
        return "contemporary" if year <= int(of_the_time_until[:4]) else group
    return group
