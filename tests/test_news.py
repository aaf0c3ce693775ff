"""Sentences as news tells them, in our own words: what each figure measures, where, when, and for which project."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import pipeline
from extract.models import Document, Observation, Result

WRITTEN = dt.date(2022, 8, 5)


def read(text: str, title: str = "湖州市项目建设提速", written: dt.date = WRITTEN) -> Result:
    document = Document("a.txt", f"{title}\n{text}", "0" * 64, "utf-8", published=written)
    return pipeline.extract(document, written)


def figure(result: Result, quote: str) -> Observation:
    return next(o for o in result.observations if o.quote == quote)


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        ("涉及签约项目29个,其中新能源汽车7个、节能环保5个。", "7个", "project_count"),
        ("全市签约项目12个,其中智能汽车及智能装备领域5个。", "5个", "project_count"),
        ("该平台贡献了全市23.5%的专利。", "23.5%", "patent_count"),
        ("全市货物吞吐量5亿吨。", "5亿吨", "other"),
        ("规上工业用电量6.42亿度,同比增长39.2%。", "39.2%", "energy_environment"),
    ],
)
def test_what_a_figure_measures(text: str, quote: str, indicator: str) -> None:
    assert figure(read(text), quote).indicator == indicator


@pytest.mark.parametrize(
    ("text", "quote", "region"),
    [
        ("签约活动在湖州市德清县举行,共签约项目70个。", "70个", "湖州市"),
        ("会上江苏省海洋信息技术创新中心等3个机构和项目揭牌。", "3个", "湖州市"),
        ("全市新签约沪苏浙亿元以上工业项目59个。", "59个", "湖州市"),
        ("园区企业86家,其中江西来的就有31家。", "31家", "湖州市"),
        ("磷石膏项目总投资10.5亿元,选址德清县新市镇,占地220亩。", "220亩", "德清县"),
        ("★德清县:全国百强县,与安吉县共建园区,面积140平方公里。", "140平方公里", "德清县"),
    ],
)
def test_a_place_that_is_no_subject_lends_its_name_to_no_figure(text: str, quote: str, region: str) -> None:
    assert figure(read(text), quote).region == region


def test_a_zone_named_in_short_by_the_title_is_what_the_article_is_about() -> None:
    found = read("雅安经济技术开发区消息。上半年规上工业企业实现税收1.11亿元。", "经开区上半年工业经济居首")
    assert figure(found, "1.11亿元").region == "雅安经济技术开发区"


def test_behind_a_bracket_a_figure_goes_on_with_what_stood_before_it() -> None:
    found = read("全市进出口743亿元(出口386亿元,增长3%;进口357亿元,增长4%),增长1.8倍。")
    assert figure(found, "1.8倍").indicator == "trade_total"


@pytest.mark.parametrize(
    ("text", "quote", "value", "unit"),
    [
        ("项目总投资 50 亿元。", "50 亿元", 5e9, "CNY"),
        ("形成20万套/年的生产能力。", "20万套/年", 200000, "套"),
        ("达产后年产成套装备300台(套)。", "300台(套)", 300, "台"),
    ],
)
def test_a_value_and_its_unit(text: str, quote: str, value: float, unit: str) -> None:
    found = figure(read(text), quote)
    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("截至今年2月,累计新设企业256家。", 2022),
        ("此次年内投产项目总投资达416亿元。", 2022),
        ("项目于 2016 年 10 月 19 日开工,当年完成投资3亿元。", 2016),
    ],
)
def test_the_year_of_a_figure(text: str, year: int) -> None:
    (found,) = read(text).observations
    assert found.period_end is not None
    assert found.period_end.year == year


def test_no_less_than_is_no_fall_and_mainly_is_no_intention() -> None:
    found = read("年税收不低于200万元。项目主要建设生产线3条,用地50亩。")
    assert figure(found, "200万元").value == 2e6
    assert figure(found, "50亩").status == "actual"


def test_a_compound_of_three_elements_is_no_money() -> None:
    found = read("总投资100亿元的三元前驱体项目签约。")
    assert [o.quote for o in found.observations] == ["100亿元"]
