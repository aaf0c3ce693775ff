"""Lists handed out: 分别 gives terms, places or years to the numbers behind it, a ratio gives three industries."""

from __future__ import annotations

import itertools
import re
from typing import Final

from extract.attribute import home, indicator, region, when
from extract.attribute.reading import Reading
from extract.models import Measure
from extract.scene import Scene

CONNECTOR: Final = re.compile(r"\ ?(?:[、,;]|和|及|与|以及|,?和)\ ?")

_RESPECTIVELY: Final = re.compile(r"分别|依次|各")
_TERM_GAP: Final = re.compile(r"[^,。;:\d]{0,2}[、和及与][^,。;:\d、]{0,6}")


def terms(found: list[Reading], scene: Scene) -> None:
    """固定资产投资和工业投资分别同比增长126.2%、144.7%: hand the subjects in front of 分别 to the numbers behind it."""
    at = 0
    while at < len(found):
        run = _list_from(found, at, scene)
        if len(run) > 1 and (word := _respectively(run[0], scene)) is not None:
            _hand_out(run, word, scene)
        at += len(run)


def places(found: list[Reading], scene: Scene, world: home.Places) -> None:
    """赣州、九江两市经济总量分别达到4520亿元、4030亿元: hand the places of the list in front of 分别 to the numbers."""
    at = 0
    while at < len(found):
        run = _list_from(found, at, scene)
        if len(run) > 1 and (word := _respectively(run[0], scene)) is not None:
            listed = region.listed_before(word, run[0].sentence[0], scene, world)
            if len(listed) == len(run):
                for r, named in zip(run, listed, strict=True):
                    r.region = named.place
                    r.decide("region", f"handed out by 分别「{scene.text[named.start : named.end]}」")
        at += len(run)


def years(found: list[Reading], scene: Scene) -> None:
    """2019—2021年营业收入分别为3亿元、4亿元和5亿元: hand the years of a range, or of a list, to the numbers."""
    at = 0
    while at < len(found):
        run = _list_from(found, at, scene)
        if len(run) > 1 and (word := _respectively(run[0], scene)) is not None:
            periods = when.listed_years(run[0].sentence[0], word, len(run), scene)
            for r, period in zip(run, periods, strict=False):
                r.period, r.period_kind = period, "interval"
                r.decide("period", "handed out by 分别")
        at += len(run)


def _list_from(found: list[Reading], at: int, scene: Scene) -> list[Reading]:
    run = [found[at]]
    for r in found[at + 1 :]:
        gap = scene.text[run[-1].end : r.start]
        if r.sentence != run[0].sentence or r.figure.kind != run[0].figure.kind or not CONNECTOR.fullmatch(gap):
            break
        run.append(r)
    return run


def _respectively(r: Reading, scene: Scene) -> int | None:
    found = list(_RESPECTIVELY.finditer(scene.text, max(r.left, r.start - 24), r.start))
    return found[-1].start() if found else None


def industries(found: list[Reading], scene: Scene) -> None:
    """Give the three shares of a 三次产业结构 their indicator and sectors."""
    for at in range(len(found) - 2):
        three = found[at : at + 3]
        if all(scene.text[a.end : b.start] == ":" for a, b in itertools.pairwise(three)):
            for share, code in zip(three, ("primary", "secondary", "services"), strict=True):
                share.indicator, share.measure, share.sector, share.confidence = (
                    "industry_share",
                    Measure.SHARE,
                    code,
                    0.9,
                )
                share.decide("indicator", "one of three shares in a ratio")
                share.decide("sector", "by its place in the ratio")


def _joined(end: int, start: int, scene: Scene) -> bool:
    """Whether two terms stand in one list: 项目个数、实际到位资金数和外资数."""
    return _TERM_GAP.fullmatch(scene.text, end, start) is not None


def _hand_out(run: list[Reading], word: int, scene: Scene) -> None:
    subjects = _subjects(run[0], word, scene, len(run))
    if subjects is None:
        return
    for r, (code, span) in zip(run, subjects, strict=True):
        r.indicator, r.alias, r.confidence, r.follows = code, span, 0.9, None
        r.decide("indicator", f"handed out by 分别「{scene.text[slice(*span)]}」")


def _subjects(r: Reading, word: int, scene: Scene, count: int) -> list[tuple[str, tuple[int, int]]] | None:
    """The last `count` terms of the list in front of 分别, else the figures of the list before it."""
    hits = [f for f in indicator.fitting(r, scene, r.left, word) if f[1].indicator != "industry_share"]
    terms = [(alias.indicator, (h.start, h.end)) for h, alias in hits]
    chain = terms[-1:]
    while len(chain) < len(terms) and _joined(terms[-len(chain) - 1][1][1], chain[0][1][0], scene):
        chain = terms[-len(chain) - 1 :]
    if len(chain) == count:
        return chain
    if chain and len(chain) == 1:
        return chain * count  # 城镇和农村居民人均可支配收入分别为…: one term, told of several
    earlier: list[Reading] = []
    previous = r.before
    while previous is not None and len(earlier) < count:
        if previous.indicator and previous.alias and previous.figure.kind not in ("percent", "pp"):
            earlier.append(previous)
        previous = previous.before
    if len(earlier) == count and not terms:
        return [(e.indicator or "", e.alias or (0, 0)) for e in reversed(earlier)]
    return None
