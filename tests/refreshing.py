"""Helpers of the tests that refresh a store with the stand-in for extraction."""

from __future__ import annotations

import datetime as dt
import hashlib
import importlib
import os
from collections.abc import Callable, Generator, Iterable, Iterator
from pathlib import Path
from typing import Any

from extract.refresh import Job, Report, refresh
from extract.store import open_run
from extract.tables import read_parquet
from extract.workers import A, B, Chunk, Settings, Task, chunks, do, packed

NOW = dt.datetime(2024, 5, 1, 6, 0, tzinfo=dt.UTC)


class Here:
    """A crew without processes of its own, for what does not ask what these do."""

    fetches = False

    def run(self, tasks: Iterable[Task], settings: Settings) -> Generator[Chunk, None, None]:
        """See Crew."""
        engine = importlib.import_module(settings.engine)
        for chunk in chunks(tasks, 32):
            yield packed([do(task, engine, settings.data_dir) for task in chunk])

    def map(self, work: Callable[[A], B], jobs: Iterable[A]) -> Iterator[B]:
        """See Crew."""
        return map(work, jobs)


def job(data_dir: Path, *sources: Path | str, **changes: Any) -> Job:
    """Return a refresh of sources with the stand-in and no waiting."""
    known: dict[str, Any] = {
        "sources": [str(source) for source in sources],
        "data_dir": data_dir,
        "today": NOW.date(),
        "now": NOW,
        "engine": "tests.fake_engine",
        "projects": "tests.fake_engine",
        "settle": 0.0,
        "crew": Here(),
    }
    return Job(**(known | changes))


class Heard:
    """A listener that keeps what it hears; `on_progress` is called at each article."""

    def __init__(self, on_progress: Callable[[], object] = bool) -> None:
        self.events: list[tuple[str, str]] = []
        self._on_progress = on_progress

    def progress(self, *_: int) -> None:
        self._on_progress()

    def note(self, event: str, message: str, **_: Any) -> None:
        self.events.append((event, message))


def run(data_dir: Path, *sources: Path | str, **changes: Any) -> Report:
    """Refresh and check that the ledger closes."""
    report = refresh(job(data_dir, *sources, **changes))
    assert report.closes()
    return report


def write(folder: Path, **texts: str) -> Path:
    """Write articles name → text into a folder, as files that were finished a minute ago."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        path = folder / f"{name}.txt"
        path.write_text(text, "utf-8")
        os.utime(path, (NOW.timestamp() - 60, NOW.timestamp() - 60))
    return folder


def rows(data_dir: Path, table: str, *columns: str) -> list[Any]:
    """Return a table's rows, or the values of some columns, of the current run."""
    found = open_run(data_dir)
    parts = [read_parquet(table, path) for path in found.files(table)]
    listed = [row for part in parts for row in part.to_pylist()]
    if not columns:
        return listed
    return sorted(row[columns[0]] if len(columns) == 1 else tuple(row[name] for name in columns) for row in listed)


def hashes(data_dir: Path) -> dict[str, str]:
    """Return file → SHA-256 of the current run's tables, but for those that tell how it came from the run before."""
    found = open_run(data_dir)
    files = found.manifest["files"].items()
    return {name: stated["sha256"] for name, stated in files if not name.startswith(("report/", "anomalies/"))}


def tree(folder: Path) -> dict[str, str]:
    """Return every file below a folder with the hash of what it holds, links with their target."""
    return {
        str(path.relative_to(folder)): str(path.readlink())
        if path.is_symlink()
        else hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }
