"""What figures and pages are called: a growth a year on average, what an own article lacks and where to mend it, a store without data."""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterator
from typing import Any

import dash
import openpyxl
import pytest
from flask.testing import FlaskClient
from plotly.utils import PlotlyJSONEncoder

from pages import _evidence, _queries, _traces
from pages._queries import prepare
from pages._store import Store
from pages._text import code_name, sector_name
from tests.factory import Draft, span, write_run
from tests.test_pages import drawn, serving

GDP = {"indicator": "gdp", "label": "地区生产总值", "region": "宁波市"}
PLAN = {"period_start": dt.date(2021, 1, 1), "period_end": dt.date(2025, 12, 31)}
AVERAGED = {"measure": "growth", "trace": json.dumps({"measure": "measure/annual_average「年均增长」"})}


@pytest.fixture(scope="module")
def averaged(dashboard: dash.Dash, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dash.Dash]:
    """The dashboard over a city whose plan is told with a growth a year on average, and a year with a plain one."""
    told = Draft("五年.txt", "五年回顾", "示例日报", dt.date(2026, 1, 9))
    told.say("五年来,宁波市生产总值达{18000亿元},年均增长{5%}。", GDP | PLAN, GDP | PLAN | AVERAGED)
    told.say("宁波市预算收入{900亿元},增长{3%}。", *(
        {"indicator": "fiscal_revenue", "label": "预算收入", "region": "宁波市", **more} | span(2025)
        for more in ({}, {"measure": "growth"})
    ))  # fmt: skip
    folder = tmp_path_factory.mktemp("averaged")
    write_run(folder, [told])
    with serving(dashboard, folder):
        yield dashboard


def worded(part: Any) -> str:
    return json.dumps(part, cls=PlotlyJSONEncoder, ensure_ascii=False)


def _average(dashboard: dash.Dash) -> Any:
    run = dashboard.server.config["STORE"].run()
    (found,) = run.rows("SELECT obs_id FROM told WHERE averaged")
    (row,) = _queries.told(run, (found["obs_id"],))
    return row


@pytest.mark.parametrize("path", ["/", "/region"])
def test_a_growth_a_year_on_average_says_so_and_no_other(averaged: dash.Dash, path: str) -> None:
    said = worded(drawn(averaged, path))
    assert "年均增长" in said
    assert said.count("年均增长") < said.count("增长")


def test_its_drawer_and_its_citation_say_so(averaged: dash.Dash) -> None:
    row = _average(averaged)
    with averaged.server.test_request_context():
        assert "宁波市 地区生产总值 年均增长 2021–2025年 5%" in _evidence._citation(row)
        assert "年均增长" in str(_evidence._fields(row))


@pytest.mark.parametrize("page", ["data", "region"])
def test_a_workbook_says_so(averaged: dash.Dash, page: str) -> None:
    client: FlaskClient = averaged.server.test_client()
    sheet = openpyxl.load_workbook(io.BytesIO(client.get(f"/download/{page}.xlsx").data)).worksheets[0]
    heads, *rows = sheet.values
    kinds = [row[heads.index("数值类型")] for row in rows]
    assert (kinds.count("年均增长"), kinds.count("增长")) == (1, 1)


def test_a_citation_does_not_say_a_sector_twice(averaged: dash.Dash) -> None:
    row = _average(averaged) | {"indicator": "value_added", "scope": "第一产业增加值", "sector": "primary"}
    with averaged.server.test_request_context():
        assert _evidence._citation(row).count("第一产业") == 1
        assert "半导体" in _evidence._citation(row | {"sector": "semiconductor"})


def _of(dashboard: dash.Dash, folder: Any, *told: Draft) -> Iterator[dash.Dash]:
    write_run(folder, [*told])
    with serving(dashboard, folder):
        yield dashboard


PLAIN = {"indicator": "output_value", "label": "总产值"}
NO_TIME = {"period_start": None, "period_end": None}


@pytest.fixture(scope="module")
def placeless(dashboard: dash.Dash, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dash.Dash]:
    """The dashboard over one brief that tells neither where nor when."""
    brief = Draft("brief.txt", "一季度开发区经济", "示例日报", dt.date(2026, 4, 9))
    brief.say("全区总产值{86亿元},新签约{63亿元}。", PLAIN | NO_TIME, PLAIN | NO_TIME | {"label": "新签约"})
    yield from _of(dashboard, tmp_path_factory.mktemp("placeless"), brief)


@pytest.mark.parametrize("path", ["/", "/region", "/compare", "/years", "/quality"])
def test_a_page_that_lacks_place_and_time_says_so_and_how_to_mend_it(placeless: dash.Dash, path: str) -> None:
    said = worded(drawn(placeless, path))
    assert "2 条数字没有地区、没有年份，所以这里画不出来。" in said
    assert "sources.toml" in said
    assert "写一行发布日期" in said
    assert "放宽筛选条件" not in said
    assert '"href": "/data"' in said


@pytest.fixture(scope="module")
def undated(dashboard: dash.Dash, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dash.Dash]:
    """The dashboard over a place of which most is told without a time."""
    brief = Draft("brief.txt", "丽水经济", "示例日报", dt.date(2026, 4, 9))
    brief.say("丽水市总产值{86亿元}。", PLAIN | NO_TIME | {"region": "丽水市"})
    brief.say(
        "金华市总产值{96亿元},上年{90亿元}。", *(PLAIN | when | {"region": "金华市"} for when in (NO_TIME, span(2025)))
    )
    yield from _of(dashboard, tmp_path_factory.mktemp("undated"), brief)


def test_figures_without_a_time_have_a_column_of_their_own(undated: dash.Dash) -> None:
    of_none = worded(drawn(undated, "/region", place="331100丽水市"))
    assert "1 条数字没有年份" in of_none
    assert "时间未注明" in of_none
    assert "86亿元" in of_none
    of_some = worded(drawn(undated, "/region", place="330700金华市"))
    assert "没有年份" not in of_some
    assert all(word in of_some for word in ("时间未注明", "96亿元", "90亿元"))
    assert "时间未注明" in worded(drawn(undated, "/quality"))


def test_an_empty_store_names_its_own_folder(
    dashboard: dash.Dash, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(dashboard.server.config, "STORE", Store(tmp_path, prepare))
    said = worded(drawn(dashboard, "/"))
    assert f".venv/bin/python -m extract refresh 我的文章文件夹/ --data {tmp_path}" in said
    assert "--data data" not in said


def test_what_a_reader_sees_holds_no_word_of_the_machine(dashboard: dash.Dash) -> None:
    with dashboard.server.test_request_context():
        assert _traces.worded("period/year_quarter「一季度」; beat measure/growth") == "时间写法「一季度」"
        assert sector_name("industry") == "工业（未细分）"
        assert (code_name("unit", "count"), code_name("measure", "level")) == ("个", "水平值")


def test_a_page_of_words_says_what_it_looks_in(dashboard: dash.Dash) -> None:
    articles, indicators = (worded(drawn(dashboard, path)) for path in ("/articles", "/indicators"))
    assert "标题、发布者、正文…" in articles
    assert "文中数字" in articles
    assert "其中指标" in articles
    assert "指标名称、俗称、含义…" in indicators
