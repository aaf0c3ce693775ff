"""The day that a text names as its own: a dateline, what its first paragraph opens with, or when what it tells of was held."""

from __future__ import annotations

import re
from typing import Final

import regex

_DAY: Final = r"(?P<m>1[0-2]|[1-9])月(?P<d>3[01]|[12]\d|[1-9])日"
_TEN_DAYS: Final = "(?P<m>1[0-2]|[1-9])月(?P<third>[上中下])旬"  # of which the last is the day of writing
_FIGURES: Final = r"(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12]\d|3[01])"  # 04-26 09:15
_WEEKDAY: Final = "\\s?(?:星期|周)[一二三四五六日](?:\\s[^,。;\n]{0,12})?"
# 泉州1月19日电; 本报讯(记者某某)1月8日,; 三江发布 | 4月26日 as a line, 4月26日 星期五; (原载9月21日一版); 截至4月26日记者发稿
_DATELINE: Final = regex.compile(
    rf"(?<!\d){_DAY}(?:电|讯)|报讯\s?(?:\([^()\n]{{2,30}}\))?\s?{_DAY}(?=[,上下])"
    rf"|(?:^|\n)[一-龥]{{0,12}}\s?(?:[|·:]\s?)?(?:{_DAY}|{_FIGURES})(?:{_WEEKDAY}|\s\d{{1,2}}:\d\d)?(?=\n|$)|(?:发布|更新)?时间[:：]\s?{_FIGURES}(?=\s\d{{1,2}}:\d\d|\s|$)|原载{_DAY}|(?:截至|截止){_DAY}(?=[^,。;\n\d]{{0,6}}发稿)"
)
# 6月21日,记者从市商务局了解到, 在1月18日召开的…会议上, 2018年2月6日,某市发布…: in front of all else that a paragraph at the top tells
# 4月中旬,某市统计局发布; 截至4月26日,11个市2023年一季度的成绩单全部亮相; 6月8日,梅雨未至,
_OPENING: Final = regex.compile(
    rf"(?:(?:^|\n)[ \u3000]*(?:在|据悉,)?(?:(?P<y>20[0-4]\d)年)?|。(?P<y>20[0-4]\d)年)(?:{_DAY}|{_TEN_DAYS})"
    r"(?=,?[^,。;\n\d]{0,24}(?:记者|了解到|获悉|召开|举行|举办|发布|公布|通报|晒出|透露|介绍|开幕|启动|开工|签约|消息|印发))"
    rf"|(?:^|\n)[一-龥]{{2,12}}(?:局|委|海关|政府|总队|中心|银行){_DAY}(?=(?:发布|公布|通报|披露|消息|印发))"
    rf"|[。?!]{_DAY},(?=[^。\n]{{2,40}}(?:会议|大会|发布会)上)"  # …增长41.4%。1月24日,财政厅厅长在人大会议上作报告
    rf"|[。?!]{_DAY}(?=,记者|在[^,。;\n\d]{{2,12}}(?:召开|举行|举办)的)"  # 还有谁?2月3日,记者梳理
    rf"|(?:截至|截止){_DAY},(?=[^。\n]{{0,48}}(?:亮相|出炉|出齐|公布|发布|晒出|亮出|揭晓|披露))|\n(?:(?P<y>20[0-4]\d)年)?{_DAY},"
)
_DAY_TOLD: Final = re.compile(r"\d(?:月\d|-\d)")  # what stands in every dateline
_THIRDS: Final = {"上": 10, "中": 20, "下": 28}
_TOP: Final = 300  # characters of headings, bylines and the beginning of the first paragraph
# 7月18日下午,分析会召开, 昨日(7月31日), 昨天(2022年11月5日), where no dateline stands
_EVENT: Final = regex.compile(
    rf"(?:(?<!\d)(?P<y>20[0-4]\d)年|(?<![\d年])){_DAY}(?:上午|下午|晚|清晨|早晨|一早)|[今昨][日天][(](?:(?P<y>20[0-4]\d)年)?{_DAY}[)]"
)
_EVENTS_HOLD: Final = (
    "日上午",
    "日下午",
    "日晚",
    "日清晨",
    "日早晨",
    "日一早",
    "日)",
)  # one of which every event holds, quicker to look for


def named(folded: str) -> regex.Match[str] | None:
    """The dateline, or else the day of an event: month and day, and a year where one stands there."""
    return _in_line(folded) or _event(folded)


def find(folded: str, year: int) -> regex.Match[str] | None:
    """The dateline, the day that the text opens with (of no year, or of this one), or else the day of an event."""
    searches = (_in_line, _opened, _event)
    lines = (line for search in searches if (line := search(folded)))
    return next((line for line in lines if line.groupdict().get("y") in (None, str(year))), None)


def day(line: regex.Match[str]) -> int:
    """4月26日 is the 26th, 4月中旬 the 20th, 4月下旬 the 28th at least."""
    day = line.group("d") or line.groupdict().get("third")
    return _THIRDS.get(day) or int(day)


def _in_line(folded: str) -> regex.Match[str] | None:
    """The first dateline, looked for in the lines that tell a day."""
    done = 0
    for sign in _DAY_TOLD.finditer(folded):
        if sign.start() >= done:
            begin, done = max(0, folded.rfind("\n", 0, sign.start())), folded.find("\n", sign.start())
            done = done if done >= 0 else len(folded)
            if line := _DATELINE.search(folded, begin, done):
                return line
    return None


def _event(folded: str) -> regex.Match[str] | None:
    return _EVENT.search(folded) if any(sign in folded for sign in _EVENTS_HOLD) else None


def _opened(folded: str) -> regex.Match[str] | None:
    """The day that the first paragraph opens with."""
    return _OPENING.search(folded, 0, _TOP)
