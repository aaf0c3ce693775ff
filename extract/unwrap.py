"""Lines that a page broke at a fixed width → the paragraphs they were: 固定资产投资25 / 0.3亿元 → 固定资产投资250.3亿元."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final

_NARROWEST: Final = 56  # columns (a Chinese character takes two) of the narrowest page
_COLUMN: Final = 40  # columns of the narrowest column of a newspaper's or leaflet's page
_SLACK: Final = 8  # columns that a full line may fall short of the page
_FEWEST: Final = 5  # full lines that show that a text is broken at a width
_RAGGED: Final = 12  # columns that a full line of a column may fall short of it
_INSET: Final = re.compile("(?:\u3000| {2,}|\xa0{2,})\\S")
_FEWEST_SET_IN: Final = 3  # paragraphs that are set in, and lines that are not, which show that a text's are
_LONG: Final = 50  # columns of a line that may go on in the next
_SPREAD: Final = re.compile(r"(?:[一-龥] ){2,}[一-龥](?![一-龥])")  # 分 别 增 长, set wide to fill a line
_MARKS: Final = re.compile("[，,。；;、]")
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


def set_in(lines: list[str]) -> list[str]:
    """Join each line that is not set in with the one above, in a text whose paragraphs are: 　　…进口13.67亿 / 元,下降26.3%。"""
    inset = [_INSET.match(line) is not None for line in lines]
    first = inset.index(True) if True in inset else len(lines)
    goes_on = {i for i in range(first + 1, len(lines)) if not inset[i] and _is_continued(lines[i - 1], lines[i])}
    if sum(inset) < _FEWEST_SET_IN or len(goes_on) < _FEWEST_SET_IN:
        return lines
    joined: list[str] = []
    for i, line in enumerate(lines):
        if i in goes_on:
            joined[-1] = joined[-1].rstrip() + line.strip()
        else:
            joined.append(line)
    return joined


def _is_continued(above: str, line: str) -> bool:
    """Whether a long line breaks off within a sentence and the next is no item of a list."""
    return bool(line.strip()) and _width(above.strip()) >= _LONG and _is_open(above.rstrip()) and not _ITEM.match(line)


def _width(line: str) -> int:
    """Columns: a Chinese character is three bytes of UTF-8 and two columns wide."""
    return (len(line.encode("utf-8", "surrogatepass")) + len(line)) // 2


def _page(lines: list[str], widths: list[int]) -> int | None:
    """The width at which a text is broken: its long lines fill it and break off within a sentence, next to none is wider.

    A column, narrower than a page, is broken prose only where most of its lines hold marks, as headlines below each other do not.
    """
    open_lines = [(width, line) for line, width in zip(lines, widths, strict=True) if _is_open(line)]
    page = _width_of([width for width, _ in open_lines if width >= _NARROWEST], widths)
    if page is not None:
        return page
    column = _width_of([width for width, _ in open_lines if width >= _COLUMN], widths)
    full = [line for width, line in open_lines if column is not None and column - _SLACK <= width <= column]
    return column if 2 * sum(1 for line in full if _MARKS.search(line)) > len(full) else None


def _width_of(long: list[int], widths: list[int]) -> int | None:
    """The greatest width that enough of a text's long lines fill, with next to no line wider."""
    if len(long) < _FEWEST:
        return None
    long, ordered = sorted(long), sorted(widths)
    for page in sorted(set(long), reverse=True):
        full = bisect_right(long, page) - bisect_left(long, page - _SLACK)
        wider = len(ordered) - bisect_right(ordered, page)
        if full >= _FEWEST * max(1, wider):
            return page
    return None


def _is_open(line: str) -> bool:
    return "|" not in line and "\t" not in line and not _SENTENCE_END.search(line)
