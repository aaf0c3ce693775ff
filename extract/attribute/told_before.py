"""The period of what stands before a figure: the year told just before (那一年), that of the whole it is a part of."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import asides
from extract.attribute.reading import Reading
from extract.attribute.scope import Found, of
from extract.attribute.span import YEARS
from extract.scene import Scene

_THAT_YEAR: Final = re.compile("(?:也?(?:就是?)?在?)?(?:那一?年|这一年|同一?年|当年),")
_THEN: Final = re.compile("(?:那时候?|彼时|当时)(?!代)")
_AS_WHOLE: Final = "that of the whole it is a part of"


def that_year(r: Reading, scene: Scene) -> Found | None:
    """转折发生在2019年。那一年,公司拿下|180亩土地: the year told before; 2019年从嘉定迁来,当时只有|63名员工 too."""
    then = _THEN.match(scene.text, r.clause[0], r.start) or _THEN.match(scene.text, r.sentence[0], r.start)
    begin = then.start() if then else r.sentence[0]
    opened = then or _THAT_YEAR.match(scene.text, begin, r.start)
    if opened is None or any(asides.usable(t) for t in scene.times.between(opened.end(), r.start)):
        return None
    block = scene.block(begin)
    front = scene.above(block).start if begin == block.start and begin else block.start
    told = [t for t in scene.times.between(front, begin) if t.rule in YEARS]
    if not told and block.start and opened.group().startswith("同一年"):  # of what the paragraph above told
        told = [t for t in scene.times.between(scene.above(block).start, begin) if t.rule in YEARS and t.kind != "base"]
    over = bool(told) and not scene.lies_ahead(told[-1].period[1])
    return of(told[-1], scene, "the year told just before: ") if over else None


def part(r: Reading, scene: Scene) -> Found | None:
    """2020年两地共建园区,规划面积23.6平方公里,其中浦口|7.6平方公里、来安|16平方公里: as the whole that a figure is a part of."""
    before = r.before
    if before is None or before.sentence != r.sentence or before.indicator != r.indicator or r.figure.relative:
        return None
    listed = before.trace.get("period") == _AS_WHOLE and ";" not in scene.text[before.end : r.start]
    parted = listed or (scene.text.startswith("其中", r.clause[0]) and before.end == r.clause[0] - 1)
    if (
        not parted
        or before.figure.unit != r.figure.unit
        or any(map(asides.usable, scene.times.between(before.end, r.start)))
    ):
        return None
    return Found(before.period, before.period_kind, _AS_WHOLE)
