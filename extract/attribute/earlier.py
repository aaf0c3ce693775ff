"""The time that the paragraph or the section named before a sentence, and that still holds in it."""

from __future__ import annotations

import re
from typing import Final

from extract import genre
from extract.attribute import asides
from extract.attribute.asides import DONE_BEHIND
from extract.attribute.period import Time
from extract.attribute.reading import Reading
from extract.attribute.span import YEARS
from extract.models import Block, Measure
from extract.released import REPORTED
from extract.scene import Scene

_SUBJECT: Final = re.compile("仅$|(?![截早就而直进自到今如])[一-龥][一-龥]$")  # 某厂|2016年来到天津
_OPENS: Final = re.compile(
    f"{DONE_BEHIND.pattern}(?:后|时|前|(?=[,。;]))"
)  # 一期今年底前投产, 2025年建成后年产…: of that alone
_LABEL: Final = re.compile("【[^】\\n]{1,12}】|[(][一二三四五六七八九十]{1,2}[)]")
_BESIDE: Final = re.compile('[与同跟和离距][“‘"]?$')
_OF_NOUN: Final = re.compile("(?:列入|纳入|储备|入选|申报|入围|获批)$")  # 列入|2021年省级重点项目15个
_SINCE_THEN: Final = ("从那时起", "从那以后", "从此", "自此", "此后")
_PART_OF_AIM: Final = re.compile("其中[^。;]{0,40}?目标")
_GUESSED: Final = re.compile("(?:最[快早迟]|预计|有望)[在于到]?$|(?:将|拟|计划)[于在]$")
_FRONT: Final = 3  # characters in front of what opens a clause
_LONG_GONE: Final = 30  # years
_NEAR: Final = 2  # characters in front of what opens a sentence
# 6年前还只是…: what a sentence looks back to says nothing of the next one
_POINTS: Final = frozenset({"decade", "date", "day_of_month", "years_away", "months_away", "feast"})
# Openings of a paragraph that speak for the paragraphs below it as well.
_FRAMES: Final = frozenset(
    {"past_years", "five_years", "past_year", "coming_years", "plan_years", "year_range", "new_year"}
)
_AVERAGED: Final = _FRAMES | {"year_since"}  # years that growth is averaged over
_JUST: Final = ("刚过去的", "刚刚过去的", "回望", "回首", "回顾")  # 2024年
_YEARLY: Final = re.compile(r"[^,。;\d]{0,12}年平?均")
_THERE_IS: Final = re.compile("(?:年产|现有|拥有|已有|共有)[^,。;\\d]{0,10}$")
_PARTED: Final = re.compile(r"其中,?|(?:从|按|分)[^,。;:\d]{1,8}(?:来?看|划分),")
_QUESTION: Final = re.compile(
    r"(?:记者|主持人|问|提问|采访人|[一-龥]{2,8}(?:记者|[报网刊社台])[^:\n]{0,6}):[^\n]{2,120}[?]\s*"
)
_DONE: Final = re.compile("先后|累计|已(?!是)|至今|迄今")
_RUNS: Final = frozenset({"past_years", "five_years"})


def in_paragraph(r: Reading, scene: Scene) -> Time | None:
    """The last time named earlier in the paragraph, where it opened its sentence or clause and spoke of what had happened."""
    block = scene.block(r.start)
    if scene.text.startswith(_SINCE_THEN, r.sentence[0]):
        return None  # 1997年建立移民点。从那时起,人均收入突破|万元
    told = scene.times.between(block.start, r.sentence[0])
    if told and _PART_OF_AIM.match(scene.text, r.sentence[0], r.start) and told[-1].rule == "plan_years":
        return told[-1]  # 纳入“十三五”时期的主要目标。其中,云南的目标是|1.5%
    times = [
        t
        for t in told
        if asides.usable(t)
        and not _is_history(t, scene)
        and not (scene.lies_ahead(t.period[1]) and _OPENS.match(scene.text, t.end))
        and not (asides.is_comparison(t, scene) or asides.is_founding(t, scene))
        and not (_is_outlook(t, scene) or _is_average(t, scene))
    ]
    ahead = [t for t in times if (t.kind == "until" or t.rule == "years_away") and scene.lies_ahead(t.period[1])]
    horizon = [t for t in ahead if asides.is_opening(t, scene) and not _turns_to_what_is(r, scene)]
    times = [t for t in times if t not in ahead]
    if horizon and not any(_turns(t, horizon[-1], scene) for t in times):
        return horizon[-1]
    opening = [t for t in times if _opens(t, scene) and scene.text[t.end] != "、"]
    opening = [t for t in opening if not asides.is_passing(t, scene)] or opening
    if not opening:
        return None
    last = opening[-1]
    over = _is_to_come(last, scene) and _DONE.search(scene.text, r.sentence[0], r.start)
    return None if over or last.rule in _POINTS else last


def _is_history(time: Time, scene: Scene) -> bool:
    """1927年,起义部队在这里会师。有|两个4A级景区: a year long gone that a paragraph tells no figures of."""
    end, day = time.period[1], scene.article.published
    long_gone = end is not None and day is not None and end.year < day.year - _LONG_GONE
    return long_gone and not scene.figures.between(time.end, scene.sentences.at(time.start)[1])


def _turns_to_what_is(r: Reading, scene: Scene) -> bool:
    """到2025年,产业规模突破200亿元。丹阳市眼镜产业年产镜片|4亿片: whether a sentence that opens with a place tells what is there."""
    places = scene.places.between(r.sentence[0], r.start)
    opened = bool(places) and places[0].start == r.sentence[0]
    return opened and _THERE_IS.search(scene.text, r.clause[0], r.start) is not None


def _is_outlook(time: Time, scene: Scene) -> bool:
    """绍兴产值9013亿元,若守住增速,最快2027年过万亿。: a year to come that a story tells behind what has been."""
    if time.rule not in YEARS:
        return False
    guessed = scene.text.startswith("预期", time.end) or _GUESSED.search(scene.text, max(0, time.start - 4), time.start)
    return bool(guessed) and scene.lies_ahead(time.period[1]) and not asides.is_opening(time, scene)


def _is_to_come(time: Time, scene: Scene) -> bool:
    """当年招生240人,明年扩到600人。市里先后引进人才|413名: a time that has not begun yet, which tells nothing of what is done."""
    begins, day = time.period[0], scene.article.published
    return begins is not None and day is not None and begins > day


def _is_average(time: Time, scene: Scene) -> bool:
    """2025年生产总值13987亿元,增长6.0%,“十四五”期间年均增长6.1%。: years that a sentence on one year tells an average of, by the way."""
    begin = scene.sentences.at(time.start)[0]
    averaged = time.rule in _AVERAGED and _YEARLY.match(scene.text, time.end) is not None
    return averaged and any(other.rule in YEARS for other in scene.times.between(begin, time.start))


def of_average(time: Time, r: Reading, scene: Scene) -> bool:
    """2021年产值386亿元,近五年年均增长|28.6%;财政收入|25.4亿元: whether years that an average is of are none of a figure's own.

    The average too is told of the year that the sentence is on, where nothing says that the years end with it.
    """
    behind = r.before is not None and r.before.start >= time.end
    open_ended = time.rule in ("past_years", "year_since") and time.period[1] == scene.article.published
    return _is_average(time, scene) and (behind or open_ended)


def _opens(time: Time, scene: Scene) -> bool:
    """【经济】2023年,…: whether a time opens its clause; 这与“十五五”目标是衔接的 does not."""
    begin = scene.clauses.at(time.start)[0]
    if label := _LABEL.match(scene.text, begin, time.start):
        begin = label.end()
    named = _BESIDE.search(scene.text, begin, time.start) or _OF_NOUN.search(scene.text, begin, time.start)
    return time.start - begin <= _FRONT and not named


def above(r: Reading, scene: Scene) -> Time | None:
    """去年1-11月,工业增加值增长4.8%。/ 其中,仪器仪表制造业增长|14.6%: the time that the paragraph above opened a clause with."""
    block = scene.block(r.start)
    near = scene.above(block)
    same = scene.section(near.start) == scene.section(block.start)
    return _opened(near, scene) if same and not _is_above_plan(near, r, scene) else None


def _is_above_plan(block: Block, r: Reading, scene: Scene) -> bool:
    """2023年,…。为做好2024年工作,制定如下要点。 / 组织对接会|6场: whether a plan is laid down between a paragraph and a figure."""
    return block.start < genre.laid_down(scene.text) <= r.start


def released(r: Reading, scene: Scene) -> Time | None:
    """这座岛城的港口去年吞吐6.9亿吨。外贸进出口|3720亿元: what its paragraph told last, within a clause too, else `above`."""
    goes_on = r.measure is Measure.LEVEL and not scene.text.startswith(_SINCE_THEN, r.sentence[0])
    told = _reported(scene.block(r.start).start, r.sentence[0], scene) if goes_on else []
    return told[-1] if told else above(r, scene)


def parted(r: Reading, scene: Scene) -> Time | None:
    """去年营业收入86亿元。/ 分地区看,境外收入|31.8亿元: what `above` tells, of what the paragraph above is parted by."""
    return above(r, scene) if _PARTED.match(scene.text, scene.block(r.start).start) else None


def running(r: Reading, scene: Scene) -> Time | None:
    """What `above` tells, or the nearest paragraph above it in the section that tells a time so."""
    block, section = scene.block(r.start), scene.section(r.start)
    while block.start and scene.section(block.start - 1) == section:
        block = scene.above(block)
        if _is_above_plan(block, r, scene):
            return None
        if time := _opened(block, scene):
            return time
    return None


def asked(r: Reading, scene: Scene) -> Time | None:
    """记者:2022年的重点是什么? / 市长:全年铺排重点项目|322个: the year that the question above is about."""
    block = scene.block(r.start)
    near = scene.above(block)
    if near is block or not _QUESTION.fullmatch(scene.text, near.start, near.end):
        return None
    years = [t for t in scene.times.between(near.start, near.end) if t.rule in YEARS and asides.usable(t)]
    return years[0] if len(years) == 1 else None


def _opened(block: Block, scene: Scene) -> Time | None:
    opening = [t for t in _reported(block.start, block.end, scene) if _begins(t, scene)]
    return opening[-1] if opening else None


def _reported(begin: int, end: int, scene: Scene) -> list[Time]:
    """The periods of a stretch that figures are released for, and that are over."""
    told = [t for t in scene.times.between(begin, end) if asides.usable(t) and t.kind == "interval"]
    told = [t for t in told if t.rule in REPORTED and not scene.lies_ahead(t.period[1])]
    return [t for t in told if not (asides.is_comparison(t, scene) or asides.is_passing(t, scene))]


def _begins(time: Time, scene: Scene) -> bool:
    begin = scene.clauses.at(time.start)[0]
    return time.start - begin <= _NEAR or scene.text[begin : time.start] in _JUST


def _turns(time: Time, horizon: Time, scene: Scene) -> bool:
    """到2030年,…。今年,主要目标是…: whether a sentence behind a horizon turns to a year that it opens with."""
    at = scene.sentences.at(time.start)[0]
    return time.rule in YEARS and time.start > horizon.end and time.start - at <= _NEAR


def frame(r: Reading, scene: Scene) -> Time | None:
    """过去五年,… opening an earlier paragraph of the section."""
    section, block = scene.sections[scene.section(r.start)], scene.block(r.start)
    planned = scene.reports or scene.headings(r.start)[0] not in ("", scene.title)
    for time in reversed(scene.times.between(section.start, block.start)):
        turns = scene.delivered and time.rule in _RUNS  # 各位代表!我省“十四五”顺利收官。五年来,…
        begin = scene.sentences.at(time.start)[0] if turns else scene.block(time.start).start
        opens = asides.usable(time) and time.start - begin <= 2 and not _SUBJECT.search(scene.text, begin, time.start)
        ahead = (
            time.kind == "until"
            and (planned or scene.text[scene.block(time.start).end - 1] == ":")
            and scene.lies_ahead(time.period[1])
        )
        if opens and scene.reports and time.rule == "relative_year" and scene.lies_ahead(time.period[1]):
            return time  # 今年,… behind 今后五年,…
        if opens and (ahead or time.rule in _FRAMES or (section.level > 0 and time.rule in YEARS)):
            return time
    return None
