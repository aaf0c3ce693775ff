"""总览: what is new and where we stand."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures, _queries
from pages._choice import comparable, fullest, scope_title
from pages._context import Params, link, register_page
from pages._figures import palette
from pages._format import digits, value
from pages._store import Row, Run
from pages._tables import keep
from pages._text import code_order, t

TILES = 8
ENOUGH = 3  # places a map compares
TWIN = 60  # lines below the map


def render(run: Run, params: Params) -> Component:
    """Tiles of one place, what the run holds, the latest articles."""
    places = ui.values(_queries.options(run, "place"))
    first = places[0] if places else None
    place = params.one("place", places, first)
    return html.Div(
        [
            ui.heading("home"),
            _holdings(run),
            ui.bar(ui.select("place", ui.place_options(run), place, first), place=first),
            _tiles(run, place),
            html.Div([_map(run), ui.panel(t("home.latest"), _latest(run))], className="grid-2"),
        ]
    )


def _holdings(run: Run) -> Component:
    totals = _queries.totals(run)
    addresses = {
        "articles": link("/articles"),
        "figures": link("/data"),
        "places": link("/region"),
        "mentions": link("/articles"),
        "doubts": link("/data", doubt="yes"),
        "issues": link("/articles", show="issues"),
    }
    items = [
        html.A([html.Strong(digits(totals[name])), html.Span(t(f"home.{name}"))], href=address, className="holding")
        for name, address in addresses.items()
    ]
    return html.Div(items, className="holdings")


def headline(rows: list[Row]) -> list[Row]:
    """One newest actual level a indicator, whole economy before sectors, in the code list's order."""
    best: dict[str, Row] = {}
    for row in rows:
        rank = (row["scope"] == "", row["sector"] is None, row["span"] != "part", row["period_end"])
        known = best.get(row["indicator"])
        newest = known is None or rank[3].year > known["period_end"].year
        if known is None or newest or (rank[3].year == known["period_end"].year and rank[:3] > _rank(known)):
            best[row["indicator"]] = row
    return sorted(best.values(), key=lambda row: code_order(row["indicator"]))[:TILES]


def _rank(row: Row) -> tuple[bool, bool, bool]:
    return row["scope"] == "", row["sector"] is None, row["span"] != "part"


def _tiles(run: Run, place: str | None) -> Component:
    where = _queries.Where(place=place, of="region", status="actual")
    rows = [row for row in _queries.figures(run, where) if row["period_end"]]
    first = headline([row for row in rows if row["measure"] == "level"])
    keep("figures", first)
    tiles = [_tile(row, rows) for row in first]
    return html.Div(tiles, className="tiles") if tiles else ui.hint(t("home.no_tiles"))


def same_series(row: Row, other: Row) -> bool:
    """Whether two figures differ only in period and measure."""
    return all(row[name] == other[name] for name in ("indicator", "scope", "sector", "partner", "project", "place"))


def change(row: Row, rows: list[Row]) -> Row | None:
    """The year-on-year figure the text states for the same cell."""
    same = (other for other in rows if other["measure"] == "yoy" and same_series(row, other))
    when = (row["period_start"], row["period_end"])
    return next((other for other in same if (other["period_start"], other["period_end"]) == when), None)


def spark(row: Row, rows: list[Row]) -> Component | None:
    """Small line of the same series over whole years, for the eye only; none with fewer than three."""
    same = [o for o in rows if same_series(row, o) and (o["measure"], o["unit"]) == (row["measure"], row["unit"])]
    whole = sorted(
        (o["period_end"], o["value"]) for o in same if o["span"] == row["span"] != "part" and not o["unclear"]
    )
    if len({day for day, _ in whole}) < 3:
        return None
    low, high = min(value for _, value in whole), max(value for _, value in whole)
    step, size = 100 / (len(whole) - 1), (high - low) or 1
    points = " ".join(f"{n * step:.1f},{26 - 22 * (value - low) / size:.1f}" for n, (_, value) in enumerate(whole))
    look = f"fill='none' stroke='{palette()[0]}' stroke-width='2' vector-effect='non-scaling-stroke'"
    line = f"<polyline points='{points}' {look}/>"
    drawing = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 30' preserveAspectRatio='none'>{line}</svg>"
    return html.Img(src="data:image/svg+xml," + quote(drawing), alt="", className="spark")


def _tile(row: Row, rows: list[Row]) -> Component:
    moved = change(row, rows)
    shown: list[Any] = []
    if moved:
        arrow = "▲" if moved["value"] > 0 else "▼" if moved["value"] < 0 else "■"
        text = f"{arrow} {t('home.yoy')} {value(moved['value'], moved['unit'])}"
        shown = [html.A(text, href=ui.evidence(moved["obs_ids"]), className="tile-change")]
    parts = [
        html.Div([ui.figure_name(row), " ", *ui.badges(row)], className="tile-name", title=row["quote"]),
        html.A(ui.figure_value(row), href=ui.evidence(row["obs_ids"]), className="tile-value"),
        html.Div([html.Span(ui.figure_period(row)), *shown], className="tile-line"),
        spark(row, rows),
        html.Div(
            f"{row['publisher'] or row['title'] or t('article.no_publisher')} · {row['published'] or '–'}",
            className="tile-source",
        ),
    ]
    return html.Div(parts, className="tile")


def _map(run: Run) -> Component:
    """The set of figures that compares most places in its newest year; where it has few, where figures are at all."""
    choice = comparable(run, Params({}), _queries.Where(of="region", status="actual"))
    rows = [row for row in _queries.figures(run, choice.where) if row["year"] and row["adcode"]] if choice else []
    year = fullest(rows)
    some = [row for row in rows if str(row["year"]) == year]
    drawn = _figures.CHARTS["map"](some) if len({row["place"] for row in some}) >= ENOUGH else None
    if choice is None or drawn is None:
        return _presence(run)
    more = html.A(t("home.more"), href=link("/years", indicator=choice.where.indicator), className="small")
    title = f"{scope_title(choice.where)} · {year}"
    return ui.panel(title, ui.graph("map", drawn, title), ui.twin(some[:TWIN]), more, note=t("map.note"))


def _presence(run: Run) -> Component:
    rows = _queries.by_city(run)
    drawn = _figures.CHARTS["presence"](rows) if rows else None
    if drawn is None:
        return ui.panel(t("home.presence"), ui.hint(t("empty.rows")))
    title = t("home.presence")
    return ui.panel(title, ui.graph("presence", drawn, title), note=t("home.presence_note") + t("map.note"))


def _latest(run: Run) -> Component:
    found = [row for row in _queries.articles(run) if not row["duplicate_of"]][:8]
    keep("articles", found)
    items = [
        html.Li(
            [
                html.A(row["title"] or t("article.untitled"), href=ui.article_link(row["article_id"])),
                html.Span(
                    f"{row['publisher'] or t('article.no_publisher')} · {row['published'] or '–'}", className="dim"
                ),
                html.Span(t("home.figures_n", n=row["observations"] or 0), className="count"),
            ]
        )
        for row in found
    ]
    return html.Ul(items, className="latest")


register_page(__name__, "/", "home", render)
