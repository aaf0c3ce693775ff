"""Lists whose noun stands once, behind the last number: 300万元、500万元奖励, 正极材料28万吨、隔膜12亿平方米的年产能."""

from __future__ import annotations

import itertools
import re
from typing import Final

from extract.attribute.reading import Reading
from extract.scene import Scene

_NEXT_THING: Final = re.compile(r"[、和及与][一-龥A-Za-z]{1,12}")
_MADE: Final = ("count", "physical", "area", "length")  # kinds of what plants can make
_SORT: Final = re.compile("的?(?:一次性)?(?:购房|安家|生活|租房|就业|创业|人才|财政|资金)?的?")
_NOUN: Final = re.compile("的?(?:年|日|月)?(?:生产|加工|处理)?(?:产能|能力)")


def share_noun(run: list[Reading], scene: Scene) -> None:
    """最高300万元、500万元、1000万元奖励: amounts that no term names take the one behind the last of their list."""
    last = run[-1]
    nameless = all(r.indicator in (None, "other") and r.alias is None for r in run[:-1])
    noun_at = last.alias[0] if last.alias else 0
    behind = noun_at >= last.end and _SORT.fullmatch(scene.text, last.end, noun_at)  # 3万元|一次性补贴
    if len(run) > 1 and nameless and last.figure.kind == "money" and last.alias and behind:
        noun = scene.text[slice(*last.alias)]
        for r in run[:-1]:
            r.indicator, r.alias, r.confidence, r.follows, r.label = last.indicator, last.alias, 0.75, None, noun
            r.decide("indicator", f"term behind「{noun}」")


def capacities(found: list[Reading], scene: Scene) -> None:
    """形成正极材料28万吨、负极材料18万吨、电解液10万吨的年产能: each thing with its own number, the noun once."""
    listed = False
    for r, before in itertools.pairwise(reversed(found)):
        listed = r.indicator == "capacity" and (listed or _NOUN.match(scene.text, r.end) is not None)
        listed = listed and _NEXT_THING.fullmatch(scene.text, before.end, r.start) is not None
        if listed and before.figure.kind in _MADE and before.indicator in (None, "other", "equipment_count"):
            before.indicator, before.confidence, before.follows = "capacity", 0.75, None
            before.decide("indicator", "one of a list whose noun stands behind the last number")
