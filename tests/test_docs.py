"""What the documents say is what the files are."""

import re
from pathlib import Path

import pytest

from geo.schema import FILES
from geo.shape import ListOf, Record, Shape

ROOT = Path(__file__).parent.parent
DICTIONARY = (ROOT / "data/README.md").read_text("utf-8")
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
    assert documented_fields(name) == fields_of(FILES[name])


def test_the_dictionary_names_every_file() -> None:
    sections = set(re.findall(r"^### (\S+)$", DICTIONARY, re.MULTILINE))
    kept = {path.name for path in (ROOT / "data").iterdir()} - {"README.md", "text", "glossary"}
    assert sections - {"glossary/"} == kept | {"text/"} == set(FILES) | {"text/"}


@pytest.mark.parametrize("document", ["README.md", "data/README.md"])
def test_every_link_within_the_project_leads_somewhere(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    links = re.findall(r"\]\(([^)#]+)\)", text)
    for link in links:
        assert link.startswith("https://") or (ROOT / document).parent.joinpath(link).exists(), link


def test_the_readme_names_the_make_targets_and_options_that_exist() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    command = (ROOT / "build_map.py").read_text("utf-8")
    for target in re.findall(r"^make +(\w+) ", readme, re.MULTILINE):
        assert f"\n{target}:" in makefile
    for option in re.findall(r"build_map\.py[^`\n]* (--\w+)", readme + DICTIONARY):
        assert f'"{option}"' in command


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
