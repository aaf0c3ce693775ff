"""How many people there are, or have come and gone, where only a place is named: 其中揭阳减少近31万人 / ① 重庆 3187.6万."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.codebook import Alias
from extract.match import Hit
from extract.models import Measure
from extract.scene import Scene

_MOVED: Final = re.compile(
    "(?:其中|同期|前者|后者|只|仅|则|也|却|合计|共计|全[省市县区州]|一年|[两三五十]年间?){0,3}[【】]{0,2}(?:净?新?增加?|减少|微增|微减|净?流[出入失]|回流|净?增长|多|少)[了出]?(?:约|近|超过?)?"
)
_HELD: Final = re.compile(
    "(?:以|总量|总数|盘子|来到|跌至|降至|升至|增至|守住|站上|冲上|的|力压|压过|超过|超|反超|仅次于|领先|不及|低于|高于|[、,(和与及]|达到?|为|有|是|约|近)+"
)
_MARKER: Final = re.compile(r"[\s(（]*(?:[①-⑳]|\d{1,2}[.、)]?)?[\s:]*")  # in front of an item of a list
_OPENS_WITH: Final = 120  # characters of title and first paragraph
_HAS: Final = re.compile("(?:[就共也总]?有|这个?[市县区镇](?:有|不到|只有))(?:约|近|超过?)?")
_ENDS: Final = re.compile("[,。、;]|$")
_A_COUNTY: Final = 10_000  # people, fewer than which no county has
_LIVE: Final = "how many people the place has"
_SURE, _HARDLY = 0.5, 0.4  # of the paragraph's topic, and of the title's


def moved(r: Reading, scene: Scene) -> bool:
    """粤东四市人口为何流出 / 其中揭阳减少近|31万人: how a population told before, or the title's, has moved; only a place is named."""
    if r.figure.kind != "persons" or r.measure is not Measure.CHANGE:
        return False
    begin = max(r.left, r.clause[0])
    words = scene.without(begin, r.start, scene.places, scene.times)
    counted = (
        r.before is not None and r.before.indicator == "region_count" and r.before.end == begin
    )  # 四市|合计减少71万人
    listed = not words.strip() and scene.block(r.start).start == begin  # 增量前十:/武汉 |120.12万
    alone = len(words) == r.start - begin and not (counted or words.startswith(("前者", "后者")))
    if not (listed or _MOVED.fullmatch(words)) or alone:
        return False
    told = r.before if r.before is not None and r.before.indicator == "population" else None
    named = _topic(scene)
    if told is not None and told.alias is not None and scene.block(told.start) == scene.block(r.start):
        alias, where = told.alias, "its paragraph"
    elif named is not None:
        alias, where = (named.start, named.end), "the title"
    else:
        return False
    r.indicator, r.alias, r.confidence = "population", alias, _SURE
    r.decide("indicator", f"what {where} is about「{scene.text[slice(*alias)]}」")
    return True


def of_places(r: Reading, scene: Scene) -> bool:
    """中部人口第一城 / 郑州以|1260万人力压武汉的|1232.6万人: how many a place has, in a text about people, where nothing else is named."""
    held = r.figure.kind == "persons" or (r.figure.kind == "bare" and r.figure.magnified)
    named = _topic(scene) if held and r.measure is Measure.LEVEL else None
    if named is None:
        return False
    begin = max(r.left, r.clause[0])
    words = scene.without(begin, r.start, scene.places, scene.times)
    if len(words) == r.start - begin or not _HELD.fullmatch(words):
        return False
    return _take(r, named, scene)


def live_there(r: Reading, scene: Scene) -> bool:
    """溧阳有|79万人,广德50万人; 这个县不到|15万人: how many people a place has, of which nothing else is told."""
    if r.figure.unit_raw != "人" or r.measure is not Measure.LEVEL or r.figure.value < _A_COUNTY:
        return False
    begin = max(r.left, r.clause[0])
    words = scene.without(begin, r.start, scene.places, scene.times)
    place = len(words) < r.start - begin or words.startswith("这")
    has = _HAS.fullmatch(words)
    listed = r.before is not None and r.before.trace.get("indicator") == _LIVE and not words
    if not place or not (has or listed) or not _ENDS.match(scene.text, r.end):
        return False
    r.indicator, r.confidence = "population", _SURE
    r.decide("indicator", _LIVE)
    return True


def in_list(r: Reading, scene: Scene) -> bool:
    """2025年末常住人口:/① 重庆 |3187.6万(-2.9万): what items of a list tell of places, in 万 alone."""
    if r.figure.kind != "bare" or not r.figure.magnified:
        return False
    begin = scene.block(r.start).start
    words = scene.without(begin, r.start, scene.places)
    if len(words) == r.start - begin or not _MARKER.fullmatch(words):
        return False
    named = _topic(scene)
    if named is None:
        return False
    return _take(r, named, scene)


def _take(r: Reading, named: Hit[tuple[Alias, ...]], scene: Scene) -> bool:
    r.indicator, r.alias, r.confidence = "population", (named.start, named.end), _HARDLY
    r.decide("indicator", f"what the title is about「{scene.text[named.start : named.end]}」")
    return True


def _topic(scene: Scene) -> Hit[tuple[Alias, ...]] | None:
    """The people that the title is about, or where it is about nothing the opening."""
    named = scene.topic or _opening(scene)
    return named if named is not None and named.payload[0].indicator == "population" else None


def _opening(scene: Scene) -> Hit[tuple[Alias, ...]] | None:
    """抢人大战变局 / 200个城市公布了2021年末常住人口。: the people that the opening of a text is about."""
    hits = scene.aliases.between(len(scene.title), _OPENS_WITH)
    return next((h for h in hits if h.payload[0].indicator == "population"), None)
