"""Tables of a page → lines with ` | ` between cells, each row complete in itself."""

from __future__ import annotations

import re
from typing import Any, Final

_SPACE: Final = re.compile(r"\s+")
_FIGURE: Final = re.compile(r"[-+−－]?[\d０-９]")
_PERIOD: Final = re.compile(r"^\d{4}\s*年|^\d{1,2}\s*(?:[-—–~至]\s*\d{1,2})?\s*月|季度")
_MAX_SPAN: Final = 100  # browsers allow 1000 columns; a longer span only multiplies a mistake
_MAX_CELLS: Final = 200_000
_LAYOUT_CELL: Final = 400  # characters: a longer cell with paragraphs is a page's layout, not a figure


def is_data_table(table: Any) -> bool:
    """Tell a table of figures from one that only arranges a page (nested tables, long cells, one column)."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    if max((len(row) for row in rows), default=0) < 2:
        return False
    return not any(len("".join(cell.itertext())) > _LAYOUT_CELL for row in rows for cell in row)


def data_rows(table: Any) -> list[str]:
    """Return a table's rows as lines: 指标 | 2023年 | 增长(%); a merged heading stands wherever it covers.

    A merged cell that holds a figure stands only once, so that no figure is counted twice.
    """
    grid = _grid(table)
    width = max((max(row) + 1 for row in grid if row), default=0)
    lines = [_line([row.get(column, "") for column in range(width)]) for row in grid]
    caption = [_text(element) for element in table.iter("caption")]
    return [line for line in (*caption, *lines) if line]


def _line(cells: list[str]) -> str:
    distinct = {cell for cell in cells if cell}
    if len(distinct) == 1 and len(cells) > 1 and cells.count("") == 0:
        return cells[0]  # a heading across the whole table
    return " | ".join(cells).rstrip(" |") if distinct else ""


def _grid(table: Any) -> list[dict[int, str]]:
    """Place cells by column as a browser does."""
    grid: list[dict[int, str]] = []
    cells = 0
    for index, row in enumerate(table.iter("tr")):
        while len(grid) <= index:
            grid.append({})
        column = 0
        for cell in (c for c in row if c.tag in ("td", "th")):
            while column in grid[index]:
                column += 1
            wide, high = _span(cell, "colspan"), _span(cell, "rowspan")
            cells += wide * high
            if cells > _MAX_CELLS:
                return grid
            _place(grid, index, column, wide, high, _text(cell))
            column += wide
    rows = sum(1 for _ in table.iter("tr"))
    return grid[:rows]


def _place(grid: list[dict[int, str]], index: int, column: int, wide: int, high: int, text: str) -> None:
    repeated = "" if _FIGURE.match(text) and not _PERIOD.search(text) else text
    for down in range(high):
        while len(grid) <= index + down:
            grid.append({})
        for right in range(wide):
            grid[index + down].setdefault(column + right, repeated if down or right else text)


def _span(cell: Any, name: str) -> int:
    stated = (cell.get(name) or "1").strip()
    return max(1, min(int(stated), _MAX_SPAN)) if stated.isascii() and stated.isdigit() and len(stated) < 6 else 1


def _text(cell: Any) -> str:
    return _SPACE.sub(" ", "".join(cell.itertext())).strip().replace("|", "｜")
