"""Extraction in processes of its own, which may be killed: one that crashes or takes too long costs one article.

`Crew` is who does the work of a refresh: processes here (this module), or the workers of a cluster (cluster.py).
"""

from __future__ import annotations

import contextlib
import datetime as dt
import hashlib
import importlib
import multiprocessing
import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

import pyarrow as pa

from extract.commit import keep_raw
from extract.copies import figures_key, text_key
from extract.lean import without_pandas
from extract.ledger import given
from extract.models import RawArticle, Result
from extract.read import ReadError, read
from extract.sources import SourceError
from extract.store import StoreError
from extract.tables import plain_schema, result_rows, to_table

RESULT_TABLES: Final = ("articles", "observations", "derived", "mentions", "issues", "_events")
A = TypeVar("A")
B = TypeVar("B")
TASK: Final = "task"  # the column that says which task a travelling row belongs to
_TASK_FIELD: Final = pa.field(TASK, pa.int64())
_CHUNK_ARTICLES: Final = 32
_START_SECONDS: Final = 120  # to load the rules; an article's own time begins when it is taken up
_CHUNK_BYTES: Final = 1 << 19
_MEMORY: Final = 4 << 30  # bytes of address space of one worker


class WorkerError(Exception):
    """Workers cannot be started at all; the message says why."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of an article that is fetched from its source again: its bytes then, and since when."""

    sha256: str | None
    given: str | None  # what the source said about it
    seen: dt.date | None
    done: bool  # the same bytes need no work again


@dataclass(frozen=True, slots=True)
class Task:
    """One article to read and extract; `number` tells it from all others of this refresh."""

    number: int
    raw: RawArticle | Callable[[], RawArticle]  # what fetches it where that is the worker's to do
    today: dt.date
    known: Known | None = None  # where it comes from its source


@dataclass(frozen=True, slots=True)
class Arrival:
    """What was seen of an article's bytes when it was fetched from its source, and since when these are known."""

    sha256: str
    given: str | None
    seen: dt.date


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a task: `published`, `unchanged`, `refused` or `failed` (with kind and message)."""

    number: int
    outcome: str
    kind: str | None = None
    message: str | None = None
    article_id: str | None = None
    text_key: str | None = None
    figures_key: str | None = None
    published: dt.date | None = None
    sha256: str | None = None
    arrival: Arrival | None = None  # where the worker fetched it from its source


@dataclass(frozen=True, slots=True)
class Chunk:
    """Outcomes of some tasks with their rows by table; each row names its task."""

    outcomes: tuple[Outcome, ...]
    rows: dict[str, pa.Table]
    files: tuple[tuple[str, str, Path], ...] = ()  # by table and year, with rows that a worker wrote to disk itself


@dataclass(frozen=True, slots=True)
class Settings:
    """How to extract: `engine` is the module with `extract(document, today)`, `limit` the seconds one article has."""

    engine: str
    data_dir: Path
    limit: float
    spill: Path  # the folder that rows are kept in until the run is built
    rules: str  # the version that the engine must have


class Crew(Protocol):
    """Who works: extracts articles and writes files."""

    fetches: bool  # whether it reads articles from their sources itself

    def run(self, tasks: Iterable[Task], settings: Settings) -> Generator[Chunk, None, None]:
        """Extract all tasks and yield their rows; tasks are taken only as fast as they are done."""

    def map(self, work: Callable[[A], B], jobs: Iterable[A]) -> Iterator[B]:
        """Do a piece of work for each of several jobs and yield what comes of it, in any order."""


class Local:
    """`jobs` processes of this machine extract, as many threads write files."""

    fetches = False

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs

    def run(self, tasks: Iterable[Task], settings: Settings) -> Generator[Chunk, None, None]:
        """See Crew."""
        pool = _Pool(chunks(tasks, _CHUNK_ARTICLES), settings, self._jobs)
        try:
            yield from pool.run()
        finally:
            pool.stop()

    def map(self, work: Callable[[A], B], jobs: Iterable[A]) -> Iterator[B]:
        """See Crew; Arrow lets go of the interpreter while it sorts and compresses."""
        with ThreadPoolExecutor(self._jobs) as threads:
            yield from threads.map(work, jobs)


def chunks(tasks: Iterable[Task], most: int) -> Iterator[list[Task]]:
    """Yield tasks in lists of at most so many, and of not many more bytes than `_CHUNK_BYTES`."""
    chunk: list[Task] = []
    size = 0
    for task in tasks:
        chunk.append(task)
        size += len(task.raw.data) if isinstance(task.raw, RawArticle) else 0
        if len(chunk) >= most or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


class _Worker:
    """One process, the chunk that it works at, and the time by which its current article must be done."""

    def __init__(self, settings: Settings) -> None:
        context = multiprocessing.get_context("spawn")
        self.connection, theirs = context.Pipe()
        arguments = (theirs, settings.engine, settings.data_dir)
        self.process = context.Process(target=_serve, args=arguments, daemon=True)
        self.process.start()
        theirs.close()
        self.chunk: list[Task] = []
        self.at = 0
        self.deadline = float("inf")
        self.ready = False

    def give(self, chunk: list[Task], limit: float) -> None:
        self.chunk, self.at = chunk, 0
        self.deadline = time.monotonic() + (limit if self.ready else _START_SECONDS)
        self.connection.send(chunk)

    def kill(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


class _Pool:
    def __init__(self, waiting: Iterator[list[Task]], settings: Settings, jobs: int) -> None:
        self._waiting = waiting
        self._jobs = jobs
        self._again: deque[list[Task]] = deque()
        self._settings = settings
        self._workers: list[_Worker] = []

    def run(self) -> Iterator[Chunk]:
        next_chunk = self._next()
        while next_chunk is not None or any(worker.chunk for worker in self._workers):
            if next_chunk is not None and self._hand_out(next_chunk):
                next_chunk = self._next()
                continue
            for worker in self._with_news():
                yield from self._attend(worker)
            next_chunk = next_chunk or self._next()

    def stop(self) -> None:
        for worker in self._workers:
            worker.kill()

    def _next(self) -> list[Task] | None:
        return self._again.popleft() if self._again else next(self._waiting, None)

    def _hand_out(self, chunk: list[Task]) -> bool:
        """Give a chunk to an idle worker, or to a new one; False where all are busy."""
        worker = next((w for w in self._workers if not w.chunk), None)
        if worker is None:
            if len(self._workers) >= self._jobs:
                return False
            worker = _Worker(self._settings)
            self._workers.append(worker)
        try:
            worker.give(chunk, self._settings.limit)
        except BrokenPipeError:
            return True  # the worker died; that is noticed where its chunk is looked after
        return True

    def _with_news(self) -> list[_Worker]:
        """Wait until a worker says something, dies or runs out of time."""
        busy: dict[Any, _Worker] = {worker.connection: worker for worker in self._workers if worker.chunk}
        nearest = min(worker.deadline for worker in busy.values())
        ready = wait(list(busy), timeout=max(0.0, nearest - time.monotonic()))
        late = [worker for worker in busy.values() if worker.deadline <= time.monotonic()]
        return [busy[connection] for connection in ready] or late

    def _attend(self, worker: _Worker) -> Iterator[Chunk]:
        if not worker.connection.poll():
            if not worker.ready:
                raise WorkerError(f"a worker process did not start within {_START_SECONDS} seconds")
            yield self._lose(worker, "timeout", too_slow(self._settings.limit))
            return
        try:
            message = worker.connection.recv()
        except (EOFError, ConnectionResetError):
            worker.process.join()
            if not worker.ready:
                raise WorkerError("a worker process could not start; its message is above") from None
            code = worker.process.exitcode
            yield self._lose(worker, "crash", f"The extraction process ended abruptly (exit code {code}).")
            return
        if isinstance(message, int):
            worker.ready, worker.at = True, message
            worker.deadline = time.monotonic() + self._settings.limit
        elif isinstance(message, StoreError):
            raise message
        else:
            worker.chunk = []
            yield message

    def _lose(self, worker: _Worker, kind: str, message: str) -> Chunk:
        """Give up a worker and the article it was at; the others of its chunk are done again."""
        worker.kill()
        self._workers.remove(worker)
        rest = [task for index, task in enumerate(worker.chunk) if index != worker.at]
        if rest:
            self._again.append(rest)
        return Chunk((Outcome(worker.chunk[worker.at].number, "failed", kind, message),), {})


def too_slow(limit: float) -> str:
    """Say that an article took longer than it may."""
    return f"Extraction took more than {limit:g} seconds and was stopped."


def _serve(connection: Connection, engine: str, data_dir: Path) -> None:
    """Work through chunks until the parent closes the connection or dies."""
    without_pandas()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to handle
    threading.Thread(target=_die_with_parent, daemon=True).start()
    _limit_memory()
    module = importlib.import_module(engine)
    to_table("issues", [])  # pyarrow loads more at its first table: not on the first article's time
    while True:
        try:
            tasks = connection.recv()
        except EOFError:
            return
        results = []
        try:
            for index, task in enumerate(tasks):
                connection.send(index)
                results.append(do(task, module, data_dir))
        except StoreError as error:
            connection.send(error)
            return
        connection.send(packed(results))


def _die_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # not on this system
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = _MEMORY if hard == resource.RLIM_INFINITY else min(_MEMORY, hard)
    with contextlib.suppress(ValueError):  # some systems name this limit and do not have it
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))


def do(task: Task, engine: Any, data_dir: Path) -> tuple[Outcome, Result | None]:
    """Read and extract one article, fetching it first where that is the worker's to do; keep its bytes."""
    if isinstance(task.raw, RawArticle):
        return _extracted(task.number, task.raw, task.today, engine, data_dir)
    try:
        raw = task.raw()
    except SourceError as error:
        return Outcome(task.number, "failed", error.kind, error.message), None
    if task.known is None:
        return _extracted(task.number, raw, task.today, engine, data_dir)
    arrival = arrived(raw, task.known, task.today)
    if arrival is None:
        return Outcome(task.number, "unchanged"), None
    outcome, result = _extracted(task.number, raw, arrival.seen, engine, data_dir)
    return replace(outcome, arrival=arrival), result


def arrived(raw: RawArticle, known: Known, today: dt.date) -> Arrival | None:
    """Return what is seen of an article's bytes; None where they are known and need no work again."""
    sha256, said = hashlib.sha256(raw.data).hexdigest(), given(raw)
    same = (sha256, said) == (known.sha256, known.given)
    if same and known.done:
        return None
    return Arrival(sha256, said, known.seen if same and known.seen else today)


def _extracted(
    number: int, raw: RawArticle, today: dt.date, engine: Any, data_dir: Path
) -> tuple[Outcome, Result | None]:
    try:
        document = read(raw)
        result: Result = engine.extract(document, today)
    except ReadError as error:
        return Outcome(number, "refused", error.kind, error.message), None
    except Exception as error:  # noqa: BLE001 - here one article is kept apart from the run: any mistake costs only it
        return Outcome(number, "failed", "error", _described(error)), None
    try:
        keep_raw(data_dir, document.sha256, raw.data)
    except OSError as error:  # a full or broken disk is no article's fault: it ends the refresh
        raise StoreError(f"An article's bytes cannot be kept: {error.strerror}.") from error
    article = result.article
    keys = (text_key(article.text), figures_key(result))
    done = Outcome(number, "published", None, None, article.article_id, *keys, article.published, document.sha256)
    return done, result


def _described(error: Exception) -> str:
    """Return an error with the innermost place in this package where it arose."""
    place, trace = "", error.__traceback__
    while trace is not None:
        place = f" ({Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno})"
        trace = trace.tb_next
    return f"{type(error).__name__}: {error}"[:500] + place


def packed(results: list[tuple[Outcome, Result | None]]) -> Chunk:
    """Return outcomes with their rows by table, each row with the number of its task."""
    rows: dict[str, list[dict[str, Any]]] = {name: [] for name in RESULT_TABLES}
    tasks: dict[str, list[int]] = {name: [] for name in RESULT_TABLES}
    for outcome, result in results:
        if result is not None:
            for name, found in result_rows(result).items():
                rows[name].extend(found)
                tasks[name].extend([outcome.number] * len(found))
    tables = {name: to_table(name, rows[name]).append_column(_TASK_FIELD, [tasks[name]]) for name in rows if rows[name]}
    return Chunk(tuple(outcome for outcome, _ in results), tables)


def travelling_schema(table: str) -> pa.Schema:
    """Return a table's schema with the column that names each row's task."""
    return plain_schema(table).append(_TASK_FIELD)
