"""What the pages promise without a browser: every word in both languages, no figure mixed, nothing trusted."""

from __future__ import annotations

import ast
import contextlib
import datetime as dt
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dash
import plotly.graph_objects as go
import pytest
from dash import html
from dash.development.base_component import Component

from pages import _figures, _format, _series, _text, _traces
from pages._context import Params, safe_address
from pages._headlines import change, headline
from pages._pursuit import pursue
from pages._queries import prepare
from pages._store import Row, Store
from pages._titles import in_two

PAGES = Path(_text.__file__).parent
EXTRACT = PAGES.parent / "extract"
HAN = re.compile(r"[\u4e00-\u9fff]")


def parts(component: Any) -> Iterator[Any]:
    """Walk a component tree, whose long tables are plain dictionaries."""
    if isinstance(component, dict):
        assert component.keys() == {"props", "type", "namespace"}
        if component["type"] == "Whole":
            (component,) = component["props"].values()
            yield from plain(component)
            return
        component = getattr(html, component["type"])(**component["props"])
    if isinstance(component, Component):
        yield component
        yield from parts(getattr(component, "children", None))
    elif isinstance(component, list | tuple):
        for part in component:
            yield from parts(part)


def plain(component: Any) -> Iterator[Any]:
    """Walk what the browser draws without asking Dash: nothing but elements, none of which a callback could name."""
    for part in parts(component):
        assert isinstance(part, Component)
        assert (part._namespace, getattr(part, "id", None)) == ("dash_html_components", None)
        yield part


@contextlib.contextmanager
def serving(dashboard: dash.Dash, folder: Path) -> Iterator[Store]:
    """While it lasts, the dashboard shows the runs of another folder."""
    kept = dashboard.server.config["STORE"]
    dashboard.server.config["STORE"] = store = Store(folder, prepare)
    try:
        yield store
    finally:
        dashboard.server.config["STORE"] = kept


def drawn(dashboard: dash.Dash, path: str, language: str = "zh", **params: str) -> Component:
    """Layout of a page as a request would get it."""
    page = next(page for page in dash.page_registry.values() if page["path"] == path)
    with dashboard.server.test_request_context(headers={"Cookie": f"lang={language}"}):
        found: Component = page["layout"](**params)
    return found


def paths() -> list[str]:
    return sorted(
        re.search(r'register_page\(__name__, "([^"]+)"', file.read_text("utf-8")).group(1)  # type: ignore[union-attr]
        for file in PAGES.glob("[a-z]*.py")
    )


def strings(tree: ast.AST) -> Iterator[str]:
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docs:
            yield node.value


def test_every_kind_of_issue_is_named_and_explained() -> None:
    """What extraction notes in English is told in the asker's language, and no line of another site's furniture with it."""
    names = {key.split(".")[1] for key in _text.catalogue() if key.startswith("issue.")}
    assert {name for name in names if f"issue.{name}.why" not in _text.catalogue()} == set()
    raised = r"""(?:Issue\("\w+", |(?:Read|Page|Source)Error\(|\bkind=)"(\w+)\""""
    told = {
        kind
        for file in (PAGES.parent / "extract").rglob("*.py")
        for kind in re.findall(raised, file.read_text("utf-8"))
    }
    assert told - names == set()


def test_every_wording_is_there_in_both_languages() -> None:
    for key, wording in _text.catalogue().items():
        assert wording["zh"], key
        assert wording["en"], key
        assert not HAN.search(wording["en"]) or key == "switch.language", key
        plain = re.sub(r"\{.*?\}", "", wording["zh"])
        assert HAN.search(plain) or not re.search(r"\w", plain) or key == "switch.language", key
        slots = [set(re.findall(r"\{(\w+)", wording[language])) for language in _text.LANGUAGES]
        assert slots[0] == slots[1], key


def test_every_phrase_that_the_extractor_can_say_has_a_wording() -> None:
    """Whether or not an annotated text brings it up; of an f-string what stands in front of its first 「."""
    files = [
        *(EXTRACT / "attribute").glob("*.py"),
        *(EXTRACT / f"{name}.py" for name in ("noise", "observe", "spread", "handed")),
    ]
    said = {part for file in files for text in strings(ast.parse(file.read_text("utf-8"))) for part in text.split("; ")}
    spoken = {text for text in said if re.fullmatch("[a-z][a-z',]+(?: [a-z',]+)+「?", text)}
    worded = "\n".join(_traces.phrases())
    assert len(spoken) > 200
    assert {text for text in spoken if text not in worded} == set()


def test_every_indicator_is_defined_in_both_languages() -> None:
    assert set(_text.definitions()) == set(_text.codes("indicators"))
    for code, row in _text.definitions().items():
        assert HAN.search(row["zh"]), code
        assert row["en"], code
        assert not HAN.search(row["en"]), code


def test_no_wording_stands_in_the_code() -> None:
    for file in [*PAGES.glob("*.py"), PAGES.parent / "app.py"]:
        if file.name in ("_format.py", "_text.py"):  # units and labels are their subject
            continue
        said = strings(ast.parse(file.read_text("utf-8")))
        found = [text for text in said if HAN.search(text) and not text.startswith("CREATE VIEW")]
        assert found == [], file.name


def test_every_wording_asked_for_exists_and_every_one_is_asked_for() -> None:
    code = "\n".join(file.read_text("utf-8") for file in PAGES.glob("*.py"))
    asked = set(re.findall(r'\bt\(\s*"([^"]+)"', code))
    assert asked <= set(_text.catalogue())
    families = {key.partition(".")[0] for key in re.findall(r'f"(\w+)\.', code)}
    quoted = set(re.findall(r'"([\w.]+)"', code))
    idle = [key for key in _text.catalogue() if key not in quoted and not _in_family(key, families, code)]
    assert idle == []


def _in_family(key: str, families: set[str], code: str) -> bool:
    """Whether a key is put together in the code, such as f"nav.{name}" or a closed list's values."""
    family, _, _ = key.partition(".")
    closed = {"table", "measure", "status", "level", "group", "fate", "qualifier"}
    return family in families | closed or f'"{family}"' in code


@pytest.mark.parametrize("language", _text.LANGUAGES)
@pytest.mark.parametrize("path", paths())
def test_every_page_draws_and_no_chart_sends_itself_away(dashboard: dash.Dash, path: str, language: str) -> None:
    tree = drawn(dashboard, path, language)
    graphs = [part for part in parts(tree) if type(part).__name__ == "Graph"]
    for graph in graphs:
        assert graph.config["showSendToCloud"] is False
        assert all(not trace.type.endswith("gl") for trace in graph.figure.data)
        go.Figure(graph.figure.to_dict())  # raises where a property is none of Plotly's
    links = [part.href for part in parts(tree) if getattr(part, "href", None)]
    assert links or path == "/search"
    assert all(link.startswith(("/", "#", "https://news.example.cn/")) for link in links)


@pytest.mark.parametrize("path", paths())
@pytest.mark.parametrize("value", ["", "nonsense", "'; DROP TABLE told", "9" * 400, "-1", "~", "\x00", "<script>"])
def test_no_parameter_breaks_a_page(dashboard: dash.Dash, path: str, value: str) -> None:
    names = ("run", "place", "indicator", "measure", "unit", "scope", "sector", "level", "year", "of", "q", "id", "at")
    more = ("sort", "doubt", "status", "peers", "chart", "state")
    assert list(parts(drawn(dashboard, path, **dict.fromkeys((*names, *more), value))))


def test_every_mark_has_its_observations(dashboard: dash.Dash) -> None:
    marks = 0
    for path in paths():
        for graph in (part for part in parts(drawn(dashboard, path)) if type(part).__name__ == "Graph"):
            for trace in graph.figure.data:
                if trace.customdata is None:  # words beside the marks
                    assert "text" in trace.mode
                    continue
                ids = [
                    cell for line in trace.customdata for cell in (line if isinstance(line, list | tuple) else [line])
                ]
                assert all(re.fullmatch(r"#p=\w+|([0-9a-f]{16}-\d+-\d+,?)+", found) for found in ids if found)
                marks += len([found for found in ids if found])
    assert marks > 100


def figure(value: float, **more: Any) -> Row:
    base: Row = dict.fromkeys(
        (
            "sector",
            "partner",
            "project",
            "value_high",
            "title",
            "publisher",
            "published",
            "dated",
            "adcode",
            "region_level",
        )
    )
    base |= {
        "indicator": "gdp", "scope": "", "place": "331100丽水市", "region": "丽水市", "measure": "level",
        "status": "actual", "unit": "CNY", "period_start": dt.date(2023, 1, 1), "period_end": dt.date(2023, 12, 31),
        "span": "year", "year": 2023, "value": value, "qualifier": "exact", "confidence": 0.9,
        "obs_ids": ["0" * 16 + "-1-0"], "low": value, "high": value, "rival": False, "unclear": False, "averaged": False, "tellers": 1,
    }  # fmt: skip
    return base | more


def test_lines_join_actuals_of_whole_years_only() -> None:
    rows = [figure(1e8), figure(2e8, year=2024), figure(3e8, status="target", year=2025)]
    rows.append(figure(4e7, span="part", period_end=dt.date(2024, 6, 30), year=2024))
    rows.append(figure(9e8, span="years", period_start=dt.date(2020, 1, 1)))
    traces = [(trace.marker.symbol, trace.mode, len(trace.x)) for trace in _series.series(rows).data]
    apart = [("circle", "markers+text", 1), ("circle", "markers+text", 1), ("diamond-open", "markers+text", 1)]
    assert sorted(traces) == sorted([("circle", "lines+markers", 2), *apart])


@pytest.mark.usefixtures("dashboard")
def test_a_place_has_one_rank_and_what_is_worded_alike_has_none() -> None:
    ranked = sys.modules["pages.years"].ranked  # pages are imported by the dashboard
    rows = [figure(1e8, place="a"), figure(3e8, place="b"), figure(9e8, place="c", unclear=True)]
    rows += [figure(5e8, place="a", period_end=dt.date(2023, 11, 30)), figure(7e8, place="b", status="target")]
    ranks, apart = ranked(rows, 2023)
    assert [(row["place"], row["value"]) for row in ranks] == [("b", 3e8), ("a", 1e8)]
    assert apart == 3


def test_a_cell_with_several_figures_takes_no_colour_and_no_sum() -> None:
    rows = [figure(1e8, sector="industry"), figure(2e8, sector="industry", scope="规上"), figure(5e8, sector="trade")]
    heat, many = _figures.heat(rows).data
    assert sorted((value for line in heat.z for value in line), key=str) == [5.0, None]
    assert len(many.x) == 1


@pytest.mark.parametrize(
    ("target", "actual", "state"),
    [
        ({}, {}, "reached"),
        ({}, {"value": 0.9e8}, "short"),
        ({"qualifier": "at_most"}, {"value": 0.9e8}, "reached"),
        ({}, {"indicator": "unemployment_rate"}, "overdue"),
        ({}, {"scope": "规上"}, "overdue"),
        ({"averaged": True}, {}, "overdue"),  # a growth a year on average, and one of a year
        ({}, {"span": "part", "period_end": dt.date(2023, 6, 30)}, "overdue"),
        ({}, {"unclear": True}, "noted"),
        ({"period_end": dt.date(2026, 12, 31)}, {}, "open"),
        ({"published": dt.date(2024, 2, 1)}, {"scope": "规上"}, "late"),
    ],
)
def test_a_target_is_judged_only_by_the_very_same_thing(target: Row, actual: Row, state: str) -> None:
    promised, told = figure(1e8, status="target") | target, figure(1e8) | actual
    (found,) = pursue([promised], [told], {promised["place"]: dt.date(2024, 6, 1)})
    assert found.state == state


@pytest.mark.parametrize(("other", "title"), [("a", "drawer.agree_here"), ("b", "drawer.agree")])
def test_an_article_does_not_agree_with_itself_as_others_do(dashboard: dash.Dash, other: str, title: str) -> None:
    told = [
        figure(1e8, article_id=article, obs_id=article * 16, copy=False, source="x", start=1)
        for article in ("a", other)
    ]
    with dashboard.server.test_request_context(headers={"Cookie": "lang=zh"}):
        heading, *_ = sys.modules["pages._evidence"]._tellings(told[0], told, ("/", {}))
        assert heading.children == _text.t(title)


def test_a_level_has_its_change_on_the_year_else_the_one_growth_of_its_period() -> None:
    level, yearly, grown = figure(1e8), figure(5.1, measure="yoy", unit="%"), figure(4.8, measure="growth", unit="%")
    part = figure(9.9, measure="growth", unit="%", period_end=dt.date(2023, 6, 30))
    assert change(level, [level, part, grown, yearly]) is yearly
    assert change(level, [level, part, grown]) is grown
    assert change(level, [level, part]) is None
    assert change(level, [grown, figure(12.0, measure="growth", unit="%")]) is None  # on several bases


def test_rivals_are_whiskers() -> None:
    (bar,) = _figures.bars([figure(2e8, low=1e8, high=4e8, rival=True)]).data
    assert (bar.error_x.array[0], bar.error_x.arrayminus[0]) == (2.0, 1.0)


def test_text_of_articles_is_escaped_in_charts() -> None:
    chart = _figures.bars([figure(1e8, region="<a href='javascript:alert(1)'>x</a>", scope="<b>")])
    assert "<a" not in chart.to_json().replace("\\u003c", "<")


@pytest.mark.parametrize(
    ("number", "unit", "zh", "en"),
    [
        (187_540_000_000, "CNY", "1,875.4亿元", "CNY 187.54 billion"),
        (44_000_000, "CNY", "4,400万元", "CNY 44 million"),
        (24_360_000, "USD", "2,436万美元", "USD 24.36 million"),
        (126e12, "CNY", "126万亿元", "CNY 126 trillion"),
        (55.6, "%", "55.6%", "55.6%"),
        (-3, "%", "-3%", "-3%"),
        (467, "persons", "467人", "467 persons"),
        (12_345, "count", "1.23万", "12,345"),
        (3_600_000, "片", "360万片", "3.6 million 片"),
        (0, "count", "0", "0"),
    ],
)
def test_numbers_are_written_as_planners_write_them(
    dashboard: dash.Dash, number: float, unit: str, zh: str, en: str
) -> None:
    for language, wanted in (("zh", zh), ("en", en)):
        with dashboard.server.test_request_context(headers={"Cookie": f"lang={language}"}):
            assert _format.value(number, unit) == wanted


@pytest.mark.parametrize(
    ("start", "end", "status", "wanted"),
    [
        ((2020, 1, 1), (2020, 12, 31), "actual", "2020年"),
        ((2021, 1, 1), (2021, 6, 30), "actual", "2021年上半年"),
        ((2020, 1, 1), (2020, 11, 30), "actual", "2020年1–11月"),
        ((2023, 9, 1), (2023, 9, 30), "actual", "2023年9月"),
        ((2021, 1, 1), (2025, 12, 31), "target", "2021–2025年"),
        (None, (2024, 2, 27), "actual", "截至2024-02-27"),
        (None, (2025, 12, 31), "target", "到2025年底"),
        ((2023, 5, 29), (2023, 5, 29), "actual", "2023-05-29"),
    ],
)
def test_periods_are_worded(
    start: tuple[int, int, int] | None, end: tuple[int, int, int], status: str, wanted: str
) -> None:
    assert _format.period(dt.date(*start) if start else None, dt.date(*end), status) == wanted


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//evil", "file:///etc/passwd", "http://[", "", None]
)
def test_only_web_addresses_become_links(address: str | None) -> None:
    assert safe_address(address) is None
    assert safe_address("https://news.example.cn/a") == "https://news.example.cn/a"


def test_parameters_pass_only_where_allowed() -> None:
    params = Params({"place": "x", "many": ["a", "b"], "some": "a~b~z"})
    assert params.one("place", ["y"], "y") == "y"
    assert params.one("many", ["a"]) is None
    assert params.some("some", ["a", "b"], []) == ["a", "b"]
    assert Params({"peers": "-"}).some("peers", ["a"], ["a"]) == []


def test_every_page_draws_what_the_extractor_writes(dashboard: dash.Dash, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "extract", "refresh", "seeds", "--data", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, cwd=PAGES.parent)
    with serving(dashboard, tmp_path):
        links = [part.href for path in paths() for part in parts(drawn(dashboard, path)) if getattr(part, "href", None)]
    assert len([href for href in links if href.startswith("#e=")]) > 100


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("丽水市", "丽水市"),
        ("Gross domestic product", "Gross domestic product"),
        ("长三角(湖州)产业合作区", "长三角(湖州)<br>产业合作区"),
        ("杭州市 · Gross domestic product · 2023", "杭州市 · Gross domestic<br>product · 2023"),
        ("<b>很长的一个名字不得了", "&lt;b&gt;很长的一<br>个名字不得了"),
    ],
)
def test_a_long_name_stands_in_two_lines(name: str, told: str) -> None:
    assert in_two(name) == told


def row(scope: str, year: int, value: float, day: tuple[int, int] = (12, 31)) -> Row:
    """A level of a place's market entities, or a part of them."""
    return {
        "indicator": "market_entity_count", "scope": scope, "sector": None, "measure": "level", "unclear": False,
        "confidence": 0.9, "span": "year", "value": value, "period_end": dt.date(year, *day),
    }  # fmt: skip


def test_a_card_shows_what_stands_for_the_place() -> None:
    """The whole before a newer part of it, and nothing that is told of a day, a head or an acre."""
    daily = row("每天新设经营主体", 2025, 236, (4, 22))
    assert headline([daily, row("经营主体", 2025, 780_000, (3, 31))])[0]["value"] == 780_000
    assert headline([row("", 2024, 780_000), row("个体工商户", 2025, 9000)])[0]["value"] == 780_000
    assert headline([row("", 2022, 780_000), row("个体工商户", 2025, 9000)])[0]["value"] == 9000
    assert headline([daily]) == []


def test_a_whole_stands_for_its_place_before_its_parts() -> None:
    part, whole, other = (
        figure(value, indicator="population", unit="persons", scope=scope)
        for value, scope in ((1.4e6, "乡村常住人口"), (8.7e6, "常住人口"), (5e5, "城镇人口"))
    )
    for rows in ([part, whole, other], [whole, part, other]):
        assert headline(rows) == [whole]
