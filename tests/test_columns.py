"""Tables that were pasted into plain text are read like those of pages: cells by their headers, rows as no headings."""

from __future__ import annotations

import pytest

from extract.columns import tabled
from tests.test_reading import rows

HEAD = "关于2024年上半年滁州市招商引资情况的通报\n某某市投资促进局 2024年7月15日\n\n滁州市新签约项目218个。\n\n"
ROWS = [
    "县区\t签约项目（个）\t到位资金（亿元）\t同比（%）\t年度任务完成率（%）",
    "天长市\t42\t71.3\t10.2\t82.5",
    "全椒县\t12\t21.5\t-3.1\t40.1",
    "来安县\t28\t58.0\t8.8\t66.4",
]


@pytest.mark.parametrize(
    "table",
    [
        ROWS,
        [row.replace("\t", "   ") for row in ROWS],
        [f"| {row.replace(chr(9), ' | ')} |" for row in (ROWS[0], "---\t---:", *ROWS[1:])],
    ],
    ids=["tabs", "spaces", "markdown"],
)
def test_a_pasted_table_is_read_by_its_headers(table: list[str]) -> None:
    found = rows(
        f"{HEAD}二、各地情况\n表1 各县区主要指标\n" + "\n".join(table) + "\n\n三、存在问题\n\n上半年开工项目仅9个。"
    )
    told = {quote: (str(o.region), o.indicator, o.measure, str(o.period_end)) for quote, o in found.items()}
    assert told["42"] == ("天长市", "project_count", "level", "2024-06-30")
    assert told["21.5"] == ("全椒县", "funds_in_place", "level", "2024-06-30")
    assert told["-3.1"] == ("全椒县", "funds_in_place", "yoy", "2024-06-30")
    assert told["66.4"] == ("来安县", "funds_in_place", "completion", "2024-06-30")
    assert told["8.8"] == ("来安县", "funds_in_place", "yoy", "2024-06-30")
    assert told["9个"][:2] == ("滁州市", "project_count")
    assert (found["71.3"].value, found["71.3"].unit_raw) == (7_130_000_000, "亿元")


@pytest.mark.parametrize(
    "text",
    [
        "　　全市签约42个，到位资金71.3亿元。\n　　增长8.8%。",
        "联系人：张某  电话：0553\n地址：某路  邮编：241000",
        "a|b\n甲|乙",
    ],
)
def test_what_only_looks_like_columns_stays(text: str) -> None:
    assert tabled(text) == text


def test_tabs_that_make_no_table_are_spaces() -> None:
    assert tabled("\t1—6月，全市签约42个。\n\t到位资金71.3亿元。") == " 1—6月，全市签约42个。\n 到位资金71.3亿元。"


def test_a_table_keeps_its_characters_and_its_empty_corner() -> None:
    text = "\t2022年\t2023年\n签约项目（个）\t42\t45"
    assert tabled(text) == text
    found = rows(f"{HEAD}{text}")
    assert (str(found["42"].period_end), str(found["45"].period_end)) == ("2022-12-31", "2023-12-31")


def test_headings_without_a_number_stand_under_those_with_one() -> None:
    text = "一、总体情况\n\n全市签约42个。\n\n二、各地情况\n\n天长市\n\n签约12个。\n\n三、存在问题\n\n开工项目仅9个。"
    found = rows(f"{HEAD}{text}")
    assert found["12个"].region == "天长市"
    assert found["9个"].region == "滁州市"


@pytest.mark.parametrize("before", ["", "城市 ", "位次 城市 "])
def test_ranked_rows_take_a_header_that_may_name_neither_rank_nor_place(before: str) -> None:
    table = f"{before}2023年前三季度GDP(亿元) 同比(%)\n1 苏州 17,066.8 7.0\n2 南京 10,094.2 -0.2\n3 无锡 6,544.7 8.1"
    found = rows(f"江苏城市三季报\n2023-11-05 来源:区域观察\n\n江苏各市数据出齐。\n\n{table}\n\n以上为快报数。")
    told = {quote: (str(o.region), o.indicator, o.measure, str(o.period_end)) for quote, o in found.items()}
    assert told["17,066.8"] == ("苏州市", "gdp", "level", "2023-09-30")
    assert told["-0.2"] == ("南京市", "gdp", "yoy", "2023-09-30")
    assert found["6,544.7"].value == 654_470_000_000


def test_a_bare_growth_is_of_the_column_to_its_left() -> None:
    table = "地区\t地区生产总值\t同比增长\t一般公共预算收入\t同比增长\n滁州市\t2197.8\t7.9\t261.35\t12.6\n天长市\t480.2\t8.3\t37.42\t14.1"
    found = rows(f"{HEAD}单位:亿元、%\n{table}")
    assert (found["8.3"].indicator, found["14.1"].indicator) == ("gdp", "fiscal_revenue")
    assert (found["37.42"].value, found["37.42"].indicator) == (3_742_000_000, "fiscal_revenue")


def test_columns_that_only_say_whose_are_of_what_the_caption_says() -> None:
    table = "地区　　城镇　　农村\n滁州市　41,836　25,907\n天长市　42,218　26,644\n来安县　40,790　25,118"
    found = rows(f"{HEAD}表二  城乡居民人均可支配收入（元）\n{table}")
    told = {quote: (str(o.region), o.indicator, float(o.value)) for quote, o in found.items()}
    assert told["42,218"] == ("天长市", "disposable_income", 42218)
    assert told["25,118"] == ("来安县", "disposable_income", 25118)


def test_lines_that_count_steps_make_no_table() -> None:
    text = "办事指南\n1 申请 3\n2 审核 5\n3 办结 1"
    assert tabled(text) == text


def test_ranked_cells_that_stand_one_to_a_line_are_rows() -> None:
    cells = ["名次", "港口", "吞吐量(万吨)", "同比(%)"]
    cells += ["1", "南京港", "3680", "8.4", "2", "芜湖港", "2311", "-5.5", "3", "滁州港", "842", "14.9"]
    table = "\n".join(cells)
    found = rows(f"江苏安徽沿江港口排名\n2023-11-05 来源:区域观察\n\n前三季度数据出齐。\n\n{table}\n\n以上为快报数。")
    assert (found["-5.5"].region, found["-5.5"].measure) == ("芜湖市", "yoy")
    assert (float(found["842"].value), found["842"].region) == (8_420_000, "滁州市")
    steps = "办事步骤\n材料\n时限\n1\n申请表\n3\n2\n身份证\n5"
    assert tabled(steps) == steps


def test_cells_one_to_a_line_may_be_set_in_below_a_header_that_is_spaced() -> None:
    cells = (
        "指 标",
        "指标值",
        "同比增长(±%)",
        "地区生产总值",
        "400.5",
        "10.0",
        "第一产业",
        "15.6",
        "11.0",
        "第二产业",
        "235.9",
        "9.8",
    )
    page = (
        "宿迁市2023年国民经济和社会发展统计公报\n2024-03-12\n全年实现地区生产总值400.5亿元。\n单位：亿元\n"
        + "".join(f" {cell}\n" for cell in cells)
    )
    found = rows(page)
    assert (found["235.9"].value, found["235.9"].sector) == (23_590_000_000, "secondary")
    assert (found["9.8"].unit, found["9.8"].measure) == ("%", "yoy")


def test_single_blanks_part_columns_below_names_whose_units_the_line_above_tells() -> None:
    found = rows(
        f"{HEAD}各县区2024年1-5月主要经济指标\n单位：亿元、%\n地区 规上工业增加值增速 社会消费品零售总额 增速\n"
        "全市 7.2 486.3 5.1\n天长市 6.1 102.8 -5.6\n来安县 10.3 98.4 6.9\n\n注：增速均为同比。"
    )
    told = {quote: (str(o.region), o.indicator, o.measure, str(o.period_end)) for quote, o in found.items()}
    assert told["10.3"] == ("来安县", "value_added", "yoy", "2024-05-31")
    assert told["-5.6"] == ("天长市", "retail_sales", "yoy", "2024-05-31")
    assert told["486.3"] == ("滁州市", "retail_sales", "level", "2024-05-31")
    assert (found["102.8"].value, found["102.8"].unit_raw) == (10_280_000_000, "亿元")
