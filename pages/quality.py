"""质量: what was found where, what contradicts, what is doubtful, what a person should know."""

from __future__ import annotations

from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures_more, _picks, _queries, _refreshes, _reviews, _rows
from pages._cells import a, td, tr
from pages._context import Params, link, register_page, store
from pages._lacking import nothing
from pages._store import Row, Run
from pages._tables import keep
from pages._text import advice, code_name, indicator_name, t

LINES = 25  # lines of the coverage grid
YEARS = 12  # its columns, the newest
DOWN = ("place", "indicator")
SHOWN = 100
LEDGER = ("published", "unchanged", "duplicate", "refused", "failed", "withdrawn")


def render(run: Run, params: Params) -> Component:
    """Coverage, conflicts, doubts, the fate of every number, issues."""
    indicator = params.one("indicator", ui.values(_queries.options(run, "indicator")))
    place = params.one("place", ui.values(_queries.options(run, "place")))
    down = params.one("down", DOWN, "place") or "place"
    controls = ui.bar(
        ui.segments("down", [{"value": name, "label": t(f"down.{name}")} for name in DOWN], down),
        ui.select("indicator", ui.indicator_options(run), indicator),
        ui.select("place", ui.place_options(run), place),
        down="place",
    )
    where = _queries.Where(indicator=indicator, place=place)
    panels = [_coverage(run, where, down), *_conflicts(run, where), _doubts(run, where), *_reviews.panel(run)]
    both = html.Div([_fates(run), html.Div([_issues(run), _history(run)])], className="grid-2")
    return html.Div([ui.heading("quality"), controls, *panels, *_refreshes.panels(run), both])


def _coverage(run: Run, where: _queries.Where, down: str) -> Component:
    rows = _queries.found_where(run, where, down, LINES)
    if not any(row["year"] for row in rows):
        return nothing(run, where.place)
    weight: dict[str, int] = {}
    for row in rows:
        weight[row["key"]] = weight.get(row["key"], 0) + row["n"]
    shown = sorted(weight, key=lambda key: (-weight[key], key))
    met = _queries.how_many(run, where, down)
    years = sorted({row["year"] for row in rows if row["year"]})[-YEARS:]
    some = [row for row in rows if row["key"] in shown and row["year"] in (*years, None)]
    keep("coverage", some)
    names = {row["key"]: indicator_name(row["key"]) if down == "indicator" else row["name"] for row in some}
    title = t(f"quality.coverage_{down}", first=years[0], last=years[-1])
    heads = ("region" if down == "place" else "indicator", "year", "figures", "doubts")
    head = ui.heads(heads)
    lines = [_found(row, names[row["key"]]) for row in sorted(some, key=lambda row: (names[row["key"]], _year(row)))]
    drawn = ui.graph(
        "coverage",
        _figures_more.coverage(
            [row | {"year": _year(row)} for row in some], [key for key in shown if key in names], names
        ),
        title,
    )
    more = [ui.hint(t("hint.cut", n=len(shown), all=met))] if met > len(shown) else []
    legend = [
        html.Li([html.Span(className=f"sign cell-{name}"), t(f"coverage.{name}")])
        for name in ("found", "doubtful", "absent")
    ]
    body = html.Div([html.Ul(legend, className="signs"), drawn, ui.folded(head, lines)], className="chart")
    return ui.panel(title, *more, body, note=t("quality.coverage_note"))


def _year(row: Row) -> str:
    """A column's name: a year, and behind all years the one for figures whose time is not told."""
    return str(row["year"] or t("period.unknown"))


def _found(row: Row, name: str) -> Component:
    number = a(str(row["n"]), href=ui.evidence(row["obs_ids"]), className="figure-link")
    return tr(
        [
            td(name),
            td(_year(row)),
            td(number, className="number"),
            td(str(row["doubts"] or ""), className="number"),
        ]
    )


def _conflicts(run: Run, where: _queries.Where) -> list[Component]:
    """What articles contradict each other in, apart from what one article words alike."""
    rows, met = _picks.figures(run, replace(where, flaw="conflict")), _queries.contradicted(run, where)
    panels = []
    for name, unclear in (("conflicts", False), ("unclear", True)):
        some, n = [row for row in rows if row["unclear"] == unclear][:SHOWN], met.get(unclear, 0)
        body = ui.twin(some, opened=name == "conflicts") if some else ui.hint(t("quality.no_conflicts"))
        more = [ui.hint(t("hint.cut", n=len(some), all=f"{n:,}"))] if n > len(some) else []
        if some or name == "conflicts":
            panels.append(ui.panel(t(f"quality.{name}", n=f"{n:,}"), *more, body, note=t(f"quality.{name}_note")))
    return panels


def _doubts(run: Run, where: _queries.Where) -> Component:
    """Doubtful observations are counted as everywhere; listed are the newest figures that have any, all are in the grid."""
    n = f"{_rows.count(run, replace(where, doubt='yes')):,}"
    rows = _picks.figures(run, replace(where, flaw="doubt"), SHOWN)
    if not rows:
        return ui.panel(t("quality.doubts", n=n), ui.hint(t("quality.no_doubts")))
    way = link("/data", place=where.place, indicator=where.indicator, doubt="yes")
    more = html.P([t("quality.doubts_listed", n=len(rows)), " ", html.A(t("quality.doubts_all", n=n), href=way)])
    body = [html.Div(more, className="hint"), ui.twin(rows, opened=True)]
    return ui.panel(t("quality.doubts", n=n), *body, note=t("quality.doubts_note"))


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
    body = html.Ul(lines, className="meters", id="fates")
    told = f"{sum(row['n'] for row in rows if row['fate'] == 'observation'):,}"
    note = t("quality.fates_note", told=told, rows=f"{_queries.totals(run)['observations']:,}")
    return ui.panel(t("quality.fates"), body, note=note)


def _issues(run: Run) -> Component:
    rows, n = _queries.issues(run, limit=SHOWN), _rows.size(run, "issues")
    title = t("quality.issues", n=f"{n:,}", heed=f"{_queries.totals(run)['issues']:,}")
    if not rows:
        return ui.panel(title, ui.hint(t("quality.no_issues")))
    keep("issues", rows)
    lines = [html.Li(_issue(row)) for row in rows]
    more = [ui.hint(t("quality.issues_cut", n=len(rows)))] if n > len(rows) else []
    return ui.panel(title, *more, html.Ul(lines, className="issues tall", id="issues", tabIndex="0"))


def _history(run: Run) -> Component:
    heads = ("run", "created", "articles", "figures", "kept")
    head = ui.heads(heads)
    lines = [_refresh(manifest, run.name) for manifest in store().history()]
    return ui.panel(t("quality.history"), ui.folded(head, lines, opened=True), note=t("quality.history_note"))


def _refresh(manifest: Row, shown: str) -> Component:
    name = manifest["run"]
    label = html.Strong(name) if name == shown else html.A(name, href=f"/quality?run={name}")
    numbers = [_rows_of(manifest, "articles"), _rows_of(manifest, "observations")]
    counts = manifest.get("counts", {})
    told = [t(f"ledger.{name}", n=counts[name]) for name in LEDGER if counts.get(name)]
    when = str(manifest.get("created", "–"))[:16].replace("T", " ")
    return html.Tr(
        [
            html.Td(label),
            html.Td(when),
            *(html.Td(f"{number:,}", className="number") for number in numbers),
            html.Td(" · ".join(told)),
        ]
    )


def _rows_of(manifest: Row, table: str) -> int:
    return sum(file.get("rows", 0) for name, file in manifest["files"].items() if name.startswith(f"{table}/"))


def _issue(row: Row) -> list[Component | str]:
    source: Component = html.Span(row["source"] or "", className="dim")
    if row["article_id"]:
        source = html.A(
            row["source"] or row["article_id"], href=link("/articles", id=row["article_id"], at=row["start"])
        )
    mark = html.Span(code_name("severity", row["severity"]), className=f"badge severity-{row['severity']}")
    said = html.Span(advice(row["kind"], row["message"] or ""), className="dim", title=row["message"])
    return [mark, " ", code_name("issue", row["kind"]), html.Br(), said, " ", source]


register_page(__name__, "/quality", "quality", render)
