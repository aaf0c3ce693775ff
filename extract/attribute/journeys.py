"""Places that something goes to or comes from, whatever else is told of them: where lines end, who commutes, goods called after them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from extract.attribute.standing import lists
from extract.places import Place
from extract.scene import Named, Scene
from extract.segment import Track

_LINES: Final = re.compile(
    "(?:至|到(?!发)|[飞通直]往|直飞)(?P<ends>[^,。;至到]{2,50}?)等?(?:\\d{1,2}[个座条]|城市|国际|国内|国家|境外|地区|[及和与的]|新){0,5}"
    "(?:客运|货运|直飞|定期|全货机)?(?:航线|航班|班列|专列)"
)
_GOODS: Final = re.compile("(?!的)[一-龥]{2,3}、")
_GUESTS: Final = re.compile("的?(?:旅游的?)?(?:游客|旅客|客人|客流|自驾游|观光客)")
_END: Final = "[^,。;:、至\\d]{2,10}"
_ROADS: Final = re.compile(
    f"(?P<list>{_END}至{_END}(?:、{_END}至{_END})+)等?[^,。;\\d]{{0,12}}(?:\\d{{1,3}}条|公路|铁路|高速|道路|线路|路段|航道)"
)
_FROM_TO: Final = ("到", "至", "往", "去往", "前往", "开往")


def ends(scene: Scene, track: Track[Named], home: Place | None) -> Iterator[Named]:
    """Every place that is an end of a journey or names goods."""
    yield from _goods(scene, track)
    yield from _flows(scene, track, home)
    yield from _destinations(scene, track)
    yield from _directions(scene, track)
    yield from _roads(scene, track)
    yield from _guests(scene, track)


def _goods(scene: Scene, track: Track[Named]) -> Iterator[Named]:
    """怀远|石榴、五河|螃蟹、固镇|花生等在上海热销: places in a list of what is named after them."""
    for first, then in itertools.pairwise(track.items):
        if _GOODS.fullmatch(scene.text, first.end, then.start):
            yield from (first, then)


def _flows(scene: Scene, track: Track[Named], home: Place | None) -> Iterator[Named]:
    """平湖|往金山的通勤者1.5万人, in a story on 金山: where those come from who travel to the article's own place."""
    for first, then in itertools.pairwise(track.items):
        if then.place == home and scene.text[first.end : then.start] in _FROM_TO:
            yield first


def _guests(scene: Scene, track: Track[Named]) -> Iterator[Named]:
    """去年|杭州来黄山的游客1430万人次: where guests come from, who are told of where they go."""
    for first, then in itertools.pairwise(track.items):
        if scene.text[first.end : then.start] in ("来", "赴", "到", "前往") and _GUESTS.match(scene.text, then.end):
            yield first


def _destinations(scene: Scene, track: Track[Named]) -> Iterator[Named]:
    """开通满洲里至莫斯科、|香港等国际航线6条: where lines go to, whatever else stands in their list."""
    for line in _LINES.finditer(scene.text):
        yield from track.between(*line.span("ends"))


def _roads(scene: Scene, track: Track[Named]) -> Iterator[Named]:
    """凉州至|民勤、|天祝至|古浪等公路3条: the ends of several roads."""
    for roads in _ROADS.finditer(scene.text) if "至" in scene.text else ():
        for n in track.between(*roads.span("list")):
            if scene.text.startswith("至", n.end) or scene.text.endswith("至", 0, n.start):
                yield n


def _directions(scene: Scene, track: Track[Named]) -> Iterator[Named]:
    """成都、|兰州方向分别发出119列: where something is bound for."""
    for listed in lists(track.items, scene) if "方向" in scene.text else ():
        if scene.text.startswith("方向", listed[-1].end):
            yield from listed
