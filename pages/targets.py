"""目标: what was promised, by when, how far it is, and whether an article tells that it was reached (回头看)."""

from __future__ import annotations

import datetime as dt
from typing import Final

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures_more, _picks, _queries
from pages._cells import a, div, span, td, tr
from pages._context import Params, address, register_page
from pages._pursuit import STATES, Pursuit, close, has_deadline, pursue
from pages._store import Row, Run
from pages._tables import keep
from pages._text import t

SHOWN: Final = 40
LISTED: Final = 300
DRAWN: Final = ("reached", "short", "ahead", "behind")
RESULTS: Final = {
    "result": "value",
    "result_start": "period_start",
    "result_end": "period_end",
    "result_obs_ids": "obs_ids",
}
# what asks for a look comes first
FIRST: Final = ("overdue", "short", "behind", "ahead", "reached", "noted", "open", "undated", "silent", "late")


def render(run: Run, params: Params) -> Component:
    """Targets of a place with what became of them."""
    head = ui.heading("targets")
    met = _queries.Where(status="target")
    targets = _picks.figures(run, met)
    if not targets:
        return html.Div([head, ui.hint(t("targets.none"))])
    place = params.one("place", ui.values(_queries.options(run, "place", met)))
    indicator = params.one("indicator", ui.values(_queries.options(run, "indicator", met)))
    kind = params.one("state", STATES)
    actuals = _picks.figures(run, _queries.Where(status="actual", pursued="yes"))
    today = _queries.totals(run)["newest"]
    sentences = _queries.sentences(run, tuple(close(targets, actuals)))
    pursued = pursue(targets, actuals, _queries.newest(run), sentences)
    found = [one for one in pursued if _wanted(one, place, indicator)]
    found.sort(key=lambda one: (FIRST.index(one.state), one.target["period_end"] or dt.date.max))
    shown = [one for one in found if kind is None or one.state == kind]
    keep("targets", [_kept(one) for one in shown])
    options = [{"value": name, "label": t(f"target.{name}")} for name in STATES]
    controls = ui.bar(
        ui.select("place", ui.place_options(run, met), place),
        ui.select("indicator", ui.indicator_options(run, met), indicator),
        ui.select("state", options, kind),
    )
    counts = _counts(found, kind, place=place, indicator=indicator)
    return html.Div([head, controls, counts, _progress(shown), _table(shown, today)])


def _wanted(one: Pursuit, place: str | None, indicator: str | None) -> bool:
    return place in (None, one.target["place"]) and indicator in (None, one.target["indicator"])


def _kept(one: Pursuit) -> Row:
    """A target with what became of it, for a file."""
    row = one.reached or one.latest
    told = {name: row[of] if row else None for name, of in RESULTS.items()}
    return one.target | told | {"state": one.state, "share": _share(one)}


def _counts(found: list[Pursuit], kind: str | None, **kept: str | None) -> Component:
    """How many targets are in each state; a state is a link to its targets."""
    items = []
    for name in STATES:
        n = sum(one.state == name for one in found)
        if n:
            chosen: dict[str, object] = {**kept, "state": None if kind == name else name}
            look = f"holding state-{name}" + (" chosen" if kind == name else "")
            items.append(
                html.A(
                    [html.Strong(str(n)), html.Span(t(f"target.{name}"))],
                    href=address("/targets", chosen),
                    className=look,
                )
            )
    return html.Div(items, className="holdings flow")


def _progress(found: list[Pursuit]) -> Component:
    """Share of the target that was reached, for levels above zero that have a result or a part of one."""
    rows = [
        (one.latest or {}) | {"goal": one.target, "elapsed": one.elapsed, "state": one.state}
        for one in found
        if one.latest and one.state in DRAWN and one.target["measure"] == "level" and one.target["value"] > 0
    ]
    if not rows:
        return html.Div()
    title = t("targets.progress")
    drawn = ui.graph("progress", _figures_more.progress(rows[:SHOWN]), title)
    more = [ui.hint(t("hint.cut", n=SHOWN, all=len(rows)))] if len(rows) > SHOWN else []
    return ui.panel(title, drawn, *more, note=t("targets.note"))


def _table(found: list[Pursuit], today: dt.date | None) -> Component:
    names = ("region", "figure", "promised", "by", "result", "state", "source")
    head = ui.heads(names)
    lines = [_line(one) for one in found[:LISTED]]
    body = ui.folded(head, lines, opened=True) if lines else ui.hint(t("empty.rows"))
    more = [ui.hint(t("hint.cut", n=LISTED, all=len(found)))] if len(found) > LISTED else []
    note = t("targets.table_note", today=today) if today else t("targets.undated_note")
    return ui.panel(t("targets.table"), *more, body, note=note)


def _line(one: Pursuit) -> Component:
    target = one.target
    promised = a(ui.figure_value(target), href=ui.evidence(target["obs_ids"]), className="figure-link promised")
    state = span(t(f"target.{one.state}"), className=f"badge state-{one.state}", title=t(f"target.{one.state}.why"))
    name = [ui.figure_name(target), " ", *ui.badges(target | {"status": "actual"})]
    cells = [td(target["region"] or "–"), td(name), td(promised, className="number")]
    by = ui.figure_period(target) if has_deadline(target) else t("targets.no_deadline")
    cells += [td(by, className="when"), td(_result(one), className="number"), td(state)]
    return tr([*cells, td(ui.figure_source(target), className="cut")])


def _result(one: Pursuit) -> list[Component | str]:
    row = one.reached or one.latest
    if row is None:
        return ["–"]
    shown, share = ui.figure_link(row), _share(one)
    said = [ui.figure_period(row)] if not one.reached else []
    said += [f"{100 * share:.1f}%"] if share is not None else []
    return [shown, div(" · ".join(said), className="part")] if said else [shown]


def _share(one: Pursuit) -> float | None:
    """The result as a share of its target, where the two can be set against each other."""
    if one.state not in DRAWN or one.latest is None or one.target["measure"] != "level" or one.target["value"] <= 0:
        return None
    return float(one.latest["value"] / one.target["value"])


register_page(__name__, "/targets", "targets", render)
