"""Whose a figure is in texts on several places: comparisons, features on regions of several units, and their bulletins."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree, rows

ARTICLES: list[tuple[str, Mapping[str, Mapping[str, Any]]]] = [
    (  # a class of units that a title ranks is the country's
        (
            "谁是下一座“万亿之城”?\n2026-02-03 来源:区域周报\n\n继去年东莞之后,绍兴与沈阳、唐山最被看好。去年绍兴生产总值8900亿元,"
            "沈阳9300亿元。\n\n记者梳理,8000亿元以上的候补城市有6个,合计引进项目2100个。"
        ),
        {"2100个": {"region": "中国"}, "9300亿元": {"region": "沈阳市"}},
    ),
    (
        (
            "千亿县再添四席 昆山领跑\n2024-04-22 来源:县域周报\n\n去年,"
            "千亿县合计完成地区生产总值8.6万亿元。\n\n昆山生产总值5140亿元,江阴4960亿元。"
            "晋江3363亿元,义乌2055亿元。\n\n从省份看,江苏22个,浙江11个,福建9个,山东7个,湖北3个,湖南3个。"
        ),
        {"8.6万亿元": {"region": "中国"}, "2055亿元": {"region": "义乌市"}},
    ),
    (  # but not those of a unit that the title opens with
        (
            "浙江千亿县再添四席\n2024-04-22 来源:县域周报\n\n去年,千亿县合计完成地区生产总值2.6万亿元。\n\n慈溪生产总值2600亿元,"
            "义乌2055亿元。"
        ),
        {"2.6万亿元": {"region": "浙江省"}},
    ),
    (  # a group in the name of an office tells nothing of a text's place, not even in a line of its own
        (
            "工作简报\n2022年10月28日\n\n前三季度工作进展\n\n今年以来,G60科创走廊主要指标回升。\n\n1—9月,新建产业联盟4个。"
            "G60科创走廊专利授权5.1万件,占长三角三省一市的22%。\n\n报:推动长三角一体化发展领导小组办公室"
        ),
        {"4个": {"region": "G60科创走廊"}},
    ),
    (  # as many places as a title counts are the group of so many that the text tells of
        (
            "携手五年,三地走出新路\n2019-02-25 来源:经济周报\n\n京津冀协同发展五年了。去年京津冀地区生产总值8.5万亿元,其中北京3万亿元。"
            "北京的企业到河北去,北京的医生到天津去。\n\n五年间,打通断头路1500公里。京津冀区域研发投入强度达到3.2%。京津冀人才互认提速。"
        ),
        {"1500公里": {"region": "京津冀地区"}},
    ),
    (  # but not where it has another number of them
        (
            "携手五年,两地走出新路\n2019-02-25 来源:经济周报\n\n北京与河北共建园区。北京的企业到河北去,北京的医生也去。"
            "京津冀地区生产总值8.5万亿元,京津冀区域研发投入强度达到3.2%。京津冀人才互认提速。\n\n五年间,北京引进企业1500家。"
        ),
        {"1500家": {"region": "北京市"}},
    ),
    (  # a group that heads several of its units in the title
        (
            "中西部外贸半年考:河南逆势增长,重庆失速\n2015-07-24 来源:财经网\n\n河南进出口1800亿元,增长22%。重庆进出口2300亿元,"
            "四川1600亿元。\n\n"
            "今年以来,中欧班列开行420列。"
        ),
        {"420列": {"region": "中西部地区"}, "22%": {"region": "河南省"}},
    ),
    (  # but not what units elsewhere buy of it
        (
            "“皖北粮仓”搬进大上海 阜阳农产品走俏\n2023-03-06 来源:安徽日报\n\n阜阳的面粉、牛肉在上海热销。阜阳参展企业多,"
            "皖北也来了不少。\n\n三天签约46单。"
        ),
        {"46单": {"region": "阜阳市"}},
    ),
    (  # the menu above a title is none
        (
            "网站首页|开放要闻|政策法规|物流服务|专题 |联系我们\n西部陆海新通道上半年运行平稳\n来源:运营中心 2021-07-23\n\n"
            "运营中心在重庆发布数据。重庆、广西、四川都在发力,重庆尤其如此。\n\n上半年,共开行班列2700列。"
        ),
        {"2700列": {"region": "西部陆海新通道"}},
    ),
    (  # what the cities of a group share, and a list handed out over them later in the sentence
        (
            "长株潭城市群交卷\n2016-01-28 来源:湖南日报\n\n分市看,长沙市去年实现地区生产总值8500亿元,株洲市2300亿元;湘潭市1700亿元。"
            "三市财政总收入合计1400亿元;城镇化率分别为74.1%、62.3%和58.6%。\n\n新增三市间公交线路9条。长株潭抱团发展。"
        ),
        {
            "1400亿元": {"region": "长株潭"},
            "74.1%": {"region": "长沙市"},
            "58.6%": {"region": "湘潭市"},
            "9条": {"region": "长株潭"},
        },
    ),
    (  # a wider unit of which somebody has a part of the land is but a yardstick; what brackets add is in no list
        (
            "深圳都市圈观察\n2023-08-17 来源:粤海周报\n\n深圳(含深汕特别合作区)、东莞、惠州三市土地面积1.6万平方公里,"
            "以全省不到8.8%的土地,产出了约37%的经济总量。"
        ),
        {
            "1.6万平方公里": {"region": "深圳都市圈"},
            "8.8%": {"region": "深圳都市圈"},
            "37%": {"region": "深圳都市圈"},
        },
    ),
    (  # but the whole unit's own figure is its own
        ("湖州上半年观察\n2023-08-17 来源:湖州日报\n\n上半年,湖州增长5.2%。以全省12.6%的增速看,工业投资仍有空间。"),
        {"12.6%": {"region": "浙江省"}},
    ),
    (  # what a sentence says it is about last is what the next goes on with
        (
            "福州都市圈观察\n2023-08-17 来源:福建日报\n\n福州都市圈版图不断扩大。变化最大的是长乐区。这块滨海之地面积664平方公里,"
            "海岸线长103公里。"
        ),
        {"664平方公里": {"region": "长乐区"}, "103公里": {"region": "长乐区"}},
    ),
    (  # but not what lies behind a pass
        (
            "蓝山见闻\n2023-08-17 来源:湖南日报\n\n蓝山县地处湘南,翻过南风坳就是广东连州。县里的毛织厂每月发工资450万元。"
        ),
        {"450万元": {"region": "蓝山县"}},
    ),
    (  # an example, and the last of a list that goes on, are not what the paragraph is about
        (
            "西部陆海新通道上半年观察\n2021-07-23 来源:运营中心\n\n通道带火了贸易。以广西为例,上半年外贸进出口2900亿元。"
            "货物品类扩大到620余种。"
            "\n\n班列共开行2700列,其中重庆1006列,其余24列由新疆,宁夏,青海等地开行。平均每天15列。"
        ),
        {
            "2900亿元": {"region": "广西壮族自治区"},
            "620余种": {"region": "西部陆海新通道"},
            "24列": {"region": "西部陆海新通道"},
            "15列": {"region": "西部陆海新通道"},
        },
    ),
    (  # the foremost of a list are all of it
        (
            "湖南14市州半年报\n2023-08-02 来源:湘江观察\n\n岳阳生产总值2270亿元,常德、衡阳依次为2099亿元、1985亿元,"
            "前三名合计占全省的27%。"
            "\n\n跑赢全省的有8个市州。张家界一度增长7.4%。"
        ),
        {"27%": {"region": "湖南省"}, "7.4%": {"region": "张家界市"}, "8个": {"region": "湖南省"}},
    ),
    (  # places of a list, each with its own figure in brackets, are counted for the whole
        (
            "关于一季度全市利用外资情况的通报\n宜春市商务局 2021-04-16\n\n全市实际利用外资2.1亿美元,"
            "完成率超过25%的有樟树市(31.6%)、宜春经开区(26.9%)2个地方。"
        ),
        {"2个": {"region": "宜春市"}},
    ),
    (  # a zone behind its size
        (
            "沈阳都市圈里的一天\n2026-01-20 来源:东北新闻网\n\n沈抚改革创新示范区里机器轰鸣。老冯的车间横跨沈阳、抚顺两市。"
            "160平方公里的示范区,去年新增经营主体5100户。"
            "\n\n东北三省新签合作项目510个;其中辽宁与江苏的项目201个。"
        ),
        {
            "5100户": {"region": "沈抚改革创新示范区"},
            "201个": {"region": "辽宁省"},
        },
    ),
    (  # a project whose site stands in brackets
        (
            "北海市“十四五”规划纲要(节选)\n2021-04-28\n\n全市地区生产总值达到1270亿元。\n\n"
            "1. 某某年产30万吨纸浆项目(铁山港区):总投资98亿元,用地1300亩。\n2. 某某光伏玻璃二期:总投资52亿元。"
        ),
        {"98亿元": {"region": "铁山港区"}, "1300亩": {"region": "铁山港区"}, "52亿元": {"region": "北海市"}},
    ),
    (  # ports and groups of units that are told of by a name of their own
        (
            "西部陆海新通道观察\n2021-07-23 来源:运营中心\n\n上半年,北部湾港货物吞吐量1.7亿吨。西部12省区市对东盟进出口3700亿元。\n\n"
            "西部陆海新通道开行班列2700列。"
        ),
        {"1.7亿吨": {"region": "北部湾港"}, "3700亿元": {"region": "西部地区"}},
    ),
    (
        ("湖州前三季度通报\n2022-10-28 来源:湖州日报\n\n湖州市新签约亿元以上项目中,来自沪苏杭的占63%,共计211个。"),
        {"63%": {"region": "湖州市"}, "211个": {"region": "湖州市"}},
    ),
    (  # what is left of a corridor's trains is the corridor's
        (
            "西部陆海新通道上半年观察\n2021-07-23 来源:运营中心\n\n贵州,甘肃,陕西分别为94列,71列和33列,"
            "其余22列由新疆,宁夏等地开行。"
        ),
        {"33列": {"region": "陕西省"}, "22列": {"region": "西部陆海新通道"}},
    ),
    (  # where projects come from, one after another
        (
            "沈抚示范区招商观察\n2026-01-20 来源:东北新闻网\n\n沈抚改革创新示范区全年签约项目211个,其中京津冀项目占43%,长三角占21%。"
        ),
        {
            "43%": {"region": "沈抚改革创新示范区"},
            "21%": {"region": "沈抚改革创新示范区"},
        },
    ),
]


@pytest.mark.parametrize(("article", "told"), ARTICLES)
def test_whose_a_figure_of_several_is(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)


def test_parts_of_what_the_paragraph_before_counted() -> None:
    head = "辽宁一季度项目集中开工\n2021-03-31\n\n今年一季度，辽宁共有1141个新建项目集中开工，总投资4676亿元。\n\n"
    parts = "年度计划投资1142亿元。其中，沈阳市200个、大连市186个、鞍山市90个。"
    told = {"indicator": "project_count", "region": "大连市"}
    agree(f"{head}这些项目涵盖三次产业，{parts}", {"186个": told})
    found = rows(f"{head}全省产业园区都已动工，{parts}")
    assert found["186个"].indicator != "project_count"
