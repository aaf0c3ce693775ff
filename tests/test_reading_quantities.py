"""What plans that offices hand out, quantities without a code and cities that have things showed that were written to try the rules."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import agree

DELTA = "长三角见闻\n2024-04-22\n来源:新华日报\n\n"
NORTH = "皖北行走笔记\n2023-05-16\n来源:安徽日报\n\n"
JOURNEY = "一枚电芯的旅程\n2024-07-23\n来源:南方日报\n\n惠州的电芯\n\n惠州全市拥有电池企业253家。\n\n滚装码头\n\n"
HANDED_OUT = (
    "滁州市人民政府办公室关于印发2025年全市经济工作主要目标任务分解方案的通知\n\n滁政办发〔2025〕6号\n\n"
    "各县(市、区)人民政府:\n\n一、总体目标\n\n2025年，全市地区生产总值增长7%以上。\n\n二、工业提质行动\n\n"
)
OTHER = {"indicator": "other"}
TARGET = {"status": "target", "period_end": dt.date(2025, 12, 31)}


@pytest.mark.parametrize(
    "whole", ["全市接待游客3000万人次，", "规上工业总产值30亿元，", "进出口总额30亿元，同比增长5%；"]
)
@pytest.mark.parametrize(
    "quantity",
    ["亩均收益", "户均收入", "房价", "收购价格", "价格", "票价", "运费", "起薪", "过夜天数", "停留时间", "交付周期",
     "下载量", "门诊量", "材料数", "充电次数", "煤耗", "票房", "坏账", "发病率", "退货率", "转化效率", "获客成本", "时速", "运力"],
)  # fmt: skip
def test_a_quantity_without_a_code_is_none_of_what_was_told_before(quantity: str, whole: str) -> None:
    agree(f"{DELTA}{whole}{quantity}提高8.7%。", {"8.7%": {**OTHER, "label": quantity}})


@pytest.mark.parametrize("whole", ["规上工业总产值30亿元", "进出口总额30亿元", "一般公共预算收入30亿元"])
@pytest.mark.parametrize(
    "name", ["善款", "理赔", "电费", "房租", "欠薪", "利息", "押金", "罚款", "工程款", "票房", "广告费"]
)
def test_a_sum_by_its_own_name_is_none_of_what_was_told_before(name: str, whole: str) -> None:
    agree(f"{DELTA}{whole}，{name}5.6亿元。", {"5.6亿元": {**OTHER, "label": name}})


@pytest.mark.parametrize("thing", ["路灯", "投诉", "事故", "剧目", "便利店", "餐厅", "湖泊", "塔吊", "证照"])
def test_things_counted_behind_projects_and_firms(thing: str) -> None:
    agree(f"{DELTA}签约项目30个，{thing}56个。规上企业30家；{thing}78个。", {"56个": OTHER, "78个": OTHER})


@pytest.mark.parametrize("change", ["{}提高8.7个百分点", "全市{}上涨8.7%", "去年{}同比下降8.7%"])
def test_how_a_quantity_moved(change: str) -> None:
    article = f"{DELTA}规上工业总产值30亿元；{change.format('房价')}。"
    quote = "8.7个百分点" if "百分点" in change else "8.7%"
    agree(article, {quote: OTHER})


@pytest.mark.parametrize("same", ["增速", "同比", "总量", "按可比价"])
def test_words_that_name_no_quantity_of_their_own(same: str) -> None:
    agree(f"{DELTA}地区生产总值30亿元，{same}增长8.7%。", {"8.7%": {"indicator": "gdp"}})


@pytest.mark.parametrize(
    "has", ["有", "坐拥", "手握", "也有", "已建成", "聚集", "培育出", "走出", "获批", "力争建成", "计划新增"]
)
@pytest.mark.parametrize(
    "thing", ["上市公司", "三甲医院", "国家重点实验室", "高等学校", "省级研究院", "外资银行", "产业集团"]
)
def test_a_city_that_has_organisations_names_none(thing: str, has: str) -> None:
    agree(f"{DELTA}苏州新增就业30万人；武汉{has}{thing}34家。", {"34家": {"region": "武汉市"}})


@pytest.mark.parametrize("name", ["武汉有机实业公司", "武汉大学", "武汉轻工集团", "武汉建工研究院"])
def test_an_organisation_called_after_a_city_is_not_the_city(name: str) -> None:
    agree(f"{DELTA}苏州新增就业30万人，{name}在当地招收员工1200人。", {"1200人": {"region": "苏州市"}})


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # plans that are handed out, below the number of the document
        (
            f"{HANDED_OUT}全市新增规上工业企业150家，其中天长市55家。全年开工亿元以上项目300个。高新技术企业突破1000家。2024年，已建成平台219个。",
            {"150家": TARGET, "55家": {**TARGET, "region": "天长市"}, "300个": TARGET, "1000家": TARGET, "219个": {"status": "actual"}},
        ),
        # how large something is that a plan will build
        (
            "来安县三年行动方案(2022—2024年)\n\n来政办发〔2022〕16号\n\n2022-04-11\n\n一、重点任务\n\n规划加工片区，总用地420亩，首期180亩。",
            {"420亩": {"period_end": dt.date(2022, 4, 11)}, "180亩": {"period_end": dt.date(2022, 4, 11)}},
        ),
        # what is to be done within a year that has begun; what has been done in it
        (
            f"{DELTA}年内打造示范街区12个，引进首店80家。年内已培训2300人次。",
            {"12个": {"status": "target"}, "80家": {"status": "target"}, "2300人次": {"status": "actual"}},
        ),
        # who has a part of an amount
        (
            f"{DELTA}进出口总额30亿元，同比增长5%，民营企业占26.7%。签约项目30个，民营企业占36.7%。",
            {"26.7%": {"indicator": "trade_total", "measure": "share"}, "36.7%": {"indicator": "enterprise_count"}},
        ),
        # a rate keeps its code when it grows
        (f"{DELTA}废水回用率提高8.5%。", {"8.5%": {"indicator": "energy_environment"}}),
        (f"{DELTA}茶产业综合产值86亿元，12万名从业人员因茶增收。", {"12万名": {"indicator": "employment"}}),
        # a province's zones are many
        (f"{DELTA}去年，浙江新区产值500亿元，雄安新区产值20亿元。", {"500亿元": {"region": "浙江省"}, "20亿元": {"region": "雄安新区"}}),
        # growth that is aimed at where nothing else is named
        (
            f"{DELTA}苏州去年人均GDP20.6万元。今年苏州把增长目标定在5%以上，常州则喊出6%左右。昆山定下增长5.5%的目标。",
            {"5%": {"indicator": "gdp", "region": "苏州市"}, "6%": {"indicator": "gdp"}, "5.5%": {"indicator": "gdp"}},
        ),
        (f"{DELTA}规上工业增加值增长目标同样是8%。", {"8%": {"indicator": "value_added"}}),
        (f"{DELTA}哈尔滨城镇化率倒是升到71.6%。", {"71.6%": {"indicator": "urbanisation_rate", "label": "城镇化率"}}),
        (f"{DELTA}年末常住人口48.6万人，其中城镇人口占比83.7%。", {"83.7%": {"indicator": "urbanisation_rate"}}),
        # what it rises from, and by how many times
        (
            f"{DELTA}2021年，芯片企业从2013年的8家长到380多家；汽车产量14.5万辆。",
            {"8家": {"period_end": dt.date(2013, 12, 31)}, "380多家": {"period_end": dt.date(2021, 12, 31)},
             "14.5万辆": {"period_end": dt.date(2021, 12, 31)}},
        ),
        (
            f"{DELTA}2021年合肥预算收入845亿元，是2011年（338亿元）的2.5倍。",
            {"338亿元": {"period_end": dt.date(2011, 12, 31)}, "2.5倍": {"period_end": dt.date(2021, 12, 31)}},
        ),
        (
            f"{DELTA}2021年合肥预算收入845亿元，较上年（763亿元）增长10.7%。",
            {"763亿元": {"period_end": dt.date(2020, 12, 31)}, "10.7%": {"period_end": dt.date(2021, 12, 31)}},
        ),
        # the kind of a zone alone, in a story that has gone on to another city
        (
            f"{NORTH}亳州:老药材\n\n今年一季度，亳州高新区新签约药企14家。\n\n阜阳:废电池\n\n由亳州南下，便到了界首。高新区去年税收15.2亿元。",
            {"15.2亿元": {"region": "界首高新技术产业开发区"}},
        ),
        (
            f"{NORTH}今年一季度，亳州高新区新签约药企14家。\n\n阜阳也不示弱，去年GDP3323亿元。高新区税收15.2亿元。",
            {"15.2亿元": {"region": "阜阳高新技术产业开发区"}},
        ),
        # what somebody comes to in a place
        (
            f"{JOURNEY}最后一站是北仑区的梅山港。上半年，该港完成汽车出口4.3万辆。",
            {"4.3万辆": {"region": "北仑区"}},
        ),
    ],
)  # fmt: skip
def test_what_is_told(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        ("3782.6亿元！这是全市去年的GDP。", "3782.6亿元", {"indicator": "gdp", "region": "滁州市", "label": "GDP"}),
        ("56.7%，这是全椒县的城镇化率。", "56.7%", {"indicator": "urbanisation_rate", "region": "全椒县"}),
        (
            "5.67%！这是全椒县去年的规上工业增加值增速。",
            "5.67%",
            {"indicator": "value_added", "measure": "growth", "region": "全椒县"},
        ),
        ("512个，这是去年全椒签约的项目。", "512个", {"indicator": "project_count", "region": "全椒县"}),
        (
            "12.6亿元——全椒县去年的预算收入。",
            "12.6亿元",
            {"indicator": "fiscal_revenue", "period_end": dt.date(2023, 12, 31)},
        ),
        ("3.6万人，是来安去年新增的就业人数。", "3.6万人", {"indicator": "employment", "region": "来安县"}),
        ("305亿美元——江苏的实际使用外资。", "305亿美元", {"indicator": "fdi_actual", "region": "江苏省"}),
        ("去年全市GDP3782.6亿元，这是全椒县的六倍。", "3782.6亿元", {"indicator": "gdp", "region": "滁州市"}),
    ],
)
def test_what_is_said_behind_a_number(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(f"滁州市经济观察\n2024-04-22\n来源:滁州日报\n\n{words}", {quote: told})
