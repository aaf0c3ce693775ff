"""The few figures that stand for a place as a whole: the newest level of each indicator, its change and its line."""

from __future__ import annotations

import datetime as dt
from operator import itemgetter
from typing import Final
from urllib.parse import quote

from dash import html
from dash.development.base_component import Component

from pages._figures import palette
from pages._prepared import is_doubtful
from pages._spans import is_cut
from pages._store import Row
from pages._text import EXAMPLES, OF_EACH, headlines

_SERIES: Final = itemgetter("indicator", "scope", "sector", "partner", "project", "place")
# Years that the whole's figure may be older than a part's: 出口 of 2024 before 零部件出口 of 2025
_AS_GOOD_AS: Final = 1


def headline(rows: list[Row]) -> list[Row]:
    """One newest actual level an indicator, whole economy before sectors; only what stands for a place as a whole.

    What usually is one project's or one firm's (总投资额, 产能, 市值) is none, nor is a count worded by examples (A等项目)
    or what is told of a day, a head or an acre (日均145家, 亩均税收).
    """
    best: dict[str, Row] = {}
    for row in rows:
        passing = row["measure"] != "level" or row["unclear"] or EXAMPLES in row["scope"]
        if passing or OF_EACH.search(row["scope"]) or row["indicator"] not in headlines():
            continue
        known = best.get(row["indicator"])
        if known is None or _is_better(row, known):
            best[row["indicator"]] = row
    return [best[code] for code in headlines() if code in best]


def _rank(row: Row) -> tuple[bool, int, bool, bool, dt.date]:
    certain = not is_doubtful(row)
    plain = row["scope"] == "" and row["sector"] is None
    year = row["period_end"].year + (_AS_GOOD_AS if plain else 0)
    return certain, year, plain, not is_cut(row), row["period_end"]


def _is_better(row: Row, known: Row) -> bool:
    """Whether a figure stands for its place rather than another; at the same rank a whole before its part (常住人口, 乡村常住人口)."""
    one, other = _rank(row), _rank(known)
    is_whole = row["scope"] != known["scope"] and known["scope"].endswith(row["scope"])
    return one > other or (one == other and is_whole)


def same_series(row: Row, other: Row) -> bool:
    """Whether two figures differ only in period and measure."""
    return bool(_SERIES(row) == _SERIES(other))


def change(row: Row, rows: list[Row]) -> Row | None:
    """The year-on-year figure the text states for the same cell, else the one growth whose base it leaves unsaid."""
    when = (row["period_start"], row["period_end"])
    told = [o for o in rows if same_series(row, o) and (o["period_start"], o["period_end"]) == when]
    yearly = [other for other in told if other["measure"] == "yoy"]
    grown = [other for other in told if other["measure"] == "growth"]
    return yearly[0] if yearly else grown[0] if len(grown) == 1 else None


def spark(row: Row, rows: list[Row]) -> Component | None:
    """Small line of the same series over whole years, for the eye only; none with fewer than three."""
    same = [o for o in rows if same_series(row, o) and (o["measure"], o["unit"]) == (row["measure"], row["unit"])]
    whole = sorted(
        (o["period_end"], o["value"])
        for o in same
        if o["span"] == row["span"] and not is_cut(row) and not o["unclear"] and not is_doubtful(o)
    )
    if len({day for day, _ in whole}) < 3:
        return None
    low, high = min(value for _, value in whole), max(value for _, value in whole)
    first, days, size = whole[0][0], (whole[-1][0] - whole[0][0]).days, (high - low) or 1
    at = [(98 * (day - first).days / days, 26 - 22 * (value - low) / size) for day, value in whole]
    points = " ".join(f"{x:.1f},{y:.1f}" for x, y in at)
    look = f"fill='none' stroke='{palette()[0]}' stroke-width='2' vector-effect='non-scaling-stroke'"
    line = f"<polyline points='{points}' {look}/>"
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 30' preserveAspectRatio='none'>{line}</svg>"
    source = "data:image/svg+xml," + quote(drawing)
    years = html.Div([html.Span(str(first.year)), html.Span(str(whole[-1][0].year))], className="spark-years")
    return html.Div([html.Img(src=source, alt="", className="spark"), years])
