"""What the documents say is what the files are."""

import json
import re
import sys

import pytest
from support import ROOT

from geo.schema import FILES
from geo.shape import ListOf, Record, Shape

sys.path.insert(0, str(ROOT / "scripts"))

from architecture.imports import FOLDERS, python_imports, web_imports
from draw_architecture import TARGET, drawing

DICTIONARY = (ROOT / "data/README.md").read_text("utf-8")
ARCHITECTURE = (ROOT / "docs/architecture.md").read_text("utf-8")
PROSE = {name: (ROOT / name).read_text("utf-8") for name in ("README.md", "CONTRIBUTING.md", "docs/architecture.md")}
GEOJSON_MEMBERS = {"type", "bbox", "name", "crs", "features", "properties", "geometry", "coordinates"}


def fields_of(shape: Shape, path: str = "") -> set[str]:
    """Return the dotted names of all fields of a file's shape, without what every GeoJSON file has."""
    match shape:
        case ListOf(item):
            return fields_of(item, path)
        case Record(fields):
            found = set()
            for name, inner in fields.items():
                deeper = fields_of(inner, path if name in GEOJSON_MEMBERS else f"{path}{name}.")
                found |= deeper or (set() if name in GEOJSON_MEMBERS else {f"{path}{name}"})
            return found
        case _:
            return set()


def documented_fields(name: str) -> set[str]:
    section = re.search(rf"^### {re.escape(name)}$(.*?)(?=^##)", DICTIONARY, re.MULTILINE | re.DOTALL)
    assert section, f"data/README.md has no section on {name}"
    cells = re.findall(r"^\| (`.*?) \|", section[1], re.MULTILINE)
    return {field for cell in cells for field in re.findall(r"`([^`]+)`", cell)}


@pytest.mark.parametrize("name", FILES)
def test_the_dictionary_names_every_field_and_no_other(name: str) -> None:
    of_an_item = {"type"} if name == "sources.json" else set()  # elsewhere a member of GeoJSON
    assert documented_fields(name) == fields_of(FILES[name]) | of_an_item


def test_the_dictionary_names_every_file() -> None:
    sections = set(re.findall(r"^### (\S+)$", DICTIONARY, re.MULTILINE))
    kept = {path.name for path in (ROOT / "data").iterdir()} - {"README.md", "text", "glossary"}
    assert sections - {"glossary/"} == kept | {"text/"} == set(FILES) | {"text/"}


@pytest.mark.parametrize("document", [*PROSE, "data/README.md", "CHANGELOG.md"])
def test_every_link_within_the_project_leads_somewhere(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    links = re.findall(r"\]\(([^)#]+)\)", text)
    for link in links:
        assert link.startswith("https://") or (ROOT / document).parent.joinpath(link).exists(), link


@pytest.mark.parametrize("document", PROSE)
def test_every_path_that_a_document_names_exists(document: str) -> None:
    paths = set(re.findall(r"`([\w.*-]+/[\w./*-]*)`", PROSE[document]))
    assert len(paths) > 10
    assert [path for path in paths if not any(ROOT.glob(path))] == []


@pytest.mark.parametrize("document", PROSE)
def test_every_command_that_a_document_names_exists(document: str) -> None:
    commands = commands_in(PROSE[document])
    targets = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    scripts = json.loads((ROOT / "package.json").read_text("utf-8"))["scripts"]
    assert set(re.findall(r"\bmake (\w+)", commands)) <= set(targets)
    assert set(re.findall(r"\bnpm run (\w+)", commands)) <= scripts.keys()
    for script in re.findall(r"(?<![\w/])(?:(?:tests|scripts)/)?\w+\.py\b", commands):
        assert (ROOT / script).exists(), script


def test_every_option_of_the_command_that_a_document_names_exists() -> None:
    command = (ROOT / "build_map.py").read_text("utf-8")
    options = re.findall(r"build_map\.py[^`\n]* (--\w+)", DICTIONARY + "".join(PROSE.values()))
    assert {f'"{option}"' for option in options} <= set(re.findall(r'"--\w+"', command))


def commands_in(document: str) -> str:
    """Return what a document sets as code, a piece a line."""
    blocks = re.findall(r"^```sh\n(.*?)^```", document, re.MULTILINE | re.DOTALL)
    return "\n".join([*blocks, *re.findall(r"`([^`\n]+)`", document)])


def test_the_architecture_names_every_module_of_the_first_half() -> None:
    told = set(re.findall(r"`geo/(\w+)\.py`", section_of(ARCHITECTURE, "### Python: `geo/`")))
    assert told == python_imports().keys() - {"build_map"}


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_architecture_names_every_module_of_the_second_half(folder: str) -> None:
    rows = re.findall(rf"^\| `web/{folder}/`(.*)$", section_of(ARCHITECTURE, "### Browser: `web/`"), re.MULTILINE)
    told = re.findall(r"`(\w+)`", "".join(rows))
    assert sorted(told) == sorted(path.stem for path in web_imports() if path.parts[0] == folder)


def section_of(document: str, heading: str) -> str:
    return document.partition(f"{heading}\n")[2].partition("\n#")[0]


def test_the_architecture_names_functions_where_they_are() -> None:
    named = re.findall(r"`(\w+)` \(`([\w./]+)`\)", ARCHITECTURE)
    assert len(named) > 25
    for function, path in named:
        text = (ROOT / path).read_text("utf-8")
        assert re.search(rf"\b(?:def|function|const) {function}\b|^ +{function}\(", text, re.MULTILINE), (function, path)


def test_the_picture_of_the_architecture_is_what_the_imports_say() -> None:
    assert TARGET.read_text("utf-8") == drawing()


def test_the_notebook_example_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (example,) = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    *statements, expression = example.strip().splitlines()
    names: dict[str, object] = {}
    exec("\n".join(statements), names)  # noqa: S102
    shown = eval(expression, names)  # noqa: S307
    assert shown._repr_html_().count("<iframe") == 1


def test_versions_agree() -> None:
    version = re.search(r'"version":\s*"([\d.]+)"', (ROOT / "data/atlas.json").read_text("utf-8"))
    assert version
    assert f"\nversion: {version[1]}\n" in (ROOT / "CITATION.cff").read_text("utf-8")
