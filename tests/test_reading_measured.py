"""What figures of news pages promise, measure and mean: lists of things to be done, growth told as 增速, rates per thousand."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from extract.columns import tabled
from extract.unwrap import unwrap
from tests.test_reading import agree, rows

FACT: Final = {"status": "actual"}
AIM: Final = {"status": "target"}
AT_SPRING: Final = "滁州新闻\n2024-02-03 来源:滁州日报\n\n"
VOTED: Final = "市人大会议对民生实事项目进行了票决，确定以下八个项目为2024年度滁州市民生实事项目——\n"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # what a list of 民生实事 of a year names is promised, item by item
        (
            f"{AT_SPRING}{VOTED}1.托育项目\n●全市新增托育机构60家，新增托位1800个。\n2.停车项目\n●建成公共停车场18个；",
            {"60家": AIM | {"period_end": dt.date(2024, 12, 31)}, "1800个": AIM, "18个": AIM},
        ),
        ("滁州市2024年民生实事项目清单\n1.改造老旧小区35个。\n2.新增公共停车位4000个。", {"35个": AIM, "4000个": AIM}),
        # what of it has been done is none
        (f"{AT_SPRING}{VOTED}1.停车项目\n●目前已建成公共停车场18个。", {"18个": FACT}),
        (
            "滁州市2024年民生实事项目完成情况\n1.改造老旧小区35个。\n2.新增公共停车位4000个。",
            {"35个": FACT, "4000个": FACT},
        ),
        ("滁州新闻\n2025-06-03 来源:滁州日报\n\n2023年度民生实事项目——\n1.改造老旧小区35个。", {"35个": FACT}),
        (f"{AT_SPRING}{VOTED}1.托育项目\n\n去年，全市引进企业90家。", {"90家": FACT}),
    ],
)
def test_a_list_of_what_is_promised(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


GDP: Final = {"indicator": "gdp"}
MORE: Final = {"measure": "change"}
CITIES: Final = "江西各市2023年GDP排名\n2024-02-03 来源:赣州日报\n\n"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # how fast a rate climbs or dips, told by its noun
        (
            f"{CITIES}今年一季度，赣州的经济增速攀至8.2%，吉安的GDP增速探至2.4%。",
            {"8.2%": GDP | {"measure": "growth"}, "2.4%": GDP | {"measure": "growth"}},
        ),
        # how much more there is: in front, behind, and of two in brackets
        (f"{CITIES}九江GDP为4026亿元，九江增量为152亿元。", {"152亿元": MORE, "4026亿元": {"measure": "level"}}),
        (f"{CITIES}吉安以141亿元的GDP增量位列第三。", {"141亿元": MORE | GDP}),
        (
            f"{CITIES}九江增量为152亿元，高于赣吉（前者148亿元，后者131亿元）。",
            {"148亿元": MORE, "131亿元": MORE},
        ),
        ("江西省会城市常住人口公布\n\n南昌、赣州增量均超8万，2021年9.5万人的增量更大。", {"9.5万人": MORE}),
        (f"{CITIES}全市改造提升中学35所。", {"35所": {"measure": "level"}}),
        (f"{CITIES}全市用户提升35万户。", {"35万户": MORE}),
        # money without its 元
        (f"{CITIES}今年前三季度上饶经济实现2517.4亿，增长4%。", {"2517.4亿": GDP | {"value": 2517.4e8}}),
        (
            f"{CITIES}赣州经济总量实现4606亿，较2022年增加了83亿，九江经济总量实现4026亿。抚州和景德镇分别实现2007亿和1201亿，不错。",
            {"2007亿": {"value": 2007e8, "unit": "CNY"}, "1201亿": {"unit": "CNY", "region": "景德镇市"}},
        ),
    ],
)
def test_growth_and_increments_of_places(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("我省11个设区市和赣江新区今年上半年经济运行情况均已公布。", "11个", "region_count"),
        ("江西9个设区市和共青城高新区发布了数据。", "9个", "region_count"),
        ("江西有9个省级高新区。", "9个", "park_count"),
        ("中国已有21个自贸试验区。", "21个", "park_count"),
        ("上半年，22家自贸试验区实际使用外资增长。", "22家", "park_count"),
        ("截至4月，全市台企总量达3108户。", "3108户", "enterprise_count"),
        ("企业在南昌设立分支机构累计800余家。", "800余家", "enterprise_count"),
        ("输出到省外的技术成交额累计达到160.4亿元。", "160.4亿元", "other"),
        ("全省实现地区产值(GDP)5067亿元。", "5067亿元", "gdp"),
        ("全省实现工业产值5067亿元。", "5067亿元", "output_value"),
        ("公司在南昌斥资3亿美元成立了锂业公司。", "3亿美元", "investment_total"),
        ("园区完成55万平方米的房屋征收。", "55万平方米", "floor_area"),
        ("园区征收55万平方米的土地。", "55万平方米", "land_area"),
        ("向西部12个省区市捐赠物资。", "12个", "region_count"),
        ("561个社会组织结对帮扶西部地区320个村。", "561个", "other"),
        ("支持四川50个国家乡村振兴重点帮扶县。", "50个", "region_count"),
        ("全国1800多个县级行政单位中有43个县。", "1800多个", "region_count"),
        ("培育加工企业62家，全县年养殖朗德鹅220万只。", "220万只", "other"),
        ("每天开行917趟客车抵达32个省级行政区。", "917趟", "other"),
    ],
)
def test_what_is_counted(text: str, quote: str, indicator: str) -> None:
    agree(f"江西新闻\n2024-07-03 来源:江西日报\n\n{text}", {quote: {"indicator": indicator}})


LONG: Final = (
    "合作区总体发展规划\n\n合作区将用15年时间全面建成。到2015年，合作区工业产值达到120亿元；2020年，地区生产总值达到320亿元；"
    "到2040年，地区生产总值达到900亿元。"
)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (LONG, {"120亿元": AIM, "320亿元": AIM, "900亿元": AIM}),
        (
            "合作区概况\n\n到2015年，合作区建成面积达到12平方公里；2020年，地区生产总值达到320亿元。",
            {"12平方公里": FACT, "320亿元": FACT},
        ),
        (
            f"{AT_SPRING}2024年，经开区将全力以赴，实现地区生产总值增长7%、规上工业增加值增长8%、实际利用外资增长13.5%的经济发展目标。",
            {"7%": AIM, "8%": AIM, "13.5%": AIM},
        ),
        (f"{AT_SPRING}2023年，生产总值增长7%、规上工业增加值增长8%。", {"7%": FACT, "8%": FACT}),
        (
            f"{AT_SPRING}上半年，生产总值增长3.2%，塌目标1.8个百分点；财政收入增长9%，高于目标2个百分点。",
            {"1.8个百分点": {"value": -1.8}, "2个百分点": {"value": 2.0}},
        ),
        (f"{AT_SPRING}会议确定以下十个项目为重点。", {"十个": {"indicator": "project_count", "value": 10.0}}),
    ],
)
def test_what_lies_ahead(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("第一梯队是经济总量超过1500亿元的城市：九江、上饶、赣州。", "1500亿元"),
        ("新增了经济总量介于1500-2000亿元的梯队。", "1500-2000亿元"),
        ("在1.2万亿元档6个城市中，九江略高。", "1.2万亿元"),
    ],
)
def test_what_sets_a_class_of_places_is_no_figure(text: str, quote: str) -> None:
    assert quote not in rows(f"江西新闻\n2024-07-03 来源:江西日报\n\n{text}")


def test_an_amount_that_a_city_has_is_a_figure() -> None:
    agree(f"{AT_SPRING}九江经济总量超过1500亿元，领跑全省。", {"1500亿元": GDP})


COLUMN: Final = """新建停车场和充电站一批，撬动市场消费超千万元。围
绕“天长家政、放心上门”品牌，开展家政培训 5600 人
次，新增“放心家政卡”持证人员若干。万乐城商业中
心、白塔河商业广场二期、秦栏电商物流产业园等一批
项目相继开工，星级酒店基本竣工，多家银行入驻天长，
(二)发展动能换挡升级
双招双引精准发力。组建产业链招商中心，编制好招商
地图，围绕头部企业精准招商，新签约亿元以上的项目
132 个、总投资 516.4 亿元，分 别 增 长
31.2%、22.4%，其中在
建项目比重持续提高，投资结构更加优化，质量更好。
招商引资形成固定资产投资同比有了较快增长，实际利
用外资也稳步提升。智汇天长人才计划深入推进，新招
引高层次人才团队若干，项目谋划取得实效，建立政策
信息库，争取上级支持项目55 个，其中新增专项债 9.4
亿元，投放数量位居滁州市首位，企业信心持续增强。
"""


def test_a_narrow_column_of_running_text_is_one_text() -> None:
    agree(
        COLUMN,
        {
            "5600 人次": {"indicator": "trainee_count"},
            "132 个": {"indicator": "project_count"},
            "9.4亿元": {"value": 9.4e8},
            "22.4%": {"indicator": "investment_total", "measure": "growth"},
        },
    )


def test_a_list_of_names_is_no_column() -> None:
    names = [
        f"{place}新能源汽车零部件智能制造产业园二期项目" for place in ("天长", "来安", "全椒", "定远", "凤阳", "明光")
    ]
    lines = "\n".join(names * 3)
    assert tabled(lines) == lines
    assert unwrap(lines.split("\n")) == lines.split("\n")


PEOPLE: Final = "江西省会城市常住人口公布\n2024-02-03 来源:赣州日报\n\n2023年，南昌常住人口667万人，增加8.6万人。"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # what is expected of each piece, of no time that is told
        (
            f"{AT_SPRING}预计统一供种每亩降低成本12元左右，30万亩每年可为农户增加约2800万元收益。",
            {"12元": MORE | {"value": -12.0, "status": "forecast"}, "2800万元": {"status": "forecast"}},
        ),
        (f"{AT_SPRING}去年，统一供种每亩降低成本12元左右。", {"12元": MORE | FACT}),
        # amounts in brackets behind places that one is held against
        (
            f"{PEOPLE}8.6万人的增量高过赣州（2.4万）、九江（1.77万）等地。",
            {"2.4万": MORE | {"unit": "persons", "region": "赣州市"}, "1.77万": MORE | {"region": "九江市"}},
        ),
        # points by which a place's growth is ahead, right behind it
        (
            f"{CITIES}2023年九江GDP比上年增长6.1%。从全国范围来看，九江增速高于全国平均水平0.9个百分点。",
            {"0.9个百分点": GDP | MORE},
        ),
        # steps on the way are none of an amount
        (
            f"{CITIES}赣鄱地区生产总值由2020年的2.5万亿元增加到2023年的3.2万亿元，连续跨越3个千亿元台阶，年均增速为5.2%。",
            {"5.2%": GDP | {"measure": "growth"}},
        ),
        (f"{CITIES}南昌GDP连续五年增速达到或超过6%。", {"6%": GDP | {"measure": "growth"}}),
        (
            "7203.55亿！3.5%！\n2024-01-27 来源:赣州日报\n\n2023年南昌生产总值7203.55亿元，比上年增长3.5%。",
            {"7203.55亿": GDP},
        ),
    ],
)
def test_amounts_told_by_the_way(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


AT_ENSHI: Final = "恩施日报\n2024-04-22 来源:恩施日报\n\n"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # how far two are apart is no level of either
        (
            f"{AT_ENSHI}2023年，恩施州生产总值1482亿元，比十堰少877亿元，差距只剩90亿元；2012年，这个差距还是将近400亿元。",
            {"90亿元": MORE, "400亿元": MORE},
        ),
        (f"{AT_ENSHI}两地差距不大，恩施州生产总值1482亿元。", {"1482亿元": {"measure": "level"}}),
        # what is told of a day, a month or a head is none of the totals that it stands beside
        (f"{AT_ENSHI}每天新设经营主体136户。", {"136户": {"label": "每天新设经营主体"}}),
        (f"{AT_ENSHI}平均一天有136户经营主体在恩施落地。", {"136户": {"label": "平均一天经营主体"}}),
        (
            f"{AT_ENSHI}全年新设经营主体5.3万户，日均145户。",
            {"5.3万户": {"label": "新设经营主体"}, "145户": {"label": "日均新设经营主体"}},
        ),
        (f"{AT_ENSHI}城市低保标准由每人每月535元调至550元。", {"535元": {"label": "每人每月城市低保标准"}}),
        (f"{AT_ENSHI}日均客流4.8万人次。", {"4.8万人次": {"label": "日均客流"}}),
        # on one day, not on each
        (f"{AT_ENSHI}仅正月初三一天就接待游客4.3万人次。", {"4.3万人次": {"label": "接待游客"}}),
    ],
)
def test_how_far_apart_and_of_each_day(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


ACCOUNTS: Final = "祥云县2024年4月财政收支执行情况\n发布日期:2024年05月14日\n一、一般公共预算\n"
INCOME: Final = {"indicator": "fiscal_revenue", "measure": "level"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what has been done since January is of what the sentence before tells of a month
        (
            "4月份，地方一般公共预算收入完成6318万元。1—4月累计完成26940万元，为年初预算72300万元的37.3%。",
            {"26940万元": INCOME, "37.3%": {"indicator": "fiscal_revenue", "measure": "completion"}},
        ),
        ("1—4月，一般公共预算收入完成6318万元，完成预算数41000万元的15.4%。", {"15.4%": {"measure": "completion"}}),
        # what comes in below the heading of a budget
        (
            "二、政府性基金预算\n收入累计完成3105万元，国有土地使用权出让收入2790万元。",
            {"3105万元": INCOME, "2790万元": INCOME},
        ),
        # what else is named with the verb is told for itself
        (
            "4月份，地方一般公共预算收入完成6318万元。道路工程累计完成26940万元。",
            {"26940万元": {"indicator": "investment_completed"}},
        ),
        ("二、农民增收\n转移收入3105万元。", {"3105万元": {"indicator": "other"}}),
    ],
)
def test_accounts(text: str, told: dict[str, dict[str, Any]]) -> None:
    agree(ACCOUNTS + text, told)


SEPTEMBER: Final = "恩施日报\n2023-09-18 来源:恩施日报\n\n"
SO_FAR: Final = {"period_start": dt.date(2023, 1, 1), "period_end": dt.date(2023, 9, 18), "status": "actual"}
ALL_YEAR: Final = {"period_start": dt.date(2023, 1, 1), "period_end": dt.date(2023, 12, 31)}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what has been is no whole year's while the year lasts
        ("恩施市今年已签约项目51个，总投资38亿元，同比增长7.1%。", {"51个": SO_FAR, "38亿元": SO_FAR, "7.1%": SO_FAR}),
        ("截至9月12日，年内累计签约项目286个。", {"286个": SO_FAR}),
        # a goal for all of it is none of what has been; a whole year that is told is over
        ("到账外资5480万美元，仅为全年任务的34.3%。", {"34.3%": SO_FAR}),
        ("港区全年吞吐量6280万吨。", {"6280万吨": {"period_end": dt.date(2022, 12, 31)}}),
        # what is planned for it is
        ("恩施市今年安排重点项目512个。", {"512个": ALL_YEAR}),
        ("恩施市今年力争签约项目120个。", {"120个": ALL_YEAR | {"status": "target"}}),
        # and what is told of another year, or of a part that it names
        ("恩施市去年签约项目51个。", {"51个": {"period_end": dt.date(2022, 12, 31)}}),
        ("恩施市今年上半年签约项目51个。", {"51个": {"period_end": dt.date(2023, 6, 30)}}),
    ],
)
def test_what_has_been_this_year(text: str, told: dict[str, dict[str, Any]]) -> None:
    agree(SEPTEMBER + text, told)


def test_years_that_an_average_is_of_frame_nothing_behind_it() -> None:
    text = "2022年，恩施州生产总值1402亿元，增长4.2%，“十三五”期间年均增长6.1%。分产业看，第一产业增加值267亿元。"
    agree(SEPTEMBER + text, {"267亿元": {"period_start": dt.date(2022, 1, 1), "period_end": dt.date(2022, 12, 31)}})


YEARLY: Final = "恩施日报\n2023-10-18 来源:恩施日报\n\n前三季度，恩施州生产总值1102亿元，同比增长5.9%。"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what the sentence before grows on, what follows grows on too
        ("其中，第一产业增加值121亿元，增长3.6%。", {"3.6%": {"measure": "yoy"}}),
        ("9月当月，进出口42.7亿元，环比下降5.8%。", {"5.8%": {"measure": "growth"}}),
        # in another paragraph only where a text is full of it, and tells it exactly
        ("\n工业产值630亿元，增长7.4%。", {"7.4%": {"measure": "growth"}}),
        ("投资同比增长4.1%。\n工业产值630亿元，增长7.4%。", {"7.4%": {"measure": "yoy"}}),
        ("投资同比增长4.1%。\n十年间，物流成本降了两成。", {"两成": {"measure": "growth"}}),
    ],
)
def test_growth_on_the_base_that_its_paragraph_tells(text: str, told: dict[str, dict[str, Any]]) -> None:
    agree(YEARLY + text, told)
