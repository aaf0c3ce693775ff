"""What a refresh changed, as tables of its run: articles and figures by source, and changes that are rarely right."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections import Counter
from collections.abc import Iterable, Mapping
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
    """Two runs to be compared: their files of observations and issues, and which source was listed where."""

    before: Run | None
    folder: Path  # of the run that is being written
    ledger: Ledger
    before_ledger: Ledger


def compare(changes: Changes, run: str, today: dt.date) -> tuple[dict[str, Counter[str]], pa.Table]:
    """Return figures gained, lost and changed by root, and the table of anomalies with those of the last weeks."""
    import duckdb

    with duckdb.connect(":memory:", config={"threads": 2, "temp_directory": tempfile.gettempdir()}) as base:
        _open(base, changes)
        base.execute(_QUESTIONS.read_text("utf-8"))
        figures: dict[str, Counter[str]] = {}
        by_root = (
            "SELECT root, change, count(*) FROM pairs JOIN roots USING (source) WHERE change <> 'same' GROUP BY ALL"
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
    """Make both runs' rows known to the questions; files that stayed the same are left out where pairs are sought."""
    sides = {"now": changes.folder} | ({"before": changes.before.path} if changes.before else {})
    names = {side: _names(folder, "observations") for side, folder in sides.items()}
    stayed = {name for name in set.intersection(*names.values()) if _is_one_file(name, sides.values())}
    for side in ("before", "now"):
        folder = sides.get(side)
        _view(base, f"{side}_all", "observations", folder, names.get(side, set()))
        _view(base, f"{side}_part", "observations", folder, names.get(side, set()) - stayed)
        _view(base, f"{side}_issues", "issues", folder, _names(folder, "issues") if folder else ())
    for name, ledger in (("roots", changes.before_ledger | changes.ledger), ("alive", changes.ledger)):
        keys = sorted(key for key, entry in ledger.items() if entry.article_id)
        rows = [{"root": root, "source": source} for root, source in keys]
        base.from_arrow(pa.Table.from_pylist(rows, schema=_KEYS)).create(name)


def _names(folder: Path, table: str) -> set[str]:
    return {path.name for path in (folder / table).iterdir()}


def _is_one_file(name: str, folders: Iterable[Path]) -> bool:
    one, *others = (folder / "observations" / name for folder in folders)
    return bool(others) and all(one.samefile(other) for other in others)


def _view(base: duckdb.DuckDBPyConnection, view: str, table: str, folder: Path | None, names: Iterable[str]) -> None:
    paths = [str(folder / table / name) for name in sorted(names)] if folder else []
    if paths:
        base.read_parquet(paths, union_by_name=True).create_view(view)
    else:
        base.from_arrow(plain_schema(table).empty_table()).create(view)


def _recent(before: Run | None, today: dt.date) -> list[dict[str, Any]]:
    """Return the anomalies of the last weeks, oldest first."""
    files = before.files("anomalies") if before is not None else []
    edge = today - dt.timedelta(days=KEEP_DAYS)
    return [row for path in files for row in read_parquet("anomalies", path).to_pylist() if row["seen"] >= edge]
