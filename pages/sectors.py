"""产业: sectors by region and year, and who moves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from pages import _controls as ui
from pages import _figures, _figures_more, _picks, _queries
from pages._cells import a, td, tr
from pages._choice import EVERY, NAMES, NOTHING, Choice, comparable, fullest, scope_hint
from pages._context import Params, register_page
from pages._spans import is_whole
from pages._store import Row, Run
from pages._tables import keep
from pages._text import sector_name, t
from pages._titles import titled

WIDEST = 16  # places a heat map can name
SMALLEST = 4  # cells below which bars say it better than a heat map
MOVERS = 16
BLOCKS = 200  # of a treemap


def render(run: Run, params: Params) -> Component:
    """One comparable indicator as heat maps by place and by year, who moved, and where figures are at all (treemap)."""
    head = ui.heading("sectors")
    of = params.one("of", ("region", "project"), "region") or "region"
    places = ui.values(_queries.options(run, "place", _queries.Where(sectored="yes", of=of)))
    place = params.one("place", places)
    base = _queries.Where(place=place, of=of, sectored="yes")
    rather = NOTHING if place else _gathered(run, of)
    choice = comparable(run, params, base, NAMES[:4], by_sector=True, rather=rather)
    kinds = [{"value": kind, "label": t(f"of.{kind}")} for kind in ("region", "project")]
    common = [ui.select("place", ui.place_options(run), place), ui.segments("of", kinds, of)]
    tree = ui.panel(t("sectors.treemap"), _tree(run, base), note=t("sectors.treemap_note"))
    if choice is None:
        return html.Div([head, ui.bar(*common, of="region"), ui.hint(t("empty.rows")), tree])
    rows = [row for row in _picks.figures(run, choice.where) if row["year"]]
    years = [str(year) for year in sorted({row["year"] for row in rows}, reverse=True)]
    newest = fullest(rows)
    year = params.one("year", years, newest)
    chosen = ui.select("year", [{"value": one, "label": one} for one in years], year, newest)
    filters = ui.bar(*choice.controls, *common, chosen, of="region", year=newest, **choice.defaults)
    return html.Div([head, filters, *_scopes(choice, rows, year), *_answers(rows, choice, year, place), tree])


def _gathered(run: Run, of: str) -> Mapping[str, str]:
    """What compares most places and sectors, as an address says it."""
    found = _queries.gathered(run, of)
    if found is None:
        return NOTHING
    return found | {"scope": EVERY if found["scope"] is None else found["scope"] or "-"}


def _scopes(choice: Choice, rows: list[Row], year: str | None) -> list[Component]:
    """Say of how many scopes the figures of the year are, where all stand side by side."""
    if choice.where.scope is None:
        choice = replace(choice, scopes=len({row["scope"] for row in rows if str(row["year"]) == year}))
    return scope_hint(choice)


def _answers(rows: list[Row], choice: Choice, year: str | None, place: str | None) -> list[Component]:
    actual = [row for row in rows if row["status"] == "actual"]
    now = [row for row in actual if str(row["year"]) == year]
    moves = _moves(actual)
    heats = [_heat(actual, choice, "year", None if place else _steadiest(actual, now)), moves]
    if not place:
        heats.insert(0, _heat(now, choice, "region", None))
    shown = [panel for panel in heats if panel is not None]
    return [
        html.Div(shown, className="grid-2" if len(shown) > 1 else ""),
        *([] if moves else [ui.hint(t("sectors.no_movers"))]),
        _bars([row for row in rows if str(row["year"]) == year]),
    ]


def _tree(run: Run, base: _queries.Where) -> Component:
    rows = _queries.spread(run, base)
    if not rows:
        return ui.hint(t("empty.rows"))
    keep("sectors", rows)
    drawn = ui.graph("treemap", _figures_more.treemap(_blocks(rows)), t("sectors.treemap"))
    cut = [ui.hint(t("hint.cut", all=rows[0]["pairs"], n=len(rows)))] if rows[0]["pairs"] > len(rows) else []
    heads = [html.Th(t(f"column.{name}"), scope="col") for name in ("sector", "region", "figures")]
    lines = [
        tr([td(sector_name(row["sector"])), td(row["region"] or "–"), td(_count(row), className="number")])
        for row in rows
    ]
    return html.Div([drawn, *cut, ui.folded(html.Thead(html.Tr(heads)), lines)], className="chart")


def _blocks(rows: list[Row]) -> list[Row]:
    """What a treemap can show: the largest blocks, and one a sector for all its other places."""
    rest: dict[str, list[Row]] = {}
    for row in rows[BLOCKS:]:
        rest.setdefault(row["sector"], []).append(row)
    return [*rows[:BLOCKS], *(some[0] if len(some) == 1 else _together(some) for some in rest.values())]


def _together(some: list[Row]) -> Row:
    ids = [obs_id for row in some for obs_id in row["obs_ids"]]
    name = t("sectors.rest", n=len(some))
    return {
        "sector": some[0]["sector"],
        "region": name,
        "place": "",
        "n": sum(row["n"] for row in some),
        "obs_ids": ids,
    }


def _count(row: Row) -> Component:
    return a(str(row["n"]), href=ui.evidence(row["obs_ids"]), className="figure-link")


def _steadiest(rows: list[Row], now: list[Row]) -> str | None:
    """Place with most sectors and years, of those of the chosen year where one of them has several years."""
    cells = Counter(place for place, _, _ in {(row["place"], row["sector"], row["year"]) for row in rows})
    years = Counter(place for place, _ in {(row["place"], row["year"]) for row in rows})
    here = {row["place"] for row in now if years[row["place"]] > 1}
    return max(here or cells, key=lambda place: (cells[place], place), default=None)


def _heat(rows: list[Row], choice: Choice, across: str, place: str | None) -> Component | None:
    """Sectors down, places or years across; none where a few bars say it better."""
    some = [row for row in rows if row["place"] == place] if place else rows
    weight = Counter(row["place"] for row in some)
    widest = dict(weight.most_common(WIDEST))
    some = [row for row in some if row["place"] in widest]
    if len({(row["year"], row["place"], row["sector"]) for row in some}) < SMALLEST:
        return None
    title = t(f"sectors.by_{across}", name=titled(some))
    why = t("sectors.steadiest", name=some[0]["region"] or "–") if place else ""
    note = why + t("sectors.heat_note") + (t("sectors.heat_scopes") if choice.scopes > 1 else "")
    return ui.panel(title, ui.chart(f"heat-{across}", _figures.heat(some, across=across), some, title), note=note)


def _moves(rows: list[Row]) -> Component | None:
    """The last two whole years of each place's sector within one scope, largest change first."""
    lines: dict[tuple[str, ...], dict[int, Row]] = {}
    for row in rows:
        if is_whole(row):
            line = (row["place"], row["sector"] or "", row["scope"], row["span"])
            lines.setdefault(line, {}).setdefault(row["year"], row)
    pairs = [(found[year - 1], found[year]) for found in lines.values() for year in [max(found)] if year - 1 in found]
    pairs.sort(key=lambda pair: -abs(pair[1]["value"] - pair[0]["value"]))
    if not pairs:
        return None
    shown = pairs[:MOVERS]
    both = [row for pair in shown for row in pair]
    title = t("sectors.movers", name=titled(both))
    drawn = _figures_more.movers(shown)
    return ui.panel(title, ui.graph("movers", drawn, title, both), ui.twin(both), note=t("sectors.movers_note"))


def _bars(rows: list[Row]) -> Component:
    if not rows:
        return html.Div()
    some = rows[:40]
    title = t("sectors.bars", name=titled(some))
    return ui.panel(title, ui.chart("bars", _figures.bars(some, by="sector and region"), some, title))


register_page(__name__, "/sectors", "sectors", render)
