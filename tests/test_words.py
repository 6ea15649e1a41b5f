from support import with_feature, with_value

from geo.words import PAGE_WORDS, ROW_WORDS, expected_keys


def test_the_tiny_atlas_has_exactly_the_words_it_needs(tiny):
    for words in tiny.words.values():
        assert words.keys() == expected_keys(tiny)


def test_the_words_of_the_page_are_always_needed(tiny):
    assert expected_keys(tiny) > PAGE_WORDS


def test_a_new_region_needs_its_own_words_and_its_article(tiny):
    west = tiny.tables["regions.geojson"]["features"][0]
    north = {**west, "id": "north", "properties": {**west["properties"], "article": "third"}}
    new = expected_keys(with_feature(tiny, "regions.geojson", north)) - expected_keys(tiny)
    assert new == {pattern.format("north") for pattern in ROW_WORDS["regions.geojson"]} | {"article.third"}


def test_a_row_less_needs_its_words_no_more(tiny):
    gone = expected_keys(tiny) - expected_keys(with_value(tiny, "facts.json", (), []))
    assert gone == {"fact.west-square-log", "fact.whole-gazette", "fact.souls-log", "quantity.population"}


def test_a_missing_table_needs_no_words(tiny):
    assert expected_keys(type(tiny)(tiny.folder, {}, {})) == PAGE_WORDS
