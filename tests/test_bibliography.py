"""The sources are what a reference manager reads: items of CSL, and a file of BibLaTeX that says the same."""

import json
import re
import warnings
from importlib.resources import files
from typing import get_args

import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from hypothesis import example, given
from hypothesis import strategies as st
from pybtex.database import parse_string
from support import DATA, with_value

from geo.bibliography import ENTRIES, biblatex, csl_json, described, labels
from geo.export import derive_exports
from geo.kinds import SourceType
from geo.load import load_atlas

ATLAS = load_atlas(DATA)
EXPORTS = derive_exports(ATLAS)
ITEMS = json.loads(EXPORTS["sources.json"])
WORDS = ATLAS.words["es"]
OFFICIAL = files("citeproc") / "data" / "schema" / "schemas" / "styles"  # the schema of CSL itself
PLAIN = ("title", "volume", "issue", "number", "publisher", "note", "language")
RENAMED = {"publisher-place": "location", "page": "pages", "section": "chapter", "URL": "url"}
SIGNS = {"backslash": "\\", "braceleft": "{", "braceright": "}", "asciitilde": "~", "asciicircum": "^"}
HOSTILE = r"50 % & more_ #1 {a} \input{x} ~ ^ $ @book{y, and } and Sons, Ltd."


def official(name):
    """The words that the schema of CSL lists in one of its files."""
    return set(re.findall(r'^\s*\|?\s*"([\w-]+)"', (OFFICIAL / name).read_text("utf-8"), re.MULTILINE))


def test_every_type_and_field_is_one_of_csl():
    types, variables = official("csl-types.rnc"), official("csl-variables.rnc")
    assert set(get_args(SourceType)) <= types
    assert {field for item in ITEMS for field in item} <= variables | {"id", "type", "custom"}


def test_a_processor_of_csl_sets_every_item():
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module="citeproc")  # of what it has not yet got
        source = CiteProcJSON([{key: value for key, value in item.items() if key != "custom"} for item in ITEMS])
        bibliography = CitationStylesBibliography(
            CitationStylesStyle("harvard-cite-them-right", validate=False), source, formatter.plain
        )
        for item in ITEMS:
            bibliography.register(Citation([CitationItem(item["id"])]))
        told = list(map(str, bibliography.bibliography()))
    assert len(told) == len(ITEMS)
    for item, entry in zip(ITEMS, told, strict=True):
        assert item["title"].casefold() in entry.casefold()


def test_the_items_are_the_sources_each_with_a_title():
    rows = ATLAS.tables["sources.json"]
    assert [{**item, "title": row.get("title")} for item, row in zip(ITEMS, rows, strict=True)] == [
        {**row, "title": row.get("title")} for row in rows
    ]
    for item, row in zip(ITEMS, rows, strict=True):
        assert item["title"] == (row.get("title") or WORDS[f"source.{row['id']}"].replace("\N{NO-BREAK SPACE}", " "))


def read(text):
    """A text as TeX sets it, in which no sign stands for anything but itself."""
    bare = re.sub(r"\\text\w+\{\}|\\[&%$#_]", "", text)
    assert not set(bare) & set(r"\{}&%$#_~^"), text
    return re.sub(r"\\text(\w+)\{\}|\\([&%$#_])", lambda match: SIGNS.get(match[1]) or match[2], text)


def name_of(person):
    parts = [read(" ".join(part)[1:-1]) for part in (person.last_names, person.first_names)]
    return {"family": parts[0], "given": parts[1]} if parts[1] else {"alone": parts[0]}


def names_in(item, field):
    return [name if "given" in name else {"alone": name.get("family") or name["literal"]} for name in item.get(field, ())]


def iso(dated):
    return "-".join(f"{part:02}" for part in dated["date-parts"][0])


def expected(item):
    """The fields that an item should have in BibLaTeX."""
    return {
        **{field: item[field] for field in PLAIN if field in item},
        **{name: item[field] for field, name in RENAMED.items() if field in item},
        **({ENTRIES[item["type"]][1]: item["container-title"]} if "container-title" in item else {}),
        **({"date": iso(item["issued"])} if "issued" in item else {}),
        **({"urldate": iso(item["accessed"])} if "accessed" in item else {}),
        **({"keywords": "web"} if "custom" in item else {}),
    }


def entries_of(text):
    return parse_string(text, "bibtex").entries


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item["id"])
def test_biblatex_says_the_same_field_by_field(item):
    entry = entries_of(EXPORTS["sources.bib"])[item["id"]]
    assert entry.type == ENTRIES[item["type"]][0]
    assert {name: value if name == "url" else read(value) for name, value in entry.fields.items()} == expected(item)
    assert [name_of(person) for person in entry.persons.get("author", ())] == names_in(item, "author")
    assert [name_of(person) for person in entry.persons.get("editor", ())] == names_in(item, "editor")


def test_biblatex_has_an_entry_for_each_source():
    assert list(entries_of(EXPORTS["sources.bib"])) == [item["id"] for item in ITEMS]


def test_every_type_has_its_entry():
    assert set(ENTRIES) == set(get_args(SourceType))


@given(st.text(st.characters(exclude_categories=["C", "Z"]) | st.sampled_from("\\{}&%$#_~^@,\"' "), min_size=1).filter(str.strip))
@example(HOSTILE)
def test_any_text_comes_back_from_biblatex(text):
    text = " ".join(text.split())
    names = [{"family": text, "given": text}, {"literal": text}]
    item = {"id": "odd", "type": "book", "title": text, "author": names, "container-title": text, "note": text}
    (entry,) = entries_of(biblatex([item])).values()
    assert {read(entry.fields[name]) for name in ("title", "maintitle", "note")} == {text}
    assert len(entry.persons["author"]) == 2
    for person in entry.persons["author"]:
        parts = [*person.last_names, *person.first_names]
        assert {read(part[1:-1]) for part in parts} == {text}


def test_an_address_stays_one(tiny):
    odd = with_value(tiny, "sources.json", (0, "URL"), "https://example.org/a_b%20#c{d}\\e&f~g")
    (entry, _) = entries_of(biblatex(described(odd, odd.words["en"]))).values()
    assert entry.fields["url"] == "https://example.org/a_b%20#c%7Bd%7D%5Ce&f~g"


def test_csl_json_keeps_what_it_is_given(tiny):
    sources = described(tiny, tiny.words["fr"])
    assert json.loads(csl_json(sources)) == sources
    assert [source["title"] for source in sources] == ["The log of the Albatross", tiny.words["fr"]["source.gazette"]]


def test_a_label_says_who_what_and_where(tiny):
    described_in_french = f"The Judge: {tiny.words['fr']['source.gazette']}, The Sea Gazette"
    assert labels(tiny, tiny.words["fr"]) == {"log": "Nobody: The log of the Albatross", "gazette": described_in_french}
