"""Figures over years: lines through what is sure and whole, loose marks for the rest, each part-year with its period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Any, Final

import plotly.graph_objects as go

from pages import _beside, _format
from pages._controls import figure_period
from pages._figures import PICKED, SYMBOL, blank, label, marks, mix, opacity, palette, unchecked, whiskers
from pages._prepared import is_doubtful
from pages._spans import is_cut, is_part, is_sure, of_one_period
from pages._store import Row

MOST_LABELS: Final = 8  # lines that carry their name at their end
MOST_PERIODS: Final = 16  # part-years that say their period beside the mark; of more, the pointer tells
LONGEST_LABEL: Final = 14
NARROW: Final = 250  # pixels across of the narrowest chart, on a phone
EDGES: Final = 60  # pixels of a chart's height above and below its marks
Told = Mapping[int, tuple[str, str]]  # by a row's id: its period in words, the side of the mark where it stands


def series(rows: Sequence[Row], by: str = "region", height: int = 360) -> go.Figure:
    """Figures over years, one colour a name of `by`; lines join sure whole years (or stocks) of actuals only."""
    factor, _ = _format.pick_scale([row["value"] for row in rows], rows[0]["unit"])
    named: dict[str, list[Row]] = {}
    for row in rows:
        named.setdefault(label(row, by), []).append(row)
    labelled = len(named) <= MOST_LABELS
    told = periods([*named.values()], rows, NARROW, height - EDGES)
    found: list[dict[str, Any]] = []
    for n, (name, mine) in enumerate(named.items()):
        look = {"name": escape(name), "legendgroup": name}
        lines = traces(mine, palette()[n % len(palette())], factor, told)
        found += [look | line | {"showlegend": k == 0 and not labelled} for k, line in enumerate(lines)]
    figure = unchecked(found, blank(height).layout)
    shown = thinned(sorted({row["year"] for row in rows}))
    ticks = {"tickvals": shown, "ticktext": [str(year) for year in shown]}
    figure.update_xaxes(showgrid=False, range=years_shown(rows), **ticks)
    figure.update_yaxes(rangemode="tozero" if rows[0]["measure"] == "level" else "normal")
    if labelled and len(named) > 1:
        _name_ends(figure, rows, named, factor)
    return figure


def years_shown(rows: Sequence[Row]) -> list[float]:
    """First and last year with half a year of room on both sides."""
    years = {row["year"] for row in rows}
    return [min(years) - 0.5, max(years) + 0.5]


def traces(mine: Sequence[Row], colour: str, factor: float, told: Told) -> list[dict[str, Any]]:
    """Figures of one name as traces, each with a line through its marks where it may have one."""
    return [_trace(some, colour, factor, told) for some in _threads(mine)]


def _threads(mine: Sequence[Row]) -> list[list[Row]]:
    """Figures of one name in their order by status and span; what is doubtful or has several values is apart."""
    kinds: dict[tuple[str, str, bool], list[Row]] = {}
    for row in sorted(mine, key=lambda row: row["period_end"]):
        kinds.setdefault((row["status"], row["span"], row["unclear"] or is_doubtful(row)), []).append(row)
    return [some for _, some in sorted(kinds.items(), key=lambda item: item[0])]


def _trace(some: list[Row], colour: str, factor: float, told: Told) -> dict[str, Any]:
    """One trace: figures of one name, status and span; a part-year is a small mark with its period."""
    status, part = some[0]["status"], is_part(some[0])
    width = [2.5 if row.get("picked") else 2 if status != "actual" else 0 for row in some]
    words = [told.get(id(row), ("", "top center")) for row in some]
    return {
        "type": "scatter",
        "x": [row["year"] for row in some],
        "y": [row["value"] / factor for row in some],
        "cliponaxis": False,
        "mode": "lines+markers" if is_sure(some[0]) else "markers+text",
        "line": {"color": colour, "width": 2},
        "text": [escape(word) for word, _ in words],
        "textposition": [side for _, side in words],
        "textfont": {"size": 11},
        "marker": {
            "color": colour,
            "size": 7 if part else 9 if status == "actual" else 11,
            "symbol": SYMBOL[status],
            "opacity": opacity(some),
            "line": {"width": width, "color": [PICKED if row.get("picked") else colour for row in some]},
        },
        **marks(some),
        **whiskers(some, factor, "y"),
    }


def periods(named: Sequence[Sequence[Row]], rows: Sequence[Row], wide: float, high: float) -> Told:
    """Periods of part-years where they fit beside their marks, on axes that hold all `rows`; none that the title tells."""
    mine = [row for some in named for row in some]
    if of_one_period(rows) or sum(map(is_part, mine)) > MOST_PERIODS:
        return {}
    words = [_format.within(row["year"], figure_period(row)) if is_part(row) else "" for row in mine]
    first, last = years_shown(rows)
    top = max(row["value"] for row in rows)
    size = (top - _lowest(rows)) or 1.0
    points = [(wide * (row["year"] - first) / (last - first), high * (top - row["value"]) / size) for row in mine]
    at = dict(zip(map(id, mine), points, strict=True))
    threads = [some for one in named for some in _threads(one) if is_sure(some[0])]
    lines = [(at[id(one)], at[id(other)]) for some in threads for one, other in pairwise(some)]
    found = zip(mine, words, _beside.sides(points, words, (wide, high), lines), strict=True)
    return {id(row): (word, side) for row, word, side in found if side}


def _lowest(rows: Sequence[Row]) -> float:
    """Where the axis of values begins: at zero for levels."""
    low = min(float(row["value"]) for row in rows)
    return min(0.0, low) if rows[0]["measure"] == "level" else low


def thinned(years: Sequence[int], most: int = 9) -> list[int]:
    """Years that an axis names, the last among them, as far apart as names need."""
    kept: list[int] = []
    for year in reversed(years):
        if not kept or (kept[-1] - year) * most >= years[-1] - years[0]:
            kept.append(year)
    return kept[::-1]


def _name_ends(figure: go.Figure, rows: Sequence[Row], named: Mapping[str, list[Row]], factor: float) -> None:
    """Write each line's name at the right edge in its colour, as far apart as reading needs."""
    ends = []
    for n, (name, mine) in enumerate(named.items()):
        last = max(mine, key=lambda row: (row["status"] == "actual", not is_cut(row), row["period_end"]))
        ends.append((last["value"] / factor, name, palette()[n % len(palette())]))
    top = max(row["value"] for row in rows)
    gap = ((top - _lowest(rows)) / factor or 1.0) * 17 / (figure.layout.height - EDGES)
    at, names = float("-inf"), []
    for value, name, colour in sorted(ends, key=lambda end: end[0]):
        at = max(value, at + gap)
        text = escape(name if len(name) <= LONGEST_LABEL else name[: LONGEST_LABEL - 1] + "…")
        ink = mix(colour, str(figure.layout.font.color), 0.35)  # pale colours are for marks, not for words
        place = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 4, "y": at, "yanchor": "middle"}
        names.append(place | {"text": text, "showarrow": False, "font": {"color": ink, "size": 12}})
    longest = max(min(_beside.width(name), 2 * LONGEST_LABEL) for name in named)
    figure.update_layout(annotations=names, margin={"r": 10 + 7 * longest})
