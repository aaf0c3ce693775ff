"""The period a figure belongs to: the time named nearest before it, else its headings', else the article's."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from extract.attribute import (
    aims,
    announced,
    as_told,
    asides,
    averaged,
    bases,
    due,
    earlier,
    flows,
    former,
    increment,
    of_those,
    on_year,
    risen,
    told_before,
    told_with,
    whole,
)
from extract.attribute.asides import RISES_TO
from extract.attribute.period import Time
from extract.attribute.reading import Reading
from extract.attribute.scope import Found, around, is_told, next_step, of, of_bound, of_topic, this_time
from extract.attribute.span import SPRING, YEARS_PAST, Interval, years_on
from extract.attribute.terms import GROWN
from extract.models import Measure, Status
from extract.scene import Scene

_YEAR_PLANNED: Final = re.compile(
    r"(?:年[度内]|[当今本全]年)(?:计划(?:完成)?(?:总?投资)|投资计划|计划)额?(?:约|近|超|达|为)?$"
)
_Closed = tuple[Interval, str]  # a period that has ended, and why
_NEARLY_OVER: Final = dt.timedelta(days=31)  # before its end a year is told as over
_THIS_YEAR: Final = ("period/relative_year「今年", "period/within_year")
_WHOLE_YEAR: Final = "whole_year"  # 全年
_ALL_YEAR: Final = (
    f"period/{_WHOLE_YEAR}"  # which what has been only takes from a goal told beside it: 完成全年任务的54%
)
_LAID_OUT: Final = re.compile("安排|铺排|[计规]划|[纳列]入|拟|预计")
_TOLD_OF_ALL: Final = re.compile(
    r"全年(?![^,。;]{0,14}(?:任务|目标|计划|预算|盘子))[^,。;\d]{2,}\d"
)  # 全年吞吐量|6280万吨
_SO_FAR: Final = re.compile("(?:截至|截止|到)(?:目前|现在|当前)")
_BARE_PART: Final = re.compile("period/year_(?:half|quarter)「(?:上半年|前[二两三]个?季度)」")
_PART_OVER: Final = "that of the year before, which has ended"
_YEAR_OVER: Final = "a whole year that is told has ended"
_OF_ANOTHER: Final = "that of the figure"  # before it, or whose growth it tells
_PLANNED: Final = re.compile(
    "安排|[计规]划|铺排|排出|排定|拟|将|预计|有望|目标|力争|确保|要|下达|任务|[纳列]入|统筹推进|实施|预期|测算"
)
_UNTIL_TODAY: Final = "until the article's date"
_YARDSTICK: Final = re.compile("(?:[高低快慢多少大小]于|较|比)$")  # 高于三年前的|3.1%, but no 相当于三年前的80%
_IN_BRACKETS: Final = re.compile(
    r"括号[内里中]为(?P<y>20\d\d)年(?:度|全年)?[^()\d]{0,8}(?:完成|实际|实绩|执行)[^()\d]{0,4}"
)
_EXPECTED: Final = re.compile("年(?:全年)?(?:预计|有望|可望)[^,。;\\d]{0,8}$")
_RANK: Final = re.compile("的?第[\\d一二三四五六七八九十]{1,3}[位名]")  # 由上年第3位滑落至第7位,工业投资下降|18.7%
_UP_TO_DAY: Final = frozenset({"relative_year", "since"})
_JOINED: Final = re.compile("[:、]|、(?:共|计|合计|总长|全长)约?")
_BASE_TOLD: Final = re.compile("的?基数[一-龥]{0,3}[(]?(?:约|近)?")  # 去年四季度基数偏高(|98亿元)
_TIMES_IT: Final = re.compile("[)]?的(?:约|近|超过?)?[\\d.]{1,6}倍")  # 是2018年|1080亿元的2.27倍
_LATE: Final = 10  # the month from which on 全年 may be told of a year that is not quite over
_YEARS_GOAL: Final = re.compile("(?:左右|以上|以内)?的(?P<year>20\\d\\d)年(?:底|末)?(?:规划|发展|预期|既定)?目标")
_AIMED_FOR: Final = re.compile("(?:力争|争取|确保)[^,。;]{0,12}$")  # 展望“十五五”,力争建成|3000万千瓦基地
_UNTIL_NOW: Final = re.compile("至今,|到今天,|到现在,")


def decide(r: Reading, scene: Scene) -> None:
    """Set period and its kind from the nearest scope that names one."""
    found = _relied_on(r, scene) or _years_goal(r, scene) or told_before.that_year(r, scene) or due.period(r, scene)
    found = found or _same_period(r, scene) or _planned_year(r, scene) or _averaged(r, scene)
    found = found or told_before.part(r, scene) or _bracketed(r, scene) or _neighbour(r, scene) or _rise(r, scene)
    found = found or _aimed(r, scene) or _said(r, scene) or of_bound(r, scene) or of_those.told(r, scene)
    found = next_step(r, found or of_topic(r, scene) or this_time(r, scene) or around(r, scene), scene)
    found = flows.beside(r, found, scene)
    if stood := whole.year_end(r, found.rule, scene):
        found = Found(stood, "stock", "from the heading: period/year")
    r.period, r.period_kind = _at_last(r, on_year.since_last(r, found.period, scene), scene), found.kind
    r.decide("period", found.rule)


def close(found: list[Reading], scene: Scene) -> None:
    """今年已签约|51个, written in September: what has been lasts no longer than until the article's day, and is no whole year's."""
    published = scene.article.published
    closed: dict[tuple[tuple[int, int], Interval], _Closed] = {}  # by sentence and what was read
    over: dict[tuple[int, Interval], _Closed] = {}  # by section: 全年 that was told of the year before
    for r in found:
        start, end = r.period
        if published is None or start is None or end is None or r.status is not Status.ACTUAL:
            continue
        if not start <= published < end - _NEARLY_OVER:
            continue
        told = closed.get((r.sentence, r.period)) if r.trace["period"].startswith(_OF_ANOTHER) else None
        section = scene.section(r.start)
        if _ALL_YEAR in r.trace["period"]:
            told = told or over.get((section, r.period))
        if until := told or _until(r, start, end, published, scene):
            closed[r.sentence, r.period] = until
            if until[1] == _YEAR_OVER:
                over[section, r.period] = until
            r.period = until[0]
            r.decide("period", f"{r.trace['period']}; {until[1]}")


def _until(r: Reading, start: dt.date, end: dt.date, published: dt.date, scene: Scene) -> _Closed | None:
    """今年 until the article's day, 完成全年任务的54% too; 全年|6280万吨, 上半年|30亿元, told in January, are the year before's."""
    rule = r.trace["period"]
    if rule.startswith(_THIS_YEAR):
        return None if _PLANNED.search(scene.text, r.sentence[0], r.start) else ((start, published), _UNTIL_TODAY)
    if _BARE_PART.search(rule) and 2 * (published - start) < end - start:
        if _PLANNED.search(scene.text, scene.block(r.start).start, r.start):
            return None
        return (years_on(start, -1), years_on(end, -1)), _PART_OVER
    aimed = (r.before is not None and r.before.status is not Status.ACTUAL) or aims.opens_year(r, scene)
    if _ALL_YEAR not in rule or aimed or _LAID_OUT.search(scene.text, r.sentence[0], r.end):
        return None
    all_year = rule.startswith(_ALL_YEAR) and _TOLD_OF_ALL.search(scene.text, r.sentence[0], r.end)
    if all_year and not _is_of_this_year(r, scene):
        last = start.year - 1
        return (dt.date(last, 1, 1), dt.date(last, 12, 31)), _YEAR_OVER
    return (start, published), _UNTIL_TODAY


def _is_of_this_year(r: Reading, scene: Scene) -> bool:
    """2021年,某某高新区积极作为。/ 全年签约80个, of November 2021: whether an earlier paragraph opens with the year of writing.

    Or its own begins with it, and comes back to it: 今年以来,…。全年重点推进37个。截至目前,….
    """
    published, block = scene.article.published, scene.block(r.start)
    if scene.text.startswith("今年", block.start) and published is not None and published.month >= _LATE:
        return True  # 今年秋收,…。全年新建农田86万亩, told in October
    if scene.text.startswith("今年", block.start) and _SO_FAR.search(scene.text, r.end, block.end):
        return published is not None and published.month > SPRING
    told = (t for t in scene.times.between(0, scene.block(r.start).start) if t.rule == "year")
    told = (t for t in told if published is not None and t.year == published.year)
    return any(not scene.text[scene.block(t.start).start : t.start].strip() for t in told)


def _at_last(r: Reading, period: Interval, scene: Scene) -> Interval:
    """五年来,生产总值由2016年的1137亿元增加到|1617亿元: what it has risen to is told of the last of the years."""
    first, last = period
    level = r.measure is Measure.LEVEL and r.before is not None and r.before.indicator == r.indicator
    if not level or first is None or last is None or first.year == last.year:
        return period
    risen = RISES_TO.search(scene.text, r.left, r.start)
    return (dt.date(last.year, 1, 1), last) if risen else period


def _relied_on(r: Reading, scene: Scene) -> Found | None:
    if told_with.is_way_to_goal(r, scene):
        return Found((None, scene.article.published), "article", "the article's date: how far a goal is reached")
    if not asides.relied_on(r, scene):
        return None
    return Found((None, scene.article.published), "base", "the article's date: what something relies on")


def _same_period(r: Reading, scene: Scene) -> Found | None:
    """由上年同期的|2.10缩小到2.06: a year before what the sentence tells of."""
    said = on_year.BEFORE.search(scene.text, r.left, r.start)
    held = said is not None and (said.group("of") or said.group()[-1] == "(")
    unfit = said is not None and said.group("rate") and r.figure.kind != "percent"
    if said is None or unfit or (said.group()[0] in "比较" and r.figure.relative and not held):
        return None
    # 2022年,…比上年|1668亿元增加118亿元: the year before that one, not before the article's
    own = [t for t in scene.times.between(r.sentence[0], r.start) if asides.usable(t)]
    now = of(own[-1], scene) if own else around(r, scene)
    ended = now.rule.startswith(_ALL_YEAR) and scene.lies_ahead(now.period[1]) and not _is_of_this_year(r, scene)
    years = -2 if ended else -1  # 全年, told of the year that is over
    first, last = (day and years_on(day, years) for day in now.period)
    return Found((first, last), "base", f"a year before「{said.group()}」: {now.rule}")


def _bracketed(r: Reading, scene: Scene) -> Found | None:
    """2024年主要指标(括号内为2023年完成数) above 产值2120亿元(|1962亿元): what a heading says that brackets below it hold."""
    if not scene.is_enclosed(r.start, r.end):
        return None
    told = next(filter(None, map(_IN_BRACKETS.search, scene.headings(r.start))), None)
    if told is None:
        return None
    year = int(told.group("y"))
    return Found((dt.date(year, 1, 1), dt.date(year, 12, 31)), "interval", f"what brackets hold「{told.group()}」")


def _expected(before: Reading, r: Reading, scene: Scene) -> bool:
    """2024年预计产值15亿元,税收|0.8亿元: whether a figure is listed behind what a year is expected to bring."""
    listed = r.clause[0] == before.end + 1 and scene.text[before.end] == ","
    return listed and _EXPECTED.search(scene.text, before.clause[0], before.start) is not None


def _years_goal(r: Reading, scene: Scene) -> Found | None:
    """与|1.3%的2025年目标仍有差距: the year, told behind a figure, whose goal it is."""
    goal = _YEARS_GOAL.match(scene.text, r.end)
    if goal is None:
        return None
    return Found((None, dt.date(int(goal.group("year")), 12, 31)), "until", "the year whose goal it is")


def _planned_year(r: Reading, scene: Scene) -> Found | None:
    """年度计划投资|90亿元: what is planned for a whole year, that of the time named, else of the article."""
    planned = _YEAR_PLANNED.search(scene.text, max(r.left, r.clause[0]), r.start)
    if planned is None or r.measure is Measure.COMPLETION:
        return None  # 完成545亿元,占年度计划|63.4%
    said = next((t for t in reversed(scene.times.between(r.sentence[0], r.start)) if asides.usable(t)), None)
    named, published = said or earlier.in_paragraph(r, scene) or scene.heading_times(r.start), scene.article.published
    year = named.period[1].year if named and named.period[1] else scene.title_year or (published and published.year)
    if not year:
        return None
    return Found((dt.date(year, 1, 1), dt.date(year, 12, 31)), "interval", f"planned for a year「{planned.group()}」")


def _averaged(r: Reading, scene: Scene) -> Found | None:
    found = averaged.since(r, scene)
    return Found(found[0], "interval", f"averaged since「{found[1]}」") if found else None


def _neighbour(r: Reading, scene: Scene) -> Found | None:
    """The period of the figure that this one goes on with: a ratio's, a clause's, that whose growth it tells."""
    before = r.before
    if before is None or not before.period_kind or _named_since(before, r, scene) or before.figure.unit_raw == "大":
        return None  # 四大平台企业再增加|1万家: a number that names a set
    joined = _JOINED.fullmatch(scene.text, before.end, r.start) is not None  # 断头路7条、|11.3公里
    clause = (
        before.indicator == r.indicator
        and before.clause == r.clause
        and before.period_kind not in ("from", "base")
        and not RISES_TO.search(scene.text, r.left, r.start)
    )
    listed = r.trace.get("measure") == increment.LISTED
    if joined or clause or listed or _invested(before, r) or _expected(before, r, scene):
        return Found(before.period, before.period_kind, "that of the figure before it in the clause")
    source = _of_now(r.follows, r, scene)
    if (
        source is not None
        and source.period_kind != "base"
        and r.figure.kind != source.figure.kind
        and not _named_since(before if source is former.beyond_base(r, scene) else source, r, scene)
    ):
        period = averaged.over(r, scene) or source.period
        return Found(period, source.period_kind, "that of the figure whose growth or share it tells")
    return None


def _of_now(source: Reading | None, r: Reading, scene: Scene) -> Reading | None:
    """温州1530亿元,去年同期是1472亿元;湖州增幅|10%, ,同比增长|4%: the figure before one of an earlier time, told in passing."""
    if source is None or source.before is None or not (r.measure in GROWN or ";" in scene.text[source.end : r.start]):
        return source
    passing = source.before.indicator == source.indicator and "same_period" in source.trace.get("period", "")
    return source.before if passing else source


def _invested(before: Reading, r: Reading) -> bool:
    """新签约项目74个,总投资|388亿元: what the projects, or firms, that were counted cost is told of when they were."""
    counted = before.indicator in ("project_count", "enterprise_count") and before.measure is Measure.LEVEL
    return counted and r.indicator == "investment_total" and r.project is None and before.period_kind != "base"


def _rise(r: Reading, scene: Scene) -> Found | None:
    """由2020年的392家增加到2025年的800家: each end has its own year; an unnamed first end lies before the period."""
    if found := risen.likewise(r, scene):
        return found
    times = scene.times.between(r.left, r.start)
    if source := [t for t in times if t.kind == "from" and not _RANK.match(scene.text, t.end)]:
        since = _UNTIL_NOW.search(scene.text, source[-1].end, r.start)  # 从2012年引进食用菌起发展至今,规模已超|3000万棒
        return None if since else of(source[-1], scene, "from which it rose or fell: ")
    if RISES_TO.search(scene.text, r.left, r.start) and r.before is not None:
        start = max(scene.text.rfind(word, r.sentence[0], r.before.start) for word in ("从", "由"))
        if start < 0 or r.before.start - start >= risen.REACH:
            return None
        own = [t for t in scene.times.between(r.before.end, r.start) if asides.usable(t)]
        outer = [t for t in scene.times.between(r.sentence[0], start) if asides.usable(t)]
        outer = [t for t in outer if not asides.of_plan(t, r, scene)]
        if own or outer:
            return of((own or outer)[-1], scene)
        began = scene.times.between(start, r.before.start)
        return around(r, scene) if any(asides.usable(t) for t in began) else _risen_by(r, began, scene)
    return bases.of_base(r, scene) if risen.starts(r, scene) else None


def _risen_by(r: Reading, began: list[Time], scene: Scene) -> Found | None:
    """2020年,生产总值1403亿元。城镇化率由2015年的45.9%提高到|57.3%: the year that the paragraph tells of, behind that of the first end."""
    undated = any(t.kind == "from" for t in began) and around(r, scene).kind == "article"
    time = earlier.in_paragraph(r, scene) if undated else None
    end = time.period[1] if time is not None else None
    if time is None or end is None or scene.lies_ahead(end) or any(t.period[1] and t.period[1] >= end for t in began):
        return None
    return Found((None, end), time.kind, f"the end of what the paragraph tells: period/{time.rule}")


def _said(r: Reading, scene: Scene) -> Found | None:
    """The time named last before the number: in its sentence, or for what is told of a project only in its clause."""
    if behind := announced.time(r, scene):
        return of(behind, scene)
    alone = is_told(r, scene) and not _AIMED_FOR.search(scene.text, r.clause[0], r.start)
    start = r.clause[0] if alone else r.sentence[0]
    held = next((t for t in reversed(scene.times.between(start, r.start)) if t.kind == "base"), None)
    near = scene.text[held.end : r.start].removeprefix("同期").removeprefix("全年").removeprefix("(") if held else ""
    enclosed = scene.is_enclosed(r.start, r.end)  # 比2011年(|338亿元)增长1.5倍
    stands = scene.text.startswith(on_year.ON_GROUND, r.end) or _TIMES_IT.match(scene.text, r.end)
    ground = near == "" and (enclosed or stands)
    rate = (
        held
        and r.measure in (Measure.LEVEL, Measure.SHARE)
        and _YARDSTICK.search(scene.text, r.sentence[0], held.start)
    )
    level = r.trace.get("measure") == as_told.LEVEL_WITH  # 与2023年的|12.2%持平
    if (
        held
        and held.period[1]
        and (rate or level or not r.figure.relative)
        and (near in ("的", "的约") or near.endswith("普查的") or _BASE_TOLD.fullmatch(near) or ground)
    ):
        return of(held, scene, bases.AGAINST)  # 较2018年的|4150公里增长八成
    said = (t for t in reversed(scene.times.between(start, r.start)) if asides.usable(t))
    usable = (
        t for t in said if not scene.is_enclosed_before(r.start, t.start, t.end)
    )  # 102.1(以上年为100),食品类|4.2%
    usable = (t for t in usable if not (asides.of_part(t, r.start, scene) or asides.of_what_was(t, r, scene)))
    usable = (t for t in usable if not (asides.has_opened(t, r, scene) or asides.of_plan(t, r, scene)))
    usable = (t for t in usable if not (asides.of_another_part(t, r, scene) or earlier.of_average(t, r, scene)))
    usable = (t for t in usable if not asides.held_against(t, r, scene))
    time = next((t for t in usable if not asides.of_opening(t, r, scene)), None)
    if scene.article.published is None and (unknown := _undated(time, r, scene)):
        return of(unknown, scene)
    if time is None or asides.summed_since(time, r, scene):
        return _until_now(r, scene) if time else None
    return _until_day(time, r, scene) or of(time, scene)


def _until_now(r: Reading, scene: Scene) -> Found:
    """What has been summed up since, as it stands in the year that the headings look back on, else on the article's day."""
    heading = scene.heading_times(r.start)
    end = heading.period[1] if heading is not None and not scene.lies_ahead(heading.period[1]) else None
    if end is not None:
        return Found((None, end), "stock", "summed up until the year that a heading tells")
    return Found((None, scene.article.published), "article", "the article's date")


def _undated(said: Time | None, r: Reading, scene: Scene) -> Time | None:
    """2027年投产。去年产值|183亿元, in a text without a date: the time told last, where nobody knows which it is."""
    told = scene.times.between(said.end if said else r.sentence[0], r.start)
    return next((t for t in reversed(told) if t.kind not in ("base", "from") and t.period[1] is None), None)


def _aimed(r: Reading, scene: Scene) -> Found | None:
    """今年的目标是:…; 那么全年的预期呢?: what a list aims at is told of the year that the words in front of it name."""
    lead = None if is_told(r, scene) else aims.lead(r, scene)
    if lead is None or lead.period[1] is None:
        return None
    told = (t for t in scene.times.between(lead.end, r.start) if asides.usable(t) and t.rule != _WHOLE_YEAR)
    if any(t.start >= r.sentence[0] or not asides.is_comparison(t, scene) for t in told):
        return None
    return Found(lead.period, "interval", f"the list that「{lead.words}」opens")


def _until_day(time: Time, r: Reading, scene: Scene) -> Found | None:
    """截至7月底,今年新批|226家; 截至2023年末,…,三年间年均增长|18%: a year, or years, told up to a day."""
    first, last = time.period
    if "预计" in scene.text[time.end : r.start]:
        return None
    ahead = any("target" in h.payload for h in scene.cues.between(r.sentence[0], r.start))
    if ahead or time.rule not in (*_UP_TO_DAY, *YEARS_PAST) or first is None or last is None:
        return None
    days = [t for t in scene.times.between(r.sentence[0], time.start) if t.kind in ("stock", "until")]
    day = days[-1].period[1] if days else None
    if day and time.rule in YEARS_PAST:
        first = dt.date(day.year - (last.year - first.year), first.month, first.day)
        return Found(
            (first, day), "interval", f"period/{time.rule}「{scene.text[time.start : time.end]}」; up to: {day}"
        )
    if day is None or not first <= day < last:
        return None
    return Found((first, day), "interval", f"period/{time.rule}「{scene.text[time.start : time.end]}」; up to: {day}")


def _named_since(source: Reading, r: Reading, scene: Scene) -> bool:
    """Whether a time is named between a figure and an earlier one."""
    return any(t.period[1] for t in scene.times.between(source.end, r.start))
