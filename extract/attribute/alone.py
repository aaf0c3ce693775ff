"""Whether nothing of its own stands in front of a figure: a time, places or percentage points alone."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.scene import Scene

_ONLY_PLACE: Final = re.compile(r"[,、和;]*(?:其中)?[,:]?(?:为|达到?|有|约)?")
_ONLY_JOINTS: Final = re.compile(
    "[,、;和及与\\n]*(?:[两二三四五六七八九十]?[省市县区])?(?:分别|同比|则|比上年|较上年)*"
)
_BARE_CHANGE: Final = re.compile(
    "(?:分别|均|则|再|又|也)*(?:高出|高|低|下调|上调|调低|调高|降低|提高|回落)了?(?:约|近)?"
)


def bare_change(r: Reading, scene: Scene) -> bool:
    """其次为江苏和北京,分别高出|2.6个; 云南和河南分别低|0.7个: percentage points behind nothing, or behind places."""
    if r.figure.kind != "pp":
        return False
    begin = max(r.left, r.clause[0])
    named = scene.places.between(begin, r.start)
    begin = named[-1].end if named and named[0].start == begin else begin
    return _BARE_CHANGE.fullmatch(scene.text, begin, r.start) is not None


def of_time(r: Reading, scene: Scene) -> bool:
    """生产总值增长6.7%。分季度看,一季度同比增长|6.7%: nothing but a time is told to have grown."""
    start = max(r.left, r.clause[0])
    times = scene.times.between(start, r.start)
    words = scene.text[start : times[0].start] + scene.text[times[-1].end : r.cue or r.start] if times else "无"
    return words.strip(",、;其中和\n") in ("", "同比", "比上年")


def of_places(r: Reading, scene: Scene) -> bool:
    """各县生产总值合计占59.7%。从增速看,甘谷县、武山县分别增长|6.7%: nothing but places are told to have grown."""
    start = max(r.left, r.clause[0])
    places = scene.places.between(start, r.cue or r.start)
    words = scene.text[start : r.cue or r.start]
    for named in places:
        words = words.replace(scene.text[named.start : named.end], "")
    return bool(places) and _ONLY_JOINTS.fullmatch(words) is not None


def places_part(r: Reading, whole: Reading, scene: Scene) -> bool:
    """地区生产总值8.2万亿元。其中,重庆|3万亿元: nothing but a place stands before it."""
    money = whole.indicator is not None and scene.book.indicators[whole.indicator].unit == "CNY"
    if not money or not scene.text.startswith("其中", r.sentence[0]):
        return False
    named = scene.places.between(r.left, r.start)
    return (
        len(named) == 1
        and _ONLY_PLACE.fullmatch(scene.text[r.left : named[0].start] + scene.text[named[0].end : r.start]) is not None
    )
