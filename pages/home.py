"""总览: what is new and where we stand."""

from __future__ import annotations

from collections import Counter
from operator import itemgetter
from typing import Any

from dash import html
from dash.development.base_component import Component

from pages import _boundaries, _map, _picks, _queries
from pages import _controls as ui
from pages._choice import comparable, fullest
from pages._context import NONE, Params, link, register_page
from pages._format import digits, published, value
from pages._headlines import change, headline, spark
from pages._lacking import nothing
from pages._spans import kind
from pages._store import Row, Run
from pages._tables import keep
from pages._text import headlines, measure_name, t
from pages._titles import titled

TILES = 8
ENOUGH = 3  # places a map compares
NEARLY = 0.75  # share of the places that any set has, with which a newer set is shown rather than it
TWIN = 60  # lines below the map
NEWEST = 8  # articles listed
_SET = itemgetter("year", "indicator", "scope", "unit", "region_level")


def render(run: Run, params: Params) -> Component:
    """What the run holds and how fresh it is, tiles of one place, a map, the latest articles."""
    places = ui.values(_queries.options(run, "place"))
    known = [*_queries.best_known(run, tuple(headlines())), *places]
    first = known[0] if known else None
    place = params.one("place", places, first)
    return html.Div(
        [
            ui.heading("home", _freshness(run)),
            _holdings(run),
            ui.bar(ui.select("place", ui.place_options(run), place, first), place=first),
            _tiles(run, place),
            html.Div([_on_map(run, place), ui.panel(t("home.latest"), _latest(run))], className="grid-2"),
        ]
    )


def _freshness(run: Run) -> Component:
    """When the data were read, and the newest article's date."""
    newest = _queries.totals(run)["newest"]
    created = str(run.manifest.get("created", "–"))[:16].replace("T", " ")
    return html.P(t("home.fresh", created=created, newest=newest or "–"), className="freshness")


def _holdings(run: Run) -> Component:
    totals = _queries.totals(run)
    addresses = {
        "articles": link("/articles"),
        "observations": link("/data"),
        "places": link("/region"),
        "mentions": link("/quality", "#fates"),
        "doubts": link("/data", doubt="yes"),
        "issues": link("/quality", "#issues"),
    }
    items = [
        html.A([html.Strong(digits(totals[name])), html.Span(t(f"home.{name}"))], href=address, className="holding")
        for name, address in addresses.items()
    ]
    return html.Div(items, className="holdings")


def _tiles(run: Run, place: str | None) -> Component:
    where = _queries.Where(place=place, of="region", status="actual", indicators=tuple(headlines()))
    rows = [row for row in _picks.figures(run, where) if row["period_end"]]
    first = headline(rows)[:TILES]
    keep("figures", first)
    tiles = [_tile(row, rows) for row in first]
    if not tiles:
        return _no_tiles(run, place)
    return html.Div(tiles, className="tiles")


def _no_tiles(run: Run, place: str | None) -> Component:
    """Why there is no tile, and where the place's figures are; where there is no place or no year at all, what mends it."""
    found = _queries.lacking(run, place)
    if found["n"] and found["n"] in (found["place"], found["year"]):
        return nothing(run, place)
    more = html.A(t("home.all_figures"), href=link("/region", place=place))
    return html.P([t("home.no_tiles"), " ", more], className="hint")


def _tile(row: Row, rows: list[Row]) -> Component:
    moved = change(row, rows)
    shown: list[Any] = []
    if moved:
        arrow = "▲" if moved["value"] > 0 else "▼" if moved["value"] < 0 else "■"
        base = t("home.yoy") if moved["measure"] == "yoy" else measure_name(moved)
        text = f"{arrow} {base} {value(moved['value'], moved['unit'])}"
        shown = [html.A(text, href=ui.evidence(moved["obs_ids"]), className="tile-change")]
    whose = row["publisher"] or row["title"] or t("article.no_publisher")
    source = f"{whose} · {published(row['published'], row['dated'])}"
    name = html.A(ui.figure_name(row), href=link("/region", place=row["place"], indicator=row["indicator"]))
    parts = [
        html.Div([name, " ", *ui.badges(row)], className="tile-name"),
        html.A(ui.figure_value(row), href=ui.evidence(row["obs_ids"]), className="tile-value", title=row["quote"]),
        html.Div([html.Span(ui.figure_period(row)), *shown], className="tile-line"),
        spark(row, rows),
        html.Div(source, className="tile-source", title=source),
    ]
    return html.Div(parts, className="tile")


def _on_map(run: Run, place: str | None) -> Component:
    """Places of the chosen place's province, else the set that compares most places, else where figures are at all."""
    code = (place or "")[:2]
    province = _boundaries.units("province", [code]).get(f"{code}0000") if code.isdigit() else None
    inside = _of_province(run, code) if province else []
    some = inside or _anywhere(run)
    drawn = _map.draw(some) if some else None
    if drawn is None:
        return _presence(run)
    title = t("home.map", place=province.name, name=titled(some)) if province and inside else titled(some)
    why = [ui.hint(t("home.elsewhere", place=province.name))] if province and not inside else []
    first = some[0]
    view = {
        "indicator": first["indicator"],
        "scope": first["scope"] or NONE,
        "unit": first["unit"],
        "level": first["region_level"],
    }
    more = html.A(t("home.more"), href=link("/years", **view, year=first["year"]), className="small")
    graph = ui.graph("map", drawn, title, some)
    return ui.panel(title, *why, graph, ui.twin(some[:TWIN]), more, note=t("map.note"))


def _of_province(run: Run, province: str) -> list[Row]:
    """Newest headline levels of one kind of period that nearly as many places of a province have as any."""
    places = tuple(one for one in ui.values(_queries.options(run, "place")) if one[:2] == province)
    where = _queries.Where(
        places=places, of="region", status="actual", measure="level", sector="none", indicators=tuple(headlines())
    )
    sets: dict[tuple[Any, ...], list[Row]] = {}
    for row in _picks.figures(run, where) if places else []:
        if row["year"] and row["region_level"] in ("city", "county"):
            sets.setdefault((*_SET(row), kind(row)), []).append(row)
    wide = {key: len({row["place"] for row in some}) for key, some in sets.items()}
    enough = max(ENOUGH, NEARLY * max(wide.values(), default=0))
    fitting = [key for key in sets if wide[key] >= enough]
    best = max(fitting, key=lambda key: (key[2] == "", key[0], wide[key], -headlines().index(key[1])), default=None)
    return sets[best] if best else []


def _anywhere(run: Run) -> list[Row]:
    """The newest figures of the set that compares most places; none where these are too few."""
    choice = comparable(run, Params({}), _queries.Where(of="region", status="actual"))
    rows = [row for row in _picks.figures(run, choice.where) if row["year"] and row["adcode"]] if choice else []
    year = fullest(rows)
    some = _map.placed([row for row in rows if str(row["year"]) == year])
    return some if _compares(some) else []


def _compares(rows: list[Row]) -> bool:
    """Whether a map would compare enough places near each other: provinces, or places of one province."""
    near = Counter(row["adcode"][:2] for row in rows if row["region_level"] != "province")
    provinces = sum(row["region_level"] == "province" for row in rows)
    return any(n >= ENOUGH for n in (provinces, *near.values()))


def _presence(run: Run) -> Component:
    rows = _queries.by_city(run)
    drawn = _map.presence(rows) if rows else None
    if drawn is None:
        return ui.panel(t("home.presence"), nothing(run))
    title = t("home.presence")
    return ui.panel(title, ui.graph("presence", drawn, title), note=t("home.presence_note") + t("map.note"))


def _latest(run: Run) -> Component:
    found = [row for row in _queries.articles(run) if not row["duplicate_of"]][:NEWEST]
    keep("articles", found)
    return html.Ul([html.Li(_announced(row)) for row in found], className="latest")


def _announced(row: Row) -> list[Component]:
    where = f"{row['publisher'] or t('article.no_publisher')} · {published(row['published'], row['dated'])}"
    return [
        html.A(row["title"] or t("article.untitled"), href=ui.article_link(row["article_id"])),
        html.Span(where, className="dim"),
        html.Span(t("home.figures_n", n=row["observations"] or 0), className="count"),
    ]


register_page(__name__, "/", "home", render)
