"""Sets targets against what articles tell of their outcome; a verdict only where the very same thing was measured."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from pages._store import Row

LOWER: Final = ("unemployment_rate", "price_index", "energy_environment")  # more is not better: no verdict on these
SUMMED: Final = ("CNY", "USD", "count", "persons", "m2", "m")  # units whose level over a part of a period adds up
SAME: Final = ("indicator", "scope", "place", "sector", "measure", "averaged", "unit", "partner", "project")
STATES: Final = ("reached", "short", "ahead", "behind", "noted", "overdue", "silent", "late", "open", "undated")
Sentences = Mapping[str, object]  # by an observation's id: the sentence that tells it
UNTOLD: Final[Sentences] = {}


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


def pursue(
    targets: list[Row], actuals: list[Row], newest: Mapping[str, dt.date | None], sentences: Sentences = UNTOLD
) -> list[Pursuit]:
    """Set each target against the actuals of the very same cell; `newest` is each place's newest article's date.

    `sentences` are those of the observations that `close` names.
    """
    known = _by_cell(actuals)
    today = max((day for day in newest.values() if day), default=None)
    found = []
    for target in targets:
        same = known.get(_cell(target), [])
        apart = [row for row in same if not _is_one_sentence(target, row, sentences)]
        found.append(_pursuit(target, same, apart, today, newest.get(target["place"]) or today))
    return found


def close(targets: list[Row], actuals: list[Row]) -> list[str]:
    """Observations of targets and of actuals of the same cell that one article tells, perhaps in one sentence."""
    known = _by_cell(actuals)
    pairs = [(_told(target), _told(row)) for target in targets for row in known.get(_cell(target), [])]
    return list(dict.fromkeys(one for pair in pairs if len({_article(one) for one in pair}) == 1 for one in pair))


def has_deadline(target: Row) -> bool:
    """Whether a text says by when; else a target is of no period or of its article's own day."""
    return target["period_end"] is not None and (
        target["period_start"] is not None or target["period_end"] != target["published"]
    )


def _by_cell(actuals: list[Row]) -> dict[tuple[object, ...], list[Row]]:
    known: dict[tuple[object, ...], list[Row]] = {}
    for row in actuals:
        known.setdefault(_cell(row), []).append(row)
    return known


def _cell(row: Row) -> tuple[object, ...]:
    return tuple(row[name] for name in SAME)


def _told(row: Row) -> str:
    return str(row["obs_ids"][0])


def _article(obs_id: str) -> str:
    return obs_id.partition("-")[0]


def _is_one_sentence(target: Row, row: Row, sentences: Sentences) -> bool:
    """Whether a sentence tells both, and so two of several plans rather than an aim and what came of it."""
    one, other = (sentences.get(_told(figure)) for figure in (target, row))
    return one is not None and one == other


def _pursuit(target: Row, same: list[Row], apart: list[Row], today: dt.date | None, heard: dt.date | None) -> Pursuit:
    if not has_deadline(target):
        return Pursuit(target, None, next(iter(apart), None), "undated")
    ended = next((row for row in [*apart, *same] if _is_of_its_period(row, target)), None)
    if ended:
        return Pursuit(target, ended, ended, _outcome(target, ended) if ended in apart else "noted")
    part = next((row for row in apart if _part_of(row, target)), None)
    if part is None or (today and target["period_end"] < today):
        return Pursuit(target, None, next(iter(apart), None), _waiting(target, today, heard))
    elapsed = _days(part) / _days(target)
    on_track = part["value"] >= target["value"] * elapsed
    return Pursuit(target, None, part, "ahead" if on_track else "behind", elapsed)


def _is_of_its_period(row: Row, target: Row) -> bool:
    return row["period_end"] == target["period_end"] and _span(row) == _span(target)


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


def _waiting(target: Row, today: dt.date | None, heard: dt.date | None) -> str:
    """State of a target without a result; silence says something only where articles told of the place after its deadline."""
    if today is None or heard is None:
        return "undated"
    if target["period_end"] >= today:
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
