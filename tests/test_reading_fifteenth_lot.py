"""Whole readings of what the fifteenth lot of unread texts had wrong: horizons of capacity, the state's aims, sizes that say which."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree, rows

TOLD = dt.date(2024, 4, 22)  # the day of the heading
AIMED = dt.date(2026, 12, 31)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "到2026年，本部的产能将达到1000万吨，甲地钢铁基地产能将达到300万吨，来安钢铁项目产能将达到200万吨。",
            {quote: {"period_end": AIMED, "status": "target"} for quote in ("1000万吨", "300万吨", "200万吨")},
        ),
        (
            "来安钢铁项目总投资20亿元。到2026年，甲厂将形成钢铁产能1500万吨、销售收入700亿元。",
            {
                "20亿元": {"project": "来安钢铁项目"},
                "1500万吨": {"period_end": AIMED, "project": None},
                "700亿元": {"period_end": AIMED, "project": None},
            },
        ),
        ("项目建成后，将形成年产芯片36万片的能力。", {"36万片": {"status": "forecast"}}),
        (
            "与2020年相比，全市规上工业企业数由1456家增加到2087家，利润总额由198亿元提高到276亿元。",
            {"1456家": {"period_end": dt.date(2020, 12, 31)}, "198亿元": {"period_end": dt.date(2020, 12, 31)}},
        ),
        ("1997年，滁州建立移民点。从那时起，全镇人均年收入一步步突破万元。", {"万元": {"period_end": TOLD}}),
        (
            "各县将该指标纳入“十五五”时期的主要目标。其中，来安县的目标是达到1.5%以上。",
            {"1.5%": {"period_end": dt.date(2030, 12, 31), "status": "target"}},
        ),
    ],
)
def test_of_which_time_a_figure_is(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("目前，全国已设立21个自贸试验区。", {"21个": {"region": "中国"}}),
        ("国务院印发意见，明确用3年时间再退出煤炭产能5亿吨左右。", {"5亿吨": {"region": "中国"}}),
        ("共有北京、上海等8省市的研发投入强度超过1%。", {"8省市": {"region": "中国"}}),
        ("建成“供港澳”蔬菜种植基地1.9万亩。", {"1.9万亩": {"region": "滁州市"}}),
        ("3月全国工业企业效益数据显示，利润增速比上月提高1.3个百分点。", {"1.3个百分点": {"region": "中国"}}),
        (
            "对西部6市县，省政府拿出1500万元。东部、中部、西部地区增长3%、4%、5%，全国增长4.2%。",
            {"6市县": {"region": "滁州市"}},
        ),
    ],
)
def test_of_which_place_a_figure_is(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("一季度经济增长仅为5.5%。", {"5.5%": {"indicator": "gdp", "measure": "growth"}}),
        ("主要指标始终保持15%以上速度增长。", {"15%": {"measure": "growth"}}),
        ("去年5.95%的研发投入强度已经很高。", {"5.95%": {"indicator": "rd_intensity", "measure": "level"}}),
        ("研发投入强度超过2.05%的全国平均水平。", {"2.05%": {"indicator": "rd_intensity", "measure": "level"}}),
        ("5.5%左右的城镇调查失业率。", {"5.5%": {"indicator": "unemployment_rate", "measure": "level"}}),
        (
            "进口受汽车出口下滑影响，增长3%；滁州汽车销售受进口冲击，下降2%。",
            {"3%": {"indicator": "imports"}},
        ),
        (
            "钢产量将由2020年末的2000万增长到2025年末的近6000万吨。",
            {"2000万": {"unit": "吨", "value": 20_000_000}, "6000万吨": {"unit": "吨"}},
        ),
        ("人口由98万增加到120万人。", {"98万": {"unit": "persons"}}),
        ("同时修建武宣南联线约14公里。", {"14公里": {"indicator": "line_length"}}),
        ("建成30多个城市花园。", {"30多个": {"indicator": "other"}}),
        (
            "收支平衡情况：总支出合计413.0亿元，调出资金0.2亿元。",
            {"413.0亿元": {"indicator": "other"}, "0.2亿元": {"indicator": "other"}},
        ),
    ],
)
def test_what_a_figure_tells(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("已全部淘汰年产30万吨以下的矿井，关闭矿井12座。", {"12座"}),
        ("建设2台180平方米烧结机、4座120吨转炉。", {"2台", "4座"}),
        ("路线止于良江镇南面约4公里的吉利村附近，全长约87公里。", {"87公里"}),
        ("计划实施的141个5000万元以上项目中，已开工90个。", {"141个", "90个"}),
        ("教育、旅游等10个方面的合作协议已经起草完毕。", set()),
    ],
)
def test_numbers_that_only_say_which_are_no_figures(words: str, left: set[str]) -> None:
    assert set(rows(CHUZHOU + words)) == left
