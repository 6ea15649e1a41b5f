"""web/page.d.ts says of the page's data what geo/page_data.py says."""

import sys
from typing import Annotated, Literal, NotRequired, TypedDict

import pytest
from support import ROOT

from geo.page_data import PageData

sys.path.insert(0, str(ROOT / "scripts"))

from make_types import TARGET, declarations, words


class Boat(TypedDict):
    """A boat.

    Of wood.
    """

    name: str
    at: NotRequired[Annotated[list[float], "x", "y"]]


class Fleet(TypedDict):
    """Some boats."""

    kind: Literal["war", 2, True]
    boats: list[Boat]
    by_port: dict[str, list[Boat]]


FLEET = """
/**
 * A boat.
 *
 * Of wood.
 */
export interface Boat {
  readonly name: string;
  readonly at?: readonly [x: number, y: number];
}

/** Some boats. */
export interface Fleet {
  readonly kind: "war" | 2 | true;
  readonly boats: ReadonlyArray<Boat>;
  readonly by_port: Readonly<Record<string, ReadonlyArray<Boat>>>;
}
"""


def test_every_kind_of_type_is_written_as_typescript_has_it():
    assert declarations(Fleet).partition("\n")[2] == FLEET


def test_a_type_that_typescript_does_not_know_is_refused():
    with pytest.raises(KeyError, match="complex"):
        declarations(TypedDict("Odd", {"z": complex}))


def test_two_types_of_one_name_are_refused():
    class Other(TypedDict):
        sails: int

    Other.__name__ = Boat.__name__
    with pytest.raises(ValueError, match="called Boat"):
        declarations(TypedDict("Port", {"here": Boat, "there": Other}))


def test_the_committed_declarations_are_those_of_the_page():
    assert TARGET.read_text("utf-8") == f"{declarations(PageData)}\n{words()}", "run scripts/make_types.py"
