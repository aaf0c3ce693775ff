"""地区: one place in full, against the place above it and chosen peers."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _format, _picks, _queries, _series
from pages._cells import a, div, span, td, th, tr, whole
from pages._context import Params, link, register_page
from pages._format import within
from pages._headlines import change, headline
from pages._lacking import nothing
from pages._spans import kind
from pages._store import Row, Run
from pages._tables import keep
from pages._text import code_order, headlines, indicator_name, measure_name, sector_name, t
from pages._titles import titled

Line = tuple[Any, ...]
MOST = 5  # places beside the chosen one
BEFORE = 3  # peers shown before any is chosen
YEARS = 10  # columns of the matrix
CHARTS = 4
LINES = 200  # of the matrix; where a place has more, each indicator shows its first
OF_ONE = 6
LISTED = 100  # figures of projects
_same = itemgetter("indicator", "scope", "sector", "measure", "averaged", "unit", "partner", "status")
_line = itemgetter(
    "indicator", "scope", "sector", "partner", "measure", "averaged", "unit"
)  # what a line of the matrix has in common
_OPPOSITE = {"at_least": "at_most", "at_most": "at_least"}
ADDED = ("CNY", "USD", "count", "persons", "m2", "m")  # units whose levels a place shares with the place above


def render(run: Run, params: Params) -> Component:
    """Headline figures beside parent and peers, one indicator over the years, then everything as a matrix."""
    places = ui.values(_queries.options(run, "place"))
    if not places:
        return html.Div([ui.heading("region"), nothing(run)])
    first = (_queries.best_known(run, tuple(headlines())) or places)[0]
    place = params.one("place", places, first) or first
    here = _queries.Where(place=place, of="region")
    known = _best_first(run, here)
    indicator = params.one("indicator", known, known[0] if known else None)
    beside = _beside(run, place)
    peers = params.some("peers", places, beside)[:MOST]
    controls = [
        ui.select("place", ui.place_options(run), place, first),
        ui.several("peers", ui.place_options(run), peers, MOST),
    ]
    if indicator:
        controls.append(ui.select("indicator", ui.indicator_options(run, here), indicator, known[0]))
    filters = ui.bar(*controls, place=first, peers="~".join(beside), indicator=known[0] if known else None)
    charts = _over_years(run, place, peers, indicator) if indicator else html.Div()
    parts = [
        ui.heading("region"),
        filters,
        *_undated(run, place),
        _against(run, place, peers),
        charts,
        _matrix(run, here),
    ]
    return html.Div([*parts, _projects(run, place), _relatives(run, place)])


def _undated(run: Run, place: str) -> list[Component]:
    """Why nothing is drawn of a place whose figures all have no year."""
    found = _queries.lacking(run, place)
    return [nothing(run, place)] if found["n"] and found["year"] == found["n"] else []


def above(place: str) -> str:
    """Code of the place that holds a place: 331122缙云县 → 331100, 331100丽水市 → 330000, none for a province."""
    code = place[:6] if place[:6].isdigit() else ""
    if not code or code.endswith("0000"):
        return ""
    return code[:2] + "0000" if code.endswith("00") else code[:4] + "00"


def _beside(run: Run, place: str) -> list[str]:
    """The place above, then the best covered places of the same level in the same province."""
    rows = _queries.options(run, "place")
    level = next((row["level"] for row in rows if row["value"] == place), None)
    parents = [
        row["value"] for row in rows if above(place) and row["value"][:6] == above(place) and row["level"] != "zone"
    ]
    alike = _queries.Where(of="region", level=level, indicator=_first(run, place), measure="level", scope="")
    told = ui.values(_queries.options(run, "place", alike))
    same = [other for other in told if other != place]
    near = [other for other in same if other[:2] == place[:2]]
    return [*parents[:1], *dict.fromkeys([*near, *same])][: BEFORE + len(parents[:1])]


def _first(run: Run, place: str) -> str | None:
    """The first headline indicator that is told of a place."""
    shown = headline(_told(run, place))
    return shown[0]["indicator"] if shown else None


def _best_first(run: Run, where: _queries.Where) -> list[str]:
    """Indicators of a place, those with most years first."""
    years: dict[str, set[int]] = {}
    for row in _picks.figures(run, where):
        years.setdefault(row["indicator"], set()).add(row["year"])
    return sorted(years, key=lambda code: (-len(years[code]), code_order(code)))


def _told(run: Run, place: str, *indicators: str) -> list[Row]:
    where = _queries.Where(place=place, of="region", indicators=indicators or None)
    return [row for row in _picks.figures(run, where) if row["year"]]


def _beside_told(
    run: Run, places: Sequence[str], indicators: tuple[str, ...], status: str | None = None
) -> dict[str, list[Row]]:
    """Figures of several places and indicators, by place."""
    where = _queries.Where(places=tuple(places), of="region", indicators=indicators, status=status)
    found: dict[str, list[Row]] = {place: [] for place in places}
    for row in _picks.figures(run, where, _queries.LIMIT * len(places)) if places else []:
        if row["year"]:
            found[row["place"]].append(row)
    return found


def _against(run: Run, place: str, peers: list[str]) -> Component:
    """Headline figures of the place, each beside what parent and peers have of the same cell."""
    rows = [row for row in _told(run, place) if row["status"] == "actual"]
    shown = headline(rows)
    if not shown:
        return html.Div()
    met = tuple(row["indicator"] for row in shown)
    beside = _beside_told(run, peers, met, "actual")
    others = {peer: _by_cell(rows if peer == place else beside[peer]) for peer in peers}
    names = [_name(run, one) for one in (place, *peers)]
    heads = [t("column.figure"), names[0], t("column.change"), *names[1:]]
    head = html.Thead(html.Tr([html.Th(name, scope="col") for name in heads]))
    grown = [row for row in rows if row["measure"] in ("yoy", "growth")]
    lines = [_compared(row, change(row, grown), place, others) for row in shown]
    table = ui.cards(head, lines, "twin against")
    title = t("region.against", name=names[0])
    return ui.panel(title, whole(html.Div(table, className="scroll", tabIndex="0")), note=t("region.against_note"))


def _name(run: Run, place: str) -> str:
    return next((row["region"] for row in _queries.options(run, "place") if row["value"] == place), place) or place


def _by_cell(rows: list[Row]) -> dict[Line, list[Row]]:
    """Figures of a place, newest first, by what they have in common with those that they may stand beside."""
    found: dict[Line, list[Row]] = {}
    for row in rows:
        if not row["unclear"]:
            found.setdefault(_cell(row), []).append(row)
    return found


def _cell(row: Row) -> Line:
    """What two figures side by side have in common, the kind of period too."""
    return (*_same(row), kind(row))


def _compared(row: Row, moved: Row | None, place: str, others: dict[str, dict[Line, list[Row]]]) -> Component:
    name = html.A(ui.figure_name(row), href=link("/compare", indicator=row["indicator"]))
    cells = [_value_cell(row, row), _change_cell(moved)]
    cells += [
        _value_cell(_counterpart(row, known.get(_cell(row), [])), row, peer == place or peer[:6] == above(place))
        for peer, known in others.items()
    ]
    return html.Tr([html.Th(name, scope="row"), *cells])


def _counterpart(row: Row, same: list[Row]) -> Row | None:
    """The other place's figure of the same cell and period, else its newest of the same kind of period."""
    when = (row["period_start"], row["period_end"])
    return next((o for o in same if (o["period_start"], o["period_end"]) == when), same[0] if same else None)


def _value_cell(found: Row | None, row: Row, holds: bool = False) -> Component:
    if found is None:
        return html.Td("–", className="number dim lacking")
    parts: list[Any] = [ui.figure_link(found)]
    same = (found["period_start"], found["period_end"]) == (row["period_start"], row["period_end"])
    if found is row or not same:
        parts.append(html.Div(ui.figure_period(found), className="part"))
    if holds and same and found["unit"] in ADDED and found["value"] > row["value"] > 0:
        share = _share(row, found)
        parts += [html.Div(t("region.share", share=share), className="part")] if share else []
    return html.Td(parts, className="number")


def _share(row: Row, upper: Row) -> str | None:
    """Share of the place above; where one amount is a bound so is the share, between opposite ones none is known."""
    sides = {row["qualifier"], _OPPOSITE.get(upper["qualifier"], upper["qualifier"])}
    bounds = sides & _OPPOSITE.keys()
    if len(bounds) > 1 or row["value_high"] is not None or upper["value_high"] is not None:
        return None
    side = next(iter(bounds), "approx" if "approx" in sides else None)
    return _format.value(round(100 * row["value"] / upper["value"], 2), "%", qualifier=side)


def _change_cell(moved: Row | None) -> Component:
    if moved is None:
        return html.Td("–", className="number dim lacking")
    said = _format.value(moved["value"], moved["unit"], moved["value_high"], moved["qualifier"])
    parts: list[Any] = [html.A(said, href=ui.evidence(moved["obs_ids"]), className="figure-link")]
    if moved["measure"] == "growth":
        parts.append(html.Div(measure_name(moved), className="part"))  # the text does not say on which base
    return html.Td(parts, className="number")


def _over_years(run: Run, place: str, peers: list[str], indicator: str) -> Component:
    """The place's own figures by measure, and the best covered comparable set beside parent and peers."""
    rows = _told(run, place, indicator)
    kinds: dict[tuple[str, str, bool], list[Row]] = {}
    for row in sorted(rows, key=lambda row: (row["measure"] != "level", row["measure"], row["averaged"], row["unit"])):
        kinds.setdefault((row["measure"], row["unit"], row["averaged"]), []).append(row)
    charts = [_own(some, measure) for (measure, _, _), some in list(kinds.items())[:CHARTS] if len(some) > 1]
    charts += _beside_peers(run, place, peers, indicator, rows)
    return html.Div(charts, className="grid-2" if len(charts) > 1 else "")


def _own(some: list[Row], measure: str) -> Component:
    title = titled(some)
    drawn = _series.series(some, by="figure", height=300)
    return ui.panel(title, ui.chart(f"region-{measure}", drawn, some, title), note=t("region.scopes"))


def _beside_peers(run: Run, place: str, peers: list[str], indicator: str, rows: list[Row]) -> list[Component]:
    """Rates go beside the place above too; levels only beside places of the same level."""
    counts: dict[tuple[str, ...], int] = {}
    for row in rows:
        key = tuple(row[name] or "" for name in ("scope", "measure", "unit", "sector"))
        counts[key] = counts.get(key, 0) + (1 if row["status"] == "actual" else 0)
    if not counts:
        return []
    scope, measure, unit, sector = max(counts, key=lambda key: (counts[key], key[1] != "level"))
    wanted = [peer for peer in peers if measure != "level" or unit == "%" or peer[:6] != above(place)]
    known = _beside_told(run, wanted, (indicator,)) | {place: rows}
    some = [
        row
        for one in (place, *wanted)
        for row in known[one]
        if (row["scope"], row["measure"], row["unit"], row["sector"] or "") == (scope, measure, unit, sector)
    ]
    if len({row["place"] for row in some}) < 2:
        return []
    title = titled(some)
    return [
        ui.panel(
            title,
            ui.chart("region-peers", _series.series(some, height=300), some, title),
            note=t("region.peers_note"),
        )
    ]


def _order(row: Row) -> tuple[int, str, str, str, str]:
    return (
        code_order(row["indicator"]),
        row["scope"],
        row["sector"] or "",
        f"{row['measure']} {row['averaged']}",
        row["status"],
    )


def _matrix(run: Run, where: _queries.Where) -> Component:
    rows = _picks.figures(run, where)
    keep("figures", rows)
    met = {row["year"] for row in rows}
    years = [*sorted(met - {None}, reverse=True)[:YEARS], *([None] if None in met else [])]
    lines: dict[Line, list[Row]] = {}
    for row in sorted(rows, key=_order):
        lines.setdefault(_line(row), []).append(row)
    heads = [t("column.figure"), *(str(year or t("period.unknown")) for year in years)]
    head = html.Tr([html.Th(name, scope="col") for name in heads])
    most = len(lines) if len(lines) <= LINES else OF_ONE
    groups = _by_indicator(lines)
    body = [line for code, some in groups.items() for line in _group(code, some, years, most, where)]
    table = ui.cards(html.Thead(head), body, "matrix")
    note = t("region.matrix_note")
    return ui.panel(t("region.matrix"), whole(html.Div(table, className="scroll", tabIndex="0")), note=note)


def _by_indicator(lines: dict[Line, list[Row]]) -> dict[str, list[list[Row]]]:
    found: dict[str, list[list[Row]]] = {}
    for line, some in lines.items():
        found.setdefault(line[0], []).append(some)
    return found


def _group(
    code: str, lines: list[list[Row]], years: list[int | None], most: int, where: _queries.Where
) -> list[Component]:
    """An indicator's lines, below its name; where there are too many, the rest is a link."""
    head = tr(th(indicator_name(code), colSpan=len(years) + 1, scope="rowgroup"), className="group")
    shown = [head, *(_matrix_line(found, years) for found in lines[:most])]
    if len(lines) > most:
        more = a(
            t("region.more", n=len(lines) - most), href=link("/data", place=where.place, indicator=code, of=where.of)
        )
        shown.append(tr(td(more, colSpan=len(years) + 1)))
    return shown


def _matrix_line(found: list[Row], years: list[int | None]) -> Component:
    told: dict[int | None, list[Component]] = {year: [] for year in years}
    for row in found:
        if row["year"] in told:
            told[row["year"]].append(_entry(row))
    return tr([th(_line_name(found[0]), scope="row"), *map(td, told.values())])


def _line_name(row: Row) -> list[Component | str]:
    parts: list[Component | str] = [row["scope"] or indicator_name(row["indicator"])]
    if row["sector"]:
        parts.append(span(f" · {sector_name(row['sector'])}", className="dim"))
    if row["partner"]:
        parts.append(span(" · " + t("figure.partner", name=row["partner"]), className="dim"))
    return [*parts, " ", *ui.badges(row | {"status": "actual", "rival": False, "confidence": 1.0, "picked": False})]


def _entry(row: Row) -> Component:
    part = [] if row["span"] == "year" or not row["year"] else [span(_part(row), className="part")]
    marks = ui.badges(row | {"measure": "level"})
    return div([ui.figure_link(row), *part, *marks], className=f"entry entry-{row['status']}")


def _part(row: Row) -> str:
    """A period within its column's year."""
    return within(row["year"], ui.figure_period(row))


def _projects(run: Run, place: str) -> Component:
    rows = _picks.figures(run, _queries.Where(place=place, of="project"))
    if not rows:
        return html.Div()
    keep("figures", rows)
    more = [ui.hint(t("hint.cut", n=LISTED, all=len(rows)))] if len(rows) > LISTED else []
    return ui.panel(t("region.projects"), *more, ui.twin(rows[:LISTED], opened=True), note=t("region.projects_note"))


def _relatives(run: Run, place: str) -> Component:
    """Other places of the same city and the province above it, each a link."""
    code = place[:6] if place[:6].isdigit() else ""
    known = [(row["value"], row["region"]) for row in _queries.options(run, "place") if row["value"] != place]
    near = [(key, name) for key, name in known if code and key[:4] == code[:4] and key[:6].isdigit()]
    upper = [(key, name) for key, name in known if code and key[:6] == code[:2] + "0000" and code[2:] != "0000"]
    if not near and not upper:
        return html.Div()
    links = [html.A(name, href=link("/region", place=key), className="chip") for key, name in [*upper, *near][:40]]
    return ui.panel(t("region.relatives"), html.Div(links, className="chips"))


register_page(__name__, "/region", "region", render)
