"""What is told of some of those that a clause speaks of: 到位资金中,来自沪苏浙的占67.5%; 签约项目中,央企投资的有6个."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.asides import RISES_TO
from extract.attribute.classifiers import PLACES
from extract.attribute.reading import Reading
from extract.attribute.terms import VERB, Found, fits, growing
from extract.codebook import Alias
from extract.match import Hit
from extract.models import Measure
from extract.scene import Scene

_AMONG: Final = re.compile("[之当]?中,")
_SOME_OF: Final = re.compile("的(?:就|也|仅|只|已|共|达|有|不足|超过?|约|近){0,3}$")
_BECAUSE: Final = re.compile("则?是(?:因为|由于|出于)")
_NEAR: Final = 6
_CLOSED: Final = (*",。;、:)\n", "")
_THING_BEHIND: Final = re.compile("(?!以[上下内]|左右|多|余)[一-龥]{2}")
_PARK_OF: Final = re.compile(",其中[一-龥]{2,4}(?:产业园|工业园|科技园|园区|开发区|高新区|经开区|合作区)")
_PART: Final = re.compile("[^,。;\\d]{0,16}的(?:就|也|则|仅|只)?$|(?:来自|源于|投向|用于)[^,。;\\d]{2,12}$")


def told(start: int, end: int, scene: Scene) -> Hit[tuple[Alias, ...]] | None:
    """The last term in a stretch that a clause names with 中 behind it, but for places: 到位资金|中,…"""
    named = (h for h in scene.aliases.between(start, end) if h.end - h.start > 1)
    spoken = [h for h in named if h.payload[0].indicator not in PLACES and _AMONG.match(scene.text, h.end)]
    return spoken[-1] if spoken else None


def some(r: Reading, scene: Scene) -> Found | None:
    """签约项目中,世界500强投资的有|7个: a count of some of those, whose own noun is left out."""
    if alike := _told_alike(r, scene):
        return alike
    whole = told(r.sentence[0], r.clause[0], scene) or _counted(r, scene)
    closed = scene.text[r.end : r.end + 1] in _CLOSED
    if whole is not None and r.start == r.clause[0] and _BECAUSE.match(scene.text, r.end):
        alias = next((a for a in whole.payload if fits(a, r)), None)
        return (whole, alias) if alias else None  # 36个项目中,|15个是因为等不到厂房
    if whole is None or not closed or not _SOME_OF.search(scene.text, max(r.left, r.clause[0]), r.start):
        return None
    alias = next((a for a in whole.payload if fits(a, r)), None)
    return (whole, alias) if alias else None


def _told_alike(r: Reading, scene: Scene) -> Found | None:
    """297家外资企业设立921个项目,其中|120家把总部设在这里: what was counted in the same words, and not what was counted last."""
    last, unit = r.before, r.figure.unit_raw
    parted = last is not None and last.figure.unit_raw != unit and scene.text[r.clause[0] : r.start] == "其中"
    one = r.back_to(lambda other: other.figure.unit_raw == unit) if parted else None
    if one is None or one.alias is None or one.figure.value <= r.figure.value:
        return None
    if scene.aliases.between(r.end, min(r.right, r.end + _NEAR)):
        return None  # 其中|120家企业: its own noun stands behind it
    hits = (hit for hit in scene.aliases.between(*one.alias) if (hit.start, hit.end) == one.alias)
    return next(((hit, alias) for hit in hits for alias in hit.payload if fits(alias, r)), None)


def _counted(r: Reading, scene: Scene) -> Hit[tuple[Alias, ...]] | None:
    """招引企业238家,其中把基地注册到本地的有|97家: what its sentence has counted the same way, where 其中 opens the clause."""
    last = r.last_count if r.last_count is not None and r.last_count.sentence == r.sentence else None
    misled = bool(scene.aliases.between(r.clause[0], r.start))  # by 基地; else the figure goes on with what was counted
    if not misled or last is None or last.alias is None or last.figure.unit_raw != r.figure.unit_raw:
        return None
    whole = scene.aliases.between(*last.alias) if scene.text.startswith("其中", r.clause[0]) else []
    return next((hit for hit in whole if (hit.start, hit.end) == last.alias), None)


def share(r: Reading, scene: Scene) -> Found | None:
    """省外到位资金中,来自沪苏浙的占比|67.5%: a part of that, where no more than whose it is is said."""
    whole = told(r.sentence[0], r.clause[0], scene) if r.measure is Measure.SHARE and r.cue is not None else None
    if whole is None or not _PART.fullmatch(scene.text, max(r.left, r.clause[0]), r.cue or r.start):
        return None
    if scene.text.startswith("贡献", r.cue or r.start):
        return None  # 支柱产业中,材料产业增长10.3%,对工业增长的贡献率达|41.8%
    return whole, growing(whole.payload)


def _is_park_of_list(found: Found, r: Reading, scene: Scene) -> bool:
    """合作区新签约项目64个,其中广清产业园|33个: whether a park's name stands between projects and part of them."""
    before = r.before if r.before is not None and r.before.indicator == "project_count" else None
    same = before is not None and before.figure.unit_raw == r.figure.unit_raw and found[0].end == r.start
    return same and before is not None and _PARK_OF.fullmatch(scene.text, before.end, r.start) is not None


def are_where(found: Found, r: Reading, scene: Scene) -> bool:
    """污水处理厂16个,其中县城|6个、乡镇|8个; 主城区|91个候车亭: whether places in front of a count say where, and are not counted."""
    if r.figure.kind != "count" or found[0].start >= r.start:
        return False
    if found[1].indicator in PLACES and found[1].indicator != "region_count":
        return _is_park_of_list(found, r, scene)
    if found[1].indicator != "region_count":
        return False
    if _THING_BEHIND.match(scene.text, r.end) and not (
        VERB.match(scene.text, r.end) or RISES_TO.match(scene.text, r.end)
    ):
        return True
    listed = found[0].end == r.start and "其中" in scene.text[r.sentence[0] : r.start]
    before = r.before if listed else None
    same = before is not None and before.figure.unit_raw == r.figure.unit_raw
    return same and before is not None and before.indicator not in (None, "region_count")
