"""A table of a run as CSV, XLSX, Parquet or JSON lines, a batch at a time, so that memory does not grow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final

import pyarrow as pa
import pyarrow.parquet as pq

from extract.formats import BOOK_OPTIONS, SHEET_ROWS, csv_pieces, jsonl_pieces, parquet_pieces, tuples, write_sheet
from extract.schema import TABLES
from extract.store import Run
from extract.tables import file_schema

Files = Sequence[Path]
_BATCH: Final = 8192


class ExportError(Exception):
    """The table cannot be written in this format; the message says why."""


def export(run: Run, table: str, form: str, out: BinaryIO) -> None:
    """Write a table of a run to an open file; columns are those of the schema."""
    files = run.files(table)
    if not files:
        raise ExportError(f"Run {run.name} has no table {table}: it was written by an earlier version.")
    if form == "xlsx":
        _to_xlsx(table, files, out)
        return
    for piece in _pieces(table, form, _batches(table, files)):
        out.write(piece)


# Runs are sorted for charts; people read an article's rows from its beginning to its end.
_READING_ORDER: Final = {
    "articles": "source",
    "observations": "source, start, obs_id",
    "derived": "source, derived_id",
    "mentions": "article_id, start",
    "projects": "project_id",
    "project_events": "project_id, source, start",
    "issues": "source, start",
    "report": "source",
    "anomalies": "seen DESC, run DESC, kind, source, obs_id",
}


def _batches(table: str, files: Files) -> Iterator[pa.RecordBatch]:
    """The rows in reading order; what does not fit in memory is sorted on disk."""
    import duckdb

    columns = ", ".join(f'"{name}"' for name in TABLES[table])
    order = _READING_ORDER[table].replace("start", '"start"')
    with duckdb.connect() as base:
        rows = base.read_parquet([str(path) for path in files]).project(columns).order(order)
        yield from rows.to_arrow_reader(_BATCH)


def _pieces(table: str, form: str, batches: Iterable[pa.RecordBatch]) -> Iterator[bytes]:
    if form == "csv":
        return csv_pieces(list(TABLES[table]), batches)
    return jsonl_pieces(batches) if form == "jsonl" else parquet_pieces(file_schema(table), batches)


def _to_xlsx(table: str, files: Files, out: BinaryIO) -> None:
    """A workbook with one sheet."""
    import xlsxwriter

    if sum(pq.read_metadata(path).num_rows for path in files) > SHEET_ROWS:
        raise ExportError(f"{table} has more than {SHEET_ROWS:,} rows, the most a sheet holds; use csv or parquet.")
    with xlsxwriter.Workbook(out, BOOK_OPTIONS) as book:
        write_sheet(book, table, list(TABLES[table]), tuples(_batches(table, files)))
