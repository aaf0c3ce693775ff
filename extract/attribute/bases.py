"""The time of what something has risen or fallen from: 由|1.28%提升至1.8% under 过去五年, 与2020年相比,由|1456家增加到2087家."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from extract.attribute import asides, earlier
from extract.attribute.period import Time
from extract.attribute.reading import Reading
from extract.attribute.scope import Found, of
from extract.attribute.span import YEARS
from extract.scene import Scene

AGAINST: Final = "what it is held against: "
_BOTH_ENDS: Final = re.compile("20\\d\\d年[到至]20\\d\\d年")  # 2012年到2021年,…由|4558亿元增加到11026亿元
_REVISED: Final = re.compile("(?:最终)?(?:核实|核定|修订|修正|调整)[为到]")
_ACCOUNTED: Final = frozenset(
    {"gdp", "value_added", "retail_sales", "fixed_asset_investment", "fiscal_revenue", "population"}
)
_COMPARED: Final = ("相比,", "比,", "相较,", ",")  # 与2020年|相比,


def of_base(r: Reading, scene: Scene) -> Found | None:
    """由1.28%提升至1.8% under 过去五年: what it rose from belongs to the year before the period."""
    said = next((t for t in reversed(scene.times.between(r.sentence[0], r.start)) if asides.usable(t)), None)
    frame = said or earlier.in_paragraph(r, scene) or earlier.frame(r, scene) or scene.heading_times(r.start)
    own = max(r.left, *(scene.text.rfind(word, r.left, r.start) for word in ("从", "由")))
    if any(asides.usable(t) for t in scene.times.between(own, r.start)):
        return None
    if said is not None and said.rule == "now" and (then := _before_now(said, r, scene)):
        return of(then, scene, "from which another figure of its sentence rose: ")
    if source := [t for t in scene.times.between(r.sentence[0], own) if t.kind == "from"]:
        return of(source[-1], scene, "from which another figure of its sentence rose: ")
    if said is not None and r.indicator in _ACCOUNTED and _REVISED.match(scene.text, r.end):
        return of(said, scene)  # 2021年由初步核算的|5447亿元调整为5384亿元
    if held := _held_against(r, frame, scene):
        return of(held, scene, AGAINST)
    if frame is None:
        return None
    first, last = frame.period
    published = scene.article.published
    if last is None or (first is None and (published is None or last <= published)):
        return None
    ends = _BOTH_ENDS.fullmatch(scene.text, frame.start, frame.end)
    if first is not None and frame.rule == "year_range" and (ends or scene.text[frame.start - 1] in "从由"):
        return Found(
            (dt.date(first.year, 1, 1), dt.date(first.year, 12, 31)),
            "base",
            "the first of the years from which it rose",
        )
    soon = first is None and published is not None and last > published and last.year == published.year
    if published is not None and (
        soon or (first is not None and first > published)
    ):  # 年底投用后,能力将由|80万标箱提升到…
        return Found((None, published), "base", "the article's date")
    since = first or published or last  # until 2025: from where it stood as the article was written
    end = dt.date(since.year - 1, 12, 31)
    return Found((None, end), "base", f"the year before the period in which it rose or fell: period/{frame.rule}")


def _held_against(r: Reading, frame: Time | None, scene: Scene) -> Time | None:
    """2021年生产总值是2012年的2.6倍;人均由|2.8万元提高到6.9万元: the years before that its paragraph holds the year told against.

    与2020年相比,企业由|1456家增加到2087家: or that its sentence opens with.
    """
    opening = [t for t in scene.times.between(r.sentence[0], r.clause[0]) if t.kind == "base" and t.period[1]]
    if opening and scene.text.startswith(_COMPARED, opening[-1].end):
        return opening[-1]
    end = frame.period[1] if frame is not None and frame.rule in YEARS else None
    if frame is None or end is None:
        return None
    told = scene.times.between(max(frame.end, scene.block(r.start).start), r.start)
    bases = [t for t in told if t.kind == "base" and t.rule == "year" and t.period[1]]
    return next((t for t in reversed(bases) if t.period[1] and t.period[1].year < end.year - 1), None)


def _before_now(now: Time, r: Reading, scene: Scene) -> Time | None:
    """2012年,…;如今已扩至15.8平方公里,企业从|7家增加到214家: the past that a sentence sets against today."""
    told = [
        t
        for t in scene.times.between(r.sentence[0], now.start)
        if asides.usable(t) and t.rule in (*YEARS, "years_away")
    ]
    past = [t for t in told if t.period[1] and not scene.lies_ahead(t.period[1])]
    return past[-1] if past else None
