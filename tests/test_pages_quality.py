"""What 质量 counts is counted whole, and as the pages count it to which it leads."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dash
import pytest

from pages import _queries, _refreshes, _rows
from pages._store import Store
from tests.factory import CITIES, Draft, drafts, span, write_run
from tests.test_pages import drawn, parts, serving

DOUBTED = 320  # more than a page lists


def told(n: int) -> Draft:
    """An article with a doubtful figure, which another on the same city and year contradicts."""
    city = list(CITIES)[n % 5]
    said = {"indicator": "gdp", "label": "地区生产总值", "region": city, "confidence": 0.4} | span(1700 + n // 10)
    day = dt.date(2024, 1, 1) + dt.timedelta(days=n)
    return Draft(f"{n}.txt", f"{city}旧事", "示例报", day).say(f"{city}生产总值{{{100 + n}亿元}}。", said)


@pytest.fixture(scope="module")
def many(dashboard: dash.Dash, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The dashboard over a run with more doubts, contradictions and issues than a page lists."""
    folder = tmp_path_factory.mktemp("many")
    write_run(folder, [*drafts(), *(told(n) for n in range(DOUBTED))], issues=0)
    with serving(dashboard, folder) as store:
        yield store


def titles(tree: Any) -> list[str]:
    return [part.children for part in parts(tree) if type(part).__name__ == "H2"]


def words(tree: Any) -> str:
    """All text of a page."""
    return " ".join(part.children for part in parts(tree) if isinstance(getattr(part, "children", None), str))


@pytest.mark.usefixtures("many")
def test_doubts_are_counted_whole_and_lead_to_all_of_them(dashboard: dash.Dash) -> None:
    tree = drawn(dashboard, "/quality")
    assert f"存疑的数字（{DOUBTED + 1} 条）" in titles(tree)
    (way,) = [part for part in parts(tree) if getattr(part, "href", None) == "/data?doubt=yes"]
    assert way.children == f"在数据页查看全部 {DOUBTED + 1} 条 →"
    assert f"下载本页（{DOUBTED + 1} 行）" in words(drawn(dashboard, "/data", doubt="yes"))
    holdings = [part for part in parts(drawn(dashboard, "/")) if getattr(part, "className", "") == "holding"]
    (doubts,) = [part.children for part in holdings if part.href == "/data?doubt=yes"]
    assert doubts[0].children == str(DOUBTED + 1)


def test_contradictions_are_counted_whole_and_within_the_filter(dashboard: dash.Dash, many: Store) -> None:
    run = many.run()
    assert run is not None
    whole = _queries.contradicted(run, _queries.Where())[False]
    here = _queries.contradicted(run, _queries.Where(place="331100丽水市"))[False]
    assert whole > 100 > here > 0
    assert f"说法不一（{whole}）" in titles(drawn(dashboard, "/quality"))
    assert f"说法不一（{here}）" in titles(drawn(dashboard, "/quality", place="331100丽水市"))


def test_the_tile_of_all_figures_leads_to_as_many(dashboard: dash.Dash) -> None:
    holdings = [part for part in parts(drawn(dashboard, "/")) if getattr(part, "className", "") == "holding"]
    (figures,) = [part.children for part in holdings if part.href == "/data"]
    (n,) = re.findall(r"下载本页（([\d,]+) 行）", words(drawn(dashboard, "/data")))
    assert (figures[0].children, figures[1].children) == (n, "条指标数字")
    assert f"读出 {n} 条数字" in words(drawn(dashboard, "/quality"))


def test_issues_are_counted_whole(dashboard: dash.Dash, tmp_path: Path) -> None:
    write_run(tmp_path, issues=130)
    with serving(dashboard, tmp_path):
        tree = drawn(dashboard, "/quality")
    assert "提示（130 条，其中 130 条需要注意）" in titles(tree)
    assert "仅列出前 100 条" in words(tree)


def test_an_unlikely_change_has_its_unit_its_period_and_its_sentence(
    dashboard: dash.Dash, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = dashboard.server.config["STORE"].run()
    ((row, *_), _) = _rows.page(run, _queries.Where(indicator="gdp", measure="level", year=2018), 0, 1, None)
    odd = {"run": "000001", "seen": dt.date(2024, 5, 1), "kind": "jump", "before": 1e7, "now": row["value"]}
    lost = {"run": "000001", "seen": dt.date(2024, 5, 1), "kind": "indicator_lost", "before": 12.0, "now": 0.0}
    names = ("obs_id", "article_id", "source", "indicator", "region", "period_end")
    gone = dict.fromkeys(names) | {"source": "reports", "indicator": "gdp"}
    monkeypatch.setattr(_refreshes._queries, "anomalies", lambda _: [odd | {n: row[n] for n in names}, lost | gone])
    tree = drawn(dashboard, "/quality")
    cells = [part.children for part in parts(tree) if type(part).__name__ == "Td"]
    assert {"1,000万元", "12 篇文章", f"{row['region']} 地区生产总值 2018年"} <= {
        one for one in cells if isinstance(one, str)
    }
    assert f"#e={row['obs_id']}" in [part.href for part in parts(tree) if type(part).__name__ == "A"]
    assert row["title"] in words(tree)


@pytest.mark.usefixtures("many")
def test_the_counts_of_a_cell_fit_a_phone(dashboard: dash.Dash) -> None:
    graphs = (part for part in parts(drawn(dashboard, "/quality")) if type(part).__name__ == "Graph")
    texts = [text for graph in graphs for line in graph.figure.data[0].text for text in line if text]
    assert any("?" in text for text in texts)
    assert max(len(line) for text in texts for line in text.split("<br>")) <= 4
