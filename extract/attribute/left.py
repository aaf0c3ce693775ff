"""Where a story leaves the place that it began with for another, and does not come back: 天津高新区…/ 而石家庄高新区,…"""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.standing import are_apart, contains, opens
from extract.places import Place
from extract.scene import Named, Scene
from extract.segment import Track

_LEAVING_REACH: Final = 18
_LEAVING_OUT: Final = re.compile("(?:除(?:了|去)?|(?P<apart>不含|不包括|剔除|扣除))(?:[^,。;()\\d]{1,12}[、和及])?$")
_LEFT_OUT: Final = re.compile("[^,。;\\d]{0,12}?(?:以|之)?外")
_LEVELS: Final = ("city", "county", "zone")
_FRONT: Final = 4  # characters in front of a place that a paragraph opens with
_OFTEN: Final = 3


def for_another(scene: Scene, track: Track[Named], home: Place | None) -> tuple[int, Place] | None:
    """Return where the paragraph begins that turns to another place for the rest of the text, and which; told about as often."""
    if home is None or home.level not in _LEVELS or scene.reports:
        return None
    own = [n for n in track.items if n.place == home or contains(home, n.place)]
    last = own[-1].end if own else 0
    for n in track.items:
        start = scene.block(n.start).start
        if start < last or n.start - start > _FRONT or n.place.level != home.level or not opens(n, scene):
            continue
        times = sum(m.place == n.place for m in track.items)
        often = times >= _OFTEN and 2 * times >= len(own)
        return (start, n.place) if often and are_apart(home, n.place) else None
    return None


def is_left_out(n: Named, text: str) -> bool:
    """除泉州外,龙岩投资增长30%; 福州(不含平潭); 青岛以外的用户: a place that nothing is told of."""
    if text.startswith(("以外的", "之外的"), n.end):
        return True
    said = _LEAVING_OUT.search(text, max(0, n.start - _LEAVING_REACH), n.start)
    return said is not None and (said.group("apart") is not None or _LEFT_OUT.match(text, n.end) is not None)
