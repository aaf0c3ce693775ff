"""Whole readings that texts which nobody had read before have mended: index bases, levels held together, titles, names of towns."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import agree, rows

YEAR: Final = "澄海市2024年经济运行情况\n2025-02-18\n\n"


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        # the base of an index is no figure and says nothing of the year; brackets stand between a name and its number
        ("居民消费价格指数（上年=100）为99.4。", "99.4", {"indicator": "price_index", "value": 99.4}),
        ("居民消费价格指数（CPI）为100.2（以上年同期为100）。", "100.2", {"indicator": "price_index"}),
        # ‰ stays as written
        ("全年人口出生率6.59‰，比上年下降1.87个千分点。", "6.59‰", {"value": 6.59, "unit": "‰"}),
        ("全年人口出生率6.59‰，比上年下降1.87个千分点。", "1.87个千分点", {"value": -1.87, "unit": "千分点"}),
        # goods sold are no machines that somebody has
        ("某某集团全年销售汽车26.4万辆，其中出口11.5万辆。", "26.4万辆", {"indicator": "other", "unit": "辆"}),
        (
            "某某集团全年销售汽车26.4万辆，其中出口11.5万辆。",
            "11.5万辆",
            {"indicator": "other", "label": "销售汽车(出口)", "sector": "automotive"},
        ),
        ("新能源汽车销量5.8万辆，是上年的3.3倍。", "5.8万辆", {"label": "新能源汽车销量", "indicator": "other"}),
        ("累计建成5G基站超1.2万个。", "1.2万个", {"indicator": "equipment_count"}),
        # a thing in front of 及 is of the name, another amount is not
        ("汽车及零部件产业营收突破340亿元。", "340亿元", {"label": "汽车及零部件产业营收"}),
        ("固定资产投资和工业投资分别增长5%和6%。", "6%", {"label": "工业投资"}),
        # who is counted, by classifiers and nouns
        ("累计授信1023笔，累计金额4亿元。", "1023笔", {"indicator": "other"}),
        ("累计引进跨国公司地区总部30家。", "30家", {"indicator": "enterprise_count"}),
        ("394家规模以上人工智能企业产业规模突破63亿元。", "394家", {"indicator": "enterprise_count"}),
        ("项目申报环节由24个减少到4个。", "4个", {"indicator": "other"}),
        ("首批启动82项目，总投资91亿元。", "82", {"indicator": "project_count", "unit": "count"}),
        ("全市有58所高等院校，100万名在校大学生。", "100万名", {"indicator": "enrolment"}),
        ("开发区在115个国家级高新区中综合排名第3。", "115个", {"region": "中国"}),
        # capacity that is closed is none lost by a gap; what a base produces, what it uses
        ("全市累计淘汰落后水泥产能57万吨。", "57万吨", {"value": 570000.0, "measure": "level"}),
        ("建设300万台智能电视机生产基地。", "300万台", {"indicator": "capacity", "unit": "台"}),
        ("非化石能源占能源消费总量比重21%。", "21%", {"indicator": "energy_environment"}),
        ("全社会R&D（科学研究与试验发展）经费支出占GDP比重达2.9%。", "2.9%", {"indicator": "rd_intensity"}),
        ("某某产业规模小，集聚财富管理类机构110家。", "110家", {"indicator": "enterprise_count"}),
        ("展会邀请了26家茶叶特色企业参展。", "26家", {"indicator": "enterprise_count"}),
        ("这款车的订单已经突破了17万辆。", "17万辆", {"indicator": "other", "unit": "辆"}),
        ("口岸出口机电产品197亿元，对出口增长贡献率达55.6%。", "55.6%", {"indicator": "exports"}),
        ("全年商品销售总额9340亿元。", "9340亿元", {"indicator": "sales_revenue"}),
        ("对外直接投资总额5.3亿美元。", "5.3亿美元", {"indicator": "other", "period_end": dt.date(2024, 12, 31)}),
        # an amount told to the cent is no threshold
        ("强力实施总投资322.48亿元的重大项目116个。", "322.48亿元", {"indicator": "investment_total"}),
        # 将 as 把
        ("海港将13个部门的20个系统整合。", "20个", {"status": "actual"}),
        # services and budgets by their names
        ("知识产权使用费同比增长45.7%。", "45.7%", {"indicator": "other"}),
        ("市级一般公共收入预算36.3亿元（其中：开发区4.6亿元）。", "36.3亿元", {"indicator": "fiscal_revenue"}),
        (
            "一般公共预算收入37.9亿元，为预算的104.2%（其中：市本级为预算的100.6%，开发区为预算的129.2%）。",
            "129.2%",
            {"indicator": "fiscal_revenue", "measure": "completion"},
        ),
        # what the projects named cost together
        ("一季度签约项目28个总投资逾190亿元。", "190亿元", {"indicator": "investment_total", "qualifier": "at_least"}),
        ("项目总金额预计90多亿。", "90多亿", {"unit": "CNY"}),
        # a purpose is no goal
        ("以提升承载力为目标，安排基础设施项目62项，总投资45亿元。", "62项", {"status": "actual"}),
        # what has been summed up since
        ("某某产业园2008年列入省级集聚区，基础设施累计投资5.2亿元。", "5.2亿元", {"period_start": None}),
    ],
)
def test_one_sentence(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(YEAR + words, {quote: told})


@pytest.mark.parametrize(
    ("words", "quotes"),
    [
        ("居民消费价格指数（上年=100）为99.4。", ["100"]),
        ("价格下降0.4%。 表1 2024年居民消费价格指数 新质生产力稳步成长。", ["1"]),
        ("获批全国千兆城市。", ["千兆城市", "千兆"]),
        (
            "距高铁站1.8公里,距地铁9号线某某站400米，距离机场和港口分别为40、18公里。",
            ["1.8公里", "400米", "40", "18公里"],
        ),
        ("11家企业营业收入超过了1亿元。", ["1亿元"]),
        ("全年力争引进2个投资10亿元的项目。", ["10亿元"]),
        ("签约5000万元以上项目个数排名第二。", ["5000万元"]),
        ("近两年引进3亿元以上项目累计备案35个。", ["3亿元"]),
        ("固定资产投资达到800万元以上的技改项目给予奖励。", ["800万元"]),
        ("“两个稀土基地”初具规模。", ["两个"]),
        ("双方按照2比8的比例共同出资。", ["2", "8"]),
        ("引进外资大项目（累计使用外资1000万美元以上的项目）89个。", ["1000万美元"]),
        ("设计行车速度100公里/小时。", ["100公里"]),
        ("新车能有300公里的长续航。", ["300公里"]),
        ("培育估值超过10亿美元的企业和潜在企业超过70家。", ["10亿美元"]),
    ],
)
def test_what_is_no_figure(words: str, quotes: list[str]) -> None:
    assert not set(quotes) & set(rows(YEAR + words))


def test_the_base_of_an_index_gives_no_year_to_what_follows() -> None:
    agree(
        YEAR + "居民消费价格下降0.4%。 2024年价格指数表（以上年为100） 全年规模以上工业增加值增长8.6%。",
        {"8.6%": {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 12, 31)}},
    )


def test_what_is_level_with_a_figure_is_told_as_that_is() -> None:
    found = {
        "5.2%": {"indicator": "gdp", "measure": "growth", "period_end": dt.date(2024, 9, 30)},
        "5.0%": {"indicator": "value_added", "measure": "growth", "region": "广东省"},
    }
    agree(
        YEAR + "2024年，地区生产总值增长5.3%，与前三季度的5.2%基本持平。规上工业增加值增长5.1%，与全省的5.0%相当。",
        found,
    )


def test_the_others_of_a_ranking_have_the_rate_that_was_told() -> None:
    agree(
        YEAR + "从财政收入的增速看，除了海东镇是11.2%的高增长以外，其它7个镇均低于6%。",
        {
            "11.2%": {"indicator": "fiscal_revenue", "measure": "growth"},
            "6%": {"indicator": "fiscal_revenue", "measure": "growth"},
        },
    )


def test_a_sentence_that_sorts_projects_is_of_the_time_of_those_counted_before() -> None:
    agree(
        "平湖市招商\n2025-04-03\n\n一季度，全市新签约项目28个，总投资192亿元。从产业看，智能装备项目21个，占75%；从规模看，10亿元以上项目6个。",
        {
            "21个": {"period_start": dt.date(2025, 1, 1), "period_end": dt.date(2025, 3, 31)},
            "6个": {"period_end": dt.date(2025, 3, 31)},
        },
    )


def test_the_beginning_of_a_month_is_its_first_ten_days() -> None:
    agree(
        "平湖市招商\n2025-02-18\n\n截至2月初，今年签约项目8个。截至1月，今年签约企业5家。",
        {"8个": {"period_end": dt.date(2025, 2, 10)}, "5家": {"period_end": dt.date(2025, 1, 31)}},
    )


def test_flows_under_a_heading_take_no_day_on_which_firms_were_counted() -> None:
    agree(
        "政府工作报告\n（2008年3月27日）\n各位代表：\n现在，我代表临漳县人民政府作报告。\n一、2007年工作回顾\n"
        "园区建设取得新成效。目前入园企业累计达到7家。全县规模以上工业累计实现增加值4.48亿元。",
        {"4.48亿元": {"period_end": dt.date(2007, 12, 31)}, "7家": {"period_end": dt.date(2008, 3, 27)}},
    )


def test_a_plan_that_is_a_document_tells_no_years() -> None:
    agree(
        "芜湖“十四五”规划纲要任务进展顺利\n2023-12-01\n\n报告显示，芜湖市“十四五”规划纲要（下称“纲要”）实施中期评估良好。\n"
        "绿色指标进展顺利。优良水体比例为62.9%，超出2025年规划目标。森林覆盖率为13.1%。",
        {"62.9%": {"status": "actual"}, "13.1%": {"status": "actual", "period_end": dt.date(2023, 12, 1)}},
    )


def test_an_aim_takes_the_years_that_its_sentence_opens_with() -> None:
    agree(
        "赣州能源\n2025-09-16\n\n展望“十五五”，赣州力争再建成3000万千瓦风光发电基地项目。",
        {"3000万千瓦": {"status": "target", "period_end": dt.date(2030, 12, 31)}},
    )


def test_a_towns_name_is_no_county_that_is_called_alike() -> None:
    found = rows(
        "北京副中心建设\n2016-02-21\n\n据通州区介绍，办公区位于潞城镇，总面积15平方公里。潞城棚户区改造二期总用地872公顷。"
    )
    assert not any(o.region == "潞城区" for o in found.values())


def test_a_provinces_fair_is_of_the_county_that_its_text_tells_of() -> None:
    agree(
        "好风景里聚人才 浙江第十六届德洽会签约331亿元\n2023-11-18\n\n中新网湖州11月18日电 2023浙江省德清县第十六届投资洽谈会开幕。"
        "本届洽谈会集中签约项目40个。当前，德清坚持以赛引才。近两年，德清引进企业42家。德清在北京设立专班。德清县组建招商队伍，项目落户德清。",
        {"40个": {"region": "德清县"}, "42家": {"region": "德清县"}},
    )


def test_a_group_that_a_title_opens_with_is_what_its_cities_are_told_of() -> None:
    agree(
        "长三角三季报：合肥增速第一，宁波增速超上半年\n2023-10-30\n\n前三季度，8城中有6个的经济总量已超万亿，上海达33019亿元，"
        "合肥到三季度末排名第七，总量达9218.6亿元。\n增速上，最快的合肥达6.1%，随后是上海（6%）。\n"
        "“最强地级市”苏州前三季度实现GDP17655.2亿元，仅次于上海。前三季度该市实现工业产值3.2万亿元。\n"
        "GDP规模紧随苏州的杭州前三季度实现地区生产总值14438亿元。其中，营利性服务业增加值增长10.5%。",
        {
            "8城": {"region": "长三角地区"},
            "6.1%": {"indicator": "gdp", "measure": "growth", "region": "合肥市"},
            "6%": {"indicator": "gdp", "region": "上海市"},
            "3.2万亿元": {"region": "苏州市"},
            "10.5%": {"region": "杭州市"},
        },
    )


def test_places_along_a_river_open_their_clauses() -> None:
    agree(
        "共绘长江经济带新画卷\n2026-05-19\n\n今天的长江经济带，上游贵州，算力产业已经形成；中游湖南，着力打造制造业高地，"
        "先进制造业占全省制造业的比重超过51%；下游上海，先导产业规模突破6370亿元。沿江11省市建立机制。长江经济带活力足。",
        {
            "51%": {"region": "湖南省"},
            "6370亿元": {"region": "上海市"},
            "11省市": {"region": "长江经济带", "indicator": "region_count"},
        },
    )


def test_a_list_of_examples_is_not_who_the_next_part_tells_of() -> None:
    agree(
        "2021年成渝地区双城经济圈运行情况\n2022-03-30\n\n从消费看，成渝地区双城经济圈加快建设，成都市、重庆市渝中区成功创建示范城市；"
        "社会消费品零售总额达到34553.6亿元。",
        {"34553.6亿元": {"region": "成渝地区双城经济圈"}},
    )


def test_zones_of_all_counties_and_names_of_awards_are_no_ones_place() -> None:
    agree(
        "天水工作\n2025-09-01\n\n天水市经开区发展快。天水市各县区、经开区结合禀赋共成立64个工作专班。",
        {"64个": {"region": "天水市"}},
    )
    agree(
        "沂南农业\n2025-09-01\n\n沂南县蔬菜种植面积68万亩。3个产品先后荣获“临沂市首届优质农产品”称号。",
        {"3个": {"region": "沂南县"}},
    )


def test_free_trade_zones_told_alike_are_the_countrys() -> None:
    found = rows(
        "聚焦自贸试验区 先行先试\n2015-07-27\n\n今年4月，上海自贸试验区扩大。目前，4个自贸试验区推出举措。\n"
        "福建自贸试验区促成24家银行签订协议；天津自贸试验区推进改革，上海自贸试验区新设企业2.1万家。\n"
        "福建自贸试验区实行多规合一，广东自贸试验区下放权限，天津自贸试验区一天办结，上海自贸试验区再提速。"
    )
    assert found["24家"].region == "中国(福建)自由贸易试验区"
    assert found["2.1万家"].region == "中国(上海)自由贸易试验区"


def test_five_years_in_the_first_of_a_plan_are_the_plans() -> None:
    agree(
        "清远能源\n2011-05-03\n\n清远市通报“十一五”能源情况。过去五年，清远市新增装机容量310万千瓦。今后五年，清远市规划新建公路700公里。",
        {"310万千瓦": {"period_end": dt.date(2010, 12, 31)}},
    )
    agree(
        "清远公布十二五交通规划\n2011-04-25\n\n今后五年，清远市规划新建公路700公里。",
        {"700公里": {"period_start": dt.date(2011, 1, 1), "period_end": dt.date(2015, 12, 31)}},
    )


def test_what_shares_were_adjusted_to_has_the_year_that_is_told_and_the_former_are_marked_once() -> None:
    found = rows(
        YEAR + "一次能源消费结构中，煤、油、气的比重分别从2015年的42.9%、33.8%、5.7%调整为2020年的37.9%、29.4%、12.2%。"
    )
    assert {found[quote].period_end for quote in ("37.9%", "29.4%", "12.2%")} == {dt.date(2020, 12, 31)}
    assert {found[quote].indicator for quote in ("42.9%", "37.9%")} == {"energy_environment"}
    assert all(o.label.count("原先") <= 1 for o in found.values())


def test_a_sentence_that_opens_on_years_to_come_goes_on_with_them() -> None:
    agree(
        "北海工业\n2021-06-23\n\n未来几年，北海将发挥资源优势，着力打造三个产业基地：41条生产线的光伏玻璃基地。",
        {"41条": {"status": "target"}},
    )


def test_examples_and_lists_that_are_counted_say_nothing_of_where() -> None:
    agree(
        "重庆重大项目\n2023-11-17\n\n1至10月，重庆市完成投资943亿元。其中，璧山底盘项目等102个项目新开工，计划总投资超1500亿元。",
        {"102个": {"region": "重庆市"}, "1500亿元": {"region": "重庆市"}},
    )
    agree(
        "缙云科创\n2023-11-27\n\n缙云县表示，当地打造中心城区、丽缙高新区、经济开发区3个科创平台。",
        {"3个": {"region": "缙云县"}},
    )
    agree(
        "安徽项目\n2022-03-15\n\n安徽省重点项目建设提速，亳州中药生产、安九高铁等84个安徽省重点项目竣工。",
        {"84个": {"region": "安徽省"}},
    )


def test_a_bays_inside_is_no_district_and_the_country_no_citys() -> None:
    agree(
        "福田观察\n2021-05-16\n\n福田区企业众多。粤港澳大湾区一体化。大湾区内高铁里程超过1000公里。福田区推进改革。",
        {"1000公里": {"region": "粤港澳大湾区"}},
    )


def test_a_story_that_leaves_its_place_for_another_is_of_that_from_there_on() -> None:
    agree(
        "国家高新区调研行\n2016-09-08\n\n天津高新区形成电动汽车产业链。天津高新区布局早，天津高新区集群已成。\n\n"
        "而石家庄高新区，身在协同发展区域。石家庄高新区科技大市场活跃。\n\n某某通信靠50万元起家，今年销售收入超过2亿元。\n\n"
        "石家庄高新区出台政策。目前，高新区内已建成创新平台93家。",
        {
            "2亿元": {"region": "石家庄高新技术产业开发区"},
            "93家": {"region": "石家庄高新技术产业开发区"},
        },
    )


def test_foreign_works_are_no_project_that_the_paragraph_is_about() -> None:
    found = rows(
        "上海商务\n2016-02-17\n\n2015年，上海新签对外承包工程合同额111亿美元。2015年中国电子商务交易额达20.8万亿元。"
    )
    assert {o.project for o in found.values()} == {None}


def test_a_county_of_one_character_is_known_by_its_governments_words() -> None:
    agree(
        "工作报告\n易县2025年政府工作报告\n2025-02-22\n来源:易县政府网\n\n争取国债项目38个、资金20.43亿元。承接京津转移项目43项。",
        {"38个": {"region": "易县"}, "43项": {"region": "易县"}},
    )


def test_what_is_built_in_a_county_that_begins_with_build_is_there() -> None:
    agree(
        "三明农业\n2023-11-14\n\n某某中心在建宁县建立科研基地10亩、种子基地5000亩。",
        {"10亩": {"region": "建宁县"}, "5000亩": {"region": "建宁县"}},
    )


def test_a_provinces_first_is_of_the_banner_that_has_it() -> None:
    agree(
        "内蒙古首个光电产业集群区落脚蒙西\n2011-04-19\n\n鄂尔多斯市杭锦旗光电产业集群区奠基，自治区首个集群区开工。集群区位于杭锦旗锡尼镇，"
        "可安排就业5000人，成为杭锦旗的重要产业。首期建设项目有9个。杭锦旗表示将加快建设。",
        {"9个": {"region": "杭锦旗"}},
    )


def test_the_area_that_is_helped_is_what_cooperation_is_told_of() -> None:
    agree(
        "上海与福建三明再续前缘 推动对口合作\n2023-11-14\n\n上海与三明开展对口合作。两地签订协议148份。三明用好上海资源，上海助力三明。",
        {"148份": {"region": "三明市"}},
    )


def test_a_bare_zone_in_a_list_of_counties_takes_its_number() -> None:
    found = rows(
        "烟台采购\n2011-04-22\n\n烟台市采购增长。采购额超过1亿元的县市区有莱阳、栖霞、开发区、海阳，采购额分别为1.62亿元、1.53亿元、1.09亿元、1.07亿元。"
    )
    assert "1亿元" not in found
    assert {quote: (o.region, o.label) for quote, o in found.items()} == {
        "1.62亿元": ("莱阳市", "采购额"),
        "1.53亿元": ("栖霞市", "采购额"),
        "1.09亿元": ("烟台经济技术开发区", "采购额"),
        "1.07亿元": ("海阳市", "采购额"),
    }


@pytest.mark.parametrize(
    ("words", "quote", "told"),
    [
        # a thing with a name of its own goes on with nothing
        ("新增2家上市企业。边民互市贸易区增至5个。", "5个", {"indicator": "park_count"}),
        ("新增就业3.2万人。亿吨大港增至14个。", "14个", {"indicator": "other", "label": "亿吨大港"}),
        ("城镇化率从63.2%提高到72.7%，城乡居民收入倍差从2.37缩小到1.94。", "1.94", {"unit": "times"}),
        ("全产业链带动16万人实现本地就业。", "16万人", {"indicator": "employment"}),
        ("年末全市小型汽车保有量97.84万辆。", "97.84万辆", {"indicator": "other", "unit": "辆"}),
        # what grows is no one project's
        ("新设外商投资企业732家。投资总额6.2亿美元，下降16.9%。", "6.2亿美元", {"period_end": dt.date(2024, 12, 31)}),
        # what is reported, and not what was looked back on
        ("2024年进出口771亿元。此次22个集装箱货值1095万元。", "1095万元", {"period_end": dt.date(2025, 2, 18)}),
    ],
)
def test_one_sentence_more(words: str, quote: str, told: dict[str, Any]) -> None:
    agree(YEAR + words, {quote: told})
