"""Amounts that only a place or a trade is named with, in a text on one thing: 外贸增长6.7%。…崇左以|1236.7亿元继续领跑."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.terms import growing
from extract.models import Measure
from extract.scene import Scene

# What may stand between the place or trade and its amount.
_BETWEEN: Final = re.compile(
    r"(?:一地|一市|一县|一区|一家|一项|方面|体量虽[小大]|虽然?|则|也|还|又|就|仍|更|却|以|有|是|为|达到?|只|仅|只有|紧随其后|垫底|居首|稳|冲|做|力争|争取|要|将|可|"
    r"从|由|去年|上年|今年|年初|同期|的|分别|、|和|与|,|约|近|超过?|逾|突破|在|到|了|提高|增加|扩大){0,8}"
)
_BEHIND: Final = re.compile(
    r"[,。;、:)\n]|(?:以上|左右|上下|之多)?(?:[,。;、)\n]|的(?:总量|规模|成绩|体量)|继续|领跑|居|位居|排|列|稳居|紧随|垫底|和|与|及|提高到|增加到|增至|降至|回落|缩小到)"
)
_SURE, _HARDLY = 0.5, 0.4  # of the paragraph's topic, and of the title's


def decide(r: Reading, scene: Scene) -> bool:
    """Set what the paragraph, or else the title, is about, where nothing but a place or a trade stands before an amount."""
    if r.figure.kind != "money" or r.measure is not Measure.LEVEL or not _is_alone(r, scene):
        return False
    whole = r.last_value
    if whole is not None and whole.alias is not None and _in_same_money(whole, r, scene):
        r.indicator, r.alias, r.confidence = whole.indicator, whole.alias, _SURE
        r.decide("indicator", f"what its paragraph is about「{scene.text[slice(*whole.alias)]}」")
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


def _is_alone(r: Reading, scene: Scene) -> bool:
    """Whether nothing but a place or a trade, and what joins it, stands before the amount, and no noun behind."""
    begin = max(r.left, r.sentence[0])
    named = [n.end for n in scene.places.between(begin, r.start)]
    named += [h.end for h in scene.sectors.between(begin, r.start)]
    if not named or not _BEHIND.match(scene.text, r.end):
        return False
    return any(_BETWEEN.fullmatch(scene.text, end, r.start) for end in named)
