"""Whole readings of what the twelfth lot of unread texts had wrong: drafted budgets, what goods are worth, firms of a size."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import CHUZHOU, agree, rows

BUDGET: Final = (
    "滁州市2025年财政预算执行情况和2026年财政预算草案的报告（摘要）\n发布时间：2026-01-30\n\n一般公共预算草案\n\n"
    "市本级一般公共预算预计收入48亿元。总支出安排114亿元。\n\n“三保”支出预算安排\n\n全市“三保”支出预算总额为349亿元，较上年增加6亿元。\n"
)


def test_a_budget_that_is_drafted_is_of_the_second_year_of_its_title() -> None:
    drafted = {"status": "target", "period_end": dt.date(2026, 12, 31)}
    expected = {"status": "forecast", "indicator": "fiscal_revenue", "period_end": dt.date(2026, 12, 31)}
    agree(BUDGET, {"48亿元": expected, "114亿元": drafted, "349亿元": drafted})


GOODS: Final = "进口原油4120万吨，价值1690亿元；铁矿砂3560万吨；出口船舶68艘，货值94.6亿元，增长21.7%。"


def test_what_goods_are_worth_is_of_their_own_way_of_trade() -> None:
    found = rows(CHUZHOU + GOODS)
    assert (found["1690亿元"].indicator, found["1690亿元"].label) == ("imports", "进口原油")
    assert {found[quote].indicator for quote in ("94.6亿元", "21.7%")} == {"exports"}
    assert found["3560万吨"].label == "铁矿砂"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "高新技术企业突破4500家，占全省比重由1/12上升到1/9。",
            {quote: {"indicator": "hightech_enterprise_count", "measure": "share"} for quote in ("1/12", "1/9")},
        ),
        ("全国机场数量由26个增加到39个。", {quote: {"region": "中国"} for quote in ("26个", "39个")}),
        (
            "年产值超过5亿元的有12家，超过10亿元的3家。",
            {"12家": {"indicator": "enterprise_count"}, "3家": {"label": "产值超过10亿元"}},
        ),
        # how newspapers of Taiwan tell a growth on the year
        ("全省1月出口222亿美元，年减13%。", {"13%": {"indicator": "exports", "measure": "yoy", "value": -13}}),
        (
            "2024年前2月，全市进出口总值52亿元，较2023年同期（下同）增长21.7%，其中出口31亿元。",
            {quote: {"period_end": dt.date(2024, 2, 29)} for quote in ("21.7%", "31亿元")},
        ),
        (
            "2023年，对2022年度1家突出贡献企业给予表扬。争取上级扶持企业发展资金3.1亿元。",
            {"3.1亿元": {"period_end": dt.date(2023, 12, 31)}},
        ),
        (
            "天长固定资产投资增长5.5%，其中制造业投资增长9.2%；明光受低基数影响增长37.7%。",
            {"37.7%": {"indicator": "fixed_asset_investment", "region": "明光市"}},
        ),
        (
            "天长、明光GDP分别增长5%以上和6.5%左右。",
            {"5%": {"region": "天长市"}, "6.5%": {"region": "明光市", "label": "GDP"}},
        ),
        ("全市人均GDP只有全省平均水平的64%。", {"64%": {"indicator": "gdp_per_capita", "measure": "share"}}),
        (
            "财政资金1.2亿元带动社会投资15亿元。",
            {"1.2亿元": {"indicator": "other", "label": "财政资金"}, "15亿元": {"indicator": "leveraged_capital"}},
        ),
        (
            "在明光，天长投入的3.2亿元已全部到位，当地4.8万名群众就近就业。",
            {quote: {"region": "明光市"} for quote in ("3.2亿元", "4.8万名")},
        ),
        ("争取并用好省级环保资金7.6亿元。", {"7.6亿元": {"status": "actual"}}),
        ("民用汽车90万辆，增长2.9%。", {"90万辆": {"unit": "辆"}}),
        ("对同期全省外贸增长的贡献度达33%。", {"33%": {"measure": "share"}}),
    ],
)
def test_what_a_figure_tells(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


def test_whose_firms_are_counted_by_what_they_make_is_no_amount() -> None:
    assert "10亿元" not in rows(f"{CHUZHOU}全市有家具企业480余家，其中年产值超10亿元的就有20多家。")
