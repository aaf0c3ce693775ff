"""Where the noun phrase of a figure begins: behind marks, times and places, and terms told beside it."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.terms import fits, is_no_trade
from extract.codebook import Alias
from extract.scene import Scene

LONGEST: Final = 24
_OUTSIDE: Final = ("外项目", "外企业", "外资金", "外投资", "外到位")  # behind the unit's name
_MARK: Final = re.compile(r"[,;:。!?\n、|(%]|分别|以及|包括|\d余?[个家项座]的")
_LINE_NAME: Final = re.compile("[一-龥]{0,4}?(?:铁路|高铁|高速|城际|公路)")
_EXAMPLES: Final = re.compile(  # 鑫盛永磁、迅驰车业等|链上产业项目
    "(?<![中高平均同优初一二三四五六对何上下次])等(?:地|国|省市|市县|企业(?=的))?的?(?![级待效于值同份额边离外闲])"
)
_AND: Final = re.compile(r"[和及与]")
_PIECES: Final = frozenset("、和及与")
_THINGS: Final = frozenset({"count", "persons"})
INSIDE: Final = re.compile(
    r"投产后|建成后|达产后|公司|预计|[的将可已拟为由]"
)  # behind which a phrase that is too long begins anew


def begins(r: Reading, scene: Scene, start: int) -> int:
    """Return where the words begin that belong to a term at `start`."""
    low = max(scene.sentences.at(start)[0], start - LONGEST, r.left if r.left <= start else 0)
    marks: list[int] = [m.end() for m in _MARK.finditer(scene.text, low, start)]
    times = [t.end for t in scene.times.between(low, start)]
    named = (n.end for n in scene.places.between(low, start))
    places = [  # 浙江|省外项目; 沪苏|嘉城际铁路 is one name
        end - scene.text.startswith(_OUTSIDE, end) for end in named if not _LINE_NAME.match(scene.text, end)
    ]
    ends = {
        h.end for h in scene.aliases.between(low, start) if _may_be_told(h.payload, r) and not is_no_trade(h, scene)
    }
    listed: list[int] = [
        m.end() for m in _AND.finditer(scene.text, low, start) if m.start() in ends
    ]  # 固定资产投资和|工业投资
    begin = max([low, *marks, *times, *places, *listed])
    if scene.text[begin - 1] in _PIECES and (examples := _EXAMPLES.search(scene.text, begin, start)):
        return examples.end()
    if r.figure.kind in ("count", "persons") and r.follows is None:
        begin = _listed_from(begin, low, scene)
    cut = begin == start - LONGEST and INSIDE.search(scene.text, begin, start)
    return cut.end() if cut else begin


def _may_be_told(terms: tuple[Alias, ...], r: Reading) -> bool:
    """Whether a figure may tell of a term; no amount does of the things in 汽车|及零部件产业营收."""
    return any(fits(term, r) or term.kinds - _THINGS for term in terms)


def _listed_from(begin: int, low: int, scene: Scene) -> int:
    """排摸|链主企业、头部企业和上市公司100余家: kinds of things that are counted as one, each of them a term."""
    while begin > low and scene.text[begin - 1] in _PIECES:
        piece = next((h for h in scene.aliases.between(low, begin - 1) if h.end == begin - 1), None)
        if piece is None:
            break
        begin = piece.start
    return begin
