"""What the API offers, as one list: it is checked by it, described by it (OpenAPI 3.1), and documented from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from extract.schema import ARTICLES, MENTIONS, PROJECTS
from pages._tables import FIGURES, GRID, Columns
from pages._text import t

Schema = dict[str, Any]
MOST: Final = 1000
WHOLE_NUMBER: Final = re.compile(r"[0-9]{1,9}")
FILTERS: Final[dict[str, Schema]] = {
    "indicator": {"type": "string", "pattern": "^[a-z0-9_]{1,40}$"},
    "place": {"type": "string", "minLength": 1, "maxLength": 60},
    "sector": {"type": "string", "pattern": "^[a-z0-9_]{1,40}$"},
    "year": {"type": "integer", "minimum": 1900, "maximum": 2200},
    "measure": {"type": "string", "enum": ["level", "yoy", "growth", "share", "completion", "multiple", "change"]},
    "status": {"type": "string", "enum": ["actual", "target", "forecast"]},
    "unit": {"type": "string", "minLength": 1, "maxLength": 20},
    "level": {"type": "string", "enum": ["province", "city", "county", "zone", "group", "country", "none"]},
    "scope": {"type": "string", "maxLength": 120},
    "of": {"type": "string", "enum": ["region", "project"]},
    "doubt": {"type": "string", "enum": ["yes", "no"]},
    "q": {"type": "string", "minLength": 1, "maxLength": 60},
}
RUN: Final[dict[str, Schema]] = {"run": {"type": "string", "pattern": "^[0-9]{6,12}$"}}
PAGING: Final[dict[str, Schema]] = {
    "limit": {"type": "integer", "minimum": 1, "maximum": MOST},
    "cursor": {"type": "string", "pattern": "^[0-9]{6,12}-[0-9]{1,7}$"},
}
ARTICLE: Final[dict[str, Schema]] = {"article_id": {"type": "string", "pattern": "^[0-9a-f]{16}$"}}
LISTED: Final[Columns] = {name: kind for name, kind in ARTICLES.items() if name not in ("text", "sha256")}
REGIONS: Final[Columns] = {"place": "str", "region": "str", "level": "str", "observations": "int"}
RUNS: Final[Columns] = {"run": "str", "created": "str", "current": "bool"}
INDICATORS: Final[Columns] = {
    "code": "str", "label_zh": "str", "label_en": "str", "unit": "str", "group": "str", "definition": "str",
    "observations": "int", "places": "int", "first_year": "int", "last_year": "int",
}  # fmt: skip
_TYPE: Final = {"str": "string", "code": "string", "float": "number", "int": "integer", "bool": "boolean"}


@dataclass(frozen=True)
class Question:
    """One address of the API: its parameters and the columns of what it answers."""

    path: str
    parameters: Mapping[str, Schema]
    columns: Columns
    listed: bool = True

    @property
    def name(self) -> str:
        """Name that its wording goes by."""
        return self.path.strip("/").replace("/{article_id}", "").rstrip("s") + ("s" if self.listed else "")


QUESTIONS: Final = (
    Question("/runs", {}, RUNS),
    Question("/indicators", RUN, INDICATORS),
    Question("/regions", RUN | PAGING, REGIONS),
    Question("/figures", RUN | FILTERS | PAGING, FIGURES),
    Question("/observations", RUN | FILTERS | PAGING, GRID),
    Question("/articles", RUN | {"q": FILTERS["q"]} | PAGING, LISTED),
    Question("/articles/{article_id}", RUN, ARTICLES, listed=False),
    Question("/projects", RUN | PAGING, PROJECTS),
)


def problem_with(value: str, schema: Schema) -> str | None:
    """Say what is wrong with a parameter's text, or none where it fits its schema."""
    if schema["type"] == "integer":
        low, high = schema["minimum"], schema["maximum"]
        fits = WHOLE_NUMBER.fullmatch(value) and low <= int(value) <= high
        return None if fits else f"is not a whole number from {low} to {high}"
    if "enum" in schema:
        return None if value in schema["enum"] else f"is none of {', '.join(schema['enum'])}"
    if "pattern" in schema:
        return None if re.fullmatch(schema["pattern"], value) else f"does not fit {schema['pattern']}"
    fits = schema.get("minLength", 0) <= len(value) <= schema["maxLength"]
    return None if fits else f"has not {schema.get('minLength', 0)} to {schema['maxLength']} characters"


def description() -> Schema:
    """Return the OpenAPI document in the asker's language."""
    return {
        "openapi": "3.1.0",
        "info": {"title": t("app.name"), "version": "1", "description": t("api.lead")},
        "servers": [{"url": "/api/v1"}],
        "paths": {question.path: {"get": _operation(question)} for question in QUESTIONS},
        "components": {"schemas": {"problem": _problem()}, "responses": {"problem": _refusal()}},
    }


def _operation(question: Question) -> Schema:
    inside = ARTICLE if "{" in question.path else {}
    parameters = [_parameter(name, schema, "path") for name, schema in inside.items()]
    parameters += [_parameter(name, schema, "query") for name, schema in question.parameters.items()]
    content = {"application/json": {"schema": _answer(question)}}
    refusals = {code: {"$ref": "#/components/responses/problem"} for code in ("400", "404")}
    return {
        "operationId": question.name,
        "summary": t(f"api.{question.name}"),
        "parameters": parameters,
        "responses": {"200": {"description": t("api.found"), "content": content}} | refusals,
    }


def _parameter(name: str, schema: Schema, place: str) -> Schema:
    return {
        "name": name,
        "in": place,
        "required": place == "path",
        "description": t(f"api.parameter.{name}"),
        "schema": schema,
    }


def _answer(question: Question) -> Schema:
    run = {"type": "string", "description": t("api.parameter.run")}
    row = _row(question.columns)
    if not question.listed:
        extra = {"mentions": _rows(MENTIONS), "observations": _rows(GRID)}
        row["properties"] |= extra
        return {"type": "object", "required": ["run", "article"], "properties": {"run": run, "article": row}}
    paged = {"next": {"type": ["string", "null"]}} if "cursor" in question.parameters else {}
    return {
        "type": "object",
        "required": ["run", "items", *paged],
        "properties": {"run": run, "items": {"type": "array", "items": row}, **paged},
    }


def _rows(columns: Columns) -> Schema:
    return {"type": "array", "items": _row(columns)}


def _row(columns: Columns) -> Schema:
    return {
        "type": "object",
        "required": list(columns),
        "additionalProperties": True,
        "properties": {name: _cell(kind) for name, kind in columns.items()},
    }


def _cell(kind: str) -> Schema:
    if kind == "date":
        return {"type": ["string", "null"], "format": "date"}
    return {"type": [_TYPE[kind], "null"]}


def _problem() -> Schema:
    words = {name: {"type": "string"} for name in ("type", "title", "detail")}
    return {"type": "object", "required": ["title", "status"], "properties": words | {"status": {"type": "integer"}}}


def _refusal() -> Schema:
    shape = {"schema": {"$ref": "#/components/schemas/problem"}}
    return {"description": t("api.refused"), "content": {"application/problem+json": shape}}
