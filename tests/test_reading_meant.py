"""What figures of newspapers' features and offices' notices are meant by: of which year they are, what they count, how they are told."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import agree, rows, written

TODAY: Final = dt.date(2026, 1, 1)
NEWS: Final = "枣阳经济观察\n2024-09-20\n\n"


@pytest.mark.parametrize(
    ("article", "published"),
    [
        # a whole year that is told with its growth is over by a day of spring or summer
        ("襄阳港的新账\n\n本报襄阳5月8日讯 襄阳港2014年吞吐量突破300万吨，同比增长12%。", dt.date(2015, 5, 8)),
        # but not where it is planned for, is part of a holiday, or the day is late in it
        ("襄阳港的新账\n\n本报襄阳5月8日讯 襄阳港2014年计划完成吞吐量300万吨，同比增长12%。", dt.date(2014, 5, 8)),
        (
            "襄阳揽客\n\n5月6日，记者从襄阳市获悉，2014年五一假期，全市接待游客30万人次，同比增长12%。",
            dt.date(2014, 5, 6),
        ),
        ("襄阳港的新账\n\n本报襄阳12月28日讯 襄阳港2014年吞吐量突破300万吨，同比增长12%。", dt.date(2014, 12, 28)),
        # and so is a year whose examination has come out
        ("本报7月3日讯 2018年度全市开发区考核评价结果公布，枣阳开发区得分居首。", dt.date(2019, 7, 3)),
    ],
)
def test_undated(article: str, published: dt.date) -> None:
    assert written(article, TODAY) == published


EXAMINED: Final = "本报7月3日讯 记者从市商务局获悉，2018年度全市开发区考核评价结果公布。\n\n"
LAST_YEAR: Final = "枣阳经济观察\n2024-02-20\n\n去年，全市工业产值1380亿元。\n\n"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # 一年来 behind the results of a year
        (f"{EXAMINED}一年来，全市开发区实现营业收入3120亿元。", {"3120亿元": {"period_end": dt.date(2018, 12, 31)}}),
        (f"{NEWS}一年来，全市开发区实现营业收入3120亿元。", {"3120亿元": {"period_end": dt.date(2024, 9, 20)}}),
        # what has come together since, or stands as it is told, is not of the year that the article reports on
        (f"{LAST_YEAR}随州产业园已签约项目38个。", {"38个": {"period_end": dt.date(2024, 2, 20)}}),
        (f"{LAST_YEAR}开业以来服务企业380家次，兑付补贴52万元。", {"52万元": {"period_end": dt.date(2024, 2, 20)}}),
        (f"{LAST_YEAR}光谷科创中心的入驻率为92%。", {"92%": {"period_end": dt.date(2024, 2, 20)}}),
        (f"{LAST_YEAR}随州产业园签约项目38个。", {"38个": {"period_end": dt.date(2023, 12, 31)}}),
        # years that nobody counts have gone by
        (
            f"{NEWS}转折出现在2012年：镇里办起了工业园，几年下来，累计投入3.2亿元，入驻企业52家。",
            {"3.2亿元": {"period_end": dt.date(2024, 9, 20)}, "52家": {"period_end": dt.date(2024, 9, 20)}},
        ),
        # what has been laid by before something opens, and what is being built when another part has opened
        (
            f"{NEWS}襄荆高铁计划明年通车，枣阳已预留站前用地820亩。",
            {"820亩": {"period_end": dt.date(2024, 9, 20)}},
        ),
        (
            f"{NEWS}汉十高铁去年底通车，襄荆、襄常两段在建，总里程约512公里。",
            {"512公里": {"period_end": dt.date(2024, 9, 20)}},
        ),
        (
            f"{NEWS}截至2023年底建成厂房18万平方米，另有净地820亩。",
            {"820亩": {"period_end": dt.date(2023, 12, 31)}},
        ),
        (
            f"{NEWS}如今日均客流4.8万人次，是2013年刚开通时的3倍。",
            {"3倍": {"period_end": dt.date(2024, 9, 20)}},
        ),
        # where something stands before it rises by a day that lies ahead
        (
            f"{NEWS}二期年底投用后，库容将由4万吨提升到9万吨。",
            {"4万吨": {"period_end": dt.date(2024, 9, 20)}, "9万吨": {"period_end": dt.date(2024, 12, 31)}},
        ),
        # how many there are, whenever they came
        (
            f"{NEWS}2022年，全市新增规上工业企业36家。像这样进入武汉汽车供应链的企业有58家。",
            {"58家": {"period_end": dt.date(2024, 9, 20)}},
        ),
        (
            f"{LAST_YEAR}随州与武汉谈成共建园区，去年完成投资3亿元。8月之后，园区已储备项目12个。",
            {"12个": {"period_end": dt.date(2024, 2, 20)}},
        ),
    ],
)
def test_of_which_time(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


SIGNED: Final = f"{NEWS}枣阳今年新签约项目83个，计划总投资168亿元"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # shares: of a market, of a firm, of those a firm sells to, of a sum that has been told
        (
            f"{NEWS}园区年产卷尺3.2亿只，占全国市场份额的三成。",
            {"三成": {"indicator": "industry_share", "measure": "share"}},
        ),
        (
            f"{NEWS}装车量12.4GWh，同比增长38%，国内市场占有率6.2%。",
            {"6.2%": {"indicator": "industry_share", "measure": "share"}},
        ),
        (
            f"{NEWS}由襄阳、随州两地国企按60%、40%的比例出资组建公司。",
            {"60%": {"indicator": "equity_share"}, "40%": {"indicator": "equity_share"}},
        ),
        (f"{NEWS}公司客户七成在武汉。八成订单来自上海。", {"七成": {"measure": "share"}, "八成": {"measure": "share"}}),
        (f"{SIGNED}，浙江企业投资的占36%。", {"36%": {"indicator": "investment_total", "measure": "share"}}),
        (f"{NEWS}实现产值712亿元，全市占比超过一半。", {"一半": {"indicator": "output_value", "measure": "share"}}),
        (
            f"{NEWS}三市生产总值合计1.2万亿元，其中襄阳6800亿元，占了五成半还多。",
            {"五成半": {"indicator": "gdp", "measure": "share"}},
        ),
        (
            f"{NEWS}与宜昌相比，枣阳规上工业企业户均产值仅为其四成左右。",
            {"四成": {"indicator": "output_value", "measure": "share"}},
        ),
        (f"{NEWS}来自武汉的占三成五，上海、南京合计28%。", {"28%": {"measure": "share"}}),
        (
            f"{NEWS}有效产能达到300GWh，枣阳基地占六分之一。",
            {"六分之一": {"indicator": "capacity", "measure": "share"}},
        ),
        # what goes on with nothing before it, and what does
        (
            f"{NEWS}规上工业企业由51家增加到87家，高新技术企业从无到有，达到22家。",
            {"87家": {"indicator": "enterprise_count"}, "22家": {"indicator": "hightech_enterprise_count"}},
        ),
        (f"{SIGNED}；从武汉迁入12家。", {"12家": {"indicator": "enterprise_count"}}),
        (f"{NEWS}襄阳引进项目26个，其中21个是武汉企业投资的。", {"21个": {"indicator": "project_count"}}),
        (f"{NEWS}襄阳引进企业26家，其中21家是武汉企业。", {"21家": {"indicator": "enterprise_count"}}),
        (
            f"{NEWS}县里把6个部门的97项审批事项下放到园区。",
            {"6个": {"indicator": "other"}, "97项": {"indicator": "policy_count"}},
        ),
        (f"{NEWS}要素保障不足，9个已签约项目未能开工。", {"9个": {"indicator": "project_count"}}),
        (f"{NEWS}安排重点项目65个，其中港口区42个，防城区23个。", {"42个": {"indicator": "project_count"}}),
        # units that grew, and people of a unit, of a trade, on their way to learn
        (f"{NEWS}9个县市中，7个投资实现正增长，2个下降。", {"7个": {"indicator": "region_count"}}),
        (f"{NEWS}襄阳3个区结对帮扶7个县。", {"3个": {"indicator": "region_count"}}),
        (
            f"{NEWS}全镇3.6万人，从事制鞋和配套的就有1.2万人。",
            {"3.6万人": {"indicator": "population"}, "1.2万人": {"indicator": "employment"}},
        ),
        (f"{NEWS}全镇3.6万人次接受义诊。", {"3.6万人次": {"indicator": "other"}}),
        (f"{NEWS}襄阳每年选派干部20名赴苏州跟班。", {"20名": {"indicator": "trainee_count"}}),
        (f"{NEWS}襄阳选派干部20名赴苏州招商。", {"20名": {"indicator": "other"}}),
        # money by what is done with it
        (f"{NEWS}去年公司拿出2600万元搞技改。", {"2600万元": {"indicator": "industrial_investment"}}),
        (f"{NEWS}去年公司拿出2600万元搞慈善。", {"2600万元": {"indicator": "other"}}),
        (f"{NEWS}招商会上，17家企业签下86亿元。", {"86亿元": {"indicator": "investment_total"}}),
        (f"{NEWS}去年卖到武汉的产品有1.3亿元。", {"1.3亿元": {"indicator": "sales_revenue"}}),
        (f"{NEWS}土地出让收入短收4.1亿元。", {"4.1亿元": {"measure": "change", "value": -410_000_000}}),
        (f"{NEWS}每吨运费只要30块钱。", {"30块钱": {"unit": "CNY", "value": 30}}),
        # what can be made or passed
        (f"{NEWS}一期建设4GWh电芯产线。", {"4GWh": {"indicator": "capacity"}}),
        (
            f"{NEWS}设计年通过能力将由80万标箱提升到150万标箱。",
            {"80万标箱": {"indicator": "capacity"}, "150万标箱": {"indicator": "capacity"}},
        ),
        (f"{NEWS}集装箱吞吐量7.8万标箱，其中外贸箱占到83%。", {"83%": {"indicator": "other", "measure": "share"}}),
        (f"{NEWS}空气质量优良天数比例2020年达到98.1%。", {"98.1%": {"indicator": "energy_environment"}}),
        (f"{NEWS}车间里，12台全自动组装机一字排开。", {"12台": {"indicator": "equipment_count"}}),
        (f"{NEWS}今年5月，面积3200平方米的襄阳科创飞地启用。", {"3200平方米": {"indicator": "floor_area"}}),
    ],
)
def test_what_is_counted(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


RANKED: Final = "湖北半年榜：襄阳领跑\n2024-07-30 来源：城市账簿\n\n上半年，襄阳地区生产总值2800亿元，宜昌2750亿元。"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (
            f"{RANKED}荆州、孝感分列第三、第四，为1512亿元和1450亿元。",
            {"1512亿元": {"indicator": "gdp", "region": "荆州市"}, "1450亿元": {"indicator": "gdp"}},
        ),
        (
            f"{RANKED}荆州和孝感则在伯仲之间，分别实现1512亿元、1450亿元，增速6.1%和5.6%。",
            {"1512亿元": {"indicator": "gdp"}, "5.6%": {"indicator": "gdp", "region": "孝感市"}},
        ),
        (f"{RANKED}荆州和孝感的企业分别拿到1512万元、1450万元。", {"1512万元": {"indicator": "other"}}),
        # the next paragraph opens with the first of a ranking by growth
        (
            "各地上半年投资榜\n2024-07-30\n\n上半年全国固定资产投资同比增长5.9%。\n\n内蒙古以22.4%排在第一位。",
            {"22.4%": {"indicator": "fixed_asset_investment", "measure": "yoy", "region": "内蒙古自治区"}},
        ),
        # what is certain is told of one alone
        (
            "港口半年榜\n2024-07-30\n\n宁波舟山港全年突破10亿吨已无悬念；上海港货物吞吐量6.4亿吨。",
            {"10亿吨": {"status": "forecast"}, "6.4亿吨": {"status": "actual"}},
        ),
        # what projects cost that are still to be brought in, and what those planned for are announced to
        (f"{NEWS}明年，枣阳力争引进项目100个以上，总投资450亿元。", {"450亿元": {"status": "target"}}),
        (f"{NEWS}今年，枣阳计划实施项目303个，总投资547亿元。", {"547亿元": {"status": "actual"}}),
    ],
)
def test_how_it_is_told(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("今年尚无投资超1亿美元的外资项目签约。", "1亿美元"),
        ("开发区对38家占地5亩以上工业企业逐一体检。", "5亩"),
        ("车间里，9000吨压铸机两分钟出一件。", "9000吨"),
        ("把这几个点连起来，开车不超过4小时。", "几个点"),
    ],
)
def test_no_figures(sentence: str, quote: str) -> None:
    assert quote not in rows(f"{NEWS}{sentence}")


def test_figures_beside_them() -> None:
    """Sums of projects and what is made of a weight are figures."""
    found = rows(f"{NEWS}两个项目总额逾80亿元。全年生产9000吨压铸件。")
    assert {"80亿元", "9000吨"} <= set(found)
