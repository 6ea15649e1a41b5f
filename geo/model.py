"""What the modules pass to one another: the atlas as read, its problems, the page as derived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypedDict

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Json = Any  # a value that came out of, or goes into, a JSON file
Row = dict[str, Json]


class Problem(NamedTuple):
    """One thing wrong with the data: where it is, what it is, what to do about it."""

    where: str
    what: str
    remedy: str

    def __str__(self) -> str:
        """Return the problem as the one line that a user sees, whatever the data put into it."""
        return " ".join(f"{self.where}: {self.what}; {self.remedy}".split())


class DataError(ValueError):
    """The data cannot be drawn; carries every problem that was found."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True)
class Atlas:
    """A data folder as read, judged by nobody yet.

    `tables` maps a file's name to its parsed JSON, `words` a language to its words. A file that could not be
    read is absent from both and has its reason in `unreadable`.
    """

    folder: Path
    tables: Mapping[str, Json]
    words: Mapping[str, Mapping[str, str]]
    unreadable: tuple[Problem, ...] = ()


def rows(table: Json) -> list[Row]:
    """Return the rows of a table: the features of a collection, the items of a list."""
    found: list[Row] = table["features"] if isinstance(table, dict) else table
    return found


class Layer(TypedDict):
    """One layer for the map: an id, the pane it is drawn in, and its GeoJSON geometry (WGS 84)."""

    id: str
    pane: str
    geometry: Json


class Page(TypedDict):
    """All that the page shows, as plain JSON values.

    `layers` holds geometry and ids only, lowest first; `data` everything else, words included.
    """

    language: str
    title: str
    fallback: dict[str, str]
    dataset: dict[str, Json]
    layers: list[Layer]
    data: dict[str, Json]
