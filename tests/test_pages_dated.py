"""A date that was inferred is shown and ordered by no more than what is known of it; a citation says what is told."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Any

import dash
import pytest

from pages import _figures, _format, _grid, _queries, _rows
from pages._project import reached
from pages._queries import Where
from pages._store import Run, Store
from tests.factory import Draft, span, write_run

GDP = {"indicator": "gdp", "label": "地区生产总值", "region": "宁波市"} | span(2021)
GROWTH = GDP | {"measure": "yoy", "label": "规上工业地区生产总值", "sector": "trade"}
PLANT = {"indicator": "investment_total", "label": "总投资", "region": "宁波市", "project": "海湾电池项目"}


def opened(folder: Path, drafts: list[Draft]) -> Run:
    write_run(folder, drafts)
    run = Store(folder, _queries.prepare).run()
    assert run is not None
    return run


def told(source: str, day: dt.date | None, basis: str, slot: dict[str, Any] = GDP) -> Draft:
    quote = "17.62%" if slot.get("measure") == "yoy" else "100亿元"
    day_given: Any = day
    return Draft(source, source, "示例日报", day_given, date_basis=basis).say(f"宁波市实现{{{quote}}}。", slot)


BASES = [
    ("byline", dt.date(2022, 3, 5), "2022-03-05", "2022-03-05"),
    ("inferred: dateline 10月16日上午 of 2017", dt.date(2017, 10, 16), "2017-10-16（推断）", "2017-10-16 (inferred)"),
    ("inferred: 截至2023年2月10日", dt.date(2023, 2, 10), "2023-02-10（推断）", "2023-02-10 (inferred)"),
    (
        "inferred: newest year in the text; 今年9月",
        dt.date(2021, 9, 30),
        "约2021年9月（推断）",
        "about 2021-09 (inferred)",
    ),
    ("inferred: 2021年 against 今年", dt.date(2022, 12, 31), "约2022年（推断）", "about 2022 (inferred)"),
    ("newest year in the text", dt.date(2022, 12, 31), "约2022年（推断）", "about 2022 (inferred)"),
    ("unknown", None, "–", "–"),
]


@pytest.mark.parametrize(("basis", "day", "zh", "en"), BASES)
def test_a_date_is_worded_as_far_as_it_is_known(
    dashboard: dash.Dash, tmp_path: Path, basis: str, day: dt.date | None, zh: str, en: str
) -> None:
    run = opened(tmp_path, [told("a", day, basis)])
    (figure,), (article,) = _queries.figures(run, Where()), _queries.articles(run)
    (row,) = _queries.told(run, (figure["obs_ids"][0],))
    for language, wanted in (("zh", zh), ("en", en)):
        with dashboard.server.test_request_context(headers={"Cookie": f"lang={language}"}):
            assert {_format.published(one["published"], one["dated"]) for one in (figure, article, row)} == {wanted}


def test_an_article_of_a_year_is_none_of_its_newest(tmp_path: Path) -> None:
    drafts = [
        told("year", dt.date(2024, 12, 31), "newest year in the text"),
        told("day", dt.date(2024, 3, 5), "byline"),
        told("month", dt.date(2024, 3, 31), "inferred: newest year in the text; 今年3月"),
        told("before", dt.date(2023, 12, 30), "byline"),
    ]
    run = opened(tmp_path, drafts)
    assert [row["source"] for row in _queries.articles(run)] == ["day", "month", "year", "before"]
    assert _queries.totals(run)["newest"] == dt.date(2024, 3, 5)


def test_a_stage_is_no_surer_than_the_article_that_tells_it(tmp_path: Path) -> None:
    day = dt.date(2022, 12, 31)
    slot = PLANT | {"period_start": None, "period_end": day}
    for n, (basis, wanted) in enumerate(
        (("newest year in the text", "截至约2022年（推断）"), ("byline", "截至2022年底"))
    ):
        (row,) = _queries.projects(opened(tmp_path / str(n), [told("a", day, basis, slot)]))
        assert reached(row) == wanted


def test_a_citation_says_which_scope_measure_and_status(dashboard: dash.Dash, tmp_path: Path) -> None:
    run = opened(tmp_path, [told("年报", dt.date(2021, 12, 31), "newest year in the text", GROWTH)])
    (figure,) = _queries.figures(run, Where())
    (row,) = _queries.told(run, (figure["obs_ids"][0],))
    with dashboard.server.test_request_context(headers={"Cookie": "lang=zh"}):
        said = sys.modules["pages._evidence"]._citation(row)
        aim = sys.modules["pages._evidence"]._citation(row | {"status": "target"})
    assert (
        said
        == "宁波市 地区生产总值 · 规上工业地区生产总值 商贸/进出口 同比增长 2021年 17.62%（示例日报《年报》，约2021年（推断））"
    )
    assert "同比增长 目标 2021年" in aim


def test_the_pointer_and_the_grid_say_no_more_of_it(dashboard: dash.Dash, tmp_path: Path) -> None:
    run = opened(tmp_path, [told("a", dt.date(2022, 12, 31), "newest year in the text")])
    (figure,) = _queries.figures(run, Where())
    found, _ = _rows.page(run, Where(), 0, 1, None)
    with dashboard.server.test_request_context(headers={"Cookie": "lang=zh"}):
        assert "示例日报 约2022年（推断）" in _figures.hover(figure)
        (row,) = (_grid.worded(row) for row in _rows.marked(run, found))
    assert row["published"] == "约2022年（推断）"
