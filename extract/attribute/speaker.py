"""The unit that 我县 or 我市 at the head of a text speaks for, where no title names it, and where a speaker's words begin."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from extract.attribute.levels import level_fits, own_words
from extract.attribute.meant import OFFICE
from extract.attribute.mentioned import HEAD
from extract.attribute.reading import Reading
from extract.attribute.standing import contains, shared
from extract.places import Gazetteer, Place
from extract.scene import Named, Scene

_WE: Final = {
    "province": re.compile("[我本]省"),
    "city": re.compile("[我本][市州]"),
    "county": re.compile("[我本]县"),
    "district": re.compile("[我本]区(?!域)"),
}
_VENUE: Final = re.compile("在[^,。;]{2,36}(?:召开|举行|举办|开幕)")
_TALKS: Final = ("对话", "访", "对谈")
_CUSTOMS_AFTER: Final = re.compile("海关[^,。;\\d]{0,16}?(?:介绍|表示|说|透露|指出|提供|通报|统计|发布|披露|显示|消息)")
_SPEAKER: Final = re.compile(
    r"[^,。;:\d\n]{2,16}?(?:[局办厅处院署]|(?<![省市县区])委|海关|集团|公司|记者)[^,。;:\d\n]{0,12}:"
)  # 某某海关 某某:去年…, 市北部湾办副主任 某某:…; 苏州市有关负责人:… tells of 苏州
_SAID: Final = re.compile("(?:表示|介绍|说|透露|告诉[^,。;]{1,8}|指出|坦言|认为|回忆|回应)(?:道|称)?[,:]")
_PARTS: Final = {"city": "county", "province": "city"}


def unit(votes: Counter[Place], scene: Scene, gazetteer: Gazetteer) -> Place | None:
    """我县一批重大项目开工, where 嘉善 is the one county that is told; 我市…苍溪县、旺苍县位居前三: the city that they lie in.

    None where what is told most is no region that holds it and no part of it: that is told for itself.
    """
    level = next((level for level, we in _WE.items() if we.search(scene.text, 0, HEAD)), None)
    if level is None:
        return None
    fitting = [place for place, _ in votes.most_common() if place.adcode and level_fits(place, level)]
    parts = [place for place in votes if place.level == _PARTS.get(level)]
    whole = shared(*parts) if len(parts) > 1 else None
    named = next((place for place in fitting if place.level == level), None)  # 广德 says 我市 too
    own = named or (gazetteer.place(whole) if whole else next(iter(fitting), None))
    top = max(votes, key=lambda place: votes[place])
    return own if own is not None and (top.level == "group" or contains(own, top)) else None


def host(named: list[Named], scene: Scene, gazetteer: Gazetteer) -> Place | None:
    """全市四季度集中开工现场会在恒口示范区召开, where nothing else is named: the city of the one place that is a venue."""
    if len(named) != 1 or not own_words("city", scene.text):
        return None
    code, held = named[0].place.adcode or "", _VENUE.match(scene.text, named[0].start - 1)
    return gazetteer.places.get(f"{code[:4]}00") if held else None


def asked(named: list[Named], scene: Scene) -> Place | None:
    """——对话|厦门龙岩山海协作经济区|管委会主任: the zone of whose office a talk is with, as its headlines say."""
    lines = (n for n in named if n.place.level == "zone" and n.end <= HEAD and OFFICE.match(scene.text, n.end))
    return next((n.place for n in lines if scene.text.endswith(_TALKS, 0, n.start)), None)


def serves(n: Named, home: Place | None, scene: Scene) -> bool:
    """|银川海关有关负责人表示,… in a story on 宁夏: after which city a customs house is called that tells of all that it serves."""
    return n.place != home and _CUSTOMS_AFTER.match(scene.text, n.end) is not None


def is_of(n: Named, home: Place | None, scene: Scene) -> bool:
    """徐州市发改委副主任 某某:… in a story on a group of units: of which office the speaker is whose words follow."""
    block = scene.block(n.start)
    grouped = home is not None and home.level == "group" and n.place.level != "zone"
    regional = n.place != home and (grouped or n.place.level == "group")
    said = _SPEAKER.match(scene.text, block.start, block.end) if regional else None
    return said is not None and n.end <= said.end()


def words_begin(r: Reading, scene: Scene) -> int:
    """示范区执委会负责人表示,|…: where the words of a sentence begin behind what its speaker is."""
    said = [m.end() for m in _SAID.finditer(scene.text, r.sentence[0], r.start)]
    return said[-1] if said else r.sentence[0]
