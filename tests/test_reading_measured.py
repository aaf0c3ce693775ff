"""What figures of news pages promise, measure and mean: lists of things to be done, growth told as 增速, rates per thousand."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

import pytest

from tests.test_reading import agree, rows

FACT: Final = {"status": "actual"}
AIM: Final = {"status": "target"}
AT_SPRING: Final = "滁州新闻\n2024-02-03 来源:滁州日报\n\n"
VOTED: Final = "市人大会议对民生实事项目进行了票决，确定以下八个项目为2024年度滁州市民生实事项目——\n"


@pytest.mark.parametrize(
    ("article", "told"),
    [
        # what a list of 民生实事 of a year names is promised, item by item
        (
            f"{AT_SPRING}{VOTED}1.托育项目\n●全市新增托育机构60家，新增托位1800个。\n2.停车项目\n●建成公共停车场18个；",
            {"60家": AIM | {"period_end": dt.date(2024, 12, 31)}, "1800个": AIM, "18个": AIM},
        ),
        ("滁州市2024年民生实事项目清单\n1.改造老旧小区35个。\n2.新增公共停车位4000个。", {"35个": AIM, "4000个": AIM}),
        # what of it has been done is none
        (f"{AT_SPRING}{VOTED}1.停车项目\n●目前已建成公共停车场18个。", {"18个": FACT}),
        ("滁州市2024年民生实事项目完成情况\n1.改造老旧小区35个。\n2.新增公共停车位4000个。", {"35个": FACT, "4000个": FACT}),
        ("滁州新闻\n2025-06-03 来源:滁州日报\n\n2023年度民生实事项目——\n1.改造老旧小区35个。", {"35个": FACT}),
        (f"{AT_SPRING}{VOTED}1.托育项目\n\n去年，全市引进企业90家。", {"90家": FACT}),
    ],
)
def test_a_list_of_what_is_promised(article: str, told: dict[str, dict[str, Any]]) -> None:
    agree(article, told)
