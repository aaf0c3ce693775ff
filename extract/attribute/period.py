"""Expressions of time → intervals: `今年上半年` (written in 2021) → 2021-01-01…2021-06-30, both ends inclusive."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import regex

from extract.codebook import Codebook
from extract.match import Rule
from extract.numerals import parse

Interval = tuple[dt.date | None, dt.date | None]
_FROM_BEFORE: Final = regex.compile(r"(?:自从?|从)[“\"]?$")
_RISING_AFTER: Final = regex.compile(
    r"的?[^,。;]{0,24}?(?:提高|增加|增长|提升|上升|下降|降|缩|减|扩|升|收窄|拓展|调整|优化|回落|跃升|攀升|变)"
)
_UNTIL_BEFORE: Final = regex.compile(r"(?:截至|截止到?|到|至|截止)[“\"]?$")
_SINCE_AFTER: Final = regex.compile(r"[^,。;!?\n]{0,16}?以来")
_BASE_BEFORE: Final = regex.compile(r"(?:比|较|与|同|是|为|相当于|超过|超出|超|占|[高低快慢好优大小多少]于)[“\"]?$")
_BASE_AFTER: Final = regex.compile(
    r"(?:全年|同期|同月|末|底|年底|年末|全市|平均|水平|度)*(?:的(?=约?\d)|(?:实际|净|又|均|同比|名义|翻|累计|分别)*(?:增|下降|减|提|高|降|上升|多|少|翻|扩|相比|回|略|持平|上涨|翻番|翻了|快|低)|相比|,?(?:增长|提高|下降))"
)
_BASE_RELATIVE: Final = regex.compile(r"(?:上年|去年|前年|上一年|上年末|年初|去年底)?同期")
_EARLIER_AFTER: Final = regex.compile(r"(?:或|及)?(?:之前|以前)")
_LATER_AFTER: Final = regex.compile(r"(?:或|及)?(?:之后|以后)|起(?![点步草源码伏飞])|开始")
_JOIN: Final = regex.compile(r"\ ?(?:[零\d]{1,2}[时点])?[-—~至到]{1,2}\ ?")
_EARLIER_YEARS: Final = ("去年", "上年", "前年", "上一年")
_YEAR_ONLY: Final = (12, 31)


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time in the folded text; `kind`: interval | stock | until | base | from | vague."""

    start: int
    end: int
    rule: str
    kind: str
    period: Interval
    year: int | None


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative words count from: the article's date, and the year that its title or heading speaks of."""

    published: dt.date | None
    year: int | None  # year in force for 全年, 年末, 8月 …

    @property
    def now(self) -> dt.date | None:
        """The date of writing."""
        return self.published


def scan(folded: str, starts: list[int], book: Codebook, clock_at: Callable[[int], Clock]) -> list[Time]:
    """Read every expression that begins at one of `starts`, ascending; a bare month takes its paragraph's last year."""
    found: list[Time] = []
    at, line_end, context = 0, -1, None
    for start in starts:
        if start < at:
            continue
        if start > line_end:
            line_end = folded.find("\n", start)
            line_end = len(folded) if line_end < 0 else line_end
            context = None
        hit = book.period.match(folded, start)
        if hit is None:
            continue
        time = _time(folded, hit[0], hit[1], clock_at(start), context)
        if time is None:
            continue
        if found and (whole := _joined(folded, found[-1], time)):
            found[-1] = time = whole
        else:
            found.append(time)
        at = time.end
        if time.year is not None and time.kind in ("interval", "stock"):  # 到2025年 sets no year for a bare 8月
            context = time.year
    return found


def _joined(folded: str, first: Time, last: Time) -> Time | None:
    """The whole that two expressions make: 2017年8月15日至2018年3月29日, 2007年与2009年之间."""
    gap = folded[first.end : last.start]
    between = gap in ("与", "和") and folded.startswith(("之间", "间"), last.end)
    begin, end = first.period[0], last.period[1]
    if not (between or _JOIN.fullmatch(gap)) or first.kind != "interval" or begin is None or end is None or end < begin:
        return None
    return Time(first.start, last.end, last.rule, "interval", (begin, end), last.year or first.year)


def _time(folded: str, rule: Rule, m: regex.Match[str], clock: Clock, context: int | None) -> Time | None:
    groups = {k: v for k, v in m.groupdict().items() if v is not None and not k.startswith("is_")}
    year = _year(groups, clock, context)
    compute = _COMPUTE[rule.data["compute"]]
    try:
        kind, period = compute(groups, year, clock)
    except ValueError:  # 2月30日: no day, yet a date all the same
        kind, period = "vague", (None, None)
    before = folded[max(0, m.start() - 5) : m.start()]
    after = folded[m.end() : m.end() + 20]
    kind, period = _frame(kind, period, before, after, clock, groups)
    named = year if groups.get("y") or groups.get("rel") else None
    return Time(m.start(), m.end(), rule.name, kind, period, named if kind != "vague" else None)


def _frame(
    kind: str, period: Interval, before: str, after: str, clock: Clock, groups: dict[str, str]
) -> tuple[str, Interval]:
    """What stands around an expression: 自…以来, 截至…, 比…增长."""
    start, end = period
    if kind == "vague" or end is None:
        return kind, period
    earlier = groups.get("rel") in _EARLIER_YEARS or "side" in groups
    if _BASE_BEFORE.search(before) and (earlier or _BASE_AFTER.match(after)):
        return "base", period
    if _FROM_BEFORE.search(before) and _SINCE_AFTER.match(after):
        return "interval", (start, clock.now)
    if before.endswith(("从", "由")) and _RISING_AFTER.match(after):
        return "from", period
    if _UNTIL_BEFORE.search(before) and kind == "interval":
        return "until", (None, end)
    if _EARLIER_AFTER.match(after) and kind == "interval" and start is not None:
        whole_year = (end.month, end.day) == _YEAR_ONLY and start != end
        return "until", (None, start - dt.timedelta(days=1) if whole_year else end)
    if _LATER_AFTER.match(after) and kind == "interval" and clock.now:
        return "interval", (start, clock.now if end <= clock.now else None)
    return kind, period


def _year(groups: dict[str, str], clock: Clock, context: int | None) -> int | None:
    if text := groups.get("y"):
        number = int(parse(text).value) if len(text) > 2 or text.isdigit() else _digits(text)
        return number if number > 99 else number + (2000 if number < 50 else 1900)
    now = clock.published.year if clock.published else clock.year
    if (word := groups.get("rel")) and now is not None:
        if word in ("当年", "同年"):
            return context or now
        if word in ("次年", "翌年"):
            return (context or now) + 1
        if word in ("上年", "上一年") and clock.year is not None:
            return clock.year - 1
        if word in ("本年", "本年度") and clock.year is not None:
            return clock.year
        return now + {"去年": -1, "上年": -1, "上一年": -1, "前年": -2, "明年": 1, "来年": 1}.get(word, 0)
    if word:
        return None
    if context is not None:
        return context
    return _bare_year(groups, clock)


def _digits(text: str) -> int:
    """A year's last two digits, one by one: 九七 → 97 (elsewhere 七八 is seven or eight)."""
    return int("".join(str(int(parse(c).value)) if c != "零" else "0" for c in text))


def _bare_year(groups: dict[str, str], clock: Clock) -> int | None:
    """The year of a bare 8月: the one in force, or the newest in which it had begun when the article was written."""
    if clock.year is not None:
        return clock.year
    if clock.published is None:
        return None
    month = groups.get("m2") or groups.get("m")
    if month and int(parse(month).value) > clock.published.month:
        return clock.published.year - 1
    return clock.published.year


def _month(text: str) -> int:
    return int(parse(text).value)


def _last(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _span(year: int | None, first: int, last: int) -> tuple[str, Interval]:
    if year is None:
        return "vague", (None, None)
    return "interval", (dt.date(year, first, 1), _last(year, last))


def _day(g: dict[str, str], year: int | None, clock: Clock) -> tuple[str, Interval]:
    if "m" not in g:
        return _day_alone(_month(g["d"]), clock)
    if year is None:
        return "vague", (None, None)
    day = dt.date(year, _month(g["m"]), _month(g["d"]))
    return "interval", (day, day)


def _day_alone(number: int, clock: Clock) -> tuple[str, Interval]:
    """A bare 29日 is the last one before the article was written."""
    if clock.published is None:
        return "vague", (None, None)
    year, month = _months_on(clock.published, -1 if number > clock.published.day else 0)
    return "interval", (dt.date(year, month, number), dt.date(year, month, number))


def _months_on(day: dt.date, count: int) -> tuple[int, int]:
    months = day.year * 12 + day.month - 1 + count
    return months // 12, months % 12 + 1


def _days(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    if year is None:
        return "vague", (None, None)
    last = dt.date(year, _month(g.get("m2") or g["m"]), _month(g["d2"]))
    return "interval", (dt.date(year, _month(g["m"]), _month(g["d"])), last)


def _whole(_g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    return _span(year, 1, 12)


def _whole_year(_g: dict[str, str], year: int | None, clock: Clock) -> tuple[str, Interval]:
    early = clock.year is None and clock.published is not None and clock.published.month <= 3
    if early and clock.published and year == clock.published.year:
        year -= 1  # 全年 in January looks back
    return _span(year, 1, 12)


def _years(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    last = int(parse(g["y2"]).value)
    return "interval", (dt.date(year or last, 1, 1), dt.date(last, 12, 31))


def _plan(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    first = 2001 + 5 * (int(parse(g["plan"]).value) - 10)
    edge = g.get("edge", "")
    if edge in ("以来",):
        return "interval", (dt.date(first, 1, 1), clock.now)
    if edge in ("末期", "期末", "末"):
        return "until", (None, dt.date(first + 4, 12, 31))
    if edge:
        return "interval", (dt.date(first, 1, 1), dt.date(first, 12, 31))
    return "interval", (dt.date(first, 1, 1), dt.date(first + 4, 12, 31))


def _first_months(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    return _span(year, 1, _month(g["n"]))


def _months(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    first, last = _month(g["m"]), _month(g["m2"])
    if year and last < first:  # 8月至2月 goes on into the next year
        return "interval", (dt.date(year, first, 1), _last(year + 1, last))
    return _span(year, first, last)


def _half(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    return _span(year, 1, 6) if g["half"] == "上半年" else _span(year, 7, 12)


def _quarter(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    quarter = _month(g.get("q", "1"))  # 首季度
    return _span(year, 1 if g.get("first") else 3 * quarter - 2, 3 * quarter)


def _one_month(g: dict[str, str], year: int | None, clock: Clock) -> tuple[str, Interval]:
    month = _month(g["m"])
    if year is None:
        return "vague", (None, None)
    if g.get("since"):
        return "interval", (dt.date(year, month, 1), clock.now)
    if g.get("edge") in ("底", "末"):
        return "stock", (None, _last(year, month))
    if third := g.get("third"):
        return "interval", _third(year, month, "上中下".index(third))
    return _span(year, month, month)


def _third(year: int, month: int, number: int) -> Interval:
    last = _last(year, month) if number == 2 else dt.date(year, month, 10 * number + 10)
    return dt.date(year, month, 10 * number + 1), last


def _relative_month(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None:
        return "vague", (None, None)
    year, month = _months_on(clock.published, {"本": 0, "上": -1, "下": 1}[g["rm"][0]])
    if "d" in g:
        day = dt.date(year, month, _month(g["d"]))
        return "interval", (day, day)
    return _span(year, month, month)


def _relative_quarter(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None:
        return "vague", (None, None)
    year, month = _months_on(clock.published, -3 if g["rq"] == "上" else 0)
    return _span(year, (month - 1) // 3 * 3 + 1, (month + 2) // 3 * 3)


def _years_away(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None:
        return "vague", (None, None)
    years = int(parse(g["n"]).value)
    return _span(clock.published.year + (years if g["side"] == "后" else -years), 1, 12)


def _months_away(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    """七年半后 is a month; 3年半以前 and 半年之后 are open at their far end, 3年半以来 ends now."""
    if clock.published is None:
        return "vague", (None, None)
    size = {"年": 12, "个季度": 3}.get(g["unit"], 1)
    months = size * int(parse(g.get("n", "零")).value) + (6 if "half" in g else 0)
    year, month = _months_on(clock.published, months if g["side"] == "后" else -months)
    if g["side"] == "以来":
        return "interval", (dt.date(year, month, 1), clock.now)
    if "open" not in g:
        return _span(year, month, month)
    if g["side"] == "后":
        return "interval", (dt.date(year, month, 1), None)
    return "until", (None, _last(year, month) if "half" in g else dt.date(year, 12, 31))


def _two_years(_g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None:
        return "vague", (None, None)
    return "interval", (dt.date(clock.published.year, 1, 1), dt.date(clock.published.year + 1, 12, 31))


def _decade(g: dict[str, str], _year: int | None, _clock: Clock) -> tuple[str, Interval]:
    first = (2000 if g.get("century") == "本" else 1900) + int(parse(g["n"]).value)
    early, late = g.get("edge") in ("初", "前"), g.get("edge") in ("末", "后")
    return "interval", (dt.date(first + 7 * late, 1, 1), dt.date(first + (2 if early else 9), 12, 31))


def _since(g: dict[str, str], year: int | None, clock: Clock) -> tuple[str, Interval]:
    if year is None:
        return "vague", (None, None)
    return "interval", (dt.date(year + ("later" in g), 1, 1), clock.now)


def _year_edge(g: dict[str, str], year: int | None, clock: Clock) -> tuple[str, Interval]:
    if year is None:
        return "vague", (None, None)
    if "初" in g["edge"]:
        return _span(year, 1, 1)
    early = not g.get("y") and not g.get("rel") and clock.year is None and clock.published is not None
    if early and clock.published and clock.published.month <= 3 and year == clock.published.year:
        year -= 1
    return "stock", (None, dt.date(year, 12, 31))


def _past_year(_g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None:
        return "vague", (None, None)
    return _span(clock.published.year - (1 if clock.published.month <= 6 else 0), 1, 12)


def _new_year(_g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None:
        return "vague", (None, None)
    return _span(clock.published.year + (0 if clock.published.month <= 6 else 1), 1, 12)


def _coming(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None or not g.get("n") or g["n"] == "几":
        return "vague", (None, None)
    first = clock.published.year + (0 if clock.published.month <= 3 else 1)
    return "interval", (dt.date(first, 1, 1), dt.date(first + int(parse(g["n"]).value) - 1, 12, 31))


def _past_years(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None or g["n"] in ("几", "数"):
        return "vague", (None, None)
    years = int(parse(g["n"]).value)
    if clock.year is not None and clock.year < clock.published.year:  # a report on the year before
        return "interval", (dt.date(clock.year - years + 1, 1, 1), dt.date(clock.year, 12, 31))
    if clock.published.month <= 3:
        return "interval", (dt.date(clock.published.year - years, 1, 1), dt.date(clock.published.year - 1, 12, 31))
    return "interval", (dt.date(clock.published.year - years + 1, 1, 1), clock.published)


def _now(_g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    return "stock", (None, clock.now)


def _vague(_g: dict[str, str], _year: int | None, _clock: Clock) -> tuple[str, Interval]:
    return "vague", (None, None)


_COMPUTE: Final[dict[str, Callable[[dict[str, str], int | None, Clock], tuple[str, Interval]]]] = {
    "day": _day, "days": _days, "year": _whole, "whole_year": _whole_year, "years": _years, "plan": _plan,
    "first_months": _first_months, "months": _months, "half": _half, "quarter": _quarter, "month": _one_month,
    "since": _since, "year_edge": _year_edge, "past_year": _past_year, "new_year": _new_year, "coming": _coming,
    "past_years": _past_years, "now": _now, "vague": _vague, "relative_month": _relative_month,
    "relative_quarter": _relative_quarter, "years_away": _years_away, "two_years": _two_years,
    "months_away": _months_away, "decade": _decade,
}  # fmt: skip
