"""What features on enclaves, paired cities and their parks, and columns of business media showed that were written to try the rules."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.test_reading import agree

DELTA = "长三角见闻\n2024-04-22\n来源:新华日报\n\n"
CHUZHOU = "滁州市经济运行观察\n2024-04-22\n来源:滁州日报\n\n"


def test_a_title_that_names_guests_alone_in_the_paper_of_the_hosts() -> None:
    article = (
        "茶山里的“南京周末”\n2024-04-22\n来源:黄山日报\n\n入春以来，黄山与南京往来日密。\n\n"
        "今年一季度，黄山从南京引进项目18个，计划总投资63亿元。其中，文旅项目11个。\n\n"
        "休宁的茶、歙县的笋进了南京的菜场。全市已建成农产品供应基地46个。黄山接待游客212万人次。"
    )
    expected = ["18个", "63亿元", "11个", "46个", "212万人次"]
    agree(article, {quote: {"region": "黄山市"} for quote in expected})


def test_of_several_places_of_a_title_the_one_where_something_took_root() -> None:
    article = (
        "无锡“种子”，在阜阳开花\n2024-04-22\n来源:安徽日报\n\n一批无锡企业来到阜阳。全市引进无锡企业36家。\n\n"
        "去年，阜阳的园区实现产值58亿元。"
    )
    agree(article, {"36家": {"region": "阜阳市"}, "58亿元": {"region": "阜阳市"}})


def test_a_zone_called_after_two_units_and_nothing_else() -> None:
    article = (
        "山外再造一座城——衢淳开发区纪事\n2022-04-19\n来源:浙江日报\n\n1998年，淳安的干部来到衢州市区。\n\n"
        "衢淳开发区是最早的飞地之一。2021年，开发区实现产值98.7亿元。\n\n"
        "翻开淳安县的年报：2010年，衢淳开发区税收1.76亿元，占全县收入的28.3%。2020年，衢淳开发区税收4.2亿元。"
    )
    zone = {"region": "衢淳开发区"}
    agree(article, {"98.7亿元": zone, "1.76亿元": zone, "4.2亿元": zone})


def test_a_pair_of_names_in_a_title_is_the_zone_that_they_make() -> None:
    article = (
        "顶山—汊河合作走笔\n2023-08-15\n来源:安徽日报\n\n顶山—汊河省际毗邻地区新型功能区总面积79平方公里。\n\n"
        "功能区引进企业46家。"
    )
    agree(article, {"46家": {"region": "顶山—汊河省际毗邻地区新型功能区"}})


def test_a_bare_zone_in_a_story_on_one_is_that_one_where_another_was_told_of() -> None:
    article = (
        "石家庄高新区这一年\n2024-01-12\n来源:河北日报\n\n石家庄高新区去年引进企业57家。\n\n"
        "它与秦皇岛高新区签约共建。\n\n高新区累计建成厂房38万平方米。"
    )
    agree(article, {"38万平方米": {"region": "石家庄高新技术产业开发区"}})


@pytest.mark.parametrize("years", ["两", "三", "五", "10"])
def test_a_rate_that_has_held_for_years(years: str) -> None:
    agree(f"{CHUZHOU}出境断面水质达标率连续{years}年保持100%。", {"100%": {"indicator": "energy_environment"}})


@pytest.mark.parametrize("done", ["整治界河", "种下防风林", "美化庭院外墙", "疏浚山塘引水口"])
def test_the_length_of_what_was_built_or_mended(done: str) -> None:
    agree(f"{CHUZHOU}去年，当地{done}12.4公里。", {"12.4公里": {"indicator": "line_length"}})


def test_part_of_works_is_how_far_they_have_come() -> None:
    told = {"indicator": "project_progress", "measure": "completion"}
    agree(f"{CHUZHOU}该线总投资6.3亿元，目前已完成路基工程的83%。", {"83%": told})


def test_the_largest_of_those_counted_is_told_of() -> None:
    agree(f"{CHUZHOU}签约项目11个，投资最大的一个达12亿元。", {"12亿元": {"indicator": "investment_total"}})


@pytest.mark.parametrize(("part", "code"), [("出口", "exports"), ("外销", None)])
def test_tenths_behind_part_of_it_are_a_share(part: str, code: str | None) -> None:
    told = {"measure": "share"} | ({"indicator": code} if code else {})
    agree(f"{CHUZHOU}企业年产叶片1200套，其中{part}三成。", {"三成": told})


def test_the_next_year_of_a_story() -> None:
    article = f"{CHUZHOU}园区2018年揭牌。那一年，税收只有320万元；第二年，税收达1280万元。"
    agree(
        article, {"320万元": {"period_end": dt.date(2018, 12, 31)}, "1280万元": {"period_end": dt.date(2019, 12, 31)}}
    )


@pytest.mark.parametrize("said", ["“十四五”第二年", "实施意见的第二年", "连续第二年"])
def test_the_second_year_of_something_is_no_next_year(said: str) -> None:
    agree(f"{CHUZHOU}2018年开园。2022年是{said}，引进企业56家。", {"56家": {"period_end": dt.date(2022, 12, 31)}})


def test_that_year_of_a_story_that_looks_far_back() -> None:
    article = f"{CHUZHOU}1995年，一批干部圈下第一块地。\n\n这就是最早的飞地。当年划拨土地660亩。如今，入园企业918家。"
    agree(article, {"660亩": {"period_end": dt.date(1995, 12, 31)}, "918家": {"period_end": dt.date(2024, 4, 22)}})


@pytest.mark.parametrize(
    ("held", "then"),
    [
        ("2020年仅为45亿元", dt.date(2020, 12, 31)),
        ("2021年末还不到45亿元", dt.date(2021, 12, 31)),
        ("2019年这个数是45亿元", dt.date(2019, 12, 31)),
        ("2018年是45亿元", dt.date(2018, 12, 31)),
    ],
)
@pytest.mark.parametrize("mark", ["，", "；"])
def test_what_was_told_of_an_earlier_time_in_passing_dates_nothing_behind_it(
    held: str, then: dt.date, mark: str
) -> None:
    article = f"{CHUZHOU}去年，园区产值120亿元，{held}{mark}税收8.6亿元。"
    last = {"period_end": dt.date(2023, 12, 31)}
    agree(article, {"120亿元": last, "45亿元": {"period_end": then}, "8.6亿元": last})


@pytest.mark.parametrize("same", ["去年同期是96亿元", "上年同期为96亿元"])
def test_growth_behind_the_year_before_is_of_this_year(same: str) -> None:
    article = f"{CHUZHOU}今年一季度，家具出口额118亿元，{same}，同比增长22.9%，税收6.5亿元。"
    now = {"period_end": dt.date(2024, 3, 31)}
    agree(article, {"118亿元": now, "96亿元": {"period_end": dt.date(2023, 3, 31)}, "22.9%": now, "6.5亿元": now})


def test_two_numbers_of_the_year_before() -> None:
    article = f"{CHUZHOU}一季度，吞吐量7.08亿吨，集装箱1916万标箱；去年同期，这两个数字是6.79亿吨和1768万标箱。"
    then = {"period_end": dt.date(2023, 3, 31)}
    agree(article, {"7.08亿吨": {"period_end": dt.date(2024, 3, 31)}, "6.79亿吨": then, "1768万标箱": then})


def test_values_with_the_place_behind() -> None:
    article = f"{DELTA}换成2023年的人均GDP，名次又变了：27.9万元，江阴；24.3万元，昆山；16.2万元，晋江。"
    where = {"27.9万元": "江阴市", "24.3万元": "昆山市", "16.2万元": "晋江市"}
    agree(article, {quote: {"region": region, "indicator": "gdp_per_capita"} for quote, region in where.items()})


@pytest.mark.parametrize("told", ["揽下58个项目、742亿元", "签约58个重点项目，共742亿元", "签约项目58个、742亿元"])
def test_money_beside_projects_is_what_they_cost(told: str) -> None:
    agree(f"{CHUZHOU}高新区{told}。", {"742亿元": {"indicator": "investment_total"}})


def test_targets_that_a_sentence_announces() -> None:
    article = f"{CHUZHOU}各地已亮出今年的目标。全椒：接待游客200万人次，旅游收入26亿元；来安：新开工项目36个。"
    agree(article, {quote: {"status": "target"} for quote in ("200万人次", "26亿元", "36个")})


def test_the_number_that_somebody_has_set_himself() -> None:
    article = "滁州年终观察\n2024-11-06\n来源:滁州日报\n\n滁州给自己定下的数是：全年签约项目400个以上。"
    agree(article, {"400个": {"status": "target", "period_end": dt.date(2024, 12, 31)}})


def test_what_part_of_a_plan_is_to_be_done_by_a_day_ahead() -> None:
    article = f"{CHUZHOU}全市将确保一季度项目早开工，上半年完成年度投资计划的50%。"
    agree(article, {"50%": {"status": "target", "measure": "completion"}})


@pytest.mark.parametrize("first", ["九成以上", "90%以上", "七成左右", "90%"])
def test_shares_of_several_wholes(first: str) -> None:
    agree(f"{CHUZHOU}电池产量72GWh，占全省的{first}、全国的15.5%。", {"15.5%": {"measure": "share"}})


@pytest.mark.parametrize("who", ["数据商", "经销商", "龙虾店", "服务商"])
def test_traders_and_shops_are_firms(who: str) -> None:
    agree(f"{CHUZHOU}园区入驻{who}326家。", {"326家": {"indicator": "enterprise_count"}})


@pytest.mark.parametrize("who", ["采购商"])
def test_buyers_that_come_are_none(who: str) -> None:
    agree(f"{CHUZHOU}到场{who}326家。", {"326家": {"indicator": "other"}})


def test_money_that_is_settled_is_none_of_what_was_told_before() -> None:
    agree(f"{CHUZHOU}协议投资额2300亿元，跨境人民币结算量88.6亿元。", {"88.6亿元": {"indicator": "other"}})


def test_things_behind_firms_by_another_classifier() -> None:
    article = f"{CHUZHOU}交易所入驻数据商917家，累计交易额23亿元，上架数据产品1608个。"
    agree(article, {"917家": {"indicator": "enterprise_count"}, "1608个": {"indicator": "other"}})


@pytest.mark.parametrize(
    "told",
    [
        "位于{a}的{b}离岸孵化器", "{b}在{a}设立的离岸孵化器，", "{b}在{a}的科创飞地，", "在{a}，{b}的科创飞地已", "{b}（{a}）离岸创新中心",
        "坐落于{a}，{b}离岸孵化器", "{b}科创飞地落户{a}，", "{b}人才科创大楼位于{a}，", "在{a}设立的{b}科创飞地",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("a", "b"), [("上海张江", "盐城"), ("杭州余杭", "丽水"), ("苏州工业园区", "阜阳"), ("北京海淀", "张家口")]
)
@pytest.mark.parametrize("title", ["飞地见闻\n2024-04-22\n\n", "{b}：借“脑”生长\n2024-04-22\n来源:{b}日报\n\n"])
def test_an_enclave_is_of_whom_it_belongs_to(told: str, a: str, b: str, title: str) -> None:
    article = f"{title}{told}入驻企业26家。".format(a=a, b=b)
    agree(article, {"26家": {"region": f"{b}市"}})


def test_a_park_that_houses_an_enclave_is_not_the_park_told_of() -> None:
    article = (
        "柯城：两头落子\n2023-08-22\n来源:衢州日报\n\n走进杭州未来科技城的柯城科创园，已入驻企业57家。"
        "“园区运营四年来，累计招引人才380余名。”负责人介绍。"
    )
    agree(article, {"57家": {"region": "柯城区"}, "380余名": {"region": "柯城科创园"}})


def test_a_heading_of_two_ends_in_a_story_on_a_zone_of_one() -> None:
    article = (
        "阜阳合肥现代产业园区调查\n2025-01-16\n来源:安徽日报\n\n阜阳合肥现代产业园区2011年获批。园区现有企业214家。\n\n"
        "链条：整车在合肥，配套在阜阳\n\n骏能公司是其中的“尖子生”。公司去年下线热泵总成88万套。"
    )
    agree(article, {"88万套": {"region": "阜阳市"}})


def test_a_project_behind_another_is_not_where_that_ones_name_says() -> None:
    article = (
        "肇庆市重点项目进展\n2022-11-10\n来源:肇庆市发展和改革局\n\n重大项目。肇庆新区站前综合枢纽工程主体完成95%；"
        "新能源汽车零部件智造基地二期总投资100亿元，累计完成投资61.3亿元。"
    )
    agree(article, {"100亿元": {"region": "肇庆市"}, "61.3亿元": {"region": "肇庆市"}})


@pytest.mark.parametrize("done", ["未按计划开工", "已竣工投产", "尚未开工"])
def test_those_that_have_begun_or_not_are_projects(done: str) -> None:
    agree(f"{CHUZHOU}调度发现，仍有29项{done}。", {"29项": {"indicator": "project_count"}})


def test_a_title_that_tells_where_guests_went() -> None:
    article = (
        "津门客商“药都”寻宝\n2021年9月10日\n\n在亳州市中药材交易中心，来自天津的药商订下60吨。\n\n"
        "客商心头的“宝”，是亳州的家底。全市中药材种植面积126万亩；规模以上中医药企业214家。"
    )
    agree(article, {"126万亩": {"region": "亳州市"}, "214家": {"region": "亳州市"}})


def test_a_provincial_paper_on_a_border_tells_of_its_own_side() -> None:
    article = (
        "过了滁河，便是“隔壁”\n2023年11月08日 安徽日报\n\n家住来安县汊河镇的小周坐在南京江北的办公室里。滁宁城际铁路线路长46.2公里。\n\n"
        "来安汊河经济开发区盯住南京做配套。“以前跑一趟南京要绕桥。”公司从南京迁来，建起厂房3.8万平方米。\n\n"
        "前三季度，全市地区生产总值2846.5亿元。来安人在南京看病直接结算。"
    )
    agree(article, {"3.8万平方米": {"region": "来安汊河经济开发区"}, "2846.5亿元": {"region": "滁州市"}})


def test_a_functional_zone_is_the_one_that_is_called_so() -> None:
    article = (
        "顶山—汊河走笔\n2023-08-15\n来源:安徽日报\n\n顶山—汊河省际毗邻地区新型功能区跨河而建。"
        "来安汊河经济开发区聚起企业86家。\n\n截至7月底，功能区累计签约项目67个。"
    )
    agree(article, {"67个": {"region": "顶山—汊河省际毗邻地区新型功能区"}})


@pytest.mark.parametrize("plan", ["将确保", "力争", "计划"])
def test_a_year_that_is_still_to_be_filled_is_that_of_writing(plan: str) -> None:
    article = f"山里机器响\n\n新华社合肥3月19日电 去年，金寨县新签约项目42个，今年以来已有6家企业投产。\n\n2024年{plan}完成工业投资55亿元。"
    expected = {"42个": dt.date(2023, 12, 31), "6家企业": dt.date(2024, 3, 19), "55亿元": dt.date(2024, 12, 31)}
    agree(article, {quote: {"period_end": end} for quote, end in expected.items()})


@pytest.mark.parametrize("built", ["孵化器", "“宣城楼”", "海创园", "科创大厦"])
def test_the_area_of_a_building_is_that_of_floors(built: str) -> None:
    agree(f"{CHUZHOU}{built}面积2800平方米。", {"2800平方米": {"indicator": "floor_area"}})


@pytest.mark.parametrize("done", ["淘汰落后企业", "关停落后产线"])
def test_what_lags_behind_is_no_gap(done: str) -> None:
    agree(f"{CHUZHOU}今年以来，全市{done}73家。", {"73家": {"value": 73.0, "measure": "level"}})


def test_some_of_those_counted_the_same_way() -> None:
    article = f"{CHUZHOU}园区招引企业238家，其中把生产基地注册到本地的有97家。"
    agree(article, {"97家": {"indicator": "enterprise_count"}})


def test_an_economy_is_no_part_of_firms() -> None:
    article = f"{CHUZHOU}全市有民营企业1.7万家，民营经济占全市经济总量的82.6%。"
    agree(article, {"82.6%": {"indicator": "industry_share"}})


def test_a_street_that_is_called_after_a_place() -> None:
    agree("启东见闻\n2021-07-29\n来源:启东日报\n\n海门湾路上的汇康药业投资8亿元建厂。", {"8亿元": {"region": "启东市"}})


def test_by_then_is_the_time_to_come_that_was_told_last() -> None:
    article = f"{CHUZHOU}到2027年，产值达到600亿元。届时，全县工业占比将由31%提高到45%。"
    agree(article, {"600亿元": {"period_end": dt.date(2027, 12, 31)}, "45%": {"period_end": dt.date(2027, 12, 31)}})


def test_several_numbers_in_front_of_whose_they_are() -> None:
    article = "电池三城记\n2024-06-18\n\n2780亿元、7680亿元、1035亿元——分别是去年宁德锂电新能源、常州新能源、宜宾动力电池的产业产值。"
    where = {"2780亿元": "宁德市", "7680亿元": "常州市", "1035亿元": "宜宾市"}
    told = {"indicator": "output_value", "period_end": dt.date(2023, 12, 31)}
    agree(article, {quote: {"region": region, **told} for quote, region in where.items()})


@pytest.mark.parametrize(
    ("title", "first", "quote", "code", "label"),
    [
        ("抢人大战下半场", "已有35座城市公布2022年末常住人口数据。", "1766.18万人", "population", "人口"),
        (
            "27个省会财力大比拼",
            "2023年，一般公共预算收入超过千亿元的有杭州、成都。",
            "1929亿元",
            "fiscal_revenue",
            "财政收入",
        ),
    ],
)
def test_a_title_that_tells_its_amount_by_another_word(
    title: str, first: str, quote: str, code: str, label: str
) -> None:
    article = f"{title}\n2024-03-11\n来源:每日经济新闻\n\n{first}\n\n再看另几座城市。\n\n成都：{quote}，同比减少1.9%。"
    agree(article, {quote: {"indicator": code, "label": label, "region": "成都市"}})


def test_a_firm_that_a_province_is_in_the_name_of() -> None:
    article = "宜宾动力电池观察\n2024-06-18\n来源:宜宾日报\n\n如今四川时代规划总产能295GWh，总投资640亿元。"
    agree(article, {"640亿元": {"region": "宜宾市"}})


def test_what_was_once_so_dates_no_next_sentence() -> None:
    article = "省会财力大比拼\n2024-03-11\n\n武汉去年完成1601亿元，终于回到疫情前——2019年，这个数字是1564亿元。长沙1227亿元，仅增长2.1%。"
    agree(
        article, {"1227亿元": {"period_end": dt.date(2023, 12, 31)}, "1564亿元": {"period_end": dt.date(2019, 12, 31)}}
    )


def test_a_title_that_leaves_one_place_for_another() -> None:
    article = (
        "出了南京地铁，便是安徽小城：汊河的“同城”账本\n2022-08-16\n来源:安徽日报\n\n来安县汊河镇挨着南京江北新区。"
        "滁宁城际铁路全长54.4公里，来安境内设站4座。\n\n县医院与南京鼓楼医院组建医联体，来安已派驻专家137人次。南京来的患者不少。"
    )
    agree(article, {"137人次": {"region": "来安县"}})


def test_a_place_that_only_colours_a_word_of_a_title() -> None:
    article = (
        "皖北大地上的“合肥节奏”——写在阜阳合肥现代产业园区共建十周年之际\n2021-10-19\n来源:安徽日报\n\n"
        "十年前，这里是阜阳城南的一片麦田。十年后，麦田上立起了210多幢标准化厂房。\n\n"
        "欣奕华材料是从合肥北上的企业之一。企业的项目总投资8亿元。合肥一所中学在园区办学，目前在校学生3180人。"
    )
    zone = {"region": "阜阳合肥现代产业园区"}
    today = {"period_end": dt.date(2021, 10, 19), "status": "actual"}
    agree(article, {"210多幢": {**zone, **today}, "8亿元": zone, "3180人": zone})


def test_something_of_one_city_that_took_root_in_another() -> None:
    article = (
        "北京“村”里的创新，怎样在天津“城”里结果\n2024-05-27\n来源:渤海新闻网\n\n记者来到天津市宝坻区的京津中关村科技城。"
        "这里距北京城市副中心60公里。北京的技术来到津冀，北京的企业来到宝坻。\n\n科技城里的“北京味”\n\n"
        "像这样从北京走来的企业越来越多。截至4月底，科技城累计注册企业1386家。放到全市看，2023年天津吸纳北京技术合同4050项。"
    )
    agree(article, {"1386家": {"region": "京津中关村科技城"}, "4050项": {"region": "天津市"}})


def test_an_enclave_that_is_listed_is_what_the_text_calls_a_park() -> None:
    article = (
        "衢州六块“飞地”这样算账\n2022-11-18\n来源:浙江日报\n\n位于杭州未来科技城的衢州海创园占地26.7亩，建筑面积13.4万平方米。"
        "园区172家企业中，数字经济类占到近七成。去年，园区实现营业收入38.6亿元。"
    )
    agree(article, {"172家企业": {"region": "衢州海创园"}, "38.6亿元": {"region": "衢州海创园"}})


def test_a_zone_that_helps_is_not_the_park_of_the_story() -> None:
    article = (
        "对话苏锡通园区\n2023-06-20\n来源:南通日报\n\n苏锡通园区这样起步。\n\n苏州工业园区先后派来管理人员，带来了经验。"
        "到今年5月底，园区累计引进外资项目132个。"
    )
    agree(article, {"132个": {"region": "苏锡通科技产业园区"}})


def test_a_city_that_also_lays_out_enclaves_is_told_of_itself() -> None:
    article = (
        "衢州日报头版\n2021-10-28\n来源:衢州日报\n\n位于杭州未来科技城的衢州海创园入驻企业268家。"
        "在上海张江、深圳南山，衢州也布下“飞地”5块。"
    )
    agree(article, {"5块": {"region": "衢州市"}})


def test_the_new_functional_zone_of_two_cities_has_its_own_name() -> None:
    article = "江宁—博望新型功能区建设\n2021-07-15\n\n功能区总面积160平方公里，签约项目33个。"
    agree(article, {"33个": {"region": "江宁—博望新型功能区"}})


def test_the_whole_region_in_a_story_on_a_base_that_is_called_no_district() -> None:
    article = (
        "宁东基地领跑全区工业\n2023-08-22\n来源:宁夏日报\n\n今年1—7月，宁东能源化工基地规上工业总产值1087亿元，占宁夏全区的32%。\n\n"
        "前7个月，全区规上工业增加值同比增长10.3%。到2025年，基地的工业总产值目标为3000亿元。"
    )
    agree(article, {"10.3%": {"region": "宁夏回族自治区"}, "3000亿元": {"region": "宁东能源化工基地"}})


def test_a_city_beside_its_zone_is_told_of_itself() -> None:
    article = (
        "深汕特别合作区晒出成绩单\n2024-02-06\n来源:深圳特区报\n\n2023年，深汕特别合作区实现地区生产总值104.6亿元；"
        "深圳则迈上3.4万亿元台阶。"
    )
    agree(article, {"3.4万亿元": {"region": "深圳市"}})


def test_the_whole_city_behind_a_part_of_what_was_counted() -> None:
    article = (
        "曹妃甸承接产业转移\n2021-11-12\n来源:河北经济日报\n\n前三季度，唐山市曹妃甸区实施项目48个，其中北京项目41个。"
        "同一时期，全市实施项目226个。"
    )
    agree(article, {"226个": {"region": "唐山市"}})


def test_a_term_that_a_comma_parts_from_its_growth() -> None:
    article = f"{CHUZHOU}园区规上工业产值26.8亿元，同比增长41%；而英德全市的规上工业增加值，同比下降1.7%。"
    agree(article, {"1.7%": {"indicator": "value_added", "region": "英德市", "value": -1.7}})


def test_this_share_of_another_place_goes_on_with_the_share_before() -> None:
    told = "2023年，珠海市第三产业增加值占地区生产总值的54%，合作区的这一比重高达87.6%。"
    article = f"横琴澳资企业增加\n2024-03-05\n来源:南方日报\n\n合作区与珠海相邻。{told}"
    agree(article, {"54%": {"region": "珠海市"}, "87.6%": {"indicator": "value_added", "measure": "share"}})


def test_this_zone_is_not_who_made_it() -> None:
    article = (
        "苏滁高新区上半年产值增长\n2024-07-22\n来源:滁州网\n\n中新苏滁高新技术产业开发区由苏州工业园区与滁州市共建。"
        "今年上半年，该区规上工业产值187亿元。"
    )
    agree(article, {"187亿元": {"region": "中新苏滁高新技术产业开发区"}})


def test_the_latter_of_a_province_and_a_city() -> None:
    article = (
        "赣北工业观察\n2023-10-30\n来源:江西日报\n\n省里确定的目标是规上工业增加值增长7%左右，九江市自我加压，定为8%。"
        "从实绩看，后者前三季度同比增长6.1%。"
    )
    agree(article, {"8%": {"measure": "growth", "region": "九江市"}, "6.1%": {"region": "九江市"}})


def test_a_park_that_part_of_the_projects_is_of() -> None:
    article = f"{CHUZHOU}今年上半年，合作区新签约项目64个，其中广清产业园33个。"
    agree(article, {"33个": {"indicator": "project_count"}})


def test_what_another_place_reached_then_is_of_the_same_time() -> None:
    article = "公主岭见闻\n2023-06-19\n来源:吉林日报\n\n公主岭是产粮大县，去年粮食总产量63亿斤；长春全市则达到247亿斤。"
    agree(article, {"247亿斤": {"period_end": dt.date(2022, 12, 31), "region": "长春市"}})


def test_the_zone_that_two_cities_of_a_title_make() -> None:
    article = (
        "苏州×宿迁：合伙过日子的第十七年\n2023-06-30\n\n2006年，苏州和宿迁签字“合伙”，办起了苏州宿迁工业园区。\n\n"
        "合伙，先出钱。苏州先后派出干部，宿迁去苏州跟班学习。苏宿工业园区累计引进项目360个。\n\n合伙，再出人。实现就业2.6万人。"
    )
    agree(article, {"360个": {"region": "苏州宿迁工业园区"}, "2.6万人": {"region": "苏州宿迁工业园区"}})


def test_the_plan_of_a_region_that_the_office_of_one_city_explains() -> None:
    article = (
        "《嘉昆太协同创新核心圈建设行动方案》政策解读\n2024-07-10\n来源:昆山市发展和改革委员会\n\n"
        "嘉昆太协同创新核心圈由上海市嘉定区和江苏省昆山市、太仓市共同建设。昆山承担任务，昆山牵头，昆山落实。\n\n"
        "截至2023年底，打通省际断头路5条。"
    )
    agree(article, {"5条": {"region": "嘉昆太协同创新核心圈"}})


def test_who_came_on_secondment_is_not_where_a_talk_is_of() -> None:
    article = (
        "借船，更要造船——对话灵璧县挂职副县长、杭州干部\n2024-05-22\n来源:宿州发布\n\n杭州离灵璧有430公里。杭州的项目来了。\n\n"
        "杭州与灵璧结对以来，灵璧引进项目19个。杭州专家也来了。教师跟岗培训360人次。"
    )
    agree(article, {"19个": {"region": "灵璧县"}, "360人次": {"region": "灵璧县"}})


def test_our_city_in_a_report_on_its_zone() -> None:
    article = (
        "苏宿工业园区情况汇报\n2014-08-11\n来源:宿迁市发展和改革委员会\n\n苏宿工业园区规划面积13.6平方公里。\n\n"
        "苏州先后选派驻园干部137名，我市组织260多名年轻干部赴苏州挂职。"
    )
    agree(article, {"260多名": {"region": "宿迁市"}})


def test_a_zone_called_after_two_units_that_is_told_of_twice() -> None:
    article = (
        "从“输血”到“共生”\n2020-12-28\n来源:南方日报\n\n推平荒坡的那一年，广清产业园的主任还在农舍里办公。广州给钱，清远给地。\n\n"
        "广清产业园2013年落地的项目只有5个；到今年11月底，累计签约项目466个。今年1—11月，园区税收9.4亿元。"
    )
    agree(article, {"466个": {"region": "广清产业园"}, "9.4亿元": {"region": "广清产业园"}})


@pytest.mark.parametrize("held", ["只及成都的4.6%", "还没有成都的4.6%", "不到成都的4.6%"])
def test_what_part_of_anothers_a_place_has(held: str) -> None:
    article = f"机场来了以后\n2024-05-20\n来源:四川日报\n\n2023年，简阳生产总值612亿元，资阳则{held}。"
    agree(article, {"4.6%": {"measure": "share", "region": "资阳市", "indicator": "gdp"}})


@pytest.mark.parametrize(("who", "code"), [("生活居住的澳门居民", "population"), ("就业的澳门居民", "employment")])
def test_residents_of_macao(who: str, code: str) -> None:
    agree(f"横琴见闻\n2024-03-05\n\n合作区内{who}有4960人。", {"4960人": {"indicator": code}})


def test_teachers_that_go_to_another_city_to_learn() -> None:
    article = "灵璧见闻\n2024-05-22\n来源:宿州日报\n\n灵璧的教师去杭州跟岗培训360人次。"
    agree(article, {"360人次": {"region": "灵璧县"}})
