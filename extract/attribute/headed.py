"""A number that is a line of its own, with what it is in the line below: 【53家】 / 截至去年底的上市公司总数,全年新增两家."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.terms import Found, fitting, last_of
from extract.scene import Scene

_MARK: Final = re.compile(r"[^\w%-]|_|\d\ufe0f?\u20e3")  # 【, 📈
_STOPS: Final = re.compile("[。;!?\\n]")
_RATE: Final = re.compile("[^,。;\\d]{1,12}?(?:比重|比例)")
_NEW: Final = re.compile("(?:新[一-龥]{1,3}|净增)$")
_CLAUSE: Final = re.compile("[^,]+")


def below(r: Reading, scene: Scene) -> Found | None:
    """The last term of the first clause of the line below that has one that fits."""
    text, block = scene.text, scene.block(r.start)
    if _MARK.sub("", text[block.start : r.start]) or _MARK.sub("", text[r.end : block.end]):
        return None
    line = scene.block(min(block.end + 1, len(text) - 1))
    if line.start <= block.start:
        return None
    stop = _STOPS.search(text, line.start, line.end)
    for clause in _CLAUSE.finditer(text, line.start, stop.start() if stop else line.end):
        if found := last_of(fitting(r, scene, *clause.span()), scene):
            return found
    return None


def label(term: tuple[int, int], scene: Scene) -> str:
    """What such a term calls its figure: 研发投入占|GDP的比重, 新设|经营主体."""
    new = _NEW.search(scene.text, scene.block(term[0]).start, term[0])
    rate = _RATE.match(scene.text, term[1]) if scene.text.startswith("占", term[1] - 1) else None
    return scene.text[new.start() if new else term[0] : rate.end() if rate else term[1]]
