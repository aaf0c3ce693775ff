"""The year of writing of a text that counts the years since a named one: 建设五周年, 一年来, 第二个年头."""

from __future__ import annotations

import re
from typing import Final

from extract import dateline
from extract.numerals import parse

_TWO_YEARS_ON: Final = re.compile(r"两年平均[^。\n]{0,60}?(?P<y>20[0-4]\d)年(?:同期)?[^,。;\n\d]{0,4}为基[数期]")
_YEARS_SINCE: Final = re.compile(r"(?<![\d第])(?P<n>[1-9]\d?|[一二三四五六七八九]?十?[一二三四五六七八九十])周年")
_YEARS_ON: Final = re.compile(  # 自2021年2月国务院批复方案以来,…建设已走过一年多时间
    r"(?P<y>20[0-4]\d)年(?:(?P<m>1[0-2]|[1-9])月)?[^。\n]{0,30}?以来[^。\n\d]{0,20}?(?P<n>[一两三四五六七八九])年多"
)
_YEAR_OF: Final = re.compile(  # 按2021年底印发的方案,…今年是第二个年头
    r"(?P<y>20[0-4]\d)年(?P<late>[底末])?[^\n]{1,60}?(?:(?:今年|如今|眼下)已?是|进入|迈入|步入)第(?P<n>[二三四五六七八九十])个?年头?(?![级度])"
)
_MONTHS_ON: Final = re.compile(
    r"[自从](?P<y>20[0-4]\d)年(?P<m>1[0-2]|[1-9])月(?:份)?(?:以来|起|开始),?[^。\n]{0,30}?连续(?P<n>[1-9]\d?)个月"
)
# 2020年6月3日,11个园区同步挂牌。一年来,…
_YEARS_AFTER: Final = re.compile(
    r"(?P<y>20[0-4]\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[^。\n]{0,50}?(?:挂牌|揭牌|成立|启动|开园|设立|获批|实施|印发|签署)[^。\n\d]{0,12}。(?P<n>[一两二三四五六七八九十])年(?:多)?来,"
)
# 自2019年11月揭牌成立以来,…。4年来,…
_YEARS_SINCE_THEN: Final = re.compile(
    r"(?:自|从)(?P<y>20[0-4]\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[^。\n\d]{0,16}?(?:挂牌|揭牌|成立|启动|开园|设立|获批|实施|运行)[^。,\n\d]{0,8}以来,(?s:.{1,400}?)[,。;\n]\s*(?P<n>[2-9]|[两二三四五六七八九十])年(?:多)?来,"
)
_BEGUN_IN: Final = re.compile(
    r"(?P<y>20[0-4]\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[^。\n\d]{0,8}?(?:这一天|揭牌|挂牌|成立|获批|设立)"
)
_SINCE_THEN: Final = re.compile(r"[,、](?:自)?(?P<y>20[0-4]\d)年(?:\d{1,2}月)?以来")  # 获批三周年,2011年以来
# 刚刚过去的一年,…比2017年多; 去年,…比2020年多
_LAST_YEAR_THAN: Final = re.compile(r"去年[^,。;\n]{0,30}?[比较](?P<y>20[0-4]\d)年")
_YEAR_AFTER: Final = re.compile(r"过去的?一年[^。\n]{0,120}?[比较](?P<y>20[0-4]\d)年")


def of_last_year(folded: str) -> tuple[int, str] | None:
    """2021年进出口1.08万亿元。…“去年出口的国家比2020年多”: the year told is last year, where it is the next to the base."""
    told = _LAST_YEAR_THAN.search(folded)
    year = int(told.group("y")) if told else 0
    return (year + 2, told.group()) if told and f"{year + 1}年" in folded else None


def two_years_on(folded: str) -> tuple[int, str] | None:
    """两年平均增速以2019年同期数为基数: the second year behind the base."""
    found = _TWO_YEARS_ON.search(folded)
    return (int(found.group("y")) + 2, found.group()) if found else None


def anniversary(folded: str) -> tuple[int, str] | None:
    """建设五周年…,2019年的这一天揭牌: so many years later."""
    years = _YEARS_SINCE.search(folded) if "周年" in folded else None
    begun = _SINCE_THEN.match(folded, years.end()) or _BEGUN_IN.search(folded) if years else None
    if not years or not begun:
        return None
    return int(begun.group("y")) + int(parse(years.group("n")).value), f"{years.group()} of {begun.group()}"


def years_on(folded: str) -> tuple[int, str] | None:
    """自2021年2月批复以来,已走过一年多: so many years later, in the year after where the month is not yet come to."""
    since = _YEARS_ON.search(folded)
    if since is None:
        return None
    line = dateline.named(folded)
    early = line is not None and since.group("m") is not None and int(line.group("m")) < int(since.group("m"))
    return int(since.group("y")) + int(parse(since.group("n")).value) + early, since.group()


def months_on(folded: str) -> tuple[int, str] | None:
    """自2021年1月以来,月度进出口已连续15个月增长: the year of the last of so many months in a row."""
    found = _MONTHS_ON.search(folded)
    if found is None:
        return None
    months = int(found.group("y")) * 12 + int(found.group("m")) - 1 + int(found.group("n")) - 1
    return months // 12, found.group()


def years_after(folded: str) -> tuple[int, str] | None:
    """2020年6月3日,11个园区同步挂牌。一年来,…, 自2019年揭牌以来,…。4年来,…: so many years later, where the text names no year as late."""
    since = _YEARS_AFTER.search(folded) or _YEARS_SINCE_THEN.search(folded)
    return (int(since.group("y")) + int(parse(since.group("n")).value), since.group()) if since else None


def year_of(folded: str) -> tuple[int, str] | None:
    """按2021年底印发的方案,…今年是第二个年头: the first of them is the year told, or the next where it began at its end."""
    since = _YEAR_OF.search(folded)
    if since is None:
        return None
    return int(since.group("y")) + int(parse(since.group("n")).value) - (not since.group("late")), since.group()


def after_base(folded: str) -> tuple[int, str] | None:
    """刚刚过去的一年,…比2017年多: the year behind the one that is told of."""
    told = _YEAR_AFTER.search(folded)
    return (int(told.group("y")) + 2, told.group()) if told else None
