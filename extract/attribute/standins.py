"""Words that stand for a place without naming it: 其余县区, 九市, 我们, 区域, 城市群 alone, what has 落户|这里."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract import naming
from extract.attribute.standing import PLACED, contains, opens
from extract.numerals import parse
from extract.places import COUNTRY, Gazetteer, Place
from extract.scene import Named, Scene
from extract.segment import Track

_MARKET: Final = re.compile(  # 2024年|中国储能电池出货量
    "(?:中国|国内|国产)(?:(?<![一-龥]..)|(?<=[年月]..))(?=[一-龥0-9]{0,12}?(?:市场融资|市场容量|市场总量|行业披露|授权总金额|交易总额|产量|销量|经济增速|经济总量|出货量|装机(?:容量|量)|装车量|市场规模|保有量|消费量|需求量))"
)
_QUARTER: Final = re.compile(  # 中部、|西部地区分别增长6.1%、7.3%; 东部|占全国的比重接近60%
    "[东中西]部(?:(?=(?:[、和与及](?:[东中西]部|东北)){1,3}地区)|(?<![一-龥].部)(?=占全国))"
)
_REST: Final = re.compile(  # 海安市14个;|其余县(市、区)合计36个
    "(?:其余|其他|剩余)的?(?:[两三四五六七八九十]个?|\\d{1,2}个|各)?(?:县[(]市、区[)]|县市区|市县区|区县|县区|市县|区市县|地市|[县市区](?![级直域内政]))"
)
_CITIES: Final = re.compile(f"(?P<count>[四五六七八九十\\d]\\d?)(?:城市?(?![区镇市]|群)|市(?!场))(?!{PLACED})")
_MEMBERS: Final = re.compile("(?:(?<![一-龥\\d])|(?<=全部)|(?=.[城市]之间))")  # 八城 of a group, 覆盖全部|九城
_WE: Final = re.compile("我们(?<=[,。;:\n]我们)(?=占|有|只有|新增|拿|引进|完成|实现)")  # 全市新增企业212户,|我们占34户
_REGION: Final = re.compile(
    "区域(?<=[,。;:\n]区域)(?=研发|经济|地区生产|GDP|生产总值|进出口|外贸|常住|人口|城镇化|工业|规上)"
)
_INSIDE: Final = "圈内"  # of the circle told last
_KIND_OF_GROUP: Final = re.compile("圈内|城市群|都市圈|经济圈|经济区|经济带|走廊|示范带|片区|协作区")
_HERE: Final = re.compile(
    "(?<=落户|落地|搬到|迁到|来到|转到|安家)(?:在|到|于)?(?P<word>这里|这儿)"
    "|(?<=[,。;:\n])(?P<own>这里|这儿)(?=[约仅只]?\\d(?![\\d.]*[年月]))"
)
_SIDE: Final = re.compile(
    "(?<![一-龥])(?P<side>[河江湖桥溪塘岭山路街墙湾渠堤][东西南北][岸边侧]?|[东西南北][岸边侧片头]|[左右]岸)(?:就是|便是|是|属于?|归|隶属于?)$"
)  # 河西属|安徽和县,河东归|南京浦口
_SIDE_LENGTH: Final = 8  # characters of 河西岸隶属于
_PAIR: Final = 2


def is_market(text: str, start: int) -> bool:
    """2022年|国内电源管理芯片市场规模1060亿元: whether a word for the country heads what only a whole market is told of."""
    return _MARKET.match(text, start) is not None


def words(scene: Scene, named: list[Named], home: Place | None, gazetteer: Gazetteer) -> Iterator[Named]:
    """Yield such words of a text with the places that they stand for."""
    yield from (Named(m.start(), m.end(), COUNTRY, relative=True) for m in _MARKET.finditer(scene.text))
    for m in _QUARTER.finditer(scene.text):
        yield from (Named(m.start(), m.end(), place) for _, _, place in naming.find(f"{m.group()}地区"))
    yield from _sides(scene, named)
    if home is None:
        return
    for pattern in _patterns(home.level):
        yield from (Named(m.start(), m.end(), home, relative=True) for m in pattern.finditer(scene.text))
    if home.level == "group":
        yield from _of_group(scene, named, home, gazetteer)
    yield from _groups(scene, named, home)
    yield from _here(scene, named, home)


def _patterns(level: str) -> Iterator[re.Pattern[str]]:
    """What stands for an article's own place of this level."""
    if level in ("province", "city", "group"):
        yield _REST
    if level not in ("group", "province"):
        yield _WE  # who speaks in a story on a province is of one of its units


def _of_group(scene: Scene, named: list[Named], home: Place, gazetteer: Gazetteer) -> Iterator[Named]:
    """九市 in a story on a group: the one told last that has as many units; 区域常住人口: the one that the sentence opened with."""
    groups = [n for n in named if n.place.level == "group" and not n.short]
    for m in _CITIES.finditer(scene.text):
        if not _MEMBERS.match(scene.text, m.start()):
            continue
        count = parse(m.group("count")).value
        told = (home, *(n.place for n in reversed(groups) if n.start < m.start()))
        place = next((place for place in told if len(gazetteer.units(place)) == count), home)
        yield Named(m.start(), m.end(), place, relative=True)
    for m in _REGION.finditer(scene.text):
        begin = scene.sentences.at(m.start())[0]
        opened = (n.place for n in reversed(groups) if begin <= n.start < m.start() and opens(n, scene))
        yield Named(m.start(), m.end(), next(opened, home), relative=True)


def counts_own(n: Named, scene: Scene, home: Place | None, gazetteer: Gazetteer) -> bool:
    """沪苏浙皖|九城轮流登台 in a story on a corridor of nine cities: whether a region's name is followed by their number."""
    counted = _CITIES.match(scene.text, n.end) if n.place.level == "group" else None
    if counted is None or home is None or home.level != "group":
        return False
    return len(gazetteer.units(home)) == parse(counted.group("count")).value


def _groups(scene: Scene, named: list[Named], home: Place) -> Iterator[Named]:
    """编制北部湾城市群方案,2025年|城市群|经济总量3.2万亿元: the own group whose name ends so, or the one told last."""
    groups = [n for n in named if n.place.level == "group"]
    taken = {n.end for n in named}
    for m in _KIND_OF_GROUP.finditer(scene.text) if groups else ():
        told = [n.place for n in reversed(groups) if n.start < m.start()]
        ranked = [home, *told] if home.level == "group" else told
        place = next((place for place in ranked if place.name.endswith(m.group())), None)
        place = [*told, home][0] if m.group() == _INSIDE and home.level == "group" else place
        word = Named(m.start(), m.end(), place, relative=True) if place and m.end() not in taken else None
        if word and opens(word, scene):
            yield word


def _sides(scene: Scene, named: list[Named]) -> Iterator[Named]:
    """河西属和县,河东归浦口。…先说|河西。: the sides of a river or a road, where a text says of two whose they are."""
    units = [n for n in named if n.place.level in ("city", "county")]
    told = ((n, _SIDE.search(scene.text, max(0, n.start - _SIDE_LENGTH), n.start)) for n in units)
    sides = {m.group("side"): n for n, m in told if m is not None}
    if len(sides) < _PAIR or len({n.place for n in sides.values()}) < len(sides):
        return
    for m in re.finditer("|".join(map(re.escape, sides)), scene.text):
        n = sides[m.group()]
        if m.start() > n.end:
            yield Named(m.start(), m.end(), n.place, relative=True)


def _here(scene: Scene, named: list[Named], home: Place) -> Iterator[Named]:
    """富阳造纸业腾退时,8家企业落户|这里; 昆山月租18元,|这儿10元: the article's own place, unless its paragraph told of one in it.

    In a story on a group of units it is the one that the heading above opens with.
    """
    told = Track(named)
    for m in _HERE.finditer(scene.text):
        before = told.between(scene.block(m.start()).start, m.start())
        kind = "word" if m.group("word") else "own"
        inner = any(n.place != home and contains(home, n.place) for n in before) or (
            kind == "own" and _elsewhere(before, scene.sentences.at(m.start())[0], home, scene)
        )
        headed = _headed(m.start(), scene)
        apart = headed is not None and headed != home and not contains(headed, home)
        place = headed if home.level == "group" or apart else None if inner else home
        if place is not None:
            yield Named(m.start(kind), m.end(kind), place, relative=True)


def _elsewhere(before: list[Named], sentence: int, home: Place, scene: Scene) -> bool:
    """上半年,义乌出口3540亿元…。|这里7.5万个商位, in a story on ports: whether an earlier sentence opens with another place.

    None may have told of the article's own; what it is held against in its own sentence is not 这里: 昆山月租20元,|这儿11元.
    """
    against = {n.place for n in before if n.start >= sentence}
    told = [n for n in before if n.start < sentence]
    return all(n.place != home for n in told) and any(n.place not in against and opens(n, scene) for n in told)


def _headed(pos: int, scene: Scene) -> Place | None:
    """The place that the heading above opens with."""
    named = scene.places.between(*scene.sections[scene.section(pos)].heading)
    return named[0].place if named and opens(named[0], scene) else None
