"""What a policy offers, what a heading's bare year says, and horizons that are another part's."""

from __future__ import annotations

import datetime as dt
from typing import Final

import pytest

from tests.test_reading import agree, rows

POLICY: Final = (
    "南京江北新区出台若干措施\n2022-03-18\n来源:南京日报\n\n"
    "2021年，新区集成电路产业实现主营业务收入637亿元，同比增长36.8%。\n\n"
)
MEETING: Final = (
    "嘉兴两会丨划重点!政府工作报告里的成绩单与任务书\n2024-01-23 来源:嘉兴日报\n\n"
    "1月22日上午,嘉兴市第九届人民代表大会第四次会议开幕。\n\n【2023这样走过】\n\n经济运行:全年实现地区生产总值7060亿元。\n\n"
)
OFFERED: Final = dt.date(2022, 3, 18)


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("对年营业收入首次突破1亿元、5亿元、10亿元的设计企业,分别给予50万元、100万元、200万元奖励。", ["50万元", "100万元", "200万元"]),
        ("对获评国家级、省级专精特新企业的，分别给予50万元、20万元一次性奖励。", ["50万元", "20万元"]),
        ("对认定的国家、省级企业技术中心，分别给予100万元、50万元。", ["100万元", "50万元"]),
        ("按设备投资额的10%、8%、5%分别给予补助，最高500万元。", ["10%", "8%", "5%", "500万元"]),
        ("首次流片的，按费用的70%给予补贴，每家企业每年不超过300万元；补贴比例由30%提高到50%。", ["70%", "300万元", "30%", "50%"]),
        ("支持企业与无锡高新区共建联合实验室，单个项目补助不超过2000万元。", ["2000万元"]),
    ],
)  # fmt: skip
def test_what_may_be_given_is_of_no_year_that_the_article_reports_on(sentence: str, quotes: list[str]) -> None:
    told = rows(POLICY + sentence)
    assert {told[quote].indicator for quote in quotes} == {"incentive_paid"}
    assert {told[quote].period_end for quote in quotes} == {OFFERED}


def test_what_was_given_is_of_the_year_that_the_article_reports_on() -> None:
    told = rows(f"{POLICY}新区已为43家企业兑现奖励5200万元。")["5200万元"]
    assert told.period_end == dt.date(2021, 12, 31)


def test_what_is_given_is_called_by_the_noun_behind_it() -> None:
    told = rows(f"{POLICY}对新引进的博士、硕士，分别给予3000元、1500元生活补贴。")
    assert [told[quote].label for quote in ("3000元", "1500元")] == ["生活补贴(博士)", "生活补贴(硕士)"]


@pytest.mark.parametrize("heading", ["【2024这样干】", "2024怎么干", "【展望2024】", "2024年这样干"])
def test_a_headings_bare_year_is_one(heading: str) -> None:
    told = rows(f"{MEETING}{heading}\n\n新增公共停车位1.2万个，新改建农村公路80公里。")["80公里"]
    assert (told.period_end, told.status) == (dt.date(2024, 12, 31), "target")


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("在建人才公寓1460套，2026年6月底前交付；标准厂房32万平方米。", "32万平方米"),
        ("在建员工公寓1460套，2026年春节前交付；110千伏变电站4座。", "4座"),
        ("铁路是国家“十四五”规划中沿江通道的重要组成部分，全长113.5公里。", "113.5公里"),
    ],
)
def test_a_horizon_that_is_told_of_something_else(sentence: str, quote: str) -> None:
    told = rows(f"清远市产业园概况\n2025-09-10\n\n{sentence}")[quote]
    assert (told.period_end, told.status) == (dt.date(2025, 9, 10), "actual")


def test_an_undated_text_whose_years_all_lie_ahead_was_written_before_the_first() -> None:
    article = (
        "新开工铁路项目一览\n\n8月8日上午，位于延边朝鲜族自治州的高速铁路正式开工建设，全长113.5公里，预计2021年8月竣工。"
        "\n\n城际铁路明年底将全线开通，全长约87公里，预计2018年年底开通。二期计划工期48个月，2021年5月底前建成投运。"
    )
    assert rows(article)["113.5公里"].period_end.year == 2017


def test_what_has_all_been_built_yields_nothing_yet_to_come() -> None:
    agree(
        "昆山市产业园\n2023-10-16\n\n截至9月底,园区一期780亩全部建成,入驻企业112家,其中规上工业企业46家、国家高新技术企业19家。",
        {"19家": {"status": "actual", "indicator": "hightech_enterprise_count"}},
    )


def test_pushing_with_all_ones_strength_is_no_aim() -> None:
    told = rows("杨陵区情概况\n2020-12-31\n\n全力促进工业稳增长，农副产品加工健康发展，占全区规上工业总产值68.7%。")
    assert told["68.7%"].status == "actual"


@pytest.mark.parametrize(
    ("sentence", "quote", "expected"),
    [
        ("现有居民345户1168人。", "1168人", {"indicator": "population"}),
        ("累计举办各类培训班18批次1400余人。", "1400余人", {"indicator": "trainee_count"}),
        ("高新技术企业在2020年216家的基础上实现翻番。", "216家", {"indicator": "hightech_enterprise_count"}),
        ("园区零部件本地配套率能从65%提到80%。", "65%", {"indicator": "other"}),
        ("已有41个项目受益。", "41个", {"indicator": "project_count"}),
        ("黄石生产了全国66%、全球25%的光纤。", "25%", {"indicator": "industry_share", "measure": "share"}),
        ("仪器1.2万台，原值合计98亿元。", "98亿元", {"indicator": "equipment_value"}),
    ],
)
def test_what_a_figure_is_of(sentence: str, quote: str, expected: dict[str, object]) -> None:
    agree(f"黄石市经济观察\n2024-04-22\n\n{sentence}", {quote: expected})


def test_the_growth_of_the_wider_unit_behind_points_is_growth() -> None:
    told = rows(
        "民权高新区前三季度经济\n2024-10-25\n\n前三季度，全区规上工业增加值同比增长9.7%，增速比去年同期加快1.4个百分点，而全县为7.5%。"
    )["7.5%"]
    assert (told.measure, told.region) == ("yoy", "民权县")
