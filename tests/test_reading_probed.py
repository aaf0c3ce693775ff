"""What sentences in the style of reports and news showed that were written to try the rules: figures that had been read wrongly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree, rows, written

FIRM = (
    "一家电机企业的成长\n2024-05-20\n来源:台州日报\n\n"
    "走进衡川电驱公司位于台州湾新区的车间。公司去年实现营业收入60亿元。"
)
DELTA = "长三角三大都市圈比较\n2024-07-12\n来源:新华日报\n\n"
PORTS = "长三角港口群观察\n2024-07-12\n来源:新华日报\n\n"
SPREAD = "温州市2022年招商引资白皮书\n2023-03-20\n来源:温州市投资促进局\n\n"


def _day(year: int) -> dict[str, Any]:
    return {"period_end": dt.date(year, 12, 31)}


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # what is handed out to a list is aimed at as a whole
        (
            f"{CHUZHOU}截至3月底，全市在建项目36个，其中10亿元以上项目8个，年度计划投资分别为52亿元、28亿元。",
            {"52亿元": {"status": "target"}, "28亿元": {"status": "target"}, "8个": {"status": "actual"}},
        ),
        # back at a share of another year's is no figure of that year
        (
            f"{CHUZHOU}去年，接待游客1280万人次，旅游收入115亿元，较2019年分别恢复至118%和126%。",
            {"118%": {"measure": "share", **_day(2023)}, "126%": {"measure": "share", **_day(2023)}},
        ),
        # a year's own goal told behind a figure; what is in brackets behind an aim; points above it are none
        (
            f"{CHUZHOU}研发投入强度1.05%，但与1.3%的2025年目标仍有差距。",
            {"1.3%": {"status": "target", **_day(2025)}, "1.05%": {"status": "actual"}},
        ),
        (
            f"{CHUZHOU}GDP年均增长7.8%，高于规划预期（6.5%）1.3个百分点。",
            {"6.5%": {"status": "target"}, "1.3个百分点": {"status": "actual"}},
        ),
        # a multiple of another year's amount is of this year, and so is what follows it
        (
            f"{CHUZHOU}去年，全市产值2452亿元，是2018年1080亿元的2.27倍，占全省的49%；年均增长22.8%。",
            {"1080亿元": _day(2018), "2.27倍": _day(2023), "49%": _day(2023), "22.8%": _day(2023)},
        ),
        # more than in another year
        (f"{CHUZHOU}吞吐量320万标箱，比2023年多36.5万标箱。", {"36.5万标箱": {"measure": "change", "value": 365000}}),
        (f"{CHUZHOU}新增贷款186亿元，较去年同期多投放9.3亿元。", {"9.3亿元": {"measure": "change"}}),
        # the year of a sentence before that 那一年 stands for; one that a year back opens is told on
        (f"{CHUZHOU}转折发生在2019年。那一年，公司拿下180亩土地。", {"180亩": _day(2019)}),
        (
            f"{CHUZHOU}全年新登记企业7200户。分产业看，第三产业新登记6800户，占94.4%。",
            {"7200户": _day(2023), "6800户": _day(2023), "94.4%": _day(2023)},
        ),
        (
            f"{CHUZHOU}去年营业收入86.4亿元。\n\n分地区看，境外收入31.8亿元，占比36.8%。",
            {"31.8亿元": {"indicator": "sales_revenue", **_day(2023)}, "36.8%": _day(2023)},
        ),
        # when it was raised is no time of what it is
        (
            f"{CHUZHOU}经开区2011年升格为国家级经济技术开发区，建成区面积56平方公里，常住人口22万人。",
            {
                "56平方公里": _day(2024) | {"period_end": dt.date(2024, 4, 22)},
                "22万人": {"period_end": dt.date(2024, 4, 22)},
            },
        ),
        # 纲要 wants nothing; what is due by a time behind it, and what more is to be done by the year's end
        (f"{CHUZHOU}《纲要》谋划的重大项目168个。", {"168个": {"status": "actual"}}),
        (
            f"{CHUZHOU}规划的15条断头路，已打通11条，3条年内通车，1条明年建成。",
            {"3条": {"status": "target", **_day(2024)}, "1条": {"status": "target", **_day(2025)}},
        ),
        (f"{CHUZHOU}已交付安置房2180套，年底前再交付1500套。", {"1500套": {"status": "target", **_day(2024)}}),
        # what is there now below a horizon
        (
            f"{CHUZHOU}计划到2025年，产业规模突破200亿元。天长市眼镜产业年产镜片4亿多片。",
            {"200亿元": {"status": "target"}, "4亿多片": {"status": "actual", "region": "天长市"}},
        ),
        # a year's trade once it runs
        (f"{CHUZHOU}项目建成后年进出口额预计可达3亿美元。", {"3亿美元": {"status": "forecast"}}),
    ],
)
def test_of_what_time_and_whether_a_fact(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # a part of a zone is called after the zone and the unit it lies in
        (
            f"{CHUZHOU}在上海漕河泾开发区海宁分区，累计引进项目逾百个。",
            {"百个": {"region": "上海漕河泾新兴技术开发区海宁分区", "adcode": "330481"}},
        ),
        (
            f"{CHUZHOU}走进张江高新区嘉定分园，入驻企业138家。",
            {"138家": {"region": "上海张江高新技术产业开发区嘉定分园"}},
        ),
        # the sites of a firm are where they stand
        (f"{FIRM}公司在宁波前湾新区拿下180亩土地，投资9.5亿元建设工厂。", {"9.5亿元": {"region": "宁波前湾新区"}}),
        (f"{FIRM}公司与长丰县签约，计划投资12亿元建设新基地。", {"12亿元": {"region": "长丰县"}}),
        (
            f"{FIRM}马鞍山基地总投资8亿元，年产能120万台。",
            {"8亿元": {"region": "马鞍山市"}, "120万台": {"region": "马鞍山市"}},
        ),
        (f"{FIRM}公司员工5200人。", {"60亿元": {"region": "台州湾新区"}, "5200人": {"region": "台州湾新区"}}),
        # the country and the province in order, beside a city's own
        (
            f"{CHUZHOU}实际使用外资12.6亿元，增长3.1%（同期全国、全省分别下降27.1%和24.6%）。",
            {"27.1%": {"region": "中国", "value": -27.1}, "24.6%": {"region": "安徽省"}, "3.1%": {"region": "滁州市"}},
        ),
        (
            f"{CHUZHOU}国内动力电池行业平均产能利用率约为52%，滁州为71%。",
            {"52%": {"region": "中国"}, "71%": {"region": "滁州市"}},
        ),
        # cities that share the word for their circles, and those three next
        (
            f"{DELTA}南京、杭州、合肥都市圈地区生产总值分别为5.12万亿元、3.86万亿元和2.94万亿元。从增速看，三者分别增长5.1%、5.6%和5.8%。",
            {
                "5.12万亿元": {"region": "南京都市圈"},
                "2.94万亿元": {"region": "合肥都市圈"},
                "5.1%": {"region": "南京都市圈", "indicator": "gdp"},
                "5.6%": {"region": "杭州都市圈", "indicator": "gdp"},
            },
        ),
        # a port in a story on many cities is what its paragraph speaks of
        (
            f"{PORTS}逆江而上，芜湖港是安徽的“出海口”。投资18.6亿元的朱家桥码头正在打桩，新建泊位4个。\n\n黄海之滨，连云港开行班列622列。",
            {"18.6亿元": {"region": "芜湖市"}, "4个": {"region": "芜湖市"}, "622列": {"region": "连云港市"}},
        ),
        # whose projects came is told of the place they came to; 省内 of a named province is no word for another
        (
            f"{SPREAD}二、来源地分析\n\n来自长三角的项目538个。其中上海市214个，浙江省内其他城市196个，安徽省31个。",
            {
                "214个": {"region": "温州市", "partner": "上海市"},
                "196个": {"region": "温州市"},
                "31个": {"region": "温州市"},
            },
        ),
        (
            f"{SPREAD}外资来源方面，香港仍居首位，实际投资5.2亿美元。",
            {"5.2亿美元": {"region": "温州市", "indicator": "fdi_actual"}},
        ),
        # who is helped is no subject; of whom a sentence outside a quotation tells
        (f"{CHUZHOU}与对口支援的吉林省延边州等地实施协作项目143个。", {"143个": {"region": "滁州市"}}),
        (
            f"{DELTA}民营企业进出口5.26万亿元。“订单已经排到明年3月。”常州溧阳一家企业的关务经理说。",
            {"5.26万亿元": {"region": "长三角地区"}},
        ),
        # first of a list
        (
            (
                "县域经济百强榜发布 江苏23席浙江16席\n2024-07-31\n\n"
                "百强县GDP均值达1125亿元。榜首昆山地区生产总值5140亿元。浙江的慈溪GDP为2640亿元。"
            ),
            {"1125亿元": {"region": "中国"}, "5140亿元": {"region": "昆山市"}},
        ),
        # a road's length in a province's whole
        (
            "贺巴高速象州至来宾段建成通车\n2022-12-30\n来源：广西日报\n\n至此，广西高速公路通车总里程增至8271公里。",
            {"8271公里": {"region": "广西壮族自治区"}},
        ),
        # all of a district in a zone that spans several; a county's whole in the story of its park
        (
            "水乡新貌看长三角一体化示范区\n2024-10-30\n来源：新华日报\n\n吴江的织机密密麻麻，2014年全区织机保有量达38万台。",
            {"38万台": {"region": "吴江区"}},
        ),
        (
            "海安智能装备产业园开园\n2024-05-17\n来源：南通日报\n\n海安智能装备产业园规划面积1.2平方公里。今年一季度，海安规上工业总产值增长9.1%。",
            {"1.2平方公里": {"region": "海安智能装备产业园"}, "9.1%": {"region": "海安市"}},
        ),
        # the paper behind a website's name
        (
            "哈市新产品获批数居前\n2012-12-05 来源:东北网-哈尔滨日报\n\n全市高新技术产值实现2266亿元。",
            {"2266亿元": {"region": "哈尔滨市"}},
        ),
    ],
)
def test_of_which_place(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        # how far those counted before have got
        (
            "集中签约产业项目80个。截至3月底，已有23个开工，12个投产。",
            {"23个": "project_count", "12个": "project_count"},
        ),
        ("签约项目152个，37个年内开工。", {"37个": "project_count"}),
        ("84%的项目落在六大园区，仅经开区就有14个。本次开工项目32个。", {"84%": "project_count"}),
        ("本次开工项目32个，84%的项目落在六大园区，仅经开区就有14个。", {"14个": "project_count"}),
        ("重点项目规划537个。", {"537个": "project_count"}),
        ("开展前期工作38个。", {"38个": "project_count"}),
        ("全区有6个新增投资项目在实施。", {"6个": "project_count"}),
        ("经开区落户的6个家电项目全部是整机企业。", {"6个": "project_count"}),
        ("拜访企业11家，达成投资意向6个。", {"6个": "project_count"}),
        ("为146家高新技术企业发放知识产权质押贷款8.6亿元。", {"146家": "hightech_enterprise_count"}),
        # shares of what stands behind them, and of what has something
        ("六成企业来自上海。", {"六成": "enterprise_count"}),
        ("规模以上工业企业中有研发活动的占比42.7%。", {"42.7%": "enterprise_count"}),
        ("税收收入21亿元，同比增长14.9%，占地方一般公共预算收入的75.6%。", {"75.6%": "fiscal_revenue"}),
        # what is made in a year, handed over, dealt with
        ("达产后，每年可生产铝合金配件500万台套。", {"500万台套": "capacity"}),
        ("建成后，每年可造邮轮2艘。", {"2艘": "capacity"}),
        ("月投片4万片，年底提升到6万片。", {"4万片": "capacity"}),
        ("去年公司交付通用飞机62架。", {"62架": "other"}),
        ("一期年产发动机5000台，装有它的车累计行驶1900万公里。", {"1900万公里": "other"}),
        ("建成仓储设施386万平方米。", {"386万平方米": "floor_area"}),
        ("近三年累计补贴租金2860万元。", {"2860万元": "incentive_paid"}),
        ("城镇登记失业率3.46%，低于4%的控制目标。", {"4%": "unemployment_rate"}),
        ("绿色防控面积42万亩，2020年化肥使用量比上年下降3.8%。", {"3.8%": "energy_environment"}),
        # rates of those that a rate has counted; trades behind 其中; people more than before
        (
            "研发投入强度在3%以上的县区有4个，其中天长4.21%、来安3.68%。",
            {"4.21%": "rd_intensity", "3.68%": "rd_intensity"},
        ),
        (
            "集成电路产业销售收入2156亿元。其中，设计业742亿元，制造业598亿元。",
            {"742亿元": "sales_revenue", "598亿元": "sales_revenue"},
        ),
        ("2023年末，常住人口361万人。与2018年相比，五年增加17.8万人。", {"17.8万人": "population"}),
        ("实际使用外资5.6亿美元。从来源地看，香港投资占八成左右。", {"八成": "fdi_actual"}),
        (
            "新增商事主体10万户，新增国高企业300家。",
            {"10万户": "market_entity_count", "300家": "hightech_enterprise_count"},
        ),
    ],
)
def test_what_is_told(words: str, told: Mapping[str, str]) -> None:
    agree(CHUZHOU + words, {quote: {"indicator": code} for quote, code in told.items()})


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("到2025年税收超亿元楼宇达到18幢。", "亿元"),
        ("投资5000万元以下的项目仍占32.7%。", "5000万元"),
        ("新签约10亿元以上（外资5000万美元以上）产业项目78个。", "5000万美元"),
        ("项目分两期建设固态电池生产基地。", "两期"),
        ("公司由上海、滁州两方出资。", "两方"),
    ],
)
def test_what_is_no_figure(words: str, quote: str) -> None:
    assert quote not in rows(CHUZHOU + words)


def test_dirt_that_has_become_better_has_become_less() -> None:
    told = rows(f"{CHUZHOU}PM2.5平均浓度23微克/立方米，同比改善8.0%。优良天数比例94%，同比改善2.1个百分点。")
    assert (told["8.0%"].value, told["2.1个百分点"].value) == (-8.0, 2.1)


def test_labels_tell_how_far_projects_have_got() -> None:
    told = rows(
        f"{CHUZHOU}去年引进亿元以上项目126个。目前，已开工建设82个，竣工投产36个，剩余8个正在推进。\n\n"
        "经开区集中签约产业项目80个。截至3月底，已有23个开工。"
    )
    labels = {quote: o.label for quote, o in told.items()}
    assert (labels["82个"], labels["36个"], labels["8个"]) == ("开工建设项目", "竣工投产项目", "其余项目")
    assert labels["23个"] == "经开区集中签约产业项目(开工)"


def test_lines_below_one_that_opens_them_are_of_its_year_and_aim() -> None:
    told = rows(
        "4月19日上午，龙岗区七届人大二次会议开幕。区长作政府工作报告。\n\n会议提出，2022年，龙岗区将全力建设东部中心。\n\n"
        "今年，龙岗区在产业、民生方面，定下这些具体目标：\n\n产业\n\n新增规上工业企业超300家\n\n民生\n\n建成10个公园"
    )
    assert {q: (o.status, o.period_end) for q, o in told.items()} == {
        "300家": ("target", dt.date(2022, 12, 31)),
        "10个": ("target", dt.date(2022, 12, 31)),
    }


@pytest.mark.parametrize(
    ("article", "published"),
    [
        ("海沧项目开工\n\n3月24日，2021年海沧区第一批重点项目集中开工活动举行，总投资69亿元。", dt.date(2021, 3, 24)),
        ("海沧外贸\n\n今年一季度进出口197亿元。自2021年1月以来，进出口已连续15个月增长。", dt.date(2022, 12, 31)),
        ("海沧奖补\n\n下达今年奖补资金6.8亿元，较2023年增加1.1亿元。", dt.date(2024, 12, 31)),
        ("海沧秋粮\n\n今年是“十四五”收官之年。截至10月12日，秋粮已收获六成。", dt.date(2025, 10, 12)),
    ],
)
def test_when_it_was_written(article: str, published: dt.date) -> None:
    assert written(article, dt.date(2026, 1, 1)) == published
