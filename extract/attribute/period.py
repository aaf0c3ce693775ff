"""Expressions of time → intervals: `今年上半年` (written in 2021) → 2021-01-01…2021-06-30, both ends inclusive."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from extract.attribute.framing import BASE_AFTER, GOT, framed, is_ahead, is_dated, is_soon, to_come
from extract.attribute.span import COMPUTE, YEAR_END, YEARS, YEARS_PAST, Clock, Interval, month_number, years_on
from extract.codebook import Codebook
from extract.match import Rule
from extract.numerals import parse

_AIMED_AFTER: Final = re.compile(
    f"[^,。;]{{0,6}}?(?:(?<!高)要(?![求素件害塞领闻义约])|将(?!军)|力争|确保|(?!{GOT})争取|努力|计划(?!完成|任务|目标|[内外]))|的?(?:预期|增长|发展|工作)?(?:目标|任务)(?:[是为定设:]|锁定|瞄准)"
)  # 全年要实现, 全年目标是
# 2024年|的成绩单, 2021|人口账, 2024年|的一般公共预算收入也露了底: whose results are told
RESULTS: Final = re.compile(
    '(?:度)?的?[“"]?(?:经济|发展|人口|财政|外贸)?(?:成绩单|年报|答卷|战报|家底|账本|账单|账(?![户号款目面]))'
    "|度?的?[^,。;\\d]{0,8}?(?:数据|公报|指标|收入|总值|增加值|进出口|GDP|人口(?:变动)?(?:情况)?)"
    "(?=[^,。;\\d]{0,8}(?:出炉|公布|亮相|出齐|齐了|出来|揭晓|晒|露了?底))"
    "|度?[^,。;\\d]{0,16}(?:考核|考评|评价|评估)[^,。;\\d]{0,6}(?:结果|排名)(?=[^,。;\\d]{0,4}(?:出炉|公布|发布|揭晓|通报))"
)
# 2023年完成投资291亿元,占|全年计划230亿元的126.7%: the plan of the year told
_PART_OF_PLAN: Final = re.compile(r"(?:目标|任务|计划)(?:任务|目标|数)?(?:的)?[\d.]+[万亿]{0,2}[一-龥]{1,3}的[\d.]+%")
_JOIN: Final = re.compile(r"\ ?(?:[零\d]{1,2}[时点])?[-—~至到]{1,2}\ ?")
_TOLD: Final = ("interval", "stock", "until")  # kinds of what is told of a time itself
_OF_RESULTS: Final = frozenset({"whole_year", "edge_alone"})
_SAME_YEAR: Final = ("当年", "同年", "彼时")
_THAT_YEAR: Final = ("这一年", "那一年")
_PAIR: Final = 2
_PLAN, _FIRST_PLAN, _PLANS = (
    5,
    2001,
    "五一二三四五六七",
)  # years of a plan, the first year of 十五, and what each is called by
_NEAR: Final = 3  # sentences in which a year still is 这一年
_LATELY: Final = 2  # times told just before
_MONTHLY: Final = frozenset({"month", "year_month", "year_month_range", "year_first_months"})
_PLANNED_AFTER: Final = re.compile("将(?!军)|拟|计划|预计|力争|确保|完成|建成|投产|竣工|开工|启动")
_YEAR_OPEN: Final = 6  # the month up to which 年末 is that of the year before
_CLOSING: Final = 10  # the month from which 全年 that is estimated is the year of writing
_SOON: Final = 16  # characters behind a part of a year in which a plan says what is to be done in it
_AIMED_BEFORE: Final = re.compile("(?:力争|确保|争取|力保|奋力实现)$")
_HELD_AGAINST, _CLAUSE = (
    re.compile("[比较][^,。;\\d]{2,18}(?:[前时初]的|,即)$|相当于$"),
    22,
)  # 比双城经济圈启动前的|2019年增加2.7万亿元
_AND: Final = ("、", "和", "与", "及")
_GROWN_SINCE: Final = re.compile("(?:同期)?(?:分别)?(?:增长|下降|增加|减少|提高)[\\d.]+(?:%|个?百分点)[、和]")
_PARTS: Final = frozenset({"year_half", "year_quarter"})
_OPENED_AFTER: Final = re.compile("[^,。;]{0,6}(?:建成|投产|投用|开业|开园|启用|落户|成立)")
_ENDING: Final = frozenset({"year_half", "year_quarter", "year_first_months", "year_month_range"})
_SOON_OVER: Final = dt.timedelta(days=31)  # 上半年有望超过235亿元, written in June
_HOPED: Final = re.compile("有望|预计|可望|还有|将(?!军)")
_FRESH: Final = dt.timedelta(days=45)  # in which a part of a year that has ended is still what is told of
_STILL_FRESH: Final = dt.timedelta(days=100)  # in another sentence than the year told
_BREAK: Final = re.compile("[,;。]")
_LATE: Final = dt.timedelta(days=31)  # after which a month is no longer told of as this one
_EARLY: Final = 3  # the last month in which one looks back on parts of the year before
_SOON_ENDED: Final = 5  # months ahead of an article in which a half or quarter ends that may be this year's
_AHEAD: Final = 4  # months: in June a bare 10月 is the coming one, in February the last


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time in the folded text; `kind`: interval | stock | until | base | from | vague.

    `period` is what the words name (10月底: its last week); a figure told of a stock's day takes `reached`.
    """

    start: int
    end: int
    rule: str
    kind: str
    period: Interval
    year: int | None

    @property
    def reached(self) -> Interval:
        """The period of a figure told of this time: what stands at a day has no start."""
        return (None, self.period[1]) if self.kind == "stock" else self.period


def _year_again(
    said: re.Match[str], whole: int | None, found: list[Time], folded: str, now: dt.date | None
) -> int | None:
    """The year that 当年 and 同年 speak of: 全年安排项目118个;|当年开工46个, written in January; 2007年落户。…|当年,生产总值470亿元."""
    if said.group() not in _SAME_YEAR:
        return None
    if whole:
        return whole
    lately = found[-_LATELY:] if said.group() == "当年" else found  # 同年 is of what a text compares
    told = next((t.year for t in reversed(lately) if t.year and t.kind != "base"), None)
    if _is_long_ago(found, now) and folded[said.start() - 1] in "。\n":
        return told  # 1995年…圈下第一块地。…。|当年划给它的土地只有660亩
    return told if said.group() in ("同年", "彼时") or folded.startswith(",", said.end()) else None


def _is_long_ago(found: list[Time], now: dt.date | None) -> bool:
    """Whether the time told last is a year before the last one."""
    last = found[-1].year if found and found[-1].rule == "year" else None
    return now is not None and last is not None and last < now.year - 1


def scan(folded: str, starts: list[int], book: Codebook, clock_at: Callable[[int], Clock]) -> list[Time]:
    """Read every expression that begins at one of `starts`, ascending; a bare month takes its paragraph's last year."""
    found: list[Time] = []
    at, line_end, opened, told = 0, -1, -1, 0
    context: int | None = None
    whole: int | None = None
    reported: int | None = None
    for start in starts:
        if start < at:
            continue
        if start > line_end:
            line_end = folded.find("\n", start)
            line_end = len(folded) if line_end < 0 else line_end
            context, whole, opened = None, None, -1
        hit = book.period.match(folded, start)
        if hit is None:
            continue
        clock = _month_told(hit[1], found, clock_at(start))
        same = _year_again(hit[1], whole, found, folded, clock.published) or (
            reported if hit[0].name in _OF_RESULTS else None
        )
        time = _time(folded, hit[0], hit[1], clock, _in_force(context, clock, folded, told, start, found) or same)
        if time is not None and (
            _is_parted(opened, time, folded) or (context and _starts_anew(folded, told, time, clock))
        ):
            context, time = None, _time(folded, hit[0], hit[1], clock, same)
        if time is None or (time.rule == "census" and found and folded[found[-1].end : time.start] == "第"):
            continue  # 2020年|第七次全国人口普查: the year is told
        time = _of_plan(_counted_from(time, found, folded, clock), hit[1], folded, clock)
        if time.rule == "past_year" and reported:  # 2020年度考核评价结果出炉。…|一年来,
            time = replace(time, period=(dt.date(reported, 1, 1), dt.date(reported, 12, 31)))
        if found and _is_next_base(found[-1], time, folded):
            time = Time(time.start, time.end, time.rule, "base", time.period, time.year)
        if found and (both := _joined(folded, found[-1], time)):
            found[-1] = time = both
        else:
            found.append(time)
        at = time.end
        reported = reported or _reported(time, folded, clock)
        whole = time.period[1].year if time.rule == "whole_year" and time.period[1] else whole
        began = folded[time.start - 1 : time.start] in ("自", "从")  # 自去年3月开工,截至5月底 is this year's
        if time.rule == "now":
            context = None  # 去年产值20亿元。眼下…,|1至4月 is this year's
        elif time.year is not None and time.kind in ("interval", "stock") and not began:  # nor does 到2025年 set one
            context, told = time.year, time.end
            opened = time.end if _OPENED_AFTER.match(folded, time.end) else -1
    return found


def _is_next_base(last: Time, time: Time, folded: str) -> bool:
    """较一季度、|上半年分别提高3.7个和1.4个百分点; 同比2020年增长48%、|2019年增长14%."""
    gap = folded[last.end : time.start]
    grown = _GROWN_SINCE.fullmatch(gap) is not None and BASE_AFTER.match(folded, time.end) is not None
    return last.kind == "base" and (gap in _AND or grown)


def _of_plan(time: Time, said: re.Match[str], folded: str, clock: Clock) -> Time:
    """今后五年 and 过去五年 in the first year of a five-year plan, where the text names the one that begins or has ended."""
    ahead = time.rule == "coming_years"
    if clock.published is None or clock.published.year % _PLAN != 1 or not (ahead or time.rule in YEARS_PAST):
        return time
    years = said.groupdict().get("n") or ""
    first = clock.published.year - (0 if ahead else _PLAN)
    name = _PLANS[(first - _FIRST_PLAN) // _PLAN :][:1]
    if years not in ("五", "5") or not name or f"十{name}五" not in folded:
        return time
    return replace(time, period=(dt.date(first, 1, 1), dt.date(first + _PLAN - 1, *YEAR_END)))


def _counted_from(time: Time, found: list[Time], folded: str, clock: Clock) -> Time:
    """去年同期, 五年间, 这一年, 20年后 and 到那时, counted from a time that was told before."""
    if time.rule == "that_time":
        ahead = (t for t in reversed(found[-_LATELY:]) if clock.now and t.period[1] and t.period[1] > clock.now)
        end = next((t.period[1] for t in ahead), None)
        return Time(time.start, time.end, time.rule, "until", (None, end), None) if end else time
    if time.rule == "years_away" and found and found[-1].rule == "years_away" and _is_back(time, found[-1], clock):
        return Time(time.start, time.end, "now", "stock", (None, clock.published), None)
    year = found[-1] if found and found[-1].rule == "year" else None
    passed = folded.count("。", year.end, time.start) if year else 0
    told = year if passed < _NEAR else None
    if told is not None and folded.startswith(_THAT_YEAR, time.start):
        return Time(time.start, time.end, "year", told.kind, told.period, told.year)
    if told is not None and time.rule == "years_away" and clock.published is not None:
        return _years_later(time, told, clock.published.year)
    if time.rule == "same_period_told":
        return _years_before(time, found, 2 if folded.startswith("前年", time.start) else 1)
    if time.rule not in YEARS_PAST or year is None:
        return time
    return _between(time, found, folded) or (_years_on(time, year, folded) if not passed else time)


def _is_back(time: Time, before: Time, clock: Clock) -> bool:
    """十年前,这里是一片麦田。十年后,麦田上立起了厂房: whether as many years on as a text went back leads to the day of writing."""
    ahead, back, now = time.period[1], before.period[1], clock.published
    return (
        ahead is not None and back is not None and now is not None and ahead.year - now.year == now.year - back.year > 0
    )


def _between(time: Time, found: list[Time], folded: str) -> Time | None:
    """2018年,洛阳4641亿元。到2023年,…。|五年间,年均增长5.7%: the years between the two told last, where they are so many."""
    ends = [t.period[1] for t in found[-2:] if t.rule == "year" and t.period[1]]
    first, last = time.period
    if len(ends) < _PAIR or first is None or last is None or not folded.startswith("间", time.end - 1):
        return None
    begin, end = ends[0].year + 1, ends[1].year
    if end - begin != last.year - first.year:
        return None
    return Time(time.start, time.end, time.rule, "interval", (dt.date(begin, 1, 1), dt.date(end, *YEAR_END)), time.year)


def _years_later(time: Time, told: Time, now: int) -> Time:
    """2001年生产总值3502亿元。|20年后超过4万亿元, written in 2022: counted from what was told, where that is no longer to come."""
    away, first = time.period[1], told.period[1]
    year = first.year + away.year - now if away and first else now + 1
    if first is None or not first.year < year <= now:
        return time
    return Time(time.start, time.end, "year", "interval", (dt.date(year, 1, 1), dt.date(year, *YEAR_END)), year)


def _years_on(time: Time, base: Time, folded: str) -> Time:
    """2018年仅为8605亿元,|五年间净增4069亿元: so many years from the one that its sentence has named."""
    first, last = time.period
    if base.period[1] is None or first is None or last is None:
        return time
    end = dt.date(base.period[1].year + last.year - first.year + 1, *YEAR_END)
    if end > last and folded.startswith("间", time.end - 1):  # 2023年,产值1502亿元,四年间年均增长|4.4%, written in 2024
        begin = base.period[1].year - (last.year - first.year)
        return Time(time.start, time.end, time.rule, "interval", (dt.date(begin, 1, 1), base.period[1]), time.year)
    told_on = folded.startswith(("间", "来"), time.end - 1) or folded.startswith("共", time.end)
    if end >= last or not told_on:
        return time  # 2023年,…;五年来: counted back from the day of writing
    return Time(time.start, time.end, time.rule, "interval", (dt.date(base.period[1].year + 1, 1, 1), end), time.year)


def _years_before(time: Time, found: list[Time], years: int) -> Time:
    """1至9月签约63个,而去年同期签约的项目是|52个: a year before the time told last."""
    told = (t for t in reversed(found) if t.kind in _TOLD and t.rule != time.rule)
    last = next((t.period for t in told if t.period[1]), None)
    if last is None:
        return time
    before = (last[0] and years_on(last[0], -years), last[1] and years_on(last[1], -years))
    return Time(time.start, time.end, time.rule, "interval", before, time.year)


def _reported(time: Time, folded: str, clock: Clock) -> int | None:
    """去年|的家底盘了一遍。全年生产总值4045亿元, in May: the year that is over whose results a text tells of."""
    end, now = time.period[1], clock.published
    over = time.rule in YEARS and end is not None and now is not None and end < now
    return end.year if over and end and RESULTS.match(folded, time.end) else None


def _in_force(context: int | None, clock: Clock, folded: str, told: int, start: int, found: list[Time]) -> int | None:
    """The year told last, but none that lies ahead for what is told up to a day, or in another sentence.

    预计2027年建成。截至|5月底; 离2025年的目标有差距。|上半年利润率2.1%; 预计明年开放。|全年税收预计38亿元, written in December;
    预计2025年10月开业。|全年力争突破6500亿元, written in 2024.
    """
    if context is None or clock.published is None or context <= clock.published.year:
        return context
    until = folded.startswith("截", max(0, start - 2))
    closing = folded.startswith("全年", start) and clock.published.month >= _CLOSING
    planned = _PLANNED_AFTER.search(folded, start, start + _SOON)
    whole = folded.startswith("全年", start) and found[-1].rule in _MONTHLY
    turned = "。" in folded[told:start] and (planned is None or whole or (closing and planned.group() == "预计"))
    return None if until or turned else context


def _starts_anew(folded: str, told: int, time: Time, clock: Clock) -> bool:
    """去年开班4个;|上半年招生530名, written in July: a part of the year that has just ended is this year's, not that of `told`."""
    turned = "。" in folded[told : time.start]
    part = time.rule in (*_ENDING, "month", "feast") or (turned and time.rule == "date")
    part = part or folded.endswith(("到", "截至", "截止"), 0, time.start)
    end, day = time.period[1], clock.published
    if not part or time.year is not None or end is None or day is None or clock.year not in (None, day.year):
        return False
    if end > day and _AIMED_BEFORE.search(folded, told, time.start):
        return False  # 明年,…力争|一季度开工率达60%
    now = years_on(end, day.year - end.year)
    soon = -_SOON_OVER <= day - now < dt.timedelta(0) and _HOPED.search(folded, time.end, time.end + _SOON) is not None
    fresh = dt.timedelta(0) <= day - now <= (_STILL_FRESH if turned else _FRESH)
    return now != end and (fresh or soon) and _BREAK.search(folded, told, time.start) is not None


def _is_parted(opened: int, time: Time, folded: str) -> bool:
    """一期去年底投产。…|上半年: the year in which something opened says nothing of a half or quarter in a later sentence."""
    return opened >= 0 and time.rule in _PARTS and time.year is None and "。" in folded[opened : time.start]


def _month_told(m: re.Match[str], found: list[Time], clock: Clock) -> Clock:
    """截至5月底…。本月|到位22亿元, written in June: this month is the one that is told of."""
    if not m.group().startswith("本月") or clock.published is None:
        return clock
    told = next((t.period[1] for t in reversed(found) if t.rule in _MONTHLY and t.period[1]), None)
    late = told is not None and dt.timedelta(0) < clock.published - told < _LATE
    return replace(clock, published=told) if late else clock


def _joined(folded: str, first: Time, last: Time) -> Time | None:
    """The whole that two expressions make: 2017年8月15日至2018年3月29日, 2007年与2009年之间."""
    gap = folded[first.end : last.start]
    between = gap in ("与", "和") and folded.startswith(("之间", "间"), last.end)
    begin, end = first.period[0], last.period[1]
    if not (between or _JOIN.fullmatch(gap)) or first.kind != "interval" or begin is None or end is None or end < begin:
        return None
    return Time(first.start, last.end, last.rule, "interval", (begin, end), last.year or first.year)


def _time(folded: str, rule: Rule, m: re.Match[str], clock: Clock, context: int | None) -> Time | None:
    groups = {k: v for k, v in m.groupdict().items() if v is not None and not k.startswith("is_")}
    year = _year(groups, clock, context)
    compute = COMPUTE[rule.data["compute"]]
    told = rule.data.get("context", True)
    try:
        kind, period = compute(groups, year, Clock(clock.published, clock.year or (context if told else None)))
    except ValueError:  # 2月30日: no day, yet a date all the same
        kind, period = "vague", (None, None)
    before = folded[max(0, m.start() - 8) : m.start()].removesuffix("第")
    after = folded[m.end() : m.end() + 32]
    aimed = _AIMED_AFTER.match(after) or _AIMED_BEFORE.search(before)  # 力争|全年接待游客突破5500万人次
    aimed = None if context and _PART_OF_PLAN.match(after) else aimed
    bare = context is None and not is_dated(groups)
    soon = rule.name == "within_year" and bare and clock.year is None and is_soon(m.group() + after, clock.published)
    if rule.name in ("whole_year", "within_year") and clock.published and (aimed or soon):
        period = COMPUTE["year"](groups, max(year or 0, clock.published.year), clock)[1]
    elif rule.name == "edge_alone" and _is_of_last_year(m, period, clock, context) and not aimed:
        period = period[0] and years_on(period[0], -1), period[1] and years_on(period[1], -1)
    kind, period = framed(kind, period, before, after, clock, groups)
    if kind == "interval" and _HELD_AGAINST.search(folded, max(0, m.start() - _CLAUSE), m.start()):
        kind = "base"
    if clock.published and bare and is_ahead(m, folded, before, after):
        kind, period = to_come(kind, period, clock.published)
    named = year if is_dated(groups) else None
    return Time(m.start(), m.end(), rule.name, kind, period, named if kind != "vague" else None)


def _is_of_last_year(m: re.Match[str], period: Interval, clock: Clock, context: int | None) -> bool:
    """年末|全市常住人口874.4万人, in May: the end of a year of which nothing says that it is to come."""
    day, end = clock.published, period[1]
    early = context is None and day is not None and end is not None and end > day and day.month <= _YEAR_OPEN
    planned = _PLANNED_AFTER.search(m.string, m.end(), m.end() + _SOON) or m.string.endswith(
        ("到", "至", "于"), 0, m.start()
    )
    return early and m.group().startswith("年末") and not planned


def _year(groups: dict[str, str], clock: Clock, context: int | None) -> int | None:
    if text := groups.get("y"):
        number = int(parse(text).value) if len(text) > 2 or text.isdigit() else _digits(text)
        return number if number > 99 else number + (2000 if number < 50 else 1900)
    now = clock.published.year if clock.published else clock.year
    if (word := groups.get("rel")) and now is not None:
        if word in _SAME_YEAR:
            return context or clock.year or _bare_year(groups, clock)
        if word in ("次年", "翌年", "第二年"):
            return (context or now) + 1 if context or word != "第二年" else None
        if word in ("上年", "上一年") and clock.year is not None:
            return clock.year - 1
        if word in ("上年", "上一年") and context and context < now and "edge" not in groups:
            return context - 1  # 2024年完成102万吨,而上年仅为|24.5万吨, told in 2025
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
    """The year of a bare 8月: the one in force, else the last one's unless it lies close ahead (early in a year one looks back)."""
    if clock.year is not None or clock.published is None:
        return clock.year
    if clock.published.month <= _EARLY and _last_of_part(groups) - clock.published.month > _SOON_ENDED:
        return clock.published.year - 1  # 前三季度, 下半年, written in January
    month = groups.get("m2") or groups.get("m")
    later = month_number(month) - clock.published.month if month else 0
    since_january = "m2" in groups and month_number(groups.get("m", "1")) == 1  # 1-5月 and 前5月, written in March
    return clock.published.year - (later > (0 if since_january else min(_AHEAD, clock.published.month)))


def _last_of_part(groups: dict[str, str]) -> int:
    """The last month of a half or quarter, 0 of all else: 前三季度 → 9."""
    if half := groups.get("half"):
        return 6 if half == "上半年" else 12
    return 3 * month_number(groups["q"]) if "q" in groups else 0
