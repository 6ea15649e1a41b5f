"""Every language: chosen, linked to or preferred, it is the language of every word on the page, seen or heard."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

import pytest
from support import DATA, spaced, words_in

pytest_plugins = ["browser_fixtures"]

LANGUAGES = json.loads((DATA / "atlas.json").read_text("utf-8"))["languages"]
KEY = re.compile(r"\b(panel|switch|legend|stage|area|card|map|scale|about|status|article|region|fact|river|place)\.[a-z]")
NO_TEXT = re.compile(r"undefined|\bnull\b|\bNaN\b|\[object|Invalid Date")
WRITTEN = {  # how a locale groups digits and writes the old and the new date of a day
    "en": (",", "9 February 1918", "27 January 1918"),
    "es": (" ", "9 de febrero de 1918", "27 de enero de 1918"),
    "pl": (" ", "9 lutego 1918", "27 stycznia 1918"),
    "de": (".", "9. Februar 1918", "27. Januar 1918"),
    "ru": (" ", "9 февраля 1918 г.", "27 января 1918 г."),  # noqa: RUF001
    "uk": (" ", "9 лютого 1918 р.", "27 січня 1918 р."),  # noqa: RUF001
    "lt": (" ", "1918 m. vasario 9 d.", "1918 m. sausio 27 d."),
    "lv": (" ", "1918. gada 9. februāris", "1918. gada 27. janvāris"),
    "et": (" ", "9. veebruar 1918", "27. jaanuar 1918"),
    "fi": (" ", "9. helmikuuta 1918", "27. tammikuuta 1918"),
}


# The texts of each region's note and card.
SAID = """async (regions) => {
  const drawn = () => new Promise((done) => setTimeout(done)); // the views follow at once; nothing needs be painted
  const within = (selector) => [...document.querySelectorAll(selector)].map((node) => node.textContent);
  const { actions } = atlas.begun;
  const texts = [];
  for (const region of regions) {
    actions.point({ key: `region:${region}`, x: 9, y: 9 });
    await drawn();
    texts.push(...within("#note > *"));
    actions.openCard(`region:${region}`);
    await drawn();
    texts.push(...within("#card :not(dl, dd)"));
    actions.closeCard();
    await drawn();
  }
  return texts;
}"""


def everything_said(atlas) -> list[str]:
    """Return all texts of the page: the panel's tabs with all their sections open, then with each region's note and card."""
    hint = atlas.frame.locator("#hint button")
    if hint.count():  # it is told once
        hint.click()
    texts = [text for _ in atlas.each_tab() for text in atlas.texts()]
    return list(map(spaced, [*texts, *atlas.frame.evaluate(SAID, atlas.region_ids)]))


def foreign_words(atlas) -> set[str]:
    """Return the words of other languages that this page's language does not also use."""
    own = spaced(" | ".join([*atlas.words.values(), *map(str, atlas.data["sources"])]))
    others = [words for code, words in words_in(atlas.data).items() if code != atlas.language]
    words = {spaced(word) for other in others for key, word in other.items() if key != "language.name"}
    return {word for word in words if word not in own}


class Said(NamedTuple):
    """What a page says that was opened in a language, and what it carries to say it with."""

    texts: list[str]
    title: str
    words: dict[str, str]
    foreign: set[str]
    regions: list[dict]
    facts: list[dict]
    sums: list[dict]

    @property
    def text(self) -> str:
        return "\n".join(self.texts)


@pytest.fixture(scope="module")
def said(chromium, real_file):
    """What the page says in each language when it is opened in it."""
    pages = {}
    for language in LANGUAGES:
        with chromium.atlas(real_file, f"#lang={language}") as atlas:
            assert atlas.language == language
            title, data = atlas.page.title(), atlas.data
            texts = everything_said(atlas)
            pages[language] = Said(texts, title, atlas.words, foreign_words(atlas), data["regions"], data["facts"], data["sums"])
    return pages


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_speaks_one_language(said, language):
    page = said[language]
    assert page.title == page.words["title"]
    assert len(page.texts) > 300
    assert not KEY.search(page.text)
    assert not NO_TEXT.search(page.text)
    assert page.foreign.isdisjoint(page.texts)
    assert [word for word in page.foreign if len(word) > 20 and word in page.text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_and_dates_are_written_as_the_language_has_them(said, language):
    separator, new_style, old_style = WRITTEN[language]
    page = said[language]
    unit = page.words["area.unit"]
    expected = [f"{round(region['km2'], -2):,}".replace(",", separator) + f" {unit}" for region in page.regions]
    expected.append(f"{new_style} ({spaced(page.words['stage.old-style'])} {old_style})")
    text = page.text
    assert [part for part in expected if part not in text] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_regions_is_said(said, language):
    page = said[language]
    expected = [word for key, word in page.words.items() if re.match(r"(region|article)\.", key)]
    expected += [page.words[f"status.{row['id']}"] for row in page.sums if row["kind"] == "status"]  # those of the step shown
    expected += [page.words[f"fact.{fact['id']}"] for fact in page.facts]
    text = page.text.lower()  # a legend and a table begin with a capital
    assert [word for word in map(spaced, expected) if word.lower() not in text] == []


def test_changing_the_language_changes_every_word(said, open_atlas):
    """One reader goes through all languages by the menu and back to the first, another through some by the address."""
    for way, languages in (("select", [*LANGUAGES, LANGUAGES[0]]), ("hash", LANGUAGES[:4])):
        with open_atlas(f"#lang={languages[0]}") as atlas:
            for language in languages[1:]:
                change_language(atlas, way, language)
                assert atlas.page.title() == atlas.words["title"]
                assert atlas.page.locator("#language").input_value() == language
                assert sorted(everything_said(atlas)) == sorted(said[language].texts)


def change_language(atlas, way: str, language: str) -> None:
    if way == "select":
        atlas.page.locator("#language").select_option(language)
    else:
        atlas.page.evaluate("(code) => { location.hash = location.hash.replace(/lang=../, `lang=${code}`); }", language)
    atlas.page.wait_for_function("(code) => document.documentElement.lang === code", arg=language)


@pytest.mark.parametrize("way", ["select", "hash"])
def test_open_card_and_note_change_too(open_atlas, way):
    first, *_, last = LANGUAGES
    with open_atlas(f"#lang={first}") as atlas:
        atlas.open_card("finland")
        old = set(atlas.page.locator("#card").inner_text().split("\n"))
        change_language(atlas, way, last)
        assert atlas.page.locator("#card h2").inner_text() == atlas.words["region.finland.name"]
        new = set(atlas.page.locator("#card").inner_text().split("\n"))
        before, after = (set(words_in(atlas.data)[language].values()) for language in (first, last))
        assert not old & new & (before - after)


def test_note_changes_with_the_language(open_atlas):
    first, *_, last = LANGUAGES
    with open_atlas(f"#lang={first}") as atlas:
        atlas.path("finland").focus()
        assert atlas.page.locator("#note strong").inner_text() == atlas.words["region.finland.name"]
        change_language(atlas, "hash", last)
        note = atlas.page.locator("#note")
        assert note.is_hidden() or note.locator("strong").inner_text() == atlas.words["region.finland.name"]


@pytest.mark.parametrize(
    ("locale", "expected"),
    [("pl-PL", "pl"), ("es-MX", "es"), ("en-US", "en"), ("pl", "pl"), ("de-AT", "de"), ("fr-FR", LANGUAGES[0])],
)
def test_browser_preference_is_followed(open_atlas, locale, expected):
    with open_atlas(locale=locale) as atlas:
        assert atlas.language == expected
        assert atlas.page.title() == words_in(atlas.data)[expected]["title"]
        assert atlas.page.locator("#language").input_value() == expected


@pytest.mark.parametrize("fragment", ["#lang=xx", "#lang=", "#lang", "#", "#lang=pl-PL&x=1", "#lang=__proto__", "#%"])
def test_any_address_opens(open_atlas, fragment):
    with open_atlas(fragment, locale="es-ES") as atlas:
        assert atlas.language == ("pl" if "pl-PL" in fragment else "es")
        assert atlas.drawn() == atlas.region_ids


def test_link_wins_over_preference(open_atlas):
    with open_atlas("#lang=en", locale="pl-PL") as atlas:
        assert atlas.language == "en"


def test_languages_name_themselves(shown):
    options = shown.page.locator("#language option")
    assert options.all_inner_texts() == [words_in(shown.data)[code]["language.name"] for code in LANGUAGES]
    assert [option.get_attribute("lang") for option in options.all()] == LANGUAGES
