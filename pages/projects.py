"""项目: the ledger of named projects as a board of stages, a timeline and a table."""

from __future__ import annotations

import re

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures_more, _format, _queries
from pages._cells import a, span, td, tr
from pages._context import Params, register_page
from pages._project import amount, is_ahead, reached
from pages._seek import is_project
from pages._store import Row, Run
from pages._tables import keep
from pages._text import code_name, sector_name, stages, t

CARDS = 12
CHIPS = 60
LINES = 30
LISTED = 300


def render(run: Run, params: Params) -> Component:
    """Projects of the chosen place and sector, by the furthest stage reached."""
    everything = _queries.projects(run)
    head = ui.heading("projects")
    if not everything:
        return html.Div([head, ui.hint(t("projects.none"))])
    places = sorted({row["region"] for row in everything if row["region"]})
    sectors = sorted({row["sector"] for row in everything if row["sector"]})
    reached = [stage for stage in stages() if any(row["stage"] == stage for row in everything)]
    place, sector, q = params.one("place", places), params.one("sector", sectors), params.text("q")
    stage = params.one("stage", [*reached, "none"])
    rows = [
        row
        for row in everything
        if (place is None or row["region"] == place)
        and (sector is None or row["sector"] == sector)
        and (stage is None or (row["stage"] or "none") == stage)
        and (q is None or is_project(row, q))
    ]
    controls = ui.bar(
        ui.words("q", q),
        ui.select("place", [{"value": name, "label": name} for name in places], place),
        ui.select("sector", ui.sector_options(sectors), sector),
        ui.select("stage", ui.named("stage", [*reached, "none"]), stage),
    )
    if not rows:
        return html.Div([head, controls, ui.hint(t("empty.rows"))])
    keep("projects", rows)
    return html.Div([head, controls, _board(run, rows), _timeline(run, rows), _ledger(rows)])


def _board(run: Run, rows: list[Row]) -> Component:
    """A column a stage that some project reached; projects whose stage no article tells stand below."""
    columns = []
    reached = {stage: [row for row in rows if row["stage"] == stage] for stage in stages()}
    coming = _coming(run, [row for mine in reached.values() for row in mine[:CARDS]])
    for stage, mine in reached.items():
        title = html.H2(
            [code_name("stage", stage), html.Span(str(len(mine)), className="count")], className="board-title"
        )
        cards = [_card(row, coming.get(row["project_id"])) for row in mine[:CARDS]]
        more = [html.P(t("projects.more", n=len(mine) - CARDS), className="dim")] if len(mine) > CARDS else []
        look = "board-column" if mine else "board-column vacant"
        columns.append(html.Div([title, *cards, *more], className=look))
    board = html.Div(columns, className="board", tabIndex="0", role="group", **ui.aria(t("projects.board")))
    return html.Div([board, _unstaged([row for row in rows if not row["stage"]])])


def _coming(run: Run, rows: list[Row]) -> dict[str, Row]:
    """The first stage that each project still has ahead of it, where a text says when."""
    stage = {row["project_id"]: row["stage"] for row in rows}
    found: dict[str, Row] = {}
    for event in _queries.planned(run, tuple(stage)):
        if is_ahead(event, stage[event["project_id"]]):
            found.setdefault(event["project_id"], event)
    return found


def _unstaged(rows: list[Row]) -> Component:
    if not rows:
        return html.Div()
    chips = [
        html.A([row["name"], *_amount_of(row)], href=f"#p={row['project_id']}", className="chip")
        for row in rows[:CHIPS]
    ]
    more = [html.Span(t("projects.more", n=len(rows) - CHIPS), className="dim")] if len(rows) > CHIPS else []
    title = f"{code_name('stage', 'none')} ({len(rows)})"
    return ui.panel(title, html.Div([*chips, *more], className="chips"), note=t("projects.unstaged_note"))


def _amount_of(row: Row) -> list[Component | str]:
    known = row["investment_total"] is not None
    return [" ", span(amount(row, "investment_total", "CNY"), className="dim")] if known else []


def _card(row: Row, coming: Row | None) -> Component:
    where = " · ".join(part for part in (row["region"], sector_name(row["sector"]) if row["sector"] else None) if part)
    facts = [span(amount(row, "investment_total", "CNY"), className="card-value")]
    facts += [html.Div(_pieces(reached(row)))] if row["stage_date"] else []
    name = html.A(row["name"], href=f"#p={row['project_id']}", className="strong-link")
    parts = [name, html.Div(where, className="dim small"), html.Div(facts, className="tile-line")]
    if coming:
        when = _format.period(coming["period_start"], coming["period_end"], coming["status"])
        planned = t("projects.coming", stage=code_name("stage", coming["stage"]), when=when)
        parts.append(html.Div(planned, className="small planned"))
    return html.Div(parts, className="card")


def _pieces(said: str) -> list[Component | str]:
    """Words of a date that may stand in several lines, none of them broken: 截至约2022年, （推断）."""
    gap = " " if " " in said else ""
    found: list[Component | str] = []
    for piece in re.split(r" |(?=（)", said):
        found += [html.Span(piece, className="dim"), gap]
    return found


def _timeline(run: Run, rows: list[Row]) -> Component:
    stage = {row["project_id"]: row["stage"] for row in rows}
    told = _queries.newest_events(run, tuple(stage), LINES)
    some = [row for row in told if row["status"] == "actual" or is_ahead(row, stage[row["project_id"]])]
    if not some:
        return html.Div()
    keep("project_events", some)
    title = t("projects.timeline")
    drawn = ui.graph("timeline", _figures_more.timeline(some), title)
    head = ui.heads(("project", "stage", "status", "period"), "field")
    twin = ui.folded(head, [_event(row) for row in some])
    return ui.panel(title, drawn, twin, note=t("projects.timeline_note"))


def _event(row: Row) -> Component:
    name = a(row["project"], href=f"#p={row['project_id']}")
    when = _format.period(row["period_start"], row["period_end"], row["status"])
    cells = (name, code_name("stage", row["stage"]), code_name("status", row["status"]), when)
    return tr([*(td(cell) for cell in cells[:-1]), td(when, className="when")])


def _ledger(rows: list[Row]) -> Component:
    names = ("project", "region", "sector", "stage", "investment_total", "land_area", "expected_output", "articles")
    body = ui.folded(ui.heads(names, "field"), [_line(row) for row in rows[:LISTED]], opened=True)
    more = [ui.hint(t("hint.cut", n=LISTED, all=len(rows)))] if len(rows) > LISTED else []
    return ui.panel(t("projects.ledger"), *more, body, note=t("projects.ledger_note"))


def _line(row: Row) -> Component:
    name = a(row["name"], href=f"#p={row['project_id']}")
    stage = code_name("stage", row["stage"] or "none") + (f" {reached(row)}" if row["stage_date"] else "")
    words = [name, row["region"] or "–", sector_name(row["sector"]) if row["sector"] else "–", stage]
    sums = [("investment_total", "CNY"), ("land_area", "m2"), ("expected_output", "CNY")]
    told = [_linked(row, column, unit) for column, unit in sums]
    numbers = [*told, str(row["articles"] or 0)]
    return tr([*(td(cell) for cell in words), *(td(cell, className="number") for cell in numbers)])


def _linked(row: Row, column: str, unit: str) -> Component | str:
    """An amount that opens the project's story, where its sentence stands."""
    said = amount(row, column, unit)
    return a(said, href=f"#p={row['project_id']}", className="figure-link") if row[column] is not None else said


register_page(__name__, "/projects", "projects", render)
