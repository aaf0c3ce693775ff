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

from pages import _evidence, _queries
from pages._queries import prepare
from pages._store import Store
from tests.factory import Draft, span, write_run
from tests.test_pages import drawn

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
    kept = dashboard.server.config["STORE"]
    dashboard.server.config["STORE"] = Store(folder, prepare)
    yield dashboard
    dashboard.server.config["STORE"] = kept


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
