"""对比: any places, one comparable indicator, as lines, bars, slopes or small multiples."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures, _queries
from pages._choice import NAMES, comparable, scope_hint, scope_title
from pages._context import Params, register_page
from pages._store import Row, Run
from pages._text import t

MOST = 8
FIRST = 5
KINDS = ("series", "slope", "multiples", "bars")


def render(run: Run, params: Params) -> Component:
    """Chosen places side by side within one scope."""
    head = ui.heading("compare")
    choice = comparable(run, params, _queries.Where(of="region"), NAMES[:5])
    if choice is None:
        return html.Div([head, ui.hint(t("empty.rows"))])
    rows = [row for row in _queries.figures(run, choice.where) if row["year"]]
    count: dict[str, int] = {}
    for row in rows:
        count[row["place"]] = count.get(row["place"], 0) + 1
    best = sorted(count, key=lambda place: -count[place])
    default = sorted(best[:FIRST])
    peers = params.some("peers", best, default)[:MOST]
    kind = params.one("chart", KINDS, "series") or "series"
    kinds = [{"value": name, "label": t(f"compare.{name}")} for name in KINDS]
    controls = [
        *choice.controls,
        ui.several("peers", ui.place_options(run, choice.where), peers, MOST),
        ui.segments("chart", kinds, kind),
    ]
    filters = ui.bar(*controls, peers="~".join(default), chart="series", **choice.defaults)
    some = [row for place in peers for row in rows if row["place"] == place]
    return html.Div([head, filters, *scope_hint(choice), *_warnings(some), _drawn(some, kind, choice.where)])


def _warnings(rows: list[Row]) -> list[Component]:
    """Say where places of different levels stand side by side: a city holds its counties."""
    levels = {row["region_level"] for row in rows}
    return [ui.hint(t("compare.levels"), "warn")] if len(levels) > 1 else []


def _drawn(rows: list[Row], kind: str, where: _queries.Where) -> Component:
    if not rows:
        return ui.hint(t("empty.rows"))
    newest = max((row["year"] for row in rows if row["status"] == "actual"), default=max(row["year"] for row in rows))
    shown = [row for row in rows if row["year"] == newest] if kind == "bars" else rows
    name = scope_title(where)
    title = f"{name} · {newest}" if kind == "bars" else name
    return ui.panel(
        title, ui.chart(f"compare-{kind}", _figures.CHARTS[kind](shown), shown, title), note=t("compare.note")
    )


register_page(__name__, "/compare", "compare", render)
