"""Downloads: exactly the rows a view shows, streamed, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from flask import Blueprint, Response, abort, request

from pages import _queries
from pages._context import Params, open_run
from pages._filters import grid_sort, grid_where

routes = Blueprint("downloads", __name__, url_prefix="/download")
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def plain(cell: object) -> object:
    """Return a cell a spreadsheet will not run: a text that looks like a formula gets a leading apostrophe."""
    return "'" + cell if isinstance(cell, str) and cell.startswith(RISKY) else cell


def _lines(batches: Iterator[list[tuple[object, ...]]]) -> Iterator[str]:
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(_queries.GRID)
    yield "\ufeff" + buffer.getvalue()
    for batch in batches:
        buffer.seek(0)
        buffer.truncate()
        writer.writerows([plain(cell) for cell in row] for row in batch)
        yield buffer.getvalue()


@routes.get("/observations.csv")
def observations_csv() -> Response:
    """Observations of the view its address describes."""
    params = Params(dict(request.args))
    run = open_run(params)
    if run is None:
        abort(404)
    batches = _queries.download(run, grid_where(run, params), grid_sort(params))
    answer = Response(_lines(batches), mimetype="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f"attachment; filename=observations-{run.name}.csv"
    return answer
