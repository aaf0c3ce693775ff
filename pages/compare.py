"""对比: any places × any indicators, as lines, bars, slopes, small multiples or a scatter; each indicator on its own axis."""

from __future__ import annotations

from collections import Counter
from typing import Final

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures, _figures_more, _picks, _queries, _series
from pages._choice import NAMES, comparable, fullest, scope_hint, together
from pages._context import Params, register_page
from pages._lacking import nothing
from pages._spans import is_whole
from pages._store import Row, Run
from pages._text import t
from pages._titles import titled

MOST = 8
FIRST = 5
MORE = 4  # further indicators beside the first
DRAWN: Final = {
    "series": _series.series,
    "bars": _figures.bars,
    "slope": _figures_more.slope,
    "multiples": _figures_more.multiples,
}
KINDS: Final = (*DRAWN, "scatter")


def render(run: Run, params: Params) -> Component:
    """Chosen places side by side, one panel an indicator; two indicators against each other as a scatter."""
    head = ui.heading("compare")
    base = _queries.Where(of="region")
    choice = comparable(run, params, base, NAMES[:5])
    if choice is None:
        return html.Div([head, nothing(run)])
    rows = _dated(run, choice.where)
    default = sorted(_best(rows))
    peers = params.some("peers", ui.values(_queries.options(run, "place", base)), default)[:MOST]
    kind = params.one("chart", KINDS, "series") or "series"
    others = [code for code in ui.values(_queries.options(run, "indicator", base)) if code != choice.where.indicator]
    first = others[:1] if kind == "scatter" else []
    more = (params.some("with", others, first) or first)[:MORE]
    controls = [
        *choice.controls,
        ui.several("with", ui.indicator_options(run, base), more, MORE),
        ui.several("peers", ui.place_options(run, base), peers, MOST),
        ui.segments("chart", [{"value": name, "label": t(f"compare.{name}")} for name in KINDS], kind),
    ]
    defaults = choice.defaults | {"peers": "~".join(default), "chart": "series", "with": "~".join(first)}
    if not peers:
        return html.Div([head, ui.bar(*controls, **defaults), ui.hint(t("compare.choose"))])
    sets = [rows, *(_of_indicator(run, code) for code in more)]
    chosen = [[row for place in peers for row in some if row["place"] == place] for some in sets]
    regions = {row["value"]: row["region"] for row in _queries.options(run, "place", base)}
    names = {place: regions[place] or place for place in peers}
    body = (
        _scatter(names, *chosen[:2])
        if kind == "scatter" and more
        else html.Div([_drawn(some, kind, names) for some in chosen], className="grid-2" if more else "")
    )
    parts = [head, ui.bar(*controls, **defaults), *scope_hint(choice), *_warnings(chosen), body]
    return html.Div(parts)


def _dated(run: Run, where: _queries.Where) -> list[Row]:
    return [row for row in _picks.figures(run, where) if row["year"]]


def _of_indicator(run: Run, code: str) -> list[Row]:
    """The best covered comparable set of a further indicator."""
    choice = comparable(run, Params({"indicator": code}), _queries.Where(of="region"), NAMES[:5])
    return _dated(run, choice.where) if choice else []


def _best(rows: list[Row]) -> list[str]:
    """Places of the best covered level that compare best, else those with most figures."""
    levels = Counter(level for level, _ in {(row["region_level"], row["place"]) for row in rows})
    level = levels.most_common(1)[0][0] if levels else None
    mine = [row for row in rows if row["region_level"] == level]
    count = Counter(row["place"] for row in mine)
    return together(mine, FIRST) or sorted(count, key=lambda place: (-count[place], place))[:FIRST]


def _warnings(chosen: list[list[Row]]) -> list[Component]:
    """Say where places of different levels or periods of different kinds stand side by side."""
    levels = {row["region_level"] for rows in chosen for row in rows}
    said = [ui.hint(t("compare.levels"), "warn")] if len(levels) > 1 else []
    mixed = any({"year"} < {row["span"] for row in rows} - {"stock"} for rows in chosen)
    return said + ([ui.hint(t("compare.spans"), "warn")] if mixed else [])


def _drawn(rows: list[Row], kind: str, names: dict[str, str]) -> Component:
    if not rows:
        return ui.panel(t("compare.nothing"), ui.hint(t("empty.rows")))
    newest = fullest(rows)
    shown = [row for row in rows if str(row["year"]) == newest] if kind == "bars" else rows
    kind = "series" if kind == "scatter" else kind
    missing = _missing(names, rows, "compare.absent")
    told = {place: name for place, name in names.items() if any(row["place"] == place for row in rows)}
    if kind == "bars":
        missing += _missing(told, shown, "compare.no_year", year=newest)
    if kind == "slope":
        missing += _missing(told, [row for row in rows if is_whole(row)], "compare.no_whole")
    title = titled(shown)
    name = f"compare-{kind}-{rows[0]['indicator']}"
    drawn = ui.chart(name, DRAWN[kind](shown), shown, title)
    return ui.panel(title, *missing, drawn, note=t("compare.note"))


def _missing(names: dict[str, str], rows: list[Row], why: str, **values: object) -> list[Component]:
    """Say which of the chosen places have no mark and why; nothing where each has one."""
    marked = {row["place"] for row in rows}
    absent = [name for place, name in names.items() if place not in marked]
    return [ui.hint(t(why, names="、".join(absent), **values))] if absent else []


def _scatter(names: dict[str, str], across: list[Row], up: list[Row]) -> Component:
    """Two indicators against each other: a mark a place and year of which both are told as actual whole-period figures."""
    pairs = [(one, other) for one in across for other in up if _meet(one, other)]
    title = t("compare.against", x=titled(across), y=titled(up)) if across and up else t("compare.scatter")
    if not pairs:
        return ui.panel(title, ui.hint(t("compare.no_pairs")))
    drawn = _figures_more.scatter(pairs)
    told = [row for pair in pairs for row in pair]
    graph = ui.graph("compare-scatter", drawn, title, told)
    missing = _missing(names, told, "compare.no_pair")
    return ui.panel(title, *missing, graph, ui.twin(told), note=t("compare.scatter_note"))


def _meet(one: Row, other: Row) -> bool:
    return is_whole(one) and is_whole(other) and (one["place"], one["year"]) == (other["place"], other["year"])


register_page(__name__, "/compare", "compare", render)
