"""The rules that keep the code readable, as far as no tool says them: who may read and write, how long anything may be.

Who may import what stands in pyproject.toml (import-linter), with what ruff holds; test_contracts.py sees each of it bite.
"""

import ast
import re

import pytest
from support import DATA, ROOT

from geo.load import load_atlas
from geo.model import rows
from geo.words import PAGE_WORDS, ROW_WORDS, SHARED_WORDS

PYTHON = {path.stem: path.read_text("utf-8") for path in [*sorted((ROOT / "geo").glob("*.py")), ROOT / "build_map.py"]}
TREES = {name: ast.parse(text) for name, text in PYTHON.items()}
MODULES = {
    str(path.relative_to(ROOT)): path.read_text("utf-8")
    for path in sorted((ROOT / "web").rglob("*.js*"))
    if not path.name.endswith(".test.js")
}

COMMAND_MAY_IMPORT = {"__future__", "argparse", "collections", "gc", "geo", "pathlib", "sys", "typing"}
# a call, and the modules that may make it: what no linter says of a method
CALLS = {
    "open read_text read_bytes glob rglob iterdir": {"load", "render", "write"},
    "write write_text write_bytes mkdir unlink chmod rename touch rmdir": {"write"},
    "input setattr __import__": set(),
}
READING = {
    "render": {"read_text"},  # its own assets
    "write": {"read_bytes"},  # is_current
}


def is_called(call):
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def nodes(name, *kinds):
    return [node for node in ast.walk(TREES[name]) if isinstance(node, kinds)]


def calls(name):
    return {is_called(node) for node in nodes(name, ast.Call)}


def functions():
    return [
        pytest.param(node, id=f"{name}.{node.name}")
        for name in PYTHON
        for node in nodes(name, ast.FunctionDef, ast.AsyncFunctionDef)
    ]


def docstrings(name):
    owners = nodes(name, ast.Module, ast.ClassDef, ast.FunctionDef)
    return {id(owner.body[0].value) for owner in owners if ast.get_docstring(owner)}


def test_the_command_imports_the_atlas_and_little_else():
    imports = [node.module for node in nodes("build_map", ast.ImportFrom)]
    imports += [alias.name for node in nodes("build_map", ast.Import) for alias in node.names]
    assert {module.partition(".")[0] for module in imports} <= COMMAND_MAY_IMPORT


@pytest.mark.parametrize(("called", "allowed"), CALLS.items())
def test_a_call_is_made_only_where_it_belongs(called, allowed):
    assert {name for name in PYTHON if calls(name) & set(called.split())} == allowed


@pytest.mark.parametrize(("name", "own"), READING.items())
def test_render_and_write_read_no_more_than_their_own(name, own):
    reading = next(iter(CALLS)).split()
    assert calls(name) & set(reading) == own


@pytest.mark.parametrize("function", functions())
def test_functions_are_short_and_change_no_names_outside(function):
    body = function.body[1:] if ast.get_docstring(function) else function.body
    assert body[-1].end_lineno - body[0].lineno + 1 <= 30
    assert not [node for node in ast.walk(function) if isinstance(node, ast.Nonlocal)]


@pytest.mark.parametrize("name", PYTHON)
def test_modules_are_short(name):
    assert len(PYTHON[name].splitlines()) <= 250


TABLES = load_atlas(DATA).tables
TREATY = {
    word
    for name in ("regions.geojson", "places.geojson")
    for row in rows(TABLES[name])
    for word in row["id"].split("-")
    if len(word) > 3 and word != "western"
}


@pytest.mark.parametrize("name", PYTHON)
def test_no_text_of_the_code_knows_the_treaty(name):
    documentation = docstrings(name)
    for node in nodes(name, ast.Constant):
        if isinstance(node.value, str):
            assert not TREATY & set(re.findall(r"[a-z]+", node.value.lower())), node.lineno
            if id(node) not in documentation:
                assert not re.search(r"\b1[789]\d\d\b|#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|<div|function\(|\{\{", node.value), (
                    node.lineno
                )


@pytest.mark.parametrize("name", MODULES)
def test_modules_of_the_page_are_short(name):
    assert len(MODULES[name].splitlines()) <= 250


def test_every_word_of_the_page_is_asked_for():
    """That no word is asked for that is none, the type checker sees: web/page.d.ts has the keys."""
    quoted = {word for text in MODULES.values() for word in re.findall(r"\"([^\"\n]+)\"", text)}
    families = {start for text in MODULES.values() for start in re.findall(r"`([a-z]+\.)\$\{", text)} & {
        "lands.",
        "panel.",
        "sources.",
        "tab.",
    }
    in_python = {node.value for node in nodes("page", ast.Constant)}
    assert {word for word in PAGE_WORDS - quoted - in_python if not word.startswith(tuple(families))} == set()


def test_every_word_of_a_row_is_asked_for():
    asked = {re.sub(r"\$\{[^}]*\}", "{}", text) for code in MODULES.values() for text in re.findall(r"`([a-z]+\.[^`\n]*)`", code)}
    assert asked >= {*(pattern for patterns in ROW_WORDS.values() for pattern in patterns), *SHARED_WORDS}
