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
