"""接口: what the JSON API answers, from the list that it is checked by."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages._cells import whole
from pages._context import Params, register_page
from pages._openapi import QUESTIONS, Question
from pages._store import Run
from pages._text import t

EXAMPLES = {
    "figures": "?indicator=gdp&status=actual&limit=2",
    "observations": "?year=2023&measure=level&limit=2",
    "articles": "?limit=2",
}


def render(run: Run, params: Params) -> Component:  # noqa: ARG001 (every page is asked alike)
    """Each address with its parameters, columns and an example."""
    described = html.A("/api/v1/openapi.json", href="/api/v1/openapi.json")
    said = [html.P(t("api.lead")), html.P([t("api.described"), " ", described]), html.P(t("api.errors"))]
    about = html.Section(said, className="panel")
    return html.Div([ui.heading("api"), about, *(_question(question) for question in QUESTIONS)])


def _question(question: Question) -> Component:
    address = f"/api/v1{question.path}"
    head = html.Thead(html.Tr([html.Th(t(f"column.{name}"), scope="col") for name in ("parameter", "form", "meaning")]))
    lines = [
        html.Tr([html.Th(html.Code(name), scope="row"), html.Td(html.Code(_form(schema))), html.Td(_meaning(name))])
        for name, schema in question.parameters.items()
    ]
    parts: list[Component] = [html.P(html.Code(f"GET {address}"))]
    if question.listed:
        example = address + EXAMPLES.get(question.name, "")
        parts.append(html.P([t("api.example"), " ", html.A(example, href=example)]))
    if lines:
        table = html.Table([head, html.Tbody(lines)], className="twin")
        parts.append(whole(html.Div(table, className="scroll", tabIndex="0")))
    columns = html.P([t("api.columns"), " ", html.Code(", ".join(question.columns))], className="dim")
    return ui.panel(t(f"api.{question.name}"), *parts, columns)


def _meaning(name: str) -> str:
    return t(f"api.parameter.{name}")


def _form(schema: dict[str, object]) -> str:
    if "enum" in schema:
        return " | ".join(schema["enum"])  # type: ignore[arg-type]  # a list of words
    if schema["type"] == "integer":
        return f"{schema['minimum']}–{schema['maximum']}"
    return str(schema.get("pattern") or t("api.text", n=schema["maxLength"]))


register_page(__name__, "/api", "api", render)
