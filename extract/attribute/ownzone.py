"""The zone that a title calls by its kind alone: 经开区2022年经济社会发展情况汇报, which names no place but its city."""

from __future__ import annotations

from extract.attribute import zones
from extract.attribute.levels import BARE
from extract.places import Gazetteer, Place
from extract.scene import Named, Scene


def titled(scene: Scene, named: list[Named], home: Place | None, gazetteer: Gazetteer) -> Place | None:
    """The article's own place, or the zone of it that the title opens with by a kind of which a city or county has one."""
    kind = BARE.match(scene.title)
    if kind is None or home is None or home.level not in ("city", "county") or kind.group() not in zones.OF_EACH:
        return home
    zone = zones.alone((kind.start(), kind.end(), kind.group()), scene, named, home, gazetteer)
    return zone.place if zone is not None else home
