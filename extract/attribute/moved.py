"""How what the sentence before told has moved: 常住人口985万人。与2020年相比,增加|48万人."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.measure import MOVES
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN
from extract.models import Measure
from extract.scene import Scene

_ONLY_MOVED: Final = re.compile(  # 与2020年相比,合肥、宁波分别增加|48.4万人
    f"(?:(?:[与同跟和比较]|较之|相较于?)?(?:末|底|同期)?(?:相?比)?[,、和与及]*)?(?:[两三四五六七八九十\\d]{{1,2}}年(?:间|来|累计)?)?(?:分别|共|累计|净|则|又|约|再|仅|已)*(?:{MOVES}|增|减|多|少)(?:了|约|近)*"
)

_ONLY_GREW: Final = re.compile(
    "(?:(?:从|就|论)?(?:增速|增幅)(?:来?看|上|方面)?,)?[,的]?(?:[两二三四五]者|[两三四五][地市县省])(?:分别|依次)?(?:同比)?(?:增长|下降)(?:约|了)?"
)


def told(r: Reading, scene: Scene) -> Reading | None:
    """常住人口985万人。与2020年相比,增加|48万人: what the sentence before told, where nothing else is named."""
    if r.before is None and r.last_value is not None and r.measure in GROWN and _they_grew(r, scene):
        return r.last_value
    if r.measure is not Measure.CHANGE or r.before is not None or r.last_told is None:
        return None
    if not _ONLY_MOVED.fullmatch(scene.without(r.sentence[0], r.start, scene.places, scene.times)):
        return None
    one: Reading | None = r.last_told
    while one is not None and not _may_move(one, r):
        one = one.before
    return one


def _they_grew(r: Reading, scene: Scene) -> bool:
    """从增速看,三者分别增长|5.1%: whether nothing is named but that those told of before have grown."""
    return _ONLY_GREW.fullmatch(scene.without(r.sentence[0], r.start, scene.times)) is not None


def _may_move(one: Reading, r: Reading) -> bool:
    """Whether a figure may move by another: a rate by points, an amount by one of its unit."""
    if r.figure.kind == "pp":
        return one.figure.kind == "percent"
    same = one.figure.unit is not None and r.figure.unit is not None and one.figure.unit.unit == r.figure.unit.unit
    return same and one.measure is Measure.LEVEL
