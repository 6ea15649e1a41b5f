"""What a shape is, and how a value departs from it: the part of the schema that knows no file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from geo.model import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from geo.kinds import Json


class Value(NamedTuple):
    """One value: `kind` completes the sentence "should be …"."""

    kind: str
    holds: Callable[[Any], bool]


class ListOf(NamedTuple):
    """A list with at least `at_least` items of one shape."""

    item: Shape
    at_least: int = 1


class Record(NamedTuple):
    """An object with these fields and no others."""

    fields: Mapping[str, Shape]
    optional: frozenset[str] = frozenset()


Shape = Value | ListOf | Record


def shape_problems(value: Json, shape: Shape, where: str) -> Iterator[Problem]:
    """Yield a problem for each place where a value has not the shape it should have."""
    match shape:
        case Value(kind, holds):
            if not holds(value):
                yield Problem(where, f"should be {kind}, is {_short(value)}", "correct the value")
        case ListOf():
            yield from _list_problems(value, shape, where)
        case Record():
            yield from _record_problems(value, shape, where)


def _list_problems(value: Json, shape: ListOf, where: str) -> Iterator[Problem]:
    if not isinstance(value, list):
        yield Problem(where, f"should be a list, is {_short(value)}", "write it in square brackets")
        return
    if len(value) < shape.at_least:
        yield Problem(where, f"has {len(value)} items, needs {shape.at_least} or more", "add what is missing")
    for number, entry in enumerate(value):
        yield from shape_problems(entry, shape.item, f"{where}: {_name(entry, number)}")


def _record_problems(value: Json, shape: Record, where: str) -> Iterator[Problem]:
    if not isinstance(value, dict):
        yield Problem(where, f"should be an object, is {_short(value)}", "write it in curly brackets")
        return
    for field in sorted(shape.fields.keys() - value.keys() - shape.optional):
        yield Problem(where, f"the field {field!r} is missing", "add it")
    for field in sorted(value.keys() - shape.fields.keys()):
        yield Problem(where, f"the field {field!r} is not known", "remove it or correct its name")
    for field in shape.fields:
        if field in value:
            yield from shape_problems(value[field], shape.fields[field], f"{where}: {field}")


def _name(entry: Json, number: int) -> str:
    """Name a list's entry by its id where it has one, else by its place, from 1."""
    identifier = entry.get("id") if isinstance(entry, dict) else None
    return identifier if isinstance(identifier, str) and identifier else f"entry {number + 1}"


def _short(value: Json) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "…"  # noqa: PLR2004
