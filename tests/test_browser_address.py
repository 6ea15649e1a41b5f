"""The address holds what is seen: it goes round, back and forward work, and a frame that may not touch history keeps up."""

import html

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from support import DATA

from geo.load import load_atlas
from geo.model import rows
from geo.story import statuses_on, steps

pytest_plugins = ["browser_fixtures"]

ATLAS = load_atlas(DATA)
STORY = steps(ATLAS)
STEPS = [step["id"] for step in STORY]
MINOR = {step["id"] for step in STORY if step["rank"] == 2}
WALK = [step for step in STEPS if step not in MINOR]  # what the timeline goes through
TREATY = WALK.index("treaty")
HIDDEN = {status["id"] for status in ATLAS.tables["statuses.json"] if status.get("hidden")}
REGIONS = [feature["id"] for feature in rows(ATLAS.tables["regions.geojson"])]
OVERLAYS = [feature["id"] for name in ("areas", "lines") for feature in rows(ATLAS.tables[f"{name}.geojson"])]
LAYERS = [*REGIONS, *OVERLAYS, "borders"]  # what is drawn; towns and bands can be switched too
SWITCHES = [*LAYERS, "places", "bands"]
CARDS = [
    *(f"region:{region}" for region in REGIONS),
    *(f"overlay:{overlay}" for overlay in OVERLAYS),
    *(f"border:{row['id']}" for row in ATLAS.tables["borders.json"]),
]
kilometres = st.integers(-1500, 1500)
zooms = st.integers(350, 800).map(lambda hundredths: hundredths / 100)


@st.composite
def states(draw):
    step = draw(st.sampled_from(STEPS))
    compare = draw(st.none() | st.sampled_from([other for other in STEPS if other != step]))
    switched = draw(st.lists(st.sampled_from(SWITCHES), unique=True, max_size=5))
    cut = draw(st.integers(0, len(switched)))
    return {
        "lang": draw(st.sampled_from(ATLAS.tables["atlas.json"]["languages"])),
        "step": step,
        "compare": compare,
        "events": "all" if {step, compare} & MINOR or draw(st.booleans()) else None,
        "on": switched[:cut],
        "off": switched[cut:],
        "view": draw(st.none() | st.tuples(kilometres, kilometres, zooms).map(list)),
        "card": draw(st.none() | st.sampled_from(CARDS)),
    }


@pytest.fixture(scope="module")
def shown_once(chromium, real_file):
    with chromium.atlas(real_file) as atlas:
        yield atlas


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(states())
def test_a_page_that_is_led_to_an_address_shows_it(shown_once, state):
    """That an address goes round is a test of web/story/address.js; here the page does what it says."""
    entries = {name: ",".join(map(str, value)) if isinstance(value, list) else value for name, value in state.items()}
    address = "#" + "&".join(f"{name}={value}" for name, value in entries.items() if value)
    shown_once.page.evaluate("(address) => { location.hash = address; }", address)
    shown_once.page.wait_for_function("(language) => document.documentElement.lang === language", arg=state["lang"])
    shown_once.page.wait_for_function("(step) => atlas.begun.place.value.step === step", arg=state["step"])
    found = shown_once.place
    for field in ("lang", "step", "compare", "events", "card"):
        assert found[field] == state[field]
    assert set(found["on"]) <= set(state["on"])
    if state["view"]:
        assert found["view"] == pytest.approx(state["view"], abs=4)  # a view stands on whole pixels
    assert layers_on_map(shown_once) == layers_of(state)


def layers_on_map(atlas) -> set[str]:
    """Return what is drawn, on either side of a comparison."""
    drawn = atlas.page.locator("path[data-region], path[data-overlay], path[data-then]:not([hidden])")
    on_map = set(
        drawn.evaluate_all("(nodes) => nodes.map(({ dataset: { region, overlay, then } }) => region ?? overlay ?? then)")
    )
    borders = {"borders"} if atlas.page.locator(".folium-map path.borders:not([hidden])").count() else set()
    return on_map & set(LAYERS) | borders


def layers_of(state) -> set[str]:
    """Return what the steps of an address show, with what it switches on and without what it switches off."""
    steps = {step["id"]: step for step in STORY}
    shown = {step for step in (state["step"], state["compare"]) if step}
    regions = {
        region for step in shown for region, status in statuses_on(ATLAS, steps[step]["on"]).items() if status not in HIDDEN
    }
    others = {shows for step in shown for shows in steps[step]["shows"]}
    return ((regions | others | set(state["on"])) & set(LAYERS)) - set(state["off"])


@pytest.mark.parametrize(
    "address",
    [
        "#",
        "#on=constructor,toString,land&off=valueOf",
        "#view=,,",
        "#view=0,0,25",
        "#view=99999,99999,5",
        "#step=nowhere&compare=treaty&card=region:atlantis&view=1,2&on=x,,y",
        "#card=constructor:x&lang=xx",
        "#view=a,b,c",
        "#%",
    ],
)
def test_an_address_that_says_nonsense_is_no_error(open_atlas, address):
    with open_atlas(address) as atlas:
        assert atlas.place["step"] == ATLAS.tables["atlas.json"]["opening"]
        assert atlas.page.locator("#card").is_hidden()


def test_back_and_forward_lead_through_steps_and_cards(shown):
    shown.page.clock.install()
    shown.page.locator("#next").click()
    shown.page.clock.run_for(2000)
    shown.open_card("poland")
    shown.on_map("map.setZoom(map.getZoom() + 1, { animate: false })")
    assert "card=region:poland" in shown.page.url
    assert f"step={WALK[TREATY + 1]}" in shown.page.url
    shown.page.go_back()
    assert shown.page.locator("#card").is_hidden()
    shown.page.go_back()
    assert shown.place["step"] == "treaty"
    shown.page.go_forward()
    shown.page.go_forward()
    assert shown.page.locator("#card h2").inner_text() == shown.words["region.poland.name"]
    shown.page.locator("#language").select_option("fi")
    shown.page.go_back()
    assert shown.language == "fi"  # a language is no page to go back from


def test_a_link_leads_another_reader_to_the_same_view(shown, open_atlas):
    shown.page.locator("#language").select_option("pl")
    shown.open_tab("layers")
    shown.page.locator("#region-finland").uncheck()
    shown.page.locator("#previous").click()
    shown.open_section("cite")
    link = shown.page.locator("#cite-cite-link").input_value()
    with open_atlas("#" + link.partition("#")[2]) as other:
        assert other.language == "pl"
        assert "finland" not in other.drawn()
        assert other.place == shown.place
        other.open_section("cite")
        for form, needed in (("chicago", "0.2.0"), ("mla", "0.2.0"), ("bibtex", "0.2.0")):
            citation = other.page.locator(f"#cite-{form}").input_value()
            assert needed in citation
            assert other.words["title"] in citation
            assert f"step={WALK[TREATY - 1]}" in citation


def test_it_works_where_history_may_not_be_touched(chromium, real_file, tmp_path):
    lesson = tmp_path / "lesson.html"
    source = html.escape(real_file.read_text("utf-8"))
    lesson.write_text(
        f'<!DOCTYPE html><title>x</title><iframe width=900 height=600 sandbox="allow-scripts" srcdoc="{source}"></iframe>',
        "utf-8",
    )
    with chromium.context([lesson.as_uri(), "about:srcdoc"]) as context:
        page = context.new_page()
        page.goto(lesson.as_uri())
        frame = page.frames[1]
        frame.locator("#next").click()
        assert frame.evaluate("atlas.begun.step.value.id") == WALK[TREATY + 1]
        assert f"step={WALK[TREATY + 1]}" in frame.evaluate("location.hash")
        atlas = chromium.shown_by(page, frame)
        atlas.open_section("data")
        frame.locator("#copy-table").wait_for()
        assert frame.locator("#csv").count() == 0
        assert frame.locator("#copy-table").count() == 1


def test_folding_the_panel_or_turning_the_screen_is_no_change_of_view(shown):
    shown.page.locator("#fold").click()
    shown.page.locator("#zoom button").last.click()  # all of the map
    shown.page.locator("#next").click()
    assert "view=" not in shown.page.url
    assert "off=" not in shown.page.url
    shown.open_tab("layers")
    shown.page.locator("#switch-places").uncheck()
    assert "off=places" in shown.page.url


def test_what_plays_is_no_page_to_go_back_from(shown):
    shown.go_to(0)
    shown.page.clock.install()
    entries = shown.page.evaluate("history.length")
    shown.page.locator("#play").click()
    shown.page.clock.run_for(16_000)
    shown.page.locator("#play").click()
    assert shown.place["step"] == WALK[4]
    assert shown.page.evaluate("history.length") == entries
    shown.page.locator("#next").click()
    assert shown.page.evaluate("history.length") == entries + 1


def test_steps_in_a_hurry_are_one_page_to_go_back_from(shown):
    shown.page.clock.install()
    entries = shown.page.evaluate("history.length")
    for _ in range(4):
        shown.page.locator("#next").click()
    assert shown.page.evaluate("history.length") == entries + 1


def test_a_link_to_a_comparison_shows_it(open_atlas):
    with open_atlas("#step=treaty&compare=before") as atlas:
        assert atlas.page.locator("#compared").input_value() == "0"
        assert atlas.page.locator("#comparison li").count() > 0
        assert atlas.page.locator("#divider").is_visible()
