"""The period a figure belongs to: the time named nearest before it, else its headings', else the article's."""

from __future__ import annotations

import datetime as dt
from extract.attribute.period import Time
from extract.attribute.reading import Reading
from extract.models import Status
from extract.scene import Scene


def decide(r: Reading, scene: Scene) -> None:
    """Set period and its kind from the nearest scope that names one."""
    habit = scene.book.indicators[r.indicator].kind if r.indicator else "flow"
    told = r.status is Status.FORECAST or r.figure.unit_raw == "大" or (r.project is not None and habit == "attribute")
    time = _in_clause(r, scene) if told else _in_sentence(r, scene)
    if time is not None:
        _take(r, time, f"period/{time.rule}「{scene.text[time.start : time.end]}」")
        return
    event = not told and (habit == "flow" or _happened(r, scene))
    if event and (time := _in_paragraph(r, scene)):
        _take(r, time, f"earlier in the paragraph: period/{time.rule}「{scene.text[time.start : time.end]}」")
        return
    heading = scene.heading_times(r.start)
    if heading is not None and heading.period[1] and not told and habit != "attribute":
        period = heading.period if event else (None, heading.period[1])
        r.period, r.period_kind = period, heading.kind
        r.decide("period", f"from the heading: period/{heading.rule}")
        return
    if scene.title_year is not None and not told:
        year = scene.title_year
        r.period, r.period_kind = (dt.date(year, 1, 1) if event else None, dt.date(year, 12, 31)), "title"
        r.decide("period", "the year that the title reports on")
        return
    r.period, r.period_kind = (None, scene.article.published), "article"
    r.decide("period", "the article's date")


def _take(r: Reading, time: Time, rule: str) -> None:
    r.period, r.period_kind = time.period, time.kind
    r.decide("period", rule)


def _usable(time: Time) -> bool:
    return time.kind not in ("base", "vague") and time.period[1] is not None


def _in_sentence(r: Reading, scene: Scene) -> Time | None:
    return next((t for t in reversed(scene.times.between(r.sentence[0], r.start)) if _usable(t)), None)


def _in_clause(r: Reading, scene: Scene) -> Time | None:
    return next((t for t in reversed(scene.times.between(r.clause[0], r.start)) if _usable(t)), None)


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
