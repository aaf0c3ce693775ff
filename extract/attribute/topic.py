"""Amounts that only a place or a trade is named with, in a text on one thing: 外贸增长6.7%。…崇左以|1236.7亿元继续领跑."""

from __future__ import annotations

from extract.attribute import standings
from extract.attribute.reading import Reading
from extract.attribute.terms import growing
from extract.codebook import Alias
from extract.match import Hit
from extract.models import Measure
from extract.scene import Scene

_SURE, _HARDLY = 0.5, 0.4  # of the paragraph's topic, and of the title's


def decide(r: Reading, scene: Scene) -> bool:
    """Set what the paragraph, or else the title, is about, where nothing but a place or a trade stands before an amount."""
    if r.figure.kind != "money" or r.measure is not Measure.LEVEL or not standings.races(r, scene, trades=True):
        return False
    whole = r.last_value
    if whole is not None and whole.alias is not None and _in_same_money(whole, r, scene):
        r.indicator, r.alias, r.confidence = whole.indicator, whole.alias, _SURE
        r.decide("indicator", f"what its paragraph is about「{scene.text[slice(*whole.alias)]}」")
        return True
    if whole is None and (found := _only_amount(r, scene)):
        r.indicator, r.alias, r.confidence = growing(found.payload).indicator, (found.start, found.end), _SURE
        r.decide("indicator", f"what its paragraph is about「{scene.text[found.start : found.end]}」")
        return True
    if whole is None and (named := scene.topic):
        r.indicator, r.alias, r.confidence = growing(named.payload).indicator, (named.start, named.end), _HARDLY
        r.decide("indicator", f"what the title is about「{scene.text[named.start : named.end]}」")
        return True
    return False


def _in_same_money(whole: Reading, r: Reading, scene: Scene) -> bool:
    """Dollars are no part of what is told in yuan."""
    unit = r.figure.unit.unit if r.figure.unit else None
    told = whole.figure.unit.unit if whole.figure.kind == "money" and whole.figure.unit else None
    habit = scene.book.indicators[whole.indicator or "other"].unit
    return unit == told if told else unit == habit


def _only_amount(r: Reading, scene: Scene) -> Hit[tuple[Alias, ...]] | None:
    """生产总值超千亿元的有7个。胶州、寿光分列前二,依次为|1152.6亿元、1010亿元: the one amount that the paragraph has named."""
    named = [h for h in scene.aliases.between(scene.block(r.start).start, r.start) if scene.is_amount(h)]
    return named[-1] if len({h.payload[0].indicator for h in named}) == 1 else None
