"""Draw docs/architecture.svg: the modules of both halves, and who imports whom, as their own import lines say it.

An arrow that others imply is left out: who imports a module may import all that lies under it. Run it as
`python scripts/draw_architecture.py` after modules have come, gone or changed their imports; a test asks whether it was.
"""

from __future__ import annotations

import ast
import html
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from geo.write import write_texts  # noqa: E402

TARGET = ROOT / "docs" / "architecture.svg"
WIDTH, MARGIN, GAP, ROW_GAP, CHIP, LETTER = 1000, 24, 16, 44, 28, 7.2  # pixels
ALIKE = 80  # pixels: how wide every module of the first half is
TYPES = ("page_data", "model", "rows")  # nearly every module speaks of these: their arrows would hide all others
FOLDERS = {
    "views": "what the reader sees beside the map, by Preact",
    "map": "what is drawn, by Leaflet",
    "state": "what the reader chose",
    "story": "pure functions of the page's data",
    "base": "words, numbers, dates",
}
LIBRARIES = {  # what a module must import to have a colour
    "folium": ("#f6d9c4", {"folium", "branca"}),
    "geopandas, shapely, pyproj": ("#d7e8cf", {"geopandas", "shapely", "pyproj"}),
    "Leaflet": ("#cfe3ee", {"leaflet"}),
    "Preact": ("#e6d9ee", {"preact"}),
    "signals": ("#f7ecc0", {"@preact"}),
}
PLAIN = "#ffffff"
ROOM = {"views": 860, "map": 480, "story": 460}  # pixels for the modules of a folder side by side
WIDE = 200
STYLE = """
text { font: 13px system-ui, "Segoe UI", "DejaVu Sans", sans-serif; fill: #24303a; text-anchor: middle }
.left { text-anchor: start } .heading { font-size: 17px; font-weight: 600 } .quiet { font-size: 12px; fill: #55626d }
.box { stroke: #6b7883; stroke-width: 1 } .folder { fill: #f1ede3; stroke: #b9b09c } .band { fill: #e9e2d0 }
.flow { fill: none; stroke: #d9c58f; stroke-width: 10; stroke-linejoin: round }
.arrow { fill: none; stroke: #6b7883; stroke-width: 1.3; marker-end: url(#head) }
"""
Imports = dict[str, set[str]]


class Box(NamedTuple):
    """A box of the drawing: the middle of its upper edge, its width and its height, in pixels."""

    x: float
    y: float
    width: float
    height: float


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


def ranks_of(arrows: Imports) -> dict[str, int]:
    """Return the row in which each node stands: under all that point at it."""
    above = {name: [other for other in arrows if name in arrows[other]] for name in arrows}

    def rank(name: str) -> int:
        return max((rank(other) + 1 for other in above[name]), default=0)

    return {name: rank(name) for name in arrows}


def layered(arrows: Imports, sizes: dict[str, tuple[float, float]], top: float) -> tuple[dict[str, Box], list[list[Box]]]:
    """Place the nodes in rows from `top` down, and return them with the points that each arrow goes through."""
    ranks = ranks_of(arrows)
    courses = []
    for name in arrows:
        for other in sorted(arrows[name]):
            between = [f"{name}>{other}>{rank}" for rank in range(ranks[name] + 1, ranks[other])]
            courses.append([name, *between, other])
            ranks |= {point: ranks[name] + 1 + step for step, point in enumerate(between)}
    boxes: dict[str, Box] = {}
    for rank in range(max(ranks.values()) + 1):
        row = [name for name in ranks if ranks[name] == rank]
        above = {name: [boxes[a].x for course in courses for a, b in pairwise(course) if b == name] for name in row}
        wanted = {name: sum(above[name]) / len(above[name]) if rank else 0.0 for name in row}
        row.sort(key=wanted.__getitem__)
        widths = [sizes.get(name, (8, 0))[0] for name in row]
        height = max(sizes.get(name, (0, 0))[1] for name in row)
        xs = _apart([wanted[name] for name in row], widths) if rank else _evenly(widths)
        for name, x, width in zip(row, xs, widths, strict=True):
            boxes[name] = Box(x, top, width, height)
        top += height + ROW_GAP
    return {name: boxes[name] for name in arrows}, [[boxes[name] for name in course] for course in courses]


def _evenly(widths: list[float]) -> list[float]:
    space = (WIDTH - 2 * MARGIN - sum(widths)) / (len(widths) + 1)
    return [MARGIN + space * (place + 1) + sum(widths[:place]) + widths[place] / 2 for place in range(len(widths))]


def _apart(wanted: list[float], widths: list[float]) -> list[float]:
    """Return where boxes stand that keep apart and within the margins, each as near as may be to where it is wanted."""
    steps = [(one + other) / 2 + GAP for one, other in pairwise(widths)]
    ends = MARGIN + widths[0] / 2, WIDTH - MARGIN - widths[-1] / 2
    from_left = _pulled(_pushed(wanted, steps, ends[0]), steps, ends[1])
    from_right = _pushed(_pulled(wanted, steps, ends[1]), steps, ends[0])
    return [(one + other) / 2 for one, other in zip(from_left, from_right, strict=True)]


def _pushed(wanted: list[float], steps: list[float], least: float) -> list[float]:
    found = [max(wanted[0], least)]
    for x, step in zip(wanted[1:], steps, strict=True):
        found.append(max(x, found[-1] + step))
    return found


def _pulled(wanted: list[float], steps: list[float], most: float) -> list[float]:
    return [-x for x in _pushed([-x for x in wanted[::-1]], steps[::-1], -most)][::-1]


def arrows_through(courses: list[list[Box]]) -> str:
    """Return the arrows, each from its own place under one box to its own place over another."""
    leaving = {
        course[0]: sorted((other for other in courses if other[0] is course[0]), key=lambda other: other[1].x)
        for course in courses
    }
    coming = {
        course[-1]: sorted((other for other in courses if other[-1] is course[-1]), key=lambda other: other[-2].x)
        for course in courses
    }
    return "".join(
        _arrow(
            course,
            _port(course[0], leaving[course[0]], course, course[1]),
            _port(course[-1], coming[course[-1]], course, course[-2]),
        )
        for course in courses
    )


def _port(box: Box, courses: list[list[Box]], course: list[Box], towards: Box) -> float:
    if box.width > WIDE:
        return min(max(towards.x, box.x - box.width / 2 + GAP), box.x + box.width / 2 - GAP)
    return box.x + (courses.index(course) - (len(courses) - 1) / 2) * min(14, box.width / (len(courses) + 1))


def _arrow(course: list[Box], start: float, end: float) -> str:
    source, *between, target = course
    path, x, y = f"M{start:.1f} {source.y + source.height:.1f}", start, source.y + source.height
    for box in between:
        path += f"{_bend(x, y, box.x, box.y)}V{box.y + box.height:.1f}"
        x, y = box.x, box.y + box.height
    return f'<path class="arrow" d="{path}{_bend(x, y, end, target.y - 5)}"/>\n'


def _bend(x: float, y: float, to_x: float, to_y: float) -> str:
    middle = (y + to_y) / 2
    return f"C{x:.1f} {middle:.1f} {to_x:.1f} {middle:.1f} {to_x:.1f} {to_y:.1f}"


def chip(name: str, box: Box, libraries: set[str]) -> str:
    """Return a module's box, in the colour of the library that it knows."""
    colour = next((colour for colour, packages in LIBRARIES.values() if packages & libraries), PLAIN)
    return rectangle(box, f'class="box" rx="4" fill="{colour}"') + words(box.x, box.y + box.height / 2 + 4.5, name)


def rectangle(box: Box, attributes: str) -> str:
    """Return a box of the drawing."""
    x, y, width, height = box.x - box.width / 2, box.y, box.width, box.height
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" {attributes}/>\n'


def words(x: float, y: float, text: str, look: str = "") -> str:
    """Return a line of text about x, or from x on where the look is left."""
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{look}">{html.escape(text)}</text>\n'


def in_rows(names: list[str], room: int) -> list[list[str]]:
    """Return names broken into as few rows as the room asks for, all about as long."""
    fewest = len(_broken(names, room))
    return next(rows for rows in (_broken(names, narrower) for narrower in range(100, room + 1)) if len(rows) == fewest)


def _broken(names: list[str], room: int) -> list[list[str]]:
    rows: list[list[str]] = [[]]
    for name in names:
        if rows[-1] and sum(width_of(other) + 6 for other in rows[-1]) + width_of(name) > room:
            rows.append([])
        rows[-1].append(name)
    return rows


def width_of(name: str) -> float:
    """Return how wide a module's box is."""
    return len(name) * LETTER + 16


def python_half(top: float) -> tuple[str, float]:
    """Return the drawing of the first half, and where it ends."""
    imports = python_imports()
    called = called_in_order()
    order = ["build_map", *called, *sorted(imports.keys() - {"build_map", *called, *TYPES})]
    arrows = needed_arrows({name: imports[name] for name in order})
    sizes = {name: (float(ALIKE), float(CHIP)) for name in order}
    sizes["build_map"] = (len(arrows["build_map"]) * (ALIKE + GAP) - GAP, CHIP)
    boxes, courses = layered(arrows, sizes, top)
    row = boxes[called[0]]
    middle = row.y + CHIP / 2
    ends = [Box(MARGIN + 38, row.y - 4, 76, CHIP + 8), Box(WIDTH - MARGIN - 38, row.y - 4, 76, CHIP + 8)]
    flow = thick(f"M{ends[0].x:.1f} {middle:.1f}H{ends[1].x - 54:.1f}")
    parts = [arrows_through(courses), flow]
    for box, name in zip(ends, ("data/", "output/"), strict=True):
        parts += [rectangle(box, 'class="box" fill="#e9dcb8"'), words(box.x, box.y + 23, name)]
    parts += [
        chip("build_map.py: the command" if name == "build_map" else name, box, imports[name]) for name, box in boxes.items()
    ]
    bottom = max(box.y for box in boxes.values()) + CHIP + GAP * 2
    parts.append(band(bottom, list(TYPES), "the types that nearly all of them speak in; arrows to these are left out"))
    bottom += CHIP + GAP
    parts.append(thick(f"M{ends[1].x:.1f} {row.y + CHIP + 5:.1f}V{bottom + 48:.1f}H{WIDTH / 2 + 60:.1f}"))
    parts.append(words(WIDTH / 2 + 76, bottom + 36, "index.html: words and rows as JSON, outlines by folium", "left quiet"))
    return "".join(parts), bottom


def thick(course: str) -> str:
    """Return the broad arrow of what flows from the data to the reader."""
    return f'<path class="flow" d="{course}" marker-end="url(#flow)"/>\n'


def band(top: float, names: list[str], text: str) -> str:
    """Return a strip across the drawing with modules to which no arrows lead."""
    width = 860
    parts = [rectangle(Box(MARGIN + width / 2, top, width, CHIP + GAP), 'class="folder band" rx="6"')]
    x = float(MARGIN + GAP)
    for name in names:
        parts.append(chip(name, Box(x + width_of(name) / 2, top + GAP / 2, width_of(name), CHIP), set()))
        x += width_of(name) + 6
    return "".join([*parts, words(x + 6, top + CHIP / 2 + 10.5, text, "left quiet")])


def web_half(top: float) -> tuple[str, float]:
    """Return the drawing of the second half, and where it ends."""
    modules = web_imports()
    arrows = needed_arrows(between_folders(modules))
    within = {name: [path for path in modules if path.parts[0] == name] for name in arrows}
    rows = {name: in_rows([path.stem for path in within[name]], ROOM.get(name, 290)) for name in FOLDERS}
    sizes = {name: _size(name, rows[name]) for name in FOLDERS} | {"main.js": (width_of("main.js"), CHIP)}
    boxes, courses = layered(arrows, sizes, top)
    parts = [arrows_through(courses), chip("main.js", boxes["main.js"], modules[Path("main.js")])]
    for name, purpose in FOLDERS.items():
        box = boxes[name]
        left = box.x - box.width / 2 + GAP
        parts += [rectangle(box, 'class="folder" rx="6"'), words(left, box.y + 20, f"{name}/", "left")]
        parts.append(words(left + (len(name) + 1) * LETTER + 8, box.y + 20, purpose, "left quiet"))
        of = {path.stem: {part.split("/")[0] for part in modules[path]} | _by_suffix(path) for path in within[name]}
        for line, names in enumerate(rows[name]):
            x = left
            for module in names:
                place = Box(x + width_of(module) / 2, box.y + 30 + line * (CHIP + 6), width_of(module), CHIP)
                parts.append(chip(module, place, of[module]))
                x += width_of(module) + 6
    bottom = max(box.y + box.height for box in boxes.values()) + GAP * 2
    parts.append(band(bottom, ["page.d.ts"], "the types of the page's data, made from geo/page_data.py by scripts/make_types.py"))
    return "".join(parts), bottom + CHIP + GAP


def _by_suffix(path: Path) -> set[str]:
    return {"preact"} if path.suffix == ".jsx" else set()  # the bundler imports it for them


def _size(name: str, rows: list[list[str]]) -> tuple[float, float]:
    text = (len(name) + len(FOLDERS[name])) * LETTER + 20
    widest = max(sum(width_of(module) + 6 for module in row) for row in rows)
    return max(text, widest) + 2 * GAP, 30 + len(rows) * (CHIP + 6) + 6


def legend(top: float) -> str:
    """Return what the colours mean."""
    parts = [words(MARGIN, top + 15, "a module that imports", "left quiet")]
    x = MARGIN + 152.0
    for name, (colour, _) in LIBRARIES.items():
        parts.append(rectangle(Box(x + 10, top, 20, 20), f'class="box" rx="4" fill="{colour}"'))
        parts.append(words(x + 28, top + 15, name, "left quiet"))
        x += 54 + len(name) * LETTER
    return "".join(parts)


def drawing() -> str:
    """Return the text of the picture; the same modules give the same text."""
    first, end = python_half(56)
    second, bottom = web_half(end + 34)
    size = f'width="{WIDTH}" height="{bottom + 48:.0f}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {bottom + 48:.0f}" {size} role="img">\n',
        "<title>The modules of both halves, and who imports whom</title>\n",
        f"<style>{STYLE}</style>\n<defs>{_head('head', 3, 6, '#6b7883')}{_head('flow', 2, 2.4, '#d9c58f')}</defs>\n",
        f'<rect {size} fill="#fbfaf6"/>\n',
        words(MARGIN, 34, "Python: from the data to one file", "left heading"),
        first,
        words(MARGIN, end + 54, "Browser: from the file to the reader", "left heading"),
        words(MARGIN, end + 76, "web/, bundled into geo/assets/ by scripts/make_bundle.mjs", "left quiet"),
        second,
        legend(bottom + 18),
        "</svg>\n",
    ]
    return "".join(parts)


def _head(name: str, at: float, size: float, colour: str) -> str:
    return (
        f'<marker id="{name}" viewBox="0 0 8 8" refX="{at}" refY="4" markerWidth="{size}" markerHeight="{size}" orient="auto">'
        f'<path d="M0 0L8 4L0 8z" fill="{colour}"/></marker>'
    )


if __name__ == "__main__":
    write_texts({TARGET: drawing()})
