"""The recipes of CONTRIBUTING.md lead where they say: those for data are followed, those for code name what is there."""

import json
import re

import pytest
from support import ROOT, TINY, PageReader, files_in, run, words_in

from geo.load import load_atlas
from geo.pack import packed, with_calls
from geo.validate import find_problems

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
SECTIONS = {name: body for name, _, body in (part.partition("\n") for part in CONTRIBUTING.split("\n## "))}
DATA_RECIPES, CODE_RECIPES = (
    {name: body for name, _, body in (part.partition("\n") for part in SECTIONS[f"Recipes for the {kind}"].split("\n### ")[1:])}
    for kind in ("data", "code")
)
SQUARE = [[[81.2, -15.5], [81.8, -15.5], [81.8, -14.5], [81.2, -14.5], [81.2, -15.5]]]
COURSE = [[79.1, -15.9], [80.7, -15.9]]


def edit(path, change):
    """Put what `change` makes of a JSON file into its place."""
    path.write_text(json.dumps(change(json.loads(path.read_text("utf-8")))), "utf-8")


def add_row(folder, name, row, place=None):
    edit(folder / name, lambda table: [*table[:place], row, *(table[place:] if place is not None else [])])


def add_feature(folder, name, identifier, shape, coordinates, **properties):
    feature = {"type": "Feature", "id": identifier, "properties": {**properties, "sources": ["log"]}}
    placed = {**feature, "geometry": {"type": shape, "coordinates": coordinates}}
    edit(folder / name, lambda table: {**table, "features": [*table["features"], placed]})


def add_words(folder, *keys):
    for path in (folder / "text").glob("*.json"):
        edit(path, lambda words, tag=path.stem: {**words, **{key: f"{key} in {tag}" for key in keys}})


def add_region(folder):
    add_feature(folder, "regions.geojson", "islet", "Polygon", SQUARE, stage="offer", article="third")
    evidence = {"kind": "coast", "within_km": 2, "follows": "cliff", "sources": ["log"]}
    add_row(folder, "borders.json", {"id": "islet-shore", "region": "islet", "beyond": "deep", **evidence})
    for status, day, ground in (("idle", "1931-05-01", {}), ("leased", "1932-07-15", {"instrument": "deed"})):
        row = {"id": f"islet-{status}", "region": "islet", "from": day, "status": status, **ground, "sources": ["log"]}
        add_row(folder, "standings.json", row)
    add_words(folder, *(f"region.islet.{part}" for part in ("name", "label", "now", "was", "wanted", "treaty")))
    add_words(folder, "article.third", "follows.cliff", "beyond.deep", "fact.islet-log")
    fact = {"id": "islet-log", "region": "islet", "quantity": "area", "value": 7000, "unit": "km2", "sources": ["log"]}
    add_row(folder, "facts.json", fact)


def add_language(folder):
    words = json.loads((folder / "text" / "en.json").read_text("utf-8"))
    sverige = {key: f"{word} på svenska" for key, word in words.items()} | {"language.locale": "sv"}
    (folder / "text" / "sv.json").write_text(json.dumps(sverige), "utf-8")
    edit(folder / "atlas.json", lambda settings: {**settings, "languages": [*settings["languages"], "sv"]})


def add_step(folder):
    people = [{"person": "pilot", "office": "pilotage"}]
    step = {"id": "wreck", "on": "1932-01-10", "rank": 2, "place": "quay", "people": people, "note": True, "sources": ["log"]}
    add_row(folder, "steps.json", step, place=2)
    add_feature(folder, "places.geojson", "quay", "Point", [80.5, -15], kind="town", rank=2)
    add_row(folder, "people.json", {"id": "pilot"})
    add_row(folder, "offices.json", {"id": "pilotage"})
    standing = {"id": "west-sold", "region": "west-square", "from": "1932-01-10", "status": "sold", "instrument": "charter"}
    add_row(folder, "standings.json", {**standing, "sources": ["log"]})
    add_words(folder, "place.quay", "place.quay.now", "person.pilot", "office.pilotage")
    add_words(folder, "step.wreck.name", "step.wreck.text", "step.wreck.note")


def add_term(folder):
    add_row(folder, "terms.json", {"id": "shoal", "sources": ["log"]})
    add_words(folder, "term.shoal.name", "term.shoal.text", "term.shoal.stem")


def add_overlays(folder):
    add_feature(folder, "lines.geojson", "cable", "LineString", COURSE, when="1931/1932", within_km=3, dash="long")
    add_feature(folder, "areas.geojson", "shoal", "Polygon", SQUARE, kind="contested", when="1932~")
    edit(folder / "steps.json", lambda steps: [*steps[:-1], {**steps[-1], "shows": ["reef", "patrol", "cable", "shoal"]}])
    add_row(folder, "readings.json", {"id": "shoal-sand", "of": "shoal", "drawn": True, "sources": ["log"]})
    add_row(folder, "readings.json", {"id": "shoal-rock", "of": "shoal", "sources": ["gazette"]})
    add_words(folder, "reading.shoal-sand", "reading.shoal-rock", "dash.long")
    add_words(folder, *(f"overlay.{name}.{part}" for name in ("cable", "shoal") for part in ("name", "note")))


def add_holding(folder):
    days = {"from": "1931-05", "to": "1932~"}
    add_feature(folder, "holdings.geojson", "depot", "Polygon", SQUARE, holder="smugglers", within_km=3, **days)
    add_row(folder, "holders.json", {"id": "smugglers", "look": "grain"})
    add_words(folder, "holder.smugglers", "holding.depot.name", "holding.depot.note")


FOLLOWED = {
    "A region": add_region,
    "A language": add_language,
    "A step": add_step,
    "A term": add_term,
    "A line or area": add_overlays,
    "Land that troops hold": add_holding,
}
TOLD = {  # the files without which the others make no atlas
    "A region": "regions.geojson borders.json standings.json text/en.json text/fr.json",
    "A language": "text/sv.json",
    "A step": "places.geojson people.json offices.json text/en.json text/fr.json",
    "A term": "text/en.json text/fr.json",
    "A line or area": "lines.geojson areas.geojson readings.json text/en.json text/fr.json",
    "Land that troops hold": "holders.json text/en.json text/fr.json",
}


def named_in(recipe):
    """Return the paths that a recipe names."""
    return set(re.findall(r"`([\w.*-]+/[\w./*-]*)`", recipe))


def touched(folder):
    """Return the files of the tiny atlas that a copy has otherwise or has besides, as the recipes name them."""
    before = files_in(TINY)
    paths = [path for path, content in files_in(folder).items() if before.get(path) != content]
    return {f"data/{path.parent}/" if path.parent.name else f"data/{path}" for path in paths}


@pytest.fixture
def built(tiny_copy, tmp_path):
    """Follow a recipe, run the commands that it ends with, and return the page."""

    def build(name):
        FOLLOWED[name](tiny_copy)
        for options in (["--canonical"], ["--output", tmp_path / "output"]):
            done = run("--data", tiny_copy, *options)
            assert (done.returncode, done.stderr) == (0, "")
        html = (tmp_path / "output" / "index.html").read_text("utf-8")
        return html, PageReader(html).data

    return build


def test_every_recipe_for_data_is_followed():
    assert DATA_RECIPES.keys() == FOLLOWED.keys()


@pytest.mark.parametrize("name", FOLLOWED)
def test_a_recipe_names_each_file_that_is_to_be_changed_and_none_that_is_not(tiny_copy, name):
    FOLLOWED[name](tiny_copy)
    numbered = "\n".join(re.findall(r"^\d\. (`data/[^:]*):", DATA_RECIPES[name], re.MULTILINE))
    told = {path.replace("*.json", "") for path in named_in(numbered)}
    assert touched(tiny_copy) == told - {"data/glossary/"}


@pytest.mark.parametrize(("name", "needed"), TOLD.items())
def test_what_is_forgotten_of_a_recipe_is_told(tiny_copy, name, needed):
    FOLLOWED[name](tiny_copy)
    assert find_problems(load_atlas(tiny_copy)) == []
    followed, before = files_in(tiny_copy), files_in(TINY)
    told = set()
    for path in [path for path in followed if followed[path] != before.get(path)]:
        (tiny_copy / path).unlink() if path not in before else (tiny_copy / path).write_bytes(before[path])
        if find_problems(load_atlas(tiny_copy)):
            told.add(path.as_posix())
        (tiny_copy / path).write_bytes(followed[path])
    assert told == set(needed.split())


def test_a_region_that_follows_its_recipe_is_on_the_page(built):
    html, data = built("A region")
    (islet,) = [region for region in data["regions"] if region["id"] == "islet"]
    assert [standing["status"] for standing in islet["standings"]] == ["idle", "leased"]
    assert islet["km2"] == pytest.approx(7100, rel=0.02)
    assert with_calls(json.dumps(packed(SQUARE[0]))) in html
    assert [border["km"] > 300 for border in data["borders"] if border["region"] == "islet"] == [True]
    assert words_in(data)["fr"]["region.islet.name"] == "region.islet.name in fr"
    assert "islet" in {row["id"] for row in data["sums"]}


def test_a_language_that_follows_its_recipe_is_on_the_page(built):
    html, data = built("A language")
    assert data["languages"] == ["en", "fr", "sv"]
    assert words_in(data)["sv"]["language.name"] == "English på svenska"
    assert '<p lang="sv">Switch JavaScript on to see the map. på svenska</p>' in html


def test_a_step_that_follows_its_recipe_is_on_the_page(built):
    _, data = built("A step")
    assert [step["id"] for step in data["steps"]] == ["bid", "storm", "wreck", "verdict"]
    wreck = data["steps"][2]
    assert (wreck["stage"], wreck["on_julian"], wreck["shows"]) == ("offer", "1931-12-28", ["reef"])
    assert {"quay", "haven"} == {place["id"] for place in data["places"]}
    (west,) = [region for region in data["regions"] if region["id"] == "west-square"]
    assert west["standings"][-1]["from"] == wreck["on"]
    assert words_in(data)["en"]["step.wreck.note"] == "step.wreck.note in en"


def test_a_term_that_follows_its_recipe_is_on_the_page(built):
    _, data = built("A term")
    assert [row["id"] for row in data["terms"]] == ["fathom", "shoal"]


def test_a_line_and_an_area_that_follow_their_recipe_are_on_the_page(built):
    html, data = built("A line or area")
    assert [line["id"] for line in data["lines"]] == ["patrol", "cable"]
    assert [area["id"] for area in data["areas"]] == ["reef", "shoal"]
    assert {"cable", "shoal"} <= set(data["steps"][-1]["shows"])
    assert [row["id"] for row in data["readings"] if row["of"] == "shoal"] == ["shoal-sand", "shoal-rock"]
    for course in (COURSE, SQUARE[0]):
        assert with_calls(json.dumps(packed(course))) in html


def test_a_holding_that_follows_its_recipe_is_on_the_page(built):
    html, data = built("Land that troops hold")
    depot = data["holdings"][-1]
    assert (depot["id"], depot["since"], depot["held"], depot["until"]) == ("depot", "1931-05-01", "1931-06-01", "1932-12-31")
    assert data["holders"][-1] == {"id": "smugglers", "look": "grain"}
    assert with_calls(json.dumps(packed(SQUARE[0]))) in html


@pytest.mark.parametrize("name", CODE_RECIPES)
def test_what_a_recipe_for_code_names_is_in_the_files_that_it_names(name):
    recipe = CODE_RECIPES[name]
    paths = [path for pattern in named_in(recipe) for path in ROOT.glob(pattern)]
    text = "".join(path.read_text("utf-8") for path in paths if path.is_file())
    names = re.findall(r"`([A-Z][A-Z_]{3,}|[a-z]+_[a-z_]+|[a-z]+[A-Z]\w+|Problem|Name)`", recipe)
    assert [name for name in names if not re.search(rf"\b{name}\b", text)] == []
    assert len(paths) > 3


def test_the_recipes_are_short():
    for recipe in [*DATA_RECIPES.values(), *CODE_RECIPES.values()]:
        assert 3 <= len(recipe.strip().splitlines()) <= 8
