"""Whole readings of sentences that a later lot of unread texts had wrong: the country beside a city, pages of offices, horizons."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import agree, rows, written

NEWS: Final = "滁州市经济运行观察\n2024-04-22\n来源:滁州日报\n\n"
COUNTRY: Final = "中国"

PAGE: Final = (
    "中央人民政府  |  青海省人民政府  |  海西州人民政府 网站无障碍\n"
    "您的位置: 您当前的位置 : 柴达木循环经济试验区  /  招商引资  /  招商成果\n\n"
    "试验区1-9月完成省外到位资金48.5亿元\n\n来源:    发布时间:2022-10-12 09:49    编辑:某某\n\n"
    "今年以来，试验区抓好招商引资。全年重点推进招商项目42个。截至目前，累计完成到位资金48.5亿元。\n"
)


def test_a_page_of_a_zones_office_says_whose_and_when_it_is() -> None:
    assert written(PAGE, dt.date(2026, 1, 1)) == dt.date(2022, 10, 12)
    own = {"region": "柴达木循环经济试验区"}
    agree(PAGE, {"42个": {**own, "period_start": dt.date(2022, 1, 1)}, "48.5亿元": own})


@pytest.mark.parametrize(
    ("words", "quote", "region"),
    [
        ("中国GDP增长6.5%，全市增长7.2%。", "6.5%", COUNTRY),
        ("中国今年的预期增速为6.5%。", "6.5%", COUNTRY),
        ("最新报告把中国今年的预期增速从6.3%调高到6.5%。", "6.5%", COUNTRY),
        ("我国高铁里程4.8万公里。", "4.8万公里", COUNTRY),
        ("我国外贸进出口值前20强的城市中，有14座入围竞争力前20强。", "14座", COUNTRY),
        ("国家邮政局数据显示，1-2月快递企业业务量累计完成65.5亿件。", "65.5亿件", COUNTRY),
        ("国家统计局最新数据，全国目前由创业促进的就业人数已占全部就业者的20%左右。", "20%", COUNTRY),
        ("全国累计完成投资36万亿元，我市完成1800亿元。", "36万亿元", COUNTRY),
        # of which none is the country's
        ("中国某某集团投资46亿元建设产业园。", "46亿元", "滁州市"),
        ("国家统计局数据显示，滁州市GDP增长5.3%。", "5.3%", "滁州市"),
        ("我市GDP增速比全国高1.2个百分点。", "1.2个百分点", "滁州市"),
        ("中国国际进口博览会上，我市签约项目16个。", "16个", "滁州市"),
    ],
)
def test_what_is_told_of_the_country(words: str, quote: str, region: str) -> None:
    agree(NEWS + words, {quote: {"region": region}})


def test_a_label_taken_from_the_countrys_figure_does_not_name_it() -> None:
    found = rows(f"{NEWS}全国高新技术企业占全部企业的20%，我市占30%。")
    assert (found["30%"].region, found["30%"].label) == ("滁州市", "高新技术企业")


def test_what_is_expected_of_a_year_that_is_told_is_of_that_year() -> None:
    words = "预计到2026年，某某产业园工业总产值将达40亿元，提供就业岗位10000个。"
    told: dict[str, Any] = {"status": "forecast", "period_end": dt.date(2026, 12, 31)}
    agree(NEWS + words, {"40亿元": told, "10000个": told})
