"""What the parts of an expression of time come to: year 2021, half 上半年 → 2021-01-01…2021-06-30, both ends inclusive."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from extract.numerals import parse

Interval = tuple[dt.date | None, dt.date | None]
YEAR_END: Final = (12, 31)  # month and day
YEARS: Final = frozenset({"year", "relative_year"})  # rules that name a year
YEARS_PAST: Final = frozenset({"past_years", "five_years"})  # 近三年
_JUST_OVER: Final = dt.timedelta(days=120)  # in which what is told since a plan began is told to its end
_WEEK: Final = dt.timedelta(days=6)
_AUTUMN: Final = 9  # the month from which a feast of January or February is the coming one
_WEEK_ON: Final = dt.timedelta(days=7)
# The days between which public holidays lie; those of the moon, between which they may.
_FEASTS: Final = {
    "元旦": ((1, 1), (1, 3)), "春节": ((1, 21), (2, 26)), "清明": ((4, 4), (4, 6)),
    "五一": ((5, 1), (5, 5)), "端午": ((5, 28), (6, 25)), "国庆": ((10, 1), (10, 8)),
}  # fmt: skip
_TERM: Final = 5  # years that a text of spring tells of up to the end of the last; 十年来 is up to now, but in January
SPRING: Final = 6  # the last month in which a report tells of the year before


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative words count from: the article's date, and the year that its title or heading speaks of."""

    published: dt.date | None
    year: int | None  # year in force for 全年, 年末, 8月 …

    @property
    def now(self) -> dt.date | None:
        """The date of writing."""
        return self.published


def month_number(text: str) -> int:
    """Return the number of a month or day as it is written: 9, 九, 元 (the first)."""
    return 1 if text == "元" else int(parse(text).value)


def _last(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def ends_year(day: dt.date | None) -> bool:
    """Whether a day is the last of its year."""
    return day is not None and (day.month, day.day) == YEAR_END


def years_on(day: dt.date, count: int) -> dt.date:
    """The same day some years later, or earlier; the end of a February stays one."""
    year, last = day.year + count, _last(day.year, day.month)
    return _last(year, day.month) if day == last else day.replace(year=year)


def _span(year: int | None, first: int, last: int) -> tuple[str, Interval]:
    if year is None:
        return "vague", (None, None)
    return "interval", (dt.date(year, first, 1), _last(year, last))


def _day(g: dict[str, str], year: int | None, clock: Clock) -> tuple[str, Interval]:
    if "m" not in g:
        return _day_alone(month_number(g["d"]), clock)
    if year is None:
        return "vague", (None, None)
    day = dt.date(year, month_number(g["m"]), month_number(g["d"]))
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
    last = dt.date(year, month_number(g.get("m2") or g["m"]), month_number(g["d2"]))
    return "interval", (dt.date(year, month_number(g["m"]), month_number(g["d"])), last)


def _whole(_g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    return _span(year, 1, 12)


def _whole_year(_g: dict[str, str], year: int | None, clock: Clock) -> tuple[str, Interval]:
    early = clock.year is None and clock.published is not None and clock.published.month <= 3
    if early and clock.published and year == clock.published.year:
        year -= 1  # 全年 in January looks back
    return _span(year, 1, 12)


def _years(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    last = int(parse(g["y2"]).value)
    last += (year or 0) // 100 * 100 if last < 100 else 0  # 1985到89年
    return "interval", (dt.date(year or last, 1, 1), _last(last, month_number(g.get("m2", "12"))))


def _plan(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    first = 2001 + 5 * (int(parse(g["plan"]).value) - 10)
    edge = g.get("edge", "")
    if g.get("n"):  # “十四五”前三年
        return "interval", (dt.date(first, 1, 1), dt.date(first + int(parse(g["n"]).value) - 1, *YEAR_END))
    if edge in ("以来",):
        over = dt.date(first + 4, *YEAR_END)  # “十四五”以来, told in January 2026
        fresh = clock.now is not None and over < clock.now < over + _JUST_OVER
        return "interval", (dt.date(first, 1, 1), over if fresh else clock.now)
    if edge in ("末期", "期末", "末"):
        return "until", (None, dt.date(first + 4, 12, 31))
    if edge:
        last = edge in ("收官之年", "收官年", "最后一年")
        told = first + (4 if last else max(0, "一二三四五".find(edge[1:2])))  # “十四五”|第二年
        return "interval", (dt.date(told, 1, 1), dt.date(told, *YEAR_END))
    return "interval", (dt.date(first, 1, 1), dt.date(first + 4, 12, 31))


def _first_months(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    return _span(year, 1, month_number(g["m2"]))


def _last_months(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    return _span(year, 13 - month_number(g["n"]), 12)


def _months(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    first, last = month_number(g["m"]), month_number(g["m2"])
    if year and last < first:  # 8月至2月 goes on into the next year
        return "interval", (dt.date(year, first, 1), _last(year + 1, last))
    return _span(year, first, last)


def _half(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    last = 6 if g["half"] == "上半年" else 12
    if g.get("edge") and year is not None:
        return "stock", (None, _last(year, last))
    return _span(year, last - 5, last)


def _quarter(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    quarter = month_number(g.get("q", "1"))  # 首季度
    if g.get("edge") and year is not None:
        return "stock", (None, _last(year, 3 * quarter))
    return _span(year, 1 if g.get("first") else 3 * quarter - 2, 3 * quarter)


def _one_month(g: dict[str, str], year: int | None, clock: Clock) -> tuple[str, Interval]:
    month = month_number(g["m"])
    if year is None:
        return "vague", (None, None)
    if g.get("since"):
        return "interval", (dt.date(year, month, 1), clock.now)
    return _part_of_month(g, year, month)


def _part_of_month(g: dict[str, str], year: int, month: int) -> tuple[str, Interval]:
    """A month's end is its last week (and where a stock stands), 初 and 中旬 ten days, 最后五天 and 前五天 as many."""
    last = _last(year, month)
    if g.get("edge") == "初":
        return "interval", _third(year, month, 0)
    if g.get("edge") in ("底", "末"):
        return "stock", (last - _WEEK, last)
    if third := g.get("third"):
        return "interval", _third(year, month, "上中下".index(third))
    if "d" in g:
        day = dt.date(year, month, month_number(g["d"]))
        return "interval", (day, day)
    if "n" in g:
        days = dt.timedelta(days=month_number(g["n"]) - 1)
        first = dt.date(year, month, 1)
        return "interval", ((last - days, last) if g["side"] == "最后" else (first, first + days))
    return _span(year, month, month)


def _third(year: int, month: int, number: int) -> Interval:
    last = _last(year, month) if number == 2 else dt.date(year, month, 10 * number + 10)
    return dt.date(year, month, 10 * number + 1), last


def _relative_month(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None:
        return "vague", (None, None)
    year, month = _months_on(clock.published, {"本": 0, "上": -1, "下": 1}[g["rm"][0]])
    return _part_of_month(g, year, month)


def _until_month(g: dict[str, str], year: int | None, clock: Clock) -> tuple[str, Interval]:
    """1-本月 is the year up to the month of writing."""
    kind, (_, end) = _relative_month(g, year, clock)
    return kind, (end and dt.date(end.year, 1, 1), end)


def _same_month(g: dict[str, str], year: int | None, clock: Clock) -> tuple[str, Interval]:
    """去年本月 is the month of writing, a year before."""
    if clock.published is None or year is None:
        return "vague", (None, None)
    return _part_of_month(g, year, clock.published.month)


def _relative_quarter(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None:
        return "vague", (None, None)
    year, month = _months_on(clock.published, -3 if g["rq"] == "上" else 0)
    if "edge" in g:
        return _span(year, (month + 2) // 3 * 3, (month + 2) // 3 * 3)
    return _span(year, (month - 1) // 3 * 3 + 1, (month + 2) // 3 * 3)


def _relative_week(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    """上周 is the week before that of writing, from Monday to Sunday."""
    if clock.published is None:
        return "vague", (None, None)
    monday = (
        clock.published - dt.timedelta(days=clock.published.weekday()) + {"上": -1, "下": 1}.get(g["rw"], 0) * _WEEK_ON
    )
    return "interval", (monday, monday + _WEEK)


def _before_spring_festival(_g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    """春节前 is until the last day on which the feast may begin; told in autumn, it is the coming one."""
    if clock.published is None:
        return "vague", (None, None)
    return "until", (None, dt.date(clock.published.year + (clock.published.month >= _AUTUMN), 2, 20))


def _feast(g: dict[str, str], year: int | None, clock: Clock) -> tuple[str, Interval]:
    """五一期间 is the last one before the day of writing, where nothing tells its year."""
    first, last = _FEASTS[g["feast"][:2]]
    if year is None:
        return "vague", (None, None)
    bare = not ("y" in g or "rel" in g) and clock.year is None and clock.published is not None
    year -= bare and clock.published is not None and dt.date(year, *first) > clock.published
    begin, end = dt.date(year, *first), dt.date(year, *last)
    return "interval", (begin, min(end, clock.published) if clock.published and begin <= clock.published else end)


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


def _half_month_away(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    """半个月后 is a day, 半月以后 open at its far end."""
    if clock.published is None:
        return "vague", (None, None)
    day = clock.published + dt.timedelta(days=15)
    return "interval", (day, None if "open" in g else day)


def _coming_months(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    """未来2个月, counted from the month of writing."""
    if clock.published is None:
        return "vague", (None, None)
    year, month = _months_on(clock.published, month_number(g["n"]) - 1)
    return "interval", (clock.published.replace(day=1), _last(year, month))


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
    first = dt.date(year + ("later" in g), 1, 1)
    if clock.now is None or first <= clock.now:
        return "interval", (first, clock.now)
    return "interval", (first, None if "later" in g else dt.date(first.year, 12, 31))  # 2025年起, told in 2024


def _year_edge(g: dict[str, str], year: int | None, clock: Clock) -> tuple[str, Interval]:
    if year is None:
        return "vague", (None, None)
    if "初" in g["edge"]:
        return _span(year, 1, 1)
    ahead = g["edge"].endswith("前")  # 年底前 is still to come in March, too
    early = not (ahead or g.get("y") or g.get("rel")) and clock.year is None
    if early and clock.published and clock.published.month <= 3 and year == clock.published.year:
        year -= 1
    return "until" if ahead else "stock", (None, dt.date(year, 12, 31))


def _past_year(_g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None:
        return "vague", (None, None)
    if clock.year is not None and clock.year < clock.published.year:
        return _span(clock.year, 1, 12)  # 一年来 below 一、2023年计划执行情况
    if clock.published.month <= SPRING:
        return _span(clock.published.year - 1, 1, 12)
    return "interval", (years_on(clock.published, -1), clock.published)


def _new_year(_g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None:
        return "vague", (None, None)
    return _span(clock.published.year + (0 if clock.published.month <= SPRING else 1), 1, 12)


def _coming(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None or not g.get("n") or g["n"] == "几":
        return "vague", (None, None)
    first = clock.published.year + (0 if clock.published.month <= 3 else 1)
    return "interval", (dt.date(first, 1, 1), dt.date(first + int(parse(g["n"]).value) - 1, 12, 31))


def _report(g: dict[str, str], year: int | None, _clock: Clock) -> tuple[str, Interval]:
    """三季报 tells of the first three quarters."""
    return _span(year, 1, {"一季报": 3, "半年报": 6, "三季报": 9}[g["report"]])


def _census(g: dict[str, str], _year: int | None, _clock: Clock) -> tuple[str, Interval]:
    """第七次人口普查 counted on 1 November 2020, the one before ten years earlier."""
    return "stock", (None, dt.date(1950 + 10 * int(parse(g["census"]).value), 11, 1))


def _through(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    """方案提出,通过3年攻坚: until the end of the last of so many years, of which the year of writing is the first."""
    if clock.published is None:
        return "vague", (None, None)
    return "until", (None, dt.date(clock.published.year + int(parse(g["n"]).value) - 1, 12, 31))


def _within(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    """三年内 of what is still to be done: until so many years after it was written."""
    if clock.published is None:
        return "vague", (None, None)
    return "until", (None, years_on(clock.published, int(parse(g["n"]).value)))


def _past_years(g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    if clock.published is None or g["n"] in ("几", "数"):
        return "vague", (None, None)
    years = int(parse(g["n"]).value)
    if clock.year == clock.published.year - 1:  # a report on the year before
        return "interval", (dt.date(clock.year - years + 1, 1, 1), dt.date(clock.year, 12, 31))
    if clock.published.month <= (3 if years <= _TERM else 1):
        return "interval", (dt.date(clock.published.year - years, 1, 1), dt.date(clock.published.year - 1, 12, 31))
    return "interval", (dt.date(clock.published.year - years + 1, 1, 1), clock.published)


def _now(_g: dict[str, str], _year: int | None, clock: Clock) -> tuple[str, Interval]:
    return "stock", (None, clock.now)


def _vague(_g: dict[str, str], _year: int | None, _clock: Clock) -> tuple[str, Interval]:
    return "vague", (None, None)


COMPUTE: Final[dict[str, Callable[[dict[str, str], int | None, Clock], tuple[str, Interval]]]] = {
    "day": _day, "days": _days, "year": _whole, "whole_year": _whole_year, "years": _years, "plan": _plan,
    "first_months": _first_months, "months": _months, "half": _half, "quarter": _quarter, "month": _one_month,
    "since": _since, "year_edge": _year_edge, "past_year": _past_year, "new_year": _new_year, "coming": _coming,
    "within": _within, "through": _through, "census": _census, "report": _report,
    "past_years": _past_years, "now": _now, "vague": _vague, "relative_month": _relative_month, "until_month": _until_month,
    "relative_quarter": _relative_quarter, "relative_week": _relative_week,
    "before_spring_festival": _before_spring_festival, "years_away": _years_away, "two_years": _two_years,
    "months_away": _months_away, "half_month_away": _half_month_away, "coming_months": _coming_months,
    "feast": _feast, "last_months": _last_months, "same_month": _same_month, "decade": _decade,
}  # fmt: skip
