"""What a text told before that an amount or a growth without a name goes on with: not a part of it, nor a trade."""

from __future__ import annotations

from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN
from extract.scene import Scene


def grew_before(r: Reading) -> Reading | None:
    """规上工业增加值增长0.5%。芜湖以6.6%的增速居首,合肥突破|2800亿元: the growth told of another place in the same sentence."""
    one = r.before
    while one is not None and one.sentence == r.sentence and one.measure not in GROWN:
        one = one.before
    return one if one is not None and one.sentence == r.sentence and one.alias else None


def whole_of(told: Reading | None, scene: Scene) -> Reading | None:
    """消费价格上涨0.3%,其中居住类上涨0.2%。6月当月上涨|0.1%: what the sentence before told of before it came to parts."""
    parts = scene.text.find("其中", told.sentence[0], told.start) if told is not None else -1
    one = told.first_behind(parts).before if told is not None and parts >= 0 else told
    if one is None and told is not None and told.first.last_value is not None:
        return told.first.last_value  # 进出口3.76万亿元。其中出口2.39万亿元;进口1.37万亿元。
    return one or told


def of_economy(told: Reading | None, r: Reading) -> Reading | None:
    """全省GDP增长5%,规上工业更是增长9%。辽宁增长|2.1%: what the sentence before told of the economy, before a part of it."""
    one = told if told is not None and told.sentence != r.sentence and r.measure in GROWN else None
    while one is not None and not (one.indicator == "gdp" and one.measure in GROWN):
        one = one.before
    return one or told
