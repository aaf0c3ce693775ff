"""What lists and notices say in lines of their own: 【签约单位】港南区人民政府, 建设地点:某某镇, 冷链物流园|汉台区."""

from __future__ import annotations

import re
from typing import Final

from extract.parted import SITES
from extract.scene import Named, Scene
from extract.segment import Section, Track

_SITE: Final = re.compile(rf"(?<=\n)【?(?:{SITES}|(?:签约|承接)单位)(?:】|】?:|(?=\s))\s?")
_PROJECT: Final = re.compile("(?:项目|工程)(?:环境影响|环评|竣工|可行性|节能|安全|选址|核准|备案)")
_ENTRY: Final = re.compile("\\s{0,2}\\d[\\d.,]*(?:[十百千万亿]{0,2}[元美家个户人吨]|%)")
_BARS: Final = ("|", "丨", "│")
_NEAR: Final = 4  # characters of the province in front of a place


def site(section: Section, scene: Scene, places: Track[Named]) -> Named | None:
    """The place that a line of a section says something is built at, or who has signed for it."""
    for field in _SITE.finditer(scene.text, section.start, section.end):
        line = scene.block(field.end()).end
        if named := [n for n in places.between(field.end(), line) if n.start < field.end() + _NEAR]:
            return named[-1]
    return None


def only_site(scene: Scene, places: Track[Named]) -> Named | None:
    """建设地点:金昌经开区, in a notice on one project: where all of it is, also below the headings that follow."""
    if not _PROJECT.search(scene.title) or len(_SITE.findall(scene.text)) != 1:
        return None
    return next(filter(None, (site(section, scene, places) for section in scene.sections)), None)


def is_entry(above: Section | None, n: Named, text: str) -> bool:
    """13. 张家界 2.4万元 / 14. |湘西州 2.3万元: whether a heading is but the next entry of a list, with nothing below the last."""
    bare = above is not None and not text[above.heading[1] : above.end].strip()
    return bare and _ENTRY.match(text, n.end) is not None


def is_cell(n: Named, heading: tuple[int, int], text: str) -> bool:
    """陕南智慧冷链物流园|汉台区: whether a place stands alone between the bars of a heading."""
    start, end = heading
    before, after = text[start : n.start].rstrip(), text[n.end : end].lstrip()
    return before.endswith(_BARS) or (not before and after.startswith(_BARS))
