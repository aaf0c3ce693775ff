"""What each figure of a list is of, by the names that come to it in order, what is told of one person, day or month, and counted lists."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.scene import Scene

AND: Final = re.compile("以及|[、和及与]")
_ITEM: Final = "[一-龥A-Za-z“”]{2,10}"
_LIST: Final = f"{_ITEM}(?:、{_ITEM})*(?:(?:以及|[、和及与]){_ITEM})"
_EACH: Final = "(?:分别|依次)(?:(?:[实完]现|完成|达)?[为是到]|达)?"
_TOLD: Final = (
    re.compile(f"(?P<listed>{_LIST}?){_EACH}$"),  # 城镇、农村居民分别为6万元、|3万元
    re.compile(  # 对新引进的博士、硕士、本科生,每月分别发放3000元、|1500元
        f"(?:对|给|向)(?:[^,。;、\\d]{{0,20}}的)?(?P<listed>{_LIST}),[^,。;\\d]{{0,8}}(?:分别|依次)[^,。;\\d]{{0,6}}$"
    ),
    re.compile(
        f"(?P<listed>{_LIST}?)等?[两二三四五六](?:大|个|家|项|类|条|座|城|市|县|区|镇|方)(?![、和及与])[^。;\\d]{{0,20}}?(?:分别|依次)[^,。;\\d]{{0,6}}$"
    ),
)
_PER: Final = re.compile("[每均]")
# What is told of a day, a month or one person is none of the amounts told of a whole year: 每天|236户, 每人每月|1046元
_ONE: Final = "(?P<each>(?:(?:每|平均一)(?:天|日|周|月|小时|分钟|人|平方米|个月)|[日月周]均){1,2})"
_OF_ONE: Final = re.compile(f"{_ONE}[^,。;:\\d]{{0,8}}$")
_TOLD_OF_ONE: Final = re.compile(_ONE)
_COUNTED: Final = re.compile(r"(?:[^,。;:、和\d]{2,18}[、和]){1,9}[^,。;:、和\d]{2,18}$")
_LONGEST: Final = 190  # characters of the longest such list
_ITEM_ENDS: Final = re.compile("、|以及|和")
_LEADS: Final = ("的", "对", "由", "将", "把", "其中")


def name(place: int, count: int, head: Reading, scene: Scene) -> str:
    """What the figure at `place` of a list of `count` that begins with `head` is of; nothing where no list of as many names is told."""
    for told in (one.search(scene.text, head.sentence[0], head.start) for one in _TOLD):
        words = AND.split(told.group("listed")) if told else []
        if len(words) == count:
            own = words[place]
            return own[max(own.rfind(lead) + len(lead) if lead in own else 0 for lead in _LEADS) :]
    return ""


def of_joint(label: str, place: int, count: int, term: str) -> str:
    """加工贸易和保税物流进出口90亿元和|30亿元: the label of one of the things that a label names together before its `term`."""
    words = AND.split(label.removesuffix(term)) if term and label.endswith(term) else []
    return words[place] + term if len(words) == count > 1 and all(words) else ""


def of_one(r: Reading, scene: Scene) -> str:
    """每天|236户: of what an amount is told, where its label does not say so; 每人每月2600元、|1300元 of what the list is."""
    if r.figure.relative or _PER.search(r.label):
        return ""
    found = _OF_ONE.search(scene.text, max(r.left, r.clause[0]), r.start)
    if found is None and r.before is not None and AND.fullmatch(scene.text, r.before.end, r.start):
        found = _TOLD_OF_ONE.match(r.before.label)
    return found.group("each") if found else ""


def are_counted(r: Reading, scene: Scene) -> bool:
    """中心城区、丽缙高新区、经济开发区|3个平台: whether a figure tells how many things its clause lists right before it."""
    if (
        r.figure.kind != "count"
        or r.figure.value <= 1
        or r.indicator == "region_count"
        or scene.text[r.start - 1] == "、"
    ):
        return False
    listed = _COUNTED.search(scene.text, max(r.clause[0], r.start - _LONGEST), r.start)
    return listed is not None and len(_ITEM_ENDS.findall(listed.group())) + 1 == r.figure.value
