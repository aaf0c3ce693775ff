"""数据: every observation in a grid that pages on the server, and its download."""

from __future__ import annotations

from typing import Any

import dash_ag_grid as dag
from dash import ClientsideFunction, Input, Output, State, callback, clientside_callback, html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _queries, _rows
from pages._context import Params, open_run, register_page
from pages._filters import grid_sort, grid_where
from pages._grid import COLUMNS, worded
from pages._store import Run
from pages._tables import keep_table, of_grid
from pages._text import t, theme

BLOCK = 100


def render(run: Run, params: Params) -> Component:
    """Filters, the number of rows they leave, the grid and the download of exactly these rows."""
    where = grid_where(run, params)
    shown = of_grid(run, where, grid_sort(params))
    keep_table(shown)
    body = _grid(grid_sort(params)) if shown.count else ui.hint(t("empty.rows"))
    return html.Div([ui.heading("data"), ui.bar(*_controls(run, where)), body], className="page-data")


def _controls(run: Run, where: _queries.Where) -> list[Component]:
    def met(name: str) -> list[str]:
        return ui.values(_queries.options(run, name))

    years = [{"value": year, "label": year} for year in sorted(met("year"), reverse=True)]
    kinds = [{"value": kind, "label": t(f"of.{kind}")} for kind in ("region", "project")]
    doubts = [{"value": kind, "label": t(f"doubt.{kind}")} for kind in ("yes", "no")]
    return [
        ui.words("q", where.q),
        ui.select("indicator", ui.indicator_options(run), where.indicator),
        ui.select("place", ui.place_options(run), where.place),
        ui.select("sector", ui.sector_options(met("sector")), where.sector),
        ui.select("year", years, str(where.year) if where.year else None),
        ui.select("measure", ui.named("measure", met("measure")), where.measure),
        ui.select("status", ui.named("status", met("status")), where.status),
        ui.select("of", kinds, where.of),
        ui.select("doubt", doubts, where.doubt),
    ]


def _column(name: str, sort: tuple[str, str] | None) -> dict[str, Any]:
    """A column as the grid wants it, in the order that the address asks for."""
    way = sort[1] if sort and sort[0] == name else None
    plain = {"field": name, "headerName": t(f"field.{name}"), "width": COLUMNS[name], "tooltipField": name, "sort": way}
    if name == "region":
        return plain | {"pinned": "left"}
    number = {"type": "rightAligned", "cellClass": "ag-right-aligned-cell grid-number", "cellRenderer": "Told"}
    return plain | number if name == "value" else plain


def _grid(sort: tuple[str, str] | None) -> Component:
    options = {
        "rowBuffer": 0,
        "cacheBlockSize": BLOCK,
        "maxBlocksInCache": 20,
        "infiniteInitialRowCount": BLOCK,
        "rowHeight": 34,
        "headerHeight": 36,
        "suppressCellFocus": False,
        "suppressMultiSort": True,
        "enableCellTextSelection": True,
        "tooltipShowDelay": 400,
    }
    grid: Component = dag.AgGrid(
        id="grid",
        columnDefs=[_column(name, sort) for name in COLUMNS],
        defaultColDef={"resizable": True, "sortable": True, "filter": False},
        rowModelType="infinite",
        dashGridOptions=options,
        getRowId="params.data.obs_id",
        className="ag-theme-quartz-dark" if theme() == "dark" else "ag-theme-quartz",
        style={"height": "calc(100vh - 300px)", "minHeight": "420px"},
    )
    return grid


@callback(Output("grid", "getRowsResponse"), Input("grid", "getRowsRequest"), State("url", "search"))
def rows(request: Any, search: Any) -> dict[str, Any]:
    """One block of rows of the view the address describes, in the order the grid asks for."""
    params = Params.of_search(search)
    run = open_run(params)
    if run is None or not isinstance(request, dict):
        return {"rowData": [], "rowCount": 0}
    start = request.get("startRow")
    first = start if isinstance(start, int) and 0 <= start < 10**9 else 0
    found, n = _rows.page(run, grid_where(run, params), first, first + BLOCK, _sort(request) or grid_sort(params))
    return {"rowData": [worded(row) for row in _rows.marked(run, found)], "rowCount": n}


def _sort(request: dict[str, Any]) -> tuple[str, str] | None:
    model = request.get("sortModel")
    first = model[0] if isinstance(model, list) and model and isinstance(model[0], dict) else {}
    column = first.get("colId")
    return (column, "desc" if first.get("sort") == "desc" else "asc") if column in _rows.GRID else None


clientside_callback(
    ClientsideFunction("dashboard", "sorted"),
    Output("url", "search", allow_duplicate=True),
    Input("grid", "getRowsRequest"),
    State("grid", "columnDefs"),
    prevent_initial_call=True,
)
clientside_callback(ClientsideFunction("dashboard", "narrow"), Output("grid", "columnState"), Input("grid", "id"))
register_page(__name__, "/data", "data", render)
