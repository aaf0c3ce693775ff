"""When a report on a draft or a plan to come was written: at the beginning of the year that it is for."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from extract.numerals import parse

# 关于某市2023年计划执行情况及2024年计划草案的报告, at the beginning of the latter
_DRAFT: Final = re.compile(
    r"(?P<last>20[0-4]\d)年[^。;\n\d]{2,30}执行情况[^。;\n\d]{0,10}(?P<y>20[0-4]\d)年[^。;\n\d]{0,30}草案"
)
_SUBMITTED: Final = re.compile(r"于(?P<y>20[0-4]\d)年(?P<m>1[0-2]|[1-9])月(?P<d>3[01]|[12]\d|[1-9])日(?=提请|提交)")
# (2012年1月8日 某某) 各位代表: the day on which a report was delivered, in the line that its text begins in
_DELIVERED: Final = re.compile(
    r"(?P<y>20[0-4]\d)年(?P<m>1[0-2]|[1-9])月(?P<d>3[01]|[12]\d|[1-9])日[^。;\n\d]{0,24}\)?\s*各位(?:代表|委员)"
)
_PLAN_AHEAD: Final = re.compile("十(?P<plan>[一二三四五])五[”’]?(?:时期|期间)?[^。\n]{0,8}(?:目标|任务|思路|安排)")
_PLAN_DRAFT: Final = re.compile("第十(?P<plan>[一二三四五])个五年规划纲要[(]草案")
# 昨日,市人大五次会议听取的政府工作报告里…。报告提出,2021年: at the beginning of the year that the report is for
_REPORTED: Final = re.compile(
    "(?:昨[日天]|今[日天]|近日|日前)[^。\n]{0,30}(?:人大|人民代表大会)[^。\n]{0,24}会议[^\n]{0,120}?(?:报告|会议)(?:提出|明确),(?P<y>20[0-4]\\d)年"
)
MEETING_MONTH: Final = 2  # by the end of which congresses and yearly meetings have been held
_FIRST_PLAN: Final = 2001  # the year in which the plan before 十一五 began


def first_year(plan: str) -> int:
    """The first year of a five-year plan by the last numeral of its name: 四 of “十四五” → 2021."""
    return _FIRST_PLAN + 5 * int(parse(plan).value)


def submitted(folded: str, title: str) -> tuple[dt.date, str] | None:
    """2023年计划执行情况及2024年计划草案: the day that it says it was submitted on, else the beginning of the second year."""
    if delivered := _DELIVERED.search(folded):
        return _day(delivered, f"inferred: {delivered.group()}")
    if aimed := _REPORTED.search(folded):
        return dt.date(
            int(aimed.group("y")), MEETING_MONTH, 28
        ), f"inferred: a report to a congress on {aimed.group('y')}"
    draft = _DRAFT.search(title)
    if draft is None or int(draft.group("y")) != int(draft.group("last")) + 1:
        return None
    for day in (m for m in _SUBMITTED.finditer(folded) if m.group("y") == draft.group("y")):
        if told := _day(day, f"inferred: {day.group()}"):
            return told
    return dt.date(int(draft.group("y")), MEETING_MONTH, 28), f"inferred: {draft.group()}"


def _day(told: re.Match[str], basis: str) -> tuple[dt.date, str] | None:
    """The day that is told, and why; 2月30日 is none."""
    try:
        return dt.date(*(int(told.group(part)) for part in "ymd")), basis
    except ValueError:
        return None


def ahead(folded: str, title: str, today: dt.date) -> tuple[dt.date | None, str]:
    """“十五五”时期主要目标任务, of a text that names no year: the beginning of the plan's first year."""
    named = _PLAN_AHEAD.search(title) or _PLAN_DRAFT.search(folded)
    if named is None:
        return None, "unknown"
    return min(dt.date(first_year(named.group("plan")), MEETING_MONTH, 28), today), f"inferred: {named.group()}"
