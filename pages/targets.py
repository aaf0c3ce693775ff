"""目标: what was promised, by when, and whether an article tells that it was reached."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures, _queries
from pages._context import Params, register_page
from pages._pursuit import Pursuit, pursue
from pages._store import Run
from pages._tables import keep
from pages._text import t

SHOWN: Final = 40
LISTED: Final = 300


def render(run: Run, params: Params) -> Component:
    """Targets of a place with what became of them."""
    head = ui.heading("targets")
    targets = _queries.figures(run, _queries.Where(status="target"))
    if not targets:
        return html.Div([head, ui.hint(t("targets.none"))])
    met = _queries.Where(status="target")
    place = params.one("place", ui.values(_queries.options(run, "place", met)))
    kinds = ("reached", "short", "noted", "overdue", "open")
    kind = params.one("state", kinds)
    actuals = _queries.figures(run, _queries.Where(status="actual", pursued="yes"))
    today = _queries.totals(run)["newest"] or dt.date.min
    found = [one for one in pursue(targets, actuals, today) if place is None or one.target["place"] == place]
    counts = {name: sum(one.state == name for one in found) for name in kinds}
    shown = [one for one in found if kind is None or one.state == kind]
    options = [{"value": name, "label": f"{t(f'target.{name}')} ({counts[name]})"} for name in kinds]
    controls = ui.bar(ui.select("place", ui.place_options(run, met), place), ui.select("state", options, kind))
    keep("figures", [row for one in shown for row in (one.target, one.reached or one.latest) if row])
    return html.Div([head, controls, _progress(shown), _table(shown)])


def _progress(found: list[Pursuit]) -> Component:
    """Share of the target that was reached, for levels above zero that have a result."""
    rows = [
        one.reached | {"goal": one.target}
        for one in found
        if one.reached
        and one.target["measure"] == "level"
        and one.target["value"] > 0
        and one.state in ("reached", "short")
    ]
    if not rows:
        return html.Div()
    title = t("targets.progress")
    return ui.panel(
        title, ui.graph("progress", _figures.CHARTS["progress"](rows[:SHOWN]), title), note=t("targets.note")
    )


def _table(found: list[Pursuit]) -> Component:
    names = ("region", "figure", "promised", "by", "result", "state", "source")
    head = html.Thead(html.Tr([html.Th(t(f"column.{name}"), scope="col") for name in names]))
    lines = [_line(one) for one in found[:LISTED]]
    body = ui.folded(head, lines, opened=True) if lines else ui.hint(t("empty.rows"))
    more = [ui.hint(t("hint.cut", n=LISTED, all=len(found)))] if len(found) > LISTED else []
    return ui.panel(t("targets.table"), *more, body, note=t("targets.table_note"))


def _line(one: Pursuit) -> Component:
    target = one.target
    promised = html.A(ui.figure_value(target), href=ui.evidence(target["obs_ids"]), className="figure-link")
    state = html.Span(t(f"target.{one.state}"), className=f"badge state-{one.state}")
    name = [ui.figure_name(target), " ", *ui.badges(target | {"status": "actual"})]
    source = [target["publisher"] or target["title"] or "", html.Span(f" {target['published'] or ''}", className="dim")]
    cells: list[Any] = [target["region"] or "–", name, promised, ui.figure_period(target), _result(one), state]
    return html.Tr([*(html.Td(cell) for cell in cells), html.Td(source, className="cut")])


def _result(one: Pursuit) -> list[Component | str]:
    row = one.reached or one.latest
    if row is None:
        return ["–"]
    link = html.A(ui.figure_value(row), href=ui.evidence(row["obs_ids"]), className="figure-link")
    return [link] if one.reached else [link, html.Span(f" {ui.figure_period(row)}", className="dim")]


register_page(__name__, "/targets", "targets", render)
