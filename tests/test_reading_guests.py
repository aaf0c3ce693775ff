"""Whose a figure is in stories of guests, branches and joint parks, and what an account to come, a people or a period is."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import agree, rows

FAIR = (
    "瓷博会谢幕之后\n2024-10-24\n来源：江西日报\n\n2024中国景德镇国际陶瓷博览会22日落幕。展区里，来自39个国家和地区的1027家企业亮出展品。\n\n"
    "广东潮州的展商带来60款日用瓷。“潮州瓷走量，景德镇瓷走样。”福建德化县组团来了34家企业；湖南醴陵的企业主攻酒店用瓷。\n\n"
    "展会期间，全市接待游客186万人次。出口是短板：前三季度陶瓷出口13.8亿元，潮州同期是121亿元。"
)
TWO_COUNTRIES = (
    "听得懂希伯来语的园区\n2025-01-17\n来源：常州日报\n\n十年前，中以常州创新园挂牌时，只有3家企业。去年，中以常州创新园落地合作项目56个。\n\n"
    "园区规划面积14.2平方公里。"
)
PARK = (
    "新桥东边是机场\n2024-11-06\n来源：淮南日报\n\n从寿县新桥国际产业园开车到合肥新桥机场，10分钟。在园区管委会干了八年的孙传宝说，寿县该往哪边看，人人明白。\n\n"
    "今年前三季度，园区新签约项目24个，其中来自合肥的15个。"
)
JOINT = (
    "功能区不能只挂牌子——对话泗县—泗洪新型功能区联合指挥部办公室主任孙立军\n2025-09-03\n来源：安徽日报\n\n安徽泗县和江苏泗洪，田埂挨着田埂。\n\n"
    "孙立军：规划面积46平方公里，泗县出21平方公里，泗洪出25平方公里。截至今年8月底，落户项目73个。"
)
HOSPITAL = (
    "一家中医院，三县人来抓药\n2025-07-16\n来源：常州日报\n\n溧阳市中医医院的药房窗口前，口音掺在一起。溧阳有79万人，广德50万人。\n\n"
    "病人多了，不能都往溧阳挤。医院在广德设了分院，由广德出房子，开放床位80张。"
)
WALK = (
    "浙中一圈\n2025-06-18\n来源：浙江日报\n\n从金华站出发往东，头一站是义乌。这座县级市去年进出口总额6350亿元。\n\n"
    "货要出得去，得有路。去年，从这里开出的中欧班列有1560列。老吴说，“永康的杯子、兰溪的布，都在这里换装”。\n\n"
    "第二站就去永康。全市有规上五金企业1120家。\n\n往南，是丽水的缙云。两地前年在缙云壶镇合办了一座五金装备配套园，占地860亩。货从宁波舟山港走。今年一季度，园区用电3600万度。"
)
BORDER = (
    "太湖南岸，布和衣裳做邻居\n2025-04-09\n来源：湖州日报\n\n吴兴区织里镇的市场里，布大半是从吴江运来的。吴江区七都镇离得近，两个区做同一门生意。\n\n"
    "织里童装商会会长说，布要更轻。镇上定下的目标，是童装产值冲上900亿元；吴江则计划年内投入25亿元改造车间。"
)
FROM_ELSEWHERE = (
    "药企从北京来\n2024-10-16\n来源：河北日报\n\n在北京·沧州渤海新区生物医药产业园，车间24小时不停机。“北京只留研发。”\n\n"
    "去年，园区医药产值128.4亿元。\n\n今年以来新签的14个项目里，沧州自己的有8个。沧州有底气。"
)


@pytest.mark.parametrize(
    ("article", "found"),
    [
        (FAIR, {"1027家企业": "景德镇市", "186万人次": "景德镇市", "13.8亿元": "景德镇市", "121亿元": "潮州市"}),
        (TWO_COUNTRIES, dict.fromkeys(("3家企业", "56个", "14.2平方公里"), "中以常州创新园")),
        (PARK, dict.fromkeys(("24个", "15个"), "寿县新桥国际产业园")),
        (JOINT, {"25平方公里": "泗洪县", "73个": "泗县—泗洪新型功能区"}),
        (HOSPITAL, {"79万人": "溧阳市", "50万人": "广德市", "80张": "广德市"}),
        (WALK, {"1560列": "义乌市", "1120家": "永康市", "860亩": "缙云县", "3600万度": "缙云县"}),
        (BORDER, {"900亿元": "吴兴区", "25亿元": "吴江区"}),
        (FROM_ELSEWHERE, {"128.4亿元": "北京·沧州渤海新区生物医药产业园", "14个": "沧州市"}),
        (
            "皖中的三座城\n2022-01-27\n来源：安徽观察\n\n合肥去年破了万亿。位于皖中、大别山区域的六安，2021年GDP仅为1923.5亿元。",
            {"1923.5亿元": "六安市"},
        ),
    ],
)
def test_a_figure_is_its_own_place_s_among_guests(article: str, found: dict[str, str]) -> None:
    told = rows(article)
    assert {quote: told[quote].region for quote in found} == found


@pytest.mark.parametrize(
    ("article", "quote", "fields"),
    [
        (  # a list of what a year's account is to be goes on behind what there is now
            "访兰考县工信局局长\n2025-03-06\n来源：开封日报\n\n记者：今年的账怎么定？\n\n孟庆宾：规上工业增加值增长9%；泡桐再种1.5万亩，现在是6.3万亩；新增就业6000人。",
            "6000人",
            {"status": "target", "period_end": dt.date(2025, 12, 31)},
        ),
        (
            "舟山的船\n2025-05-20\n来源：本报记者\n\n这座岛城的港口去年吞吐货物6.9亿吨。全市外贸进出口3720亿元。",
            "3720亿元",
            {"period_end": dt.date(2024, 12, 31)},
        ),
        (
            "空港的客人\n2025-02-11\n来源：本报记者\n\n徐州机场的通报显示，去年旅客吞吐量438.6万人次。旅客中，徐州占56%。",
            "56%",
            {"period_end": dt.date(2024, 12, 31)},
        ),
        (HOSPITAL, "50万人", {"indicator": "population"}),
        (
            "寿光市政府工作报告\n2024-02-27\n来源：寿光日报\n\n今年，我们将实施170个重点项目，让116万寿光人民过上好日子。",
            "116万",
            {"unit": "persons", "indicator": "other"},
        ),
    ],
)
def test_when_it_is_and_what(article: str, quote: str, fields: dict[str, Any]) -> None:
    agree(article, {quote: fields})


@pytest.mark.parametrize(
    ("sentence", "quote", "indicator"),
    [
        ("绩溪在昆山设的科创飞地开张，面积5000平方米。", "5000平方米", "floor_area"),
        ("跨境电商仓放在滁州，8000平方米，去年发货3.1亿元。", "8000平方米", "floor_area"),
        ("本届展会展区面积4.2万平方米。", "4.2万平方米", "floor_area"),
        ("新建湿地公园面积4.8万平方米。", "4.8万平方米", "land_area"),
        ("工厂用地面积3.3万平方米。", "3.3万平方米", "land_area"),
    ],
)
def test_square_metres_are_of_floors_where_no_land_is_told(sentence: str, quote: str, indicator: str) -> None:
    agree(f"滁州市产业观察\n2024-04-22\n来源：滁州日报\n\n{sentence}", {quote: {"indicator": indicator}})
