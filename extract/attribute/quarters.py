"""The country's four parts by their bare names (东部、中部、西部、东北), in a text that tells them beside each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.places import Gazetteer
from extract.scene import Named, Scene

_PART: Final = re.compile(
    "(?:(?<![一-龥])|(?<=[从在与和比于占由及是]))(?P<part>[东中西])部(?!新|沿海|战区|[\\d一二两三四五六七八九十]{1,3}个?(?:市县|县市|区县|县|乡镇))(?:地区|区域)?"
)
_BESIDE: Final = re.compile(
    "[东中西](?:部(?:地区|区域)?[、和与及,](?:[东中西]部|东北(?:地区|区域))|(?<=东)(?<![一-龥]东)、中、西部)"
)
_NORTH_EAST: Final = re.compile("东北(?:地区|区域)|(?<=[、和与及])东北(?![一-龥]{0,3}[省市县])")
_SHORT: Final = re.compile("(?<![一-龥])(?P<first>东)、(?P<second>中)(?=、西部)")
_COUNTRY: Final = re.compile("全国|我国|中国|国家统计局|国民经济")


def told(scene: Scene, named: list[Named], gazetteer: Gazetteer) -> list[Named]:
    """The places of a text with 东部, 中部 and so on among them, where it tells several of them, of the country; no 中西部 of 东中西部."""
    text = scene.text
    if not (_BESIDE.search(text) and _COUNTRY.search(text)):
        return named
    named = [n for n in named if not text.endswith("东", 0, n.start) or not text.startswith("中西部", n.start)]
    taken = {at for n in named for at in range(n.start, n.end)}
    parts = [
        Named(start, end, place, names=(place.name,))
        for start, end, name in _parts(text)
        if taken.isdisjoint(range(start, end)) and (place := gazetteer.sole(name)) is not None
    ]
    return sorted((*named, *parts), key=lambda n: n.start)


def _parts(text: str) -> Iterator[tuple[int, int, str]]:
    yield from ((m.start(), m.end(), f"{m.group('part')}部地区") for m in _PART.finditer(text))
    for m in _SHORT.finditer(text):
        yield from ((*m.span(group), f"{m.group(group)}部地区") for group in ("first", "second"))
    yield from ((m.start(), m.end(), "东北地区") for m in _NORTH_EAST.finditer(text))
