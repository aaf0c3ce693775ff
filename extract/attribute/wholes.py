"""The unit of which a text tells though what it names are its parts: 全市…; 宜都市…; 当阳市…; 秭归县…."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from extract.attribute import turning
from extract.attribute.levels import OWN_WORDS, level_fits, own_words
from extract.attribute.standing import LISTED, contains, opens, shared, together
from extract.places import Gazetteer, Place
from extract.scene import Named, Scene

PARTS: Final = {"city": "county", "province": "city"}  # what 全市 and 全省 are made of
PAIR: Final = 2  # cities that a title may tell of for themselves
_UNITS: Final = ("province", "city", "county", "zone")
_SEVERAL: Final = 3  # parts of a unit that a text tells of alike
_FIGURE: Final = re.compile("[(][-+]?\\d")  # 金寨县|(78.2%)、霍山县|(74.1%)
_HELD_IN_LIST: Final = re.compile("覆盖|涵盖|包括|囊括|由(?=[^,。;]{0,6}[、和])")
_LONG_LIST: Final = 5  # units that only one group is made of
_TOGETHER: Final = {
    n: re.compile(f"(?<!其){word}(?:个区|个县|区|地|县|市|城|岸|家)(?![一-龥]{{0,2}}(?:公司|企业|医院|工厂))")
    for n, word in ((2, "两"), (3, "三"))
}
_KIND: Final = 3  # characters of 功能区
_OFFICES: Final = re.compile("(?:^|[,。;、\\n])市(?:委副?书记|长|人大常委会主任|政协主席|政府)", re.MULTILINE)
NUMERALS: Final = "零一两三四五六七八九"
_SPANS: Final = re.compile("从[^,。;:到]{2,8}到")  # 从洛川苹果到霍尔果斯班列
TITLE: Final = 6  # how much the title's word counts


def of_parts(
    scene: Scene, named: list[Named], gazetteer: Gazetteer, titled: list[Place], votes: Counter[Place]
) -> Place | None:
    """The unit that holds the parts which a text names, where it speaks of it too; `titled` and `votes` say who is told of."""
    return _opened(scene, named, gazetteer, titled, votes) or (
        None if titled else spelled_out(scene, named, gazetteer) or _listed_last(scene, named, gazetteer)
    )


def untitled(scene: Scene, votes: Counter[Place], gazetteer: Gazetteer) -> Place | None:
    """A chapter cut out of a report: 全市…富川…昭平… is of 贺州, 桂阳…安仁…资兴 of 郴州, 合肥…滁州…黄山 of 安徽.

    None where one place has most of what is told, or where a fourth or more is told of elsewhere.
    """
    if province := _spoken_of(scene, votes, gazetteer):
        return province
    told = Counter({p: n for p, n in votes.items() if p.adcode and n > 0 and p.level in _UNITS})
    most, total = max(told.values(), default=0), told.total()
    if not told or 2 * most > total or _is_of_its_city(told, most):
        return None
    we, alike = own_words("city", scene.text), 3 * most <= total
    parts = [p for p in told if p.level != "province" and (p.adcode or "")[2:4] != "00"]
    city, share = _leading(Counter({p: told[p] for p in parts}), 4)
    within = {p for p in parts if p.level in ("county", "zone") and (p.adcode or "").startswith(city)}
    own = we > 1 and not any(p.name.endswith("市") and told[p] == most for p in within)  # 龙南 says 我市 too
    if share and (own or (alike and len({p.adcode for p in within}) >= _SEVERAL)):
        return gazetteer.places.get(f"{city}00")
    code, share = _leading(told, 2)
    many = alike and len({(p.adcode or "")[:4] for p in parts}) >= _SEVERAL
    whole = gazetteer.places.get(f"{code}0000") if share and not we else None
    return whole if own_words("province", scene.text) or (many and whole in told) else None


def around(votes: Counter[Place], gazetteer: Gazetteer) -> Place | None:
    """北向拓展带…太仓…昆山…相城: the group, or the zone of several, that a text names often and whose members it tells of, none most."""
    groups = [p for p, n in votes.most_common() if n > 1 and (p.level == "group" or len(gazetteer.units(p)) > 1)]
    for group in groups:
        units = gazetteer.units(group)
        if any(unit.endswith("0000") for unit in units):
            continue  # 京津冀, of which 河北 tells, is more than what a story is on
        told = [n for p, n in votes.items() if n > 0 and p.level != "group" and p.adcode in units]
        if len(told) >= _SEVERAL and 2 * max(told) <= sum(told):
            return group
    return None


def of_several(scene: Scene, votes: Counter[Place]) -> Place | None:
    """河西是无锡新吴区…,河东是苏州相城区…。两区…两地…: two or three units told of alike, where the text counts them often."""
    told = [(p, n) for p, n in votes.most_common() if n > 0 and p.level in ("city", "county")]
    count = next((n for n, words in _TOGETHER.items() if len(words.findall(scene.text)) >= _SEVERAL), 0)
    if not count or len(told) < count:
        return None
    units, rest = [p for p, _ in told[:count]], sum(n for _, n in told[count:])
    most, least = told[0][1], told[count - 1][1]
    alike = len({p.level for p in units}) == 1 and (count + 1) * least >= count * most
    apart = len({(p.adcode or "")[:4] for p in units}) > 1
    if not (alike and apart) or rest * 2 > sum(n for _, n in told[:count]):
        return None
    first = {n.place: n.start for n in reversed(scene.places.items)}  # where each is named first
    return _made_by(units, scene, votes) or together(sorted(units, key=lambda p: first.get(p, len(scene.text))))


def of_pair(scene: Scene, votes: Counter[Place]) -> Place | None:
    """芜湖和马鞍山:挨得近,还要走得拢: the two units that a title begins with, where the text tells of them alike and of 两市."""
    found = scene.titled_places
    if len(found) != PAIR or found[0][0] > 0 or scene.title[found[0][1] : found[1][0]] not in ("和", "与", "、"):
        return None
    one, other = (place for _, _, place in found)
    least, most = sorted((votes[one] - TITLE, votes[other] - TITLE))
    alike = one.level == other.level and one.level in ("city", "county") and 3 * least >= 2 * most
    return together([one, other]) if alike and least > 0 and _TOGETHER[2].search(scene.text) else None


def _made_by(units: list[Place], scene: Scene, votes: Counter[Place]) -> Place | None:
    """功能区里看“功能”, on 浦口—南谯跨界功能区: the zone called after all the units whose kind the title names."""
    zones = (p for p in votes if p.level == "zone" and p.name[-_KIND:] in scene.title)
    return next((zone for zone in zones if all(unit.name[:-1] in zone.name for unit in units)), None)


def is_walk(scene: Scene, named: list[Named], votes: Counter[Place], gazetteer: Gazetteer) -> bool:
    """上游第一站是休宁。…往下到歙县。…过了界,是淳安。: whether a story comes to three places or more, none of them told most.

    Or whether its title spans from one to another, and it tells of three provinces' places.
    """
    stops = {n.place for n in turning.stops(named, scene)}
    codes = {place.adcode for place in stops}
    if any(votes[p] > 1 and codes.issubset(gazetteer.units(p)) for p in votes if p.level in ("zone", "group")):
        return False  # 示范区…: what the places make together
    units = Counter({p: v for p, v in votes.items() if p.level in ("city", "county", "zone")})
    ends = _SPANS.match(scene.title) is not None and len({place.adcode[:2] for place in units if place.adcode}) > PAIR
    most = max((votes[place] for place in (units if ends else stops)), default=0)
    return (ends or len(stops) > PAIR) and 2 * most <= units.total()


def _spoken_of(scene: Scene, votes: Counter[Place], gazetteer: Gazetteer) -> Place | None:
    """1-6月,我省合同外资…。厦门市…: the province of which a text speaks again and again, and first of all, with no word of a city's own."""
    spoken = OWN_WORDS["province"].search(scene.text)
    if spoken is None or own_words("province", scene.text) < _SEVERAL or own_words("city", scene.text):
        return None
    first = next((n.start for n in scene.places.items if n.place.adcode), spoken.end())
    codes = {(p.adcode or "")[:2] for p in votes if p.level in ("city", "county") and votes[p] > 0}
    return gazetteer.place(f"{codes.pop()}0000") if first >= spoken.end() and len(codes) == 1 else None


def _is_of_its_city(told: Counter[Place], most: int) -> bool:
    """定西…渭源…定西…临洮: whether the city of which most is told is itself told most."""
    code, share = _leading(told, 4)
    return share and any(p.adcode == f"{code}00" and n == most for p, n in told.items())


def _leading(told: Counter[Place], width: int) -> tuple[str, bool]:
    """The unit, by so many digits of its code, of which most is told, and whether less than a fourth is told of elsewhere."""
    shares = Counter[str]()
    for place, count in told.items():
        shares[(place.adcode or "")[:width]] += count
    code = max(shares, key=lambda code: shares[code], default="")
    return code, 4 * (told.total() - shares[code]) < told.total()


def listed(scene: Scene, named: list[Named]) -> list[Place]:
    """The places of the list that a stretch of the text begins with."""
    joined = (LISTED.fullmatch(scene.text, a.end, b.start) for a, b in itertools.pairwise(named))
    return list(dict.fromkeys(n.place for n in named[: 1 + sum(1 for _ in itertools.takewhile(bool, joined))]))


def longest_list(scene: Scene, named: list[Named]) -> list[Place]:
    """“沪苏同城”再提速:上海嘉定与苏州昆山、太仓牵手: the places of the longest list of a stretch."""
    return max((listed(scene, named[at:]) for at in range(len(named))), key=len, default=[])


def spelled_out(scene: Scene, named: list[Named], gazetteer: Gazetteer) -> Place | None:
    """走廊覆盖上海松江和江苏苏州、…,以及安徽合肥: the group all of whose units, five or more, one sentence lists."""
    for held in _HELD_IN_LIST.finditer(scene.text):
        end = scene.sentences.at(held.end())[1]
        codes = frozenset(n.place.adcode for n in named if held.end() <= n.start < end)
        if len(codes) >= _LONG_LIST and (group := gazetteer.group_of(codes)):
            return group
    return None


def are_counted(listed: list[Place], scene: Scene) -> bool:
    """嘉定、昆山、太仓…三地…三地: whether a text comes back to all units of a list by their number."""
    units = len(listed) < len(NUMERALS) and all(place.level in ("city", "county") for place in listed)
    return units and len(re.findall(f"{NUMERALS[len(listed)]}[地市县区](?![块区域面位法级])", scene.text)) >= PAIR


def _opened(
    scene: Scene, named: list[Named], gazetteer: Gazetteer, titled: list[Place], votes: Counter[Place]
) -> Place | None:
    """全市…; 宜都市…; 当阳市…; 秭归县…: the unit that 全市 speaks of where three parts or more open clauses or have figures in brackets."""
    for level, part in PARTS.items():
        openers = {n.place for n in named if n.place.level in (part, "zone") and _has_own(n, scene)}
        whole = _holding(openers, gazetteer) if len(openers) > PAIR else None
        if whole is None or not level_fits(whole, level) or not _speaks_for_itself(level, scene, named):
            continue
        titled = [p for p in titled if not _is_left(p, level, scene)]
        one = len(titled) == 1 and not own_words(level, scene.title)
        parts = [votes[p] - TITLE * (p in titled) for p in votes if p.level in (part, "zone")]
        others = any(v >= PAIR for p, v in votes.items() if p.level == level and p != whole)
        within = all(p.level == part and contains(whole, p) for p in titled)
        if within and not one and not others and max(parts, default=0) * 2 < sum(parts):
            return whole
    return None


def _is_left(titled: Place, level: str, scene: Scene) -> bool:
    """四川某某食品基地开工, …市长宣布: a province that the title names in somebody's name, and of which the text never speaks."""
    return level == "city" and titled.level == "province" and not own_words("province", scene.text)


def _listed_last(scene: Scene, named: list[Named], gazetteer: Gazetteer) -> Place | None:
    """全市增长5.9%。…分县(市、区)看,枣阳市、谷城县…: the unit of which a text speaks throughout before it lists two parts or more."""
    first = listed(scene, named)
    whole = _holding(first, gazetteer) if len(first) > 1 else None
    for level, part in PARTS.items():
        if whole is not None and level_fits(whole, level) and all(p.level == part for p in first):
            return whole if len(OWN_WORDS[level].findall(scene.text, 0, named[0].start)) > 1 else None
    return None


def _holding(places: Iterable[Place], gazetteer: Gazetteer) -> Place | None:
    unit = shared(*places)
    return gazetteer.place(unit) if unit else None


def _has_own(n: Named, scene: Scene) -> bool:
    """Whether what is told next is of a place that opens its clause, or its figure stands in brackets behind it."""
    return opens(n, scene) or _FIGURE.match(scene.text, n.end) is not None


def _speaks_for_itself(level: str, scene: Scene, named: list[Named]) -> bool:
    """Whether a paragraph says 全市 before it names a place that it may stand for."""
    for own in OWN_WORDS[level].finditer(scene.text):
        begin = scene.block(own.start()).start
        if not any(begin <= n.start < own.start() and level_fits(n.place, level) for n in named):
            return True
    return level == "city" and _OFFICES.search(scene.text) is not None
