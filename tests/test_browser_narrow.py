"""No text is longer than its place: at 320 pixels and at twice the size of letters, in every language."""

import json

import pytest
from support import DATA

pytest_plugins = ["browser_fixtures"]

LANGUAGES = json.loads((DATA / "atlas.json").read_text("utf-8"))["languages"]
# Open the card of each region given and go through all steps; tell what is longer than its place. What no step changes is
# looked at once.
OVERFLOWING = """async ([regions, steps]) => {
  const drawn = () => new Promise((done) => setTimeout(done)); // the views follow at once; nothing needs be painted
  const changing = ["#chapter", "#chapter *", "#timeline", "#timeline *", "#contents *"];
  const all = ["html", "body", "#panel", "#heading", "#contents", "#contents *", "#timeline", "#timeline *", "#card", "#card *"];
  const longer = (selectors) => [...document.querySelectorAll(selectors)]
    .filter((node) => !node.closest("svg, .scroll, select, textarea") && node.clientWidth > 0
      && node.scrollWidth > node.clientWidth + 1 && node.checkVisibility())
    .map((node) => `${node.localName}#${node.id}.${node.className}: ${node.textContent.slice(0, 60)}`);
  const { actions } = atlas.begun;
  const found = longer(all);
  for (const region of regions) {
    actions.openCard(`region:${region}`);
    await drawn();
    document.querySelector("#card details").open = true;
    found.push(...longer(all));
  }
  actions.closeCard();
  for (let step = 0; step < steps; step += 1) {
    actions.goTo(step);
    await drawn();
    found.push(...longer(changing).map((told) => `step ${step}: ${told}`));
  }
  return found;
}"""


@pytest.mark.parametrize("large", [False, True], ids=["320px", "200%"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_fits(open_atlas, language, large):
    with open_atlas(f"#lang={language}", size=(640, 900) if large else (320, 640)) as atlas:
        if large:
            atlas.page.add_style_tag(content="html { font-size: 200%; }")
        for tab in atlas.each_tab():
            assert atlas.page.evaluate(OVERFLOWING, [["ukraine", "kholm"], len(atlas.data["steps"])]) == [], tab
