"""Downloads: exactly the rows a view shows, streamed, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import Iterator

from flask import Blueprint, Response, abort, request, send_file

from pages import _queries, _workbook
from pages._context import Params, open_run
from pages._filters import grid_sort, grid_where
from pages._store import Run
from pages._workbook import plain

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
routes = Blueprint("downloads", __name__, url_prefix="/download")


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
    run, where, sort = _asked()
    batches = _queries.download(run, where, sort)
    answer = Response(_lines(batches), mimetype="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = f"attachment; filename=observations-{run.name}.csv"
    return answer


@routes.get("/observations.xlsx")
def observations_xlsx() -> Response:
    """The same rows as a workbook with definitions and sources; too many rows are refused."""
    run, where, sort = _asked()
    if _queries.count(run, where) > _workbook.MOST:
        abort(413)
    file = tempfile.TemporaryFile()  # noqa: SIM115 (closed when the answer has been sent)
    _workbook.write(file, _queries.download(run, where, sort), _queries.sources(run, where))
    file.seek(0)
    return send_file(file, mimetype=XLSX, as_attachment=True, download_name=f"observations-{run.name}.xlsx")


def _asked() -> tuple[Run, _queries.Where, tuple[str, str] | None]:
    params = Params(dict(request.args))
    run = open_run(params)
    if run is None:
        abort(404)
    return run, grid_where(run, params), grid_sort(params)
