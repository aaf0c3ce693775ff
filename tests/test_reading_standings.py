"""Places compared: what is compared is told once, then counties are listed with bare rates, amounts and counts."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.test_reading import agree, rows
from tests.test_reading_meaning import each

TITLE: Final = "滁州各县市三季度经济点评\n2024-10-28"

# what stands behind the title, and what each quote must be told as
COMPARED: Final[list[tuple[str, dict[str, dict[str, Any]]]]] = [
    # the paragraph above told the one thing that places are ranked by
    (
        (
            "前三季度，滁州市完成地区生产总值2860亿元，增长6.1%。\n\n"
            "总量看，天长市以592亿元居首，凤阳县381亿元、定远县352亿元，分列二、三位，两县相差29亿元。来安县只有298亿元。"
        ),
        {
            **each(("592亿元", "381亿元", "352亿元", "298亿元"), {"indicator": "gdp", "label": "地区生产总值"}),
            "29亿元": {"indicator": "gdp", "measure": "change"},
        },
    ),
    (
        (
            "前三季度，滁州市规模以上工业增加值增长7.4%。\n\n增速：全椒快，琅琊慢\n"
            "全椒县增长10.2%，位居第一；来安县以9.7%紧随其后，明光8.8%。天长、定远打了个平手，同为7.5%。琅琊区垫底，仅增1.9%，"
            "比上半年回落2.2个百分点。"
        ),
        {
            **each(
                ("10.2%", "9.7%", "8.8%", "7.5%", "1.9%"),
                {"indicator": "value_added", "measure": "growth", "sector": "industry"},
            ),
            "2.2个百分点": {"indicator": "value_added", "value": -2.2},
        },
    ),
    # nothing is taken over where the paragraph names something of its own, or the one above told several things
    (
        "前三季度，滁州市财政收入386亿元。\n\n从县域看，天长市接待游客更多，以92亿元居首。",
        {"92亿元": {"indicator": "other"}},
    ),
    (
        "前三季度，滁州市进出口412亿元，固定资产投资1120亿元。\n\n总量看，天长市以92亿元居首。",
        {"92亿元": {"indicator": "other"}},
    ),
    # amounts and rates of places in the paragraph that told the whole
    (
        "滁州市社会消费品零售总额910亿元，增长6.8%。天长一家就占去185亿元，凤阳增得最快，达11.3%。",
        {"185亿元": {"indicator": "retail_sales"}, "11.3%": {"indicator": "retail_sales", "measure": "growth"}},
    ),
    ("滁州市出口额86亿元。明光下滑最多的是玩具，为12.7%。", {"12.7%": {"value": -12.7, "measure": "growth"}}),
    # a cause is no topic
    (
        (
            "固定资产投资方面，滁州市增长4.4%。定远有风电项目撑着，猛增18.2%，仅电站一个项目就完成7.1亿元；"
            "凤阳因为几个项目延期，由上年同期的增长9.3%转为下降2.6%。"
        ),
        {
            **each(("18.2%", "9.3%"), {"indicator": "fixed_asset_investment"}),
            "7.1亿元": {"indicator": "investment_completed"},
            "2.6%": {"indicator": "fixed_asset_investment", "value": -2.6},
        },
    ),
    (
        "进出口方面，滁州市下降3.4%。来安受家电出口减少影响，下降9.6%。",
        {"9.6%": {"indicator": "trade_total", "value": -9.6}},
    ),
    # a rate or a count named in the clause before
    (
        "城镇化率，全市65.8%，天长61.2%，凤阳、定远还不到58%。",
        each(("65.8%", "61.2%", "58%"), {"indicator": "urbanisation_rate", "measure": "level"}),
    ),
    ("到位率：全市平均41.2%，凤阳达到52.6%。", each(("41.2%", "52.6%"), {"label": "到位率", "measure": "level"})),
    ("签约个数：天长29个，数量最多；凤阳27个。", each(("29个", "27个"), {"indicator": "project_count"})),
    ("高新技术企业则是天长以486家居首。", {"486家": {"indicator": "hightech_enterprise_count"}}),
    # no project where a verb alone tells it
    (
        "从区域看，天长市签约78个、开工45个；凤阳县69个。",
        each(("78个", "45个", "69个"), {"indicator": "project_count"}),
    ),
    # a threshold names what the amounts behind it are
    (
        "地区生产总值超千亿元的县市有7个。天长、凤阳分列前二，依次为592亿元、381亿元。凤阳虽居第二，增速却最慢，仅为3.1%。",
        {**each(("592亿元", "381亿元"), {"indicator": "gdp"}), "3.1%": {"indicator": "gdp", "measure": "growth"}},
    ),
    # the growth that is aimed at
    ("滁州市全年经济增长目标定在6.5%左右。", {"6.5%": {"indicator": "gdp", "measure": "growth"}}),
    # a flow in a clause of its own, without a figure there
    (
        "滁州市规上工业增加值增长8.3%，固定资产投资由负转正，增长5.2%；工业投资表现亮眼，同比增长21.4%。",
        {"5.2%": {"indicator": "fixed_asset_investment"}, "21.4%": {"indicator": "industrial_investment"}},
    ),
    (
        "滁州市网络零售额72.4亿元，增长14.8%，农产品占六成；今年一季度再增19.2%。",
        {"19.2%": {"indicator": "retail_sales", "measure": "growth"}},
    ),
]


@pytest.mark.parametrize(("text", "told"), COMPARED)
def test_places_compared(text: str, told: dict[str, dict[str, Any]]) -> None:
    agree(f"{TITLE}\n\n{text}", told)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("把七个县放在一起看，天长居首。", "七个县"),
        ("八县市“成绩单”出炉，凤阳领跑。", "八县市"),
    ],
)
def test_places_counted_in_passing(text: str, quote: str) -> None:
    assert quote not in rows(f"{TITLE}\n\n滁州消息。{text}")
