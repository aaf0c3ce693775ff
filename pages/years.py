"""年度: one indicator of many places, over years and ranked."""

from __future__ import annotations

from collections import Counter

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures, _picks, _queries
from pages._cells import td, tr
from pages._choice import comparable, fullest, scope_hint
from pages._context import Params, register_page
from pages._store import Row, Run
from pages._tables import keep
from pages._text import t
from pages._titles import titled

LINES = 8
RANKED = 40
TWIN = 200


def render(run: Run, params: Params) -> Component:
    """Series, ranking and map of one comparable set of figures at one level of places."""
    choice = comparable(run, params, _queries.Where(of="region"))
    head = ui.heading("years")
    if choice is None:
        return html.Div([head, ui.hint(t("empty.rows"))])
    rows = [row for row in _picks.figures(run, choice.where) if row["year"]]
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
    some = [row for row in rows if row["year"] == year]
    drawn = _figures.CHARTS["map"](some)
    if drawn is None:
        return html.Div()
    title = t("years.map", name=titled(some))
    return ui.panel(title, ui.graph("map", drawn, title, some), ui.twin(some[:TWIN]), note=t("map.note"))


def _series(rows: list[Row]) -> Component:
    newest: dict[str, float] = {}
    for row in rows:
        newest.setdefault(row["place"], row["value"])
    shown = sorted(newest, key=lambda place: -newest[place])[:LINES]
    some = [row for place in shown for row in rows if row["place"] == place]
    note = t("years.first", n=LINES, all=len(newest)) if len(newest) > LINES else t("years.note")
    title = titled(some)
    return ui.panel(title, ui.chart("series", _figures.CHARTS["series"](some), some, title), note=note)


def ranked(rows: list[Row], year: int) -> tuple[list[Row], int]:
    """Actual figures of a year that cover the same kind of period, largest first, and how many others there are.

    A place stands once, with its latest; what one article words alike (`unclear`) has no rank.
    """
    mine = [row for row in rows if row["year"] == year]
    actual = [row for row in mine if row["status"] == "actual" and not row["unclear"]]
    spans = Counter(_span(row) for row in actual)
    if not spans:
        return [], len(mine)
    best = max(spans, key=lambda span: (spans[span], span == "year"))
    told = sorted((row for row in actual if _span(row) == best), key=lambda row: row["period_end"])
    some = {row["place"]: row for row in told}
    return sorted(some.values(), key=lambda row: -row["value"]), len(mine) - len(some)


def _span(row: Row) -> str:
    """Kind of period: whole years and stocks by name, parts of a year by their months."""
    if row["span"] not in ("part", "years"):
        return str(row["span"])
    return f"{row['period_start']:%m}–{row['period_end']:%m}"


def _ranking(rows: list[Row], year: int) -> Component:
    some, apart = ranked(rows, year)
    if not some:
        return ui.panel(t("years.ranking", name=str(year)), ui.hint(t("years.no_ranking", year=year)))
    before = {row["place"]: n for n, row in enumerate(ranked(rows, year - 1)[0], start=1)}
    title = t("years.ranking", name=titled(some))
    keep("figures", some)
    shown = some[:RANKED]
    drawn = ui.graph("ranking", _figures.CHARTS["bars"](shown), title, shown)
    more = [ui.hint(t("years.apart", n=apart))] if apart else []
    head = ui.heads(("rank", "moved", "region", "value", "source"))
    lines = [_place(n, row, before.get(row["place"])) for n, row in enumerate(some, start=1)]
    return ui.panel(
        title, *more, drawn, ui.signs(shown), ui.folded(head, lines, opened=True), note=t("years.ranking_note")
    )


def _place(rank: int, row: Row, before: int | None) -> Component:
    up = (before or rank) - rank
    moved = "–" if before is None else f"▲{up}" if up > 0 else f"▼{-up}" if up < 0 else "＝"
    cells = [td(str(rank), className="number"), td(moved, className="number dim")]
    where = td([row["region"] or "–", " ", *ui.badges(row | {"measure": "level"})])
    return tr([*cells, where, td(ui.figure_link(row), className="number"), td(ui.figure_source(row), className="cut")])


register_page(__name__, "/years", "years", render)
