"""Whole readings of what the seventeenth lot of unread texts had wrong: notes on currencies, stakes, examples of what is counted."""

from __future__ import annotations

from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree, rows


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "旅客人均消费7000元(港币，下同)，总消费3284亿元，补贴人民币5亿元。",
            {"7000元": {"unit": "HKD"}, "3284亿元": {"unit": "HKD"}, "5亿元": {"unit": "CNY"}},
        ),
        (
            "甲商贸有限公司、乙地产有限公司分别持有30%、20%股份。",
            {"30%": {"indicator": "equity_share"}, "20%": {"indicator": "equity_share"}},
        ),
        ("总投资20亿元15个项目全面启动。", {"15个": {"value": 15, "indicator": "project_count"}}),
        ("生活垃圾同比减量20%。", {"20%": {"value": -20, "measure": "yoy"}}),
        ("实现失业再就业人数2329人。", {"2329人": {"indicator": "employment"}}),
        ("面向中小微企业采购额占采购总额的76.5%。", {"76.5%": {"indicator": "other", "measure": "share"}}),
        (
            "2022年，包括苏滁高新区在内的13个重点园区实现营业收入1.8万亿元。",
            {"13个": {"region": "滁州市"}, "1.8万亿元": {"region": "滁州市"}},
        ),
    ],
)
def test_what_a_figure_tells(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


def test_a_project_is_not_that_of_another_county() -> None:
    found = rows(
        CHUZHOU
        + "明光市某某电池项目动工，总投资125亿元。去年，在来安县，某某动力电池有限公司竣工投产。该项目总投资60亿元。"
    )
    assert found["60亿元"].region != "明光市"


def test_a_number_in_which_thousands_are_told_by_their_words_ends_there() -> None:
    assert {quote: row.value for quote, row in rows(CHUZHOU + "援助5亿15个项目，投资1亿2000万元。").items()} == {
        "15个": 15,
        "1亿2000万元": 120_000_000,
    }


def test_visits_of_leaders_are_no_figures() -> None:
    assert not rows(CHUZHOU + "先后11次深入滁州调研。")
