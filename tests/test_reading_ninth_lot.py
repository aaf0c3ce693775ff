"""Whole readings of what the ninth lot of unread texts had wrong: reports that other pages took over, investors in titles, trades."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import CHUZHOU, agree, rows, written

TAKEN_OVER: Final = (
    "工作报告\n天长市2021年政府工作报告\n时间：2023-07-29    作者：某某网    来源：政府官网\n阅读：\n180\n评论：\n0\n内容摘要：\n"
    "政府工作报告——在天长市人民代表大会上各位代表：现在向大会报告工作......\n政府工作报告\n"
    "——2021年3月11日在天长市第十七届人民代表大会第五次会议上\n天长市市长 某某\n各位代表：\n"
    "全年实施重点项目63个。列入2021年省级重点项目15个。开展招商活动39次，签约项目41个。\n"
)


def test_a_report_is_of_the_day_on_which_it_was_given() -> None:
    assert written(TAKEN_OVER, dt.date(2026, 1, 1)) == dt.date(2021, 3, 11)
    done = {"period_end": dt.date(2020, 12, 31), "status": "actual"}
    agree(TAKEN_OVER, {"63个": done, "39次": done, "41个": done})


def test_where_what_an_investor_of_the_title_builds_lies() -> None:
    found = rows(
        "北京某企业投资120亿元开发铁矿\n2011-04-28\n\n由北京某重工集团投资的本溪思山岭铁矿工程，日前举行奠基仪式。\n\n"
        "项目分两期实施，一期工程明年建成达产，年处理铁矿石1500万吨。二期工程年处理铁矿石3000万吨，生产铁精粉1000万吨。\n"
    )
    assert {row.region for row in found.values()} == {"本溪市"}
    assert {found[quote].status for quote in ("1500万吨", "3000万吨", "1000万吨")} == {"forecast"}


TRADES: Final = (
    "规上工业增加值增长5.8%。支柱产业中，材料产业同比增长10.3%，对规上工业增长的贡献达41.8%；能源、汽摩、消费品和装备产业"
    "分别增长8.8%、7.0%、6.8%、4.0%，电子产业和医药产业分别下降0.9%、8.1%。"
)


def test_trades_of_a_list_are_of_the_value_added() -> None:
    found = rows(CHUZHOU + TRADES)
    assert {row.indicator for row in found.values()} == {"value_added"}
    labels = {quote: found[quote].label for quote in ("8.8%", "7.0%", "6.8%", "4.0%")}
    assert labels == {"8.8%": "能源", "7.0%": "汽摩", "6.8%": "消费品", "4.0%": "装备产业"}
    assert found["41.8%"].measure == "share"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "一季度三地固定资产投资(不含农户)分别增长24.0%、8.7%和7.1%。",
            {"8.7%": {"indicator": "fixed_asset_investment"}},
        ),
        (
            "园区主营业务、税收收入、实际利用外资分别完成120亿元、4.3亿元、76万美元。",
            {"120亿元": {"indicator": "sales_revenue"}, "4.3亿元": {"indicator": "fiscal_revenue"}},
        ),
        (
            "服务业增加值增长5.5%。金融业对服务业增长的贡献率近八成；租赁和商务服务业、批发业分别增长24.1%和17.9%。",
            {"24.1%": {"indicator": "value_added"}},
        ),
        ("服务业规模达50万元/人。", {"50万元": {"label": "服务业规模"}}),
    ],
)
def test_what_is_handed_out(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


def test_whom_a_heading_only_deals_with_is_not_what_is_told_of_below_it() -> None:
    found = rows(
        "郎溪：省际合作打造样板\n2021-11-20\n\n郎溪县与溧阳市山水相连。\n\n新港口通达三省一市\n\n定埠港岸线长度1130米，泊位13个。\n"
    )
    assert {row.region for row in found.values()} == {"郎溪县"}


def test_a_town_where_a_firm_lies_is_named_without_the_word_that_it_lies_there() -> None:
    found = rows(
        "海盐新闻\n2022-09-14\n\n位于望海街道的某某公司，去年投入1.2亿元建设“未来工厂”，生产效率提升40%，不良率下降30%。"
    )
    assert found["1.2亿元"].label == "望海街道投入"
    assert [found[quote].indicator for quote in ("40%", "30%")] == ["other", "other"]


def test_what_grows_on_hills_does_not_hide_the_city() -> None:
    agree("宣城市新闻\n2023-04-18\n\n广德市冷库3座；宁国山核桃种植面积22万亩。", {"22万亩": {"region": "宁国市"}})


def test_a_year_since_which_something_is_the_highest_dates_no_text() -> None:
    text = "前5个月天津口岸外贸增长27.9%\n\n记者获悉，1-5月，天津口岸进出口6232.8亿元，出口值为2008年8月以来最高。"
    assert written(text, dt.date(2026, 1, 1)) is None


def test_a_chapter_on_a_county_that_it_does_not_name_is_no_regions() -> None:
    found = rows(
        "一、2014年工作回顾\n\n抢抓京津冀协同发展机遇。全县生产总值预计完成60.7亿元，增长6.5%。全县贷款余额37.2亿元。\n"
    )
    assert {row.region for row in found.values()} == {None}


def test_growths_of_all_amounts_of_a_sentence_cross_its_parts() -> None:
    found = rows(
        f"{CHUZHOU}2023年，天长市GDP666亿元，居百强县第81位；财政收入58亿元，进出口总额87亿元，分别增长9.1%、8.6%和31.2%。"
    )
    told = [found[quote].indicator for quote in ("9.1%", "8.6%", "31.2%")]
    assert told == ["gdp", "fiscal_revenue", "trade_total"]
