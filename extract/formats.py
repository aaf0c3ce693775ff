"""Arrow batches as CSV, Parquet, JSON lines or a sheet, piece by piece: memory holds a batch, no cell is a formula."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pa_csv
import pyarrow.parquet as pq

Batches = Iterable[pa.RecordBatch]
# A spreadsheet takes a cell that begins so for a formula; full-width forms are folded by some.
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_FORMULA: Final = r"\A[=+\-@\t\r\n＝＋－＠]"
_CSV: Final = pa_csv.WriteOptions(include_header=False, eol="\r\n")
SHEET_ROWS: Final = 1_048_575
_SHEET_TEXT: Final = 32_767
BOOK_OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}


def safe_text(value: str) -> str:
    """Return text that no spreadsheet takes for a formula: `=1+1` → `'=1+1`."""
    return f"'{value}" if value.startswith(FORMULA_STARTS) else value


def safe_batch(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Return a batch whose texts no spreadsheet takes for a formula; numbers and dates stay as they are."""
    return pa.RecordBatch.from_arrays([_safe_column(column) for column in batch.columns], names=batch.schema.names)


def _safe_column(column: pa.Array) -> pa.Array:
    if pa.types.is_dictionary(column.type):
        column = column.cast(pa.string())
    if not pa.types.is_string(column.type):
        return column
    risky = pc.match_substring_regex(column, _FORMULA)
    return pc.if_else(risky, pc.binary_join_element_wise("'", column, ""), column)


def csv_pieces(names: Sequence[str], batches: Batches, mark: str = "\ufeff") -> Iterator[bytes]:
    """CSV for spreadsheets: a byte-order mark, a header, CRLF, text that looks like a formula with a leading '."""
    yield (mark + ",".join(names) + "\r\n").encode()
    for batch in batches:
        piece = io.BytesIO()
        pa_csv.write_csv(safe_batch(batch), piece, _CSV)
        yield piece.getvalue()


def jsonl_pieces(batches: Batches) -> Iterator[bytes]:
    """JSON lines in UTF-8: dates as ISO text, what is unknown as null."""
    for batch in batches:
        lines = [json.dumps(row, ensure_ascii=False, default=dt.date.isoformat) for row in batch.to_pylist()]
        yield "".join(f"{line}\n" for line in lines).encode()


class Pipe(io.RawIOBase):
    """A file that only grows; what was written since the last look is taken out."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._written = 0

    def writable(self) -> bool:
        """It is written to."""
        return True

    def write(self, data: Any) -> int:
        """Keep a copy of the bytes."""
        part = bytes(data)
        self._parts.append(part)
        self._written += len(part)
        return len(part)

    def tell(self) -> int:
        """Bytes written so far."""
        return self._written

    def take(self) -> bytes:
        """Return what has been written since the last time."""
        parts, self._parts = self._parts, []
        return b"".join(parts)


def parquet_pieces(schema: pa.Schema, batches: Batches, notes: Mapping[str, str] | None = None) -> Iterator[bytes]:
    """One Parquet file; `notes` go into its metadata."""
    pipe = Pipe()
    with pq.ParquetWriter(pipe, schema, compression="zstd", write_page_checksum=True) as writer:
        for batch in batches:
            writer.write_table(pa.Table.from_batches([batch]).cast(schema))
            yield pipe.take()
        writer.add_key_value_metadata(dict(notes or {}))
    yield pipe.take()


class _Exact(float):
    """A number that a workbook takes with all its digits; XlsxWriter would keep sixteen."""

    def __format__(self, _: str) -> str:
        return repr(float(self))


def write_sheet(book: Any, name: str, heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Add a sheet whose numbers are numbers, dates dates, and texts never formulas or links; return its rows."""
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, list(heads))
    at = 0
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            write_cell(sheet, at, column, value)
    return at


def write_cell(sheet: Any, row: int, column: int, value: Any, look: Any = None) -> None:
    """Write a text as text, a number with all its digits, a date as a date, and nothing for what is unknown."""
    if isinstance(value, str):
        sheet.write_string(row, column, safe_text(value)[:_SHEET_TEXT], look)
    elif isinstance(value, float):
        sheet.write_number(row, column, _Exact(value), look)
    elif value is not None:
        sheet.write(row, column, value, look)


def tuples(batches: Batches) -> Iterator[tuple[Any, ...]]:
    """Rows of batches as Python values."""
    for batch in batches:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)
