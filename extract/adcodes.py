"""Codes of GB/T 2260: which unit lies in which, and how much the units named nearby speak for one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from typing import Final

DIRECT: Final = ("11", "12", "31", "50", "71", "81", "82")  # provinces whose counties have no city above them
OFFICIAL_ENDS: Final = "省市县区旗盟"  # a name of three characters or more with one of these is written out


@cache
def ancestors(adcode: str) -> tuple[str, ...]:
    """The units that contain a unit, nearest first: 330522 → 330500, 330000; 429006 (省直辖) → 420000."""
    province = adcode[:2] + "0000"
    if adcode == province:
        return ()
    if adcode.endswith("00") or adcode[2:4] == "90" or adcode[:2] in DIRECT:
        return (province,)
    return (adcode[:4] + "00", province)


def within(inner: str, outer: str) -> bool:
    """Whether `inner` is `outer` or lies in it."""
    return inner == outer or outer in ancestors(inner)


def touches(adcode: str, units: Iterable[str]) -> bool:
    """Whether a unit is one of some units, lies in one, or holds one."""
    return any(within(adcode, unit) or within(unit, adcode) for unit in units)


class Context:
    """Units named nearby."""

    def __init__(self, adcodes: Collection[str] = ()) -> None:
        self._named = frozenset(adcodes)
        self._above = {above for code in self._named for above in ancestors(code)}
        self._parents = {ancestors(code)[:1] for code in self._named}
        self._provinces = {code[:2] for code in self._named}

    def closeness(self, adcode: str) -> int:
        """How much the context speaks for a unit: 4 it is named, 3 its parent or its part, 2 a sibling, 1 same province, 0."""
        parent = ancestors(adcode)[:1]
        if adcode in self._named:
            return 4
        if adcode in self._above or (parent and parent[0] in self._named):
            return 3
        return 2 if parent and parent in self._parents else int(adcode[:2] in self._provinces)


NOWHERE: Final = Context()
