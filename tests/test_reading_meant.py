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
        ("人均收入过6万元的还是只有武汉。", "6万元"),
        ("审批时间由15天压到3天。", "3天"),
        ("县（市） | 建成年份 | 公司（家）\n枣阳 | 1960 | 12\n宜城 | 1972 | 9", "1960"),
        ("“4个半钟头，下了高速就到。”", "4个"),
    ],
)
def test_no_figures(sentence: str, quote: str) -> None:
    assert quote not in rows(f"{NEWS}{sentence}")


def test_figures_beside_them() -> None:
    """Sums of projects and what is made of a weight are figures."""
    found = rows(f"{NEWS}两个项目总额逾80亿元。全年生产9000吨压铸件。")
    assert {"80亿元", "9000吨"} <= set(found)


BOARD: Final = "鄂北七县居民收入榜：枣阳断层领先\n2024-02-19\n\n"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # days of good and of bad air are counted, a time that something takes is not
        (
            f"{NEWS}枣阳、宜城、保康优良天数分别为25天、21天和18天，宜城比上年同期少了3天。",
            {
                "21天": {"indicator": "energy_environment", "region": "宜城市"},
                "3天": {"value": -3.0, "measure": "change"},
            },
        ),
        (f"{NEWS}今年重污染天数减少3天以上。", {"3天": {"value": -3.0, "measure": "change"}}),
        (f"{NEWS}枣阳市臭氧浓度同比下降7.5%。", {"7.5%": {"indicator": "energy_environment"}}),
        (f"{NEWS}臭氧日最大8小时值高达188微克/立方米。", {"188微克/立方米": {"indicator": "energy_environment"}}),
        # a place that fares best is told of what the paragraph is about, and never of how many places there are
        (
            f"{NEWS}全市PM2.5平均浓度为41微克/立方米，同比上升2.1%。9个镇里，4个镇升，其中宜城市反弹幅度最大，上升7.2%，保康县、谷城县分别上升3.4%、2.6%。",
            {"7.2%": {"indicator": "energy_environment"}, "3.4%": {"indicator": "energy_environment"}},
        ),
        # what residents have each, and what a title on incomes is told of
        (f"{NEWS}枣阳农村居民人均也有23120元。", {"23120元": {"indicator": "disposable_income"}}),
        (f"{NEWS}枣阳农村居民人均负债23120元。", {"23120元": {"indicator": "other"}}),
        (
            f"{BOARD}枣阳遥遥领先，是全市平均水平的1.4倍。\n\n第二名宜城与第三名老河口之间只差1890元。",
            {"1.4倍": {"indicator": "disposable_income"}, "1890元": {"indicator": "disposable_income"}},
        ),
        (f"{BOARD}这种板材每张比原来贵出不少，多出四百来块钱。", {"四百来块钱": {"indicator": "other"}}),
        # an aim that names nothing is of what has just been told
        (
            f"{NEWS}上半年，枣阳引进大学生1.6万人。今年的目标是3万人以上。",
            {"3万人": {"indicator": "talent_count", "status": "target"}},
        ),
        # growths side by side, of what stands side by side in front of them
        (
            f"{NEWS}枣阳签约项目87个、到位资金103.7亿元，增长11.3%、16.9%。",
            {"11.3%": {"indicator": "project_count"}, "16.9%": {"indicator": "funds_in_place"}},
        ),
        (
            f"{NEWS}枣阳签约项目87个，到位资金103.7亿元，增长16.9%。",
            {"16.9%": {"indicator": "funds_in_place"}},
        ),
        # parts of those that were told of
        (
            f"{NEWS}枣阳上市公司已有15家，其中制造业超过九成。",
            {"九成": {"indicator": "listed_company_count", "measure": "share"}},
        ),
        (f"{NEWS}厂里员工240人，四成每天坐班车过江。", {"四成": {"indicator": "employment", "measure": "share"}}),
        (f"{NEWS}“六成客户在200公里以内。”", {"六成": {"measure": "share"}}),
        (
            f"{NEWS}襄荆铁路到8月底完成投资31.5亿元，完成总量的26%左右。",
            {"26%": {"indicator": "investment_completed", "measure": "completion"}},
        ),
        # what is sold somewhere is not what mills can make
        (
            f"{NEWS}全县有碾米厂36家，日加工能力1.5万吨，去年卖到武汉的大米26万吨。",
            {"1.5万吨": {"indicator": "capacity"}, "26万吨": {"indicator": "other"}},
        ),
        # parks, and not the firms whose output is told behind them; firms, and not what they come to found
        (f"{NEWS}6个合作园区规上工业增加值增长12%。", {"6个": {"indicator": "park_count"}}),
        (f"{NEWS}园区已有31家武汉企业来设研发中心。", {"31家": {"indicator": "enterprise_count"}}),
        # firms on the exchanges
        (
            f"{NEWS}枣阳科创板公司已有4家，今年上半年就新上市了3家。在港上市的枣阳企业还有2家。",
            {quote: {"indicator": "listed_company_count"} for quote in ("4家", "3家", "2家")},
        ),
        # the noun of a list stands behind its last amount
        (
            f"{NEWS}首次购房的博士、硕士，分别给予12万元、6万元一次性购房补贴。",
            {"12万元": {"indicator": "incentive_paid"}, "6万元": {"indicator": "incentive_paid"}},
        ),
        # a cell below a unit may look like a year
        (
            f"{NEWS}县（市） | 公司（家） | 总市值（亿元）\n枣阳 | 12 | 1960\n宜城 | 9 | 720",
            {"1960": {"indicator": "market_value", "value": 196_000_000_000.0}},
        ),
        (f"{NEWS}《枣阳市支持青年就业若干措施》分三个部分，共18条。", {"18条": {"indicator": "policy_count"}}),
        (f"{NEWS}《枣阳市志》出版，城区公交线路共18条。", {"18条": {"indicator": "other"}}),
        (f"{NEWS}合作社去年卖瓜卖菜进账1.6亿元。", {"1.6亿元": {"indicator": "sales_revenue"}}),
        (f"{NEWS}项目一期满产，9月单月产值破2亿元。", {"2亿元": {"indicator": "output_value"}}),
        # a dash between figures of two kinds is none of a range
        (f"{NEWS}枣阳工业增加值增速跑出了两位数——11.3%。", {"11.3%": {"value": 11.3, "value_high": None}}),
        (f"{NEWS}枣阳工业增加值增长10%—12%。", {"10%—12%": {"value": 10.0, "value_high": 12.0}}),
    ],
)
def test_what_it_is_of(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("sentence", "quote", "told"),
    [
        # how long a line is in all is a fact, however much of it is still to be built
        (
            "明年，枣阳计划引进项目180个以上；全长36.9公里的襄荆铁路枣阳段，也将全面施工。",
            "36.9公里",
            {"status": "actual"},
        ),
        ("明年，枣阳计划建成铁路36.9公里以上。", "36.9公里", {"status": "target"}),
        # the way to a place is of no sector, and a town by a station is built
        ("枣阳产业园就在高铁站往东不远，规划面积10.5平方公里。", "10.5平方公里", {"sector": None}),
        ("枣阳高铁站建筑面积2.1万平方米。", "2.1万平方米", {"sector": "transport"}),
        ("枣阳高铁新区规划面积6.8平方公里。", "6.8平方公里", {"sector": "construction"}),
    ],
)
def test_lines_and_stations(sentence: str, quote: str, told: dict[str, Any]) -> None:
    agree(f"{NEWS}{sentence}", {quote: told})


BOARD: Final = "湖北九市上半年出口成绩单\n2023-07-24 来源:荆楚观察\n\n上半年,全省出口1826.4亿元,同比增长3.1%。\n\n"
FIXED: Final = (
    "1-8月各县市区固定资产投资运行情况\n发布时间:2017-09-21 来源:襄阳市统计局\n\n"
    "1-8月,全市完成固定资产投资1578.4亿元,增长13.4%。\n\n"
)
FOREIGN: Final = (
    "1—10月全市开发园区实际使用外资情况通报\n襄阳市商务局 2021-11-16\n\n1—10月,全市开发区实际使用外资9.34亿美元。\n\n"
)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # the total of what the title is about
        (
            (
                f"{BOARD}先看块头。武汉以814.7亿元居首,占了全省的38%。襄阳、宜昌分列二三位,分别出口238.6亿元和142.9亿元。"
                "前三名合计拿走了全省四分之三的份额。如今黄石升到第四,把荆州(51.8亿元,下降6.4%)挤到身后。"
            ),
            {q: {"indicator": "exports"} for q in ("814.7亿元", "38%", "四分之三", "51.8亿元", "6.4%")},
        ),
        (
            f"{BOARD}孝感、咸宁增幅分别为12.5%和8.3%,只是盘子不大,一个87.3亿元,一个28.4亿元。",
            {"87.3亿元": {"indicator": "exports"}, "28.4亿元": {"indicator": "exports"}},
        ),
        (
            f"{BOARD}荆门就没那么好过了,鞋服订单外流,上半年只做了24.9亿元。",
            {"24.9亿元": {"indicator": "exports"}},
        ),
        (f"{NEWS}枣阳一家鞋厂订单饱满,上半年接到订单2.4亿元。", {"2.4亿元": {"indicator": "sales_revenue"}}),
        (f"{NEWS}力争全年进出口总额重回万亿元以上。", {"万亿元": {"indicator": "trade_total", "value": 1e12}}),
        # what places have invested, in a text on fixed assets, and what projects have
        (
            f"{FIXED}县(市)共完成投资986.4亿元,增长15.1%;城区完成591.9亿元。其中樊城区、襄城区分别完成投资132.6亿元、98.5亿元。",
            {
                q: {"indicator": "fixed_asset_investment"}
                for q in ("986.4亿元", "15.1%", "591.9亿元", "132.6亿元", "98.5亿元")
            },
        ),
        (f"{FIXED}52个铁路项目完成投资86.4亿元。", {"86.4亿元": {"indicator": "investment_completed"}}),
        (
            f"{NEWS}去年全市固定资产投资下降6.3%。今年头两个月局面好转:投资完成7.9亿元,增长11.2%。",
            {"7.9亿元": {"indicator": "fixed_asset_investment"}, "11.2%": {"indicator": "fixed_asset_investment"}},
        ),
        (
            (
                f"{FIXED}增速超过15%的有3个,依次是枣阳市(18.6%)、南漳县(17.9%)和谷城县(16.2%)。"
                "保康县基数小、大项目少,只完成57.2亿元,增长6.7%。"
            ),
            {
                "3个": {"indicator": "region_count"},
                "17.9%": {"indicator": "fixed_asset_investment"},
                "57.2亿元": {"indicator": "fixed_asset_investment"},
                "6.7%": {"indicator": "fixed_asset_investment"},
            },
        ),
        # parks are counted, but what one of them has grown by is no count of parks
        (
            f"{FOREIGN}5家省级开发区实际使用外资4.28亿美元。前三名合计占比46.4%。增幅超过平均水平的园区有4家,枣阳经济开发区以三成以上的增幅排名第一。",
            {
                "4家": {"indicator": "park_count"},
                "三成": {"indicator": "fdi_actual"},
                "46.4%": {"indicator": "fdi_actual"},
            },
        ),
        (
            f"{FOREIGN}距年底不到两个月,各园区要对照25亿美元的全年任务排出计划。",
            {"25亿美元": {"indicator": "fdi_actual", "status": "target"}},
        ),
    ],
)
def test_what_the_title_is_about(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "给它供货的本地企业,两年时间从40家涨到127家,樊城区20家。",
            {q: {"indicator": "enterprise_count"} for q in ("40家", "127家", "20家")},
        ),
        (
            "印染厂数量从2010年的212家减到108家。",
            {"212家": {"indicator": "enterprise_count"}, "108家": {"indicator": "enterprise_count"}},
        ),
        ("日企再添15家。", {"15家": {"indicator": "enterprise_count"}}),
        ("总投资106亿元的新材料项目主体完工,已砸下去42亿元。", {"42亿元": {"indicator": "investment_completed"}}),
        ("去年一期投产,当月就交税百来万;二期要投4个亿。", {"4个亿": {"indicator": "investment_total"}}),
        ("今年,全省引进京津资金不低于4000亿元。", {"4000亿元": {"indicator": "funds_in_place"}}),
        ("生态环保等四类项目合计完成356亿元。", {"356亿元": {"indicator": "investment_completed"}}),
        ("新批外资项目27个,总投资超1000万美元的占了14个。", {"14个": {"indicator": "project_count"}}),
        ("新建标准厂房,面积5.2万平方米。", {"5.2万平方米": {"indicator": "floor_area"}}),
        ("新区以全省35.2%的国土,聚了47.6%的人口。", {"35.2%": {"indicator": "land_area"}}),
        ("印染业产值多出近一倍,靠的是研究院每年4000万元的运行费。", {"4000万元": {"indicator": "other"}}),
        ("签约项目214个,真正投产的不到三分之一。", {"三分之一": {"indicator": "project_count", "measure": "share"}}),
        ("先行区面积660平方公里,由五个镇组成。", {"五个": {"indicator": "region_count"}}),
        # what a project will yield once it runs, and what a list aims at
        ("光伏项目昨天动工,并网后年均发电约2.1亿千瓦时。", {"2.1亿千瓦时": {"status": "forecast"}}),
        ("项目明年投产,到时要招850名工人。", {"850名": {"status": "forecast"}}),
        ("仍有指标未达到时序进度:实际利用外资1420万美元。", {"1420万美元": {"status": "actual"}}),
        ("明年的目标是:合作项目不少于50个,总投资1000亿元。", {"1000亿元": {"status": "target"}}),
        ("今年在建项目50个,总投资1000亿元。", {"1000亿元": {"status": "actual"}}),
    ],
)
def test_what_words_around_tell(sentence: str, told: dict[str, dict[str, Any]]) -> None:
    agree(f"{NEWS}{sentence}", told)


def test_thresholds_and_classes_are_no_figures() -> None:
    """超|1000万美元的占了14个 says which are counted, and |四类项目 are no four projects."""
    text = f"{NEWS}新批外资项目27个,总投资超1000万美元的占了14个。生态环保等四类项目合计完成356亿元。"
    quotes = set(rows(text))
    assert not quotes & {"1000万美元", "四类"}
