"""Firms of one place that are in another: 在淮北投资的|徐州企业 are 淮北's, and come from 徐州."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.standing import are_apart
from extract.scene import Named, Scene
from extract.segment import Track

_DONE_THERE: Final = re.compile("(?:投资|落户|设厂|办厂|建厂|创业|经商|兴业|发展|注册|落地|布局){1,2}的")
_COMES_TO: Final = ("落户", "入驻", "投资", "扎根", "进驻", "落地", "布局")
_STAYS: Final = re.compile("里?的|区?内的")
_NEAR: Final = 28  # characters of two names and a verb
_WHOSE: Final = re.compile("籍?(?:亿元以上|重点|规上|民营|工业)?(?:企业(?!业)|项目|客商|资本|商会|老板|团队|高校|院所)")


def host_of(n: Named, scene: Scene, track: Track[Named]) -> Named | None:
    """The place that firms of another are in, where that stands right before it."""
    if scene.text[n.start - 1] != "的" or not _WHOSE.match(scene.text, n.end):
        return None
    host = next(iter(track.between(n.start - _NEAR, n.start)[-1:]), None)
    return host if host is not None and _is_host(host, n, scene) else None


def _is_host(host: Named, comer: Named, scene: Scene) -> bool:
    come = scene.text.endswith(_COMES_TO, 0, host.start) and _STAYS.fullmatch(scene.text, host.end, comer.start)
    does = scene.text.endswith("在", 0, host.start) and _DONE_THERE.fullmatch(scene.text, host.end, comer.start)
    return bool(come or does) and are_apart(host.place, comer.place)
