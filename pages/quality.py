"""质量: what was found where, what contradicts, what is doubtful, what a person should know."""

from __future__ import annotations

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures, _queries
from pages._context import Params, link, register_page, store
from pages._store import Row, Run
from pages._tables import keep
from pages._text import code_name, t

PLACES = 25
SHOWN = 100


def render(run: Run, params: Params) -> Component:
    """Coverage, conflicts, doubts, the fate of every number, issues."""
    indicator = params.one("indicator", ui.values(_queries.options(run, "indicator")))
    controls = ui.bar(ui.select("indicator", ui.indicator_options(run), indicator, wide=True))
    where = _queries.Where(indicator=indicator)
    panels = [_coverage(run, where), _conflicts(run, where), _doubts(run, where)]
    both = html.Div([_fates(run), html.Div([_issues(run), _history(run)])], className="grid-2")
    return html.Div([ui.heading("quality"), controls, *panels, both])


def _coverage(run: Run, where: _queries.Where) -> Component:
    rows = _queries.found_where(run, where)
    if not rows:
        return ui.hint(t("empty.rows"))
    weight: dict[str, int] = {}
    for row in rows:
        weight[row["key"]] = weight.get(row["key"], 0) + row["n"]
    shown = sorted(weight, key=lambda place: -weight[place])[:PLACES]
    some = [row for row in rows if row["key"] in shown]
    keep("coverage", some)
    title = t("quality.coverage")
    head = html.Thead(
        html.Tr([html.Th(t(f"column.{name}"), scope="col") for name in ("region", "year", "figures", "doubts")])
    )
    lines = [_found(row) for row in sorted(some, key=lambda row: (row["key"], row["year"]))]
    drawn = ui.graph("coverage", _figures.CHARTS["coverage"](some, shown), title)
    return ui.panel(
        title, html.Div([drawn, ui.folded(head, lines)], className="chart"), note=t("quality.coverage_note")
    )


def _found(row: Row) -> Component:
    number = html.A(str(row["n"]), href=ui.evidence(row["obs_ids"]), className="figure-link")
    return html.Tr(
        [html.Td(row["name"]), html.Td(str(row["year"])), html.Td(number), html.Td(str(row["doubts"] or ""))]
    )


def _conflicts(run: Run, where: _queries.Where) -> Component:
    rows = _queries.figures(run, replace(where, flaw="conflict"))
    body = ui.twin(rows[:SHOWN], opened=True) if rows else ui.hint(t("quality.no_conflicts"))
    return ui.panel(t("quality.conflicts", n=_number(rows)), body, note=t("quality.conflicts_note"))


def _doubts(run: Run, where: _queries.Where) -> Component:
    rows = _queries.figures(run, replace(where, flaw="doubt"))
    body = ui.twin(rows[:SHOWN], opened=True) if rows else ui.hint(t("quality.no_doubts"))
    return ui.panel(t("quality.doubts", n=_number(rows)), body, note=t("quality.doubts_note"))


def _number(rows: list[Row]) -> str:
    return f"{len(rows)}+" if len(rows) >= _queries.FLAWS else str(len(rows))


def _fates(run: Run) -> Component:
    rows = _queries.fates(run)
    top = max((row["n"] for row in rows), default=1)
    lines = [
        html.Li(
            [
                html.Span(code_name("fate", row["fate"]), className=f"mark fate-{row['fate']}"),
                html.Div(
                    html.Div(className=f"fate-{row['fate']}", style={"width": f"{row['n'] / top:.1%}"}),
                    className="meter",
                ),
                html.Span(f"{row['n']:,}", className="count"),
            ]
        )
        for row in rows
    ]
    return ui.panel(t("quality.fates"), html.Ul(lines, className="meters"), note=t("quality.fates_note"))


def _issues(run: Run) -> Component:
    rows = _queries.issues(run, limit=SHOWN)
    if not rows:
        return ui.panel(t("quality.issues", n=0), ui.hint(t("quality.no_issues")))
    keep("issues", rows)
    lines = [html.Li(_issue(row)) for row in rows]
    return ui.panel(t("quality.issues", n=len(rows)), html.Ul(lines, className="issues tall"))


def _history(run: Run) -> Component:
    heads = ("run", "created", "articles", "figures")
    head = html.Thead(html.Tr([html.Th(t(f"column.{name}"), scope="col") for name in heads]))
    lines = [_refresh(manifest, run.name) for manifest in store().history()]
    return ui.panel(t("quality.history"), ui.folded(head, lines, opened=True), note=t("quality.history_note"))


def _refresh(manifest: Row, shown: str) -> Component:
    name = manifest["run"]
    label = html.Strong(name) if name == shown else html.A(name, href=f"/quality?run={name}")
    numbers = [_rows(manifest, "articles"), _rows(manifest, "observations")]
    when = str(manifest.get("created", "–"))[:16].replace("T", " ")
    return html.Tr([html.Td(label), html.Td(when), *(html.Td(str(number), className="number") for number in numbers)])


def _rows(manifest: Row, table: str) -> int:
    return sum(file.get("rows", 0) for name, file in manifest["files"].items() if name.startswith(f"{table}/"))


def _issue(row: Row) -> list[Component | str]:
    source: Component = html.Span(row["source"] or "", className="dim")
    if row["article_id"]:
        source = html.A(
            row["source"] or row["article_id"], href=link("/articles", id=row["article_id"], at=row["start"])
        )
    mark = html.Span(code_name("severity", row["severity"]), className=f"badge severity-{row['severity']}")
    return [mark, " ", row["message"] or row["kind"] or "", html.Br(), source]


register_page(__name__, "/quality", "quality", render)
