"""Places that only house what another place has there: 位于上海张江的盐城离岸孵化器 is of 盐城."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.standing import are_apart, opens
from extract.places import LONGEST
from extract.scene import Named, Scene

_OF: Final = re.compile("[内里]?的|(?:设立|建设|打造|运营|建|设|开办|落地)的")
_SITED: Final = re.compile("(?:位于|落户|[坐座]落|设[在于]|建在|选址|布局|落子|落地)[在于到]?$")
_NEAR: Final = 4  # characters of 落户在
_KIND: Final = re.compile(
    "(?:[(][^()]{2,6}[)])?[“‘]?[一-龥]{0,6}?(?:飞地|孵化器|孵化中心|孵化基地|科创[园港城]|海创园|科创中心|创新中心|研发中心|研究院|人才[园港]|创新港|科技园|大[楼厦])"
)
_COUNTED: Final = re.compile("的(?:就|也|仅|只)?[有达]?(?:约|近|超过?)?\\d+[个家处块]")
_NAMED: Final = re.compile("(?:海创园|科创园|科创中心|科技创新园|飞地|孵化器)$")


def houses(n: Named, scene: Scene) -> bool:
    """Whether a place is only where somebody elsewhere has laboratories, an incubator or an enclave."""
    return not n.relative and (_houses_behind(n, scene) or _houses_before(n, scene) or _houses_some(n, scene))


def _houses_behind(n: Named, scene: Scene) -> bool:
    """|上海张江的盐城离岸孵化器, 在|苏州工业园区设立的阜阳人才飞地."""
    joined = _OF.match(scene.text, n.end)
    if joined is None:
        return False
    owner = next(iter(scene.places.between(joined.end(), joined.end() + LONGEST)), None)
    return owner is not None and owner.start == joined.end() and _has_enclave(owner, n, scene)


def _houses_before(n: Named, scene: Scene) -> bool:
    """盐城离岸孵化器位于|上海张江: where a clause opens with whose it is."""
    clause = scene.clauses.at(n.start)[0]
    if not _SITED.search(scene.text, max(clause, n.start - _NEAR), n.start):
        return False
    owner = next(iter(scene.places.between(clause, n.start)), None)
    return owner is not None and opens(owner, scene) and _has_enclave(owner, n, scene)


def _houses_some(n: Named, scene: Scene) -> bool:
    """浙江各地设立科创飞地186个,其中设在上海的67个,设在|杭州的82个: where some of the enclaves stand that a sentence counts."""
    counted = _COUNTED.match(scene.text, n.end) and scene.text.endswith(("设在", "建在", "落在", "布局在"), 0, n.start)
    begin = scene.sentences.at(n.start)[0]
    return bool(counted) and "飞地" in scene.text[begin : n.start] and "其中" in scene.text[begin : n.start]


def _has_enclave(owner: Named, site: Named, scene: Scene) -> bool:
    named = owner.place.level == "zone" and _NAMED.search(owner.place.name) is not None  # 衢州海创园
    return are_apart(owner.place, site.place) and (named or _KIND.match(scene.text, owner.end) is not None)
