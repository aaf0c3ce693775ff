"""年度: one indicator of many places, over years and ranked."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures, _queries
from pages._choice import comparable, fullest, scope_hint
from pages._context import Params, register_page
from pages._store import Row, Run
from pages._text import t

LINES = 10


def render(run: Run, params: Params) -> Component:
    """Series and ranking of one comparable set of figures at one level of places."""
    choice = comparable(run, params, _queries.Where(of="region"))
    head = ui.heading("years")
    if choice is None:
        return html.Div([head, ui.hint(t("empty.rows"))])
    rows = [row for row in _queries.figures(run, choice.where) if row["year"]]
    years = [str(year) for year in sorted({row["year"] for row in rows}, reverse=True)]
    newest = fullest(rows)
    year = params.one("year", years, newest)
    controls = [*choice.controls, ui.select("year", [{"value": y, "label": y} for y in years], year, newest)]
    defaults = choice.defaults | {"year": newest}
    parts = [head, ui.bar(*controls, **defaults), *scope_hint(choice)]
    if not rows or year is None:
        return html.Div([*parts, ui.hint(t("empty.rows"))])
    charts = html.Div([_series(rows), _ranking(rows, int(year))], className="grid-2")
    return html.Div([*parts, charts, _map(rows, int(year))])


def _map(rows: list[Row], year: int) -> Component:
    drawn = _figures.CHARTS["map"]([row for row in rows if row["year"] == year])
    if drawn is None:
        return html.Div()
    title = t("years.map", year=year)
    return ui.panel(title, ui.graph("map", drawn, title), note=t("map.note"))


def _series(rows: list[Row]) -> Component:
    newest: dict[str, float] = {}
    for row in rows:
        newest.setdefault(row["place"], row["value"])
    shown = sorted(newest, key=lambda place: -newest[place])[:LINES]
    some = [row for place in shown for row in rows if row["place"] == place]
    note = t("years.first", n=LINES, all=len(newest)) if len(newest) > LINES else t("years.note")
    drawn = ui.chart("series", _figures.CHARTS["series"](some), some, t("years.series"))
    return ui.panel(t("years.series"), drawn, note=note)


def _ranking(rows: list[Row], year: int) -> Component:
    some = [row for row in rows if row["year"] == year][:60]
    title = t("years.ranking", year=year)
    return ui.panel(
        title, ui.chart("ranking", _figures.CHARTS["bars"](some), some, title), note=t("years.ranking_note")
    )


register_page(__name__, "/years", "years", render)
