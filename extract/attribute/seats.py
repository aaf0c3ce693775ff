"""Towns told once with the county that they lie in stand for it from then on: 来安县汊河镇…。汊河现有企业112家."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from extract.places import Place
from extract.scene import Named, Scene

_TOWN: Final = re.compile("(?P<name>(?![各全该本多几两])[一-龥]{2,3}?)(?:镇|乡|街道)(?![村域区级长上里政党])")


def renamed(scene: Scene, named: list[Named]) -> list[Named]:
    """Places with 丹阳, told before as 博望区丹阳镇, as that county and not as 丹阳市, which the text never writes in full."""
    towns: dict[str, Place] = {}
    told: list[Named] = []
    for n in named:
        if (town := _town(n, scene)) is not None:
            towns.setdefault(town.group("name"), n.place)
        own = towns.get(scene.text[n.start : n.end])
        alike = own is not None and n.place.name.startswith(scene.text[n.start : n.end]) and n.place.level != "zone"
        full = not alike or n.place.name in scene.text
        told.append(n if own is None or full else replace(n, place=own, names=(own.name,)))
    return told


def _town(n: Named, scene: Scene) -> re.Match[str] | None:
    """The town that stands behind the county it lies in."""
    return _TOWN.match(scene.text, n.end) if n.place.level == "county" else None


def named_alone(scene: Scene, named: list[Named]) -> Iterator[Named]:
    """Yield every later mention of a town as one of the county that the text has told it with."""
    towns: dict[str, tuple[int, Place]] = {}  # where each has been told, and its county
    for n in named:
        if (town := _town(n, scene)) is not None:
            towns.setdefault(town.group("name"), (town.end(), n.place))
    taken = {at for n in named for at in range(n.start, n.end)} if towns else set()
    for m in re.finditer("|".join(towns), scene.text) if towns else ():
        told, county = towns[m.group()]
        if m.start() >= told and taken.isdisjoint(range(*m.span())) and not _is_thing(*m.span(), scene):
            yield Named(*m.span(), county)


def _is_thing(start: int, end: int, scene: Scene) -> bool:
    """瑞昌市码头镇…。拆除|码头74座: whether a town's name is what something else is called too."""
    return bool(scene.aliases.between(start, end)) or scene.text[end : end + 1].isdigit()
