"""Whole readings of what the tenth lot of unread texts had wrong: rates behind their amounts, leaders of lists, plans' headings."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree, rows, written


@pytest.mark.parametrize(
    ("words", "told"),
    [
        # 高速 before 增长 is no road
        (
            "第二产业、第三产业用电量保持高速增长，分别同比增长22.1%、34.3%。",
            {quote: {"indicator": "energy_environment", "measure": "yoy"} for quote in ("22.1%", "34.3%")},
        ),
        ("预计全市电力负荷将以年均6%的速度增长。", {"6%": {"indicator": "energy_environment", "measure": "growth"}}),
        ("各县均保持在10%以上的经济增速。", {"10%": {"indicator": "gdp", "measure": "growth"}}),
        ("工业总产值达到3196亿元，增长达到了14%。", {"14%": {"indicator": "output_value", "measure": "growth"}}),
        ("其中城镇以上投资完成37.6亿元，增长39%。", {"37.6亿元": {"indicator": "fixed_asset_investment"}}),
        # 将 that stands for 把
        ("某集团将每年销售收入的5%投入研发。", {"5%": {"indicator": "rd_intensity", "status": "actual"}}),
        ("2024年将投3400万整治农村公路。", {"3400万": {"unit": "CNY", "value": 34_000_000}}),
        # classifiers
        ("6条主干路和110栋楼宇亮化工程扮靓城市夜景。", {"110栋": {"indicator": "building_count"}}),
        ("本次培训共有区内200余户培育企业参加。", {"200余户": {"indicator": "enterprise_count"}}),
        ("550家国内外企业精准匹配、资源对接。", {"550家": {"indicator": "enterprise_count"}}),
        ("低速机产能2030年超800万马力。", {"800万马力": {"indicator": "capacity", "unit": "马力"}}),
        ("向乡村学校免费赠送科技书籍6000余册。", {"6000余册": {"indicator": "other", "unit": "count"}}),
        (
            "地表水优良断面比例从75%升到96.2%；“一卡通”已覆盖283万居民。",
            {"96.2%": {"indicator": "energy_environment"}, "283万": {"indicator": "other", "unit": "persons"}},
        ),
        # who leads
        (
            "有10个县GDP超过100亿元，其中榜首的天长市达到300亿元，排名第二的明光市达到200亿元。",
            {"300亿元": {"region": "天长市", "indicator": "gdp"}, "200亿元": {"region": "明光市", "indicator": "gdp"}},
        ),
        ("居首的天长市GDP增长8%。", {"8%": {"region": "天长市"}}),
    ],
)
def test_what_a_figure_tells_and_of_whom(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


@pytest.mark.parametrize(
    "words",
    [
        "有10个副省级城市GDP超过1万亿元，形势稳定。",
        "5个低于70亿元的城市正在追赶。",
        "沿岸乡镇和“省百镇建设行动试点镇”污水处理设施建成。",
    ],
)
def test_what_says_which_places_are_meant_is_no_amount(words: str) -> None:
    assert not {quote for quote in rows(CHUZHOU + words) if "元" in quote or "百" in quote}


def test_a_town_whose_name_ends_like_a_city_is_not_that_city() -> None:
    found = rows(f"{CHUZHOU}迎新乡建有1座每天处理200吨污水的处理站。")
    assert {row.region for row in found.values()} == {"滁州市"}


def test_whose_residents_live_in_a_zone_is_not_where_they_live() -> None:
    text = f"{CHUZHOU}横琴粤澳深度合作区澳资企业突破7300家，就业居住的澳门居民分别为5300人和1.9万人。"
    agree(text, {quote: {"region": "横琴粤澳深度合作区"} for quote in ("5300人", "1.9万人")})


def test_what_there_is_now_below_a_heading_on_years_to_come() -> None:
    text = "绵阳治污见闻\n2015-12-04\n\n“十三五”普及污水处理设施\n\n我市共有277个乡镇，随着人口增加，污水越来越多。\n"
    agree(text, {"277个": {"status": "actual", "period_end": dt.date(2015, 12, 4)}})


def test_neutrality_in_2060_dates_nothing_else() -> None:
    text = f"{CHUZHOU}力争2060年前实现碳中和，积极争创全国试点城市；着力打造旅游康养、高原农业3个“千亿级产业”。"
    assert rows(text)["3个"].period_end == dt.date(2024, 4, 22)


def test_a_market_that_is_called_after_the_country_is_in_its_district() -> None:
    found = rows(
        "亚洲最大布匹集散地半年出口超7亿美元\n2021-06-23\n\n记者获悉，位于绍兴市柯桥区的中国轻纺城半年通关7.2亿美元。\n\n"
        "中国轻纺城现有经营户3万余户，195家企业完成备案，其中外贸公司102家。柯桥区建立了企业库。\n"
    )
    assert {row.region for row in found.values()} == {"柯桥区"}


def test_years_since_a_zone_was_set_up_tell_the_year_of_writing() -> None:
    text = (
        "示范区形成136项成果\n\n本报上海12月11日电 记者获悉：自2019年11月揭牌成立以来，示范区已形成136项成果。\n\n"
        "4年来，示范区共签约项目145个。2019年至2022年，地区生产总值年均增长6.5%。\n"
    )
    assert written(text, dt.date(2026, 1, 1)) == dt.date(2023, 12, 11)
