"""What the queries promise: a figure told twice is one, rivals are shown, scopes and projects stay apart."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from pages import _queries, _rows
from pages._queries import Where
from pages._store import PREPARED, Run, Store
from tests.factory import Draft, span, stock, write_run

GDP = {"indicator": "gdp", "label": "地区生产总值", "region": "丽水市"} | span(2023)


def opened(folder: Path, drafts: list[Draft]) -> Run:
    write_run(folder, drafts)
    run = Store(folder, _queries.prepare).run()
    assert run is not None
    return run


def told(source: str, quote: str, day: dt.date, slot: dict[str, object] = GDP, **more: object) -> Draft:
    return Draft(source, "示例", "示例日报", day, **more).say(f"丽水市实现{{{quote}}}。", slot)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("whole")
    write_run(folder)
    run = Store(folder, _queries.prepare).run()
    assert run is not None
    return run


def test_the_same_figure_told_twice_is_one_with_two_tellers(tmp_path: Path) -> None:
    first, second = told("a", "100亿元", dt.date(2024, 1, 1)), told("b", "100亿元", dt.date(2024, 2, 1))
    (figure,) = _queries.figures(opened(tmp_path, [first, second]), Where())
    assert (figure["value"], figure["tellers"], figure["rival"], len(figure["obs_ids"])) == (1e10, 2, False, 2)


@pytest.mark.parametrize(
    ("indicator", "one", "other", "scope"),
    [
        ("value_added", "规模以上工业增加值", "规上工业增加值", "规上工业增加值"),
        ("output_value", "规模以上工业总产值", "规上工业产值", "规上工业产值"),
        ("fiscal_revenue", "地方一般预算收入", "一般公共预算收入", "一般公共预算收入"),
        ("disposable_income", "农村常住居民人均可支配收入", "农民人均可支配收入", "农村居民人均可支配收入"),
        ("gdp", "地区生产总值 总量", "生产总值", ""),
    ],
)
def test_wordings_of_one_scope_are_one_figure(tmp_path: Path, indicator: str, one: str, other: str, scope: str) -> None:
    drafts = [
        told(source, "100亿元", dt.date(2024, month, 1), GDP | {"indicator": indicator, "label": label})
        for source, month, label in (("a", 1, one), ("b", 2, other))
    ]
    (figure,) = _queries.figures(opened(tmp_path, drafts), Where())
    assert (figure["scope"], figure["tellers"]) == (scope, 2)


def test_a_copy_is_no_teller_and_never_chosen(tmp_path: Path) -> None:
    first = told("a", "100亿元", dt.date(2024, 1, 1))
    copy = told("b", "101亿元", dt.date(2024, 2, 1), duplicate_of=first.rows()[0]["article_id"])
    (figure,) = _queries.figures(opened(tmp_path, [first, copy]), Where())
    assert (figure["value"], figure["tellers"], figure["rival"]) == (1e10, 1, True)


def test_of_rivals_the_newest_certain_one_is_chosen_and_all_are_kept(tmp_path: Path) -> None:
    doubtful = told("c", "300亿元", dt.date(2024, 3, 1), GDP | {"confidence": 0.3})
    drafts = [told("a", "100亿元", dt.date(2024, 1, 1)), told("b", "200亿元", dt.date(2024, 2, 1)), doubtful]
    run = opened(tmp_path, drafts)
    (figure,) = _queries.figures(run, Where())
    assert (figure["value"], figure["low"], figure["high"], figure["rival"]) == (2e10, 1e10, 3e10, True)
    values = [row["value"] for row in _queries.rivals(run, figure["obs_ids"][2])]
    assert values == [2e10, 1e10, 3e10]


def test_values_one_article_does_not_tell_apart_are_no_rivals(tmp_path: Path) -> None:
    day = dt.date(2024, 1, 1)
    twice = told("a", "110亿元", day).say("其中一项为{30亿元}。", GDP)
    found = _queries.figures(opened(tmp_path, [twice, told("b", "110亿元", day)]), Where())
    assert [(row["value"], row["tellers"], row["unclear"], row["rival"]) for row in found] == [
        (3e9, 1, True, False),
        (11e9, 2, True, False),
    ]


@pytest.mark.parametrize(
    ("vague", "qualifier"), [("8000亿元", "at_least"), ("9000亿元", "at_most"), ("8700亿元", "approx")]
)
def test_a_bound_that_an_exact_figure_keeps_is_no_other_value(tmp_path: Path, vague: str, qualifier: str) -> None:
    bound = GDP | {"qualifier": qualifier}
    once = told("a", vague, dt.date(2024, 1, 1), bound).say("具体为{8646亿元}。", GDP)
    later = told("b", vague, dt.date(2024, 3, 1), bound)
    (figure,) = _queries.figures(opened(tmp_path, [once, later]), Where())
    assert (figure["value"], figure["qualifier"], figure["tellers"]) == (8.646e11, "exact", 2)
    assert (figure["unclear"], figure["rival"], len(figure["obs_ids"])) == (False, False, 3)
    assert figure["obs_ids"][0] == once.rows()[1][1]["obs_id"]


def test_a_bound_that_an_exact_figure_breaks_is_a_rival(tmp_path: Path) -> None:
    bound = GDP | {"qualifier": "at_least"}
    drafts = [told("a", "9000亿元", dt.date(2024, 1, 1), bound), told("b", "8646亿元", dt.date(2024, 2, 1))]
    (figure,) = _queries.figures(opened(tmp_path, drafts), Where())
    assert (figure["value"], figure["low"], figure["high"], figure["rival"]) == (8.646e11, 8.646e11, 9e11, True)


def test_a_rounded_telling_is_no_rival(tmp_path: Path) -> None:
    drafts = [told("a", "1875.4亿元", dt.date(2024, 1, 1)), told("b", "1875亿元", dt.date(2024, 2, 1))]
    (figure,) = _queries.figures(opened(tmp_path, drafts), Where())
    assert not figure["rival"]


@pytest.mark.parametrize(
    "other",
    [
        {"label": "工业增加值"},
        {"measure": "yoy"},
        {"status": "target"},
        {"sector": "industry"},
        {"partner": "上海市"},
        {"project": "星河晶圆制造项目"},
        {"region": "丽水经济技术开发区"},
        span(2023, (1, 6)),
        stock(dt.date(2023, 12, 31)),
    ],
)
def test_whatever_differs_in_meaning_is_another_figure(tmp_path: Path, other: dict[str, object]) -> None:
    day = dt.date(2024, 1, 1)
    run = opened(tmp_path, [told("a", "100亿元", day), told("b", "100亿元", day, GDP | other)])
    assert len(_queries.figures(run, Where())) == 2


@pytest.mark.parametrize(
    "label", ["地区生产总值", "生产总值", "全市生产总值", "丽水市生产总值", "GDP", "丽水市 GDP", "丽水GDP"]
)
def test_labels_that_name_the_indicator_have_one_scope(tmp_path: Path, label: str) -> None:
    (figure,) = _queries.figures(
        opened(tmp_path, [told("a", "1亿元", dt.date(2024, 1, 1), GDP | {"label": label})]), Where()
    )
    assert figure["scope"] == ""


@pytest.mark.parametrize("label", ["丽水湾大桥", "丽水港生产总值"])
def test_a_short_name_is_taken_off_the_indicator_s_own_name_alone(tmp_path: Path, label: str) -> None:
    (figure,) = _queries.figures(
        opened(tmp_path, [told("a", "1亿元", dt.date(2024, 1, 1), GDP | {"label": label})]), Where()
    )
    assert figure["scope"] == label


@pytest.mark.parametrize(
    ("when", "kind"),
    [
        (span(2023), "year"),
        (span(2023, (1, 6)), "part"),
        (stock(dt.date(2023, 9, 5)), "open"),  # a sum since nobody says when
        (stock(dt.date(2023, 12, 31)), "stock"),
        (stock(dt.date(2023, 9, 5)) | {"status": "target"}, "stock"),
        (stock(dt.date(2023, 9, 5)) | {"indicator": "population", "unit": "persons"}, "stock"),
        (stock(dt.date(2023, 9, 5)) | {"indicator": "project_count", "unit": "count"}, "stock"),
        ({"period_start": dt.date(2021, 1, 1), "period_end": dt.date(2023, 12, 31)}, "years"),
    ],
)
def test_periods_are_told_apart(tmp_path: Path, when: dict[str, dt.date], kind: str) -> None:
    (figure,) = _queries.figures(opened(tmp_path, [told("a", "1亿元", dt.date(2024, 1, 1), GDP | when)]), Where())
    assert figure["span"] == kind


@pytest.mark.parametrize("damage", [b"", b"\0" * 20_000])
def test_a_damaged_prepared_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    write_run(tmp_path)
    first = Store(tmp_path, _queries.prepare).run()
    assert first is not None
    known = _queries.totals(first)
    (prepared,) = (tmp_path / PREPARED).glob("*.duckdb")
    prepared.write_bytes(damage)
    again = Store(tmp_path, _queries.prepare).run()
    assert again is not None
    assert _queries.totals(again) == known


def test_figures_of_places_leave_projects_out(whole: Run) -> None:
    assert {row["project"] for row in _queries.figures(whole, Where(of="region"))} == {None}
    assert None not in {row["project"] for row in _queries.figures(whole, Where(of="project"))}


@pytest.mark.parametrize("text", ["'; DROP TABLE told; --", "%", "_", "\\", '"', "?", "$1"])
def test_words_of_a_client_are_only_ever_words(whole: Run, text: str) -> None:
    assert _rows.count(whole, Where(q=text, place=text, indicator=text)) == 0
    assert _queries.totals(whole)["observations"] > 0


def test_pages_count_and_download_agree(whole: Run) -> None:
    where = Where(indicator="gdp", status="actual")
    count = _rows.count(whole, where)
    paged = [
        row["obs_id"] for start in range(0, count, 10) for row in _rows.page(whole, where, start, start + 10, None)[0]
    ]
    loaded = [found for batch in _rows.download(whole, where, None) for found in batch["obs_id"].to_pylist()]
    assert len(paged) == count > 10
    assert paged == loaded


def test_the_grid_sorts_by_known_columns_only(whole: Run) -> None:
    rows, _ = _rows.page(whole, Where(indicator="gdp", measure="level"), 0, 500, ("value", "desc"))
    values = [row["value"] for row in rows]
    assert values == sorted(values, reverse=True)
    with pytest.raises(ValueError, match="not in tuple"):
        _rows.page(whole, Where(), 0, 1, ("value; DROP TABLE told", "desc"))


def test_a_run_without_rows_answers_everything(tmp_path: Path) -> None:
    run = opened(tmp_path, [])
    assert _queries.totals(run)["observations"] == 0
    assert _queries.figures(run, Where()) == _queries.articles(run) == _queries.options(run, "place") == []


def test_an_unfinished_folder_is_no_run_and_an_older_run_opens_by_name(tmp_path: Path) -> None:
    store = Store(tmp_path, _queries.prepare)
    assert store.run() is None
    write_run(tmp_path, [told("a", "1亿元", dt.date(2024, 1, 1))], name="000001")
    write_run(tmp_path, [], name="000002")
    newest, older = store.run(), store.run("000001")
    assert newest is not None
    assert older is not None
    assert (newest.name, older.name) == ("000002", "000001")
    assert store.run("../../etc") is newest


def test_a_damaged_run_gives_way_to_the_one_before_and_says_so(tmp_path: Path) -> None:
    write_run(tmp_path, [told("a", "1亿元", dt.date(2024, 1, 1))], name="000001")
    broken = write_run(tmp_path, [], name="000002")
    file = next(broken.glob("observations/*.parquet"))
    file.write_bytes(file.read_bytes()[:-1] + b"x")
    run = Store(tmp_path, _queries.prepare).run()
    assert run is not None
    assert run.name == "000001"
    assert "000002" in (run.notice or "")


def test_places_are_best_known_by_how_many_headline_figures_they_have(whole: Run) -> None:
    best = _queries.best_known(whole, ("gdp", "fiscal_revenue"))
    assert set(best[:5]) == {"330100杭州市", "330200宁波市", "330500湖州市", "330700金华市", "331100丽水市"}
    assert "331100丽水经济技术开发区" not in best


def test_coverage_is_counted_by_place_or_by_indicator(whole: Run) -> None:
    here = Where(place="331100丽水经济技术开发区")
    assert {row["key"] for row in _queries.found_where(whole, here)} == {here.place}
    by_indicator = {row["key"]: row for row in _queries.found_where(whole, here, "indicator")}
    assert (by_indicator["enterprise_count"]["n"], by_indicator["enterprise_count"]["doubts"]) == (1, 1)
