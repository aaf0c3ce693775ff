"""A view as an Excel workbook: first in a planner's words, then what the file is and whence, last the columns for programs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import IO, Any, Final

import xlsxwriter

from extract.formats import BOOK_OPTIONS, safe_text, tuples, write_cell, write_sheet
from pages import _sheets
from pages._filters_said import said
from pages._format import published
from pages._sheets import Link, Sheet
from pages._store import Run
from pages._tables import Table, told_by_all
from pages._text import code_name, codes, definition, indicator_name, t

SOURCE: Final = ("title", "publisher", "published", "source", "n")
LINKED: Final = 30_000  # rows whose links open at a click: a sheet holds no more than 65,530 links
_URL: Final = 2_000  # characters of an address that a sheet can open
SHARES: Final = {"field.confidence": "0%", "sheet.share": "0.0%"}
PLAIN: Final[Mapping[int, str]] = {}
NOTES: Final = ("units", "doubts", "dates", "codes")


@dataclass(frozen=True)
class View:
    """The page that a workbook is of: its key, what its address asks for, the dashboard's and its own address."""

    key: str
    given: Mapping[str, str]
    root: str
    address: str


class _Book:
    """A workbook on its way, with the looks of its cells."""

    def __init__(self, file: IO[bytes]) -> None:
        self.book = xlsxwriter.Workbook(file, BOOK_OPTIONS)
        self._head = self.book.add_format({"bold": True, "bg_color": "#DCE9F3", "bottom": 1, "valign": "vcenter"})
        self._link = self.book.add_format({"font_color": "#0B66A8", "underline": 1})
        self._day = self.book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._wrap = self.book.add_format({"text_wrap": True, "valign": "top"})
        self._bold = self.book.add_format({"bold": True, "valign": "top"})
        self._numbers = {
            form: self.book.add_format({"num_format": form})
            for form in ("#,##0", "#,##0.0", "#,##0.00", *SHARES.values())
        }

    def planners(self, sheet: Sheet) -> None:
        """Write a table to read and to sort: its head stays in view, each column can be filtered."""
        rows = (tuple(column.cell(row) for column in sheet.columns) for row in sheet.rows)
        heads = [(column.said(), column.width) for column in sheet.columns]
        shares = {n: SHARES[one.heading] for n, one in enumerate(sheet.columns) if one.heading in SHARES}
        self.listed(sheet.name, heads, rows, shares)

    def listed(
        self,
        name: str,
        heads: Sequence[tuple[str, int]],
        rows: Iterator[Sequence[Any]],
        shares: Mapping[int, str] = PLAIN,
    ) -> None:
        """Write a list below its heads, each with the width of its column; `shares` are columns of shares of one and their look."""
        page = self.book.add_worksheet(name)
        page.freeze_panes(1, 1)
        at = 0
        for column, (head, width) in enumerate(heads):
            page.set_column(column, column, width)
            page.write_string(0, column, head, self._head)
        for at, row in enumerate(rows, start=1):
            for column, value in enumerate(row):
                self._cell(page, at, column, value, shares.get(column))
        page.autofilter(0, 0, at, len(heads) - 1)

    def _cell(self, page: Any, row: int, column: int, value: Any, share: str | None) -> None:
        if isinstance(value, Link):
            self._open(page, row, column, value)
        elif isinstance(value, float):
            write_cell(page, row, column, value, self._numbers[share] if share else self._look(value))
        else:
            write_cell(page, row, column, value, self._day if isinstance(value, dt.date) else None)

    def _open(self, page: Any, row: int, column: int, link: Link) -> None:
        if row > LINKED or len(link.address) > _URL:
            write_cell(page, row, column, link.address)
        else:
            page.write_url(row, column, link.address, self._link, safe_text(link.text)[:_URL])

    def _look(self, value: float) -> Any:
        """As many decimals as the number has, two at most; a very small one as it is."""
        if value and abs(value) < 0.01:
            return None
        places = next((n for n in (0, 1) if round(value, n) == value), 2)
        return self._numbers[("#,##0", "#,##0.0", "#,##0.00")[places]]

    def noted(self, name: str, pairs: Sequence[tuple[str, Any]]) -> None:
        """Write what is to be known of the file: a name and what it says a line."""
        page = self.book.add_worksheet(name)
        page.set_column(0, 0, 16)
        page.set_column(1, 1, 100)
        for at, (head, value) in enumerate(pairs):
            page.write_string(at, 0, head, self._bold)
            if isinstance(value, Link):
                self._open(page, at, 1, value)
            else:
                page.write_string(at, 1, safe_text(value), self._wrap)


def write(file: IO[bytes], run: Run, tables: Sequence[Table], view: View) -> None:
    """Write tables as a planner reads them, notes, definitions and sources, then the tables as programs read them."""
    made = _Book(file)
    with made.book as book:
        book.set_properties({"title": t("app.name"), "comments": about(run, tables)})
        for table in tables:
            sheet = _sheets.sheet(run, table, view.root)
            if sheet is not None:
                made.planners(sheet)
        made.noted(t("sheet.about"), notes(run, tables, view))
        made.listed(t("sheet.definitions"), _heads(("indicator", 24), ("unit", 14), ("definition", 90)), _definitions())
        made.listed(t("sheet.sources"), _source_heads(), _sources(run, tables))
        for table in tables:
            name = t("sheet.codes", name=code_name("table", table.name))
            write_sheet(book, name, list(table.columns), tuples(table.batches()))


def _heads(*named: tuple[str, int]) -> list[tuple[str, int]]:
    return [(t(f"column.{name}"), width) for name, width in named]


def _definitions() -> Iterator[tuple[str, ...]]:
    return ((name, code_name("unit", unit), meaning) for _, name, unit, meaning in definitions())


def _source_heads() -> list[tuple[str, int]]:
    return _heads(("title", 60), ("publisher", 20), ("published", 18), ("file", 60), ("figures", 10))


def _sources(run: Run, tables: Sequence[Table]) -> Iterator[tuple[Any, ...]]:
    for row in told_by_all(run, tables):
        when = published(row["published"], row["dated"]) if row["dated"] else row["published"]
        yield row["title"], row["publisher"], when, _sheets.source(row), row["n"]


def notes(run: Run, tables: Sequence[Table], view: View) -> list[tuple[str, Any]]:
    """Say which page, which filters, which address and which run a file is of, and how to read it."""
    counts = "; ".join(f"{code_name('table', table.name)} {table.count:,}" for table in tables)
    created = str(run.manifest.get("created", "–"))[:16].replace("T", " ")
    pairs: list[tuple[str, Any]] = [
        (t("sheet.page"), t("download.run") if view.key == "run" else t(f"{view.key}.title")),
        (t("sheet.filters"), said(view.given)),
        (t("sheet.address"), Link(view.address, view.address)),
        (t("column.run"), t("sheet.of_run", run=run.name, created=created)),
        (t("sheet.counts"), counts),
    ]
    pairs += [(t(f"sheet.note_{name}"), t(f"sheet.note_{name}.why")) for name in NOTES]
    return [*pairs, (t("sheet.licence"), t("download.licence")), (t("sheet.cite"), t("download.cite"))]


def definitions() -> list[tuple[str, str, str, str]]:
    """Code, name, unit and meaning of every indicator, in the asker's language."""
    return [(code, indicator_name(code), row["unit"], definition(code)) for code, row in codes("indicators").items()]


def about(run: Run, tables: Sequence[Table]) -> str:
    """Say what a file holds: `run 000012; figures: 62 rows`."""
    counts = "; ".join(f"{table.name}: {table.count}" for table in tables)
    return t("download.about", run=run.name, created=str(run.manifest.get("created", "–"))[:16], counts=counts)
