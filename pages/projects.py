"""项目: the ledger of named projects as a board of stages, a timeline and a table."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures, _queries
from pages._context import Params, register_page
from pages._project import amount
from pages._store import Row, Run
from pages._tables import keep
from pages._text import code_name, sector_name, stages, t

CARDS = 12
LINES = 30


def render(run: Run, params: Params) -> Component:
    """Projects of the chosen place and sector, by the furthest stage reached."""
    everything = _queries.projects(run)
    head = ui.heading("projects")
    if not everything:
        return html.Div([head, ui.hint(t("projects.none"))])
    places = sorted({row["region"] for row in everything if row["region"]})
    sectors = sorted({row["sector"] for row in everything if row["sector"]})
    place, sector, q = params.one("place", places), params.one("sector", sectors), params.text("q")
    rows = [
        row
        for row in everything
        if (place is None or row["region"] == place)
        and (sector is None or row["sector"] == sector)
        and (q is None or q in f"{row['name']} {row['aliases'] or ''}")
    ]
    controls = ui.bar(
        ui.words("q", q),
        ui.select("place", [{"value": name, "label": name} for name in places], place),
        ui.select("sector", ui.sector_options(sectors), sector),
    )
    keep("projects", rows)
    body = [_board(rows), _timeline(run, rows), _ledger(rows)] if rows else [ui.hint(t("empty.rows"))]
    return html.Div([head, controls, *body])


def _board(rows: list[Row]) -> Component:
    columns = []
    for stage in [*stages(), None]:
        mine = [row for row in rows if row["stage"] == stage]
        if mine:
            name = code_name("stage", stage or "none")
            title = html.H2([name, html.Span(str(len(mine)), className="count")], className="board-title")
            more = [html.P(t("projects.more", n=len(mine) - CARDS), className="dim")] if len(mine) > CARDS else []
            columns.append(html.Div([title, *(_card(row) for row in mine[:CARDS]), *more], className="board-column"))
    return html.Div(columns, className="board", tabIndex="0")


def _card(row: Row) -> Component:
    where = " · ".join(part for part in (row["region"], sector_name(row["sector"]) if row["sector"] else None) if part)
    facts = [html.Span(amount(row, "investment_total", "CNY"), className="card-value")]
    facts += [html.Span(str(row["stage_date"]), className="dim")] if row["stage_date"] else []
    name = html.A(row["name"], href=f"#p={row['project_id']}", className="strong-link")
    return html.Div(
        [name, html.Div(where, className="dim small"), html.Div(facts, className="tile-line")], className="card"
    )


def _timeline(run: Run, rows: list[Row]) -> Component:
    known = {row["project_id"] for row in rows}
    events = [row for row in _queries.project_events(run) if row["project_id"] in known and row["period_end"]]
    shown = list(dict.fromkeys(row["project_id"] for row in reversed(events)))[:LINES]
    some = [row for row in events if row["project_id"] in shown]
    if not some:
        return html.Div()
    keep("project_events", some)
    title = t("projects.timeline")
    return ui.panel(
        title, ui.graph("timeline", _figures.CHARTS["timeline"](some), title), note=t("projects.timeline_note")
    )


def _ledger(rows: list[Row]) -> Component:
    names = ("project", "region", "sector", "stage", "investment_total", "land_area", "expected_output", "articles")
    head = html.Thead(html.Tr([html.Th(t(f"field.{name}"), scope="col") for name in names]))
    note = t("projects.ledger_note")
    return ui.panel(t("projects.ledger"), ui.folded(head, [_line(row) for row in rows], opened=True), note=note)


def _line(row: Row) -> Component:
    name = html.A(row["name"], href=f"#p={row['project_id']}")
    stage = code_name("stage", row["stage"] or "none") + (f" {row['stage_date']}" if row["stage_date"] else "")
    words = [name, row["region"] or "–", sector_name(row["sector"]) if row["sector"] else "–", stage]
    sums = [("investment_total", "CNY"), ("land_area", "m2"), ("expected_output", "CNY")]
    numbers = [*(amount(row, column, unit) for column, unit in sums), str(row["articles"] or 0)]
    return html.Tr([*(html.Td(cell) for cell in words), *(html.Td(cell, className="number") for cell in numbers)])


register_page(__name__, "/projects", "projects", render)
