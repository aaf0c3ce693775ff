"""The period a figure belongs to: the time named nearest before it, else its headings', else the article's."""

from __future__ import annotations

import datetime as dt
from typing import Final

from extract.attribute.period import Time
from extract.attribute.reading import Reading
from extract.scene import Scene

# Whose figures describe a thing as it is told, so that a time named for another thing does not reach them.
_AS_TOLD: Final = ("attribute", "stock")


def decide(r: Reading, scene: Scene) -> None:
    """Set period and its kind from the nearest scope that names one."""
    habit = scene.book.indicators[r.indicator].kind if r.indicator else "flow"
    time = _in_sentence(r, scene)
    if time is not None and not (r.project and habit == "attribute" and r.period_kind != "target" and time.start < r.clause[0]):
        _take(r, time, f"period/{time.rule}「{scene.text[time.start : time.end]}」")
        return
    event = habit == "flow" or _happened(r, scene)
    if event and (time := _in_paragraph(r, scene)):
        _take(r, time, f"earlier in the paragraph: period/{time.rule}「{scene.text[time.start : time.end]}」")
        return
    heading = scene.heading_times(r.start)
    if heading is not None and (event or habit == "stock" and _in_report_line(r, scene)):
        _take(r, heading, f"from the heading: period/{heading.rule}")
        return
    if event and scene.clock(r.start).year is not None:
        year = scene.clock(r.start).year or 0
        r.period, r.period_kind = (dt.date(year, 1, 1), dt.date(year, 12, 31)), "title"
        r.decide("period", "the year that title or heading reports on")
        return
    year = scene.clock(r.start).year
    published = scene.article.published
    if year is not None and published is not None and year < published.year:
        r.period, r.period_kind = (None, dt.date(year, 12, 31)), "title"
        r.decide("period", "the end of the year that title or heading reports on")
        return
    r.period, r.period_kind = (None, published), "article"
    r.decide("period", "the article's date")


def _take(r: Reading, time: Time, rule: str) -> None:
    r.period, r.period_kind = time.period, time.kind
    r.decide("period", rule)


def _usable(time: Time) -> bool:
    return time.kind not in ("base", "vague") and time.period[1] is not None


def _in_sentence(r: Reading, scene: Scene) -> Time | None:
    times = [t for t in scene.times.between(r.sentence[0], r.start) if _usable(t)]
    if times:
        return times[-1]
    behind = [t for t in scene.times.between(r.end, r.right) if _usable(t) and t.rule in ("year", "year_half", "year_quarter")]
    return behind[0] if behind and r.figure.kind == "nothing" else None


def _in_paragraph(r: Reading, scene: Scene) -> Time | None:
    """The last time named earlier in the paragraph, where it opened its sentence or clause and spoke of what had happened."""
    block = scene.block(r.start)
    times = [t for t in scene.times.between(block.start, r.sentence[0]) if _usable(t) and t.kind != "until"]
    opening = [t for t in times if t.start - scene.clauses.at(t.start)[0] <= 3]
    if not opening:
        return None
    last = opening[-1]
    return None if last.rule in ("date", "day_of_month") else last


def _happened(r: Reading, scene: Scene) -> bool:
    start = max(r.clause[0], r.left)
    return any("event" in h.payload for h in scene.cues.between(start, r.start))


def _in_report_line(r: Reading, scene: Scene) -> bool:
    return any("event" in h.payload for h in scene.cues.between(r.clause[0], r.right))
