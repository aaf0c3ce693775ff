"""Rates of those that a rate has counted: 研发投入强度在3%以上的县区有4个,其中天长|4.21%."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import standings
from extract.attribute.reading import Reading
from extract.attribute.terms import Found
from extract.models import Measure
from extract.scene import Scene

_CLASS: Final = re.compile(
    r"(?P<noun>[^,。;\d]{2,16}?)(?:在|超过?|低于|高于|不低于|不足|达到?|突破)?[\d.]{1,6}%(?:以[上下内])?的"
    r"(?:[共有]{1,2}\d|[^,。;\d]{0,6}(?:县区|市县|县市|区县|城市|省份|地区|[县市区省]|园区|开发区))"
)
_LAST: Final = re.compile("(?:末位|最低|最高|首位|垫底|居首|最[快慢多少])[^,。;\\d]{0,6}$")


def told(r: Reading, scene: Scene) -> Found | None:
    """The term of the rate that says which places are counted, where a place and a rate alone stand behind them."""
    if r.figure.kind != "percent" or r.measure not in (Measure.LEVEL, Measure.SHARE, Measure.COMPLETION):
        return None
    counted = _CLASS.search(scene.text, r.sentence[0], r.start)
    alone = standings.races(r, scene) or _LAST.search(scene.text, r.clause[0], r.start)
    if counted is None or not alone:
        return None
    hits = [h for h in scene.aliases.between(*counted.span("noun")) if h.end == counted.end("noun")]
    return next(((h, a) for h in hits for a in h.payload if "percent" in a.kinds), None)
