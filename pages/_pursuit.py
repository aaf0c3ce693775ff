"""Sets targets against what articles tell of their outcome; a verdict only where the very same thing was measured."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from pages._store import Row

LOWER: Final = ("unemployment_rate", "price_index", "energy_environment")  # more is not better: no verdict on these
SAME: Final = ("indicator", "scope", "place", "sector", "measure", "unit", "partner", "project")


@dataclass(frozen=True)
class Pursuit:
    """A target, the actual figure of its period, the newest actual so far, and the state that follows."""

    target: Row
    reached: Row | None
    latest: Row | None
    state: str  # reached | short | noted | overdue | open


def pursue(targets: list[Row], actuals: list[Row], today: dt.date) -> list[Pursuit]:
    """Set each target against the actuals of the very same cell; `today` is the newest article's date."""
    known: dict[tuple[object, ...], list[Row]] = {}
    for row in actuals:
        known.setdefault(tuple(row[name] for name in SAME), []).append(row)
    found = []
    for target in targets:
        same = known.get(tuple(target[name] for name in SAME), [])
        ended = [row for row in same if row["period_end"] == target["period_end"] and _span(row) == _span(target)]
        reached = ended[0] if ended else None
        found.append(Pursuit(target, reached, same[0] if same else None, _state(target, reached, today)))
    return found


def _span(row: Row) -> object:
    """A target by a year's end and a whole year's result speak of the same period; a part-year does not."""
    return "year" if row["span"] in ("year", "stock") else row["period_start"]


def _state(target: Row, reached: Row | None, today: dt.date) -> str:
    if reached is None:
        return "overdue" if target["period_end"] and target["period_end"] < today else "open"
    if target["unclear"] or reached["unclear"] or target["indicator"] in LOWER:
        return "noted"
    if target["qualifier"] == "at_most":
        return "reached" if reached["value"] <= target["value"] else "short"
    return "reached" if reached["value"] >= target["value"] else "short"
