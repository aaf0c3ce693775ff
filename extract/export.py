"""A table of a run as CSV, XLSX, Parquet or JSON lines, a batch at a time, so that memory does not grow."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, Final

import pyarrow as pa
import pyarrow.parquet as pq

from extract.schema import TABLES
from extract.store import Run
from extract.tables import file_schema

Files = Sequence[Path]
_BATCH: Final = 8192
# A spreadsheet takes a cell that begins so for a formula; full-width forms are folded by some.
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_XLSX_ROWS: Final = 1_048_575
_XLSX_TEXT: Final = 32_767


class ExportError(Exception):
    """The table cannot be written in this format; the message says why."""


def export(run: Run, table: str, form: str, out: BinaryIO) -> int:
    """Write a table of a run to an open file and return the number of rows; columns are those of the schema."""
    if not run.files(table):
        raise ExportError(f"Run {run.name} has no table {table}: it was written by an earlier version.")
    return FORMS[form](table, run.files(table), out)


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


def safe_text(value: str) -> str:
    """Return text that no spreadsheet takes for a formula: `=1+1` → `'=1+1`."""
    return f"'{value}" if value.startswith(_FORMULA_STARTS) else value


def _csv_value(value: Any) -> Any:
    return safe_text(value) if isinstance(value, str) else value


def _to_csv(table: str, files: Files, out: BinaryIO) -> int:
    """CSV for Excel: a byte-order mark, CRLF, text that looks like a formula with a leading '."""
    text = io.TextIOWrapper(out, "utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(TABLES[table])
    rows = 0
    for batch in _batches(table, files):
        columns = [[_csv_value(value) for value in column.to_pylist()] for column in batch.columns]
        writer.writerows(zip(*columns, strict=True))
        rows += batch.num_rows
    text.detach()
    return rows


def _to_jsonl(table: str, files: Files, out: BinaryIO) -> int:
    """JSON lines in UTF-8: dates as ISO text, what is unknown as null."""
    rows = 0
    for batch in _batches(table, files):
        for row in batch.to_pylist():
            out.write(json.dumps(row, ensure_ascii=False, default=dt.date.isoformat).encode())
            out.write(b"\n")
        rows += batch.num_rows
    return rows


def _to_parquet(table: str, files: Files, out: BinaryIO) -> int:
    """One Parquet file."""
    rows = 0
    with pq.ParquetWriter(out, file_schema(table), compression="zstd") as writer:
        for batch in _batches(table, files):
            writer.write_table(pa.Table.from_batches([batch]).cast(file_schema(table)))
            rows += batch.num_rows
    return rows


def _to_xlsx(table: str, files: Files, out: BinaryIO) -> int:
    """A workbook with one sheet: numbers are numbers, dates are dates, text is never a formula or a link."""
    import xlsxwriter

    if sum(pq.read_metadata(path).num_rows for path in files) > _XLSX_ROWS:
        raise ExportError(f"{table} has more than {_XLSX_ROWS:,} rows, the most a sheet holds; use csv or parquet.")
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options | {"strings_to_numbers": False, "default_date_format": "yyyy-mm-dd"}) as book:
        sheet = book.add_worksheet(table)
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, list(TABLES[table]))
        rows = 0
        for batch in _batches(table, files):
            for values in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                rows += 1
                for column, value in enumerate(values):
                    _write_cell(sheet, rows, column, value)
    return rows


def _write_cell(sheet: Any, row: int, column: int, value: Any) -> None:
    if isinstance(value, str):
        sheet.write_string(row, column, safe_text(value)[:_XLSX_TEXT])
    elif value is not None:
        sheet.write(row, column, value)


FORMS: Final[dict[str, Callable[[str, Files, BinaryIO], int]]] = {
    "csv": _to_csv,
    "xlsx": _to_xlsx,
    "parquet": _to_parquet,
    "jsonl": _to_jsonl,
}
