"""Whole readings of when a figure is told of, and whether it is a fact, a goal or a forecast."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import agree

NEWS: Final = "枣阳经济观察\n2024-05-20\n\n"
AUTUMN: Final = "枣阳经济观察\n2023-09-18\n\n"
SPRING: Final = "枣阳经济观察\n2024-02-20\n\n"
REPORT: Final = "枣阳市2025年工作总结和2026年工作思路的报告\n2025-12-15\n\n"


def year(number: int) -> dict[str, Any]:
    """The end of a year, as a case names it."""
    return {"period_end": dt.date(number, 12, 31)}


TOLD: Final[list[tuple[str, dict[str, dict[str, Any]]]]] = [
    # when a thing came is no period of what is told of it
    (
        f"{NEWS}去年3月从东莞搬来的鞋厂，现在开着80条线，招了260名工人。",
        {"260名": {"period_end": dt.date(2024, 5, 20)}},
    ),
    (f"{NEWS}这家2019年才起步的企业，员工420人。", {"420人": {"period_end": dt.date(2024, 5, 20)}}),
    (f"{NEWS}去年投产的二期厂房，员工300人。", {"300人": {"period_end": dt.date(2024, 5, 20)}}),
    (f"{NEWS}去年投产的项目23个。", {"23个": year(2023)}),
    (f"{NEWS}这座2018年建成的冷库，今年一季度存货8000吨。", {"8000吨": {"period_end": dt.date(2024, 3, 31)}}),
    (f"{NEWS}一期去年9月投产，新增产能8000吨；二期占地260亩。", {"260亩": {"period_end": dt.date(2024, 5, 20)}}),
    # what stands in a place since it was opened
    (
        f"{NEWS}枣阳市的离岸孵化中心去年3月启用，6200平方米的空间里装下科技企业27家，先后有11个项目回乡落地。",
        {"27家": {"period_end": dt.date(2024, 5, 20)}, "11个": {"period_end": dt.date(2024, 5, 20)}},
    ),
    (f"{NEWS}某某变电站2023年11月开工，形象进度55%。", {"55%": {"period_end": dt.date(2024, 5, 20)}}),
    (
        f"{NEWS}这片2014年封关运营、规划面积10.9平方公里的园区走得不易。",
        {"10.9平方公里": {"period_end": dt.date(2024, 5, 20)}},
    ),
    (
        f"{NEWS}一期去年8月投产，当年实现产值7.6亿元；二期主体完工，累计完成投资9.4亿元。",
        {"7.6亿元": year(2023), "9.4亿元": {"period_end": dt.date(2024, 5, 20)}},
    ),
    # since an event: up to the day of writing
    (f"{NEWS}2021年5月牵手以来，枣阳市累计引进企业45家。", {"45家": {"period_end": dt.date(2024, 5, 20)}}),
    (f"{NEWS}2020年园区改制以来，枣阳市新增企业86家。", {"86家": {"period_end": dt.date(2024, 5, 20)}}),
    (f"{NEWS}2023年枣阳市产值突破900亿元，创建市以来新高。", {"900亿元": year(2023)}),
    # the same months of the year before, told for themselves
    (
        f"{AUTUMN}1至8月，枣阳市签约项目63个，而去年同期签约的项目是52个。实际到位内资97亿元。",
        {"52个": {"period_end": dt.date(2022, 8, 31)}, "97亿元": {"period_end": dt.date(2023, 8, 31)}},
    ),
    (f"{AUTUMN}上半年，枣阳市新增企业31家，上年同期只有19家。", {"19家": {"period_end": dt.date(2022, 6, 30)}}),
    (
        f"{AUTUMN}前8个月，枣阳市签约项目82个，去年同期为63个，前年同期为55个。",
        {"63个": {"period_end": dt.date(2022, 8, 31)}, "55个": {"period_end": dt.date(2021, 8, 31)}},
    ),
    (
        f"{AUTUMN}上半年枣阳市签约项目63个，去年52个，前年40个。实际到位资金97亿元。",
        {"40个": year(2021), "97亿元": {"period_end": dt.date(2023, 6, 30)}},
    ),
    # what goes with a count is told of the same time
    (
        f"{SPRING}枣阳市全年安排项目118个；当年新开工46个。新签约项目74个，总投资388亿元。打通断头路7条、11.3公里。",
        {"46个": year(2023), "388亿元": year(2023), "11.3公里": year(2023)},
    ),
    (f"{AUTUMN}上半年，枣阳市进出口31亿元，是去年同期的2.3倍。", {"2.3倍": {"period_end": dt.date(2023, 6, 30)}}),
    (f"{AUTUMN}前8个月，枣阳市销售额21.7亿元，已超过去年全年的20.3亿元。", {"20.3亿元": year(2022)}),
    (f"{SPRING}2023年，枣阳市产值507亿元，比2020年接近翻了一番，占比由2021年的38.4%提高到45%。", {"45%": year(2023)}),
    # weeks
    (
        "枣阳一周招商\n2024-05-13\n\n上周，枣阳市签约项目31个。本周计划集中签约项目14个。",
        {"14个": {"period_start": dt.date(2024, 5, 13), "period_end": dt.date(2024, 5, 19), "status": "target"}},
    ),
    # a year of a plan is that year
    (
        "枣阳市政府工作报告\n2026-01-12\n\n二、2026年工作安排\n\n今年是“十五五”开局之年。主要预期目标是：地区生产总值增长6%。",
        {"6%": {**year(2026), "status": "target"}},
    ),
    # a year's plan in a report whose title looks back as well
    (
        f"{REPORT}二、2026年工作思路\n\n一是聚焦项目，确保5月底前复工率达到100%。二是聚焦创新，净增高新技术企业30家，技术合同成交额突破53亿元。",
        {"53亿元": {**year(2026), "status": "target"}},
    ),
    (
        f"{SPRING}到2030年，枣阳市产值突破2000亿元。今年，枣阳市实施重点项目。规上工业增加值增长8%左右。",
        {"8%": year(2024)},
    ),
    (
        (
            "枣阳市政府工作报告\n2026-01-12\n\n今后五年，地区生产总值年均增长6%，到2030年突破1500亿元。\n\n"
            "今年主要预期目标是：地区生产总值增长6.2%。\n\n重点做好以下工作。新增规上企业40家。"
        ),
        {"6.2%": {**year(2026), "status": "target"}, "40家": {**year(2026), "status": "target"}},
    ),
    # lists of aims
    (
        f"{SPRING}新的一年，枣阳市的目标是：地区生产总值增长7%。此外，公共预算收入增长4%。",
        {"4%": {**year(2024), "status": "target"}},
    ),
    (
        f"{SPRING}今年要干的事也不少：改造老旧小区43个、新建公园12座。",
        {"43个": {"status": "target"}, "12座": {"status": "target"}},
    ),
    (
        f"{SPRING}明年怎么干？枣阳市给出的路线图是：工业产值突破1000亿元。",
        {"1000亿元": {**year(2025), "status": "target"}},
    ),
    (
        f"{SPRING}新年的盘子已经定下：居民收入增长8%左右，规上企业达到120家，再修公路150公里、桥12座。",
        {"8%": {**year(2024), "status": "target"}, "120家": {"status": "target"}, "12座": {"status": "target"}},
    ),
    (
        f"{SPRING}今年的打法是“两条腿走路”：光伏产值稳在500亿元上下，零部件产值从去年的74亿元提高到100亿元以上。",
        {"500亿元": {**year(2024), "status": "target"}, "100亿元": {**year(2024), "status": "target"}},
    ),
    (
        f"{AUTUMN}局长给自己定的账目是：到2025年底，入驻企业要有120家，年营收做到20亿元，返投项目累计15个。",
        {"20亿元": {**year(2025), "status": "target"}, "15个": {**year(2025), "status": "target"}},
    ),
    (
        f"{SPRING}2023年，枣阳市产值900亿元。\n\n记者：那么全年的预期呢？\n\n主任：规上工业增加值增长9%以上；到位省外资金突破300亿元。",
        {"9%": {**year(2024), "status": "target"}, "300亿元": {**year(2024), "status": "target"}},
    ),
    (
        f"{SPRING}记者：招商有没有硬指标？\n\n主任：有两条。再一条，新签约项目不少于90个，去年82个。机关也瘦了身，撤并内设机构4个。",
        {"90个": {**year(2024), "status": "target"}, "82个": {**year(2023), "status": "actual"}},
    ),
    (f"{SPRING}今年的目标任务完成得不错：新签约项目90个。", {"90个": {"status": "actual"}}),
    (
        "枣阳市2026年计划草案的报告\n2026-01-20\n\n二、2026年计划草案\n\n一是做强茶产业。改造低产茶园3.2万亩，新增龙头企业3家。",
        {"3.2万亩": {"status": "target"}, "3家": {"status": "target"}},
    ),
    (
        "枣阳市医药产业行动计划（2026—2028年）\n2026-02-06\n\n二、发展目标\n\n到2028年，创新平台由目前的86个增加到120个以上。",
        {"120个": {**year(2028), "status": "target"}},
    ),
    # what somebody expects
    (
        f"{NEWS}机构预计，2024年枣阳市产量将达到300万辆，同比增长45%。",
        {"300万辆": {"status": "forecast"}, "45%": {"status": "forecast"}},
    ),
    (f"{NEWS}受关税影响，枣阳市三季度出口额可能同比下降2%。", {"2%": {"status": "forecast"}}),
    (f"{AUTUMN}商务局估计枣阳市全年销售额会突破4000万元。", {"4000万元": {"status": "forecast"}}),
    (
        f"{NEWS}5月28日，枣阳市将举行恳谈会，预计签约25个项目、总投资120亿元以上。",
        {"25个": {"status": "forecast"}, "120亿元": {"status": "forecast"}},
    ),
    (f"{NEWS}若到2027年枣阳市配套率提高一成，可新增产值约260亿元。", {"260亿元": {"status": "forecast"}}),
    (f"{NEWS}预计今年枣阳市产值将有较大增长，力争达到900亿元。", {"900亿元": {"status": "target"}}),
    ("枣阳经济观察\n2024-12-20\n\n预计枣阳市全年产值将达到900亿元。", {"900亿元": {"status": "forecast"}}),
    ("枣阳经济观察\n2024-12-20\n\n预计枣阳市全年地区生产总值增长6%左右。", {"6%": {"status": "actual"}}),
    (f"{NEWS}枣阳市商务局预判，二季度出口降幅或将扩大到5%。", {"5%": {"status": "forecast"}}),
    (
        f"{NEWS}枣阳市电池基地总投资30亿元，一期年产能10GWh今年3月投产，二期年产能20GWh。",
        {"10GWh": {"status": "actual"}, "20GWh": {"status": "forecast"}},
    ),
    (f"{NEWS}枣阳市的电池中试线2025年底建成，年产电池0.5GWh。", {"0.5GWh": {"status": "forecast"}}),
    # goals by what stands around them
    (
        f"{AUTUMN}上半年，枣阳市公共预算收入增长2.9%，没到年初定的6%。",
        {"2.9%": {"status": "actual"}, "6%": {"status": "target"}},
    ),
    (
        f"{AUTUMN}枣阳市固定资产投资增长2.1%（目标为6%），工业投资增长9.5%。",
        {"2.1%": {"status": "actual"}, "6%": {"status": "target"}, "9.5%": {"status": "actual"}},
    ),
    (f"{AUTUMN}枣阳市原计划引进项目60个，实际引进52个。", {"60个": {"status": "target"}, "52个": {"status": "actual"}}),
    (f"{NEWS}企业承诺，三年累计纳税不低于2亿元。", {"2亿元": {"status": "target"}}),
    (
        f"{AUTUMN}按计划，2025年枣阳市产业园全部建成，年产值要做到50亿元，稳定就业5000人以上。",
        {"50亿元": {**year(2025), "status": "target"}, "5000人": {**year(2025), "status": "target"}},
    ),
    (f"{AUTUMN}枣阳市电价便宜，但一吨货的运费要多出260元。", {"260元": {"status": "actual"}}),
    (
        f"{SPRING}今年，枣阳市打算再引进企业80家，新修公路120公里。",
        {"80家": {"status": "target"}, "120公里": {"status": "target"}},
    ),
    (f"{SPRING}年内，枣阳市将建成保障房3200套，改造老旧小区28个。", {"28个": {**year(2024), "status": "target"}}),
    (
        f"{AUTUMN}春节前，枣阳市电子厂还想再招60名工人。",
        {"60名": {"period_end": dt.date(2024, 2, 20), "status": "target"}},
    ),
    (
        "枣阳市医药产业行动计划（2026—2028年）\n2026-02-06\n\n三、重点任务\n\n依托3家国家级平台，枣阳市新建创新平台10个。",
        {"3家": {"period_end": dt.date(2026, 2, 6), "status": "actual"}, "10个": {**year(2028), "status": "target"}},
    ),
    (
        (
            "枣阳市医药产业行动计划（2026—2028年）\n2026-02-06\n\n三、重点任务\n\n"
            "加快位于枣阳市的华美多联疫苗产业化基地建设，项目总投资52亿元，用地310亩。"
        ),
        {"310亩": {"period_end": dt.date(2026, 2, 6), "status": "actual", "project": "华美多联疫苗产业化基地"}},
    ),
    (
        f"{NEWS}枣阳市一季度出口额12亿元，二季度预计出口额15亿元。",
        {"12亿元": {"status": "actual"}, "15亿元": {"status": "forecast"}},
    ),
    (
        f"{SPRING}2024年，枣阳市将实施重点项目130个。其中，新开工68个，竣工52个。",
        {"68个": {"status": "target"}, "52个": {"status": "target"}},
    ),
    (f"{AUTUMN}枣阳市引进外资距全年目标还差12亿元。", {"12亿元": {"status": "actual"}}),
    (f"{SPRING}枣阳市全年要实现旅游收入100亿元、接待游客1200万人次。", {"100亿元": {**year(2024), "status": "target"}}),
    (f"{SPRING}枣阳市全年实现旅游收入100亿元。", {"100亿元": {**year(2023), "status": "actual"}}),
    (
        f"{NEWS}枣阳市下半年的重头戏是：开工高速公路2条、改造国省道80公里。",
        {"2条": {"status": "target"}, "80公里": {"status": "target"}},
    ),
    (f"{NEWS}下一阶段，枣阳市将围绕两件事发力：引进企业5家，建设标准厂房30万平方米。", {"5家": {"status": "target"}}),
    # which project a figure is of
    (
        f"{NEWS}总投资6.8亿元的华茗茶饮料及浓缩液生产线项目建成投产，达产后预计年产值11.5亿元。",
        {quote: {"project": "华茗茶饮料及浓缩液生产线项目"} for quote in ("6.8亿元", "11.5亿元")},
    ),
    (f"{NEWS}枣阳市华美锻造产业园总投资6亿元。", {"6亿元": {"project": "枣阳市华美锻造产业园"}}),
    (f"{NEWS}华美传感器产业园已封顶。楚天汽车投资4.3亿元改造生产线。", {"4.3亿元": {"project": None}}),
    (
        f"{NEWS}枣阳市城乡供水二期工程总投资2.86亿元，全市自来水普及率提高到96.8%。",
        {"2.86亿元": {"project": "枣阳市城乡供水二期工程"}, "96.8%": {"project": None}},
    ),
    (f"{NEWS}秦美产业园一期去年9月投产，新增产能8000吨。", {"8000吨": {"period_end": dt.date(2023, 9, 30)}}),
    (
        f"{NEWS}湘美铜业的精密铜管项目正在打桩。\n\n“手续办得快。”负责人说。项目总投资12.6亿元，占地186亩。",
        {"12.6亿元": {"project": "精密铜管项目"}, "186亩": {"project": "精密铜管项目"}},
    ),
    (f"{NEWS}去年，枣阳市引进项目32个。项目总投资86亿元。", {"86亿元": {"project": None}}),
    (
        f"{AUTUMN}枣阳市力争用三年时间，培育企业100家。",
        {"100家": {"period_end": dt.date(2026, 9, 18), "status": "target"}},
    ),
    (f"{AUTUMN}2022年枣阳市引进项目82个，当年开工61个，次年竣工40个。", {"61个": year(2022), "40个": year(2023)}),
    (
        f"{AUTUMN}枣阳市计划到2025年建成基地3个、年产值达到50亿元；目前已建成1个，产值12亿元。",
        {"50亿元": {**year(2025), "status": "target"}, "12亿元": {"status": "actual"}},
    ),
    (f"{NEWS}2021年，企业投资22亿元在枣阳建厂。", {"22亿元": year(2021)}),
    (f"{NEWS}枣阳市产值在2018年仅为860亿元，五年间净增406亿元。", {"406亿元": year(2023)}),
    (
        (
            f"{NEWS}“十四五”规划《纲要》确定的36项指标中，29项达到时序进度。研发投入强度由2020年的2.9%提高到3.4%，"
            "高新技术企业由512家增加到863家。"
        ),
        {
            "29项": {"status": "actual"},
            "3.4%": {"status": "actual"},
            "512家": year(2020),
            "863家": {"status": "actual"},
        },
    ),
    (
        f"{NEWS}年底挂牌的枣襄协同园占地960亩。去年底挂牌的枣襄协同园规划面积12.6平方公里。",
        {"12.6平方公里": {"period_end": dt.date(2024, 5, 20)}},
    ),
    (
        f"{NEWS}1—4月接待游客120万人次。我们的目标是，通车后第一年游客增加60万人次。",
        {"120万人次": {"status": "actual"}, "60万人次": {"status": "target"}},
    ),
]


@pytest.mark.parametrize(("article", "told"), TOLD)
def test_times(article: str, told: dict[str, dict[str, Any]]) -> None:
    """Whatever fields a case names are told of the figure."""
    agree(article, told)
