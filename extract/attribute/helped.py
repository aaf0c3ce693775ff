"""Which place an article on 东西部协作, 山海协作 or 结对帮扶 is about: the one that is helped."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from extract.attribute.levels import own_words
from extract.attribute.mentioned import HEAD
from extract.attribute.standing import GRANTS_AFTER
from extract.places import Gazetteer, Place
from extract.scene import Named, Scene

_PAIRS: Final = "(?P<pair>闽宁|沪滇|苏陕|鲁甘|鲁渝|浙川|粤桂|粤黔|津甘|京蒙|苏青)协作"
_PAIR: Final = re.compile(_PAIRS)
_HELP: Final = re.compile(
    rf"东西部(?:扶贫)?协作|对口(?:支援|帮扶|协作|合作|[一-龥]{{2,6}}?(?:脱贫|扶贫)(?:协作|攻坚))|山海协作|(?:结对|挂钩)帮扶|南北(?:结对|挂钩)|{_PAIRS}"
)
# Whom 对口合作 helps besides: the north-east, and the old revolutionary areas of the centre and the east.
_OLD: Final = (*("21", "22", "23", "3415", "3504", "3508", "3607", "3608", "3713", "4115", "4211", "4310", "4414"),)
_RECEIVED: Final = ("向", "给", "对", "为", "到", "赴", "在")  # 沪苏浙向|皖北派驻医生
# What the state's 东西部协作 helps: 内蒙古, 广西, 重庆, 四川, 贵州, 云南, 西藏, 陕西, 甘肃, 青海, 宁夏, 新疆, and until 2020 the
# autonomous prefectures elsewhere (恩施, 湘西, 延边) and 张家口, 承德 and 保定.
_WEST: Final = (
    *("15", "45", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65"),
    *("4228", "4331", "2224", "1306", "1307", "1308"),
)


def tells(scene: Scene) -> bool:
    """Whether the article is on 东西部协作 or the like within a province, in which what the east gives is counted where it goes."""
    return _HELP.search(scene.text, 0, HEAD) is not None


def province(scene: Scene, gazetteer: Gazetteer) -> Place | None:
    """苏陕协作, of 我省 in a text that names 江苏省 alone: the province that is helped, of the pair that the name of the help tells."""
    told = _PAIR.search(scene.text, 0, HEAD)
    pair = (gazetteer.abbr.get(char) for char in told.group("pair")) if told else ()
    helped = (place for place in pair if place is not None and (place.adcode or "").startswith(_WEST))
    return next(helped, None) if own_words("province", scene.text) else None


def receivers(titled: list[Place], named: list[Named], scene: Scene) -> list[Place]:
    """佛山、黔东南东西部协作, 拱墅、常山山海协作: of places that work together, those in the west, or that give less, are helped."""
    if not tells(scene):
        return titled
    if title := [n for n in named if n.end <= len(scene.title) and scene.text.startswith(scene.title)]:
        given = [n.place for n in title if scene.text.endswith(_RECEIVED, 0, n.start)]
        titled = titled + [place for place in given if place not in titled]
    helped = _WEST + _OLD if "对口合作" in scene.text[:HEAD] else _WEST
    west = [place for place in titled if (place.adcode or "").startswith(helped)]
    giving = (n for n in named if n.place in titled and not scene.text.endswith(_RECEIVED, 0, n.start))
    gifts = Counter(n.place for n in giving if GRANTS_AFTER.match(scene.text, n.end))
    giver = max(gifts, key=lambda place: gifts[place], default=None)
    return west or [place for place in titled if place != giver or len(titled) == 1]
