"""Whether a figure is the announced scale of a project: a fact, whenever it will be built."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import invested, scope
from extract.attribute.reading import Reading
from extract.attribute.yields import ANNOUNCED, OF_A_PROJECT
from extract.scene import Scene

_BUILT: Final = frozenset({"floor_area", "building_count", "line_length"})
_WILL_REACH: Final = re.compile("投资(?:总?额)?将(?:达到?|超过?|突破|完成)(?:约|近)?$")


def is_announced(r: Reading, scene: Scene) -> bool:
    """Whether a figure is a project's announced scale; 新建养老中心20个 under a plan's heading is none."""
    if r.indicator not in ANNOUNCED:
        return False
    ahead = scene.lies_ahead(r.period[1]) and r.period_kind in ("until", "interval", "plan", "stock")
    if r.project is not None and ahead and r.indicator in _BUILT:
        return False  # 2025年前建成标准厂房20万平方米
    reaches = ahead and r.project is None and _WILL_REACH.search(scene.text, r.clause[0], r.start)
    if reaches or invested.is_own_plan(r, scene) or (r.project is not None and scope.is_reached_by(r, scene)):
        return False  # 2022年,我市计划投资|12.8亿元,实施项目26个; 今年公路建设投资将达|763亿元
    if r.project is not None or r.is_of_line or (r.indicator == "investment_total" and not _is_horizon(r, scene)):
        return True
    return not ahead and OF_A_PROJECT.search(scene.text, r.sentence[0], r.start) is not None


def _is_horizon(r: Reading, scene: Scene) -> bool:
    """到2025年,回归投资超200亿元: what is to be invested by then, no project's size."""
    term = scene.text[slice(*r.alias)] if r.alias else ""
    ahead = r.period_kind == "until" and scene.lies_ahead(r.period[1])
    return ahead and (term == "投资" or scope.is_reached_by(r, scene))
