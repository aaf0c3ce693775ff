"""Lists of numbers: 41.5万辆、89万台和108万台."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Final

from extract.attribute.reading import Reading
from extract.attribute.terms import GROWTH, PRODUCTS
from extract.models import Measure
from extract.scene import Scene

CONNECTOR: Final = re.compile(r"\ ?(?:左右|以上|以下)?(?:[、,;]|和|及|与|以及|,?和)\ ?")
_MOVED: Final = re.compile(r"(?:[、和及]|以及)(?:同比)?(?:增长|上升|提高|下降|减少|回落)")  # 分别增长10.4%、下降1.2%


def lists(found: list[Reading], scene: Scene) -> Iterator[tuple[list[Reading], list[Reading]]]:
    """Every list of numbers, and the one in front of it; a number on its own is a list of one."""
    at, last = 0, found[:0]
    while at < len(found):
        run = list(_list_from(found, at, scene))
        yield run, last
        at, last = at + len(run), run


def are_listed(found: list[Reading], at: int, number: int, scene: Scene) -> bool:
    """Whether a list begins with a number, and is of so many."""
    return sum(1 for _ in itertools.islice(_list_from(found, at, scene), number + 1)) == number


def _list_from(found: list[Reading], at: int, scene: Scene) -> Iterator[Reading]:
    """The numbers of a list that begins with one of them, of one kind and with nothing but joints in between."""
    yield found[at]
    for one, r in itertools.pairwise(itertools.islice(found, at, None)):
        gap = scene.text[one.end : r.start]
        joined = CONNECTOR.fullmatch(gap) or _MOVED.fullmatch(gap)
        if r.sentence != one.sentence or not (joined and _alike(r, found[at])):
            return
        yield r


def _alike(r: Reading, one: Reading) -> bool:
    """Figures of one kind, or of goods: 汽车、水泥产量分别为135.6万辆、2100万吨."""
    grown = {r.figure.kind, one.figure.kind} == {"percent", "times"} and one.measure in GROWTH
    moved = one.measure is Measure.CHANGE and r.figure.kind == "percent" and r.measure in GROWTH  # 分别减少9个和38%
    return r.figure.kind == one.figure.kind or grown or moved or (_is_of_goods(r) and _is_of_goods(one))


def _is_of_goods(r: Reading) -> bool:
    return r.figure.kind == "physical" or (r.figure.kind == "count" and r.figure.unit_raw in PRODUCTS)
