"""Whole readings of what the fourteenth lot of unread texts had wrong: what opened years ago, the country as a subject, plans."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree, rows

TOLD = dt.date(2024, 4, 22)  # the day of the heading


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "该厂2016年投产，占地27.7亩，年产值8亿元。",
            {"27.7亩": {"period_end": TOLD}, "8亿元": {"period_end": TOLD, "indicator": "output_value"}},
        ),
        ("公司2010年成立，拥有员工500人。", {"500人": {"period_end": TOLD}}),
        ("大厦于2007年5月投入使用，入住率达99%。", {"99%": {"period_end": TOLD}}),
        (
            "园区建成于2005年，于同年12月投入运行，建筑面积2.39万平方米。",
            {"2.39万平方米": {"period_end": TOLD, "indicator": "floor_area"}},
        ),
        ("2023年新建厂房30万平方米。", {"30万平方米": {"period_end": dt.date(2023, 12, 31)}}),
        ("项目预计2025年投产，年产芯片36万片。", {"36万片": {"status": "forecast"}}),
        (
            "2022年滁州生产总值由初步核算的3610亿元调整为3580亿元。",
            {"3610亿元": {"period_end": dt.date(2022, 12, 31)}, "3580亿元": {"period_end": dt.date(2022, 12, 31)}},
        ),
        ("2022年滁州产能由36万吨扩大到58万吨。", {"36万吨": {"period_end": dt.date(2021, 12, 31)}}),
        (
            "今年计划新增绿色工厂20家、智能工厂8家，到2027年力争累计分别达到120家和50家。",
            {"120家": {"period_end": dt.date(2027, 12, 31)}, "50家": {"period_end": dt.date(2027, 12, 31)}},
        ),
        (
            "“十五五”时期，滁州将发展水电，电力装机达到287万千瓦。力争太阳能发电装机达到16万千瓦。",
            {"16万千瓦": {"period_end": dt.date(2030, 12, 31), "status": "target"}},
        ),
        (
            "由于1月份正值春节前夕，食品价格上涨3.5%。",
            {"3.5%": {"period_end": dt.date(2024, 1, 31), "status": "actual"}},
        ),
        (
            "2019年春运期间，图定客车达到527.5对，较2018年春运期间增加47.5对。",
            {quote: {"period_end": dt.date(2019, 12, 31), "indicator": "other"} for quote in ("527.5对", "47.5对")},
        ),
    ],
)
def test_of_which_time_a_figure_is(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "今年1月，全国班列运输需求旺盛，共开行1304列，滁州开行12列。",
            {"1304列": {"region": "中国"}, "12列": {"region": "滁州市"}},
        ),
        ("我国外贸总体平稳，一季度进出口10.2万亿元。", {"10.2万亿元": {"region": "中国"}}),
        ("全国知名企业加快发展，签约项目120个。", {"120个": {"region": "滁州市"}}),
        ("全国经济承压，全市生产总值仍增长6.1%。", {"6.1%": {"region": "滁州市"}}),
        ("A311号地块被武汉江景实业以总价9.73亿元竞得。", {"9.73亿元": {"region": "滁州市"}}),
        (
            "建成某某水电站。同时，滁州将开发太阳能，力争装机达到16万千瓦。",
            {"16万千瓦": {"project": None, "status": "target"}},
        ),
    ],
)
def test_of_which_place_a_figure_is(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "进口货值、入境游客、船舶进出、新增外资企业、免税品销售额分别增长38.9%、64%、19.6%、13%、46.8%。",
            {
                "38.9%": {"indicator": "imports", "label": "进口货值"},
                "64%": {"indicator": "other", "label": "入境游客"},
                "19.6%": {"indicator": "other", "label": "船舶进出"},
                "13%": {"indicator": "enterprise_count"},
                "46.8%": {"indicator": "sales_revenue"},
            },
        ),
        (
            "水稻、小麦、玉米产量分别增长1.2%、3%、4%。",
            {"1.2%": {"label": "水稻产量"}, "4%": {"label": "玉米产量"}},
        ),
        (
            "居民消费价格与上年持平。分类别看，交通通信类下降2.6%，居住类上涨0.8%。",
            {"2.6%": {"indicator": "price_index", "value": -2.6}, "0.8%": {"indicator": "price_index"}},
        ),
        ("电池片、组件产能分别占全国的1/9和1/10。", {"1/9": {"measure": "share"}, "1/10": {"measure": "share"}}),
        ("人口比上年末增加1.5万人，人口自然增长率为-2.31‰。", {"-2.31‰": {"measure": "growth"}}),
        ("公司二期项目投入7亿元，预计年产值翻一番。", {"翻一番": {"status": "forecast"}}),
        ("班列共搭载100个标准集装箱。", {"100个": {"indicator": "other"}}),
        ("地块吸引了招商等11家房企参与报名。", {"11家": {"indicator": "enterprise_count"}}),
        ("全区研究与试验发展人员达到2618人。", {"2618人": {"indicator": "talent_count"}}),
        ("新建通沥青（水泥）路超过3700公里。", {"3700公里": {"indicator": "line_length"}}),
        ("2024年，滁州计划投资25亿元建设农村公路网。", {"25亿元": {"status": "target"}}),
        (
            "2024年，我市计划投资12.8亿元，实施项目26个。",
            {"12.8亿元": {"status": "target"}, "26个": {"status": "target"}},
        ),
        ("某公司计划投资25亿元建设新厂。", {"25亿元": {"status": "actual"}}),
    ],
)
def test_what_a_figure_tells(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


@pytest.mark.parametrize(
    "words",
    [
        "高速路拥堵超过10公里须立刻上报。",
        "按照联动机制，CPI到3%时，低保家庭可享受补贴。",
        "9名市领导分别牵头负责重点工作。",
        "推进大品种二次开发。",
    ],
)
def test_from_where_a_rule_holds_and_who_sees_to_it_are_no_figures(words: str) -> None:
    assert not rows(CHUZHOU + words)


def test_all_that_a_drafted_budget_tells_is_aimed_at() -> None:
    found = rows(
        "关于滁州市2022年预算执行情况和2023年预算草案的报告\n2023-01-09\n\n一、2022年预算执行情况\n全市一般公共预算收入84.6亿元。\n\n"
        "二、2023年预算草案\n全市一般公共预算收入安排91.4亿元。市级“三公”经费预算比上年压减5%。\n"
    )
    assert {quote: (row.status, row.period_end.year) for quote, row in found.items()} == {
        "84.6亿元": ("actual", 2022),
        "91.4亿元": ("target", 2023),
        "5%": ("target", 2023),
    }
