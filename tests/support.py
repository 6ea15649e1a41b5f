"""What several test files need: where things are, the command, a reader of the built page, broken copies of data."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "data"
TINY = ROOT / "tests" / "tiny"
# Every text that a reader can see or hear: text nodes, labels left out for want of room, names and titles for the ear.
TEXTS = r"""() => {
  const hidden = (node) => node.closest("script, style, noscript, option") || !node.checkVisibility();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [document.title];
  while (walker.nextNode()) {
    if (!hidden(walker.currentNode.parentElement)) texts.push(walker.currentNode.data);
  }
  for (const node of document.querySelectorAll("[aria-label], [title], [alt], [placeholder]")) {
    if (!hidden(node)) {
      texts.push(...["aria-label", "title", "alt", "placeholder"].map((name) => node.getAttribute(name) ?? ""));
    }
  }
  return texts.map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
}"""
NEXT_FRAME = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"


def run(*arguments, cwd=ROOT, **environment):
    """Run the real command."""
    return subprocess.run(
        [sys.executable, ROOT / "build_map.py", *arguments],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


class PageReader(HTMLParser):
    """A built page as an HTML parser sees it: its start tags, and the text within each tag's name or id."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.texts = {}
        self._within = None
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, attrs))
        self._within = dict(attrs).get("id", tag)

    def handle_endtag(self, _tag):
        self._within = None

    def handle_data(self, data):
        self.texts[self._within] = self.texts.get(self._within, "") + data

    @property
    def data(self):
        """The JSON that the page's scripts read."""
        return json.loads(self.texts["atlas-data"])


def words_in(data):
    """Return the words that a page carries, by language and key."""
    keys = spelled(data["keys"])
    return {language: dict(zip(keys, data["words"][language], strict=True)) for language in data["languages"]}


def spelled(keys: str) -> list[str]:
    """Return the keys that `geo.pack.brief` wrote."""
    read: list[str] = []
    for part in keys.split(" "):
        read.append((read[-1] if read else "")[: int(part[:2])] + part[2:])
    return read


def files_in(folder):
    """Every file in a folder, hidden ones too, with its bytes."""
    return {path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def paths_of(node, path=()):
    """Yield the path of every node of a JSON value."""
    yield path
    if isinstance(node, dict | list):
        for key, child in node.items() if isinstance(node, dict) else enumerate(node):
            yield from paths_of(child, (*path, key))


def with_node(node, path, value):
    """Return a JSON value with the node at a path replaced or added; the original stays as it is."""
    if not path:
        return value
    key, *rest = path
    changed = node.copy()
    changed[key] = with_node(node[key], rest, value) if rest else value
    return changed


def with_value(atlas, name, path, value):
    """Return an atlas with one node of the table `name` replaced."""
    return replace(atlas, tables={**atlas.tables, name: with_node(atlas.tables[name], path, value)})


def with_feature(atlas, name, feature):
    """Return an atlas whose collection `name` has one feature more."""
    collection = atlas.tables[name]
    return with_value(atlas, name, ("features",), [*collection["features"], feature])


def spaced(text: str) -> str:
    """Return a text with common spaces for its no-break ones."""
    return " ".join(text.split())
