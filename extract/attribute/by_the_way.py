"""Figures told by the way, which the growth behind them does not go on with: a part's, a place's, a count in passing."""

from __future__ import annotations

from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN
from extract.models import Measure
from extract.scene import Scene


def grows(r: Reading) -> bool:
    """Whether a figure is a rate of growth in percent."""
    return r.figure.kind == "percent" and r.measure in GROWN


def is_told(previous: Reading, r: Reading, scene: Scene) -> bool:
    """Whether the growth of something else than of the figure before it is told."""
    return _grew_instead(previous, r, scene) or _is_passing(previous, r, scene) or _is_part_of(previous, r)


def _grew_instead(previous: Reading, r: Reading, scene: Scene) -> bool:
    """甲县增长21.6%,仅电站就完成|9.3亿元;乙县下降1.4%: what is told by the way, where the growth of another place or time goes on."""
    if not grows(r) or previous.measure in GROWN or previous.figure.kind == "pp":
        return False
    apart = scene.text.find(";", previous.end, r.left if r.before is not previous else r.start)
    if apart < 0 or previous.back_to(lambda one: one.measure in GROWN) is None:
        return False
    starts = {n.start for n in scene.places.between(apart, r.start)}
    starts |= {t.start for t in scene.times.between(apart, r.start)}
    return apart + 1 in starts


def _is_passing(previous: Reading, r: Reading, scene: Scene) -> bool:
    """甲县到资6.9亿美元;乙市5.8亿美元,德企达到43家;丙县增速最快,为|47.2%: a count where each part tells an amount of a place."""
    amount = previous.before
    if previous.figure.kind != "count" or r.measure not in GROWN or amount is None or amount.figure.kind != "money":
        return False
    part, opened = (scene.text.rfind(";", r.sentence[0], at) + 1 for at in (r.start, previous.start))
    places = {n.start for n in scene.places.between(opened, r.start)}
    return part > opened > 0 and {part, opened} <= places and opened <= amount.start


def _is_part_of(previous: Reading, r: Reading) -> bool:
    """工业增加值增长15.7%,其中煤炭业占比73.2%,增长|20%: what a part grew by, and no share that grew."""
    return previous.measure is Measure.SHARE and previous.indicator == "industry_share" and grows(r)
