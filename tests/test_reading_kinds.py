"""What reports of zones, comparisons and everyday texts were read wrong by: each with the words that gave rise to a rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree

END_2024 = dt.date(2024, 12, 31)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        (  # half-width full stops end sentences
            (
                "开发区简报\n大同经开区经济发展部 2025年12月22日\n\n1-11月,规上工业总产值318.4亿元,同比增长6.9%.期末实有经营主体2.48万户."
                "高新技术企业有效期内达128户.初步考虑,2026年一般公共预算收入增长2.5%.\n"
            ),
            {
                "2.48万户": {"indicator": "market_entity_count"},
                "128户": {"indicator": "hightech_enterprise_count"},
                "2.5%": {"status": "target", "period_end": dt.date(2026, 12, 31)},
            },
        ),
        (  # what stands, and parts of a year, in January
            (
                "民生账单里的温度\n——铜梁区2024年民生工作综述\n2025年1月10日 铜梁报\n\n全区改造小区加装电梯48部，社区食堂增至31个。\n\n"
                "前三季度，全体居民人均可支配收入31284元。"
            ),
            {
                "48部": {"period_end": END_2024},
                "31个": {"period_end": END_2024},
                "31284元": {"period_end": dt.date(2024, 9, 30)},
            },
        ),
        (  # places that head entries; aims of a list; what is handed on behind a semicolon
            (
                "多城竞飞：2026年地方两会里的低空经济\n2026-02-11 来源：城市财经参考\n\n"
                "1、深圳：规模最大。2025年全市低空经济产值1320亿元。\n"
                "2、珠海：通航制造见长。去年低空制造业营业收入96.5亿元。\n3、芜湖：县区抱团。全市低空经济规上企业营收512亿元。\n"
                "4、沈阳：老基地。2025年产业规模187亿元。\n横向看，GDP目标也反映信心：深圳增长5.2%左右，珠海4.5%，芜湖6.5%以上；"
                "而2025年的实际增速依次是5.5%、3.8%、6.1%。"
            ),
            {
                "96.5亿元": {"region": "珠海市"},
                "512亿元": {"region": "芜湖市"},
                "4.5%": {"region": "珠海市", "indicator": "gdp", "status": "target"},
                "3.8%": {"region": "珠海市", "status": "actual"},
                "6.1%": {"region": "芜湖市"},
            },
        ),
        (
            (
                "人往哪里去？九城2024年人口变化：合肥净增第一\n2025-05-09 来源：数据工作室\n\n【合肥】常住人口1000.2万人。\n"
                "【贵阳】660.3万人，增加20万人。全市新引进人才5.2万人。\n【沈阳】924.2万人。\n【大连】754.8万人。"
            ),
            {
                "1000.2万人": {"region": "合肥市", "period_end": END_2024},
                "660.3万人": {"region": "贵阳市", "indicator": "population", "period_end": END_2024},
                "5.2万人": {"region": "贵阳市", "indicator": "talent_count"},
            },
        ),
        (  # what lists rank
            (
                "关于上半年投资进展情况的通报\n合肥市发展改革委 2025-07-24\n\n工业投资增长较快的有：长丰县22.6%、肥东县18.9%。"
                "房地产投资降幅较大的是巢湖市15.2%、庐江县12.1%。\n投资完成率居前的：包河区71.8%、庐阳区69.4%；居后的：瑶海区41.9%、蜀山区40.3%。\n"
                "规上工业占比较高的为：经开区45.2%、高新区38.6%。"
            ),
            {
                "18.9%": {"indicator": "industrial_investment", "measure": "growth", "region": "肥东县"},
                "12.1%": {"value": -12.1, "region": "庐江县"},
                "69.4%": {"indicator": "investment_completed", "measure": "completion", "region": "庐阳区"},
                "40.3%": {"indicator": "investment_completed", "measure": "completion", "region": "蜀山区"},
                "38.6%": {"measure": "share", "region": "合肥高新技术产业开发区"},
            },
        ),
        (  # a title on what holds its second place; what pulls
            (
                "一季度广西外贸开局良好 崇左占全区近四成\n2026-04-21 来源：南宁海关\n\n一季度，广西外贸进出口2086.3亿元，增长13.7%。"
                "其中，出口1241.5亿元，增长17.2%。\n崇左市进出口812.4亿元。百色市118.3亿元，防城港市241.9亿元。\n"
                "南宁市进出口436.0亿元，增长19.4%，拉动全区外贸增长3.9个百分点。柳州市96.7亿元，钦州市197.5亿元。"
            ),
            {
                "1241.5亿元": {"region": "广西壮族自治区", "indicator": "exports"},
                "241.9亿元": {"region": "防城港市", "indicator": "trade_total"},
                "3.9个百分点": {"region": "南宁市"},
            },
        ),
        (  # cities all over the country; years of what was and of what will be
            (
                "消费第一城易主？多座城市晒出2024年社零账本\n2025年2月20日\n\n已公布数据的24座城市里，跑赢全国的有15座。\n上海社零总额17940.2亿元。"
                "成都10327.1亿元。郑州5900亿元。哈尔滨2480.5亿元。\n展望2025年，重庆提出社零增长5%、突破1.65万亿元；长沙计划安排消费券2亿元。"
            ),
            {
                "15座": {"region": "中国"},
                "10327.1亿元": {"region": "成都市", "indicator": "retail_sales", "period_end": END_2024},
                "5%": {"status": "target", "region": "重庆市"},
                "2亿元": {"region": "长沙市"},
            },
        ),
        (  # the year that a list of counties is made from
            (
                "2024县域综合竞争力百强榜发布\n发布时间：2024-12-05\n\n报告以2023年统计数据为基础。百强县合计规模达12.1万亿元。\n"
                "江阴GDP为4960.5亿元；浙江慈溪、福建晋江紧随其后。江苏、浙江分别占23席、16席。后50名的均值只有前50名的四成。"
            ),
            {
                "4960.5亿元": {"period_end": dt.date(2023, 12, 31)},
                "16席": {"indicator": "region_count", "region": "浙江省"},
            },
        ),
        (  # a year in words of another's; a goal that is met to such a degree
            (
                "关于邹城市2025年预算执行情况和2026年预算草案的报告\n2026年1月21日 邹城市财政局\n\n三、2026年预算安排\n"
                "2026年全市一般公共预算收入安排101.04亿元，加上级补助、上年结转等收入，收入总计138.6亿元。"
                "受上年基数较高影响，进出口总额9.8亿元。确保专项债券资金10月底前支出进度达到90%以上。"
            ),
            {
                "138.6亿元": {"period_end": dt.date(2026, 12, 31)},
                "9.8亿元": {"period_end": dt.date(2026, 12, 31)},
                "90%": {"status": "target"},
            },
        ),
        (  # bonded zones alone, border zones, what is done for a zone
            (
                "在开放前沿争当领头雁\n2022-08-16 来源：赣南日报\n\n赣州经开区上半年规上工业营收1086亿元。"
                "上半年综保区进出口额96亿元，增长1.2倍。"
            ),
            {"1086亿元": {"region": "赣州经济技术开发区"}, "96亿元": {"region": "赣州综合保税区", "adcode": "360700"}},
        ),
        (
            "绥芬河边境经济合作区概况\n2025-05-08\n\n2024年，绥芬河边境经济合作区实现工业总产值68.7亿元。",
            {"68.7亿元": {"region": "绥芬河边境经济合作区", "adcode": "231081"}},
        ),
        (  # 该市 behind the city that something comes from; 总量 in a text on the gross product
            (
                "湖北半年报出齐\n2025-07-26 来源：荆楚财经报\n\n黄冈上半年完成生产总值1486.9亿元。承接武汉外溢是重要原因，"
                "1—6月该市从武汉引进项目73个，"
                "到位资金112.6亿元。荆州、孝感总量依次为1672.3亿元、1558.0亿元。神农架林区虽然体量最小，只有21.3亿元。"
            ),
            {
                "73个": {"region": "黄冈市", "partner": "武汉市"},
                "1558.0亿元": {"indicator": "gdp", "region": "孝感市"},
                "21.3亿元": {"indicator": "gdp", "region": "神农架林区"},
            },
        ),
        (  # 产值 of 加工业, sales beside capacities, households that nobody makes, works that run
            (
                "江口县：抹茶飘香\n2024-06-20\n\n全县农产品加工业产值57.8亿元，增长9.3%。年产茶叶1.35万吨，带动3.2万户增收。抹茶年产能4000吨，2023年抹茶销售1200吨。"
                "三期全部投产，年产能120吉瓦时。"
            ),
            {
                "57.8亿元": {"indicator": "output_value", "label": "农产品加工业产值"},
                "3.2万户": {"indicator": "other"},
                "1200吨": {"indicator": "other"},
                "120吉瓦时": {"indicator": "capacity", "status": "actual"},
            },
        ),
        (  # a meeting's quarter; who falls behind others
            (
                "我市召开三季度重大项目调度会\n2025-10-14 来源：遂宁日报\n\n全市三季度重大项目调度会召开。"
                "1—9月，重点项目完成投资618.4亿元。\n\n"
                "分县区看，射洪市完成投资167.2亿元。投资完成率超过90%的有射洪市、大英县，蓬溪县仅为72.6%。"
            ),
            {
                "618.4亿元": {"period_end": dt.date(2025, 9, 30)},
                "167.2亿元": {"region": "射洪市", "period_end": dt.date(2025, 9, 30)},
                "72.6%": {"indicator": "investment_completed", "measure": "completion", "region": "蓬溪县"},
            },
        ),
        (  # fiscal revenue named only in the title and by half of its name
            (
                "鄂尔多斯旗区2023年财政收入排行\n2024-01-19 来源：鄂尔多斯财经\n\n第二名：伊金霍洛旗。198.5亿元，增长8.8%。"
                "\n第三名：乌审旗。完成91.2亿元。\n"
                "东胜区、达拉特旗列后，收入依次为70.3亿元、46.9亿元。\n其余两地均在30亿元以下：康巴什区19.4亿元，增长2.7%；杭锦旗17.5亿元，下降3.6%。"
            ),
            {
                "198.5亿元": {"indicator": "fiscal_revenue", "region": "伊金霍洛旗"},
                "91.2亿元": {"indicator": "fiscal_revenue", "region": "乌审旗"},
                "46.9亿元": {"indicator": "fiscal_revenue", "region": "达拉特旗"},
                "17.5亿元": {"indicator": "fiscal_revenue", "region": "杭锦旗"},
            },
        ),
        (  # 总量, 冠军 and rates that are handed on in an article that began with the gross product
            (
                "上半年辽宁14市谁跑得最快\n2023-08-02 辽沈晚报\n\n上半年全省地区生产总值14052.8亿元。\n亚军盘锦，增长7.1%。"
                "某某工程上半年完成投资46亿元。"
                "季军大连，总量4078亿元。沈阳社会消费品零售总额1964亿元。\n丹东、营口、葫芦岛居后，增速分别是6.0%、5.8%和5.7%。"
            ),
            {
                "7.1%": {"indicator": "gdp", "region": "盘锦市"},
                "4078亿元": {"indicator": "gdp", "region": "大连市"},
                "5.8%": {"indicator": "gdp", "region": "营口市"},
            },
        ),
        (  # a work meeting of a new year, data that a text is made from
            (
                "兰州新区召开2026年工作会议\n2026-01-16 来源：兰州新区报\n\n会议指出，新能源电池材料集群产值达到276亿元。"
                "规上工业企业达214户。"
                "\n会议明确，2026年地区生产总值增长8%以上。"
            ),
            {
                "276亿元": {"period_end": dt.date(2025, 12, 31)},
                "214户": {"period_end": dt.date(2025, 12, 31)},
                "8%": {"period_end": dt.date(2026, 12, 31), "status": "target"},
            },
        ),
        (
            (
                "三大城市群体检\n2025年4月28日\n\n各地2024年统计公报发布完毕，本刊据此整理。\n京津冀常住人口1.09亿人，研发投入强度4.4%。"
            ),
            {"1.09亿人": {"period_end": END_2024}, "4.4%": {"period_end": END_2024}},
        ),
        (  # chapters of a plan; what a park was founded in
            (
                "黑河市国民经济和社会发展第十五个五年规划纲要\n（2026年3月印发）\n\n第一章 打造开放新高地\n\n大豆年加工能力达到80万吨。"
                "建设中药材基地45万亩。"
            ),
            {
                "80万吨": {"status": "target", "period_end": dt.date(2030, 12, 31)},
                "45万亩": {"status": "target", "period_end": dt.date(2030, 12, 31)},
            },
        ),
        (
            (
                "现代农业产业园建设纪实\n2023-11-08 来源：横州融媒\n\n横州产业园2017年获批创建、2018年通过认定。"
                "园内农民合作社106家，机械化率提高到68%。"
            ),
            {"68%": {"period_end": dt.date(2023, 11, 8)}},
        ),
        (  # a class of firms that the title names; the whole again behind its districts
            (
                "洛阳市“专精特新”企业发展评估\n2022-11-25\n\n今年以来，新增国家级37家、省级64家。\n从区域看，洛阳高新区29家、涧西区18家，两地合计占全市的58%。"
                "从行业看，装备制造企业34家。"
            ),
            {
                "37家": {"indicator": "sme_specialised_count"},
                "18家": {"indicator": "sme_specialised_count", "region": "涧西区"},
                "34家": {"region": "洛阳市"},
            },
        ),
        (  # what is over a part of the whole is a share of it; what is over a level is none
            "滁州市招商情况\n2024-07-15\n\n天长市签约42个，来安县签约28个，两地合计超过全市的45%。全市增速超过全国的平均水平，达到7.5%。",
            {"45%": {"measure": "share", "indicator": "project_count"}, "7.5%": {"measure": "growth"}},
        ),
        (  # two that are summed up without saying so; who shares with whom is no sum
            (
                "滁州市招商情况\n2024-07-15\n\n上半年，全市签约项目218个。天长市签约42个，来安县签约28个，两地占全市的三成。"
                "全椒县投产12个，定远县投产9个，两县占比分别为5.5%、4.1%。"
            ),
            {"三成": {"region": "天长市、来安县"}, "5.5%": {"region": "全椒县"}, "4.1%": {"region": "定远县"}},
        ),
        (  # the former and the latter of two places; one and another; a pace behind 速度; how far one is ahead
            (
                "安徽半年榜:合肥领跑\n2023-07-31 来源:城市账簿\n\n上半年合肥地区生产总值6100亿元，芜湖2300亿元。\n\n"
                "再看速度。蚌埠以7.2%一骑绝尘。去年上半年，滁州领先阜阳203亿元。从名义增量看，前者多出57.8亿元，后者多出46.2亿元。\n\n"
                "安庆和马鞍山咬得更紧，一个1340.2亿元，一个1320.5亿元。"
            ),
            {
                "7.2%": {"indicator": "gdp", "measure": "growth", "region": "蚌埠市"},
                "203亿元": {"indicator": "gdp", "measure": "change", "region": "滁州市"},
                "57.8亿元": {"indicator": "gdp", "region": "滁州市"},
                "46.2亿元": {"indicator": "gdp", "region": "阜阳市"},
                "1340.2亿元": {"indicator": "gdp", "region": "安庆市"},
                "1320.5亿元": {"region": "马鞍山市"},
            },
        ),
        (  # people in a list, and how many more they are
            "六城人口账本\n2026-04-19\n\n截至4月中旬，六城公布了2025年末常住人口：\n\n① 合肥 1014.7万(+14.5万)\n② 芜湖 381.2万(-0.9万)",
            {
                "381.2万": {"indicator": "population", "unit": "persons", "region": "芜湖市", "measure": "level"},
                "14.5万": {"indicator": "population", "measure": "change"},
                "-0.9万": {"measure": "change", "region": "芜湖市"},
            },
        ),
        (  # how large a project is laid out; homes are no policies; where growth is told again in figures
            (
                "滨城区要闻\n2024-06-18\n\n总投资6.8亿元的滨城区智能纺织产业园，规划建设标准厂房16栋。上级下达我区的5200套保障性租赁住房任务已开工。"
                "旅游收入增长近三成（27.8%）。城镇消费品零售额增长5.8%，乡村增长6.9%。"
            ),
            {
                "16栋": {"status": "actual", "indicator": "building_count"},
                "5200套": {"indicator": "building_count"},
                "27.8%": {"measure": "growth", "indicator": "sales_revenue"},
                "6.9%": {"indicator": "retail_sales"},
            },
        ),
    ],
)
def test_kinds(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)
