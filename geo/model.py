"""What the modules pass to one another: the atlas as read, and its problems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, cast, overload

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from geo.kinds import Json, RowFile
    from geo.rows import AnyRow, Collection, Feature, Properties, Row
    from geo.tables import Tables


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


@dataclass(frozen=True, eq=False)  # each atlas is itself: what is derived of one can be kept
class Atlas:
    """A data folder as read, judged by nobody yet: its tables have their types once `require_valid` has passed it.

    `tables` maps a file's name to its parsed JSON, `words` a language to its words. A file that could not be
    read is absent from both and has its reason in `unreadable`.
    """

    folder: Path
    tables: Tables
    words: Mapping[str, Mapping[str, str]]
    unreadable: tuple[Problem, ...] = ()


@overload
def rows(table: Collection[Properties]) -> list[Feature[Properties]]: ...
@overload
def rows(table: Sequence[AnyRow]) -> Sequence[AnyRow]: ...
def rows(table: Json) -> Json:
    """Return the rows of a table: the features of a collection, the items of a list."""
    return table["features"] if isinstance(table, dict) else table


def rows_in(atlas: Atlas, name: RowFile) -> Sequence[Row]:
    """Return the rows of one of the atlas's files, none where it has no such table, as what rows of every file are."""
    found: Sequence[Row] = rows(cast("Sequence[Row]", atlas.tables.get(name, [])))
    return found
