"""One named project's story: its facts, its stages with their sentences, its figures."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _format, _queries
from pages._store import Row, Run
from pages._text import code_name, indicator_name, sector_name, stages, t


def names(project: Row) -> tuple[str, ...]:
    """Every name a project goes by."""
    return (project["name"], *(alias for alias in (project["aliases"] or "").split(",") if alias))


def amount(project: Row, column: str, unit: str) -> str:
    """Write one of a project's amounts, or a dash."""
    return _format.value(project[column], unit) if project[column] is not None else "–"


def reached(row: Row) -> str:
    """When a project reached its stage, no more exactly than a text tells it: 2017年, 截至2024-11-25, 截至约2022年（推断）."""
    if row["stage_since"] or not row["stage_dated"]:
        return _format.period(row["stage_since"], row["stage_date"])
    return t("period.as_of", when=_format.published(row["stage_date"], row["stage_dated"]))


def is_ahead(event: Row, stage: str | None) -> bool:
    """Whether a planned stage is still to come for a project that has reached another: 竣工 is over once 投产 is told."""
    known = stages()
    return stage not in known or event["stage"] not in known or known.index(event["stage"]) > known.index(stage)


def story(run: Run, project_id: str) -> list[Component]:
    """Everything known of a project, or a word that it is gone."""
    found = [row for row in _queries.projects(run) if row["project_id"] == project_id]
    if not found:
        return [ui.hint(t("drawer.gone"), "warn")]
    project = found[0]
    events = _queries.events(run, project_id)
    figures = _queries.of_project(run, names(project))
    title = html.Div([html.Span(project["name"], className="big")])
    parts = [title, _facts(project)]
    if events:
        parts += [html.H3(t("project.events")), html.Ol([_event(row) for row in events], className="events")]
    if figures:
        lines = [_figure(row) for row in figures]
        parts += [html.H3(t("project.figures")), html.Table(html.Tbody(lines), className="twin")]
    return [html.Article(parts, className="evidence")]


def _facts(project: Row) -> Component:
    pairs = [
        ("region", project["region"]),
        ("sector", sector_name(project["sector"]) if project["sector"] else None),
        ("stage", code_name("stage", project["stage"] or "none")),
        ("investment_total", amount(project, "investment_total", "CNY")),
        ("land_area", amount(project, "land_area", "m2")),
        ("floor_area", amount(project, "floor_area", "m2")),
        ("capacity", project["capacity"]),
        ("expected_output", amount(project, "expected_output", "CNY")),
        ("aliases", project["aliases"]),
    ]
    lines = [
        html.Tr([html.Th(t(f"field.{name}"), scope="row"), html.Td(value)])
        for name, value in pairs
        if value not in (None, "", "–")
    ]
    return html.Table(html.Tbody(lines), className="fields")


def _event(row: Row) -> Component:
    said: list[Any] = [html.Strong(code_name("stage", row["stage"]))]
    if row["status"] != "actual":
        said += [" ", html.Span(code_name("status", row["status"]), className="badge badge-target")]
    when = (
        _format.period(row["period_start"], row["period_end"], row["status"]) if row["timed"] else t("period.unknown")
    )
    said.append(f" · {when}")
    link = html.A(t("drawer.open_article"), href=ui.article_link(row["article_id"], row["start"]))
    return html.Li([html.P(said), html.Blockquote(row["sentence"], className="sentence"), link])


def _figure(row: Row) -> Component:
    number = _format.value(row["value"], row["unit"], row["value_high"], row["qualifier"])
    label: list[Any] = [
        indicator_name(row["indicator"]),
        " ",
        html.Span(row["label"] or "", className="dim"),
        " ",
        *ui.badges(row),
    ]
    link = html.A(number, href=ui.evidence([row["obs_id"]]), className="figure-link")
    return html.Tr([html.Td(label), html.Td(link, className="number")])
