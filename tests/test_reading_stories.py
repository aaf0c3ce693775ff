"""What stories from place to place, rankings and notices showed that were written to try the rules."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree, rows

VILLAGES = (
    "三县乡村见闻\n2024-05-23\n来源:新华日报\n\n记者走进浙江淳安、安徽霍山、江苏金湖，看山里的树、湖里的藕。\n\n"
    "淳安：一条鱼，游出大市场\n\n"
    "全县养鱼面积1.8万亩，去年鱼产业产值26.5亿元。\n\n"
    "霍山：一株草，长成大产业\n\n"
    "这里石斛种植面积4.2万亩。走进县城，霍山的药企已有38家。\n\n"
)
ALONG = "沿着这条铁路走一走\n2025-06-27\n来源:新华日报\n\n"
RANKED = "存款里的城市座次\n2024-02-21\n来源:每日经济新闻\n\n"
NOTICE = (
    "宁夏塞上新能源材料有限公司负极材料项目环境影响评价信息公示\n发布时间：2024-10-16\n\n一、项目概况\n\n"
    "项目名称：负极材料项目\n\n建设地点：中卫市沙坡头区\n\n占地面积23公顷。\n\n二、投资估算\n\n项目总投资26亿元。"
)
YEAR_2023 = {"period_end": dt.date(2023, 12, 31)}


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # a place and a colon head a part, commas or not; a county spelled out once is known by its bare name
        (
            VILLAGES,
            {
                "1.8万亩": {"region": "淳安县"},
                "26.5亿元": {"region": "淳安县"},
                "4.2万亩": {"region": "霍山县"},
                "38家": {"region": "霍山县"},
            },
        ),
        # coming to a place; what its next paragraph calls 当地; customers from elsewhere are no subject
        (
            (
                f"{ALONG}过太湖南岸，便是湖州长兴。店主说，她家的上海客人翻了倍。去年接待游客386万人次。\n\n"
                "今年上半年，当地从上海引进项目31个，总投资142亿元。\n\n"
                "过江到扬州。这里有180家零部件企业。"
            ),
            {
                "386万人次": {"region": "长兴县"},
                "31个": {"region": "长兴县"},
                "142亿元": {"region": "长兴县"},
                "180家": {"region": "扬州市"},
            },
        ),
        # whole markets, events and sums of the country in a city's story are the country's; what follows is the city's
        (
            f"{CHUZHOU}2023年国内储能芯片市场规模1060亿元，国产化率22%。公司今年目标是新签订单90亿元。",
            {"1060亿元": {"region": "中国"}, "22%": {"region": "中国"}, "90亿元": {"region": "滁州市"}},
        ),
        (f"{CHUZHOU}去年，全国发生融资事件1827起。", {"1827起": {"region": "中国"}}),
        (
            f"{CHUZHOU}2023年，全国规上工业增加值增长4.6%。其中，制造业增长5%。分产业看，装备制造业增长6.8%。",
            {"4.6%": {"region": "中国"}, "5%": {"region": "中国"}, "6.8%": {"region": "中国"}},
        ),
        (f"{CHUZHOU}2023年全国储能产业新增装机2260万千瓦。", {"2260万千瓦": {"region": "中国"}}),
        # a firm's name that two abbreviations begin is no region
        (
            f"{CHUZHOU}渝川齿轮有限公司落户滁州经开区。渝川齿轮去年营业收入11.2亿元。",
            {"11.2亿元": {"region": "滁州经济技术开发区"}},
        ),
        # a region that begins like a prefecture's name
        (
            "怀化陆港建设见闻\n2022-12-20\n来源:怀化日报\n\n湘西南国际物流枢纽占地5.2平方公里。",
            {"5.2平方公里": {"region": "怀化市"}},
        ),
        # a ranking is of the year before that it opens with, and counts go on with what is counted
        (
            (
                f"{RANKED}2023年末，杭州存款余额7.51万亿元。苏州贷款余额5.42万亿元，增速13.6%。\n\n"
                "湖州绿色贷款余额3688亿元，支持的绿色工厂有310家。"
            ),
            {"5.42万亿元": YEAR_2023, "3688亿元": YEAR_2023, "310家": YEAR_2023},
        ),
        (
            (
                "上市公司城市榜\n2024-01-03\n来源:每日经济新闻\n\n"
                "截至2023年12月31日，A股上市公司突破5300家。北京475家守住头名，上海441家，深圳423家。"
            ),
            {
                "475家": {"indicator": "listed_company_count", "region": "北京市", **YEAR_2023},
                "441家": {"indicator": "listed_company_count", "region": "上海市", **YEAR_2023},
            },
        ),
        # report cards of economies name no gross product
        (
            "半年过去，谁又近了一步\n2024-07-30\n来源:每日经济新闻\n\n七月底，半年报扎堆出炉。今年上半年，宁波拿下8126亿元，增长5.4%；无锡7460亿元，增速5.9%。",
            {
                "8126亿元": {"indicator": "gdp", "region": "宁波市"},
                "5.4%": {"indicator": "gdp", "region": "宁波市"},
                "7460亿元": {"indicator": "gdp", "region": "无锡市"},
                "5.9%": {"indicator": "gdp", "region": "无锡市"},
            },
        ),
        # a notice on one project is of where it is built, below all its headings
        (NOTICE, {"23公顷": {"region": "沙坡头区"}, "26亿元": {"region": "沙坡头区"}}),
        # held against a year's end; yields of a plant; a rent that comes each year
        (
            f"{CHUZHOU}到2023年底，高速公路163公里，较2020年末新增31公里；建成项目5个。",
            {"31公里": {"measure": "change", **YEAR_2023}, "5个": YEAR_2023},
        ),
        (f"{CHUZHOU}全部投运后，电站年均发电量预计达到11.2亿千瓦时。", {"11.2亿千瓦时": {"status": "forecast"}}),
        # what is yet to rise is of no year that is over
        (
            f"{CHUZHOU}去年产氢3000吨，正在扩建的二期投产后，年产能将由4000吨提高到1万吨。",
            {
                "3000吨": YEAR_2023,
                "4000吨": {"status": "actual", "period_end": dt.date(2024, 4, 22)},
                "1万吨": {"status": "forecast", "period_end": dt.date(2024, 4, 22)},
            },
        ),
        # a firm's aims for a year to come; a year before, told by 这一占比; last year's count that one is held against
        (
            "滁州港集团年度会议\n2024-01-30\n来源:滁州日报\n\n对于2024年，集团提出，货物吞吐量增长5%以上，完成投资6.5亿元。",
            {"5%": {"status": "target"}, "6.5亿元": {"status": "target"}},
        ),
        (
            f"{CHUZHOU}去年，全市产业链产值900亿元，占规上工业的71.5%；上年同期，这一占比为42.3%。",
            {"71.5%": YEAR_2023, "42.3%": {"period_end": dt.date(2022, 12, 31)}},
        ),
        (
            f"{CHUZHOU}去年，新开工亿元以上项目14个，少于上年同期的20个。",
            {"14个": YEAR_2023, "20个": {"period_end": dt.date(2022, 12, 31)}},
        ),
        (
            (
                "对市人大第87号建议的答复\n2023-08-15\n来源:荆州市经信局\n\n2022年，全市技改投资增长28.6%。2022年兑现奖补8650万元。"
                "2022年培育企业12家。\n\n目前，建成5G基站7200个。\n\n上云企业3000家。"
            ),
            {"8650万元": {"period_end": dt.date(2022, 12, 31)}, "3000家": {"period_end": dt.date(2023, 8, 15)}},
        ),
        (
            f"{CHUZHOU}全省完成投资1.36万亿元。其中制造业完成投资7420亿元，占全部完成投资的54.6%。",
            {"54.6%": {"measure": "share"}},
        ),
        (f"{CHUZHOU}今年计划到位沪资300亿元。", {"300亿元": {"indicator": "funds_in_place"}}),
        # a clause that names what places are told of; what stands in brackets behind; points above another's rate
        (
            f"{CHUZHOU}截至2023年底，天长上市公司9家，来安6家；国家专精特新“小巨人”企业，天长24家，来安11家。",
            {
                "24家": {"indicator": "sme_specialised_count", "region": "天长市"},
                "11家": {"indicator": "sme_specialised_count", "region": "来安县"},
            },
        ),
        (
            (
                "常州和株洲制造业比较\n2022-05-10\n来源:新华日报\n\n2021年，常州地区生产总值8808亿元。"
                "研发投入强度，3.36%（常州）、3.19%（株洲）均高于全国。"
            ),
            {"3.36%": {"region": "常州市"}, "3.19%": {"region": "株洲市"}},
        ),
        (
            f"{CHUZHOU}2023年全市城镇化率68.9%，高出全省5个百分点。其中天长市64.3%、来安县56.1%。",
            {"64.3%": {"indicator": "urbanisation_rate"}, "56.1%": {"indicator": "urbanisation_rate"}},
        ),
        # the years of an average are no other figure's; experience of another zone does not make that the place
        (
            f"{CHUZHOU}2023年，园区工业总产值162亿元，近五年年均增长28.6%；财政收入25.4亿元，同比增长21.3%。",
            {"28.6%": YEAR_2023, "25.4亿元": YEAR_2023, "21.3%": YEAR_2023},
        ),
        (
            f"{CHUZHOU}滁州经开区复制推广苏州工业园区经验126项，兑现奖补18.9亿元。",
            {"18.9亿元": {"region": "滁州经济技术开发区"}},
        ),
        (
            f"{CHUZHOU}到2027年，森林覆盖率由2023年的38.2%稳定在38%以上。",
            {"38%": {"status": "target", "period_end": dt.date(2027, 12, 31)}},
        ),
        # an enclave in another city's park is its owner's
        (
            "龙游飞地经济\n2023-10-17\n来源:衢州日报\n\n清晨的杭州未来科技城，“龙游飞地”灯火通明。截至9月底，飞地入驻企业47家。",
            {"47家": {"region": "龙游县"}},
        ),
        (f"{CHUZHOU}光伏项目为村民带来年土地租金收入860万元。", {"860万元": {"status": "actual"}}),
        # a province's parks of a kind are no zone; 园区 in another part of its notice is no single one
        (
            (
                "湖南省产业园区评价通报\n2024-06-20\n来源:湖南省发展和改革委员会\n\n一、先进做法\n\n"
                "江华高新技术产业开发区入园企业276家。\n\n二、要求\n\n到2025年，园区亩均税收达到20万元。"
            ),
            {"276家": {"region": "江华高新技术产业开发区"}, "20万元": {"region": "湖南省"}},
        ),
        # how far two are apart, and a rise, in everyday words
        (
            f"{CHUZHOU}天长新增贷款76亿元，来安68亿元，差了不到10亿元。汽车制造业增加值冲高18.6%。",
            {"10亿元": {"measure": "change"}, "18.6%": {"measure": "growth", "value": 18.6}},
        ),
        (
            f"{CHUZHOU}公司发行不超过5600万股，占总股本的25%。",
            {"5600万股": {"indicator": "other", "value": 56_000_000}},
        ),
        (f"{CHUZHOU}三期单位造价比一期下降18%。", {"18%": {"indicator": "other", "value": -18.0}}),
    ],
)
def test_reading(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


@pytest.mark.parametrize(
    ("article", "left"),
    [
        (f"{CHUZHOU}确定一类园区22家、二类园区68家。", {"22家", "68家"}),
        (f"{CHUZHOU}仍有17家园区亩均税收低于5万元。", {"17家"}),
        (f"{CHUZHOU}开办企业、施工许可的用时分别压缩到0.5个和12个工作日。", set()),
    ],
)
def test_classes_and_bounds_are_no_figures(article: str, left: set[str]) -> None:
    assert set(rows(article)) == left
