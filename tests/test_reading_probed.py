"""What sentences in the style of reports and news showed that were written to try the rules: figures that had been read wrongly."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # what is handed out to a list is aimed at as a whole
        (
            f"{CHUZHOU}截至3月底，全市在建项目36个，其中10亿元以上项目8个，年度计划投资分别为52亿元、28亿元。",
            {"52亿元": {"status": "target"}, "28亿元": {"status": "target"}, "8个": {"status": "actual"}},
        ),
        # back at a share of another year's is no figure of that year
        (
            f"{CHUZHOU}去年，接待游客1280万人次，旅游收入115亿元，较2019年分别恢复至118%和126%。",
            {
                "118%": {"measure": "share", "period_end": dt.date(2023, 12, 31)},
                "126%": {"measure": "share", "period_end": dt.date(2023, 12, 31)},
            },
        ),
        # a part of a zone is called after the zone and the unit it lies in
        (
            f"{CHUZHOU}在上海漕河泾开发区海宁分区，累计引进项目逾百个。",
            {"百个": {"region": "上海漕河泾新兴技术开发区海宁分区", "adcode": "330481"}},
        ),
        (
            f"{CHUZHOU}走进张江高新区嘉定分园，入驻企业138家。",
            {"138家": {"region": "上海张江高新技术产业开发区嘉定分园"}},
        ),
    ],
)
def test_what_probing_showed(article: str, told: Mapping[str, Mapping[str, Any]]) -> None:
    agree(article, told)
