"""Figures as statistics offices and newspapers release them: breakdowns, prices, trade, rankings and plans."""

from __future__ import annotations

import datetime as dt

import pytest

from extract import pipeline
from extract.models import RawArticle
from extract.read import read
from tests.test_reading import rows

HEAD = "海安市一季度经济运行情况\n2024-04-20 来源：海安日报\n\n"


@pytest.mark.parametrize(
    ("text", "quote", "indicator"),
    [
        (
            "全市完成固定资产投资63亿元。从隶属关系看，省直投资完成50亿元；地方投资完成13亿元。",
            "13亿元",
            "fixed_asset_investment",
        ),
        ("全市完成固定资产投资63亿元。其中，工业完成投资9亿元。", "9亿元", "industrial_investment"),
        ("全市完成固定资产投资63亿元。60个重点项目完成投资20亿元。", "20亿元", "investment_completed"),
        ("工业生产者出厂价格上涨4%。其中天然气开采业上涨8.5%。", "8.5%", "price_index"),
        ("一季度天然气产量增长4%，天然气开采业增长8.5%。", "8.5%", "other"),
        ("据调查，居住类同比上涨1.5%。", "1.5%", "price_index"),
        ("衣着、家庭设备用品和交通分别比上年同期下降4.3%、0.7%、0.8%。", "4.3%", "price_index"),
        ("出口塑料5亿元，出口钢材7亿元，进口煤炭3亿元。", "7亿元", "exports"),
        ("出口塑料5亿元，出口钢材7亿元，进口煤炭3亿元。", "3亿元", "imports"),
        ("出口钢材57万吨。", "57万吨", "other"),
        ("规模以上非金属矿物制品业增长56.3%。", "56.3%", "value_added"),
        ("规模以上服务业增长12%。", "12%", "other"),
        ("能源消费总量729万吨标准煤，居民生活消费108万吨标准煤。", "108万吨标准煤", "energy_environment"),
        ("五市的GDP增速高于全省平均水平（4.6%）。", "4.6%", "gdp"),
        ("标准化牧场达267个。", "267个", "other"),
        ("生猪收购价格为20元左右，新开工面积202万平方米。", "202万平方米", "floor_area"),
        ("非税收入8亿元，增长8.2%。", "8亿元", "fiscal_revenue"),
        (
            "工业增加值增长9%，带动汽车座椅等配套项目；专用设备制造业、酒类制造业同比分别增长73.1%、42%。",
            "73.1%",
            "value_added",
        ),
    ],
)
def test_what_a_release_counts(text: str, quote: str, indicator: str) -> None:
    assert rows(HEAD + text)[quote].indicator == indicator


def test_no_units_are_counted_in_a_citys_name() -> None:
    assert (
        rows("1~5月兰州市物价\n2024-06-20\n\n兰州市居民消费八大类中，食品同比上涨13.4%。")["13.4%"].indicator
        != "region_count"
    )


@pytest.mark.parametrize(
    ("text", "quote", "measure"),
    [
        ("出口同增17.1%。", "17.1%", "yoy"),
        ("出口同降3.1%。", "3.1%", "yoy"),
        ("两地出口共同增长5%。", "5%", "growth"),
        ("出口增长达到71.6%。", "71.6%", "growth"),
        ("覆盖率提高到71.6%。", "71.6%", "level"),
    ],
)
def test_how_a_release_measures(text: str, quote: str, measure: str) -> None:
    assert rows(HEAD + text)[quote].measure == measure


@pytest.mark.parametrize("home", ["海安市", "江苏省"])
@pytest.mark.parametrize(
    ("text", "quote", "region"),
    [
        ("上半年全国GDP达56.26万亿元，同比增长2.5%。", "2.5%", "中国"),
        ("据统计，全国规模以上工业企业实现利润总额5.6万亿元。", "5.6万亿元", "中国"),
        ("签约额居全国第5位，达54亿元。", "54亿元", ""),
        ("全国百强企业贡献税收54亿元。", "54亿元", ""),
    ],
)
def test_the_countrys_own_amounts_are_the_countrys(home: str, text: str, quote: str, region: str) -> None:
    assert rows(f"{home}经济观察\n2024-04-20\n\n{text}")[quote].region == (region or home)


def test_a_place_that_is_left_out_is_told_nothing_of() -> None:
    found = rows(
        "福建经济观察\n2022-08-12\n\n泉州市投资增长2.3%。除泉州外，龙岩的工业投资增长30%。福州（不含平潭）工业投资增长12%。"
        "除厦门增长5%外，其余平稳。"
    )
    assert [found[quote].region for quote in ("30%", "12%", "5%")] == ["龙岩市", "福州市", "厦门市"]


@pytest.mark.parametrize(
    ("title", "region"),
    [
        ("15个副省级城市上半年GDP：深圳总量第一 厦门增速最快", "中国"),
        ("29省份公布今年GDP目标", "中国"),
        ("浙江百强县发布：慈溪居首", "慈溪市"),
    ],
)
def test_a_ranking_of_units_all_over_the_country_is_about_the_country(title: str, region: str) -> None:
    body = "共有15个城市参评。深圳上半年GDP为1.43万亿元。厦门增长15.3%。杭州增长12.7%。慈溪市生产总值2200亿元。"
    body += "慈溪市工业增长9%。慈溪市投资增长8%。慈溪市外贸增长7%。" if region == "慈溪市" else ""
    assert rows(f"{title}\n2024-08-08\n\n{body}")["15个"].region == region


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("深圳还将推动项目落地。加大投资力度，开工建设5个重大项目。", "target"),
        ("今年，深圳将推动项目落地。\n\n同时，着力提升质量，新增上市公司5个。", "target"),
        ("深圳持续推动项目落地。加大投资力度，开工建设5个重大项目。", "actual"),
        ("深圳还将推动项目落地。目前，已开工建设5个重大项目。", "actual"),
    ],
)
def test_sentences_that_go_on_with_a_plan(text: str, status: str) -> None:
    assert rows(f"深圳这样发展\n2024-04-20\n\n{text}")["5个"].status == status


def test_a_title_is_as_sure_of_its_goal_as_the_text() -> None:
    head = "深圳如何实现GDP增长6%：稳住制造业\n2024-04-12\n\n"
    text = "报告指出，2024年深圳地区生产总值预期增长目标为6%左右。全年工业投资增长12%以上。"
    document = read(RawArticle("t.txt", (head + text).encode()))
    told = pipeline.extract(document, dt.date(2026, 1, 1)).observations
    assert [(o.quote, str(o.status)) for o in told] == [("6%", "target"), ("6%", "target"), ("12%", "target")]
