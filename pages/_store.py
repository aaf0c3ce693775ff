"""Opens the runs that a refresh left behind, with people's reviews laid over them, for many threads."""

from __future__ import annotations

import contextlib
import os
import tempfile
import threading
import time
import weakref
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from weakref import WeakValueDictionary

import duckdb
import pyarrow as pa

from extract import store as runs
from extract.reviews import Figure, Review, Reviews, Standing, standings
from pages._answers import Answers
from pages._preparing import CONFIG, Preparation, file_of, prepared

Row = dict[str, Any]
Key = tuple[str, int]  # a run's name and the number of its last review
KEEP_OPEN: Final = 3
PREPARED: Final = "prepared"
PATIENCE: Final = (
    2.0  # seconds that a request waits for what is being prepared before it is answered from the run before
)


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
    answers: Answers = field(default_factory=Answers)
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


@dataclass(eq=False)
class Coming:
    """A run on its way: who asks for it first waits for it a moment."""

    run: Future[Run] = field(default_factory=Future)
    since: float = field(default_factory=time.monotonic)

    def patience(self) -> float:
        """Seconds that a request still waits for it."""
        return max(0.0, self.since + PATIENCE - time.monotonic())


class Store:
    """The data folder: which run is shown, which others there are."""

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
        self._open: OrderedDict[Key, Run] = OrderedDict()
        self._alive: WeakValueDictionary[Key, Run] = (
            WeakValueDictionary()
        )  # a run that a download reads is not opened twice
        self._coming: dict[Key, Coming] = {}
        self._lock = threading.Lock()
        self._base = duckdb.connect(":memory:", config=CONFIG)

    def names(self) -> list[str]:
        """Names of all runs, newest first."""
        return runs.run_names(self.data)

    def current(self) -> str | None:
        """Name of the run that is shown where none is asked for, or none before the first refresh."""
        run = self.run()
        return run.name if run else None

    def history(self, most: int = 20) -> list[Row]:
        """Manifests of the newest runs, newest first; one that cannot be read is left out."""
        found = []
        for name in self.names()[:most]:
            with contextlib.suppress(runs.StoreError):
                found.append(runs.read_manifest(self.data / runs.RUNS / name))
        return found

    def run(self, name: str | None = None, *, patient: bool = False) -> Run | None:
        """Open the named run, or the current one where the name says none; none where no run is whole.

        What takes long to prepare is prepared in the background, while the run before (or this one without its last
        reviews) is shown; where there is none, the request waits, and so does one that is `patient`.
        """
        named = name if name in self.names() else None
        key = named or runs.pointed(self.data) or "", self._reviews.state()
        with self._lock:
            found = self._open.get(key) or self._alive.get(key)
            if found:
                return self._keep(key, found)
            before = self._before(key, named) or self._prepared_before(key, named)
            coming = self._coming.get(key) or self._begin(key, named)
        try:
            return coming.run.result(coming.patience() if before and not patient else None)
        except (TimeoutError, runs.StoreError):
            return before

    def coming(self) -> str | None:
        """Name of the current run where it is being prepared while the one before is shown."""
        current = runs.pointed(self.data)
        return next((name for name, _ in list(self._coming) if name == current), None)

    def _keep(self, key: Key, found: Run) -> Run:
        self._alive[key] = self._open[key] = found
        self._open.move_to_end(key)
        while len(self._open) > KEEP_OPEN:
            self._open.popitem(last=False)
        return found

    def _before(self, key: Key, named: str | None) -> Run | None:
        """Return the newest open run up to the one asked for: that one itself where it was asked for by name."""
        older = [known for known in self._open if known[0] == key[0] or (named is None and known[0] < key[0])]
        return self._open[max(older)] if older else None

    def _prepared_before(self, key: Key, named: str | None) -> Run | None:
        """Open the newest run before the current one that is prepared already, where the current one is not."""
        reviews = self._reviews.all()
        for name in [] if named else [one for one in self.names() if one <= key[0]]:
            with contextlib.suppress(runs.StoreError):
                checksum = runs.read_manifest(self.data / runs.RUNS / name)["checksum"]
                if file_of(self.folder(), name, checksum, self._prepare, reviews).exists():
                    ready = name != key[0]
                    return self._keep((name, key[1]), self._load(runs.open_run(self.data, name))) if ready else None
        return None

    def _begin(self, key: Key, named: str | None) -> Coming:
        coming = self._coming[key] = Coming()
        shown = self._before(key, named) is not None
        work = threading.Thread(target=self._fetch, args=(key, named, coming, shown))
        work.start()  # no daemon: the engine must be idle at exit
        return coming

    def _fetch(self, key: Key, named: str | None, coming: Coming, shown: bool) -> None:
        """Open a run; where another is `shown` meanwhile, it takes that one's place only when its pages are quick."""
        try:
            run = self._load(runs.open_run(self.data, named))
        except Exception as error:  # noqa: BLE001 (whoever waits for the run gets it)
            with self._lock:
                del self._coming[key]
            coming.run.set_exception(error)
            return
        try:
            if shown and self._warm:
                self._warm(run)
        finally:
            with self._lock:
                self._keep(key, run)
                del self._coming[key]
            coming.run.set_result(run)
        if self._warm and not shown:
            self._warm(run)

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
        return prepared(self.data, self.folder(), found, self._prepare, reviews)

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
