"""A text's tables as rows of cells: a run of lines with `|` between cells, the first rows without figures its header."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from extract.models import Block, Role
from extract.scene import Scene

UNIT: Final = re.compile(r"[(]([^()]{1,14})[)]|单位:\s?([^\s|,。;)]{1,10})")
INDEX: Final = re.compile(r"^(?:序号|编号|电话|排名|位次|名次|备注|联系.*|邮编|No\.?|代码|年份|年度|时间)$")
_NUMBERS: Final = "序号"
_NUMBER: Final = re.compile(r"\s*\d{1,3}[.、](?=\s?[一-龥])")  # 4.|潞城区
_TRADE: Final = re.compile("[#\\s]*(?:其中[:,]?)?(?:[一-龥、]{1,14}业|其他(?:服务业)?)")
WHOSE: Final = re.compile("(?:城镇|农村|城市|乡村|城乡|全体)(?:常住)?(?:居民)?|男性?|女性?")  # below 人均可支配收入(元)
_RESIDENTS: Final = re.compile("^(?:城乡|全体|城镇|农村)?(?:常住)?居民")
_YEARS: Final = re.compile(r"^(?:年份|年度|时间|年)$")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text with its place in the folded text."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells; `head` is the number of header rows; `caption` the line above, `counted` that its rows are numbered."""

    rows: tuple[tuple[Cell, ...], ...]
    head: int
    caption: str
    counted: bool

    @property
    def start(self) -> int:
        """Where the table begins."""
        return self.rows[0][0].start

    @property
    def end(self) -> int:
        """Where the table ends."""
        return self.rows[-1][-1].end


def grids(scene: Scene) -> list[Grid]:
    """The article's tables in order."""
    found: list[Grid] = []
    blocks = scene.article.blocks
    at = 0
    while at < len(blocks):
        stop = at
        while stop < len(blocks) and blocks[stop].role is Role.TABLE:
            stop += 1
        caption = _caption(blocks[:at], scene.text)
        for rows in _apart([_cells(scene.text, b.start, b.end) for b in blocks[at:stop]]):
            if len(rows) > 1:
                found.append(Grid(rows, _head(rows), caption, _is_counted(rows)))
        at = max(stop, at + 1)
    return found


def _apart(rows: list[tuple[Cell, ...]]) -> Iterator[tuple[tuple[Cell, ...], ...]]:
    """Yield the tables of a run of rows: another begins with a header of as many cells as the rows above have not."""
    begin, filled = 0, False
    for at, row in enumerate(rows):
        heads = all(c.text and not FIGURE.fullmatch(c.text) for c in row[1:]) and len(row) > 1
        if filled and heads and len(row) != len(rows[at - 1]):
            yield tuple(rows[begin:at])
            begin, filled = at, False
        filled = filled or any(FIGURE.fullmatch(c.text) for c in row[1:])
    yield tuple(rows[begin:])


def _is_counted(rows: tuple[tuple[Cell, ...], ...]) -> bool:
    """1 | 南部县 | 18.42: whether rows that no header stands above begin with the numbers that count them."""
    return [row[0].text for row in rows] == [str(n) for n in range(1, len(rows) + 1)]


def _caption(above: Sequence[Block], text: str) -> str:
    """Return the line above a table, and the one above that where it tells nothing but a unit: 表一 主要指标增速 / 单位:%."""
    if not above or (above[-1].role is Role.META and not UNIT.search(text, above[-1].start, above[-1].end)):
        return ""
    last = text[above[-1].start : above[-1].end]
    alone = len(above) > 1 and above[-2].role is not Role.META and not UNIT.sub("", last).strip()
    return f"{text[above[-2].start : above[-2].end]} {last}" if alone else last


def _cells(text: str, start: int, end: int) -> tuple[Cell, ...]:
    numbered = _NUMBER.match(text, start, end)
    cells, at = [], start
    if numbered:
        start = at = numbered.end()
    for part in text[start:end].split("|"):
        stripped = part.strip()
        begin = at + (len(part) - len(part.lstrip()))
        cells.append(Cell(begin, begin + len(stripped), stripped))
        at += len(part) + 1
    return tuple(cells)


FIGURE: Final = re.compile(r"[-+<>〔\[↑↓▲▼]?\s?\d[\d.,]*\s?(?:%|(?![年月日季])[一-龥]{1,4})?[〕\]]?(?:以[上下])?")


def _head(rows: tuple[tuple[Cell, ...], ...]) -> int:
    """How many rows stand above the first that holds a figure."""
    for i, row in enumerate(rows):
        if any(FIGURE.fullmatch(c.text) for c in row[1:]):
            return i
    return 0


def row_label(grid: Grid, row: int, column: int) -> str:
    """The words of a row in front of a cell, its unit's cell left out; a bare year in a column of years is one."""
    words = []
    for i, cell in enumerate(grid.rows[row][:column]):
        header = header_of(grid, i)
        if cell.text.isdigit() and _YEARS.match(header):
            words.append(f"{cell.text}年")
        elif not is_of_units(header) and not FIGURE.fullmatch(cell.text) and cell.text not in ("—", "-", ""):
            words.append(cell.text)
    return " ".join(words)


def named_cell(grid: Grid, row: int) -> Cell:
    """The cell that says whose a row is: the first that is no rank or number of the row."""
    cells = grid.rows[row]
    return next((cell for i, cell in enumerate(cells) if not INDEX.match(header_of(grid, i))), cells[0])


def is_of_units(header: str) -> bool:
    """计量单位 heads a column of units, 指标名称(单位) one of names with their units."""
    return "单位" in UNIT.sub("", header)


def header_of(grid: Grid, column: int) -> str:
    """Return the words of a column's header cells."""
    if grid.counted and column == 0:
        return _NUMBERS
    return " ".join(row[column].text for row in grid.rows[: grid.head] if column < len(row))


def named_of(whose: str, term: str) -> str:
    """城镇 below 城乡居民人均可支配收入: 城镇居民人均可支配收入; what a column tells of the line above its table."""
    residents = _RESIDENTS.match(term) if WHOSE.fullmatch(whose) else None
    return f"{whose.removesuffix('居民')}居民{term[residents.end() :]}" if residents else term


def in_brackets(text: str) -> str | None:
    """Return the unit that a header states: 亿元 of 总投资(亿元) or 单位:亿元."""
    found = list(UNIT.finditer(text))
    return (found[-1].group(1) or found[-1].group(2)).removeprefix("单位").lstrip(": ") if found else None


def is_trade_of_gross(grid: Grid, row: int, label: str) -> bool:
    """地区生产总值 / 第一产业 / 第二产业 / 工业 / 建筑业: whether a row is a trade in a table of what makes up the gross product."""
    if not _TRADE.fullmatch(label):
        return False
    above = [cells[0].text for cells in grid.rows[grid.head : row] if cells]
    return any("生产总值" in text for text in above) and any(text.endswith("第二产业") for text in above)
