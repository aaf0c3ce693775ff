"""People who are told by what they do: 选派干部|20名赴苏州跟班, 带动16万人|实现本地就业."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.terms import Found, worded
from extract.scene import Scene

_SENDS: Final = re.compile("(?:选派|选送|派出|组织|选调)[^,。;\\d]{0,10}$")
_WORKS: Final = re.compile(
    "(?:多|余|以上)?(?:[群村农居牧职][众民工]{1,2})?(?:实现|稳定|顺利){0,2}(?P<noun>(?:本地|就地|就近|家门口|稳定|转移)?就业)(?!岗位|创业|形势|服务)"
)
_LEARN: Final = re.compile("[一-龥]{0,4}?[赴到去往][^,。;\\d]{2,14}?(?P<noun>跟班|跟岗|进修|研修|轮训|学习|培训)")
_WORKS_IN: Final = re.compile(
    "(?P<noun>从事)[^,。;\\d]{2,8}的[^,。;\\d]{0,4}(?:有|达到?|约|近|超过?){0,2}$"
)  # 从事旅游的群众|1.1万人
_OF_PLANT: Final = re.compile(
    "的(?P<noun>[^,。;\\d的]{0,6}(?:作坊|小厂|厂子|工厂|小公司|夫妻店))"
)  # 一家只有30来人|的铸造作坊


def sent(r: Reading, scene: Scene) -> Found | None:
    """选派干部|20名赴苏州跟班: whom a place sends somewhere to learn are its trainees."""
    found = _LEARN.match(scene.text, r.end) if r.figure.kind == "persons" else None
    if found is None or not _SENDS.search(scene.text, max(r.left, r.clause[0]), r.start):
        return None
    return worded(found, "noun", "trainee_count", "persons")


def employed(r: Reading, scene: Scene) -> Found | None:
    """带动16万人|实现本地就业, 从事旅游的群众|1.1万人, 30来人|的铸造作坊: people who have found work, or are at it."""
    if r.figure.kind != "persons":
        return None
    behind = _WORKS.match(scene.text, r.end) or _OF_PLANT.match(scene.text, r.end)
    found = behind or _WORKS_IN.search(scene.text, max(r.left, r.clause[0]), r.start)
    if found is None:
        return None
    return worded(found, "noun", "employment", "persons")
