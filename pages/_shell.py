"""The frame around every page: header, navigation, notices and the drawer."""

from __future__ import annotations

from typing import Any, Final

import dash_mantine_components as dmc
from dash import ClientsideFunction, Input, Output, State, callback, clientside_callback, dcc, html, page_container
from dash.development.base_component import Component
from flask import Blueprint, Response, g, jsonify

from pages._context import Params, address, link, open_run, store
from pages._controls import aria
from pages._queries import totals
from pages._store import Run
from pages._text import language, t, theme

NAVIGATION: Final = {
    "home": "/",
    "region": "/region",
    "compare": "/compare",
    "sectors": "/sectors",
    "years": "/years",
    "projects": "/projects",
    "targets": "/targets",
    "indicators": "/indicators",
    "articles": "/articles",
    "data": "/data",
    "quality": "/quality",
}
PULSE: Final = 60_000  # milliseconds between two looks whether a newer run is there
routes = Blueprint("shell", __name__)
THEME: Final = {
    "primaryColor": "ocean",
    "primaryShade": {"light": 7, "dark": 5},
    "fontFamily": "var(--font)",
    "defaultRadius": "sm",
    "respectReducedMotion": True,
    "colors": {
        "ocean": [
            "#eaf4fb",
            "#d3e6f4",
            "#a5cce8",
            "#75b0dc",
            "#4f99d2",
            "#3589cb",
            "#1f7ec6",
            "#0b66a8",
            "#005a97",
            "#004d85",
        ]
    },
}


def shell() -> Component:
    """Everything but the page itself, in the asker's language and theme."""
    frame = dmc.AppShell(
        [
            dmc.AppShellHeader(_header(), px="md"),
            dmc.AppShellNavbar(
                [html.Nav(id="nav", **aria(t("nav.label"))), _share("share-menu", "narrow-only")], p="xs"
            ),
            dmc.AppShellMain(
                [
                    _printed(),
                    _newer(),
                    html.Div(id="notice"),
                    html.Div([page_container, _opening()], id="page", tabIndex="-1"),
                ]
            ),
        ],
        id="frame",
        header={"height": 56},
        navbar={"width": 196, "breakpoint": "sm", "collapsed": {"mobile": True}},
        padding="md",
    )
    drawer = dmc.Drawer(
        html.Div(id="evidence"),
        id="drawer",
        title=t("drawer.title"),
        position="right",
        size="min(520px, 100vw)",
        closeButtonProps={"aria-label": t("drawer.close")},
        zIndex=400,
    )
    places = [dcc.Location(id="url", refresh="callback-nav"), dcc.Store(id="language", data=language())]
    state = [dcc.Store(id="run"), dcc.Interval(id="pulse", interval=PULSE)]
    skip = html.A(t("skip"), href="#page", className="skip")
    whole: Component = dmc.MantineProvider(
        [*places, *state, skip, frame, drawer], theme=THEME, forceColorScheme=theme()
    )
    return whole


def _printed() -> Component:
    """Said on paper alone, where the browser fills it in: the run, the day and the address that shows the same figures."""
    said = t("print.said", app=t("app.name"), run="{run}", day="{day}", address="{address}")
    words: dict[str, Any] = {"data-said": said}
    return html.P(id="printed", **words)


def _newer() -> Component:
    """Said when a newer run has come while the page was open; the page itself stays as it is."""
    again = html.Button(t("newer.show"), id="newer-show", className="switch")
    return html.Div([t("newer.said"), " ", again], id="newer", className="notice", hidden=True, role="status")


def _opening() -> Component:
    """Said while nothing is shown yet: the first opening of a large run takes half a minute."""
    return html.P(t("opening"), id="opening", className="dim", role="status")


@routes.get("/current")
def current() -> Response:
    """Name of the newest run that is ready, for pages that are open to ask now and then."""
    return jsonify(run=store().current())


def _header() -> Component:
    brand = html.A(
        [html.Span(className="logo"), html.Span(t("app.name"), className="brand-name")], href="/", className="brand"
    )
    find = dmc.TextInput(
        id="find",
        placeholder=t("find.placeholder"),
        size="sm",
        className="find",
        **aria(t("find.placeholder")),
    )
    other = "en" if language() == "zh" else "zh"
    switch = html.Button(t("switch.language"), id="switch-language", value=other, className="switch", lang=other)
    shade = "light" if theme() == "dark" else "dark"
    lamp = html.Button(t(f"switch.{shade}"), id="switch-theme", value=shade, className="switch")
    burger = dmc.Burger(id="burger", size="sm", hiddenFrom="sm", opened=False, **aria(t("nav.label")))
    switches = html.Div([_share("share", "wide-only"), switch, lamp], className="switches")
    return html.Div([burger, brand, find, switches], className="header")


def _share(name: str, where: str) -> Component:
    """Copies the address; the header has no room for it on a phone, where the menu has it."""
    return html.Button(t("share"), id=name, value=t("share.done"), className=f"switch {where}", title=t("share.why"))


@callback(
    Output("nav", "children"),
    Output("notice", "children"),
    Output("run", "data"),
    Input("url", "pathname"),
    Input("url", "search"),
)
def update_frame(path: object, search: object) -> tuple[list[Component], list[Component], str | None]:
    """Mark where we are, keep an older run chosen in every link, and say how fresh the data are."""
    run = open_run(Params.of_search(search))
    links: list[Any] = [_way(name, there, here=path == there) for name, there in NAVIGATION.items()]
    if run is None:
        return links, [], None
    fresh = t("fresh", run=run.name, newest=totals(run)["newest"] or "–", articles=totals(run)["articles"])
    named: dict[str, Any] = {"data-run": run.name}
    links.append(html.P([html.Span(part) for part in fresh.split(" · ")], className="fresh", **named))
    return links, _notices(run, Params.of_search(search), str(path or "/")), run.name


def _way(name: str, there: str, *, here: bool) -> Component:
    """A page in the navigation; the one we are on says so to readers who cannot see it."""
    current: dict[str, Any] = {"aria-current": "page"} if here else {}
    way = dcc.Link(t(f"nav.{name}"), href=link(there), className="nav-link active" if here else "nav-link")
    return html.Div(way, **current)


def _notices(run: Run, params: Params, path: str) -> list[Component]:
    """Say where the data are not the newest or not as the product chose: an older run, a damaged one, a preferred telling."""
    said: list[list[Any]] = []
    given = params.given()
    if g.get("pinned"):
        text = t("notice.pinned", run=g.pinned, current=store().current()) + _difference(run)
        said.append([text, " ", dcc.Link(t("notice.newest"), href=address(path, given | {"run": None}))])
    elif g.get("gone"):
        text = t("notice.gone", run=g.gone, current=run.name)
        said.append([text, " ", dcc.Link(t("notice.seen"), href=address(path, given | {"run": None}))])
    elif coming := store().coming():
        said.append([t("notice.preparing", run=coming)])
    if run.notice:
        said.append([t("notice.damaged"), " ", html.Span(run.notice, lang="en")])
    if g.get("picks"):
        own = address(path, given | {"pick": None})
        said.append([t("notice.picked", n=len(g.picks)), " ", dcc.Link(t("notice.unpick"), href=own)])
    return [html.Div(parts, className="notice", role="status") for parts in said]


def _difference(run: Run) -> str:
    """How many figures the current run has beside those of an older one."""
    newest = store().run()
    if newest is None or newest.name == run.name:
        return ""
    now, then = totals(newest)["observations"], totals(run)["observations"]
    return t("notice.difference", then=f"{then:,}", now=f"{now:,}")


def _client(name: str) -> ClientsideFunction:
    return ClientsideFunction("dashboard", name)


def wire() -> None:
    """Bind the browser's side: filters to the address, marks to the drawer, switches to cookies."""
    _wire_view()
    _wire_frame()


def _wire_view() -> None:
    """What a reader does on a page: choose, open a mark, close the drawer."""
    from dash import ALL

    clientside_callback(
        _client("follow"),
        Output("url", "search"),
        Input({"type": "param", "name": ALL}, "value"),
        State({"type": "defaults", "name": ALL}, "data"),
        prevent_initial_call=True,
    )
    clientside_callback(
        _client("openMark"),
        Output("url", "hash"),
        Input({"type": "chart", "name": ALL}, "clickData"),
        prevent_initial_call=True,
    )
    clientside_callback(
        _client("closed"),
        Output("url", "hash", allow_duplicate=True),
        Input("drawer", "opened"),
        prevent_initial_call=True,
    )


def _wire_frame() -> None:
    """What surrounds every page: switches, menu, news of a newer run, sharing, search."""
    clientside_callback(
        _client("choose"),
        Output("language", "data"),
        Input("switch-language", "n_clicks"),
        Input("switch-theme", "n_clicks"),
        State("switch-language", "value"),
        State("switch-theme", "value"),
        prevent_initial_call=True,
    )
    clientside_callback(
        _client("burger"),
        Output("frame", "navbar"),
        Input("burger", "opened"),
        Input("url", "pathname"),
        State("frame", "navbar"),
    )
    clientside_callback(
        _client("arrive"), Output("burger", "opened"), Input("_pages_content", "children"), Input("language", "data")
    )
    clientside_callback(
        _client("pulse"),
        Output("newer", "hidden"),
        Input("pulse", "n_intervals"),
        Input("run", "data"),
        State("url", "search"),
    )
    clientside_callback(
        _client("reload"), Output("newer-show", "value"), Input("newer-show", "n_clicks"), prevent_initial_call=True
    )
    for button in ("share", "share-menu"):
        clientside_callback(
            _client("share"),
            Output(button, "children"),
            Input(button, "n_clicks"),
            State("run", "data"),
            State(button, "value"),
            prevent_initial_call=True,
        )
    clientside_callback(
        _client("find"),
        Output("url", "href"),
        Input("find", "n_submit"),
        State("find", "value"),
        prevent_initial_call=True,
    )
