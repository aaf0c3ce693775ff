"""Whole readings of what the eighteenth lot of unread texts had wrong: one of two terms, what was counted, who acts in a place."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree, rows


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "园区营业收入和利润总额一升一降，前者为103.7亿元，后者为6.12亿元。",
            {"103.7亿元": {"indicator": "sales_revenue"}, "6.12亿元": {"indicator": "other", "label": "利润总额"}},
        ),
        (
            "开工项目13个，总投资74.5亿元，数量和投资额分别增长30%、42.1%。",
            {"30%": {"indicator": "project_count"}, "42.1%": {"indicator": "investment_total"}},
        ),
        ("沪苏两省市签下合作协议12份。", {"12份": {"indicator": "other"}}),
        ("园区2026年准备将产值做到500亿元。", {"500亿元": {"status": "target", "indicator": "output_value"}}),
        ("技术合同交易额55亿元。", {"55亿元": {"indicator": "other", "label": "技术合同交易额"}}),
    ],
)
def test_what_a_figure_tells(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


@pytest.mark.parametrize(
    ("words", "quote", "region"),
    [
        ("南京名校在滁办学9所，在校学生1.4万名。", "1.4万名", "滁州市"),
        ("合肥工业大学滁州校区现有在校生8000人。", "8000人", "滁州市"),
        ("一是层次不高。来安县企业1100家，产值偏低。二是创新偏弱。研发经费占2.78%。", "2.78%", "滁州市"),
        ("把老厂搬到上海的企业有3家。", "3家", "滁州市"),
        ("园区的南京同乡回来创办企业12家。", "12家", "滁州市"),
        ("沪宁轨道交通12号线全长50公里。", "50公里", "滁州市"),
    ],
)
def test_which_place_it_is_of(words: str, quote: str, region: str) -> None:
    agree(CHUZHOU + words, {quote: {"region": region}})


@pytest.mark.parametrize("event", ["通线", "投产", "封顶", "签约", "动工"])
def test_what_happened_in_a_month_dates_nothing_behind_it(event: str) -> None:
    told = rows(f"{CHUZHOU}园区新能源产线去年10月{event}。在建项目27个。")["27个"]
    assert (told.period_start, told.period_end) != (dt.date(2023, 10, 1), dt.date(2023, 10, 31))


def test_thresholds_of_who_has_reached_them_are_no_figures() -> None:
    assert not rows(CHUZHOU + "2023年进出口3100亿元以上的还有无锡和南通。")


def test_what_a_report_will_do_is_of_the_year_of_the_goals_before() -> None:
    report = (
        "滁州市人民政府工作报告\n——2017年1月5日在滁州市第六届人民代表大会第一次会议上\n各位代表：\n"
        "一、2016年工作回顾\n全市完成投资900亿元。\n二、2017年主要目标\n地区生产总值增长9%。\n"
        "三、重点抓好以下工作\n新建公路120公里。\n"
    )
    told = rows(report)["120公里"]
    assert (told.period_end, told.status) == (dt.date(2017, 12, 31), "target")


@pytest.mark.parametrize("verb", ["调整", "优化"])
def test_the_whole_ratio_that_was_is_told_apart_from_the_one_that_is(verb: str) -> None:
    told = rows(f"{CHUZHOU}三次产业结构由8.5:48.6:42.9{verb}为8.2:49.1:42.7。")
    assert [o.label for o in told.values()] == ["三次产业结构(原先)"] * 3 + ["三次产业结构"] * 3


def test_a_label_goes_on_with_what_belongs_to_a_term_that_no_code_names() -> None:
    told = rows(CHUZHOU + "支出预算468.9亿元。医保异地门诊结算累计68万人次，结算金额1.9亿元。")
    assert [o.label for o in told.values()] == ["支出预算", "医保异地门诊结算", "结算金额"]
