"""Figures that follow from written ones: what is computed, from what, how exactly, and what is left alone."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import pipeline
from extract.models import Document, Result
from extract.tables import result_rows

WRITTEN = dt.date(2022, 7, 10)
HEAD = "湖州市经济运行情况\n今年上半年，"


def read(text: str) -> Result:
    return pipeline.extract(Document("a.txt", HEAD + text, "0" * 64, "utf-8", published=WRITTEN), WRITTEN)


def follows(text: str) -> list[tuple[str, str, float, str | None, str]]:
    return [(d.kind, d.indicator, d.value, d.region, d.formula) for d in read(text).derived]


def test_last_years_value_follows_from_a_level_and_its_growth() -> None:
    (found,) = read("湖州市完成固定资产投资118亿元，同比增长18%。").derived
    assert (found.kind, found.indicator, found.value) == ("year_before", "fixed_asset_investment", 1e10)
    assert (found.period_start, found.period_end) == (dt.date(2021, 1, 1), dt.date(2021, 6, 30))
    assert found.formula == "118亿元 ÷ (1 + 18%)"


def test_the_whole_of_last_year_follows_from_a_share_of_it() -> None:
    (found,) = read("湖州市引进项目110个，是去年全年的96.5%。").derived
    assert (found.value, found.period_start, found.period_end) == (114, dt.date(2021, 1, 1), dt.date(2021, 12, 31))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("德清县实现财政总收入80.2亿元，占全市的21.3%。", ("whole", "fiscal_revenue", 3.77e10, "湖州市", "80.2亿元 ÷ 21.3%")),
        ("湖州市工业项目37个，占项目总数的33.6%。", ("whole", "project_count", 110, "湖州市", "37个 ÷ 33.6%")),
        ("湖州市出口400亿元，同比下降3.5%。", ("year_before", "exports", 4.15e10, "湖州市", "400亿元 ÷ (1 − 3.5%)")),
    ],
)  # fmt: skip
def test_a_figure_follows_with_no_more_digits_than_its_inputs(text: str, expected: tuple[object, ...]) -> None:
    assert follows(text) == [expected]


def test_three_industries_follow_from_the_gross_product_and_their_shares() -> None:
    found = follows("湖州市实现地区生产总值1800.5亿元，同比增长4.2%，三次产业结构为4.1：50.2：45.7。")
    assert [value for kind, code, value, *_ in found if (kind, code) == ("part", "value_added")] == [
        7.4e9,
        9.04e10,
        8.23e10,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "湖州市实现地区生产总值1800.5亿元，同比增长4.2%。",  # growth in constant prices
        "湖州市财政总收入280亿元，同口径增长4.2%。",
        "湖州市存款余额2800亿元，比年初增长4.2%。",
        "力争全年湖州市固定资产投资达到300亿元，增长10%。",  # a target
        "湖州市引进项目110个，同比增长10%，去年同期为100个。",  # told by the article itself
        "湖州市新签约项目30至40个，同比增长10%。",
    ],
)
def test_what_does_not_follow_is_left_alone(text: str) -> None:
    assert follows(text) == []


def test_rows_name_their_inputs_and_never_stand_among_the_observations() -> None:
    rows = result_rows(read("湖州市完成固定资产投资118亿元，同比增长18%。"))
    (derived,) = rows["derived"]
    assert derived["inputs"].split(",") == [row["obs_id"] for row in rows["observations"]]
    assert "status" not in derived
    assert [row["value"] for row in rows["observations"]] == [1.18e10, 18]
