"""What is still to come, or came to be by a time told behind it: 3条|年内通车; 年产能将由|4000吨提高; 一期|15吉瓦时于2021年投产."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import earlier
from extract.attribute.asides import DONE_BEHIND
from extract.attribute.reading import Reading
from extract.attribute.scope import Found, of
from extract.attribute.yields import THEN
from extract.scene import Scene

_DUE: Final = re.compile(
    "(?:项目)?(?:预计|计划|拟|将|可)?[在于]?(?:年内|今年底?|明年底?|下半年|年底前?|[一二三四]季度|20\\d\\d年底?)(?:前|将|可|要|能|全部|有望){0,2}"
    "(?:建成|通车|开工|动工|竣工|完工|投产|投用|启用|开通|交付)"
)
_ON: Final = re.compile("已?(?:于|在)?")
_OWN: Final = frozenset({"interval", "until", "stock"})
_NEAR_BEHIND: Final = 14  # characters of 已于2021年12月
_RISES: Final = re.compile("(?<!即)将(?:由|从)")


def period(r: Reading, scene: Scene) -> Found | None:
    """The time behind a figure by which it is to be, or came to be; the article's day for what is yet to rise."""
    return _by_when(r, scene) or _by_then(r, scene) or _came_to_be(r, scene) or _rises_yet(r, scene)


def is_due(r: Reading, scene: Scene) -> bool:
    """Whether those counted are still to be done."""
    return _by_when(r, scene) is not None


def _by_when(r: Reading, scene: Scene) -> Found | None:
    told = _DUE.match(scene.text, r.end) if r.figure.kind == "count" else None
    times = scene.times.between(r.end, told.end()) if told else ()
    return (
        of(times[0], scene, "by when they are to be done: ") if times and scene.lies_ahead(times[0].period[1]) else None
    )


def _by_then(r: Reading, scene: Scene) -> Found | None:
    """2025年恢复到1.5万亿元。届时无锡将突破|2800亿元: the time still to come that its paragraph has told last before 届时."""
    then = next((m.start() for m in THEN.finditer(scene.text, r.sentence[0], r.start)), -1)
    if then < 0 or scene.text[r.start - 1] in "由从" or any(t.period[1] for t in scene.times.between(then, r.start)):
        return None
    told = (t for t in reversed(scene.times.between(scene.block(then).start, then)) if t.kind in _OWN)
    ahead = next((t for t in told if scene.lies_ahead(t.period[1])), None)
    return of(ahead, scene, "by then: ") if ahead is not None else None


def _came_to_be(r: Reading, scene: Scene) -> Found | None:
    """一期|15吉瓦时于2021年6月投产: a capacity is told of when it came to be, right behind it."""
    behind = scene.times.between(r.end, r.end + _NEAR_BEHIND) if r.indicator == "capacity" else ()
    if not behind or not _ON.fullmatch(scene.text, r.end, behind[0].start) or not scene.is_over(behind[0].period[1]):
        return None
    if not DONE_BEHIND.match(scene.text, behind[0].end):
        return None
    return Found((None, behind[0].period[1]), behind[0].kind, f"when it came to be: period/{behind[0].rule}")


def _rises_yet(r: Reading, scene: Scene) -> Found | None:
    """去年产氢3000吨,…年产能将由|4000吨提高到|1万吨: neither end is of the year that the sentence or paragraph tells of."""
    if not _RISES.search(scene.text, r.clause[0], r.start) or scene.times.between(r.clause[0], r.start):
        return None
    told = [*scene.times.between(r.sentence[0], r.start), *filter(None, [earlier.in_paragraph(r, scene)])]
    if not told or any(scene.lies_ahead(time.period[1]) for time in told):
        return None
    return Found((None, scene.article.published), "article", "the article's date: what is yet to rise")
