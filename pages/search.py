"""Search over places, indicators, articles and sentences."""

from __future__ import annotations

from collections.abc import Sequence

from dash import dcc, html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _queries, _rows
from pages._context import Params, link, register_page
from pages._store import Run
from pages._text import codes, indicator_name, t

SHOWN = 12


def render(run: Run, params: Params) -> Component:
    """Everything that holds the words asked for, each with the page it leads to."""
    q = params.text("q") or ""
    places = [row for row in _queries.options(run, "place") if q and q in (row["region"] or "")][:SHOWN]
    wanted = q.lower()
    met = {row["value"] for row in _queries.options(run, "indicator")}
    found = [code for code in met if q and wanted in _known_as(code).lower()][:SHOWN]
    rows = _rows.page(run, _queries.Where(q=q), 0, SHOWN, None)[0] if q else []
    groups: dict[str, Sequence[Component]] = {
        "places": [dcc.Link(row["region"], href=link("/region", place=row["value"])) for row in places],
        "indicators": [dcc.Link(indicator_name(code), href=link("/years", indicator=code)) for code in sorted(found)],
        "projects": [
            html.A(row["name"], href=f"#p={row['project_id']}")
            for row in _queries.projects(run)
            if q and q in f"{row['name']} {row['aliases'] or ''}"
        ][:SHOWN],
        "articles": [
            html.A(row["title"] or row["source"], href=ui.article_link(row["article_id"]))
            for row in (_queries.articles(run, q, SHOWN) if q else [])
        ],
        "sentences": [html.A(row["sentence"], href=ui.evidence([row["obs_id"]])) for row in rows],
    }
    panels = [
        ui.panel(t(f"search.{name}"), html.Ul([html.Li(hit) for hit in hits], className="hits"))
        for name, hits in groups.items()
        if hits
    ]
    body = panels or [ui.hint(t("search.nothing", q=q) if q else t("search.ask"))]
    return html.Div([ui.heading("search"), ui.bar(ui.words("q", q)), *body])


def _known_as(code: str) -> str:
    row = codes("indicators").get(code, {})
    return " ".join(row.get(name) or "" for name in ("label_zh", "label_en", "note"))


register_page(__name__, "/search", "search", render)
