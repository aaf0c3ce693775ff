"""The grid's rows in words: a block of them on the screen, and the first of them for paper, which cannot be scrolled."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, Response, abort, jsonify, request

from pages import _format, _rows
from pages._context import Params, open_run
from pages._filters import grid_sort, grid_where
from pages._store import Row
from pages._text import code_name, indicator_name, measure_name, sector_name, t

COLUMNS: Final = {  # with their widths on a screen
    "region": 150,
    "indicator": 140,
    "label": 170,
    "value": 208,
    "period_end": 150,
    "measure": 90,
    "status": 80,
    "sector": 126,
    "confidence": 84,
    "project": 160,
    "sentence": 420,
    "title": 240,
    "publisher": 130,
    "published": 110,
}
PRINTED: Final = 500  # rows that are put on paper, some fifty pages of it
routes = Blueprint("grid", __name__)


def worded(row: Row) -> Row:
    """A row as the grid shows it: codes named, value and period written out."""
    marks = [t(f"figure.{name}") for name in ("doubt", "unclear", "rival") if row[name]]
    return {
        **{name: row[name] for name in ("obs_id", "region", "label", "project", "sentence", "title", "publisher")},
        "indicator": indicator_name(row["indicator"]),
        "value": _format.value(row["value"], row["unit"], row["value_high"], row["qualifier"]),
        "marks": marks,
        "measure": measure_name(row),
        "status": code_name("status", row["status"]),
        "sector": sector_name(row["sector"]),
        "period_end": _format.period(row["period_start"], row["period_end"], row["status"]),
        "published": _format.published(row["published"], row["dated"], ""),
        "confidence": f"{row['confidence']:.0%}" if row["confidence"] is not None else "",
    }


@routes.get("/data/printed")
def printed() -> Response:
    """The first rows of the view that an address asks for, without the columns in which none of them says anything."""
    params = Params(dict(request.args))
    run = open_run(params)
    if run is None:
        abort(404)
    found, n = _rows.page(run, grid_where(run, params), 0, PRINTED, grid_sort(params))
    rows = [_marked(worded(row)) for row in _rows.marked(run, found)]
    columns = [name for name in COLUMNS if any(row[name] for row in rows)]
    return jsonify(
        note=t("print.cut" if n > len(rows) else "print.rows", all=f"{n:,}", n=f"{len(rows):,}"),
        heads=[t(f"field.{name}") for name in columns],
        columns=columns,
        rows=[[row[name] or "" for name in columns] for row in rows],
    )


def _marked(row: Row) -> Row:
    """On paper what is to be heeded about a value stands behind it: 1875.4亿元（存疑）."""
    said = "、".join(row["marks"])
    return row | {"value": t("print.marked", value=row["value"], marks=said)} if said else row
