"""Search over places, indicators, projects, articles and sentences, by words all of which are met."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from dash import dcc, html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _queries, _rows, _seek
from pages._context import Params, link, register_page
from pages._store import Row, Run
from pages._text import indicator_name, t

SHOWN: Final = 12  # hits that a group shows at once
REST: Final = 200  # hits of a group that is nowhere else to be had
ROWS: Final = 60  # figures among which the first sentences are looked for
ANSWERS: Final = 3  # figures beside a series


def render(run: Run, params: Params) -> Component:
    """What has the words asked for, each with the page it leads to, and first the series that they name."""
    q = params.text("q")
    found = [_series(run, q), *(group(run, q) for group in GROUPS)] if q else []
    panels = [panel for panel in found if panel is not None]
    body = panels or [ui.hint(t("search.nothing", q=q) if q else t("search.ask"))]
    return html.Div([ui.heading("search"), ui.bar(ui.words("q", q)), *body])


def _series(run: Run, q: str) -> Component | None:
    """A place's indicator where the words name both: 杭州市 · 地区生产总值 → with its newest figures."""
    lines = []
    for place, code, figures in _seek.series(run, q):
        name = t("search.series_of", place=place["region"], indicator=indicator_name(code))
        there = html.A(name, href=link("/region", place=place["value"], indicator=code), className="strong-link")
        lines.append(html.Li([there, *(part for row in figures[:ANSWERS] for part in _answer(row))]))
    return ui.panel(t("search.series"), html.Ul(lines, className="hits")) if lines else None


def _answer(row: Row) -> list[Any]:
    value = html.A(ui.figure_value(row), href=ui.evidence(row["obs_ids"]), className="figure-link")
    return [" ", html.Span([ui.figure_period(row), " ", value, " ", *ui.badges(row)], className="hit-figure")]


def _places(run: Run, q: str) -> Component | None:
    found = _seek.places(run, q)
    return _folded("places", [dcc.Link(row["region"], href=link("/region", place=row["value"])) for row in found])


def _indicators(run: Run, q: str) -> Component | None:
    found = _seek.indicators(run, q)
    return _folded(
        "indicators", [dcc.Link(indicator_name(code), href=link("/years", indicator=code)) for code in found]
    )


def _projects(run: Run, q: str) -> Component | None:
    found = _seek.projects(run, q)
    hits = [html.Li([html.A(row["name"], href=f"#p={row['project_id']}"), _aside(row["region"])]) for row in found]
    return _group("projects", hits[:SHOWN], len(found), link("/projects", q=q))


def _articles(run: Run, q: str) -> Component | None:
    found = _queries.articles(run, q, SHOWN)
    hits = [
        html.Li(
            [html.A(row["title"] or row["source"], href=ui.article_link(row["article_id"])), _aside(row["publisher"])]
        )
        for row in found
    ]
    return _group("articles", hits, _queries.how_many_articles(run, q), link("/articles", q=q))


def _sentences(run: Run, q: str) -> Component | None:
    """Each sentence once, with those of its numbers that were asked for."""
    rows, n = _rows.page(run, _queries.Where(q=q), 0, ROWS, None)
    told: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        told.setdefault((row["article_id"], row["sentence"]), []).append(row)
    shown = list(told.values())[:SHOWN]
    return _group("sentences", [_told(some) for some in shown], n, link("/data", q=q), sum(map(len, shown)))


def _told(rows: Sequence[Row]) -> Component:
    numbers = [part for row in rows for part in (_number(row), " ")]
    whole = html.A(rows[0]["sentence"], href=ui.evidence([row["obs_id"] for row in rows]))
    return html.Li([html.Div(numbers, className="hit-figures"), whole])


def _number(row: Row) -> Component:
    """One of a sentence's numbers, with what it is."""
    named = " ".join(part for part in (row["region"], indicator_name(row["indicator"]), ui.figure_period(row)) if part)
    value = html.A(ui.figure_value(row), href=ui.evidence([row["obs_id"]]), className="figure-link")
    return html.Span([f"{named} ", value, " ", *ui.badges(row)], className="hit-figure")


def _aside(text: str | None) -> Component:
    return html.Span(f" {text or ''}", className="dim small")


def _folded(name: str, hits: Sequence[Component]) -> Component | None:
    """A group whose further hits are folded away below it."""
    first, rest = hits[:SHOWN], hits[SHOWN:REST]
    if not first:
        return None
    lists = [html.Ul([html.Li(hit) for hit in some], className="hits") for some in (first, rest)]
    more = [html.Details([html.Summary(t("search.rest", n=len(rest))), lists[1]])] if rest else []
    return ui.panel(_counted(name, len(first), len(hits)), lists[0], *more)


def _group(name: str, hits: Sequence[Component], n: int, there: str, shown: int | None = None) -> Component | None:
    """A group with how many of all it shows, and the page that has them all."""
    if not hits:
        return None
    shown = len(hits) if shown is None else shown
    more = [html.A(t("search.all", n=f"{n:,}"), href=there, className="small")] if n > shown else []
    return ui.panel(_counted(name, shown, n), html.Ul(list(hits), className="hits"), *more)


def _counted(name: str, shown: int, n: int) -> str:
    said = t(f"search.{name}")
    return t("search.counted", name=said, shown=shown, n=f"{n:,}") if n > shown else t("search.met", name=said, n=n)


GROUPS: Final[tuple[Callable[[Run, str], Component | None], ...]] = (
    _places,
    _indicators,
    _projects,
    _articles,
    _sentences,
)
register_page(__name__, "/search", "search", render)
