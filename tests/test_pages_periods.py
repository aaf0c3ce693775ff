"""What pages and charts promise of periods: like stands beside like, and what stands there says which part of a year it is."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from typing import Any

import dash
import pytest

from pages import _beside, _figures, _figures_more, _map, _series
from pages._format import within
from pages._headlines import spark
from pages._spans import kind
from pages._store import Row
from pages._titles import titled
from tests.factory import Draft, span, write_run
from tests.test_pages import drawn, figure, parts, serving

FIRST, HALF = (1, 3), (1, 6)
JIANGSU = {"南京市": "320100", "苏州市": "320500", "无锡市": "320200"}
CITY = {"indicator": "gdp", "label": "地区生产总值", "region_level": "city"}


def part(value: float, months: tuple[int, int] = FIRST, year: int = 2023, **more: Any) -> Row:
    return figure(value, span="part", year=year, **span(year, months), **more)


def year_of(value: float, year: int, **more: Any) -> Row:
    return figure(value, year=year, **span(year), **more)


@pytest.fixture(scope="module")
def quarters(dashboard: dash.Dash, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dash.Dash]:
    """The dashboard over cities told by quarter in one province, by half-year and year in another."""
    quarter = Draft("季报.txt", "2023年一季度三市经济", "示例日报", dt.date(2023, 5, 4))
    for n, (city, code) in enumerate(JIANGSU.items()):
        quarter.say(
            f"{city}生产总值{{{4000 + 500 * n}亿元}}。", CITY | {"region": city, "adcode": code} | span(2023, FIRST)
        )
    year = Draft("年报.txt", "2022年两市经济", "示例日报", dt.date(2023, 2, 4))
    for city, amount in (("南京市", 900), ("无锡市", 14000)):
        year.say(f"{city}生产总值{{{amount}亿元}}。", CITY | {"region": city, "adcode": JIANGSU[city]} | span(2022))
    half = Draft("半年报.txt", "2023年上半年两市经济", "示例日报", dt.date(2023, 8, 4))
    for city, amount in (("杭州市", 9000), ("宁波市", 7500)):
        half.say(f"{city}生产总值{{{amount}亿元}}。", CITY | {"region": city} | span(2023, HALF))
    half.say(
        "湖州市预算收入{300亿元}。",
        {"indicator": "fiscal_revenue", "label": "预算收入", "region": "湖州市"} | span(2023),
    )
    half.say("宁波市生产总值{14000亿元}。", CITY | {"region": "宁波市"} | span(2021))
    half.say(
        "浙江省生产总值{18000亿元}。", CITY | {"region": "浙江省"} | {"region_level": "province"} | span(2023, FIRST)
    )
    folder = tmp_path_factory.mktemp("quarters")
    write_run(folder, [quarter, year, half])
    with serving(dashboard, folder):
        yield dashboard


def titles(tree: Any) -> list[str]:
    """Titles that charts take along as images."""
    found = (getattr(part, "data-title", None) for part in parts(tree))
    return [title for title in found if title]


def hints(tree: Any) -> str:
    return " ".join(str(part.children) for part in parts(tree) if "hint" in (getattr(part, "className", "") or ""))


def test_a_title_tells_the_part_of_a_year_that_all_rows_cover() -> None:
    assert "2023年一季度" in titled([part(1e8), part(2e8, place="b")])
    assert "一季度" not in titled([part(1e8), part(2e8, HALF)])
    assert "2022–2023" in titled([year_of(1e8, 2022), year_of(2e8, 2023)])


@pytest.mark.parametrize(
    ("told", "short"),
    [
        ("2021年上半年", "上半年"),
        ("H1 2021", "H1"),
        ("2021–2025年", "2021–2025年"),
        ("by end of 2021", "by end of 2021"),
    ],
)
def test_a_period_is_shortened_where_its_year_stands_already(told: str, short: str) -> None:
    assert within(2021, told) == short


@pytest.mark.parametrize(
    ("row", "other", "same"),
    [
        (part(1), part(1, year=2021), True),
        (part(1), part(1, HALF), False),
        (part(1, (1, 2)), part(1, (1, 2), year=2024), True),  # whose February is longer
        (part(1, (1, 12)), year_of(1, 2023), False),
        (year_of(1, 2021), year_of(1, 2023), True),
    ],
)
def test_periods_of_one_kind(row: Row, other: Row, same: bool) -> None:
    assert (kind(row) == kind(other)) is same


def test_a_map_shows_one_kind_of_period() -> None:
    some = [part(1e8, place=name, adcode="320100") for name in "abc"]
    others = [part(1e8, HALF, place="d", adcode="320200"), year_of(1e9, 2023, place="a", adcode="320100")]
    assert _map.placed([*others, *some]) == some
    assert _map.placed(others[::-1]) == others[1:]  # as many places: whole years


def test_maps_and_ranks_say_which_part_of_the_year_they_show(quarters: dash.Dash) -> None:
    tree = drawn(quarters, "/years", indicator="gdp", year="2023", level="city")
    told = [title for title in titles(tree) if title.startswith(("地图", "位次"))]
    assert len(told) == 2
    assert all("2023年一季度" in title for title in told)
    assert "2 个数字是目标、预期、时段不同" in hints(tree)


@pytest.mark.parametrize(
    ("place", "title", "why"),
    [
        ("320500苏州市", "江苏省各地：地区生产总值 2023年一季度", ""),
        ("330100杭州市", "地区生产总值 2023年一季度", "浙江省没有"),
    ],
)
def test_the_map_of_the_overview_is_the_chosen_place_s_province_or_says_why_not(
    quarters: dash.Dash, place: str, title: str, why: str
) -> None:
    tree = drawn(quarters, "/", place=place)
    assert titles(tree)[0].startswith(title)
    assert ("个地区可比" in hints(tree)) is bool(why)
    assert why in hints(tree)


@pytest.mark.usefixtures("dashboard")
def test_ranks_move_only_between_years_that_rank_the_same_kind_of_period_of_much_the_same_places() -> None:
    years = sys.modules["pages.years"]
    now = [part(value, place=name) for name, value in (("a", 9), ("b", 8), ("c", 7), ("d", 6))]
    before = [part(value, year=2022, place=name) for name, value in (("b", 9), ("a", 8), ("c", 7))]
    assert years.moves(now, before) == {"a": 1, "b": -1, "c": 0}
    assert years.moves(now, before[:2]) == {}
    whole = [year_of(value, 2022, place=name) for name, value in (("a", 1), ("b", 2), ("c", 3))]
    assert years.ranked([*now, *whole], 2022, kind(now[0])) == ([], 3)


def test_no_fall_is_invented_where_the_year_before_was_told_otherwise(quarters: dash.Dash) -> None:
    tree = drawn(quarters, "/years", indicator="gdp", year="2023", level="city")
    said = [str(getattr(part, "children", "")) for part in parts(tree)]
    assert not [text for text in said if text.startswith(("▼", "▲"))]


@pytest.mark.usefixtures("dashboard")
def test_the_lines_are_those_of_the_places_ranked() -> None:
    leading = sys.modules["pages.years"].leading
    rows = [part(5, place="a"), part(4, place="b"), part(9, HALF, place="c"), year_of(7, 2021, place="d")]
    rows += [figure(99, place="e", status="target", year=2025), year_of(8, 2020, place="f")]
    assert leading(rows, 2023) == ["a", "b", "f", "d", "c", "e"]


@pytest.mark.usefixtures("dashboard")
@pytest.mark.parametrize(
    ("part_is", "whole_is", "share"),
    [
        ("exact", "exact", "20.85%"),
        ("exact", "at_least", "≤20.85%"),
        ("at_least", "exact", "≥20.85%"),
        ("at_least", "at_most", "≥20.85%"),
        ("at_least", "at_least", None),
        ("approx", "exact", "约20.85%"),
        ("exact", None, "20.85%"),
    ],
)
def test_a_share_of_a_bound_is_a_bound(part_is: str, whole_is: str | None, share: str | None) -> None:
    told = sys.modules["pages.region"]._share
    assert told(figure(1459.5, qualifier=part_is), figure(7000.0, qualifier=whole_is)) == share


def test_a_half_year_stands_beside_half_years_alone(quarters: dash.Dash) -> None:
    tree = drawn(quarters, "/region", place="330100杭州市", peers="330000浙江省~330200宁波市")
    (table,) = [part for part in parts(tree) if "against" in (getattr(part, "className", "") or "")]
    told = " ".join(str(getattr(part, "children", "")) for part in parts(table))
    assert "7,500亿元" in told
    assert "18,000亿元" not in told


def test_small_charts_say_the_period_of_a_part_year() -> None:
    rows = [year_of(20e11, 2021), part(9e11, HALF, 2021), year_of(19e11, 2020), year_of(5e11, 2020, place="b")]
    told = _figures_more.multiples(rows).data
    assert [text for trace in told for text in trace.text or () if text] == ["上半年"]
    sizes = {trace.marker.size for trace in told if "text" in trace.mode}
    assert sizes == {7}
    layout = _figures_more.multiples(rows).layout
    assert layout.xaxis.range == layout.xaxis2.range == (2019.5, 2021.5)


def test_chosen_places_without_a_mark_are_named_with_the_reason(quarters: dash.Dash) -> None:
    chosen = {"indicator": "gdp", "peers": "330100杭州市~330200宁波市"}
    assert "杭州市：没有可连的全年" in hints(drawn(quarters, "/compare", chart="slope", **chosen))
    assert "杭州市：" not in hints(drawn(quarters, "/compare", chart="multiples", **chosen))
    far = {"indicator": "gdp", "peers": "320500苏州市~330500湖州市"}
    assert "湖州市：没有这个口径的数字" in hints(drawn(quarters, "/compare", chart="bars", **far))
    assert "苏州市：" not in hints(drawn(quarters, "/compare", chart="bars", **far))


def bar_names(rows: list[Row], by: str = "sector and region") -> list[str]:
    return [name.replace("<br>", "") for name in _figures.bars(rows, by=by).layout.yaxis.ticktext]


def test_a_bar_s_period_is_never_cut_and_one_name_for_several_values_is_said() -> None:
    scope = "通用设备和专用设备及仪器仪表制造业增加值"
    rows = [part(9, (1, 7), scope=scope, sector="equipment"), part(8, HALF, scope=scope, sector="equipment")]
    rows += [part(value, scope="规上工业增加值", sector="industry", unclear=True) for value in (3, 4)]
    rows.append(part(1, HALF, scope="规上工业", sector="industry", place="b", region="乙市"))
    told = bar_names(rows)
    assert [name.endswith(end) for name, end in zip(told[::-1], ("1–7月", "上半年"), strict=False)] == [True, True]
    assert sum(name.endswith("一季度 · 同名多值") for name in told) == 2
    assert sum("同名多值" in name for name in told) == 2


def test_bars_of_one_period_leave_it_to_the_title_and_names_that_differ_at_their_end_are_whole() -> None:
    assert bar_names([part(1, place="a", region="甲市"), part(2, place="b", region="乙市")], by="region") == [
        "甲市",
        "乙市",
    ]
    long = "某某某某某某某某某某某某某某某某某某某某某某某某某某某某某"
    told = bar_names([part(1, scope=long + end, sector="industry") for end in ("甲", "乙")])
    assert [name[-1] for name in told] == ["甲", "乙"]


def test_no_line_runs_through_a_doubtful_point() -> None:
    rows = [year_of(1e11 * n, 2018 + n, confidence=0.3 if n == 2 else 0.9) for n in range(1, 5)]
    lines = {trace.mode: list(trace.x) for trace in _series.series(rows).data}
    assert lines == {"lines+markers": [2019, 2021, 2022], "markers+text": [2020]}
    dotted = _figures_more.movers([(rows[1] | {"sector": "trade"}, rows[2] | {"sector": "trade"})]).data
    assert dotted[0].line.dash == "dot"
    assert spark(rows[0], rows[:3]) is None  # two sure ones are no line


def test_words_beside_marks_lie_over_nothing() -> None:
    size = (200.0, 100.0)
    column = [(100.0, 50.0), (100.0, 56.0), (100.0, 62.0)]
    assert _beside.sides(column, ["上半年", "", "上半年"], size) == ["top center", None, "middle right"]
    assert _beside.sides([(195.0, 50.0)], ["2026–2030年"], size) == ["middle left"]
    line = ((0.0, 45.0), (200.0, 25.0))
    assert _beside.sides([(100.0, 50.0)], ["上半年"], size, [line]) != ["top center"]
    crowd = [(float(x), float(y)) for x in range(0, 200, 10) for y in range(0, 100, 10)]
    assert not any(_beside.sides(crowd, ["上半年" if y > 30 else "" for _, y in crowd], size))


def test_the_period_at_the_right_edge_leaves_the_names_of_lines_free() -> None:
    rows = [year_of(2e12, 2012, place="b", region="乙市"), figure(3e12, span="years", status="target", year=2030)]
    rows[1] |= {"period_start": dt.date(2026, 1, 1), "period_end": dt.date(2030, 12, 31)}
    (target,) = [trace for trace in _series.series(rows).data if trace.marker.symbol == "diamond-open"]
    assert (list(target.text), list(target.textposition)) == (["2026–2030年"], ["middle left"])


def test_an_axis_names_years_as_far_apart_as_names_need() -> None:
    assert _series.thinned([2007, 2012, 2018, 2020, 2021, 2023, 2024, 2025, 2030]) == [
        2007,
        2012,
        2018,
        2021,
        2025,
        2030,
    ]
    assert _series.thinned([2021]) == [2021]


def test_where_no_line_joins_anything_the_ranking_is_first_and_the_rest_a_table(quarters: dash.Dash) -> None:
    tree = drawn(quarters, "/years", indicator="gdp", year="2023", level="city")
    assert "不画走势" in hints(tree)
    assert not [title for title in titles(tree) if "2021–2023" in title]


@pytest.mark.usefixtures("dashboard")
def test_a_far_aim_does_not_set_the_scale_and_lines_need_two_sure_years() -> None:
    years = sys.modules["pages.years"]
    rows = [year_of(9e11, 2022), year_of(1e12, 2023), figure(1.2e12, status="target"), figure(2e12, status="target")]
    assert [row["value"] for row in years.scaled(rows)] == [9e11, 1e12, 1.2e12]
    assert years.is_joined(rows)
    assert not years.is_joined([rows[0], part(1e11), year_of(1e12, 2023, confidence=0.3)])
    assert not years.is_joined([rows[0], year_of(1e12, 2023, place="b"), rows[2]])


def test_a_sum_since_nobody_says_when_compares_with_no_year() -> None:
    full, summed = (
        year_of(4.7e12, 2024),
        figure(2.3e12, span="open", year=2025, period_start=None, period_end=dt.date(2025, 7, 29)),
    )
    standing = figure(9.0, span="stock", year=2025, period_start=None, period_end=dt.date(2025, 7, 29))
    assert sys.modules["pages.sectors"]._moves([full, summed]) is None
    assert sys.modules["pages.sectors"]._moves([full, standing]) is None
    (one,) = _figures_more.slope([full, summed]).data
    assert list(one.x) == [2024]
    loose = {trace.mode: [*trace.text] for trace in _series.series([full, summed]).data}
    assert loose["markers+text"] == ["截至2025-07-29"]
