"""Opens the runs that a refresh left behind; knows files and connections, not what the tables mean."""

from __future__ import annotations

import json
import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from extract.schema import TABLES

Row = dict[str, Any]
RUN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}")
KEEP_OPEN = 3
_ARROW = {
    "str": pa.string(),
    "code": pa.string(),
    "float": pa.float64(),
    "int": pa.int64(),
    "date": pa.date32(),
    "bool": pa.bool_(),
}


@dataclass(eq=False)
class Run:
    """One finished refresh, opened for reading; cheap to use from many threads."""

    name: str
    path: Path
    manifest: Row
    _base: duckdb.DuckDBPyConnection
    _local: threading.local = field(default_factory=threading.local)

    def connection(self) -> duckdb.DuckDBPyConnection:
        """Return this thread's own connection."""
        if not hasattr(self._local, "connection"):
            self._local.connection = self._base.cursor()
        found: duckdb.DuckDBPyConnection = self._local.connection
        return found

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Run a fixed statement with bound values."""
        done = self.connection().execute(sql, list(values))
        names = [column[0] for column in done.description or ()]
        return [dict(zip(names, row, strict=True)) for row in done.fetchall()]

    def stream(self, sql: str, values: Sequence[Any] = (), batch: int = 5000) -> Iterator[list[tuple[Any, ...]]]:
        """Yield a result batch by batch on a connection of its own, for downloads of any size."""
        done = self._base.cursor().execute(sql, list(values))
        while found := done.fetchmany(batch):
            yield found


class Store:
    """The data folder: which run is current, which others there are."""

    def __init__(self, data: Path, prepare: Callable[[duckdb.DuckDBPyConnection], None]) -> None:
        self.data = data
        self._prepare = prepare
        self._open: OrderedDict[str, Run] = OrderedDict()
        self._lock = threading.Lock()

    def names(self) -> list[str]:
        """Names of all finished runs, newest first."""
        found = (p.parent.name for p in self.data.glob("runs/*/manifest.json"))
        return sorted((name for name in found if RUN_NAME.fullmatch(name)), reverse=True)

    def current(self) -> str | None:
        """Name of the run that `current` points at, or none before the first refresh."""
        pointer = self.data / "current"
        if pointer.is_file():
            name = Path(pointer.read_text(encoding="utf-8").strip()).name
        elif pointer.is_dir():
            name = pointer.resolve().name
        else:
            return None
        return name if (self.data / "runs" / name / "manifest.json").is_file() else None

    def run(self, name: str | None = None) -> Run | None:
        """Open the named run, or the current one where the name is none or unknown."""
        wanted = name if name in self.names() else self.current()
        if wanted is None:
            return None
        with self._lock:
            if wanted not in self._open:
                self._open[wanted] = self._load(wanted)
            self._open.move_to_end(wanted)
            while len(self._open) > KEEP_OPEN:
                self._open.popitem(last=False)
            return self._open[wanted]

    def _load(self, name: str) -> Run:
        path = self.data / "runs" / name
        base = duckdb.connect(":memory:", config={"threads": 2, "memory_limit": "600MB"})
        for table, columns in TABLES.items():
            _view(base, path / table, table, columns)
        self._prepare(base)
        return Run(name, path, json.loads((path / "manifest.json").read_text(encoding="utf-8")), base)


def _view(base: duckdb.DuckDBPyConnection, folder: Path, table: str, columns: dict[str, str]) -> None:
    """Make a table's files readable under its name; a table without files is an empty one."""
    schema = pa.schema([(name, _ARROW[kind]) for name, kind in columns.items()])
    base.from_arrow(pa.Table.from_pylist([], schema=schema)).create(f"{table}_columns")
    files = sorted(str(p) for p in folder.rglob("*.parquet"))
    parts = [f"{table}_columns"]
    if files:
        base.read_parquet(files, union_by_name=True).create_view(f"{table}_files")
        parts.append(f"{table}_files")
    union = " UNION ALL BY NAME ".join(f"SELECT * FROM {part}" for part in parts)  # noqa: S608 (names of our schema)
    base.execute(f"CREATE VIEW {table} AS {union}")
