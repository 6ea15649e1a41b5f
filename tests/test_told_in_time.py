"""No text tells what comes after its day: a stage's none after its first step, a step's none after the day before the next."""

# ruff: noqa: RUF001 (Cyrillic letters are meant)

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from support import DATA

from geo.load import load_atlas

ATLAS = load_atlas(DATA)
STEPS, STAGES = ATLAS.tables["steps.json"], ATLAS.tables["stages.json"]
LANGUAGES = ATLAS.tables["atlas.json"]["languages"]
MONTHS = {  # what the months' names begin with, January first, in the case that stands beside a day
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "es": "enero febr marzo abril mayo junio julio agosto sept oct nov dic",
    "pl": "stycz lut mar kwie maja czerw lip sierp wrze paźdz listop grud",
    "ru": "янв февр мар апр мая июн июл авг сент окт нояб дек",
    "uk": "січ лют берез квіт трав черв лип серп верес жовт листоп груд",
    "de": "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    "lt": "saus vasar kov baland geg birž liep rugp rugs spal lapk gruod",
    "lv": "janv febr mart apr maij jūn jūl aug sept okt nov dec",
    "et": "jaan veebr märts apr mai juun juul aug sept okt nov dets",
    "fi": "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
}
ORDINAL = re.compile(r"\bthe (\d{1,2})(?:st|nd|rd|th)\b")  # English tells some days without their month
YEAR = re.compile(r"\b1[89]\d\d\b")


def nearest(day: int, months: range, to: date, year: int | None = None) -> date:
    """Return the day that is meant, of those in the months and the year: without a year the one nearest to the step."""
    years = [year] if year else [to.year - 1, to.year, to.year + 1]
    return min(
        (date(each, month, day) for each in years for month in months if day <= (29, 31)[month != 2]),
        key=lambda found: abs(found - to),
    )


def days_in(text: str, language: str, near: date) -> list[date]:
    """Return the days that a text names, with or without year or month."""
    starts = MONTHS[language].split()
    month = "|".join(starts)
    found = []
    for match in re.finditer(
        rf"(?i)\b(?P<day>\d{{1,2}})\.?\s(?:de\s)?(?P<month>{month})\w*(?:\s(?:de\s)?(?P<year>\d{{4}}))?"
        rf"|\b(?P<month_>{month})\w*\s(?P<day_>\d{{1,2}})\b",
        text,
    ):
        day, name = match["day"] or match["day_"], (match["month"] or match["month_"])
        number = [start.lower() for start in starts].index(name.lower()) + 1
        found.append(nearest(int(day), range(number, number + 1), near, int(match["year"]) if match["year"] else None))
    if language == "en":
        months = range(max(1, near.month - 1), min(12, near.month + 1) + 1)
        found += [nearest(int(day), months, near) for day in ORDINAL.findall(text)]
    return found


def last_days() -> dict[str, date]:
    """Return the last day of each step but the last, which has none."""
    return {step["id"]: date.fromisoformat(after["on"]) - timedelta(days=1) for step, after in pairwise(STEPS)}


LAST = last_days()
TOLD = [
    *((f"stage.{row['id']}.text", date.fromisoformat(row["from"]), date.fromisoformat(row["from"])) for row in STAGES),
    *((f"step.{row['id']}.text", date.fromisoformat(row["on"]), LAST[row["id"]]) for row in STEPS if row["id"] in LAST),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_tells_a_day_or_a_year_before_it_comes(language):
    early = {}
    for key, on, last in TOLD:
        text = ATLAS.words[language][key]
        days = [day.isoformat() for day in days_in(text, language, on) if day > last]
        years = [year for year in YEAR.findall(text) if int(year) > last.year]
        if days or years:
            early[key] = days + years
    assert early == {}


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        (
            "en",
            "from 5 December, on 4 May 1919; on the 16th",
            ["1917-12-05", "1919-05-04", "1918-02-16"],
        ),
        ("es", "el 5 de diciembre y el 4 de mayo de 1919", ["1917-12-05", "1919-05-04"]),
        ("pl", "5 grudnia i 4 maja 1919 r.", ["1917-12-05", "1919-05-04"]),
        ("ru", "5 декабря и 4 мая 1919 г.", ["1917-12-05", "1919-05-04"]),
        ("uk", "5 грудня і 4 травня 1919 р.", ["1917-12-05", "1919-05-04"]),
        ("de", "am 5. Dezember und am 4. Mai 1919", ["1917-12-05", "1919-05-04"]),
        ("lt", "gruodžio 5 d.", ["1917-12-05"]),
        ("lv", "5. decembrī", ["1917-12-05"]),
        ("et", "5. detsembril", ["1917-12-05"]),
        ("fi", "5. joulukuuta ja helmikuun 9. päivänä", ["1917-12-05", "1918-02-09"]),
    ],
)
def test_days_are_found_in_texts(language, text, days):
    assert [day.isoformat() for day in days_in(text, language, date(1918, 2, 17))] == days
