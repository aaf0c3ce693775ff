"""年度: one indicator of many places, over years and ranked."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures, _map, _picks, _queries, _series
from pages._cells import td, tr
from pages._choice import comparable, fullest, scope_hint
from pages._context import Params, register_page
from pages._lacking import nothing
from pages._spans import alike, is_sure, is_whole, kind
from pages._store import Row, Run
from pages._tables import keep
from pages._text import t
from pages._titles import titled

LINES = 8
RANKED = 40
ALIKE = 0.75  # share of places that two years must both rank, else nobody is said to have moved
TWIN = 200
BEYOND = 1.5  # times the greatest actual: aims above it are left to the table


def render(run: Run, params: Params) -> Component:
    """Series, ranking and map of one comparable set of figures at one level of places."""
    choice = comparable(run, params, _queries.Where(of="region"))
    head = ui.heading("years")
    if choice is None:
        return html.Div([head, nothing(run)])
    rows = [row for row in _picks.figures(run, choice.where) if row["year"]]
    years = [str(year) for year in sorted({row["year"] for row in rows}, reverse=True)]
    newest = fullest(rows)
    year = params.one("year", years, newest)
    controls = [*choice.controls, ui.select("year", [{"value": y, "label": y} for y in years], year, newest)]
    defaults = choice.defaults | {"year": newest}
    parts = [head, ui.bar(*controls, **defaults), *scope_hint(choice)]
    if not rows or year is None:
        return html.Div([*parts, ui.hint(t("empty.rows"))])
    places = leading(rows, int(year))
    some = [row for place in places[:LINES] for row in rows if row["place"] == place]
    joined = is_joined(some)
    series = _lines(some, int(year), len(places)) if joined else _loose(some)
    ranking, drawn = _ranking(rows, int(year)), _on_map(rows, int(year))
    if joined:
        return html.Div([*parts, html.Div([series, ranking], className="grid-2"), drawn])
    return html.Div([*parts, ranking, drawn, series])


def _on_map(rows: list[Row], year: int) -> Component:
    told = [row for row in rows if row["year"] == year]
    some = _map.placed(told)
    drawn = _map.draw(some) if some else None
    if drawn is None:
        return html.Div()
    title = t("years.map", name=titled(some))
    apart = [ui.hint(t("years.unmapped", n=len(told) - len(some)))] if len(told) > len(some) else []
    return ui.panel(title, *apart, ui.graph("map", drawn, title, some), ui.twin(some[:TWIN]), note=t("map.note"))


def _loose(some: list[Row]) -> Component:
    """A table alone where no line joins anything, as dots without a name say nothing."""
    return ui.panel(titled(some), ui.hint(t("years.unjoined")), ui.twin(some))


def _lines(some: list[Row], year: int, places: int) -> Component:
    """The leading ones of so many places over years."""
    title = titled(some)
    shown = scaled(some)
    beyond = [ui.hint(t("years.beyond", n=len(some) - len(shown)))] if len(shown) < len(some) else []
    note = t("years.first", n=LINES, all=places, year=year) if places > LINES else t("years.note")
    drawn = ui.chart("series", _series.series(shown), some, title)
    return ui.panel(title, *beyond, drawn, note=note)


def is_joined(rows: list[Row]) -> bool:
    """Whether a place has sure whole years, or moments, of several years, which a line joins."""
    sure = {(row["place"], row["span"], row["year"]) for row in rows if is_sure(row)}
    return len({(place, span) for place, span, _ in sure}) < len(sure)


def scaled(rows: list[Row]) -> list[Row]:
    """Figures without aims so far above every actual that they would flatten all else."""
    top = max(abs(row["value"]) for row in rows if row["status"] == "actual")
    return [row for row in rows if row["status"] == "actual" or abs(row["value"]) <= BEYOND * top]


def leading(rows: list[Row], year: int) -> list[str]:
    """Places by their rank in a year, then by their newest actual of a whole year, then those that have none."""
    ranks = [row["place"] for row in ranked(rows, year)[0]]
    newest: dict[str, float] = {}
    for row in rows:
        if is_whole(row):
            newest.setdefault(row["place"], row["value"])
    others = sorted(newest, key=lambda place: -newest[place])
    return list(dict.fromkeys([*ranks, *others, *(row["place"] for row in rows)]))


def ranked(rows: list[Row], year: int, like: str | None = None) -> tuple[list[Row], int]:
    """Actual figures of a year that cover the same kind of period, largest first, and how many others there are.

    The kind is the one asked for (`like`), else that of most places. A place stands once, with its latest; what one
    article words alike (`unclear`) has no rank.
    """
    mine = [row for row in rows if row["year"] == year]
    actual = [row for row in mine if row["status"] == "actual" and not row["unclear"]]
    fitting = [row for row in actual if kind(row) == like] if like else alike(actual)
    some = {row["place"]: row for row in sorted(fitting, key=lambda row: row["period_end"])}
    return sorted(some.values(), key=lambda row: -row["value"]), len(mine) - len(some)


def moves(now: list[Row], before: list[Row]) -> dict[str, int]:
    """Ranks won or lost since the year before, counted among the places of both; none where these are too few."""
    ranks = [[row["place"] for row in rows] for rows in (now, before)]
    both = set(ranks[0]) & set(ranks[1])
    if len(both) < ALIKE * max(map(len, ranks)):
        return {}
    new, old = ([place for place in places if place in both] for places in ranks)
    return {place: old.index(place) - n for n, place in enumerate(new)}


def _ranking(rows: list[Row], year: int) -> Component:
    some, apart = ranked(rows, year)
    if not some:
        return ui.panel(t("years.ranking", name=str(year)), ui.hint(t("years.no_ranking", year=year)))
    before = ranked(rows, year - 1, kind(some[0]))[0]
    moved = moves(some, before)
    title = t("years.ranking", name=titled(some))
    keep("figures", some)
    keep("ranking", [row | {"rank": n, "moved": moved.get(row["place"])} for n, row in enumerate(some, start=1)])
    shown = some[:RANKED]
    drawn = ui.graph("ranking", _figures.bars(shown), title, shown)
    more = [ui.hint(t("years.apart", n=apart))] if apart else []
    more += [ui.hint(t("years.unmoved", year=year - 1, n=len(before)))] if before and not moved else []
    head = ui.heads(("rank", "moved", "region", "value", "source"))
    lines = [_place(n, row, moved.get(row["place"])) for n, row in enumerate(some, start=1)]
    return ui.panel(
        title, *more, drawn, ui.signs(shown), ui.folded(head, lines, opened=True), note=t("years.ranking_note")
    )


def _place(rank: int, row: Row, up: int | None) -> Component:
    moved = "–" if up is None else f"▲{up}" if up > 0 else f"▼{-up}" if up < 0 else "＝"
    cells = [td(str(rank), className="number"), td(moved, className="number dim")]
    where = td([row["region"] or "–", " ", *ui.badges(row | {"measure": "level"})])
    return tr([*cells, where, td(ui.figure_link(row), className="number"), td(ui.figure_source(row), className="cut")])


register_page(__name__, "/years", "years", render)
