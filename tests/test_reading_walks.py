"""Whose a figure is in stories that go from place to place, on zones of several units, on towns and villages side by side."""

from __future__ import annotations

import pytest

from tests.test_reading import rows

ZONE = (
    "跨省的学校\n2024-09-03\n\n示范区里有了跨省招生的学校。学校由青浦、嘉善、吴江三地出资，总投资4.8亿元。\n\n"
    "示范区现有跨省公交线路9条，配车52辆。嘉善的老人看病也方便了。示范区执委会说，医院86家免备案。"
)


@pytest.mark.parametrize(
    ("article", "found"),
    [
        (
            "都市圈里的四天\n2024-06-12\n\n南京都市圈又添新线。清晨出门，半小时后到了马鞍山市博望区。这里与江宁只隔一条河，全区常住人口18万人。\n\n"
            "园区展厅里，一张表格列着跨省公交线路6条。\n\n离开博望，记者转道滁州。全市光伏产值960亿元。",
            {"18万人": "博望区", "6条": "博望区", "960亿元": "滁州市"},
        ),
        (ZONE, dict.fromkeys(("4.8亿元", "9条", "86家"), "长三角生态绿色一体化发展示范区")),
    ],
)
def test_whose_a_figure_is_on_the_way(article: str, found: dict[str, str]) -> None:
    told = {quote: o.region for quote, o in rows(article).items()}
    assert {quote: told[quote] for quote in found} == found
