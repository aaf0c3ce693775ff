"""Figures that say in so many words what told before they go on with: 已开工58个 of so many projects, 预计全年可突破550亿元."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.scene import Scene

_DONE_TO_THEM: Final = re.compile(
    "(?:已经?|均|正在?|累计|实际){0,2}(?P<done>(?:尚?未)?(?:开工(?:建设)?|在建|竣工|投产|注册|落地|签约|建成|入库|入统|供地|摘牌|开业))的?(?:有|达|共)?"
)
_EXPECTED: Final = re.compile(
    "(?:预计|预期|力争|有望)?到?(?:今年|全年|年底|年内|20\\d\\d年)*底?,?(?:预计|力争|有望|可望|将|可|能|要|确保)*"
    "(?:突破|达到?|超过?|实现|完成|增至|迈上|冲刺|过)(?:约|近)?"
)
_YEARS_PARTS: Final = 5  # times that a part of a year goes into it
_GIVEN: Final = re.compile(
    "(?:其中,?)?(?:一[个家座]?[^,。;\\d]{0,4})?(?:就|便|独自|却)*(?:贡献|拿下|拿出|完成|创造|占去?|拿走)了?(?:约|近|超过?)?"
)


def told(r: Reading, scene: Scene) -> tuple[Reading, str] | None:
    """The figure told before that a figure goes on with, and the rule, which holds what that names at `%s`."""
    if one := _of_set(r, scene) or _given(r, scene):
        return one, "a part of「%s」told before"
    return (one, "what the sentence before told「%s」") if (one := _expected(r, scene)) else None


def _of_set(r: Reading, scene: Scene) -> Reading | None:
    """162个签约项目中,已注册公司121个;已开工|58个: those of the projects that its sentence opens with to which something was done."""
    first = r
    while first.before is not None:
        first = first.before
    same = first.indicator == "project_count" and first.figure.unit_raw == r.figure.unit_raw
    if first is r or not same or first.alias is None or not scene.text.startswith("中,", first.alias[1]):
        return None
    done = _DONE_TO_THEM.fullmatch(scene.text, max(r.left, r.clause[0]), r.start)
    if done is None:
        return None
    r.label = f"{done.group('done')}项目"
    return first


def _expected(r: Reading, scene: Scene) -> Reading | None:
    """前9个月产值416亿元,税收21.3亿元。预计全年可突破|550亿元: what the sentence before told first of so large an amount."""
    if r.before is not None or not _EXPECTED.fullmatch(scene.text, r.sentence[0], r.start):
        return None
    amounts = [one for one in _amounts(r) if one.figure.value <= r.figure.value < one.figure.value * _YEARS_PARTS]
    return amounts[-1] if amounts else None


def _given(r: Reading, scene: Scene) -> Reading | None:
    """全市预算收入1209.3亿元。江阴一个县级市就贡献了|270.5亿元: a part of what the sentence before told last."""
    amounts = _amounts(r)
    opened = bool(amounts) and r.before is None and scene.places.between(r.sentence[0], r.start)
    if not opened or not _GIVEN.fullmatch(scene.without(r.sentence[0], r.start, scene.places)):
        return None
    return amounts[0] if r.figure.value < amounts[0].figure.value else None


def _amounts(r: Reading) -> list[Reading]:
    """The amounts of the sentence before that have a code, the last one first."""
    found, one = [], r.last_value
    while one is not None and r.last_value is not None and one.sentence == r.last_value.sentence:
        if one.figure.kind == r.figure.kind == "money" and one.indicator not in (None, "other"):
            found.append(one)
        one = one.before
    return found
