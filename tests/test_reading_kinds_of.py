"""What counts, shares and amounts are of, where a word near them names another kind of thing than they tell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree, rows

NEWS = "洪泽湖畔的协作\n2023年8月1日 来源：淮河晚报\n\n"
ZONE = "盱眙经济开发区半年小结\n2023-07-20\n\n"
OTHER, FIRMS, PROJECTS = {"indicator": "other"}, {"indicator": "enterprise_count"}, {"indicator": "project_count"}


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # words of an office or a task are not what stands in it
            f"{NEWS}政务服务方面，盱眙与天长两县共设专窗16个，布放自助终端42台。天长办结跨省事项2180件，受理政策咨询310件。",
            {"16个": OTHER, "2180件": OTHER, "310件": OTHER},
        ),
        (
            f"{NEWS}盱眙出台惠企政策18件，推出改革事项25项。",
            {"18件": {"indicator": "policy_count"}, "25项": {"indicator": "policy_count"}},
        ),
        (  # what the speaker is in charge of is not counted
            f"{NEWS}示范区管委会主任周立群表示，到明年底，两地互认的机构将由18家扩大到32家，可结算的病种由6种增加到11种。",
            {"18家": OTHER, "32家": OTHER, "6种": OTHER, "11种": OTHER},
        ),
        (  # how often things were used, and what was taken away, is no number of them
            f"{NEWS}两地企业共享大型仪器1600次，查扣非法采砂船舶27艘。盱眙现有船舶310艘。",
            {"1600次": OTHER, "27艘": OTHER, "310艘": {"indicator": "equipment_count"}},
        ),
        (  # a place that only says where, in front of what stands in it
            f"{NEWS}盱眙建成12个社区养老服务站、8座乡村停车场。全县有社区46个，37个社区通过验收。",
            {
                "12个": OTHER,
                "8座": OTHER,
                "46个": {"indicator": "village_count"},
                "37个": {"indicator": "village_count"},
            },
        ),
        (f"{NEWS}盱眙36个村建起电商服务站。", {"36个": {"indicator": "village_count"}}),
        (  # cases are no people; visits are no experts
            f"{NEWS}天长参保职工在盱眙办理贷款860笔。上海来的12名专家分批坐诊，看了480多人次。",
            {"860笔": OTHER, "12名": {"indicator": "talent_count"}, "480多人次": OTHER},
        ),
        (f"{NEWS}两县签下旅行社合作协议31份，签约合作项目12个。", {"31份": OTHER, "12个": PROJECTS}),
        (f"{NEWS}县职教中心有2600名在校生。", {"2600名": {"indicator": "enrolment"}}),
        (f"{NEWS}县一中分校今秋招生480人，共12个班。", {"12个": {"indicator": "education_programme_count"}}),
    ],
)
def test_things_of_their_own(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # the end of one word for a firm within another
            f"{NEWS}盱眙现有整车企业5家，驻外企业12家。玻纤、凹土等3家龙头贡献了全县税收的两成。",
            {"5家": FIRMS, "12家": FIRMS, "3家": FIRMS},
        ),
        (
            f"{NEWS}淮安累计科创板企业6家，三年新增了2家A股公司。",
            {"6家": {"indicator": "listed_company_count"}, "2家": {"indicator": "listed_company_count"}},
        ),
        (  # a trade of a list names its own part of what is counted
            f"{NEWS}今年全市签约项目128个。按产业分，装备制造46个、农产品加工52个、新能源30个。",
            {"52个": PROJECTS, "30个": PROJECTS},
        ),
        (  # ranks alone are of those just counted
            f"{NEWS}农业产业化龙头企业达到186家，国家级、省级分别为3家和27家。",
            {"3家": FIRMS, "27家": FIRMS},
        ),
        (  # places, whatever they are called
            f"{NEWS}全国GDP超千亿元的县（市）增至58个，比上年净增4个。垫底的只有2个地方。",
            {
                "58个": {"indicator": "region_count"},
                "4个": {"indicator": "region_count"},
                "2个": {"indicator": "region_count"},
            },
        ),
        (
            f"{NEWS}研究机构预计，到2025年全国千亿县将增至64个左右。",
            {"64个": {"indicator": "region_count", "status": "forecast"}},
        ),
        (f"{NEWS}清理马坝等四大片区涉污企业逾百家。", {"四大": {"indicator": "region_count"}, "百家": FIRMS}),
    ],
)
def test_firms_projects_and_places(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # projects, wherever the sentence has come to since
            f"{NEWS}签约项目86个，总投资410亿元，已经投产的不到一半，37个。",
            {"一半": PROJECTS, "37个": PROJECTS},
        ),
        (
            f"{NEWS}两省新签项目512个，总投资2960亿元，当年到位资金871亿元；其中淮安与上海的项目203个、1240亿元。",
            {"1240亿元": {"indicator": "investment_total"}},
        ),
        (f"{NEWS}发放惠农补贴31项、1.37亿元。", {"1.37亿元": {"indicator": "incentive_paid"}}),
        (  # who made it, and not where, has a part
            f"{ZONE}规上工业总产值178亿元，比亚迪产业园带动的新能源汽车产业占去七成。",
            {"七成": {"indicator": "output_value"}},
        ),
        (f"{NEWS}公交网络覆盖全省85%的设区市。", {"85%": {"indicator": "region_count", "measure": "share"}}),
        (f"{NEWS}全长128公里的宁淮铁路线下工程完成86%。", {"86%": {"indicator": "project_progress"}}),
        (f"{NEWS}来淮游客中，自驾与高铁各管一半。", {"一半": {"indicator": "industry_share"}}),
        (
            f"{NEWS}高新技术企业突破2000家，占全省的比重由1/20升至1/16。",
            {"1/16": {"indicator": "hightech_enterprise_count"}},
        ),
        (f"{NEWS}化妆品企业落户12家，产品溢价提升3倍。", {"3倍": OTHER}),
        (f"{NEWS}化妆品企业落户12家，数量提升3倍。", {"3倍": FIRMS}),
        (f"{NEWS}近岸海域水质优良面积比例达91.5%。", {"91.5%": {"indicator": "energy_environment"}}),
    ],
)
def test_shares_and_parts(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (f"{NEWS}项目总投资52亿元，本地招工900多人，月薪5500元。", {"5500元": OTHER}),
        (
            f"{NEWS}亩均投资不低于300万元，总投资不低于2亿元。",
            {"300万元": OTHER, "2亿元": {"indicator": "investment_total"}},
        ),
        (f"{NEWS}今年成交科技成果526项，成交额14.9亿元。", {"14.9亿元": OTHER}),
        (f"{NEWS}家博会成交额14.9亿元。", {"14.9亿元": {"indicator": "sales_revenue"}}),
        (  # of floors or of land
            f"{ZONE}完成征地4200余亩、拆迁11.6万平方米。面积4.8万平方米的加速器封顶。",
            {"11.6万平方米": {"indicator": "floor_area"}, "4.8万平方米": {"indicator": "floor_area"}},
        ),
        (f"{ZONE}面积4.8万平方米的湿地公园开放。", {"4.8万平方米": {"indicator": "land_area"}}),
        (
            f"{ZONE}完成基础设施投资3.6亿元，建成区面积扩大到18.5平方公里。",
            {"3.6亿元": {"indicator": "fixed_asset_investment"}},
        ),
        (  # an amount in brackets with its rate
            (
                "中部外贸半年考\n2023年8月1日 来源：淮河晚报\n\n上半年，河南进出口1838.5亿元，增长22.6%。\n"
                "湖北(1362.9亿元, +8.1%)、安徽(1448亿元, -3.4%)咬得很紧。"
            ),
            {"1362.9亿元": {"indicator": "trade_total"}, "-3.4%": {"indicator": "trade_total"}},
        ),
    ],
)
def test_amounts(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


def test_people_who_left() -> None:
    """四市人口为何流出 / 揭阳一年少了|31万人: how long it took is nothing of its own."""
    article = "苏北五市人口为何流出\n2023年8月1日 来源：淮河晚报\n\n先看总数。宿迁一年少了8.6万人。"
    assert rows(article)["8.6万人"].indicator == "population"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # what stands behind a number that no code names
            f"{NEWS}两县打通4条省际断头路，建成11个共富果园。选派挂职干部9名、医生6名。",
            {"4条": {"sector": "transport"}, "11个": {"sector": "agriculture"}, "9名": {"sector": None}},
        ),
        (  # a part of what its sentence tells
            f"{NEWS}茭白种植面积5.2万亩，其中七成销往上海。",
            {"七成": {"sector": "agriculture", "indicator": "industry_share"}},
        ),
        (  # stages of the projects told before, classed or not
            f"{NEWS}累计签约动力电池项目94个、总投资580亿元，其中百亿级项目5个。",
            {"5个": {"sector": "energy"}},
        ),
        (f"{NEWS}民宿入住率98%，平均房价860元一晚。", {"860元": {"sector": "tourism"}}),
        (f"{NEWS}7月商品住宅平均房价8600元。", {"8600元": {"sector": "construction"}}),
        (  # who speaks is no trade
            f"{NEWS}程建桥：看两组数。黄石的产业化项目23个。",
            {"23个": {"sector": None}},
        ),
        (f"{NEWS}农业：看两组数。新建的项目23个。", {"23个": {"sector": "agriculture"}}),
        (
            f"{NEWS}9月份办件8400件。铁路全长46公里，设站12座。",
            {"8400件": {"sector": "government"}, "12座": {"sector": "transport"}},
        ),
        (
            f"{NEWS}新区两年前起步，如今名气最大的是生物医药。占地40亩的厂区已经满产，大棚里种了3.6万亩西芹。",
            {"40亩": {"sector": None}, "3.6万亩": {"sector": "agriculture"}},
        ),
        (  # how large a zone is says nothing of what its paragraph speaks of
            f"{NEWS}眼下最热的话题是轻轨。这个由两县共同组建的新区，总面积262平方公里。",
            {"262平方公里": {"sector": None}},
        ),
    ],
)
def test_sectors(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "陕西增速虽仅3.2%，但加工贸易占比已升至68.5%。",
            {"3.2%": {"measure": "growth"}, "68.5%": {"measure": "share"}},
        ),
        ("个头最小的鄂州，GDP1370亿元，增速却以7.4%排在第二位。", {"7.4%": {"measure": "growth", "indicator": "gdp"}}),
        ("沈阳GDP9027亿元，近两年增速都没上过5.5%。", {"5.5%": {"measure": "growth", "indicator": "gdp"}}),
    ],
)
def test_rates_in_passing(sentence: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(f"{NEWS}{sentence}", told)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (  # what the clause in front says and nothing else, of each place
            "发明专利授权量，苏州前三季度3980件，首次超过南京（3744件）；无锡、常州分别为1562件和1015件。",
            {"3980件": {"indicator": "patent_count"}, "1015件": {"indicator": "patent_count", "region": "常州市"}},
        ),
        (  # but what is counted has a noun of its own
            "发明专利授权量，苏州靠120家企业拉动。",
            {"120家企业": {"indicator": "enterprise_count"}},
        ),
        (  # a heading that opens a paragraph and is nothing but a rate
            "（一）投资完成率。排名前两位的是来安县、天长市，分别为81.4%、79.6%；凤阳县71.9%，明光市只有60.5%。",
            {
                "81.4%": {"indicator": "investment_completed", "measure": "completion"},
                "60.5%": {"indicator": "investment_completed", "measure": "completion", "region": "明光市"},
            },
        ),
        (  # but a share that says so stays one
            "（一）投资完成率。来安县81.4%。工业投资占比35%。",
            {"81.4%": {"measure": "completion"}, "35%": {"measure": "share"}},
        ),
    ],
)
def test_what_stands_at_the_head_of_a_sentence_or_paragraph(
    sentence: str, told: Mapping[str, Mapping[str, Any]]
) -> None:
    agree(f"{NEWS}{sentence}", told)
