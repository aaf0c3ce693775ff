"""Towns told once with the county that they lie in stand for it from then on: 来安县汊河镇…。汊河现有企业112家."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from extract.places import Place
from extract.scene import Named, Scene

_TOWN: Final = re.compile("(?P<name>(?![各全该本多几两])[一-龥]{2,3}?)(?:镇|乡|街道)(?![村域区级长上里政党])")
_OFFICE_AT: Final = ("总部位于", "总部设在", "总部在")
_HEAD_OFFICE: Final = re.compile(
    r"(?P<firm>(?!公司|集团|企业|该|其|项目)[一-龥A-Za-z]{3,8}?)(?:公司|集团)?的?总部(?:位于|设在|在)"
)
_WITH_OFFICE: Final = re.compile(
    r"的(?P<firm>(?!公司|集团|企业)[一-龥A-Za-z]{3,8}?)(?:(?:股份)?有限)?(?:公司|集团|股份)(?![一-龥])"
)


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


def firms(scene: Scene, named: list[Named]) -> Iterator[Named]:
    """Yield every other sentence that a firm opens of which the text says where its head office is: 锐驰电驱总部位于|武进区."""
    homes: dict[str, Place] = {}
    for n in named:
        begin = scene.clauses.at(n.start)[0]
        before, behind = _HEAD_OFFICE.fullmatch(scene.text, begin, n.start), _WITH_OFFICE.match(scene.text, n.end)
        told = before or (behind if scene.text.endswith(_OFFICE_AT, begin, n.start) else None)
        if told is not None and n.place.level in ("city", "county", "zone"):
            homes.setdefault(told.group("firm"), n.place)
    for firm in re.finditer("|".join(map(re.escape, homes)), scene.text) if homes else ():
        start = firm.start()
        opens = start == scene.sentences.at(start)[0] or scene.text[start - 1] in ",;"
        if opens and not _HEAD_OFFICE.match(scene.text, start):
            yield Named(*firm.span(), homes[firm.group()])


def _is_thing(start: int, end: int, scene: Scene) -> bool:
    """瑞昌市码头镇…。拆除|码头74座: whether a town's name is what something else is called too."""
    return bool(scene.aliases.between(start, end)) or scene.text[end : end + 1].isdigit()
