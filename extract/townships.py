"""Towns, townships and streets by the county that they lie in: 贾悦镇 tells of 诸城市 where no county is named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from extract.codebook import rows
from extract.match import Hit

_ENDS: Final = re.compile("(?:镇|乡|街道|苏木)(?![化域级区长])")
_LONGEST: Final = 12  # characters of a town's name
_SHORTEST: Final = 2


@cache
def load() -> Mapping[str, tuple[str, ...]]:
    """Every town's name with the codes of the counties that have one of that name (城关镇 has eighty-eight)."""
    counties: dict[str, list[str]] = {}
    for row in rows("towns.csv"):
        for town in row["towns"].split():
            counties.setdefault(town, []).append(row["adcode"])
    return {town: tuple(codes) for town, codes in counties.items()}


def find(text: str) -> Iterator[Hit[tuple[str, ...]]]:
    """Yield every town that a text names, the longest name at each, with the codes of its counties; in reading order."""
    done = 0
    for end in (m.end() for m in _ENDS.finditer(text)):
        known = ((start, text[start:end]) for start in range(max(done, end - _LONGEST), end - _SHORTEST + 1))
        if found := next(((start, codes) for start, name in known if (codes := load().get(name))), None):
            yield Hit(found[0], end, found[1])
            done = end
