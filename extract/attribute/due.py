"""Counted things that are to be done by a time that stands behind them: 断头路15条,3条|年内通车,1条|明年建成."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.scope import Found, of
from extract.scene import Scene

_DUE: Final = re.compile(
    "(?:项目)?(?:预计|计划|拟|将|可)?[在于]?(?:年内|今年底?|明年底?|下半年|年底前?|[一二三四]季度|20\\d\\d年底?)(?:前|将|可|要|能|全部|有望){0,2}"
    "(?:建成|通车|开工|动工|竣工|完工|投产|投用|启用|开通|交付)"
)


def period(r: Reading, scene: Scene) -> Found | None:
    """The time behind a count by which those counted are to be done."""
    told = _DUE.match(scene.text, r.end) if r.figure.kind == "count" else None
    times = scene.times.between(r.end, told.end()) if told else ()
    return (
        of(times[0], scene, "by when they are to be done: ") if times and scene.lies_ahead(times[0].period[1]) else None
    )


def is_due(r: Reading, scene: Scene) -> bool:
    """Whether those counted are still to be done."""
    return period(r, scene) is not None
