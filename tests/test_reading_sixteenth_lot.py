"""Whole readings of what the sixteenth lot of unread texts had wrong: offices' pages, sites in passing, words inside other words."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree, rows


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "长安福特马自达产量分别为45428辆、35230辆。",
            {"45428辆": {"status": "actual"}, "35230辆": {"status": "actual"}},
        ),
        ("项目达产后，年产汽车8万辆。", {"8万辆": {"status": "forecast"}}),
        (
            "城镇新增就业人数20.7万人，年均新增5.6万人。",
            {"20.7万人": {"indicator": "employment"}, "5.6万人": {"indicator": "employment"}},
        ),
        ("仅完成投资6亿元，不足原计划的43%。", {"43%": {"measure": "completion"}}),
        ("我市希望吸引500家零部件厂商前来落户。", {"500家": {"status": "target"}}),
        ("这把“十二五”GDP平均增速拉到了7.93%。", {"7.93%": {"indicator": "gdp", "measure": "growth"}}),
        ("某某建设公司、某某园林公司等18家公司共同争夺这个项目。", {"18家": {"indicator": "enterprise_count"}}),
        (
            "朝着“千百万”目标（营业收入破1000万，利润破100万）前行。",
            {"1000万": {"unit": "CNY"}, "100万": {"unit": "CNY", "status": "target"}},
        ),
        (
            "11名村居党组织书记、33名党员致富带头人共同助推发展。",
            {"11名": {"unit": "persons"}, "33名": {"unit": "persons"}},
        ),
        ("全县建档立卡贫困户1.26万户3.4万人全部脱贫。", {"1.26万户": {"label": "建档立卡贫困户"}}),
        ("已经签约项目12个。", {"12个": {"label": "签约项目"}}),
        ("争取中央预算内资金12.8亿元。", {"12.8亿元": {"label": "争取中央预算内资金"}}),
    ],
)
def test_what_a_figure_tells(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("去年韩国蓄电池需求量约为210亿美元。", {"210亿美元": {"region": "韩国"}}),
        ("此前该公司在上海有一家电路板工厂，已经投资6亿美元。", {"6亿美元": {"region": "上海市"}}),
        ("某公司已在邻近的合肥设厂，规划年产上亿台平板电脑。", {"亿台": {"region": "合肥市"}}),
    ],
)
def test_of_which_place_a_figure_is(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


def test_the_page_of_an_office_names_its_document() -> None:
    found = rows(
        "发布日期：2026-04-24\n发布机构：\n滁州市统计局\n责任部门：\n滁州市统计局\n名　称：滁州市2025年国民经济和社会发展统计公报\n"
        "滁州市统计局\n初步核算，全年全市生产总值3980亿元，比上年增长5.1%。其中，第一产业增加值305亿元，增长3.9%。\n"
    )
    assert {row.period_end for row in found.values()} == {dt.date(2025, 12, 31)}


def test_a_drafted_budget_is_not_the_year_of_writing() -> None:
    found = rows(
        "八、财政\n全年滁州市一般公共预算收入134.6亿元，比上年增长10.1%。\n注：数据与《滁州市2025年预算执行情况和2026年预算（草案）的报告》一致。\n"
    )
    assert {row.period_end for row in found.values()} == {dt.date(2025, 12, 31)}
