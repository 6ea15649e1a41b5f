"""Draw docs/architecture.svg: the modules of both halves, and who imports whom, as their own import lines say it.

An arrow that others imply is left out: who imports a module may import all that lies under it. Run it as
`python scripts/draw_architecture.py` after modules have come, gone or changed their imports; a test asks whether it was.
"""

from __future__ import annotations

import html
import sys
from pathlib import Path

from architecture.imports import (
    FOLDERS,
    ROOT,
    TYPES,
    between_folders,
    called_in_order,
    needed_arrows,
    python_imports,
    web_imports,
)
from architecture.layout import GAP, MARGIN, WIDTH, Box, arrows_through, layered

sys.path.insert(0, str(ROOT))

from geo.write import write_texts

TARGET = ROOT / "docs" / "architecture.svg"
CHIP, LETTER = 28, 7.2  # pixels: how high a module's box is, how wide about a letter
ALIKE = 80  # pixels: how wide every module of the first half is
ROOM = {"views": 860, "map": 480, "story": 460}  # pixels for the modules of a folder side by side
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
