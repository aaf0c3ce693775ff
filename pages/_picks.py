"""Which of several tellings stands for a cell: the product's choice, or the reader's, which lives in the address (`pick=`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from flask import g, has_request_context

from pages import _queries
from pages._context import MOST_PICKS
from pages._store import Row, Run

TAKEN: Final = ("value", "value_high", "quote", "qualifier", "confidence", "title", "publisher", "published", "dated")


def figures(run: Run, where: _queries.Where, limit: int = _queries.LIMIT) -> list[Row]:
    """Figures of a view as `_queries.figures` gives them, the reader's choices in place of the product's."""
    rows = _queries.figures(run, where, limit)
    picks = g.get("picks", ()) if has_request_context() else ()
    if not picks:
        return rows
    known = {row["obs_id"]: row for row in _queries.told(run, picks)}
    return [_with_pick(row, known) for row in rows]


def _with_pick(row: Row, known: dict[str, Row]) -> Row:
    pick = next((obs_id for obs_id in row["obs_ids"] if obs_id in known), None)
    if pick is None or pick == row["obs_ids"][0]:
        return row
    others = [obs_id for obs_id in row["obs_ids"] if obs_id != pick]
    return row | {name: known[pick][name] for name in TAKEN} | {"obs_ids": [pick, *others], "picked": True}


def changed(picks: Sequence[str], told: Sequence[Row], wanted: str) -> str:
    """Value of `pick=` after a reader prefers one telling of a cell; the product's own choice needs none."""
    cell = {row["obs_id"] for row in told}
    kept = [pick for pick in picks if pick not in cell]
    return "~".join([*kept, *([] if wanted == told[0]["obs_id"] else [wanted])][-MOST_PICKS:])
