"""What a chart is called (丽水市 地区生产总值 2016–2021，亿元), and the names along its axes."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import Final

from pages import _format
from pages._spans import of_one_period
from pages._store import Row
from pages._text import indicator_name, measure_name, sector_name, t

NEAR: Final = 7  # characters from its middle within which a name is rather broken between words


def titled(rows: Sequence[Row]) -> str:
    """Name what all rows have in common: place, indicator, scope, sector, measure, period or years, unit."""
    first = rows[0]
    named = [_only(rows, "region"), indicator_name(first["indicator"]), _only(rows, "scope")]
    if _only(rows, "sector"):
        named.append(sector_name(first["sector"]))
    if first["measure"] != "level":
        named.append(measure_name(first | {"averaged": all(row.get("averaged") for row in rows)}))
    said = " ".join(str(part) for part in [*named, _when(rows)] if part)
    unit = unit_of(rows)
    return t("chart.title", what=said, unit=unit) if unit else said


def _when(rows: Sequence[Row]) -> str:
    """The part of a year that all rows cover (2023年一季度), else their years (2018–2025)."""
    if of_one_period(rows):
        return _format.period(rows[0]["period_start"], rows[0]["period_end"], rows[0]["status"])
    years = sorted({row["year"] for row in rows if row["year"]})
    return "–".join(str(one) for one in dict.fromkeys((*years[:1], *years[-1:])))


def unit_of(rows: Sequence[Row]) -> str:
    """Unit that a chart of these rows counts in."""
    return _format.pick_scale([row["value"] for row in rows], rows[0]["unit"])[1]


def _only(rows: Sequence[Row], column: str) -> str | None:
    """Value of a column where all rows agree."""
    found = {row[column] for row in rows}
    return found.pop() if len(found) == 1 else None


def in_two(text: str) -> str:
    """A long Chinese name in two lines, so that it leaves room for the chart on a phone (长三角生态绿色一体化…)."""
    if len(text) <= 10 or text.isascii():
        return escape(text)
    middle = -(-len(text) // 2)
    middle += text[middle] in ")）”》"  # a closing sign ends a line and begins none
    gaps = [n for n, sign in enumerate(text) if sign == " " and text[n + 1 : n + 2] != "·" and abs(n - middle) <= NEAR]
    cut = min(gaps, key=lambda n: abs(n - middle), default=middle)
    return f"{escape(text[:cut])}<br>{escape(text[cut:].lstrip())}"
