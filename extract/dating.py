"""When an undated article was written, from its own words: 去年 and 今年 against named years, else the newest year."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Final

import regex

# A year that lies ahead (到2025年, 2021—2025) or in a plan's name says nothing of today, but a plan's first year does.
_YEAR: Final = regex.compile(r"(?<![\d.])(?P<y>20[0-4]\d)(?=年|[-—~至到]{1,2}20[0-4]\d)")
_AHEAD: Final = regex.compile(r"(?:到|至|[-—~]|力争|展望|争取|目标)$")
_DATED_MONTH: Final = regex.compile(r"(?<!\d)(?P<y>20[0-4]\d)年(?P<m>1[0-2]|0?[1-9])月")
_RELATIVE_MONTH: Final = regex.compile(r"(?P<rel>今年|去年)(?P<m>1[0-2]|0?[1-9])月")
_DONE_MONTH: Final = regex.compile(r"今年(?P<m>1[0-2]|[1-9])月(?!.{0,12}(?:将|拟|计划|竣工|投产))(?<!(?:计划|预计|将于|拟于|力争)今年.{1,3})")


def infer(folded: str, today: dt.date) -> tuple[dt.date | None, str]:
    """Return the last day on which the text can have been written, and the words that say so; (None, …) where none do."""
    newest = _newest_year(folded, today)
    if newest is None:
        return None, "unknown"
    year, basis = newest, "newest year in the text"
    pair = _pair(folded)
    if pair and pair[0] <= today.year:
        year, basis = pair
    months = [int(m.group("m")) for m in _DONE_MONTH.finditer(folded)]
    if months:
        month = max(months)
        day = calendar.monthrange(year, month)[1]
        return min(dt.date(year, month, day), today), f"inferred: {basis}; 今年{month}月"
    return dt.date(year, 12, 31), f"inferred: {basis}" if pair else basis


def _newest_year(folded: str, today: dt.date) -> int | None:
    years = [int(m.group("y")) for m in _YEAR.finditer(folded) if not _AHEAD.search(folded[max(0, m.start() - 4) : m.start()])]
    years = [y for y in years if y <= today.year]
    return max(years, default=None)


def _pair(folded: str) -> tuple[int, str] | None:
    """A month told once with its year and once as 去年 or 今年 fixes the year of writing."""
    dated = {(int(m.group("m")), int(m.group("y"))) for m in _DATED_MONTH.finditer(folded)}
    votes: dict[int, str] = {}
    for m in _RELATIVE_MONTH.finditer(folded):
        for month, year in dated:
            if month == int(m.group("m")):
                now = year + (1 if m.group("rel") == "去年" else 0)
                votes.setdefault(now, f"{m.group()} is {year}年{month}月")
    newest = max((y for _, y in dated), default=0)
    fitting = [y for y in votes if y >= newest]
    return (min(fitting), votes[min(fitting)]) if len(fitting) == 1 else None


def title_year(title: str) -> int | None:
    """The year a title reports on: 2022年国民经济和社会发展统计公报 → 2022."""
    found = _YEAR.search(title.replace("二〇", "20"))
    return int(found.group("y")) if found else None
