"""Counties that a text tells by their towns alone: 龙都街道, 贾悦镇 and 相州镇 are of 诸城市."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from extract import townships
from extract.attribute import town_names
from extract.attribute.levels import OWN_WORDS, level_fits, own_words
from extract.attribute.standing import PARTNER_BEFORE, contains
from extract.match import Hit
from extract.places import Gazetteer, Place
from extract.scene import Named, Scene

_ZONE: Final = re.compile("(?:经济)?开发区|工业园区?|产业园区?(?!区)|产业集聚区")
_TOLD: Final = re.compile("(?P<town>[一-龥]{2,4}?(?:镇|乡|街道))(?:的?(?P<village>[一-龥]{2,4}?村))?")
_STEM: Final = 3  # characters of a town's name that tells it without its kind: 王江泾
_OF_IT: Final = "(?<![一-龥])(?:[全该]?[镇村](?:里|上)?(?![一-龥]委|级|企)|村民)"
_COUNTY: Final = re.compile("[全我本]县|县里")
_LEAST: Final = 2  # towns that tell whose a text is
_UNITS: Final = ("province", "city")  # of which a town tells a county


def home(scene: Scene, told: Place | None, named: list[Named], gazetteer: Gazetteer) -> Place | None:
    """The article's own place: the county of most of its towns, where neither title nor publisher names one, nor the text as often."""
    inside = (p for _, _, p in scene.titled_places if told is not None and (p == told or contains(told, p)))
    if told is not None and not any(inside) and (county := _of_one_town(scene, told, named, gazetteer)):
        return county
    if scene.home_hint is not None or scene.titled_places:
        return told
    towns: dict[str, set[str]] = defaultdict(set)
    for hit in townships.find(scene.text):
        for code in hit.payload:
            towns[code].add(scene.text[hit.start : hit.end])
    often = max(map(len, towns.values()), default=0)
    most = [code for code, names in towns.items() if len(names) == often]
    if often < _LEAST or len(most) > 1:
        return told
    county = gazetteer.place(most[0])
    within = told is None or contains(told, county)
    seldom = sum(n.place == told and not n.short for n in named) <= often
    return county if within and seldom and _speaks_of(county, scene) else told


def _of_one_town(scene: Scene, city: Place, named: list[Named], gazetteer: Gazetteer) -> Place | None:
    """湖州日报 on 莫干山镇, 全县…: the county of the one town that a text tells again and again, which names no other of the city."""
    hits = list(townships.find(scene.text)) if city.level == "city" and _COUNTY.search(scene.text) else []
    towns = {scene.text[hit.start : hit.end] for hit in hits}
    inner = [place for code in (hits[0].payload if hits else ()) if contains(city, place := gazetteer.place(code))]
    others = any(contains(city, n.place) and n.place not in inner for n in named)
    return inner[0] if len(towns) == 1 and len(hits) >= _LEAST and len(inner) == 1 and not others else None


def _speaks_of(county: Place, scene: Scene) -> bool:
    """Whether 我市 or 全县, if a text says so of itself, can be a county."""
    levels = [level for level in OWN_WORDS if own_words(level, scene.text)]
    return not levels or any(level_fits(county, level) for level in levels)


def retold(scene: Scene, named: list[Named], short: dict[str, tuple[str, ...]]) -> list[Named]:
    """再往下是高邮的|界首。: the places without those whose names are a town's here, and a county's elsewhere."""
    return [n for n in named if n.place.adcode in short.get(scene.text[n.start : n.end], (n.place.adcode,))]


def counties(
    scene: Scene, named: list[Named], home: Place | None, short: dict[str, tuple[str, ...]], gazetteer: Gazetteer
) -> Iterator[Named]:
    """Yield the towns of an article on a city or province as the one county of it that has a town of that name.

    In a story on a group, or on a county that has none of that name, as the one county that is named: 平湖市…。新仓镇.
    """
    if home is not None and home.level == "country":
        return
    beside = list(_side_by_side(scene, named))
    yield from beside
    named = [*named, *beside]
    named_too = {n.place.adcode for n in named if n.place.level == "county" and not n.relative}
    taken = {at for n in named for at in range(n.start, n.end + 1)}  # 桐城市|新渡镇 names its county
    whose = {n.end: n.place for n in named}
    own = home.adcode if home is not None else None
    told: dict[int, Place | None] = {}  # by where it ends, whose each town is
    named_too |= {code for codes in short.values() if len(codes) == 1 for code in codes}
    inside = {at for n in named for at in range(n.start, n.end)}
    for hit in (*townships.find(scene.text), *_in_short(scene, short)):
        if hit.start in inside:
            continue  # 苏|南乡镇企业
        if scene.text[hit.start : hit.end] in short:
            inner = [gazetteer.place(code) for code in hit.payload if code in named_too]
        elif home is not None and home.level in _UNITS:
            inner = [place for code in hit.payload if contains(home, place := gazetteer.place(code))]
        else:
            inner = [gazetteer.place(code) for code in hit.payload if code in named_too and own not in hit.payload]
            inner = [home] if home is not None and home.level == "county" and own in hit.payload else inner
        begin = hit.start - scene.text.startswith("的", hit.start - 1)  # 落在扬州江都的|丁沟 goes with its county
        county = inner[0] if len(inner) == 1 and taken.isdisjoint(range(begin, hit.end)) else None
        if county is not None:
            yield Named(hit.start, hit.end, county)
        else:
            county = whose.get(begin) if whose.get(begin) in inner else None
        if PARTNER_BEFORE.search(scene.text, max(0, hit.start - _STEM), hit.start) is None:
            told[hit.end] = county  # but 与|金泽的安静不同,这里…
    yield from _gone_on(scene, told, taken)


def _gone_on(scene: Scene, told: dict[int, Place | None], taken: set[int]) -> Iterator[Named]:
    """水阳镇的螃蟹也好养了。|全镇养蟹水面4.2万亩: 全镇 and 镇里 as the town that their paragraph has told of last."""
    for m in re.finditer(_OF_IT, scene.text) if told else ():
        begin = scene.block(m.start()).start
        last = max((end for end in told if begin < end <= m.start()), default=None)
        place = told[last] if last is not None else None
        if place is not None and taken.isdisjoint(range(m.start(), m.end())):
            yield Named(m.start(), m.end(), place, relative=True)


def _in_short(scene: Scene, names: dict[str, tuple[str, ...]]) -> Iterator[Hit[tuple[str, ...]]]:
    """Towns told without their kind, wherever the text names them again."""
    for m in (
        re.finditer(f"(?:{'|'.join(map(re.escape, names))})(?![江河湖山路桥站镇乡]|街道)", scene.text) if names else ()
    ):
        yield Hit(m.start(), m.end(), names[m.group()])


def _side_by_side(scene: Scene, named: list[Named]) -> Iterator[Named]:
    """吴江区平望镇的庙头村、秀洲区王江泾镇的长虹村…。|长虹村起步晚: towns and villages that a text tells with their counties."""
    told: dict[str, set[tuple[Place, str]]] = defaultdict(set)
    whose_short = {scene.text[n.start : n.end]: n.place for n in named}
    for n in named:
        m = _TOLD.match(scene.text, n.end) if n.place.level == "county" and not n.relative else None
        if m is not None:
            town, village = m.group("town"), m.group("village")
            stem = town.removesuffix("街道").rstrip("镇乡")
            alone = len(stem) >= _STEM or whose_short.get(stem) == n.place  # 织里, which the lists of places have
            for name in (town, stem if alone else town, village or town):
                told[name].add((n.place, (village if name == village else town)[-1]))
    whose = {
        name: next(iter(places)) for name, places in told.items() if name and len(places) == 1
    }  # two are called 山塘村
    if len(set(whose.values())) < _LEAST:
        return
    taken = {at for n in named for at in range(n.start, n.end + 1)}
    last: dict[str, Place] = {}  # by the last character of what it is: 镇, 村
    for m in re.finditer("|".join([*sorted(whose, key=len, reverse=True), _OF_IT]), scene.text):
        named_so = whose.get(m.group())
        if named_so is not None:
            last[named_so[1]] = named_so[0]
        found = named_so[0] if named_so else last.get("村" if "村" in m.group() else "镇")
        if found is not None and taken.isdisjoint(range(m.start(), m.end())):
            yield Named(m.start(), m.end(), found, relative=named_so is None)


def zones(scene: Scene, named: list[Named], home: Place | None, gazetteer: Gazetteer) -> Iterator[Named]:
    """Yield zones that are called after a town of the article's own county or city: 汊河开发区, of 来安县's 汊河镇."""
    if home is None or home.level not in ("city", "county"):
        return
    taken = {n.end for n in named}
    for kind in (m for m in _ZONE.finditer(scene.text) if m.end() not in taken):
        for start in (kind.start() - 3, kind.start() - 2):
            if county := _county_of(scene.text[start : kind.start()], home, gazetteer):
                name = scene.text[start : kind.end()]
                yield Named(start, kind.end(), Place(name, county, "zone", county), names=(name,))
                break


def _county_of(stem: str, home: Place, gazetteer: Gazetteer) -> str | None:
    """The code of the one county of the article's own that has a town of this bare name."""
    codes = set(town_names.codes(stem))
    inner = [code for code in codes if code == home.adcode or contains(home, gazetteer.place(code))]
    return inner[0] if len(inner) == 1 else None
