"""Whose a figure is in features that go from city to city: who moves where, what is made with whom, what headings say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree, rows


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # a masthead is no title
            "《皖江观察报》(2023年07月27日 第05版)\n\n结对的日子\n——走访皖北三座城\n\n皖北这两年变了样。项目总投资6.8亿元，一期用工260人。",
            {"6.8亿元": {"region": "皖北"}},
        ),
        (  # where a firm builds, and where it has moved to; who lives somewhere is from there
            (
                "黄山来信\n2024-06-11 来源：某报\n\n黄山的产业靠什么？"
                "杭州淳安的一家水企业，到上游休宁建了第二工厂：总投资8.2亿元，占地130亩。"
                "这家从杭州搬到歙县的企业，占地68亩的新厂去年投产。绩溪县家朋乡，杭州媳妇许某把3幢老屋改成民宿。"
                "一季度，杭州与黄山共建的产业合作园落户项目18个。"
            ),
            {
                "8.2亿元": {"region": "休宁县"},
                "68亩": {"region": "歙县"},
                "3幢": {"region": "绩溪县"},
                "18个": {"region": "黄山市", "partner": "杭州市"},
            },
        ),
        (  # whose museum it is that somebody goes to says nothing of where he builds
            "芜湖要闻\n2024-06-11 来源：某报\n\n5月，芜湖代表团到上海参观了展览，签约项目12个，总投资31亿元。",
            {"31亿元": {"region": "芜湖市"}},
        ),
        (  # a few units that open a sentence below the heading of one place in them
            (
                "一只集装箱的长三角旅行\n2022-08-09 来源：某报\n\n01 安吉\n\n安吉上半年出口182.4亿元。\n\n"
                "02 嵊泗\n\n如今，沪浙又在小洋山北侧动工。北作业区项目总投资约513亿元，岸线6132米。"
            ),
            {"182.4亿元": {"region": "安吉县"}, "513亿元": {"region": "嵊泗县"}, "6132米": {"region": "嵊泗县"}},
        ),
        (  # zones that are counted, of the whole province; a growth that a place leads with
            (
                "记者从省商务厅获悉，2020年度全省开发区考核结果出炉，参评的123家开发区中，30家获评先进。\n2021-09-08\n\n"
                "合肥经开区、芜湖经开区、滁州经开区位居前列。其中合肥经开区连续三年居首。\n\n"
                "全省开发区实现经营收入5.62万亿元。到2025年，全省开发区总数压减到110家以内。"
            ),
            {"123家": {"region": "安徽省"}, "110家": {"region": "安徽省"}},
        ),
        (
            (
                "十省前三季度投资榜：安徽8.4%领跑\n2022-11-03\n\n前三季度，全国固定资产投资同比增长5.9%。\n\n"
                "安徽以8.4%排在第一，江苏3.5%居末。"
            ),
            {
                "8.4%": {"indicator": "fixed_asset_investment", "measure": "yoy", "region": "安徽省"},
                "3.5%": {"indicator": "fixed_asset_investment", "region": "江苏省"},
            },
        ),
        (  # a title's place before a colon; what a paper of it is called below; who signs for it
            (
                "嵊泗：把“上海的后花园”做成前厅\n2019-05-28\n\n上海、上海、上海，嵊泗人总念叨。去年产量9.4万吨。\n\n"
                "今年2月，浙沪双方签下开发协议，北侧拟建泊位22个。"
            ),
            {"9.4万吨": {"region": "嵊泗县"}, "22个": {"region": "嵊泗县"}},
        ),
        (
            "隔壁就是大上海\n——太仓接轨上海、融入长三角侧记\n2014-11-07\n\n太仓人说，太仓离上海近。太仓的工厂，前三季度新批项目142个。",
            {"142个": {"region": "太仓市"}},
        ),
        (  # a group under another of its names, and what it is called in short
            (
                "滇中城市经济圈怎么走？\n2016-07-28\n\n滇中城市经济圈推进会在玉溪召开。上半年，滇中完成固定资产投资2861亿元。\n\n"
                "滇中新区签约项目23个。"
            ),
            {
                "2861亿元": {"region": "滇中城市经济圈", "region_level": "group"},
                "23个": {"region": "滇中新区"},
            },
        ),
        (  # a paper's name with its page is no title; whoever buys, and where reporters write from, is not told of
            (
                "申江晚刊 2016年5月23日 星期一 B4·特稿\n凌晨的西瓜，清早的米\n本报记者 某某 发自上海、盐城、泰州\n\n"
                "凌晨1点，东台人的卡车刚熄火。整个东台，西瓜种了31万亩。东台人不急。\n\n"
                "天亮了，上海主妇要淘米。米不少来自北边。加工企业有56家，销售额16亿元。"
            ),
            {"31万亩": {"region": "东台市"}, "56家": {"region": "东台市"}, "16亿元": {"region": "东台市"}},
        ),
        (  # a menu of sections is no title, and whose back garden a place is no subject
            (
                "新闻 时政 财经 房产 |长三角| 汽车 专题 >> [字号 大 中 小]\n江的北面，还有一个“上海后院”\n2016-07-19\n\n"
                "扬州在等一座桥。扬州人不急。老曹的厂子去年产值1.36亿元。"
            ),
            {"1.36亿元": {"region": "扬州市"}},
        ),
        (  # who lives there farms over there; whose firm it is says not where; a part's heading in brackets ends
            (
                "山这边，山那边\n2023-11-22\n\n溧阳市戴埠镇的茶农来回跑，第9个年头了。她在郎溪县凌笪镇包了320亩坡地，今年春茶卖出260万元。\n\n"
                "郎溪经济开发区里，无锡人周建忠的某某精锻2021年投产，总投资6.8亿元。\n\n"
                "【滁州、马鞍山：铜薄了，山贵了】滁州经开区的某某电子专做铜箔，上半年出货1100吨。"
            ),
            {
                "320亩": {"region": "郎溪县"},
                "260万元": {"region": "郎溪县"},
                "6.8亿元": {"region": "郎溪经济开发区"},
                "1100吨": {"region": "滁州经济技术开发区"},
            },
        ),
        (  # who goes somewhere to work lives where he sets out
            (
                "通勤地铁上的双城记\n2025-05-21\n\n昆山的闸机前排起了长队。昆山市花桥镇常住人口32万，每天去上海上班的有6.5万人，五年来翻了一番。\n\n"
                "昆山企业去上海的也不少，去上海设研发中心的有12家。"
            ),
            {"6.5万人": {"region": "昆山市"}, "翻了一番": {"region": "昆山市", "value": 100, "unit": "%"}},
        ),
        (  # a town stands for the county that it was told with, not where its name is a thing's; an airport for its city
            (
                "跨过滁河去上班\n2021-11-18 来源：某报\n\n滁州市来安县汊河镇，薄雾还没散。瑞昌市码头镇也有人来。\n\n"
                "南京都市圈去年批复规划。1至9月，汊河新签约项目23个。沿江拆除码头74座。\n\n"
                "江苏北部变化大。观音机场旅客吞吐量突破150万人次。渝新欧上半年开行104列。"
            ),
            {
                "23个": {"region": "来安县"},
                "150万人次": {"region": "徐州市", "sector": "transport"},
                "104列": {"region": "重庆市"},
            },
        ),
    ],
)
def test_journeys(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


def test_what_lies_around_a_city_is_not_that_city() -> None:
    title = "过江去，还是渡湾去？\n——探访上海周边的产业转移路"
    article = f"{title}\n2015-10-31\n\n启东街头的车还没散尽。全厂640名工人。\n\n上海的租金不低。"
    assert rows(article)["640名"].region != "上海市"
