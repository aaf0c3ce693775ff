"""Amounts that stand with nothing but a place, as the part of the sentence before them opens: 寿光进出口312亿元;诸城184亿元."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import alone, standings
from extract.attribute.by_the_way import grows
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN, fitting
from extract.models import Measure
from extract.scene import Scene

_WORD: Final = 2  # characters
_PART: Final = re.compile("其中|主要是")


def told(r: Reading, scene: Scene) -> Reading | None:
    """寿光进出口312亿元,出口承压;诸城|184亿元: what the part before opened with, where this one opens with nothing but a place."""
    if past := _past_aside(r, scene):
        return past
    head, part = r.parallel, scene.part(r.start, r.start)
    if (
        head is None
        or r.first_behind(part[0]) is not r
        or not scene.places.between(*scene.part(head.start, head.start))
    ):
        return None
    if any(fitting(r, scene, part[0], r.start)) or alone.its_size(r, scene):
        return None
    if _grows_too(r, head):
        return head if alone.nothing_named(r, scene) else None
    if not _in_same_money(r, head):
        return None
    return head if _shortens(r, head, scene) or (alone.of_one_order(r, head) and standings.races(r, scene)) else None


def _past_aside(r: Reading, scene: Scene) -> Reading | None:
    """江苏投资增长5.5%,其中制造业投资增长9.2%;上海增长|37.7%: the growth of a place, where that of another was told before an aside."""
    one, part = r.before, scene.part(r.start, r.start)[0]
    if one is None or r.measure not in GROWN or not _PART.match(scene.text, one.clause[0]):
        return None
    if r.first_behind(part) is not r or one.sentence != r.sentence or scene.text[part - 1] != ";":
        return None
    if not scene.places.between(part, r.start) or any(fitting(r, scene, part, r.start)):
        return None
    while one is not None and one.sentence == r.sentence and _PART.match(scene.text, one.clause[0]):
        one = one.before
    return one if one is not None and one.sentence == r.sentence and one.measure in GROWN else None


def _grows_too(r: Reading, head: Reading) -> bool:
    """聊城进出口311亿元,下降14.2%,主要是铜精矿进口少了三成;滨州下降|8.8%: a growth, where that of the head was told before an aside."""
    one = r.before if grows(r) and head.sentence == r.sentence else None
    aside = one is not None and one.measure in GROWN and one.indicator != head.indicator
    while one is not None and one.follows is not head:
        one = one.before
    return aside and one is not None and one.measure in GROWN


def _in_same_money(r: Reading, head: Reading) -> bool:
    """Whether both are amounts of one currency."""
    if r.figure.unit is None or head.figure.unit is None or r.figure.unit.unit != head.figure.unit.unit:
        return False
    return r.measure is Measure.LEVEL and head.measure is Measure.LEVEL


def _shortens(r: Reading, head: Reading, scene: Scene) -> bool:
    """洛阳一般公共预算收入389.6亿元;襄阳收入|242.5亿元: whether the end of the term told before stands before an amount, behind a place."""
    begin = max(r.left, r.clause[0])
    words = scene.without(begin, r.start, scene.places, scene.times).removesuffix("为")
    placed = scene.places.between(scene.part(r.start, r.start)[0], r.start)
    if head.alias is None or not placed or len(words) < _WORD:
        return False
    return scene.text.endswith(words, *head.alias)
