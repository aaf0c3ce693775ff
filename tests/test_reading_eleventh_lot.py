"""Whole readings of what the eleventh lot of unread texts had wrong: years beside honours and founders, firms of 央企 and 外企."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import CHUZHOU, agree, rows, written

TODAY: Final = dt.date(2024, 4, 22)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        # no 央企 in 中央企业, no 外企 in 国内外企业, no 高企 in 提高企业
        ("120家中央企业的负责人到会。", {"120家": {"indicator": "enterprise_count"}}),
        ("吸引86家境外企业入驻。", {"86家": {"indicator": "enterprise_count"}}),
        ("规模以上企业营收占全市制造业的33%。", {"33%": {"indicator": "sales_revenue", "measure": "share"}}),
        ("产业链拉动全市90多家上下游企业，仅开发区内就有30多家。", {"30多家": {"indicator": "enterprise_count"}}),
        ("治理河流70Km，修建道路12KM。", {"70Km": {"unit": "m", "value": 70_000}, "12KM": {"value": 12_000}}),
        # a year that is not over, in which something will be done
        (
            "今年全市还将开展案例评选，推深做实伙伴计划，在境内外举办22场活动。",
            {"22场": {"status": "target", "period_end": dt.date(2024, 12, 31)}},
        ),
        # when somebody began, and what was won when
        ("2015年，在茶园创办培训学校，累计培训茶艺师5000余人。", {"5000余人": {"period_end": TODAY}}),
        ("东沟村荣获2022年美丽乡村称号，全市建成乡村振兴示范村9个。", {"9个": {"period_end": TODAY}}),
        ("在京沪广深四个一线城市中，北京表现抢眼。", {"四个": {"region": "北上广深"}}),
    ],
)
def test_what_a_figure_tells(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


def test_a_firm_that_came_in_a_year_dates_no_other_paragraph() -> None:
    text = (
        "开发区见闻\n2019-05-12\n\n天津经济技术开发区坚持做实业。\n\n算大账：\n\n"
        "某厂2016年追着客户来到天津，只做一种零件。\n\n“一个工厂的工人，可以带动20人就业。”\n"
    )
    agree(text, {"20人": {"period_end": dt.date(2019, 5, 12)}})


def test_a_desert_does_not_hide_the_region_that_it_lies_in() -> None:
    agree("西部地区观察\n2025-06-28\n\n在内蒙古，新建光伏项目12个。", {"12个": {"region": "内蒙古自治区"}})


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "产业中心落户奉贤\n\n中新网上海11月28日电 产业中心28日在奉贤成立。\n\n2023“贤商大会”暨分论坛28日举行。奉贤区签约项目12个。\n",
            dt.date(2023, 11, 28),
        ),
        (
            "天长市\n\n《2019农民合作社500强排行榜》近日公布，天长市一家合作社入选。\n\n合作社创建于2007年。至2018年底，该市共建成合作社63个。\n",
            dt.date(2019, 12, 31),
        ),
    ],
)
def test_meetings_and_rankings_of_a_year_tell_when_it_was_written(text: str, day: dt.date) -> None:
    assert written(text, dt.date(2026, 1, 1)) == day


def test_a_family_is_no_figure() -> None:
    assert not rows(f"{CHUZHOU}一家3口全靠放牧为生。")
