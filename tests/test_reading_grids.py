"""Whole readings of tables: columns of places, rows of growth, what the line above names, gaps for bars."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from extract.models import Observation
from tests.test_reading import rows

HEAD: Final = "湖州市2023年主要经济指标\n2024-02-06 来源：湖州市统计局\n\n"
PLACES: Final = (
    "指标 | 全市 | 吴兴区 | 德清县\n地区生产总值（亿元） | 4015.1 | 920.3 | 709.4\n同比增长（%） | 5.8 | 5.5 | 6.3\n"
    "其中：第二产业增加值 | 1950.2 | 350.1 | 402.8\n规上工业增加值增速（%） | 7.2 | 8.9 | -1.8\n"
)


def told(found: Observation) -> tuple[Any, ...]:
    return found.indicator, found.measure, found.region, found.value, found.unit


@pytest.mark.parametrize("between", [" | ", "　　", "    "])
def test_columns_that_places_head(between: str) -> None:
    found = rows(HEAD + PLACES.replace(" | ", between))
    assert told(found["4015.1"]) == ("gdp", "level", "湖州市", 401510000000, "CNY")
    assert told(found["709.4"]) == ("gdp", "level", "德清县", 70940000000, "CNY")
    assert told(found["5.5"]) == ("gdp", "yoy", "吴兴区", 5.5, "%")
    assert told(found["402.8"]) == ("value_added", "level", "德清县", 40280000000, "CNY")
    assert told(found["-1.8"]) == ("value_added", "yoy", "德清县", -1.8, "%")
    assert {found[quote].period_end for quote in ("4015.1", "5.5")} == {dt.date(2023, 12, 31)}


def test_columns_that_say_how_much_of_what_the_line_above_names() -> None:
    table = (
        "各县区固定资产投资\n单位　　投资额（亿元）　　增速（%）　　位次\n长兴县　　356.2　　9.8　　1\n安吉县　　288.9　　-3.1　　2\n\n"
        "各县区1-12月规上工业增加值增速\n地区　　1-12月（%）　　比1-11月±百分点\n长兴县　　6.2　　0.3\n全市　　5.1　　0.1\n"
    )
    found = rows(HEAD + table)
    assert told(found["356.2"])[:3] == ("fixed_asset_investment", "level", "长兴县")
    assert told(found["-3.1"]) == ("fixed_asset_investment", "yoy", "安吉县", -3.1, "%")
    assert told(found["6.2"]) == ("value_added", "yoy", "长兴县", 6.2, "%")
    assert told(found["0.1"]) == ("value_added", "change", "湖州市", 0.1, "pp")
    assert "1" not in found  # a rank


def test_the_month_and_the_year_that_a_monthly_table_tells() -> None:
    table = (
        "1—9月湖州市主要指标\n2024-10-28 来源：湖州市统计局\n\n指标名称 | 计量单位 | 本月 | 1—9月累计\n"
        "社会消费品零售总额 | 亿元 | 178.2 | 1398.5\n\n招商引资\n地区 | 年度目标（亿元） | 实际到位资金（亿元）\n德清县 | 120 | 98.6\n"
        "安吉县 | 90 | 66.1\n"
    )
    found = rows(table)
    month, year = found["178.2"], found["120"]
    assert (month.period_start, month.period_end, month.status) == (dt.date(2024, 9, 1), dt.date(2024, 9, 30), "actual")
    assert found["1398.5"].period_start == dt.date(2024, 1, 1)
    assert (year.period_end, year.status) == (dt.date(2024, 12, 31), "target")
    assert found["98.6"].period_end == dt.date(2024, 9, 30)


def test_words_with_gaps_between_are_no_table() -> None:
    lines = "编辑　　张三\n校对　　李四\n2023年，德清县签约项目12个　　总投资38亿元。\n"
    found = rows(HEAD + lines)
    assert found["12个"].indicator == "project_count"
    assert found["38亿元"].indicator == "investment_total"


def test_cells_that_stand_one_to_a_line_below_months() -> None:
    cells = (
        "单位：%\n指标\n1—2月\n1—3月\n规模以上工业增加值\n9.3\n8.8\n固定资产投资\n22.4\n17.6\n"
        "一般公共预算收入（亿元）\n18.62\n27.95\n增速\n6.4\n-1.3\n"
    )
    found = rows(f"赤峰市2024年主要经济指标进度\n2024-06-25 来源：赤峰市统计局\n\n主要指标累计增速\n{cells}")
    assert told(found["8.8"]) == (
        "value_added",
        "yoy",
        "赤峰市",
        8.8,
        "%",
    )  # an amount in per cent has grown by so much
    assert told(found["27.95"]) == ("fiscal_revenue", "level", "赤峰市", 2_795_000_000, "CNY")
    assert told(found["-1.3"]) == ("fiscal_revenue", "yoy", "赤峰市", -1.3, "%")
    assert (found["22.4"].period_end, found["17.6"].period_end) == (dt.date(2024, 2, 29), dt.date(2024, 3, 31))


def test_rows_whose_place_their_own_cell_names_below_a_title_that_says_of_what() -> None:
    table = "排名\t地区\t2024年上半年（亿元）\t实际增速（%）\n1\t仁怀市\t872.36\t7.6\n2\t红花岗区\t301.84\t4.9\n3\t汇川区\t268.15\t4.4\n"
    found = rows(f"2024上半年遵义县（市、区）GDP对比\n2024-07-31\n\n下表是总量靠前的3个县（市、区）：\n{table}")
    assert told(found["301.84"]) == ("gdp", "level", "红花岗区", 30_184_000_000, "CNY")
    assert told(found["4.4"]) == ("gdp", "yoy", "汇川区", 4.4, "%")


@pytest.mark.parametrize("bar", ["|", "    "])
def test_projects_in_rows_that_bars_part_or_that_a_page_has_broken(bar: str) -> None:
    table = (
        "序号|项目名称|建设规模|建设性质|总投资|2023年计划投资|1—8月完成投资|完成率\n"
        "1|铸造产业园二期|新建厂房9.6万平方米|续建|62000|25000|19800|79.2\n"
        "2|精密铸件改造|购置设备86台（套）|新建|18500|9000|6120|68.0\n"
        "3|陵沁公路改建|路线全长23.4公里，按一级公路标准建设|续建|87600|30000|24900|83.0\n"
    )
    if bar != "|":
        table = table.replace("标准建设", "标准\n          建设").replace("|", bar)
    found = rows(f"泽州县重点项目推进情况一览表\n2023-09-05\n\n重点项目推进情况    单位：万元、%\n{table}")
    assert told(found["62000"])[3:] == (620_000_000, "CNY")
    assert told(found["6120"])[3:] == (61_200_000, "CNY")  # 86台（套） states no unit
    assert (found["30000"].project, found["30000"].status) == ("陵沁公路改建", "target")
    assert told(found["83.0"])[:2] == ("investment_completed", "completion")


def test_a_ranking_without_a_header_is_of_what_its_heading_says() -> None:
    ranking = (
        "1.枣阳市  38.6亿元  +14.2%  完成率101.5%\n2.襄阳高新技术产业开发区  31.2亿元  +9.7%  完成率88.4%\n"
        "3.宜城市  27.4亿元  -2.6%  完成率70.9%\n"
    )
    found = rows(
        f"襄阳市2023年前三季度招商引资情况通报\n2023-10-16\n\n全市新签约项目96个。\n\n四、到位资金排名（按完成率）\n{ranking}"
    )
    assert told(found["38.6亿元"]) == ("funds_in_place", "level", "枣阳市", 3_860_000_000, "CNY")
    assert told(found["9.7%"])[:3] == ("funds_in_place", "yoy", "襄阳高新技术产业开发区")
    assert told(found["70.9%"])[:3] == ("funds_in_place", "completion", "宜城市")
    assert found["-2.6%"].value == -2.6


def test_whose_income_a_row_tells_that_bars_alone_part() -> None:
    found = rows("数说枣阳\n2025-01-22\n\n居民人均可支配收入\n城镇|36214元|⬆️3.9%\n农村|24187元|⬇️0.4%\n")
    assert told(found["36214元"])[:2] == ("disposable_income", "level")
    assert told(found["0.4%"]) == ("disposable_income", "yoy", "枣阳市", -0.4, "%")
    assert found["24187元"].label.startswith("农村")


def test_numbered_rows_that_no_header_stands_above() -> None:
    rows_ = "1  枣阳市  18.36  9.4%\n2  宜城市  15.72  -1.2%\n3  老河口市  12.05  7.7%\n"
    found = rows(
        f"襄阳县市财政收入排行榜\n2020-02-18\n\n襄阳市2019年数据公布。\n\n一、一般公共预算收入（亿元，同比增速）\n{rows_}"
    )
    assert told(found["15.72"]) == ("fiscal_revenue", "level", "宜城市", 1_572_000_000, "CNY")
    assert told(found["-1.2%"]) == ("fiscal_revenue", "yoy", "宜城市", -1.2, "%")
    assert not {"1", "2", "3"} & set(found)
