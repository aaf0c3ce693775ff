"""Whole readings of sentences as reports write them: whatever fields a case names must be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from extract import pipeline
from extract.models import Observation, RawArticle
from extract.read import read

NEWS = "南通开放型经济观察\n2024-05-28\n\n"
CHUZHOU = "滁州市经济运行观察\n2024-04-22\n来源:滁州日报\n\n"
REPORT = "黄石市政府工作报告\n2024-01-22\n\n"
TABLE = "宿迁市2023年国民经济和社会发展统计公报\n2024-03-12\n\n表1 主要指标\n\n"


def rows(article: str) -> dict[str, Observation]:
    """The observations of an article, by quote."""
    document = read(RawArticle("t.txt", article.encode()))
    return {o.quote: o for o in pipeline.extract(document, dt.date(2026, 1, 1)).observations}


def written(article: str, today: dt.date) -> dt.date | None:
    """The day on which an article is taken to have been written."""
    return pipeline.extract(read(RawArticle("t.txt", article.encode())), today).article.published


def agree(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    """Each figure that is named, by its quote, is told with the fields that are named for it."""
    found = rows(article)
    for quote, fields in told.items():
        assert quote in found, sorted(found)
        assert {name: getattr(found[quote], name) for name in fields} == fields, (quote, found[quote].trace)


@pytest.mark.parametrize(
    ("article", "quote", "told"),
    [
        # a lead-in line stands under the heading above it
        (
            f"{REPORT}二、2024年工作安排\n\n重点抓好以下工作：\n\n（一）壮大集群。全年实施亿元以上项目200个。",
            "200个",
            {"status": "target", "period_end": dt.date(2024, 12, 31)},
        ),
        # a company and a port carry a place's name
        (f"{REPORT}大冶特钢营收大增。全年引进项目327个。", "327个", {"region": "黄石市"}),
        (f"{REPORT}黄石港口吞吐量快速增长。全年引进项目327个。", "327个", {"region": "黄石市"}),
        # what a rate is counted per is no figure and takes no word from its noun
        (
            f"{NEWS}高新技术企业突破900家，万人有效发明专利拥有量由5.2件增至7.9件。",
            "7.9件",
            {"indicator": "patent_count"},
        ),
        # 增产 and 减收 tell of growth
        (f"{NEWS}粮食总产量51.3万吨，增产2.4%。", "2.4%", {"label": "粮食总产量", "value": 2.4, "measure": "growth"}),
        # parts of a whole in words and in figures
        (f"{NEWS}出口98.6亿元，占全市进出口总额的近一半。", "一半", {"value": 50.0, "measure": "share"}),
        (f"{NEWS}经开区以占全市不到1/20的土地引来众多企业。", "1/20", {"value": 5.0, "qualifier": "at_most"}),
        # one term behind 分别; a second list goes with the places of the first
        (f"{NEWS}如皋市、海安市分别签约项目7个、6个，总投资31亿元、24.5亿元。", "6个", {"indicator": "project_count"}),
        (f"{NEWS}如皋市、海安市分别签约项目7个、6个，总投资31亿元、24.5亿元。", "24.5亿元", {"region": "海安市"}),
        # places told of together are no single one of them
        (
            f"{NEWS}长沙、株洲、湘潭三市产值占全国的近三成。",
            "三成",
            {"region": "长沙市、株洲市、湘潭市", "adcode": "430000", "region_level": "group"},
        ),
        # a horizon of one paragraph is none of the next, where no plan tells it
        (f"{NEWS}到2025年，产业规模将达到2000亿元。\n\n机械产值占全国的近三成。", "三成", {"status": "actual"}),
        # a yardstick names no indicator and no place
        (
            f"{NEWS}亩均税收52.3万元，是全省园区平均水平的2.6倍。",
            "2.6倍",
            {"indicator": "fiscal_revenue", "region": "南通市"},
        ),
        # a rate that no code names is told all the same
        (f"{NEWS}数字化改造后，人均效率提升了98%。", "98%", {"indicator": "other", "measure": "growth"}),
        (f"{NEWS}大道全长28.9公里，路基完成九成。", "九成", {"indicator": "project_progress", "measure": "completion"}),
        # parts of what the sentence before told
        (
            f"{NEWS}社会消费品零售总额198亿元。按经营地分，城镇160亿元、增长9.9%，乡村38亿元。",
            "38亿元",
            {"indicator": "retail_sales", "label": "乡村"},
        ),
        (f"{NEWS}规模以上工业增加值增长12%。分类型看，国有企业增长7.2%。", "7.2%", {"label": "国有企业"}),
        # a ratio and how it moved
        (f"{NEWS}上半年，城乡居民收入比值由上年同期的2.10缩小到2.06。", "2.06", {"unit": "times", "measure": "level"}),
        (
            "南通收入\n2025-03-18\n\n2025年1—2月，城乡居民收入比值由上年同期的2.10缩小到2.06。",
            "2.10",
            {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 2, 29)},
        ),
        (
            f"{NEWS}2023年上半年，城乡居民收入比值由上年同期的2.10缩小到2.06。",
            "2.10",
            {"period_start": dt.date(2022, 1, 1), "period_end": dt.date(2022, 6, 30)},
        ),
        (f"{NEWS}城乡居民收入比1.85，比上年缩小0.03。", "0.03", {"value": -0.03, "measure": "change"}),
        # 全年 behind 今年 is this year's, in spring too; what goes on with a forecast is one
        (
            "南通企业\n2024-03-15\n\n今年订单已排到9月份，全年产值有望达到260亿元。",
            "260亿元",
            {"period_end": dt.date(2024, 12, 31)},
        ),
        (f"{NEWS}四期工厂项目开工，预计年产值达到260亿元，比去年翻一番。", "翻一番", {"status": "forecast"}),
        (f"{NEWS}三期项目计划年底建成，届时年销售收入150亿元。", "150亿元", {"status": "forecast"}),
        (f"{NEWS}基地项目投产后，动力电池年产能将达到20GWh。", "20GWh", {"status": "forecast"}),
        # a year's 年 begins no term; a heading of a year that lies ahead
        (f"{NEWS}2023年产业规模超过2500亿元。", "2500亿元", {"indicator": "output_value", "label": "产业规模"}),
        (
            f"{REPORT}三、2024年重点工作\n\n1.扩大投资。一季度集中开工项目42个。",
            "42个",
            {"status": "target", "indicator": "project_count"},
        ),
        # what happened goes on with no firms, an area with its own name with no other area
        (f"{NEWS}低空企业达130家，完成飞行3000多架次。", "3000多架次", {"indicator": "other"}),
        (f"{NEWS}猕猴桃种植面积3.2万亩，玫瑰种植基地1.1万亩。", "1.1万亩", {"label": "玫瑰种植基地"}),
        # below a limit is a level; a unit that others hold is itself
        (f"{NEWS}PM2.5年均浓度低于28微克/立方米。", "28微克/立方米", {"value": 28.0, "measure": "level"}),
        ("绵竹市\n\n绵竹市，四川省辖县级市，由德阳市代管，面积1246平方公里。", "1246平方公里", {"region": "绵竹市"}),
        (f"{NEWS}66家企业落户，总投资超百亿元；税收增长。", "百亿元", {"value": 1e10, "qualifier": "at_least"}),
        # a table's rows: their own labels, the unit of the whole that they are a part of
        (f"{TABLE}指标 | 2023年\n工业投资(亿元) | 1120.5\n#高技术产业投资 | 312.4\n", "312.4", {"value": 3.124e10}),
        (f"{TABLE}产品 | 单位 | 产量\n白酒 | 万吨 | 20.3\n原煤 | 万吨 | 31.2\n", "20.3", {"label": "白酒产量"}),
        (
            f"{TABLE}地区 | 地区生产总值(亿元)\n沭阳县 | 1346.9\n泗阳县 | 651.7\n",
            "651.7",
            {"label": "地区生产总值"},
        ),
        # a month's 个 counts no things; what stands against a year is this year's
        (f"{NEWS}今年前四个月产值已达186亿元。", "186亿元", {"indicator": "output_value"}),
        (
            f"{NEWS}今年一季度，接待游客328万人次，恢复到2019年同期的108%。",
            "108%",
            {"period_end": dt.date(2024, 3, 31)},
        ),
        # the head of a longer term, what is made, what a project's other figures are
        (f"{NEWS}以上5个项目总投资合计102亿元。", "5个", {"indicator": "project_count"}),
        (f"{NEWS}海上风电基地项目总投资30亿元，年产8MW以上风机200台。", "200台", {"indicator": "capacity"}),
        (f"{NEWS}海上风电基地项目总投资30亿元，预计年利税4亿元。", "4亿元", {"project": "海上风电基地项目"}),
        # a partner in the title is not what the article is about
        (
            "晋中：融入太原都市区\n2023-10-18\n\n晋中承接太原项目126个，太原南站通车。全市力争承接太原产业转移项目300个。",
            "300个",
            {"region": "晋中市"},
        ),
        # a space between a word and its number
        (f"{NEWS}财政总收入增长 12.5%，税收 26 亿元。", "12.5%", {"indicator": "fiscal_revenue", "measure": "growth"}),
        # a report of a year, and 这一年 in it, tell of the year before
        (
            "2018年台州市政府工作报告\n2018-02-25\n\n规上工业增加值增长11.6%。",
            "11.6%",
            {"period_end": dt.date(2017, 12, 31)},
        ),
        (
            f"{REPORT}2023年是第一年。\n\n这一年，我们新增小微企业260家。",
            "260家",
            {"period_end": dt.date(2023, 12, 31)},
        ),
        # a place that a report names on its way; a paragraph that a place opens
        (f"{REPORT}环境改善。大冶市列入试点名单。实施培育计划，首批入选企业33家。", "33家", {"region": "黄石市"}),
        # a title says what the text says again
        (
            "长春签约64个项目\n2023-01-06\n\n2023年首场签约活动上，64个项目签约。\n\n2022年1至11月，产值3790亿元。",
            "64个",
            {"period_end": dt.date(2023, 12, 31)},
        ),
        # signed contracts; a city's own zone; classes of what is counted
        (f"{NEWS}签约项目27个，合同额206亿元。", "206亿元", {"indicator": "investment_total"}),
        (f"{NEWS}一季度，高新区签约项目19个。", "19个", {"region": "南通高新技术产业开发区", "adcode": "320600"}),
        (
            f"{NEWS}安排正式项目191项，其中科技产业类76项、城市基础设施类67项。",
            "67项",
            {"indicator": "project_count", "label": "城市基础设施类项目"},
        ),
        # contributions are of what is told before; a place's own share; permille points
        (f"{NEWS}工业增加值120亿元，对GDP增长的贡献率为31.5%。", "31.5%", {"indicator": "value_added"}),
        (f"{NEWS}园区集中了松江60%的规模以上企业。", "60%", {"measure": "share"}),
        (f"{NEWS}人口自然增长率比上年下降3.18个千分点。", "3.18个千分点", {"value": -3.18, "unit": "千分点"}),
        (f"{NEWS}食品、家庭设备用品、居住的价格分别上涨10.5%、2.3%和3.7%。", "2.3%", {"indicator": "price_index"}),
        # a yardstick with a count of its own; what comes from many places; what no code names
        (
            f"{NEWS}产值和税收收入增幅分别高于东部33个开发区0.74和19.33个百分点。",
            "19.33个百分点",
            {"indicator": "fiscal_revenue", "measure": "change"},
        ),
        (f"{NEWS}有25个国家和地区的客商来区投资。", "25个", {"indicator": "region_count"}),
        (f"{NEWS}建成博物馆30个，带动1200幢传统建筑实现保护。", "1200幢", {"label": "传统建筑实现保护"}),
        (f"{NEWS}外资同比增长94.5%，主导产业集聚度78.2%。", "78.2%", {"indicator": "other", "measure": "level"}),
        (f"{NEWS}工业经济新增长点项目实现产值2072.8亿元。", "2072.8亿元", {"measure": "level"}),
        (
            f"{NEWS}有130个项目在建，产值365亿元，预计年均增长24%，完成销售785亿元。",
            "785亿元",
            {"status": "actual"},
        ),
        (
            "丽水\n2019-09-05\n\n丽水加快推进莲都—义乌、遂昌—诸暨、松阳—余姚等4个产业园建设。",
            "4个",
            {"region": "丽水市"},
        ),
        # parts of an investment; a part's whole name; terms that end in a trade
        (
            f"{NEWS}固定资产投资增长7.0%。分产业看，第一、二、三产业分别增长64.6%、7.9%、3.5%。",
            "7.9%",
            {"indicator": "fixed_asset_investment", "label": "第二产业投资", "sector": "secondary"},
        ),
        (
            f"{NEWS}规模以上工业增加值增长5.6%。分门类看，电力、热力、燃气及水生产和供应业增长9%。",
            "9%",
            {"label": "电力、热力、燃气及水生产和供应业"},
        ),
        (f"{NEWS}规模以上工业增加值增长5.6%。电气机械和器材制造业增长80.2%。", "80.2%", {"indicator": "value_added"}),
        # rates of rates, in order
        (
            f"{NEWS}装备制造业和高技术制造业增加值分别增长7.9%、17.6%，两年平均分别增长8.1%、16.4%。",
            "8.1%",
            {"label": "装备制造业增加值(两年平均)", "sector": "equipment"},
        ),
        # money with a name of its own; what was spent is no part of what was sold
        (f"{NEWS}到位资金135亿元，门票收入539亿元。", "539亿元", {"indicator": "other", "label": "门票收入"}),
        (f"{NEWS}出口120亿元。一般公共预算支出229亿元。其中，农林水支出增长20.7%。", "20.7%", {"indicator": "other"}),
        (f"{NEWS}项目投产941个，达产515个，从业人员新增15.8万人。", "15.8万人", {"status": "actual"}),
        (f"{NEWS}园区聚集了70%的国家创新中心、80%的重点实验室。", "80%", {"measure": "share"}),
        (f"{NEWS}合同签约额7亿元，完成市下达指标的300%。", "300%", {"measure": "completion"}),
        (f"{NEWS}在谈项目16个，包括5个500强企业项目。", "5个", {"indicator": "project_count"}),
        # a date in front of a space
        (
            "某基金揭牌\n2016-06-25 中新网晋江\n\n基金已承诺投资468亿元。",
            "468亿元",
            {"period_end": dt.date(2016, 6, 25)},
        ),
        # goals that were surpassed; yardsticks; rates by name
        (f"{NEWS}2023年，进出口163亿元，超额完成计划120亿元的目标。", "120亿元", {"status": "target"}),
        (
            f"{NEWS}开发区营业收入增长16.1%，高于县域平均增速3.4个百分点。",
            "3.4个百分点",
            {"indicator": "sales_revenue"},
        ),
        (f"{NEWS}项目注册率、开工率、资金到位率分别为93.6%、86.5%、41.7%。", "93.6%", {"label": "项目注册率"}),
        (f"{NEWS}项目开工占比已超过九成、达91.28%，投产项目已超过半数。", "91.28%", {"measure": "share"}),
        # what is exceeded and what is reached
        (f"{NEWS}总投资达303.4亿元的19个项目落地。", "303.4亿元", {"indicator": "investment_total"}),
        (f"{NEWS}先导集团系列项目投资100亿元。", "100亿元", {"indicator": "investment_total"}),
        (f"{NEWS}凯金20万吨负极材料项目开工。", "20万吨", {"indicator": "capacity"}),
        # examples are not what is told of
        (
            "江苏省重大项目进展\n2019-10-17\n\n江苏项目进展顺利。无锡华虹集成电路、泰州扬子江生物制药等17个项目投产。",
            "17个",
            {"region": "江苏省"},
        ),
        # times and places of a list, one each; an average of two years is no growth of one
        (
            f"{NEWS}一季度、上半年、前三季度和全年GDP增速分别为18.8%、9.6%、8.7%和6.2%，两年平均增速分别为4.7%、5.0%、5.5%和4.4%。",
            "5.5%",
            {"label": "GDP(两年平均)", "period_end": dt.date(2024, 9, 30)},
        ),
        (
            "长三角半年报\n2019-08-06\n\n沪苏浙皖三省一市分别实现地区生产总值16409亿元、48582亿元、28256亿元和15664亿元。",
            "28256亿元",
            {"region": "浙江省"},
        ),
        ("长三角半年报\n2019-08-06\n\n在安徽，高新技术产业增加值增长13.8%。", "13.8%", {"region": "安徽省"}),
        (f"{NEWS}成立于2005年的某公司，募集资金97282万元。", "97282万元", {"period_end": dt.date(2024, 5, 28)}),
        # expected of what lies ahead; goals of a paragraph and of degrees
        (f"{NEWS}2024年全年零售额有望超过50万亿元。", "50万亿元", {"status": "forecast"}),
        (f"{REPORT}今年目标：生产总值增长8%。全年安排项目86个。", "86个", {"status": "target"}),
        (f"{REPORT}今年目标：居民收入增速高于城镇居民1个百分点以上。", "1个百分点", {"status": "target"}),
        (f"{REPORT}2024年，确保投资完成率95%以上。", "95%", {"status": "target"}),
        # the whole of a share, and a rate of things, are not what grows
        (f"{NEWS}R&D经费支出占GDP比重提升0.25个百分点。", "0.25个百分点", {"indicator": "rd_intensity"}),
        (f"{NEWS}新能源汽车渗透率从5.4%提升到40.9%。", "40.9%", {"indicator": "other", "label": "新能源汽车渗透率"}),
        (f"{NEWS}签约项目23个，其中如皋片区落地12个。", "12个", {"indicator": "project_count"}),
        # from the first year of a range to its last; what a length is held against
        (f"{NEWS}从2019年到2022年，优良率从78.4%上升到83.3%。", "78.4%", {"period_end": dt.date(2019, 12, 31)}),
        (f"{NEWS}从2019年到2022年，优良率从78.4%上升到83.3%。", "83.3%", {"period_end": dt.date(2022, 12, 31)}),
        (
            f"{NEWS}高铁里程超7600公里，较2018年的4150公里增长八成多。",
            "4150公里",
            {"period_end": dt.date(2018, 12, 31)},
        ),
        # where a message was sent from, and whom a publisher writes for
        (
            "示范区挂牌四年\n\n新华社上海2023年12月9日电\n\n湖州市推进项目20个。累计形成136项制度创新成果。",
            "136项",
            {"region": "湖州市"},
        ),
        (
            "浙商回归\n2016年04月25日 浙江日报\n\n今年一季度，全省浙商回归：新引进项目446个。\n\n在嘉兴，项目开建；在宁波，项目签约。",
            "446个",
            {"region": "浙江省"},
        ),
        (
            "浙江浙商回归\n2016-11-24\n\n2012年启动，至今年10月，到位资金11450亿元。",
            "11450亿元",
            {"period_end": dt.date(2016, 10, 31)},
        ),
        (
            f"{NEWS}项目39个，总投资417亿元，分别占比93%、74%。",
            "74%",
            {"indicator": "investment_total", "measure": "share"},
        ),
        (f"{NEWS}新批台资企业56家，总投资11.2亿美元，合同台资6.2亿美元。", "6.2亿美元", {"indicator": "other"}),
        # what is contracted has not arrived
        (f"{NEWS}合同外资12亿美元，实际到位5.3亿美元。", "12亿美元", {"indicator": "other", "label": "合同外资"}),
        (f"{NEWS}合同外资12亿美元，实际到位5.3亿美元。", "5.3亿美元", {"indicator": "fdi_actual"}),
        (f"{NEWS}1—4月，实际到位外省资金86亿元。", "86亿元", {"indicator": "funds_in_place"}),
        # what a year is to spend on projects is no fixed-asset investment of the whole
        (
            f"{NEWS}重点项目90项，年度计划投资75亿元，已完成年度计划投资的42%。",
            "75亿元",
            {"indicator": "investment_completed", "status": "target"},
        ),
        (f"{NEWS}重点项目90项，年度计划投资75亿元，已完成年度计划投资的42%。", "42%", {"status": "actual"}),
        (
            "南通项目\n2024-11-20\n\n开工项目150项（其中1—9月计划新开工121项）。",
            "121项",
            {"status": "target", "period_end": dt.date(2024, 9, 30)},
        ),
        # of a task, what is done of it is counted
        (
            f"{NEWS}新开工工业项目62个，完成年度目标任务110个的56%。",
            "110个",
            {"indicator": "project_count", "status": "target"},
        ),
        # classes of projects, each with a paragraph
        (
            f"{NEWS}开工重点项目11个。\n\n民生改善类6个，分别为甲路工程、乙河工程。",
            "6个",
            {"indicator": "project_count"},
        ),
        (f"{NEWS}其中24个跨市项目开工率达到71%。", "24个", {"indicator": "project_count"}),
        (f"{NEWS}产业项目最多，分别达到620个和3900亿元。", "620个", {"indicator": "project_count"}),
        (
            f"{NEWS}新签约项目（2000万元以上工业项目、亿元以上其他项目）88个。",
            "88个",
            {"label": "新签约项目", "sector": None},
        ),
        # this month is the one that a report tells of, this year goes up to its day
        (
            "南通项目\n2024-06-11\n\n截至5月底，到位资金48亿元。本月到位资金9亿元。",
            "9亿元",
            {"period_start": dt.date(2024, 5, 1), "period_end": dt.date(2024, 5, 31)},
        ),
        (
            "南通项目\n2024-08-20\n\n截至7月底，全市今年新批外资企业126家。",
            "126家",
            {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 7, 31)},
        ),
        # a list summed up is no first of its places, a place that is left out no place of the figure
        (f"{NEWS}如皋、海安和启东引资总额占全市的54%。", "54%", {"region": "如皋市、海安市、启东市"}),
        (f"{NEWS}来自外省（不包括港澳台）的签约项目为124个。", "124个", {"region": "南通市"}),
        # no January, no trillion
        (
            "南通财政\n2024-05-28\n\n2023年，建立“一月一调度”机制，安排资金2亿元。",
            "2亿元",
            {"period_end": dt.date(2023, 12, 31)},
        ),
        (f"{NEWS}建成分布式光伏186兆瓦。", "186兆瓦", {"value": 186.0, "unit": "兆瓦"}),
        # a label keeps what its noun begins with, and leaves the verb between subject and term, and a zone's own word, out
        (f"{NEWS}新材料产业实现产值87亿元。", "87亿元", {"label": "新材料产业产值"}),
        (f"{NEWS}南通经开区稳中有进，经开区实现规上工业总产值318亿元。", "318亿元", {"label": "规上工业总产值"}),
        (f"{NEWS}现有在建项目35个。", "35个", {"label": "在建项目"}),
        (f"{NEWS}“双百”在建项目35个。", "35个", {"label": "“双百”在建项目"}),
        # what each county has of the projects counted before, by its verb; zones that sign are not counted
        (
            f"{NEWS}一季度，全市新签约亿元以上项目72个。\n\n分县区看，如皋市新签约16个、海安市14个，城东产业园区和南通高新区分别签约5个和6个。",
            "16个",
            {"indicator": "project_count", "label": "新签约项目", "region": "如皋市"},
        ),
        (
            f"{NEWS}一季度，全市新签约亿元以上项目72个。\n\n分县区看，如皋市新签约16个、海安市14个，城东产业园区和南通高新区分别签约5个和6个。",
            "6个",
            {"indicator": "project_count"},
        ),
        (f"{NEWS}42户企业签订贷款协议。", "42户", {"indicator": "enterprise_count"}),
        # an average over years, the total behind new ones, another phase's investment, births
        (
            f"{NEWS}规上工业总产值由2020年的2130亿元增至2023年的2786亿元，年均增长9.4%。",
            "9.4%",
            {"period_start": dt.date(2021, 1, 1), "period_end": dt.date(2023, 12, 31)},
        ),
        (f"{NEWS}全年新辟航线9条，总数达218条。", "218条", {"label": "航线总数"}),
        (f"{NEWS}四期码头项目总投资45.8亿元；综合物流园二期投资12.6亿元。", "12.6亿元", {"project": None}),
        (f"{NEWS}年末城镇人口27.9万人；全年出生2216人，死亡3489人。", "3489人", {"label": "死亡"}),
        # what many make together is no threshold; 破千亿元 is an amount
        (f"{NEWS}全市12个产业集群产值超2000亿元。", "2000亿元", {"indicator": "output_value", "qualifier": "at_least"}),
        (
            f"{NEWS}到位资金破千亿元。",
            "千亿元",
            {"indicator": "funds_in_place", "value": 1e11, "qualifier": "at_least"},
        ),
        # a number right behind letters, a list whose last number holds the magnitude
        (f"{NEWS}全县完成GDP212.3亿元，增长13.6%。", "212.3亿元", {"indicator": "gdp", "value": 2.123e10}),
        (f"{NEWS}南通GDP5.5%，居全省第二。", "5.5%", {"indicator": "gdp", "measure": "growth"}),
        (f"{NEWS}甲酒、乙茶、丙菇品牌价值分别达13.28、12.31、11.47亿元。", "13.28", {"value": 1.328e9}),
        # the year of prices is no period; three industries by their names, and their growth
        (
            "保康县计划执行情况报告\n2008-01-20\n\n全年实现现价地区生产总值24.9亿元，按2005年可比价格计算，增长10.0%。",
            "10.0%",
            {"label": "地区生产总值", "period_end": dt.date(2007, 12, 31)},
        ),
        (
            f"{NEWS}一、二、三产业增加值分别达到10亿元、4亿元、11亿元，分别增长2.4%、30.7%和10.7%。",
            "30.7%",
            {"label": "第二产业增加值", "sector": "secondary"},
        ),
        # one word for two things
        (f"{NEWS}金融存贷款余额288亿元、219亿元，同比增长10.5%、14.8%。", "14.8%", {"label": "贷款余额"}),
        (
            f"{NEWS}金融机构存、贷款余额分别增长8.8%、11.9%。",
            "8.8%",
            {"indicator": "deposits_loans", "label": "存款余额"},
        ),
        # a firm abroad that is none, a project's name that begins with a number, whose government signs
        (f"{NEWS}组建5个驻外企业服务联络处。", "5个", {"indicator": "other"}),
        (f"{NEWS}年出栏60万头牲猪规模养殖基地，用地80亩。", "80亩", {"project": None}),
        (f"{NEWS}南通市政府与16家企业集中签约。", "16家企业", {"partner": None, "sector": None}),
        # places that are the region of something together; what is grown there, by its name
        (
            f"{NEWS}以如皋、海安为主要区域的西瓜种植面积8万亩；以启东、海门为主要区域的茶叶产业种植5万亩。",
            "8万亩",
            {"region": "如皋市、海安市", "label": "西瓜种植面积"},
        ),
        (
            f"{NEWS}以如皋、海安为主要区域的西瓜种植面积8万亩；以启东、海门为主要区域的茶叶产业种植5万亩。",
            "5万亩",
            {"label": "茶叶产业种植"},
        ),
        (f"{NEWS}发展种养殖基地20万亩。", "20万亩", {"project": None}),
        # an article on the whole country, and one whose only place is an example or left out
        (
            (
                "中国自贸试验区建设十年\n2023-08-03\n\n自上海自贸试验区设立以来，中国自贸试验区已走过十年。\n\n2022年，我国自贸试验区"
                "实际使用外资2200亿元。\n\n我国自贸试验区以千分之四的国土面积，吸引了占全国18.4%的外商投资。"
            ),
            "18.4%",
            {"region": "中国", "indicator": "fdi_actual"},
        ),
        (
            (
                "自贸试验区新设企业60余万家\n2019-06-24\n\n11个自贸试验区(不包括海南自贸试验区)新设企业61万家。"
                "\n\n如武汉自贸区的产业区内，市场占有率66%。"
            ),
            "61万家",
            {"region": "中国"},
        ),
        # of those that the sentence before has counted; a class that is of no sector
        (
            (
                "如皋项目\n2023-11-08\n\n10月31日，28个项目集中开工。其中制造业项目16个、总投资98亿元，基础设施项目7个。"
                "今年前三季度，如皋市出口12亿元。"
            ),
            "7个",
            {"period_start": dt.date(2023, 10, 31), "sector": None},
        ),
        # town and country, each by its name, and what goes on with them
        (
            f"{NEWS}城乡居民人均可支配收入分别达到5.6万元、3.5万元，同比增长5.2%、7.4%。",
            "7.4%",
            {"label": "农村居民人均可支配收入", "region": "南通市"},
        ),
        # what a clause does to the projects that the sentence counts, at the scale that it has said
        (f"{NEWS}全市新签约亿元以上项目58个，竣工投产36个。", "36个", {"label": "竣工投产亿元以上项目"}),
        (f"{NEWS}全市签约项目58个，开工36个。", "36个", {"label": "开工项目"}),
        (f"{NEWS}平台引进300余家企业。", "300余家企业", {"indicator": "enterprise_count", "label": "企业"}),
        # what is made in a year is a capacity, whatever it is called
        (f"{NEWS}公司年产空气悬挂系统100万套。", "100万套", {"indicator": "capacity"}),
        # what is to be invested by a year ahead is no project's size
        (f"{NEWS}到2028年，力争回归投资超200亿元。", "200亿元", {"status": "target"}),
        # an enclave in another place is its owner's
        (f"{NEWS}在上海张江，海安“科创飞地”已入驻企业15家。", "15家", {"region": "海安市"}),
        # what is expected within years of the writing; kinds counted as one; examples and aspects are no part of a label
        (
            f"{NEWS}预计5年内可开发利用土地3000亩。",
            "3000亩",
            {"status": "forecast", "period_end": dt.date(2029, 5, 28)},
        ),
        (f"{NEWS}三年内力争新增企业100家。", "100家", {"status": "target", "period_end": dt.date(2027, 5, 28)}),
        (f"{NEWS}成立3年内的企业12家。", "12家", {"status": "actual"}),
        (f"{NEWS}排摸链主企业、头部企业和上市公司100余家。", "100余家", {"label": "链主企业、头部企业和上市公司"}),
        (f"{NEWS}招引永鑫磁材、迅捷车业等链上产业项目7个。", "7个", {"label": "链上产业项目"}),
        (f"{NEWS}建成山海协作类“飞地”39块。", "39块", {"label": "建成山海协作类“飞地”"}),
        (
            f"{NEWS}两地在区域规划等八个方面达成一体化合作。",
            "八个",
            {"indicator": "policy_count", "label": "一体化合作"},
        ),
        (f"{NEWS}新增江苏省农业科学院等2家技术转移中心。", "2家", {"partner": None}),
        # from a year to now; years averaged up to the one told; moves of what no code names; what is supplied elsewhere
        (
            f"{NEWS}高新技术企业数量由2019年的1506家增至3014家，翻了一番。",
            "3014家",
            {"period_start": None, "period_end": dt.date(2024, 5, 28)},
        ),
        (
            f"{NEWS}2023年，地区生产总值达到5230.8亿元，五年年均增长6.1%。",
            "6.1%",
            {"period_start": dt.date(2019, 1, 1), "period_end": dt.date(2023, 12, 31)},
        ),
        (
            f"{NEWS}2019年11月，示范区揭牌。\n\n五年来，示范区累计引进项目154个。",
            "154个",
            {"period_start": dt.date(2020, 1, 1), "period_end": dt.date(2024, 5, 28)},
        ),
        (f"{NEWS}亏损面24.7%，同比扩大3.2个百分点。", "3.2个百分点", {"label": "亏损面"}),
        (f"{NEWS}海安市年供沪苏浙农产品65万吨。", "65万吨", {"region": "海安市"}),
        (f"{NEWS}一天能生产雨刮电机3.5万台。", "3.5万台", {"indicator": "capacity"}),
        (f"{NEWS}海安村2022年村集体经济收入1420万元。", "1420万元", {"label": "村集体经济收入"}),
        (f"{NEWS}限额以上单位实现零售额96.3亿元。", "96.3亿元", {"indicator": "retail_sales"}),
        (f"{NEWS}医保累计结算超过210万人次、涉及金额5.6亿元。", "5.6亿元", {"indicator": "other"}),
        (f"{NEWS}签约项目12个，涉及金额300亿元。", "300亿元", {"indicator": "investment_total"}),
        (
            f"{NEWS}非金属矿物制品业、纺织业分别下降14.6%和6.8%。",
            "14.6%",
            {"label": "非金属矿物制品业", "sector": "materials"},
        ),
        # places handed out are no part of a label
        (
            f"{NEWS}如皋、海安、启东三市到位资金分别为28.6亿元、19.9亿元、13.2亿元。",
            "19.9亿元",
            {"label": "到位资金", "region": "海安市"},
        ),
        (f"{NEWS}主导产业占工业总产值的比重达93.4%。", "93.4%", {"indicator": "industry_share"}),
        (f"{NEWS}建设沪浙皖城市结对合作园区8个。", "8个", {"region": "南通市"}),
        (f"{NEWS}与沪浙皖共建园区31个。", "31个", {"label": "共建园区"}),
        # fractions that rise are shares like the first of them
        (
            f"{NEWS}GDP占全国比重从1/16上升到1/15，市场主体从1/18上升到1/15，高新技术企业从1/12上升到1/8。",
            "1/12",
            {"indicator": "hightech_enterprise_count", "measure": "share", "value": 100 / 12},
        ),
        # a title of goals that were reached, a month that is not over, a firm to be listed: none lies ahead
        (
            "南通超预期完成方案阶段性目标\n2024-05-25\n\n南通研发强度达到3.5%。",
            "3.5%",
            {"indicator": "rd_intensity", "status": "actual"},
        ),
        (f"{NEWS}截至今年5月，引进人才23人。", "23人", {"status": "actual"}),
        (f"{NEWS}拟上市企业近200家。", "200家", {"status": "actual"}),
        # a part of what is spent on research is no intensity
        (f"{NEWS}88%的研发投入来自企业。", "88%", {"indicator": "industry_share", "measure": "share"}),
        # what a sentence looks at; zones that the counted lie in
        (
            f"{NEWS}3亿元以上项目有5个。从签约项目总数来看，如皋14个，海安13个。",
            "13个",
            {"indicator": "project_count", "label": "签约项目总数", "region": "海安市"},
        ),
        (
            f"{NEWS}签约项目38个。其中如皋市14个，市开发区8个。",
            "8个",
            {"indicator": "project_count"},
        ),
        (f"{NEWS}今年将储备项目120个的目标任务分解到人。", "120个", {"indicator": "project_count", "status": "target"}),
        # sales; what has come into production yields no more
        (
            f"{NEWS}酸洗槽项目竣工达产，短短两个月实现销售1800万元。",
            "1800万元",
            {"indicator": "sales_revenue", "status": "actual"},
        ),
        (
            f"{NEWS}实现工业销售23亿元、固定资产投资15亿元，分别同比增长17%、47%。",
            "17%",
            {"indicator": "sales_revenue", "measure": "yoy"},
        ),
        # what was invested in a period; a zone with a name of its own; a port is no place that a paragraph is about
        (
            "南通项目\n2024-02-17\n\n2023年，全市完成园区基础建设投资65亿元。",
            "65亿元",
            {"indicator": "investment_completed", "period_end": dt.date(2023, 12, 31)},
        ),
        (f"{NEWS}南通苏锡通经济技术开发区固定资产投资25亿元。", "25亿元", {"region": "南通苏锡通经济技术开发区"}),
        (f"{NEWS}海门港的13个泊位投运。集聚人才23人。", "23人", {"region": "南通市"}),
        # trades whose growth no term names
        (
            f"{NEWS}今年一季度高新技术产业、新材料产业分别增长12.9%、10.1%。",
            "10.1%",
            {"label": "新材料产业", "sector": "materials"},
        ),
        (f"{NEWS}高校和科研机构联合开展科技攻关120多项。", "120多项", {"label": "科技攻关"}),
        # what is planned for a year is of the whole year
        (
            "南通项目\n2021-04-28\n\n开工项目61个，总投资192.9亿元，年度计划投资90.2亿元。",
            "90.2亿元",
            {
                "label": "年度计划投资",
                "status": "target",
                "period_start": dt.date(2021, 1, 1),
                "period_end": dt.date(2021, 12, 31),
            },
        ),
        # a task by its number, and what is done of it
        (
            f"{NEWS}到位资金120亿元，完成州政府下达任务数132.6亿元的90.8%。",
            "132.6亿元",
            {"indicator": "funds_in_place", "status": "target"},
        ),
        (
            f"{NEWS}到位资金120亿元，完成州政府下达任务数132.6亿元的90.8%。",
            "90.8%",
            {"indicator": "funds_in_place", "measure": "completion"},
        ),
        # shares of what stands behind them, one after another
        (f"{NEWS}南通占全国1/26的面积，1/6的人口。", "1/6", {"indicator": "population", "measure": "share"}),
        (f"{NEWS}70%的游客来自上海；90%的工业产品供应上海。", "90%", {"label": "工业产品供应上海"}),
        # what grew has a name of its own, and was not counted before
        (
            f"{NEWS}实施的35个生态项目中，水生生物种类较2018年增加42%。",
            "42%",
            {"indicator": "other", "label": "水生生物种类(比2018年)"},
        ),
        # all that has been is not of the period that the article reports on
        (
            f"{NEWS}园区先后引进项目52个。今年一季度，新签约项目9个。",
            "52个",
            {"period_start": None},
        ),
        (f"{NEWS}从20世纪80年代开始，南通接轨上海。大米有15%销往上海。", "15%", {"period_start": None}),
        # a government's own news, in which organisations alone carry a place's name
        (
            "聚焦产业集聚\n2024-01-10 来源：如皋市人民政府\n\n落实中科院南通农业中心1个平台，引进人才5名。",
            "5名",
            {"region": "如皋市"},
        ),
        # when somebody heard of it is no period of what was heard
        (
            "南通项目\n2024-02-22\n\n2月20日从市发改委获悉，全市元月签约项目51个。",
            "51个",
            {"period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 1, 31)},
        ),
        # an investment in front of the project's name, with its place
        (
            f"{NEWS}甲乙股份有限公司将投资60亿元，在如皋市建设绿色循环产业园。",
            "60亿元",
            {"project": "绿色循环产业园", "region": "如皋市"},
        ),
        (
            f"{NEWS}南通市开工一批项目，包括投资7亿元、年产整车10万辆的如皋市丙丁新能源汽车项目。",
            "7亿元",
            {"project": "如皋市丙丁新能源汽车项目", "region": "如皋市"},
        ),
        (
            f"{NEWS}绿色循环产业园项目开工。戊己文旅发展有限公司拟投资50亿元。",
            "50亿元",
            {"project": None},
        ),
        (
            f"{NEWS}其中智能座椅及客舱内饰项目总投资10亿元。",
            "10亿元",
            {"project": "智能座椅及客舱内饰项目"},
        ),
        (
            f"{NEWS}10GWh电芯产业园、如皋汽车新材产业园等15个新能源汽车及零部件项目落户。",
            "15个",
            {"region": "南通市"},
        ),
        (f"{NEWS}新建10Gwh锂电池项目。", "10Gwh", {"indicator": "capacity", "unit": "GWh"}),
        # industry in short, growth without its word, a trade that is no machine
        (f"{NEWS}规模以上工业增长9%。", "9%", {"indicator": "value_added", "measure": "growth"}),
        (
            f"{NEWS}GDP增长15.3%，两年平均增长8%；规上工业两年平均增长10.2%。",
            "10.2%",
            {"indicator": "value_added", "label": "规上工业"},
        ),
        (f"{NEWS}6月当月，规模以上工业增加值8.1%。", "8.1%", {"indicator": "value_added", "measure": "growth"}),
        (
            f"{NEWS}有20个行业增加值实现增长，其中，汽车制造业、通用设备制造业，分别增长2.1%、12.3%。",
            "12.3%",
            {"indicator": "value_added", "label": "通用设备制造业增加值", "sector": "equipment"},
        ),
        (f"{NEWS}项目达产后可新增产值（销售额）超400亿元。", "400亿元", {"indicator": "output_value"}),
        # growth of what is announced has the paragraph's period
        (
            f"{NEWS}今年1至4月，签约项目78个。其中，工业项目合同投资额同比增长13.4%。",
            "13.4%",
            {"indicator": "investment_total", "period_start": dt.date(2024, 1, 1), "period_end": dt.date(2024, 4, 30)},
        ),
        # a count of the whole country's, a province with its own word, a province's zones that are no zone
        (f"{NEWS}南通经开区在全国229家国家级经开区中前进2位。", "229家", {"region": "中国"}),
        (
            "南通经开区连续上榜\n2025-11-09\n\n江苏全省入选的开发区从2022年的6家增至2025年的12家。",
            "12家",
            {"region": "江苏省", "status": "actual"},
        ),
        (f"{NEWS}它成为江苏开发区的样板。开发区亩均税收15万元。", "15万元", {"region": "南通市"}),
        # a line that goes on with the one above it
        (f"{NEWS}全年GDP\n增长5.3%左右\n一般公共预算收入增长4.4%", "5.3%", {"indicator": "gdp"}),
        # what stands in brackets may be the wider unit's
        (
            f"{NEWS}南通经开区入选“双百”创新基地（全省4家）。",
            "4家",
            {"region": "江苏省", "label": "入选“双百”创新基地"},
        ),
    ],
)
def test_reading(article: str, quote: str, told: dict[str, Any]) -> None:
    agree(article, {quote: told})


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("营收超10亿元的企业11家、超50亿元的2家。", "50亿元"),
        ("有三类500强项目8个。", "三类"),
        ("风电链突破10兆瓦以上大型叶片。", "10兆瓦"),
        ("每10万人口拥有床位74张。", "10万人口"),
        ("新开工20亿元以上的轨道交通、高速公路等项目共76项。", "20亿元"),
        ("连续实现30亿元以上、50亿元以上以及百亿元重大项目的引进。", "30亿元"),
        ("“5个100工程”完成投资3371亿元。", "5个"),
        ("规模以上(500万元口径)工业总产值4765亿元。", "500万元"),
        ("领克01在当地下线。", "01"),
        ("根据统一核算结果，产值12亿元。", "一核"),
        ("3亿元以上项目达到8个，5至10亿元项目有5个。", "5至10亿元"),
        ("营收每提高1个百分点，可带动增长0.5个百分点。", "1个百分点"),
        ("实际利用省外2000万元以上项目资金增长5%。", "2000万元"),
    ],
)
def test_what_is_no_figure(text: str, quote: str) -> None:
    assert quote not in rows(f"{NEWS}{text}")
