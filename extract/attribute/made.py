"""What a plant makes: how many of a thing a project is to make, and how much is made or done in a year."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import sense
from extract.attribute.measure import MOVES
from extract.attribute.reading import Reading
from extract.attribute.terms import PRODUCTS, Found, worded
from extract.codebook import Alias
from extract.match import Hit
from extract.scene import Scene

_MAKES_NEXT: Final = re.compile(r"(?P<noun>[^,。;、\d]{2,10}?)(?:生产)?(?:项目|生产线|产线|(?<=生产)基地)")
_MAKES: Final = re.compile(  # 25万吨|烷基化装置, 20万吨|钛白粉一期, 5万吨|复合剂、1000吨全氟涂料等项目
    rf"{_MAKES_NEXT.pattern[:-1]}|装置|[一二三四]期|(?:、[^,。;、]{{3,20}}){{1,4}}?等?项目)"
)
_PHASE: Final = re.compile("[一二三四五首]期(?:项目|工程)?(?:的)?$")
_AT_LENGTH: Final = re.compile(
    r"(?P<noun>[^,。;、\d]{0,8}?)(?=[^,。;、\d]{0,8}(?:投产|试车|达产|投运|试产|装设备|建设|开工|动工))"
)
_STARTS: Final = re.compile(r"(?P<noun>[^,。;、\d的]{2,8}?)(?:建成|竣工)?(?:投产|试产|达产)")  # 80万吨|联碱投产
_SETS: Final = frozenset({"台套", "台(套)", "台/套"})  # of machines that a plant makes
_MASSES: Final = frozenset({"吨", "GWh", "GW"})  # units of what a plant makes
_ABLE: Final = re.compile(
    "(?:一年|每年)(?:能|可以?)[一-龥]{2}$|"  # 一年能改装|1.5万辆
    f"[一-龥]{{2,8}}能力(?:(?:{MOVES})?(?:到|至|为)|(?:{MOVES})了?)?(?:由|从|[已可将要]?达到?(?:每年)?|将|可|可增加|突破|超过?|约|近|只有|仅){{0,2}}$"
)
# 一天能出瓷砖|6.5万平方米, 今年产隔膜|6亿平方米: goods by their area, and no floors
_GOODS: Final = re.compile(
    "(?:[一每]?[天日年月]|[今去全]年)(?:就|又|已)?[能可]?(?:产|出|下线)(?!业|值|权|量|租|让|房)[一-龥]{1,6}$"
)


def of_project(r: Reading, scene: Scene) -> Found | None:
    """新建100万套车灯项目, 一期|5万吨磷酸铁投产: how many of a thing a project is to make."""
    able = r.figure.unit_raw in PRODUCTS or (r.figure.unit is not None and r.figure.unit.unit in _MASSES)
    listed = r.before is not None and r.before.indicator == "capacity" and scene.text[r.start - 1] == "、"
    found = (_MAKES_NEXT if listed else _MAKES).match(scene.text, r.end) if able else None
    if found is None and r.figure.unit_raw == "吨":
        found = _STARTS.match(scene.text, r.end)
    if able and found is None and _PHASE.search(scene.text, max(r.left, r.clause[0]), r.start):
        found = _AT_LENGTH.match(scene.text, r.end)
    if found is None:
        return None
    return worded(found, "noun", "capacity", "count", "physical")


def in_year(r: Reading, scene: Scene) -> Found | None:
    """年产空气悬挂系统100万套, 年过货能力|300万吨: how much is made in a year, or can be done, whatever it is called."""
    begin = max(r.left, r.clause[0])
    counted = (sense.PRODUCED, _ABLE) if r.figure.unit_raw in PRODUCTS or r.figure.unit_raw in _SETS else ()
    ways = (sense.TREATED, sense.PRODUCED, _ABLE) if r.figure.kind == "physical" else counted
    ways = (sense.PRODUCED, _GOODS) if r.figure.kind == "area" else ways
    made = next((m for way in ways if (m := way.search(scene.text, begin, r.start))), None)
    if made is None:
        return None
    alias = Alias(scene.text[made.start() : r.start], "capacity", frozenset({"count", "physical", "area"}))
    return Hit(made.start(), r.start, (alias,)), alias
