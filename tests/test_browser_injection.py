"""No text of the data is ever taken for markup, script or template: each of these strings is shown as it is written."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from support import TINY

if TYPE_CHECKING:
    from pathlib import Path

pytest_plugins = ["browser_fixtures"]


HOSTILE = {
    "expression": "{{7*7}}",
    "template tag": "{% raw %}",
    "end of script": "</script><script>window.hacked=1</script>",
    "comment in script": "<!--<script>",
    "image": '<img src=x onerror="window.hacked=1">',
    "literal": "${window.hacked=1}",
    "backticks": "`+(window.hacked=1)+`",
    "quotes": """'"\\'\\";window.hacked=1//""",
    "line separator": "above\u2028below\u2029end",
    "right to left": "\u202e\u05d1\u05e8\u05e1\u05d8 evil\u202c",
    "slot": "<!--slot:data-->/*slot:leaflet*/",
    "entity": "&lt;b&gt;&amp;",
}
CITED = ("title", "container-title", "volume", "issue", "page")
KEPT = {"language.locale"}  # a code, not a text
COUNT = """() => {
  const counts = {};
  for (const node of document.querySelectorAll("*")) counts[node.localName] = (counts[node.localName] ?? 0) + 1;
  return counts;
}"""
TEXT_OF = "(node) => node.textContent"


def poisoned(folder: Path, text: str) -> Path:
    """Return a copy of the tiny atlas with one string in the place of every text."""
    shutil.copytree(TINY, folder)
    for path in (folder / "text").glob("*.json"):
        rewrite(path, lambda words: {key: word if key in KEPT else text for key, word in words.items()})
    rewrite(
        folder / "sources.json", lambda rows: [row | dict.fromkeys(CITED, text) | {"author": [{"literal": text}]} for row in rows]
    )
    rewrite(folder / "atlas.json", lambda settings: settings | {"version": text})
    for path in folder.glob("*.geojson"):
        rewrite(path, lambda collection: collection | {"name": text})
    return folder


def rewrite(path: Path, change) -> None:
    path.write_text(json.dumps(change(json.loads(path.read_text("utf-8")))), "utf-8")


@pytest.fixture(scope="module")
def elements(chromium, tiny_file):
    """How many elements of each kind the tiny atlas has with a card open, its texts being harmless."""
    with chromium.atlas(tiny_file) as atlas:
        atlas.open_card("west-square")
        return atlas.page.evaluate(COUNT)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_is_shown_as_it_is(chromium, build_file, tmp_path, elements, text):
    with chromium.atlas(build_file(poisoned(tmp_path / "data", text))) as atlas:
        assert atlas.drawn() == ["west-square", "east-square"]
        page = atlas.page
        page.mouse.move(*atlas.point_of("east-square"))
        assert page.locator("#note strong").evaluate(TEXT_OF) == text
        atlas.open_card("west-square")
        for selector in ("h1", "#card h2", "#card .close", "#legend summary", "span.town", "option", "#tab-story",
                         ".region-name", ".river-name", "#card cite", "#card a"):  # fmt: skip
            assert page.locator(selector).first.evaluate(TEXT_OF) == text, selector
        assert page.title().split() == text.split()  # a title has no line ends
        assert page.locator("#language").get_attribute("aria-label") == text
        assert text in page.locator("path[data-region]").first.get_attribute("aria-label")
        assert page.evaluate("window.hacked") is None
        assert page.evaluate(COUNT) == elements
