"""Kinds of periods: a quarter stands beside quarters alone, and a line runs only through what is sure and whole."""

from __future__ import annotations

import calendar
from collections.abc import Sequence

from pages._prepared import is_doubtful
from pages._store import Row


def kind(row: Row) -> str:
    """Kind of period a figure covers: whole years and stocks by name, all others by their months or the day they are told for."""
    start, end = row["period_start"], row["period_end"]
    if row["span"] == "open":
        return f"–{end.month}.{end.day}"
    if row["span"] not in ("part", "years"):
        return str(row["span"])
    last = "" if end.day == calendar.monthrange(end.year, end.month)[1] else end.day
    return f"{start.month}.{start.day}–{end.month}.{last}·{end.year - start.year}"


def alike(rows: Sequence[Row]) -> list[Row]:
    """Figures of the one kind of period that most places have; whole years where as many have them."""
    places: dict[str, set[str]] = {}
    for row in rows:
        places.setdefault(kind(row), set()).add(row["place"])
    best = max(places, key=lambda name: (len(places[name]), name == "year"), default=None)
    return [row for row in rows if kind(row) == best]


def over_years(rows: Sequence[Row]) -> list[Row]:
    """Figures that compare over years in their order: either of whole years or of moments, whichever has more years."""
    spans: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: row["period_end"]):
        spans.setdefault(row["span"], []).append(row)
    return max(spans.values(), key=lambda some: (len({row["year"] for row in some}), some[0]["span"] == "year"))


def is_cut(row: Row) -> bool:
    """Whether a figure covers a part of a year, or a time whose beginning nobody tells."""
    return row["span"] in ("part", "open")


def is_part(row: Row) -> bool:
    """Whether a figure covers no whole year and no moment, so that its period must be told."""
    return is_cut(row) or row["span"] == "years"


def is_whole(row: Row) -> bool:
    """Whether a figure is the one actual of a whole year or a moment."""
    return row["status"] == "actual" and row["span"] in ("year", "stock") and not row["unclear"]


def is_sure(row: Row) -> bool:
    """Whether a line may run through a figure: a whole one that is not doubtful."""
    return is_whole(row) and not is_doubtful(row)


def of_one_period(rows: Sequence[Row]) -> bool:
    """Whether all figures cover the same part of a year or the same years, which a title then tells for all."""
    return is_part(rows[0]) and len({(row["period_start"], row["period_end"], row["status"]) for row in rows}) == 1
