"""Terms: what a word of a text means opens beneath it and closes again; all of them stand in the glossary."""

import re

import pytest

pytest_plugins = ["browser_fixtures"]

FIRST = "#step=before"
FOCUSED = "node.matches('button.term') && node.textContent"


def term_of(shown, words: str):
    return shown.page.locator("#chapter button.term", has_text=re.compile(f"^{words}$"))


def meaning_of(shown, term: str) -> str:
    return f"{shown.words[f'term.{term}.name']}: {shown.words[f'term.{term}.text']}"


@pytest.fixture
def first(open_atlas):
    with open_atlas(FIRST) as atlas:
        yield atlas


def test_a_term_opens_what_it_means_and_keeps_the_focus(first):
    term = term_of(first, "Congress of Soviets")
    assert term.get_attribute("aria-expanded") == "false"
    term.focus()
    first.page.keyboard.press("Enter")
    assert term.get_attribute("aria-expanded") == "true"
    assert first.page.locator(".meaning").all_inner_texts() == [meaning_of(first, "congress-of-soviets")]
    assert first.active(FOCUSED) == "Congress of Soviets"
    first.page.keyboard.press("Escape")
    assert term.get_attribute("aria-expanded") == "false"
    assert first.page.locator(".meaning").count() == 0
    assert first.active(FOCUSED) == "Congress of Soviets"


def test_a_second_click_closes_and_another_term_of_the_text_takes_its_place(first):
    term, other = term_of(first, "Central Powers"), term_of(first, "Bolsheviks")
    term.click()
    term.click()
    assert first.page.locator(".meaning").count() == 0
    term.click()
    other.focus()  # the meaning of the first lies over it
    first.page.keyboard.press("Enter")
    assert first.page.locator(".meaning").all_inner_texts() == [meaning_of(first, "bolsheviks")]
    assert term.get_attribute("aria-expanded") == "false"


def test_a_meaning_lies_beneath_its_term_and_within_its_text(first):
    term = term_of(first, "Bolsheviks")
    term.click()
    word, box = term.bounding_box(), first.page.locator(".meaning").bounding_box()
    text = first.page.locator("#chapter p", has=first.page.locator(".meaning")).bounding_box()
    assert box["y"] >= word["y"] + word["height"] - 1
    assert box["x"] >= text["x"]
    assert box["x"] + box["width"] <= text["x"] + text["width"] + 1


def test_escape_closes_the_meaning_first_and_then_the_card(shown):
    shown.open_card("poland")
    shown.page.locator("#card button.term", has_text="sovereignty").click()
    assert shown.page.locator("#card .meaning").inner_text() == meaning_of(shown, "sovereignty")
    shown.page.keyboard.press("Escape")
    assert shown.page.locator("#card .meaning").count() == 0
    assert shown.page.locator("#card").is_visible()
    shown.page.keyboard.press("Escape")
    assert shown.page.locator("#card").is_hidden()


def test_the_glossary_tells_every_term_in_the_order_of_the_language(shown):
    shown.open_section("glossary")
    names = shown.page.locator("#section-glossary dt").all_inner_texts()
    assert sorted(names) == sorted(shown.words[f"term.{row['id']}.name"] for row in shown.data["terms"])
    assert names == sorted(names, key=str.casefold)
