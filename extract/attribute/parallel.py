"""Amounts that stand with nothing but a place, as the part of the sentence before them opens: 寿光进出口312亿元;诸城184亿元."""

from __future__ import annotations

from typing import Final

from extract.attribute import alone, standings
from extract.attribute.reading import Reading
from extract.attribute.terms import fitting
from extract.models import Measure
from extract.scene import Scene

_WORD: Final = 2  # characters


def told(r: Reading, scene: Scene) -> Reading | None:
    """寿光进出口312亿元,出口承压;诸城|184亿元: what the part before opened with, where this one opens with nothing but a place."""
    head, part = r.parallel, scene.part(r.start, r.start)
    if head is None or r.first_behind(part[0]) is not r or not _is_alike(r, head):
        return None
    if any(fitting(r, scene, part[0], r.start)) or alone.its_size(r, scene):
        return None
    if not scene.places.between(*scene.part(head.start, head.start)):
        return None
    return head if standings.races(r, scene) or _shortens(r, head, scene) else None


def _is_alike(r: Reading, head: Reading) -> bool:
    """Whether both are amounts of one currency and of one order."""
    if r.figure.unit is None or head.figure.unit is None or r.figure.unit.unit != head.figure.unit.unit:
        return False
    levels = r.measure is Measure.LEVEL and head.measure is Measure.LEVEL
    return levels and alone.of_one_order(r, head)


def _shortens(r: Reading, head: Reading, scene: Scene) -> bool:
    """洛阳一般公共预算收入389.6亿元;襄阳收入|242.5亿元: whether a place and the end of the term told before stand before an amount."""
    begin = max(r.left, r.clause[0])
    words = scene.without(begin, r.start, scene.places, scene.times).removesuffix("为")
    if head.alias is None or not _WORD <= len(words) < r.start - begin:
        return False
    return scene.text.endswith(words, *head.alias)
