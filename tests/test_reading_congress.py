"""Reports of governments to their congresses: long lists of what has been done and will be, of the whole unless a part has a figure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import agree

HEAD = "2026年云南省政府工作报告\n2026年1月27日在云南省第十四届人民代表大会第四次会议上\n各位代表：\n"
DONE = f"{HEAD}一、2025年工作回顾\n"
AHEAD = f"{HEAD}二、奋力开好局、起好步\n今年经济社会发展的主要预期目标是：生产总值增长5%。\n"
THEN, NOW = dt.date(2025, 12, 31), dt.date(2026, 12, 31)


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # what is listed of a part without a figure is told by the way
        (
            f"{DONE}昆明地铁5号线通车运营，滇中引水工程加快推进，完成交通投资845亿元。",
            {"845亿元": {"region": "云南省", "period_end": THEN}},
        ),
        (
            f"{DONE}保山、临沧结束不通高铁历史，全年接待游客增长20.7%。",
            {"20.7%": {"region": "云南省"}},
        ),
        # but a part that has one goes on with the next
        (
            f"{DONE}昆明市新开工项目327个，总投资1200亿元。",
            {"327个": {"region": "昆明市"}, "1200亿元": {"region": "昆明市"}},
        ),
        # and so does it in an article that is no such report
        (
            "2026年云南招商观察\n2026-01-27 云南日报\n\n曲靖晶澳基地投产，曲靖光伏产业再添新军，全年实现产值845亿元。",
            {"845亿元": {"region": "曲靖市"}},
        ),
        # nor is what the first sentence of a paragraph opens with what all of it tells of
        (
            f"{DONE}滇中城市群建设提速。改造老旧小区2.2万套，发放以工代赈报酬4.19亿元。",
            {"2.2万套": {"region": "云南省"}, "4.19亿元": {"region": "云南省"}},
        ),
        # the year of the report has hardly begun: what it tells of it is aimed at, whatever its heading says
        (f"{AHEAD}新引进总投资10亿元以上项目50个以上。", {"50个": {"status": "target", "period_end": NOW}}),
        (f"{AHEAD}开展职业技能培训100万人次。", {"100万人次": {"status": "target", "period_end": NOW}}),
        # what is done in a clause of its own is no part of the programme named before it
        (
            f"{AHEAD}实施城市生命线安全工程，更新燃气管网2000公里。",
            {"2000公里": {"status": "target", "period_end": NOW, "project": None}},
        ),
        (
            f"{DONE}实施城市生命线安全工程，更新燃气管网2000公里。",
            {"2000公里": {"status": "actual", "period_end": THEN, "project": None}},
        ),
        # what has come about within so many years is not still to come, nor is what follows it
        (
            f"{DONE}盐化集团组建后焕新提质，一年内就建成12条生产线。新增绿色食品1337个。",
            {"12条": {"status": "actual"}, "1337个": {"status": "actual", "period_end": THEN}},
        ),
        # what is told since a plan began ends with the plan, where that is just over
        (
            f"{HEAD}一、工作回顾\n“十四五”以来，全省外贸进出口年均增长12.5%。",
            {"12.5%": {"period_start": dt.date(2021, 1, 1), "period_end": THEN}},
        ),
        # metals are no cities
        (f"{DONE}黄金、白银产量分别增长54.4%、19.2%。", {"54.4%": {"region": "云南省"}}),
    ],
)
def test_a_report_to_a_congress(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)
