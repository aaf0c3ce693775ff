"""A figure that a sentence begins with, and behind it what it is of: 3782.6亿元!|这是全椒去年的GDP。 12.6亿元——|来安的预算收入。"""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.period import Time
from extract.attribute.reading import Reading
from extract.attribute.terms import Found, behind_names, fitting, last_of
from extract.models import Measure
from extract.places import LONGEST
from extract.scene import Named, Scene
from extract.segment import Track

_THEN_WHO: Final = re.compile("(?:以上|左右|多)?(?:,|——)")
_ENDS: Final = ";。!\n"
_NUMBER: Final = "\\d[\\d.,]{0,14}[^\\d,。;、—]{1,4}"
_LEAD: Final = re.compile(f"[\\s“‘(【]*(?:{_NUMBER}[、和])*(?:约|近|超过?|突破)?")
_MORE: Final = re.compile(f"(?:[、和]{_NUMBER})*")
_IS: Final = re.compile("[”’)】]{0,2}(?:[!。,]\\s?(?:这|那)?(?:就|便|正|也)?是|——(?:这|那)?(?:就|便|正|分别|依次)?是?)")
_SAID: Final = re.compile("[^。!?;,\\n]{2,40}(?=[。!?;,\\n])")
_TELLING: Final = re.compile("^(?:[!。,]|——)?\\s?(?:这|那)?(?:就|便|正|也)?是?(?:[今去前]年|全[省市县区])?")
_COMPARED: Final = re.compile("相?比(?![重例])")
_NEAR: Final = 16  # characters of a place's name
_RISE: Final = re.compile("的?(?:同比)?(?:增速|增幅|涨幅|增长率)$")


def stretch(r: Reading, scene: Scene) -> tuple[int, int] | None:
    """What is said behind a figure that its sentence begins with, where that tells no figure of its own."""
    if not _LEAD.fullmatch(scene.text, r.sentence[0], r.start):
        return None
    more = _MORE.match(scene.text, r.end)
    told = _IS.match(scene.text, more.end() if more else r.end)
    said = _SAID.match(scene.text, told.end()) if told is not None else None
    if said is None or scene.figures.between(*said.span()):
        return None
    return said.span()


def said_term(r: Reading, scene: Scene) -> Found | None:
    """The last term that is said; of 增加值增速 the growth."""
    said = stretch(r, scene)
    found = last_of(fitting(r, scene, *said), scene) if said else None
    if found and said and r.figure.kind == "percent" and _RISE.fullmatch(scene.text, found[0].end, said[1]):
        r.measure = Measure.GROWTH
        r.decide("measure", "growth by the words behind it")
    return found


def said_label(term: tuple[int, int], scene: Scene) -> str:
    """What such a term calls its figure, with the words in front that are no place, time or 的: 去年新开工的|项目."""
    begin = behind_names(scene.clauses.at(term[0])[0], term[1], scene)
    said = _TELLING.sub("", scene.text[begin : term[1]])
    return said.removeprefix("的")


def time(r: Reading, scene: Scene) -> Time | None:
    """The time that is said behind it."""
    said = stretch(r, scene)
    told = scene.times.between(*said) if said else ()
    opens = said[0] if said else -1  # 分别是|去年…的产值 is no base, as in 是去年的2倍
    return next(
        (t for t in told if t.kind not in ("vague", "base", "from") or (t.kind == "base" and t.start == opens)), None
    )


def whose(r: Reading, scene: Scene, track: Track[Named]) -> Named | None:
    """|43.6%(常州)、|38.9%(台州): the place in brackets behind; |82.6%,这是上海的…: the first that is said."""
    if scene.text.startswith("(", r.end):
        behind = next(iter(track.between(r.end, r.end + LONGEST)), None)
        beside = behind is not None and behind.start == r.end + 1 and scene.is_enclosed(behind.start, behind.end)
        return behind if beside else None
    if (other := against(r, scene, track)) is not None:
        return other
    said = stretch(r, scene)
    if said is None:
        return _paired(r.start, r.end, scene, track)
    named, run = track.between(*said), scene.figures.between(r.sentence[0], said[0])
    if len(run) > 1:  # |2780亿元、7680亿元——分别是去年宁德新能源、常州新能源的产值
        return (
            next((n for n, f in zip(named, run, strict=True) if f.start == r.start), None)
            if len(named) == len(run)
            else None
        )
    return next(iter(named), None)


def against(r: Reading, scene: Scene, track: Track[Named]) -> Named | None:
    """森林覆盖率52.7%,与安吉的|69.6%比还有差距: whose figure it is that another is held against."""
    held = scene.text[r.start - 1] == "的" and _COMPARED.match(scene.text, r.end) is not None
    named = track.between(max(r.clause[0], r.start - _NEAR), r.start) if held else []
    return (
        named[-1] if named and named[-1].end == r.start - 1 and scene.text[named[-1].start - 1] in "与和同跟" else None
    )


def _paired(start: int, end: int, scene: Scene, track: Track[Named]) -> Named | None:
    """人均GDP换个次序:|27.9万元,江阴;|24.3万元,昆山: the place behind a value, where its sentence tells several so."""
    if (own := _named_behind(end, scene, track)) is None:
        return None
    others = (f for f in scene.figures.between(*scene.sentences.at(start)) if f.start != start)
    return own if any(_named_behind(f.end, scene, track) for f in others) else None


def _named_behind(end: int, scene: Scene, track: Track[Named]) -> Named | None:
    told = _THEN_WHO.match(scene.text, end)
    named = next(iter(track.between(told.end(), told.end() + LONGEST)), None) if told else None
    alone = named is not None and told is not None and named.start == told.end() and scene.text[named.end] in _ENDS
    return named if alone else None
