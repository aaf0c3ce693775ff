"""Rows of a refresh on disk until the run is built, by table and year of publication, so that memory stays bounded."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

from extract.workers import TASK, Chunk, travelling_schema

_BATCH: Final = 2048  # rows that are written, and later read, at a time
_BUFFER: Final = 1 << 18
_OPEN: Final = 240  # files at a time
_Place = tuple[str, str]  # table and year


def year_of(published: dt.date | None) -> str:
    """Return the name under which an article's rows are kept together: its year, or `undated`."""
    return str(published.year) if published else "undated"


class Spill:
    """A folder of such rows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._held: dict[_Place, list[pa.Table]] = {}
        self._open: dict[_Place, tuple[pa.ipc.RecordBatchStreamWriter, pa.NativeFile]] = {}
        self._files: dict[_Place, list[Path]] = {}
        folder.mkdir(parents=True)

    def add(self, chunk: Chunk) -> None:
        """Take a chunk's rows to disk; where a worker has written them already, take note of its files."""
        for table, year, path in chunk.files:
            self._files.setdefault((table, year), []).append(path)
        for table, year, rows in by_year(chunk):
            held = self._held.setdefault((table, year), [])
            held.append(rows)
            if sum(one.num_rows for one in held) >= _BATCH:
                self._write((table, year))

    def files(self, table: str, year: str | None = None) -> tuple[Path, ...]:
        """Return the files that hold a table's rows so far, of one year or of all."""
        wanted = [place for place in {**self._held, **self._files} if place[0] == table and year in (None, place[1])]
        for place in wanted:
            self._write(place)
        self._close([place for place in wanted if place in self._open])
        return tuple(path for place in wanted for path in self._files.get(place, ()))

    def remove(self) -> None:
        """Delete all of it, also where the disk is too full for what a file still has to write when it is closed."""
        for _, file in self._open.values():
            with contextlib.suppress(OSError):
                file.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _write(self, place: _Place) -> None:
        rows = self._held.get(place)
        if not rows:
            return
        if place not in self._open:
            if len(self._open) >= _OPEN:
                self._close(list(self._open))
            files = self._files.setdefault(place, [])
            path = self.folder / f"{'-'.join(place)}-{len(files)}.arrow"
            files.append(path)
            file = pa.output_stream(str(path), buffer_size=_BUFFER)
            self._open[place] = (pa.ipc.new_stream(file, travelling_schema(place[0])), file)
        self._open[place][0].write_table(pa.concat_tables(rows).combine_chunks())
        rows.clear()

    def _close(self, places: list[_Place]) -> None:
        for place in places:
            for stream in self._open.pop(place):
                stream.close()


def by_year(chunk: Chunk) -> Iterator[tuple[str, str, pa.Table]]:
    """Yield a chunk's rows by table and year."""
    tasks: dict[str, list[int]] = {}
    for outcome in chunk.outcomes:
        if outcome.article_id is not None:
            tasks.setdefault(year_of(outcome.published), []).append(outcome.number)
    for year, numbers in tasks.items():
        wanted = pa.array(numbers, pa.int64())
        for table, rows in chunk.rows.items():
            some = rows.filter(pc.is_in(rows[TASK], wanted)) if len(tasks) > 1 else rows
            if some.num_rows:
                yield table, year, some


def write_rows(path: Path, table: str, rows: pa.Table) -> None:
    """Write rows as a file of their own, as `Spill` would."""
    with pa.output_stream(str(path)) as file, pa.ipc.new_stream(file, travelling_schema(table)) as stream:
        stream.write_table(rows)


def read_rows(path: Path) -> Iterator[pa.Table]:
    """Yield a file's rows, some at a time."""
    with pa.OSFile(str(path)) as file, pa.ipc.open_stream(file) as stream:
        for batch in stream:
            yield pa.Table.from_batches([batch])
