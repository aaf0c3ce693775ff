"""When those of a whole are told of that the sentence before has counted: 签约项目28个。其中制造业项目|16个."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.scope import Found, is_told
from extract.attribute.terms import GROWN
from extract.models import Status
from extract.scene import Scene

_OF_THEN: Final = ("base", "from")  # 其中出口占全省由8%上升到|9%: kinds of what was so before
_SORTED: Final = re.compile(r"(?:从|按|分)[^,。;:\d]{1,8}(?:来?看|分|划分)[,:]")  # 从产业看,…21个


def told(r: Reading, scene: Scene) -> Found | None:
    """签约项目28个。其中制造业项目|16个, 从产业看,电子项目|9个: of those that the sentence before has counted."""
    last = _counted_before(r, scene)
    if last is None or not last.period_kind or is_told(r, scene):
        return None
    if scene.block(last.start) != scene.block(r.start) or (last.period[0] is None and r.measure in GROWN):
        return None  # 5个县增速超过6.5%。其中海安增长|6.8%: a growth has a beginning, what was counted none
    return Found(last.period, last.period_kind, "that of those counted in the sentence before")


def _counted_before(r: Reading, scene: Scene) -> Reading | None:
    if _SORTED.match(scene.text, r.sentence[0]) and r.indicator == "project_count":
        same = r.last_count is not None and r.last_count.indicator == r.indicator
        return r.last_count if same else None
    if not scene.text.startswith("其中", r.sentence[0]):
        return None
    near = [_but_aside(one, scene) for one in (r.last_count, r.last_value) if one is not None]
    near = [one for one in near if one.period_kind not in _OF_THEN]
    near = [one for one in near if one.status is not Status.TARGET] or near  # no year's plan between
    return max(near, key=lambda one: one.start, default=None)


def _but_aside(told: Reading, scene: Scene) -> Reading:
    """2023年销售1780亿元,而2018年还只有490亿元。其中,…: what was told before a look back at less."""
    whole = told.level_before if scene.text[told.clause[0]] == "而" else None
    return whole if whole is not None and whole.indicator == told.indicator else told
