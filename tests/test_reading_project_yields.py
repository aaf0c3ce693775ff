"""What a project will yield goes on in one breath, and what has been does not become a forecast by it."""

from __future__ import annotations

import itertools
from typing import Final

import pytest

from tests.test_reading import CHUZHOU, rows

CUES: Final = (
    "项目建成后",
    "项目达产后，预计",
    "该项目预计",
    "项目总投资52亿元，预计",
    "项目计划2025年6月建成，建成后",
    "项目总投资52亿元，用地300亩，达产后",
)
TAILS: Final = (
    ("实现年产值80亿元、税收3亿元，带动就业2000人。", ("80亿元", "3亿元", "2000人")),
    ("年产电池组件10GW，年销售收入80亿元，利税5亿元。", ("10GW", "80亿元", "5亿元")),
    ("形成年产30万台新能源汽车零部件的生产能力，产值15亿元。", ("30万台", "15亿元")),
    ("年可接待游客100万人次，实现旅游收入2亿元，带动村民就业300人。", ("100万人次", "2亿元", "300人")),
)


@pytest.mark.parametrize(("cue", "tail"), list(itertools.product(CUES, TAILS)))
def test_all_that_a_project_will_yield_lies_ahead(cue: str, tail: tuple[str, tuple[str, ...]]) -> None:
    found = rows(CHUZHOU + cue + tail[0])
    assert {quote: found[quote].status for quote in tail[1]} == dict.fromkeys(tail[1], "forecast")


@pytest.mark.parametrize(
    ("words", "quote", "status"),
    [
        ("比原来缩短了近1小时，预计年客流量1200万人次。", "1200万人次", "forecast"),
        ("新开工项目119个，总投资405亿元，将提供11万个就业岗位。", "11万个", "forecast"),
        ("项目总投资5亿元，预计年产值20亿元，目前已完成投资1.2亿元。", "1.2亿元", "actual"),
        ("项目预计今年产值20亿元，去年产值12亿元。", "12亿元", "actual"),
        ("今年全省公路建设投资将达763亿元。", "763亿元", "target"),
    ],
)
def test_where_it_ends(words: str, quote: str, status: str) -> None:
    assert rows(CHUZHOU + words)[quote].status == status
