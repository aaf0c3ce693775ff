"""Lines that a page broke at a fixed width → the paragraphs they were: 固定资产投资25 / 0.3亿元 → 固定资产投资250.3亿元."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final

_NARROWEST: Final = 56  # columns (a Chinese character takes two) of the narrowest page
_COLUMN: Final = 40  # columns of the narrowest column of a page of two, such as a gazette's
_IN_COLUMN: Final = 10  # full lines that show that a text stands in such a column
_SLACK: Final = 8  # columns that a full line may fall short of the page
_FEWEST: Final = 5  # full lines that show that a text is broken at a width
_RAGGED: Final = 12  # columns that a full line of it may fall short
_RUNNING: Final = re.compile(r"[,，。;；、].")  # within a line: running text, and no list of names
_SPREAD: Final = re.compile(r"(?:[一-龥] ){2,}[一-龥](?![一-龥])")  # 分 别 增 长, set wide to fill a line
_SENTENCE_END: Final = re.compile(r"[。!?！？:：;；]$")
_ITEM: Final = re.compile(
    r"\s|[(（]?[一二三四五六七八九十\d]{1,3}[、.)）](?!\d)|第[一二三四五六七八九十]+[章节]|[—★●·▲■]"
)


def unwrap(lines: list[str]) -> list[str]:
    """Join each line that fills the page with the next; texts that no width has broken stay as they are."""
    widths = [_width(line) for line in lines]
    page = _page(lines, widths)
    if page is None:
        return lines
    least = page - (_SLACK if page >= _NARROWEST else _RAGGED)
    if page < _NARROWEST:
        lines = [_SPREAD.sub(lambda run: run.group().replace(" ", ""), line) for line in lines]
    joined: list[str] = []
    goes_on = False
    for line, width in zip(lines, widths, strict=True):
        if goes_on and line and not _ITEM.match(line):
            joined[-1] += line
        else:
            joined.append(line)
        goes_on = least <= width <= page and _is_open(line)
    return joined


def _width(line: str) -> int:
    """Columns: a Chinese character is three bytes of UTF-8 and two columns wide."""
    return (len(line.encode("utf-8", "surrogatepass")) + len(line)) // 2


def _page(lines: list[str], widths: list[int]) -> int | None:
    """The width at which a text is broken: its long lines fill it and break off within a sentence, next to none is wider."""
    long = sorted(width for line, width in zip(lines, widths, strict=True) if width >= _NARROWEST and _is_open(line))
    if len(long) < _FEWEST:
        return _column(lines, widths)
    ordered = sorted(widths)
    for page in sorted(set(long), reverse=True):
        full = bisect_right(long, page) - bisect_left(long, page - _SLACK)
        wider = len(ordered) - bisect_right(ordered, page)
        if full >= _FEWEST * max(1, wider):
            return page
    return None


def _column(lines: list[str], widths: list[int]) -> int | None:
    """The width of a narrow column of running text: most of all lines fill it, and none is wider."""
    page = max(widths, default=0)
    full = [line for line, width in zip(lines, widths, strict=True) if width >= page - _RAGGED]
    running = sum(_RUNNING.search(line) is not None for line in full)
    open_ones = sum(map(_is_open, full))
    filled = 2 * len(full) > sum(width > 0 for width in widths) and 2 * running > len(full)
    return page if page >= _COLUMN and filled and open_ones >= _IN_COLUMN else None


def _is_open(line: str) -> bool:
    return "|" not in line and "\t" not in line and not _SENTENCE_END.search(line)
