"""No text is longer than its place: at 320 pixels and at twice the size of letters, in every language."""

import json

import pytest
from support import DATA

pytest_plugins = ["browser_fixtures"]

LANGUAGES = json.loads((DATA / "atlas.json").read_text("utf-8"))["languages"]
OVERFLOWING = """() => [document.documentElement, document.body, ...document.querySelectorAll(
  "#panel, #heading, #contents, #contents *, #timeline, #timeline *, #card, #card *")]
  .filter((node) => !node.closest("svg, .scroll, select, textarea") && !node.matches("select, textarea")
    && node.checkVisibility() && node.clientWidth > 0 && node.scrollWidth > node.clientWidth + 1)
  .map((node) => `${node.localName}#${node.id}.${node.className}: ${node.textContent.slice(0, 60)}`)"""


@pytest.mark.parametrize("large", [False, True], ids=["320px", "200%"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_fits(open_atlas, language, large):
    with open_atlas(f"#lang={language}", size=(640, 900) if large else (320, 640)) as atlas:
        if large:
            atlas.page.add_style_tag(content="html { font-size: 200%; }")
        atlas.open_all_details()
        for region in ("ukraine", "kholm"):
            atlas.page.evaluate("(key) => atlas.begun.actions.openCard(key)", f"region:{region}")
            atlas.next_frame()
            assert atlas.page.evaluate(OVERFLOWING) == []
        atlas.page.keyboard.press("Escape")
        for number in range(len(atlas.data["steps"])):
            atlas.go_to(number)
            assert atlas.page.evaluate(OVERFLOWING) == [], number
