"""Whole readings of pages with what is left of their making in them: broken dates, tags, crumbs, a year told by the way."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, Final

import pytest

from tests.test_reading import agree, written

TODAY: Final = dt.date(2026, 1, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("新闻\n园区项目建设提速\n2024\n08/07\n10:02\n\n今年以来，池州市已签约项目27个。", dt.date(2024, 8, 7)),
        (
            "皖江示范区巡礼\n今年是示范区获批五周年，2010年以来，池州市累计承接项目310个。",
            dt.date(2015, 12, 31),
        ),
        (
            "昨日，2017池州（上海）产业推介会暨项目签约仪式上，池州市集中签约项目11个。去年全年签约36个。2015年，签约20个。",
            dt.date(2017, 12, 31),
        ),
        ("重点项目进展\n2019年计划完成投资36亿元。截至目前，池州市已完成投资17亿元。", dt.date(2019, 12, 31)),
    ],
)
def test_a_page_without_a_date_is_of_the_year_that_it_tells(text: str, day: dt.date) -> None:
    assert written(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "<h3>广州（清远）产业转移工业园</h3><p>2019年，<strong>园区</strong>入驻企业64家，</p><p>完成投资18.6亿元。</p>",
            {"64家": {"indicator": "enterprise_count"}, "18.6亿元": {"indicator": "investment_completed"}},
        ),
        (
            "> 开发区\n石台县园区见闻\n2023-04-18\n石台县入驻企业64家。",
            {"64家": {"region": "石台县"}},
        ),
        (
            "茶陵县人民政府 2020-09-29\n我县两大招商项目在株洲集中签约\n我县成功签约两大项目，投资总额达30亿元。",
            {"30亿元": {"region": "茶陵县"}},
        ),
        (
            "四川园区观察\n2023-04-18\n\n四川国家级经济技术开发区达10个。",
            {"10个": {"region": "四川省"}},
        ),
        (
            "外贸见闻\n2023-04-18\n\n前3月，池州市进口粮食增长26.2%。",
            {"26.2%": {"indicator": "imports", "measure": "growth"}},
        ),
    ],
)
def test_what_is_left_of_a_pages_making(text: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(text, told)


def test_help_by_the_name_of_two_provinces_is_told_of_the_one_that_is_helped() -> None:
    agree(
        "苏陕协作结硕果\n2021-12-20\n\n苏陕协作启动以来，江苏省援助我省财政资金86亿元。苏陕两省共建园区40个。",
        {"86亿元": {"region": "陕西省"}, "40个": {"region": "陕西省"}},
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全市常住人口比十三五末的162万人增加3.4万人。", {"3.4万人": {"measure": "change"}}),
        ("园里用工2300多人，当地群众占75%。", {"75%": {"indicator": "employment", "measure": "share"}}),
    ],
)
def test_what_figures_are_held_against(text: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(f"池州市开放发展见闻\n2024-03-18\n\n今年以来，池州市开局良好。\n\n{text}", told)
