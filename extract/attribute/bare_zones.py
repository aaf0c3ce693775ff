"""What the kind of a zone means that stands alone: 经开区 as the one told before, or as the one that the unit has."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from extract.adcodes import within
from extract.attribute.levels import BARE, is_a
from extract.attribute.standing import are_related, is_headed_apart, opens
from extract.attribute.turning import is_of_many
from extract.places import Gazetteer, Place
from extract.scene import Named, Scene

OF_EACH: Final = ("经开区", "经济开发区", "高新区", "城乡一体化示范区")  # of which a city or county has one
_OF_SOME: Final = ("综保区", "综合保税区")  # of which some cities have one
_OFTEN: Final = 3  # how often a kind alone must stand before it tells of a zone that its units make up
_COUNTS: Final = re.compile("(?:同比)?(?:增长|下降|完成|实现|为|达到?)?\\d[\\d.]*[%亿万]")
_ALONE_BEHIND: Final = frozenset(["", *"\n,。“、.)|是为在对进了让于以;:到动由领该推使自与年前下我全施来据"])
_SIZED, _SIZE = re.compile("\\d(?:平方公里|公顷|万亩|亩)的$"), 6
_OF_ALL: Final = re.compile(
    "(?:各[一-龥]{1,5}|[(][县市区、]{1,4}[)][区市县]?|县区|市县)[、和及与]$"
)  # 各县区、|经开区成立工作专班
_UNITS: Final = re.compile("(?:(?<![一-龥\\d])|(?<=只有)|(?<=其中))市|(?<=镇的)县")  # 雨山区某某项目、|市经开区某某项目


def bare(text: str, named: list[Named]) -> list[tuple[int, int, str]]:
    """Where a kind alone stands for a zone, and which: 经开区."""
    taken = {n.end for n in named}
    found = []
    for m in BARE.finditer(text):
        start = m.start() - 2 if m.group() == "开发区" and text.endswith("经济", 0, m.start()) else m.start()
        start -= _UNITS.search(text, max(0, start - 3), start) is not None
        listed = text.endswith("、", 0, start) and _COUNTS.match(text, m.end())  # 经开区45.2%、高新区|38.6%
        listed = listed or _SIZED.search(text, max(0, start - _SIZE), start)
        alone = (
            listed
            or text[max(0, start - 1) : start] in _ALONE_BEHIND
            or text.endswith(("其中", "只有", "镇的"), 0, start)
        )
        if m.end() not in taken and alone and not _OF_ALL.search(text, max(0, start - _SIZE), start):
            found.append((start, m.end(), text[start : m.end()].lstrip("市县")))
    return found


def shared(text: str, named: list[Named], gazetteer: Gazetteer) -> list[Named]:
    """Places with the zone that some of them make up, told by its kind alone: 示范区 in a story on 青浦, 吴江 and 嘉善."""
    codes = frozenset(n.place.adcode for n in named)
    found = bare(text, named)
    kinds = Counter(kind for _, _, kind in found)
    zones: dict[str, Place] = {}
    for kind, count in kinds.items():
        known = gazetteer.made_of(codes, kind) if count >= _OFTEN else []
        if len(known) == 1 and all(n.place == known[0] for n in named if is_a(n.place, kind)):
            zones[kind] = known[0]
    told = [Named(start, end, zones[kind], names=(kind,)) for start, end, kind in found if kind in zones]
    return sorted([*named, *told], key=lambda n: n.start)


def alone(
    zone: tuple[int, int, str], scene: Scene, named: list[Named], home: Place | None, gazetteer: Gazetteer
) -> Named | None:
    """经开区 as the zone of that kind told before, one of the article's own unit first, else as the one that its unit has.

    In a story on a province, which has many, it is one that its paragraph told of.
    """
    start, end, kind = zone
    begin = scene.block(start).start if home is not None and home.level == "province" else 0
    told = [n for n in named if begin <= n.start < start and is_a(n.place, kind)]
    left = bool(told) and kind in OF_EACH and _are_left(told, start, scene, _led_on(start, scene, named, home))
    before = [] if left else [n.place for n in told]
    if left and (unit := unit_told(scene.sections[scene.section(start)].start, start, named)):
        home = unit
    if home is not None and home.level == "zone":  # 石家庄高新区…。高新区内…, in a story on two
        line = scene.block(start).start
        near = [n.place for n in told if line <= n.start]
        before = near or ([home] if before and is_a(home, kind) else before)
    before = before or ([home] if home is not None and is_a(home, kind) else [])
    own = [place for place in before if related(place, home)]
    if before and (own or not is_units(zone, scene)):
        whole = [place for place in own if _is_units_own(place, kind, home, gazetteer)]
        return Named(start, end, (whole or own or before)[-1], relative=True)
    if home is None or home.adcode is None:
        return None
    named_after = (home.name + official for official in gazetteer.zone_kinds.get(kind, ()))
    if own_one := next((name for name in named_after if name in gazetteer.surfaces), None):
        return Named(start, end, gazetteer.zone_named(own_one, home.adcode), relative=True)  # 兰州新区综合保税区
    return (
        Named(start, end, gazetteer.zone(gazetteer.place(home.adcode), kind), relative=True)
        if _has_one(zone, scene, home, gazetteer)
        else None
    )


def _has_one(zone: tuple[int, int, str], scene: Scene, home: Place, gazetteer: Gazetteer) -> bool:
    """Whether each unit of the article's own level has one zone of a kind, or the text speaks of the unit's (县经济开发区)."""
    kind = zone[2]
    if kind in OF_EACH or is_units(zone, scene):
        return home.level in ("city", "county")
    return kind in _OF_SOME and gazetteer.place(home.adcode or "").level == "city"


def is_units(zone: tuple[int, int, str], scene: Scene) -> bool:
    """Whether a text says of a zone that it is the city's or county's own: 市经开区, 县经济开发区."""
    return scene.text.startswith(("市", "县"), zone[0])


def _led_on(pos: int, scene: Scene, named: list[Named], home: Place | None) -> Named | None:
    """阜阳也不示弱。|高新区…, in a story on many: the unit that the paragraph has gone on to."""
    if not is_of_many(home, scene):
        return None
    begin = scene.block(pos).start
    units = (n for n in named if begin <= n.start < pos and n.place.level in ("city", "county"))
    return next((n for n in reversed(list(units)) if opens(n, scene)), None)


def _are_left(told: list[Named], pos: int, scene: Scene, led: Named | None) -> bool:
    """亳州高新区…。阜阳:废电池里有矿山 / |高新区…: whether a story has gone on to a unit that has none of the zones told of."""
    begin = scene.block(pos).start
    gone = led is not None and all(n.start < begin and not are_related(led.place, n.place) for n in told)
    return gone or all(is_headed_apart(n, pos, scene) for n in told)


def _is_units_own(zone: Place, kind: str, home: Place | None, gazetteer: Gazetteer) -> bool:
    """合肥高新技术产业开发区 in a story on 合肥: whether nothing but a city's name and a kind calls a zone, as 新站高新区 does not."""
    unit = gazetteer.bare.get(home.adcode or "", "") if home is not None and home.level == "city" else ""
    return bool(unit) and zone.name.removeprefix(unit) in (kind, *gazetteer.zone_kinds.get(kind, ()))


def related(place: Place, home: Place | None) -> bool:
    """Whether a zone lies in the article's own unit, or is it."""
    return home is None or place == home or bool(place.adcode and home.adcode and within(place.adcode, home.adcode))


def unit_told(begin: int, pos: int, named: list[Named]) -> Place | None:
    """The city or county that is named last in a stretch."""
    told = (n.place for n in reversed(named) if begin <= n.start < pos)
    return next((place for place in told if place.level in ("city", "county")), None)
