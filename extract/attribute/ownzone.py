"""The zone that an article is about though its title names none: called by its kind alone, or introduced as what it is."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import bare_zones, zones
from extract.attribute.levels import BARE
from extract.attribute.standing import contains
from extract.places import Gazetteer, Place
from extract.scene import Named, Scene

_INTRODUCED: Final = re.compile(
    "(?P<name>(?![本该我全这])(?:(?![的了在是位])[一-龥]){2,14}?(?:开发区|高新区|保税区|示范区|合作区|集聚区|集中区|新区|科技城|产业园区?|工业园区?))"
    "(?:[(][^()]{2,30}[)])?,?(?:位于|地处|坐落[于在]|(?:始建|成立|创建|设立|启动)于|规划(?:总?面积|控制))"
)

_CALLED: Final = re.compile(f"(?:(?<![一-龥])|(?<=的)|(?<=年)|(?<=在)){zones.CALLED}")
_TITLED: Final = re.compile(
    "(?:^|[ :,—!?|])(?P<name>(?P<stem>(?![本该我全这国省市县区])[一-龥]{2,4}?)"
    "(?:高新区|经开区|经济开发区|开发区|产业园区?|工业园区?|科技城|合作区|集聚区))"
)
_TWICE: Final = 2
_OFTEN: Final = 4  # times that a story on a zone calls it so
_GOES_ON: Final = re.compile(f"\\s*{zones.CALLED}")  # how the next paragraph begins
_IS_ZONE: Final = re.compile("[。,]?(?:管委会|党工委)|是[^。;]{2,40}(?:园区?|开发区|高新区|合作区|集聚区|功能区)")


def introduced(scene: Scene, named: list[Named]) -> list[Named]:
    """Places with the zone that the text begins with and no list has: 辽滨沿海经济技术开发区|位于辽宁省盘锦市南部."""
    opening = _opening(scene)
    if opening is None or any(n.place.level == "zone" and n.end == opening.end("name") for n in named):
        return named
    name, end = opening.group("name"), scene.sentences.at(opening.end())[1]
    units = [n.place.adcode for n in named if opening.end() <= n.start < end and n.place.level in ("city", "county")]
    if not units or any(opening.start() <= n.start < opening.end("name") for n in named):
        return named
    place = Place(name, units[0], "zone", units[0])
    found = [Named(m.start(), m.end(), place, names=(name,)) for m in re.finditer(name, scene.text)]
    return zones.instead(found, named)


def titled(scene: Scene, named: list[Named]) -> list[Named]:
    """Places with the zone of a title that no list has, where the text tells of it too: 十年——|锡沂高新区|建园记, of 新沂."""
    found = _TITLED.search(scene.title)
    if found is None:
        return named
    name, stem = found.group("name", "stem")
    taken = {at for n in named for at in range(n.start, n.end)}
    told = [m.span() for m in re.finditer(name, scene.text) if taken.isdisjoint(range(*m.span()))]
    units = [n.place for n in named if n.place.level in ("county", "city") and n.place.adcode]
    ends = [place for place in units if stem[-1] in place.name[:-1]]  # 锡沂 lies in 新沂, and not in 锡山
    unit = next((p.adcode for level in ("county", "city") for p in ends if p.level == level), scene.home_hint)
    if len(told) < _TWICE or unit is None:
        return named
    place = Place(name, unit, "zone", unit)
    return zones.instead([Named(*span, place, names=(name,)) for span in told], named)


def _opening(scene: Scene) -> re.Match[str] | None:
    """What the first paragraph introduces with its first words."""
    body = (block.start for block in scene.article.blocks if "。" in scene.text[block.start : block.end])
    return _INTRODUCED.match(scene.text, next(body, 0))


def _spoken_of(scene: Scene, named: list[Named], home: Place | None, publisher: Place | None) -> Place | None:
    """苏滁高新区是…合作园区。…园区落户企业430家。…园区…: the one zone that a story which no title places goes on to call 园区."""
    titled = any(n.start < len(scene.title) and not n.short for n in named)
    if home is not None and home.level == "zone" and publisher is not None and not contains(publisher, home):
        home = publisher  # 苏州工业园区, told more often in 滁州日报
    if titled or scene.reports or home is None or home.level not in ("city", "county"):
        return None
    zones_told = {n.place: n for n in reversed(named) if n.place.level == "zone" and contains(home, n.place)}
    called = len(_CALLED.findall(scene.text))
    if len(zones_told) != 1 or called < _OFTEN:
        return None
    first = next(iter(zones_told.values()))
    goes_on = _GOES_ON.match(scene.text, scene.block(first.start).end)
    told_of = _IS_ZONE.match(scene.text, first.end) and called > sum(n.place == home for n in named)
    return first.place if goes_on or told_of else None


def own(
    scene: Scene, named: list[Named], home: Place | None, publisher: Place | None, gazetteer: Gazetteer
) -> Place | None:
    """The article's own place, or the zone of it that the title calls by a kind of which a city or county has one, or that
    the text introduces first of all."""
    opening = _opening(scene)
    told = next((n.place for n in named if opening and n.end == opening.end("name") and n.place.level == "zone"), None)
    if told is not None and (home is None or contains(home, told)):
        return told
    if spoken_of := _spoken_of(scene, named, home, publisher):
        return spoken_of
    kind = BARE.match(scene.title)
    if kind is None or home is None or home.level not in ("city", "county") or kind.group() not in bare_zones.OF_EACH:
        return home
    zone = bare_zones.alone((kind.start(), kind.end(), kind.group()), scene, named, home, gazetteer)
    return zone.place if zone is not None else home
