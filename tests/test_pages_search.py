"""What a planner types is found: words together, short and other names, years, and how many of how many are shown."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from urllib.parse import unquote

import dash
import pytest

from pages import _queries, _rows, _seek
from pages._queries import Where
from pages._store import Run, Store
from pages._text import t
from pages._words import words
from tests.factory import Draft, span, write_run
from tests.test_pages import drawn, parts


@pytest.fixture(scope="module")
def run(dashboard: dash.Dash) -> Run:
    store: Store = dashboard.server.config["STORE"]
    found = store.run()
    assert found is not None
    return found


def links(dashboard: dash.Dash, q: str, path: str = "/search") -> list[tuple[str, str]]:
    """Text and address of every link of the page, in order."""
    tree = drawn(dashboard, path, q=q)
    return [(str(part.children), unquote(part.href)) for part in parts(tree) if getattr(part, "href", None)]


@pytest.mark.parametrize(
    ("q", "said"),
    [
        ("丽水 生产总值 2025", [("丽水", None, ()), ("生产总值", None, ("gdp",)), ("2025", 2025, ())]),
        ("杭州GDP", [("杭州", None, ()), ("GDP", None, ("gdp",))]),
        ("2025年丽水出口", [("2025年", 2025, ()), ("丽水", None, ()), ("出口", None, ("exports",))]),
        ("gross domestic product", [("gross domestic product", None, ("gdp",))]),
        ("苏州工业园区", [("苏州工业园区", None, ())]),
        ("2000家，2025年底", [("2000家", None, ()), ("2025年底", None, ())]),
    ],
)
def test_words_of_a_question(q: str, said: list[tuple[str, int | None, tuple[str, ...]]]) -> None:
    assert [(word.text, word.year, word.indicators) for word in words(q)] == said


@pytest.mark.parametrize(
    ("q", "name"),
    [
        ("经开区", "丽水经济技术开发区"),
        ("丽水经开区", "丽水经济技术开发区"),
        ("丽水经开区 企业", "丽水经济技术开发区"),
        ("杭州 GDP", "杭州市"),
        ("缙云", "缙云县"),
        ("丽水", "丽水市"),
    ],
)
def test_places_go_by_their_short_names(run: Run, q: str, name: str) -> None:
    assert _seek.places(run, q)[0]["region"] == name


@pytest.mark.parametrize("q", ["GDP", "gdp", "杭州 GDP", "经济总量", "丽水 生产总值 2023"])
def test_the_indicator_that_is_called_so_comes_first(run: Run, q: str) -> None:
    assert _seek.indicators(run, q)[0] == "gdp"


@pytest.mark.parametrize("q", ["杭州 GDP", "杭州GDP", "杭州市 地区生产总值"])
def test_a_place_and_an_indicator_lead_to_their_series(dashboard: dash.Dash, q: str) -> None:
    (name, there), *answers = links(dashboard, q)
    assert (name, there) == ("杭州市 · 地区生产总值 →", "/region?place=330100杭州市&indicator=gdp")
    assert answers[0][1].startswith("#e=")


def test_a_year_is_the_figure_s_own(run: Run) -> None:
    rows, n = _rows.page(run, Where(q="丽水 生产总值 2023"), 0, 100, None)
    assert n == len(rows) > 0
    assert {(row["region"], row["indicator"], row["period_end"].year) for row in rows} == {("丽水市", "gdp", 2023)}
    ((_, _, figures),) = _seek.series(run, "丽水 生产总值 2023")
    assert {row["year"] for row in figures} == {2023}


def test_the_data_page_takes_the_same_words(dashboard: dash.Dash, run: Run) -> None:
    assert _rows.count(run, Where(q="杭州 GDP")) > 10
    assert _rows.count(run, Where(q="杭州 GDP 无此词")) == 0
    assert _rows.count(run, Where(q="经开区")) == _rows.count(run, Where(q="丽水经济技术开发区")) > 0
    assert _queries.figures(run, Where(q="杭州 GDP", year=2023))
    assert all("330100" in row["place"] for row in _queries.figures(run, Where(q="杭州市 GDP 6.5")))
    offered = [there for _, there in links(dashboard, "杭州 GDP", "/data") if "observations.csv" in there]
    assert "q=杭州 GDP" in offered[0]


def test_a_place_is_where_it_is_and_no_mention_of_it(tmp_path: Path) -> None:
    """领先杭州 does not make a figure Hangzhou's; a word that is a place's name besides is looked for in the text."""
    gdp = {"indicator": "gdp", "label": "地区生产总值", "region": "宁波市"} | span(2023)
    draft = Draft("a", "示例", "示例日报", dt.date(2024, 1, 1))
    write_run(tmp_path, [draft.say("宁波市领先杭州、开展合作,地区生产总值{100亿元}。", gdp)])
    run = Store(tmp_path, _queries.prepare).run()
    assert run is not None
    found = {q: _rows.count(run, Where(q=q)) for q in ("杭州 GDP", "宁波 GDP", "合作 GDP", "领先 2023年", "领先 2024")}
    assert found == {"杭州 GDP": 0, "宁波 GDP": 1, "合作 GDP": 1, "领先 2023年": 1, "领先 2024": 0}


def test_articles_are_found_by_several_words_and_other_names(run: Run) -> None:
    found = _queries.articles(run, "杭州 经济总量 2024年")
    assert found
    assert all("杭州" in row["title"] for row in found)
    assert _queries.how_many_articles(run, "杭州 经济总量 2024年") == len(found)


def test_each_sentence_is_told_once_with_its_numbers(dashboard: dash.Dash, run: Run) -> None:
    tree = drawn(dashboard, "/search", q="地区生产总值")
    lists = [part for part in parts(tree) if getattr(part, "className", "") == "hits"]
    items = list(lists[-1].children)
    assert len(items) == 12
    numbers = [part for part in parts(lists[-1]) if getattr(part, "className", "") == "hit-figure"]
    n = _rows.count(run, Where(q="地区生产总值"))
    assert len(numbers) > len(items)
    said = [str(part.children) for part in parts(tree) if getattr(part, "className", "") == "panel-title"]
    with dashboard.server.test_request_context(headers={"Cookie": "lang=zh"}):
        assert said[-1] == t("search.counted", name=t("search.sentences"), shown=len(numbers), n=n)
        more = t("search.all", n=n)
    assert (more, "/data?q=地区生产总值") in links(dashboard, "地区生产总值")


def test_projects_are_found_by_name_and_place(dashboard: dash.Dash) -> None:
    assert ("星河晶圆制造项目", "#p=p1") in links(dashboard, "丽水 晶圆")
    assert ("星河晶圆制造项目", "#p=p1") not in links(dashboard, "杭州 晶圆")


def test_a_kind_of_zone_is_a_word_of_sentences_and_no_place() -> None:
    assert not words("化工园区")[0].place
    assert words("杭州")[0].place


def test_a_mark_alone_is_looked_for_as_it_stands() -> None:
    assert [word.text for word in words(" 、 ")] == ["、"]
    assert words("  ") == ()


def test_a_city_s_nickname_is_looked_for_as_the_city() -> None:
    assert next(word.also for word in words("甬城 2025")) == ("甬城", "宁波市")
    assert words("蓉城")[0].place
