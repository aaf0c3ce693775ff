"""What people said of figures that were read: accepted, corrected or rejected, in a table that only ever grows.

It lies beside the runs (`reviews.sqlite`), so no refresh touches it. A review names its figure by sentence and quote,
and says what stood there (`expect`): where a later run reads something else, it applies no more and says so.
"""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc

from extract.store import Run
from extract.tables import read_parquet

FILE: Final = "reviews.sqlite"
ACTIONS: Final = ("accept", "correct", "reject")
FIELDS: Final = (  # what may be corrected, and what a review expects to find
    "value", "unit", "indicator", "measure", "status", "region", "adcode", "region_level", "sector", "period_start",
    "period_end",
)  # fmt: skip
_GOLD: Final = (
    "quote", "value", "unit", "qualifier", "indicator", "label", "measure", "status", "region", "adcode", "sector",
    "period_start", "period_end", "project", "partner",
)  # fmt: skip
_SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS reviews (
    id INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL, by TEXT NOT NULL, action TEXT NOT NULL, reason TEXT NOT NULL,
    obs_id TEXT NOT NULL, source TEXT NOT NULL, sentence TEXT NOT NULL, quote TEXT NOT NULL,
    expect TEXT NOT NULL, changes TEXT NOT NULL);
CREATE TRIGGER IF NOT EXISTS no_update BEFORE UPDATE ON reviews BEGIN SELECT raise(ABORT, 'reviews are only added'); END;
CREATE TRIGGER IF NOT EXISTS no_delete BEFORE DELETE ON reviews BEGIN SELECT raise(ABORT, 'reviews are only added'); END;
"""
Row = Mapping[str, Any]
Figure = tuple[str, str, str]  # source, sentence, quote


class ReviewError(ValueError):
    """A review that cannot be taken; the message says why."""


class ConflictError(ReviewError):
    """Someone else reviewed the same figure meanwhile."""


@dataclass(frozen=True, slots=True)
class Review:
    """One person's word on one figure; `changes` has the corrected fields alone."""

    id: int
    made: str  # UTC, ISO 8601
    by: str
    action: str
    reason: str
    obs_id: str
    source: str
    sentence: str
    quote: str
    expect: Mapping[str, Any]
    changes: Mapping[str, Any]

    @property
    def figure(self) -> Figure:
        """What names the figure in any run."""
        return self.source, self.sentence, self.quote


@dataclass(frozen=True, slots=True)
class Standing:
    """How a figure's latest review meets a run: the observation it applies to, or why it does not."""

    review: Review
    obs_id: str | None
    problem: str | None = None  # `gone`: the sentence is no more; `changed`: something else is read there now
    now: Mapping[str, Any] | None = None  # what is read there now, of the fields that differ


class Reviews:
    """The reviews of a store; each call opens the file, so that any number of processes may share it."""

    def __init__(self, data_dir: Path) -> None:
        self._path = data_dir / FILE

    def state(self) -> int:
        """Return a number that grows with each review; 0 where there is none."""
        if not self._path.exists():
            return 0
        with closing(self._connect()) as base:
            return int(base.execute("SELECT coalesce(max(id), 0) FROM reviews").fetchone()[0])

    def all(self) -> list[Review]:
        """Return every review, oldest first."""
        if not self._path.exists():
            return []
        with closing(self._connect()) as base:
            return [_review(row) for row in base.execute("SELECT * FROM reviews ORDER BY id")]

    def of(self, row: Row) -> list[Review]:
        """Return every review of an observation's figure, newest first."""
        if not self._path.exists():
            return []
        figure = row["source"], row["sentence"], row["quote"]
        sql = "SELECT * FROM reviews WHERE source = ? AND sentence = ? AND quote = ? ORDER BY id DESC"
        with closing(self._connect()) as base:
            return [_review(one) for one in base.execute(sql, figure)]

    def latest(self) -> dict[Figure, Review]:
        """Return the review that holds for each figure."""
        return {review.figure: review for review in self.all()}

    def add(self, row: Row, by: str, action: str, reason: str, changes: Row, last: int, now: dt.datetime) -> int:
        """Take a review of an observation as it was read and return its number; `last` is the latest one its author saw.

        Raise ReviewError where it is incomplete or changes nothing, ConflictError where a newer one is there already.
        """
        _check(by, action, reason, changes, row)
        expect = json.dumps({name: _plain(row[name]) for name in FIELDS}, ensure_ascii=False)
        changed = json.dumps({name: _plain(value) for name, value in changes.items()}, ensure_ascii=False)
        figure = row["source"], row["sentence"], row["quote"]
        with closing(self._connect()) as base:
            base.executescript(_SCHEMA)
            base.execute("BEGIN IMMEDIATE")
            newest = "SELECT coalesce(max(id), 0) FROM reviews WHERE source = ? AND sentence = ? AND quote = ?"
            if base.execute(newest, figure).fetchone()[0] != last:
                raise ConflictError("Someone else has reviewed this figure meanwhile; read it again first.")
            said = (now.isoformat(timespec="seconds"), by.strip(), action, reason.strip(), row["obs_id"], *figure)
            columns = "made, by, action, reason, obs_id, source, sentence, quote, expect, changes"
            number = base.execute(
                f"INSERT INTO reviews ({columns}) VALUES ({', '.join('?' * 10)})",  # noqa: S608 (constants only)
                (*said, expect, changed),
            ).lastrowid
            base.execute("COMMIT")
        return int(number or 0)

    def _connect(self) -> sqlite3.Connection:
        base = sqlite3.connect(self._path, timeout=10, isolation_level=None)
        base.execute("PRAGMA synchronous = FULL")
        return base


def standings(reviews: Iterable[Review], rows: Iterable[Row]) -> Iterator[Standing]:
    """Yield how each figure's latest review meets a run's observations (as read, without reviews)."""
    found: dict[Figure, list[Row]] = {}
    for row in rows:
        found.setdefault((row["source"], row["sentence"], row["quote"]), []).append(row)
    for review in {one.figure: one for one in reviews}.values():
        here = found.get(review.figure, [])
        same = [row for row in here if not _differences(review, row)]
        if same:
            own = next((row for row in same if row["obs_id"] == review.obs_id), same[0])
            yield Standing(review, own["obs_id"])
        else:
            yield Standing(review, None, *(("changed", _differences(review, here[0])) if here else ("gone", None)))


def corrected(row: Row, review: Review) -> dict[str, Any]:
    """Return an observation with a review's corrections."""
    return dict(row) | {name: _typed(name, value) for name, value in review.changes.items()}


def gold_lines(standing: Iterable[Standing], rows: Mapping[str, Row]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield source and annotation, as `score` reads them, of every review that applies; a rejected figure is noise."""
    for one in standing:
        if one.obs_id is None:
            continue
        row = corrected(rows[one.obs_id], one.review)
        told = {"quote": row["quote"], "context": row["sentence"]}
        if one.review.action == "reject":
            yield row["source"], told | {"noise": "other"}
        else:
            yield row["source"], told | {name: _plain(row[name]) for name in _GOLD}


def write_gold(folder: Path, standing: Iterable[Standing], rows: Mapping[str, Row]) -> None:
    """Write annotations of every review that applies, one file an article, for `score`."""
    folder.mkdir(parents=True, exist_ok=True)
    articles: dict[str, list[str]] = {}
    for source, line in gold_lines(standing, rows):
        articles.setdefault(Path(source).stem, []).append(json.dumps(line, ensure_ascii=False))
    for stem, lines in articles.items():
        (folder / f"{stem}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")


def of_run(run: Run, reviews: Iterable[Review]) -> dict[str, dict[str, Any]]:
    """Return a run's observations, by their ids, of the articles that reviews are of."""
    sources = pa.array(sorted({review.source for review in reviews}), pa.string())
    tables = (read_parquet("observations", path) for path in run.files("observations"))
    return {row["obs_id"]: row for one in tables for row in one.filter(pc.is_in(one["source"], sources)).to_pylist()}


def told(one: Standing) -> str:
    """Say in a line what a review says and whether it applies."""
    review = one.review
    what = ", ".join(f"{name} → {value}" for name, value in review.changes.items())
    now = ", ".join(f"{name} {value}" for name, value in (one.now or {}).items())
    state = f"{one.problem.upper()}{f' ({now})' if now else ''}" if one.problem else "applies"
    said = f"{review.action}{f' ({what})' if what else ''}"
    return (
        f"{review.made[:10]}  {review.by}: {said} {review.quote} in {review.source}, because {review.reason}: {state}"
    )


def _check(by: str, action: str, reason: str, changes: Row, row: Row) -> None:
    if action not in ACTIONS:
        raise ReviewError(f"{action!r} is none of {', '.join(ACTIONS)}.")
    if not by.strip() or not reason.strip():
        raise ReviewError("A review needs a name and a reason.")
    if unknown := changes.keys() - set(FIELDS):
        raise ReviewError(f"{', '.join(sorted(unknown))} cannot be corrected.")
    if (action == "correct") != any(_plain(row[name]) != _plain(value) for name, value in changes.items()):
        raise ReviewError("A correction changes at least one field; nothing else does.")


def _differences(review: Review, row: Row) -> dict[str, Any]:
    return {name: _plain(row[name]) for name in FIELDS if _plain(row[name]) != review.expect.get(name)}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


def _typed(name: str, value: Any) -> Any:
    return dt.date.fromisoformat(value) if name.startswith("period_") and value else value


def _review(row: tuple[Any, ...]) -> Review:
    told = dict(zip((field.name for field in fields(Review)), row, strict=True))
    return Review(**told | {name: json.loads(told[name]) for name in ("expect", "changes")})
