"""What circulars, rankings and one-picture summaries tell of without naming it: a heading's term, cells with a sign, lists handed on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree

CIRCULAR = "上半年各县区主要经济指标完成情况通报\n天水市统计局 2020-08-07\n\n"
PICTURE = "一张图读懂嘉兴半年报\n2024-07-30\n\n"
CITIES = "东北四城年报出齐\n2025-02-11\n\n"
FIRST_HALF = (dt.date(2020, 1, 1), dt.date(2020, 6, 30))


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (
            (
                f"{CIRCULAR}一、生产总值\n全市完成293.6亿元，同比增长1.9%。武山县4.6%领跑，张家川县下降1.1%垫底，"
                "与武山差5.7个百分点。\n\n二、一般公共预算收入\n全市23.42亿元，下降7.6%。减收共计1.37亿元。"
            ),
            {
                "293.6亿元": {"indicator": "gdp", "region": "天水市", "period_end": FIRST_HALF[1]},
                "4.6%": {"indicator": "gdp", "measure": "yoy", "region": "武山县"},
                "5.7个百分点": {"indicator": "gdp", "measure": "change", "value": -5.7},
                "23.42亿元": {"indicator": "fiscal_revenue"},
                "1.37亿元": {"indicator": "fiscal_revenue", "measure": "change", "value": -1.37e8},
            },
        ),
        (
            f"{CIRCULAR}固定资产投资方面，武山县、甘谷县保持正增长，分别为11.2%、9.7%；投资降幅须压缩到5%以内。",
            {"11.2%": {"measure": "growth", "region": "武山县"}, "5%": {"value": -5, "qualifier": "at_most"}},
        ),
        (
            f"{CIRCULAR}今年计划投资860亿元，1—6月完成545.2亿元，占年度计划63.4%。其中，武山县投资完成率71.2%，居首；甘谷县仅48.5%。",
            {
                "63.4%": {"measure": "completion", "status": "actual", "period_end": FIRST_HALF[1]},
                "48.5%": {"measure": "completion", "indicator": "investment_completed", "region": "甘谷县"},
            },
        ),
        (
            (
                "如皋：氢能产业链招商\n2024-03-18\n\n某氢能装备项目总投资20亿元。截至目前，如皋已集聚氢能企业38家，"
                "2023年实现产值68亿元。"
            ),
            {"20亿元": {"project": "某氢能装备项目"}, "68亿元": {"project": None, "region": "如皋市"}},
        ),
        (
            (
                "对标找差\n靖江市统计局办公室　　二〇一四年九月二十三日\n1—8月我市与兄弟县市主要指标比较\n\n"
                "1. 公共财政预算收入。我市34.8亿元，增长10.6%。泰兴37.1亿元，比我们多2.3亿元。进出口我市22.6亿美元。"
            ),
            {
                "34.8亿元": {"indicator": "fiscal_revenue", "region": "靖江市"},
                "37.1亿元": {"indicator": "fiscal_revenue", "region": "泰兴市"},
                "22.6亿美元": {"indicator": "trade_total", "region": "靖江市"},
            },
        ),
        (
            (
                "看项目 排座次\n——2017年全市重点项目观摩侧记\n今日赤峰　2017年10月20日　第三版\n\n"
                "首站元宝山区。东磊化工项目总投资14.6亿元。\n\n"
                "前三季度全市完成投资612亿元，离734亿元的全年目标还差122亿元。"
            ),
            {
                "14.6亿元": {"region": "元宝山区"},
                "734亿元": {"status": "target", "region": "赤峰市"},
                "122亿元": {"status": "actual", "measure": "change", "value": -1.22e10},
            },
        ),
        (
            "天水市招商\n2013-07-09\n\n麦积区总投资36亿元。秦安县与陕西一家企业签约果汁项目，总投资3.1亿元。",
            {"3.1亿元": {"region": "秦安县"}},
        ),
        (
            "信阳茶节\n2023-04-29\n\n第31届茶文化节签约项目58个，金额321亿元，较上届增加14个、46亿元，完成序时进度的94.3%。",
            {"46亿元": {"measure": "change", "indicator": "investment_total"}, "94.3%": {"measure": "completion"}},
        ),
        (
            "镇江就业\n2024-02-01\n\n去年城镇新增就业6.8万人；新增参保4.1万人。",
            {"4.1万人": {"status": "actual"}},
        ),
    ],
)
def test_a_circular(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("cell", "quote", "indicator", "value"),
    [
        ("GDP：3520.6亿元，+5.8%", "5.8%", "gdp", 5.8),
        ("固定资产投资：+4.2%", "4.2%", "fixed_asset_investment", 4.2),
        ("进出口：2180.5亿元，-1.4%", "-1.4%", "trade_total", -1.4),
        ("出口 1500亿元 ↓1.6%", "1.6%", "exports", -1.6),
        ("社零总额1236.8亿元（+5.1%）", "5.1%", "retail_sales", 5.1),
    ],
)
def test_a_cell_with_a_sign_is_growth(cell: str, quote: str, indicator: str, value: float) -> None:
    agree(f"{PICTURE}{cell}", {quote: {"indicator": indicator, "measure": "growth", "value": value}})


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (
            f"{CITIES}大连GDP9438亿元，沈阳8976亿元，长春7411亿元。增速依次为5.4%、5.1%和4.8%。大连外贸4371亿元。",
            {
                "5.4%": {"indicator": "gdp", "measure": "growth", "region": "大连市"},
                "4.8%": {"indicator": "gdp", "region": "长春市"},
                "4371亿元": {"indicator": "trade_total"},
            },
        ),
        (
            (
                f"{CITIES}截至2月10日，三座城市的2024年成绩单全部亮相。\n\n论总量，座次没变：大连9438亿元，沈阳8976亿元。"
                "论增速，则是5.4%、5.1%。"
            ),
            {
                "9438亿元": {"indicator": "gdp", "region": "大连市", "period_end": dt.date(2024, 12, 31)},
                "5.1%": {"indicator": "gdp", "measure": "growth", "region": "沈阳市"},
            },
        ),
        (
            f"{CITIES}2025年的目标已写进各地政府工作报告：大连6%左右，沈阳5.5%以上。",
            {"6%": {"indicator": "gdp", "measure": "growth", "status": "target", "region": "大连市"}},
        ),
        (
            (
                "合肥与南京的“双城记”\n2024-01-30\n\n合肥2023年GDP为1.27万亿元，与南京的差距缩小到4750亿元。"
                "两城常住人口分别为985.3万和954.7万。"
            ),
            {"985.3万": {"region": "合肥市"}, "954.7万": {"region": "南京市"}},
        ),
        (
            (
                "十强县“掰手腕”\n2022-03-02\n\n2021年，昆山GDP4748亿元，江阴4580亿元，两者差距由2019年的44亿元拉大到168亿元。"
                "张家港3030亿元，比常熟（2672亿元）多358亿元。"
            ),
            {
                "44亿元": {"measure": "change", "period_end": dt.date(2019, 12, 31)},
                "168亿元": {"measure": "change", "period_end": dt.date(2021, 12, 31)},
                "2672亿元": {"indicator": "gdp", "region": "常熟市", "measure": "level"},
                "358亿元": {"measure": "change", "region": "张家港市"},
            },
        ),
        (
            "都市圈十五年\n2022-10-26\n\n2021年，杭州GDP18109亿元、衢州1876亿元、黄山957亿元。",
            {"957亿元": {"indicator": "gdp", "region": "黄山市"}},
        ),
    ],
)
def test_a_ranking(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("text", "quote", "fields"),
    [
        ("投资增长5%，消费增长3%。", "3%", {"indicator": "retail_sales"}),
        ("投资增长5%，咖啡消费增长8%。", "8%", {"indicator": "other"}),
        ("工业只增1.1%，投资下降2.4%。", "1.1%", {"indicator": "value_added"}),
        ("规上工业增加值增长6%，黑色金属冶炼和压延加工业降7.1%。", "7.1%", {"sector": "materials"}),
        ("研发投入增长12%。", "12%", {"indicator": "other"}),
        ("创造了全国1/250的GDP。", "1/250", {"indicator": "gdp", "measure": "share", "value": 0.4}),
        ("货物吞吐量13亿吨；集装箱吞吐量3530万标箱；港口东区6.5亿吨。", "6.5亿吨", {"label": "货物吞吐量(港口东区)"}),
        (
            "九成以上的税收、92%的工业增加值、99%的从业人员来自民企。",
            "九成",
            {"indicator": "fiscal_revenue", "measure": "share"},
        ),
        (
            "九成以上的税收、92%的工业增加值、99%的从业人员来自民企。",
            "92%",
            {"indicator": "value_added", "measure": "share"},
        ),
        (
            "九成以上的税收、92%的工业增加值、99%的从业人员来自民企。",
            "99%",
            {"indicator": "employment", "measure": "share"},
        ),
        ("有专业批发市场123处。", "123处", {"indicator": "other"}),
        (
            "居民消费价格上涨0.3%，其中居住类上涨0.2%。6月份当月上涨0.1%。",
            "0.1%",
            {"indicator": "price_index", "label": "居民消费价格"},
        ),
        ("某项目一期8GWh电芯线已投产，二期22GWh力争明年6月投产。", "22GWh", {"label": "产能", "status": "forecast"}),
        (
            "已入驻鞋企126家，规划到2025年集聚鞋企200家。",
            "200家",
            {"indicator": "enterprise_count", "status": "target"},
        ),
        ("规上酒企116户。", "116户", {"indicator": "enterprise_count"}),
        ("高铁开通。预计首年发送旅客1200万人次。", "1200万人次", {"status": "forecast"}),
    ],
)
def test_short_forms(text: str, quote: str, fields: Mapping[str, Any]) -> None:
    agree(f"宿迁市经济形势\n2024-07-25\n\n上半年，宿迁{text}", {quote: fields})


PROJECTS = (
    "关于2024年重点项目建设情况的通报\n发布时间：2024-08-06\n一、总体情况\n今年，全市共安排省级重点项目128个。1—7月，完成投资231.4亿元，占年度计划的65%。其中，续建项目84个，完成投资168.2亿元。\n"
    "二、分县区情况\n完成年度计划比例排名前三的是金寨县（78.2%）、霍山县（74.1%）、裕安区（71.5%）。\n"
    "三、存在问题\n一是仍有13个计划新开工项目未开工。二是有9个项目投资进度低于50%。\n"
)


def test_a_circular_without_a_place_is_of_the_city_of_the_counties_that_it_ranks() -> None:
    done = {"indicator": "investment_completed", "measure": "completion", "status": "actual"}
    told = {
        "78.2%": {**done, "region": "金寨县"},
        "74.1%": {**done, "region": "霍山县"},
        "13个": {"region": "六安市"},
        "50%": {"indicator": "project_progress", "measure": "completion", "qualifier": "at_most", "region": "六安市"},
    }
    agree(PROJECTS, told)


MEETING = "桐城市召开新型工业化推进大会\n2024年2月19日\n\n去年，全市规上工业企业达到312家。\n\n"


def test_what_is_signed_at_a_meeting_is_of_its_day_and_what_it_sets_is_a_target() -> None:
    aim = {"status": "target", "period_end": dt.date(2024, 12, 31)}
    agree(
        f"{MEETING}会上，15个项目现场签约，协议引资86亿元。\n\n大会明确，今年全市规上工业增加值增长8%；固定资产投资增长20%。",
        {
            "312家": {"period_end": dt.date(2023, 12, 31)},
            "15个": {"period_end": dt.date(2024, 2, 19)},
            "86亿元": {"period_end": dt.date(2024, 2, 19)},
            "8%": aim,
            "20%": aim,
        },
    )
