"""Towns told once with the county that they lie in stand for it from then on: 来安县汊河镇…。汊河现有企业112家."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.scene import Named, Scene

_TOWN: Final = re.compile("(?P<name>(?![各全该本多几两])[一-龥]{2,3}?)(?:镇|乡|街道)(?![村域区级长上里政党])")


def named_alone(scene: Scene, named: list[Named]) -> Iterator[Named]:
    """Yield every later mention of a town as one of the county that the text has told it with."""
    taken = {at for n in named for at in range(n.start, n.end)}
    seen: set[str] = set()
    for n in named:
        told = _TOWN.match(scene.text, n.end) if n.place.level == "county" else None
        if told is None or told.group("name") in seen:
            continue
        seen.add(told.group("name"))
        for m in re.finditer(re.escape(told.group("name")), scene.text[told.end() :]):
            start, end = told.end() + m.start(), told.end() + m.end()
            if taken.isdisjoint(range(start, end)) and not _is_thing(start, end, scene):
                yield Named(start, end, n.place)


def _is_thing(start: int, end: int, scene: Scene) -> bool:
    """瑞昌市码头镇…。拆除|码头74座: whether a town's name is what something else is called too."""
    return bool(scene.aliases.between(start, end)) or scene.text[end : end + 1].isdigit()
