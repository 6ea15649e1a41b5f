"""Read a data folder: the only module that opens its files. It parses; it judges nothing else."""

from __future__ import annotations

import json
from json import JSONDecodeError
from typing import TYPE_CHECKING, cast

from geo.model import Atlas, Problem
from geo.schema import FILES

if TYPE_CHECKING:
    from pathlib import Path

    from geo.kinds import Json
    from geo.tables import Tables

TEXT_FOLDER = "text"
COMMA = "correct it there or at the end of the line above: often a comma is missing, or one too many"


def load_atlas(folder: Path) -> Atlas:
    """Return the atlas in a folder; files that cannot be read are listed in its `unreadable`."""
    if not folder.is_dir():
        return Atlas(folder, {}, {}, (Problem(str(folder), "is no folder", "give the atlas's data folder"),))
    tables: dict[str, Json] = {}
    words: dict[str, dict[str, str]] = {}
    unreadable: list[Problem] = []
    for name in FILES:
        _read_into(tables, name, folder / name, name, unreadable)
    for path in sorted((folder / TEXT_FOLDER).glob("*.json")):
        _read_into(words, path.stem, path, f"{TEXT_FOLDER}/{path.name}", unreadable)
    return Atlas(folder, cast("Tables", tables), words, tuple(unreadable))


def read_document(path: Path) -> str:
    """Return the text of a document that the atlas writes a table into; raises OSError."""
    return path.read_text("utf-8")


def parse_json(text: str) -> Json:
    """Parse JSON, refusing what the standard leaves open: duplicate keys, NaN and infinities, half surrogates.

    Raises ValueError with the reason.
    """
    value = json.loads(text, object_pairs_hook=_without_duplicates, parse_constant=_refuse_constant)
    if "\\u" in text:
        json.dumps(value, ensure_ascii=False).encode()  # half a surrogate pair is no text that could be written
    return value


def _read_into(table: dict[str, Json], key: str, path: Path, where: str, unreadable: list[Problem]) -> None:
    try:
        table[key] = parse_json(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        unreadable.append(Problem(where, "the file is missing", "add it (data/README.md says what it holds)"))
    except OSError as error:
        unreadable.append(Problem(where, f"cannot be read ({error.strerror})", "make it a readable file"))
    except RecursionError:
        unreadable.append(Problem(where, "is nested too deeply", "write it as data/README.md describes"))
    except UnicodeDecodeError as error:
        unreadable.append(Problem(where, f"is not UTF-8 ({error.reason} at byte {error.start})", "save it as UTF-8"))
    except JSONDecodeError as error:
        unreadable.append(Problem(where, f"line {error.lineno} is not JSON ({error.msg})", COMMA))
    except ValueError as error:
        unreadable.append(Problem(where, str(error), "search the file for it and correct it"))


def _without_duplicates(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    table = dict(pairs)
    if len(table) < len(pairs):
        keys = [key for key, _ in pairs]
        repeated = sorted({key for key in keys if keys.count(key) > 1})
        message = f"the key {', '.join(map(repr, repeated))} stands twice in one object"
        raise ValueError(message)
    return table


def _refuse_constant(name: str) -> float:
    message = f"{name} is not a finite number"
    raise ValueError(message)
