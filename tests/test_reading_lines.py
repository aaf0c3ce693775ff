"""Whole readings of lines that need another: numbers above what they are, lists that words in front of them open."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import agree, rows

JANUARY = "数说｜一份报告里的“含金量”\n2026-01-08 来源：恩施日报\n\n1月8日，恩施市人大会议开幕，报告总结了2025年。\n\n"
AIMED: dict[str, Any] = {"status": "target", "period_end": dt.date(2026, 12, 31)}


@pytest.mark.parametrize(
    ("lines", "quote", "told"),
    [
        (
            "【842.7亿元】\n这是去年全市的地区生产总值，增长5.8%。",
            "842.7亿元",
            {"indicator": "gdp", "label": "地区生产总值"},
        ),
        ("【53家】\n截至去年底的上市公司总数，全年新增两家。", "53家", {"indicator": "listed_company_count"}),
        (
            "8.6万户\n12个月，我市新设经营主体这么多！",
            "8.6万户",
            {"indicator": "market_entity_count", "label": "新设经营主体"},
        ),
        (
            "【3.15%】\n全社会研发投入占GDP的比重，较2024年提高0.12个百分点。",
            "3.15%",
            {"indicator": "rd_intensity", "label": "全社会研发投入占GDP的比重"},
        ),
        (
            "全社会研发投入占GDP的比重，较2024年提高0.12个百分点。",
            "0.12个百分点",
            {"indicator": "rd_intensity", "measure": "change"},
        ),
        ("【220亿元】\n外贸进出口总额，其中出口171亿元。", "220亿元", {"indicator": "trade_total"}),
        # a line with words of its own needs none
        ("新签约项目：53个\n上市公司总数增加了两家。", "53个", {"indicator": "project_count"}),
    ],
)
def test_a_number_alone_is_what_the_line_below_says(lines: str, quote: str, told: dict[str, Any]) -> None:
    agree(JANUARY + lines, {quote: told})


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("新年怎么干？报告里都有答案：\nGDP增长5.5%左右；新开工重点项目100个、竣工80个。", ("5.5%", "100个", "80个")),
        ("新年伊始，恩施的账单已经列好：全年实施技改项目150个，再培育专精特新企业40家。", ("150个", "40家")),
        (
            "今年，恩施市计划落地项目20个以上，到位省外资金30亿元，新开工标准厂房12万平方米。",
            ("20个", "30亿元", "12万平方米"),
        ),
        ("恩施市提出，2026年新签约项目不少于70个，投资额保持在200亿元左右。", ("70个", "200亿元")),
        ("恩施市共安排重点项目86个，总投资742亿元，年内计划投资168亿元。", ("168亿元",)),
    ],
)
def test_what_words_in_front_of_a_list_aim_at(text: str, quotes: tuple[str, ...]) -> None:
    agree(JANUARY + text, dict.fromkeys(quotes, AIMED))


def test_what_is_to_be_by_a_horizon_is_no_size_of_a_project() -> None:
    text = "到2028年，恩施市累计引进企业要达到100户以上，对口合作项目投资总额达到300亿元。"
    agree(JANUARY + text, {"300亿元": {"status": "target", "period_end": dt.date(2028, 12, 31)}})


def test_what_planned_buildings_have_room_for_is_expected_of_them() -> None:
    text = "某某智造园今年动工，计划建设标准厂房21幢、38万平方米，可容纳企业90家左右。"
    assert rows(JANUARY + text)["90家"].status == "forecast"
