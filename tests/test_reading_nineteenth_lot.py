"""Whole readings of what the nineteenth lot of unread texts had wrong: who is told of beside whom, bases, completion, brackets."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from tests.test_reading import CHUZHOU, agree, rows


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("镇上派出医生33名，赴外进修医护118人次。", {"33名": {"indicator": "talent_count"}, "118人次": {"indicator": "trainee_count"}}),
        ("全县86个经济薄弱村入股。", {"86个": {"indicator": "village_count"}}),
        ("市场经营户从2010年的1.9万户增至3.2万户。", {"3.2万户": {"indicator": "market_entity_count"}}),
        ("受影响，基金收入31.05亿元。", {"31.05亿元": {"indicator": "fiscal_revenue"}}),
        ("如今，公司两条生产线年产疫苗2600万支。", {"两条": {"indicator": "equipment_count"}, "2600万支": {"indicator": "capacity"}}),
        (
            "新签约项目27个，计划总投资94.6亿元，亿元以上的占三分之二。",
            {"三分之二": {"indicator": "project_count", "measure": "share"}},
        ),
        ("到2027年，两条链营业收入突破500亿元。", {"500亿元": {"indicator": "sales_revenue", "status": "target"}}),
        ("受访的312家厂商中，有46%计划扩产。", {"46%": {"measure": "share"}}),
        ("前三季度投资扭转跌势，录得2.9%升幅；出口录得3%跌幅。", {"2.9%": {"value": 2.9, "measure": "growth"}, "3%": {"value": -3}}),
        ("税收占比68.9%；城镇化率提高到57.1%。", {"57.1%": {"measure": "level"}}),
        (
            "产业类项目118个，完成投资251.4亿元，完成率77.8%；交通类31个，完成62.5亿元、66.1%。",
            {"66.1%": {"measure": "completion"}},
        ),
        (
            "来安县年度投资完成率达88.2%，列“红榜”首位；定远县（61.4%）列入“黄榜”。",
            {"61.4%": {"measure": "completion", "region": "定远县"}},
        ),
        ("请各地倒排工期，四季度再完成投资136亿元以上。", {"136亿元": {"status": "target"}}),
    ],
)  # fmt: skip
def test_what_a_figure_tells(words: str, told: dict[str, dict[str, Any]]) -> None:
    agree(CHUZHOU + words, told)


def test_a_yearly_payment_is_no_growth() -> None:
    assert rows(CHUZHOU + "村集体按年8%保底分红。")["8%"].measure != "yoy"


@pytest.mark.parametrize(
    ("words", "quote", "region"),
    [
        ("2018年天长住院病人转去上海的占31%。", "31%", "天长市"),
        ("年内要和黄山、衢州再谈成12件跨省通办事项。", "12件", "滁州市"),
        ("联创公社吸引沪杭青年260余人常驻创业，带动农户户均增收8600元。", "8600元", "滁州市"),
        ("来安已同沪苏皖22个县签订通办协议，可异地办理事项168项。", "168项", "来安县"),
        ("全国前十的硅片企业有7家在此设厂。前三季度光伏产业产值612亿元。", "612亿元", "滁州市"),
        ("上海街头的门店超过3100家；在杭州则有2600家。", "2600家", "杭州市"),
        ("天长经济开发区里，来自南京的企业有214家，全市有1320家。", "1320家", "滁州市"),
        ("国家已批复的18个都市圈中，滁州在列。", "18个", "中国"),
        ("上海口音不稀奇。医院每周都有12名专家坐诊。", "12名", "滁州市"),
    ],
)
def test_which_place_it_is_of(words: str, quote: str, region: str) -> None:
    agree(CHUZHOU + words, {quote: {"region": region}})


def test_what_lies_over_there_is_not_the_place_of_a_story() -> None:
    body = "启东市人民医院完成手术1370台。启东去年引进企业87家，启东人不再过江。医院每周都有专家12名。\n"
    assert {o.region for o in rows(f"江尾海头，桥那边是上海\n本报启东11月9日电\n{body}").values()} == {"启东市"}


def test_a_section_that_a_ship_goes_to_is_not_told_of() -> None:
    told = rows("平阳一线见闻\n2024-07-05\n■鳌江港“河海直达”开到太仓\n港口今年前5个月完成货物吞吐量214万吨。\n")
    assert told["214万吨"].region == "平阳县"


def test_something_of_so_much_investment_is_where_it_stands() -> None:
    told = rows("南通与舟山造船业比较\n2024-04-22\n舟山去年产值436亿元。\n启东市一个投资38亿元的修造船基地6月开工。\n")
    assert told["38亿元"].region == "启东市"


def _years(o: Any) -> tuple[int | None, int | None]:
    return tuple(day and day.year for day in (o.period_start, o.period_end))


def test_a_base_behind_what_has_grown() -> None:
    told = rows(CHUZHOU + "2023年完成货邮吞吐量102.3万吨，而上年仅为24.5万吨，一年增长3倍多；国际货邮22.8万吨。")
    assert [_years(o) for o in told.values()] == [(2023, 2023), (2022, 2022), (2023, 2023), (2023, 2023)]


@pytest.mark.parametrize("words", ["保税燃油加注3.7万吨。", "全年投注3.7万吨。", "关注3.7万吨。"])
def test_what_ends_in_note_cuts_no_number(words: str) -> None:
    assert [o.value for o in rows(CHUZHOU + words).values()] == [37000]


def test_thousands_behind_before_are_one_number() -> None:
    assert [o.value for o in rows(CHUZHOU + "补贴前1,234.5万元。").values()] == [12345000]


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("开发区1985年规划设立，2010年9月升级。下辖3个街道，常住人口14.6万人。", "14.6万人"),
        ("去年10月开工的组件项目总投资45.5亿元。", "45.5亿元"),
        ("富平高新区由上年第3位滑落至第7位，工业投资下降18.7%。", "18.7%"),
        ("医院2021年6月挂牌，现开放床位620张。", "620张"),
    ],
)
def test_what_a_time_does_not_date(words: str, quote: str) -> None:
    assert rows(CHUZHOU + words)[quote].period_end == dt.date(2024, 4, 22)


def test_the_first_of_two_years_of_a_title_is_what_has_been_though_it_leaps() -> None:
    text = "滁州市农业农村局2024年工作总结及2025年工作打算\n来源：局办公室　日期：2024-12-20\n"
    goal = "锚定示范市创建目标，预计全年农林牧渔业增加值达到172亿元。\n亩均节水80立方米以上。\n"
    told = rows(text + goal)
    assert {_years(o)[1] for o in told.values()} == {2024}
    assert {o.status for o in told.values()} == {"actual"}


def test_what_brackets_below_a_heading_hold() -> None:
    text = "二、2024年主要指标（括号内为2023年完成数）\n工业总产值2120亿元（1962.5亿元）。\n"
    told = rows(f"滁州市开发区考核结果的通报\n2024-04-22\n一、2023年情况\n各园区发展平稳。\n{text}")
    found = {quote: (o.indicator, o.status, _years(o)[1]) for quote, o in told.items()}
    assert found == {
        "2120亿元": ("output_value", "target", 2024),
        "1962.5亿元": ("output_value", "actual", 2023),
    }


def test_a_year_that_a_story_looks_ahead_to_dates_it_not() -> None:
    text = "嵊州飞地观察\n本报嵊州10月26日讯 2023年前三季度，产值142.5亿元。\n2026年，是给自己划的一个时间点：届时研发人员达到400名。\n"
    assert rows(text)["142.5亿元"].period_end == dt.date(2023, 9, 30)
    assert rows(text)["400名"].status in ("target", "forecast")


@pytest.mark.parametrize(
    ("words", "quote"),
    [("这座做了半个世纪小提琴的镇子年产提琴70多万把。", "半个"), ("企业把封测线放在离跑道6公里的地方。", "6公里")],
)
def test_what_is_no_figure(words: str, quote: str) -> None:
    assert quote not in rows(CHUZHOU + words)


def test_a_part_of_the_former() -> None:
    told = rows(CHUZHOU + "南通有企业246家，去年产值1920亿元；舟山132家企业产值436亿元，不到前者的四分之一。")
    assert (told["四分之一"].indicator, told["四分之一"].region) == ("output_value", "舟山市")


@pytest.mark.parametrize("row", ["产值、税收50亿元3亿元，增长5%、6%。", "地区生产总值50亿元100万吨，增长5%、6%。"])
def test_figures_with_nothing_between_them_end_no_reading(row: str) -> None:
    assert {"50亿元", "5%", "6%"} <= set(rows(CHUZHOU + row))


@pytest.mark.parametrize(
    "last",
    ["公布了2023年末", "增长5%，到2023年已达", "省会合肥", "其中9座在天长", "企业新增", "规模以上工业增加值8.1%"],
)
def test_a_text_may_end_anywhere(last: str) -> None:
    assert "3亿元" in rows(f"滁州经济观察\n滁州4月17日讯 全市产值3亿元。布局34座，{last}")
