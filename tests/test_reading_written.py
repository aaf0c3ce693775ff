"""Whole readings of sentences written to try the rules: what growth reached, both ends of a rise, what is built of a line."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree, rows


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "近三年，专利授权量年均增长24%，2023年达到1.86万件。",
            {"1.86万件": {"indicator": "patent_count", "period_end": dt.date(2023, 12, 31)}},
        ),
        ("汽车产量增长8%，达到32万辆。", {"32万辆": {"label": "汽车产量"}}),
        (
            "某某快速路全长45公里。去年年底前已建成12公里，今年计划再建18公里。",
            {
                "12公里": {"indicator": "line_length", "period_end": dt.date(2023, 12, 31)},
                "18公里": {"indicator": "line_length", "status": "target"},
            },
        ),
        (
            "五年前，园区只有企业12家，如今已达156家，产值从3亿元增至85亿元。",
            {"12家": {"period_end": dt.date(2019, 12, 31)}, "3亿元": {"period_end": dt.date(2019, 12, 31)}},
        ),
        (
            "从12家到156家，园区企业五年增长12倍。",
            {
                "12家": {"indicator": "enterprise_count", "label": "园区企业(原先)"},
                "156家": {"indicator": "enterprise_count", "label": "园区企业"},
            },
        ),
        (
            "从2019年的8.6亿元到2023年的21.4亿元，园区税收四年增长近1.5倍。",
            {"8.6亿元": {"indicator": "fiscal_revenue"}, "21.4亿元": {"indicator": "fiscal_revenue"}},
        ),
        ("补贴从5万元到10万元不等。", {"5万元到10万元": {"value": 50_000, "value_high": 100_000}}),
        ("员工从130人到300人。", {"130人": {"value_high": None}, "300人": {"indicator": "employment"}}),
        (
            "工业技改投资168亿元，同比增长21%，增速居全省第2位、连续5个季度保持20%以上。",
            {"20%": {"indicator": "industrial_investment", "measure": "yoy"}},
        ),
        ("外贸依存度由2.1%提高到5.8%。", {"5.8%": {"indicator": "other", "label": "外贸依存度", "measure": "level"}}),
    ],
)
def test_what_a_figure_tells(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


def test_a_paper_called_after_a_group_of_provinces_tells_of_the_group() -> None:
    found = rows(
        "一条界河两边的账本\n\n2019-06-18 07:12  来源：长三角观察报  记者 某某\n\n全省增长5%。省里安排资金3亿元。\n"
    )
    assert {row.region for row in found.values()} == {"长三角地区"}
