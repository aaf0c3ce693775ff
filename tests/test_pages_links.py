"""What an address asks for and is not there: the page says so, and never shows something else as if it were that."""

from __future__ import annotations

from typing import Any

import dash
import pytest
from flask.testing import FlaskClient

from pages import _shell
from pages._context import Params
from tests.test_pages import drawn, parts


def said(tree: Any) -> str:
    """Words of the notices of a page."""
    notices = [part for part in parts(tree) if getattr(part, "className", "") == "notice"]
    return " ".join(str(part.children) for part in notices)


def names(tree: Any) -> set[str]:
    return {type(part).__name__ for part in parts(tree)}


@pytest.mark.parametrize(
    ("path", "asked", "words"),
    [
        ("/region", {"place": "999999火星市"}, "这批数据里没有这个地区：火星市。"),
        ("/", {"place": "火星"}, "这批数据里没有这个地区：火星。"),
        ("/compare", {"peers": "331100丽水市~999999火星市"}, "这批数据里没有这些地区：火星市。"),
        ("/years", {"indicator": "gdp", "year": "1700"}, "这里没有这一年的数字：1700。"),
        ("/years", {"indicator": "no_such"}, "这里没有这个指标的数字：no_such。"),
        ("/sectors", {"place": "火星"}, "这批数据里没有这个地区：火星。"),
        ("/projects", {"sector": "aviation"}, "这里没有这个产业的数字：航空航天"),
        ("/quality", {"place": "火星"}, "这批数据里没有这个地区：火星。"),
        ("/articles", {"id": "0123456789abcdef"}, "这批数据里没有这篇文章"),
        ("/articles", {"id": "nonsense"}, "这批数据里没有这篇文章"),
    ],
)
def test_a_page_says_what_it_does_not_have(dashboard: dash.Dash, path: str, asked: dict[str, str], words: str) -> None:
    told = said(drawn(dashboard, path, **asked))
    assert words in told
    assert "下面是不加这个条件的内容。" in told
    in_english = said(drawn(dashboard, path, "en", **asked))
    assert in_english.isascii() == all(map(str.isascii, asked.values()))  # of Chinese there is what was asked for only


def test_what_is_there_needs_no_words(dashboard: dash.Dash) -> None:
    asked = {
        "place": "331100丽水市",
        "indicator": "gdp",
        "peers": "330100杭州市",
        "measure": "no_such",
        "unit": "no_such",
    }
    assert said(drawn(dashboard, "/region", **asked)) == ""
    assert said(drawn(dashboard, "/years", **asked)) == ""


@pytest.mark.parametrize("asked", [{"place": "火星"}, {"year": "1700"}, {"year": "x"}, {"measure": "no_such"}])
def test_a_grid_limited_to_what_is_not_there_is_empty_and_so_is_its_download(
    dashboard: dash.Dash, client: FlaskClient, asked: dict[str, str]
) -> None:
    tree = drawn(dashboard, "/data", **asked)
    assert next(iter(asked.values())) in said(tree)
    assert "下面是" not in said(tree)
    assert "AgGrid" not in names(tree)
    assert "offer" not in {getattr(part, "className", "") for part in parts(tree)}
    answer = client.get("/download/data/observations.csv", query_string=asked)
    assert answer.headers["X-Row-Count"] == "0"


def test_the_way_out_leaves_only_that_out(dashboard: dash.Dash) -> None:
    tree = drawn(dashboard, "/compare", indicator="gdp", peers="331100丽水市~999999火星市")
    (way,) = [part.href for part in parts(tree) if type(part).__name__ == "Link"]
    assert way == "/compare?indicator=gdp&peers=331100%E4%B8%BD%E6%B0%B4%E5%B8%82"


@pytest.mark.parametrize(
    ("run", "words"), [("000012", "链接里的批次 000012 已不在，显示的是当前批次 000001。"), ("000001", "")]
)
def test_a_run_that_is_gone_is_said_to_be(dashboard: dash.Dash, run: str, words: str) -> None:
    with dashboard.server.test_request_context():
        _, notices, shown = _shell.update_frame("/data", f"?run={run}&indicator=gdp")
        links = [part.href for part in parts(notices) if type(part).__name__ == "Link"]
    assert shown == "000001"
    assert words in said(notices)
    assert links == (["/data?indicator=gdp"] if words else [])


@pytest.mark.parametrize(("language", "title"), [("zh", "404 · 没有这个页面"), ("en", "404 · No such page")])
def test_an_address_without_a_page_leads_on(dashboard: dash.Dash, language: str, title: str) -> None:
    tree = drawn(dashboard, "/404", language)
    assert title in [part.children for part in parts(tree) if type(part).__name__ == "H1"]
    assert {part.href for part in parts(tree) if getattr(part, "href", None)} >= set(_shell.NAVIGATION.values())


def test_what_is_not_to_be_had_is_no_filter_of_a_file_and_left_out_by_its_link() -> None:
    params = Params({"place": " 999999火星市", "peers": "330100杭州市~999999火星市", "year": "1700", "q": "x"})
    params.one("place", ["330100杭州市"])
    params.some("peers", ["330100杭州市"], [])
    params.one("year", ["2023"])
    assert (params.kept("place"), params.kept("peers")) == ("", "330100杭州市")
    assert params.applied() == {"place": "", "peers": "330100杭州市", "year": "", "q": "x"}
