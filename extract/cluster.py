"""Extraction on the workers of a Dask cluster, which fetch, extract and write to a folder that all of them share."""

from __future__ import annotations

import contextlib
import faulthandler
import importlib
import re
import time
import uuid
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import CancelledError
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self, TypeVar

from extract.spill import by_year, write_rows
from extract.workers import Chunk, Outcome, Settings, Task, WorkerError, chunks, do, packed, too_slow

A = TypeVar("A")
B = TypeVar("B")
_CHUNK_ARTICLES: Final = 64
_CONNECT: Final = 10  # seconds to reach the scheduler
_PATIENCE: Final = 60  # seconds that a refresh waits for a cluster without workers
_AHEAD: Final = 4  # pieces of work handed out for each worker
_TRIES: Final = 40  # of one piece of work; Dask makes four attempts in each
_STRIKES: Final = 2  # an article at which so many workers were lost is taken for the cause
_START, _DONE, _LATE = "start\n", "done\n", "Timeout ("  # the last is what faulthandler writes
_AT: Final = re.compile(r"^at (\d+)$", re.MULTILINE)


class Cluster:
    """The workers of a Dask scheduler as those who do a refresh (see workers.Crew); raise WorkerError without one."""

    fetches = True

    def __init__(self, address: str) -> None:
        try:
            import distributed
        except ImportError as error:
            raise WorkerError("--cluster needs the packages of the extra `cluster` (docs/scale.md).") from error
        try:
            self._client: Any = distributed.Client(address, timeout=_CONNECT)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise WorkerError(f"No Dask scheduler answers at {address}: {error}.") from error
        self._address = address

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._client.close()

    def run(self, tasks: Iterable[Task], settings: Settings) -> Generator[Chunk, None, None]:
        """Extract all tasks; see Crew."""
        yield from self.map(partial(_extract, settings), chunks(tasks, _CHUNK_ARTICLES))

    def map(self, work: Callable[[A], B], jobs: Iterable[A]) -> Iterator[B]:
        """Have each job done by some worker, by another one where that is lost; see Crew."""
        under_way: dict[Any, tuple[A, int]] = {}
        try:
            for job in jobs:
                while len(under_way) >= _AHEAD * self._workers():
                    yield from self._finished(work, under_way)
                under_way[self._submit(work, job)] = job, 1
            while under_way:
                yield from self._finished(work, under_way)
        finally:
            with contextlib.suppress(CancelledError, OSError):
                self._client.cancel(list(under_way))

    def _submit(self, work: Callable[[A], B], job: A) -> Any:
        return self._client.submit(work, job, pure=False)

    def _workers(self) -> int:
        """Return how many workers there are, after waiting for the first one."""
        until = time.monotonic() + _PATIENCE
        while not (found := len(self._client.nthreads())):
            if time.monotonic() > until:
                raise WorkerError(f"The cluster at {self._address} has had no workers for {_PATIENCE} seconds.")
            time.sleep(1)
        return found

    def _finished(self, work: Callable[[A], B], under_way: dict[Any, tuple[A, int]]) -> Iterator[B]:
        import distributed

        self._workers()
        try:
            done, _ = distributed.wait(list(under_way), timeout=_PATIENCE, return_when="FIRST_COMPLETED")  # type: ignore[no-untyped-call]
        except TimeoutError:
            return
        except (CancelledError, OSError) as error:
            raise WorkerError(f"The cluster at {self._address} was lost.") from error
        for future in done:
            job, tries = under_way.pop(future)
            failure = future.exception()
            if isinstance(failure, distributed.KilledWorker) and tries < _TRIES:
                under_way[self._submit(work, job)] = job, tries + 1
            elif isinstance(failure, (distributed.KilledWorker, CancelledError)):
                raise WorkerError(f"The cluster at {self._address} loses every worker at the same piece of work.")
            else:
                yield future.result()


def _extract(settings: Settings, tasks: list[Task]) -> Chunk:
    """Do a chunk on a worker; its rows stay in the shared folder."""
    engine = _engine(settings)
    results = []
    with _Notes(settings.spill / f"chunk-{tasks[0].number}.notes", settings.limit) as notes:
        for task in tasks:
            given_up = notes.begin(task.number)
            results.append((given_up, None) if given_up else do(task, engine, settings.data_dir))
    chunk = packed(results)
    files = []
    for table, year, rows in by_year(chunk):
        path = settings.spill / f"{table}-{year}-{uuid.uuid4().hex}.arrow"
        write_rows(path, table, rows)
        files.append((table, year, path))
    return Chunk(chunk.outcomes, {}, tuple(files))


def _engine(settings: Settings) -> Any:
    """Return the engine, where this worker can do the refresh's work; raise WorkerError otherwise."""
    from distributed import get_worker

    worker = get_worker()
    if worker.state.nthreads != 1:
        raise WorkerError(f"The worker {worker.address} has several threads; start workers with --nthreads 1.")
    if not settings.spill.is_dir():
        raise WorkerError(
            f"The worker {worker.address} does not see the folder {settings.data_dir}; all must share it."
        )
    engine = importlib.import_module(settings.engine)
    if settings.rules != engine.RULES_VERSION:
        raise WorkerError(f"The worker {worker.address} has other rules than this refresh; install the same version.")
    return engine


class _Notes:
    """Which article a chunk is at, in a file that outlives the worker: who takes the chunk up after it reads it.

    An article that takes longer than the limit ends the worker; it is given up at the next attempt. One at which
    two workers were lost otherwise is given up as well; one lost worker may have been the machine's fault.
    """

    def __init__(self, path: Path, limit: float) -> None:
        self._limit = limit
        self._lost = _lost(path.read_text("utf-8")) if path.exists() else {}
        self._file = path.open("ab", buffering=0)
        self._say(_START)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        faulthandler.cancel_dump_traceback_later()
        self._say(_DONE)
        self._file.close()

    def begin(self, number: int) -> Outcome | None:
        """Note that an article is begun and start its time; or return what became of one that is given up."""
        lost = self._lost.get(number, ())
        if "timeout" in lost:
            return Outcome(number, "failed", "timeout", too_slow(self._limit))
        if len(lost) >= _STRIKES:
            return Outcome(number, "failed", "crash", f"The extraction process ended abruptly, {len(lost)} times.")
        self._say(f"at {number}\n")
        faulthandler.dump_traceback_later(self._limit, exit=True, file=self._file)  # even where Python cannot run
        return None

    def _say(self, what: str) -> None:
        self._file.write(what.encode())


def _lost(notes: str) -> dict[int, list[str]]:
    """Return article → why each attempt that ended at it did."""
    lost: defaultdict[int, list[str]] = defaultdict(list)
    for attempt in notes.split(_START)[1:]:
        begun = _AT.findall(attempt)
        if begun and _DONE not in attempt:
            lost[int(begun[-1])].append("timeout" if _LATE in attempt else "crash")
    return lost
