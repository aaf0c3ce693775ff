"""What pages are built of: headings, panels, filters that live in the address, table twins."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

import dash_mantine_components as dmc
import plotly.graph_objects as go
from dash import dcc, html
from dash.development.base_component import Component
from flask import g

from pages import _filters_said, _format, _queries
from pages._cells import a, caption, inside, span, td, tr, whole
from pages._context import link
from pages._prepared import is_doubtful
from pages._store import Row, Run
from pages._tables import keep
from pages._text import code_name, codes, indicator_name, language, measure_name, sector_name, t

Option = dict[str, Any]
MANY = 30  # observations one mark hands to the drawer
PUBLISHERS = 4  # named below a chart that leaves the page


def heading(key: str, *aside: Component) -> Component:
    """Title of a page with the question it answers."""
    title = html.H1(t(f"{key}.title"), className="page-title")
    lead = html.P(t(f"{key}.question"), className="lead")
    return html.Div([html.Div([title, lead]), *aside], className="page-head")


def panel(title: str, *children: Any, note: str | None = None, grow: str = "") -> Component:
    """Frame around one answer."""
    head = [html.H2(title, className="panel-title")] + ([html.P(note, className="panel-note")] if note else [])
    return html.Section([html.Div(head, className="panel-head"), *children], className=f"panel {grow}")


def aria(label: str) -> dict[str, Any]:
    """Name a part for a reader who cannot see it."""
    return {"aria-label": label}


_LONG_NAMES: Final = ("place", "indicator", "scope")  # filters whose choices need room: 襄阳高新技术产业开发区
NUMBERS: Final = (  # columns that hold numbers
    "value",
    "change",
    "rank",
    "moved",
    "figures",
    "doubts",
    "numbers",
    "read",
    "promised",
    "result",
    "articles",
    "places",
    "scopes",
    "years",
    "investment_total",
    "land_area",
    "expected_output",
    "before",
    "now",
)
SIGNS: Final = ("target", "forecast", "rival", "doubt", "picked")


def signs(rows: Sequence[Row]) -> Component | None:
    """Legend of the signs that these rows carry; none where all are plain actual figures."""
    carried = {
        "target": any(row["status"] == "target" for row in rows),
        "forecast": any(row["status"] == "forecast" for row in rows),
        "rival": any(row["rival"] for row in rows),
        "doubt": any(map(is_doubtful, rows)),
        "picked": any(row.get("picked") for row in rows),
    }
    met = [name for name in SIGNS if carried[name]]
    if not met:
        return None
    shown = [html.Li([html.Span(className=f"sign sign-{name}"), t(f"sign.{name}")]) for name in ("actual", *met)]
    return html.Ul(shown, className="signs")


def hint(text: str, kind: str = "info") -> Component:
    """Quiet line that warns or explains."""
    return html.P(text, className=f"hint hint-{kind}", role="note")


def select(name: str, data: Sequence[Option], value: str | None, default: str | None = None) -> Component:
    """Filter bound to an address parameter; without a default it can be cleared."""
    found: Component = dmc.Select(
        id={"type": "param", "name": name},
        label=t(f"filter.{name}"),
        data=list(data),
        value=value,
        searchable=len(data) > 6 or any("items" in option for option in data),
        clearable=default is None,
        allowDeselect=default is None,
        placeholder=t("filter.all") if default is None else None,
        nothingFoundMessage=t("filter.nothing"),
        maxDropdownHeight=420,
        size="sm",
        className="filter wide" if name in _LONG_NAMES else "filter",
        comboboxProps={"shadow": "md"},
    )
    return found


def several(name: str, data: Sequence[Option], chosen: Sequence[str], most: int) -> Component:
    """Filter that takes several values."""
    found: Component = dmc.MultiSelect(
        id={"type": "param", "name": name},
        label=t(f"filter.{name}"),
        placeholder="" if chosen else t("filter.none"),
        data=list(data),
        value=list(chosen),
        maxValues=most,
        searchable=True,
        nothingFoundMessage=t("filter.nothing"),
        maxDropdownHeight=420,
        size="sm",
        className="filter widest",
    )
    return found


def segments(name: str, data: Sequence[Option], value: str) -> Component:
    """Choice among few, all visible."""
    control = dmc.SegmentedControl(id={"type": "param", "name": name}, data=list(data), value=value, size="sm")
    return html.Div([html.Span(t(f"filter.{name}"), className="filter-label"), control], className="filter-segments")


def words(name: str, value: str | None, hint: str | None = None) -> Component:
    """Free-text filter; the hint says what it looks in, where that is not figures."""
    found: Component = dmc.TextInput(
        id={"type": "param", "name": name},
        label=t(f"filter.{name}"),
        value=value or "",
        debounce=600,
        placeholder=hint or t(f"filter.{name}.placeholder"),
        size="sm",
        className="filter wide",
    )
    return found


def bar(*controls: Component, **defaults: str | None) -> Component:
    """Row of filters, for paper in words; `defaults` are the values an address leaves out."""
    inside = [part for control in controls for part in _with_children(control)]
    shown = {part.id["name"]: part.value for part in inside if isinstance(getattr(part, "id", None), dict)}
    known = dcc.Store(id={"type": "defaults", "name": "page"}, data={"defaults": defaults, "shown": shown})
    chosen = {name: "~".join(value) if isinstance(value, list) else value or "" for name, value in shown.items()}
    said = html.P(" · ".join(_filters_said.each(chosen)), className="filters-said")
    return html.Div([html.Div([*controls, known], className="filters", role="search"), said])


def _with_children(part: Any) -> list[Any]:
    children = getattr(part, "children", None)
    return [part, *children] if isinstance(children, list) else [part]


def place_options(run: Run, where: _queries.Where = _queries.Where()) -> list[Option]:  # noqa: B008 (frozen)
    """Places grouped by level, those with most figures first."""
    groups: dict[str, list[Option]] = {}
    for row in _queries.options(run, "place", where):
        option = {"value": row["value"], "label": row["region"] or row["value"]}
        groups.setdefault(row["level"] or "none", []).append(option)
    order = ["province", "city", "county", "zone", "group", "country", "none"]
    return [{"group": code_name("level", level), "items": groups[level]} for level in order if level in groups]


def indicator_options(run: Run, where: _queries.Where = _queries.Where()) -> list[Option]:  # noqa: B008 (frozen)
    """Indicators met, grouped as the code list groups them."""
    met = {row["value"]: row["n"] for row in _queries.options(run, "indicator", where)}
    groups: dict[str, list[Option]] = {}
    for code in [*(c for c in codes("indicators") if c in met), *(c for c in met if c not in codes("indicators"))]:
        group = codes("indicators").get(code, {}).get("group", "other")
        groups.setdefault(group, []).append({"value": code, "label": f"{indicator_name(code)} ({met[code]})"})
    return [{"group": code_name("group", group), "items": items} for group, items in groups.items()]


def values(found: Sequence[Row]) -> list[str]:
    """Plain values of an options answer."""
    return [str(row["value"]) for row in found]


def named(kind: str, found: Sequence[str]) -> list[Option]:
    """Options of a closed list."""
    return [{"value": value, "label": code_name(kind, value)} for value in found]


def sector_options(found: Sequence[str]) -> list[Option]:
    """Options of sectors."""
    return [{"value": value, "label": sector_name(None if value == "none" else value)} for value in found]


def scope_options(found: Sequence[str]) -> list[Option]:
    """Options of scopes; the empty one is the indicator itself."""
    return [{"value": value or "-", "label": value or t("scope.plain")} for value in found]


def evidence(obs_ids: Sequence[str]) -> str:
    """Anchor that opens the drawer with these observations."""
    return "#e=" + ",".join(obs_ids[:MANY])


def figure_value(row: Row) -> str:
    """Write a figure's value."""
    return _format.value(row["value"], row["unit"], row["value_high"], row["qualifier"])


def figure_period(row: Row) -> str:
    """Write a figure's period."""
    return _format.period(row["period_start"], row["period_end"], row["status"])


def figure_name(row: Row) -> str:
    """Name what a figure counts: indicator, scope, sector, partner, project."""
    parts = [indicator_name(row["indicator"])] + ([row["scope"]] if row["scope"] else [])
    return " · ".join([*parts, *_details(row)])


def scope_name(row: Row) -> str:
    """Name what a figure counts where its indicator is known: scope, partner, project."""
    return " · ".join([row["scope"] or indicator_name(row["indicator"]), *_details(row)])


def _details(row: Row) -> list[str]:
    parts = [t("figure.partner", name=row["partner"])] if row["partner"] else []
    return parts + ([row["project"]] if row["project"] else [])


def badges(row: Row) -> list[Component]:
    """Marks of what makes a figure special: target, forecast, growth, rivals, doubt."""
    said = []
    if row["status"] != "actual":
        said.append((code_name("status", row["status"]), row["status"]))
    if row["measure"] != "level":
        said.append((measure_name(row), "measure"))
    if row.get("unclear"):
        said.append((t("figure.unclear"), "doubt"))
    if row.get("rival"):
        said.append((t("figure.rival"), "rival"))
    if row.get("picked"):
        said.append((t("figure.picked"), "picked"))
    if is_doubtful(row):
        said.append((t("figure.doubt"), "doubt"))
    return [span(text, className=f"badge badge-{kind}") for text, kind in said]


def heads(names: Sequence[str], family: str = "column") -> Component:
    """Head of a table; columns of numbers are named at their right."""
    cells = [
        html.Th(t(f"{family}.{name}"), scope="col", className="number" if name in NUMBERS else "") for name in names
    ]
    return html.Thead(html.Tr(cells))


def twin(rows: Sequence[Row], *, opened: bool = False) -> Component:
    """Table behind a chart; each value opens its sentence, so that everything can be reached by keyboard."""
    keep("figures", rows)
    if not rows:
        return html.Div()
    head = heads(("region", "figure", "sector", "period", "value", "source"))
    return folded(head, [_twin_row(row) for row in rows], opened=opened)


def folded(head: Component, lines: Sequence[Component], *, opened: bool = False) -> Component:
    """Table that opens on demand and says how long it is."""
    table = html.Div(cards(head, lines, "twin"), className="scroll", tabIndex="0")
    summary = html.Summary(t("twin.summary", n=len(lines)))
    return whole(html.Details([summary, table], className="twin-box", open=opened))


def cards(head: Component, lines: Sequence[Component], kind: str) -> Component:
    """Table whose rows become cards on a phone, each cell with the name of its column."""
    names = [inside(cell) for cell in inside(inside(head))]
    for line in lines:
        cells = inside(line)
        for name, cell in zip(names, cells if isinstance(cells, list) else (), strict=False):  # else a group's title
            caption(cell, name)
    table: Component = html.Table([head, html.Tbody(list(lines))], className=f"{kind} cards")
    return table


def _twin_row(row: Row) -> Component:
    name = [figure_name(row), " ", *badges(row)]
    number = figure_link(row)
    cells: tuple[Any, ...] = (row["region"] or "–", name, sector_name(row["sector"]), figure_period(row))
    return tr([*(td(cell) for cell in cells), td(number, className="number"), td(figure_source(row), className="cut")])


def figure_link(row: Row) -> Component:
    """A figure's value, which opens its sentence."""
    return a(figure_value(row), href=evidence(row["obs_ids"]), className="figure-link")


def figure_source(row: Row) -> list[Component | str]:
    """Who told a figure, and when."""
    when = _format.published(row["published"], row["dated"], "")
    return [row["publisher"] or row["title"] or "", span(f" {when}", className="dim")]


def chart(name: str, figure: go.Figure, rows: Sequence[Row], label: str) -> Component:
    """Chart whose marks open their sentences, with the meaning of its signs and its table twin."""
    return html.Div([graph(name, figure, label, rows), signs(rows), twin(rows)], className="chart")


def graph(name: str, figure: go.Figure, label: str, rows: Sequence[Row] = ()) -> Component:
    """Chart whose marks open their sentences, and that can be taken along as an image with title and source."""
    drawn = dcc.Graph(id={"type": "chart", "name": name}, figure=figure, config=_config(), responsive=True)
    size = {"height": f"{figure.layout.height or 380}px"}
    told: dict[str, Any] = {"data-title": label, "data-source": _told_by(rows)}
    saves = [_save(form, label) for form in ("png", "svg")]
    return html.Div(
        [html.Div(drawn, role="figure", style=size, **aria(label)), html.Div(saves, className="saves")], **told
    )


def _save(form: str, label: str) -> Component:
    said: dict[str, Any] = {"data-save": form} | aria(f"{label} · {t(f'plotly.{form}')}")
    return html.Button(form.upper(), className="save", title=t(f"plotly.{form}"), **said)


def _told_by(rows: Sequence[Row]) -> str:
    """Line below a chart that leaves the page: its publishers and its run."""
    names = list(dict.fromkeys(row["publisher"] for row in rows if row.get("publisher")))
    told = (
        t("figure.more", names="、".join(names[:PUBLISHERS]), n=len(names))
        if len(names) > PUBLISHERS
        else "、".join(names)
    )
    return t("figure.source", told=told or t("app.name"), run=g.get("opened") or "–")


def _config() -> Any:
    dictionary = {"Reset axes": t("plotly.reset"), "Reset": t("plotly.reset")}
    return {
        "displaylogo": False,
        "showSendToCloud": False,
        "plotlyServerURL": "",
        "displayModeBar": "hover",
        "modeBarButtons": [["resetScale2d"]],
        "locale": "zh-CN" if language() == "zh" else "en",
        "locales": {"zh-CN": {"dictionary": dictionary, "format": {}}},
    }


def article_link(article_id: str, at: int | None = None) -> str:
    """Address of an article, at a number where given."""
    return link("/articles", id=article_id, at=at)
