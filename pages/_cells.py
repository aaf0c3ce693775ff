"""Elements of tables that may be thousands of cells long, as the plain dictionaries that Dash takes for components.

A component checks its arguments and is asked anew for each of them when it is sent; of a long table that is nearly all it costs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from dash.development.base_component import Component


def _element(kind: str) -> Callable[..., Component]:
    def made(children: Any = None, **props: Any) -> Component:
        said = {"props": {"children": children, **props}, "type": kind, "namespace": "dash_html_components"}
        return cast(Component, said)  # it goes wherever a component goes, but is only ever sent

    return made


a, div, span = _element("A"), _element("Div"), _element("Span")
tr, th, td = _element("Tr"), _element("Th"), _element("Td")
