"""Towns that a text tells without their kind, by the counties that they are of: 高邮的界首, 落在金泽、黎里2个镇, 最后到邵伯."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from typing import Final

from extract import naming, townships
from extract.attribute.standing import contains
from extract.match import near
from extract.numerals import parse
from extract.places import Gazetteer
from extract.scene import Named, Scene

_OF_COUNTY: Final = re.compile("的(?P<town>[一-龥]{2,4}?)[,。、;:]")
_IN_FULL: Final = re.compile("的?(?P<stem>[一-龥]{2,3}?)(?:镇|乡|街道)")
_COME: Final = re.compile("(?<=[。\\n])[^,。;\\d\\n]{0,6}到了?(?P<town>[一-龥]{2,3})[,。]")
_TOWNS_LISTED: Final = re.compile("[一-龥]{2,6}(?:、[一-龥]{2,3}){1,5}(?=[,。;])")
_SO_MANY_TOWNS: Final = re.compile("(?:[两三四五六七八九十]|\\d)个?(?:镇|乡镇|街道)")
_LISTED_BEFORE: Final = 56  # characters of a list of towns in front of their number
_TOWNS_COUNTED: Final = re.compile(
    "(?P<listed>[一-龥]{2,8}(?:、[一-龥]{2,4}){1,9}?),?(?P<count>[两三四五六七八九十]|\\d{1,2})个?(?:镇子?|乡镇|街道)(?![长区级])"
)


def told(scene: Scene, named: list[Named], gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    """Towns that a text tells without their kind, each with the codes of its counties: 高邮的界首, 落在金泽、黎里2个镇."""
    counties = {n.place.adcode for n in named if n.place.level == "county" and not n.relative}
    made = {unit for n in named if n.place.level == "zone" for unit in gazetteer.units(n.place)}
    return (
        _told_with(scene, named, gazetteer)
        | _listed(scene, counties)
        | _of_publisher(scene, gazetteer)
        | (_in_lists(scene, lambda town: _only(made.intersection(codes(town)))) if made else {})
    )


def _told_with(scene: Scene, named: list[Named], gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    """高邮的界首, 新吴区的鸿山: towns without their kind that a text tells as a county's, each with its county's code.

    So is 颛桥 of 闵行区颛桥镇 where the text goes on to call it so.
    """
    names: dict[str, tuple[str, ...]] = {}
    for n in named:
        code = n.place.adcode if n.place.level == "county" and not n.relative else None
        m = _OF_COUNTY.match(scene.text, n.end) if code else None
        if m is not None and code in codes(m.group("town")):
            names[m.group("town")] = (code,)
        full = _IN_FULL.match(scene.text, n.end) if code else None
        stem = full.group("stem") if full is not None else ""
        other = stem in gazetteer.surfaces or stem in gazetteer.vetoes.common or stem[:1] in gazetteer.abbr
        if code in codes(stem) and not other:  # 闽宁 tells of two provinces
            names[stem] = (code,)
    return names


def _of_publisher(scene: Scene, gazetteer: Gazetteer) -> dict[str, tuple[str, ...]]:
    """最后到邵伯。 or 串起邵伯、界首、氾水, in a paper of 扬州: towns of its city that a sentence comes to, or that are listed."""
    city = next((place for _, place in naming.leads(scene.article.publisher or "") if place.level == "city"), None)
    if city is None:
        return {}

    def whose(town: str) -> tuple[str, ...]:
        return _only(code for code in codes(town) if contains(city, gazetteer.place(code)))

    found: dict[str, tuple[str, ...]] = {}
    for m in _COME.finditer(scene.text):
        town = m.group("town")
        if not gazetteer.surfaces.get(town) and (inner := whose(town)):
            found[town] = inner
    return found | _in_lists(scene, whose)


def _in_lists(scene: Scene, whose: Callable[[str], tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """串起邵伯、界首、氾水; 走朱家角、黎里、西塘, in a story on the zone of their counties: lists of towns, by whose each is."""
    found: dict[str, tuple[str, ...]] = {}
    for m in _TOWNS_LISTED.finditer(scene.text):
        first, *others = m.group().split("、")
        towns = {town: whose(town) for town in others}
        heads = {first[-n:]: whose(first[-n:]) for n in (2, 3)}
        if all(towns.values()) and any(heads.values()):
            found |= towns | {town: inner for town, inner in heads.items() if inner}
    return found


def _only(counties: Iterable[str]) -> tuple[str, ...]:
    """The code of the one county, where there is one and no other."""
    found = set(counties)
    return tuple(found) if len(found) == 1 else ()


def _listed(scene: Scene, counties: AbstractSet[str | None]) -> dict[str, tuple[str, ...]]:
    """落在朱家角、金泽、黎里、西塘、姚庄5个镇: each of a list that is counted, in a text that names their counties."""
    names: dict[str, tuple[str, ...]] = {}
    for m in near(_SO_MANY_TOWNS, _TOWNS_COUNTED, _LISTED_BEFORE, scene.text):
        items = m.group("listed").split("、")
        for begin in range(len(items[0]) - 1) if len(items) == parse(m.group("count")).value else ():
            towns = {item: codes(item) for item in (items[0][begin:], *items[1:])}
            if all(not counties.isdisjoint(found) for found in towns.values()):
                names |= towns
                break
    return names


def codes(stem: str) -> tuple[str, ...]:
    """The counties that have a town of a name without its kind."""
    return tuple(code for end in ("镇", "街道", "乡") for code in townships.load().get(stem + end, ()))
