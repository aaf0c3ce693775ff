"""Chapters that say what is to be done, cut out of a report: no date, 力争 or 确保 somewhere, and nothing that has been."""

from __future__ import annotations

import re
from typing import Final

from extract.attribute.reading import Reading
from extract.scene import Scene

RULE: Final = "its paragraph says what is to be done"
_ORDERS: Final = re.compile("力争|争取(?![到了])|确保|务必|按计划|(?:重点|切实|认真)?办好[^,。;:]{0,8}实事")
_BEEN: Final = re.compile(
    "(?<![比较])(?:去年|上年)|同比|已(?!有)|曾|了(?=[\\d,。;])|成效|取得|[荣被]|获(?:得|评|批)|成为[^,。;]{0,6}(?:第|首|唯)|不断(?:推进|提高|增强)|(?:完成|实现|达到|突破)了|目前|截至|现有|透露|介绍|记者|(?:季度|上半年)(?=[,全新])"
)


def tells(r: Reading, scene: Scene) -> bool:
    """抓好就业工作,…确保新增就业4.5万人。…|建成经济适用房1002套, in a text that nobody knows the date of."""
    if scene.article.published is not None:
        return False
    block = scene.block(r.start)
    orders = _ORDERS.search(scene.text, block.start, block.end)
    return orders is not None and _BEEN.search(scene.text, block.start, block.end) is None
