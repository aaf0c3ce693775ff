"""The period a figure belongs to: the time named nearest before it, else its headings', else the article's."""

from __future__ import annotations

import datetime as dt
from typing import Final

import regex
from extract.attribute.period import Interval, Time
from extract.attribute.reading import Reading
from extract.models import Status
from extract.scene import Scene


_RISES_TO: Final = regex.compile(r"(?:增加|提高|增长|扩大|提升|上升|下降|降低|缩小|减少|增|升|降|收窄|缩|压缩|跃升|攀升|回落|压减|拓展|扩|调整)(?:到|至|为)")
_RISES_FROM: Final = regex.compile(r"(?:从|由)[^,。;、]{0,14}$")
_FROM_REACH: Final = 24
_CHOSEN_BEHIND: Final = regex.compile(r"入选|获批|成为|通过|获评|列入|纳入|上榜")
_DONE_BEHIND: Final = regex.compile(r"[^,。;]{0,6}(?:通车|建成|投用|开通|投产|竣工|开工|完工|投运)")
# Openings of a paragraph that speak for the paragraphs below it as well.
_RELATIVE: Final = frozenset({"past_year"})  # 过去一年: what stands as it is told is not of that year
_YEARS: Final = frozenset({"relative_year", "year"})
_FRAMES: Final = frozenset({"past_years", "five_years", "past_year", "coming_years", "plan_years", "year_range", "new_year"})


def decide(r: Reading, scene: Scene) -> None:
    """Set period and its kind from the nearest scope that names one."""
    if r.before is not None and scene.text[r.before.end : r.start] == ":":
        r.period, r.period_kind = r.before.period, r.before.period_kind  # the shares of one ratio
        r.decide("period", "that of the ratio's first share")
        return
    if r.before is not None and r.before.indicator == r.indicator and r.before.clause == r.clause and r.before.period_kind not in ("", "from", "base") and not _named_since(r, scene):
        r.period, r.period_kind = r.before.period, r.before.period_kind
        r.decide("period", "that of the figure before it in the clause")
        return
    if r.follows is not None and r.figure.kind != r.follows.figure.kind and not [t for t in scene.times.between(r.follows.end, r.start) if _usable(t)]:
        r.period, r.period_kind = r.follows.period, r.follows.period_kind
        r.decide("period", "that of the figure it tells the growth or share of")
        return
    habit = scene.book.indicators[r.indicator].kind if r.indicator else "flow"
    told = r.status is Status.FORECAST or r.figure.unit_raw == "大" or (habit == "attribute" and _of_one_project(r))
    if source := [t for t in scene.times.between(r.left, r.start) if t.kind == "from"]:
        _take(r, source[-1], f"from which it rose or fell: period/{source[-1].rule}")
        return
    time = _in_clause(r, scene) if told else _in_sentence(r, scene)
    if (end := _RISES_TO.search(scene.text, r.left, r.start)) and r.before is not None:
        start = scene.text.rfind("从", r.sentence[0], r.before.start)
        start = max(start, scene.text.rfind("由", r.sentence[0], r.before.start))
        if start >= 0 and r.before.start - start < _FROM_REACH:
            own = [t for t in scene.times.between(r.before.end, end.end()) if _usable(t)]
            outer = [t for t in scene.times.between(r.sentence[0], start) if _usable(t)]
            time = (own or outer or [None])[-1]  # 由2020年的392家增加到800家: the second year is not the first's
    elif _RISES_FROM.search(scene.text, r.left, r.start) and _RISES_TO.search(scene.text, r.end, min(len(scene.text), r.end + 24)):
        if _base(r, time, scene):
            return
    if time is not None:
        _take(r, time, f"period/{time.rule}「{scene.text[time.start : time.end]}」")
        return
    event = not told and (habit == "flow" or _happened(r, scene) or _horizon(r, scene))
    if event and (time := _in_paragraph(r, scene) or _frame(r, scene)):
        _take(r, time, f"earlier in the paragraph or section: period/{time.rule}「{scene.text[time.start : time.end]}」")
        return
    heading = scene.heading_times(r.start)
    if heading is not None and heading.period[1] and not told and (event or heading.rule == "year" or (habit == "stock" and heading.rule not in _RELATIVE)):
        period = heading.period if event else (None, heading.period[1])
        r.period, r.period_kind = period, heading.kind
        r.decide("period", f"from the heading: period/{heading.rule}")
        return
    if event and scene.title_year is None and scene.period is not None:
        _take(r, scene.period, f"what the article reports on: period/{scene.period.rule}")
        return
    if scene.title_year is not None and not told:
        year = scene.title_year
        r.period, r.period_kind = (dt.date(year, 1, 1) if event else None, dt.date(year, 12, 31)), "title"
        r.decide("period", "the year that the title reports on")
        return
    r.period, r.period_kind = (None, scene.article.published), "article"
    r.decide("period", "the article's date")


def _base(r: Reading, time: Time | None, scene: Scene) -> bool:
    """由1.28%提升至1.8% under 过去五年: what it rose from belongs to the year before the period."""
    named = [t for t in scene.times.between(max(r.left, scene.text.rfind("从", r.left, r.start), scene.text.rfind("由", r.left, r.start)), r.start) if _usable(t)]
    if named:
        return False
    frame = time or _in_paragraph(r, scene) or _frame(r, scene) or scene.heading_times(r.start)
    if frame is None or frame.period[0] is None or frame.period[1] is None:
        return False
    year = frame.period[0].year - 1
    r.period, r.period_kind = (None, dt.date(year, 12, 31)), "base"
    r.decide("period", f"the year before「{scene.text[frame.start : frame.end] if time else frame.rule}」, from which it rose or fell")
    return True


def _take(r: Reading, time: Time, rule: str) -> None:
    r.period, r.period_kind = time.period, time.kind
    r.decide("period", rule)


def _usable(time: Time) -> bool:
    return time.kind not in ("base", "from", "vague") and time.period[1] is not None


def _in_sentence(r: Reading, scene: Scene) -> Time | None:
    return next((t for t in reversed(scene.times.between(r.sentence[0], r.start)) if _usable(t)), None)


def _in_clause(r: Reading, scene: Scene) -> Time | None:
    return next((t for t in reversed(scene.times.between(r.clause[0], r.start)) if _usable(t)), None)


def _in_paragraph(r: Reading, scene: Scene) -> Time | None:
    """The last time named earlier in the paragraph, where it opened its sentence or clause and spoke of what had happened."""
    block = scene.block(r.start)
    times = [t for t in scene.times.between(block.start, r.sentence[0]) if _usable(t)]
    ahead = scene.article.published
    horizon = [t for t in times if t.kind == "until" and ahead and t.period[1] and t.period[1] > ahead]
    if horizon:
        return horizon[-1]
    opening = [t for t in times if t.start - scene.clauses.at(t.start)[0] <= 3]
    if not opening:
        return None
    last = opening[-1]
    return None if last.rule in ("date", "day_of_month") else last


def listed_years(start: int, end: int, count: int, scene: Scene) -> list[Interval]:
    """The years that a range (2019—2023年) or a list (2021年、2022年) before 分别 names, where they are as many as the numbers."""
    times = [t for t in scene.times.between(start, end) if _usable(t)]
    if not times:
        return []
    first, last = times[-1].period
    if times[-1].rule == "year_range" and first and last and last.year - first.year + 1 == count:
        return [(dt.date(y, 1, 1), dt.date(y, 12, 31)) for y in range(first.year, last.year + 1)]
    listed = [t.period for t in times[-count:] if t.rule in _YEARS]
    return listed if len(listed) == count and len({p[1] for p in listed}) == count else []


def _named_since(r: Reading, scene: Scene) -> bool:
    """Whether a time is named between a figure and the one before it."""
    return r.before is not None and any(t.period[1] for t in scene.times.between(r.before.end, r.start))


def _of_one_project(r: Reading) -> bool:
    """总投资为5亿元: a project's own scale, unless the sentence has counted the projects that it sums up."""
    if r.project is not None:
        return True
    before = r.before
    while before is not None and before.indicator != "project_count":
        before = before.before
    return r.indicator == "investment_total" and before is None


def _horizon(r: Reading, scene: Scene) -> bool:
    """到2027年,… earlier in the paragraph: what follows lies at that horizon, stocks too."""
    time, published = _in_paragraph(r, scene), scene.article.published
    return bool(time and published and time.kind == "until" and time.period[1] and time.period[1] > published)


def _frame(r: Reading, scene: Scene) -> Time | None:
    """过去五年,… opening an earlier paragraph of the section."""
    section, block = scene.sections[scene.section(r.start)], scene.block(r.start)
    for time in reversed(scene.times.between(section.start, block.start)):
        opens = _usable(time) and time.start - scene.block(time.start).start <= 2
        ahead = time.kind == "until" and scene.article.published and time.period[1] and time.period[1] > scene.article.published
        if opens and (ahead or time.rule in _FRAMES or (section.level > 0 and time.rule in _YEARS)):
            return time
    return None


def _happened(r: Reading, scene: Scene) -> bool:
    start = max(r.clause[0], r.left)
    if _DONE_BEHIND.match(scene.text, r.end, r.right) or _CHOSEN_BEHIND.search(scene.text, r.end, r.right):
        return True
    return any("event" in h.payload for h in scene.cues.between(start, r.start))
