"""What a type checker knows of the data is what the schema says of it, and the page is given what its types say."""

from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints, is_typeddict

import pytest
from mypy import api
from support import ROOT
from typeguard import CollectionCheckStrategy, TypeCheckError, check_type

from geo import schema
from geo.csl import Dated, Name
from geo.kinds import CollectionFile, FileName, RowFile
from geo.page import derive_page
from geo.page_data import Page
from geo.rows import Geometry
from geo.schema import FILES
from geo.shape import ListOf, Record
from geo.tables import Tables
from geo.validate import REFERENCES

TEXTS = (schema.TEXT, schema.ID, schema.LANGUAGE, schema.DATE, schema.COLOUR, schema.EDTF, schema.URL)
NUMBERS = (schema.NUMBER, schema.POSITIVE, schema.LATITUDE, schema.LONGITUDE, schema.KILOMETRES, schema.AREA_STEP)
TYPES = {
    **dict.fromkeys(TEXTS, str),
    **dict.fromkeys(NUMBERS, float),
    schema.POSITION: list[float],
    schema.TRUE: Literal[True],
    schema.NAME: Name,
    schema.DATED: Dated,
    schema.COORDINATES: Any,
    schema.CRS84: Any,
}


def fields_of(hint):
    """The fields of a TypedDict with their types, those of a generic one with what stands for its variable."""
    arguments = get_args(hint)
    for name, field in get_type_hints(get_origin(hint) or hint).items():
        if isinstance(field, TypeVar):
            yield name, arguments[0]
        else:
            yield name, field[arguments] if getattr(field, "__parameters__", ()) else field


def differences(shape, hint, where):
    """Where a shape of the schema and a type differ."""
    match shape:
        case ListOf(item):
            yield from differences(item, get_args(hint)[0], where) if get_origin(hint) is list else [where]
        case Record(fields, optional):
            typed = get_origin(hint) or hint
            types = dict(fields_of(hint)) if is_typeddict(typed) else {}
            yield from sorted(f"{where}: {name}" for name in fields.keys() ^ types.keys())
            if types and typed.__optional_keys__ != optional:
                yield f"{where}: may be absent"
            for name in fields.keys() & types.keys():
                if typed is not Geometry:  # each collection has its own types of geometry
                    yield from differences(fields[name], types[name], f"{where}: {name}")
        case _ if shape in TYPES:
            yield from [] if TYPES[shape] == hint else [where]
        case _:
            yield from [] if shape.kind == "one of " + ", ".join(map(str, get_args(hint))) else [where]


@pytest.mark.parametrize("name", FILES)
def test_the_schema_and_the_types_agree(name):
    assert list(differences(FILES[name], get_type_hints(Tables)[name], name)) == []


def test_the_names_of_files_agree():
    rows_of_files = [name for name in FILES if name != "atlas.json"]
    assert list(FILES) == list(get_args(get_args(FileName)[0])) + list(get_args(get_args(FileName)[1]))
    assert list(get_args(RowFile)) == rows_of_files
    assert list(get_args(CollectionFile)) == [name for name in rows_of_files if name.endswith(".geojson")]


def fields_in(name):
    shape = FILES[name]
    match shape:
        case ListOf(item):
            return item.fields
        case Record(fields) if "features" in fields:
            return fields["features"].item.fields["properties"].fields
    return shape.fields


@pytest.mark.parametrize(("name", "field"), [(name, field) for name, field, _ in REFERENCES])
def test_a_reference_is_a_field(name, field):
    shape = fields_in(name)
    for part in field.split("."):
        assert part in shape
        shape = getattr(getattr(shape[part], "item", None), "fields", {})


def row_of(name):
    table = f'atlas.tables["{name}"]'
    if name == "atlas.json":
        return table
    return f'rows({table})[0]["properties"]' if name.endswith(".geojson") else f"{table}[0]"


def test_a_misspelt_field_of_any_file_is_an_error(tmp_path):
    fields = [f'{row_of(name)}["{field}"]' for name in FILES for field in fields_in(name)]
    misspelt = [line.removesuffix('"]') + '_"]' for line in fields]
    lines = ["from geo.model import Atlas, rows", "def f(atlas: Atlas) -> None:", *(f"    {line}" for line in fields + misspelt)]
    code = tmp_path / "code.py"
    code.write_text("\n".join(lines), "utf-8")
    said, wrong, _ = api.run(["--config-file", str(ROOT / "pyproject.toml"), str(code)])
    assert not wrong
    found = {int(line.split(":")[1]) for line in said.splitlines() if ": error: " in line}
    assert found == set(range(len(lines) - len(misspelt) + 1, len(lines) + 1))


def told(page):
    check_type(page, Page, collection_check_strategy=CollectionCheckStrategy.ALL_ITEMS)


def test_the_pages_are_what_their_types_say(atlas, tiny_page):
    told(derive_page(atlas))
    told(tiny_page)


@pytest.mark.parametrize(
    ("row", "field", "value"),
    [("regions", "km2", "1"), ("borders", "certainty", "sure"), ("steps", "stagge", "offer"), ("places", "at", [1, None])],
)
def test_a_page_that_is_not_is_told(tiny_page, row, field, value):
    data = tiny_page["data"]
    spoilt = {**data, row: [*data[row], {**data[row][0], field: value}]}
    with pytest.raises(TypeCheckError):
        told({**tiny_page, "data": spoilt})
