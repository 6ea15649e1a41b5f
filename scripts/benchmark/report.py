"""What is measured, in the order of the table, and the table of the medians."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

Samples = dict[str, dict[str, list[float]]]  # key of a measure -> name of a page -> what was measured, run by run
DECIMALS = {"ms": 1, "s": 2, "KB": 1}  # a KB is 1,000 bytes


@dataclass(frozen=True)
class Measure:
    """A row of the table; its ratios are to the first page's median, or to that of the measure `above` of the same page."""

    key: str
    label: str
    unit: str
    aim: str = ""
    above: str = ""


MEASURES = (
    Measure("first-paint", "First contentful paint", "ms", "≤ 1.0x"),
    Measure("map", "Map on the screen", "ms"),
    Measure("load", "Work of a load", "ms"),
    Measure("pan", "Work of a pan", "ms", "≤ 1.5x"),
    Measure("zoom", "Work of a zoom", "ms", "≤ 1.5x"),
    Measure("frames", "95th percentile of a pan's frames", "ms"),
    Measure("step", "Work of a step", "ms", "≤ 16 ms"),
    Measure("dearest-step", "Work of the dearest step", "ms"),
    Measure("language", "Work of a change of language", "ms"),
    Measure("squares-14", "Work of a step of 14 squares", "ms"),
    Measure("squares-100", "… of 100, and how many times that of 14", "ms", "≤ 7.1x", above="squares-14"),
    Measure("squares-300", "… of 300, and how many times that of 100", "ms", "≤ 3.0x", above="squares-100"),
    Measure("squares-1000", "… of 1,000, and how many times that of 300", "ms", "≤ 3.3x", above="squares-300"),
    Measure("build", "Whole build; under plain folium the bare imports", "s", "≤ 1.35x"),
    Measure("size", "Size", "KB"),
    Measure("gzipped", "Size, gzipped", "KB", "≤ 225 KB"),
)


def record(samples: Samples, key: str, name: str, *values: float) -> None:
    """Add to what was measured of a page."""
    samples.setdefault(key, {}).setdefault(name, []).extend(values)


def table(samples: Samples, names: list[str]) -> str:
    """Return the medians of pages as a Markdown table, with the ratio to the first page's in brackets."""
    head = ["Measure", "Aim", *names]
    lines = [head, ["---", "---", *("---:" for _ in names)]]
    lines += [[f"{measure.label}, {measure.unit}", measure.aim, *_cells(samples, measure, names)] for measure in MEASURES]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cells(samples: Samples, measure: Measure, names: list[str]) -> list[str]:
    return [_cell(samples, measure, name, names[0]) for name in names]


def _cell(samples: Samples, measure: Measure, name: str, first: str) -> str:
    value = _median(samples, measure.key, name)
    if value is None:
        return ""
    text = f"{value:,.{DECIMALS[measure.unit]}f}"
    base = _median(samples, measure.above, name) if measure.above else _median(samples, measure.key, first)
    return f"{text} ({value / base:.2f}x)" if base and (measure.above or name != first) else text


def _median(samples: Samples, key: str, name: str) -> float | None:
    values = samples.get(key, {}).get(name)
    return median(values) if values else None
