"""Names that follow upon each other and are one place: 沪苏皖, 晋江(长汀)工业园区, 闵行—蚌埠产业合作园区."""

from __future__ import annotations

import itertools
import re
from typing import Final

from extract.adcodes import within
from extract.attribute.standing import contains, shared
from extract.places import Place
from extract.scene import Named

_SEATED: Final = re.compile(
    "[)](?:合作|产业|工业|共建|现代|协作|智能制造|生态|科技|科创|创新){0,3}(?:园区|开发区|合作区|示范区|集聚区|产业园|工业园|合作园)"
)
_NAME: Final = 4  # characters that tell a name behind the place that it begins with
_ACROSS: Final = "一体化"  # a zone of two units lies in both
_CIRCLE: Final = re.compile("都市圈|城市群|经济圈|都市区|城镇群")
_PARK: Final = re.compile(
    "(?:山海协作)?“飞地”产业园|(?:山海)?[协合]作经济区|协作区|一体化(?:高质量)?发展(?:先导区|示范区|先行区|试验区)|(?:合作|产业|工业|共建|现代|协作|科技|协同|发展|创新){1,3}(?:园区|园|合作区|示范区)"
)


def runs(named: list[Named], text: str, hint: str | None) -> list[Named]:
    """沪苏皖: abbreviations without marks between them are one group; 江阴—靖江工业园区 is one zone.

    A park named after two units lies in the one that holds the adcode `hint`, else in what holds both (江阴—) or in the second.
    """
    found: list[Named] = []
    names = {text[n.start : n.end + _NAME] for last, n in itertools.pairwise(named) if _names_what_is_there(last, n)}
    for n in named:
        if text[n.start : n.end + _NAME] in names:
            continue
        last = found[-1] if found else None
        short = n.end - n.start == 1 and n.place.level == "province"
        if last is not None and short and last.end == n.start and last.short:
            whole = Place(text[last.start : n.end], None, "group")
            found[-1] = Named(last.start, n.end, whole, names=(*last.names, n.place.name), short=True)
        elif last is not None and (kind := _seated(last, n, text)):
            whole = Place(text[last.start : n.end + len(kind)], n.place.adcode, "zone", n.place.adcode)
            found[-1] = Named(last.start, n.end + len(kind), whole, names=(whole.name,))
        elif last is not None and (kind := _circle(last, n, text)):
            whole = Place(text[last.start : n.end + len(kind)], shared(last.place, n.place), "group")
            found[-1] = Named(last.start, n.end + len(kind), whole, names=(whole.name,))
        elif last is not None and (kind := _paired(last, n, text)):
            whole_of_both = kind.startswith(_ACROSS)
            seat = None if whole_of_both else _seat(last.place, n.place, hint)
            across = last.end < n.start or whole_of_both
            unit = seat or (shared(last.place, n.place) if across else n.place.adcode)
            whole = Place(text[last.start : n.end + len(kind)], unit, "zone")
            found[-1] = Named(last.start, n.end + len(kind), whole, names=(whole.name,))
        elif last is not None and _is_joint(last, n, text):
            whole = Place(text[last.start : n.end], shared(last.place, n.place), "zone")
            found[-1] = Named(last.start, n.end, whole, names=(whole.name,))
        else:
            found.append(Named(n.start, n.end, n.place, names=(n.place.name,), short=short))
    return found


def _names_what_is_there(first: Named, last: Named) -> bool:
    """昌图县|辽宁换热设备产业基地: whether a name right behind a place is of what holds that, and begins what something there is called."""
    return first.end == last.start and last.end - last.start > 1 and contains(last.place, first.place)


def _seated(first: Named, last: Named, text: str) -> str:
    """晋江(长汀)|工业园区: the kind of a zone of two units that lies in the second of them, else nothing."""
    units = last.place.level in ("city", "county") and first.place.level in ("city", "county", "province", "group")
    if not units or text[first.end : last.start] != "(":
        return ""
    kind = _SEATED.match(text, last.end)
    return kind.group() if kind else ""


def _circle(first: Named, last: Named, text: str) -> str:
    """西宁—海东|都市圈: what two cities make that a dash joins, else nothing."""
    cities = {first.place.level, last.place.level} == {"city"} and text[first.end : last.start] in ("—", "-")
    kind = _CIRCLE.match(text, last.end) if cities else None
    return kind.group() if kind else ""


def _paired(first: Named, last: Named, text: str) -> str:
    """闵行—蚌埠|产业合作园区, 蚌埠宁波|现代产业合作园: the kind of a park that two units make, else nothing."""
    units = {first.place.level, last.place.level} <= {"city", "county"} and not contains(first.place, last.place)
    kind = _PARK.match(text, last.end) if units and text[first.end : last.start] in ("", "—", "-") else None
    return kind.group() if kind else ""


def _seat(first: Place, last: Place, hint: str | None) -> str | None:
    """Which of two units a text is about that is on the place with the adcode `hint`."""
    held = [p.adcode for p in (first, last) if p.adcode and hint and (within(hint, p.adcode) or within(p.adcode, hint))]
    return held[0] if len(held) == 1 else None


def _is_joint(first: Named, last: Named, text: str) -> bool:
    """Whether a zone's name goes on with the one of a second unit: 江阴—|靖江工业园区, 吴江|泗阳工业园."""
    gap = text[first.end : last.start]
    apart = not contains(first.place, last.place)
    return (
        last.place.level == "zone" and first.place.level in ("city", "county") and (gap == "—" or (not gap and apart))
    )
