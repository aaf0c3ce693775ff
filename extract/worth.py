"""Why a figure that has been read is no observation all the same: nothing of the code list, said in passing, far from any term."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import home, measure
from extract.attribute.reading import Reading
from extract.models import Role
from extract.scene import Scene

_FEW: Final = 5  # places that a count may stand for
_TOLD: Final = "it stands for the places told before"
_TEN: Final = 10
_CORRIDOR: Final = 9  # cities of G60科创走廊, of which 九城 tells how many there are
_KINDS: Final = (  # 两市党政领导 are known, 两个县 are counted
    "市", "县", "省", "省市", "区", "县区", "县市", "国", "镇", "乡", "村", "乡镇",
)  # fmt: skip
_HOW_MANY: Final = re.compile(  # 共辖|三县, 泰州等|三市: how many there are
    "(?:有|共|辖|[包蕴]?含|等|及|另外?|覆盖|涉及|包括|惠及|仅|只|达到?|增至|扩大?[至到]|分布在|遍[及布]|走进)(?:[一两二三四五六七八九](?:镇|乡|街道?))*$"
)
_INDICATORS: Final = re.compile("(?:主要|约束性|预期性|重点|核心|考核|统计|经济|关键)*指标")
_INDICATORS_TOLD: Final = re.compile("指标(?:有|共|为)?$")  # 约束性指标|15项
_ASIDE: Final = re.compile(r"\([^()]*\)")
_NEAR: Final = 4  # characters between a term and its bare number
_AMOUNTS: Final = ("money", "physical", "area", "persons")
_MARK: Final = re.compile("[十百千]?[万亿]{1,2}")
_THEN_AT: Final = re.compile("(?:大关|关口|门槛|台阶)?[,、(]?(?:已)?(?:达到?了?|为|实现|完成|升至|增至)(?:约|近)?")
_FIRST: Final = re.compile("(?:首次|一举|成功|再次|再度)[^,。;\\d]{0,6}$")
_EXACTLY: Final = "an amount told with it says exactly how much"
_VAGUE_NOUNS: Final = ("单位", "线路", "公司", "学校")


def why_none(r: Reading, scene: Scene, world: home.Places) -> str | None:
    """Why a figure without an indicator, or counted in words only, is no observation, else None."""
    f = r.figure
    if r.indicator is None:
        return "nothing of the code list is counted here"
    if f.kind == "count" and (
        _INDICATORS.match(scene.text, f.end) or _INDICATORS_TOLD.search(scene.text, max(0, f.start - 4), f.start)
    ):
        return "indicators are counted, not what they measure"
    if f.spelled and f.value < 10 and r.alias and scene.text[slice(*r.alias)] in _VAGUE_NOUNS:
        return "a few of something named in passing"
    if f.kind == "count" and f.unit_raw == "大" and r.alias and (r.alias[0] < r.end or not _is_set(r, scene)):
        return "大 without a head that is counted"
    if f.kind == "bare" and not f.magnified and r.alias and scene.block(f.start).role is not Role.TABLE:
        gap = _ASIDE.sub("", scene.text[r.alias[1] : f.start])  # 价格指数(上年=100)为|99.4
        if len(gap) > _NEAR and not measure.FROM.search(gap) and not _goes_on(r):
            return "a bare number far from any term"
    few = r.indicator == "region_count" and f.spelled and f.value <= _FEW
    told = few and any(n.start == r.start and n.relative for n in world.track.between(r.start, r.end))
    return _TOLD if told else None  # 宁波、上海…。|两城合计2345家


def stands_for(r: Reading, scene: Scene) -> str | None:
    """Why a count of places that has been read tells none all the same: |两市党政领导互访, |四市中最快 are those known."""
    counts = r.indicator in ("region_count", "village_count") and r.figure.spelled and r.figure.value < _TEN
    alone = r.figure.unit_raw in _KINDS or (r.figure.unit_raw == "城" and r.figure.value < _CORRIDOR)
    known = counts and alone and not _HOW_MANY.search(scene.text, r.sentence[0], r.start)
    return _TOLD if known else None


def marks(found: list[Reading], scene: Scene) -> None:
    """Take out round marks beside the amounts that pass them."""
    for r in found:
        if r.noise is None and (mark := _passed(r, scene)) is not None:
            mark.noise = _EXACTLY


def _passed(r: Reading, scene: Scene) -> Reading | None:
    """首次站上千亿元关口,达|1053.7亿元; 总产值1126亿元,首次迈上|千亿元台阶: the round mark that an amount told with it says exactly."""
    before = r.back_to(lambda one: not (_is_unitless(one) or one.figure.kind == "percent"))
    if before is None:
        return None
    if _is_mark_of(before, r) and _THEN_AT.fullmatch(scene.text, before.end, r.start):
        return before
    first = _FIRST.search(scene.text, r.clause[0], r.start) if _is_mark_of(r, before) else None
    if first is None:
        return None
    alike = first.start() == r.clause[0] if r.indicator == "other" else r.indicator == before.indicator
    return r if alike else None  # 票房突破1.2亿,门票收入首次过|亿 are two


def _is_unitless(r: Reading) -> bool:
    """Whether a number has neither unit nor magnitude; 首破|万亿 has one."""
    return r.figure.unit is None and not r.figure.magnified


def _is_mark_of(mark: Reading, exact: Reading) -> bool:
    """Whether one is a power of ten, and the other an amount in its unit that is as large or a few times larger."""
    f, g = mark.figure, exact.figure
    bare = f.unit is None and g.kind == "money"  # 首破万亿,达10116亿元
    same = bare or (f.unit is not None and g.unit is not None and f.unit.unit == g.unit.unit and f.kind in _AMOUNTS)
    return same and _MARK.fullmatch(f.value_raw) is not None and f.value <= g.value < f.value * _TEN


def _goes_on(r: Reading) -> bool:
    """收入比由2.10缩小到|2.06: whether a bare number is told of the term that the one before it is told of."""
    before = r.before
    return before is not None and before.figure.kind == "bare" and before.noise is None and before.alias == r.alias


def _is_set(r: Reading, scene: Scene) -> bool:
    """五大产业集群 names a set of things; 五大产业 and 六大任务 only a way of speaking."""
    return r.indicator != "policy_count" and not scene.text[slice(*(r.alias or (0, 0)))].endswith("产业")
