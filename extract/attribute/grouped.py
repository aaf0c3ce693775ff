"""Which group of units a title tells of: the one that it names, that heads several of its units, or whose units it counts."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from extract.adcodes import touches
from extract.attribute.organised import ORGANISED
from extract.attribute.sited import has_moved_to
from extract.attribute.standing import are_related
from extract.numerals import parse
from extract.places import Gazetteer, Place, load
from extract.scene import Named, Scene

_AREAS_COUNTED: Final = re.compile("(?P<count>[两三四五六七八九])(?:地(?![产块段处点级方])|省(?![道级直]))")
_CITIES_COUNTED: Final = re.compile("(?P<count>[三四五六七八九])[座个]?(?:城(?![区镇乡中])|市(?![场民政长区县]))")
_OFTEN: Final = 3  # times that the text must tell of a group that its title only counts
_SEVERAL: Final = 2
_CLEARLY: Final = 2  # times that a unit of the title must be told for each time that its region is


def sums_up(n: Named, told: list[Named], ends: set[Named]) -> bool:
    """广东18.9亿元、浙江11.2亿元,|两省合占57.7%: whether a word sums up places of its sentence that are all other ends."""
    names = n.place.name.split("、")
    meant = [m for m in told if len(names) > 1 and m.place.name in names]
    return bool(meant) and ends.issuperset(meant)


def of_title(headline: str, title: list[Place], votes: Counter[Place], gazetteer: Gazetteer) -> Place | None:
    """The group that a title tells of by its name or by the number of its units, if it does, with all its other places in it."""
    others = [place for place in title if place.level != "group"]
    if cities := _counted(_CITIES_COUNTED, headline, others, votes, gazetteer):
        return cities  # 长三角九城签约一批项目: the corridor of nine cities that the text tells of
    named = max((place for place in title if place.level == "group"), key=lambda place: votes[place], default=None)
    told = votes[named] if named else 0
    if told and any(votes[place] > _CLEARLY * told for place in others):
        return None  # 浙西门户变身“桥头堡” 衢州在四省边际舞出“龙尾”
    if named and (not others or _heads_units(title, gazetteer)):
        most = max(votes, key=lambda place: votes[place], default=None)
        if most and most.level == "zone":
            return most  # 长三角之心,有块“试验田”, on a zone there
        if _none_foremost(votes) and not _is_passing(told, votes):
            return named
    return _counted(_AREAS_COUNTED, headline, others, votes, gazetteer)


def _none_foremost(votes: Counter[Place]) -> bool:
    """长三角八城新能源汽车半年报: whether no single unit has most of the text."""
    units = [v for place, v in votes.items() if place.level != "group"]
    return max(units, default=0) * 2 <= sum(units)


def _is_passing(told: int, votes: Counter[Place]) -> bool:
    """今天,长三角·嘉善某某创新中心推介会举行: whether nothing but an untitled text's opening names a group."""
    most = max((v for place, v in votes.items() if place.level != "group"), default=0)
    return told == 1 and most >= _OFTEN


def _heads_units(title: list[Place], gazetteer: Gazetteer) -> bool:
    """中西部外贸半年考:河南逆势增长,重庆失速: whether a title opens with a group and goes on to several of its units."""
    if len(title) <= _SEVERAL or title[0].level != "group":
        return False
    return all(gazetteer.holds(title[0], place) for place in title[1:])


def _counted(
    units_of: re.Pattern[str], headline: str, others: list[Place], votes: Counter[Place], gazetteer: Gazetteer
) -> Place | None:
    """握手五年,三地流动起来了什么: the group of as many units as a title counts, where the text tells of it often."""
    counted = units_of.search(headline)
    count = parse(counted.group("count")).value if counted else 0
    groups = ((p, gazetteer.units(p)) for p, v in votes.most_common() if p.level == "group" and v >= _OFTEN)
    fits = (p for p, units in groups if len(units) == count and all(other.adcode in units for other in others))
    return next(fits, None)


def is_at_home(n: Named, home: Place | None, scene: Scene) -> bool:
    """从常熟迁至|沭阳, |瑞安市某某电器 in a story on a group: whether somebody is at home in one of the group's units."""
    inside = home is not None and home.level == "group" and load().holds(home, n.place)
    return inside and (has_moved_to(n, scene) or ORGANISED.match(scene.text, n.end) is not None)


def has_part_of(place: Place, home: Place) -> bool:
    """Whether one of two places lies in the other: 苏南, whose units are none of 泰州's, does not hold it."""
    units = load().units(place) if place.level == "group" else ()
    return (not units or touches(home.adcode or "", units)) and are_related(place, home)
