"""Sets targets against what articles tell of their outcome; a verdict only where the very same thing was measured."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pages._store import Row

LOWER: Final = ("unemployment_rate", "price_index", "energy_environment")  # more is not better: no verdict on these
SUMMED: Final = ("CNY", "USD", "count", "persons", "m2", "m")  # units whose level over a part of a period adds up
SAME: Final = ("indicator", "scope", "place", "sector", "measure", "unit", "partner", "project")


STATES: Final = ("reached", "short", "ahead", "behind", "noted", "overdue", "silent", "late", "open")


@dataclass(frozen=True)
class Pursuit:
    """A target, the actual figure of its period, the newest actual so far, and the state that follows.

    `elapsed` is the share of the target's period that the newest actual covers, where it is a part of that very period.
    """

    target: Row
    reached: Row | None
    latest: Row | None
    state: str
    elapsed: float | None = None


def pursue(targets: list[Row], actuals: list[Row], newest: Mapping[str, dt.date | None]) -> list[Pursuit]:
    """Set each target against the actuals of the very same cell; `newest` is each place's newest article's date."""
    known: dict[tuple[object, ...], list[Row]] = {}
    for row in actuals:
        known.setdefault(tuple(row[name] for name in SAME), []).append(row)
    today = max((day for day in newest.values() if day), default=dt.date.min)
    found = []
    for target in targets:
        same = known.get(tuple(target[name] for name in SAME), [])
        found.append(_pursuit(target, same, today, newest.get(target["place"]) or today))
    return found


def _pursuit(target: Row, same: list[Row], today: dt.date, heard: dt.date) -> Pursuit:
    ended = [row for row in same if row["period_end"] == target["period_end"] and _span(row) == _span(target)]
    if ended:
        return Pursuit(target, ended[0], ended[0], _outcome(target, ended[0]))
    part = next((row for row in same if _part_of(row, target)), None)
    if part is None or target["period_end"] < today:
        return Pursuit(target, None, same[0] if same else None, _waiting(target, today, heard))
    elapsed = _days(part) / _days(target)
    on_track = part["value"] >= target["value"] * elapsed
    return Pursuit(target, None, part, "ahead" if on_track else "behind", elapsed)


def _span(row: Row) -> object:
    """A target by a year's end and a whole year's result speak of the same period; a part-year does not."""
    return "year" if row["span"] in ("year", "stock") else row["period_start"]


def _part_of(row: Row, target: Row) -> bool:
    """Whether a figure tells how far a year's target is: a sum since the year's start, where more is better."""
    summed = target["measure"] == "level" and target["unit"] in SUMMED and target["indicator"] not in LOWER
    plain = not row["unclear"] and not target["unclear"] and target["qualifier"] != "at_most"
    same_start = row["period_start"] is not None and row["period_start"] == target["period_start"]
    same_start = same_start and row["period_start"].year == target["period_end"].year
    return summed and plain and same_start and row["period_end"] < target["period_end"]


def _days(row: Row) -> int:
    found: int = (row["period_end"] - row["period_start"]).days + 1
    return found


def _waiting(target: Row, today: dt.date, heard: dt.date) -> str:
    """State of a target without a result; silence says something only where articles told of the place after its deadline."""
    if target["period_end"] is None or target["period_end"] >= today:
        return "open"
    if target["published"] and target["period_end"] < target["published"]:
        return "late"
    return "overdue" if heard > target["period_end"] else "silent"


def _outcome(target: Row, reached: Row) -> str:
    if target["unclear"] or reached["unclear"] or target["indicator"] in LOWER:
        return "noted"
    if target["qualifier"] == "at_most":
        return "reached" if reached["value"] <= target["value"] else "short"
    return "reached" if reached["value"] >= target["value"] else "short"
