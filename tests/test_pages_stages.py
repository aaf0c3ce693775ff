"""What 项目 promises of stages: a day by which one was reached is no day of the event, and no plan is left of what is over."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import dash
import pytest

from pages import _figures_more, _queries
from pages._project import is_ahead, reached
from pages._store import Row, Store
from tests.factory import Draft, write_run
from tests.test_pages import drawn, parts

DAY = dt.date(2024, 11, 25)


def stage(name: str, project: str = "p", **more: Any) -> Row:
    found = {"stage": name, "project": project, "project_id": project, "status": "actual"}
    return found | {"period_start": None, "period_end": DAY} | more


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"stage_since": None, "stage_date": DAY, "stage_dated": None}, "截至2024-11-25"),
        ({"stage_since": None, "stage_date": dt.date(2022, 12, 31), "stage_dated": "year"}, "截至约2022年（推断）"),
        ({"stage_since": DAY, "stage_date": DAY, "stage_dated": None}, "2024-11-25"),
        ({"stage_since": dt.date(2024, 1, 1), "stage_date": dt.date(2024, 12, 31), "stage_dated": None}, "2024年"),
    ],
)
def test_a_stage_known_by_a_day_says_so(row: Row, said: str) -> None:
    assert reached(row) == said


def test_what_is_over_is_no_longer_planned() -> None:
    assert not is_ahead(stage("竣工"), "投产")
    assert not is_ahead(stage("竣工"), "竣工")
    assert is_ahead(stage("投产"), "开工")
    assert is_ahead(stage("开工"), None)


def test_a_plan_that_says_no_time_is_of_none(tmp_path: Path) -> None:
    plant = {"indicator": "investment_total", "label": "总投资", "region": "丽水市", "project": "晶圆项目"}
    plan = Draft("计划.txt", "晶圆项目计划", "示例市", DAY).say("计划总投资{20亿元}。", plant | {"status": "target"})
    write_run(tmp_path, [plan])
    run = Store(tmp_path, _queries.prepare).run(patient=True)
    assert run is not None
    (project,) = _queries.projects(run)
    assert [event["timed"] for event in _queries.events(run, project["project_id"])] == [False]
    assert _queries.planned(run, (project["project_id"],)) == []
    assert _queries.newest_events(run, (project["project_id"],), 9) == []


def test_a_card_says_by_which_day_and_pieces_of_a_date_are_whole(dashboard: dash.Dash) -> None:
    page = drawn(dashboard, "/projects")
    (line,) = [part for part in parts(page) if getattr(part, "className", None) == "tile-line"]
    pieces = [part.children for part in parts(line) if getattr(part, "className", None) == "dim"]
    assert pieces == ["截至2022-11-08"]


def test_a_timeline_tells_a_known_day_from_one_by_which_and_its_legend_is_full() -> None:
    known, by, plan = stage("竣工", period_start=DAY), stage("竣工"), stage("竣工", status="target")
    marks, sign = _figures_more.timeline([plan, by, known]).data
    assert marks.showlegend is False
    assert (sign.marker.symbol, sign.name) == ("circle", "竣工")
    assert list(marks.marker.symbol) == ["diamond-open", "circle", "circle"]
    full, pale = marks.marker.color[2], marks.marker.color[1]
    assert (full, marks.marker.color[0]) == (sign.marker.color,) * 2
    assert pale != full
    assert list(marks.marker.line.width) == [2, 2, 0]


@pytest.mark.parametrize(("lines", "sides"), [(3, [None]), (20, [None, "top"])])
def test_a_long_timeline_has_its_years_above_as_well(lines: int, sides: list[str | None]) -> None:
    figure = _figures_more.timeline([stage("开工", f"p{n}") for n in range(lines)])
    axes = [figure.layout.xaxis] + ([figure.layout.xaxis2] if "xaxis2" in figure.layout.to_plotly_json() else [])
    assert [axis.side for axis in axes] == sides
    assert {axis.dtick for axis in axes} == {"M1"}
