"""Whether what grows does so on the year before, where the text has said that of what it tells beside: 同比 of the sentence before."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Final

from extract.attribute.averaged import YEARS_GROWN
from extract.attribute.reading import Reading
from extract.attribute.span import Interval
from extract.models import Measure
from extract.scene import Scene

BEFORE: Final = re.compile(  # 由上年同期的|2.10缩小到2.06, 比上年末|210.1万人增加3.4万人
    r"[从由](?:(?:上年|去年|上一年)同期|上一?年)的?(?=[^,。;]{0,4}$)"
    r"|(?:[比较]|(?<=[,;(])(?=上年[末底]))(?:(?:上年|去年|上一年)同[期月]|上一?年[末底]?)(?P<of>的)?(?:为|是)?(?:约|近)?$"
    r"|[少多高低快慢]于(?:上年|去年|上一年)同期的(?:约|近)?$"  # 新开工14个,少于去年同期的|20个
    r"|[高低快慢]于(?P<rate>上年|去年|上一年)同期$"  # 增速低于去年同期|27.7%
    r"|[比较]?(?:上年|去年|上一年)同期(?:[(]|(?<=[(]....)[:为]?)(?:约|近)?$"  # 91亿元(上年同期|108亿元), 较上年同期(|80.6%)回落
)
# behind an amount that another is held against
ON_GROUND: Final = ("的基础上", "基础上", "增", "净增", "减少", "提高", "下降")
_GROWN_SINCE: Final = re.compile(r"(?:比|较)(?:上年末?|上年底|去年末?|去年底|年初)")
BASED: Final = re.compile(r"同比|比上年|较上年|比去年|较去年|比上一年|上年同期|去年同期")
_RATE_NOUN: Final = re.compile("增速|增幅|涨幅")
_ITEM: Final = re.compile("[●■◆▪·•★▲▶\\u2600-\\u27bf\\U0001f300-\\U0001faff]|[(]?\\d{1,2}[.、)]")
_OTHER_BASE: Final = re.compile("环比|自然增长率|年均|平均增|[比较]20\\d\\d年|[比较][年期]初|累计增长")


@lru_cache(maxsize=1)
def _is_full(text: str) -> bool:
    """Whether a text says 同比, or 比上年, more than once; asked of one text after another."""
    return text.count("同比") > 1 or text.count("比上年") > 1


def _base_from(r: Reading, scene: Scene) -> int:
    """Where what says 同比 of a figure may stand: in its paragraph, in a text full of it in its section."""
    exact = "." in r.figure.value_raw  # 物流成本降了两成 is no statistician's
    if exact and _is_full(scene.text):
        return scene.sections[scene.section(r.start)].start
    block = scene.block(r.start)
    while block.start and _ITEM.match(scene.text, block.start):
        block = scene.above(block)  # 8月进出口同比增长18.9%。/ 🚢其中出口增长|17.3%
    return block.start


def is_told(r: Reading, scene: Scene) -> bool:
    """Whether the paragraph has said 同比 or 比上年 before, or the article 同比(下同): what follows grows on the same base."""
    said = scene.yearly_from < r.start or BASED.search(scene.text, _base_from(r, scene), r.left) is not None
    raced = (
        r.last_rate is not None
        and r.last_rate.measure is Measure.YOY
        and _RATE_NOUN.search(scene.text, r.left, r.start)
    )
    if raced and not scene.aliases.between(r.sentence[0], r.start):
        said = True  # 湖北同比增长18.7%;海南紧随其后,增速为|12.8%
    other = _OTHER_BASE.search(scene.text, r.left, r.start) or YEARS_GROWN.search(scene.text, r.left, r.end)
    return bool(said) and not other


def since_last(r: Reading, period: Interval, scene: Scene) -> Interval:
    """年末存款余额612亿元,比年初增加|59亿元: what a stock grew by has the year to do so."""
    first, last = period
    grew = r.measure is Measure.CHANGE and first is None and last is not None
    if not grew or last is None or not _GROWN_SINCE.search(scene.text, r.left, r.start):
        return period
    return dt.date(last.year, 1, 1), last
