"""What is extracted from a digest and from the article it retells must agree: the same figures with the same meaning."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

import pytest

from extract.models import Observation, RawArticle
from extract.pipeline import extract
from extract.read import read
from tests.test_seeds import ORIGINAL_OF, SEEDS, SHARED

TODAY = dt.date(2026, 1, 1)
# A digest says the same in other words, so a few fields may be read otherwise; values and units never may.
SAME_FIGURES = 0.95
SAME_MEANING = 0.85
# where the originals are not at hand (a user's machine) there is nothing to compare with, and nothing is collected
PAIRS = sorted(ORIGINAL_OF.items()) if (SHARED / "articles").is_dir() else []


@cache
def observed(path: Path) -> tuple[Observation, ...]:
    return extract(read(RawArticle(path.name, path.read_bytes())), TODAY).observations


def figure(o: Observation) -> tuple[float, str]:
    return o.value, {"persons": "count"}.get(o.unit, o.unit)


def meaning(o: Observation) -> tuple[object, ...]:
    year = o.period_end.year if o.period_end else None
    return (*figure(o), o.indicator, o.measure, o.status, o.region, year)


def agreement(ours: list[tuple[object, ...]], theirs: list[tuple[object, ...]]) -> float:
    """Dice coefficient of two multisets."""
    left, shared = list(theirs), 0
    for one in ours:
        if one in left:
            left.remove(one)
            shared += 1
    return 2 * shared / (len(ours) + len(theirs))


@pytest.mark.parametrize(("stem", "number"), PAIRS)
def test_digest_and_original_yield_the_same_figures(stem: str, number: str) -> None:
    (original,) = (SHARED / "articles").glob(f"{number}_*.txt")
    ours, theirs = observed(SEEDS / f"{stem}.txt"), observed(original)
    figures = agreement([figure(o) for o in ours], [figure(o) for o in theirs])
    meanings = agreement([meaning(o) for o in ours], [meaning(o) for o in theirs])
    only_ours = sorted(set(map(figure, ours)) - set(map(figure, theirs)))
    only_theirs = sorted(set(map(figure, theirs)) - set(map(figure, ours)))
    assert figures >= SAME_FIGURES, (only_ours, only_theirs)
    assert meanings >= SAME_MEANING, set(map(meaning, ours)) ^ set(map(meaning, theirs))
