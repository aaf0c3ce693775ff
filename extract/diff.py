"""Two runs compared: which figures were gained, lost and changed, each with its sentence."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator
from typing import Any, Final

from extract.store import Run
from extract.tables import read_parquet

Row = dict[str, Any]
_COMPARED: Final = (
    "value", "value_high", "unit", "qualifier", "indicator", "label", "measure", "status", "region", "adcode",
    "region_level", "partner", "sector", "period_start", "period_end", "project",
)  # fmt: skip
_READ: Final = ("source", "quote", "sentence", "start", *_COMPARED)
# What makes a figure the same one in both runs, from the surest sign to the weakest: text moves, sentences change.
_SIGNS: Final[tuple[Callable[[Row], tuple[Any, ...]], ...]] = (
    lambda row: (row["source"], row["quote"], row["start"], row["sentence"]),
    lambda row: (row["source"], row["quote"], row["sentence"]),
    lambda row: (row["source"], row["quote"], row["start"]),
    lambda row: (row["source"], row["quote"]),
)


def diff_runs(old: Run, new: Run) -> Iterator[str]:
    """Yield lines of readable text: what each figure is (was), and the sentence that says so."""
    counts: Counter[str] = Counter()
    for before, after in _pairs(_figures(old), _figures(new)):
        kind, line = _compared(before, after)
        counts[kind] += 1
        row = after or before or {}
        if line:
            yield from (line, f"    {row['source']}: {row['sentence']}")
    told = ", ".join(f"{counts[kind]} {kind}" for kind in ("gained", "lost", "changed", "the same"))
    yield f"{old.name} → {new.name}: {told}"


def _figures(run: Run) -> list[Row]:
    parts = (read_parquet("observations", path, _READ) for path in run.files("observations"))
    return sorted((row for part in parts for row in part.to_pylist()), key=_reading_order)


def _reading_order(row: Row) -> tuple[str, int, str]:
    return row["source"], row["start"], row["indicator"]


def _pairs(old: list[Row], new: list[Row]) -> list[tuple[Row | None, Row | None]]:
    """Match the figures of two runs in reading order; a figure without a partner is paired with None."""
    pairs: list[tuple[Row | None, Row | None]] = []
    for sign in _SIGNS:
        waiting: defaultdict[tuple[Any, ...], deque[Row]] = defaultdict(deque)
        for row in old:
            waiting[sign(row)].append(row)
        unmatched = []
        for row in new:
            partners = waiting[sign(row)]
            if partners:
                pairs.append((partners.popleft(), row))
            else:
                unmatched.append(row)
        old, new = [row for rows in waiting.values() for row in rows], unmatched
    pairs.extend((row, None) for row in old)
    pairs.extend((None, row) for row in new)
    return sorted(pairs, key=lambda pair: _reading_order(pair[1] or pair[0] or {}))


def _compared(before: Row | None, after: Row | None) -> tuple[str, str]:
    """Return gained, lost, changed or the same, with a line that tells it (empty for the same)."""
    if before is None:
        return "gained", f"+ {_told(after or {})}"
    if after is None:
        return "lost", f"- {_told(before)}"
    changes = [f"{name} {before[name]} → {after[name]}" for name in _COMPARED if before[name] != after[name]]
    return ("changed", f"~ {_told(after)}; {'; '.join(changes)}") if changes else ("the same", "")


def _told(row: Row) -> str:
    names = ("indicator", "measure", "status", "region", "sector", "period_end")
    meaning = ", ".join(str(row[name]) for name in names if row[name])
    return f"{row['quote']} = {row['value']:g} {row['unit']}  {meaning}"
