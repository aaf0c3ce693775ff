"""Parts of what was invested, goals nearly reached, shares of another kind, names that hold words of aims, who comes from where."""

from __future__ import annotations

import datetime as dt
from typing import Final

import pytest

from tests.test_reading import agree, rows

NOTE: Final = "滁州市2024年项目建设情况\n2025-01-20 来源：滁州市统计局\n\n"
REVIEW: Final = "天长市“十四五”规划纲要实施情况中期评估报告\n2023-08-30\n\n"
COUNTIES: Final = "一季度看县域：各地拼抢“开门红”\n2021-05-10 来源：宣城日报\n\n"
DELTA: Final = "一条路，串起长三角四城\n2023-12-05 来源：某报\n\n"
OF_2024: Final = dt.date(2024, 12, 31)


@pytest.mark.parametrize(
    ("sentence", "quote", "indicator"),
    [
        (
            "2024年，全市完成固定资产投资148亿元，增长5.7%。其中，公路投资121亿元，铁路投资16.8亿元。",
            "121亿元",
            "fixed_asset_investment",
        ),
        (
            "2024年，全市完成固定资产投资148亿元，增长5.7%。其中，公路投资121亿元，铁路投资16.8亿元。",
            "16.8亿元",
            "fixed_asset_investment",
        ),
        (
            "2024年，全市完成交通固定资产投资148亿元。分领域看，高速公路投资21亿元，农村公路投资3亿元。",
            "3亿元",
            "fixed_asset_investment",
        ),
        (
            "2024年，全市实施重点项目120个，完成投资148亿元。其中，产业项目投资21亿元，民生项目投资16亿元。",
            "16亿元",
            "investment_completed",
        ),
        (
            "2024年，全市完成固定资产投资148亿元。分县区看，天长市投资32亿元，明光市投资20亿元。",
            "20亿元",
            "fixed_asset_investment",
        ),
    ],
)
def test_parts_of_what_was_invested_are_of_its_kind_and_year(sentence: str, quote: str, indicator: str) -> None:
    agree(NOTE + sentence, {quote: {"indicator": indicator, "period_end": OF_2024, "status": "actual"}})


@pytest.mark.parametrize(
    "sentence",
    [
        "2024年，项目完成投资148亿元。其中，由某某重工投资35亿元建设的专用车基地一期下线在即。",
        "2024年，24个项目已完成投资148亿元，其中投资35亿元的冷链园明年交付。",
    ],
)
def test_what_a_project_costs_is_no_part_of_what_was_invested(sentence: str) -> None:
    agree(NOTE + sentence, {"35亿元": {"indicator": "investment_total"}})


def test_what_is_being_built_is_of_the_year_that_a_note_on_it_reports() -> None:
    agree(f"{NOTE}全市在建高速公路6条、520公里，总投资812亿元。", {"812亿元": {"period_end": OF_2024}})


@pytest.mark.parametrize(
    ("sentence", "quote", "expected"),
    [
        (
            "研发投入强度提高到1.12%，距2025年1.8%的目标仍差0.68个百分点；规上企业由98家增加到186家，提前完成2025年目标。",
            "0.68个百分点",
            {"status": "actual", "period_end": dt.date(2023, 8, 30)},
        ),
        (
            "研发投入强度提高到1.12%，距2025年1.8%的目标仍差0.68个百分点；规上企业由98家增加到186家，提前完成2025年目标。",
            "186家",
            {"status": "actual"},
        ),
        ("地区生产总值达到620亿元，完成2025年目标的82%；投资年均增长8%。", "82%", {"status": "actual"}),
        ("地区生产总值达到620亿元，完成2025年目标的82%；投资年均增长8%。", "8%", {"status": "actual"}),
        ("地区生产总值离2025年800亿元的目标还有差距；财政收入42亿元。", "42亿元", {"status": "actual"}),
        ("城镇登记失业率2.9%，低于4.5%的控制目标。", "4.5%", {"status": "target"}),
        ("仍有29项未按计划开工，投资完成率78.2%。", "78.2%", {"status": "actual"}),
    ],
)
def test_how_far_a_goal_is_reached_is_a_fact(sentence: str, quote: str, expected: dict[str, object]) -> None:
    agree(REVIEW + sentence, {quote: expected})


@pytest.mark.parametrize(
    ("sentence", "quote", "expected"),
    [
        ("全市拥有国内领先的企业12家。", "12家", {"measure": "level"}),
        ("全市相对落后的山区县有8个。", "8个", {"measure": "level", "value": 8.0}),
        ("全市GDP领先第二名芜湖320亿元。", "320亿元", {"measure": "change"}),
        ("出口超10亿元的企业21家，合计占全市进出口总额的68.2%。", "68.2%", {"indicator": "trade_total"}),
        ("引进项目协议总投资108亿元，个数占引进市外项目的38%。", "38%", {"indicator": "project_count"}),
        ("当年地区生产总值增幅超过了12%。", "12%", {"indicator": "gdp", "measure": "growth"}),
        ("全市新设企业和个体户16.5万户。", "16.5万户", {"indicator": "market_entity_count"}),
        ("全市已建、在建和规划建设的重大设施有20个。", "20个", {"status": "actual"}),
        ("与近600家龙头企业建立联合创新中心。", "600家", {"indicator": "enterprise_count"}),
        ("民宿营业额540万元。外来投资者有36位，累计投入4.7亿元。", "4.7亿元", {"indicator": "investment_completed"}),
        (
            "分县看，天长市实到外资6.9亿美元；明光市5.8亿美元，德国企业达到43家；凤阳县增速最快，为47.2%。",
            "47.2%",
            {"indicator": "fdi_actual", "region": "凤阳县"},
        ),
        ("园区住着6.8万人。", "6.8万人", {"indicator": "population"}),
        ("公司投产头一年产值只有1.1亿元，去年已做到9.7亿元。", "1.1亿元", {"status": "actual"}),
    ],
)
def test_what_a_figure_tells(sentence: str, quote: str, expected: dict[str, object]) -> None:
    agree(NOTE + sentence, {quote: expected})


@pytest.mark.parametrize(
    "told", ["从“1对1”到“3对1”。", "在天长的三单村，项目开工。", "举办大型万人品茗活动。", "一台冰箱近400个零件。"]
)
def test_names_and_scenes_are_no_figures(told: str) -> None:
    assert rows(NOTE + told) == {}


@pytest.mark.parametrize(
    ("name", "region"), [("高要区", "高要区"), ("腾冲", "腾冲市"), ("玛多", "玛多县"), ("五家渠市", "五家渠市")]
)
def test_names_that_hold_words_of_aims_and_numbers(name: str, region: str) -> None:
    found = rows(f"{name}2022年观察\n2023-02-15\n\n全年{name}接待游客320万人次。{name}12家企业签约。")
    assert found["320万人次"].measure == "level"
    assert {one.status for one in found.values()} == {"actual"}
    assert {one.region for one in found.values()} == {region}


@pytest.mark.parametrize(
    ("article", "quote", "region"),
    [
        (f"{COUNTIES}广德市新签约项目7个，其中5个来自深圳和昆山。该市完成工业投资21.5亿元。", "21.5亿元", "广德市"),
        (f"{COUNTIES}郎溪县常驻无锡招商。全县到位资金26.9亿元，江苏资金占了61%。", "61%", "郎溪县"),
        (f"{COUNTIES}泾县接待游客128万人次。假期上海、南京客人约占一半。", "一半", "泾县"),
        (f"{DELTA}来自福建的一家电池龙头先后在溧阳市投资180亿元，用工1.6万人。", "1.6万人", "溧阳市"),
        (f"{DELTA}吴江区平望镇接待游客215万人次；今年又有14家上海文旅企业签约进驻。", "14家", "吴江区"),
        (
            f"{DELTA}过了省界就是苏州南站，车站坐落在吴江汾湖高新技术产业开发区。当地规划面积8.2平方公里。",
            "8.2平方公里",
            "江苏省汾湖高新技术产业开发区",
        ),
        (f"{DELTA}支流青弋江边的湾沚区建起航空产业园，引进企业118家。", "118家", "湾沚区"),
        ("天长观察\n2023-12-05\n\n上海人陆建平2017年来到天长，租下12幢旧民房。", "12幢", "天长市"),
        (
            (
                "皖东有座“小苏州”\n2023-07-19 来源：滁州日报\n\n这里曾是一片丘陵。园区住着6.8万人。\n\n"
                "中新苏滁高新技术产业开发区是苏州工业园区走出江苏的第一个合作园区。园区落户企业430余家。\n\n"
                "去年，园区财政收入15.9亿元。\n\n某某精密是从昆山搬来的。首期投资3.2亿元。\n\n今年，园区签约项目38个。"
            ),
            "3.2亿元",
            "中新苏滁高新技术产业开发区",
        ),
    ],
)
def test_whose_a_figure_is(article: str, quote: str, region: str) -> None:
    assert rows(article)[quote].region == region


def test_a_list_of_goals_goes_on_with_amounts() -> None:
    article = f"{COUNTIES}今年宣城市地区生产总值要增长9%以上，固定资产投资增长12%，财政收入突破300亿元。"
    agree(article, {"300亿元": {"status": "target"}})


@pytest.mark.parametrize(
    ("sentence", "quote", "label"),
    [
        ("全市民营企业进出口226亿元，其中出口180亿元。", "180亿元", "民营企业出口"),
        ("全市国有企业营业收入226亿元、利润28亿元。", "28亿元", "国有企业利润"),
        (
            "全市开发区规上工业增加值612亿元，占全市的78.4%；进出口总额226亿元，占全市的71.9%。",
            "226亿元",
            "开发区进出口总额",
        ),
        ("规上工业企业利润增长5%，进出口增长6%。", "6%", "进出口"),
        ("高新技术企业总数达到1500家，出口226亿元。", "226亿元", "出口"),
        ("园区规上工业产值286亿元，税收12亿元。", "12亿元", "税收"),
    ],
)
def test_an_amount_of_a_subset_says_so(sentence: str, quote: str, label: str) -> None:
    assert rows(NOTE + sentence)[quote].label == label


@pytest.mark.parametrize(
    ("sentence", "quote", "measure"),
    [
        ("全年新增高新技术企业86家，其中天长12家、明光8家。", "8家", "change"),
        ("全年新认定高新技术企业86家，其中天长12家。", "12家", "change"),
        ("规上工业企业达到1286家，新增112家，其中食品32家。", "32家", "level"),
        ("全年新增市场主体6.2万户，企业总数达到21万户。", "21万户", "level"),
        ("带动茶农增收5000余人。", "5000余人", "level"),
    ],
)
def test_parts_of_an_increment_are_increments(sentence: str, quote: str, measure: str) -> None:
    assert rows(NOTE + sentence)[quote].measure == measure


@pytest.mark.parametrize(
    ("sentence", "quote", "status"),
    [
        ("橡胶从宁波运来，一年要用3.8万吨。", "3.8万吨", "actual"),
        ("全年要用好专项资金3.8亿元。", "3.8亿元", "target"),
        ("一期年产能5吉瓦，今年1月满产。", "5吉瓦", "actual"),
    ],
)
def test_what_is_needed_or_runs_is_no_aim(sentence: str, quote: str, status: str) -> None:
    assert rows(NOTE + sentence)[quote].status == status


def test_a_new_years_message_tells_of_the_year_that_ends() -> None:
    article = "滁州市二〇二五年新年贺词\n2024-12-31 来源：滁州日报\n\n这一年，我们兴产业。全年接待游客986万人次。"
    agree(article, {"986万人次": {"status": "actual", "period_end": OF_2024}})


@pytest.mark.parametrize(
    ("article", "quote", "region"),
    [
        ("高竹新区四年\n2024-12-29\n\n来自成都和重庆的12家金融机构与新区签约。", "12家", "川渝高竹新区"),
        ("高竹新区四年\n2024-12-29\n\n连接渝北与邻水的南北大道全长14.3公里。", "14.3公里", "川渝高竹新区"),
        (f"{DELTA}在金坛区，江苏某某动力电池项目总投资86亿元。", "86亿元", "金坛区"),
        (
            (
                "小小橡胶件，串起长三角\n2024-09-18\n\n橡胶衬套在宁国市要走完14道工序。这座小城做汽车零部件的企业有290余家。\n\n"
                "合肥的整车厂从宁国采购零部件23.4亿元。去年，宁国研发投入强度3.62%。\n\n某某密封销售收入38.6亿元。"
            ),
            "38.6亿元",
            "宁国市",
        ),
    ],
)
def test_whose_a_figure_of_a_story_is(article: str, quote: str, region: str) -> None:
    assert rows(article)[quote].region == region


@pytest.mark.parametrize(
    ("sentence", "quote", "label"),
    [
        ("社零总额612亿元，其中城镇526亿元，增长4.2%；乡村86亿元，增长7.1%。", "4.2%", "社零总额(城镇)"),
        ("预算收入212亿元，其中市本级56亿元；县（市、区）156亿元，增长7.1%。", "7.1%", "预算收入(县市区)"),
        ("新改建农村公路412公里，其中县道62公里、乡道138公里。", "62公里", "新改建农村公路(县道)"),
        ("地区生产总值达3782亿元，比2020年增长18.9%。", "18.9%", "地区生产总值(比2020年)"),
        ("地区生产总值达3782亿元，比2023年增长5.9%。", "5.9%", "地区生产总值"),
        ("地区生产总值达3782亿元，是2020年的1.2倍。", "1.2倍", "地区生产总值(比2020年)"),
        (
            "全市累计完成投资389亿元。其中产业类项目121个，完成投资268亿元，占69%。",
            "69%",
            "产业类项目完成投资",
        ),
    ],
)
def test_a_label_tells_a_part_and_another_base_apart(sentence: str, quote: str, label: str) -> None:
    assert rows(NOTE + sentence)[quote].label == label


def test_what_comes_in_is_of_the_budget_that_its_paragraph_opens_with() -> None:
    article = (
        "滁州市2023年预算执行情况的报告\n2024-01-18\n\n（三）国有资本经营预算。收入完成3.94亿元，增长12%。支出2.1亿元。"
    )
    found = rows(article)
    assert found["3.94亿元"].indicator == "fiscal_revenue"
    assert {one.label for one in found.values()} == {"国有资本经营预算收入", "国有资本经营预算支出"}


@pytest.mark.parametrize(
    ("sentence", "quote", "label"),
    [
        (
            "GDP增长6.1%，比上半年加快0.3个百分点，高于全国1.3个百分点、全省0.6个百分点。",
            "0.3个百分点",
            "GDP(比上半年)",
        ),
        ("GDP增长6.1%，比上半年加快0.3个百分点，高于全国1.3个百分点、全省0.6个百分点。", "1.3个百分点", "GDP(比全国)"),
        ("GDP增长6.1%，比上半年加快0.3个百分点，高于全国1.3个百分点、全省0.6个百分点。", "0.6个百分点", "GDP(比全省)"),
        ("进出口120亿元，环比增长8.2%，同比增长14.5%。", "8.2%", "进出口(环比)"),
        ("进出口120亿元，环比增长8.2%，同比增长14.5%。", "14.5%", "进出口"),
    ],
)
def test_a_label_tells_what_a_rate_is_held_against(sentence: str, quote: str, label: str) -> None:
    assert rows(NOTE + sentence)[quote].label == label


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("1—9月实现利润86亿元，而上年同期亏损3.2亿元。", "3.2亿元"),
        ("1—9月进出口86亿元，去年同期79亿元。", "79亿元"),
    ],
)
def test_what_was_in_the_same_period_is_of_the_year_before(sentence: str, quote: str) -> None:
    agree(NOTE + sentence, {quote: {"period_end": dt.date(2023, 9, 30)}})


def test_a_zone_that_the_next_paragraph_calls_so_is_the_storys() -> None:
    article = (
        "苏滁“牵手”记\n2023-07-20 来源：滁州日报\n\n苏州工业园区的影子，在中新苏滁高新技术产业开发区都能找到。\n\n"
        "园区累计引进工业项目312个。\n\n2022年，财政收入23.8亿元。园区产值375亿元。\n\n园区有企业67家，园区光伏产业产值128亿元。"
    )
    assert {one.region for one in rows(article).values()} == {"中新苏滁高新技术产业开发区"}


def test_a_county_that_is_no_district_has_its_own_district_words() -> None:
    article = (
        "一家上海泵阀厂的“西迁”账本\n2021-11-09 来源：宣城日报\n\n老厂在上海宝山。沈国梁跑了许多地方，最后选在广德。广德新厂占地165亩。\n\n"
        "开发区管委会介绍，全区现有规上工业企业278家。广德市正与职业院校办班。"
    )
    assert rows(article)["278家"].region == "广德市"


def test_a_goal_that_is_written_down_is_none_reached() -> None:
    agree(f"{NOTE}目标已写进一号文件：今年咖啡产业产值突破160亿元。", {"160亿元": {"status": "target"}})


def test_hours_and_a_half_are_no_count() -> None:
    assert rows(f"{NOTE}车程由3个半小时缩短到1个半小时。") == {}


@pytest.mark.parametrize(
    ("sentence", "quote", "label"),
    [
        ("全市新签约项目86个，其中长三角项目52个，江苏项目20个。", "52个", "长三角项目"),
        ("全市新签约项目86个，其中长三角项目52个，江苏项目20个。", "20个", "江苏项目"),
        ("全市新签约项目120个，其中沪苏浙项目94个。", "94个", "沪苏浙项目"),
        ("苏州企业来得最多，有128家；上海企业紧随其后，有94家。", "94家", "上海企业"),
        ("这些大项目中，3000万美元以上的有67个，5000万美元以上的有48个。", "48个", "大项目(5000万美元以上)"),
        ("签下项目48个，其中投资超10亿元的7个。", "7个", "签下项目(投资超10亿元)"),
        ("规上汽车零部件企业目前有213家，但年产值超10亿元的只有9家。", "9家", "规上汽车零部件企业(年产值超10亿元)"),
        ("琅琊区、南谯区企业增速跑在前面，分别为52.7%和46.1%。", "46.1%", "企业"),
        ("开发区吸纳南京籍员工2.7万人，其中8600人安了家。", "2.7万人", "南京籍员工"),
        ("全市落户长三角项目109个，其中上海46个、浙江38个。", "46个", "上海项目"),
        ("滁州项目86个。", "86个", "项目"),
        ("省外到位资金中，江苏资金占61%，浙江资金占12%。", "12%", "浙江资金"),
        ("接待游客86万人次，上海客源占四成。", "四成", "上海客源"),
        ("4个10万吨级泊位设计通过能力可达260万标箱。", "260万标箱", "泊位设计通过能力"),
        ("县域经济占全省比重保持在45%。", "45%", "县域经济占全省比重"),
        ("高技术产业占比达38.7%，比全省平均高5.2个百分点。", "5.2个百分点", "高技术产业占比(比全省)"),
        ("完成投资426亿元，占年度计划的91.5%，快于序时进度8.2个百分点。", "8.2个百分点", "完成投资(比序时进度)"),
        ("粮食亩产426公斤，比全国平均高41公斤。", "41公斤", "粮食亩产(比全国)"),
        ("每万名就业人员中R&D人员98人年。", "98人", "每万名就业人员中R&D人员"),
        ("滁州站日均发送旅客2.1万人次。", "2.1万人次", "日均发送旅客"),
        ("城镇化率达64.8%，五年累计提高6.3个百分点。", "6.3个百分点", "城镇化率(五年累计)"),
    ],
)
def test_a_label_says_where_things_come_from_and_ends_in_a_noun(sentence: str, quote: str, label: str) -> None:
    agree(NOTE + sentence, {quote: {"label": label}})


def test_what_another_citys_functions_bring_is_the_storys_own() -> None:
    agree(f"{NOTE}落户北京非首都功能疏解项目27个。", {"27个": {"region": "滁州市"}})
