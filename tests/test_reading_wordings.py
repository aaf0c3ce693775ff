"""Whole readings of one sentence in many wordings: whatever verb tells a figure, it is of the term in front of it."""

from __future__ import annotations

import datetime as dt
from typing import Final

import pytest

from tests.test_reading import agree, rows

NEWS: Final = "宿迁市经济运行\n2023-10-14\n来源:宿迁日报\n\n"
GREW: Final = [
    "同比增长", "增长", "同比增", "增速为", "增速达到", "增速可达", "增速约为", "增幅达",
    "同比上升", "同比提高", "同比扩大", "较上年增长", "比去年同期增长", "与上年同期相比增长",
    "按不变价格计算，同比增长", "名义增长", "累计增长", "增速提高到", "增速加快至", "由负转正，增长",
    "止跌回升，增长", "预期增长", "力争增长", "有望增长", "逆势增长", "稳步增长", "大幅增长",
    "微增", "猛增", "激增", "反弹", "走高", "上扬", "略增", "增速居全省第一，达",
    "增速稳定在", "增速只有", "增长率为", "涨幅达", "同比涨", "增长约", "增长超", "增长逾",
    "增长不到", "增长不足", "增长达到", "实现增长", "保持增长，增长", "转负为正，增长",
]  # fmt: skip
FELL: Final = [
    "同比下降", "下降", "同比下滑", "同比回落", "同比减少", "降幅为", "降幅达", "微降",
    "锐减", "骤降", "骤减", "暴跌", "缩水", "走低", "略降", "同比跌", "下降了",
    "下降约", "下降不足",
]  # fmt: skip
REACHED: Final = [
    "为", "达", "达到", "达到了", "实现", "完成", "突破", "超", "首次突破", "首破",
    "跃上", "跨上", "站上", "接近", "约为", "预计达到", "有", "共", "合计", "累计达",
    "已达到", "仅为", "只有", "不足", "高达", "增至", "增长到", "增长至", "上升到",
    "上升至", "提升到", "提高到", "扩大到", "发展到", "壮大到", "攀升至", "跃升到",
    "升至", "升到", "降至", "降到", "下降到", "减少到", "减少至", "回落到", "稳定在",
    "保持在", "维持在", "控制在", "逾", "过", "冲到", "定格在", "总量达", "再创新高，达",
    "居全省第三位，达", "稳中有升，达到", "稳步上升到", "进一步提升至", "已上升至",
]  # fmt: skip


@pytest.mark.parametrize("verb", GREW)
def test_how_something_grew(verb: str) -> None:
    told = rows(f"{NEWS}全市地区生产总值{verb}7.4%。")["7.4%"]
    assert (told.indicator, told.value) == ("gdp", 7.4)
    assert told.measure in ("growth", "yoy")


@pytest.mark.parametrize("verb", FELL)
def test_how_something_fell(verb: str) -> None:
    told = rows(f"{NEWS}全市固定资产投资{verb}7.4%。")["7.4%"]
    assert (told.indicator, told.value) == ("fixed_asset_investment", -7.4)
    assert told.measure in ("growth", "yoy")


@pytest.mark.parametrize("verb", REACHED)
@pytest.mark.parametrize(
    ("term", "quote", "indicator"),
    [
        ("一般公共预算收入", "212.5亿元", "fiscal_revenue"),
        ("常住人口", "498.6万人", "population"),
        ("新开工亿元以上项目", "186个", "project_count"),
        ("城镇化率", "57.4%", "urbanisation_rate"),
    ],
)
def test_where_something_has_got_to(term: str, quote: str, indicator: str, verb: str) -> None:
    told = "completion" if verb == "完成" and quote.endswith("%") else "level"
    agree(f"{NEWS}全市{term}{verb}{quote}。", {quote: {"indicator": indicator, "measure": told}})


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("上半年", "2023-01-01", "2023-06-30"),
        ("前三季度", "2023-01-01", "2023-09-30"),
        ("1至8月", "2023-01-01", "2023-08-31"),
        ("元至9月", "2023-01-01", "2023-09-30"),
        ("一至九月", "2023-01-01", "2023-09-30"),
        ("今年头三个月", "2023-01-01", "2023-03-31"),
        ("前两个季度", "2023-01-01", "2023-06-30"),
        ("7-9月", "2023-07-01", "2023-09-30"),
        ("第三季度", "2023-07-01", "2023-09-30"),
        ("上季度", "2023-07-01", "2023-09-30"),
        ("9月当月", "2023-09-01", "2023-09-30"),
        ("上月", "2023-09-01", "2023-09-30"),
        ("今年以来", "2023-01-01", "2023-10-14"),
        ("去年四季度", "2022-10-01", "2022-12-31"),
        ("2022年1-11月", "2022-01-01", "2022-11-30"),
        ("二〇二二年", "2022-01-01", "2022-12-31"),
        ("前年", "2021-01-01", "2021-12-31"),
        ("2019—2021年", "2019-01-01", "2021-12-31"),
        ("“十三五”期间", "2016-01-01", "2020-12-31"),
    ],
)
@pytest.mark.parametrize("lead", ["{}，全市进出口总额", "全市{}进出口总额", "据海关统计，{}，全市进出口总额"])
def test_when_something_was(lead: str, words: str, start: str, end: str) -> None:
    told = rows(f"{NEWS}{lead.format(words)}212.5亿元。")["212.5亿元"]
    assert (told.period_start, told.period_end) == (dt.date.fromisoformat(start), dt.date.fromisoformat(end))


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("32亿元", "企业用电成本每度仍比周边高|3分钱"),
        ("32亿元", "企业用气价格每立方米较周边高|0.4元"),
        ("32亿元", "工业用地价格为每亩|25万元"),
        ("32亿元", "每吨运费比公路便宜|40元"),
        ("32亿元", "住房公积金缴存额|8.6亿元"),
        ("32亿元", "拖欠账款清偿|1.2亿元"),
        ("32亿元", "新增债券|62亿元"),
        ("32亿元", "跨境结算额|312亿元"),
        ("32亿元", "清欠金额|2.6亿元"),
        ("增长3.2%", "夜间消费额达|36亿元"),
        ("增长3.2%", "库存增长|6.2%"),
        ("增长3.2%", "企业用电成本每度仍比周边高|3分钱"),
        ("增长3.2%", "企业用电成本下降|5%"),
        ("增长3.2%", "企业融资成本同比下降|0.8个百分点"),
    ],
)
@pytest.mark.parametrize("joint", ["；", "，"])
def test_what_has_a_name_of_its_own_is_no_part_of_what_was_told_before(told: str, words: str, joint: str) -> None:
    quote = words.split("|")[1]
    agree(f"{NEWS}全市工业投资{told}{joint}{words.replace('|', '')}。", {quote: {"indicator": "other"}})


@pytest.mark.parametrize(
    "verb",
    [
        "为", "达", "达到", "仅", "只有", "不足", "低至", "高至", "高达", "降至", "提升至", "保持在", "始终保持在", "维持", "高于",
        "优于", "总体达", "一度降至", "平均达", "接近", "居高不下，达", "首次突破",
    ],
)  # fmt: skip
def test_a_rate_that_no_code_names_is_none_of_what_was_told_before(verb: str) -> None:
    told = {"indicator": "other", "label": "本地配套率"}
    agree(f"{NEWS}上市企业占全省1/5以上，本地配套率{verb}12.17%。", {"12.17%": told})


@pytest.mark.parametrize(
    "told", ["新签约亿元以上项目118个", "高新技术企业达到620家", "新增就业3.2万人", "常住人口498万人"]
)
@pytest.mark.parametrize("words", ["老字号|36个", "创投机构|86家", "招聘会|86场", "股权投资基金|36只"])
@pytest.mark.parametrize("joint", ["；全市", "，", "。"])
def test_what_is_counted_by_a_name_of_its_own_is_none_of_what_was_counted_before(
    told: str, words: str, joint: str
) -> None:
    agree(f"{NEWS}全市{told}{joint}{words.replace('|', '')}。", {words.split("|")[1]: {"indicator": "other"}})
