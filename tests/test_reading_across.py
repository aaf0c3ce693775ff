"""Whole readings of stories across borders: groups of units, who is at home where, times and plans that carry on."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import agree, rows

NEWS: Final = "宿迁市项目建设综述\n2023-10-14\n来源:宿迁日报\n\n"
GROUP: Final = "苏北承接产业转移观察\n2023-07-14\n\n"


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        # who has moved to, or is called after, a unit of the group is at home there
        ("江苏某某电机2011年从常熟迁至沭阳，去年生产线增加到9条。", "9条", {"region": "沭阳县"}),
        ("“单子更多了。”东海县某某电器总经理说。公司去年销售收入4.6亿元。", "4.6亿元", {"region": "东海县"}),
        # what stands apart from a town's county is told by a county that the text names
        ("沛县与丰县签下协议。杨屯镇的葡萄基地种了2600亩葡萄。", "2600亩", {"region": "沛县"}),
    ],
)
def test_where_somebody_in_a_group_is_at_home(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(GROUP + words, {quote: told})


def test_where_trains_are_bound_for_is_no_owner() -> None:
    agree(
        "钦州港物流发展综述\n2019-02-19\n来源:钦州日报\n\n钦州港去年开行班列805列，成都、兰州方向分别发出119列和78列。",
        {"119列": {"partner": "成都市"}, "78列": {"partner": "兰州市"}},
    )
    found = rows(
        "钦州港物流发展综述\n2019-02-19\n来源:钦州日报\n\n钦州港去年开行班列805列，成都、兰州方向分别发出119列和78列。"
    )
    assert {found["119列"].region, found["78列"].region}.isdisjoint({"成都市", "兰州市"})


def test_what_a_line_is_called_after_is_whose_length_is_told() -> None:
    agree(
        "苏州交通新变化\n2022-11-10\n来源:苏州日报\n\n昆山今年新引进项目96个。另外，总长41.25公里的苏州轨交S1线明年通车。",
        {"41.25公里": {"region": "苏州市"}},
    )


def test_three_places_share_out_three_figures_behind_a_year() -> None:
    agree(
        "苏皖合作示范区见闻\n2022-04-13\n\n苏皖合作示范区由江苏溧阳和安徽郎溪、广德三地共建。2021年，三地生产总值1848亿元；"
        "一般公共预算收入分别为80.5亿元、23.1亿元和34.4亿元。",
        {"80.5亿元": {"region": "溧阳市"}, "23.1亿元": {"region": "郎溪县"}, "34.4亿元": {"region": "广德市"}},
    )


def test_a_section_stands_for_the_zone_that_was_told_with_it() -> None:
    agree(
        "宿迁园区建设提速\n2023-08-17\n来源:宿迁日报\n\n总面积16平方公里的苏州宿迁工业园区起步区，是两地合作的前沿。截至6月底，起步区签约项目86个。",
        {"86个": {"region": "苏宿工业园区"}},
    )


def test_the_units_in_a_zones_name_are_no_other_place() -> None:
    agree(
        "川渝高竹新区怎么把账算到一起\n2024-07-24\n\n川渝高竹新区签约企业211家。川渝科创基地一期5万平方米已经封顶，二期3.8万平方米下半年动工。",
        {
            "5万平方米": {"region": "川渝高竹新区", "indicator": "floor_area"},
            "3.8万平方米": {"region": "川渝高竹新区", "indicator": "floor_area"},
        },
    )


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        # what is planned for this year is of this year, whatever lies further ahead
        (
            "到2025年基本建成枢纽；今年计划投资1580亿元。",
            "1580亿元",
            {"period_end": dt.date(2023, 12, 31), "status": "target"},
        ),
        (
            "去年办结事项240项。联办事项年内要新增60项。",
            "60项",
            {"period_end": dt.date(2023, 12, 31), "status": "target"},
        ),
        # a set is a fact, what is to be added to it is none
        ("到2027年，四大平台企业数再增加1万家。", "1万家", {"period_end": dt.date(2027, 12, 31), "status": "target"}),
        # a year whose level is reached is none of what follows
        (
            "前三季度实到外资4.9亿美元，已接近去年全年水平；进出口412亿元。",
            "412亿元",
            {"period_end": dt.date(2023, 9, 30)},
        ),
        # the same time
        (
            "今年前5个月，全市进出口90亿元。同期，出口70亿元。",
            "70亿元",
            {"period_start": dt.date(2023, 1, 1), "period_end": dt.date(2023, 5, 31)},
        ),
        # what is signed on the day is no aim
        (
            "到2025年，全市年接待游客要达到500万人次。当天签订产销订单28笔。",
            "28笔",
            {"period_end": dt.date(2023, 10, 14), "status": "actual"},
        ),
        # of what its paragraph is about, when that was told of
        (
            "这座城市人口不算多，去年生产总值4112亿元，比上年增长3.6%。沭阳一县就有1262亿元，泗阳为635亿元。",
            "1262亿元",
            {"period_end": dt.date(2022, 12, 31), "region": "沭阳县"},
        ),
        (
            "这座城市人口不算多，去年生产总值4112亿元，比上年增长3.6%。沭阳一县就有1262亿元，泗阳为635亿元。",
            "635亿元",
            {"period_end": dt.date(2022, 12, 31), "region": "泗阳县"},
        ),
        # fen and jiao are money
        ("工业用电每度低6分钱。", "6分钱", {"value": -0.06, "unit": "CNY", "measure": "change"}),
        ("电价每千瓦时下降2角钱。", "2角钱", {"value": -0.2, "unit": "CNY"}),
        ("电价下降3.5分/千瓦时。", "3.5分/千瓦时", {"value": -0.035, "unit": "CNY"}),
        # 成本|省下 is no province
        ("一年用工成本省下300多万元。", "300多万元", {"region": "宿迁市"}),
        ("全市实际吸收港资10.6亿元。", "10.6亿元", {"indicator": "fdi_actual"}),
    ],
)
def test_times_and_money(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(NEWS + words, {quote: told})


def test_a_title_below_a_link_to_the_front_page_is_no_crumb() -> None:
    text = (
        "三农 | 文旅 | 视频 | 返回首页>>\n\n一场展销会,沭阳泗阳“共一垄田”\n\n昨天（2022年11月5日），农产品展销会在沭阳县开幕，"
        "首日到场市民1.3万人次。"
    )
    told = rows(text)["1.3万人次"]
    assert (told.region, told.period_end) == ("沭阳县", dt.date(2022, 11, 6))


def test_a_dated_sentence_in_the_head_keeps_its_figures() -> None:
    agree(
        "沭阳县展销会开幕\n\n2022年11月5日，农产品展销会在沭阳县开幕，到场市民1.3万人。\n\n展销会还将举行两天。",
        {"1.3万人": {"region": "沭阳县"}},
    )
