"""Which way a figure goes: percentage points up or down, and what has become better by becoming less."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute import as_told
from extract.attribute.increment import FALL
from extract.attribute.reading import Reading
from extract.attribute.terms import GROWN
from extract.scene import Scene

SPEED: Final = re.compile(r"增速|增幅|涨幅|增长率|增长速度|降幅|同比")
FALLS: Final = re.compile("[降跌]幅")
_NARROWED: Final = re.compile("(?:收窄|缩小|收敛)了?(?:约|近)?$")
_LESS: Final = re.compile("收窄|缩小|回落|减小|收缩|缩减")
_UP: Final = re.compile("(?:提高|上升|增加|提升|扩大|加快|回升)(?:了|约|近|超过?)*$")
_NEAR: Final = 16  # characters in front of percentage points that tell which way they go
_BETTER: Final = re.compile("改善(?:率|幅度)?(?:了|为|达|约)*$")
_DIRT: Final = re.compile("PM2[.]5|PM10|浓度|臭氧|空气质量综合指数|污染指数")


def of_points(r: Reading, scene: Scene) -> int:
    """降幅比去年扩大3.9个百分点,比一季度收窄|5.5个百分点: what became less is what stands before the points before it."""
    words, before = scene.text[r.left : r.start], r.before
    goes_on = before is not None and before.figure.kind == "pp" and not SPEED.search(words)
    falls = goes_on and before is not None and FALLS.search(scene.text, before.left, before.start)
    told = as_told.before_points(r)
    fell = told is not None and told.measure in GROWN and told.sign < 0 and _NARROWED.search(words)
    return 1 if fell else _sign(f"{falls.group()}{words}" if falls else words)  # 降幅为17.5%,比上半年收窄了|3.3个百分点


def _sign(words: str) -> int:
    """提高 is up and 回落 down; a fall that has become less (降幅收窄|0.9个百分点) is up."""
    fall = words.rfind("降幅") if "降幅" in words else words.rfind("跌幅")
    if fall >= 0:
        return 1 if _LESS.search(words, fall) else -1
    near = words[-_NEAR:]
    return -1 if FALL.search(near) and not _UP.search(near) else 1


def is_cleaner(r: Reading, scene: Scene) -> bool:
    """PM2.5平均浓度23微克/立方米,同比改善|8%: whether what has become better is dirt, and so has become less."""
    better = _BETTER.search(scene.text, r.left, r.start) is not None
    return better and _DIRT.search(scene.text, r.sentence[0], r.start) is not None
