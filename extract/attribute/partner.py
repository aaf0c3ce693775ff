"""The other place of a figure's flow: from where capital comes, with whom is traded."""

from __future__ import annotations

import itertools
import re
from typing import Final

from extract.attribute import comers
from extract.attribute.home import Places
from extract.attribute.investors import is_investor
from extract.attribute.reading import Reading
from extract.attribute.standing import INVESTS_AFTER, LISTED, NAMING_AFTER
from extract.places import Place
from extract.scene import Named, Scene

_FLOW_AFTER: Final = re.compile(r"[^,。;]{0,6}?(?:引进|引入|招引|转移|迁入|引育|承接|落户|合作|共建|签)")
_FLOW_BEFORE: Final = re.compile("(?:来自|源自|引进|招引|引入|承接|签约)$")
_OF_FLOWS: Final = ("investment_total", "funds_in_place")
_OF_OTHERS: Final = re.compile("其余|其他|合计|共计")
_TRADE: Final = ("exports", "imports", "trade_total")
# Whom a region trades with; units of this country are places.
_NAMES: Final = (
    "东盟|欧盟|美国|日本|韩国|英国|德国|俄罗斯|印度|越南|泰国|澳大利亚|巴西|非洲|拉美|拉丁美洲|中东欧国家|中东(?!欧)|中亚(?:五国)?"
    "|“一带一路”(?:沿线|共建)?国家(?:和地区)?|共建“一带一路”国家(?:和地区)?|RCEP(?:其他)?(?:成员国|国家)?"
)
_ABROAD: Final = re.compile(
    f"(?P<name>{_NAMES})(?=[^,。;]{{0,12}}$|[^,。;]{{0,8}}(?:进|出)口|[^,。;]{{0,4}}(?:市场|增长|下降|贸易))"
)
_MAIN_PARTNER: Final = re.compile(  # 东盟为第一大贸易伙伴,进出口|305.6亿元
    f"(?P<name>{_NAMES})(?:[为是]|仍是|依然是|继续是|稳居|保持)[^,。;]{{0,8}}贸易伙伴(?:地位)?,"
)
_OVERSEAS: Final = ("71", "81", "82")  # 台湾, 香港, 澳门
_REACH: Final = 18
_COMES: Final = re.compile("(?:以上|左右)?的?[^,。;\\d]{0,10}?(?:来自|源自|供应|销往|配套|输往|出口到)")
_INSTANCE: Final = re.compile("[^,。;]{2,20}等")  # 浙江省农业科学院等|2家技术转移中心: one of what is counted


def decide(r: Reading, scene: Scene, world: Places, named: list[Named]) -> None:
    """Set partner from those of `named`, the places of its sentence in front of it, that are another end."""
    named = [n for n in named if n in world.partners and not n.relative and _is_near(n, r, scene)]
    wider = {a for a, b in itertools.pairwise(named) if a.end == b.start and a.place.level == "group"}  # 长三角|沪苏浙
    names = [
        name
        for n in named
        if n not in wider
        for name in _units(n, scene, world)
        if (
            _is_flow(n, scene)
            or comers.host_of(n, scene, world.track) is not None
            or (r.indicator in _OF_FLOWS and n.start >= r.left and is_investor(n, world.home, scene, world.track))
            or (n.start >= r.left and world.ends.is_told_as_origin(n))
            or (r.indicator in _TRADE and world.ends.is_traded_with(n))
        )
        and not _INSTANCE.fullmatch(scene.text, n.end, max(n.end, r.start))
    ]
    names += _behind(r, scene, world) if not names else []
    abroad = traded_with(r, scene)
    if names:
        r.partner = "、".join(dict.fromkeys(names))
        r.decide("partner", "the other end of a flow")
    elif abroad:
        r.partner = abroad[-1]
        r.decide("partner", "with whom is traded")
    elif (before := r.follows or r.before) is not None and before.partner and _is_of_flow(r, before, scene):
        r.partner = before.partner
        r.decide("partner", "that of the figure before it")


def _behind(r: Reading, scene: Scene, world: Places) -> list[str]:
    """七成来自|上海, 42%的农产品供应|上海: the place that a share or a count says it comes from or goes to."""
    behind = [n for n in world.track.between(r.end, r.right) if n in world.partners and not n.relative]
    if not behind or behind[0].start - r.end > _REACH or r.figure.kind not in ("percent", "count", "persons"):
        return []
    listed = [b for a, b in itertools.pairwise(behind) if LISTED.fullmatch(scene.text, a.end, b.start)]
    told = [behind[0], *itertools.takewhile(lambda n: n in listed, behind[1:])]
    other = scene.figures.between(r.end, behind[0].start)  # 240名员工里有三成来自上海: those of the three tenths
    comes = not other and _COMES.fullmatch(scene.text, r.end, behind[0].start)
    return [name for n in told for name in _units(n, scene, world)] if comes else []


def other_ends(r: Reading, scene: Scene, world: Places) -> list[str]:
    """Who of abroad, or which places elsewhere, a figure's clause names in front of it."""
    named = [n for n in world.track.between(r.clause[0], r.start) if n in world.partners and not n.relative]
    return traded_with(r, scene) or [n.place.name for n in named]


def traded_with(r: Reading, scene: Scene) -> list[str]:
    """Who of abroad is named in front of a figure of trade."""
    if r.indicator not in _TRADE:
        return []
    found = list(_ABROAD.finditer(scene.text, r.clause[0], r.start))
    main = None if found else _MAIN_PARTNER.search(scene.text, r.sentence[0], r.clause[0])
    told = main is not None and main.end() == r.clause[0]
    return [m.group("name") for m in found] or ([main.group("name")] if main and told else [])


def _is_near(n: Named, r: Reading, scene: Scene) -> bool:
    """Whether a partner stands in the figure's clause, or opens its sentence (来自苏州的汇川技术落户园区,一期投资|6.8亿元)."""
    if n.start >= r.clause[0]:
        return True
    opens = scene.text.startswith("来自", r.sentence[0]) and n.start == r.sentence[0] + 2
    return opens and r.indicator in _OF_FLOWS and r.before is None


def _units(n: Named, scene: Scene, world: Places) -> tuple[str, ...]:
    """沪苏浙 is three units, whatever group they make."""
    return tuple(unit.name for unit in world.gazetteer.abbreviated(scene.text[n.start : n.end])) or n.names


def _is_flow(n: Named, scene: Scene) -> bool:
    """从上海引进, 来自沪苏浙: whether something comes or goes between a place and the subject; 苏皖合作产业园 is a name."""
    if scene.text.startswith("方向", n.end):
        return True  # 新引进|苏州方向项目5个
    if NAMING_AFTER.match(scene.text, n.end):
        return False
    after = (
        INVESTS_AFTER.match(scene.text, n.end)
        or _FLOW_AFTER.match(scene.text, n.end)
        or _FLOW_AFTER.match(scene.text, n.end + 4)
    )
    return after is not None or _FLOW_BEFORE.search(scene.text, max(0, n.start - 4), n.start) is not None


def _is_of_flow(r: Reading, before: Reading, scene: Scene) -> bool:
    """从上海引进项目35个,总投资|56亿元,其中制造业项目|15个: whether a figure is of the same flow."""
    gap = scene.text[before.end : r.start]
    if ";" in gap or _OF_OTHERS.search(gap) or scene.places.between(before.end, r.start):
        return False
    same = r.indicator == before.indicator or (r.indicator in _TRADE and before.indicator in _TRADE)
    return r.follows is before or r.indicator in _OF_FLOWS or (same and "其中" in gap)


def is_source(place: Place, r: Reading, home: Place) -> bool:
    """香港实际到资|85亿元, of 福建: whether foreign capital is told of where it comes from, outside the mainland."""
    abroad = (place.adcode or "").startswith(_OVERSEAS)
    return abroad and r.indicator == "fdi_actual" and not (home.adcode or "").startswith(_OVERSEAS)
