"""Figures of which the first is where the second has risen or fallen from: 由|0.36%提升至0.8%."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.asides import RISES_TO
from extract.attribute.reading import Reading
from extract.attribute.scope import Found, of
from extract.attribute.span import YEARS
from extract.scene import Scene

REACH: Final = 24  # characters between the two ends of a rise
_RISES_FROM: Final = re.compile(r"(?:从|由)[^,。;、]{0,14}$")
_TO: Final = re.compile(r"[^,。;、\d]{0,10}?[到至](?:了|约|近)?\d")


def starts(r: Reading, scene: Scene) -> bool:
    """由|0.36%提升至0.8%: whether a figure is the first of two."""
    started = _RISES_FROM.search(scene.text, r.left, r.start) is not None
    return started and RISES_TO.search(scene.text, r.end, r.end + REACH) is not None


def leaves(r: Reading, scene: Scene) -> bool:
    """用工从|860名减到410名: whether a figure is the first of two, whichever way it goes from there."""
    return _RISES_FROM.search(scene.text, r.left, r.start) is not None and _TO.match(scene.text, r.end) is not None


def likewise(r: Reading, scene: Scene) -> Found | None:
    """总值由2012年的4559亿元增至2021年的11027亿元。人均从|6万元提高到|14万元: each end has the year of that in the sentence before."""
    first = starts(r, scene)
    second = not first and r.before is not None and r.before.sentence == r.sentence and starts(r.before, scene)
    begin = r.sentence[0]
    if not (first or second) or begin <= scene.block(r.start).start or scene.times.between(begin, r.start):
        return None
    told = [t for t in scene.times.between(scene.sentences.at(begin - 1)[0], begin) if t.rule in YEARS]
    start = next((at for at, t in enumerate(told[:-1]) if t.kind == "from"), None)
    if start is None or scene.text[told[start].end] != "的" or not RISES_TO.search(scene.text, told[start].end, begin):
        return None
    return of(told[start if first else start + 1], scene, "as the sentence before tells of a rise: ")
