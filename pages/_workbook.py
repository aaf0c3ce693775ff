"""A view as an Excel workbook: typed rows, a sheet of definitions, one of sources, one of what the file is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO, Final

import xlsxwriter

from extract.formats import BOOK_OPTIONS, tuples, write_sheet
from pages._store import Run
from pages._tables import Table, told_by_all
from pages._text import code_name, codes, definition, indicator_name, t

MOST: Final = 200_000  # rows that are written while somebody waits
SOURCE: Final = ("title", "publisher", "published", "source", "n")


def write(file: IO[bytes], run: Run, tables: Sequence[Table]) -> None:
    """Write tables, the indicators' definitions, the sources, and the run with the number of rows."""
    with xlsxwriter.Workbook(file, BOOK_OPTIONS) as book:
        book.set_properties({"title": t("app.name"), "comments": about(run, tables)})
        for table in tables:
            write_sheet(book, code_name("table", table.name), list(table.columns), tuples(table.batches()))
        heads = [t(f"column.{name}") for name in ("code", "indicator", "unit", "definition")]
        write_sheet(book, t("sheet.definitions"), heads, definitions())
        heads = [t(f"column.{name}") for name in ("title", "publisher", "published", "file", "figures")]
        told = told_by_all(run, tables)
        write_sheet(book, t("sheet.sources"), heads, [[row[name] for name in SOURCE] for row in told])
        write_sheet(book, t("sheet.about"), [t("column.run"), run.name], [[about(run, tables)]])


def definitions() -> list[tuple[str, str, str, str]]:
    """Code, name, unit and meaning of every indicator, in the asker's language."""
    return [(code, indicator_name(code), row["unit"], definition(code)) for code, row in codes("indicators").items()]


def about(run: Run, tables: Sequence[Table]) -> str:
    """Say what a file holds: `run 000012; figures: 62 rows`."""
    counts = "; ".join(f"{table.name}: {table.count}" for table in tables)
    return t("download.about", run=run.name, created=str(run.manifest.get("created", "–"))[:16], counts=counts)
