"""Opens the runs that a refresh left behind, with people's reviews laid over them, for many threads."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import threading
import weakref
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
from filelock import FileLock

from extract import store as runs
from extract.reviews import Figure, Review, Reviews, Standing, standings
from extract.schema import TABLES
from extract.tables import plain_schema
from pages._overlay import lay_over

Row = dict[str, Any]
KEEP_OPEN = 3
PREPARED = "prepared"
ROW_GROUP = 16_384  # rows read together: small enough that a chart reads few, large enough that there are not too many
Setting = str | bool | int | float | list[str]
CONFIG: dict[str, Setting] = {
    "threads": 2,
    "memory_limit": "500MB",
    "temp_directory": tempfile.gettempdir(),
    "late_materialization_max_rows": 4000,  # sort narrow rows, then fetch what is left of them
}


@dataclass(frozen=True)
class Preparation:
    """How a run's files become the tables that pages ask; another `version` makes another file."""

    version: str
    build: Callable[[duckdb.DuckDBPyConnection], None]


@dataclass(eq=False)
class Run:
    """One finished refresh, verified and opened for reading; `notice` says where it is not the run asked for."""

    name: str
    manifest: Row
    notice: str | None
    _base: duckdb.DuckDBPyConnection
    _database: str
    _held: contextlib.ExitStack
    standings: list[Standing] = field(default_factory=list)  # how people's reviews meet it
    _local: threading.local = field(default_factory=threading.local)

    @property
    def reviewed(self) -> dict[Figure, Standing]:
        """The reviews by the figure they are of."""
        return {one.review.figure: one for one in self.standings}

    def connection(self) -> duckdb.DuckDBPyConnection:
        """Return this thread's own connection."""
        if not hasattr(self._local, "connection"):
            self._local.connection = self._cursor()
        found: duckdb.DuckDBPyConnection = self._local.connection
        return found

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        return self._base.cursor().execute(f"USE {self._database}")

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Run a fixed statement with bound values."""
        done = self.connection().execute(sql, list(values))
        names = [column[0] for column in done.description or ()]
        return [dict(zip(names, row, strict=True)) for row in done.fetchall()]

    def batches(self, sql: str, values: Sequence[Any] = (), size: int = 8192) -> Iterator[pa.RecordBatch]:
        """Yield a result batch by batch on a connection of its own, for downloads of any size."""
        yield from self._cursor().sql(sql, params=list(values)).to_arrow_reader(size)


class Store:
    """The data folder: which run is current, which others there are."""

    def __init__(
        self,
        data: Path,
        prepare: Preparation,
        warm: Callable[[Run], None] | None = None,
    ) -> None:
        self.data = data
        self._warm = warm
        self._prepare = prepare
        self._own: tempfile.TemporaryDirectory[str] | None = None
        self._reviews = Reviews(data)
        self._open: OrderedDict[tuple[str, int], Run] = OrderedDict()
        self._lock = threading.Lock()
        self._base = duckdb.connect(":memory:", config=CONFIG)

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
        reviews = self._reviews.all()
        state = reviews[-1].id if reviews else 0
        database = f"run_{found.name}_{state}"
        self._attach(found, reviews, database)
        opened = Run(found.name, found.manifest, found.notice, self._base, database, held)
        if reviews:
            opened.standings.extend(standings(reviews, opened.rows("FROM as_read")))
        weakref.finalize(opened, self._base.cursor().execute, f"DETACH {database}")
        if self._warm:
            threading.Thread(target=self._warm, args=(opened,)).start()  # no daemon: the engine must be idle at exit
        return opened

    def _attach(self, found: runs.Run, reviews: list[Review], database: str) -> None:
        """Open a run's prepared tables; a damaged file is made anew, for it holds nothing of its own."""
        path = self._prepared(found, reviews)
        try:
            self._base.execute(f"ATTACH '{path}' AS {database} (READ_ONLY)")
        except duckdb.Error:
            path.unlink(missing_ok=True)
            self._base.execute(f"ATTACH '{self._prepared(found, reviews)}' AS {database} (READ_ONLY)")

    def _prepared(self, found: runs.Run, reviews: list[Review]) -> Path:
        """Return the file with a run's prepared tables, made now where there is none yet."""
        folder = self.folder()
        said = "".join(map(repr, reviews))
        key = f"{found.manifest['checksum']}{self._prepare.version}{duckdb.__version__}{said}"
        path = folder / f"{found.name}-{hashlib.sha256(key.encode()).hexdigest()[:16]}.duckdb"
        with FileLock(folder / ".lock"):
            if not path.exists():
                for stale in folder.glob("*.duckdb*"):  # of runs that are gone, or of this one as it was
                    if stale.name.partition("-")[0] not in {*self.names()} - {found.name}:
                        stale.unlink()
                _build(found, self._prepare, reviews, path)
        return path

    def folder(self) -> Path:
        """Return a folder to write in: the store's, or one of this process where the store may only be read."""
        folder = self.data / PREPARED
        with contextlib.suppress(OSError):
            folder.mkdir(exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
        if self._own is None:
            self._own = tempfile.TemporaryDirectory(prefix="prepared-")
        return Path(self._own.name)


def _build(found: runs.Run, prepare: Preparation, reviews: list[Review], path: Path) -> None:
    """Make a run's prepared tables under another name, so that a file under its own name is whole."""
    fresh = path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with duckdb.connect(":memory:", config=CONFIG) as base:
        for table in TABLES:
            _view(base, [str(part) for part in found.files(table)], table)
        lay_over(base, reviews)
        base.execute(f"ATTACH '{fresh}' AS prepared (ROW_GROUP_SIZE {ROW_GROUP})")
        base.execute("USE prepared")
        prepare.build(base)
        base.execute("USE memory")
        base.execute("DETACH prepared")
    fresh.replace(path)


def _view(base: duckdb.DuckDBPyConnection, files: list[str], table: str) -> None:
    """Make a table's files readable under its name; a table without files is an empty one."""
    base.from_arrow(plain_schema(table).empty_table()).create(f"{table}_columns")
    parts = [f"{table}_columns"]
    if files:
        base.read_parquet(files, union_by_name=True).create_view(f"{table}_files")
        parts.append(f"{table}_files")
    union = " UNION ALL BY NAME ".join(f"SELECT * FROM {part}" for part in parts)  # noqa: S608 (names of our schema)
    base.execute(f"CREATE VIEW {table} AS {union}")
