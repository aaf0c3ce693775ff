"""Whole readings of what the twentieth lot of unread texts had wrong: offices' own papers, posts, rates beside those of the country."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree, rows


def _of(o: Any) -> tuple[str, str | None, int | None]:
    return o.status, o.region, o.period_end and o.period_end.year


@pytest.mark.parametrize(
    ("words", "rates"),
    [
        ("全市GDP增长6.1%，同期全省为4.3%，全国5.2%。", {"4.3%": "安徽省", "5.2%": "中国"}),
        ("全市GDP增长6.1%，来安3%，全省4.3%，全国5.2%。", {"3%": "来安县", "4.3%": "安徽省", "5.2%": "中国"}),
    ],
)
def test_rates_beside_a_places_own_are_of_the_province_and_the_country(words: str, rates: dict[str, str]) -> None:
    agree(
        CHUZHOU + words,
        {quote: {"region": place, "measure": "growth", "indicator": "gdp"} for quote, place in rates.items()},
    )


@pytest.mark.parametrize(
    ("words", "quote", "measure"),
    [
        ("累计完成投资592.4亿元，占年度计划的77.1%，但较上年同期（80.6%）回落3.5个百分点。", "80.6%", "completion"),
        ("城镇化率62%，较上年同期（60%）提高2个百分点。", "60%", "level"),
        ("出口增长5%，较上年同期（8%）回落。", "8%", "growth"),
        ("地方财政收入91.3亿元（上年同期108.7亿元），下降16%。", "108.7亿元", "level"),
        ("利润5亿元（上年同期：4亿元）。", "4亿元", "level"),
    ],
)
def test_last_years_figure_in_brackets_is_last_years(words: str, quote: str, measure: str) -> None:
    told = rows(CHUZHOU + words)[quote]
    assert (told.measure, told.period_end) == (measure, dt.date(2023, 4, 22))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("大桥全长3公里，土建已干到八成。", {"八成": {"indicator": "project_progress", "measure": "completion"}}),
        ("完成投资21.4亿元，为概算的68%。", {"68%": {"measure": "completion"}}),
        ("土地出让收入41.2亿元，只及预算的73.6%。", {"73.6%": {"measure": "completion"}}),
        ("合计占甘青两省经济总量的46.2%。", {"46.2%": {"measure": "share"}}),
        ("产量年均增速（9.1%）也高于南京（8.7%）。", {"9.1%": {"measure": "growth"}, "8.7%": {"measure": "growth"}}),
        ("投资完成率排在前三位的是来安县（86.3%）；天长市、定远县分别只有68.5%和66.2%。", {"66.2%": {"measure": "completion"}}),
        ("到2027年产值冲刺千亿元。", {"千亿元": {"value": 1e11, "status": "target"}}),
        ("销量比2023年翻了一番。", {"翻了一番": {"value": 100, "label": "销量", "measure": "growth"}}),
        ("九台机组总装机666万千瓦。", {"九台": {"value": 9}, "666万千瓦": {"region": "滁州市"}}),
    ],
)  # fmt: skip
def test_what_a_figure_tells(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


def test_a_posts_section_of_a_year_to_come_aims_at_it() -> None:
    head = "南康家具又交出这些数字\n南康微讯　2025年1月14日\n\n01 看盘子\n2024年，家具产业总产值2870亿元\n\n"
    told = rows(f"{head}05 2025，再加把劲\n🎯家具总产值冲刺3000亿元\n🎯出口增长15%\n")
    assert [_of(told[q])[0::2] for q in ("2870亿元", "3000亿元", "15%")] == [
        ("actual", 2024),
        ("target", 2025),
        ("target", 2025),
    ]
    assert told["15%"].label == "出口"


def test_shortcomings_below_the_title_of_a_plan_have_been() -> None:
    title = "株洲市“十四五”先进制造业发展规划（2021—2025年）\n来源：市工业和信息化局　发布日期：2022-03-09\n"
    told = rows(f"{title}■ 家底怎么样\n2020年制造业增加值1098亿元。\n■ 短板在哪里\n百亿企业只有4家。\n")
    assert _of(told["4家"])[0] == "actual"


def test_a_guides_edition_is_no_year_that_it_tells_of() -> None:
    guide = "察哈尔高新区投资指南（2023年版）\n招商局编印　2023年6月\n【概况】2022年完成工业总产值468亿元。\n"
    told = rows(guide + "【扶持政策】首次升规企业一次性奖励20万元。\n")
    assert _of(told["20万元"])[2] == 2023


def test_a_year_for_which_land_is_laid_out_has_not_ended() -> None:
    text = "荆门“地账本”：宅地再缩\n市局4月2日公布计划。2025年全市拟供应国有建设用地1286公顷，较去年少9.2%。\n截至今年2月末，压着2870亩。\n"
    assert _of(rows(text)["1286公顷"])[2] == 2025


def test_whose_governments_report_a_story_goes_by() -> None:
    text = "坐着地铁去隔壁城市上班\n2022-01-20\n南京地铁的数据显示，客流很大。\n一天拉不满400人，都说南京近了。\n"
    told = rows(text + "住在句容的人不少。今年的句容政府工作报告给出底数：生产总值738亿元。\n")
    assert told["400人"].region == "句容市"


def test_where_an_office_for_promotion_sits_is_not_told_of() -> None:
    text = "驻昆山招商日记\n2023-08-02 铜陵新闻\n枞阳县专班已走访企业527家。枞阳的厂房空着，枞阳缺项目。\n"
    assert rows(text)["527家"].region == "枞阳县"


def test_what_there_was_less_of_dates_nothing_told_later() -> None:
    told = rows(CHUZHOU + "园区算力9.6万P，而2021年底园区总算力只有0.5万P。园区累计落地项目33个。")
    assert _of(told["33个"])[2] == 2024


@pytest.mark.parametrize(
    ("words", "rates"),
    [
        (
            "一季度，全市投资增长8.1%（全省4.5%、全国4.2%）。",
            {"4.5%": ("安徽省", "growth"), "4.2%": ("中国", "growth")},
        ),
        ("GDP增长6.1%(全国5.2%)，居全省前列。", {"5.2%": ("中国", "growth")}),
        ("税收收入占比69.2%（全省平均65.4%）。", {"65.4%": ("安徽省", "share")}),
    ],
)
def test_rates_in_brackets_are_of_the_unit_that_they_name(words: str, rates: dict[str, tuple[str, str]]) -> None:
    agree(CHUZHOU + words, {quote: {"region": place, "measure": how} for quote, (place, how) in rates.items()})


@pytest.mark.parametrize(
    "words", ["滁州GDP总量是宣城的1.9倍、池州的3.4倍。", "滁州GDP总量分别是宣城、池州的1.9倍、3.4倍。"]
)
def test_what_a_place_is_held_against_has_none_of_its_multiples(words: str) -> None:
    assert {o.region for o in rows(CHUZHOU + words).values()} == {"滁州市"}


def test_contributions_to_growth_go_to_the_three_industries_in_order() -> None:
    told = rows(CHUZHOU + "第一、二、三产业分别增长3.6%、7.2%、5.8%，对经济增长的贡献率分别为5.1%、54.3%、40.6%。")
    found = {o.label: o.value for o in told.values() if o.measure == "share"}
    assert found == {"第一产业贡献率": 5.1, "第二产业贡献率": 54.3, "第三产业贡献率": 40.6}


def test_what_is_listed_behind_what_a_year_is_expected_to_bring_is_of_that_year() -> None:
    told = rows(CHUZHOU + "截至目前，园区已入驻企业38家，2024年预计产值15亿元，税收0.8亿元。")
    assert told["0.8亿元"].period_end == dt.date(2024, 12, 31)


def test_the_first_years_of_a_plan_have_been() -> None:
    told = rows(CHUZHOU + "“十四五”前两年，全市固定资产投资年均增长11.2%。")["11.2%"]
    assert (told.status, told.period_start, told.period_end) == ("actual", dt.date(2021, 1, 1), dt.date(2022, 12, 31))


@pytest.mark.parametrize("verb", ["恢复到2019年的", "增长"])
def test_as_many_rates_as_amounts_behind_commas_go_to_them_in_order(verb: str) -> None:
    told = rows(f"{CHUZHOU}接待游客4521万人次，旅游总收入386亿元，{verb}112.3%和108.7%。")
    assert [told[quote].label for quote in ("112.3%", "108.7%")] == ["接待游客", "旅游总收入"]


def test_quarters_that_share_their_word_are_each_of_their_own() -> None:
    told = rows(CHUZHOU + "2023年一、二、三、四季度，GDP分别增长5.1%、5.6%、6.0%、6.3%。")
    assert [o.period_end and o.period_end.month for o in told.values()] == [3, 6, 9, 12]


def test_a_label_keeps_no_aim() -> None:
    assert rows(CHUZHOU + "全年目标完成技改投资260亿元。")["260亿元"].label == "技改投资"


def test_the_whole_that_counties_are_held_against_is_the_storys_own() -> None:
    told = rows(CHUZHOU + "天长市、来安县工业增加值分别增长12.3%、11.8%，均高于全市平均水平（8.7%）。")
    assert {quote: o.region for quote, o in told.items()} == {"12.3%": "天长市", "11.8%": "来安县", "8.7%": "滁州市"}


def test_a_rate_in_brackets_behind_its_noun_is_growth() -> None:
    told = rows(CHUZHOU + "滁州工业投资增速（15.6%）居第3位，仅次于芜湖（18.2%）。")
    assert {(o.indicator, o.measure) for o in told.values()} == {("industrial_investment", "growth")}
