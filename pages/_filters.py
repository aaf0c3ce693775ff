"""The grid's filters, read from an address in the same way by the grid and by its download."""

from __future__ import annotations

from typing import Any

from pages import _queries, _rows
from pages._context import Params
from pages._controls import values
from pages._store import Run

FILTERS = ("indicator", "place", "sector", "year", "measure", "status")
NO_YEAR = -1  # of which there are no figures


def grid_where(run: Run, params: Params) -> _queries.Where:
    """Return the limits an address asks for; what the run does not know leaves nothing, never everything."""
    chosen: dict[str, Any] = {name: params.limit(name, values(_queries.options(run, name))) for name in FILTERS}
    year = chosen.pop("year")
    return _queries.Where(
        **chosen,
        year=NO_YEAR if "year" in params.unmet else int(year) if year else None,
        of=params.one("of", ("region", "project")),
        doubt=params.one("doubt", ("yes", "no")),
        q=params.text("q"),
    )


def grid_sort(params: Params) -> tuple[str, str] | None:
    """Return the order an address asks for, `sort=value:desc`."""
    column, _, way = (params.text("sort") or "").partition(":")
    return (column, "desc" if way == "desc" else "asc") if column in _rows.GRID else None
