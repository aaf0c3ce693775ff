"""What stands for places that were told together before: 两市, 三地, 三市合计."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from extract.attribute.standing import COUNTED_TOGETHER, LISTED, PLACED, SUMS, first_of_list, opens, together
from extract.numerals import parse
from extract.places import Gazetteer, Place
from extract.scene import Named, Scene

_SUMMED: Final = re.compile(
    f"(?P<count>[两二三四五])[城市地县区省](?={'|'.join(SUMS)}|合?占(?!比?分别|据)|共(?!同|建|享|有的)|贡献)"
)  # 宁波1240家,上海1105家,两城|合计
_MIXED: Final = re.compile(
    "(?P<one>[一两三四五六七八九])[市区县](?P<other>[一两三四五六七八九])[市区县]"
)  # 两区一县 of the 示范区
_BOTH: Final = re.compile(  # 饶平与诏安一岭之隔。去年,|两地签下协议14项
    "(?P<count>[两三四](?:(?<=[,。;:\n年月].)|(?<=季度.)))(?P<kind>[地县市区])(?![级场民委政里内区县市外])"
)
_FEW: Final = 5  # members, beyond which no other group has as many
_TWO_AND_ONE: Final = 3  # units of 两区一县
_MEMBERS: Final = re.compile(  # 京津冀,北京一家独大。…|三地常住人口合计1.09亿人
    "[两三四五六七八九]"  # 新增|三市间公交线路7条
    "(?:(?<=[,。;:\n年月“].)|(?<=走廊.)|(?<=沿线.)|(?<=^.)|(?<![第十\\d].)(?=[地省市城]之?间(?!接)))"
    f"(?:(?P<units>[座个]?(?:省市|城市(?!群|圈)|[地省市城])(?![场民委政里内区县市外级长]|{PLACED}))|(?<=两)区一县)"
)
_LEVELS: Final = {
    "地": {"city", "county"},
    "县": {"county"},
    "市": {"city"},
    "区": {"county", "zone"},
}
_VERB: Final = 4  # characters of a verb in front of a place
# 横跨沪苏浙三地: where something lies
_RUNS_THROUGH: Final = re.compile("(?:跨|横跨|地跨|覆盖|囊括|涵盖|连接|连通|串联|贯通|贯穿|途经|辐射)$")


def _mixed(scene: Scene, gazetteer: Gazetteer, home: Place | None) -> Iterator[Named]:
    """两区一县 in a story on the 示范区 of 青浦, 吴江 and 嘉善: units of two kinds, as many as the article's own place is made of."""
    count = len(gazetteer.units(home)) if home is not None else 0
    for m in _MIXED.finditer(scene.text) if count > 1 else ():
        if home is not None and parse(m.group("one")).value + parse(m.group("other")).value == count:
            yield Named(m.start(), m.end(), home, relative=True)


def told_together(named: list[Named], scene: Scene, gazetteer: Gazetteer, home: Place | None) -> Iterator[Named]:
    """Yield 两市 that stands for the places of a list that it summed up before: 芜湖、宣城两市签约。两市将设立…."""
    taken = {n.end for n in named}
    found: dict[int, Named] = {}
    for i, last in enumerate(named):
        summed = COUNTED_TOGETHER.match(scene.text, last.end)
        whole = first_of_list(named[: i + 1], scene) if summed else last
        if summed is None or whole.place.level != "group" or (whole is last and not last.short):
            continue
        if _RUNS_THROUGH.search(scene.text, max(0, whole.start - _VERB), whole.start):
            continue
        words = scene.text[summed.start("count") : summed.end()]
        for m in re.compile(f"{words}(?!场|{PLACED})").finditer(scene.text, summed.end()):
            if m.start() not in taken:
                found[m.start()] = Named(m.start(), m.end(), whole.place, relative=True)
    found |= {n.start: n for n in _mixed(scene, gazetteer, home)}
    for m in _BOTH.finditer(scene.text):
        listed = _last_list(named, m, scene) if m.start() not in taken else []
        if listed:
            found.setdefault(m.start(), Named(m.start(), m.end(), together(listed), relative=True))
    for m in _MEMBERS.finditer(scene.text):
        group = _group_told(named, m, scene, gazetteer, home) if m.start() not in taken else None
        if group:
            found.setdefault(m.start(), Named(m.start(), m.end(), group, relative=True))
    for m in _SUMMED.finditer(scene.text):
        before = [n for n in named if scene.sentences.at(m.start())[0] <= n.start < m.start()]
        count = int(parse(m.group("count")).value)
        places = list(dict.fromkeys(n.place for n in before)) or _told_last(named, m, count, scene)
        if len(places) == count and m.start() not in taken:
            found.setdefault(m.start(), Named(m.start(), m.end(), together(places), relative=True))
    yield from found.values()


def _last_list(named: list[Named], both: re.Match[str], scene: Scene) -> list[Place]:
    """The places of the list that its paragraph told of last, where they are as many as 两县 says and of that level."""
    count, levels = int(parse(both.group("count")).value), _LEVELS[both.group("kind")]
    begin = scene.block(both.start()).start
    before = [n for n in named if begin <= n.start < both.start()]
    for last in range(len(before), count - 1, -1):
        listed = before[last - count : last]
        joined = all(LISTED.fullmatch(scene.text, a.end, b.start) for a, b in itertools.pairwise(listed))
        if joined and {n.place.level for n in listed} <= levels and opens(listed[0], scene):
            return [n.place for n in listed]
    return []


def _group_told(
    named: list[Named], counted: re.Match[str], scene: Scene, gazetteer: Gazetteer, home: Place | None
) -> Place | None:
    """The group or zone told of last, of its paragraph where 三地 are few, else the article's own, that has as many members."""
    count = int(parse(counted.group()[0]).value) if counted.group("units") else _TWO_AND_ONE
    begin = scene.block(counted.start()).start if counted.group("units") and count < _FEW else 0
    told = (n.place for n in reversed(named) if begin <= n.start < counted.start())
    groups = (place for place in (*told, home) if place is not None and place.level in ("group", "zone"))
    return next((place for place in groups if len(gazetteer.units(place)) == count), None)


def _told_last(named: list[Named], summed: re.Match[str], count: int, scene: Scene) -> list[Place]:
    """青岛…稳居第一,济南…,烟台…。三市|合计占43.1%: the places of one level, so many, that the sentence before or the paragraph names."""
    begin, block = scene.sentences.at(summed.start())[0], scene.block(summed.start()).start
    for start in (scene.sentences.at(begin - 1)[0] if begin > block else begin, block):
        told = list(dict.fromkeys(n.place for n in named if start <= n.start < begin and not n.relative))
        alike = len({place.level for place in told}) == 1 and told[0].level in ("province", "city", "county")
        if alike and len(told) == count:
            return told
    return []
