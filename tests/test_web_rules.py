"""The linter's rules for web/ bite: what no module may name, what each folder may import."""

import json
import shutil

import pytest
from node import node
from support import ROOT

FORBIDDEN = """\
node.innerHTML = text;
node["outerHTML"] = text;
node.insertAdjacentHTML("beforeend", text);
document.write(text);
document.createRange().createContextualFragment(text);
new DOMParser().parseFromString(text, "text/html");
layer.bindPopup(text);
layer.bindTooltip(text);
export const sink = <p innerHTML={text} />;
export const made = <p dangerouslySetInnerHTML={inner} />;
export const framed = <iframe title="x" srcdoc={text} />;
export const linked = <a href="javascript:0">x</a>;
const { innerHTML } = node;
eval(text);
new Function(text)();
setTimeout("text", 1);
setInterval("text", 1);
fetch(text);
window.fetch(text);
new XMLHttpRequest();
navigator.sendBeacon(text);
new WebSocket(text);
localStorage.getItem(text);
window.sessionStorage.getItem(text);
document.cookie = text;
Date.now();
Math.random();
import("./text.js");
"""
LAYERS = ("base", "story", "state", "map", "views")  # each may import those to its left
PACKAGES = {"leaflet": {"map"}, "preact": {"views"}, "preact/hooks": {"views"}, "@preact/signals": {"state", "map", "views"}}


@pytest.fixture
def complaints(tmp_path):
    """Lint modules, given by path, under the project's own rules; return the lines in question, with the rules, by path."""
    for name in ("biome.json", "package.json", "web/forbidden.grit"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)

    def lint(modules):
        for path, text in modules.items():
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(text, "utf-8")
        found = node("node_modules/@biomejs/biome/bin/biome", "lint", "--reporter=json", "--max-diagnostics=none", cwd=tmp_path)
        lines = {path: set() for path in modules}
        for problem in json.loads(found.stdout)["diagnostics"]:
            place = problem["location"]
            lines[place["path"]].add((place["start"]["line"], problem["category"]))
        return lines

    return lint


def test_no_module_makes_markup_runs_a_text_or_asks_for_anything(complaints):
    told = complaints({"web/views/bad.jsx": FORBIDDEN})["web/views/bad.jsx"]
    ours = {line for line, rule in told if rule == "plugin" or rule.startswith(("lint/security/", "lint/nursery/noImpliedEval"))}
    lines = FORBIDDEN.splitlines()
    assert [text for number, text in enumerate(lines, 1) if number not in ours] == []


@pytest.mark.parametrize("layer", LAYERS)
def test_imports_point_one_way(complaints, layer):
    own = f"web/{layer}/own.js"
    below = [f"../{other}/module.js" for other in LAYERS[: LAYERS.index(layer)]]
    above = [f"../{other}/module.js" for other in LAYERS[LAYERS.index(layer) + 1 :]] + ["../main.js"]
    free = [name for name, layers in PACKAGES.items() if layer in layers]
    barred = [name for name in PACKAGES if name not in free] + ["node:fs"]
    text = "".join(f'export * from "{name}";\n' for name in below + free + above + barred)
    rules = {"lint/style/noRestrictedImports", "lint/correctness/noNodejsModules"}
    told = {line for line, rule in complaints({own: text})[own] if rule in rules}
    allowed = len(below + free)
    assert told == set(range(allowed + 1, allowed + len(above + barred) + 1))


def test_imports_make_no_circle(complaints):
    told = complaints({"web/base/a.js": 'export * from "./b.js";\n', "web/base/b.js": 'export * from "./a.js";\n'})
    assert all((1, "lint/suspicious/noImportCycles") in lines for lines in told.values())
