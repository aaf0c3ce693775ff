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
        (
            "沛县与丰县签下协议。\n\n丰县去年新增企业20家。杨屯镇的葡萄基地种了2600亩葡萄。",
            "2600亩",
            {"region": "沛县"},
        ),
    ],
)
def test_where_somebody_in_a_group_is_at_home(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(GROUP + words, {quote: told})


def test_where_trains_are_bound_for_is_no_owner() -> None:
    found = rows(
        "钦州港物流发展综述\n2019-02-19\n来源:钦州日报\n\n钦州港去年开行班列805列，成都、兰州方向分别发出119列和78列。"
    )
    assert (found["119列"].partner, found["78列"].partner) == ("成都市", "兰州市")
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
        "宿迁园区建设提速\n2023-08-17\n来源:宿迁日报\n\n总面积16平方公里的苏州宿迁工业园区起步区，是两地合作的前沿。\n\n截至6月底，起步区签约项目86个。",
        {"86个": {"region": "苏州宿迁工业园区"}},
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
    assert (told.region, told.period_end) == ("沭阳县", dt.date(2022, 11, 5))


def test_a_dated_sentence_in_the_head_keeps_its_figures() -> None:
    agree(
        "沭阳县展销会开幕\n\n昨天（2022年11月5日），农产品展销会在沭阳县开幕，到场市民1.3万人。\n\n展销会还将举行两天。",
        {"1.3万人": {"region": "沭阳县"}},
    )


@pytest.mark.parametrize(
    ("article", "quote", "told"),
    [
        # a heading's place, though a dot and a name follow
        (
            "江淮一日\n2025-04-16\n\n07:20 盱眙·城东园区\n\n航线去年9月开通，至今已飞412架次。\n\n16:30 睢宁·沙集镇\n\n从业人员1.4万人。",
            "412架次",
            {"region": "盱眙县"},
        ),
        # places of a counted list end with what is told of them first
        (
            f"{NEWS}今年上半年，张家港宿豫、昆山沭阳、吴江泗阳3家园区新开工亿元以上项目22个，竣工17个，完成固定资产投资38.4亿元。",
            "38.4亿元",
            {"region": "宿迁市"},
        ),
        # a road is no place, by whatever name
        (
            f"{NEWS}全市新建公路12条。沭阳至泗阳快速路受征拆影响，完成投资4.6亿元。",
            "4.6亿元",
            {"region": "宿迁市"},
        ),
        # where clients, shops and investors are from
        (f"{NEWS}园区订单充足，浙江的客户占六成。", "六成", {"region": "宿迁市"}),
        (f"{NEWS}从投资方来源看，上海6个，浙江3个。", "6个", {"region": "宿迁市", "partner": "上海市"}),
        # the county-level city that a clause opens with
        (
            "常州动力电池观察\n2026-03-19\n来源:常州日报\n\n常州电池产值突破5000亿元。县级市溧阳贡献最大，全年动力电池产值1150亿元。",
            "1150亿元",
            {"region": "溧阳市"},
        ),
        # a banner is a unit as a county is
        (
            "准格尔旗经济运行\n2023-10-20\n\n准格尔经济开发区贡献了11.6亿元。全旗发电量6.3亿千瓦时。",
            "6.3亿千瓦时",
            {"region": "准格尔旗"},
        ),
        # the same time, of the whole
        (
            "兰州新区综合保税区外贸\n2018-11-20\n\n1至10月，兰州新区综合保税区进出口54亿元。同期，全省进出口336亿元，其中对东盟163.9亿元。",
            "163.9亿元",
            {"region": "甘肃省"},
        ),
        # a customs house tells of all that it serves
        (
            "宁夏外贸前三季度运行情况\n2024-10-20\n\n宁夏前三季度进出口150亿元。银川海关综合统计处负责人介绍，单晶硅片出口7.9亿元。",
            "7.9亿元",
            {"region": "宁夏回族自治区"},
        ),
        # a firm's project that comes is where it comes to
        (
            "宿豫区集中签约\n2023-10-14\n\n杭州澄宇化学的电子化学品项目落户区先进制造业开发区，投资4.8亿元。",
            "4.8亿元",
            {"region": "宿豫区"},
        ),
        # others that are counted are of the whole
        (f"{NEWS}沭阳县减收0.3亿元；其余4个县区减收共计1.37亿元。", "1.37亿元", {"region": "宿迁市"}),
    ],
)
def test_whose_a_figure_is(article: str, quote: str, told: dict[str, Any]) -> None:
    agree(article, {quote: told})


def test_who_works_where_is_not_of_last_year() -> None:
    agree(
        "冬日的厂区\n2015-02-09\n\n滁州去年进出口20亿元，增长5%。\n\n园区已开发过半，签约项目62个、投产21个。",
        {"62个": {"period_end": dt.date(2015, 2, 9)}, "21个": {"period_end": dt.date(2015, 2, 9)}},
    )


def test_the_last_year_of_a_plan_is_a_year() -> None:
    agree(
        f"{NEWS}去年园区产值280亿元。“十四五”收官之年，工业总产值冲刺300亿元。",
        {"300亿元": {"period_end": dt.date(2025, 12, 31)}},
    )


def test_a_size_alone_that_is_so_many_times_is_of_what_was_told() -> None:
    agree(
        f"{NEWS}去年GDP达3000亿元。总量是2015年的2.3倍。",
        {"2.3倍": {"indicator": "gdp", "measure": "multiple"}},
    )
