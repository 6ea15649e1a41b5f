"""No-break spaces by rule: where they stand, that nothing else changes, and that the data leaves them to the rule."""

# ruff: noqa: RUF001 (Cyrillic letters and dashes are meant)

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import DATA

from geo.load import load_atlas
from geo.page import derive_page
from geo.typography import NBSP, OF_LANGUAGE, typeset

ATLAS = load_atlas(DATA)
LANGUAGES = ATLAS.tables["atlas.json"]["languages"]


@pytest.mark.parametrize(
    ("language", "text"),  # "_" stands for a no-break space
    [
        ("en", "On 9_February 1918 the treaty."),
        ("en", "the night of 8–9_February; Article_III, Articles_III and VI, Art._12"),
        ("en", "at 4.30 a.m., by 126 to 85_votes, within 30_km of 780,000_km²"),
        ("en", "I met VI people. In 1918 nobody ended it on the 9th."),
        ("en", "It ended on the 9. Then came 1918."),
        ("es", "del 27_de diciembre de 1917 al 14_de enero, 780_000_km², 3_%, el artículo_VI"),
        ("de", "am 9._Februar 1918, vom 8._zum 9._Februar, Artikel_III. Am 24. Die Truppen"),
        ("pl", "9_lutego 1918_r. w_Rydze i_w_Kijowie, artykuł_III"),
        ("ru", "9_февраля 1918_г. в_Киеве_– статья_VI, 30_км"),
        ("uk", "9_лютого 1918_р. у_Києві_– стаття_VI"),
        ("lt", "1918_m. vasario_9_d. pagal III_straipsnį"),
        ("lv", "1918._gada 9._februārī ar III_pantu"),
        ("et", "9._veebruaril 1918._aastal, III_artikkel"),
        ("fi", "helmikuun 9._päivänä, 9._helmikuuta 1918, III_artikla"),
    ],
)
def test_no_line_ends_where_it_may_not(language, text):
    assert typeset(text.replace("_", " "), language) == text.replace("_", NBSP)


PIECES = ["1", "18", "780", ".", ",", " ", "  ", NBSP, "III", "Article", "w", "в", "–", "km", "r.", "статья", "kovo", "Mai"]
TEXTS = st.lists(st.sampled_from(PIECES)).map("".join) | st.text()


@given(TEXTS, st.sampled_from([*OF_LANGUAGE, "en"]))
def test_nothing_but_spaces_changes_and_twice_is_once(text, language):
    once = typeset(text, language)
    assert once.replace(NBSP, " ") == text.replace(NBSP, " ")
    assert all(old in {new, " "} for old, new in zip(text, once, strict=True))
    assert typeset(once, language) == once


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_data_leaves_to_the_rule_what_the_rule_does(language):
    by_hand = {}
    for key, text in ATLAS.words[language].items():
        ruled = typeset(text.replace(NBSP, " "), language)
        if any(old == NBSP == new for old, new in zip(text, ruled, strict=True)):
            by_hand[key] = text
    assert by_hand == {}


def test_the_page_has_its_words_with_the_spaces(tiny):
    spaced = {**tiny.words["en"], "title": "9 May, Article III"}
    words = derive_page(type(tiny)(tiny.folder, tiny.tables, {**tiny.words, "en": spaced}))["data"]["words"]["en"]
    assert f"9{NBSP}May, Article{NBSP}III" in words
