"""What a refresh changed, as tables of its run: articles and figures by source, and changes that are rarely right."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pyarrow as pa

from extract.ledger import Ledger
from extract.store import Run
from extract.tables import plain_schema, read_parquet

if TYPE_CHECKING:
    import duckdb

KEEP_DAYS: Final = 30  # an anomaly stays in the table that long, so that nobody has to look every day
_KEYS: Final = pa.schema([("root", pa.string()), ("source", pa.string())])
_SETTINGS: Final[dict[str, str | bool | int | float | list[str]]] = {
    "threads": 2,
    "memory_limit": "512MB",
    "preserve_insertion_order": False,
}
_ALARMS: Final = ("jump", "indicator_lost")  # found between two runs; the exit code tells of them
_QUESTIONS: Final = Path(__file__).with_suffix(".sql")


@dataclass(slots=True)
class SourceReport:
    """What became of one source's articles; `kind` and `message` say why it could not be listed."""

    source: str
    counts: Counter[str] = field(default_factory=Counter)
    kind: str | None = None
    message: str | None = None


@dataclass(frozen=True, slots=True)
class Changes:
    """Two runs to be compared: their files of observations and issues, and which source was listed where.

    `touched` are the sources whose rows may differ.
    """

    before: Run | None
    folder: Path  # of the run that is being written
    ledger: Ledger
    before_ledger: Ledger
    touched: Set[str]


def compare(changes: Changes, run: str, today: dt.date) -> tuple[dict[str, Counter[str]], pa.Table]:
    """Return figures gained, lost and changed by root, and the table of anomalies with those of the last weeks."""
    import duckdb

    with duckdb.connect(":memory:", config=_SETTINGS | {"temp_directory": tempfile.gettempdir()}) as base:
        _open(base, changes)
        base.execute(_QUESTIONS.read_text("utf-8"))
        figures: dict[str, Counter[str]] = {}
        by_root = (
            "SELECT root, change, sum(number)::BIGINT FROM figures JOIN roots USING (source) "
            "WHERE change <> 'same' GROUP BY ALL"
        )
        for root, change, number in base.execute(by_root).fetchall():
            figures.setdefault(root, Counter())[change] = number
        found = base.execute("SELECT ? AS run, ? AS seen, * FROM found", [run, today])
        names = [column[0] for column in found.description or ()]
        rows = [dict(zip(names, row, strict=True)) for row in found.fetchall()]
    return figures, pa.Table.from_pylist([*_recent(changes.before, today), *rows], schema=plain_schema("anomalies"))


def alarms(anomalies: pa.Table, run: str) -> int:
    """Return how many of this run's anomalies are changes between runs: they make the exit code."""
    return sum(row["run"] == run and row["kind"] in _ALARMS for row in anomalies.select(["run", "kind"]).to_pylist())


def report_rows(sources: Iterable[SourceReport], figures: Mapping[str, Counter[str]]) -> list[dict[str, Any]]:
    """Return the rows of the table `report`, one a source of this refresh."""
    counted = ("new", "changed", "again", "unchanged", "duplicate", "refused", "failed", "withdrawn")
    return [
        {"source": one.source, "kind": one.kind, "message": one.message}
        | {name: one.counts[name] for name in counted}
        | {f"figures_{change}": figures.get(one.source, Counter())[change] for change in ("gained", "lost", "changed")}
        for one in sources
    ]


def _open(base: duckdb.DuckDBPyConnection, changes: Changes) -> None:
    """Make both runs' rows known to the questions."""
    for side, folder in (("now", changes.folder), ("before", changes.before.path if changes.before else None)):
        _view(base, f"{side}_all", "observations", folder)
        _view(base, f"{side}_issues", "issues", folder)
    touched = pa.table({"source": pa.array(sorted(changes.touched), pa.string())})
    base.from_arrow(touched).create("touched")
    for name, ledger in (("roots", changes.before_ledger | changes.ledger), ("alive", changes.ledger)):
        keys = sorted(key for key, entry in ledger.items() if entry.article_id)
        rows = [{"root": root, "source": source} for root, source in keys]
        base.from_arrow(pa.Table.from_pylist(rows, schema=_KEYS)).create(name)


def _view(base: duckdb.DuckDBPyConnection, view: str, table: str, folder: Path | None) -> None:
    paths = sorted(str(path) for path in (folder / table).iterdir()) if folder else []
    if paths:
        base.read_parquet(paths, union_by_name=True).create_view(view)
    else:
        base.from_arrow(plain_schema(table).empty_table()).create(view)


def _recent(before: Run | None, today: dt.date) -> list[dict[str, Any]]:
    """Return the anomalies of the last weeks, oldest first."""
    files = before.files("anomalies") if before is not None else []
    edge = today - dt.timedelta(days=KEEP_DAYS)
    return [row for path in files for row in read_parquet("anomalies", path).to_pylist() if row["seen"] >= edge]
