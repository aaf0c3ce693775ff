"""Corridors, belts and circles that several units make and no list has: 延龙图珲城市走廊, 明月山绿色发展示范带, “三亚经济圈”."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.wholes import NUMERALS
from extract.attribute.zones import instead, wherever
from extract.places import Place
from extract.scene import Named, Scene

_KINDS: Final = "城市走廊|产业走廊|经济走廊|科创走廊|发展示范带|合作片区|协作区"
_KIND: Final = re.compile(f"(?:{_KINDS})(?![域里内])")
_STEM: Final = re.compile("[一-龥—]{2,12}$")
# Where a name begins: behind the last of these.
_LEAD: Final = re.compile(
    "[的在由从向与和及把将为是到对了]|共建|建设|打造|规划|推动|推进|加快|设立|成立|组建|依托|围绕|按照|关于|一条|一个|首个"
)
_OF_LAND: Final = re.compile("[山江河湖海岭]|流域")  # 明月山绿色发展示范带; but no 低空经济走廊
_OFTEN: Final = 2  # times that a text must tell of it, by its name or its kind alone
_PAIR: Final = 2
_CALLED: Final = (
    "毗邻地区|合作区|协作区|合作片区|走廊|经济圈|都市圈|城市群|示范带|经济带|旅游带|联盟|金三角|公园|生态圈"
)
_NAME: Final = f"(?P<name>[一-龥—]{{2,14}}?(?:{_CALLED}))"
_IN_BRACKETS: Final = re.compile(f"{_NAME}”?[(](?P<units>[^()\\n]{{4,60}})[)]")
_MADE: Final = re.compile(
    f"(?:建设?|组成|构成|打造|结成|创建|共推|商定[^。]{{2,40}}共建)了?(?:一个|一条)?的?“?{_NAME}(?![一-龥]{{0,2}}[内里])"
)
_TITLED: Final = re.compile(
    f"(?P<name>[一-龥—]{{2,12}}?(?:{_KINDS}))(?=[^,。]{{0,24}}(?:办公室|联席会|情况|要点|方案|规划|通报|总结))"
)
_MOST: Final = 0.6  # of a group's units that must be told where it gets its name


def made(scene: Scene, named: list[Named]) -> list[Named]:
    """Places with the corridors and belts that the text tells of again, by name or by their kind alone, and no list has."""
    text = scene.text
    taken = {at for n in named if n.place.level in ("zone", "group") for at in range(n.start, n.end)}
    initials = {n.place.name[0] for n in named if n.place.level in ("city", "county")}
    found: dict[str, Place] = {}
    for kind in _KIND.finditer(text):
        begin = max(scene.clauses.at(kind.start())[0], text.rfind("“", 0, kind.start()) + 1)
        lead = max((m.end() for m in _LEAD.finditer(text, begin, kind.start())), default=begin)
        stem, name = text[lead : kind.start()], text[lead : kind.end()]
        own = _OF_LAND.search(stem) or len(initials.intersection(stem)) >= _PAIR
        if not own or kind.start() in taken or name in found or not _STEM.fullmatch(stem):
            continue
        alone = re.findall(f"(?<![一-龥]){kind.group()[-2:]}|(?<=[年月]){kind.group()[-2:]}", text)
        if text.count(name) + len(alone) > _OFTEN:
            found[name] = Place(name, None, "group")
    return instead(wherever(found, text), named) if found else named


def called(scene: Scene, units: tuple[str, ...]) -> str | None:
    """What units that a story is on have called what they make: 豫鲁毗邻地区(兰考、民权、东明、曹县), 三亚、陵水…四市县建“三亚经济圈”."""
    least = max(_PAIR, round(len(units) * _MOST))
    if titled := _TITLED.match(scene.title):
        return titled.group("name")
    for told in _IN_BRACKETS.finditer(scene.text):
        if _count(told.group("units"), units) >= least:
            return told.group("name")
    for told in _MADE.finditer(scene.text):
        begin = scene.sentences.at(told.start())[0]
        if _is_own(told, units) and _count(scene.text[begin : told.start()], units) >= least:
            return told.group("name")
    return None


def _is_own(told: re.Match[str], units: tuple[str, ...]) -> bool:
    """Whether a name is one that nobody else has: “三亚经济圈”, 天堂寨—白马尖…公园, 宁宣…走廊; no 低空经济走廊."""
    name = told.group("name")
    quoted = told.string.startswith("”", told.end("name"))
    initials = sum(unit[0] in name for unit in units)
    return quoted or "—" in name or initials >= _PAIR or any(unit[:2] in name for unit in units)


def _count(words: str, units: tuple[str, ...]) -> int:
    """How many of some units a stretch of text names, by what their names begin with, or counts: 四县商定."""
    if len(units) < len(NUMERALS) and re.search(f"{NUMERALS[len(units)]}个?(?:[县市区地州]|市县|县区|县市)", words):
        return len(units)
    return sum(unit[:2] in words for unit in units)
