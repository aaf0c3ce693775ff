"""Numbers that were not seen, or seen wrongly, and the times, standing and measure of what is told around events and aims."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from extract.columns import tabled
from tests.test_reading import agree, rows

STACKED: Final = """滁州市2023年1-9月各县区主要经济指标
滁州市统计局 2023年11月5日
单位:亿元、%
地区
地区生产总值
同比增速
一般公共预算收入
全市
2012.46
-0.6
149.58
天长市
498.70
-
32.17
全椒县
317.25
0.4
12.60
来安县
286.08
0.7
8.3
注:数据为初步核算数。
"""


def test_a_table_whose_cells_stand_one_to_a_line_is_read_by_its_headers() -> None:
    end = dt.date(2023, 9, 30)
    agree(
        STACKED,
        {
            "2012.46": {"indicator": "gdp", "value": 2012.46e8, "region": "滁州市", "period_end": end},
            "-0.6": {"indicator": "gdp", "measure": "yoy", "unit": "%", "label": "地区生产总值"},
            "32.17": {"indicator": "fiscal_revenue", "value": 32.17e8, "region": "天长市"},
            "0.4": {"indicator": "gdp", "measure": "yoy", "region": "全椒县"},
        },
    )


@pytest.mark.parametrize(
    "text",
    [
        "一、总体情况\n招商\n12\n13\n二、下步打算\n招商\n14\n15",  # too few, and not under a header of their own
        "目录\n总论\n1\n基础\n3\n目标\n7\n任务\n12",  # pages of a table of contents
        "联系人\n电话\n张某\n3521\n李某\n3522",
    ],
)
def test_lines_that_only_alternate_with_numbers_are_no_table(text: str) -> None:
    assert tabled(text) == text
