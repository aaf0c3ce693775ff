"""When an undated text was written, of which year its figures are, and what of them has been."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from extract import pipeline
from extract.models import RawArticle
from extract.read import read
from tests.test_reading import agree

TODAY: Final = dt.date(2026, 1, 1)


@pytest.mark.parametrize(
    ("article", "published"),
    [
        # a part of a year tells that the year runs
        ("海沧外贸前4个月增长一成\n\n2023年1-4月，海沧区进出口512亿元。截至4月底，海沧区有企业920家。", dt.date(2023, 12, 31)),
        ("海沧外贸增长一成\n\n2023年，海沧区进出口1512亿元。今年上半年，海沧区进出口820亿元。", dt.date(2024, 12, 31)),
        # a day that the first paragraph opens with
        (
            "海沧外贸前4个月增长一成\n\n5月17日，记者从海沧区商务局获悉，2023年1-4月，海沧区进出口512亿元。",
            dt.date(2023, 5, 17),
        ),
        ("海沧这一年\n\n在1月9日召开的海沧区工作会议上，一组数字亮眼：2023年，海沧区产值512亿元。", dt.date(2024, 1, 9)),
        ("四城记\n\n2019年2月11日，漳州公布去年的账本，产值4500亿元。2019年的目标是增长8%。", dt.date(2019, 2, 11)),
        # but no day of a year that is not the newest
        (
            "海沧新港五年\n\n2018年6月8日，海沧新港举行奠基仪式。2022年，海沧新港吞吐量达到60万标箱。",
            dt.date(2022, 12, 31),
        ),
        # what somebody calls for lies ahead
        ("海沧的口气\n\n2021年，海沧区产值900亿元，还喊出了2025年破2000亿元的口号。", dt.date(2021, 12, 31)),
        # a year in which something is only expected is not that of writing, nor one that is looked back on
        ("海沧铁路\n\n今年以来，海沧铁路完成投资12亿元，预计2024年建成。", None),
        ("海沧变了\n\n2012年，海沧区研发强度还只有1.3%，如今已是3.6%。", None),
        ("海沧变了\n\n2012年，海沧区研发强度还只有1.3%，如今已是3.6%。2021年产值900亿元。", dt.date(2021, 12, 31)),
    ],
)
def test_undated(article: str, published: dt.date | None) -> None:
    document = read(RawArticle("t.txt", article.encode()))
    assert pipeline.extract(document, TODAY).article.published == published


def year(number: int) -> dict[str, Any]:
    """The end of a year, as a case names it."""
    return {"period_end": dt.date(number, 12, 31)}


TOLD: Final[list[tuple[str, dict[str, dict[str, Any]]]]] = [
    # results of a year that an article tells of
    (
        "四城记\n2019-02-11\n\n2月11日，漳州公布数据，四座城市2018年的账本至此齐了。\n\n先看龙海。生产总值3946亿元。而2010年这个差距还只有85亿元。"
        "\n\n再看厦门。存款余额1.2万亿元。",
        {"3946亿元": year(2018), "85亿元": year(2010), "1.2万亿元": year(2018)},
    ),
    (
        "四城记\n2019-02-11\n\n2018年的数据没有人细看。厦门有企业320家。",
        {"320家": {"period_end": dt.date(2019, 2, 11)}},
    ),
    # what is told of today or last year in a text of which nobody knows the date
    (
        "海沧变了\n\n海沧区企业2027年投产后可年产整机500架，去年产值183亿元。前些年人少，而2012年，海沧区的研发强度还只有1.3%，如今已是3.6%。",
        {"183亿元": {"period_end": None}, "1.3%": year(2012), "3.6%": {"period_end": None}},
    ),
]


@pytest.mark.parametrize(("article", "told"), TOLD)
def test_told(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)
