"""城市: one place, its figures by year and indicator."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures, _queries
from pages._context import Params, link, register_page
from pages._format import within
from pages._store import Row, Run
from pages._tables import keep
from pages._text import code_name, code_order, indicator_name, sector_name, t

Line = tuple[str, str, str | None, str | None, str, str]


def render(run: Run, params: Params) -> Component:
    """One indicator of a place over the years, then all its figures as a matrix."""
    places = ui.values(_queries.options(run, "place"))
    if not places:
        return html.Div([ui.heading("region"), ui.hint(t("empty.rows"))])
    place = params.one("place", places, places[0]) or places[0]
    here = _queries.Where(place=place, of="region")
    known = _best_first(run, here)
    indicator = params.one("indicator", known, known[0] if known else None)
    controls = [ui.select("place", ui.place_options(run), place, places[0])]
    if indicator:
        controls.append(ui.select("indicator", ui.indicator_options(run, here), indicator, known[0], wide=True))
    parts = [ui.heading("region"), ui.bar(*controls, place=places[0], indicator=known[0] if known else None)]
    if indicator:
        parts.append(_series(run, place, indicator))
    return html.Div([*parts, _matrix(run, here), _projects(run, place), _relatives(run, place)])


def _best_first(run: Run, where: _queries.Where) -> list[str]:
    """Indicators of a place, those with most years first."""
    years: dict[str, set[int]] = {}
    for row in _queries.figures(run, where):
        years.setdefault(row["indicator"], set()).add(row["year"])
    return sorted(years, key=lambda code: (-len(years[code]), code))


def _series(run: Run, place: str, indicator: str) -> Component:
    where = _queries.Where(place=place, of="region", indicator=indicator)
    rows = [row for row in _queries.figures(run, where) if row["year"]]
    kinds = sorted({(row["measure"], row["unit"]) for row in rows}, key=lambda kind: (kind[0] != "level", kind))
    charts = []
    for measure, unit in kinds[:4]:
        some = [row for row in rows if (row["measure"], row["unit"]) == (measure, unit)]
        title = f"{indicator_name(indicator)} · {code_name('measure', measure)}"
        drawn = _figures.CHARTS["series"](some, by="figure", height=360 if len(kinds) == 1 else 300)
        charts.append(ui.panel(title, ui.chart(f"region-{measure}", drawn, some, title), note=t("region.scopes")))
    return html.Div(charts, className="grid-2" if len(charts) > 1 else "")


def _order(row: Row) -> tuple[int, str, str, str, str]:
    return code_order(row["indicator"]), row["scope"], row["sector"] or "", row["measure"], row["status"]


def _line(row: Row) -> Line:
    return row["indicator"], row["scope"], row["sector"], row["partner"], row["measure"], row["unit"]


def _matrix(run: Run, where: _queries.Where) -> Component:
    rows = [row for row in _queries.figures(run, where) if row["year"]]
    keep("figures", rows)
    years = sorted({row["year"] for row in rows})[-10:]
    lines: dict[Line, list[Row]] = {}
    for row in sorted(rows, key=_order):
        lines.setdefault(_line(row), []).append(row)
    head = html.Tr([html.Th(t("column.figure"), scope="col"), *(html.Th(str(year), scope="col") for year in years)])
    body, last = [], ""
    for line, found in lines.items():
        if line[0] != last:
            last = line[0]
            group = html.Th(indicator_name(last), colSpan=len(years) + 1, scope="rowgroup")
            body.append(html.Tr(group, className="group"))
        cells = [html.Td([_entry(row) for row in found if row["year"] == year]) for year in years]
        body.append(html.Tr([html.Th(_line_name(found[0]), scope="row"), *cells]))
    table = html.Table([html.Thead(head), html.Tbody(body)], className="matrix")
    note = t("region.matrix_note")
    return ui.panel(t("region.matrix"), html.Div(table, className="scroll", tabIndex="0"), note=note)


def _line_name(row: Row) -> list[Component | str]:
    parts: list[Component | str] = [row["scope"] or indicator_name(row["indicator"])]
    if row["sector"]:
        parts.append(html.Span(f" · {sector_name(row['sector'])}", className="dim"))
    if row["partner"]:
        parts.append(html.Span(" · " + t("figure.partner", name=row["partner"]), className="dim"))
    return [*parts, " ", *ui.badges(row | {"status": "actual", "rival": False, "confidence": 1.0})]


def _entry(row: Row) -> Component:
    marks = ui.badges(row | {"measure": "level"})
    when = within(row["year"], ui.figure_period(row))
    part = [html.Span(when, className="part")] if row["span"] != "year" else []
    number = html.A(ui.figure_value(row), href=ui.evidence(row["obs_ids"]), className="figure-link")
    return html.Div([number, *part, *marks], className=f"entry entry-{row['status']}")


def _projects(run: Run, place: str) -> Component:
    rows = _queries.figures(run, _queries.Where(place=place, of="project"))
    if not rows:
        return html.Div()
    return ui.panel(t("region.projects"), ui.twin(rows, opened=True), note=t("region.projects_note"))


def _relatives(run: Run, place: str) -> Component:
    """Other places of the same city and the province above it, each a link."""
    code = place[:6] if place[:6].isdigit() else ""
    known = [(row["value"], row["region"]) for row in _queries.options(run, "place") if row["value"] != place]
    near = [(key, name) for key, name in known if code and key[:4] == code[:4] and key[:6].isdigit()]
    above = [(key, name) for key, name in known if code and key[:6] == code[:2] + "0000" and code[2:] != "0000"]
    if not near and not above:
        return html.Div()
    links = [html.A(name, href=link("/region", place=key), className="chip") for key, name in [*above, *near][:40]]
    return ui.panel(t("region.relatives"), html.Div(links, className="chips"))


register_page(__name__, "/region", "region", render)
