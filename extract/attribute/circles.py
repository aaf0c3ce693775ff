"""Cities that share the word for what is around them: 南京、杭州、合肥都市圈 are three."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from extract.attribute.standing import LISTED
from extract.places import Gazetteer
from extract.scene import Named

_CIRCLE: Final = "都市圈"


def told(text: str, named: list[Named], gazetteer: Gazetteer) -> list[Named]:
    """The places of a text, with the cities in a list that ends with one's circle told as their own circles, where there are such."""
    shared = list(named)
    for at in range(len(shared) - 2, -1, -1):
        n, behind = shared[at], shared[at + 1]
        listed = behind.place.name.endswith(_CIRCLE) and LISTED.fullmatch(text, n.end, behind.start)
        circle = gazetteer.sole(text[n.start : n.end] + _CIRCLE) if listed and n.place.level == "city" else None
        if circle is not None:
            shared[at] = replace(n, place=circle)
    return shared
