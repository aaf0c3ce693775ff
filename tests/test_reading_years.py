"""When an undated text was written, of which year its figures are, and what of them has been."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import agree, written

NEWS: Final = "枣阳经济观察\n2024-05-20\n\n"
SPRING: Final = "枣阳经济观察\n2024-02-20\n\n"
REPORT: Final = "枣阳市2025年工作总结和2026年工作思路的报告\n2025-12-15\n\n"
TODAY: Final = dt.date(2026, 1, 1)


@pytest.mark.parametrize(
    ("article", "published"),
    [
        # a part of a year tells that the year runs
        (
            "海沧外贸前4个月增长一成\n\n2023年1-4月，海沧区进出口512亿元。截至4月底，海沧区有企业920家。",
            dt.date(2023, 12, 31),
        ),
        ("海沧外贸增长一成\n\n2023年，海沧区进出口1512亿元。今年上半年，海沧区进出口820亿元。", dt.date(2024, 12, 31)),
        # the newest year is only what is held against; 于2020年 holds nothing against it
        (
            "海沧新城\n\n11月18日清晨，海沧的工地忙起来。前10个月，海沧区产值138亿元。到“十四五”末，力争突破300亿元，比2020年翻一番。",
            dt.date(2021, 11, 18),
        ),
        ("海沧新城\n\n海沧新城于2020年启动，产值突破300亿元。", dt.date(2020, 12, 31)),
        # a meeting's year is the year that runs, and what has already come about may be of it; so many years on
        (
            (
                "海沧新城\n\n本报讯8月21日电 记者从2023年海沧建设联席会议上获悉，今年1至7月，海沧区完成投资287亿元。"
                "2022年产值6895亿元，比上年增长2.9%。"
            ),
            dt.date(2023, 8, 21),
        ),
        ("海沧10月27日电 2024年，海沧的道路已增至1117公里。今年1至9月，产值598亿元。", dt.date(2024, 10, 27)),
        ("海沧新城\n\n按2021年底印发的方案，各方结对帮扶海沧，今年是第二个年头。产值598亿元。", dt.date(2023, 12, 31)),
        # an editor's line at the foot tells the day, though it is otherwise furniture
        (
            (
                "海沧前8月完成投资27亿元\n\n巴蜀日报讯(记者 某某 9月17日电)1—8月，海沧区完成投资27亿元。"
                "2021年挂牌以来签约31个。\n\n责编:邓某某   2023-09-18 07:30"
            ),
            dt.date(2023, 9, 18),
        ),
        # a day that the first paragraph opens with
        (
            "海沧外贸前4个月增长一成\n\n5月17日，记者从海沧区商务局获悉，2023年1-4月，海沧区进出口512亿元。",
            dt.date(2023, 5, 17),
        ),
        (
            "海沧这一年\n\n在1月9日召开的海沧区工作会议上，一组数字亮眼：2023年，海沧区产值512亿元。",
            dt.date(2024, 1, 9),
        ),
        ("四城记\n\n2019年2月11日，漳州公布去年的账本，产值4500亿元。2019年的目标是增长8%。", dt.date(2019, 2, 11)),
        # but no day of a year that is not the newest
        (
            "海沧新港五年\n\n2018年6月8日，海沧新港举行奠基仪式。2022年，海沧新港吞吐量达到60万标箱。",
            dt.date(2022, 12, 31),
        ),
        ("海沧招商\n\n昨日(7月31日)，记者从海沧区获悉，2023年海沧区产值512亿元。", dt.date(2023, 7, 31)),
        ("海沧招商\n\n2023年海沧区产值512亿元。今年前10个月，海沧区签约项目31个。", dt.date(2024, 10, 31)),
        # a day in the line under the title, one up to which results are out, one at which a reporter wrote, the days of a release
        ("漳州亮出2025年“任务书”\n\n闽经观察 | 1月28日\n\n漳州2024年产值4512亿元，今年增长6%。", dt.date(2025, 1, 28)),
        ("漳州招商\n时间：4月26日 星期五 第3版\n漳州2024年签约项目31个。", dt.date(2024, 4, 26)),
        ("漳州招商\n闽经观察 04-26 09:15\n漳州2024年签约项目31个。", dt.date(2024, 4, 26)),
        ("漳州招商\n\n漳州2024年签约项目31个。\n\n漳州市招商局\n7月12日", dt.date(2024, 7, 12)),
        ("漳州招商\n\n漳州2024年签约项目31个，比例04-26。", dt.date(2024, 12, 31)),
        (
            "三城一季度成绩单\n\n某观察\n\n截至4月27日，三座城市2023年一季度经济“成绩单”全部亮相。漳州产值1120亿元。",
            dt.date(2023, 4, 27),
        ),
        (
            "三城半年考\n\n去年，漳州产值5100亿元。截至7月30日记者发稿，三城半年报全部公布。\n\n(某周刊2017年第30期)",
            dt.date(2017, 7, 30),
        ),
        (
            "三城又换挡\n\n4月中旬，漳州研究中心发布2020年度报告，把三城去年的家底盘了一遍。",
            dt.date(2020, 4, 20),
        ),
        # a paragraph that opens with a day, a day of its year behind the first sentence
        ("海沧飞地\n\n6月18日，天刚亮，园区里已经忙开。今年是“十四五”开局之年，园区有企业87家。", dt.date(2021, 6, 18)),
        (
            "一条江\n\n一条江，养活了两岸的人。2025年1月15日，水利部门在漳州通报，去年用水178亿立方米。",
            dt.date(2025, 1, 15),
        ),
        (
            "海沧新港\n\n港口十年。2016年6月8日，海沧新港举行奠基仪式。2022年，吞吐量达到60万标箱。",
            dt.date(2022, 12, 31),
        ),
        ("海沧新港\n\n新港2022年获批。6月8日，举行奠基仪式。2022年，吞吐量达到60万标箱。", dt.date(2022, 12, 31)),
        # what is to be done in a year says that the year before is the one told of
        (
            "航道的加减法\n\n1月8日召开的工作会给出注脚：2018年，货运量26.9亿吨。\n\n2019年怎么干？任务是：货运量稳在27亿吨。",
            dt.date(2019, 1, 8),
        ),
        # what somebody calls for lies ahead
        ("海沧的口气\n\n2021年，海沧区产值900亿元，还喊出了2025年破2000亿元的口号。", dt.date(2021, 12, 31)),
        # a year in which something is only expected is not that of writing, nor one that is looked back on
        ("海沧铁路\n\n今年以来，海沧铁路完成投资12亿元，预计2024年建成。", None),
        ("海沧变了\n\n2012年，海沧区研发强度还只有1.3%，如今已是3.6%。", None),
        ("海沧变了\n\n2012年，海沧区研发强度还只有1.3%，如今已是3.6%。2021年产值900亿元。", dt.date(2021, 12, 31)),
    ],
)
def test_undated(article: str, published: dt.date | None) -> None:
    assert written(article, TODAY) == published


def year(number: int) -> dict[str, Any]:
    """The end of a year, as a case names it."""
    return {"period_end": dt.date(number, 12, 31)}


TOLD: Final[list[tuple[str, dict[str, dict[str, Any]]]]] = [
    # results of a year that an article tells of
    (
        (
            "四城记\n2019-02-11\n\n2月11日，漳州公布数据，四座城市2018年的账本至此齐了。\n\n先看龙海。生产总值3946亿元。而2010年这个差距还只有85亿元。"
            "\n\n再看厦门。存款余额1.2万亿元。"
        ),
        {"3946亿元": year(2018), "85亿元": year(2010), "1.2万亿元": year(2018)},
    ),
    (
        "四城记\n2019-02-11\n\n2018年的数据没有人细看。厦门有企业320家。",
        {"320家": {"period_end": dt.date(2019, 2, 11)}},
    ),
    # a text on the results of a year: what stands, and 全年 and 年末, are of that year
    (
        (
            "三城财力榜\n2025-05-18\n\n省级数据公布完毕，三座城市2024年的一般公共预算收入也露了底。\n\n厦门937亿元，增长0.7%。"
            "全年支出1120亿元。年末常住人口536万人。\n\n厦门今年力争增长2%，全年力争突破950亿元。"
        ),
        {
            "937亿元": year(2024),
            "0.7%": year(2024),
            "1120亿元": year(2024),
            "536万人": year(2024),
            "950亿元": {**year(2025), "status": "target"},
        },
    ),
    (
        "三城财力榜\n2025-05-18\n\n三座城市2024年的一般公共预算收入不算低。厦门有企业320家。",
        {"320家": {"period_end": dt.date(2025, 5, 18)}},
    ),
    (
        "谁抢到了人？三城的2021人口账\n2022-06-09\n\n逐个来看。\n\n【厦门】528万人，新增10万人。\n\n到2025年，厦门常住人口突破600万人。",
        {"528万人": year(2021), "10万人": year(2021), "600万人": year(2025)},
    ),
    # people are told of the day of the census that the text rests on, what they earn is not
    (
        (
            "谁在外溢？——基于七普数据的两城比较\n2021-06-25\n\n一、规模\n厦门常住人口516万人，十年增加163万人。"
            "每十万人中拥有大学文化程度的，厦门26940人。\n\n二、通勤\n厦门地铁日均客流61万人次。\n\n三、展望\n到2025年，厦门常住人口达到600万人。"
        ),
        {
            **{k: {"period_end": dt.date(2020, 11, 1)} for k in ("516万人", "163万人", "26940人")},
            "61万人次": {"period_end": dt.date(2021, 6, 25)},
            "600万人": year(2025),
        },
    ),
    # what is told of today or last year in a text of which nobody knows the date
    (
        "海沧变了\n\n海沧区企业2027年投产后可年产整机500架，去年产值183亿元。前些年人少，而2012年，海沧区的研发强度还只有1.3%，如今已是3.6%。",
        {"183亿元": {"period_end": None}, "1.3%": year(2012), "3.6%": {"period_end": None}},
    ),
    (
        "四城记\n2021-03-18\n\n各地2020年统计公报陆续出来。厦门生产总值6384亿元，漳州4545亿元。",
        {"4545亿元": year(2020)},
    ),
    # a census by its short name; a coming term of years; results of a year without 年
    (f"{NEWS}“七普”显示，枣阳市常住人口89.6万人。", {"89.6万人": {"period_end": dt.date(2020, 11, 1)}}),
    (f"{NEWS}下一个五年，枣阳市将力争产值突破3000亿元。", {"3000亿元": {**year(2029), "status": "target"}}),
    (
        "枣阳2025“成绩单”出炉！产值首破900亿\n2026-01-24\n\n枣阳经济大会召开。",
        {"900亿": year(2025)},
    ),
    # ten years are told up to the day of writing, a report's five up to the end of the last
    (
        f"{SPRING}十年来，枣阳市累计退出企业3000家。五年来，枣阳市累计培训4200人次。",
        {"3000家": {"period_end": dt.date(2024, 2, 20)}, "4200人次": year(2023)},
    ),
    # holidays, the last ones before the day of writing
    (
        f"{NEWS}去年，枣阳市接待游客230万人次。“五一”假期，枣阳市接待游客21.5万人次。国庆期间更多，接待68万人次。",
        {
            "21.5万人次": {"period_start": dt.date(2024, 5, 1), "period_end": dt.date(2024, 5, 5)},
            "68万人次": {"period_end": dt.date(2023, 10, 8)},
        },
    ),
    (f"{NEWS}去年，枣阳市游客230万人次。五一路的商铺吸引游客12万人次。", {"12万人次": year(2023)}),
    # a plan that something goes with says nothing of what follows
    (
        f"{SPRING}今年枣阳市增长目标为6%，这与“十四五”目标是衔接的。安排重点项目105个；研发投入增长12%以上。",
        {"105个": year(2024), "12%": year(2024)},
    ),
    (f"{SPRING}“十四五”期间，枣阳市目标明确。安排重点项目105个。", {"105个": year(2025)}),
    # a label in front of the time that opens a sentence
    (
        f"{NEWS}【经济】2023年，枣阳市产值2385亿元。三个镇产值合计870亿元。",
        {"870亿元": year(2023)},
    ),
    # where something has risen to, and from where it is to rise
    (
        f"{NEWS}2023年，枣阳市产值1403亿元。规上企业由2015年底的443户增加到576户。",
        {"443户": year(2015), "576户": year(2023)},
    ),
    (f"{NEWS}研发企业从2019年的528家增至1570家，亩均投入达85万元。", {"85万元": {"period_end": dt.date(2024, 5, 20)}}),
    (f"{NEWS}2029年二期建成后，枣阳市谱仪将由11台增至20台。", {"11台": {"period_end": dt.date(2024, 5, 20)}}),
    # a year that an opening alone is told of, one that a whole plan is told of
    (
        f"{NEWS}枣阳市新市场预计2025年10月开业。枣阳市全年进出口力争突破6500亿元。",
        {"6500亿元": {**year(2024), "status": "target"}},
    ),
    (f"{NEWS}2025年，枣阳市实施大项目。枣阳市全年进出口力争突破6500亿元。", {"6500亿元": year(2025)}),
    # what has been built, told beside what is to be
    (
        f"{NEWS}到2035年枣阳市要有过江通道8条，已建成的仅3条。",
        {"8条": year(2035), "3条": {"period_end": dt.date(2024, 5, 20)}},
    ),
    (f"{NEWS}到2035年枣阳市要有过江通道8条，其中铁路通道3条。", {"3条": year(2035)}),
    # what a firm that moved holds
    (
        f"{NEWS}枣阳宏翎家居去年底把工厂搬到了开发区，租用厂房2.6万平方米，用工260余人。",
        {"2.6万平方米": {"period_end": dt.date(2024, 5, 20)}},
    ),
    (f"{NEWS}枣阳宏翎家居去年底把工厂搬到了开发区，当月销售2600万元。", {"2600万元": year(2023)}),
    # what it held as it came; an opening since which all is counted; a zone that was approved
    (
        f"{NEWS}2012年落户时，枣阳宏翎家居租用厂房1200平方米，员工只有12名。",
        {"1200平方米": year(2012), "12名": year(2012)},
    ),
    (
        f"{NEWS}去年，枣阳市产值90亿元。\n\n枣阳分院开诊以来，门急诊量累计41.2万人次，外地患者占到近两成。",
        {"两成": {"period_end": dt.date(2024, 5, 20)}},
    ),
    (
        f"{NEWS}2018年底获批的鄂北示范区涵盖枣阳、宜城、南漳，面积约4764平方公里。",
        {"4764平方公里": {"period_end": dt.date(2024, 5, 20)}},
    ),
    # years up to the one told; the day that a paragraph named, for what stands; a year told in passing of another
    (
        f"{NEWS}2023年，枣阳市生产总值902亿元，四年间年均增长4.4%。",
        {"4.4%": {"period_start": dt.date(2020, 1, 1), "period_end": dt.date(2023, 12, 31)}},
    ),
    (
        f"{NEWS}截至2023年底，襄阳市总装机5120万千瓦。去年新增装机812万千瓦。分县市看，枣阳市装机1480万千瓦。",
        {"1480万千瓦": year(2023)},
    ),
    (
        f"{NEWS}去年，襄阳市新增装机812万千瓦。枣阳市装机1480万千瓦。",
        {"1480万千瓦": {"period_end": dt.date(2024, 5, 20)}},
    ),
    (
        f"{NEWS}枣阳市的果汁厂年加工残次果3万吨，去年产值1.1亿元；全市果品类龙头企业5家。",
        {"1.1亿元": year(2023), "5家": {"period_end": dt.date(2024, 5, 20)}},
    ),
    (f"{NEWS}去年，枣阳市产值1.1亿元；全市新增龙头企业5家。", {"5家": year(2023)}),
    (
        "枣阳市交通运输局2023年工作总结\n2024-01-16\n\n全年新改建农村公路426公里，实施安全生命防护工程187公里，改造危桥43座。",
        {"187公里": year(2023)},
    ),
    # a place that was raised in rank
    (
        f"{NEWS}枣阳经开区2010年11月升级为国家级开发区。区内有企业240家。",
        {"240家": {"period_end": dt.date(2024, 5, 20)}},
    ),
    # a work summary of December looks back
    (
        (
            "枣阳市文旅局2023年工作总结及2024年工作计划\n2023-12-18\n\n一、2023年主要工作\n（一）项目提速。全年实施文旅项目17个。"
            "存在的主要问题：两个月的游客量占到全年近四成。\n二、2024年工作计划\n全年接待游客880万人次以上。"
        ),
        {
            "17个": {"status": "actual"},
            "四成": {"status": "actual", "measure": "share"},
            "880万人次": {"status": "target", "period_end": dt.date(2024, 12, 31)},
        },
    ),
    (
        "枣阳市2023年工作总结和2024年工作计划\n2024-01-18\n\n一、2024年重点工作\n（一）项目提速。实施文旅项目17个。",
        {"17个": {"status": "target"}},
    ),
    # goals that others have set; a plan is a name; what an own plan spends and what planned projects cost
    (f"{NEWS}枣阳市失业率3.2%，控制在市里下达的4.5%以内。", {"4.5%": {"status": "target"}}),
    (f"{NEWS}枣阳市债务62.3亿元，控制在省核定的64.1亿元限额以内。", {"64.1亿元": {"status": "actual"}}),
    (f"{NEWS}枣阳市营养改善计划惠及学生18.9万人。", {"18.9万人": {"status": "actual"}}),
    (
        f"{SPRING}2024年，我市计划投资12.8亿元，实施修复项目26个。",
        {"12.8亿元": {"status": "target", **year(2024)}},
    ),
    (f"{SPRING}枣阳市某电子产业园计划投资12.8亿元，占地300亩。", {"12.8亿元": {"status": "actual"}}),
    (
        f"{REPORT}二、2026年工作安排\n\n一是谋划项目50个左右、总投资260亿元。二是推进旅游公路建设，年内建成40公里。",
        {"260亿元": {"status": "target"}},
    ),
    (
        f"{NEWS}枣阳市精细化工占化工的比例，2017年只有18%，今年底可提高到35%左右。",
        {"18%": {"measure": "share"}, "35%": {"status": "forecast"}},
    ),
    # a title says of its own time what it says, whatever is aimed at later
    (
        "一季度枣阳GDP增长6.50%\n2024-04-26\n\n枣阳市一季度GDP712亿元，同比增长6.5%。会议提出，上半年力争枣阳市GDP增长6.5%。",
        {"6.50%": {"status": "actual", "period_end": dt.date(2024, 3, 31)}, "6.5%": {"status": "target"}},
    ),
    # goals of a year that a sentence leads in, goals in brackets, what nobody doubts
    (
        f"{SPRING}2024年的目标都不高。襄阳定了6%，宜昌6.5%左右，荆州打算转正，增长2%以上。",
        {k: {"measure": "growth", "status": "target", **year(2024)} for k in ("6%", "6.5%", "2%")},
    ),
    (f"{SPRING}2023年的目标都完成了。襄阳GDP增长6%。", {"6%": {"status": "actual"}}),
    (
        f"{SPRING}枣阳市今年增速目标普遍6%上下。GDP目标只定了5%。",
        {"6%": {"measure": "growth"}, "5%": {"measure": "growth"}},
    ),
    (
        f"{SPRING}襄阳(6%左右)、宜昌(6.5%以上)、荆州(7%)目标一致。",
        {k: {"measure": "growth", "status": "target"} for k in ("6%", "6.5%", "7%")},
    ),
    (f"{NEWS}枣阳市全年进出口突破80亿元没有悬念。", {"80亿元": {"status": "forecast"}}),
    # what is to be done, parts of it, and a list of goals
    (
        f"{NEWS}下半年枣阳市集中开工项目不少于80个，其中南城10个，吴店镇12个。",
        {k: {"status": "target"} for k in ("80个", "10个", "12个")},
    ),
    (
        f"{NEWS}1至4月枣阳市履约项目86个(其中省外61个)，到位资金38亿元，占全年任务52亿元的73.1%。",
        {"61个": {"status": "actual"}, "52亿元": {"status": "target"}, "73.1%": {"status": "actual"}},
    ),
    (
        f"{NEWS}枣阳市要对照全年新签约600个项目、到位资金150亿元的目标倒排工期。",
        {"600个": {"status": "target"}, "150亿元": {"status": "target"}},
    ),
    (f"{NEWS}按照计划，枣阳市6月底前新增停车位500个。", {"500个": {"status": "target"}}),
    (
        (
            "枣阳市关于上半年重点工程进展的通报\n2024-07-20\n\n1-6月，枣阳市完成投资89亿元。三季度末累计完成率不低于80%。"
            "吴店镇每月须至少完成年度计划的9%。"
        ),
        {"89亿元": {"status": "actual"}, "80%": {"status": "target"}, "9%": {"status": "target"}},
    ),
    # what was won is no goal
    (
        "枣阳市2023年预算执行情况的报告\n2024-01-15\n\n2023年，全市支出52亿元。全年争取上级各类专项资金24亿元，争取地方政府债券5.8亿元。",
        {"24亿元": {"status": "actual", **year(2023)}, "5.8亿元": {"status": "actual", **year(2023)}},
    ),
    # how much of a task is done
    (
        f"{NEWS}襄阳市完成年度目标80%以上的有2个：枣阳市86.2%、宜城市84.9%。财政收入9亿元，为年预算的76.4%。",
        {k: {"measure": "completion"} for k in ("86.2%", "84.9%", "76.4%")},
    ),
    # measures
    (
        f"{NEWS}2023年，武汉GDP20012亿元，增长5.7%。2024年的目标也有意思：襄阳、宜昌都定在7%以上，荆州提6.5%。",
        {"7%": {"measure": "growth", "status": "target"}, "6.5%": {"measure": "growth"}},
    ),
    (f"{NEWS}武汉在校生超百万。研发强度里，襄阳3.5%，宜昌2.5%。", {"2.5%": {"measure": "level"}}),
    (f"{NEWS}枣阳市受访的1200名毕业生中，愿意回乡就业的不到30%。", {"30%": {"measure": "share"}}),
    (
        f"{NEWS}枣阳市孵化器里，外来团队超过六成。企业开工率超过九成。",
        {"六成": {"measure": "share"}, "九成": {"measure": "level"}},
    ),
    (
        f"{NEWS}枣阳市PM2.5平均浓度和2013年相比降幅在六成左右，同比降幅2.5%。",
        {"六成": {"measure": "growth"}, "2.5%": {"measure": "yoy"}},
    ),
    (f"{NEWS}枣阳市产值2142亿元，一年的增量就有52亿元。", {"52亿元": {"measure": "change"}}),
    (f"{NEWS}枣阳、宜城比翼，前者产值增长5.9%，后者只有0.3%。", {"0.3%": {"measure": "growth"}}),
]


@pytest.mark.parametrize(("article", "told"), TOLD)
def test_told(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)


def test_a_heading_that_opens_its_paragraph_says_what_is_aimed_at() -> None:
    article = (
        "关于2025年全市招商引资工作情况的通报\n\n一、各地情况。全市新签约亿元以上项目276个。\n\n二、存在问题。10亿元以上项目仅19个。\n\n"
        "三、2026年目标。全市新签约亿元以上项目290个;到位市外资金670亿元,增长5.5%左右。\n\n四、下一步打算。新建标准厂房21万平方米。\n\n"
        "南通市招商局\n2026年1月12日"
    )
    agree(
        article,
        {
            "276个": {"status": "actual", "period_end": dt.date(2025, 12, 31)},
            "19个": {"status": "actual"},
            **{
                k: {"status": "target", "period_end": dt.date(2026, 12, 31)}
                for k in ("290个", "670亿元", "5.5%", "21万平方米")
            },
        },
    )


def test_an_earlier_time_told_in_passing_dates_nothing_behind_a_semicolon() -> None:
    article = (
        "浙江上半年外贸\n2025-07-24\n\n上半年全省进出口2.63万亿元。"
        "温州上半年1430亿元，去年同期是1372亿元；湖州、衢州增幅都超过9%，舟山下降6.9%。"
    )
    told = {k: {"period_end": dt.date(2025, 6, 30)} for k in ("1430亿元", "9%", "6.9%")}
    agree(article, {**told, "1372亿元": {"period_end": dt.date(2024, 6, 30)}})
