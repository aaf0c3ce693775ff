"""Whole readings of when a figure is told of, and whether it is a fact, a goal or a forecast."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import rows

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
    # lists of aims
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
    ("枣阳经济观察\n2024-12-20\n\n预计枣阳市全年产值将达到900亿元。", {"900亿元": {"status": "target"}}),
]


@pytest.mark.parametrize(("article", "told"), TOLD)
def test_times(article: str, told: dict[str, dict[str, Any]]) -> None:
    """Whatever fields a case names are told of the figure."""
    found = rows(article)
    for quote, fields in told.items():
        assert quote in found, quote
        assert {name: getattr(found[quote], name) for name in fields} == fields, quote
