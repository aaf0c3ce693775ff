"""What figures measure, in sentences as stories, interviews and analyses write them: rates, signs, topics, and numbers that are none."""

from __future__ import annotations

from typing import Any, Final

import pytest

from tests.test_reading import rows

CITY: Final = "梧州上半年观察\n2024-07-26"

# what stands behind the title, and what each quote must be told as
MEANINGS: Final[list[tuple[str, dict[str, dict[str, Any]]]]] = [
    # a growth rate told by its noun
    ("梧州市进出口增速还只有3.2%。", {"3.2%": {"measure": "growth", "value": 3.2, "indicator": "trade_total"}}),
    ("梧州市工业总产值412亿元，增速却高达28.9%。", {"28.9%": {"measure": "growth", "indicator": "output_value"}}),
    ("梧州市固定资产投资增幅冲到19.6%。", {"19.6%": {"measure": "growth", "indicator": "fixed_asset_investment"}}),
    ("梧州市工业投资增速最快，达31.2%。", {"31.2%": {"measure": "growth", "indicator": "industrial_investment"}}),
    ("梧州市财政收入增长率仅为1.3%。", {"1.3%": {"measure": "growth", "indicator": "fiscal_revenue"}}),
    ("梧州市出口增速居全区第二，达到12.4%。", {"12.4%": {"measure": "growth", "indicator": "exports"}}),
    ("梧州市地区生产总值年均增速达6.6%。", {"6.6%": {"measure": "growth"}}),
    # one that falls to a value is that value
    (
        "龙圩区规上工业增加值下降3.6%，拖累全市经济增速降至4.1%。",
        {"3.6%": {"value": -3.6}, "4.1%": {"value": 4.1, "indicator": "gdp"}},
    ),
    (
        "梧州市服务业增加值增速由一季度的5.2%回落到4.8%。",
        {"5.2%": {"value": 5.2, "measure": "growth"}, "4.8%": {"value": 4.8, "measure": "growth"}},
    ),
    (
        "一季度梧州市进出口增速为6.1%，二季度加快到9.8%。",
        {"9.8%": {"value": 9.8, "measure": "growth", "indicator": "trade_total"}},
    ),
    # a fall told by its noun
    (
        "梧州市房地产开发投资仍是负增长，降幅由一季度的13.5%收窄到8.7%。",
        {"13.5%": {"value": -13.5, "indicator": "fixed_asset_investment"}, "8.7%": {"value": -8.7, "measure": "yoy"}},
    ),
    ("梧州市利润总额跌幅比一季度扩大到6.3%。", {"6.3%": {"value": -6.3}}),
    ("梧州市进口额降幅达9.4%。", {"9.4%": {"value": -9.4, "indicator": "imports"}}),
    ("梧州市规上工业产值掉了12.3%。", {"12.3%": {"value": -12.3, "indicator": "output_value"}}),
    ("梧州市外贸进出口比上年缩水7.7%。", {"7.7%": {"value": -7.7, "indicator": "trade_total"}}),
    ("梧州市规上工业增加值增速比全区慢了2.6个百分点。", {"2.6个百分点": {"value": -2.6}}),
    ("梧州市县域内就诊率三年提高了6个多百分点。", {"6个多百分点": {"value": 6, "unit": "pp", "measure": "change"}}),
    # what an amount is held to is no gap from it
    (
        "明年梧州市财政帮扶资金不会低于今年的1.6亿元。",
        {"1.6亿元": {"value": 1.6e8, "measure": "level"}},
    ),
    ("梧州市工业用地投资强度不得低于300万元。", {"300万元": {"value": 3e6, "qualifier": "at_least"}}),
    ("梧州市全年税收不会超过8亿元。", {"8亿元": {"value": 8e8, "qualifier": "at_most"}}),
]


@pytest.mark.parametrize(("text", "told"), MEANINGS)
def test_meaning(text: str, told: dict[str, dict[str, Any]]) -> None:
    found = rows(f"{CITY}\n\n{text}")
    for quote, fields in told.items():
        assert quote in found, sorted(found)
        read = {name: getattr(found[quote], name) for name in fields}
        assert read == fields, (quote, found[quote].trace)
