"""Two runs compared: which figures were gained, lost and changed, each with its sentence."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, Final

import pyarrow.dataset as ds

from extract.store import Run

Key = tuple[str, str, str, int]
_COMPARED: Final = (
    "value", "value_high", "unit", "qualifier", "indicator", "label", "measure", "status", "region", "adcode",
    "region_level", "partner", "sector", "period_start", "period_end", "project",
)  # fmt: skip
_READ: Final = ("source", "quote", "sentence", "start", *_COMPARED)


def diff_runs(old: Run, new: Run) -> Iterator[str]:
    """Yield lines of readable text; a figure is the same one where source, sentence, quote and their place agree."""
    before, after = _figures(old), _figures(new)
    counts: Counter[str] = Counter()
    for key in sorted(before.keys() | after.keys()):
        for kind, line in _compared(before.get(key), after.get(key)):
            counts[kind] += 1
            yield from (line, f"    {key[0]}: {key[1]}")
    same = sum(1 for key in before.keys() & after.keys() if before[key] == after[key])
    told = ", ".join(f"{counts[kind]} {kind}" for kind in ("gained", "lost", "changed"))
    yield f"{old.name} → {new.name}: {told}, {same} the same"


def _figures(run: Run) -> dict[Key, dict[str, Any]]:
    """Return a run's observations by what tells them apart; the last part counts quotes that a sentence repeats."""
    rows = ds.dataset(run.files("observations")).to_table(list(_READ)).to_pylist()
    repeated: defaultdict[tuple[str, str, str], int] = defaultdict(int)
    figures = {}
    for row in sorted(rows, key=lambda row: (row["source"], row["start"])):
        place = (row["source"], row["sentence"], row["quote"])
        figures[*place, repeated[place]] = {name: row[name] for name in _COMPARED}
        repeated[place] += 1
    return figures


def _compared(before: dict[str, Any] | None, after: dict[str, Any] | None) -> Iterator[tuple[str, str]]:
    if before is None and after is not None:
        yield "gained", f"+ {_told(after)}"
    elif after is None and before is not None:
        yield "lost", f"- {_told(before)}"
    elif before is not None and after is not None and before != after:
        changes = [f"{name} {before[name]} → {after[name]}" for name in _COMPARED if before[name] != after[name]]
        yield "changed", f"~ {_told(after)}; {'; '.join(changes)}"


def _told(figure: dict[str, Any]) -> str:
    names = ("indicator", "measure", "status", "region", "sector", "period_end")
    return f"{figure['value']:g} {figure['unit']}  {', '.join(str(figure[name]) for name in names if figure[name])}"
