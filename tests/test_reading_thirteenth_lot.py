"""Whole readings of what the thirteenth lot of unread texts had wrong: who moves into a park, the country in a city's story."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree, rows


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "在天长高新区，北京10家生物医药企业在几天前集体入驻，总投资28亿元。",
            {quote: {"region": "天长高新技术产业开发区"} for quote in ("10家", "28亿元")},
        ),
        ("最终，落户这个园区的北京企业将有22家。", {"22家": {"label": "北京企业", "region": "滁州市"}}),
        (
            "全市打造3个“千亿级产业”和12个百亿级产业集群。",
            {quote: {"indicator": "cluster_count"} for quote in ("3个", "12个")},
        ),
        (
            "全市一般公共预算收入90亿元，为汇总调整预算的101.3%，较上年增长21.7%。",
            {"101.3%": {"indicator": "fiscal_revenue", "measure": "completion"}},
        ),
        ("能源消耗下降14%。", {"14%": {"indicator": "energy_environment", "value": -14}}),
        ("目前中国已有20家千万吨级炼厂。", {"20家": {"region": "中国"}}),
        ("入库茶企350家、茶农1.7万户。", {"1.7万户": {"indicator": "other", "label": "茶农"}}),
        (
            "社零增速回落1.2pct至5.6%。",
            {"1.2pct": {"unit": "pp", "value": -1.2}, "5.6%": {"indicator": "retail_sales", "measure": "growth"}},
        ),
        ("每百元营收成本84.6元。", {"84.6元": {"indicator": "other"}}),
        ("小微企业贷款利率3.85%，同比下降45个基点。", {"45个基点": {"label": "小微企业贷款利率"}}),
        (
            "东部、中部、西部地区固定资产投资分别增长3.2%、5.1%和6.4%，东部占全国的比重接近60%。",
            {
                "3.2%": {"region": "东部地区"},
                "5.1%": {"region": "中部地区"},
                "6.4%": {"region": "西部地区"},
                "60%": {"region": "东部地区"},
            },
        ),
        ("绿电占全社会用电量比重超过60%。", {"60%": {"indicator": "energy_environment", "measure": "share"}}),
    ],
)
def test_what_a_figure_tells_and_of_whom(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


def test_a_firm_called_after_the_country_makes_no_story_the_countrys() -> None:
    found = rows(
        "中石化投资建国内最大炼化项目\n2011-06-17\n\n近日，中国石化将在连云港建设炼化项目。项目建成后，将成为我国首个此类企业，"
        "中国石化占70%股份。\n\n连云港徐圩新区透露，项目一期码头6座。中国石化负责人说，我国最大的项目占地120亩。\n"
    )
    assert {row.region for row in found.values()} <= {"连云港市", "徐圩新区"}


def test_a_speed_and_a_round_number_that_was_passed_are_no_figures() -> None:
    assert set(rows(f"{CHUZHOU}线路时速目标值350公里，单日用电量首次超亿，达到1.2亿千瓦时。")) == {"1.2亿千瓦时"}


def test_where_a_part_of_what_was_told_has_got_to_is_of_the_time_told() -> None:
    found = rows(
        "滁州市前三季度外贸观察\n2025-10-20\n来源：滁州海关\n\n前三季度，滁州市进出口412亿元。其中，出口298亿元，增长7.9%，"
        "占全省比重由8%上升到9%。\n"
    )
    assert found["9%"].period_end == dt.date(2025, 9, 30)
    assert found["8%"].period_end == dt.date(2024, 12, 31)
