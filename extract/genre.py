"""What kind of text an article is, by its title and its first words: a report, a plan, a government's report to its congress."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import Final

_REPORT: Final = re.compile(
    r"(?:报告|公报|规划|计划|方案|纲要|概况|简介|工作(?:总结|安排|打算|思路|要点|汇报)|总结[和及暨].{0,14}(?:安排|打算|思路|重点)|(?:运行|建设|发展|进展|工作|完成|执行|推进)情况(?:的?(?:通报|简报|汇报))?|运行分析)(?:[(（].*|[-—－]{1,2}.*)?\d*$"
)
_NOTE: Final = re.compile("(?:建设|发展|进展|工作|完成|执行|推进)情况(?:的?(?:通报|简报|汇报))?$")
_CHAPTER: Final = re.compile(
    "[一二三四五六七八九十]{1,2}、[^,。]{0,14}(?:目标|任务|安排|工作|情况|举措)"
)  # of a report that is cut out
_ITEM: Final = re.compile(
    "[一二三四五六七八九十]{1,3}是(?=[一-龥]{4})|[(（][一二三四五六七八九十]{1,3}[)）](?=[一-龥]{4})"
)
_WORK_REPORT: Final = re.compile(r"政府工作报告(?:[(（].*|[-—－]{1,2}.*)?$")
_ADDRESSED: Final = re.compile("代表[^,。]{0,16}(?:政府|委员会|办公室)[^。]{0,4}向大会(?:报告|作)")
_HANDED_OUT: Final = re.compile("^.*(?:关于)?(?:印发|下达|发布)《?(?P<what>.*?)》?的(?:通知|公告)")
EXPLAINED: Final = re.compile("解读|答记者问|问答|图解|读懂")  # what tells of a plan and of why it was made
_LAYS_DOWN: Final = re.compile(
    "(?:制定|提出|明确|确定)(?:如下|以下)[^,。;\\d]{0,8}(?:要点|方案|计划|任务|安排|举措)(?:如下)?[。:]"
)
PLAN: Final = re.compile("(?:规划|计划)(?:纲要)?(?:[(].*)?$")


def is_report(title: str) -> bool:
    """Whether a folded title is that of a report, bulletin, plan or profile, or of a chapter of one: 政 府 工 作 报 告(节选)."""
    cut_out = _CHAPTER.match(title) or _ITEM.match(title)  # 二是加快动能转换
    return _REPORT.search(_closed(title)) is not None or cut_out is not None


def is_note(title: str) -> bool:
    """Whether a folded title is that of a note on how things stand, which tells of one after another: 2024年综合交通建设情况."""
    return _NOTE.search(_closed(title)) is not None


def is_delivered(title: str, head: str) -> bool:
    """Whether a title, or the first words where one is missing, are a report's to a congress: 我代表市人民政府向大会作工作报告."""
    return bool(_WORK_REPORT.search(_closed(title)) or _ADDRESSED.search(head) or _ITEM.match(title))


def _closed(title: str) -> str:
    """A title without spaces; 某市政府关于印发《2025年工作方案》的通知 is that of what it hands out."""
    return _HANDED_OUT.sub(r"\g<what>", re.sub(r"\s", "", title))


@lru_cache(maxsize=1)
def laid_down(text: str) -> float:
    """Where a text begins to lay down what is to be done (为做好2024年工作,制定如下要点.|…), infinity where it does not."""
    found = _LAYS_DOWN.search(text) if "如下" in text or "以下" in text else None
    return found.end() if found else math.inf
