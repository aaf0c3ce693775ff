"""A view as an Excel workbook: typed rows, a sheet of definitions, a sheet of sources; no cell is ever a formula."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Any, Final

import xlsxwriter

from pages import _queries
from pages._store import Row
from pages._text import codes, definition, indicator_name, t

MOST: Final = 200_000  # rows that are written while somebody waits
LONGEST: Final = 32_000  # characters one cell carries
RISKY: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}


def plain(cell: object) -> object:
    """Return a cell a spreadsheet will not run: a text that looks like a formula gets a leading apostrophe."""
    return "'" + cell if isinstance(cell, str) and cell.startswith(RISKY) else cell


def write(file: IO[bytes], batches: Iterator[list[tuple[Any, ...]]], sources: Sequence[Row]) -> None:
    """Write observations (the grid's columns), the indicators' definitions and the sources."""
    with xlsxwriter.Workbook(file, OPTIONS) as book:
        _sheet(book, t("sheet.observations"), _queries.GRID, (row for batch in batches for row in batch))
        meanings = (
            (code, indicator_name(code), row["unit"], definition(code)) for code, row in codes("indicators").items()
        )
        heads = [t(f"column.{name}") for name in ("code", "indicator", "unit", "definition")]
        _sheet(book, t("sheet.definitions"), heads, meanings)
        names = ("title", "publisher", "published", "source", "n")
        heads = [t(f"column.{name}") for name in ("title", "publisher", "published", "file", "figures")]
        _sheet(book, t("sheet.sources"), heads, (tuple(row[name] for name in names) for row in sources))


def _sheet(book: Any, name: str, heads: Sequence[str], rows: Iterable[tuple[Any, ...]]) -> None:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, list(heads))
    for at, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(at, column, str(plain(value))[:LONGEST])
            elif isinstance(value, int | float | dt.date):
                sheet.write(at, column, value)
