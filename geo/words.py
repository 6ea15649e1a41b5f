"""Which words an atlas needs: those of its own rows, and those of the page itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from geo.model import rows, rows_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from geo.kinds import RowFile
    from geo.model import Atlas

PAGE_WORDS = frozenset(
    """
    language.name language.locale title subtitle fallback
    panel.sources panel.about panel.open panel.close panel.language
    switch.stage switch.places switch.holdings
    tab.story tab.layers tab.figures tab.about hint.first hint.close
    panel.data panel.steps panel.cite
    panel.otherwise otherwise.intro otherwise.told otherwise.right panel.glossary
    timeline.label timeline.previous timeline.next timeline.play timeline.pause timeline.step
    timeline.all story.place story.people story.note story.changes story.no-change switch.own switch.follow
    compare.start compare.end compare.divider compare.same lands.one lands.few lands.many lands.other
    figure.area figure.of-quoted figure.of-russia figure.times figure.quoted figure.no-sum unit.percent unit.sq-mi unit.people
    data.land data.standing data.ground data.stage data.area data.sort data.copy data.csv data.copied
    cite.link cite.copy cite.accessed cite.version quote.open quote.close
    legend.title legend.lands legend.lines legend.ground legend.marked legend.differs
    legend.town legend.signed legend.taking legend.empire legend.frontiers
    table.regional
    legend.hue legend.borders legend.seat legend.capital legend.coal legend.iron
    stage.old-style area.unit area.about area.shown
    law.signed card.close card.law card.held card.was card.wanted card.treaty card.became card.evidence card.name-now
    card.article card.computed card.published
    card.none-published card.sources card.borders card.readings card.drawn-so
    sources.documents sources.press sources.contemporary sources.books sources.reference sources.web
    panel.evidence panel.table switch.bands legend.certainty
    evidence.how-known evidence.kind evidence.certainty evidence.length evidence.disputed evidence.when
    certainty.within certainty.solid certainty.dashed certainty.dotted date.about
    table.land table.area table.deviation table.computed table.published table.claim table.method
    map.label map.zoom-in map.zoom-out map.whole scale.label
    about.projection about.rounding about.certainty about.licence
    """.split(),  # noqa: SIM905 (twenty lines instead of a hundred)
)
ROW_WORDS: Mapping[RowFile, tuple[str, ...]] = {
    "stages.json": ("stage.{}.name", "stage.{}.short", "stage.{}.text"),
    "steps.json": ("step.{}.name", "step.{}.text"),
    "people.json": ("person.{}",),
    "offices.json": ("office.{}",),
    "aftermath.json": ("aftermath.{}",),
    "otherwise.json": ("otherwise.{}.told", "otherwise.{}.right"),
    "terms.json": ("term.{}.name", "term.{}.text", "term.{}.stem"),
    "yardsticks.json": ("yardstick.{}",),
    "statuses.json": ("status.{}",),
    "facts.json": ("fact.{}",),
    "readings.json": ("reading.{}",),
    "sums.json": ("sum.{}",),
    "lines.geojson": ("overlay.{}.name", "overlay.{}.note"),
    "areas.geojson": ("overlay.{}.name", "overlay.{}.note"),
    "instruments.json": ("instrument.{}",),
    "holders.json": ("holder.{}",),
    "holdings.geojson": ("holding.{}.name", "holding.{}.note"),
    "regions.geojson": (
        "region.{}.name",
        "region.{}.label",
        "region.{}.now",
        "region.{}.was",
        "region.{}.wanted",
        "region.{}.treaty",
    ),
    "places.geojson": ("place.{}", "place.{}.now"),
    "rivers.geojson": ("river.{}",),
    "names.geojson": ("name.{}",),
}

# words that only some rows have, or that several rows share
SHARED_WORDS = (
    "article.{}",
    "kind.{}",
    "follows.{}",
    "beyond.{}",
    "border.{}",
    "quantity.{}",
    "dash.{}",
    "area.{}",
    "step.{}.note",
    "source.{}",
)


def expected_keys(atlas: Atlas) -> frozenset[str]:
    """Return the keys that every language of the atlas must have."""
    keys = set(PAGE_WORDS)
    for name, patterns in ROW_WORDS.items():
        keys |= {pattern.format(row["id"]) for row in rows_in(atlas, name) for pattern in patterns}
    return (
        frozenset(keys)
        | _region_words(atlas)
        | _border_words(atlas)
        | _overlay_words(atlas)
        | _story_words(atlas)
        | _source_words(atlas)
    )


def _region_words(atlas: Atlas) -> set[str]:
    return {f"article.{region['properties']['article']}" for region in rows(atlas.tables.get("regions.geojson", []))}


def _overlay_words(atlas: Atlas) -> set[str]:
    """Return the words that tell what lines and areas that are drawn alike are."""
    return {
        *(f"dash.{line['properties']['dash']}" for line in rows(atlas.tables.get("lines.geojson", []))),
        *(f"area.{area['properties']['kind']}" for area in rows(atlas.tables.get("areas.geojson", []))),
    }


def _source_words(atlas: Atlas) -> set[str]:
    """Return the words that describe the sources without a title."""
    return {f"source.{source['id']}" for source in atlas.tables.get("sources.json", ()) if "title" not in source}


def _story_words(atlas: Atlas) -> set[str]:
    """Return the words that only some steps and facts have."""
    return {
        *(f"step.{step['id']}.note" for step in atlas.tables.get("steps.json", ()) if step.get("note")),
        *(f"quantity.{fact['quantity']}" for fact in atlas.tables.get("facts.json", ()) if fact["quantity"] != "area"),
    }


def _border_words(atlas: Atlas) -> set[str]:
    """Return the words of the borders' evidence: kinds, what they follow, who lies beyond, what is disputed."""
    if "regions.geojson" not in atlas.tables:
        return set()
    borders = atlas.tables.get("borders.json", ())
    regions = {region["id"] for region in rows_in(atlas, "regions.geojson")}
    return {
        *(f"kind.{row['kind']}" for row in borders),
        *(f"follows.{row['follows']}" for row in borders),
        *(f"beyond.{row['beyond']}" for row in borders if row["beyond"] not in regions),
        *(f"border.{row['id']}" for row in borders if row.get("disputed")),
    }
