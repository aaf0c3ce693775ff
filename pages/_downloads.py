"""Downloads: the rows a page shows, or a whole run, streamed in the form asked for."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from typing import Any, Final

import dash
from flask import Blueprint, Response, abort, g, request, send_file

from extract.formats import csv_pieces, parquet_pieces
from pages import _workbook
from pages._context import Params, open_run
from pages._package import package_pieces
from pages._sdmx import MEDIA_TYPE, sdmx_pieces
from pages._store import Run
from pages._tables import MOST, SDMX_OF, Table, kept, of_run

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
routes = Blueprint("downloads", __name__, url_prefix="/download")


@routes.get("/<view>/<table>.<form>")
def one(view: str, table: str, form: str) -> Response:
    """One table of a view as CSV, Parquet or SDMX-CSV."""
    run, tables = _asked(view)
    found = next((shown for shown in tables if shown.name == table), None)
    if found is None or form not in ("csv", "parquet", "sdmx") or (form == "sdmx" and table not in SDMX_OF):
        abort(404)
    if form == "csv":
        return _streamed(csv_pieces(list(found.columns), found.batches()), run, found, "csv", "text/csv; charset=utf-8")
    if form == "sdmx":
        return _streamed(sdmx_pieces(found.batches()), run, found, "sdmx.csv", MEDIA_TYPE)
    notes = {"run": run.name, "rows": str(found.count), "source": request.url}
    pieces = parquet_pieces(found.schema, found.batches(), notes)
    return _streamed(pieces, run, found, "parquet", "application/vnd.apache.parquet")


@routes.get("/<view>.xlsx")
def workbook(view: str) -> Response:
    """All tables of a view as a workbook; too many rows are refused."""
    run, tables = _asked(view)
    if sum(table.count for table in tables) > MOST:
        abort(413)
    file = tempfile.TemporaryFile()  # noqa: SIM115 (closed when the answer has been sent)
    _workbook.write(file, run, tables, _shown(view))
    file.seek(0)
    return send_file(file, mimetype=XLSX, as_attachment=True, download_name=f"{view}-{run.name}.xlsx")


@routes.get("/<view>.zip")
def package(view: str) -> Response:
    """All tables of a view, or of the whole run, as a data package."""
    run, tables = _asked(view)
    answer = Response(package_pieces(run, tables, request.url), mimetype="application/zip")
    answer.headers["Content-Disposition"] = f"attachment; filename={view}-{run.name}.zip"
    return answer


def _shown(view: str) -> _workbook.View:
    """The page that a download is of, with its own address and the filters that it goes by."""
    root = request.host_url.rstrip("/")
    path = "" if view in ("home", "run") else view
    asked = request.query_string.decode()
    return _workbook.View(
        view, g.get("applied", dict(request.args)), root, f"{root}/{path}" + (f"?{asked}" if asked else "")
    )


def _asked(view: str) -> tuple[Run, list[Table]]:
    """The run and the tables that a page shows under the address's parameters; `run` is everything."""
    given: dict[str, Any] = dict(request.args)
    run = open_run(Params(given))
    layouts = {page["path"].strip("/") or "home": page["layout"] for page in dash.page_registry.values()}
    if run is None or (view != "run" and view not in layouts):
        abort(404)
    if view == "run":
        return run, of_run(run)
    layouts[view](**given)
    return run, kept()


def _streamed(pieces: Iterable[bytes], run: Run, table: Table, ending: str, kind: str) -> Response:
    answer = Response(pieces, content_type=kind)
    name = f"{table.name}-{run.name}-{table.count}-rows.{ending}"
    answer.headers["Content-Disposition"] = f"attachment; filename={name}"
    answer.headers["X-Row-Count"] = str(table.count)
    return answer
