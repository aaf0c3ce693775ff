"""What a figure is of where its own words do not name it in full: shortened names, names told before or by the title, parts of a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree

FISCAL = "2015年上半年湖南各市州财政情况\n2015-07-20\n\n"
CITIES = "五城经济半年报\n2023年8月1日 来源：数据笔记\n\n"
GDP, REVENUE = {"indicator": "gdp"}, {"indicator": "fiscal_revenue"}


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # the end of a name told before, where only a place or a time stands before it
            f"{FISCAL}上半年，全省财政总收入1860亿元。\n长沙总收入612亿元，增长9.2%；株洲155亿元。湘潭县受停产影响，收入6.3亿元。",
            {"612亿元": REVENUE, "9.2%": REVENUE, "155亿元": REVENUE, "6.3亿元": REVENUE},
        ),
        (  # a firm's or a trade's is its own
            f"{FISCAL}上半年，全省财政总收入1860亿元。三一集团总收入58亿元。",
            {"58亿元": {"indicator": "sales_revenue"}},
        ),
        (f"{CITIES}上半年，长沙总收入58亿元。", {"58亿元": {"indicator": "sales_revenue"}}),
    ],
)
def test_shortened(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # how a place fares, before its amount
            (
                f"{CITIES}上半年，山东省实现地区生产总值43500亿元，增长6.2%。潍坊势头最猛——3690亿元、6.9%，外贸也创了新高。"
                "青岛一城即达7500亿元。威海体量不大，只有1680亿元，却以7.3%的增速居首。"
            ),
            {
                "3690亿元": GDP,
                "6.9%": {"indicator": "gdp", "measure": "growth"},
                "7500亿元": GDP,
                "1680亿元": GDP,
                "7.3%": GDP,
            },
        ),
        (  # what a list of cities compares them by
            f"{CITIES}先比块头。长沙7100亿元，同比增长5.5%；株洲1720亿元，增长5.1%。\n2024年的目标同样进取：长沙定在6%左右，株洲7%。",
            {
                "7100亿元": GDP,
                "1720亿元": GDP,
                "5.1%": GDP,
                "6%": {"indicator": "gdp", "measure": "yoy", "status": "target"},
                "7%": {"indicator": "gdp", "measure": "yoy", "status": "target"},
            },
        ),
        (  # what a place has of the whole, or against another place
            f"{CITIES}上半年，湖南省地区生产总值23000亿元。长沙一市就占全省的31%，株洲只相当于长沙的四分之一。",
            {"31%": {"indicator": "gdp", "measure": "share"}, "四分之一": {"indicator": "gdp", "measure": "share"}},
        ),
        (
            f"{CITIES}上半年，湖南省地区生产总值23000亿元。长沙的茶农占全省的31%。",
            {"31%": {"indicator": "industry_share"}},
        ),
        (  # behind a semicolon another place grew by what the part before was of, and no aside of it
            f"{CITIES}外贸方面，株洲进出口126亿元，同比下降6.4%，主要是钢材出口减少了18%；湘潭下降3.7%；岳阳微降0.5%。",
            {
                "18%": {"indicator": "exports"},
                "3.7%": {"indicator": "trade_total"},
                "0.5%": {"indicator": "trade_total"},
            },
        ),
        (
            f"{CITIES}外贸方面，株洲进出口126亿元，同比下降6.4%；湘潭出口下降3.7%。",
            {"3.7%": {"indicator": "exports"}},
        ),
    ],
)
def test_raced(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)
