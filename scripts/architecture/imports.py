"""Who imports whom, in both halves of the atlas, by their own import lines."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TYPES = ("page_data", "model", "rows", "kinds")  # nearly every module speaks of these: their arrows would hide all others
FOLDERS = {
    "views": "what the reader sees beside the map, by Preact",
    "map": "what is drawn, by Leaflet",
    "state": "what the reader chose",
    "story": "pure functions of the page's data",
    "base": "words, numbers, dates",
}
Imports = dict[str, set[str]]


def python_imports() -> Imports:
    """Return what each module of the first half imports: ours by their names alone."""
    return {path.stem: _python_imports(path) for path in [ROOT / "build_map.py", *sorted((ROOT / "geo").glob("[!_]*.py"))]}


def _python_imports(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    names = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    names += [alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names]
    return {name.removeprefix("geo.").split(".")[0] for name in names}


def called_in_order() -> list[str]:
    """Return the modules that the command calls, from the first to the last."""
    tree = ast.parse((ROOT / "build_map.py").read_text("utf-8"))
    imports = [node for node in tree.body if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("geo.")]
    module_of = {alias.name: (node.module or "").removeprefix("geo.") for node in imports for alias in node.names}
    (main,) = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "main"]
    names = [node for node in ast.walk(main) if isinstance(node, ast.Name) and node.id in module_of]
    names.sort(key=lambda node: (node.lineno, node.col_offset))
    return [name for name in dict.fromkeys(module_of[node.id] for node in names) if name not in TYPES]


def web_imports() -> dict[Path, set[str]]:
    """Return what each module of the second half imports, by its path within web/: ours likewise."""
    folder = ROOT / "web"
    paths = [folder / "main.js", *sorted(path for path in folder.glob("*/*.js*") if not path.name.endswith(".test.js"))]
    line = re.compile(r'^(?:import|export)\b(?:[^"=;]*\bfrom)? "([^"]+)";', re.MULTILINE)
    found = {path: line.findall(path.read_text("utf-8")) for path in paths}
    ours = {path: [_within(path, name, folder) if name.startswith(".") else name for name in found[path]] for path in paths}
    return {path.relative_to(folder): set(names) for path, names in ours.items()}


def _within(path: Path, name: str, folder: Path) -> str:
    return (path.parent / name).resolve().relative_to(folder.resolve()).as_posix()


def between_folders(modules: dict[Path, set[str]]) -> Imports:
    """Return which folders of web/ each folder imports of; main.js stands for itself."""
    found: Imports = {}
    for path, names in modules.items():
        folder = path.parts[0]
        found.setdefault(folder, set()).update({name.split("/")[0] for name in names} & FOLDERS.keys() - {folder})
    return found


def needed_arrows(imports: Imports) -> Imports:
    """Return the imports among the given modules without those that others imply."""
    ours = {name: names & imports.keys() for name, names in imports.items()}

    def below(name: str) -> set[str]:
        return ours[name].union(*map(below, ours[name]))

    return {name: names - set().union(*map(below, names)) for name, names in ours.items()}
