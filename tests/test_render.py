import html
import json
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from support import PageReader, paths_of, with_node, words_in

from build_map import main
from geo.csl import group_of
from geo.page import derive_page
from geo.render import json_for_html, make_map, to_html

CORPUS = [
    "{{7*7}}",
    "{% raw %}",
    "{# x #}",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title></style></p><b>",
    "${1}",
    "`a` `${b}`",
    "\"double\" 'single' \\ \\\\ \\n",
    "a\u2028b\u2029c",
    "\u202eright to left: \u05d0\u05d1\u05d2 \u0627\u0644\u0639",
    "<!--slot:data-->",
    "<!-- <script>",
    "/*slot:style*/",
    "_0123456789abcdef0123456789abcdef",
    "&lt;b&gt; &amp;amp;",
    r"\1 \g<0>",
]
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5),
)


def filled(tables, text):
    """The tables with a text in every place that holds free text, and in every address that may hold it."""
    filled = tables
    for path in paths_of(tables):
        match path:
            case ("atlas.json", "date"):
                pass  # a date, not a text
            case (("text/en.json" | "text/fr.json"), _) | ("atlas.json", "version"):
                filled = with_node(filled, path, text)
            case ("sources.json", _, *_, ("title" | "container-title" | "volume" | "issue" | "page")):
                filled = with_node(filled, path, text)
            case ("sources.json", _, "author", _, ("family" | "given" | "literal")):
                filled = with_node(filled, path, text)
            case (*_, "URL") if not re.search(r'[\s<>"]', text):
                filled = with_node(filled, path, f"https://example.org/{text}")
            case (name,) if name.endswith(".geojson"):
                filled = with_node(filled, (name, "name"), text)
    return filled


@pytest.fixture
def files(tiny_copy):
    paths = sorted(tiny_copy.rglob("*json"))
    return {str(path.relative_to(tiny_copy)): json.loads(path.read_text("utf-8")) for path in paths}


@pytest.mark.parametrize("text", CORPUS)
def test_no_text_is_taken_for_markup_template_or_script(files, tiny_copy, tiny_html, text):
    changed = filled(files, text)
    for name, table in changed.items():
        (tiny_copy / name).write_text(json.dumps(table), "utf-8")
    assert main(["--data", str(tiny_copy), "--output", str(tiny_copy.parent)]) == 0
    built = (tiny_copy.parent / "index.html").read_text("utf-8")

    page, clean = PageReader(built), PageReader(tiny_html)
    assert words_in(page.data) == {"en": changed["text/en.json"], "fr": changed["text/fr.json"]}
    assert set(words_in(page.data)["fr"].values()) == {text}
    assert page.texts["p"] == 2 * text
    shown = [
        {
            **{field: value for field, value in row.items() if field not in {"type", "custom"}},
            "group": group_of(row, "1939-12-31"),
        }
        for row in changed["sources.json"]
    ]
    assert page.data["sources"] == shown
    assert text in shown[1].values()
    assert page.data["version"] == page.texts["title"] == page.texts["h1"] == text
    assert page.tags == clean.tags
    assert built.count("49") == tiny_html.count("49")


@settings(max_examples=30)
@given(st.text(min_size=1))
def test_any_text_passes_from_page_to_reader_unchanged(tiny_page, text):
    data = tiny_page["data"]
    count = len(data["keys"].split(" "))
    words = {"en": [text] * count, text: [text] * count}
    sources = [{**source, "title": text, "container-title": text, "author": [{"literal": text}]} for source in data["sources"]]
    changed = {**data, "version": text, "languages": ["en", text], "words": words, "sources": sources}
    reader = PageReader(to_html(make_map({**tiny_page, "title": text, "fallback": {"en": text}, "data": changed})))
    assert reader.data == changed
    assert reader.texts["title"] == reader.texts["h1"] == reader.texts["p"] == text


MARKUP = {"</script>": ["<!--", "&lt;", "\u2028\u2029"]}


@given(values)
@example(MARKUP)
def test_json_for_html_is_the_same_json(value):
    assert json.loads(json_for_html(value)) == value


@given(values)
@example(MARKUP)
def test_json_for_html_holds_nothing_that_ends_an_element_or_a_line(value):
    assert not set("<>&\n\u2028\u2029") & set(json_for_html(value))


@pytest.mark.parametrize("value", [float("nan"), [float("inf")]])
def test_json_for_html_refuses_what_is_no_json(value):
    with pytest.raises(ValueError, match="JSON"):
        json_for_html(value)


def test_a_page_is_rendered_alike_again_and_again(tiny_page, tiny_html):
    atlas_map = make_map(tiny_page)
    assert to_html(atlas_map) == to_html(atlas_map) == to_html(make_map(tiny_page)) == tiny_html


def test_nothing_random_is_left(tiny_html):
    assert not re.search(r"[0-9a-f]{32}", tiny_html)


def test_every_slot_is_filled(tiny_html):
    assert "slot:" not in tiny_html
    assert "{{" not in tiny_html


def test_the_page_names_its_language_and_title(tiny_page, tiny_html):
    reader = PageReader(tiny_html)
    assert ("html", [("lang", "en")]) in reader.tags
    assert reader.texts["title"] == tiny_page["title"]
    assert reader.texts["h1"] == tiny_page["title"]
    assert reader.texts["p"] == "".join(tiny_page["fallback"].values())
    assert reader.data == tiny_page["data"]


def test_every_layer_goes_to_its_pane_with_its_id(tiny_page, tiny_html):
    for layer in tiny_page["layers"]:
        assert f'"id": "{layer["id"]}"' in tiny_html
        assert f'"pane": "{layer["pane"]}"' in tiny_html
        assert f'"className": "{layer["pane"]}"' in tiny_html


def test_words_stay_out_of_the_scripts(tiny_page, tiny_html):
    outside = tiny_html.replace(json_for_html(tiny_page["data"]), "").replace(json_for_html(tiny_page["dataset"]), "")
    words = {word for words in words_in(tiny_page["data"]).values() for word in words.values() if len(word) > 12}
    assert {word for word in words if word in outside} == {tiny_page["title"], *tiny_page["fallback"].values()}


def test_in_a_notebook_the_map_is_the_page_in_a_frame(tiny_page, tiny_html):
    shown = make_map(tiny_page)._repr_html_()
    reader = PageReader(shown)
    ((_, attributes),) = [tag for tag in reader.tags if tag[0] == "iframe"]
    assert html.unescape(re.search(r'srcdoc="([^"]*)"', shown)[1]) == dict(attributes)["srcdoc"] == tiny_html
    assert make_map(tiny_page)._repr_html_() == shown


def test_a_new_language_in_front_is_the_pages(tiny):
    page = derive_page(tiny)
    assert 'lang="&lt;x&quot;&gt;"' in to_html(make_map({**page, "language": '<x">'}))
