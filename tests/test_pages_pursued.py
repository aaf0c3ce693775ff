"""What 目标 promises: no verdict where no deadline is told, none between two figures of one sentence, and no made-up date."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import dash
import pytest

from pages import _figures_more
from pages._beside import width
from pages._pursuit import close, pursue
from pages._store import Row
from tests.factory import Draft, span, stock, write_run
from tests.test_pages import drawn, figure, parts, serving

DAY: Final = dt.date(2023, 5, 4)
UNTOLD: Final = {"period_start": None, "period_end": None, "span": "stock", "year": None}
OF_THE_DAY: Final = {"period_start": None, "period_end": DAY, "span": "stock", "published": DAY}
PLACE: Final = figure(1e8)["place"]


def words(tree: Any) -> str:
    """Every word of a page, in order."""
    children = [getattr(part, "children", None) for part in parts(tree)]
    found = [one for some in children for one in (some if isinstance(some, list) else [some])]
    return " ".join(one for one in found if isinstance(one, str))


@pytest.fixture
def showing(dashboard: dash.Dash, tmp_path: Path) -> Iterator[Callable[..., dash.Dash]]:
    """Return the dashboard over articles of one's own."""
    with contextlib.ExitStack() as stack:

        def over(*articles: Draft) -> dash.Dash:
            write_run(tmp_path, list(articles))
            stack.enter_context(serving(dashboard, tmp_path))
            return dashboard

        yield over


@pytest.mark.parametrize("when", [UNTOLD, OF_THE_DAY])
def test_without_a_deadline_there_is_no_verdict(when: Row) -> None:
    promised, told = figure(4e10, status="target", **when), figure(8.63e9, **when)
    (found,) = pursue([promised], [told], {PLACE: dt.date(2024, 6, 1)})
    assert (found.state, found.reached) == ("undated", None)


def test_a_day_that_is_not_the_article_s_own_is_a_deadline() -> None:
    promised = figure(4e10, status="target") | OF_THE_DAY | {"published": dt.date(2022, 12, 1)}
    (found,) = pursue([promised], [], {PLACE: dt.date(2024, 6, 1)})
    assert found.state == "overdue"


def test_two_figures_of_one_sentence_are_no_aim_and_its_result() -> None:
    promised = figure(3.7e7, status="target", obs_ids=["a-1-0"])
    inside, later = figure(2.8e7, obs_ids=["a-9-0"]), figure(3.9e7, obs_ids=["b-5-0"])
    sentences = {"a-1-0": ("a", 1), "a-9-0": ("a", 1), "b-5-0": ("b", 1)}
    assert close([promised], [inside, later]) == ["a-1-0", "a-9-0"]
    newest = {PLACE: dt.date(2024, 6, 1)}
    assert [one.state for one in pursue([promised], [inside], newest, sentences)] == ["noted"]
    assert [one.state for one in pursue([promised], [inside, later], newest, sentences)] == ["reached"]


def test_where_no_article_says_its_date_nothing_is_due(showing: Callable[..., dash.Dash]) -> None:
    zone = {"indicator": "industrial_output", "label": "工业总产值", "region": "丽水经济技术开发区"}
    brief = Draft("简报.txt", "园区简报", "示例园区", None)
    brief.say("规模以上工业总产值{86.3亿元}。", zone | {"period_start": None, "period_end": None})
    brief.say("力争突破{400亿元}。", zone | {"status": "target", "period_start": None, "period_end": None})
    brief.say("到2020年达到{500亿元}。", zone | {"status": "target"} | stock(dt.date(2020, 12, 31)))
    said = words(drawn(showing(brief), "/targets"))
    assert "21.6%" not in said
    assert "None" not in said
    assert "0001" not in said
    assert "低于目标" not in said
    assert "未到期" not in said
    assert "期限不明" in said
    assert "未写明" in said


def test_a_stated_year_is_judged_as_before(showing: Callable[..., dash.Dash]) -> None:
    city = {"indicator": "gdp", "label": "地区生产总值", "region": "丽水市"} | span(2023)
    plan = Draft("计划.txt", "2023年计划", "示例市", dt.date(2023, 1, 5))
    plan.say("今年地区生产总值达到{2000亿元}。", city | {"status": "target"})
    told = Draft("公报.txt", "2023年公报", "示例市", dt.date(2024, 2, 5)).say("地区生产总值{1900亿元}。", city)
    said = words(drawn(showing(plan, told), "/targets"))
    assert "低于目标" in said
    assert "95.0%" in said
    assert "2024-02-05" in said


def test_names_beside_results_leave_room_for_their_first_sign_on_a_phone() -> None:
    goal = figure(2e8, status="target")
    row = figure(
        1e8,
        region="某某市、某某地区、某某某市、某某州",
        scope="某某某某某某某某某某装机容量",
        project="某某某某发电项目",
    )
    (name,) = _figures_more.progress([row | {"goal": goal, "elapsed": None, "state": "short"}]).layout.yaxis.ticktext
    assert max(width(line) for line in name.split("<br>")) <= 32
    assert name.endswith("2023")


def test_a_deadline_is_not_broken_in_two(dashboard: dash.Dash) -> None:
    cells = [part for part in parts(drawn(dashboard, "/targets")) if getattr(part, "className", "") == "when"]
    assert cells
    style = (Path(__file__).parent.parent / "assets" / "dashboard.css").read_text("utf-8")
    assert ".twin .when { white-space: nowrap; }" in style
