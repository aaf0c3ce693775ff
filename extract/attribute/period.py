"""Expressions of time → intervals: `今年上半年` (written in 2021) → 2021-01-01…2021-06-30, both ends inclusive."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from extract.attribute.span import COMPUTE, Clock, Interval, month_number, years_on
from extract.codebook import Codebook
from extract.match import Rule
from extract.numerals import parse

_FROM_BEFORE: Final = re.compile(r"(?:自从?|从)[“\"]?$")
_RISING_AFTER: Final = re.compile(
    r"的?[^。;]{0,24}?(?:提高|激增|猛增|蹿升|蹿|增加|增长|提升|上升|下降|降|缩|减|扩|升|收窄|拓展|调整|优化|回落|跃升|攀升|变)"
)
_FOUNDED_BEFORE: Final = re.compile(r"(?:成立|创[建办立]|始?建|诞生|起源|起步|始)于$")
_UNTIL_BEFORE: Final = re.compile(r"(?:截至|截止到?|到|至|截止)[“\"]?$")
# 增至2023年的134亿元: where it had risen to in that year, not until then
_RISEN_BEFORE: Final = re.compile(
    r"(?:增加|增长|提高|提升|上升|扩大|下降|降低|缩小|减少|跃升|攀升|回落|发展|壮大|扩容|增|升|降|涨|减)[到至]$"
)
_FOUNDED_SINCE: Final = re.compile(
    r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:正式|获批|挂牌|揭牌)?(?:设立|成立|揭牌|挂牌|创立|创办|组建|启用|建[立区园院校厂])(?!以来|至今|后|起)"
)
_MADE_THEN: Final = re.compile(
    r"[^,。;\d增新]{0,6}?(?:建成|共建|启动|启用|设立|成立|开园|创办|投用|组建|挂牌|揭牌)(?:投用|运营)?的(?!\d)[一-龥]"
)
# 2012年4月启动建设以来, 2021年4月结对以来, but no 2023年产值创建区以来新高
_SINCE_EVENT: Final = re.compile(
    r"(?![是为])[^,。;!?\n\d创达]{2,14}?(?<!有史)(?<!统计)(?<!记录)以来(?!的?(?:历史)?(?:最|新[高低]|首|之最|少有|单))"
)
# 去年8月从佛山搬来的工厂,120台缝纫机开足马力: when a thing came, told in front of its name
_CAME_THEN: Final = re.compile(
    r"[^,。;\d增新]{0,16}?(?:搬[来迁进到]|迁[来入至建]|落户|入驻|落成|挂牌|揭牌|组建|开业|开馆|开张|投产|投用|启用|通车|开通|改制|获批|问世|诞生)"
    r"(?:运营|而来)?的[^,。;、\d]{2,16}(?<!企业)(?<!项目)(?:,|(?=(?:规划|总)?(?:面积|投资|占地|用地|建筑面积)))"
)
_ONE_BEFORE: Final = re.compile(r"[这那][一]?[家座个条所间]$|该$")
_ANY_THEN: Final = re.compile(r"[^,。;\d]{2,20}的[^,。;、\d]{2,16},")  # 这家2019年才起步的企业,
_SINCE_AFTER: Final = re.compile(r"[^,。;!?\n]{0,30}?以来")
_BASE_BEFORE: Final = re.compile(
    r"(?:(?:比|较)(?:疫情前的?)?|与|同|是|为|相当于|恢复到|恢复至|达到?|超过|超出|超|占|[高低快慢好优大小多少]于)[“\"]?$"
)
_BASE_AFTER: Final = re.compile(
    r"(?:全年|同期|同月|末|底|年底|年末|全市|平均|水平|度)*(?:[一-龥]{2}时)?(?:的(?=(?:约|近|超过?)?[\d一二两三四五六七八九半])|(?=[\d.]{1,5}个百分点)|(?:实际|净|又|还|各|均|年均|同比|名义|翻|累计|分别|接近|几乎|大约|约|近|已)*(?:前移|后移|前进|进位|增|下降|减|提|高|降|上升|多|少|翻|扩|相比|回|略|持平|上涨|翻番|翻了|快|低)|相比|,?(?:增长|提高|下降))"
)
_AGAINST_BEFORE: Final = re.compile('(?:较之|相较于?|相比于|对比|比起|对照)[“"]?$')  # 较之|2019年,…
_WITH_BEFORE: Final = re.compile('(?:与|同|跟|和)[“"]?$')
_THAN_AFTER: Final = re.compile(
    "(?:全年|同期|末|底|年末|年底|[^,。;\\d]{0,14}普查(?:的[\\d.]+万?人)?)?相?比较?(?![例重值率])"
)  # 与2018年|比,提高…
_THEN_GREW: Final = re.compile("(?:同期|末|底)?,[^,。;\\d]{0,14}?(?:增长|提高|下降|增加|减少|上升|降低|翻)")
_SAME_THEN: Final = re.compile("同期[一-龥]{2,8}?(?:增长|下降|增加|减少)(?!的)")  # 较2019年|同期用电量增长8.5%
_BASE_NOUN: Final = re.compile("(?:的|同期)?[高低]基数")
_EXCEEDED: Final = re.compile("(?:超过?|超出|[高低好快慢多少]于|不及|恢复到|恢复至|持平于)$")
_LEVEL_AFTER: Final = re.compile("(?:全年)?同期(?:的?水平)?(?=[,。;])")  # 大幅超过|2019年同期水平。
_AIMS_BEFORE: Final = re.compile("(?:力争|确保|争取|力保)[^。;\\n]{0,40}$")
_PLANNED_BEFORE: Final = re.compile("(?:预计?|拟|将于?|计划(?:于|在)?|有望)$")
_PLANNED_NEXT: Final = re.compile(
    "(?:底|初|中旬|上旬|下旬|末)?前?[^,。;]{0,4}?(?:[开动]工|竣工|建成|通车|投产|完工|投用|启动|启用)"
)
_AIM_REACH: Final = 44  # characters in which an aim still speaks of a month
_LONG_PAST: Final = dt.timedelta(days=50)  # after which a month is no longer the one that is just over
_COMPARED: Final = re.compile(r"(?<!占)(?:比|较)(?:疫情前的?)?[“\"]?$")  # 较一季度, 比10年前: whatever follows
_RECORD_AFTER: Final = re.compile(r"(?:以来|来)?[^,。;\d]{0,6}?(?:新[高低]|最[高低大小快慢好多少]|之最|首次|少有)")
_GOAL_AFTER: Final = re.compile("的?(?:规划|预期)?(?:目标|任务)")
_REACHED: Final = re.compile("提前(?:达到|完成|实现)了?$")
_PRICES_AFTER: Final = re.compile("(?:年度?)?的?(?:可比|不变|同口径)价")
_AIMED_AFTER: Final = re.compile(
    "[^,。;]{0,6}?(?:要(?![求素件害塞领闻义约])|将(?!军)|力争|确保|争取|努力|计划(?!完成|任务|目标))|的?(?:预期|增长|发展|工作)?(?:目标|任务)(?:[是为定设:]|锁定|瞄准)"
)  # 全年要实现, 全年目标是
_YEAR_OF_PLAN: Final = re.compile("(?:规划)?的?(?:开局|起步|收官|关键|攻坚|冲刺|谋划|承上启下)[^,。;]{0,6}年")
_TASK_AFTER: Final = re.compile("(?:规划)?(?:目标|任务)[值数]?的")
_GROUND_AFTER: Final = re.compile("[^,。;]{0,16}?的?基础上")
_SLOGAN_AFTER: Final = re.compile("的?[“‘]?(?:开门[红稳]|满堂红|首季红)")  # 实现今年“开门红”
_LEARNT_AFTER: Final = re.compile(r",?(?:[^,。;\d]{0,4}记者)?从[^,。;\n]{2,22}?(?:获悉|了解到|得知|传来)")
_EARLIER_AFTER: Final = re.compile(r"(?:或|及)?(?:之前|以前)|前(?=建成|完成|实现|全面|基本|竣工|投)")
_LATER_AFTER: Final = re.compile(r"(?:或|及)?(?:之后|以后)|起(?![点步草源码伏飞])|开始|至今(?!年)")
_JOIN: Final = re.compile(r"\ ?(?:[零\d]{1,2}[时点])?[-—~至到]{1,2}\ ?")
_YEARS_ON: Final = frozenset({"past_years", "five_years"})
_SAME_YEAR: Final = ("当年", "同年")
_THAT_YEAR: Final = ("这一年", "那一年")
_NEAR: Final = 3  # sentences in which a year still is 这一年
_AS_OF: Final = ("截至", "截止", "截止到", "截至到")
_LATELY: Final = 2  # times told just before
_EARLIER_YEARS: Final = ("去年", "上年", "前年", "上一年")
_YEAR_ONLY: Final = (12, 31)
_MONTHLY: Final = frozenset({"month", "year_month", "year_month_range", "year_first_months"})
_PLANNED_AFTER: Final = re.compile("将(?!军)|拟|计划|预计|力争|确保|完成|建成|投产|竣工|开工|启动")
_CLOSING: Final = 10  # the month from which 全年 that is estimated is the year of writing
_SOON: Final = 16  # characters behind a part of a year in which a plan says what is to be done in it
_AIMED_BEFORE: Final = re.compile("(?:力争|确保|争取|力保|奋力实现)$")
_DOCUMENT_AFTER: Final = re.compile('[”"]?(?:规划)?(?:《?纲要》?)?(?:确定|提出|明确|设定|实施情况|中期评估|编制|评估)')
_AND: Final = ("、", "和", "与", "及")
_GROWN_SINCE: Final = re.compile("(?:同期)?(?:分别)?(?:增长|下降|增加|减少|提高)[\\d.]+(?:%|个?百分点)[、和]")
_PARTS: Final = frozenset({"year_half", "year_quarter"})
_OPENED_AFTER: Final = re.compile("[^,。;]{0,6}(?:建成|投产|投用|开业|开园|启用|落户|成立)")
_ENDING: Final = frozenset({"year_half", "year_quarter", "year_first_months", "year_month_range"})
_TREND_AFTER: Final = re.compile("以?来?的?[一-龥]{0,8}?(?:势头|颓势|低迷|局面|态势|走势|困境|跌势)")
_FRESH: Final = dt.timedelta(days=45)  # in which a part of a year that has ended is still what is told of
_BREAK: Final = re.compile("[,;。]")
_LATE: Final = dt.timedelta(days=31)  # after which a month is no longer told of as this one
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


def _year_again(said: re.Match[str], whole: int | None, found: list[Time], folded: str) -> int | None:
    """The year that 当年 and 同年 speak of: 全年安排项目118个;|当年开工46个, written in January; 2007年落户。…|当年,生产总值470亿元."""
    if said.group() not in _SAME_YEAR:
        return None
    if whole:
        return whole
    told = next((t.year for t in reversed(found[-_LATELY:]) if t.year), None)
    return told if said.group() == "同年" or folded.startswith(",", said.end()) else None


def scan(folded: str, starts: list[int], book: Codebook, clock_at: Callable[[int], Clock]) -> list[Time]:
    """Read every expression that begins at one of `starts`, ascending; a bare month takes its paragraph's last year."""
    found: list[Time] = []
    at, line_end, opened, told = 0, -1, -1, 0
    context: int | None = None
    whole: int | None = None
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
        same = _year_again(hit[1], whole, found, folded)
        time = _time(folded, hit[0], hit[1], clock, _in_force(context, clock, folded, told, start) or same)
        if time is not None and (
            _is_parted(opened, time, folded) or (context and _starts_anew(folded, told, time, clock))
        ):
            context, time = None, _time(folded, hit[0], hit[1], clock, same)
        if time is None or (time.rule == "census" and found and folded[found[-1].end : time.start] == "第"):
            continue  # 2020年|第七次全国人口普查: the year is told
        time = _counted_from(time, found, folded, clock)
        if found and _is_next_base(found[-1], time, folded):
            time = Time(time.start, time.end, time.rule, "base", time.period, time.year)
        if found and (both := _joined(folded, found[-1], time)):
            found[-1] = time = both
        else:
            found.append(time)
        at = time.end
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
    grown = _GROWN_SINCE.fullmatch(gap) is not None and _BASE_AFTER.match(folded, time.end) is not None
    return last.kind == "base" and (gap in _AND or grown)


def _counted_from(time: Time, found: list[Time], folded: str, clock: Clock) -> Time:
    """去年同期, 五年间, 这一年 and 20年后, counted from a time that was told before."""
    year = found[-1] if found and found[-1].rule == "year" else None
    passed = folded.count("。", year.end, time.start) if year else 0
    told = year if passed < _NEAR else None
    if told is not None and folded.startswith(_THAT_YEAR, time.start):
        return Time(time.start, time.end, "year", told.kind, told.period, told.year)
    if told is not None and time.rule == "years_away" and clock.published is not None:
        return _years_later(time, told, clock.published.year)
    if time.rule == "same_period_told":
        return _years_before(time, found, 2 if folded.startswith("前年", time.start) else 1)
    return _years_on(time, year, folded) if time.rule in _YEARS_ON and year is not None and not passed else time


def _years_later(time: Time, told: Time, now: int) -> Time:
    """2001年生产总值3502亿元。|20年后超过4万亿元, written in 2022: counted from what was told, where that is no longer to come."""
    away, first = time.period[1], told.period[1]
    year = first.year + away.year - now if away and first else now + 1
    if first is None or not first.year < year <= now:
        return time
    return Time(time.start, time.end, "year", "interval", (dt.date(year, 1, 1), dt.date(year, *_YEAR_ONLY)), year)


def _years_on(time: Time, base: Time, folded: str) -> Time:
    """2018年仅为8605亿元,|五年间净增4069亿元: so many years from the one that its sentence has named."""
    first, last = time.period
    if base.period[1] is None or first is None or last is None:
        return time
    end = dt.date(base.period[1].year + last.year - first.year + 1, *_YEAR_ONLY)
    told_on = folded.startswith(("间", "来"), time.end - 1) or folded.startswith("共", time.end)
    if end >= last or not told_on:
        return time  # 2023年,…;五年来: counted back from the day of writing
    return Time(time.start, time.end, time.rule, "interval", (dt.date(base.period[1].year + 1, 1, 1), end), time.year)


def _years_before(time: Time, found: list[Time], years: int) -> Time:
    """1至9月签约63个,而去年同期签约的项目是|52个: a year before the time told last."""
    told = (t for t in reversed(found) if t.kind in ("interval", "stock", "until") and t.rule != time.rule)
    last = next((t.period for t in told if t.period[1]), None)
    if last is None:
        return time
    before = (last[0] and years_on(last[0], -years), last[1] and years_on(last[1], -years))
    return Time(time.start, time.end, time.rule, "interval", before, time.year)


def _in_force(context: int | None, clock: Clock, folded: str, told: int, start: int) -> int | None:
    """The year told last, but none that lies ahead for what is told up to a day, or in another sentence.

    预计2027年建成。截至|5月底; 离2025年的目标有差距。|上半年利润率2.1%; 预计明年开放。|全年税收预计38亿元, written in December.
    """
    if context is None or clock.published is None or context <= clock.published.year:
        return context
    until = folded.startswith("截", max(0, start - 2))
    closing = folded.startswith("全年", start) and clock.published.month >= _CLOSING
    planned = _PLANNED_AFTER.search(folded, start, start + _SOON)
    turned = "。" in folded[told:start] and (planned is None or (closing and planned.group() == "预计"))
    return None if until or turned else context


def _starts_anew(folded: str, told: int, time: Time, clock: Clock) -> bool:
    """去年开班4个;|上半年招生530名, written in July: a part of the year that has just ended is this year's, not that of `told`."""
    part = time.rule in _ENDING or folded.endswith(("到", "截至", "截止"), 0, time.start)
    end, day = time.period[1], clock.published
    if not part or time.year is not None or end is None or day is None or clock.year not in (None, day.year):
        return False
    now = years_on(end, day.year - end.year)
    return now != end and dt.timedelta(0) <= day - now <= _FRESH and _BREAK.search(folded, told, time.start) is not None


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
    if rule.name == "whole_year" and clock.published and aimed:
        period = COMPUTE["year"](groups, max(year or 0, clock.published.year), clock)[1]
    kind, period = _frame(kind, period, before, after, clock, groups)
    if (
        clock.published
        and context is None
        and not _is_dated(groups)
        and (_is_aimed(m, folded, after) or _is_planned(before, after))
    ):
        kind, period = _to_come(kind, period, clock.published)
    named = year if _is_dated(groups) else None
    return Time(m.start(), m.end(), rule.name, kind, period, named if kind != "vague" else None)


def _is_aimed(m: re.Match[str], folded: str, after: str) -> bool:
    """力争落实率在|7月底达70%,|年底前达90%; 为确保完成任务,上半年完成投资50亿元 aims at no half-year."""
    aim = _AIMS_BEFORE.search(folded, max(0, m.start() - _AIM_REACH), m.start())
    return aim is not None and ("," not in aim.group() or after.startswith("前"))


def _is_planned(before: str, after: str) -> bool:
    """江西预|7月份开工, written in March; 计划|6月底前建成."""
    return _PLANNED_BEFORE.search(before) is not None and _PLANNED_NEXT.match(after) is not None


def _to_come(kind: str, period: Interval, published: dt.date) -> tuple[str, Interval]:
    """力争落实率在|7月底达70%, written in February: a month that is aimed at lies ahead."""
    first, last = period
    if last is None or not years_on(published, -1) <= last < published - _LONG_PAST:
        return kind, period
    return kind, (first and years_on(first, 1), years_on(last, 1))


def _frame(
    kind: str, period: Interval, before: str, after: str, clock: Clock, groups: dict[str, str]
) -> tuple[str, Interval]:
    """What stands around an expression: 自…以来, 截至…, 比…增长."""
    start, end = period
    if kind == "vague" or end is None:
        return kind, period
    if clock.now and end > clock.now and before.endswith(_AS_OF) and clock.year is None and not _is_dated(groups):
        start, end = period = (start and years_on(start, -1), years_on(end, -1))  # 截至5月31日, written in March
    if _is_aside(before, after, groups) or _is_document(after, groups):
        return "vague", (None, None)
    if _is_base(before, after, groups):
        return "base", period
    if _SINCE_EVENT.match(after) or (_FROM_BEFORE.search(before) and _SINCE_AFTER.match(after)):
        return "interval", (start, clock.now if start is None or clock.now is None or start <= clock.now else end)
    ranged = start is not None and start.year != end.year  # 从2019年到2022年,…增至…
    if before.endswith(("从", "由")) and _RISING_AFTER.match(after) and not ranged:
        return "from", period
    risen = _RISEN_BEFORE.search(before) and after.startswith("的") and clock.now is not None and end <= clock.now
    if _UNTIL_BEFORE.search(before) and not risen and kind in ("interval", "stock"):
        ahead = kind == "interval" or (clock.now is not None and end > clock.now)  # 到2025年底,入驻企业120家
        return "until" if ahead else kind, (None, end)
    if _EARLIER_AFTER.match(after) and kind == "interval" and start is not None:
        whole_year = (end.month, end.day) == _YEAR_ONLY and start != end
        return "until", (None, start - dt.timedelta(days=1) if whole_year else end)
    if _LATER_AFTER.match(after) and kind == "interval" and clock.now:
        return "interval", (start, clock.now if end <= clock.now else None)
    return kind, period


def _is_dated(groups: dict[str, str]) -> bool:
    return bool(groups.get("y") or groups.get("rel"))


def _is_base(before: str, after: str, groups: dict[str, str]) -> bool:
    """What a figure is measured by: 按2005年可比价格计算, 提前达到2025年目标, 在2022年1126亿元的基础上, 一改去年的下滑势头."""
    if _PRICES_AFTER.match(after) or (_GOAL_AFTER.match(after) and _REACHED.search(before)):
        return True
    if _AGAINST_BEFORE.search(before) or (_WITH_BEFORE.search(before) and _THAN_AFTER.match(after)):
        return True
    if _COMPARED.search(before) and _THEN_GREW.match(after):
        return True
    if (_COMPARED.search(before) and not groups.get("y")) or (before.endswith("在") and _GROUND_AFTER.match(after)):
        return True
    if _EXCEEDED.search(before) and _LEVEL_AFTER.match(after):
        return True
    if (_COMPARED.search(before) and _SAME_THEN.match(after)) or _BASE_NOUN.match(after):
        return True
    earlier = groups.get("rel") in _EARLIER_YEARS or "side" in groups
    if earlier and (_TREND_AFTER.match(after) or before.endswith(("距", "距离"))):
        return True
    return bool(_BASE_BEFORE.search(before) and (earlier or _BASE_AFTER.match(after)))


def _is_document(after: str, groups: dict[str, str]) -> bool:
    """“十四五”规划《纲要》确定的36项指标: a plan as a document, whose years are no figure's."""
    return "plan" in groups and _DOCUMENT_AFTER.match(after) is not None


def _is_aside(before: str, after: str, groups: dict[str, str]) -> bool:
    """成立于2005年的公司, 创近15年新高, 2月22日从市发改委获悉: founding, record and hearing tell no figure's period."""
    record = groups.get("n") and _RECORD_AFTER.match(after)
    slogan = groups.get("rel") and _SLOGAN_AFTER.match(after)
    learnt = groups.get("d") and _LEARNT_AFTER.match(after)
    founded = before.endswith("自") and _FOUNDED_SINCE.match(after)  # 自2011年设立,面积468平方公里
    made = groups.get("y") and _MADE_THEN.match(after)  # 2020年两地共建的功能区,规划面积30平方公里
    came = _is_dated(groups) and (_CAME_THEN.match(after) or (_ONE_BEFORE.search(before) and _ANY_THEN.match(after)))
    opening = groups.get("plan") and _YEAR_OF_PLAN.match(after)  # 今年是“十五五”开局之年
    yardstick = groups.get("plan") and _TASK_AFTER.match(after)  # 完成“十四五”规划目标的80%
    queued = before.endswith(("排到", "排至", "排期至", "排产至"))  # 订单排到2027年
    return bool(
        _FOUNDED_BEFORE.search(before)
        or yardstick
        or queued
        or slogan
        or founded
        or made
        or came
        or opening
        or record
        or learnt
    )


def _year(groups: dict[str, str], clock: Clock, context: int | None) -> int | None:
    if text := groups.get("y"):
        number = int(parse(text).value) if len(text) > 2 or text.isdigit() else _digits(text)
        return number if number > 99 else number + (2000 if number < 50 else 1900)
    now = clock.published.year if clock.published else clock.year
    if (word := groups.get("rel")) and now is not None:
        if word in _SAME_YEAR:
            return context or clock.year or _bare_year(groups, clock)
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
    """The year of a bare 8月: the one in force, else the last one's unless it lies close ahead (early in a year one looks back)."""
    if clock.year is not None or clock.published is None:
        return clock.year
    month = groups.get("m2") or groups.get("m")
    later = month_number(month) - clock.published.month if month else 0
    since_january = "m2" in groups and month_number(groups.get("m", "1")) == 1  # 1-5月 and 前5月, written in March
    return clock.published.year - (later > (0 if since_january else min(_AHEAD, clock.published.month)))
