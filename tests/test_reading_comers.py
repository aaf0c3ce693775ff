"""Whose a figure is where one place's firms are in another, or one place only says where the next one stands."""

from __future__ import annotations

from typing import Final

import pytest

from tests.test_reading import agree, rows

DELTA: Final = (
    "长三角“短中之短”如何振兴？\n2021-11-12 来源：每日经济新闻\n\n"
    "今年前三季度，安徽GDP达到3.18万亿元。皖北发展慢，江苏、浙江、上海发展快。\n\n"
)
CORRIDOR: Final = (
    "一廊串五城 光谷科创大走廊跑出“加速度”\n2023-09-21 来源：湖北日报\n\n"
    "光谷科创大走廊以武汉东湖高新区为核心，联动武汉、鄂州、黄石、黄冈、咸宁。\n\n"
)


@pytest.mark.parametrize(
    ("sentence", "quote", "region", "partner"),
    [
        ("目前在淮北投资的徐州企业有130家。", "130家", "淮北市", "徐州市"),
        ("在淮北落户的上海企业已有120家，投资额突破300亿元。", "300亿元", "淮北市", "上海市"),
        ("落户滁州的南京企业达230家，占外来企业的35%。", "35%", "滁州市", "南京市"),
    ],
)
def test_firms_are_where_they_are_and_come_from_elsewhere(sentence: str, quote: str, region: str, partner: str) -> None:
    told = rows(DELTA + sentence)[quote]
    assert (told.region, told.partner) == (region, partner)


@pytest.mark.parametrize(
    "lead",
    [
        "尤其是作为皖北重镇的蚌埠，其", "尤其是皖北的蚌埠，其", "皖北重镇蚌埠，", "尤其是皖北重镇蚌埠，其",
        "而作为安徽工业重镇的蚌埠，", "反观蚌埠，其前三季度",
    ],
)  # fmt: skip
def test_what_a_place_is_called_after_is_not_whose_a_figure_is(lead: str) -> None:
    assert rows(f"{DELTA}{lead}GDP增速仅为0.2%。")["0.2%"].region == "蚌埠市"


def test_a_facility_that_a_story_comes_to_is_its_citys() -> None:
    agree(
        f"{CORRIDOR}沿着武鄂高速一路向东，就是鄂州花湖国际机场。这座总投资372.6亿元的货运枢纽机场，目前已开通货运航线44条。",
        {"372.6亿元": {"region": "鄂州市"}, "44条": {"region": "鄂州市"}},
    )


def test_whose_deputies_are_lent_is_who_takes_them_on() -> None:
    told = rows(f"{CORRIDOR}黄冈从武汉高校院所选聘“科技副总”117名，咸宁承接武汉科技成果转化96项。")["117名"]
    assert (told.region, told.indicator) == ("黄冈市", "talent_count")


@pytest.mark.parametrize(
    "sentence",
    [
        "天祝至景泰、古浪至凉州、黄羊至金山等9条干线公路建成通车。",
        "新建凉州至民勤、天祝至古浪等公路9条。",
    ],
)
def test_the_ends_of_roads_are_not_whose_roads_they_are(sentence: str) -> None:
    assert rows(f"武威市政府工作报告\n2021-01-20\n\n{sentence}")["9条"].region == "武威市"


def test_none_of_several_ports_is_what_the_next_sentence_is_about() -> None:
    article = "河北拟建高密度环京交通圈\n2011-03-24\n\n该省提出新目标。秦皇岛港、唐山港、黄骅港三个综合大港吞吐能力达8亿吨。民航机场达7个。"
    assert rows(article)["7个"].region == "河北省"


def test_an_area_is_none_of_the_day_on_which_a_zone_was_founded() -> None:
    ended = rows(
        "一块“试验田”如何跨省生长\n2024-06-20\n\n川渝高竹新区2020年12月29日由川渝两省市政府批复设立，总面积262平方公里。"
    )["262平方公里"].period_end
    assert str(ended) == "2024-06-20"
