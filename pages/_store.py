"""Opens the runs that a refresh left behind, with people's reviews laid over them, for many threads."""

from __future__ import annotations

import contextlib
import tempfile
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from extract import store as runs
from extract.reviews import Figure, Reviews, Standing
from extract.schema import TABLES
from pages._overlay import lay_over

Row = dict[str, Any]
KEEP_OPEN = 3
Setting = str | bool | int | float | list[str]
CONFIG: dict[str, Setting] = {"threads": 2, "memory_limit": "500MB", "temp_directory": tempfile.gettempdir()}
ARROW = {
    "str": pa.string(),
    "code": pa.string(),
    "float": pa.float64(),
    "int": pa.int64(),
    "date": pa.date32(),
    "bool": pa.bool_(),
}


@dataclass(eq=False)
class Run:
    """One finished refresh, verified and opened for reading; `notice` says where it is not the run asked for."""

    name: str
    manifest: Row
    notice: str | None
    _base: duckdb.DuckDBPyConnection
    _held: contextlib.ExitStack
    standings: list[Standing]  # how people's reviews meet it
    _local: threading.local = field(default_factory=threading.local)

    @property
    def reviewed(self) -> dict[Figure, Standing]:
        """The reviews by the figure they are of."""
        return {one.review.figure: one for one in self.standings}

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

    def batches(self, sql: str, values: Sequence[Any] = (), size: int = 8192) -> Iterator[pa.RecordBatch]:
        """Yield a result batch by batch on a connection of its own, for downloads of any size."""
        yield from self._base.cursor().sql(sql, params=list(values)).to_arrow_reader(size)


class Store:
    """The data folder: which run is current, which others there are."""

    def __init__(
        self,
        data: Path,
        prepare: Callable[[duckdb.DuckDBPyConnection], None],
        warm: Callable[[Run], None] | None = None,
    ) -> None:
        self.data = data
        self._warm = warm
        self._prepare = prepare
        self._reviews = Reviews(data)
        self._open: OrderedDict[tuple[str, int], Run] = OrderedDict()
        self._lock = threading.Lock()

    def names(self) -> list[str]:
        """Names of all runs, newest first."""
        return runs.run_names(self.data)

    def current(self) -> str | None:
        """Name of the run that `current` points at, or none before the first refresh."""
        return runs.pointed(self.data)

    def history(self, most: int = 20) -> list[Row]:
        """Manifests of the newest runs, newest first; one that cannot be read is left out."""
        found = []
        for name in self.names()[:most]:
            with contextlib.suppress(runs.StoreError):
                found.append(runs.read_manifest(self.data / runs.RUNS / name))
        return found

    def run(self, name: str | None = None) -> Run | None:
        """Open the named run, or the current one where the name says none; none where no run is whole."""
        named = name if name in self.names() else None
        wanted = named or self.current() or "", self._reviews.state()
        with self._lock:
            if wanted not in self._open:
                try:
                    self._open[wanted] = self._load(runs.open_run(self.data, named))
                except runs.StoreError:
                    return None
            self._open.move_to_end(wanted)
            while len(self._open) > KEEP_OPEN:
                self._open.popitem(last=False)
            return self._open[wanted]

    def _load(self, found: runs.Run) -> Run:
        held = contextlib.ExitStack()
        held.enter_context(runs.hold(found))
        base = duckdb.connect(":memory:", config=CONFIG)
        for table, columns in TABLES.items():
            _view(base, [str(path) for path in found.files(table)], table, columns)
        met = lay_over(base, self._reviews.all())
        self._prepare(base)
        opened = Run(found.name, found.manifest, found.notice, base, held, met)
        if self._warm:
            threading.Thread(target=self._warm, args=(opened,)).start()  # no daemon: the engine must be idle at exit
        return opened


def _view(base: duckdb.DuckDBPyConnection, files: list[str], table: str, columns: dict[str, str]) -> None:
    """Make a table's files readable under its name; a table without files is an empty one."""
    schema = pa.schema([(name, ARROW[kind]) for name, kind in columns.items()])
    base.from_arrow(pa.Table.from_pylist([], schema=schema)).create(f"{table}_columns")
    parts = [f"{table}_columns"]
    if files:
        base.read_parquet(files, union_by_name=True).create_view(f"{table}_files")
        parts.append(f"{table}_files")
    union = " UNION ALL BY NAME ".join(f"SELECT * FROM {part}" for part in parts)  # noqa: S608 (names of our schema)
    base.execute(f"CREATE VIEW {table} AS {union}")
