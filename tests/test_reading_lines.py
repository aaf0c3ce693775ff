"""Whole readings of lines that need another: numbers above what they are, lists that words in front of them open."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import agree, rows

JANUARY = "数说｜一份报告里的“含金量”\n2026-01-08 来源：恩施日报\n\n1月8日，恩施市人大会议开幕，报告总结了2025年。\n\n"
AIMED: dict[str, Any] = {"status": "target", "period_end": dt.date(2026, 12, 31)}


@pytest.mark.parametrize(
    ("lines", "quote", "told"),
    [
        (
            "【842.7亿元】\n这是去年全市的地区生产总值，增长5.8%。",
            "842.7亿元",
            {"indicator": "gdp", "label": "地区生产总值"},
        ),
        ("【53家】\n截至去年底的上市公司总数，全年新增两家。", "53家", {"indicator": "listed_company_count"}),
        (
            "8.6万户\n12个月，我市新设经营主体这么多！",
            "8.6万户",
            {"indicator": "market_entity_count", "label": "新设经营主体"},
        ),
        (
            "【3.15%】\n全社会研发投入占GDP的比重，较2024年提高0.12个百分点。",
            "3.15%",
            {"indicator": "rd_intensity", "label": "全社会研发投入占GDP的比重"},
        ),
        (
            "全社会研发投入占GDP的比重，较2024年提高0.12个百分点。",
            "0.12个百分点",
            {"indicator": "rd_intensity", "measure": "change"},
        ),
        ("【220亿元】\n外贸进出口总额，其中出口171亿元。", "220亿元", {"indicator": "trade_total"}),
        # a line with words of its own needs none
        ("新签约项目：53个\n上市公司总数增加了两家。", "53个", {"indicator": "project_count"}),
    ],
)
def test_a_number_alone_is_what_the_line_below_says(lines: str, quote: str, told: dict[str, Any]) -> None:
    agree(JANUARY + lines, {quote: told})


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "今年的盘子，市委全会已经定了：地区生产总值增长8%以上，恩施市招商引资到位资金580亿元。",
            ("8%", "580亿元"),
        ),
        ("恩施市的枢纽总投资51亿元，今年计划再投17亿元。", ("17亿元",)),
        ("新年怎么干？报告里都有答案：\nGDP增长5.5%左右；新开工重点项目100个、竣工80个。", ("5.5%", "100个", "80个")),
        ("新年伊始，恩施的账单已经列好：全年实施技改项目150个，再培育专精特新企业40家。", ("150个", "40家")),
        (
            "今年，恩施市计划落地项目20个以上，到位省外资金30亿元，新开工标准厂房12万平方米。",
            ("20个", "30亿元", "12万平方米"),
        ),
        ("恩施市提出，2026年新签约项目不少于70个，投资额保持在200亿元左右。", ("70个", "200亿元")),
        ("恩施市共安排重点项目86个，总投资742亿元，年内计划投资168亿元。", ("168亿元",)),
    ],
)
def test_what_words_in_front_of_a_list_aim_at(text: str, quotes: tuple[str, ...]) -> None:
    agree(JANUARY + text, dict.fromkeys(quotes, AIMED))


def test_what_is_to_be_by_a_horizon_is_no_size_of_a_project() -> None:
    text = "到2028年，恩施市累计引进企业要达到100户以上，对口合作项目投资总额达到300亿元。"
    agree(JANUARY + text, {"300亿元": {"status": "target", "period_end": dt.date(2028, 12, 31)}})


def test_what_planned_buildings_have_room_for_is_expected_of_them() -> None:
    text = "某某智造园今年动工，计划建设标准厂房21幢、38万平方米，可容纳企业90家左右。"
    assert rows(JANUARY + text)["90家"].status == "forecast"


PAGE: Final = "一季度边境贸易运行简况\n发布日期：2022-04-18\n\n"


def test_paragraphs_that_are_set_in_go_on_in_lines_that_are_not() -> None:
    text = (
        "    今年以来，受管控影响，我县外贸运行承压。一季度，河口县进出口货值完成41.27亿元，同比下降8.9%，其中出口27.6\n"
        "亿元，增长3.1%；进口13.67亿\n元，下降26.3%。\n"
        "    一是通关效率逐步恢复，货运量明显回升。3月份河口口岸日均通关货车215辆次，跨境电商产业园一期总投资2.4\n"
        "亿元。\n"
        "    二是主体活力有所增强。河口县备案互市商户一千余户，一季度新增不少；有外贸实绩的企业稳步增长，已达到\n"
        "62家。\n"
    )
    found = rows(PAGE + text)
    assert (found["27.6亿元"].indicator, found["2.4亿元"].indicator) == ("exports", "investment_total")
    assert found["62家"].region == "河口瑶族自治县"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what a list says of each project in lines of their own
        (
            (
                "恩施集中签约\n2024-06-14 来源：恩施州投资促进局\n\n恩施州签约项目12个。\n\n1.家居产业园项目\n【投资方】某某集团\n"
                "【签约单位】利川市人民政府\n【建设内容】总用地420亩，分两期建设\n【总投资】10.5亿元，年内开工\n"
            ),
            {"420亩": "利川市", "10.5亿元": "利川市"},
        ),
        # the order of the list before
        (
            (
                "恩施州招商引资通报\n2023-11-09\n\n恩施市、利川市、建始县分别新签约41个、29个、22个。\n\n"
                "按上述县市顺序，到位资金依次为58.6亿元、36.2亿元和25.1亿元。\n"
            ),
            {"58.6亿元": "恩施市", "36.2亿元": "利川市", "25.1亿元": "建始县"},
        ),
        # whose firm somebody speaks for, in front of what he says
        (
            (
                "恩施州人大会见闻\n2023-01-11 来源：恩施日报\n\n"
                "州人大代表、利川市某某光学公司负责人告诉记者：“去年公司产值12.6亿元。今年我们准备再投3亿元。”\n"
            ),
            {"12.6亿元": "利川市", "3亿元": "利川市"},
        ),
        # the unit in which something is the first of its kind, or which its own zone is held against
        (
            (
                "上饶去年成绩单\n2023-01-11 来源：饶城融媒\n\n上饶市产值3309亿元。\n\n"
                "上饶经开区成为全市首个超千亿元的园区，全年营收1123.5亿元。\n"
            ),
            {"1123.5亿元": "上饶经济技术开发区"},
        ),
        (
            (
                "宜宾三江新区投资指南\n2023-06-01\n\n四川首个省级新区，2020年获批设立，规划面积约260平方公里。\n\n"
                "成渝地区南翼、长江起点。作业区年通过能力50万标箱。\n"
            ),
            {"260平方公里": "宜宾三江新区", "50万标箱": "宜宾三江新区"},
        ),
        (
            (
                "在项目攻坚大会上的讲话\n（2024年2月18日）\n\n去年，全市地区生产总值1652.7亿元，跑赢泉州平均水平；全市上市公司13家，"
                "在泉州各县市里排第二。\n\n"
                "今年全市铺排项目318个。芯谷南安分园区已集聚企业38家。\n"
            ),
            {"1652.7亿元": "南安市", "13家": "南安市", "318个": "南安市"},
        ),
        # a market is no city, and each zone of a digest is 该区
        (
            (
                "各地开发区动态\n2024-05-24 园区观察\n\n1.廊坊经开区\n全区利用外资1.23亿美元。\n\n"
                "2.衡阳高新区\n书中收录衡阳高新区案例。书中写道，该区企业268家。\n"
            ),
            {"1.23亿美元": "廊坊经济技术开发区", "268家": "衡阳高新技术产业开发区"},
        ),
        # who overtakes whom
        (
            "百强县新榜\n2021-08-19\n\n2020年，江阴市人均GDP以23.1万元反超昆山的20.5万元。\n",
            {"23.1万元": "江阴市", "20.5万元": "昆山市"},
        ),
    ],
)
def test_whose_a_figure_is_by_the_lines_around_it(text: str, told: dict[str, str]) -> None:
    found = rows(text)
    assert {quote: found[quote].region for quote in told} == told, {q: dict(found[q].trace)["region"] for q in told}


def test_an_infographic_tells_each_number_beside_its_sign() -> None:
    page = (
        "一图读懂2024年长汀县政府工作报告\n汀州发布 2024-01-12 发表于福建\n1月11日，长汀县人大会议开幕，县长作报告。\n"
        "🔹PART 01  2023年工作回顾\n📈 349.8亿元\n地区生产总值，增长5.6%\n🏭 规模以上工业增加值增长\n8.3%\n"
        "🔹PART 02  2024年主要预期目标\n🎯地区生产总值增长6%左右\n🎯固定资产投资增长5.5%\n"
    )
    found = rows(page)
    assert (found["349.8亿元"].indicator, found["349.8亿元"].period_end) == ("gdp", dt.date(2023, 12, 31))
    assert (found["8.3%"].indicator, found["8.3%"].measure) == ("value_added", "growth")
    assert {found[quote].status for quote in ("6%", "5.5%")} == {"target"}


def test_the_year_before_something_began_is_what_a_sum_is_held_against() -> None:
    text = (
        "成渝观察\n2025-03-11\n\n刚过去的2024年，川渝经济总量9.69万亿元，比双城经济圈启动前的2019年增加2.7万亿元。\n\n"
        "成都一城GDP为2.35万亿元。长三角同年经济总量33.17万亿元。\n"
    )
    year = {"period_end": dt.date(2024, 12, 31)}
    agree(text, dict.fromkeys(("2.7万亿元", "2.35万亿元", "33.17万亿元"), year))


def test_years_from_now_that_outlast_a_plan_end_with_it() -> None:
    plan = "恩施州国民经济和社会发展第十五个五年规划纲要\n2026-03-12\n\n第一节 要素保障。设立产业基金，五年内新增上市公司6家以上。\n"
    assert rows(plan)["6家"].period_end == dt.date(2030, 12, 31)


FEBRUARY: Final = "在项目攻坚大会上的讲话\n2024年2月18日\n\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a year that has just begun, in a paragraph that plans it; without a plan the year before is told
        (
            "今年恩施市铺排项目318个，一季度要确保开工85个。全年工业投资增长15%。",
            {"15%": ("target", dt.date(2024, 12, 31))},
        ),
        ("恩施市交出答卷。全年工业投资增长15%。", {"15%": ("actual", dt.date(2023, 12, 31))}),
        # what is built will be able to make so much
        (
            "恩施市签约一项目：建设厂房18万平方米，形成年产电动车20万辆的生产能力。",
            {"20万辆": ("forecast", dt.date(2024, 2, 18))},
        ),
        (
            "恩施市某某公司建设厂房18万平方米，目前已形成年产电动车20万辆的生产能力。",
            {"20万辆": ("actual", dt.date(2024, 2, 18))},
        ),
        # works and plans told of a number each
        ("恩施市今年31个计划新开工项目已开工29个。", {"29个": ("actual", dt.date(2024, 2, 18))}),
        ("到2024年底恩施市新建标准化厂房22万平方米。", {"22万平方米": ("target", dt.date(2024, 12, 31))}),
    ],
)
def test_what_has_been_and_what_is_to_come(text: str, told: dict[str, tuple[str, dt.date]]) -> None:
    found = rows(FEBRUARY + text)
    assert {quote: (found[quote].status, found[quote].period_end) for quote in told} == told


def test_how_far_it_is_and_what_it_carries_are_no_figures() -> None:
    found = rows(
        f"{FEBRUARY}恩施市高速公路47公里，距某某机场95公里，直线距离3300多公里。一款载重120公斤的无人机正在测试。"
    )
    assert set(found) == {"47公里"}


def test_a_village_stands_in_front_of_what_is_told_of_it() -> None:
    text = (
        "南县虾田记\n2024-06-14\n\n南县三仙湖镇咸嘉垸村的虾田亮起了灯。\n\n咸嘉垸村党总支书记说，村集体去年收入63万元；"
        "村民人均可支配收入31260元。\n\n南县农村居民人均可支配收入27060元。\n"
    )
    found = rows(text)
    assert found["63万元"].label.startswith("咸嘉垸村")
    assert found["31260元"].label == "咸嘉垸村村民人均可支配收入"
    assert not found["27060元"].label.startswith("咸嘉垸村")


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("慈溪的GDP不如晋江，一般公共预算收入却是后者的1.48倍。", "1.48倍", ("fiscal_revenue", "multiple", "慈溪市")),
        ("合肥与南京比，后者进出口是前者的1.9倍。", "1.9倍", ("trade_total", "multiple", "南京市")),
        ("辽宁进出口7659.6亿元，占三省总值的62.2%。", "62.2%", ("trade_total", "share", "辽宁省")),
        ("农村居民收入神木为19830元，只有对方的82.3%。", "82.3%", ("disposable_income", "share", "神木市")),
        ("株洲市规模工业增加值增速力争全年达到8.5%。", "8.5%", ("value_added", "growth", "株洲市")),
    ],
)
def test_what_is_held_against_another(text: str, quote: str, told: tuple[str, str, str]) -> None:
    found = rows(f"区域观察\n2024-01-20\n\n{text}")[quote]
    assert (found.indicator, found.measure, found.region) == told


PROJECTS: Final = """枣阳市2025年重点项目清单
2025-03-12 来源：襄阳市发展和改革委员会

襄阳市共安排重点项目214个。

【01】铝基新材料延链项目
建设地点
枣阳市
建设性质
续建
建设规模及主要内容
占地240亩，新建厂房6.3万平方米。
总投资（万元）
86500
截至2024年底完成投资（万元）
31200
2025年计划投资（万元）
28000
当前进展
形象进度46%。
【02】冷链物流园项目
建设地点：谷城县
总投资（万元）：41700
2025年计划投资：1.2亿元
"""


def test_fields_of_projects_whose_values_stand_in_the_line_below() -> None:
    found = rows(PROJECTS)
    assert (found["86500"].indicator, found["86500"].value, found["86500"].unit) == (
        "investment_total",
        865_000_000,
        "CNY",
    )
    assert (found["31200"].indicator, found["31200"].period_end) == ("investment_completed", dt.date(2024, 12, 31))
    for planned in ("28000", "1.2亿元"):
        assert (found[planned].indicator, found[planned].status) == ("investment_completed", "target")
        assert found[planned].period_end == dt.date(2025, 12, 31)
    assert {found[quote].region for quote in ("240亩", "86500", "28000", "46%")} == {"枣阳市"}
    assert {found[quote].region for quote in ("41700", "1.2亿元")} == {"谷城县"}


def test_labels_below_each_other_head_a_table_and_hold_no_values() -> None:
    found = rows("枣阳市签约项目\n2024-05-20\n\n项目名称\n建设地点\n总投资（万元）\n1\n果汁加工项目\n枣阳市\n")
    assert not found


INFOGRAPHIC: Final = """数说枣阳｜2024年“成绩单”
2025-02-08 来源：枣阳发布

📈 全市地区生产总值
918.4亿元
同比 ⬆️5.6%
三次产业结构 14.2 : 46.3 : 39.5

🏭 工业
规上工业增加值 ⬆️7.2%
新增规上工业企业
41
家

🏗️ 投资
固定资产投资 ⬇️2.3%

🛒 消费
402.7亿元
社会消费品零售总额
⬆️6.1%

🎯 2025年我们这样干
全市地区生产总值增长6%左右
规上工业增加值增长8.5%
"""


@pytest.mark.parametrize(
    ("quote", "told"),
    [
        ("918.4亿元", {"indicator": "gdp", "measure": "level"}),
        ("5.6%", {"indicator": "gdp", "measure": "yoy"}),
        ("46.3", {"indicator": "industry_share", "measure": "share", "sector": "secondary"}),
        ("7.2%", {"indicator": "value_added", "measure": "yoy"}),
        ("41家", {"indicator": "enterprise_count", "label": "新增规上工业企业"}),
        ("2.3%", {"indicator": "fixed_asset_investment", "measure": "yoy", "value": -2.3}),
        ("402.7亿元", {"indicator": "retail_sales", "label": "社会消费品零售总额"}),
        ("6.1%", {"indicator": "retail_sales", "measure": "yoy"}),
        ("6%", {"indicator": "gdp", "status": "target", "period_end": dt.date(2025, 12, 31)}),
        ("8.5%", {"indicator": "value_added", "status": "target", "period_end": dt.date(2025, 12, 31)}),
    ],
)
def test_an_infographic_in_lines(quote: str, told: dict[str, Any]) -> None:
    agree(INFOGRAPHIC, {quote: told})


@pytest.mark.parametrize(
    ("text", "quote", "told"),
    [
        ("高新技术企业数量，襄阳以1640家后来居上，洛阳1370家。", "1640家", ("hightech_enterprise_count", "襄阳市")),
        ("襄阳某公司820名员工中研发人员占四成。", "820名", ("employment", "襄阳市")),
        ("襄阳的光伏电站总规模2.1万千瓦，去年发电收益1390万元。", "1390万元", ("other", "襄阳市")),
    ],
)
def test_what_a_count_or_an_amount_is_of(text: str, quote: str, told: tuple[str, str]) -> None:
    found = rows(f"襄阳观察\n2024-05-20\n\n{text}")[quote]
    assert (found.indicator, found.region) == told


def test_a_title_that_names_a_quarter_dates_lines_without_a_time() -> None:
    found = rows(
        "靖江市2025年一季度经济运行\n2025-04-28 来源：靖江发布\n\nGDP\n301.6亿元\n↑6.2%\n一般公共预算收入\n18.7亿元 同比+4.1%\n"
    )
    assert {found[quote].period_end for quote in ("301.6亿元", "6.2%", "18.7亿元", "4.1%")} == {dt.date(2025, 3, 31)}
    assert found["18.7亿元"].indicator == found["4.1%"].indicator == "fiscal_revenue"


def test_towns_of_a_list_whose_unit_brackets_tell() -> None:
    found = rows(
        "麻城市招商引资情况\n2024-08-12\n\n各乡镇引资情况（单位：亿元）：白果镇8.4、中馆驿镇5.1、福田河镇2.8。"
    )
    assert {quote: found[quote].label for quote in ("8.4", "5.1", "2.8")} == {
        "8.4": "白果镇各乡镇引资",
        "5.1": "中馆驿镇各乡镇引资",
        "2.8": "福田河镇各乡镇引资",
    }
    assert found["2.8"].value == 280_000_000
