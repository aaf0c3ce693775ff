"""What a text is about where its name does not stand in it, parks that no list holds, and what a bare 园区 is."""

from __future__ import annotations

from typing import Final

import pytest

from tests.test_reading import rows

# text, and each quote's region
PLACES: Final[list[tuple[str, dict[str, str]]]] = [
    (  # a daily on its prefecture, which it never names
        (
            "县域经济“半年考”成绩单出炉\n2024-07-30 来源：江淮观察\n\n"
            "日前，记者从市统计局获悉，上半年全市地区生产总值1985.2亿元。\n\n"
            "天长市完成地区生产总值385.6亿元；全椒县规上工业增加值增长11.2%；来安县新签约项目62个。\n\n"
            "全市新开工项目186个，完成投资420亿元。"
        ),
        {"1985.2亿元": "滁州市", "385.6亿元": "天长市", "186个": "滁州市", "420亿元": "滁州市"},
    ),
    (  # the title names one of its counties, and speaks of 我市
        (
            "天长领跑，我市县域经济分化加剧\n2024-07-30 来源：皖东观察\n\n上半年，我市规上工业企业达到1520家。\n\n"
            "天长市地区生产总值385.6亿元；明光市、定远县分别增长5.8%和4.9%；来安县工业投资增长21%。\n\n"
            "全市进出口总额168亿元。"
        ),
        {"1520家": "滁州市", "385.6亿元": "天长市", "168亿元": "滁州市"},
    ),
    (  # a province by its cities
        (
            "前三季度外贸规模创新高\n2024-10-20 来源：经济观察\n\n据省商务厅消息，前三季度全省进出口总额5680亿元。\n\n"
            "从各市看，合肥市进出口2610亿元；芜湖市、马鞍山市分别为720亿元和410亿元；滁州市出口增长18.2%。"
        ),
        {"5680亿元": "安徽省", "2610亿元": "合肥市", "410亿元": "马鞍山市"},
    ),
    (  # of several county-level cities each is 全市 of its own paragraph
        (
            "三座县级市的“外贸账”\n2024-07-30 来源：江南观察\n\n昆山的外贸家底最厚。全市上半年进出口3400亿元。\n\n"
            "太仓靠港吃港。全市外贸额520亿元。\n\n常熟的服装出海加快。全市出口86亿元。"
        ),
        {"3400亿元": "昆山市", "520亿元": "太仓市", "86亿元": "常熟市"},
    ),
    (  # a park by its own name, its parts, and in short
        (
            "两座城，一座园\n2024-09-12 来源：中原观察\n\n"
            "在信阳、驻马店交界处，淮汝协作产业园正拔节生长。园区规划面积18.6平方公里，平桥片区已入驻企业46家。\n\n"
            "今年上半年，园区工业总产值达到38.5亿元。\n\n淮汝产业园的招商也在提速，前8个月签约项目17个。"
        ),
        {
            "18.6平方公里": "淮汝协作产业园",
            "46家": "淮汝协作产业园平桥片区",
            "38.5亿元": "淮汝协作产业园",
            "17个": "淮汝协作产业园",
        },
    ),
    (  # a park that two units made
        (
            "跨江合作五年\n2024-12-20 来源：江淮财经\n\n"
            "五年前，南京江北新区与淮安市洪泽区携手共建宁淮智能制造产业园，规划面积20平方公里。\n\n"
            "如今，园区累计签约项目135个。\n\n淮安市去年地区生产总值5015亿元。"
        ),
        {"20平方公里": "宁淮智能制造产业园", "135个": "宁淮智能制造产业园", "5015亿元": "淮安市"},
    ),
    (  # what 共建 is told of is no name
        (
            "东西协作\n2024-12-20 来源：某某观察\n\n目前双方共建产业园16个，入园企业147家。\n\n"
            "凯里市规上工业产值38.5亿元。园区规上企业21家。"
        ),
        {"147家": "凯里市", "21家": "凯里市"},
    ),
    (  # 园区 is no zone that stood as the other end, and the one whose office speaks
        (
            "跨江合作结硕果\n2024-05-13 来源：江海观察\n\n"
            "汊河经济开发区与南京江北新区隔滁河相望。园区现有规上企业86家。\n\n"
            "昆山高新区走的是另一条路。去年，园区研发投入强度达到5.1%。\n\n"
            "“去年园区引进项目31个，”汊河经济开发区管委会副主任刘某说。\n\n来安县去年地区生产总值385亿元。"
        ),
        {"86家": "汊河经济开发区", "5.1%": "昆山高新技术产业开发区", "31个": "汊河经济开发区", "385亿元": "来安县"},
    ),
    (  # where a zone lies is not what is told of
        (
            "苏州工业园区：三十而立\n2024-06-10 来源：某某周刊\n\n苏州工业园区去年实现地区生产总值3686亿元。\n\n"
            "宿迁是另一处试验田。苏宿工业园区位于宿迁，2023年地区生产总值130亿元。园区引进台企45家。"
        ),
        {"3686亿元": "苏州工业园区", "130亿元": "苏宿工业园区", "45家": "苏宿工业园区"},
    ),
    (  # a bare 高新区 may be what 园区 is
        (
            "高新区：稳字当头的一年\n2024-01-18 来源：襄阳晚报\n\n2023年，襄阳高新区完成地区生产总值865亿元。\n\n"
            "东津新区与高新区隔江而望，去年固定资产投资增长15%。高新区更看重创新，园区国家级平台增至29个。"
        ),
        {"15%": "东津新区", "29个": "襄阳高新技术产业开发区"},
    ),
]


@pytest.mark.parametrize(("text", "regions"), PLACES)
def test_place(text: str, regions: dict[str, str]) -> None:
    found = rows(text)
    told = {quote: found[quote].region for quote in regions}
    assert told == regions, {quote: dict(found[quote].trace).get("region") for quote in regions}
