"""Make web/page.d.ts: what geo/page_data.py says of the page's data, said to the checker of the page's scripts.

Run it as `python scripts/make_types.py` after a change of geo/page_data.py or geo/rows.py; a test asks whether it was.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from geo.kinds import Json

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from geo.page_data import PageData  # noqa: E402
from geo.words import PAGE_WORDS, ROW_WORDS, SHARED_WORDS  # noqa: E402
from geo.write import write_texts  # noqa: E402

TARGET = ROOT / "web" / "page.d.ts"
HEADING = "// Made by scripts/make_types.py from geo/page_data.py: change it there.\n"
SAY = """
/** Return a word in a language. */
export type Say = (key: Word) => string;
"""
LONGEST = 131  # with the end of the line
PLAIN = {str: "string", int: "number", float: "number", bool: "boolean"}


def main() -> None:
    """Write the declarations."""
    write_texts({TARGET: f"{declarations(PageData)}\n{words()}"})


def declarations(root: type) -> str:
    """Return the TypeScript of a TypedDict and of all that it is made of, each interface after those that it needs.

    Raises ValueError for two of one name: TypeScript would take them for one.
    """
    needed = list(dict.fromkeys(_needed(root)))
    doubled = {row.__name__ for row in needed if sum(other.__name__ == row.__name__ for other in needed) > 1}
    if doubled:
        message = f"several types are called {', '.join(sorted(doubled))}"
        raise ValueError(message)
    return "\n".join([HEADING, *map(_interface, needed)])


def words() -> str:
    """Return the TypeScript of the keys of words, so that a misspelt key is a type error."""
    patterns = [pattern for patterns in ROW_WORDS.values() for pattern in patterns]
    of_rows = [f"`{pattern.replace('{}', '${string}')}`" for pattern in [*patterns, *SHARED_WORDS]]
    keys = [*map(json.dumps, sorted(PAGE_WORDS)), *sorted(set(of_rows))]
    return "\n".join(["/** The keys of the words. */", "export type Word =", *(f"  | {key}" for key in keys)]) + f";\n{SAY}"


def _needed(hint: Json) -> Iterator[type]:
    if is_typeddict(hint):
        for part in get_type_hints(hint, include_extras=True).values():
            yield from _needed(part)
        yield hint
    else:
        for part in get_args(hint):
            yield from _needed(part)


def _interface(row: Json) -> str:
    fields = [
        _field(_key(name) + ("?" if name in row.__optional_keys__ else ""), _type(hint))
        for name, hint in get_type_hints(row, include_extras=True).items()
    ]
    return f"{_comment(row.__doc__)}\nexport interface {row.__name__} {{\n{''.join(fields)}}}\n"


def _key(name: str) -> str:
    return name if name.isidentifier() else json.dumps(name)


def _field(name: str, written: str) -> str:
    """Return a field; a union that is too long for a line stands a word to the line, as the formatter of web/ has it."""
    line = f"  readonly {name}: {written};\n"
    return line if len(line) <= LONGEST else f"  readonly {name}:\n    | {written.replace(' | ', chr(10) + '    | ')};\n"


def _comment(docstring: str) -> str:
    lines = [line.strip() for line in docstring.strip().splitlines()]
    return f"/** {lines[0]} */" if len(lines) == 1 else "\n".join(["/**", *(f" * {line}".rstrip() for line in lines), " */"])


def _type(hint: Json) -> str:
    """Return a type as TypeScript writes it. Raises KeyError where nobody has said how."""
    if is_typeddict(hint):
        return str(hint.__name__)
    arguments = get_args(hint)
    written: dict[object, Callable[[], str]] = {
        Literal: lambda: " | ".join(map(json.dumps, arguments)),
        NotRequired: lambda: _type(arguments[0]),
        Annotated: lambda: _tuple(*arguments),
        list: lambda: f"ReadonlyArray<{_type(arguments[0])}>",
        dict: lambda: f"Readonly<Record<{_type(arguments[0])}, {_type(arguments[1])}>>",
    }
    return written[get_origin(hint)]() if arguments else PLAIN[hint]


def _tuple(items: Json, *names: str) -> str:
    """Return a list whose items have names as TypeScript writes it: `readonly [longitude: number, latitude: number]`."""
    item = _type(*get_args(items))
    return f"readonly [{', '.join(f'{name}: {item}' for name in names)}]"


if __name__ == "__main__":
    main()
