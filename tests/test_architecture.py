"""The rules that keep the code readable: who may import, read, write and print; how long anything may be."""

import ast
import re

import pytest
from support import DATA, ROOT

from geo.load import load_atlas
from geo.model import rows
from geo.words import PAGE_WORDS, ROW_WORDS

PYTHON = {path.stem: path.read_text("utf-8") for path in [*sorted((ROOT / "geo").glob("*.py")), ROOT / "build_map.py"]}
TREES = {name: ast.parse(text) for name, text in PYTHON.items()}
SCRIPTS = {path.name: path.read_text("utf-8") for path in sorted((ROOT / "geo" / "assets").glob("*.js"))}
CODE = {name: re.sub(r"(?m)^\s*//.*| // .*", "", text) for name, text in SCRIPTS.items()}  # without comments

# what each module may import of the others; each stands below all that it imports
MAY_IMPORT = {
    "__init__": set(),
    "model": set(),
    "shape": {"model"},
    "schema": {"model", "shape"},
    "load": {"model", "schema"},
    "words": {"model"},
    "canon": {"model"},
    "measure": set(),
    "borders": {"model"},
    "geometry": {"model", "schema", "measure", "borders"},
    "validate": {"model", "schema", "shape", "words", "geometry"},
    "sums": {"model", "measure", "borders"},
    "describe": {"model"},
    "story": {"model"},
    "qgis": {"borders"},
    "page": {"model", "schema", "measure", "borders", "geometry", "sums", "story", "describe"},
    "export": {"model", "measure", "borders", "geometry", "sums", "story", "qgis", "describe"},
    "readme": {"model"},
    "pack": set(),
    "render": {"model", "pack"},
    "write": set(),
    "build_map": {"model", "schema", "load", "canon", "validate", "page", "export", "readme", "render", "write"},
}
# a library, and the modules that may import it
LIBRARIES = {
    "folium branca": "render",
    "jinja2": "",
    "geopandas shapely pyproj": "canon measure geometry sums page",
    "argparse sys": "build_map",
    "tempfile os": "write",
    "importlib": "render",
    "requests urllib httpx http socket ssl subprocess multiprocessing ctypes": "",
    "random uuid secrets time logging warnings": "",
}
# a call, and the modules that may make it
CALLS = {
    "open read_text read_bytes glob rglob iterdir": "load render write",
    "write write_text write_bytes mkdir unlink chmod rename mkstemp touch rmdir fdopen": "write",
    "print exit parse_args": "build_map",
    "input eval exec __import__ breakpoint setattr": "",
    "now today utcnow getenv urandom filterwarnings simplefilter": "",
}
NAMES = {
    "render": {"read_text", "read_bytes"},  # its own assets and Leaflet's
    "write": {"read_bytes"},  # is_current
}


def is_called(call):
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def nodes(name, *kinds):
    return [node for node in ast.walk(TREES[name]) if isinstance(node, kinds)]


def imported(name):
    for node in nodes(name, ast.Import, ast.ImportFrom):
        yield from [node.module] if isinstance(node, ast.ImportFrom) else [alias.name for alias in node.names]


def functions():
    return [
        pytest.param(node, id=f"{name}.{node.name}")
        for name in PYTHON
        for node in nodes(name, ast.FunctionDef, ast.AsyncFunctionDef)
    ]


def docstrings(name):
    owners = nodes(name, ast.Module, ast.ClassDef, ast.FunctionDef)
    return {id(owner.body[0].value) for owner in owners if ast.get_docstring(owner)}


def words_in(text):
    return set(text.split())


def rules(table):
    return [(word, words_in(allowed)) for names, allowed in table.items() for word in names.split()]


def test_every_module_has_its_place():
    assert set(PYTHON) == set(MAY_IMPORT)


@pytest.mark.parametrize("name", PYTHON)
def test_imports_point_one_way(name):
    of_ours = {module.removeprefix("geo.") for module in imported(name) if module.startswith(("geo.", "build_map"))}
    assert of_ours <= MAY_IMPORT[name]
    above = list(MAY_IMPORT)[: list(MAY_IMPORT).index(name)]
    assert MAY_IMPORT[name] <= set(above)


@pytest.mark.parametrize(("library", "allowed"), rules(LIBRARIES))
def test_a_library_is_imported_only_where_it_belongs(library, allowed):
    users = {name for name in PYTHON for module in imported(name) if module.split(".")[0] == library}
    assert users <= allowed


@pytest.mark.parametrize(("call", "allowed"), rules(CALLS))
def test_a_call_is_made_only_where_it_belongs(call, allowed):
    assert {name for name in PYTHON for node in nodes(name, ast.Call) if is_called(node) == call} <= allowed


@pytest.mark.parametrize(("name", "calls"), NAMES.items())
def test_render_and_write_read_no_more_than_their_own(name, calls):
    reading = words_in("open read_text read_bytes glob rglob iterdir")
    assert {is_called(node) for node in nodes(name, ast.Call)} & reading <= calls


@pytest.mark.parametrize("name", PYTHON)
def test_no_module_does_what_none_may(name):
    assert not nodes(name, ast.Assert, ast.Global, ast.Nonlocal)
    assert not [node for node in nodes(name, ast.ImportFrom) if node.names[0].name == "*"]
    assert "environ" not in {node.attr for node in nodes(name, ast.Attribute)}
    broad = {None, "Exception", "BaseException"}
    for handler in nodes(name, ast.ExceptHandler):
        caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
        assert not broad & {kind and kind.id for kind in caught}


@pytest.mark.parametrize("function", functions())
def test_functions_are_short_and_ask_for_little(function):
    body = function.body[1:] if ast.get_docstring(function) else function.body
    assert body[-1].end_lineno - body[0].lineno + 1 <= 30
    arguments = function.args
    assert len(arguments.posonlyargs + arguments.args + arguments.kwonlyargs) <= 5
    for default in [*arguments.defaults, *filter(None, arguments.kw_defaults)]:
        assert isinstance(default, ast.Constant | ast.Name | ast.Attribute | ast.UnaryOp)


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


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_are_strict_and_short(name):
    assert SCRIPTS[name].startswith('"use strict";\n')
    assert len(SCRIPTS[name].splitlines()) <= 250


@pytest.mark.parametrize("name", SCRIPTS)
@pytest.mark.parametrize(
    "pattern",
    [
        r"\b(inner|outer)HTML\b", r"\binsertAdjacentHTML\b", r"\bdocument\s*\.\s*write", r"\beval\b", r"\bFunction\b",
        r"\bfetch\b", r"\bXMLHttpRequest\b", r"\bsendBeacon\b", r"\bWebSocket\b", r"\b(local|session)Storage\b",
        r"\bimport\b", r"\bdocument\s*\.\s*cookie\b", r"\bset(Timeout|Interval)\(\s*[\"'`]", r"\bjavascript:", r"\bDate\.now\b",
        r"\bcreateContextualFragment\b", r"\bDOMParser\b", r"\bMath\.random\b", r"\bbindPopup\b", r"\bbindTooltip\b",
    ],
)  # fmt: skip
def test_scripts_make_no_markup_and_ask_for_nothing(name, pattern):
    assert not re.search(pattern, CODE[name])


def test_every_word_that_a_script_asks_for_is_a_word_of_the_page():
    calls = r"\b(?:word|row)\(\"([^\"]+)\"|\bsaying\(\"\w+\", \"([^\"]+)\"|\bkey\(\w+, \"([^\"]+)\""
    asked = {word for text in CODE.values() for found in re.findall(calls, text) for word in found if word}
    assert len(asked) > 20
    assert asked <= PAGE_WORDS


def test_every_word_of_the_page_is_asked_for():
    code = "".join(CODE.values())
    quoted = set(re.findall(r"\"([^\"\n]+)\"", code))
    sections = {f"panel.{name}" for name in re.findall(r"\bsection\(\"(\w+)\"", code)}
    in_python = {node.value for node in nodes("page", ast.Constant)}
    assert quoted | sections | in_python >= PAGE_WORDS


def test_every_word_of_a_row_is_asked_for():
    templates = {
        re.sub(r"\$\{[^}]*\}", "{}", text) for code in CODE.values() for text in re.findall(r"`([a-z]+\.[^`\n]*)`", code)
    }
    parts = {f"region.{{}}.{part}" for part in re.findall(r"\bof\(\"(\w+)\"\)", CODE["card.js"])}
    assert templates | parts >= {pattern for patterns in ROW_WORDS.values() for pattern in patterns} | {"article.{}"}
