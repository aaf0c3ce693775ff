"""What projects that have just been counted are worth: 已投项目18个、金额11.3亿元; 白银区签下32个、156.4亿元."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.scene import Scene

_AMOUNTS: Final = re.compile(
    "[、,](?:总|涉及|协议|合同|计划|签约)?(?:金额|总额|额)(?:共|合计|达到?|为|约|近|超过?){0,3}"
)
_LISTED: Final = re.compile("、(?:约|近|超)?")
_BESIDE: Final = re.compile("[、,](?:占了?)?(?:约|近|超)?")  # 工业项目9个,占了|51.7亿元
_WORTH: Final = re.compile(",?(?:价值|货值|金额|价款|货款)(?:约|近|达到?|超过?|为)?")
_TRADED: Final = re.compile("(?P<way>进口|出口)(?![额总量值])[^,。;、\\d]{1,10}$")  # 出口船舶|68艘
_TRADES: Final = {"进口": "imports", "出口": "exports"}


def told(r: Reading, scene: Scene) -> bool:
    """Set an amount that is called one of the projects before it, or is listed with them: 其中辽苏项目203个、|1240亿元."""
    return _of_goods(r, scene) or _takes(r, scene, _AMOUNTS) or (_is_counted_here(r) and _takes(r, scene, _LISTED))


def _of_goods(r: Reading, scene: Scene) -> bool:
    """进口原油4120万吨,价值1690亿元;出口船舶68艘,货值|94.6亿元: what the goods before it are worth that were sold or bought."""
    before = r.before
    if before is None or r.figure.kind != "money" or not _WORTH.fullmatch(scene.text, before.end, r.start):
        return False
    if before.indicator == "equipment_count":  # 购置设备186台,价值|4300万元
        r.indicator, r.confidence, r.alias = "equipment_value", 0.7, before.alias
        r.decide("indicator", f"what the goods before it are worth「{scene.text[before.start : before.end]}」")
        return True
    traded = _TRADED.search(scene.text, max(before.left, before.clause[0]), before.start)
    if traded is None:
        return False
    r.indicator, r.confidence, r.alias = _TRADES[traded.group("way")], 0.7, traded.span()
    r.decide("indicator", f"what the goods before it are worth「{traded.group()}」")
    return True


def beside(r: Reading, scene: Scene) -> bool:
    """Set an amount that stands beside the projects before it, where it goes on with no other."""
    return _takes(r, scene, _BESIDE)


def _is_counted_here(r: Reading) -> bool:
    """Whether its own clause names what the figure before it counts; 补贴31项、|1.37亿元 goes on with more."""
    return r.before is not None and r.before.alias is not None and r.before.alias[0] >= r.before.clause[0]


def _takes(r: Reading, scene: Scene, joint: re.Pattern[str]) -> bool:
    before = r.before
    if before is None or before.indicator != "project_count" or r.figure.kind != "money":
        return False
    if not joint.fullmatch(scene.text, before.end, r.start):
        return False
    r.indicator, r.confidence, r.follows, r.alias = "investment_total", 0.7, None, before.alias
    r.decide("indicator", f"what the projects before it are worth「{scene.text[before.start : before.end]}」")
    return True
