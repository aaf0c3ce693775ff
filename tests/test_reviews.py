"""People's corrections: only added, guarded by what they expect, kept through refreshes, exported as annotations."""

from __future__ import annotations

import datetime as dt
import multiprocessing
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from extract.reviews import FILE, ConflictError, ReviewError, Reviews, corrected, gold_lines, standings

NOW = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)


def row(**changes: Any) -> dict[str, Any]:
    known = {
        "obs_id": "a" * 16 + "-4-0", "source": "a.txt", "sentence": "全市产值12亿元。", "quote": "12亿元", "value": 1.2e9,
        "unit": "CNY", "indicator": "output_value", "measure": "level", "status": "actual", "region": "丽水市",
        "adcode": "331100", "region_level": "city", "sector": None, "period_start": dt.date(2023, 1, 1),
        "period_end": dt.date(2023, 12, 31), "qualifier": "exact", "label": "产值", "project": None, "partner": None,
    }  # fmt: skip
    return known | changes


def test_a_correction_applies_and_survives_a_new_name_of_the_same_figure(tmp_path: Path) -> None:
    reviews = Reviews(tmp_path)
    reviews.add(
        row(), "李工", "correct", "是全年产值", {"indicator": "gdp", "period_end": dt.date(2022, 12, 31)}, 0, NOW
    )
    (standing,) = standings(reviews.all(), [row(obs_id="b" * 16 + "-9-1")])
    assert standing.obs_id == "b" * 16 + "-9-1"
    mended = corrected(row(), standing.review)
    assert (mended["indicator"], mended["period_end"], mended["value"]) == ("gdp", dt.date(2022, 12, 31), 1.2e9)


@pytest.mark.parametrize(
    ("rows", "problem", "now"),
    [([], "gone", None), ([row(value=1.3e9, sector="trade")], "changed", {"value": 1.3e9, "sector": "trade"})],
)
def test_it_stops_where_something_else_is_read_now(tmp_path: Path, rows: list[Any], problem: str, now: Any) -> None:
    reviews = Reviews(tmp_path)
    reviews.add(row(), "李工", "reject", "不是产值", {}, 0, NOW)
    (standing,) = standings(reviews.all(), rows)
    assert (standing.obs_id, standing.problem, standing.now) == (None, problem, now)


def test_the_latest_review_holds_and_a_stale_one_is_refused(tmp_path: Path) -> None:
    reviews = Reviews(tmp_path)
    first = reviews.add(row(), "李工", "reject", "误读", {}, 0, NOW)
    with pytest.raises(ConflictError):
        reviews.add(row(), "王工", "accept", "核对无误", {}, 0, NOW)
    second = reviews.add(row(), "王工", "accept", "核对无误", {}, first, NOW)
    (held,) = reviews.latest().values()
    assert (held.id, held.action, reviews.state(), len(reviews.all())) == (second, "accept", second, 2)


@pytest.mark.parametrize(
    ("by", "action", "reason", "changes"),
    [
        ("", "accept", "对", {}),
        ("李工", "accept", " ", {}),
        ("李工", "delete", "对", {}),
        ("李工", "correct", "对", {}),
        ("李工", "correct", "对", {"value": 1.2e9}),
        ("李工", "correct", "对", {"quote": "13亿元"}),
        ("李工", "accept", "对", {"value": 1.3e9}),
    ],
)
def test_incomplete_reviews_are_refused(tmp_path: Path, by: str, action: str, reason: str, changes: Any) -> None:
    with pytest.raises(ReviewError):
        Reviews(tmp_path).add(row(), by, action, reason, changes, 0, NOW)
    assert Reviews(tmp_path).all() == []


def test_reviews_are_only_ever_added(tmp_path: Path) -> None:
    Reviews(tmp_path).add(row(), "李工", "reject", "误读", {}, 0, NOW)
    base = sqlite3.connect(tmp_path / FILE)
    for statement in ("DELETE FROM reviews", "UPDATE reviews SET by = '王工'"):
        with pytest.raises(sqlite3.IntegrityError, match="only added"):
            base.execute(statement)


def _try(folder: Path, name: str) -> bool:
    try:
        Reviews(folder).add(row(), name, "reject", "误读", {}, 0, NOW)
    except ConflictError:
        return False
    return True


def test_of_many_at_once_one_is_taken(tmp_path: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        taken = pool.starmap(_try, [(tmp_path, f"第{n}人") for n in range(8)])
    assert sum(taken) == len(Reviews(tmp_path).all()) == 1


def test_what_was_reviewed_becomes_annotations(tmp_path: Path) -> None:
    reviews = Reviews(tmp_path)
    other = row(obs_id="c" * 16 + "-1-0", quote="3个", value=3.0)
    reviews.add(row(), "李工", "correct", "单位错", {"value": 1.3e9}, 0, NOW)
    reviews.add(other, "李工", "reject", "误读", {}, 0, NOW)
    rows = {one["obs_id"]: one for one in (row(), other)}
    lines = dict(gold_lines(standings(reviews.all(), rows.values()), rows))
    told = [line for _, line in gold_lines(standings(reviews.all(), rows.values()), rows)]
    assert list(lines) == ["a.txt"]
    assert (told[0]["value"], told[0]["period_end"], told[0]["context"]) == (1.3e9, "2023-12-31", "全市产值12亿元。")
    assert told[1] == {"quote": "3个", "context": "全市产值12亿元。", "noise": "other"}
