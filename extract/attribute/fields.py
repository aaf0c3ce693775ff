"""What a list says of each project in lines of their own: 【签约单位】港南区人民政府, 建设地点:某某镇."""

from __future__ import annotations

import re
from typing import Final

from extract.parted import SITES
from extract.scene import Named, Scene
from extract.segment import Section, Track

_SITE: Final = re.compile(rf"(?<=\n)【?(?:{SITES}|(?:签约|承接)单位)(?:】|】?:|(?=\s))\s?")
_NEAR: Final = 4  # characters of the province in front of a place


def site(section: Section, scene: Scene, places: Track[Named]) -> Named | None:
    """The place that a line of a section says something is built at, or who has signed for it."""
    for field in _SITE.finditer(scene.text, section.start, section.end):
        line = scene.block(field.end()).end
        if named := [n for n in places.between(field.end(), line) if n.start < field.end() + _NEAR]:
            return named[-1]
    return None
