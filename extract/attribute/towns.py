"""Figures of a town, street or village, by which none are kept: their label says whose they are (城关镇签约项目)."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.home import Places
from extract.attribute.reading import Reading
from extract.match import Hit, near
from extract.phrase import LONGEST
from extract.scene import Scene
from extract.segment import Track

KIND: Final = "(?:(?<![小城乡村重古名县市])镇|(?<![城家下返水侨故之回他族菜茶花果瓷酒鱼药])乡|(?<![业区])街道)"
# At the beginning of a clause or of an entry of a list, or behind 在: 2.城关镇:签约9个; 在赵家镇,香榧林3.6万亩
TOWN: Final = re.compile(
    r"(?:(?<=[,。;:、!?\n(|.])|^|(?<=其中)|(?<=[,。;\n]在)|(?<=位于)|(?<=地处))"
    r"(?P<town>(?![老在]|其中|位于|地处|坐落|[^,。;\n]{0,3}[个各全该本我这每的了是])"
    rf"[一-龥]{{2,4}}?{KIND})"
    r"(?![村域区级长上里政党卫]|企业|干部|基层|办事处|居民|振兴|道路|化|文明|建设|发展|产业(?!园)|旅游|风貌)"
)
KIND_TOLD: Final = re.compile("[镇乡]|街道")
STEM: Final = 4  # characters of a town's name in front of its kind
_OF_TOWN: Final = re.compile("(?:全|我|本|该)(?:镇|乡|街道|村)|(?:镇|乡|村)[上里]有?")
_VILLAGE: Final = re.compile(
    "(?<=[一-龥]{2}[镇乡])(?P<village>(?![的在和与是有两三四五六七八九十几多各等])[一-龥]{2,4}?(?<!城中)(?<!行政)(?<!自然)(?<!示范)(?<!贫困)(?<!淘宝)村)(?![级镇])"
)
_OF_VILLAGE: Final = re.compile("(?<![一-龥])(?:村[里上]|村集体|村民(?!委)|(?:全|该|我们)村)")
_OF_ITSELF: Final = "镇村里上民"  # 全镇, 村里, 村民
_UNITS: Final = frozenset({"city", "county"})


def find(scene: Scene) -> Track[Hit[str]]:
    """Every town that begins a clause, and every village that is told with its town, 村里 and 村民 as the one told last."""
    found = near(KIND_TOLD, TOWN, STEM, scene.text)
    towns = [Hit(m.start("town"), m.end("town"), m.group("town")) for m in found]
    return Track(sorted([*towns, *_villages(scene)], key=lambda hit: hit.start))


def _villages(scene: Scene) -> list[Hit[str]]:
    """宣威镇|光明村…。|光明村党支部书记说,|村里种植1.35万亩."""
    told_of = _VILLAGE.finditer(scene.text) if "村" in scene.text else ()
    names = sorted({m.group("village") for m in told_of}, key=len, reverse=True)
    if not names:
        return []
    told: list[Hit[str]] = []
    for m in re.finditer("|".join([*map(re.escape, names), _OF_VILLAGE.pattern]), scene.text):
        if m.group() in names:
            told.append(Hit(m.start(), m.end(), m.group()))
        elif told:
            told.append(Hit(m.start(), m.end(), told[-1].payload))
    return told


def mark(r: Reading, scene: Scene, world: Places, towns: Track[Hit[str]]) -> None:
    """Put the town in front of the label, where its line told of it last, and of no unit since: 店口镇财政总收入, not 诸暨市's."""
    if r.region is None or r.region.level not in _UNITS:
        return
    if r.town is not None:
        own = _OF_TOWN.sub("", r.label)
        other = TOWN.match(own)
        r.label = (r.town + (own[other.end() :] if other else own))[:LONGEST]
        return
    told = towns.between(scene.block(r.start).start, r.start) if towns.items else ()
    since = world.track.between(told[-1].end, r.start) if told else ()
    if not told or any(not n.relative or scene.text[n.end - 1] not in _OF_ITSELF for n in since):
        return
    town = told[-1]
    opens = town.start >= r.sentence[0] or scene.text[town.start - 1] not in ",、"
    if opens and not r.label.startswith(town.payload):
        own = _OF_TOWN.sub("", r.label).removeprefix(town.payload.removesuffix("街道")[:-1])
        for before in told[:-1]:
            own = own.removeprefix(before.payload)  # of the figure whose label this one goes on with
        r.label = (town.payload + own)[:LONGEST]
