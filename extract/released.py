"""What the results are that a text says have come out: of which time, and of which amount where only a title's word tells it."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.period import RESULTS, Time
from extract.codebook import Alias
from extract.match import Hit

# Periods that a whole article may report on.
REPORTED: Final = frozenset({
    "year_half", "season_report", "year_quarter", "year_month_range", "year_first_months", "year", "relative_year", "whole_year",
})  # fmt: skip
_DATA_OUT: Final = re.compile(r"[^,。;\d]{0,10}数据[^,。;\d]{0,8}(?:公布|发布|出炉)")  # 2023年末|人口数据公布
_RELEASED: Final = re.compile("(?:公布|发布|晒出|亮出|披露)了$|(?:公报|年报|成绩单|年度数据)(?:发现|显示|看),$")
_DATA_OF: Final = re.compile("[^,。;\\d]{0,14}(?:数据|成绩单|账单)")
_NEAR: Final = 8  # characters in front of a time in which it is said to have been released
_TOPICS: Final = {  # what an article tells of whose title has such a word
    "gdp": (re.compile("万亿(?:城市|之城|俱乐部|大市)"), frozenset({"money", "growth"})),
    "population": (re.compile("抢人"), frozenset({"persons", "growth"})),
    "fiscal_revenue": (re.compile("财力|钱袋子"), frozenset({"money", "growth"})),
}


def is_of_results(time: Time, text: str) -> bool:
    """200个城市公布了|2021年末常住人口, |2023年末人口数据公布: whether a time is that of results which have come out."""
    before = text[max(0, time.start - _NEAR) : time.start]
    out = (
        before.endswith(("公布", "发布", "披露", "晒出"))
        and _DATA_OF.match(text, time.end)
        and time.rule != "relative_year"
    )
    if out or _RELEASED.search(before):
        return time.rule in REPORTED or time.rule == "year_edge"
    said = RESULTS if time.rule in REPORTED else _DATA_OUT if time.rule == "year_edge" else None
    return said is not None and said.match(text, time.end) is not None


def said_in(title: str) -> Hit[tuple[Alias, ...]] | None:
    """The amount that a title's word stands for: 抢人大战下半场 is on population."""
    for code, (words, kinds) in _TOPICS.items():
        if said := words.search(title):
            return Hit(said.start(), said.end(), (Alias(said.group(), code, kinds),))
    return None
