"""404: what is shown at an address that no page has (Dash looks for a module of this name)."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from pages import _controls as ui
from pages._context import Params, link, register_page
from pages._shell import NAVIGATION
from pages._store import Run
from pages._text import t


def render(_run: Run, _params: Params) -> Component:
    """Say that there is no such page, with a way to each that there is."""
    ways = [dcc.Link(t(f"nav.{name}"), href=link(path), className="chip") for name, path in NAVIGATION.items()]
    return html.Div([ui.heading("absent"), html.Section(html.Div(ways, className="chips"), className="panel")])


register_page(__name__, "/404", "absent", render)
