"""The read-only JSON API: the dashboard's questions under /api/v1, its filters, runs pinned by name, pages by cursor."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Sequence
from typing import Any, Final

from flask import Blueprint, Response, request
from werkzeug.exceptions import BadRequest, HTTPException, NotFound

from extract.schema import ARTICLES, MENTIONS, PROJECTS
from pages import _queries, _rows
from pages._context import store
from pages._openapi import ARTICLE, FILTERS, LISTED, QUESTIONS, Question, description, problem_with
from pages._store import Row, Run
from pages._tables import FIGURES, GRID, Columns
from pages._text import codes, definition

PAGE: Final = 100
Given = dict[str, str]
routes = Blueprint("api", __name__, url_prefix="/api/v1")


def problem(error: HTTPException) -> Response:
    """Return a refusal as problem+json (RFC 9457); no trace ever leaves the machine."""
    response = error.get_response()
    body = {"type": "about:blank", "title": error.name, "status": error.code, "detail": error.description}
    refused = Response(json.dumps(body), error.code, dict(response.headers))
    refused.content_type = "application/problem+json"
    return refused


@routes.get("/openapi.json")
def openapi() -> Response:
    """The description of the API."""
    return _json(description())


@routes.route("/<path:_rest>")
def nothing(_rest: str) -> Response:
    """Nothing else is here."""
    raise NotFound("There is no such address; see /api/v1/openapi.json.")


def answer(question: Question, find: Callable[..., Any]) -> Callable[..., Response]:
    """Make a view of a question: parameters checked against its list, the run opened, the answer worded as JSON."""

    def view(**inside: str) -> Response:
        given = _checked(question, inside)
        if question.path == "/runs":
            return _json({"run": store().current() or "", "items": find()})
        run, start = _opened(given)
        if not question.listed:
            return _json({"run": run.name, "article": find(run, inside["article_id"])})
        if "cursor" not in question.parameters:
            return _json({"run": run.name, "items": find(run)})
        size = int(given.get("limit", PAGE))
        found: Sequence[Row] = find(run, given, start, size + 1)
        later = f"{run.name}-{start + size}" if len(found) > size else None
        return _json({"run": run.name, "items": found[:size], "next": later})

    return view


def _checked(question: Question, inside: Given) -> Given:
    """Return the parameters, or refuse: each is known, given once and of its form."""
    for name, several in request.args.lists():
        if name not in question.parameters:
            raise BadRequest(f"{name!r} is no parameter here; there are {', '.join(question.parameters) or 'none'}.")
        if len(several) > 1:
            raise BadRequest(f"{name} is given more than once.")
        if wrong := problem_with(several[0], question.parameters[name]):
            raise BadRequest(f"{name} {wrong}.")
    if any(problem_with(value, ARTICLE[name]) for name, value in inside.items()):
        raise NotFound("There is no such article.")
    return dict(request.args)


def _opened(given: Given) -> tuple[Run, int]:
    """The run asked for by name or by cursor, else the current one; and where to go on."""
    named, _, start = given.get("cursor", "").partition("-")
    wanted = named or given.get("run")
    if named and given.get("run", named) != named:
        raise NotFound("The cursor is of another run.")
    if wanted and wanted not in store().names():
        raise NotFound(f"There is no run {wanted}.")
    run = store().run(wanted)
    if run is None:
        raise NotFound("There is no run yet.")
    return run, int(start or 0)


def _where(given: Given) -> _queries.Where:
    chosen: dict[str, Any] = {name: given[name] for name in FILTERS if name in given}
    return _queries.Where(**chosen | ({"year": int(chosen["year"])} if "year" in chosen else {}))


def _runs() -> list[Row]:
    current = store().current()
    return [
        {"run": found["run"], "created": found.get("created"), "current": found["run"] == current}
        for found in store().history(most=1000)
    ]


def _indicators(run: Run) -> list[Row]:
    met = _queries.coverage(run)
    return [
        {name: row[name] for name in ("code", "label_zh", "label_en", "unit", "group")}
        | {"definition": definition(code)}
        | _covered(met.get(code, {}))
        for code, row in codes("indicators").items()
    ]


def _covered(found: Row) -> Row:
    years = {"first_year": found.get("first"), "last_year": found.get("last")}
    return {"observations": found.get("n", 0), "places": found.get("places", 0), **years}


def _regions(run: Run, _: Given, start: int, size: int) -> list[Row]:
    rows = _queries.options(run, "place")[start : start + size]
    return [
        {"place": row["value"], "region": row["region"], "level": row["level"], "observations": row["n"]}
        for row in rows
    ]


def _figures(run: Run, given: Given, start: int, size: int) -> list[Row]:
    rows = _queries.figures(run, _where(given), size, start)
    return [_picked(row | {"obs_ids": ",".join(row["obs_ids"])}, FIGURES) for row in rows]


def _observations(run: Run, given: Given, start: int, size: int) -> list[Row]:
    return [_picked(row, GRID) for row in _rows.page(run, _where(given), start, start + size, None)[0]]


def _articles(run: Run, given: Given, start: int, size: int) -> list[Row]:
    return [_picked(row, LISTED) for row in _queries.articles(run, given.get("q"), start + size)[start:]]


def _article(run: Run, article_id: str) -> Row:
    found = _queries.article(run, article_id)
    if found is None:
        raise NotFound("There is no such article in this run.")
    return _picked(found, ARTICLES) | {
        "mentions": [_picked(row, MENTIONS) for row in _queries.mentions(run, article_id)],
        "observations": [_picked(row, GRID) for row in _queries.of_article(run, article_id)],
    }


def _projects(run: Run, _: Given, start: int, size: int) -> list[Row]:
    return [_picked(row, PROJECTS) for row in _queries.projects(run)[start : start + size]]


def _picked(row: Row, columns: Columns) -> Row:
    return {name: row[name] for name in columns}


def _json(body: Any) -> Response:
    text = json.dumps(body, ensure_ascii=False, default=_day, allow_nan=False)
    return Response(text, content_type="application/json")


def _day(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} is no JSON")


_FIND: Final[dict[str, Callable[..., Any]]] = {
    "/runs": _runs,
    "/indicators": _indicators,
    "/regions": _regions,
    "/figures": _figures,
    "/observations": _observations,
    "/articles": _articles,
    "/articles/{article_id}": _article,
    "/projects": _projects,
}
for _question in QUESTIONS:
    _rule = _question.path.replace("{", "<").replace("}", ">")
    routes.add_url_rule(_rule, _question.name, answer(_question, _FIND[_question.path]), methods=["GET"])
