"""The rows of what is told: the story's steps, what became of the lands, what is often told otherwise, what words mean."""

from typing import Literal, NotRequired, TypedDict

from geo.kinds import StepRank
from geo.rows import Row, Sourced


class Participant(TypedDict):
    """One of the people of a step, in the office of that day, by their ids."""

    person: str
    office: NotRequired[str]


class Event(Row, Sourced):
    """The event of a step as steps.json and the page have it: its day, its rank, its place by its id, its people."""

    on: str
    rank: StepRank
    place: NotRequired[str]
    people: list[Participant]
    note: NotRequired[Literal[True]]


class StepRow(Event):
    """A step as the file has it: it may leave open what it shows, ids of lines and areas."""

    shows: NotRequired[list[str]]


class AftermathRow(Row, Sourced):
    """What became of a region on a day after the story."""

    region: str
    on: str


class OtherwiseRow(Row, Sourced):
    """What is often told otherwise than it was: the sources where it is found so, beside those of what is right."""

    found: list[str]


class TermRow(Row, Sourced):
    """A term that the texts use and the glossary explains."""
