"""The three industries of a list or a ratio: 三次产业结构为5.1:42.3:52.6, 第一、二、三产业增加值分别增长…."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN
from extract.models import Measure
from extract.number_lists import are_listed
from extract.scene import Scene
from extract.unitless import is_ratio

_THREE: Final = ("primary", "secondary", "services")
_ADDED: Final = ("第一产业增加值", "第二产业增加值", "第三产业增加值")
_STRUCTURE: Final = "三次产业结构"
_INVESTED: Final = ("fixed_asset_investment", "industrial_investment")
_IN_ORDER: Final = re.compile(
    "[,;](?:同比|增[速幅长])[^。;\\d]{0,6}(?:分别|依次)[^。;\\d]{0,6}$|[,;](?:分别|依次)[^。;\\d]{0,8}$"
    "|[,;][^,。;\\d]{0,12}贡献率(?:分别|依次)[^。;\\d]{0,6}$"
)
_CONTRIBUTED: Final = re.compile("贡献率(?:分别|依次)[^。;\\d]{0,6}$")
_INDUSTRIES: Final = re.compile(r"(?:三次|(?:第?一、?(?:第?二)、?(?:第?三)(?:次|大)?))产业[^,;。]*$")


def hand_out(found: list[Reading], scene: Scene) -> None:
    """Give three figures of 三次产业, a ratio's or a list's, their sectors; the ratio's are shares."""
    handed: set[int] = set()  # where those begin that have got their sectors
    for at in range(len(found) - 2):
        three = found[at : at + 3]
        if ratio := is_ratio(three, scene):
            for share in three:
                share.indicator, share.measure, share.confidence = "industry_share", Measure.SHARE, 0.9
                share.label = _STRUCTURE
                share.decide("indicator", "one of three shares in a ratio")
        listed = are_listed(found, at, len(_THREE), scene)
        listed = listed and (_of_three(three[0], scene) or _goes_on(three, handed, scene))
        if listed:
            _of_investment(three, scene)
            _of_product(three)
        handed.update(one.start for one in three if listed)
        if ratio or listed:
            for one, code in zip(three, _THREE, strict=True):
                one.sector = code
                one.decide("sector", "by its place among the three industries")
        if listed and (_CONTRIBUTED.search(scene.text, max(three[0].left, three[0].sentence[0]), three[0].start)):
            _of_growth(three)
        elif listed and all(one.indicator == "value_added" for one in three):
            for one, name in zip(three, _ADDED, strict=True):
                one.label = name
    for r in found:
        if r.start not in handed and r.follows is not None and r.follows.sector in _THREE and r.follows.label in _ADDED:
            r.sector, r.label = r.follows.sector, r.follows.label
            r.indicator = r.follows.indicator
            r.decide("sector", "that of the figure whose growth or share it tells")


def _of_growth(three: list[Reading]) -> None:
    """三次产业对经济增长的贡献率分别为5.1%、54.3%、40.6%: what each has added to growth."""
    for one, name in zip(three, _ADDED, strict=True):
        one.indicator, one.label = "value_added", name.replace("增加值", "贡献率")
        one.decide("indicator", "what each of three industries has added")


def _goes_on(three: list[Reading], handed: set[int], scene: Scene) -> bool:
    """三次产业分别完成3.18亿元、11.02亿元、15.16亿元,增速依次为|5.4%、9.1%、8.6%: the rates of three amounts, in their order."""
    before = three[0].before
    alike = all(one.measure in (*GROWN, Measure.SHARE) for one in three)
    rates = before is not None and before.start in handed and alike
    return rates and before is not None and _IN_ORDER.search(scene.text, before.end, three[0].start) is not None


def _of_investment(three: list[Reading], scene: Scene) -> None:
    """第一、二、三产业投资分别增长64.6%、7.9%、3.5%; 固定资产投资增长7%。分产业看,第一、二、三产业分别…: parts of what was told before."""
    own = three[0].indicator in _INVESTED
    told = three[0] if own else three[0].last_value
    if told is None or told.indicator not in _INVESTED or "增加值" in scene.text[three[0].left : three[0].start]:
        return
    for one, name in zip(three, ("第一产业投资", "第二产业投资", "第三产业投资"), strict=True):
        one.label = name
        if not own:
            one.indicator, one.confidence = told.indicator, 0.6
            one.decide("indicator", f"a part of「{scene.text[slice(*(told.alias or (0, 0)))]}」told before")


def _of_product(three: list[Reading]) -> None:
    """三次产业分别完成3.18亿元、11.02亿元、15.16亿元, 三次产业分别增长5.4%、9.1%、8.6%: what nothing else names is what each has added."""
    told = all(one.figure.kind == "money" or one.measure in GROWN for one in three)
    if told and all(one.indicator == "other" and one.alias is None for one in three):
        for one in three:
            one.indicator, one.confidence = "value_added", 0.7
            one.decide("indicator", "what each of three industries has added")


def _of_three(r: Reading, scene: Scene) -> bool:
    return _INDUSTRIES.search(scene.text, r.left, r.start) is not None
