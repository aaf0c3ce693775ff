"""What a share is of, where its own noun does not stand in front: the noun behind it, the whole of which a place gives a part."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.classifiers import PLACES
from extract.attribute.reading import Reading
from extract.attribute.terms import Found, ends_name, growing, worded
from extract.codebook import Alias
from extract.match import Hit
from extract.models import Measure
from extract.scene import Scene

_GIVES: Final = re.compile("贡献(?![率度])|拿走|拿下|包揽|撑起|创造|瓜分")
_PART_OF: Final = re.compile("(?:以上|左右|多)?的[一-龥]{0,4}")
_TENTHS_OF: Final = re.compile("(?<=成)(?:以上|左右|多)?(?![是为])[一-龥]{0,4}")  # 六成|企业来自上海
_PART_ENDS: Final = re.compile(
    "[、,;。”)\\n]|和|来自|投向|用于|流向|源于|出自|(?:集中|聚集|布局|分布|落)[在于]|落[户地]|位于|属于|由|[已都均]"
)
_HELD_APART: Final = frozenset({"enterprise_count", "hightech_enterprise_count", "project_count", "patent_count"})
_COVERED: Final = frozenset({"region_count", "village_count"})
_COVERS: Final = re.compile("(?:覆盖|惠及|遍布|通达|连通|涵盖)[^,。;\\d]{0,10}$")
_DIVIDED: Final = ("CNY", "USD", "persons")
_USED: Final = re.compile("[用以](?:不到|不足|仅|只|约|占|全[国省市县区]的?)*$")  # 用|4%的土地干出全市7%的GDP
_NEAR: Final = 12  # characters behind a share in which what it is of stands
_STAKE: Final = re.compile(
    r"(?:[、和:][\d.]{1,6}%){0,4}的?(?P<noun>股权?比例?|比例[一-龥]{0,2}(?:出资|持股|入股)|(?:出资|入股|认缴)(?![额方]))"
)
_PARTNERS: Final = re.compile("(?:(?<![对双各多地南北东西])[一-龥]方(?:占股|持股|占|出资)|(?<=入股),占)(?:约|近)?$")
_JOINT: Final = re.compile("注册资本|合资|股权|股份|出资|入股")
_PLANS_GOAL: Final = re.compile("的(?:规划|预期|既定|约束性|任务)*目标")


def share_behind(r: Reading, scene: Scene) -> Found | None:
    """以21.43%的股份, 按51%、49%的比例出资: a percentage whose noun stands behind it."""
    if held := _STAKE.match(scene.text, r.end) if r.figure.kind == "percent" else None:
        return worded(held, "noun", "equity_share", "percent")
    for hit in scene.aliases.between(r.end, min(r.right, r.end + _NEAR)):
        for alias in hit.payload:
            spent = alias.indicator == "rd_intensity" and not scene.text.endswith("强度", hit.start, hit.end)
            near = scene.text[r.end : hit.start] in ("的", "", "左右的", "以上的", "以下的")
            if "percent" in alias.kinds and near and not spent:
                return hit, alias
    return None


def of_whole(r: Reading, scene: Scene) -> Found | None:
    """全省23.5%的专利, 92%的工业增加值来自民企: what a share of the whole is a share of stands behind it; 合资公司…,苏方占|56%."""
    partner = _PARTNERS.search(scene.text, r.clause[0] - 1, r.start) if r.figure.kind == "percent" else None
    if partner and _JOINT.search(scene.text, r.sentence[0], partner.start()):
        return worded(partner, 0, "equity_share", "percent")
    parts = r.figure.kind == "percent" and r.measure in (Measure.SHARE, Measure.LEVEL)
    hits = scene.aliases.between(r.end, min(r.right, r.end + _NEAR)) if r.whole or parts else []
    hits = [hit for hit in hits if not (hit.payload[0].indicator in PLACES and ends_name(hit, r.end, scene))]
    if _PLANS_GOAL.match(scene.text, r.end):
        return None  # 2022年仅0.87%,与2025年|1.8%的规划目标有差距
    hits = [hit for hit in hits if hit.end - hit.start > 1 and (r.whole or _is_divided(hit, r, scene))]
    if not hits:
        return None
    if r.measure is Measure.LEVEL:
        r.measure = Measure.SHARE
        r.decide("measure", "a part of what stands behind")
    return hits[0], growing(hits[0].payload)


def _is_divided(hit: Hit[tuple[Alias, ...]], r: Reading, scene: Scene) -> bool:
    """Whether an amount of which so many per cent are told ends a piece of a list, or is said to come from somewhere."""
    code = growing(hit.payload).indicator
    unit = scene.book.indicators[code].unit
    if code in _COVERED and _COVERS.search(scene.text, r.clause[0], r.start):
        return True  # 覆盖区域内|95%的设区市
    if unit == "m2" and scene.text[r.end : hit.start] == "的":
        return _USED.search(scene.text, r.left, r.start) is not None
    heads = (code in _HELD_APART or unit == "persons") and _TENTHS_OF.fullmatch(scene.text, r.end, hit.start)
    amount = unit in _DIVIDED or code in _HELD_APART
    behind = heads or (_PART_OF.fullmatch(scene.text, r.end, hit.start) if amount else None)
    return behind is not None and _PART_ENDS.match(scene.text, hit.end) is not None


def of_places(r: Reading, scene: Scene) -> Found | None:
    """苏州占全省进出口总值的|46.8%, 4家企业贡献了全市产值的|87%: where a place or a giver is a part, what the whole is of."""
    if r.measure is not Measure.SHARE or r.cue is None:
        return None
    begin = max(r.left, r.clause[0])
    named = scene.places.between(begin, r.cue)
    alone = bool(named) and named[0].start <= begin + 2 and named[-1].end == r.cue
    if not (alone and scene.text.startswith("占", r.cue)) and not _GIVES.match(scene.text, r.cue):
        return None
    hits = [h for h in scene.aliases.between(r.cue, r.start) if h.end - h.start > 1]
    hits = [h for h in hits if growing(h.payload).indicator != "industry_share"]  # 北京占比43%: of what was told before
    alias = growing(hits[-1].payload) if hits else None
    return (hits[-1], alias) if alias and alias.indicator not in PLACES else None
