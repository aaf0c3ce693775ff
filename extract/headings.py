"""The times that headings, titles and the headers of columns name: words that stand alone."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from extract.attribute.period import Time, scan
from extract.attribute.span import SPRING, YEAR_END, Clock
from extract.codebook import Codebook
from extract.mentions import NUMBER_START
from extract.numerals import parse
from extract.segment import Section

_ACTION: Final = re.compile("(?P<n>[两二三四五])年(?:专项)?(?:行动|攻坚|倍增)")  # 三年行动方案 of this year
_BARE_YEAR: Final = re.compile(r"(?<![\d.A-Za-z])(20[0-3]\d)(?=[,|:·]|\s\||$)")  # 2024,再出发; 数说2023
_FAR: Final = re.compile("年?远景")  # 第十四个五年规划和2035年|远景目标纲要: most of it is of the five years
_NEW_YEAR: Final = re.compile("(?:工作|经济)会议?|两会")  # which early in a year look back on the one before
_GREETS: Final = re.compile("新年(?:贺词|献词|致辞|寄语|贺信)")  # 2025年新年贺词, on its eve or its first day, of 2024
_SPRING: Final = 3
_BEGINS: Final = re.compile(
    "(?:前|底)?(?:将|拟|计划|有望|预计|正式|全线)?(?:开工|动工|开建|通车|开通|投产|投用|启用|建成|竣工)"
)
_MONTH: Final = 31
_TERM_OVER: Final = re.compile("(?<!今后)(?<!未来)(?<!下一步)的五年[。:]?$")
_CONGRESS: Final = 5  # the last month in which a congress looks back on the years before
_PARTS: Final = frozenset({"year_quarter", "year_half", "month"})
_MEETING: Final = re.compile("[^,。;:]{0,14}(?:调度会|推进会|动员会|例会|座谈会|联席会|现场会|观摩会)")
_SUMMED_UP: Final = re.compile("(?P<y>20[0-4]\\d)年(?:度|全年)?[^,。;\\d]{0,14}总结")
_CALLED_SO: Final = 4  # the last month in which what sums a year up still calls it 今年
_DELIVERED: Final = re.compile("(?:人民代表大会|人大)[^\\n]{0,80}政府工作报告")
_LEADS_ON: Final = re.compile(  # the whole is one paragraph, which is looked through once
    "^今年[^。\\n]{0,30}(?:主要(?:预期)?目标|发展目标|工作目标)[^\\n]*(?:做好|抓好|推进)以下[^。\\n]{0,8}(?:工作|任务)",
    re.M,
)
_TELLS_ITSELF: Final = re.compile("去年[^,。;]{2,16}\\d")  # 再生资源去年产值破200亿 heads what is told of today too
_TO_DO: Final = re.compile(
    "(?:抓好|做好|实施|推进|落实)(?:以下|[一二三四五六七八九十]{1,2}个?方面)|(?:主要|重点|工作|具体)(?:任务|措施|举措|工作|安排|部署|重点)$"
)
_HOPED: Final = re.compile(
    "希望|有望|可期|看好|悬|[能会]否|[吗呢?]"
)  # 明年希望大: nothing below is of that year for it


def dated(text: str, book: Codebook, clock: Clock) -> list[Time]:
    """The times with an end that words standing alone name: a section's heading, a column's header."""
    text = _BARE_YEAR.sub(r"\1年", text)
    cues = [h.start for h in book.cues.scan(text) if "time" in h.payload]
    starts = sorted({*cues, *(m.start() for m in NUMBER_START.finditer(text))})
    return [time for time in scan(text, starts, book, lambda _pos: clock) if time.period[1] is not None]


def _told(time: Time) -> Time:
    """2018年政府工作报告 tells of 2017."""
    year = (time.year or 0) - 1
    return replace(time, period=(dt.date(year, 1, 1), dt.date(year, 12, 31)), year=year)


def is_of_meeting(time: Time, text: str) -> bool:
    """Whether a part of a year is that of a meeting: 召开|三季度重大项目调度会."""
    return time.rule in _PARTS and _MEETING.match(text, time.end) is not None


def year_reported(head: str, published: dt.date | None) -> Time | None:
    """某区一届人大二次会议开幕,区长作政府工作报告, in January: what it tells of is the year before."""
    told = _DELIVERED.search(head)
    if told is None or published is None or published.month > SPRING:
        return None
    year = published.year - 1
    return Time(*told.span(), "year", "interval", (dt.date(year, 1, 1), dt.date(year, *YEAR_END)), year)


def this_year(title: str, text: str, published: dt.date | None) -> dt.date | None:
    """2022年工作总结: 今年以来…, published in January: the end of the year that is summed up, else the article's date."""
    summed = _SUMMED_UP.search(title)
    if published is None or summed is None or published.month > _CALLED_SO or "今年" not in text:
        return published
    year = int(summed.group("y"))
    return dt.date(year, *YEAR_END) if year == published.year - 1 else published


def led_on(text: str, published: dt.date | None) -> tuple[int, Time] | None:
    """今年主要目标是…围绕上述目标,重点做好以下九方面工作。: where a report sets what its headings below are of, and that year."""
    told = _LEADS_ON.search(text) if published is not None else None
    if told is None or published is None:
        return None
    year = published.year
    return told.end(), Time(*told.span(), "year", "interval", (dt.date(year, 1, 1), dt.date(year, *YEAR_END)), year)


def _term(published: dt.date) -> Time:
    """赶超发展的五年: those before a spring's congress, else those that end with the year of writing."""
    last = dt.date(published.year - 1, *YEAR_END) if published.month <= _CONGRESS else published
    return Time(0, 0, "past_years", "interval", (dt.date(last.year - 4, 1, 1), last), last.year)


def section_times(
    sections: Sequence[Section],
    headings: Sequence[str],
    book: Codebook,
    published: dt.date | None,
    *,
    goes_on: bool,
) -> list[Time | None]:
    """The period that each heading sets by itself, None where it sets none.

    In a report that goes on, 三、重点抓好以下工作 has that of 二、2017年的主要目标, the heading before it on its level.
    """
    own: list[Time | None] = []
    aims: dict[int, Time | None] = {}  # the period told last on each level
    for section, heading in zip(sections, headings, strict=True):
        time = None if _TELLS_ITSELF.search(heading) else heading_time(heading, book, published)
        if time is None and goes_on and _TO_DO.search(heading):
            time = aims.get(section.level)
        end = time.period[1] if time else None
        aims[section.level] = time if end is not None and published is not None and end > published else None
        own.append(time)
    return own


def heading_time(heading: str, book: Codebook, published: dt.date | None) -> Time | None:
    """The period that a heading, or a title, sets for what stands below it."""
    if not heading:
        return None
    told = dated(heading, book, Clock(published, None))
    # no day that something was written, and no 2023年版
    told = [time for time in told if not heading.startswith(("版", "修订版", "年版"), time.end)]
    times = [time for time in told if time.kind != "base" and time.rule != "date"]
    if not times and published and (action := _ACTION.search(heading)):
        last = published.year + int(parse(action.group("n")).value) - 1
        return Time(0, 0, "plan_years", "interval", (dt.date(published.year, 1, 1), dt.date(last, 12, 31)), last)
    if not times and published and _TERM_OVER.search(heading):
        return _term(published)
    if published and (
        _GREETS.search(heading) or "工作报告" in heading or (published.month <= _SPRING and _NEW_YEAR.search(heading))
    ):
        begun = published.year + (published.month > _SPRING and _GREETS.search(heading) is not None)
        times = [_told(time) if time.rule == "year" and time.year == begun else time for time in times]
    if _HOPED.search(heading):
        times = [time for time in times if not _is_to_come(time, published)]
    times = [time for time in times if not (is_of_meeting(time, heading) or _is_of_works(time, heading, published))]
    near = [time for time in times if not _FAR.match(heading, time.end)] or times
    # 今后五年发展目标和2023年工作安排: what follows is the year's; 2024年总结和2025年打算: that of the first of two years
    return min(near, key=_months, default=None)


def _is_of_works(time: Time, heading: str, published: dt.date | None) -> bool:
    """江西预7月份开工建抚吉高速, written in March: when something will begin, and nothing else that stands below."""
    ahead = time.rule != "year" and _is_to_come(time, published)
    return ahead and _BEGINS.match(heading, time.end) is not None


def _is_to_come(time: Time, published: dt.date | None) -> bool:
    """Whether a time begins behind the day of writing; not where either is unknown."""
    first = time.period[0]
    return published is not None and first is not None and first > published


def _months(time: Time) -> int:
    """How long a time is, so that a leap year is no longer than another."""
    start, end = time.period
    return (end - (start or end)).days // _MONTH if end else 0
