"""The download of a page: one button that says how many rows, a list of forms behind it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from dash import html
from dash.development.base_component import Component

from pages._store import Run
from pages._tables import MOST, SDMX_OF, Table, kept
from pages._text import code_name, t


def offer(path: str, run: Run, given: Mapping[str, str]) -> list[Component]:
    """Return the download of what the page has shown, on this very run; none where it showed no rows."""
    tables = [table for table in kept() if table.count]
    if not tables:
        return []
    query = "?" + urlencode({**given, "run": run.name}, quote_via=quote)
    base = f"/download/{path.strip('/') or 'home'}"
    rows = sum(table.count for table in tables)
    whole = [("zip", t("download.zip"))] + ([("xlsx", t("download.xlsx"))] if rows <= MOST else [])
    lines = [html.Li(_table(table, base, query)) for table in tables]
    links = [html.A(name, href=f"{base}.{form}{query}", className="chip") for form, name in reversed(whole)]
    lines.append(html.Li([html.Span(t("download.together")), *links]))
    everything = html.A(t("download.everything"), href=f"/download/run.zip?run={run.name}", className="chip")
    api = html.A(t("download.api"), href="/api", className="chip")
    lines.append(html.Li([html.Span(t("download.run")), everything, api]))
    button = html.Summary(t("download.page", n=f"{rows:,}"), className="button")
    return [html.Details([button, html.Ul(lines, className="offer-list")], className="offer")]


def _table(table: Table, base: str, query: str) -> list[Component]:
    name = html.Span(t("download.table", name=code_name("table", table.name), n=f"{table.count:,}"))
    forms = [("csv", "CSV"), ("parquet", "Parquet")] + ([("sdmx", "SDMX-CSV")] if table.name in SDMX_OF else [])
    links = [html.A(label, href=f"{base}/{table.name}.{form}{query}", className="chip") for form, label in forms]
    return [name, *links]
