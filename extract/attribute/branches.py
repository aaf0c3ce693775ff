"""Schools and hospitals that one place has in another: 浦口实验小学|汊河校区 is in 汊河, and so is what is told of it."""

from __future__ import annotations

import re
from typing import Final

from extract.scene import Named, Scene
from extract.segment import Track

_NEAR: Final = 24  # characters of a house's name
_HOUSES: Final = "医院|小学|中学|学校|大学|学院|附中|[一二三四五六七八九十]中|幼儿园"
_BETWEEN: Final = re.compile(
    rf"[省市县区]?[一-龥]{{0,12}}(?:{_HOUSES})"
    "(?P<opens>(?:干脆|已经?|还|也|又|去年|今年)?(?P<sure>托管了?|把(?:分院|分校|新院区)(?:开|建|办)[到在]了?|[办建开]在|在))?"
)
BRANCH: Final = re.compile("[新老东南西北]?(?:校区|分校|院区|分院)")
_OPENED: Final = re.compile("[^,。;\\d]{0,10}(?:分院|分校|院区|校区)")


def is_mother(n: Named, scene: Scene, track: Track[Named]) -> bool:
    """|江阴市人民医院靖江院区, |九江市第一人民医院把分院开到了小池: whether a place only names the house of which another has a branch."""
    site = next(iter(track.between(n.end, n.end + _NEAR)), None)
    house = _BETWEEN.fullmatch(scene.text, n.end, site.start) if site is not None and site.place != n.place else None
    if site is None or house is None:
        return False
    if house.group("opens") is None:
        return BRANCH.match(scene.text, site.end) is not None
    return house.group("sure") != "在" or _OPENED.match(scene.text, site.end) is not None


def leads(n: Named, begin: int, scene: Scene) -> bool:
    """Whether a clause opens with the house of another that has a branch in a place: 江阴市人民医院|靖江院区前年启用, 设床位580张."""
    mother = next(iter(scene.places.between(begin, n.start)), None)
    if mother is None or mother.start != begin or BRANCH.match(scene.text, n.end) is None:
        return False
    house = _BETWEEN.fullmatch(scene.text, mother.end, n.start)
    return house is not None and house.group("opens") is None
