"""产业: sectors by region and year."""

from __future__ import annotations

from collections import Counter

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures, _queries
from pages._choice import NAMES, Choice, comparable, scope_hint, scope_title
from pages._context import Params, register_page
from pages._store import Row, Run
from pages._tables import keep
from pages._text import sector_name, t

WIDEST = 16  # places a heat map can name
SMALLEST = 4  # cells below which bars say it better than a heat map


def render(run: Run, params: Params) -> Component:
    """Where figures are (treemap), then one comparable indicator as heat map and bars."""
    head = ui.heading("sectors")
    of = params.one("of", ("region", "project"), "region") or "region"
    places = ui.values(_queries.options(run, "place"))
    place = params.one("place", places)
    base = _queries.Where(place=place, of=of, sectored="yes")
    choice = comparable(run, params, base, NAMES[:4], by_sector=True)
    kinds = [{"value": kind, "label": t(f"of.{kind}")} for kind in ("region", "project")]
    common = [ui.select("place", ui.place_options(run), place), ui.segments("of", kinds, of)]
    tree = ui.panel(t("sectors.treemap"), _tree(run, base), note=t("sectors.treemap_note"))
    if choice is None:
        return html.Div([head, ui.bar(*common, of="region"), ui.hint(t("empty.rows")), tree])
    return html.Div(
        [
            head,
            ui.bar(*choice.controls, *common, of="region", **choice.defaults),
            *scope_hint(choice),
            _heat(run, choice, place),
            _bars(run, params, choice),
            tree,
        ]
    )


def _tree(run: Run, base: _queries.Where) -> Component:
    rows = _queries.spread(run, base)
    if not rows:
        return ui.hint(t("empty.rows"))
    keep("sectors", rows)
    drawn = ui.graph("treemap", _figures.CHARTS["treemap"](rows), t("sectors.treemap"))
    heads = [html.Th(t(f"column.{name}"), scope="col") for name in ("sector", "region", "figures")]
    lines = [
        html.Tr(
            [
                html.Td(sector_name(row["sector"])),
                html.Td(row["region"] or "–"),
                html.Td(_count(row), className="number"),
            ]
        )
        for row in rows
    ]
    return html.Div([drawn, ui.folded(html.Thead(html.Tr(heads)), lines)], className="chart")


def _count(row: Row) -> Component:
    return html.A(str(row["n"]), href=ui.evidence(row["obs_ids"]), className="figure-link")


def _heat(run: Run, choice: Choice, place: str | None) -> Component:
    rows = [row for row in _queries.figures(run, choice.where) if row["year"] and row["status"] == "actual"]
    if not rows:
        return ui.hint(t("empty.rows"))
    across = "year" if place else "region"
    newest = max(row["year"] for row in rows)
    some = rows if place else [row for row in rows if row["year"] == newest]
    weight = Counter(row["place"] for row in some)
    some = [row for row in some if row["place"] in dict(weight.most_common(WIDEST))]
    if len({(row["year"], row["place"], row["sector"]) for row in some}) < SMALLEST:
        return html.Div()
    title = t(f"sectors.by_{across}", year=newest, name=scope_title(choice.where))
    drawn = _figures.CHARTS["heat"](some, across=across)
    return ui.panel(title, ui.chart("heat", drawn, some, title), note=t("sectors.heat_note"))


def _bars(run: Run, params: Params, choice: Choice) -> Component:
    rows = [row for row in _queries.figures(run, choice.where) if row["year"]]
    years = sorted({row["year"] for row in rows}, reverse=True)
    if not years:
        return html.Div()
    year = int(params.one("year", [str(y) for y in years], str(years[0])) or years[0])
    some = [row for row in rows if row["year"] == year][:40]
    title = t("sectors.bars", year=year, name=scope_title(choice.where))
    return ui.panel(title, ui.chart("bars", _figures.CHARTS["bars"](some, by="sector and region"), some, title))


register_page(__name__, "/sectors", "sectors", render)
