"""What an article is about where only its source tells: a district's own briefings, which name no place."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import pipeline
from extract.models import RawArticle
from extract.read import read

TODAY = dt.date(2026, 1, 1)


def regions(text: str, place: str | None) -> dict[str, str | None]:
    document = read(RawArticle("简报.txt", text.encode(), place=place))
    return {o.quote: o.region for o in pipeline.extract(document, TODAY).observations}


OFFICE = "上半年经济运行情况\n区发改局 2024年7月25日\n上半年,全区实现地区生产总值312.5亿元。我区新签约项目36个。\n规上工业企业达到418家。"


def test_a_briefing_that_names_no_place_is_of_its_source() -> None:
    assert set(regions(OFFICE, None).values()) == {None}
    assert set(regions(OFFICE, "杭州市余杭区").values()) == {"余杭区"}


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        (  # what names a place of its own is of that one
            "兰溪市上半年经济运行情况\n2024年7月25日\n上半年,全市实现地区生产总值212.5亿元。",
            "杭州市余杭区",
            {"212.5亿元": "兰溪市"},
        ),
        (  # as is a figure of another place in it
            "上半年经济运行情况\n区发改局 2024年7月25日\n全区生产总值312.5亿元。杭州市生产总值9980亿元。",
            "杭州市余杭区",
            {"312.5亿元": "余杭区", "9980亿元": "杭州市"},
        ),
        (  # a paper of the whole province tells of 全县
            "招商开新局\n2024年7月25日 浙江日报\n上半年,全县签约项目36个,总投资85亿元。",
            "嘉善县",
            {"36个": "嘉善县", "85亿元": "嘉善县"},
        ),
        (  # a zone's own letter
            "园区上半年简报\n2024年7月25日\n上半年,规上工业总产值420亿元。园区新开工项目12个。",
            "平湖经济技术开发区",
            {"420亿元": "平湖经济技术开发区", "12个": "平湖经济技术开发区"},
        ),
        (  # 鼓楼区, of which there are several, is the one of the source's city
            "上半年简报\n2024年7月25日\n上半年,鼓楼区签约项目36个。",
            "南京市",
            {"36个": "鼓楼区"},
        ),
    ],
)
def test_what_a_source_s_place_is_for(text: str, place: str, expected: dict[str, str]) -> None:
    assert regions(text, place) == expected
