"""Which years a rate is averaged over: those behind its base, so many up to a year, or from the first figure told to the last."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.span import Interval
from extract.numerals import parse
from extract.scene import Scene

_COUNT: Final = r"(?<![第前后每\d一二三四五六七八九十])(?P<n>[一二三四五六七八九十]{1,3}|两|\d{1,2})年"
_YEARS_AVERAGED: Final = re.compile(f"{_COUNT}(?:来|间)?年均")
# 亩均税收29.7万元,三年增长|近六成; 五年|翻了一番 holds its verb itself
YEARS_GROWN: Final = re.compile(f"{_COUNT}(?:间|来|里|累计|共)?(?:实现)?(?:增长|增加|提高|提升|扩大|(?=翻))")
_ON: Final = re.compile("(?:了|约|近|超过?)*")


def since(r: Reading, scene: Scene) -> tuple[Interval, str] | None:
    """2020年收入26518元,比2015年年均增长|9.2%: the years behind the one that it is held against."""
    if r.follows is None or not r.follows.period[1] or "年均" not in scene.text[r.left : r.start]:
        return None
    base = next((t for t in scene.times.between(r.left, r.start) if t.kind == "base" and t.period[1]), None)
    if base is None or base.period[1] is None or base.period[1] >= r.follows.period[1]:
        return None
    return (base.period[1] + dt.timedelta(days=1), r.follows.period[1]), scene.text[base.start : base.end]


def over(r: Reading, scene: Scene) -> Interval | None:
    """由2020年的2130亿元增至2023年的2786亿元,年均|增长9.4%: from the first year that its sentence told to the last."""
    grown = YEARS_GROWN.search(scene.text, r.left, r.end)
    if grown is not None and _ON.fullmatch(scene.text, grown.end(), max(grown.end(), r.start)):
        return _years_up_to(r, int(parse(grown.group("n")).value))
    if "年均" not in scene.text[r.left : r.start]:
        return None
    if spoken := _YEARS_AVERAGED.search(scene.text, r.left, r.start):
        return _years_up_to(r, int(parse(spoken.group("n")).value))
    told, before = [], r.before
    while before is not None:
        if before.indicator == r.indicator and before.period[1]:
            told.append(before)
        before = before.before
    if len(told) < 2:
        return None
    first, last = told[-1], told[0]
    based = first.period_kind in ("from", "base") and first.period[1]
    return (first.period[1] + dt.timedelta(days=1) if based and first.period[1] else first.period[0]), last.period[1]


def _years_up_to(r: Reading, count: int) -> Interval | None:
    """2023年,地区生产总值5230亿元,五年年均增长|6.1%: so many years up to the one that is told."""
    last = r.follows.period[1] if r.follows else None
    return (dt.date(last.year - count + 1, 1, 1), last) if last else None
